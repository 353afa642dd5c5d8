// The line of the home that tells the stage. When the pane opens, it puts into the log what was changed while nobody watched.
import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useEffect, useRef } from "react";
import type { Overview } from "../../../commands/answers";
import { recordAbsent } from "../../../commands/stages";
import { isLogged } from "../../../core/stages/stage";
import { usePane } from "../../paneContext";
import { useStageWords } from "./stageWords";

export function StageLine({ stage, unreasoned }: NonNullable<Overview["approval"]>) {
  const { state, store, say } = usePane();
  const words = useStageWords();
  const isLooked = useRef(false);
  const isFree = state.busy === null;
  useEffect(() => {
    if (isLooked.current || !isFree) return;
    isLooked.current = true;
    // Once for each time the pane opens; what is changed later is seen by the pane, and the tool asks who and why.
    if (isLogged(stage)) void store.use("stages", recordAbsent, undefined);
  }, [store, stage, isFree]);
  const text = unreasoned > 0 ? words.lineReasons : words.line;
  return (
    <Button
      appearance="transparent"
      size="small"
      className="bv-homeStrip-findings"
      icon={<ClipboardTaskListLtr20Regular />}
      onClick={() => store.openTool("stages")}
    >
      {say(text, { stage: words.stage[stage], count: unreasoned })}
    </Button>
  );
}
