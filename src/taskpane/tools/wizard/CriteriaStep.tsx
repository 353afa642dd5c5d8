// Step 3 of the wizard: criteria of a sample, of a pasted table, or none yet.
import { Button, Field, Radio, RadioGroup, Select, Spinner, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { loadSample, SAMPLE_IDS, type SampleId } from "../../../commands/samples/samples";
import { criteriaTable } from "../../../locale/vi/pasteTables";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { PasteBox } from "../paste/PasteBox";
import { useLoaded } from "../useLoaded";
import { problemAt } from "./problemAt";
import type { StepProps } from "./Wizard";
import { criteriaIn } from "./wizardChecks";
import { CRITERIA_WAYS, type CriteriaWay } from "./wizardDraft";
import { useWizardWords } from "./wizardWords";

export function CriteriaStep({ draft, error, onDraft }: StepProps) {
  const words = useWizardWords();
  return (
    <>
      <Field label={words.way} {...problemAt("pasted", error, words)}>
        <RadioGroup name="pasted" value={draft.way} onChange={(_, { value }) => onDraft({ way: value as CriteriaWay })}>
          {CRITERIA_WAYS.map((way) => (
            <Radio key={way} value={way} label={words.ways[way]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.way === "sample" && <Samples chosen={draft.sample} onSample={(sample) => onDraft({ sample })} />}
      {draft.way === "paste" && <Pasted draft={draft} error={error} onDraft={onDraft} />}
      {draft.way === "blank" && (
        <Text size={200} className="bv-quiet">
          {words.blankHint}
        </Text>
      )}
    </>
  );
}

interface Sample {
  readonly id: SampleId;
  readonly name: string;
  readonly summary: string;
}

async function loadSamples(): Promise<readonly Sample[]> {
  const loaded = await Promise.all(SAMPLE_IDS.map(async (id) => ({ id, ...(await loadSample(id)) })));
  return loaded.flatMap(({ id, about, movement }) =>
    movement.criteria.length === 0 ? [] : [{ id, name: about.name, summary: about.summary }],
  );
}

function Samples({ chosen, onSample }: { readonly chosen: SampleId; readonly onSample: (sample: SampleId) => void }) {
  const { words: pane } = usePane();
  const words = useWizardWords();
  const samples = useLoaded(loadSamples);
  if (samples === null) return <Spinner size="tiny" aria-label={pane.app.loading} />;
  return (
    <Field label={words.sample} hint={samples.find(({ id }) => id === chosen)?.summary ?? ""}>
      <Select value={chosen} onChange={(_, { value }) => onSample(value as SampleId)}>
        {samples.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Pasted({ draft, onDraft }: StepProps) {
  const { say } = usePane();
  const words = useWizardWords();
  const { pasted } = draft;
  const count = useMemo(() => (pasted === null ? 0 : criteriaIn(pasted).length), [pasted]);
  if (pasted === null) {
    const { pasteLabel: label, pasteHint: hint, pasteText: textHint, readText, refused } = words;
    return (
      <PasteBox
        sample={{ rows: criteriaTable }}
        texts={{ label, hint, textHint, readText, refused }}
        onGrid={(grid) => onDraft({ pasted: grid })}
      />
    );
  }
  return (
    <>
      {count === 0 ? (
        <Notice intent="warning">{words.problems.nothingRead}</Notice>
      ) : (
        <Notice intent="success">
          <span role="status">{say(words.pasteRead, { count })}</span>
        </Notice>
      )}
      <Button className="bv-start" size="small" onClick={() => onDraft({ pasted: null })}>
        {words.pasteAgain}
      </Button>
    </>
  );
}
