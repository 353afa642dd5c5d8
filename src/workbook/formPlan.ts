// Plan of the form for one participant: a document on A4, criteria down in the order of the list, live for the code in its yellow cell.
import type { Criterion } from "../core/movement";
import { isEntered } from "../core/rule";
import { formSheet as words } from "../locale/vi/formSheet";
import { areaAt, type Area } from "./area";
import { FORMATS, PALETTE, format, page, widths } from "./appearance";
import { call, iff, literal, ref } from "./expression";
import { FIRST_COLUMN } from "./layout";
import { criterionField } from "./lookups";
import { heightFor } from "./measure";
import { FORM_NAMES, RESULT_NAMES, SETTING_NAMES } from "./names";
import { onOnePage } from "./onePage";
import type { CellFormat, Op } from "./plan";
import { PROVISIONAL_TEXT } from "./stages/provisional";
import { FORM_ROWS, HELPER_ROWS, type FormShape } from "./formLayout";
import { signerSpans, type Span } from "./formSpans";
import { clusterCell, nameCell, textFormula, typedCell, valueCell, type FormContext } from "./formFormulas";
import { formHelperOps } from "./formHelpersPlan";

/** A row of the form. */
export interface FormRow {
  readonly criterion: Criterion;
  /** Index of the criterion in the model, or -1 where the result sheet does not have it. */
  readonly index: number;
  /** Depth in the tree, from 0. */
  readonly depth: number;
  /** Explanations and notes of evidence of everybody: only to give them room. */
  readonly texts: readonly string[];
}

export interface FormContent {
  readonly context: FormContext;
  /** Code of the participant whom it shows at first. */
  readonly code: string;
  readonly rows: readonly FormRow[];
  /** Per column of the result sheet that stands for a criterion or group: what the list says of its rule. */
  readonly signatures: readonly string[];
  /** The setting of the rounds as it reads now; null where the workbook has none. */
  readonly roundsSetting: string | null;
}

const SIZE = 12;
const TEXT_WIDTH = 28;
const NUMBER_WIDTH = 10;
/** The motto stands under the middle of the nation's name, which ends at the right edge. */
const MOTTO_INDENT = 7;
/** Form of before: merged cells may stand so far down and right. */
const MOST_ROWS_MORE = 300;
const MOST_COLUMNS = 16;

/** Widths of the printed columns, in characters. */
export function formWidths({ layout }: FormContext): number[] {
  const { columns } = layout;
  const texts = [columns.explanation, columns.evidence].filter((column) => column !== null).length;
  return Array.from({ length: columns.count }, (_, column) => {
    if (column === columns.code) return NUMBER_WIDTH;
    if (column === columns.name) return texts === 0 ? 52 : 44;
    return column === columns.explanation || column === columns.evidence ? TEXT_WIDTH : NUMBER_WIDTH;
  });
}

/** Builds the form anew. */
export function formPlan(sheet: string, content: FormContent, previous: { readonly isProtected: boolean }): Op[] {
  const { context } = content;
  const { layout } = context;
  const wide = formWidths(context);
  const isWide = wide.reduce((sum, width) => sum + width, 0) > 110;
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.listTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "merge", sheet, area: areaAt(0, 0, layout.printed.rows + MOST_ROWS_MORE, MOST_COLUMNS), isMerged: false },
    { kind: "clear", sheet, area: "all", what: "all" },
    { kind: "defineName", name: FORM_NAMES.code, sheet, area: areaAt(FORM_ROWS.code, 1) },
    { kind: "defineName", name: FORM_NAMES.status, sheet, area: areaAt(FORM_ROWS.status, 0) },
    { kind: "defineName", name: FORM_NAMES.table, sheet, area: layout.table },
    { kind: "defineName", name: FORM_NAMES.helpers, sheet, area: layout.helperArea },
    ...formHelperOps(sheet, context, content.signatures),
    ...headOps(sheet, content, wide),
    ...tableOps(sheet, content),
    ...footOps(sheet, content, wide),
    ...widths(sheet, 0, [...wide, 3]),
    ...widths(sheet, layout.helpers.first, Array<number>(layout.helpers.count).fill(9)),
    ...rowHeights(sheet, content, wide),
    {
      kind: "page",
      sheet,
      page: onOnePage(
        page(layout.printed, isWide ? "landscape" : "portrait", { row: FORM_ROWS.header, rows: 1 }),
        wide,
        printedHeight(content, wide),
      ),
    },
    { kind: "freeze", sheet, rows: FORM_ROWS.first, columns: 0 },
    { kind: "locks", sheet, unlocked: [areaAt(FORM_ROWS.code, 1), layout.signature] },
    { kind: "protect", sheet },
    { kind: "activate", sheet, area: areaAt(FORM_ROWS.code, 1) },
  ];
}

/** A text in the middle of the columns. */
function centered(sheet: string, row: number, { column, columns }: Span, formula: string, look: CellFormat = {}): Op[] {
  const area = areaAt(row, column);
  const whole = areaAt(row, column, 1, columns);
  return [
    formula.startsWith("=") ? { kind: "fillFormula", sheet, area, formula } : { kind: "writeBlock", sheet, area, values: [[formula]] },
    format(sheet, whole, { ...FORMATS.base, fontSize: SIZE, horizontal: "center", wrap: true }, look),
    ...(columns === 1 ? [] : ([{ kind: "merge", sheet, area: whole, isMerged: true }] satisfies Op[])),
  ];
}

/** A text that ends at the right edge and flows over what is blank on its left. */
function rightText(sheet: string, row: number, column: number, text: string, look: CellFormat = {}): Op[] {
  const area = areaAt(row, column);
  return [
    { kind: "writeBlock", sheet, area, values: [[text]] },
    format(sheet, area, { ...FORMATS.base, fontSize: SIZE, horizontal: "right" }, look),
  ];
}

function leftText(sheet: string, row: number, formula: string, look: CellFormat = {}): Op[] {
  return [
    { kind: "fillFormula", sheet, area: areaAt(row, 0), formula },
    format(sheet, areaAt(row, 0), { ...FORMATS.base, fontSize: SIZE }, look),
  ];
}

function headOps(sheet: string, content: FormContent, wide: readonly number[]): Op[] {
  const { context } = content;
  const whole = { column: 0, columns: wide.length };
  const right = wide.length - 1;
  const bold: CellFormat = { bold: true };
  return [
    ...leftText(sheet, FORM_ROWS.agency, `=${call("UPPER", SETTING_NAMES.agency)}`, bold),
    ...rightText(sheet, FORM_ROWS.agency, right, words.nation, bold),
    ...rightText(sheet, FORM_ROWS.motto, right, words.motto, { ...bold, indent: MOTTO_INDENT }),
    ...centered(sheet, FORM_ROWS.heading, whole, words.heading, { bold: true, fontSize: 14 }),
    ...centered(sheet, FORM_ROWS.title, whole, `=${SETTING_NAMES.title}`, bold),
    { kind: "writeBlock", sheet, area: areaAt(FORM_ROWS.code, 0, 1, 2), values: [[words.code, content.code]] },
    format(sheet, areaAt(FORM_ROWS.code, 0), { ...FORMATS.base, fontSize: SIZE }),
    format(sheet, areaAt(FORM_ROWS.code, 1), FORMATS.input, FORMATS.text, { fontSize: SIZE, bold: true, horizontal: "left" }),
    {
      kind: "validation",
      sheet,
      area: areaAt(FORM_ROWS.code, 1),
      validation: {
        rule: { kind: "list", source: `=${RESULT_NAMES.rowCodes}` },
        ignoreBlank: true,
        error: { title: words.title, message: words.unknown, style: "stop" },
        prompt: { title: words.title, message: words.pick },
      },
    },
    ...leftText(sheet, FORM_ROWS.name, `=${literal(words.participant)}&${nameCell(context)}`, bold),
    ...leftText(sheet, FORM_ROWS.cluster, `=${literal(words.cluster)}&${clusterCell(context)}`),
    ...leftText(sheet, FORM_ROWS.status, statusFormula(content), { bold: true, color: PALETTE.errorInk }),
  ];
}

/** Says when the code is unknown, when the form was made for another matrix than there is now, and that the Council has not approved. */
function statusFormula({ context, roundsSetting }: FormContent): string {
  const { layout, model } = context;
  const { helpers } = layout;
  const { criteria, groups } = model.shape;
  const changed = `${ref(HELPER_ROWS.first, helpers.changed, "both")}:${ref(HELPER_ROWS.first + criteria + groups - 1, helpers.changed, "both")}`;
  const isOld = [
    `${call("SUM", changed)}>0`,
    `${call("COLUMNS", RESULT_NAMES.columnCodes)}<>${criteria}`,
    ...(roundsSetting === null ? [] : [`${SETTING_NAMES.rounds}&""<>${literal(roundsSetting)}`]),
  ];
  const old = iff(call("IFERROR", call("OR", ...isOld), "TRUE"), literal(`${words.stale} `), '""');
  return `=${iff(`${ref(HELPER_ROWS.participant, helpers.results, "both")}=0`, literal(words.unknown), call("TRIM", `${old}&${PROVISIONAL_TEXT}`))}`;
}

function tableOps(sheet: string, content: FormContent): Op[] {
  const { context, rows } = content;
  const { layout, shape, model } = context;
  const { columns, table } = layout;
  const several = shape.rounds.length > 1;
  const texts: [number | null, string][] = [
    [columns.code, words.code],
    [columns.name, words.criterion],
    [columns.max, words.max],
    [columns.typed, words.typed],
    ...shape.rounds.map((round, r): [number, string] => [columns.firstRound + r, several ? words[round] : words.only]),
    [columns.difference, words.difference],
    [columns.explanation, words.explanation],
    [columns.evidence, words.evidence],
  ];
  const column = (index: number | null): Area[] => (index === null ? [] : [{ ...table, column: index, columns: 1 }]);
  const isGroup = (row: FormRow): boolean => row.criterion.rule.kind === "group";
  const rowArea = (i: number): Area => ({ ...table, row: table.row + i, rows: 1 });
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(FORM_ROWS.header, 0, 1, columns.count),
      values: [texts.flatMap(([at, text]) => (at === null ? [] : [text]))],
    },
    format(sheet, areaAt(FORM_ROWS.header, 0, 1, columns.count), FORMATS.header, { color: PALETTE.ink, fill: PALETTE.band }),
    format(sheet, table, FORMATS.body, FORMATS.wrap, FORMATS.center),
    ...[...column(columns.code), ...column(columns.name), ...column(columns.explanation), ...column(columns.evidence)].map((area) =>
      format(sheet, area, { horizontal: "left" }),
    ),
    format(sheet, { ...table, column: columns.code, columns: 1 }, FORMATS.text),
    { kind: "writeBlock", sheet, area: { ...table, rows: rows.length, columns: 1 }, values: rows.map((row) => [row.criterion.code]) },
    {
      kind: "fillFormula",
      sheet,
      area: { ...table, rows: rows.length, column: columns.name, columns: 1 },
      formula: `=${criterionField("name", ref(table.row, columns.code, "column"))}`,
    },
    ...rows.flatMap((row, i): Op[] => [
      {
        kind: "fillFormulas",
        sheet,
        area: { ...rowArea(i), column: columns.max, columns: columns.count - columns.max },
        formulas: rowFormulas(context, row, table.row + i),
      },
    ]),
    ...sumRows(context).flatMap(([label, resultColumn], i): Op[] => [
      { kind: "writeBlock", sheet, area: areaAt(table.row + rows.length + i, columns.name), values: [[label]] },
      {
        kind: "fillFormulas",
        sheet,
        area: { ...rowArea(rows.length + i), column: columns.max, columns: columns.count - columns.max },
        formulas: sumFormulas(context, resultColumn, table.row + rows.length + i),
      },
      format(sheet, rowArea(rows.length + i), { bold: true, ...(resultColumn === model.columns.total ? { fill: PALETTE.band } : {}) }),
    ]),
    ...runs(rows, isGroup).map(([first, count]) =>
      format(sheet, { ...rowArea(first), rows: count }, { bold: true, fill: PALETTE.silverFill }),
    ),
    ...runs(rows, (row) => row.criterion.rule.kind === "option").map(([first, count]) =>
      format(sheet, { ...rowArea(first), rows: count }, { italic: true, color: PALETTE.muted }),
    ),
    ...runs(rows, (row) => row.depth > 1).map(([first, count]) =>
      format(sheet, { ...rowArea(first), rows: count, column: columns.name, columns: 1 }, { indent: 1 }),
    ),
  ];
}

/** Runs of rows for which something holds: first and count. */
function runs(rows: readonly FormRow[], holds: (row: FormRow) => boolean): [first: number, count: number][] {
  const found: [number, number][] = [];
  rows.forEach((row, i) => {
    if (!holds(row)) return;
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === i) last[1]++;
    else found.push([i, 1]);
  });
  return found;
}

/** Rows under the criteria: label and column of the result sheet. */
function sumRows({ model }: FormContext): [label: string, column: number][] {
  const { bonus, deduction, total } = model.columns;
  return [
    ...(bonus === null ? [] : ([[words.bonus, bonus]] as [string, number][])),
    ...(deduction === null ? [] : ([[words.deduction, deduction]] as [string, number][])),
    [words.total, total],
  ];
}

/** Formulas of a criterion's row from the maximum on. */
function rowFormulas(context: FormContext, { criterion, index }: FormRow, row: number): string[] {
  const { layout, shape, model } = context;
  const { columns, helpers } = layout;
  const { rule } = criterion;
  const column = index < 0 ? null : model.valueColumn(index);
  if (column === null) return Array<string>(columns.count - columns.max).fill("");
  const line = HELPER_ROWS.first + column - FIRST_COLUMN;
  const [max, full] = [ref(line, helpers.max, "both"), ref(line, helpers.full, "both")];
  const last = shape.rounds.length - 1;
  const hasPoints = rule.kind !== "note";
  const cells = new Map<number | null, string>([
    [columns.max, rule.kind === "group" ? `=${full}` : `=${iff(`${call("N", max)}=0`, iff(`${call("N", full)}=0`, '""', full), max)}`],
    [columns.typed, isEntered(rule) && rule.kind !== "points" ? `=${typedCell(context, index, last)}` : ""],
    ...shape.rounds.map((_, r): [number, string] => [columns.firstRound + r, hasPoints ? `=${valueCell(context, column, r)}` : ""]),
    [columns.difference, hasPoints ? differenceFormula(columns.firstRound, last, row, false) : ""],
    [columns.explanation, isEntered(rule) ? textFormula(context, "explanation", index) : ""],
    [columns.evidence, isEntered(rule) ? textFormula(context, "evidence", index) : ""],
  ]);
  return Array.from({ length: columns.count - columns.max }, (_, i) => cells.get(columns.max + i) ?? "");
}

function sumFormulas(context: FormContext, resultColumn: number, row: number): string[] {
  const { layout, shape, model } = context;
  const { columns } = layout;
  const last = shape.rounds.length - 1;
  const isTotal = resultColumn === model.columns.total;
  const cells = new Map<number | null, string>([
    ...shape.rounds.map((_, r): [number, string] => [columns.firstRound + r, `=${valueCell(context, resultColumn, r)}`]),
    [columns.difference, differenceFormula(columns.firstRound, last, row, isTotal)],
  ]);
  return Array.from({ length: columns.count - columns.max }, (_, i) => cells.get(columns.max + i) ?? "");
}

/** Last round less first round; "" where they agree (unless zero is to be shown) or where one has none; a word where they are no numbers. */
function differenceFormula(firstRound: number, last: number, row: number, showsZero: boolean): string {
  if (last === 0) return "";
  const [before, after] = [ref(row, firstRound, "column"), ref(row, firstRound + last, "column")];
  const difference = call("ROUND", `${after}-${before}`, 9);
  const shown = showsZero ? difference : iff(`${difference}=0`, '""', difference);
  const isSame = call("OR", `${before}=""`, `${before}=${after}`);
  return `=${iff(call("AND", call("ISNUMBER", before), call("ISNUMBER", after)), shown, iff(isSame, '""', literal(words.different)))}`;
}

function footOps(sheet: string, content: FormContent, wide: readonly number[]): Op[] {
  const { context } = content;
  const { layout, shape, model } = context;
  const { columns } = layout;
  const value = (column: number): string => valueCell(context, column, shape.rounds.length - 1);
  const orNone = (cell: string): string => iff(`${cell}=""`, literal(words.notRanked), cell);
  const { ratio, clusterRank, rank } = model.columns;
  const signers = shape.rounds.length > 1 ? shape.rounds.map((round) => words.signers[round]) : words.signers.only;
  const places = signerSpans(wide, columns.name, signers.length);
  return [
    ...leftText(sheet, layout.scaleRow, `=${literal(words.scale)}&${value(ratio)}`),
    ...leftText(
      sheet,
      layout.rankRow,
      `=${literal(words.rank)}&${orNone(value(clusterRank))}&${literal(words.overallRank)}&${orNone(value(rank))}`,
      { bold: true },
    ),
    ...(shape.rounds.length > 1
      ? leftText(sheet, layout.noteRow, `=${literal(words.roundNote)}`, { italic: true, fontSize: 10, color: PALETTE.muted })
      : []),
    ...centered(sheet, layout.dateRow, places.at(-1)!, words.date, { italic: true }),
    ...signers.flatMap((signer, i) => [
      ...centered(sheet, layout.signRow, places[i]!, signer, { bold: true }),
      ...centered(sheet, layout.signRow + 1, places[i]!, words.signHint, { italic: true }),
    ]),
  ];
}

/** Points of rows; those that are given none are as high as a line of 12-point text. */
const HEIGHTS = { heading: 24, title: 34, header: 36, sum: 22, result: 20, signers: 34, line: 16 };

/** Height of each criterion's row, in points. */
function criterionHeights({ context, rows }: FormContent, wide: readonly number[]): number[] {
  const { columns } = context.layout;
  return rows.map((row) =>
    heightFor([[row.criterion.name, wide[columns.name]!] as const, ...row.texts.map((text) => [text, TEXT_WIDTH] as const)], 12),
  );
}

/** Height of all that is printed, in points. */
function printedHeight(content: FormContent, wide: readonly number[]): number {
  const { layout, shape } = content.context;
  const lines = layout.printed.rows - content.rows.length - shape.sums - 6;
  const set = HEIGHTS.heading + HEIGHTS.title + HEIGHTS.header + HEIGHTS.signers + shape.sums * HEIGHTS.sum + 2 * HEIGHTS.result;
  return criterionHeights(content, wide).reduce((sum, points) => sum + points, set + lines * HEIGHTS.line);
}

/** Heights that show names and the longest text of anybody whole; neighbours of one height share an operation. */
function rowHeights(sheet: string, content: FormContent, wide: readonly number[]): Op[] {
  const { context, rows } = content;
  const points = criterionHeights(content, wide);
  const ops: Op[] = [
    { kind: "rowHeight", sheet, row: FORM_ROWS.heading, rows: 1, points: HEIGHTS.heading },
    { kind: "rowHeight", sheet, row: FORM_ROWS.title, rows: 1, points: HEIGHTS.title },
    { kind: "rowHeight", sheet, row: FORM_ROWS.header, rows: 1, points: HEIGHTS.header },
    { kind: "rowHeight", sheet, row: FORM_ROWS.first + rows.length, rows: context.shape.sums, points: HEIGHTS.sum },
    { kind: "rowHeight", sheet, row: context.layout.scaleRow, rows: 2, points: HEIGHTS.result },
    { kind: "rowHeight", sheet, row: context.layout.signRow, rows: 1, points: HEIGHTS.signers },
  ];
  for (let i = 0; i < points.length; ) {
    let count = 1;
    while (points[i + count] === points[i]) count++;
    ops.push({ kind: "rowHeight", sheet, row: FORM_ROWS.first + i, rows: count, points: points[i]! });
    i += count;
  }
  return ops;
}

/** Shape of a form. */
export function formShape(
  model: FormContext["model"],
  more: Pick<FormShape, "rounds" | "hasExplanations" | "hasEvidence" | "criteria" | "lines">,
): FormShape {
  const { bonus, deduction } = model.columns;
  return {
    ...more,
    hasTyped: model.criteria.some(({ rule }) => isEntered(rule) && rule.kind !== "points"),
    sums: 1 + (bonus === null ? 0 : 1) + (deduction === null ? 0 : 1),
  };
}
