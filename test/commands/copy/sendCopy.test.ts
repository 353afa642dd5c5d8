// Bản gửi đi through the commands, written as a file and opened again: what goes is as it is shown, what stays is nowhere in the file.
import { checkCopy } from "../../../src/book/checkCopy";
import { addObjection, makeRegister } from "../../../src/commands/objections/objections";
import { decide, makeRuleSheets } from "../../../src/commands/decision";
import { makeReport } from "../../../src/commands/movementReport";
import { COMMANDS } from "../../../src/commands/registry";
import { makeScoreSheet } from "../../../src/commands/scoreSheet";
import { copyOffers, makeCopy } from "../../../src/commands/sendCopy";
import { objectionsSheet } from "../../../src/locale/vi/objectionsSheet";
import { PERSONAL_GROUPS } from "../../../src/workbook/copy/personalColumns";
import { areaAt } from "../../../src/workbook/area";
import { PARTICIPANT_NAMES, REGISTER_NAMES, RESULT_NAMES, SCORE_SHEET_NAMES } from "../../../src/workbook/names";
import { OBJECTION_NAMES } from "../../../src/workbook/objections/objectionNames";
import type { CommandRun } from "../../kits/commandRun";
import { bytesOf, copyOf, openedCopy, partsOf, rankedSample, titlesToSend, valuesIn } from "../../kits/copies";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const place = (run: CommandRun, name: string) => {
  const { sheetId, area } = run.excel.workbook.areaOfName(name)!;
  return { sheet: run.excel.workbook.sheet(sheetId)!, area: area };
};

test("of a ranked movement results, board and lists are proposed; settings, findings and the log are not even offered", async () => {
  const run = await rankedSample();
  const { sheets, staying, hidden } = await run.must(copyOffers, undefined);
  expect(sheets.filter(({ isProposed }) => isProposed).map(({ kind }) => kind)).toEqual(["results", "board", "list"]);
  expect(sheets.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["matrix", "criteria", "participants"]));
  expect(staying).toContain("Phong trào");
  expect(hidden).toBe(run.excel.workbook.sheets().filter(({ visibility }) => visibility !== "visible").length);
});

test("with values the copy shows cell for cell what the workbook shows, has no formula and no name", async () => {
  const run = await rankedSample();
  const copy = await copyOf(run);
  const bytes = bytesOf(copy);
  expect(checkCopy(bytes, copy)).toEqual([]);
  const book = await openedCopy(bytes);
  expect(book.names().filter(({ name }) => !name.startsWith("_xlnm"))).toEqual([]);
  const trimmed = (lines: readonly (readonly unknown[])[]) =>
    lines.map((line) => line.slice(0, 1 + Math.max(-1, ...line.flatMap((value, column) => (value === "" ? [] : [column])))));
  // Of the sample nothing stays behind but what stands beside its tables: the record of the building, numbers of charts.
  expect(new Set(copy.sheets.flatMap(({ left }) => left.map(({ header }) => header)))).toEqual(new Set(["ô bên ngoài bảng"]));
  const isLeft = (sheet: string, row: number, column: number): boolean =>
    copy.leftAreas.some(
      ({ sheet: own, area }) =>
        own === sheet && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  for (const { title } of copy.sheets) {
    const hidden = run.excel.workbook.sheetByTitle(title)!;
    const before = valuesIn(run.excel.workbook, title).map((line, row) =>
      line.map((value, column) => {
        return isLeft(title, row, column) || hidden.isHidden("rows", row) || hidden.isHidden("columns", column) ? "" : value;
      }),
    );
    expect({ title, values: trimmed(valuesIn(book, title)).slice(0, before.length) }).toEqual({ title, values: trimmed(before) });
  }
  expect(Object.values(partsOf(bytes)).join("")).not.toContain("<f>");
});

test("with formulas totals and ranks are formulas where all they look at goes, and calculate to the same", async () => {
  const run = await rankedSample();
  const copy = await copyOf(run, { sheets: await titlesToSend(run, "all"), content: "formulas" });
  const bytes = bytesOf(copy);
  expect(checkCopy(bytes, copy)).toEqual([]);
  const book = await openedCopy(bytes);
  const results = place(run, RESULT_NAMES.total);
  const told = copy.sheets.find(({ title }) => title === results.sheet.title)!;
  expect(told.formulas).toBeGreaterThan(100);
  for (const name of [RESULT_NAMES.total, RESULT_NAMES.rank]) {
    const { sheet, area } = place(run, name);
    const values = (of: typeof sheet) => of.read(area).map((line) => line.map(({ value }) => value ?? ""));
    expect(values(book.sheetByTitle(sheet.title)!)).toEqual(values(sheet));
  }
});

test("personal columns, hidden lines and sheets that were not chosen are nowhere in the file, also not in hidden places of it", async () => {
  const run = await rankedSample();
  const { workbook } = run.excel;
  const secrets: string[] = [];
  const plant = (name: string, text: string) => {
    const { sheet, area } = place(run, name);
    sheet.write({ row: area.row + 1, column: area.column, rows: 1, columns: 1 }, [[{ value: text }]]);
    secrets.push(text);
  };
  plant(REGISTER_NAMES.birth, "BIMAT-sinh 12/3/1979");
  plant(REGISTER_NAMES.discipline, "BIMAT-kỷ luật cảnh cáo");
  plant(REGISTER_NAMES.pending, "BIMAT-đơn tố cáo");
  plant(REGISTER_NAMES.leaveMonths, "BIMAT-nghỉ 7 tháng");
  const people = place(run, REGISTER_NAMES.birth).sheet;
  const used = people.usedArea()!;
  const aside = used.column + used.columns + 1;
  const header = place(run, REGISTER_NAMES.birth).area.row - 1;
  people.write({ row: header, column: aside, rows: 2, columns: 2 }, [
    [{ value: "Ghi chú" }, { value: "Điện thoại" }],
    [{ value: "BIMAT-con ốm" }, { value: "BIMAT-0912345678" }],
  ]);
  secrets.push("BIMAT-con ốm", "BIMAT-0912345678");
  const other = workbook.addSheet("Ghi riêng");
  other.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: "BIMAT-trang ẩn" }]]);
  other.visibility = "veryHidden";
  workbook.settings.set("bv", "BIMAT-cài đặt");
  const board = place(run, "BV_XH");
  board.sheet.write({ row: 60, column: 0, rows: 1, columns: 1 }, [[{ value: "BIMAT-dòng ẩn" }]]);
  board.sheet.setHidden("rows", 60, 1, true);
  secrets.push("BIMAT-trang ẩn", "BIMAT-cài đặt", "BIMAT-dòng ẩn");
  await workbook.settle();
  for (const content of ["values", "formulas"] as const) {
    const copy = await copyOf(run, { sheets: await titlesToSend(run, "all"), content });
    const bytes = bytesOf(copy);
    expect(checkCopy(bytes, copy)).toEqual([]);
    const parts = partsOf(bytes);
    for (const [part, text] of Object.entries(parts))
      expect({ part, found: /BIMAT[^<]*/.exec(text)?.[0] }).toEqual({ part, found: undefined });
    expect(Object.keys(parts).filter((name) => /comments|customXml|vba|drawing|settings|custom/i.test(name))).toEqual([]);
    expect(copy.sheets.find(({ title }) => title === people.title)!.left.map(({ group }) => group)).toEqual(
      expect.arrayContaining(["birth", "discipline", "leave", "sex", "notes", "contact"]),
    );
  }
  const all = await copyOf(run, { sheets: [people.title], groups: PERSONAL_GROUPS });
  expect(partsOf(bytesOf(all))["xl/sharedStrings.xml"]).toContain("BIMAT-kỷ luật cảnh cáo");
});

test("a column that no word tells to be personal is listed with its header, and stays where it is chosen to: nowhere in the file", async () => {
  const run = await rankedSample();
  const { workbook } = run.excel;
  const other = workbook.addSheet("Theo dõi");
  const lines = [
    ["DANH SÁCH", "", "", "", "", ""],
    ["Mã", "Tên", "Hoàn cảnh", 2025, "", "Lý do đề nghị hoặc không đề nghị khen thưởng của cấp có thẩm quyền xét"],
    ["TT01", "Phòng Mẫu", "BIMAT-hoàn cảnh", 9, "riêng", "x"],
    ["TT02", "Phòng Khác", "", 8, "", ""],
  ];
  other.write(
    areaAt(0, 0, 4, 6),
    lines.map((line) => line.map((value) => ({ value }))),
  );
  await workbook.settle();
  const all = await copyOf(run, { sheets: ["Theo dõi"] });
  expect(all.columns.map(({ header }) => header)).toEqual([
    ...["Mã", "Tên", "Hoàn cảnh", "2025", "Cột E"],
    "Lý do đề nghị hoặc không đề nghị khen thưởng của cấp có thẩm",
  ]);
  expect(partsOf(bytesOf(all))["xl/sharedStrings.xml"]).toContain("BIMAT");
  const copy = await copyOf(run, { sheets: ["Theo dõi"], without: [{ sheet: "Theo dõi", header: "Hoàn cảnh" }] });
  expect(copy.columns).toEqual(all.columns);
  expect(checkCopy(bytesOf(copy), copy)).toEqual([]);
  expect(Object.values(partsOf(bytesOf(copy))).join("")).not.toContain("BIMAT");
  expect(checkCopy(bytesOf(all), copy).length).toBeGreaterThan(0);
});

test("Vì sao on the board can stay: ranks and totals are still there", async () => {
  const run = await rankedSample();
  const board = (await run.must(copyOffers, undefined)).sheets.find(({ kind }) => kind === "board")!.title;
  const { columns } = await copyOf(run, { sheets: [board] });
  expect(columns.map(({ header }) => header)).toEqual(expect.arrayContaining(["Hạng chung", "Vì sao"]));
  const copy = await copyOf(run, { sheets: [board], without: [{ sheet: board, header: "Vì sao" }] });
  const [before, after] = [valuesIn(run.excel.workbook, board), valuesIn(await openedCopy(bytesOf(copy)), board)];
  const row = before.findIndex((line) => line.includes("Vì sao"));
  const column = before[row]!.indexOf("Vì sao");
  expect(before.slice(row).some((line) => line[column] !== "")).toBe(true);
  expect(after.slice(row).every((line) => (line[column] ?? "") === "")).toBe(true);
  const rank = before[row]!.indexOf("Hạng chung");
  expect(after.slice(row, row + 4).map((line) => line[rank])).toEqual(before.slice(row, row + 4).map((line) => line[rank]));
});

test("what was left behind is missed again if a file holds it all the same", async () => {
  const run = await rankedSample();
  const people = place(run, REGISTER_NAMES.sex);
  const copy = await copyOf(run, { sheets: [people.sheet.title] });
  const whole = await copyOf(run, { sheets: [people.sheet.title], groups: PERSONAL_GROUPS });
  expect(checkCopy(bytesOf(whole), copy).map(({ kind }) => kind)).toContain("cell");
  const others = await copyOf(run);
  expect(checkCopy(bytesOf(others), copy).map(({ kind }) => kind)).toContain("sheet");
});

test("three requests whatever the sheet, and nothing is written", async () => {
  const run = await rankedSample();
  const sheets = await titlesToSend(run, "proposed");
  const before = await run.content();
  const cost = run.context.port.cost().syncs;
  await run.must(makeCopy, { sheets, content: "formulas", groups: [], without: [] });
  expect(run.context.port.cost().syncs - cost).toBe(3);
  expect(await run.content()).toEqual(before);
});

test("without a sheet, and with one that never goes, nothing is made", async () => {
  const run = await rankedSample();
  expect(await run.codeOf(makeCopy, { sheets: [], content: "values", groups: [], without: [] })).toBe("no-sheet");
  expect(await run.codeOf(makeCopy, { sheets: ["Phong trào"], content: "values", groups: [], without: [] })).toBe("no-sheet");
});

test("the register of objections is not proposed; chosen all the same it goes without who objected, and nothing else of it goes along", async () => {
  const run = await rankedSample();
  await run.must(makeRegister, undefined);
  const secret = { person: "Bí Mật Thị Người", unit: "Phòng Bí Mật", text: "Nội dung kín của kiến nghị" };
  await run.must(addObjection, { ...secret, received: "2026-11-02", participant: "", criterion: "", handler: "" });
  const { sheets, staying } = await run.must(copyOffers, undefined);
  expect(sheets.find(({ kind }) => kind === "objections")).toMatchObject({ title: "Sổ kiến nghị", isProposed: false });
  expect(staying).toContain("Ngày nghỉ");
  for (const content of ["values", "formulas"] as const) {
    const parts = Object.values(partsOf(bytesOf(await copyOf(run, { content })))).join("");
    for (const text of [...Object.values(secret), "BV_KN"]) expect(parts).not.toContain(text);
  }
  const chosen = bytesOf(await copyOf(run, { sheets: ["Sổ kiến nghị"] }));
  const told = Object.values(partsOf(chosen)).join("");
  expect(told).toContain(secret.text);
  for (const text of [secret.person, secret.unit]) expect(told).not.toContain(text);
});

test("a line put in below the register's header goes without who objected; its other columns are offered by their headers", async () => {
  const run = await rankedSample();
  await run.must(makeRegister, undefined);
  await run.must(addObjection, {
    ...{ received: "2026-11-02", person: "", unit: "", participant: "", criterion: "", text: "Đề nghị", handler: "" },
  });
  const { sheet, area } = place(run, OBJECTION_NAMES.person);
  sheet.insertRows(area.row, 1);
  const secrets = ["Bí Mật Thị Người", "Phòng Bí Mật", "Ghi chú kín"];
  for (const [i, name] of [OBJECTION_NAMES.person, OBJECTION_NAMES.unit, OBJECTION_NAMES.note].entries()) {
    sheet.write(areaAt(area.row, place(run, name).area.column), [[{ value: secrets[i]! }]]);
  }
  sheet.write(areaAt(area.row, place(run, OBJECTION_NAMES.text).area.column), [[{ value: "Gõ tay dưới tiêu đề" }]]);
  const copy = await copyOf(run, { sheets: ["Sổ kiến nghị"] });
  const told = Object.values(partsOf(bytesOf(copy))).join("");
  expect(told).toContain("Gõ tay dưới tiêu đề");
  for (const text of secrets) expect(told).not.toContain(text);
  const { person, unit, note, ...others } = objectionsSheet.columns;
  expect(copy.columns.map(({ header }) => header)).toEqual(Object.values(others));
  expect(copy.sheets[0]!.left.map(({ header }) => header)).toEqual([person, unit, note]);
});

test.each(["values", "formulas"] as const)(
  "the report goes with all its counts, and without what it was made from: codes, sexes and ranks of before are nowhere in the file (%s)",
  async (content) => {
    const run = await rankedSample();
    const secrets = ["BIMAT-mã", "BIMAT-giới tính", "BIMAT-hạng trước"];
    await run.change(PARTICIPANT_NAMES.code, 0, 0, secrets[0]!);
    await run.change(REGISTER_NAMES.sex, 1, 0, secrets[1]!);
    await run.change(REGISTER_NAMES.previousRank, 1, 0, secrets[2]!);
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(makeReport, undefined);
    const { sheet, area } = place(run, "BV_VB_report");
    const written = JSON.stringify(sheet.read(sheet.usedArea()!));
    expect(secrets.filter((secret) => written.includes(secret))).toEqual(secrets);
    expect(await titlesToSend(run, "proposed")).toContain(sheet.title);
    const copy = await copyOf(run, { sheets: [sheet.title], content });
    const bytes = bytesOf(copy);
    expect(checkCopy(bytes, copy)).toEqual([]);
    const file = Object.values(partsOf(bytes)).join("");
    expect(secrets.filter((secret) => file.includes(secret))).toEqual([]);
    expect(copy.sheets[0]!.left).toEqual([]);
    const shown = sheet.read(area).map((line) => line.map(({ value }) => value ?? ""));
    const copied = (await openedCopy(bytes)).sheetByTitle(sheet.title)!;
    expect(copied.read(area).map((line) => line.map(({ value }) => value ?? ""))).toEqual(shown);
    expect(copied.usedArea()!.column + copied.usedArea()!.columns).toBeLessThanOrEqual(area.column + area.columns);
  },
);

test("Phiếu điểm goes without what it compares itself with: no other name, sex or rank of before is in the file", async () => {
  const run = await rankedSample();
  const secrets = ["BIMAT-tên", "BIMAT-giới tính", "BIMAT-hạng trước"];
  await run.change(PARTICIPANT_NAMES.name, 0, 0, secrets[0]!);
  await run.change(REGISTER_NAMES.sex, 1, 0, secrets[1]!);
  await run.change(REGISTER_NAMES.previousRank, 1, 0, secrets[2]!);
  await run.must(COMMANDS.buildMatrix, undefined);
  const code = String((await run.values(PARTICIPANT_NAMES.code))[2]![0]);
  await run.must(makeScoreSheet, { code, other: null, hidesNames: true });
  const { sheet } = place(run, SCORE_SHEET_NAMES.paper);
  const written = JSON.stringify(sheet.read(sheet.usedArea()!));
  expect(secrets.filter((secret) => written.includes(secret))).toEqual(secrets);
  const copy = await copyOf(run, { sheets: [sheet.title], content: "values" });
  const file = Object.values(partsOf(bytesOf(copy))).join("");
  expect(secrets.filter((secret) => file.includes(secret))).toEqual([]);
  expect(file).toContain("PHIẾU ĐIỂM");
});

test("the result of Xét that is chosen goes without what it compares itself with: sexes and ranks of before are nowhere in the file", async () => {
  const run = await rankedSample();
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  const secrets = ["BIMAT-giới tính", "BIMAT-hạng trước"];
  await run.change(REGISTER_NAMES.sex, 1, 0, secrets[0]!);
  await run.change(REGISTER_NAMES.previousRank, 1, 0, secrets[1]!);
  const { place: made } = await run.must(decide, undefined);
  const sheet = run.excel.workbook.sheetByTitle(made.sheet)!;
  const written = JSON.stringify(sheet.read(sheet.usedArea()!));
  expect(secrets.filter((secret) => written.includes(secret))).toEqual(secrets);
  const copy = await copyOf(run, { sheets: [made.sheet] });
  const bytes = bytesOf(copy);
  expect(checkCopy(bytes, copy)).toEqual([]);
  const file = Object.values(partsOf(bytes)).join("");
  expect(secrets.filter((secret) => file.includes(secret))).toEqual([]);
  const { area } = place(run, "BV_KX");
  const shown = sheet.read(area).map((line) => line.map(({ value }) => value ?? ""));
  const copied = (await openedCopy(bytes)).sheetByTitle(made.sheet)!;
  expect(copied.read(area).map((line) => line.map(({ value }) => value ?? ""))).toEqual(shown);
});
