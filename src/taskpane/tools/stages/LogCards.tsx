// Changed entries that the log still lacks, lines without a reason, and whether the log is whole.
import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReasonInput, ShownChange, StageAnswer } from "../../../commands/stages";
import { changeKey } from "../../../core/stages/entryChanges";
import type { LogLine } from "../../../core/stages/logChain";
import { stageSheet } from "../../../locale/vi/stageSheet";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { TickedList, useTicks } from "./TickedList";
import { ReasonForm } from "./ReasonForm";
import { cellShown, useStageWords } from "./stageWords";

export interface LogCardsProps {
  readonly answer: StageAnswer;
  readonly who: string;
  readonly onRecord: (changes: readonly ShownChange[], reason: string) => void;
  readonly onReasons: (input: Pick<ReasonInput, "lines" | "isEditor">, reason: string) => void;
  readonly onMark: () => void;
}

export function LogCards({ answer, who, onRecord, onReasons, onMark }: LogCardsProps) {
  const { state, store, say } = usePane();
  const words = useStageWords();
  const { changes, log, place } = answer;
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
      {changes.length > 0 && <ChangesCard changes={changes} hasWho={who.trim() !== ""} onRecord={onRecord} />}
      {log.unreasoned.length > 0 && (
        <LinesCard lines={log.unreasoned} hasWho={who.trim() !== ""} isMain={changes.length === 0} onReasons={onReasons} />
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

interface ChangesCardProps extends Pick<LogCardsProps, "onRecord"> {
  readonly changes: readonly ShownChange[];
  readonly hasWho: boolean;
}

/** A cell that was typed into again is another change. */
const keyOfChange = (change: ShownChange): string => `${changeKey(change)} ${typeof change.after} ${change.after}`;

function ChangesCard({ changes, hasWho, onRecord }: ChangesCardProps) {
  const { state, say } = usePane();
  const words = useStageWords();
  const ticks = useTicks(changes, keyOfChange);
  const shownCell = (cell: ShownChange["before"]): string => cellShown(cell, words, state.language);
  return (
    <Card>
      <Heading as="h3">{words.changes}</Heading>
      <TickedList
        {...ticks}
        items={changes}
        keyOf={keyOfChange}
        labelOf={({ name, criterionName }) => say(words.tickChange, { name, criterion: criterionName })}
      >
        {(change) => (
          <>
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
          </>
        )}
      </TickedList>
      {ticks.ticked.length === 0 ? (
        <Text className="bv-quiet">{words.noneTicked}</Text>
      ) : (
        <ReasonForm
          key={keyOfChange(changes[0]!)}
          label={say(words.record, { count: ticks.ticked.length })}
          hasWho={hasWho}
          isMain
          onGive={(reason) => onRecord(ticks.ticked, reason)}
        />
      )}
    </Card>
  );
}

interface LinesCardProps extends Pick<LogCardsProps, "onReasons"> {
  readonly lines: readonly LogLine[];
  readonly hasWho: boolean;
  readonly isMain: boolean;
}

const keyOfLine = ({ number }: LogLine): string => String(number);

function LinesCard({ lines, hasWho, isMain, onReasons }: LinesCardProps) {
  const { state, say } = usePane();
  const words = useStageWords();
  const ticks = useTicks(lines, keyOfLine);
  // Said of these lines: what comes after them may be somebody else's.
  const first = lines[0]?.number ?? null;
  const [editorOf, setEditorOf] = useState<number | null>(null);
  const isEditor = editorOf !== null && editorOf === first;
  const hasUnknown = lines.some(({ who }) => who === stageSheet.unknownWho);
  const textOf = ({ number, participant, criterion, before, after, who }: LogLine): string => {
    const shown = (cell: LogLine["before"]): string => cellShown(cell, words, state.language);
    return say(words.unreasonedOne, { number, participant, criterion, before: shown(before), after: shown(after), who });
  };
  return (
    <Card>
      <Heading as="h3">{words.unreasoned}</Heading>
      {hasUnknown && (
        <Text size={200} className="bv-quiet">
          {words.unknownHint}
        </Text>
      )}
      <TickedList {...ticks} items={lines} keyOf={keyOfLine} labelOf={({ number }) => say(words.tickLine, { number })}>
        {(line) => (
          <div className="bv-texts">
            <Text size={200}>{textOf(line)}</Text>
          </div>
        )}
      </TickedList>
      {ticks.ticked.length === 0 ? (
        <Text className="bv-quiet">{words.noneTicked}</Text>
      ) : (
        <ReasonForm
          key={first}
          label={say(words.giveReasons, { count: ticks.ticked.length })}
          hasWho={hasWho}
          isMain={isMain}
          onGive={(reason) => onReasons({ lines: ticks.ticked.map(({ number }) => number), isEditor: isEditor && hasUnknown }, reason)}
        >
          {hasUnknown ? (
            <Tick isOn={isEditor} onChange={(isOn) => setEditorOf(isOn ? first : null)}>
              {words.isEditor}
            </Tick>
          ) : undefined}
        </ReasonForm>
      )}
    </Card>
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
