import { canOpenNewWorkbook, openNewWorkbook } from "../../src/excel/newWorkbook";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

test("a file is opened as a new workbook beside the open one, which stays as it is", async () => {
  const excel = await openTestExcel();
  expect(canOpenNewWorkbook(excel.host)).toBe(true);
  await openNewWorkbook(excel.host, "UEsDBA==");
  expect(excel.excel.openedBooks).toEqual(["UEsDBA=="]);
  expect(excel.workbook.sheets().map(({ title }) => title)).toEqual(["Sheet1"]);
});

test("a refusal of Excel's is a HostError", async () => {
  const excel = await openTestExcel();
  excel.excel.plant({ code: "InvalidOperationInCellEditMode" });
  await expect(openNewWorkbook(excel.host, "UEsDBA==")).rejects.toMatchObject({ code: "cell-edit" });
});

test("where the page has no Excel around it, or one of before ExcelApi 1.8, it is not offered", () => {
  const run = () => Promise.reject(new Error("not asked"));
  const createWorkbook = (): Promise<void> => Promise.resolve();
  expect(canOpenNewWorkbook({ run, isSetSupported: () => true })).toBe(false);
  expect(canOpenNewWorkbook({ run, createWorkbook, isSetSupported: () => false })).toBe(false);
});
