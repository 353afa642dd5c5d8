// A score changed while the add-in was away: the movement past its first complete stage is saved, changed in the file, opened again, and the
// pane that opens over it puts the change into the log, and its repair too; and a locked one, where Kiểm chứng names what was changed in the file.
import type { FrameLocator, Page } from "playwright-core";
import { openPane, waitForPane } from "../../host/demo/drive/addinActions";
import { downloaded, openFile } from "../../host/demo/drive/fileActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { cellAddress, placeOfName, valueOf, valuesOfName, waitForValue } from "../../host/demo/drive/gridActions";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage } from "../../src/commands/stages";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { LOG_COLUMNS, LOG_NAME } from "../../src/workbook/stages/stageNames";
import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { withNumber } from "../kits/savedFiles";
import { closeTestExcels } from "../kits/testExcel";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());
afterEach(closeTestExcels);

/** The first entry. */
const ENTRIES = "Chấm điểm";
const FIRST = "E12";
const WHO = "Nguyễn Thị Mẫu";
const { movement, entries } = scored([
  [9.35, 6.1, 6],
  [8.1, 7.3, 9.4],
  [9.4, 8.1, 7.3],
]);
async function stagesTool(pane: FrameLocator, page: Page): Promise<void> {
  await pane.getByRole("tab", { name: "Đề nghị", exact: true }).click();
  await pane.getByRole("button", { name: /^Trạng thái, nhật ký/ }).click();
  await pane.getByRole("heading", { name: "Trạng thái hiện nay" }).waitFor();
  await waitForPane(page);
}

async function move(pane: FrameLocator, page: Page, button: string, stage: string): Promise<void> {
  await pane.getByRole("button", { name: button, exact: true }).click();
  await pane.getByText(`Đã chuyển: ${stage}.`).waitFor();
  await waitForPane(page);
}

const saved = async (page: Page): Promise<Uint8Array> =>
  (await downloaded(page, () => page.getByRole("button", { name: "Lưu .xlsx" }).click())).bytes;

/** A page of its own, as another day: the file, and the pane opened over it. */
async function anotherDay(bytes: Uint8Array, initScript = "") {
  const shown = await openDemo(demo, { sample: false, initScript });
  await openFile(shown.page, "Sổ.xlsx", bytes);
  return { ...shown, pane: await openPane(shown.page) };
}

/** The lines of the log by the names of their columns, without what is of the day. */
async function logLines(page: Page): Promise<unknown[]> {
  return (await valuesOfName(page, LOG_NAME)).map((line) => {
    const { at: _at, code: _code, ...told } = Object.fromEntries(LOG_COLUMNS.map((column, i) => [column, line[i]]));
    return told;
  });
}

test("one score changed in the saved file: the pane that opens over it next logs cell, before and after, by whom is not known, and asks for the reason", async () => {
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  const first = await anotherDay(await saveWorkbook(run.excel.workbook));
  await stagesTool(first.pane, first.page);
  await first.pane.getByLabel("Người thực hiện").fill(WHO);
  await move(first.pane, first.page, "Chuyển sang: Đã nhập đủ", "Đã nhập đủ");
  const file = await saved(first.page);
  expect(first.errors).toEqual([]);
  await first.page.context().close();

  const { page, pane, errors } = await anotherDay(withNumber(file, ENTRIES, FIRST, 9.35, 9.45));
  await pane.getByText("1 ô đã sửa chưa ghi lý do").waitFor();
  const { sheet, area } = await placeOfName(page, ENTRY_NAMES.cells);
  expect([sheet, cellAddress(area.row, area.column)]).toEqual([ENTRIES, FIRST]);
  expect(await valueOf(page, ENTRIES, FIRST)).toBe(9.45);
  const log = await placeOfName(page, LOG_NAME);
  await waitForValue(page, log.sheet, cellAddress(log.area.row + 1, log.area.column), 2);
  const moved = { number: 1, who: WHO, action: "Chuyển trạng thái", before: "Nháp", after: "Đã nhập đủ", stage: "Đã nhập đủ" };
  const found = {
    number: 2,
    who: "không rõ người sửa",
    action: "Sửa điểm",
    cell: `'${ENTRIES}'!${FIRST}`,
    participant: "p1",
    criterion: "c1",
    before: 9.35,
    after: 9.45,
    stage: "Đã nhập đủ",
  };
  expect(await logLines(page)).toMatchObject([moved, found]);

  // It leads to the line, which gets its reason as a line of its own; nothing is left to ask.
  await pane.getByRole("button", { name: "Ghi lý do cho 1 ô đã sửa" }).click();
  await pane.getByLabel("Người thực hiện").fill(WHO);
  await pane.getByRole("textbox", { name: "Lý do" }).first().fill("Theo biên bản họp số 05");
  await pane.getByRole("button", { name: "Ghi lý do cho 1 dòng" }).click();
  await pane.getByText("Đã ghi vào nhật ký.").waitFor();
  await waitForPane(page);
  expect(await logLines(page)).toMatchObject([moved, found, { number: 3, who: WHO, cell: "#2", reason: "Theo biên bản họp số 05" }]);
  expect(await pane.getByText("1 ô đã sửa chưa ghi lý do").count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("locked in the pane, one digit of a score changed in the file: Kiểm chứng names it with what was sealed and what is there", async () => {
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  const first = await anotherDay(await saveWorkbook(run.excel.workbook));
  await stagesTool(first.pane, first.page);
  await first.pane.getByLabel("Người thực hiện").fill(WHO);
  for (const stage of ["Đã nhập đủ", "Thẩm định", "Hội đồng thông qua"]) await move(first.pane, first.page, `Chuyển sang: ${stage}`, stage);
  await move(first.pane, first.page, "Khóa, công bố", "Khóa / Công bố");
  await first.pane.getByRole("button", { name: "Kiểm chứng", exact: true }).click();
  await first.pane.getByText(/^Nguyên vẹn: /).waitFor();
  const file = await saved(first.page);
  expect(first.errors).toEqual([]);
  await first.page.context().close();

  const { page, pane, errors } = await anotherDay(withNumber(file, ENTRIES, FIRST, 9.35, 9.45));
  await stagesTool(pane, page);
  await pane.getByRole("button", { name: "Kiểm chứng", exact: true }).click();
  await pane.getByText("Tự chấm · p1 · c1: lúc khóa 9,35, nay 9,45").waitFor();
  // What follows from it is told too: the totals are formulas.
  await pane.getByText("Kết quả · p1 · total: lúc khóa 21,45, nay 21,55").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a text for a number that came in while the add-in was away: repaired in the pane, the repair is in the log at once with name and finding", async () => {
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  await run.must(moveStage, { to: "entered", who: WHO, reason: "" });
  await run.change(ENTRY_NAMES.cells, 0, 0, "9,45");
  const initScript = `localStorage.setItem("bangVang.who", "${WHO}")`;
  const { page, pane, errors } = await anotherDay(await saveWorkbook(run.excel.workbook), initScript);
  await pane.getByText("1 ô đã sửa chưa ghi lý do").waitFor();
  await pane.getByRole("tab", { name: "Chấm điểm", exact: true }).click();
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByText(`Điểm được sửa ghi luôn vào Nhật ký: ${WHO}, lý do “Sửa theo kiểm tra”.`).waitFor();
  await pane.getByRole("button", { name: "Sửa hết 1 chỗ máy sửa được" }).click();
  await pane.getByText("Đã sửa 1 chỗ.").waitFor();
  await waitForPane(page);
  expect(await valueOf(page, ENTRIES, FIRST)).toBe(9.45);
  const cell = { action: "Sửa điểm", cell: `'${ENTRIES}'!${FIRST}`, participant: "p1", criterion: "c1" };
  expect((await logLines(page)).slice(1)).toMatchObject([
    { ...cell, number: 2, who: "không rõ người sửa", before: 9.35, after: "9,45" },
    { ...cell, number: 3, who: WHO, before: "9,45", after: 9.45, reason: "Sửa theo kiểm tra: Số gõ thành chữ (V-02)" },
  ]);
  expect(errors).toEqual([]);
  await page.context().close();
});
