// Step 2 of the wizard: who is scored, as a number or as pasted names.
import { Field, Input, Radio, RadioGroup, Text, Textarea } from "@fluentui/react-components";
import { usePane } from "../../paneContext";
import { problemAt } from "./problemAt";
import type { StepProps } from "./Wizard";
import { namesOf } from "./wizardChecks";
import { PEOPLE_KINDS, type PeopleKind } from "./wizardDraft";
import { useWizardWords } from "./wizardWords";

export function PeopleStep({ draft, error, onDraft }: StepProps) {
  const { say } = usePane();
  const words = useWizardWords();
  const read = namesOf(draft).length;
  return (
    <>
      <Field label={words.kind}>
        <RadioGroup layout="horizontal" value={draft.kind} onChange={(_, { value }) => onDraft({ kind: value as PeopleKind })}>
          {PEOPLE_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.count} hint={words.countHint} {...problemAt("count", error, words)}>
        <Input
          name="count"
          className="bv-wizard-number"
          inputMode="numeric"
          maxLength={5}
          value={draft.count}
          onChange={(_, { value }) => onDraft({ count: value })}
        />
      </Field>
      <Field label={words.names} hint={words.namesHint} {...problemAt("names", error, words)}>
        <Textarea
          name="names"
          rows={5}
          resize="vertical"
          spellCheck={false}
          value={draft.names}
          onChange={(_, { value }) => onDraft({ names: value })}
        />
      </Field>
      <Text size={200} className="bv-quiet" role="status">
        {read === 0 ? "" : say(words.namesRead, { count: read })}
      </Text>
    </>
  );
}
