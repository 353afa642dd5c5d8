// The samples with their sources and dates, each with a way to start from it.
import { Button, Spinner, Text } from "@fluentui/react-components";
import type { FileAbout } from "../../../core/movementFile/readMovementFile";
import { loadSample, SAMPLE_IDS, type SampleId } from "../../../commands/samples/samples";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { useLoaded } from "../useLoaded";
import { shownDate, useTemplateWords } from "./templateWords";

interface Sample {
  readonly id: SampleId;
  readonly about: FileAbout;
}

const loadSamples = (): Promise<readonly Sample[]> =>
  Promise.all(SAMPLE_IDS.map(async (id) => ({ id, about: (await loadSample(id)).about })));

export function SampleList({ onUse }: { readonly onUse: (sample: SampleId) => void }) {
  const { state, words: paneWords, say } = usePane();
  const words = useTemplateWords();
  const samples = useLoaded(loadSamples);
  return (
    <Card>
      <Heading as="h3">{words.samples}</Heading>
      {samples === null && <Spinner size="tiny" aria-label={paneWords.app.loading} />}
      <ul className="bv-list">
        {(samples ?? []).map(({ id, about }) => (
          <li key={id} className="bv-templates-sample">
            <Text weight="semibold">{about.name}</Text>
            <Text size={200} className="bv-quiet">
              {about.summary}
            </Text>
            <Text size={200} className="bv-quiet">
              {say(words.sampleSource, { source: about.source })}
            </Text>
            <Text size={200} className="bv-quiet">
              {say(words.sampleDate, { date: shownDate(about.date) })}
            </Text>
            <Button
              className="bv-start"
              size="small"
              aria-label={say(words.useNamed, { name: about.name })}
              disabledFocusable={state.busy !== null}
              onClick={() => onUse(id)}
            >
              {words.use}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
