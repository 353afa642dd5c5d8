// Unit files that were opened and saved by LibreOffice are gathered as those that were not; what it calculates in them is what core reckons.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { gatherApply, gatherPreview } from "../../src/commands/gather";
import { enterRounds } from "../../src/commands/enterRounds";
import type { UnitFile } from "../../src/commands/gatherAnswers";
import { makeUnitFiles } from "../../src/commands/unitFiles";
import { writeBook } from "../../src/book/writeBook";
import { codeKey } from "../../src/core/criteriaTree";
import { readEntry } from "../../src/core/entry";
import type { Entry, Movement } from "../../src/core/movement";
import { pointsTable } from "../../src/core/points";
import { standingsOf } from "../../src/core/ranking";
import { cellText, fullAddress, type Area } from "../../src/workbook/area";
import { GRID_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import type { CellValue, Op, WorkbookPlan } from "../../src/workbook/plan";
import { UNIT_FORM_NAMES, UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { VERSION_NAMES } from "../../src/workbook/versionCells";
import { unitFileSheet } from "../../src/locale/vi/unitFileSheet";
import { BLANK_RECORD } from "../../src/core/register/register";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { MOST_TEXT } from "../../src/core/rounds";
import { fill } from "../../src/locale/language";
import { roundsSheet } from "../../src/locale/vi/roundsSheet";
import { partsOf } from "../../src/core/gather/units";
import { unitFilePlan } from "../../src/workbook/unitFile/unitFilePlan";
import { CommandRun, NOON } from "../kits/commandRun";
import { bombOf, fortyUnits, readAs, typedBy, UNITS } from "../kits/fortyUnits";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { formMovement } from "../kits/roundsSample";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { isTakenAt, TYPED, TYPING, TYPING_MOVEMENT } from "../kits/unitTyping";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn } from "./printedPages";
import type { Edit } from "./typist";

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

const firstCell = ({ row, column }: Area): string => cellText(row, column);

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
  const given = [...saved].map(([name, bytes]) => readAs(name, bytes));
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
  const { files: reports } = await run.must(gatherPreview, { files: [...saved].map(([name, bytes]) => readAs(name, bytes)) });
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

test("forms of one round, whose movement keeps no texts: what is written in LibreOffice gets its sheets, and LibreOffice calculates them", async () => {
  const participants = ["p1", "p2"].map((code) => aParticipant(code));
  const run = await CommandRun.of(aMovement({ criteria: [aCriterion("c1"), aCriterion("c2", { name: "Tiêu chí “hai”" })], participants }));
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: null });
  const written = files.map(({ plan, fileName, title }, i) => {
    const entries = areaOf(plan, UNIT_FORM_NAMES.entries);
    const explanations = areaOf(plan, UNIT_FORM_NAMES.explanations);
    const evidence = areaOf(plan, UNIT_FORM_NAMES.evidence);
    const edits: Edit[] = [
      { kind: "type", sheet: entries.sheet, address: firstCell(entries.area), value: 8 - i },
      { kind: "type", sheet: entries.sheet, address: firstCell({ ...entries.area, row: entries.area.row + 1 }), value: 9 },
      { kind: "type", sheet: entries.sheet, address: firstCell(explanations.area), value: `Chậm 0${i + 1} ngày; “do” & <mưa>` },
      { kind: "type", sheet: entries.sheet, address: firstCell({ ...evidence.area, row: evidence.area.row + 1 }), value: `=${i}+1/QĐ` },
    ];
    return [fileName, { bytes: writeBook(plan, { created: NOON, title }), edits: i === 0 ? edits : edits.slice(0, 3) }] as const;
  });
  const saved = await office.edit(new Map(written));
  const given = [...saved].map(([name, bytes]) => readAs(name, bytes));
  const { files: reports } = await run.must(gatherPreview, { files: given });
  expect(reports.map(({ state, remarks }) => [state, remarks.map(({ kind }) => kind)])).toEqual([
    ["whole", ["newTexts", "newTexts"]],
    ["whole", ["newTexts"]],
  ]);
  await run.must(gatherApply, {
    files: given,
    accepted: reports.map(({ state, changes }, file) => ({ file, erases: false, state, seen: changes })),
  });
  const explained = [
    ["Chậm 01 ngày; “do” & <mưa>", ""],
    ["Chậm 02 ngày; “do” & <mưa>", ""],
  ];
  expect(await run.values(GRID_NAMES.explanation.cells)).toEqual(explained);
  expect(await run.values(GRID_NAMES.evidence.cells)).toEqual([
    ["", "=0+1/QĐ"],
    ["", ""],
  ]);
  const book = await office.calculate(await saveWorkbook(run.excel.workbook));
  expect(book.cells("'Giải trình'!E12:F13")).toEqual(explained);
  expect(book.cell("'Giải trình'!A2")).toBe(fill(roundsSheet.guides.explanationAlone, { most: MOST_TEXT }));
});

test("forms printed by LibreOffice stand upright on A4, nothing over another, and where the end does not fit two criteria go with it to be signed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "forms-"));
  const name = "Tham mưu văn bản đúng chương trình, đúng thời hạn, bảo đảm chất lượng";
  const planOf = (count: number): WorkbookPlan => {
    const criteria = Array.from({ length: count }, (_, j) => aCriterion(`TC${String(j + 1).padStart(2, "0")}`, { name }));
    const movement = aMovement({ criteria, participants: [aParticipant("TT01", { name: "Phòng Xây dựng và Kiểm tra văn bản quy phạm" })] });
    const [part] = partsOf(movement, "participant").parts;
    const source = { movement, part: part!, round: "self", number: 1, version: 1, made: "", entries: new Map(), before: null } as const;
    return unitFilePlan({ ...source, explanations: null, evidence: null });
  };
  const breaks = (count: number): boolean => planOf(count).some((op) => op.kind === "page" && op.page.pageStarts !== undefined);
  const first = Array.from({ length: 40 }, (_, i) => i + 1).find(breaks)!;
  for (const count of [first - 1, first]) {
    const file = join(folder, `${count}.xlsx`);
    await writeFile(file, writeBook(planOf(count), { created: NOON, title: "Phiếu" }));
    const pages = await pagesIn(await office.toPdf(file, folder));
    // The last one is the page of information.
    const form = pages.slice(0, -1);
    expect(form).toHaveLength(count < first ? 1 : 2);
    for (const page of form) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
      expect(overprinted(page)).toEqual([]);
      expect(page.words.filter(({ right }) => right > page.width - 15 * MILLIMETRE + 2)).toEqual([]);
    }
    const last = form.at(-1)!;
    const codes = last.words.map(({ text }) => text).filter((text) => /^TC\d\d$/.test(text));
    expect(codes.slice(-2)).toEqual([count - 1, count].map((number) => `TC${String(number).padStart(2, "0")}`));
    if (count === first) expect(codes).toHaveLength(2);
    expect(last.letters).toContain(lettersOf(unitFileSheet.signers[1]));
  }
  await rm(folder, { recursive: true, force: true });
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
  const { files: reports } = await run.must(gatherPreview, { files: [readAs("a.xlsx", saved.get("a.xlsx")!)] });
  expect(reports[0]!.state).toBe("whole");
  expect(reports[0]!.changes.map(({ sheet, participant, criterion, after }) => [sheet, participant, codeKey(criterion), after])).toEqual([
    ["entries", "TT02", "I.1", 8],
    ["explanation", "TT02", "I.1", "Trình chậm\n05 ngày"],
  ]);
});

test("what the cells refuse to take: LibreOffice calculates each rule as Excel does, keeps the rules when it saves, and they still refuse the same", async () => {
  const run = await CommandRun.of(TYPING_MOVEMENT);
  const { files } = await run.must(makeUnitFiles, { division: "unit", round: "self", units: null });
  const [{ plan, title }] = files as [UnitFile];
  const { sheet, area } = areaOf(plan, UNIT_MATRIX_NAMES.cells);
  const aside = 40;
  const rules = plan.flatMap((op): Op[] => {
    if (op.kind !== "validation" || op.sheet !== sheet || op.validation?.rule.kind !== "custom") return [];
    return [{ kind: "fillFormula", sheet, area: { ...op.area, column: op.area.column + aside }, formula: op.validation.rule.formula }];
  });
  const filled = typing(plan, UNIT_MATRIX_NAMES.cells, (row, column) => TYPED[column]![row]?.value ?? "");
  const bytes = writeBook([...filled, ...rules], { created: NOON, title });
  const saved = await office.resave(bytes);

  const isRuled = TYPING.map(({ criterion }) => criterion.rule.kind !== "yesNo");
  expect(rules).toHaveLength(isRuled.filter(Boolean).length);
  const answers = (await office.calculate(saved)).cells(fullAddress(sheet, { ...area, column: area.column + aside }));
  // A TRUE is a number to LibreOffice.
  const verdicts = (told: (row: number, column: number) => unknown, isLooked: (column: number) => boolean = () => true): unknown[] =>
    TYPED.flatMap((values, column) =>
      values.flatMap(({ value }, row) => (isLooked(column) && value !== true ? [[column, value, told(row, column)]] : [])),
    );
  const expected = (row: number, column: number): boolean => TYPED[column]![row]!.isTaken;
  const calculated = verdicts(
    (row, column) => answers[row]![column],
    (column) => isRuled[column]!,
  );
  expect(calculated).toEqual(verdicts(expected, (column) => isRuled[column]!));

  const { workbook } = await openTestExcel();
  await openWorkbook(saved, workbook);
  const taken: boolean[][] = [];
  for (let row = 0; row < area.rows; row++) {
    taken.push([]);
    for (let column = 0; column < area.columns; column++)
      taken[row]!.push(await isTakenAt(workbook, sheet, area.row + row, area.column + column));
  }
  expect(verdicts((row, column) => taken[row]![column])).toEqual(verdicts(expected));
});

test("forty files filled in LibreOffice, three with a column put in, one criterion renamed, one maximum changed, one sent twice, one of an older version, one cut off, one bomb: as Excel's", async () => {
  const { movement, before } = fortyUnits();
  const run = await CommandRun.of(movement, before);
  const older = await run.must(makeUnitFiles, { division: "unit", round: "self", units: ["Đơn vị 13"] });
  await run.change(VERSION_NAMES.number, 0, 0, 2);
  const { files } = await run.must(makeUnitFiles, { division: "unit", round: "self", units: null });
  const sent = [...files.map((file, i) => ({ file: i === 12 ? older.files[0]! : file, i })), { file: files[11]!, i: 11 }];
  const written = sent.map(({ file, i }, k) => {
    const { sheet, area } = areaOf(file.plan, UNIT_MATRIX_NAMES.cells);
    const first = k === UNITS ? 40 : i * 2;
    const edits: Edit[] = [];
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const address = cellText(area.row + row, area.column + column);
        edits.push({ kind: "type", sheet, address, value: typedBy(first + row, column) });
      }
    }
    const typeAt = (name: string, value: CellValue): Edit[] => [
      { kind: "unprotect", sheet },
      { kind: "type", sheet, address: firstCell(areaOf(file.plan, name).area), value: value as string },
    ];
    if ([3, 4, 5].includes(k)) {
      const at = { ...area, column: area.column + 1, columns: 1 };
      edits.push({ kind: "unprotect", sheet }, { kind: "insertColumn", sheet, column: at.column });
      edits.push({ kind: "type", sheet, address: firstCell(at), value: 99 });
    }
    if (k === 10) edits.push(...typeAt(UNIT_MATRIX_NAMES.columnNames, "Tiêu chí khác"));
    if (k === 13) edits.push(...typeAt(UNIT_MATRIX_NAMES.maxima, 100));
    return [`${String(k).padStart(2, "0")}.xlsx`, { bytes: writeBook(file.plan, { created: NOON, title: file.title }), edits }] as const;
  });
  const saved = await office.edit(new Map(written));
  const given = [...saved].map(([name, bytes], k) => {
    if (k === 14) return readAs(name, bytes.slice(0, -400));
    return readAs(name, k === 15 ? bombOf(bytes) : bytes);
  });
  const { files: reports } = await run.must(gatherPreview, { files: given });
  const notWhole = reports.flatMap(({ name, state, remarks }) =>
    state === "whole" ? [] : [[name, state, remarks.map(({ kind }) => kind).join(" ")]],
  );
  expect(notWhole).toEqual([
    ["10.xlsx", "look", "seal renamedCriterion"],
    ["11.xlsx", "look", "twice"],
    ["12.xlsx", "look", "otherVersion"],
    ["13.xlsx", "look", "seal changedMax"],
    ["14.xlsx", "refused", "unreadable"],
    ["15.xlsx", "refused", "unreadable"],
    ["40.xlsx", "look", "twice"],
  ]);
  expect(reports.slice(3, 6).map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([["strays"], ["strays"], ["strays"]]);
  const accepted = reports.flatMap(({ state, changes }, file) =>
    state === "whole" ? [{ file, erases: false, state, seen: changes }] : [],
  );
  expect(accepted).toHaveLength(34);
  await run.must(gatherApply, { files: given, accepted });
  const isIn = (unit: number): boolean => accepted.some(({ file }) => file === unit);
  const entries = before.map((row, k) => row.map((cell, j): Entry => (isIn(Math.floor(k / 2)) ? typedBy(k, j) : cell)));
  expect(await run.values(GRID_NAMES.self.cells)).toEqual(entries.map((row) => row.map((cell) => cell ?? "")));
  const ranks = standingsOf(movement, entries).map(({ rank }) => rank ?? "");
  expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual(ranks);
});
