// The pane's style sheets in the order in which they outweigh each other; the build makes one file of them.
import "./styles/page.css";
import "./styles/pane.css";
import "./styles/components.css";
import "./styles/screens.css";
import "./styles/criteria.css";
import "./styles/decide.css";
import "./styles/explain.css";
import "./styles/undo.css";
import "./styles/units.css";
import "./styles/stages.css";
import "./styles/copy.css";
import "./styles/totals.css";
