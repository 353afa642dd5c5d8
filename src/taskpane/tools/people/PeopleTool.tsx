// Nhập danh sách người: where the list comes from, which column is what, who would be new or changed, and only then the import.
import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PeopleApplied, PeopleInput, PeoplePreview } from "../../../commands/decisionAnswers";
import { applyPeople, previewPeople } from "../../../commands/people";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { ColumnChoice } from "./ColumnChoice";
import { PeopleChanges } from "./PeopleChanges";
import { PeopleSource } from "./PeopleSource";
import { usePeopleWords } from "./peopleWords";

type Mapping = NonNullable<PeopleInput["mapping"]>;

/** A preview and the columns that it was made for. */
interface Seen {
  readonly preview: PeoplePreview;
  readonly mapping: Mapping;
}

export function PeopleTool() {
  const { store } = usePane();
  const words = usePeopleWords();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [done, setDone] = useState<PeopleApplied | null>(null);

  const look = async (input: PeopleInput): Promise<boolean> => {
    const preview = await store.use("people", previewPeople, input, () => look(input));
    if (preview !== null) setSeen({ preview, mapping: input.mapping ?? mappingOf(preview) });
    return preview !== null;
  };
  const apply = async ({ preview, mapping }: Seen) => {
    const applied = await store.use("people", applyPeople, { cells: preview.cells, mapping }, () => apply({ preview, mapping }));
    if (applied !== null) setDone(applied);
  };
  const again = () => {
    setDone(null);
    setSeen(null);
  };
  if (done !== null) return <Imported done={done} onAgain={again} />;
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      {seen === null ? (
        <PeopleSource onCells={(cells) => void look({ cells, mapping: null })} />
      ) : (
        <Chosen
          seen={seen}
          onMapping={(mapping) => look({ cells: seen.preview.cells, mapping })}
          onApply={() => void apply(seen)}
          onAgain={again}
        />
      )}
    </>
  );
}

interface ChosenProps {
  readonly seen: Seen;
  /** Answers whether there is a preview for these columns. */
  readonly onMapping: (mapping: Mapping) => Promise<boolean>;
  readonly onApply: () => void;
  readonly onAgain: () => void;
}

/** The columns as they are chosen now. The preview follows each choice; only what was previewed can be imported. */
function Chosen({ seen, onMapping, onApply, onAgain }: ChosenProps) {
  const { state } = usePane();
  const [mapping, setMapping] = useState(seen.mapping);
  const lastAsked = useRef<Mapping | null>(null);
  useEffect(() => {
    if (mapping === seen.mapping || mapping === lastAsked.current || state.busy !== null) return;
    lastAsked.current = mapping;
    void onMapping(mapping).then((isSeen) => {
      if (!isSeen) setMapping(seen.mapping);
    });
  }, [mapping, seen, onMapping, state.busy]);
  return (
    <>
      <ColumnChoice preview={seen.preview} mapping={mapping} onMapping={setMapping} />
      <PeopleChanges preview={seen.preview} isFollowing={mapping !== seen.mapping} onApply={onApply} onAgain={onAgain} />
    </>
  );
}

function mappingOf({ fields }: PeoplePreview): Mapping {
  return Object.fromEntries(fields.flatMap(({ id, column }) => (column === null ? [] : [[id, column] as const])));
}

function Imported({ done, onAgain }: { readonly done: PeopleApplied; readonly onAgain: () => void }) {
  const { store, say } = usePane();
  const { done: words } = usePeopleWords();
  const { added, changed, findings } = done;
  return (
    <>
      <div role="status">
        <Notice intent="success" title={say(words.title, { added, changed })}>
          {added > 0 && words.next}
        </Notice>
      </div>
      {findings.length > 0 && (
        <>
          <Heading as="h3">{words.findings}</Heading>
          <FindingsList findings={findings} />
        </>
      )}
      <div className="bv-criteria-actions">
        <Button data-main-action="" appearance="primary" onClick={() => store.goTo("setUp")}>
          {words.back}
        </Button>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </>
  );
}
