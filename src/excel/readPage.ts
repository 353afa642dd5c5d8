// The print set-up of a sheet, read and put back as Excel tells it.
import type { Area } from "../workbook/area";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/area";
import type { Op, PageState } from "../workbook/plan";
import { areaOf } from "./readRanges";
import { ACTION_BYTES, jsonBytes } from "./requestSize";
import type { Step } from "./ops/step";

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const TEXTS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;
const MARGINS = ["topMargin", "bottomMargin", "leftMargin", "rightMargin", "headerMargin", "footerMargin"] as const;

/** Queues the questions; call what it returns after the sync. ExcelApi 1.9. */
export function queuePage(sheet: Excel.Worksheet): () => PageState {
  const layout = sheet.pageLayout;
  layout.load(["orientation", "paperSize", "zoom", "centerHorizontally", ...MARGINS].join(","));
  const { headersFooters } = layout;
  headersFooters.load("state");
  headersFooters.defaultForAllPages.load(TEXTS.join(","));
  headersFooters.firstPage.load(TEXTS.join(","));
  const printArea = layout.getPrintAreaOrNullObject().untrack();
  printArea.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const titleRows = layout.getPrintTitleRowsOrNullObject().untrack();
  titleRows.load(PLACE);
  const titleColumns = layout.getPrintTitleColumnsOrNullObject().untrack();
  titleColumns.load(PLACE);
  const breaks = sheet.horizontalPageBreaks;
  breaks.load("items/rowIndex");
  return () => ({
    // Of several print areas the first one is kept: the product makes no others.
    printArea: firstOf(printArea),
    titleRows: titleRows.isNullObject ? null : areaOf(titleRows),
    titleColumns: titleColumns.isNullObject ? null : areaOf(titleColumns),
    pageStarts: breaks.items.map((item) => item.rowIndex),
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    zoom: Object.fromEntries(Object.entries(layout.zoom).filter(([, value]) => typeof value === "number")),
    margins: MARGINS.map((name) => layout[name]),
    centerHorizontally: layout.centerHorizontally,
    headersState: headersFooters.state,
    texts: TEXTS.map((name) => headersFooters.defaultForAllPages[name]),
    firstTexts: TEXTS.map((name) => headersFooters.firstPage[name]),
  });
}

/** Puts the print set-up back. A print area where there was none cannot be taken away by the API: it stays. ExcelApi 1.9. */
export function pageStateStep(op: Extract<Op, { kind: "pageState" }>): Step {
  const { state } = op;
  return {
    doing: "put the page back",
    sheet: op.sheet,
    bytes: (30 + 3 * state.pageStarts.length) * ACTION_BYTES + jsonBytes(state),
    queue(target) {
      const layout = target.sheet(op.sheet).pageLayout;
      if (state.printArea !== null) layout.setPrintArea(target.range(op.sheet, state.printArea));
      if (state.titleRows !== null) {
        const { row, rows } = state.titleRows;
        layout.setPrintTitleRows(target.range(op.sheet, { row, column: 0, rows, columns: MAX_COLUMNS }));
      }
      if (state.titleColumns !== null) {
        const { column, columns } = state.titleColumns;
        layout.setPrintTitleColumns(target.range(op.sheet, { row: 0, column, rows: MAX_ROWS, columns }));
      }
      layout.orientation = state.orientation as Excel.PageOrientation;
      layout.paperSize = state.paperSize as Excel.PaperType;
      layout.zoom = state.zoom;
      const breaks = target.sheet(op.sheet).horizontalPageBreaks;
      breaks.removePageBreaks();
      for (const row of state.pageStarts) breaks.add(target.range(op.sheet, { row, column: 0, rows: 1, columns: 1 }));
      MARGINS.forEach((name, i) => {
        layout[name] = state.margins[i]!;
      });
      layout.centerHorizontally = state.centerHorizontally;
      layout.headersFooters.state = state.headersState as Excel.HeaderFooterState;
      TEXTS.forEach((name, i) => {
        layout.headersFooters.defaultForAllPages[name] = state.texts[i] ?? "";
        layout.headersFooters.firstPage[name] = state.firstTexts[i] ?? "";
      });
    },
  };
}

function firstOf(areas: Excel.RangeAreas): Area | null {
  return areas.isNullObject ? null : areaOf(areas.areas.items[0]!);
}
