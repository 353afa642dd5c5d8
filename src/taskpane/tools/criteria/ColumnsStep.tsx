// Step 2: which column holds what, and where the criteria begin.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { COLUMN_ROLES, type ColumnMap, type ColumnRole } from "../../../core/regulation/columns";
import type { Grid } from "../../../core/regulation/grid";
import { headerOf } from "../../../core/regulation/readRegulation";
import { columnLetters } from "../../../workbook/area";
import { Card } from "../../components/Card";
import { Notice } from "../../components/Notice";
import { useCriteriaWords } from "./criteriaWords";

export interface ColumnsStepProps {
  readonly grid: Grid;
  readonly map: ColumnMap;
  readonly onMap: (map: ColumnMap) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Rows that the criteria may begin in. */
const MOST_HEADER_ROWS = 15;
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

export function ColumnsStep({ grid, map, onMap, onBack, onNext }: ColumnsStepProps) {
  const { words, say } = useCriteriaWords();
  const hasName = map.roles.includes("name");
  const choose = (column: number, role: ColumnRole) => {
    // Of the kinds that a table has once, another column of the kind gives it up.
    const isOnce = role === "name" || role === "order" || role === "code" || role === "group";
    onMap({
      ...map,
      roles: map.roles.map((other, index) => (index === column ? role : isOnce && other === role ? "none" : other)),
    });
  };
  return (
    <>
      <Text>{say(words.paste.received, { rows: grid.rows.length, columns: grid.columns })}</Text>
      <Field label={words.paste.firstRow}>
        <Select
          className="bv-criteria-select"
          value={String(map.firstRow)}
          onChange={(_, data) => onMap({ ...map, firstRow: Number(data.value) })}
        >
          {grid.rows.slice(0, MOST_HEADER_ROWS).map((_, row) => (
            <option key={row} value={String(row)}>
              {say(words.paste.firstRowOption, { row: row + 1, text: rowText(grid, row) })}
            </option>
          ))}
        </Select>
      </Field>
      <Card>
        <Text size={200} className="bv-quiet">
          {words.paste.columnsHint}
        </Text>
        {map.roles.map((role, column) => {
          const samples = samplesOf(grid, map, column);
          return (
            <Field
              key={column}
              label={say(words.paste.column, { place: columnLetters(column), name: headerOf(grid, map, column) })}
              hint={samples === "" ? words.paste.noSample : say(words.paste.sample, { text: samples })}
            >
              <Select className="bv-criteria-select" value={role} onChange={(_, data) => choose(column, data.value as ColumnRole)}>
                {COLUMN_ROLES.map((id) => (
                  <option key={id} value={id}>
                    {words.paste.roles[id]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </Card>
      {!hasName && <Notice intent="warning">{words.paste.nameMissing}</Notice>}
      <div className="bv-criteria-actions">
        <Button onClick={onBack}>{words.paste.back}</Button>
        <Button appearance="primary" disabledFocusable={!hasName} onClick={onNext}>
          {words.paste.next}
        </Button>
      </div>
    </>
  );
}

function rowText(grid: Grid, row: number): string {
  const texts = (grid.rows[row] ?? []).filter((cell) => cell.from === "own" && cell.text !== "").map((cell) => cell.text);
  return cut(texts.join(" · "));
}

/** The first texts of a column below the header, each once. */
function samplesOf(grid: Grid, map: ColumnMap, column: number): string {
  const samples: string[] = [];
  for (const row of grid.rows.slice(map.firstRow)) {
    const cell = row[column]!;
    const text = cut(cell.text);
    if (cell.from === "own" && text !== "" && !samples.includes(text)) samples.push(text);
    if (samples.length === SAMPLES) break;
  }
  return samples.join("; ");
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
