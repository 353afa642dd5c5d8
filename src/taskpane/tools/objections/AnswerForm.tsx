// State, outcome and day of the answer of one objection.
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ObjectionChange, ShownObjection } from "../../../commands/objections/objectionAnswers";
import { changeObjection } from "../../../commands/objections/objections";
import { OBJECTION_OUTCOMES, OBJECTION_STATUSES } from "../../../core/objections/objection";
import { ActionButton } from "../../components/ActionButton";
import { usePane } from "../../paneContext";
import { shownDay } from "../decide/shownDay";
import { useObjectionWords } from "./objectionWords";
import { typedDay } from "./typedDay";

export interface AnswerFormProps {
  readonly objection: ShownObjection;
  /** yyyy-mm-dd */
  readonly today: string;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onSaved: (isAdjusted: boolean) => Promise<void>;
}

export function AnswerForm({ objection, today, onStart, onCancel, onSaved }: AnswerFormProps) {
  const { store } = usePane();
  const { add, answer: words } = useObjectionWords();
  const [status, setStatus] = useState<ObjectionChange["status"]>("answered");
  const [outcome, setOutcome] = useState<ObjectionChange["outcome"]>(objection.outcome);
  const [answered, setAnswered] = useState(shownDay(objection.answered === "" ? today : objection.answered));
  const [handler, setHandler] = useState(objection.handler);
  const [note, setNote] = useState(objection.note);
  const [isAsked, setAsked] = useState(false);
  const isAnswered = status === "answered";
  const day = isAnswered ? typedDay(answered) : "";
  const problems = {
    outcome: isAnswered && outcome === null ? words.outcomeLacks : null,
    answered:
      day === null
        ? add.dateWrong
        : isAnswered && day === ""
          ? words.dayLacks
          : isAnswered && day < objection.received
            ? words.dayEarly
            : isAnswered && day > today
              ? words.dayLater
              : null,
  };
  const shown = (problem: string | null): object =>
    isAsked && problem !== null ? { validationState: "error", validationMessage: problem } : {};
  const save = async () => {
    setAsked(true);
    if (day === null || problems.outcome !== null || problems.answered !== null) return;
    onStart();
    const { number, text } = objection;
    const given = isAnswered ? outcome : null;
    const { row } = objection.place.area;
    const change = { row, number, text, status, outcome: given, answered: day, handler: handler.trim(), note: note.trim() };
    if ((await store.use("objections", changeObjection, change)) !== null) await onSaved(given === "adjusted");
  };
  return (
    <form
      className="bv-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={words.status}>
        <Select value={status} autoFocus onChange={(_, data) => setStatus(data.value as typeof status)}>
          {OBJECTION_STATUSES.map((one) => (
            <option key={one} value={one}>
              {words.statuses[one]}
            </option>
          ))}
        </Select>
      </Field>
      {isAnswered && (
        <>
          <Field label={words.outcome} required {...shown(problems.outcome)}>
            <Select
              value={outcome ?? ""}
              onChange={(_, data) => setOutcome(data.value === "" ? null : (data.value as "kept" | "adjusted"))}
            >
              <option value="">{words.noOutcome}</option>
              {OBJECTION_OUTCOMES.map((one) => (
                <option key={one} value={one}>
                  {words.outcomes[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.day} required hint={add.dateHint} {...shown(problems.answered)}>
            <Input value={answered} onChange={(_, data) => setAnswered(data.value)} />
          </Field>
        </>
      )}
      <Field label={add.handler}>
        <Input value={handler} maxLength={200} onChange={(_, data) => setHandler(data.value)} />
      </Field>
      <Field label={words.note}>
        <Input value={note} maxLength={500} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div className="bv-criteria-actions">
        <ActionButton action="objections" type="submit" appearance="primary">
          {words.save}
        </ActionButton>
        <Button appearance="subtle" onClick={onCancel}>
          {add.cancel}
        </Button>
      </div>
    </form>
  );
}
