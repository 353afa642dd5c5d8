// Whatever a workbook holds is there again after saving and opening, on random workbooks.
import fc from "fast-check";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { PlainWorkbook } from "./plainWorkbook";
import { randomFilling } from "./randomWorkbook";
import { workbookContent } from "./workbookContent";

test("a saved and opened workbook holds what the saved one held, and nothing is reported lost", async () => {
  await fc.assert(
    fc.asyncProperty(randomFilling(), async (fill) => {
      const workbook = new PlainWorkbook();
      fill(workbook);
      const opened = new PlainWorkbook();
      const { ignored } = await openWorkbook(await saveWorkbook(workbook), opened);
      expect(workbookContent(opened)).toEqual(workbookContent(workbook));
      expect(ignored).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
