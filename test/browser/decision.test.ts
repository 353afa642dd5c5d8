// From ranks to papers where people meet it: Xét, the papers of the dossier and the Word file, in the shipped bundle.
import { unzipSync } from "fflate";
import { openPane } from "../../host/demo/drive/addinActions";
import { downloaded, openFile } from "../../host/demo/drive/fileActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { COMMANDS } from "../../src/commands/registry";
import { CommandRun } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());
afterEach(closeTestExcels);

test("the sample of a year's end: decided, papers made, the Word file downloaded with the names of the lists", async () => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample", sample: "yearEndReview" });
  const { page, errors } = await openDemo(demo, { sample: false });
  await openFile(page, "Cuối năm.xlsx", await saveWorkbook(run.excel.workbook));
  const pane = await openPane(page);

  await pane.getByRole("tab", { name: "Đề nghị", exact: true }).click();
  await pane.getByRole("button", { name: /^Xét/ }).first().click();
  await pane.getByRole("button", { name: "Xét", exact: true }).click();
  await pane.getByRole("button", { name: "Xét lại", exact: true }).waitFor();
  await pane
    .getByText(/chỉ tiêu/i)
    .first()
    .waitFor();

  await pane
    .getByRole("button", { name: /Hồ sơ trình/ })
    .first()
    .click();
  await pane.getByRole("button", { name: "Lập hồ sơ", exact: true }).click();
  await pane.getByText(/^Đã lập 10 văn bản\.$/).waitFor();
  await pane.getByRole("button", { name: "Tạo tệp Word", exact: true }).click();
  const { name, bytes } = await downloaded(page, () => pane.getByRole("link", { name: /^Tải To-trinh/ }).click());
  expect(name).toMatch(/^To-trinh-va-danh-sach-khen-thuong-\d{4}\.docx$/);
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts["word/document.xml"]);
  expect(text).toContain("TỜ TRÌNH");
  expect(text).toContain("(mẫu)");
  expect(errors).toEqual([]);
  await page.context().close();
});
