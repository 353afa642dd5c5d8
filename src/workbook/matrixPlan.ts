// Plan of the entry sheet: participants down, criteria across, the cells that people fill in between.
import type { Criterion } from "../core/movement";
import { isScored } from "../core/rule";
import { bestOf } from "../core/rules/fullPoints";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, cellText, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, heights, page, widths } from "./appearance";
import { columnsByCode, howOf, inputOps } from "./entryCells";
import { fillRow } from "./fillRow";
import { iff, literal, numeral, ref } from "./expression";
import { ENTRY_FROZEN_ROWS, ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, entryLayout } from "./layout";
import { appliesToText } from "./listTexts";
import { criterionField, participantField } from "./lookups";
import { ENTRY_NAMES, SETTING_NAMES } from "./names";
import { heightFor, linesFor, widthFor } from "./measure";
import type { CellValue, Op } from "./plan";
import { PROVISIONAL_TAIL } from "./stages/provisional";

/** What the entry sheet is built from: codes in the order of rows and columns, and the entries to keep. */
export interface MatrixContent {
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  /** Cells as they are to stand; "" = blank. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly labels: MatrixLabels;
  /** The whole list: columns are looked up by code. */
  readonly criteria: readonly Criterion[];
}

/** Texts that formulas will show: only to give them room. */
export interface MatrixLabels {
  readonly participants: readonly string[];
  readonly clusters: readonly string[];
  readonly criteria: readonly string[];
}

/** Width of a criterion's column, in characters. */
export const CRITERION_WIDTH = 16;
/** Names of criteria are long: small letters leave room for participants on a small screen. */
export const NAME_FORMAT = { fontSize: 10 } as const;
/** Height of a header row that has something to say, and of one that has not. */
const PARAMETER_HEIGHT = 13;
const EMPTY_HEIGHT = 3;

/** Lines of a criterion's name that are shown. */
const MOST_NAME_LINES = 5;
/** Runs of rows with a height of their own: beyond, all rows get the greatest. */
const MOST_HEIGHTS = 8;

/** Height of a header row of small texts (10 points) that wrap in criterion columns: at most so many lines. */
export function smallTextHeight(texts: readonly string[], most: number): number {
  const lines = Math.max(1, ...texts.map((text) => linesFor(text, CRITERION_WIDTH * 1.15)));
  return Math.max(PARAMETER_HEIGHT, Math.min(lines, most) * 13 + 2);
}

/** Widths of the lead columns (order, code, name, cluster) for those texts. */
export function leadWidths({ participants, clusters }: MatrixLabels): [number, number, number, number] {
  return [5, 9, widthFor(participants, 24, 46), widthFor(clusters, 12, 30)];
}

/** Heights of the header row with the criteria, of the rows below it, and of the rows of participants, high only where a text is long. */
export function rowHeights(sheet: string, headerRow: number, rows: number, labels: MatrixLabels): Op[] {
  const [, , name, cluster] = leadWidths(labels);
  const points = Array.from({ length: rows }, (_, i) =>
    heightFor(
      [
        [labels.participants[i] ?? "", name],
        [labels.clusters[i] ?? "", cluster],
      ],
      3,
    ),
  );
  return [
    { kind: "rowHeight", sheet, row: headerRow, rows: 1, points: Math.max(smallTextHeight(labels.criteria, MOST_NAME_LINES), 33) },
    { kind: "rowHeight", sheet, row: headerRow + 1, rows: FIRST_ROW - headerRow - 1, points: PARAMETER_HEIGHT },
    ...heights(sheet, FIRST_ROW, points, MOST_HEIGHTS),
  ];
}

/** The band with the names of the groups, above the criteria that stand in them. `columns`: the criteria of the columns. */
export function bandOps(sheet: string, row: number, columns: readonly (Criterion | undefined)[], criteria: readonly Criterion[]): Op[] {
  const groups = new Set(criteria.filter((criterion) => criterion.rule.kind === "group").map((criterion) => criterion.code));
  const groupOf = (index: number): string => {
    const parent = columns[index]?.parent ?? "";
    return groups.has(parent) ? parent : "";
  };
  if (!columns.some((_, index) => groupOf(index) !== "")) return [{ kind: "rowHeight", sheet, row, rows: 1, points: EMPTY_HEIGHT }];
  const ops: Op[] = [
    format(sheet, areaAt(row, FIRST_COLUMN, 1, columns.length), FORMATS.band),
    { kind: "rowHeight", sheet, row, rows: 1, points: 18 },
  ];
  for (let i = 0; i < columns.length; ) {
    let count = 1;
    while (i + count < columns.length && groupOf(i + count) === groupOf(i)) count++;
    const formula = `=${criterionField("name", literal(groupOf(i)))}`;
    if (groupOf(i) !== "") ops.push({ kind: "fillFormula", sheet, area: areaAt(row, FIRST_COLUMN + i), formula });
    i += count;
  }
  return ops;
}

/** Header cells that are looked up by the code: maximum, and what direct criteria have beside it. */
function parameterOps(sheet: string, columns: readonly (Criterion | undefined)[]): Op[] {
  const row = (index: number): Area => areaAt(index, FIRST_COLUMN, 1, columns.length);
  const code = (column: number): string => ref(ENTRY_ROWS.code, column, "row");
  const isDirect = `${ref(ENTRY_ROWS.how, FIRST_COLUMN, "row")}=${literal(words.entries.hows.direct)}`;
  const ofDirect = (index: number, field: "min" | "step"): Op => ({
    kind: "fillFormula",
    sheet,
    area: row(index),
    formula: `=${iff(isDirect, criterionField(field, code(FIRST_COLUMN)), '""')}`,
  });
  return [
    ...fillRow(sheet, row(ENTRY_ROWS.max), (index, column) => {
      const criterion = columns[index];
      if (criterion === undefined) return `=${criterionField("max", code(column))}`;
      if (!isScored(criterion.rule)) return "";
      const best = needsMax(criterion) ? null : bestOf(criterion);
      return `=${criterionField("max", code(column), best === null ? '""' : numeral(best))}`;
    }),
    ofDirect(ENTRY_ROWS.min, "min"),
    ofDirect(ENTRY_ROWS.step, "step"),
    ...fillRow(sheet, row(ENTRY_ROWS.weight), (index, column) => {
      const criterion = columns[index];
      return criterion === undefined || isScored(criterion.rule) ? `=${criterionField("weight", code(column), "1", "0")}` : "";
    }),
  ];
}

/** Kinds whose points are made from the maximum: without one they have none, whatever the rule gives. */
function needsMax({ rule }: Criterion): boolean {
  return rule.kind === "target" || rule.kind === "leader" || (rule.kind === "yesNo" && rule.yes === null);
}

/** What the sheet shows and refuses by the rules of its columns: how to type, whom they are for, bounds, bands, validation, colours. */
function ruleOps(sheet: string, { columnCodes, criteria }: Pick<MatrixContent, "columnCodes" | "criteria">, cells: Area): Op[] {
  const columns = columnsByCode(columnCodes, criteria);
  const audiences = columns.map((criterion) => (criterion === undefined ? "" : appliesToText(criterion.appliesTo)));
  const hows = columns.map((criterion) => howOf(criterion, criteria));
  const isForAll = audiences.every((text) => text === "");
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ENTRY_ROWS.how, FIRST_COLUMN, 2, columns.length),
      values: [hows, audiences],
    },
    ...parameterOps(sheet, columns),
    ...bandOps(sheet, ENTRY_ROWS.group, columns, criteria),
    { kind: "rowHeight", sheet, row: ENTRY_ROWS.how, rows: 1, points: smallTextHeight(hows, 3) },
    { kind: "rowHeight", sheet, row: ENTRY_ROWS.applies, rows: 1, points: isForAll ? EMPTY_HEIGHT : smallTextHeight(audiences, 3) },
    ...inputOps(sheet, cells, columns, criteria),
  ];
}

/** Puts a sheet that stands right after rules have changed on the list: all but entries, codes and names. */
export function refreshOps(
  sheet: string,
  content: Pick<MatrixContent, "columnCodes" | "criteria">,
  cells: Area,
  previous: { readonly isProtected: boolean },
): Op[] {
  const { columnCodes } = content;
  return [
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: areaAt(ENTRY_ROWS.group, FIRST_COLUMN, 1, columnCodes.length), what: "contents" },
    { kind: "clear", sheet, area: areaAt(ENTRY_ROWS.how, FIRST_COLUMN, FIRST_ROW - ENTRY_ROWS.how, columnCodes.length), what: "contents" },
    ...ruleOps(sheet, content, cells),
    ...(previous.isProtected ? ([{ kind: "protect", sheet }] satisfies Op[]) : []),
  ];
}

/** The title of a sheet of the grid's layout, with what must be said of it in print. */
export function entryTitleOp(sheet: string): Op {
  return { kind: "fillFormula", sheet, area: areaAt(ENTRY_ROWS.title, 0), formula: `=${SETTING_NAMES.title}&${PROVISIONAL_TAIL}` };
}

/** Builds the entry sheet anew: header with live parameters, entries, validation, colours, locks, print set-up. */
export function matrixPlan(sheet: string, content: MatrixContent, previous: { readonly isProtected: boolean }): Op[] {
  const { rowCodes, columnCodes, cells } = content;
  const shape = { participants: rowCodes.length, criteria: columnCodes.length };
  const layout = entryLayout(shape);
  const w = words.entries;
  const code = ref(ENTRY_ROWS.code, FIRST_COLUMN, "row");
  const rowCode = ref(FIRST_ROW, LEAD_COLUMNS.code, "column");
  const header = areaAt(ENTRY_ROWS.name, 0, 1, layout.all.columns);
  const parameters = areaAt(ENTRY_ROWS.code, 0, FIRST_ROW - ENTRY_ROWS.code, layout.all.columns);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.entryTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, "", w.guide),
    entryTitleOp(sheet),
    format(sheet, header, FORMATS.header),
    format(sheet, areaAt(ENTRY_ROWS.name, FIRST_COLUMN, 1, shape.criteria), NAME_FORMAT),
    format(sheet, parameters, FORMATS.parameter),
    format(sheet, areaAt(FIRST_ROW, 0, shape.participants, layout.all.columns), FORMATS.body),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.order, shape.participants, 1), FORMATS.center),
    format(sheet, layout.rowCodes, FORMATS.text, { color: PALETTE.muted }),
    format(sheet, areaAt(ENTRY_ROWS.code, FIRST_COLUMN, ENTRY_ROWS.applies - ENTRY_ROWS.code + 1, shape.criteria), FORMATS.text),
    format(sheet, areaAt(ENTRY_ROWS.how, FIRST_COLUMN, 2, shape.criteria), FORMATS.wrap, { color: PALETTE.primary, italic: true }),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.name, shape.participants, 2), FORMATS.wrap),
    format(sheet, layout.cells, FORMATS.center),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ENTRY_ROWS.name, 0, FIRST_ROW - ENTRY_ROWS.name, FIRST_COLUMN),
      values: [
        [w.order, w.code, w.participant, w.cluster],
        ...[w.code, w.how, w.applies, w.max, w.min, w.step, w.weight].map((label): CellValue[] => ["", "", "", label]),
      ],
    },
    { kind: "writeBlock", sheet, area: layout.columnCodes, values: [columnCodes] },
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(FIRST_ROW, LEAD_COLUMNS.order, shape.participants, 2),
      values: rowCodes.map((participant, i) => [i + 1, participant]),
    },
    {
      kind: "fillFormula",
      sheet,
      area: areaAt(ENTRY_ROWS.name, FIRST_COLUMN, 1, shape.criteria),
      formula: `=${criterionField("name", code)}`,
    },
    {
      kind: "fillFormulas",
      sheet,
      area: areaAt(FIRST_ROW, LEAD_COLUMNS.name, shape.participants, 2),
      formulas: [
        `=${participantField("name", rowCode)}`,
        `=${participantField("cluster", rowCode, literal(words.participants.commonCluster), literal(words.participants.commonCluster))}`,
      ],
    },
    ...(cells.some((row) => row.some((cell) => cell !== ""))
      ? ([{ kind: "writeBlock", sheet, area: layout.cells, values: cells }] satisfies Op[])
      : []),
    { kind: "defineName", name: ENTRY_NAMES.rowCodes, sheet, area: layout.rowCodes },
    { kind: "defineName", name: ENTRY_NAMES.columnCodes, sheet, area: layout.columnCodes },
    { kind: "defineName", name: ENTRY_NAMES.cells, sheet, area: layout.cells },
    ...widths(sheet, 0, [...leadWidths(content.labels), ...columnCodes.map(() => CRITERION_WIDTH)]),
    ...rowHeights(sheet, ENTRY_ROWS.name, shape.participants, content.labels),
    { kind: "rowHeight", sheet, row: ENTRY_ROWS.title, rows: 1, points: 22 },
    ...ruleOps(sheet, content, layout.cells),
    { kind: "freeze", sheet, rows: ENTRY_FROZEN_ROWS, columns: LEAD_COLUMNS.name + 1 },
    { kind: "page", sheet, page: page(layout.all, "landscape", { row: ENTRY_ROWS.group, rows: FIRST_ROW - ENTRY_ROWS.group }) },
    { kind: "locks", sheet, unlocked: [layout.cells] },
    { kind: "protect", sheet },
  ];
}

/** Address of an entry cell, for tests and messages. */
export function entryCell(row: number, column: number): string {
  return cellText(FIRST_ROW + row, FIRST_COLUMN + column);
}
