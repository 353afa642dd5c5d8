// Which column of the list each field is taken from: first what was found in the list, the rest folded.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { PeopleInput, PeoplePreview } from "../../../commands/decisionAnswers";
import { columnLetters } from "../../../workbook/area";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { fieldName, usePeopleWords } from "./peopleWords";

type Mapping = NonNullable<PeopleInput["mapping"]>;

/** Without these there is nobody to import, so they are always in sight. */
const ALWAYS = ["code", "name"];

/** Letters of a sample that are shown. */
const SAMPLE_LENGTH = 24;

export interface ColumnChoiceProps {
  readonly preview: PeoplePreview;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

export function ColumnChoice({ preview, mapping, onMapping }: ColumnChoiceProps) {
  const { say } = usePane();
  const words = usePeopleWords();
  const rest = useId();
  const [isOpen, setOpen] = useState(false);
  // As guessed first: a field does not move while its column is being chosen.
  const [found] = useState<ReadonlySet<string>>(new Set([...ALWAYS, ...Object.keys(mapping)]));
  const others = preview.fields.filter(({ id }) => !found.has(id));
  const choose = (field: string, column: number | null) => {
    // A column holds one thing: another field that had it gives it up.
    const kept = Object.entries(mapping).filter(([other, at]) => other !== field && at !== column);
    onMapping(Object.fromEntries(column === null ? kept : [...kept, [field, column]]));
  };
  return (
    <Card label={words.mapping.heading}>
      <Heading as="h3">{words.mapping.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.mapping.text}
      </Text>
      <div className="bv-stackTight">{preview.fields.filter(({ id }) => found.has(id)).map(({ id }) => choiceOf(id))}</div>
      {others.length > 0 && (
        <>
          <Button
            className="bv-start"
            size="small"
            aria-expanded={isOpen}
            aria-controls={rest}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => setOpen(!isOpen)}
          >
            {say(words.mapping.more, { count: others.filter(({ id }) => mapping[id] === undefined).length })}
          </Button>
          {isOpen && (
            <div id={rest} className="bv-stackTight">
              {others.map(({ id }) => choiceOf(id))}
            </div>
          )}
        </>
      )}
    </Card>
  );

  function choiceOf(id: string) {
    return (
      <Field key={id} orientation="horizontal" label={fieldName(id, words)} className="bv-decide-mapping">
        <Select
          className="bv-criteria-select"
          value={String(mapping[id] ?? "")}
          onChange={(_, data) => choose(id, data.value === "" ? null : Number(data.value))}
        >
          <option value="">{words.mapping.none}</option>
          {preview.columns.map((column) => (
            <option key={column.index} value={String(column.index)}>
              {columnText(column)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }

  function columnText({ index, header, sample }: PeoplePreview["columns"][number]): string {
    const shown = { place: columnLetters(index), header: header === "" ? words.mapping.noHeader : header };
    if (sample === "") return say(words.mapping.column, shown);
    return say(words.mapping.columnWithSample, { ...shown, sample: cut(sample) });
  }
}

function cut(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
}
