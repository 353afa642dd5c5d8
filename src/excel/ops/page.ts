// Print set-up of a sheet.
import type { Op } from "../../workbook/plan";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/area";
import { ACTION_BYTES, jsonBytes } from "../requestSize";
import type { Step } from "./step";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres as the points that `PageLayout` takes, to a hundredth. */
export function marginPoints(millimetres: number): number {
  return Math.round(millimetres * POINTS_PER_MILLIMETRE * 100) / 100;
}

/** A4, fitted to a number of pages across, headings repeated. ExcelApi 1.9. */
export function pageStep(op: Extract<Op, { kind: "page" }>): Step {
  const { page } = op;
  return {
    doing: "set up the page",
    sheet: op.sheet,
    bytes: 24 * ACTION_BYTES + jsonBytes(page),
    queue(target) {
      const layout = target.sheet(op.sheet).pageLayout;
      layout.setPrintArea(target.range(op.sheet, page.printArea));
      if (page.titleRows !== undefined) {
        const { row, rows } = page.titleRows;
        layout.setPrintTitleRows(target.range(op.sheet, { row, column: 0, rows, columns: MAX_COLUMNS }));
      }
      if (page.titleColumns !== undefined) {
        const { column, columns } = page.titleColumns;
        layout.setPrintTitleColumns(target.range(op.sheet, { row: 0, column, rows: MAX_ROWS, columns }));
      }
      layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: page.fitWide };
      layout.topMargin = marginPoints(page.margins.top);
      layout.bottomMargin = marginPoints(page.margins.bottom);
      layout.leftMargin = marginPoints(page.margins.left);
      layout.rightMargin = marginPoints(page.margins.right);
      layout.centerHorizontally = page.centerHorizontally;
      layout.printGridlines = false;
      const texts = layout.headersFooters.defaultForAllPages;
      texts.leftHeader = page.header?.left ?? "";
      texts.centerHeader = page.header?.center ?? "";
      texts.rightHeader = page.header?.right ?? "";
      texts.leftFooter = page.footer?.left ?? "";
      texts.centerFooter = page.footer?.center ?? "";
      texts.rightFooter = page.footer?.right ?? "";
    },
  };
}
