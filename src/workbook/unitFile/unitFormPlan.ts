// Plan of the form of one participant in a unit file: criteria down, what is typed beside them, a running total below, places to sign.
import { appliesTo, codeKey, criteriaTree } from "../../core/criteriaTree";
import { shownMax } from "../../core/gather/compareFile";
import type { Criterion, Movement, Participant, Round } from "../../core/movement";
import { isEntered } from "../../core/rule";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import { FORMATS, PALETTE, format, headerRow, heights, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { howOf } from "../entryCells";
import { iff, ref } from "../expression";
import { heightFor } from "../measure";
import type { CellFormat, CellValue, Op } from "../plan";
import { entryOps, textOps } from "./unitCells";
import { UNIT_FORM_NAMES } from "./unitFileNames";
import { formColumns, formPage, formWidths, type FormColumns } from "./unitFormLayout";
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
/** Lines of a row; a longer text is read in the cell. */
const MOST_LINES = 20;
/** Heights of a row of one line and of the header, in points. */
const LINE = 20;
const HEADER = 36;
/** Rows below the sums: date, places to sign. */
const FOOT_ROWS = 7;
/** Rows of criteria that go with the sums to the page that is signed. */
const WITH_SUMS = 2;

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
  const columns = formColumns(content.before !== null);
  const lines = linesOf(content);
  const table = areaAt(ROWS.first, 0, lines.length, columns.count);
  const column = (at: number): Area => ({ ...table, column: at, columns: 1 });
  const wide = formWidths(columns);
  const entered = lines.map(({ criterion }) => isEntered(criterion.rule));
  const sums = sumRows(content, columns, lines);
  const last = ROWS.first + lines.length + sums.length;
  const texts = [columns.explanation, columns.evidence];
  const points = lineHeights(content, lines, columns, wide);
  const printed = [...headHeights(content, wide), HEADER, ...points, ...sums.map(() => LINE), ...Array<number>(FOOT_ROWS).fill(LINE)];
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
    ...headerRow(sheet, ROWS.header, 0, headerTexts(content, columns), HEADER),
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
    ...heights(sheet, ROWS.first, points),
    { kind: "freeze", sheet, rows: ROWS.first, columns: 0 },
    {
      kind: "page",
      sheet,
      page: formPage(areaAt(0, 0, last + FOOT_ROWS, columns.count), wide, printed, ROWS.header, last - sums.length - WITH_SUMS),
    },
    { kind: "locks", sheet, unlocked },
    { kind: "protect", sheet },
  ];
}

/** Heights of the rows of criteria: names, hints and texts that are there wrap. */
function lineHeights(content: UnitFormContent, lines: readonly FormLine[], columns: FormColumns, wide: readonly number[]): number[] {
  return lines.map((line) => {
    const textOf = (cells: UnitCells): string => String(cells.get(codeKey(line.criterion.code)) ?? "");
    const cells: readonly (readonly [string, number])[] = [
      [line.criterion.name, columns.name],
      [howOfLine(content, line), columns.how],
      [textOf(content.explanations), columns.explanation],
      [textOf(content.evidence), columns.evidence],
    ];
    return heightFor(
      cells.map(([text, column]) => [text, wide[column]!]),
      MOST_LINES,
    );
  });
}

function titleLine({ movement: { title, year } }: UnitFormContent): string {
  return year === null ? title : `${title} (${words.year} ${year})`;
}

function guideLine({ round }: UnitFormContent): string {
  return round === "self" ? words.guide : words.guideLater;
}

/** Heights of the rows above the table. */
function headHeights(content: UnitFormContent, wide: readonly number[]): number[] {
  const width = wide.reduce((sum, one) => sum + one, 0);
  const long = (text: string, characters: number): number => heightFor([[text, characters]]);
  return [LINE, 27, long(titleLine(content), width), long(content.participant.name, wide[2]!), long(guideLine(content), width)];
}

function headOps(sheet: string, content: UnitFormContent, wide: readonly number[]): Op[] {
  const { movement, participant, round } = content;
  const { agency } = movement;
  // Long lines stay on the paper: over all columns, as many lines high as they need.
  const long = (row: number): Op[] => [
    { kind: "merge", sheet, area: areaAt(row, 0, 1, wide.length), isMerged: true },
    format(sheet, areaAt(row, 0, 1, wide.length), FORMATS.wrap),
  ];
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(0, 0, ROWS.header, 3),
      values: [
        [agency.toUpperCase(), "", ""],
        [words.headings[round], "", ""],
        [titleLine(content), "", ""],
        [words.unit, "", ""],
        [guideLine(content), "", ""],
      ],
    },
    { kind: "writeBlock", sheet, area: areaAt(ROWS.unit, 2, 1, 2), values: [[participant.name, participant.code]] },
    format(sheet, areaAt(0, 0, ROWS.header, 4), FORMATS.base),
    format(sheet, areaAt(ROWS.heading, 0), FORMATS.title),
    format(sheet, areaAt(ROWS.title, 0), { bold: true }),
    format(sheet, areaAt(ROWS.unit, 2), FORMATS.text, FORMATS.wrap, { bold: true }),
    format(sheet, areaAt(ROWS.unit, 3), FORMATS.text, { color: PALETTE.muted }),
    format(sheet, areaAt(ROWS.guide, 0), FORMATS.guide),
    ...long(ROWS.title),
    ...long(ROWS.guide),
    ...heights(sheet, 0, headHeights(content, wide)),
    { kind: "defineName", name: UNIT_FORM_NAMES.participantName, sheet, area: areaAt(ROWS.unit, 2) },
    { kind: "defineName", name: UNIT_FORM_NAMES.participant, sheet, area: areaAt(ROWS.unit, 3) },
  ];
}

function headerTexts({ round }: UnitFormContent, columns: FormColumns): string[] {
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

function cellOps(sheet: string, content: UnitFormContent, columns: FormColumns, lines: readonly FormLine[]): Op[] {
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
  columns: FormColumns,
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
function sumRows(content: UnitFormContent, columns: FormColumns, lines: readonly FormLine[]): SumRow[] {
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

function sumOps(sheet: string, columns: FormColumns, first: number, rows: readonly SumRow[]): Op[] {
  const sums = rows.flatMap(({ label, formula }, i): Op[] => [
    format(sheet, areaAt(first + i, 0, 1, columns.count), FORMATS.body, {
      bold: true,
      ...(i === rows.length - 1 ? { fill: PALETTE.band } : {}),
    }),
    { kind: "writeBlock", sheet, area: areaAt(first + i, columns.name), values: [[label]] },
    { kind: "fillFormula", sheet, area: areaAt(first + i, columns.points), formula },
    format(sheet, areaAt(first + i, columns.points), FORMATS.center),
  ]);
  return [...sums, { kind: "rowHeight", sheet, row: first, rows: rows.length, points: LINE }];
}

function footOps(sheet: string, columns: FormColumns, last: number): Op[] {
  // The right one stands over several columns: over the last alone it would go past the paper.
  const places = [areaAt(last + 2, columns.name), areaAt(last + 2, columns.how, 1, columns.count - columns.how)];
  const centered = (area: Area, text: string, more: CellFormat): Op[] => [
    ...(area.columns > 1 ? ([{ kind: "merge", sheet, area, isMerged: true }] satisfies Op[]) : []),
    { kind: "writeBlock", sheet, area: areaAt(area.row, area.column), values: [[text]] },
    format(sheet, area, FORMATS.base, FORMATS.center, more),
  ];
  return [
    { kind: "rowHeight", sheet, row: last, rows: FOOT_ROWS, points: LINE },
    ...centered({ ...places[1]!, row: last + 1 }, words.date, { italic: true }),
    ...words.signers.flatMap((signer, i): Op[] => [
      ...centered(places[i]!, signer, { bold: true }),
      ...centered({ ...places[i]!, row: last + 3 }, words.signHint, { italic: true }),
    ]),
  ];
}
