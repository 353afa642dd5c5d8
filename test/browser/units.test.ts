// Gửi phiếu and Gộp phiếu where people meet them: files made in the pane and downloaded, filled elsewhere, chosen or dropped, told by name,
// accepted one by one, ranked, taken back.
import { unzipSync } from "fflate";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { openPane, waitForPane } from "../../host/demo/drive/addinActions";
import { downloaded, openFile } from "../../host/demo/drive/fileActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { cellAddress, placeOfName, typeInto, valueOf, valuesOfName } from "../../host/demo/drive/gridActions";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { readEntry } from "../../src/core/entry";
import type { Entry } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { ENTRY_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import { UNIT_FORM_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { withCells, type TypedCell } from "../kits/savedFiles";
import { closeTestExcels } from "../kits/testExcel";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());
afterEach(closeTestExcels);

const LEVELS = { kind: "levels", levels: ["Tốt", "Khá", "Đạt"].map((name, i) => ({ name, points: 10 - 3 * i })) } as const;
const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { step: 0.5 }), aCriterion("c2", { max: 20, step: 0.5 }), aCriterion("c3", { rule: LEVELS })],
  participants: ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"].map((name, i) => aParticipant(`DV${i + 1}`, { name: `Phòng ${name}` })),
});
/** What the office has entered itself. */
const BEFORE: Entry[][] = MOVEMENT.participants.map((_, i) => (i === 1 ? [null, 4, null] : [null, null, null]));
const BLANK = [null, null, null];
const SEEN_BEFORE: CellValue[][] = BEFORE.map((row) => row.map((cell) => cell as CellValue));

const fileOf = (number: number): string => {
  const { code, name } = MOVEMENT.participants[number - 1]!;
  return `Phiếu ${code} ${name} - Tự chấm.xlsx`;
};

/** Entries of a form, from above. */
const typed = (...values: readonly CellValue[]): TypedCell[] =>
  values.map((value, row) => ({ name: UNIT_FORM_NAMES.entries, row, column: 0, value }));

/** The page of the movement's workbook, with the pane open; requests and errors are watched. */
async function opened(language: "vi" | "en") {
  const run = await CommandRun.of(MOVEMENT, BEFORE);
  const initScript = `localStorage.setItem("bangVang.language", "${language}")`;
  const shown = await openDemo(demo, { sample: false, initScript });
  await openFile(shown.page, "Phiếu.xlsx", await saveWorkbook(run.excel.workbook));
  return { ...shown, pane: await openPane(shown.page) };
}

/** Makes all files by that button and downloads them by that link: by name. */
async function sentOut(page: Page, make: Locator, zip: Locator): Promise<Record<string, Uint8Array>> {
  await make.click();
  const { name, bytes } = await downloaded(page, () => zip.click());
  expect(name).toMatch(/\.zip$/);
  return unzipSync(bytes);
}

/** The line of the report about a file. */
const reportOf = (pane: FrameLocator, file: string): Locator =>
  pane.getByRole("listitem").filter({ has: pane.getByText(file, { exact: true }) });

const shownGrid = (page: Page): Promise<unknown> => valuesOfName(page, ENTRY_NAMES.cells);

async function noTrace({ page, errors, requests }: { page: Page; errors: readonly string[]; requests: readonly string[] }): Promise<void> {
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.server.origin}/`) && !/^(data|blob):/.test(address))).toEqual([]);
  await page.context().close();
}

test("sent out as a zip, filled elsewhere, come back: whole, missing, changed, out of range, sent twice, absent are told by name; accepted unit by unit, ranked, taken back", async () => {
  const shown = await opened("vi");
  const { page, pane } = shown;
  await pane.getByRole("tab", { name: "Chấm điểm", exact: true }).click();
  await pane.getByRole("button", { name: "Phiếu đơn vị" }).click();
  const files = await sentOut(
    page,
    pane.getByRole("button", { name: "Lập 6 tệp", exact: true }),
    pane.getByRole("link", { name: "Tải tất cả: Phiếu Tự chấm 2026.zip" }),
  );
  expect(Object.keys(files)).toEqual([1, 2, 3, 4, 5, 6].map(fileOf));

  const AGAIN = "Phiếu DV4 (gửi lại).xlsx";
  const came = new Map<string, Promise<Uint8Array> | Uint8Array>([
    [fileOf(1), withCells(files[fileOf(1)]!, typed(9, 18.5, "Tốt"))],
    [fileOf(2), withCells(files[fileOf(2)]!, typed(8, "", "Khá"))],
    [fileOf(3), withCells(files[fileOf(3)]!, typed(99, 15, "Rất tốt"))],
    [fileOf(4), withCells(files[fileOf(4)]!, typed(7, 10, "Khá"))],
    [AGAIN, withCells(files[fileOf(4)]!, typed(7.5, 10, "Khá"))],
    [fileOf(5), withCells(files[fileOf(5)]!, [...typed(6, 12, "Đạt"), { ...typed("Tiêu chí khác")[0]!, name: UNIT_FORM_NAMES.names }])],
    ["hỏng.xlsx", files[fileOf(6)]!.slice(0, -300)],
  ]);
  const payloads = await Promise.all([...came].map(async ([name, bytes]) => ({ name, mimeType: "", buffer: Buffer.from(await bytes) })));
  await pane.getByRole("button", { name: "Gộp phiếu", exact: true }).click();
  await pane.getByLabel("Các tệp phiếu nhận về").setInputFiles(payloads);
  await pane.getByText("7 tệp: 1 đủ, 5 cần xem, 0 không có gì mới, 1 không lấy được.").waitFor();
  await waitForPane(page);

  const told = async (file: string): Promise<string> => reportOf(pane, file).innerText();
  expect(await told(fileOf(1))).toMatch(/Phòng Một[\s\S]*đủ[\s\S]*3 ô khác sổ/);
  expect(await told(fileOf(2))).toMatch(/cần xem[\s\S]*Còn 1 ô để trống: DV2 – c2\.[\s\S]*1 ô để trống mà sổ đang có giá trị: DV2 – c2/);
  expect(await told(fileOf(3))).toMatch(/DV3 – c1: .*99.*Không lấy ô này\./);
  expect(await told(fileOf(3))).toMatch(/DV3 – c3: .*Rất tốt.*Không lấy ô này\./);
  expect(await told(fileOf(4))).toContain(`Đơn vị này gửi nhiều lần, tệp khác: ${AGAIN}.`);
  expect(await told(AGAIN)).toContain(`Đơn vị này gửi nhiều lần, tệp khác: ${fileOf(4)}.`);
  expect(await told(fileOf(5))).toMatch(
    /Niêm phong không khớp[\s\S]*Tiêu chí c1 đổi tên: danh sách ghi “Tiêu chí c1”, phiếu ghi “Tiêu chí khác”/,
  );
  expect(await told("hỏng.xlsx")).toContain("Không đọc được tệp: tệp bị cụt, tải về chưa đủ.");
  expect(await pane.getByText("Chưa có phiếu vòng Tự chấm của 1 đơn vị: Phòng Sáu.").count()).toBe(1);
  expect(await shownGrid(page)).toEqual(SEEN_BEFORE);

  // Only what is whole is ticked; every other one is accepted by a person, of the one sent twice the later.
  const accept = (file: string): Locator => pane.getByRole("checkbox", { name: `Gộp phiếu ${file}`, exact: true });
  expect(await accept(fileOf(1)).isChecked()).toBe(true);
  for (const file of [fileOf(2), fileOf(3), fileOf(4), AGAIN, fileOf(5)]) expect(await accept(file).isChecked()).toBe(false);
  expect(await accept("hỏng.xlsx").count()).toBe(0);
  for (const file of [fileOf(2), fileOf(3), AGAIN, fileOf(5)]) await accept(file).check();
  await pane.getByRole("button", { name: "Gộp 5 phiếu", exact: true }).click();
  await pane.getByText("Đã gộp 5 phiếu: 11 ô. Hoàn tác được ở mục Hoàn tác.").waitFor();
  await waitForPane(page);
  const gathered: CellValue[][] = [[9, 18.5, "Tốt"], [8, 4, "Khá"], [null, 15, null], [7.5, 10, "Khá"], [null, 12, "Đạt"], BLANK].map(
    (row) => row.map((cell) => cell as CellValue),
  );
  expect(await shownGrid(page)).toEqual(gathered);

  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByRole("tab", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).first().waitFor();
  await waitForPane(page);
  const entries = gathered.map((row) =>
    row.map((cell, j): Entry => {
      const reading = readEntry(cell, MOVEMENT.criteria[j]);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
  const ranks = standingsOf(MOVEMENT, entries).map(({ rank }) => rank ?? "");
  expect(new Set(ranks).size).toBeGreaterThan(2);
  expect((await valuesOfName(page, RESULT_NAMES.rank)).flat()).toEqual(ranks);

  await pane.getByRole("button", { name: "Mở Hoàn tác" }).click();
  await pane.getByRole("button", { name: /^Về trước bước Gộp phiếu đơn vị lúc / }).click();
  await pane.getByRole("button", { name: "Hoàn tác 2 bước", exact: true }).click();
  await pane.getByText("Đã hoàn tác 2 bước, về trước “Gộp phiếu đơn vị”.").waitFor();
  expect(await shownGrid(page)).toEqual(SEEN_BEFORE);
  await pane.getByRole("button", { name: "Làm lại: Gộp phiếu đơn vị" }).click();
  await pane.getByText("Đã làm lại: Gộp phiếu đơn vị.").waitFor();
  expect(await shownGrid(page)).toEqual(gathered);
  await noTrace(shown);
});

test("in English: made, filled, dropped on the pane, gathered, taken back", async () => {
  const shown = await opened("en");
  const { page, pane } = shown;
  await pane.getByRole("tab", { name: "Scores", exact: true }).click();
  await pane.getByRole("button", { name: "Unit forms" }).click();
  const files = await sentOut(
    page,
    pane.getByRole("button", { name: "Make 6 files", exact: true }),
    pane.getByRole("link", { name: "Download all: Phiếu Tự chấm 2026.zip" }),
  );
  const came = [
    { name: fileOf(1), bytes: await withCells(files[fileOf(1)]!, typed(9, 18.5, "Tốt")) },
    { name: fileOf(3), bytes: await withCells(files[fileOf(3)]!, typed(99, 15, "Khá")) },
  ];
  await pane.getByRole("button", { name: "Gather forms", exact: true }).click();
  await drop(
    pane.getByText("or drop files here"),
    came.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
  );
  await pane.getByText("2 files: 1 whole, 1 to look at, 0 with nothing new, 0 not taken.").waitFor();
  await waitForPane(page);
  expect(await reportOf(pane, fileOf(3)).innerText()).toMatch(/to look at[\s\S]*DV3 – c1: .*99/);
  await pane.getByRole("checkbox", { name: `Gather ${fileOf(3)}`, exact: true }).check();
  await pane.getByRole("button", { name: "Gather forms: 2", exact: true }).click();
  await pane.getByText("2 forms gathered: 5 cells. It can be undone under Undo.").waitFor();
  await waitForPane(page);
  expect(await shownGrid(page)).toEqual([[9, 18.5, "Tốt"], BEFORE[1], [null, 15, "Khá"], BLANK, BLANK, BLANK]);
  await pane.getByRole("button", { name: "Open Undo" }).click();
  await pane.getByRole("button", { name: /^Undo: Gather unit forms at / }).click();
  await pane.getByText("Undone: Gather unit forms.").waitFor();
  expect(await shownGrid(page)).toEqual(SEEN_BEFORE);
  await noTrace(shown);
});

/** Drops files on the place, as the file manager does it. */
async function drop(place: Locator, files: readonly { readonly name: string; readonly base64: string }[]): Promise<void> {
  await place.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { lastModified: 0 }));
    }
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

test("opened without the add-in, the form refuses what is out of range, off the step, a text or no level, in its own words; what it may hold stays", async () => {
  const shown = await opened("vi");
  const { page, pane } = shown;
  await pane.getByRole("tab", { name: "Chấm điểm", exact: true }).click();
  await pane.getByRole("button", { name: "Phiếu đơn vị" }).click();
  await pane.getByRole("button", { name: "Lập 6 tệp", exact: true }).click();
  const form = await downloaded(page, () => pane.getByRole("link", { name: `Tải ${fileOf(1)}`, exact: true }).click());
  await openFile(page, form.name, form.bytes);
  const { sheet, area } = await placeOfName(page, UNIT_FORM_NAMES.entries);
  const points = cellAddress(area.row, area.column);
  const level = cellAddress(area.row + 2, area.column);
  const NUMBER = /^Ô này nhận: một số trong giới hạn của tiêu chí/;
  const CHOICE = /^Ô này nhận: một trong các mức ghi ở phần Cách nhập/;
  for (const [cell, text, words] of [
    [points, "10,5", NUMBER],
    [points, "-1", NUMBER],
    [points, "7,3", NUMBER],
    [points, "tốt", NUMBER],
    [level, "Rất tốt", CHOICE],
    [level, "*", CHOICE],
    [level, "7", CHOICE],
  ] as const) {
    await typeInto(page, sheet, cell, text);
    await page.getByText(words).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(words).first().waitFor({ state: "detached" });
    expect([text, await valueOf(page, sheet, cell)]).toEqual([text, null]);
  }
  await typeInto(page, sheet, points, "9,5");
  await typeInto(page, sheet, level, "Khá");
  expect([await valueOf(page, sheet, points), await valueOf(page, sheet, level)]).toEqual([9.5, "Khá"]);
  await noTrace(shown);
});
