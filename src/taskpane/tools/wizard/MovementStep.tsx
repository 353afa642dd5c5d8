// Step 1 of the wizard: the movement's name, agency and year.
import { Field, Input } from "@fluentui/react-components";
import { usePane } from "../../paneContext";
import type { StepProps } from "./Wizard";
import { useWizardWords } from "./wizardWords";
import { problemAt } from "./problemAt";

export function MovementStep({ draft, error, onDraft }: StepProps) {
  const { words: pane } = usePane();
  const words = useWizardWords();
  return (
    <>
      <Field label={pane.setUp.title} required hint={pane.setUp.titleHint} {...problemAt("title", error, words)}>
        <Input name="title" value={draft.title} maxLength={250} onChange={(_, { value }) => onDraft({ title: value })} />
      </Field>
      <Field label={pane.setUp.agency} hint={pane.setUp.agencyHint}>
        <Input name="agency" value={draft.agency} maxLength={250} onChange={(_, { value }) => onDraft({ agency: value })} />
      </Field>
      <Field label={pane.setUp.year} hint={pane.setUp.yearHint} {...problemAt("year", error, words)}>
        <Input
          name="year"
          className="bv-wizard-number"
          inputMode="numeric"
          value={draft.year}
          maxLength={4}
          onChange={(_, { value }) => onDraft({ year: value })}
        />
      </Field>
    </>
  );
}
