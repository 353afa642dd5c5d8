// The formulas of a roll-up: plain, one pattern per column, functions of Excel 2010. Ranks as decision 0002 says; core/periods/rollUp.ts is
// their oracle.
import { EXEMPT } from "../../core/movement";
import { METHODS, MOST_BAND_RULES, MOST_DECIMALS } from "../../core/periods/period";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { call, columnRef, iff, literal, ref } from "../expression";
import { FIRST_PERIOD, VALUE_COLUMN, type RollUpLayout } from "./rollUpLayout";

/** Column of the choices and of the number of the method: the first that is not printed. */
export function choiceColumn({ columns }: RollUpLayout): number {
  return columns.values;
}

interface Settings {
  readonly method: string;
  readonly count: string;
  readonly missing: string;
  readonly minimum: string;
  readonly decimals: string;
}

function settingsOf({ settings }: RollUpLayout): Settings {
  const at = (offset: number): string => ref(settings + offset, VALUE_COLUMN, "both");
  return {
    ...{ method: at(0), count: whole(at(1)), missing: at(2), minimum: whole(at(3)) },
    decimals: call("MIN", MOST_DECIMALS, whole(at(4))),
  };
}

/** A number from 0 without its fraction; 0 for what is none. */
const whole = (cell: string): string => call("MAX", 0, call("INT", call("N", cell)));

function methodRef(layout: RollUpLayout): string {
  return ref(0, choiceColumn(layout), "both");
}

/** Which method is chosen, from 1; 0 for a word that is none. */
export function methodFormula(layout: RollUpLayout): string {
  const column = choiceColumn(layout);
  const choices = columnRef(column, layout.settings, METHODS.length);
  return `=${call("IFERROR", call("MATCH", settingsOf(layout).method, choices, 0), 0)}`;
}

interface Row {
  readonly layout: RollUpLayout;
  readonly settings: Settings;
  readonly cell: (column: number) => string;
  /** Cells of the periods, of the values that are reckoned, of weights; `less` leaves out so many at the end. */
  readonly points: (less: number) => string;
  readonly values: (less: number) => string;
  readonly weights: (less: number) => string;
  readonly down: (column: number) => string;
}

function rowOf(layout: RollUpLayout): Row {
  const { first, people, periods, columns, meta } = layout;
  const across = (row: number, column: number, less: number, anchors: "column" | "both"): string =>
    `${ref(row, column, anchors)}:${ref(row, column + periods - 1 - less, anchors)}`;
  return {
    layout,
    settings: settingsOf(layout),
    cell: (column) => ref(first, column, "column"),
    points: (less) => across(first, FIRST_PERIOD, less, "column"),
    values: (less) => across(first, columns.values, less, "column"),
    weights: (less) => across(meta.weight, FIRST_PERIOD, less, "both"),
    down: (column) => columnRef(column, first, people),
  };
}

const exemptIn = (points: string): string => call("COUNTIF", points, literal(EXEMPT));

function required(row: Row, ahead: number): string {
  return `=${call("MAX", 1, `${row.settings.minimum}-${ahead}-${exemptIn(row.points(ahead))}`)}`;
}

/** How many periods enter the result; "" where there are too few. */
function taken(row: Row, ahead: number, needed: number): string {
  const method = methodRef(row.layout);
  const due = call("COUNT", row.values(ahead));
  return `=${iff(
    `OR(${method}=0,${call("COUNT", row.points(ahead))}<${row.cell(needed)})`,
    '""',
    iff(
      `${method}=3`,
      call("MIN", call("MAX", 1, row.settings.count), due),
      iff(`${method}=4`, call("MAX", 1, `${due}-${row.settings.count}`), due),
    ),
  )}`;
}

function least(row: Row, ahead: number, takenColumn: number): string {
  const count = row.cell(takenColumn);
  return `=${iff(call("ISNUMBER", count), call("LARGE", row.values(ahead), count), '""')}`;
}

function result(row: Row, ahead: number, takenColumn: number, leastColumn: number): string {
  const method = methodRef(row.layout);
  const [values, weights, count, bound] = [row.values(ahead), row.weights(ahead), row.cell(takenColumn), row.cell(leastColumn)];
  const rounded = (value: string): string => call("ROUND", value, row.settings.decimals);
  const weight = call("SUMPRODUCT", weights, `--ISNUMBER(${values})`);
  const weighted = iff(`${weight}>0`, rounded(`${call("SUMPRODUCT", weights, values)}/${weight}`), '""');
  // Above the bound all, of those at it as many as are left: a tie at the bound does not count twice.
  const above = call("SUMPRODUCT", `ISNUMBER(${values})*(${values}>${bound})`);
  const best = `(${call("SUMPRODUCT", `--(${values}>${bound})`, values)}+(${count}-${above})*${bound})/${count}`;
  const plain = `${call("SUM", values)}/${iff(`${method}=1`, "1", count)}`;
  return `=${iff(call("ISNUMBER", count), iff(`${method}=5`, weighted, rounded(iff(`${method}<3`, plain, best))), '""')}`;
}

function rank(row: Row, of: number): string {
  const value = row.cell(of);
  return iff(call("ISNUMBER", value), call("RANK", value, row.down(of), 0), '""');
}

function clusterNumber(row: Row): string {
  const cluster = row.cell(FIRST_PERIOD - 1);
  const escaped = [..."~*?"].reduce((text, sign) => call("SUBSTITUTE", text, literal(sign), literal(`~${sign}`)), cluster);
  return `=${iff(`${cluster}=""`, "0", call("MATCH", escaped, row.down(FIRST_PERIOD - 1), 0))}`;
}

function noteFormula(row: Row): string {
  const { columns, periods } = row.layout;
  const exempt = exemptIn(row.points(0));
  const told = (text: string, values: Readonly<Record<string, string>>): string =>
    text
      .split(/\{(\w+)\}/)
      .map((part, i) => (i % 2 === 0 ? (part === "" ? null : literal(part)) : values[part]!))
      .filter((part) => part !== null)
      .join("&");
  const counts = { counted: row.cell(columns.counted), required: row.cell(columns.required), count: exempt };
  return `=${iff(
    call("ISNUMBER", row.cell(columns.result)),
    iff(`${exempt}>0`, told(words.exempt, counts), '""'),
    iff(
      `${exempt}=${periods}`,
      literal(words.allExempt),
      iff(`${counts.counted}<${counts.required}`, told(words.tooFew, counts), literal(words.noWeight)),
    ),
  )}`;
}

function change(row: Row): string {
  const [now, before] = [row.cell(row.layout.columns.rank), row.cell(row.layout.columns.before)];
  const moved = iff(`${before}>${now}`, `"▲"&(${before}-${now})`, iff(`${before}<${now}`, `"▼"&(${now}-${before})`, literal(words.same)));
  return `=${iff(call("ISNUMBER", now), iff(call("ISNUMBER", before), moved, literal(words.newcomer)), '""')}`;
}

function bandFormula(row: Row): string {
  const { bandHead, columns, first, periods } = row.layout;
  const own = `${ref(first, columns.bands!, "column")}:${ref(first, columns.bands! + periods - 1, "column")}`;
  const rules = Array.from({ length: MOST_BAND_RULES }, (_, i) => bandHead + 1 + i);
  const text = rules.reduceRight((otherwise, line) => {
    const [name, count, band] = [2, 3, 4].map((column) => ref(line, column, "both")) as [string, string, string];
    const periodsOf = call("SUMPRODUCT", `--(${own}=${band})`);
    const least = whole(count);
    const holds = `AND(${call("TRIM", name)}<>"",${band}<>"",${least}>=1,${periodsOf}>=${least})`;
    return iff(holds, name, otherwise);
  }, '""');
  return `=${text}`;
}

/** Formulas of the first row of people, from the column of counted periods to the note. */
export function resultRow(layout: RollUpLayout): string[] {
  const row = rowOf(layout);
  const { columns } = layout;
  const clusterRank = iff(
    call("ISNUMBER", row.cell(columns.rank)),
    `${call("COUNTIFS", row.down(columns.cluster), row.cell(columns.cluster), row.down(columns.rank), `"<"&${row.cell(columns.rank)}`)}+1`,
    '""',
  );
  return [
    `=${call("COUNT", row.points(0))}`,
    result(row, 0, columns.taken, columns.least),
    `=${clusterRank}`,
    `=${rank(row, columns.result)}`,
    `=${rank(row, columns.resultBefore)}`,
    change(row),
    ...(layout.hasBands ? [bandFormula(row)] : []),
    noteFormula(row),
  ];
}

/** Formulas of the first row of people, from the first value to the result before the last period. */
export function helperRow(layout: RollUpLayout): string[] {
  const row = rowOf(layout);
  const { columns, first, periods } = layout;
  const zero = ref(layout.settings + 1, choiceColumn(layout) + 1, "both");
  const value = (i: number): string => {
    const cell = ref(first, FIRST_PERIOD + i);
    return `=${iff(call("ISNUMBER", cell), cell, iff(`${cell}=${literal(EXEMPT)}`, '""', iff(`${row.settings.missing}=${zero}`, "0", '""')))}`;
  };
  return [
    ...Array.from({ length: periods }, (_, i) => value(i)),
    required(row, 0),
    taken(row, 0, columns.required),
    least(row, 0, columns.taken),
    clusterNumber(row),
    required(row, 1),
    taken(row, 1, columns.requiredBefore),
    least(row, 1, columns.takenBefore),
    result(row, 1, columns.takenBefore, columns.leastBefore),
  ];
}
