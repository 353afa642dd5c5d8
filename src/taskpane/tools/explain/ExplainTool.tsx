// Giải thích: whom, then where the points come from, what cost most, how far the next band is, and a comparison with anybody.
import { Button, Field, Input, Select, Spinner, Text } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons/svg/cursor-click";
import { useCallback, useEffect, useState } from "react";
import { explain } from "../../../commands/explain";
import type { ExplainAnswer, ExplainInput } from "../../../commands/explainAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { isStale, type Read } from "../../paneState";
import { NotBuilt } from "../../screens/NotBuilt";
import { matchingChoices } from "../forms/matchingChoices";
import type { ToolProps } from "../ToolScreen";
import { Comparison } from "./Comparison";
import { useExplainWords } from "./explainWords";
import { PersonPoints } from "./PersonPoints";
import { ScoreSheet } from "./ScoreSheet";

/** From so many participants on there is a field to find them. */
const MANY = 12;

export function ExplainTool({ overview }: ToolProps) {
  const { words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  return <Explain />;
}

function Explain() {
  const { state, store, words: paneWords } = usePane();
  const words = useExplainWords();
  const [read, setRead] = useState<Read<ExplainAnswer> | null>(null);
  const ask = useCallback(
    (input: ExplainInput) => {
      const read = async (): Promise<void> => {
        const at = store.getState().changes;
        const value = await store.use("explain", explain, input, read);
        if (value !== null) setRead({ value, at });
      };
      return read();
    },
    [store],
  );
  const [first] = useState(state.subject ?? "");
  useEffect(() => {
    void ask({ code: first, other: null });
  }, [ask, first]);

  const intro = (
    <Text size={200} className="bv-quiet">
      {words.intro}
    </Text>
  );
  const selected = (
    <ActionButton action="explain" icon={<CursorClickRegular />} className="bv-start" onClick={() => void ask({ code: null, other: null })}>
      {words.selected}
    </ActionButton>
  );
  if (read === null) {
    return (
      <>
        {intro}
        {state.busy === null ? selected : <Spinner aria-label={paneWords.app.loading} />}
      </>
    );
  }
  const { value } = read;
  const { person, other } = value;
  return (
    <>
      {intro}
      {selected}
      {isStale(read, state) && (
        <Notice intent="warning">
          <span>{words.stale}</span>
          <Button size="small" onClick={() => void ask({ code: person.code, other: other?.code ?? person.code })}>
            {words.again}
          </Button>
        </Notice>
      )}
      {value.isProvisional && <Notice intent="warning">{words.provisional}</Notice>}
      <Choice answer={value} onAsk={(input) => void ask(input)} />
      <PersonPoints answer={value} />
      {other !== null && <Comparison answer={value} other={other} />}
      <ScoreSheet person={person} other={other} />
    </>
  );
}

interface ChoiceProps {
  readonly answer: ExplainAnswer;
  readonly onAsk: (input: ExplainInput) => void;
}

/** Whom to explain and with whom to compare. */
function Choice({ answer, onAsk }: ChoiceProps) {
  const { say, state } = usePane();
  const words = useExplainWords();
  const [text, setText] = useState("");
  const { choices, person, other } = answer;
  const shown = matchingChoices(choices, text);
  const options = (codes: readonly string[]) => {
    const kept = choices.filter((choice) => codes.includes(choice.code) && !shown.includes(choice));
    return [...kept, ...shown].map((choice) => (
      <option key={choice.code} value={choice.code}>
        {say(choice.cluster === "" ? words.option : words.optionOfCluster, { ...choice })}
      </option>
    ));
  };
  const isBusy = state.busy !== null;
  return (
    <>
      {choices.length >= MANY && (
        <Field label={words.find} {...(shown.length === 0 ? { validationMessage: say(words.noMatch, { text }) } : {})}>
          <Input value={text} maxLength={100} onChange={(_, data) => setText(data.value)} />
        </Field>
      )}
      <Field label={words.participant}>
        <Select value={person.code} disabled={isBusy} onChange={(_, data) => onAsk({ code: data.value, other: null })}>
          {options([person.code])}
        </Select>
      </Field>
      <Field label={words.other}>
        <Select
          value={other?.code ?? ""}
          disabled={isBusy}
          onChange={(_, data) => onAsk({ code: person.code, other: data.value || person.code })}
        >
          <option value="">{words.nobody}</option>
          {options(other === null ? [] : [other.code])}
        </Select>
      </Field>
    </>
  );
}
