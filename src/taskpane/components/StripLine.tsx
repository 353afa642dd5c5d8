// A line at the top of the pane that tells of something to look at, and leads to its tool. Loaded with the words of that tool.
import { Button } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { usePane } from "../paneContext";
import type { ToolId } from "../paneState";

export interface StripLineProps {
  readonly tool: ToolId;
  readonly count: number;
  readonly words: { readonly line: string; readonly lineLabel: string };
}

export function StripLine({ tool, count, words }: StripLineProps) {
  const { store, say } = usePane();
  return (
    <Button
      appearance="transparent"
      size="small"
      className="bv-homeStrip-findings"
      icon={<Warning16Filled className="bv-warning" />}
      aria-label={say(words.lineLabel, { count })}
      onClick={() => store.openTool(tool)}
    >
      {say(words.line, { count })}
    </Button>
  );
}
