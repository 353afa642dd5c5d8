// Step 4 of the wizard: how many are proposed, and the bands that everybody is put into.
import { Field, Input, Select, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadDecisionPresets, type PresetId } from "../../../commands/decisionPresets/decisionPresets";
import { usePane } from "../../paneContext";
import { problemAt } from "./problemAt";
import type { StepProps } from "./Wizard";
import { useWizardWords } from "./wizardWords";

interface Preset {
  readonly id: PresetId;
  readonly name: string;
}

export function RewardStep({ draft, error, onDraft }: StepProps) {
  const { store, words: pane } = usePane();
  const words = useWizardWords();
  const [presets, setPresets] = useState<readonly Preset[] | null>(null);
  useEffect(() => {
    let isShown = true;
    loadDecisionPresets().then(
      (loaded) => isShown && setPresets(loaded.map(({ id, preset }) => ({ id, name: preset.about.name }))),
      (bug: unknown) => store.crash(bug),
    );
    return () => {
      isShown = false;
    };
  }, [store]);
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
