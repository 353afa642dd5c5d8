// The frame of a tool: its heading with the way back to the step it was opened from, and its screen, loaded when first opened.
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Overview } from "../../commands/answers";
import { Heading } from "../components/Heading";
import type { Late } from "../late";
import { usePane } from "../paneContext";
import type { ToolId } from "../paneState";
import { TOOL_SCREENS } from "./toolScreens";

export interface ToolProps {
  readonly overview: Overview;
}

export type ToolComponent = Late<ToolProps>;

export function ToolScreen({ tool, overview }: ToolProps & { readonly tool: ToolId }) {
  const { store, words } = usePane();
  const Screen = TOOL_SCREENS[tool];
  return (
    <section className="bv-stack" aria-label={words.what[tool]}>
      <div className="bv-tool-head">
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={() => store.openTool(null)}>
          {words.common.back}
        </Button>
        <Heading as="h2" size={400}>
          {words.what[tool]}
        </Heading>
      </div>
      {Screen !== undefined && <Screen overview={overview} />}
    </section>
  );
}
