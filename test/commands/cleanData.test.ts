// The data cleaner over the real client library: what it finds, what it changes, what it leaves, and the way back.
import { applyCleaning, previewCleaning, undoCleaning, type CellChange, type CleaningInput } from "../../src/commands/cleanData";
import type { CleaningFindings, CleaningScope, DirtyCell } from "../../src/commands/cleaningScope";
import { COMMANDS } from "../../src/commands/registry";
import { cleanCell, CLEANING_KINDS, type CleaningKind } from "../../src/core/cleaning/cleanCell";
import type { Participant } from "../../src/core/movement";
import { PARTICIPANT_NAMES, REGISTER_NAMES, SALUTATION_NAME } from "../../src/workbook/names";
import type { HostArea, HostSheet } from "../../host/workbook/hostWorkbook";
import { toTcvn3, toVni } from "../core/cleaning/legacyCharts";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const SHEET = "Đối tượng";
const FIRST_ROW = 3;
const NAME = 1;

const person = (code: string, name: string, cluster = "Chung"): Participant => aParticipant(code, { name, type: "individual", cluster });
const cellArea = (row: number, column: number, rows = 1, columns = 1): HostArea => ({ row, column, rows, columns });

/** A workbook with these participants in its list. */
const withParticipants = builtOnce(async (...participants: Participant[]): Promise<CommandRun> => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement: aMovement({ participants }), rule: null });
  return run;
});

const sheetOf = (run: CommandRun, title = SHEET): HostSheet => run.excel.workbook.sheetByTitle(title)!;

/** Somebody types a text into a cell of the list, in a font. */
function type(run: CommandRun, row: number, column: number, text: string | number, fontName?: string, sheet = sheetOf(run)): void {
  const area = cellArea(FIRST_ROW + row, column);
  sheet.write(area, [[{ value: text }]]);
  if (fontName !== undefined) sheet.setStyle(area, { fontName });
}

function changeOf(cell: DirtyCell, kinds: ReadonlySet<CleaningKind>, takesAll: boolean): CellChange[] {
  const taken = cleanCell(cell, kinds).filter((one) => (takesAll || one.isCertain) && one.after !== null);
  const last = taken.at(-1);
  if (last === undefined) return [];
  return [
    {
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      before: cell.text,
      after: last.date ?? last.after!,
      changesFont: taken.some((one) => one.changesFont),
      salutation: taken.find((one) => one.salutation !== null)?.salutation ?? null,
      salutationColumn: cell.salutationColumn,
    },
  ];
}

function inputOf(found: CleaningFindings, more: { readonly takesAll?: boolean; readonly sorts?: boolean } = {}): CleaningInput {
  const kinds = new Set(CLEANING_KINDS);
  return {
    changes: found.cells.flatMap((cell) => changeOf(cell, kinds, more.takesAll ?? false)),
    list: found.order,
    sorts: more.sorts ?? false,
  };
}

async function preview(run: CommandRun, scope: CleaningScope = "participants"): Promise<CleaningFindings> {
  return run.must(previewCleaning, scope);
}

const names = async (run: CommandRun, count: number): Promise<unknown[]> =>
  (await run.values(PARTICIPANT_NAMES.name)).slice(0, count).flat();

test("text typed in old fonts is found by its font, converted, and gets the font of its neighbours", async () => {
  const run = await withParticipants(person("a", "x"), person("b", "y"), person("c", "z"), person("d", "Lê Thị Hà"));
  type(run, 0, NAME, toTcvn3("Nguyễn Văn Sự"), ".VnTime");
  type(run, 1, NAME, toTcvn3("trần thị mỹ hạnh"), ".VnTimeH");
  type(run, 2, NAME, toVni("Huỳnh Quốc Đức"), "VNI-Times");
  const found = await preview(run);
  expect(found.cells.map(({ cell, text }) => [cell, text])).toEqual([
    ["'Đối tượng'!B4", toTcvn3("Nguyễn Văn Sự")],
    ["'Đối tượng'!B5", toTcvn3("trần thị mỹ hạnh")],
    ["'Đối tượng'!B6", toVni("Huỳnh Quốc Đức")],
  ]);
  expect(await run.must(applyCleaning, inputOf(found))).toMatchObject({ changed: 3, skipped: 0, sorted: false });
  expect(await names(run, 4)).toEqual(["Nguyễn Văn Sự", "TRẦN THỊ MỸ HẠNH", "Huỳnh Quốc Đức", "Lê Thị Hà"]);
  for (let row = 0; row < 4; row++) expect(sheetOf(run).style(FIRST_ROW + row, NAME).fontName).toBe("Times New Roman");
});

test("cleaning costs two requests to look and three to change", async () => {
  const run = await withParticipants(person("a", " x "), person("b", "Trần An"), person("c", "Ông Lê Văn An"));
  const before = run.excel.port.cost().syncs;
  const found = await preview(run);
  expect(run.excel.port.cost().syncs - before).toBe(2);
  await run.must(applyCleaning, inputOf(found, { sorts: true }));
  expect(run.excel.port.cost().syncs - before).toBe(5);
});

test("looking changes nothing; after cleaning there is nothing certain left", async () => {
  const run = await withParticipants(person(" a", "Nguye\u0302\u0303n  Văn An"), person("b", "Lê\u00a0Thị Hà ", "Khối\u200b 1"));
  const content = await run.content();
  const found = await preview(run);
  expect(await run.content()).toEqual(content);
  await run.must(applyCleaning, inputOf(found));
  const [codes, clusters] = [await run.values(PARTICIPANT_NAMES.code), await run.values(PARTICIPANT_NAMES.cluster)];
  expect([codes[0], codes[1], await names(run, 2), clusters[1]]).toEqual([["a"], ["b"], ["Nguyễn Văn An", "Lê Thị Hà"], ["Khối 1"]]);
  expect((await preview(run)).cells).toEqual([]);
});

test("undo brings back texts, fonts, formats: the workbook is as it was", async () => {
  const run = await withParticipants(person("b", " Trần Bình"), person("a", "BÀ LÊ THỊ AN"), aParticipant("tt", { name: "Văn  phòng" }));
  type(run, 3, NAME, toTcvn3("Nguyễn Văn Sự"), ".VnTime");
  const content = await run.content();
  const found = await preview(run);
  const { undo, sorted } = await run.must(applyCleaning, inputOf(found, { takesAll: true, sorts: true }));
  expect(sorted).toBe(true);
  expect(await run.content()).not.toEqual(content);
  expect(await run.must(undoCleaning, undo)).toEqual({ restored: 5, skipped: 0 });
  expect(await names(run, 4)).toEqual([" Trần Bình", "BÀ LÊ THỊ AN", "Văn  phòng", toTcvn3("Nguyễn Văn Sự")]);
  expect(await run.content()).toEqual(content);
});

test("a cell that changed after it was shown is left alone, and so is one that changed after it was cleaned", async () => {
  const run = await withParticipants(person("a", " Lê An"), person("b", " Lê Bình"));
  const found = await preview(run);
  type(run, 0, NAME, "Lê Ân");
  const { changed, skipped, undo } = await run.must(applyCleaning, inputOf(found));
  expect([changed, skipped, await names(run, 2)]).toEqual([1, 1, ["Lê Ân", "Lê Bình"]]);
  type(run, 1, NAME, "Lê Bính");
  expect(await run.must(undoCleaning, undo)).toEqual({ restored: 0, skipped: 1 });
  expect(await names(run, 2)).toEqual(["Lê Ân", "Lê Bính"]);
});

test("formulas and numbers are never cleaned", async () => {
  const run = await withParticipants(person("a", "x"), person("b", "y"));
  sheetOf(run).write(cellArea(FIRST_ROW, NAME, 2, 1), [[{ formula: '=" Lê  An "' }], [{ value: 12 }]]);
  await run.excel.workbook.settle();
  expect((await preview(run)).cells).toEqual([]);
});

test("salutations go to their column of the list; undo takes them out and leaves the column", async () => {
  const run = await withParticipants(person("a", "Ông Lê Văn An"), person("b", "Bà Trần Thị Bé"), person("c", "Lê Thị Hà"));
  const content = await run.content();
  const { undo } = await run.must(applyCleaning, inputOf(await preview(run)));
  expect([await names(run, 2), undo.newColumn]).toEqual([["Lê Văn An", "Trần Thị Bé"], null]);
  expect((await run.values(SALUTATION_NAME)).slice(0, 3)).toEqual([["Ông"], ["Bà"], [""]]);
  await run.must(undoCleaning, undo);
  expect(await run.content()).toEqual(content);
});

/** The list as workbooks of before have it: no register columns. */
async function withListOfBefore(...participants: Participant[]): Promise<CommandRun> {
  const run = await withParticipants(...participants);
  for (const name of Object.values(REGISTER_NAMES)) run.excel.workbook.removeName(name);
  sheetOf(run).deleteColumns(4, Object.keys(REGISTER_NAMES).length);
  return run;
}

test("in a list of before, salutations go to a new column beside it with its header and name; the next cleaning uses the same", async () => {
  const run = await withListOfBefore(
    person("a", "Ông Lê Văn An"),
    person("b", "Trần Thị Bé"),
    aParticipant("tt", { name: "Bà Lê Thị Hà" }),
  );
  await run.must(applyCleaning, inputOf(await preview(run)));
  expect(await names(run, 3)).toEqual(["Lê Văn An", "Trần Thị Bé", "Bà Lê Thị Hà"]);
  const cells = sheetOf(run).read(cellArea(FIRST_ROW - 1, 4, 4, 1));
  expect(cells.flat().map((cell) => cell.value)).toEqual(["Ông/Bà", "Ông", null, null]);
  expect(run.excel.workbook.areaOfName(SALUTATION_NAME)?.area).toMatchObject({ row: FIRST_ROW, column: 4, columns: 1 });
  type(run, 1, NAME, "Bà Trần Thị Bé");
  const { undo } = await run.must(applyCleaning, inputOf(await preview(run)));
  expect(undo.newColumn).toBeNull();
  expect((await run.values(SALUTATION_NAME)).slice(0, 2)).toEqual([["Ông"], ["Bà"]]);
});

test("a salutation that would write over another one is left with its name", async () => {
  const run = await withParticipants(person("a", "Ông Lê Văn An"));
  await run.must(applyCleaning, inputOf(await preview(run)));
  type(run, 0, NAME, "Bà Lê Văn An");
  const found = await preview(run);
  expect(await run.must(applyCleaning, inputOf(found))).toMatchObject({ changed: 0, skipped: 1 });
  expect(await names(run, 1)).toEqual(["Bà Lê Văn An"]);
});

describe("order of names", () => {
  test("rows stay whole, own columns of people included; blank rows go last; offices first as they stand", async () => {
    const run = await withParticipants(
      person("1", "Trần Văn Bình", "B"),
      person("2", "Lê Thị Ân", "A"),
      aParticipant("3", { name: "Văn phòng", cluster: "A" }),
      person("4", "Lê Thị Đào", "A"),
      person("5", "Trần An", "B"),
      person("6", "Nguyễn Thị Dào", "A"),
    );
    for (let row = 0; row < 6; row++) type(run, row, 4, `ghi chú ${row + 1}`);
    sheetOf(run).clear(cellArea(FIRST_ROW + 3, 0, 1, 5), "contents");
    sheetOf(run).setStyle(cellArea(FIRST_ROW + 1, 0, 1, 5), { fill: "#FFFF00" });
    const { order } = await preview(run);
    expect(order).toMatchObject({ moved: 6, names: ["Văn phòng", "Trần An", "Trần Văn Bình", "Lê Thị Ân", "Nguyễn Thị Dào"] });
    const { sorted, undo } = await run.must(applyCleaning, { changes: [], list: order, sorts: true });
    expect(sorted).toBe(true);
    const rows = sheetOf(run)
      .read(cellArea(FIRST_ROW, 0, 6, 6))
      .map((line) => line.map((cell) => cell.value));
    expect(rows.map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
      ["3", "Văn phòng", "ghi chú 3", null],
      ["5", "Trần An", "ghi chú 5", null],
      ["1", "Trần Văn Bình", "ghi chú 1", null],
      ["2", "Lê Thị Ân", "ghi chú 2", null],
      ["6", "Nguyễn Thị Dào", "ghi chú 6", null],
      [null, null, null, null],
    ]);
    expect(sheetOf(run).style(FIRST_ROW + 3, NAME).fill).toBe("#FFFF00");
    expect((await preview(run)).order?.moved).toBe(0);
    await run.must(undoCleaning, undo);
    expect((await run.values(PARTICIPANT_NAMES.code)).slice(0, 6).flat()).toEqual(["1", "2", "3", "", "5", "6"]);
  });

  test("names are put in order as they will be when cleaned", async () => {
    const run = await withParticipants(person("1", "Lê Bình"), person("2", "ẩn"), person("3", "Lê Cúc"));
    type(run, 1, NAME, toTcvn3("Lê Ân"), ".VnTime");
    const { undo } = await run.must(applyCleaning, inputOf(await preview(run), { sorts: true }));
    expect(await names(run, 3)).toEqual(["Lê Ân", "Lê Bình", "Lê Cúc"]);
    await run.must(undoCleaning, undo);
    expect(await names(run, 3)).toEqual(["Lê Bình", toTcvn3("Lê Ân"), "Lê Cúc"]);
  });

  test("a list that changed after it was shown is not sorted", async () => {
    const run = await withParticipants(person("1", "Lê Bình"), person("2", "Lê An"));
    const { order } = await preview(run);
    sheetOf(run).insertRows(FIRST_ROW, 1);
    expect(await run.must(applyCleaning, { changes: [], list: order, sorts: true })).toMatchObject({ sorted: false });
    expect((await run.values(PARTICIPANT_NAMES.name)).flat().filter((name) => name !== "")).toEqual(["Lê Bình", "Lê An"]);
  });
});

describe("selection", () => {
  /** A sheet of somebody's own, selected from its second column on. */
  async function withTable(rows: readonly (readonly (string | number | null)[])[], columns = rows[0]!.length): Promise<CommandRun> {
    const run = await CommandRun.start();
    const sheet = sheetOf(run, "Sheet1");
    sheet.write(
      cellArea(1, 1, rows.length, rows[0]!.length),
      rows.map((row) => row.map((value) => ({ value }))),
    );
    run.excel.workbook.selection = cellArea(0, 1, 1_048_576, columns);
    return run;
  }

  test("whole columns are looked at as far as they are used: dates, names, blanks", async () => {
    const run = await withTable([
      ["Ông/Bà", "Họ và tên", "Ngày sinh", "Số QĐ"],
      [null, "Ông Nguyễn Văn An", "25/12/1980", "12/QĐ-UBND "],
      [null, "Bà Lê Thị Hà", "5/8/1980", "13/QĐ-UBND"],
      [null, "Trần Văn Bình", "1980", "1/2/2024"],
    ]);
    const found = await preview(run, "selection");
    expect(found.order).toBeNull();
    const shown = found.cells.flatMap((cell) =>
      cleanCell(cell, new Set(CLEANING_KINDS)).map((one) => [cell.cell, one.after, one.salutation, one.isCertain]),
    );
    expect(shown).toEqual([
      ["'Sheet1'!C3", "Nguyễn Văn An", "Ông", true],
      ["'Sheet1'!C4", "Lê Thị Hà", "Bà", true],
      ["'Sheet1'!D3", "25/12/1980", null, true],
      ["'Sheet1'!D4", "05/08/1980", null, true],
      ["'Sheet1'!D5", null, null, false],
      ["'Sheet1'!E3", "12/QĐ-UBND", null, true],
    ]);
    const content = await run.content();
    const { undo } = await run.must(applyCleaning, inputOf(found));
    const values = sheetOf(run, "Sheet1")
      .read(cellArea(2, 1, 3, 4))
      .map((row) => row.map((cell) => cell.value));
    expect(values).toEqual([
      ["Ông", "Nguyễn Văn An", 29_580, "12/QĐ-UBND"],
      ["Bà", "Lê Thị Hà", 29_438, "13/QĐ-UBND"],
      [null, "Trần Văn Bình", "1980", "1/2/2024"],
    ]);
    expect(sheetOf(run, "Sheet1").style(2, 3).numberFormat).toBe("dd/mm/yyyy");
    await run.must(undoCleaning, undo);
    expect(await run.content()).toEqual(content);
  });

  test("without a free column beside the names salutations stay", async () => {
    const run = await withTable([["Ông Nguyễn Văn An"], ["Bà Lê Thị Hà"]]);
    expect((await preview(run, "selection")).cells).toEqual([]);
  });

  test("a selection with nothing in it has nothing to clean", async () => {
    const run = await CommandRun.start();
    expect(await preview(run, "selection")).toEqual({ texts: 0, cells: [], order: null });
  });
});

test("the profile and the criteria list are cleaned as well", async () => {
  const run = await withParticipants(person("a", "An"));
  const movement = aMovement({ title: "Phong  trào", agency: "Sở\u00a0Tư pháp" });
  await run.must(COMMANDS.setUp, {
    start: "movement",
    movement: { ...movement, criteria: movement.criteria.map((one) => ({ ...one, name: ` ${one.name}` })) },
    rule: null,
  });
  for (const [scope, count] of [
    ["movement", 2],
    ["criteria", 3],
  ] as const) {
    expect(await run.must(applyCleaning, inputOf(await preview(run, scope)))).toMatchObject({ changed: count, skipped: 0 });
    expect((await preview(run, scope)).cells).toEqual([]);
  }
});

test("without a movement the lists cannot be cleaned", async () => {
  const run = await CommandRun.start();
  expect(await run.codeOf(previewCleaning, "participants")).toBe("no-movement");
});

test("five hundred dirty rows of people are cleaned and sorted in three requests below 300 KB", async () => {
  const run = await withParticipants(
    ...Array.from({ length: 500 }, (_, i) => person(`p${i}`, ` Nguyễn  Văn ${["An", "Bình", "Cúc"][i % 3]}`)),
  );
  const found = await preview(run);
  const before = run.excel.port.cost();
  expect(await run.must(applyCleaning, inputOf(found, { sorts: true }))).toMatchObject({ changed: 500, skipped: 0, sorted: true });
  const after = run.excel.port.cost();
  expect(after.syncs - before.syncs).toBe(3);
  expect(after.requestBytes - before.requestBytes).toBeLessThan(300 * 1024);
});
