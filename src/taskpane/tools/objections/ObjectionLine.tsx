// The line at the top of the pane that tells of late objections, and leads to them.
import { Button } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { usePane } from "../../paneContext";
import { useObjectionWords } from "./objectionWords";

export function ObjectionLine({ count }: { readonly count: number }) {
  const { store, say } = usePane();
  const words = useObjectionWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      className="bv-homeStrip-findings"
      icon={<Warning16Filled className="bv-warning" />}
      aria-label={say(words.lineLabel, { count })}
      onClick={() => store.openTool("objections")}
    >
      {say(words.line, { count })}
    </Button>
  );
}
