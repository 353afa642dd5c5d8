// Changed entries that the log still lacks, lines without a reason, and whether the log is whole.
import { Button, Text } from "@fluentui/react-components";
import type { ShownChange, StageAnswer } from "../../../commands/stages";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { ReasonForm } from "./ReasonForm";
import { cellShown, useStageWords } from "./stageWords";

/** Changes and lines that are shown at once. */
const SHOWN = 30;

export interface LogCardsProps {
  readonly answer: StageAnswer;
  readonly who: string;
  readonly onRecord: (reason: string) => void;
  readonly onReasons: (lines: readonly number[], reason: string) => void;
  readonly onMark: () => void;
}

export function LogCards({ answer, who, onRecord, onReasons, onMark }: LogCardsProps) {
  const { state, store, say } = usePane();
  const words = useStageWords();
  const { changes, log, place } = answer;
  const hasWho = who.trim() !== "";
  const shownCell = (cell: ShownChange["before"]): string => cellShown(cell, words, state.language);
  return (
    <>
      {answer.isMarkLost && (
        <Notice intent="warning">
          {words.markLost}{" "}
          <ActionButton action="stages" size="small" onClick={onMark}>
            {words.resetMark}
          </ActionButton>
        </Notice>
      )}
      {changes.length > 0 && (
        <Card>
          <Heading as="h3">{words.changes}</Heading>
          <ul className="bv-stages-list">
            {changes.slice(0, SHOWN).map((change) => (
              <li key={`${change.round} ${change.participant} ${change.criterion}`} className="bv-stages-change">
                <div className="bv-texts">
                  <Text size={200}>
                    {change.name} · {change.criterionName}
                  </Text>
                  <Text size={200}>
                    <strong>{say(words.change, { before: shownCell(change.before), after: shownCell(change.after) })}</strong>
                  </Text>
                  {change.place === null && (
                    <Text size={200} className="bv-quiet">
                      {words.gone}
                    </Text>
                  )}
                </div>
                <OpenCell change={change} />
              </li>
            ))}
          </ul>
          {changes.length > SHOWN && <Text size={200}>{say(words.moreChanges, { count: changes.length - SHOWN })}</Text>}
          <ReasonForm label={say(words.record, { count: changes.length })} hasWho={hasWho} isMain onGive={onRecord} />
        </Card>
      )}
      {log.unreasoned.length > 0 && (
        <Card>
          <Heading as="h3">{words.unreasoned}</Heading>
          <ul className="bv-list">
            {log.unreasoned.slice(0, SHOWN).map(({ number, participant, criterion, before, after, who: by }) => (
              <li key={number}>
                <Text size={200}>
                  {say(words.unreasonedOne, {
                    number,
                    participant,
                    criterion,
                    before: shownCell(before),
                    after: shownCell(after),
                    who: by,
                  })}
                </Text>
              </li>
            ))}
          </ul>
          {log.unreasoned.length > SHOWN && <Text size={200}>{say(words.moreChanges, { count: log.unreasoned.length - SHOWN })}</Text>}
          <ReasonForm
            label={say(words.giveReasons, { count: log.unreasoned.length })}
            hasWho={hasWho}
            isMain={changes.length === 0}
            onGive={(reason) =>
              onReasons(
                log.unreasoned.map(({ number }) => number),
                reason,
              )
            }
          />
        </Card>
      )}
      {place !== null && (
        <Card>
          <Heading as="h3">{words.log}</Heading>
          {log.missing > 0 && <Notice intent="warning">{say(words.logMissing, { count: log.missing })}</Notice>}
          {log.broken.length > 0 ? (
            <Notice intent="warning">{say(words.logBroken, { lines: log.broken.slice(0, 10).join(", ") })}</Notice>
          ) : (
            <Text size={200}>{log.lines === 0 ? words.logEmpty : say(words.logLines, { count: log.lines })}</Text>
          )}
          <Button size="small" className="bv-start" disabledFocusable={state.busy !== null} onClick={() => void store.run("reveal", place)}>
            {words.openLog}
          </Button>
        </Card>
      )}
    </>
  );
}

function OpenCell({ change }: { readonly change: ShownChange }) {
  const { state, store, words: paneWords, say } = usePane();
  const words = useStageWords();
  const { place } = change;
  if (place === null) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={say(words.openCell, { name: change.name, criterion: change.criterionName })}
      disabledFocusable={state.busy !== null}
      onClick={() => void store.run("reveal", place)}
    >
      {paneWords.common.open}
    </Button>
  );
}
