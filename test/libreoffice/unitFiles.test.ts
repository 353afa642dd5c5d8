// Unit files that were opened and saved by LibreOffice are gathered as those that were not; what it calculates in them is what core reckons.
import { gatherApply, gatherPreview } from "../../src/commands/gather";
import type { ReadFile } from "../../src/commands/gatherAnswers";
import { enterRounds } from "../../src/commands/enterRounds";
import { makeUnitFiles } from "../../src/commands/unitFiles";
import { readBook } from "../../src/book/readBook";
import { writeBook } from "../../src/book/writeBook";
import { codeKey } from "../../src/core/criteriaTree";
import { readEntry } from "../../src/core/entry";
import type { Entry, Movement } from "../../src/core/movement";
import { pointsTable } from "../../src/core/points";
import { standingsOf } from "../../src/core/ranking";
import { fullAddress } from "../../src/workbook/area";
import { GRID_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import type { CellValue, Op, WorkbookPlan } from "../../src/workbook/plan";
import { UNIT_FILE_NAMES, UNIT_FORM_NAMES, UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { unitFileSheet } from "../../src/locale/vi/unitFileSheet";
import { BLANK_RECORD } from "../../src/core/register/register";
import { CommandRun, NOON } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { formMovement } from "../kits/roundsSample";
import { closeTestExcels } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

let office: LibreOffice;
beforeAll(async () => {
  office = await openLibreOffice();
});
afterAll(() => office.close());
afterEach(closeTestExcels);

const areaOf = (plan: WorkbookPlan, name: string) => {
  const op = plan.find((item) => item.kind === "defineName" && item.name === name);
  if (op?.kind !== "defineName") throw new Error(`no ${name}`);
  return op;
};

/** The plan with values typed into the cells of a name. */
const typing = (plan: WorkbookPlan, name: string, value: (row: number, column: number) => CellValue): Op[] => {
  const { sheet, area } = areaOf(plan, name);
  const values = Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => value(i, j)));
  return [...plan, { kind: "writeBlock", sheet, area, values }];
};

const asRead = (name: string, bytes: Uint8Array): ReadFile => ({
  name,
  modified: null,
  ok: true,
  blocks: readBook(bytes, { names: UNIT_FILE_NAMES }).snapshot.blocks,
});

function entriesOf(movement: Movement, typed: (participant: string, criterion: string) => CellValue): Entry[][] {
  return movement.participants.map(({ code }) =>
    movement.criteria.map((criterion) => {
      const reading = readEntry(typed(code, criterion.code), criterion);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
}

test("forty files of tables, opened and saved by LibreOffice: all whole, gathered, ranks equal core", async () => {
  const participants = Array.from({ length: 80 }, (_, k) =>
    aParticipant(`CN${String(k + 1).padStart(3, "0")}`, {
      name: `Nguyễn Thị “${k}” & Trần\u00a0Đ`,
      type: "individual",
      register: { ...BLANK_RECORD, unit: `Đơn vị ${Math.floor(k / 2)}` },
    }),
  );
  const criteria = Array.from({ length: 6 }, (_, j) =>
    aCriterion(`c${j + 1}`, { name: `Tiêu chí ${j + 1}: “chất lượng” & <hạn>`, step: 0.5 }),
  );
  const movement = aMovement({ criteria, participants });
  const typed = (k: number, j: number): CellValue => ((k + j) % 11 === 0 ? (k % 2 === 0 ? "KAD" : "MIỄN") : ((k * 7 + j * 3) % 20) / 2);
  const run = await CommandRun.of(movement);
  const { files } = await run.must(makeUnitFiles, { division: "unit", round: "self", units: null });
  expect(files).toHaveLength(40);
  const written = new Map(
    files.map(({ plan, fileName, title }, i) => [
      fileName,
      writeBook(
        typing(plan, UNIT_MATRIX_NAMES.cells, (row, j) => typed(i * 2 + row, j)),
        { created: NOON, title },
      ),
    ]),
  );
  const saved = await office.resaveAll(written);
  const given = [...saved].map(([name, bytes]) => asRead(name, bytes));
  const { files: reports } = await run.must(gatherPreview, { files: given });
  expect(reports.filter(({ state }) => state !== "whole").map(({ name, remarks }) => [name, remarks])).toEqual([]);
  const accepted = reports.map(({ state, changes }, file) => ({ file, erases: false, state, seen: changes }));
  await run.must(gatherApply, { files: given, accepted });
  const cells = participants.map((_, k) => criteria.map((__, j) => typed(k, j)));
  expect(await run.values(GRID_NAMES.self.cells)).toEqual(cells);
  const at = (participant: string, criterion: string): CellValue =>
    cells[participants.findIndex(({ code }) => code === participant)]![criteria.findIndex(({ code }) => code === criterion)]!;
  const ranks = standingsOf(movement, entriesOf(movement, at)).map(({ rank }) => rank ?? "");
  expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual(ranks);
});

test("forms of every kind with explanations and evidence, saved by LibreOffice: whole, and the running total is what core reckons", async () => {
  const { movement, data } = formMovement(["self", "appraised"]);
  const run = await CommandRun.of(movement);
  await run.must(enterRounds, { rounds: { self: data.rounds.self! } });
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: null });
  const typed = new Map(
    files.map(({ plan, fileName, title }) => {
      const explained = typing(plan, UNIT_FORM_NAMES.evidence, (row) => (row === 1 ? "QĐ 12/QĐ-STP; “phụ lục” & <biên bản>" : ""));
      return [fileName, writeBook(explained, { created: NOON, title })];
    }),
  );
  const saved = await office.resaveAll(typed);
  const { files: reports } = await run.must(gatherPreview, { files: [...saved].map(([name, bytes]) => asRead(name, bytes)) });
  // Only the evidence is new: what stood in the form is what the workbook says. One entry was never made: blank is told as missing.
  expect(reports.map(({ changes }) => changes.map(({ sheet, kind }) => `${sheet} ${kind}`))).toEqual(files.map(() => ["evidence new"]));
  expect(reports.map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([[], [], ["missing"]]);

  const self = data.rounds.self!;
  const table = pointsTable(
    movement,
    entriesOf(movement, (participant, criterion) => self[participant]?.[criterion] ?? ""),
  );
  for (const [i, { plan, fileName }] of files.entries()) {
    const calculated = await office.calculate(typed.get(fileName)!);
    const { sheet, area } = areaOf(plan, UNIT_FORM_NAMES.names);
    const last = { ...area, rows: area.rows + 8, columns: 1 };
    const labels = calculated.cells(fullAddress(sheet, last)).map(([cell]) => cell);
    const row = labels.indexOf(unitFileSheet.total);
    const { column } = areaOf(plan, UNIT_FORM_NAMES.entries).area;
    const total = calculated.cell(fullAddress(sheet, { ...last, row: area.row + row, column: column + 1, rows: 1 }));
    expect([fileName, total]).toEqual([fileName, table[i]!.total]);
  }
});

test("tables of a later round with their texts come back by code after LibreOffice", async () => {
  const { movement, data } = formMovement(["self", "appraised"]);
  const run = await CommandRun.of(movement);
  await run.must(enterRounds, { rounds: { self: data.rounds.self! } });
  const { files } = await run.must(makeUnitFiles, { division: "cluster", round: "appraised", units: ["Khối quản lý nhà nước"] });
  const [file] = files;
  const scored = typing(file!.plan, UNIT_MATRIX_NAMES.cells, (row, column) => (row === 1 && column === 0 ? 8 : ""));
  const told = typing(scored, UNIT_TEXT_NAMES.explanation.cells, (row, column) => (row === 1 && column === 0 ? "Trình chậm\n05 ngày" : ""));
  const saved = await office.resaveAll(new Map([["a.xlsx", writeBook(told, { created: NOON, title: file!.title })]]));
  const { files: reports } = await run.must(gatherPreview, { files: [asRead("a.xlsx", saved.get("a.xlsx")!)] });
  expect(reports[0]!.state).toBe("whole");
  expect(reports[0]!.changes.map(({ sheet, participant, criterion, after }) => [sheet, participant, codeKey(criterion), after])).toEqual([
    ["entries", "TT02", "I.1", 8],
    ["explanation", "TT02", "I.1", "Trình chậm\n05 ngày"],
  ]);
});
