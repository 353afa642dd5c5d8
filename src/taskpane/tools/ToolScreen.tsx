// The frame of a tool: its heading with the way back to the step it was opened from, and its screen, loaded when first opened.
import { Button, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { Suspense, type ComponentType, type LazyExoticComponent } from "react";
import type { Overview } from "../../commands/answers";
import { Heading } from "../components/Heading";
import { usePane } from "../paneContext";
import type { ToolId } from "../paneState";
import { TOOL_SCREENS } from "./toolScreens";

export interface ToolProps {
  readonly overview: Overview;
}

export type ToolComponent = LazyExoticComponent<ComponentType<ToolProps>>;

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
      {Screen !== undefined && (
        <Suspense fallback={<Spinner aria-label={words.app.loading} />}>
          <Screen overview={overview} />
        </Suspense>
      )}
    </section>
  );
}
