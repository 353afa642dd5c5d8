// Step 4 of the wizard: how many are proposed, and the bands that everybody is put into.
import { Field, Input, Select, Spinner } from "@fluentui/react-components";
import { loadDecisionPresets, type PresetId } from "../../../commands/decisionPresets/decisionPresets";
import { usePane } from "../../paneContext";
import { useLoaded } from "../useLoaded";
import { problemAt } from "./problemAt";
import type { StepProps } from "./Wizard";
import { useWizardWords } from "./wizardWords";

interface Preset {
  readonly id: PresetId;
  readonly name: string;
}

const loadPresets = async (): Promise<readonly Preset[]> =>
  (await loadDecisionPresets()).map(({ id, preset }) => ({ id, name: preset.about.name }));

export function RewardStep({ draft, error, onDraft }: StepProps) {
  const { words: pane } = usePane();
  const words = useWizardWords();
  const presets = useLoaded(loadPresets);
  return (
    <>
      <Field label={words.top} hint={words.topHint} {...problemAt("top", error, words)}>
        <Input
          name="top"
          className="bv-wizard-number"
          inputMode="numeric"
          maxLength={5}
          value={draft.top}
          onChange={(_, { value }) => onDraft({ top: value })}
        />
      </Field>
      {presets === null ? (
        <Spinner size="tiny" aria-label={pane.app.loading} />
      ) : (
        <Field label={words.bands} hint={words.bandsHint}>
          <Select value={draft.bands ?? ""} onChange={(_, { value }) => onDraft({ bands: value === "" ? null : (value as PresetId) })}>
            <option value="">{words.noBands}</option>
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
