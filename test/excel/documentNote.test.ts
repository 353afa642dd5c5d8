import { DocumentNote } from "../../src/excel/documentNote";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

test("a text is kept in the workbook's settings, written over, and forgotten; without one there is none", async () => {
  const excel = await openTestExcel();
  const note = new DocumentNote(excel.host, "BangVang.wizard");
  expect(await note.read()).toBe("");
  await note.write("Thi đua “2026”");
  await note.write("Bước 2");
  expect(await new DocumentNote(excel.host, "BangVang.wizard").read()).toBe("Bước 2");
  expect([...excel.workbook.settings.keys()]).toEqual(["BangVang.wizard"]);
  await note.write("");
  expect(await note.read()).toBe("");
});

test("a refusal of Excel's is a HostError", async () => {
  const excel = await openTestExcel();
  excel.excel.plant({ code: "InvalidOperationInCellEditMode" });
  await expect(new DocumentNote(excel.host, "x").write("a")).rejects.toMatchObject({ code: "cell-edit" });
});
