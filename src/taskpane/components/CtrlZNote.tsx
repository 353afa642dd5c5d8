// What is said beside the button of a command that adds or protects sheets: Excel's own list of steps is gone then, ours stays.
import { Text } from "@fluentui/react-components";
import { ctrlZ as en } from "../../locale/en/ctrlZ";
import { ctrlZ as vi } from "../../locale/vi/ctrlZ";
import { usePane } from "../paneContext";

export function CtrlZNote() {
  return (
    <Text block size={200} className="bv-quiet">
      {(usePane().state.language === "vi" ? vi : en).note}
    </Text>
  );
}
