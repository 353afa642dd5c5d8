// The line at the top of the pane that tells of differences from what was built, and leads to them.
import { Button } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { usePane } from "../../paneContext";
import { useShapeWords } from "./shapeWords";

export function ShapeLine({ count }: { readonly count: number }) {
  const { store, say } = usePane();
  const words = useShapeWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      className="bv-homeStrip-findings"
      icon={<Warning16Filled className="bv-warning" />}
      aria-label={say(words.lineLabel, { count })}
      onClick={() => store.openTool("shape")}
    >
      {say(words.line, { count })}
    </Button>
  );
}
