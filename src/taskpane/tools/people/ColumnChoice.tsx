// Which column of the list each field is taken from.
import { Field, Select, Text } from "@fluentui/react-components";
import type { PeopleInput, PeoplePreview } from "../../../commands/decisionAnswers";
import { columnLetters } from "../../../workbook/area";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { fieldName, usePeopleWords } from "./peopleWords";

type Mapping = NonNullable<PeopleInput["mapping"]>;

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
  const choose = (field: string, column: number | null) => {
    // A column holds one thing: another field that had it gives it up.
    const rest = Object.entries(mapping).filter(([other, at]) => other !== field && at !== column);
    onMapping(Object.fromEntries(column === null ? rest : [...rest, [field, column]]));
  };
  return (
    <Card label={words.mapping.heading}>
      <Heading as="h3">{words.mapping.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.mapping.text}
      </Text>
      {preview.fields.map(({ id }) => (
        <Field key={id} label={fieldName(id, words)} className="bv-decide-mapping">
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
      ))}
    </Card>
  );

  function columnText({ index, header, sample }: PeoplePreview["columns"][number]): string {
    const shown = { place: columnLetters(index), header: header === "" ? words.mapping.noHeader : header };
    if (sample === "") return say(words.mapping.column, shown);
    return say(words.mapping.columnWithSample, { ...shown, sample: cut(sample) });
  }
}

function cut(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
}
