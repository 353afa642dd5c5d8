// Plan of the sheet that lists what to look at again. It is the add-in's alone, so it is written anew each time and not protected.
import { sheet as words } from "../locale/vi/sheet";
import { fill } from "../locale/language";
import { areaAt } from "./area";
import { FORMATS, PALETTE, format, heading, headerRow, heights, page, widths } from "./appearance";
import { ref } from "./expression";
import { FINDINGS_FIRST_ROW, FINDINGS_HEADER_ROW, FINDING_COLUMNS } from "./layout";
import { FINDINGS_NAME } from "./names";
import { heightFor } from "./measure";
import type { CellValue, Op } from "./plan";

export interface FindingLine {
  readonly severity: "error" | "warning";
  readonly cell: string;
  readonly participant: string;
  readonly criterion: string;
  readonly message: string;
  readonly remedy: string;
  readonly rule: string;
}

/** Most lines on the sheet; the pane shows all. */
export const MAX_FINDING_LINES = 500;

const WIDTHS = [5, 9, 22, 32, 12, 56, 50, 10];

/** Writes the list. `time` is ready for people. */
export function findingsPlan(
  sheet: string,
  lines: readonly FindingLine[],
  counts: { readonly errors: number; readonly warnings: number; readonly time: string },
  previous: { readonly isProtected: boolean },
): Op[] {
  const w = words.findings;
  const shown = lines.slice(0, MAX_FINDING_LINES);
  const rows = Math.max(shown.length, 1);
  const area = areaAt(FINDINGS_FIRST_ROW, 0, rows, FINDING_COLUMNS.count);
  const summary = lines.length === 0 ? w.none : fill(w.summary, { ...counts });
  const values = shown.map((line, i): CellValue[] => [
    i + 1,
    line.severity === "error" ? w.error : w.warning,
    line.cell,
    line.participant,
    line.criterion,
    line.message,
    line.remedy,
    line.rule,
  ]);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.entryTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, w.heading, summary),
    ...(lines.length > shown.length
      ? ([
          { kind: "writeBlock", sheet, area: areaAt(2, 0), values: [[fill(w.more, { count: lines.length - shown.length })]] },
        ] satisfies Op[])
      : []),
    ...headerRow(sheet, FINDINGS_HEADER_ROW, 0, [w.order, w.severity, w.cell, w.participant, w.criterion, w.message, w.remedy, w.rule]),
    format(sheet, area, FORMATS.body, FORMATS.text, FORMATS.wrap),
    format(sheet, areaAt(FINDINGS_FIRST_ROW, 0, rows, 2), FORMATS.body, FORMATS.center, { numberFormat: "General" }),
    ...(values.length === 0 ? [] : ([{ kind: "writeBlock", sheet, area, values }] satisfies Op[])),
    { kind: "defineName", name: FINDINGS_NAME, sheet, area },
    {
      kind: "conditionalFormats",
      sheet,
      area: areaAt(FINDINGS_FIRST_ROW, FINDING_COLUMNS.severity, rows, 1),
      rules: [
        {
          formula: `=${ref(FINDINGS_FIRST_ROW, FINDING_COLUMNS.severity)}="${w.error}"`,
          format: { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true },
        },
        {
          formula: `=${ref(FINDINGS_FIRST_ROW, FINDING_COLUMNS.severity)}="${w.warning}"`,
          format: { fill: PALETTE.warningFill, color: PALETTE.warningInk },
        },
      ],
    },
    ...widths(sheet, 0, WIDTHS),
    ...heights(
      sheet,
      FINDINGS_FIRST_ROW,
      values.map((row) => heightFor(row.map((cell, j) => [String(cell), WIDTHS[j]!] as const))),
    ),
    { kind: "freeze", sheet, rows: FINDINGS_FIRST_ROW, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, FINDINGS_FIRST_ROW + rows, FINDING_COLUMNS.count), "landscape", { row: FINDINGS_HEADER_ROW, rows: 1 }),
    },
  ];
}
