// The form of a new objection: the day is today, the number is given.
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { Choice, ObjectionsAnswer } from "../../../commands/objections/objectionAnswers";
import { addObjection } from "../../../commands/objections/objections";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { usePane } from "../../paneContext";
import { shownDay } from "../decide/shownDay";
import { useObjectionWords } from "./objectionWords";
import { typedDay } from "./typedDay";

export interface AddObjectionProps {
  readonly answer: ObjectionsAnswer;
  readonly onStart: () => void;
  readonly onAdded: (number: number) => Promise<void>;
}

export function AddObjection({ answer, onStart, onAdded }: AddObjectionProps) {
  const { add: words } = useObjectionWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <AddForm
        answer={answer}
        onStart={onStart}
        onCancel={() => setOpen(false)}
        onAdded={async (number) => {
          setOpen(false);
          await onAdded(number);
        }}
      />
    );
  }
  return (
    <Button
      appearance="primary"
      className="bv-start"
      icon={<AddRegular />}
      data-main-action=""
      aria-expanded={false}
      onClick={() => setOpen(true)}
    >
      {words.open}
    </Button>
  );
}

function AddForm({ answer, onStart, onCancel, onAdded }: AddObjectionProps & { readonly onCancel: () => void }) {
  const { store } = usePane();
  const { add: words } = useObjectionWords();
  const [received, setReceived] = useState(shownDay(answer.today));
  const [texts, setTexts] = useState({ person: "", unit: "", participant: "", criterion: "", text: "", handler: "" });
  const [isAsked, setAsked] = useState(false);
  const day = typedDay(received);
  const problems = {
    received: day === null || day === "" ? words.dateWrong : day > answer.today ? words.dateLater : null,
    text: texts.text.trim() === "" ? words.textLacks : null,
  };
  const shown = (problem: string | null): object =>
    isAsked && problem !== null ? { validationState: "error", validationMessage: problem } : {};
  const put = (field: keyof typeof texts) => (_: unknown, data: { readonly value: string }) => setTexts({ ...texts, [field]: data.value });
  const save = async () => {
    setAsked(true);
    if (day === null || problems.received !== null || problems.text !== null) return;
    onStart();
    const trimmed = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()])) as typeof texts;
    const added = await store.use("objections", addObjection, { received: day, ...trimmed });
    if (added !== null) await onAdded(added.number);
  };
  return (
    <Card label={words.open}>
      <form
        className="bv-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={words.received} required hint={words.dateHint} {...shown(problems.received)}>
          <Input value={received} autoFocus onChange={(_, data) => setReceived(data.value)} />
        </Field>
        <Field label={words.person} hint={words.personHint}>
          <Input value={texts.person} maxLength={200} onChange={put("person")} />
        </Field>
        <Field label={words.unit}>
          <Input value={texts.unit} maxLength={200} onChange={put("unit")} />
        </Field>
        <CodeField label={words.participant} value={texts.participant} choices={answer.participants} onChange={put("participant")} />
        <CodeField label={words.criterion} value={texts.criterion} choices={answer.criteria} onChange={put("criterion")} />
        <Field label={words.text} required {...shown(problems.text)}>
          <Textarea value={texts.text} maxLength={1000} resize="vertical" onChange={put("text")} />
        </Field>
        <Field label={words.handler}>
          <Input value={texts.handler} maxLength={200} onChange={put("handler")} />
        </Field>
        <div className="bv-criteria-actions">
          <ActionButton action="objections" type="submit" isMain appearance="primary">
            {words.save}
          </ActionButton>
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
}

function CodeField({ label, value, choices, onChange }: CodeFieldProps) {
  const { say } = usePane();
  const { add: words } = useObjectionWords();
  return (
    <Field label={label}>
      <Select value={value} onChange={onChange}>
        <option value="">{words.nobody}</option>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {say(words.option, { ...choice })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
