// The sweep where people meet it: 500 cells pasted into the grid of the demo, 60 of them wrong; found in the pane, repaired in the pane.
import { insidePane, openPane, waitForPane } from "../../host/demo/drive/addinActions";
import { openFile } from "../../host/demo/drive/fileActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { cellAddress, clickCell, placeOfName, valuesOfName, waitForValue } from "../../host/demo/drive/gridActions";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { CommandRun } from "../kits/commandRun";
import { PASTED_COLUMNS, PASTED_ROWS, pastedBlock } from "../kits/pastedBlock";
import { closeTestExcels } from "../kits/testExcel";
import type { Page } from "playwright-core";

const ENTRIES = "Chấm điểm";
const FINDINGS = { cell: 2, rule: 7 } as const;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());
afterEach(closeTestExcels);

const { movement, texts, planted } = pastedBlock();

/** Lines of the list of findings: rule and cell. */
async function listed(page: Page): Promise<string[]> {
  return (await valuesOfName(page, "BV_KT")).map((line) => `${String(line[FINDINGS.rule])} ${String(line[FINDINGS.cell])}`).sort();
}

test("500 mixed cells pasted with 60 defects of 20 kinds: all are found, and repairing all leaves what a person must decide", async () => {
  const run = await CommandRun.of(movement);
  const { page, errors } = await openDemo(demo, { sample: false, permissions: ["clipboard-read", "clipboard-write"] });
  await openFile(page, "Dán.xlsx", await saveWorkbook(run.excel.workbook));
  const { area } = await placeOfName(page, "BV_CD");
  expect([area.rows, area.columns]).toEqual([PASTED_ROWS, PASTED_COLUMNS]);
  const addressOf = (row: number, column: number): string => cellAddress(area.row + row, area.column + column);

  const pane = await openPane(page);
  await pane.getByRole("tab", { name: "Chấm điểm", exact: true }).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), texts.map((line) => line.join("\t")).join("\n"));
  await clickCell(page, ENTRIES, addressOf(0, 0));
  await page.keyboard.press("Control+v");
  await waitForValue(page, ENTRIES, addressOf(PASTED_ROWS - 1, PASTED_COLUMNS - 1), Number(texts.at(-1)!.at(-1)));

  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  const fixAll = pane.getByRole("button", { name: /^Sửa hết \d+ chỗ máy sửa được$/ });
  await fixAll.waitFor();
  const line = ({ rule, row, column }: (typeof planted)[number]): string => `${rule} '${ENTRIES}'!${addressOf(row, column)}`;
  expect(await listed(page)).toEqual(planted.map(line).sort());

  const byPerson = planted.filter((one) => one.to === null);
  await fixAll.click();
  await pane.getByText(`Đã sửa ${planted.length - byPerson.length} chỗ.`).waitFor();
  await fixAll.waitFor({ state: "detached" });
  await waitForPane(page);
  expect(await listed(page)).toEqual(byPerson.map(line).sort());
  const entries = await valuesOfName(page, "BV_CD");
  for (const { row, column, to, kind } of planted) if (to !== null) expect([kind, entries[row]![column]]).toEqual([kind, to]);

  await insidePane(page).getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await pane.getByText(/^Đã trả \d+ chỗ về như trước khi sửa\.$/).waitFor();
  await fixAll.waitFor();
  expect(await listed(page)).toEqual(planted.map(line).sort());
  expect(errors).toEqual([]);
  await page.context().close();
});
