// What every WorkbookPort must do with pages that are broken by hand and have a first page of its own. Looked at through the host model.
import { areaAt } from "../../src/workbook/area";
import type { PageSetup } from "../../src/workbook/plan";
import type { PortUnderTest } from "./workbookPortContract";

/** Defines the suite; `open` gives a fresh port over a workbook with one empty sheet, "Sheet1". */
export function describePageContract(open: () => Promise<PortUnderTest>): void {
  let under: PortUnderTest;
  const page = () => under.workbook.sheetByTitle("Sheet1")!.page;
  const blank = { left: "", center: "", right: "" };
  const setUp: PageSetup = {
    printArea: areaAt(0, 0, 90, 4),
    orientation: "portrait",
    fitWide: 1,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    centerHorizontally: true,
    header: { center: "&P" },
  };
  const broken: PageSetup = {
    ...setUp,
    pageStarts: [40, 70],
    margins: { ...setUp.margins, header: 10, footer: 8 },
    first: { footer: { right: "Mã: 7F3A" } },
  };

  beforeEach(async () => {
    under = await open();
  });

  describe("printed pages", () => {
    test("rows that begin a page, distances of header and footer, other texts on the first page", async () => {
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: broken }]);
      expect(page()).toMatchObject({ fitWide: 1, fitTall: null, pageStarts: [40, 70] });
      expect([page().margins.header.toFixed(1), page().margins.footer.toFixed(1)]).toEqual(["28.4", "22.7"]);
      expect(page()).toMatchObject({
        header: { ...blank, center: "&P" },
        isFirstDifferent: true,
        firstHeader: blank,
        firstFooter: { ...blank, right: "Mã: 7F3A" },
      });
    });

    test("setting it up again leaves no break of before", async () => {
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: broken }]);
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: { ...broken, pageStarts: [55] } }]);
      expect(page()).toMatchObject({ fitWide: 1, pageStarts: [55] });
    });

    test("without them pages break where they are full and the first is like the others", async () => {
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: setUp }]);
      expect(page()).toMatchObject({ fitWide: 1, pageStarts: [], isFirstDifferent: false });
    });

    test("fitted to one page down as well, and free again when set up without", async () => {
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: { ...setUp, fitTall: 1 } }]);
      expect(page()).toMatchObject({ fitWide: 1, fitTall: 1 });
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: setUp }]);
      expect(page()).toMatchObject({ fitWide: 1, fitTall: null });
    });

    test("a break follows rows that are inserted above it", async () => {
      await under.port.apply([{ kind: "page", sheet: "Sheet1", page: broken }]);
      under.workbook.sheetByTitle("Sheet1")!.insertRows(50, 3);
      expect(page().pageStarts).toEqual([40, 73]);
    });
  });
}
