// What follows from an objection that was found right: the entry to correct, and where its reason is told.
import { Button } from "@fluentui/react-components";
import type { ShownObjection } from "../../../commands/objections/objectionAnswers";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useObjectionWords } from "./objectionWords";

export interface AdjustedNoticeProps {
  readonly objection: ShownObjection;
  readonly isLocked: boolean;
}

export function AdjustedNotice({ objection, isLocked }: AdjustedNoticeProps) {
  const { state, store, say } = usePane();
  const { adjusted: words } = useObjectionWords();
  const { entry, participant, participantName } = objection;
  const lack = participant === "" ? words.noEntry : participantName === "" ? say(words.noCode, { code: participant }) : words.noCell;
  const number = objection.number ?? "–";
  return (
    <Notice intent="warning">
      <span>{entry === null ? lack : say(words.text, { number })}</span>
      {isLocked && <span> {words.locked}</span>}
      <div className="bv-criteria-actions">
        {entry !== null && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void store.run("reveal", entry)}>
            {words.toEntry}
          </Button>
        )}
        <Button size="small" onClick={() => store.openTool("stages")}>
          {words.toStages}
        </Button>
      </div>
    </Notice>
  );
}
