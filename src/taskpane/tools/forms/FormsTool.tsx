// Phiếu chấm: whom the form is for, make it, the next one, open it.
import { Button, Field, Input, Select, Spinner, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useCallback, useEffect, useState } from "react";
import { formChoices, makeForm, type FormAnswer, type FormChoice } from "../../../commands/forms";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Notice } from "../../components/Notice";
import { usePane, type PaneView } from "../../paneContext";
import { NotBuilt } from "../../screens/NotBuilt";
import type { ToolProps } from "../ToolScreen";
import { formWords, type FormWords } from "./formWords";
import { matchingChoices } from "./matchingChoices";

/** From so many participants on there is a field to find them. */
const MANY = 12;

export function FormsTool({ overview }: ToolProps) {
  const { words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  return <Forms />;
}

function Forms() {
  const { state, store, words: paneWords } = usePane();
  const words = formWords(state.language);
  const [choices, setChoices] = useState<readonly FormChoice[] | null>(null);
  const refresh = useCallback(() => {
    const read = async (): Promise<void> => {
      const known = await store.use("forms", formChoices, undefined, read);
      if (known !== null) setChoices(known);
    };
    return read();
  }, [store]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const intro = (
    <Text size={200} className="bv-quiet">
      {words.intro}
    </Text>
  );
  if (choices === null) {
    return (
      <>
        {intro}
        {state.busy === null ? (
          <ActionButton action="forms" className="bv-start" onClick={() => void refresh()}>
            {words.read}
          </ActionButton>
        ) : (
          <Spinner aria-label={paneWords.app.loading} />
        )}
      </>
    );
  }
  if (choices.length === 0) return <Text className="bv-quiet">{words.nobody}</Text>;
  return (
    <>
      {intro}
      <FormOf choices={choices} words={words} />
    </>
  );
}

function FormOf({ choices, words }: { readonly choices: readonly FormChoice[]; readonly words: FormWords }) {
  const view = usePane();
  const { state, store } = view;
  const [text, setText] = useState("");
  const [picked, setPicked] = useState(choices[0]!.code);
  const [answer, setAnswer] = useState<FormAnswer | null>(null);
  const shown = matchingChoices(choices, text);
  const chosen = shown.find((choice) => choice.code === picked) ?? shown[0];
  const next = answer === null ? undefined : choices[choices.findIndex((choice) => choice.code === answer.participant.code) + 1];

  const make = async (code: string) => {
    const made = await store.use("forms", makeForm, { code }, () => make(code));
    if (made === null) return;
    setPicked(code);
    setAnswer(made);
  };
  return (
    <>
      {choices.length >= MANY && (
        <Field label={words.find} {...(chosen === undefined ? { validationMessage: view.say(words.noMatch, { text }) } : {})}>
          <Input value={text} maxLength={100} onChange={(_, data) => setText(data.value)} />
        </Field>
      )}
      <Field label={words.participant}>
        <Select value={chosen?.code ?? ""} disabled={chosen === undefined} onChange={(_, data) => setPicked(data.value)}>
          {shown.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {view.say(choice.cluster === "" ? words.option : words.optionOfCluster, { ...choice })}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== undefined && (
        <>
          <ActionButton action="forms" isMain appearance="primary" icon={<DocumentAddRegular />} onClick={() => void make(chosen.code)}>
            {words.make}
          </ActionButton>
          <CtrlZNote />
        </>
      )}
      <div role="status" className="bv-stackTight">
        {answer !== null && (
          <Notice intent="success">
            <Text block weight="semibold">
              {view.say(words.done, { name: answer.participant.name })}
            </Text>
            <Text block>{sumText(answer, words, view)}</Text>
            <Text block size={200}>
              {words.howTo}
            </Text>
          </Notice>
        )}
      </div>
      {answer !== null && (
        <div className="bv-stackTight">
          <Button
            className="bv-start"
            icon={<OpenRegular />}
            disabledFocusable={state.busy !== null}
            onClick={() => void store.run("reveal", { sheet: answer.sheet, area: answer.area })}
          >
            {words.open}
          </Button>
          {next !== undefined && (
            <ActionButton action="forms" className="bv-start" onClick={() => void make(next.code)}>
              {view.say(words.next, { name: next.name })}
            </ActionButton>
          )}
        </div>
      )}
    </>
  );
}

function sumText({ total, rank, clusterRank }: FormAnswer, words: FormWords, { say }: PaneView): string {
  if (total === null) return words.notRanked;
  return say(words.total, { total, rank: rank ?? "–", clusterRank: clusterRank ?? "–" });
}
