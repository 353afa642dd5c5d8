// Print set-up of a sheet.
import type { Op, PageTexts } from "../../workbook/plan";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/area";
import { ACTION_BYTES, jsonBytes } from "../requestSize";
import type { Step } from "./step";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres as the points that `PageLayout` takes, to a hundredth. */
export function marginPoints(millimetres: number): number {
  return Math.round(millimetres * POINTS_PER_MILLIMETRE * 100) / 100;
}

function writeTexts(target: Excel.HeaderFooter, header: PageTexts = {}, footer: PageTexts = {}): void {
  target.leftHeader = header.left ?? "";
  target.centerHeader = header.center ?? "";
  target.rightHeader = header.right ?? "";
  target.leftFooter = footer.left ?? "";
  target.centerFooter = footer.center ?? "";
  target.rightFooter = footer.right ?? "";
}

/** A4, fitted to a number of pages across (and down, where the plan says), broken where the plan says, headings repeated. ExcelApi 1.9. */
export function pageStep(op: Extract<Op, { kind: "page" }>): Step {
  const { page } = op;
  return {
    doing: "set up the page",
    sheet: op.sheet,
    bytes: (24 + (page.first === undefined ? 0 : 8) + 3 * (page.pageStarts?.length ?? 0)) * ACTION_BYTES + jsonBytes(page),
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
      layout.zoom = {
        horizontalFitToPages: page.fitWide,
        ...(page.fitTall === undefined ? {} : { verticalFitToPages: page.fitTall }),
      };
      if (page.pageStarts !== undefined) {
        const breaks = target.sheet(op.sheet).horizontalPageBreaks;
        breaks.removePageBreaks();
        for (const row of page.pageStarts) breaks.add(target.range(op.sheet, { row, column: 0, rows: 1, columns: 1 }));
      }
      layout.topMargin = marginPoints(page.margins.top);
      layout.bottomMargin = marginPoints(page.margins.bottom);
      layout.leftMargin = marginPoints(page.margins.left);
      layout.rightMargin = marginPoints(page.margins.right);
      if (page.margins.header !== undefined) layout.headerMargin = marginPoints(page.margins.header);
      if (page.margins.footer !== undefined) layout.footerMargin = marginPoints(page.margins.footer);
      layout.centerHorizontally = page.centerHorizontally;
      layout.printGridlines = false;
      writeTexts(layout.headersFooters.defaultForAllPages, page.header, page.footer);
      if (page.first !== undefined) {
        layout.headersFooters.state = "FirstAndDefault";
        writeTexts(layout.headersFooters.firstPage, page.first.header, page.first.footer);
      }
    },
  };
}

/** The text at the left of every page's foot, also of a first page that has its own. ExcelApi 1.9. */
export function footerStep(op: Extract<Op, { kind: "footer" }>): Step {
  return {
    doing: "set up the page",
    sheet: op.sheet,
    bytes: 6 * ACTION_BYTES + 2 * jsonBytes(op.left),
    queue(target) {
      const { headersFooters } = target.sheet(op.sheet).pageLayout;
      headersFooters.defaultForAllPages.leftFooter = op.left;
      headersFooters.firstPage.leftFooter = op.left;
    },
  };
}
