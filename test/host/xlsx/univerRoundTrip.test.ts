// Saving and opening between two calculating workbooks: what the demo and the headless run do.
import fc from "fast-check";
import { createHeadlessWorkbook } from "../../../host/workbook/createHeadlessWorkbook";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { randomFilling } from "./randomWorkbook";
import { workbookContent } from "./workbookContent";

test("a calculating workbook opens in another one with the same content and the same results", async () => {
  await fc.assert(
    fc.asyncProperty(randomFilling(), async (fill) => {
      const workbook = await createHeadlessWorkbook();
      const opened = await createHeadlessWorkbook("khác");
      try {
        fill(workbook);
        await workbook.settle(true);
        const { ignored } = await openWorkbook(await saveWorkbook(workbook), opened);
        expect(workbookContent(opened)).toEqual(workbookContent(workbook));
        expect(ignored).toEqual([]);
      } finally {
        workbook.dispose();
        opened.dispose();
      }
    }),
    { numRuns: 25 },
  );
});
