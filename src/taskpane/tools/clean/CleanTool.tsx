// Làm sạch dữ liệu: where to look, what was found, what was done and the way back.
import { Field, Select, Text } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import { applyCleaning, previewCleaning, undoCleaning, type CleaningAnswer, type CleaningInput } from "../../../commands/cleanData";
import { CLEANING_SCOPES, type CleaningFindings, type CleaningScope } from "../../../commands/cleaningScope";
import { ActionButton } from "../../components/ActionButton";
import { EmptyState } from "../../components/EmptyState";
import { Notice } from "../../components/Notice";
import { usePane, type PaneView } from "../../paneContext";
import type { ToolProps } from "../ToolScreen";
import { CleaningChoice } from "./CleaningChoice";
import { cleanWords, type CleanWords } from "./cleanWords";

/** What the tool shows below its form. */
type Outcome =
  | { readonly kind: "found"; readonly found: CleaningFindings; readonly asked: number }
  | { readonly kind: "done"; readonly answer: CleaningAnswer; readonly scope: CleaningScope }
  | { readonly kind: "undone"; readonly restored: number; readonly skipped: number }
  | null;

export function CleanTool({ overview }: ToolProps) {
  const view = usePane();
  const { state, store } = view;
  const words = cleanWords(state.language);
  const [scope, setScope] = useState<CleaningScope>("participants");
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [asked, setAsked] = useState(0);

  const find = async () => {
    const found = await store.use("clean", previewCleaning, scope, find);
    setAsked(asked + 1);
    setOutcome(found === null ? null : { kind: "found", found, asked });
  };
  const apply = async (input: CleaningInput) => {
    const answer = await store.use("clean", applyCleaning, input, () => apply(input));
    if (answer !== null) setOutcome({ kind: "done", answer, scope });
  };
  const undo = async (answer: CleaningAnswer) => {
    const undone = await store.use("clean", undoCleaning, answer.undo, () => undo(answer));
    if (undone !== null) setOutcome({ kind: "undone", ...undone });
  };
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      <Field label={words.scope} {...(scope === "selection" ? { hint: words.selectionHint } : {})}>
        <Select
          value={scope}
          onChange={(_, data) => {
            setScope(CLEANING_SCOPES.find((one) => one === data.value) ?? "participants");
            setOutcome(null);
          }}
        >
          {CLEANING_SCOPES.map((one) => (
            <option key={one} value={one}>
              {words.scopes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <ActionButton
        action="clean"
        isMain
        appearance={outcome?.kind === "found" ? "secondary" : "primary"}
        icon={<SearchRegular />}
        onClick={() => void find()}
      >
        {outcome === null ? words.find : words.findAgain}
      </ActionButton>
      {outcome?.kind === "found" && (
        <Found key={outcome.asked} found={outcome.found} onApply={(input) => void apply(input)} words={words} view={view} />
      )}
      <div role="status" className="bv-stackTight">
        {outcome?.kind === "done" && (
          <>
            <Notice intent="success">
              <Text block>{doneText(outcome.answer, words, view)}</Text>
              {outcome.answer.skipped > 0 && <Text block>{view.say(words.skipped, { count: outcome.answer.skipped })}</Text>}
              {overview.stage === "built" && outcome.scope !== "selection" && <Text block>{words.rebuild}</Text>}
            </Notice>
            <ActionButton action="clean" className="bv-start" onClick={() => void undo(outcome.answer)}>
              {words.undo}
            </ActionButton>
          </>
        )}
        {outcome?.kind === "undone" && (
          <Notice intent="info">
            <Text block>{view.say(words.undone, { count: outcome.restored })}</Text>
            {outcome.skipped > 0 && <Text block>{view.say(words.undoSkipped, { count: outcome.skipped })}</Text>}
          </Notice>
        )}
      </div>
    </>
  );
}

function doneText({ changed, sorted }: CleaningAnswer, words: CleanWords, { say }: PaneView): string {
  const parts = [...(changed > 0 || !sorted ? [say(words.done, { count: changed })] : []), ...(sorted ? [words.doneSorted] : [])];
  return parts.join(" ");
}

interface FoundProps {
  readonly found: CleaningFindings;
  readonly onApply: (input: CleaningInput) => void;
  readonly words: CleanWords;
  readonly view: PaneView;
}

function Found({ found, onApply, words, view }: FoundProps) {
  const isOrdered = found.order === null || found.order.moved === 0;
  if (found.cells.length > 0 || !isOrdered) return <CleaningChoice found={found} onApply={onApply} />;
  const text = found.texts === 0 ? words.noText : view.say(words.cleanText, { count: found.texts });
  return (
    <div role="status">
      <EmptyState icon={<CheckmarkCircle20Filled />} title={words.cleanTitle} text={text} isGood />
    </div>
  );
}
