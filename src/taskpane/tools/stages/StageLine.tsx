// The line of the home that tells the stage. When the pane opens, it puts into the log what was changed while nobody watched.
import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useEffect, useRef, useState } from "react";
import { recordAbsent } from "../../../commands/stages";
import { isLogged, type Stage } from "../../../core/stages/stage";
import { usePane } from "../../paneContext";
import { useStageWords } from "./stageWords";

export function StageLine({ stage }: { readonly stage: Stage }) {
  const { state, store, say } = usePane();
  const words = useStageWords();
  const [unreasoned, setUnreasoned] = useState(0);
  const isLooked = useRef(false);
  const isFree = state.busy === null;
  useEffect(() => {
    if (isLooked.current || !isFree) return;
    isLooked.current = true;
    // Once for each time the pane opens; what is changed later is seen by the pane, and the tool asks who and why.
    if (isLogged(stage)) {
      void store.use("stages", recordAbsent, undefined).then((answer) => {
        if (answer !== null) setUnreasoned(answer.unreasoned);
      });
    }
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
