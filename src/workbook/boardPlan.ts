// Plan of the board: line by line in the order of the result sheet's "dòng", cluster by cluster.
import { sheet as words } from "../locale/vi/sheet";
import { areaAt } from "./area";
import { FORMATS, PALETTE, format, heading, page, podiumRules, widths } from "./appearance";
import { boardChartsOps } from "./boardCharts";
import { CHART_NAMES } from "./chartNames";
import { call, iff, ref } from "./expression";
import { BOARD_COLUMNS, BOARD_FIRST_ROW, BOARD_HEADER_ROW, FIRST_ROW, LEAD_COLUMNS } from "./layout";
import { leadWidths } from "./matrixPlan";
import { BOARD_NAME, RESULT_NAMES, SETTING_NAMES } from "./names";
import type { Op } from "./plan";
import { WHY_HEIGHT, WHY_WIDTH, type ResultsContent } from "./resultsPlan";

/** Builds the board anew, with its charts or so that the next ranking draws them: Dựng bảng has no bytes to spare. */
export function boardPlan(
  sheet: string,
  resultSheet: string,
  { model, labels }: Pick<ResultsContent, "model" | "labels">,
  previous: { readonly isProtected: boolean },
  withCharts: boolean,
): Op[] {
  const { shape, columns: resultLayout } = model;
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
          resultLayout.share === null ? w.total : w.share,
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
        from(column(resultLayout.share ?? resultLayout.total)),
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
    ...(withCharts
      ? boardChartsOps({ sheet, resultSheet }, model, labels.clusters)
      : ([{ kind: "removeName", name: CHART_NAMES.totals }] satisfies Op[])),
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet, allowsObjects: true },
  ];
}
