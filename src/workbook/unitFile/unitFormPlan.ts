// Plan of the form of one participant in a unit file: criteria down, what is typed beside them, a running total below, places to sign.
import { appliesTo, codeKey, criteriaTree } from "../../core/criteriaTree";
import { shownMax } from "../../core/gather/compareFile";
import type { Criterion, Movement, Participant, Round } from "../../core/movement";
import { isEntered } from "../../core/rule";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import { FORMATS, PALETTE, format, headerRow, heights, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { howOf } from "../entryCells";
import { iff, ref } from "../expression";
import { heightFor } from "../measure";
import type { CellFormat, CellValue, Op } from "../plan";
import { entryOps, textOps } from "./unitCells";
import { UNIT_FORM_NAMES } from "./unitFileNames";
import { FormSums, isToldAtOnce, worthFormula } from "./unitPoints";

/** What stands in the cells of one participant when the file is made, by key of the criterion's code. */
export type UnitCells = ReadonlyMap<string, CellValue>;

export interface UnitFormContent {
  readonly movement: Movement;
  readonly participant: Participant;
  /** Entered criteria of the file. */
  readonly criteria: readonly Criterion[];
  readonly round: Round;
  readonly entries: UnitCells;
  /** What counts of the earlier rounds; null in the first. */
  readonly before: UnitCells | null;
  readonly explanations: UnitCells;
  readonly evidence: UnitCells;
}

const ROWS = { agency: 0, heading: 1, title: 2, unit: 3, guide: 4, header: 5, first: 6 } as const;
const TEXT_WIDTH = 26;
/** Lines of a row; a longer text is read in the cell. */
const MOST_LINES = 20;

interface Columns {
  readonly order: number;
  readonly code: number;
  readonly name: number;
  readonly max: number;
  readonly how: number;
  readonly before: number | null;
  readonly entry: number;
  readonly points: number;
  readonly explanation: number;
  readonly evidence: number;
  /** Printed columns. */
  readonly count: number;
  /** What counts now where a round has something before it; not printed. */
  readonly helper: number | null;
}

function columnsOf({ before }: UnitFormContent): Columns {
  let next = 5;
  const beforeColumn = before === null ? null : next++;
  const entry = next++;
  const points = next++;
  const explanation = next++;
  const evidence = next++;
  const count = next;
  return {
    order: 0,
    code: 1,
    name: 2,
    max: 3,
    how: 4,
    before: beforeColumn,
    entry,
    points,
    explanation,
    evidence,
    count,
    helper: before === null ? null : count,
  };
}

interface FormLine {
  readonly criterion: Criterion;
  readonly index: number;
  readonly depth: number;
}

/** Rows of the form: the criteria of the file that are for the participant, under the groups that they stand in. */
function linesOf({ movement, participant, criteria }: UnitFormContent): FormLine[] {
  const wanted = new Set(criteria.filter((criterion) => appliesTo(criterion.appliesTo, participant)).map(({ code }) => codeKey(code)));
  const tree = criteriaTree(movement.criteria);
  const shown = new Set<number>();
  const depthOf = (index: number): number => {
    let depth = 0;
    for (let at = tree.parents[index]!, steps = 0; at >= 0 && steps < movement.criteria.length; at = tree.parents[at]!, steps++) depth++;
    return depth;
  };
  movement.criteria.forEach(({ code, rule }, index) => {
    if (!isEntered(rule) || !wanted.has(codeKey(code))) return;
    for (let at = index; at >= 0 && !shown.has(at); at = tree.parents[at]!) shown.add(at);
  });
  return movement.criteria.flatMap((criterion, index) => (shown.has(index) ? [{ criterion, index, depth: depthOf(index) }] : []));
}

/** Codes of the criteria that the form asks for, in its order. */
export function formCriteria(content: UnitFormContent): Criterion[] {
  return linesOf(content).flatMap(({ criterion }) => (isEntered(criterion.rule) ? [criterion] : []));
}

/** Builds the form. */
export function unitFormPlan(sheet: string, content: UnitFormContent): Op[] {
  const columns = columnsOf(content);
  const lines = linesOf(content);
  const table = areaAt(ROWS.first, 0, lines.length, columns.count);
  const column = (at: number): Area => ({ ...table, column: at, columns: 1 });
  const wide = widthsOf(columns);
  const entered = lines.map(({ criterion }) => isEntered(criterion.rule));
  const sums = sumRows(content, columns, lines);
  const last = ROWS.first + lines.length + sums.length;
  const texts = [columns.explanation, columns.evidence];
  const unlocked = runsOf(entered).flatMap(({ first, count }) =>
    [columns.entry, ...texts].map((at) => areaAt(ROWS.first + first, at, count, 1)),
  );
  const names: readonly (readonly [string, number])[] = [
    [UNIT_FORM_NAMES.codes, columns.code],
    [UNIT_FORM_NAMES.names, columns.name],
    [UNIT_FORM_NAMES.maxima, columns.max],
    [UNIT_FORM_NAMES.entries, columns.entry],
    [UNIT_FORM_NAMES.explanations, columns.explanation],
    [UNIT_FORM_NAMES.evidence, columns.evidence],
  ];
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.entryTab, showGridlines: false },
    ...headOps(sheet, content, wide),
    ...headerRow(sheet, ROWS.header, 0, headerTexts(content, columns), 36),
    format(sheet, table, FORMATS.body, FORMATS.wrap),
    ...[columns.order, columns.max, columns.entry, columns.points, ...(columns.before === null ? [] : [columns.before])].map((at) =>
      format(sheet, column(at), FORMATS.center),
    ),
    format(sheet, column(columns.code), FORMATS.text, { color: PALETTE.muted, fontSize: 10 }),
    format(sheet, column(columns.how), { color: PALETTE.muted, fontSize: 10, italic: true }),
    ...texts.map((at) => format(sheet, column(at), FORMATS.text, { fontSize: 11 })),
    { kind: "writeBlock", sheet, area: { ...table, columns: columns.how + 1 }, values: leadCells(content, lines) },
    ...cellOps(sheet, content, columns, lines),
    ...names.map(([name, at]): Op => ({ kind: "defineName", name, sheet, area: column(at) })),
    ...lookOps(sheet, lines, columns, table, entered, texts),
    ...sumOps(sheet, columns, ROWS.first + lines.length, sums),
    ...footOps(sheet, columns, last),
    ...widths(sheet, 0, wide),
    ...(columns.helper === null
      ? []
      : ([{ kind: "hide", sheet, axis: "columns", first: columns.helper, count: 1, isHidden: true }] satisfies Op[])),
    ...heights(
      sheet,
      ROWS.first,
      lines.map((line) => {
        const textOf = (cells: UnitCells): string => String(cells.get(codeKey(line.criterion.code)) ?? "");
        return heightFor(
          [
            [line.criterion.name, wide[columns.name]!],
            [howOfLine(content, line), wide[columns.how]!],
            [textOf(content.explanations), TEXT_WIDTH],
            [textOf(content.evidence), TEXT_WIDTH],
          ],
          MOST_LINES,
        );
      }),
    ),
    { kind: "freeze", sheet, rows: ROWS.first, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, last + 7, columns.count), "landscape", { row: ROWS.header, rows: 1 }),
    },
    { kind: "locks", sheet, unlocked },
    { kind: "protect", sheet },
  ];
}

function widthsOf(columns: Columns): number[] {
  const wide = Array<number>(columns.count).fill(11);
  wide[columns.order] = 5;
  wide[columns.code] = 9;
  wide[columns.name] = 46;
  wide[columns.how] = 16;
  for (const at of [columns.explanation, columns.evidence]) wide[at] = TEXT_WIDTH;
  return wide;
}

function headOps(sheet: string, { movement, participant, round }: UnitFormContent, wide: readonly number[]): Op[] {
  const { title, agency, year } = movement;
  const line = year === null ? title : `${title} (${words.year} ${year})`;
  const guide = round === "self" ? words.guide : words.guideLater;
  const width = wide.reduce((sum, one) => sum + one, 0);
  // Long lines stay on the paper: over all columns, as many lines high as they need.
  const long = (row: number, text: string): Op[] => [
    { kind: "merge", sheet, area: areaAt(row, 0, 1, wide.length), isMerged: true },
    format(sheet, areaAt(row, 0, 1, wide.length), FORMATS.wrap),
    { kind: "rowHeight", sheet, row, rows: 1, points: heightFor([[text, width]]) },
  ];
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(0, 0, ROWS.header, 3),
      values: [
        [agency.toUpperCase(), "", ""],
        [words.headings[round], "", ""],
        [line, "", ""],
        [words.unit, "", ""],
        [guide, "", ""],
      ],
    },
    { kind: "writeBlock", sheet, area: areaAt(ROWS.unit, 2, 1, 2), values: [[participant.name, participant.code]] },
    format(sheet, areaAt(0, 0, ROWS.header, 4), FORMATS.base),
    format(sheet, areaAt(ROWS.heading, 0), FORMATS.title),
    format(sheet, areaAt(ROWS.title, 0), { bold: true }),
    format(sheet, areaAt(ROWS.unit, 2), FORMATS.text, FORMATS.wrap, { bold: true }),
    format(sheet, areaAt(ROWS.unit, 3), FORMATS.text, { color: PALETTE.muted }),
    format(sheet, areaAt(ROWS.guide, 0), FORMATS.guide),
    { kind: "rowHeight", sheet, row: ROWS.heading, rows: 1, points: 27 },
    ...long(ROWS.title, line),
    { kind: "rowHeight", sheet, row: ROWS.unit, rows: 1, points: heightFor([[participant.name, wide[2]!]]) },
    ...long(ROWS.guide, guide),
    { kind: "defineName", name: UNIT_FORM_NAMES.participantName, sheet, area: areaAt(ROWS.unit, 2) },
    { kind: "defineName", name: UNIT_FORM_NAMES.participant, sheet, area: areaAt(ROWS.unit, 3) },
  ];
}

function headerTexts({ round }: UnitFormContent, columns: Columns): string[] {
  return [
    words.order,
    words.code,
    words.criterion,
    words.max,
    words.how,
    ...(columns.before === null ? [] : [words.beforeColumn]),
    words.entry[round],
    words.points,
    words.explanation,
    words.evidence,
  ];
}

function howOfLine({ movement }: UnitFormContent, { criterion }: FormLine): string {
  return isEntered(criterion.rule) ? howOf(criterion, movement.criteria) : "";
}

/** STT (of what is asked for), code, name, maximum, how to type. Rows of groups have no code: nothing is typed there. */
function leadCells(content: UnitFormContent, lines: readonly FormLine[]): CellValue[][] {
  let order = 0;
  return lines.map((line): CellValue[] => {
    const { criterion } = line;
    const isAsked = isEntered(criterion.rule);
    const max = isAsked ? shownMax(criterion) : (criterion.max ?? "");
    return [isAsked ? ++order : "", isAsked ? criterion.code : "", criterion.name, max, howOfLine(content, line)];
  });
}

function cellOps(sheet: string, content: UnitFormContent, columns: Columns, lines: readonly FormLine[]): Op[] {
  const { movement, entries, before, explanations, evidence } = content;
  const rowOf = new Map(lines.map(({ index }, i) => [index, ROWS.first + i]));
  const sums = new FormSums(movement, columns.points, rowOf);
  const blocks: readonly (readonly [number | null, UnitCells | null])[] = [
    [columns.entry, entries],
    [columns.before, before],
    [columns.explanation, explanations],
    [columns.evidence, evidence],
  ];
  const ops = blocks.flatMap(([at, cells]): Op[] => {
    if (at === null || cells === null) return [];
    const values = lines.map(({ criterion }): CellValue[] => [cells.get(codeKey(criterion.code)) ?? ""]);
    if (values.every(([cell]) => cell === "")) return [];
    return [{ kind: "writeBlock", sheet, area: areaAt(ROWS.first, at, lines.length, 1), values }];
  });
  lines.forEach(({ criterion, index }, i) => {
    const row = ROWS.first + i;
    const area = areaAt(row, columns.points);
    const entry = ref(row, columns.entry);
    if (!isEntered(criterion.rule)) {
      const formula = sums.group(index);
      if (formula !== "") ops.push({ kind: "fillFormula", sheet, area, formula });
      return;
    }
    if (columns.helper !== null && columns.before !== null) {
      const earlier = ref(row, columns.before);
      const formula = `=${iff(`${entry}=""`, iff(`${earlier}=""`, '""', earlier), entry)}`;
      ops.push({ kind: "fillFormula", sheet, area: areaAt(row, columns.helper), formula });
    }
    const counting = columns.helper === null ? entry : ref(row, columns.helper);
    const worth = isToldAtOnce(criterion) ? worthFormula(criterion, counting) : null;
    if (worth === null) ops.push({ kind: "writeBlock", sheet, area, values: [[words.later]] });
    else if (worth !== "") ops.push({ kind: "fillFormula", sheet, area, formula: worth });
    ops.push(...entryOps(sheet, areaAt(row, columns.entry), { criterion, criteria: movement.criteria, entry, how: ref(row, columns.how) }));
  });
  if (columns.helper !== null) {
    ops.push({ kind: "writeBlock", sheet, area: areaAt(ROWS.header, columns.helper), values: [[words.helper]] });
  }
  return ops;
}

function lookOps(
  sheet: string,
  lines: readonly FormLine[],
  columns: Columns,
  table: Area,
  entered: readonly boolean[],
  texts: readonly number[],
): Op[] {
  const rows = ({ first, count }: Run): Area => ({ ...table, row: table.row + first, rows: count });
  return [
    ...runsOf(entered.map((isAsked) => !isAsked)).map((run) => format(sheet, rows(run), { bold: true, fill: PALETTE.silverFill })),
    ...runsOf(lines.map(({ depth }) => depth > 1)).map((run) =>
      format(sheet, { ...rows(run), column: columns.name, columns: 1 }, { indent: 1 }),
    ),
    ...runsOf(entered).flatMap((run) => [
      format(sheet, { ...rows(run), column: columns.entry, columns: 1 }, { fill: PALETTE.input, bold: true }),
      ...texts.flatMap((at) => {
        const area = { ...rows(run), column: at, columns: 1 };
        return [format(sheet, area, { fill: PALETTE.input }), ...textOps(sheet, area)];
      }),
    ]),
  ];
}

interface Run {
  readonly first: number;
  readonly count: number;
}

function runsOf(holds: readonly boolean[]): Run[] {
  const runs: { first: number; count: number }[] = [];
  holds.forEach((isSo, i) => {
    if (!isSo) return;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === i) last.count++;
    else runs.push({ first: i, count: 1 });
  });
  return runs;
}

interface SumRow {
  readonly label: string;
  readonly formula: string;
}

/** Rows of sums under the criteria: base, bonus, deduction where there are such, and the total. */
function sumRows(content: UnitFormContent, columns: Columns, lines: readonly FormLine[]): SumRow[] {
  const { movement } = content;
  const rowOf = new Map(lines.map(({ index }, i) => [index, ROWS.first + i]));
  const sums = new FormSums(movement, columns.points, rowOf);
  const labels = { base: words.sum, bonus: words.bonus, deduction: words.deduction } as const;
  const parts = (["base", "bonus", "deduction"] as const).flatMap((part) => {
    const formula = sums.part(part);
    return formula === null ? [] : [{ label: labels[part], formula: `=${formula}` }];
  });
  const first = ROWS.first + lines.length;
  const isPart = lines.some(({ criterion }) => isEntered(criterion.rule) && !isToldAtOnce(criterion));
  return [
    ...parts,
    {
      label: isPart ? words.totalPart : words.total,
      formula: sums.total(parts.map((_, i) => ref(first + i, columns.points))),
    },
  ];
}

function sumOps(sheet: string, columns: Columns, first: number, rows: readonly SumRow[]): Op[] {
  const sums = rows.flatMap(({ label, formula }, i): Op[] => [
    format(sheet, areaAt(first + i, 0, 1, columns.count), FORMATS.body, {
      bold: true,
      ...(i === rows.length - 1 ? { fill: PALETTE.band } : {}),
    }),
    { kind: "writeBlock", sheet, area: areaAt(first + i, columns.name), values: [[label]] },
    { kind: "fillFormula", sheet, area: areaAt(first + i, columns.points), formula },
    format(sheet, areaAt(first + i, columns.points), FORMATS.center),
  ]);
  return [...sums, { kind: "rowHeight", sheet, row: first, rows: rows.length, points: heightFor([]) }];
}

function footOps(sheet: string, columns: Columns, last: number): Op[] {
  // The right one stands over several columns: over the last alone it would go past the paper.
  const places = [areaAt(last + 2, columns.name), areaAt(last + 2, columns.how, 1, columns.count - columns.how)];
  const centered = (area: Area, text: string, more: CellFormat): Op[] => [
    ...(area.columns > 1 ? ([{ kind: "merge", sheet, area, isMerged: true }] satisfies Op[]) : []),
    { kind: "writeBlock", sheet, area: areaAt(area.row, area.column), values: [[text]] },
    format(sheet, area, FORMATS.base, FORMATS.center, more),
  ];
  return [
    ...centered({ ...places[1]!, row: last + 1 }, words.date, { italic: true }),
    ...words.signers.flatMap((signer, i): Op[] => [
      ...centered(places[i]!, signer, { bold: true }),
      ...centered({ ...places[i]!, row: last + 3 }, words.signHint, { italic: true }),
    ]),
  ];
}
