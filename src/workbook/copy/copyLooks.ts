// How the copy looks: formats as few rectangles, and the print set-up, in the words of plans.
import { areaAt, type Area } from "../area";
import type { CellFormat, Op, PageSetup, PageState, PageTexts } from "../plan";
import type { SheetLook } from "./sheetLook";

/** Formats over rectangles of cells that look the same: runs along the rows, joined down the columns. */
export function formatOps({ title: sheet, looks }: SheetLook, area: Area): Op[] {
  const ops: Op[] = [];
  let open = new Map<string, { look: CellFormat; area: Area }>();
  looks.forEach((line, i) => {
    const next = new Map<string, { look: CellFormat; area: Area }>();
    for (let j = 0; j < line.length; ) {
      const look = line[j]!;
      let count = 1;
      while (line[j + count] === look) count++;
      const key = `${j} ${count}`;
      const above = open.get(key);
      if (above?.look === look) {
        next.set(key, { look, area: { ...above.area, rows: above.area.rows + 1 } });
        open.delete(key);
      } else next.set(key, { look, area: areaAt(area.row + i, area.column + j, 1, count) });
      j += count;
    }
    ops.push(...[...open.values()].flatMap((done) => formatOp(sheet, done)));
    open = next;
  });
  ops.push(...[...open.values()].flatMap((done) => formatOp(sheet, done)));
  return ops;
}

function formatOp(sheet: string, { look, area }: { readonly look: CellFormat; readonly area: Area }): Op[] {
  return Object.keys(look).length === 0 ? [] : [{ kind: "format", sheet, area, format: look }];
}

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** The print set-up in the words of plans. A scale becomes "as wide as the page". */
export function pageOf(page: PageState, used: Area): PageSetup {
  const { titleRows, titleColumns, zoom } = page;
  const [top = 54, bottom = 54, left = 50, right = 50, header = 21.6, footer = 21.6] = page.margins.map(
    (points) => points * MILLIMETRES_PER_POINT,
  );
  const tall = zoom["verticalFitToPages"] ?? 0;
  const hasFirst = page.headersState.startsWith("First");
  return {
    printArea: page.printArea ?? used,
    ...(titleRows === null ? {} : { titleRows: { row: titleRows.row, rows: titleRows.rows } }),
    ...(titleColumns === null ? {} : { titleColumns: { column: titleColumns.column, columns: titleColumns.columns } }),
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    fitWide: zoom["horizontalFitToPages"] ?? 1,
    ...(tall > 0 ? { fitTall: tall } : {}),
    pageStarts: page.pageStarts.filter((row) => row > 0),
    margins: { top, bottom, left, right, header, footer },
    centerHorizontally: page.centerHorizontally,
    ...textsOf(page.texts),
    ...(hasFirst ? { first: textsOf(page.firstTexts) } : {}),
  };
}

function textsOf(texts: readonly string[]): { readonly header: PageTexts; readonly footer: PageTexts } {
  const three = (from: number): PageTexts => ({ left: texts[from] ?? "", center: texts[from + 1] ?? "", right: texts[from + 2] ?? "" });
  return { header: three(0), footer: three(3) };
}
