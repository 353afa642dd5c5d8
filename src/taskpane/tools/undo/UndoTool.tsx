// The tool "Hoàn tác": the steps that the workbook keeps, the latest to undo in one click, older ones with all that came after them.
import { Spinner, Text } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { useState } from "react";
import type { EditedSheet } from "../../../workbook/restore/editedSince";
import { undo, undoLosses, undoSteps, undoUnlessEdited, type UndoStep } from "../../../commands/undo";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useReading } from "../useReading";
import { commandName, momentOf, useUndoWords } from "./undoWords";

/** A step whose undoing is asked about first, and what was edited since. */
interface Asked {
  readonly step: UndoStep;
  readonly losses: readonly EditedSheet[];
}

/** Titles of sheets that are named; the rest is counted. */
const NAMED_SHEETS = 4;

export function UndoTool() {
  const { state, store, say } = usePane();
  const words = useUndoWords();
  const [read, readAnew] = useReading("undo", undoSteps);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (read === null) return state.failure === null ? <Spinner aria-label={words.latest} /> : null;
  const { steps } = read;
  const [latest, ...older] = steps;

  const whatOf = (step: UndoStep) => commandName(words, step);
  const whenOf = (step: UndoStep) => momentOf(words, step.at, store.machine.now(), state.language);
  const run = async (step: UndoStep, command: typeof undo) => {
    setAsked(null);
    setDone(null);
    const answer = await store.use("undo", command, step.id, () => run(step, command));
    if (answer === null) return;
    if (answer.losses.length > 0) {
      setAsked({ step, losses: answer.losses });
      return;
    }
    // The pane's own writing is no change that it would hear of.
    await readAnew();
    const count = answer.undone.length;
    if (step.command === "undo") setDone(say(words.redone, { what: commandName(words, { command: step.of ?? "", of: null }) }));
    else setDone(count === 1 ? say(words.done, { what: whatOf(step) }) : say(words.doneMany, { count, what: whatOf(step) }));
  };
  const ask = async (step: UndoStep) => {
    setDone(null);
    const losses = await store.use("undo", undoLosses, step.id, () => ask(step));
    if (losses !== null) setAsked({ step, losses });
  };
  const lossText = (losses: readonly EditedSheet[]) =>
    losses.length === 0
      ? []
      : [
          ...losses.map(({ sheet, cells }) =>
            cells === null ? say(words.lossUncounted, { sheet }) : say(words.loss, { sheet, count: cells }),
          ),
          words.lossBack,
        ];
  if (asked !== null) {
    const { step, losses } = asked;
    const count = steps.filter((one) => one.id >= step.id && (one.id === step.id || one.command !== "undo")).length;
    const isLatest = step.id === latest?.id;
    const before = say(words.confirmText, { what: whatOf(step), when: whenOf(step) });
    return (
      <ConfirmPanel
        action="undo"
        title={isLatest ? words.lossTitle : say(words.confirmTitle, { count })}
        text={[...(isLatest ? [] : [before]), ...lossText(losses)].join(" ")}
        confirm={isLatest ? words.confirmLoss : say(words.confirm, { count })}
        refuse={words.keep}
        onConfirm={() => void run(step, undo)}
        onRefuse={() => setAsked(null)}
      />
    );
  }
  return (
    <>
      {done !== null && (
        <Notice intent="success">
          <span role="status">{done}</span>
        </Notice>
      )}
      {read.isStructureLocked && <Notice intent="warning">{words.locked}</Notice>}
      {latest === undefined ? (
        <EmptyState icon={<ArrowUndoRegular />} title={words.none} text={words.noneText} />
      ) : (
        <Card>
          <Heading as="h3">{words.latest}</Heading>
          <StepFacts step={latest} />
          {!read.isStructureLocked && (
            <ActionButton
              action="undo"
              appearance="primary"
              icon={latest.command === "undo" ? <ArrowRedoRegular /> : <ArrowUndoRegular />}
              onClick={() => void run(latest, undoUnlessEdited)}
              // The card above it names the step; alone, as screen readers list buttons, it names it itself.
              {...(latest.command === "undo" ? {} : { "aria-label": say(words.undo, { what: whatOf(latest), when: whenOf(latest) }) })}
            >
              {latest.command === "undo"
                ? say(words.redo, { what: commandName(words, { command: latest.of ?? "", of: null }) })
                : words.undoShort}
            </ActionButton>
          )}
        </Card>
      )}
      {older.length > 0 && (
        <Card>
          <Heading as="h3">{words.older}</Heading>
          <ul className="bv-undo-list">
            {older.map((step) => (
              <li key={step.id} className="bv-undo-step">
                <StepFacts step={step} />
                {step.command !== "undo" && !read.isStructureLocked && (
                  <ActionButton
                    action="undo"
                    size="small"
                    aria-label={say(words.backLabel, { what: whatOf(step), when: whenOf(step) })}
                    onClick={() => void ask(step)}
                  >
                    {words.back}
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Text size={200} className="bv-quiet">
        {words.intro} {words.inCells} {words.logged} {words.excel}
      </Text>
    </>
  );

  function StepFacts({ step }: { readonly step: UndoStep }) {
    const named = step.sheets.slice(0, NAMED_SHEETS).join(", ");
    const rest = step.sheets.length - NAMED_SHEETS;
    return (
      <div className="bv-texts">
        <Text>
          <strong>{whatOf(step)}</strong> {whenOf(step)}
        </Text>
        {step.sheets.length > 0 && (
          <Text size={200} className="bv-quiet">
            {rest > 0 ? say(words.moreSheets, { sheets: named, count: rest }) : say(words.sheets, { sheets: named })}
          </Text>
        )}
        {step.unfiltered.length > 0 && (
          <Text size={200} className="bv-quiet">
            {say(words.unfiltered, { sheets: step.unfiltered.join(", ") })}
          </Text>
        )}
        {step.isWithoutLooks && (
          <Text size={200} className="bv-quiet">
            {words.withoutLooks}
          </Text>
        )}
      </div>
    );
  }
}
