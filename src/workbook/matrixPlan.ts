// Plan of the entry sheet: participants down, criteria across, the cells that people fill in between.
import { EXEMPT, NOT_APPLICABLE } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, cellText } from "./area";
import { FORMATS, PALETTE, format, heading, page, widths } from "./appearance";
import { literal, ref } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, FROZEN_ROWS, LEAD_COLUMNS, entryLayout } from "./layout";
import { ENTRY_NAMES, SETTING_NAMES } from "./names";
import { heightFor, widthFor } from "./measure";
import type { CellValue, Op } from "./plan";
import { criterionField, participantField } from "./resultFormulas";

/** What the entry sheet is built from: codes in the order of rows and columns, and the entries to keep. */
export interface MatrixContent {
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  /** Cells as they are to stand; "" = blank. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly labels: MatrixLabels;
}

/** Texts that formulas will show: only to give them room. */
export interface MatrixLabels {
  readonly participants: readonly string[];
  readonly clusters: readonly string[];
  readonly criteria: readonly string[];
}

/** Width of a criterion's column, in characters. */
export const CRITERION_WIDTH = 16;

/** Widths of the lead columns (order, code, name, cluster) for those texts. */
export function leadWidths({ participants, clusters }: MatrixLabels): [number, number, number, number] {
  return [5, 9, widthFor(participants, 24, 46), widthFor(clusters, 12, 30)];
}

/** Heights of the header row with the criteria and of the rows of participants. */
export function rowHeights(sheet: string, headerRow: number, rows: number, labels: MatrixLabels): Op[] {
  const [, , name, cluster] = leadWidths(labels);
  const texts = [...labels.participants.map((text) => [text, name] as const), ...labels.clusters.map((text) => [text, cluster] as const)];
  const header = heightFor(labels.criteria.map((text) => [text, CRITERION_WIDTH] as const));
  return [
    { kind: "rowHeight", sheet, row: headerRow, rows: 1, points: Math.max(header, 40) },
    { kind: "rowHeight", sheet, row: headerRow + 1, rows: FIRST_ROW - headerRow - 1, points: 15 },
    { kind: "rowHeight", sheet, row: FIRST_ROW, rows, points: heightFor(texts, 3) },
  ];
}

/** A condition on an entry cell of the first participant at the first criterion, for validation and colours. */
function validEntry(): string {
  const entry = ref(FIRST_ROW, FIRST_COLUMN);
  const bound = (row: number): string => ref(row, FIRST_COLUMN, "row");
  const [max, min, step] = [bound(ENTRY_ROWS.max), bound(ENTRY_ROWS.min), bound(ENTRY_ROWS.step)];
  const steps = `(${entry}-N(${min}))/${step}`;
  const isOnStep = `IF(ISNUMBER(${step}),ABS(${steps}-ROUND(${steps},0))<1E-9,TRUE)`;
  const inRange = `IF(ISNUMBER(${max}),${entry}<=${max},TRUE),IF(ISNUMBER(${min}),${entry}>=${min},TRUE)`;
  return `IF(ISNUMBER(${entry}),AND(${inRange},${isOnStep}),OR(${entry}=${literal(NOT_APPLICABLE)},${entry}=${literal(EXEMPT)}))`;
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
  const bound = (row: number, field: "max" | "min" | "step"): Op => ({
    kind: "fillFormula",
    sheet,
    area: areaAt(row, FIRST_COLUMN, 1, shape.criteria),
    formula: `=${criterionField(field, code)}`,
  });
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.entryTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, "", w.guide),
    { kind: "fillFormula", sheet, area: areaAt(0, 0), formula: `=${SETTING_NAMES.title}` },
    format(sheet, header, FORMATS.header),
    format(sheet, parameters, FORMATS.parameter),
    format(sheet, areaAt(FIRST_ROW, 0, shape.participants, layout.all.columns), FORMATS.body),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.order, shape.participants, 1), FORMATS.center),
    format(sheet, layout.rowCodes, FORMATS.text, { color: PALETTE.muted }),
    format(sheet, layout.columnCodes, FORMATS.text),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.name, shape.participants, 2), FORMATS.wrap),
    format(sheet, layout.cells, FORMATS.center),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ENTRY_ROWS.name, 0, FIRST_ROW - ENTRY_ROWS.name, FIRST_COLUMN),
      values: [
        [w.order, w.code, w.participant, w.cluster],
        ...[w.code, w.max, w.min, w.step, w.weight].map((label): CellValue[] => ["", "", "", label]),
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
    bound(ENTRY_ROWS.max, "max"),
    bound(ENTRY_ROWS.min, "min"),
    bound(ENTRY_ROWS.step, "step"),
    {
      kind: "fillFormula",
      sheet,
      area: areaAt(ENTRY_ROWS.weight, FIRST_COLUMN, 1, shape.criteria),
      formula: `=${criterionField("weight", code, "1", "0")}`,
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
    {
      kind: "validation",
      sheet,
      area: layout.cells,
      validation: {
        rule: { kind: "custom", formula: `=${validEntry()}` },
        ignoreBlank: true,
        error: { title: w.invalidTitle, message: w.invalidMessage, style: "stop" },
      },
    },
    {
      kind: "conditionalFormats",
      sheet,
      area: layout.cells,
      rules: [
        { formula: `=ISERROR(${ref(FIRST_ROW, FIRST_COLUMN)})`, format: { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true } },
        { formula: `=${ref(FIRST_ROW, FIRST_COLUMN)}=""`, format: { fill: PALETTE.input } },
        { formula: `=NOT(${validEntry()})`, format: { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true } },
        { formula: `=ISTEXT(${ref(FIRST_ROW, FIRST_COLUMN)})`, format: { fill: PALETTE.absentFill, color: PALETTE.muted, italic: true } },
      ],
    },
    ...widths(sheet, 0, [...leadWidths(content.labels), ...columnCodes.map(() => CRITERION_WIDTH)]),
    ...rowHeights(sheet, ENTRY_ROWS.name, shape.participants, content.labels),
    { kind: "freeze", sheet, rows: FROZEN_ROWS.entries, columns: LEAD_COLUMNS.name + 1 },
    { kind: "page", sheet, page: page(layout.all, "landscape", { row: ENTRY_ROWS.name, rows: FIRST_ROW - ENTRY_ROWS.name }) },
    { kind: "locks", sheet, unlocked: [layout.cells] },
    { kind: "protect", sheet },
  ];
}

/** Address of an entry cell, for tests and messages. */
export function entryCell(row: number, column: number): string {
  return cellText(FIRST_ROW + row, FIRST_COLUMN + column);
}
