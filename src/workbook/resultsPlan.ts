// Plans of the result sheet and of the board: formulas only, one pattern per column.
import type { TieBreak } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, page, podiumRules, widths } from "./appearance";
import { call, iff, literal, ref } from "./expression";
import {
  BOARD_COLUMNS,
  BOARD_FIRST_ROW,
  BOARD_HEADER_ROW,
  FIRST_COLUMN,
  FIRST_ROW,
  FROZEN_ROWS,
  KEY_ROWS,
  LEAD_COLUMNS,
  RESULT_ROWS,
  resultColumns,
  type ResultColumns,
  type Shape,
} from "./layout";
import { BOARD_NAME, RESULT_NAMES, SETTING_NAMES } from "./names";
import { CRITERION_WIDTH, leadWidths, rowHeights, type MatrixLabels } from "./matrixPlan";
import type { CellValue, Op } from "./plan";
import { criterionField, leadFormulas, parameterFormulas, pointsFormula, resultFormulas } from "./resultFormulas";

/** Room for the reason: about 190 characters on two lines. */
const WHY_WIDTH = 100;
const WHY_HEIGHT = 34;

export interface ResultsContent {
  readonly shape: Shape;
  readonly entrySheet: string;
  /** Steps of the ladder with the column (from 0) of their criterion on the entry sheet. */
  readonly ladder: readonly (TieBreak & { readonly column: number })[];
  readonly labels: MatrixLabels;
}

/** Builds the result sheet anew. */
export function resultsPlan(sheet: string, content: ResultsContent, previous: { readonly isProtected: boolean }): Op[] {
  const { shape, entrySheet, ladder } = content;
  const columns = resultColumns(shape);
  const column = (index: number, rows = shape.participants, row = FIRST_ROW): Area => areaAt(row, index, rows, 1);
  const helpers = areaAt(
    RESULT_ROWS.name,
    columns.rawSum,
    FIRST_ROW - RESULT_ROWS.name + shape.participants,
    columns.count - columns.rawSum,
  );
  const width = columns.why + 1;
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, "", ""),
    { kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.title, 0), formula: `=${SETTING_NAMES.title}` },
    { kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.status, 0), formula: statusFormula(columns, shape) },
    format(sheet, areaAt(RESULT_ROWS.status, 0), FORMATS.label),
    format(sheet, areaAt(RESULT_ROWS.name, 0, 1, width), FORMATS.header),
    format(sheet, areaAt(RESULT_ROWS.code, 0, FIRST_ROW - RESULT_ROWS.code, width), FORMATS.parameter),
    format(sheet, areaAt(FIRST_ROW, 0, shape.participants, width), FORMATS.body),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.order, shape.participants, 1), FORMATS.center),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.code, shape.participants, 1), { color: PALETTE.muted }),
    format(sheet, areaAt(FIRST_ROW, LEAD_COLUMNS.name, shape.participants, 2), FORMATS.wrap),
    format(sheet, areaAt(FIRST_ROW, FIRST_COLUMN, shape.participants, columns.why - FIRST_COLUMN), FORMATS.center),
    format(sheet, areaAt(FIRST_ROW, columns.total, shape.participants, 1), FORMATS.label, { fill: PALETTE.band }),
    format(sheet, areaAt(FIRST_ROW, columns.rank, shape.participants, 2), FORMATS.label),
    format(sheet, column(columns.why), FORMATS.wrap),
    format(sheet, helpers, FORMATS.helper),
    ...labels(sheet, content, columns),
    {
      kind: "writeBlock",
      sheet,
      area: column(LEAD_COLUMNS.order),
      values: Array.from({ length: shape.participants }, (_, i) => [i + 1]),
    },
    ...parameterFormulas(entrySheet).map(
      (formula, i): Op => ({ kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.name + i, FIRST_COLUMN, 1, shape.criteria), formula }),
    ),
    { kind: "fillFormulas", sheet, area: areaAt(FIRST_ROW, LEAD_COLUMNS.code, shape.participants, 3), formulas: leadFormulas(entrySheet) },
    {
      kind: "fillFormula",
      sheet,
      area: areaAt(FIRST_ROW, FIRST_COLUMN, shape.participants, shape.criteria),
      formula: pointsFormula(entrySheet),
    },
    {
      kind: "fillFormulas",
      sheet,
      area: areaAt(FIRST_ROW, columns.total, shape.participants, columns.count - columns.total),
      formulas: resultFormulas({ shape, entrySheet, ladder }),
    },
    ...names(sheet, shape, columns),
    {
      kind: "conditionalFormats",
      sheet,
      area: areaAt(FIRST_ROW, columns.rank, shape.participants, 2),
      rules: podiumRules(ref(FIRST_ROW, columns.rank)),
    },
    {
      kind: "conditionalFormats",
      sheet,
      area: areaAt(FIRST_ROW, columns.missing, shape.participants, 2),
      rules: [
        { formula: `=${ref(FIRST_ROW, columns.missing)}>0`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk, bold: true } },
      ],
    },
    ...widths(sheet, 0, [
      ...leadWidths(content.labels),
      ...Array<number>(shape.criteria).fill(CRITERION_WIDTH),
      12,
      12,
      10,
      10,
      9,
      10,
      WHY_WIDTH,
    ]),
    ...widths(sheet, columns.rawSum, Array<number>(columns.count - columns.rawSum).fill(9)),
    ...rowHeights(sheet, RESULT_ROWS.name, shape.participants, content.labels),
    { kind: "rowHeight", sheet, row: FIRST_ROW, rows: shape.participants, points: WHY_HEIGHT },
    { kind: "freeze", sheet, rows: FROZEN_ROWS.results, columns: LEAD_COLUMNS.name + 1 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, FIRST_ROW + shape.participants, columns.why), "landscape", {
        row: RESULT_ROWS.name,
        rows: FIRST_ROW - RESULT_ROWS.name,
      }),
    },
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}

function statusFormula(columns: ResultColumns, shape: Shape): string {
  const sum = (column: number): string =>
    call("SUM", `${ref(FIRST_ROW, column, "both")}:${ref(FIRST_ROW + shape.participants - 1, column, "both")}`);
  const w = words.results;
  const provisional = [
    literal(w.provisional),
    sum(columns.missing),
    literal(w.provisionalMissing),
    sum(columns.doubtful),
    literal(w.provisionalDoubtful),
  ];
  return `=${iff(`${sum(columns.missing)}+${sum(columns.doubtful)}>0`, provisional.join("&"), literal(w.complete))}`;
}

function labels(sheet: string, { shape, ladder }: ResultsContent, columns: ResultColumns): Op[] {
  const w = words.results;
  const e = words.entries;
  const tail: CellValue[] = [w.total, w.scale, w.missing, w.doubtful, w.rank, w.clusterRank, w.why];
  const helperLabels: [number | null, string][] = [
    [columns.rawSum, w.rawSum],
    [columns.clusterId, w.clusterId],
    [columns.place, w.place],
    [columns.lost, w.lost],
    [columns.order, w.order],
    [columns.inCluster, w.inCluster],
    [columns.among, w.among],
    [columns.amongAll, w.among],
    [columns.line, w.line],
    [columns.above, w.above],
    [columns.parting, w.parting],
  ];
  const keys = areaAt(KEY_ROWS.name, columns.firstKey, 1, shape.keys);
  const helperRow: CellValue[] = Array<CellValue>(columns.count - columns.rawSum).fill("");
  for (const [column, label] of helperLabels) if (column !== null) helperRow[column - columns.rawSum] = label;
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(RESULT_ROWS.name, 0, FIRST_ROW - RESULT_ROWS.name, FIRST_COLUMN),
      values: [
        [e.order, e.code, e.participant, e.cluster],
        ...[e.code, e.weight, w.decimals, w.notApplicable, w.exempt].map((label): CellValue[] => ["", "", "", label]),
      ],
    },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.name, columns.total, 1, tail.length), values: [tail] },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.status, columns.rawSum), values: [[w.helpers]] },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.name, columns.rawSum, 1, helperRow.length), values: [helperRow] },
    format(sheet, areaAt(RESULT_ROWS.name, columns.rawSum, 1, helperRow.length), FORMATS.wrap),
    ...(shape.keys === 0
      ? []
      : ([
          format(sheet, areaAt(KEY_ROWS.code, columns.firstKey, 1, shape.keys), FORMATS.text),
          { kind: "writeBlock", sheet, area: { ...keys, row: KEY_ROWS.code }, values: [ladder.map((step) => step.code)] },
          {
            kind: "writeBlock",
            sheet,
            area: { ...keys, row: KEY_ROWS.direction },
            values: [ladder.map((step) => (step.order === "higher" ? 1 : -1))],
          },
          { kind: "fillFormula", sheet, area: keys, formula: `=${criterionField("name", ref(KEY_ROWS.code, columns.firstKey, "row"))}` },
          { kind: "defineName", name: RESULT_NAMES.keyCodes, sheet, area: { ...keys, row: KEY_ROWS.code, rows: 2 } },
        ] satisfies Op[])),
  ];
}

function names(sheet: string, shape: Shape, columns: ResultColumns): Op[] {
  const column = (index: number): Area => areaAt(FIRST_ROW, index, shape.participants, 1);
  const areas: [string, Area][] = [
    [RESULT_NAMES.rowCodes, column(LEAD_COLUMNS.code)],
    [RESULT_NAMES.columnCodes, areaAt(RESULT_ROWS.code, FIRST_COLUMN, 1, shape.criteria)],
    [RESULT_NAMES.total, column(columns.total)],
    [RESULT_NAMES.rank, column(columns.rank)],
    [RESULT_NAMES.clusterRank, column(columns.clusterRank)],
    [RESULT_NAMES.why, column(columns.why)],
    [RESULT_NAMES.line, column(columns.line)],
    [RESULT_NAMES.status, areaAt(RESULT_ROWS.status, 0)],
    [RESULT_NAMES.parameters, areaAt(RESULT_ROWS.name, FIRST_COLUMN, FIRST_ROW - RESULT_ROWS.name, shape.criteria)],
    [RESULT_NAMES.formulas, areaAt(FIRST_ROW, LEAD_COLUMNS.code, shape.participants, columns.count - LEAD_COLUMNS.code)],
  ];
  return areas.map(([name, area]) => ({ kind: "defineName", name, sheet, area }));
}

/** Builds the board anew: line by line in the order of the result sheet's "dòng", cluster by cluster. */
export function boardPlan(
  sheet: string,
  resultSheet: string,
  { shape, labels }: Pick<ResultsContent, "shape" | "labels">,
  previous: { readonly isProtected: boolean },
): Op[] {
  const resultLayout = resultColumns(shape);
  const w = words.results;
  const row = ref(BOARD_FIRST_ROW, BOARD_COLUMNS.row, "column");
  const from = (column: string): string => `=${iff(`${row}=0`, '""', call("INDEX", column, row))}`;
  const area = areaAt(BOARD_FIRST_ROW, 0, shape.participants, BOARD_COLUMNS.count);
  const shown = BOARD_COLUMNS.why + 1;
  const column = (index: number): string =>
    `'${resultSheet.replace(/'/g, "''")}'!${ref(FIRST_ROW, index, "both")}:${ref(FIRST_ROW + shape.participants - 1, index, "both")}`;
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, words.board.heading, ""),
    { kind: "fillFormula", sheet, area: areaAt(1, 0), formula: `=${SETTING_NAMES.title}` },
    { kind: "fillFormula", sheet, area: areaAt(2, 0), formula: `=${RESULT_NAMES.status}` },
    format(sheet, areaAt(2, 0), FORMATS.label),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(BOARD_HEADER_ROW, 0, 1, BOARD_COLUMNS.count),
      values: [
        [
          w.rank,
          words.entries.code,
          words.entries.participant,
          words.entries.cluster,
          w.total,
          w.clusterRank,
          w.why,
          words.board.line,
          words.board.row,
        ],
      ],
    },
    format(sheet, areaAt(BOARD_HEADER_ROW, 0, 1, shown), FORMATS.header),
    format(sheet, areaAt(BOARD_FIRST_ROW, 0, shape.participants, shown), FORMATS.body),
    format(sheet, areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.rank, shape.participants, 1), FORMATS.center, FORMATS.label),
    format(sheet, areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.code, shape.participants, 1), FORMATS.center, { color: PALETTE.muted }),
    format(sheet, areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.name, shape.participants, 2), FORMATS.wrap),
    format(sheet, areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.total, shape.participants, 2), FORMATS.center, FORMATS.label),
    format(sheet, areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.why, shape.participants, 1), FORMATS.wrap),
    format(sheet, areaAt(BOARD_HEADER_ROW, shown, shape.participants + 1, BOARD_COLUMNS.count - shown), FORMATS.helper),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.line, shape.participants, 1),
      values: Array.from({ length: shape.participants }, (_, i) => [i + 1]),
    },
    {
      kind: "fillFormulas",
      sheet,
      area,
      formulas: [
        from(column(resultLayout.rank)),
        from(column(LEAD_COLUMNS.code)),
        from(column(LEAD_COLUMNS.name)),
        from(column(LEAD_COLUMNS.cluster)),
        from(column(resultLayout.total)),
        from(column(resultLayout.clusterRank)),
        from(column(resultLayout.why)),
        "",
        `=${call("IFERROR", call("MATCH", ref(BOARD_FIRST_ROW, BOARD_COLUMNS.line, "column"), column(resultLayout.line), 0), 0)}`,
      ],
    },
    { kind: "defineName", name: BOARD_NAME, sheet, area },
    {
      kind: "conditionalFormats",
      sheet,
      area: areaAt(BOARD_FIRST_ROW, 0, shape.participants, shown),
      rules: podiumRules(ref(BOARD_FIRST_ROW, BOARD_COLUMNS.clusterRank, "column")),
    },
    ...widths(sheet, 0, [9, 9, leadWidths(labels)[2], leadWidths(labels)[3], 12, 11, WHY_WIDTH, 6, 6]),
    { kind: "rowHeight", sheet, row: BOARD_HEADER_ROW, rows: 1, points: 36 },
    { kind: "rowHeight", sheet, row: BOARD_FIRST_ROW, rows: shape.participants, points: WHY_HEIGHT },
    { kind: "freeze", sheet, rows: BOARD_FIRST_ROW, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, BOARD_FIRST_ROW + shape.participants, shown), "landscape", { row: BOARD_HEADER_ROW, rows: 1 }),
    },
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}
