// Sổ kiến nghị through the commands: made once, filled, answered, found again wherever people moved it, and quiet about what they typed.
import { addObjection, changeObjection, makeRegister, objectionsState } from "../../../src/commands/objections/objections";
import type { NewObjection, ObjectionChange } from "../../../src/commands/objections/objectionAnswers";
import { overview } from "../../../src/commands/overview";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, stageState } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { objectionsSheet as words } from "../../../src/locale/vi/objectionsSheet";
import { areaAt } from "../../../src/workbook/area";
import {
  DUE_NAME,
  HOLIDAY_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  REMINDER_NAME,
} from "../../../src/workbook/objections/objectionNames";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun, NOON } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});
const ENTRIES = [
  [7, 8],
  [9, 5],
  [6, 6],
];

/** NOON is Monday, 23 November 2026. */
const FIRST: NewObjection = {
  ...{ received: "2026-11-02", person: "Trần Thị Mẫu", unit: "Văn phòng", participant: "p2", criterion: "c1" },
  ...{ text: "=Đề nghị xem lại điểm", handler: "Lê Văn Thử" },
};
const SECOND: NewObjection = {
  ...FIRST,
  received: "2026-11-23",
  person: "",
  participant: "p1",
  criterion: "",
  text: "Đề nghị công khai lý do",
};
const ANSWER: ObjectionChange = {
  ...{
    row: 5,
    number: 1,
    text: FIRST.text,
    status: "answered",
    outcome: "adjusted",
    answered: "2026-11-20",
    handler: FIRST.handler,
    note: "CV 12",
  },
};

const scored = () => CommandRun.of(MOVEMENT, ENTRIES);
const filled = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(makeRegister, undefined);
  await run.must(addObjection, FIRST);
  await run.must(addObjection, SECOND);
  return run;
});

const columnOf = async (run: CommandRun, name: string, rows = 2): Promise<unknown[]> =>
  (await run.values(name)).slice(0, rows).map(([cell]) => cell);

const rulesOf = async (run: CommandRun): Promise<string[]> => (await run.must(objectionsState, undefined)).findings.map(({ rule }) => rule);

test("one click makes the register and the list of holidays of the year and the next; a second changes nothing", async () => {
  const run = await scored();
  expect(await run.must(objectionsState, undefined)).toMatchObject({ place: null, objections: [], findings: [] });
  const place = await run.must(makeRegister, undefined);
  expect(place.sheet).toBe("Sổ kiến nghị");
  const answer = await run.must(objectionsState, undefined);
  expect(answer).toMatchObject({ place: { sheet: "Sổ kiến nghị" }, objections: [], findings: [], asOf: "2026-11-23", open: 0 });
  expect((await run.values(HOLIDAY_NAMES.name)).filter(([name]) => name !== "").map(([name]) => name)).toEqual(
    [2026, 2027].flatMap((year) => words.holidays.fixed.map(({ name }) => `${name} ${year}`)),
  );
  const apply = jest.spyOn(run.context.port, "apply");
  await run.must(makeRegister, undefined);
  expect(apply).not.toHaveBeenCalled();
});

test("an objection gets the next number, a last day by formula, and stands as today says; its text is never a formula", async () => {
  const run = await filled();
  expect(await columnOf(run, OBJECTION_NAMES.number, 3)).toEqual([1, 2, ""]);
  expect(await columnOf(run, OBJECTION_NAMES.text)).toEqual([FIRST.text, SECOND.text]);
  expect(await columnOf(run, REMINDER_NAME)).toEqual(["Quá hạn", ""]);
  const { objections, open, overdue, soon } = await run.must(objectionsState, undefined);
  expect({ open, overdue, soon }).toEqual({ open: 2, overdue: 1, soon: 0 });
  expect(objections[0]).toMatchObject({ number: 1, due: "2026-11-16", state: "overdue", participantName: "Đơn vị p2", status: "new" });
  expect(objections[1]).toMatchObject({ number: 2, due: "2026-12-07", state: "open", person: "" });
});

test("the entry of an objection is the cell of its codes, or the row where no criterion is named", async () => {
  const { objections } = await (await filled()).must(objectionsState, undefined);
  expect(objections.map(({ entry }) => [entry?.sheet, entry?.area.row, entry?.area.column])).toEqual([
    ["Chấm điểm", 12, 4],
    ["Chấm điểm", 11, 1],
  ]);
});

test("an answer is written to the line with that number and text, wherever it stands; else it is refused", async () => {
  const run = await filled();
  await run.must(changeObjection, ANSWER);
  expect(await columnOf(run, OBJECTION_NAMES.status)).toEqual(["Đã trả lời", "Mới"]);
  expect(await columnOf(run, OBJECTION_NAMES.outcome)).toEqual(["Điều chỉnh", ""]);
  expect(await columnOf(run, REMINDER_NAME)).toEqual(["", ""]);
  const answer = await run.must(objectionsState, undefined);
  expect(answer).toMatchObject({ open: 1, overdue: 0, findings: [] });
  expect(answer.objections[0]).toMatchObject({ state: "closed", outcome: "adjusted", answered: "2026-11-20" });
  expect(await run.codeOf(changeObjection, { ...ANSWER, text: "khác" })).toBe("objection-moved");
});

test("rows put in between and a sheet that was renamed are found; the new row gets its formulas at the next click", async () => {
  const run = await filled();
  const { sheetId, area } = run.excel.workbook.areaOfName(OBJECTION_NAMES.number)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  run.excel.workbook.renameSheet(sheetId, "KN 2026");
  sheet.insertRows(area.row + 1, 1);
  await run.excel.workbook.settle();
  await run.change(OBJECTION_NAMES.number, 1, 0, 7);
  await run.change(OBJECTION_NAMES.received, 1, 0, 46_349);
  await run.change(OBJECTION_NAMES.text, 1, 0, "Gõ tay");
  expect(await rulesOf(run)).toEqual(["K-08"]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect(await columnOf(run, DUE_NAME, 3)).toEqual([46_342, 46_363, 46_363]);
  expect((await run.must(addObjection, { ...SECOND, text: "Sau cùng" })).number).toBe(8);
  expect(await columnOf(run, OBJECTION_NAMES.text, 4)).toEqual([FIRST.text, "Gõ tay", SECOND.text, "Sau cùng"]);
});

test("a text of 1000 characters and 50 line breaks is added and answered, in a row as high as Excel has", async () => {
  const run = await filled();
  const text = `${"Đề nghị xem lại điểm\n".repeat(50)}${"x".repeat(1000)}`.slice(0, 1000).concat("\nhết".repeat(50));
  await run.must(addObjection, { ...FIRST, text });
  await run.must(changeObjection, { ...ANSWER, row: 7, number: 3, text });
  expect(await columnOf(run, OBJECTION_NAMES.status, 3)).toEqual(["Mới", "Mới", "Đã trả lời"]);
});

test("building the matrix anew leaves the register as it is", async () => {
  const run = await filled();
  const before = await Promise.all(Object.values(OBJECTION_NAMES).map((name) => run.values(name)));
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(await Promise.all(Object.values(OBJECTION_NAMES).map((name) => run.values(name)))).toEqual(before);
});

test("when the last line is used nothing is added, and the register is made larger only once that is confirmed", async () => {
  const run = await filled();
  const rows = (await run.values(OBJECTION_NAMES.text)).length;
  await run.change(OBJECTION_NAMES.text, rows - 1, 0, "Dòng cuối");
  const before = (await run.values(OBJECTION_NAMES.text)).map(([cell]) => cell).filter((cell) => cell !== "");
  expect((await run.must(objectionsState, undefined)).rebuilt).toEqual({ register: "full", holidays: false });
  expect(await run.codeOf(addObjection, { ...FIRST, text: "Thêm" })).toBe("register-full");
  expect(await run.codeOf(makeRegister, undefined)).toBe("register-full");
  expect((await run.values(OBJECTION_NAMES.text)).length).toBe(rows);
  await run.must(makeRegister, { isConfirmed: true });
  await run.must(addObjection, { ...FIRST, text: "Thêm" });
  const after = (await run.values(OBJECTION_NAMES.text)).map(([cell]) => cell).filter((cell) => cell !== "");
  expect(after).toEqual([...before, "Thêm"]);
});

test("a register whose columns and holidays were deleted is made again with what is left", async () => {
  const run = await filled();
  run.excel.workbook.removeName(DUE_NAME);
  run.excel.workbook.removeName(HOLIDAY_NAMES.day);
  await run.excel.workbook.settle();
  expect(await run.codeOf(addObjection, FIRST)).toBe("register-broken");
  expect(await run.codeOf(makeRegister, undefined)).toBe("register-broken");
  await run.must(makeRegister, { isConfirmed: true });
  expect(await rulesOf(run)).toEqual([]);
  expect(await columnOf(run, OBJECTION_NAMES.text)).toEqual([FIRST.text, SECOND.text]);
});

test("where only the list of holidays is gone, only that one is made again: what stands beside the register stays", async () => {
  const run = await filled();
  const { sheetId } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!;
  for (const name of [...Object.values(HOLIDAY_NAMES), "BV_NN_Tinh"]) run.excel.workbook.removeName(name);
  run.excel.workbook.deleteSheet(sheetId);
  await run.excel.port.apply([{ kind: "writeBlock", sheet: "Sổ kiến nghị", area: areaAt(0, 16), values: [["Của tôi"]] }]);
  expect(await run.codeOf(addObjection, FIRST)).toBe("register-broken");
  await run.must(makeRegister, undefined);
  const register = run.excel.workbook.sheetByTitle("Sổ kiến nghị")!;
  expect(register.read(areaAt(0, 16))[0]![0]!.value).toBe("Của tôi");
  expect(await rulesOf(run)).toEqual([]);
});

test("a line put in below the header is told, and gets into the register with its formulas at the next click", async () => {
  const run = await filled();
  const { sheetId, area } = run.excel.workbook.areaOfName(OBJECTION_NAMES.number)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  sheet.insertRows(area.row, 1);
  await run.excel.port.apply([
    { kind: "writeBlock", sheet: "Sổ kiến nghị", area: areaAt(area.row, 0, 1, 2), values: [[7, 46_349]] },
    { kind: "writeBlock", sheet: "Sổ kiến nghị", area: areaAt(area.row, 7), values: [["Gõ tay"]] },
  ]);
  await run.excel.workbook.settle();
  expect((await run.must(objectionsState, undefined)).objections.map(({ number }) => number)).toEqual([7, 1, 2]);
  expect(await rulesOf(run)).toEqual(["K-08"]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect(await columnOf(run, OBJECTION_NAMES.text, 3)).toEqual(["Gõ tay", FIRST.text, SECOND.text]);
  expect(await columnOf(run, DUE_NAME, 3)).toEqual([46_363, 46_342, 46_363]);
});

test("of lines that look alike the one in the row that was seen is answered; where that row is another one, none", async () => {
  const run = await filled();
  await run.change(OBJECTION_NAMES.number, 1, 0, 1);
  await run.change(OBJECTION_NAMES.text, 1, 0, FIRST.text);
  expect(await run.codeOf(changeObjection, { ...ANSWER, row: 8 })).toBe("objection-twice");
  await run.must(changeObjection, { ...ANSWER, row: 6 });
  expect(await columnOf(run, OBJECTION_NAMES.status)).toEqual(["Mới", "Đã trả lời"]);
});

test("a holiday in a row that somebody put in, and formulas above the register, are written again", async () => {
  const run = await filled();
  const { sheetId, area } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!;
  run.excel.workbook.sheet(sheetId)!.insertRows(area.row + 1, 1);
  await run.change(HOLIDAY_NAMES.day, 1, 0, 46_364);
  await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_335);
  await run.change(PUBLICATION_RESULT_NAMES.until, 0, 0, 46_999);
  expect(await rulesOf(run)).toEqual(["K-12"]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values("BV_NN_Tinh"))[1]).toEqual([46_364]);
});

test("a line that only has its number is none, and the next objection takes it", async () => {
  const run = await filled();
  for (const [i, number] of [5, 6].entries()) await run.change(OBJECTION_NAMES.number, 2 + i, 0, number);
  expect((await run.must(objectionsState, undefined)).open).toBe(2);
  expect((await run.must(addObjection, { ...SECOND, text: "Ba" })).number).toBe(5);
  expect(await columnOf(run, OBJECTION_NAMES.text, 4)).toEqual([FIRST.text, SECOND.text, "Ba", ""]);
});

test("days that are none, too far away or yet to come are refused", async () => {
  const run = await filled();
  for (const received of ["0026-11-02", "1900-01-05", "2026-11-24", "mai"]) {
    expect(await run.codeOf(addObjection, { ...FIRST, received })).toBe("bad-day");
    expect(await run.codeOf(changeObjection, { ...ANSWER, answered: received })).toBe("bad-day");
  }
});

test.each([
  ["K-01", "a code of nobody", OBJECTION_NAMES.participant, "p9"],
  ["K-01", "a criterion that is not in the list", OBJECTION_NAMES.criterion, "c9"],
  ["K-02", "no day of receipt", OBJECTION_NAMES.received, null],
  ["K-02", "a day typed as text", OBJECTION_NAMES.received, "05/11/2026"],
  ["K-05", "a number twice", OBJECTION_NAMES.number, 2],
  ["K-05", "no number", OBJECTION_NAMES.number, null],
  ["K-05", "a month that became a number", OBJECTION_NAMES.number, 46_143],
  ["K-09", "a state with a space that formulas see", OBJECTION_NAMES.status, "Mới "],
  ["K-07", "a number of days that is none", PUBLICATION_NAMES.answerDays, "mười"],
  ["K-06", "a holiday that is no date", HOLIDAY_NAMES.day, "Mùng 1 Tết"],
  ["K-09", "a state that is no choice", OBJECTION_NAMES.status, "xong"],
  ["K-10", "no content", OBJECTION_NAMES.text, null],
  ["K-04", "an outcome without an answer", OBJECTION_NAMES.outcome, "Giữ nguyên"],
  ["K-04", "an answer without day and outcome", OBJECTION_NAMES.status, "Đã trả lời"],
  ["K-08", "a last day typed over", DUE_NAME, 46_999],
] as const)("%s: %s", async (rule, _what, name, value) => {
  const run = await filled();
  await run.change(name, 0, 0, value);
  const { findings } = await run.must(objectionsState, undefined);
  const found = findings.filter((one) => one.rule === rule);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ message, cell }) => !/[{}]/.test(message) && cell !== "")).toBe(true);
  expect(new Set(findings.map((one) => one.rule))).toEqual(new Set([rule]));
});

test("K-03: answered before it was received", async () => {
  const run = await filled();
  await run.must(changeObjection, { ...ANSWER, answered: "2026-11-01" });
  expect(await rulesOf(run)).toEqual(["K-03"]);
});

test("K-11: an answer due in a year of which no holiday is listed", async () => {
  const run = await filled();
  for (let row = 4; row < 8; row++) await run.change(HOLIDAY_NAMES.day, row, 0, null);
  await run.change(OBJECTION_NAMES.received, 1, 0, 46_384);
  const { findings } = await run.must(objectionsState, undefined);
  expect(findings.map(({ rule, params }) => [rule, params["year"]])).toEqual([["K-11", "2027"]]);
});

test("home tells how many are late in the same reading; none are told of a workbook without the register", async () => {
  const run = await scored();
  const before = run.context.port.cost().syncs;
  expect((await run.must(overview, undefined)).overdueObjections).toBeUndefined();
  const plain = run.context.port.cost().syncs - before;
  const late = await filled();
  const start = late.context.port.cost().syncs;
  expect((await late.must(overview, undefined)).overdueObjections).toBe(1);
  expect(late.context.port.cost().syncs - start).toBe(plain);
});

test("a lock is not refused while objections are open, and its line in the log says how many", async () => {
  const run = await filled();
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved"] as const) await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
  expect((await run.must(stageState, undefined)).objections).toEqual({ open: 2, overdue: 1 });
  await run.must(moveStage, { to: "locked", who: "Nguyễn Thị Mẫu", reason: "" });
  expect((await run.values(LOG_NAME)).at(-1)!.map(String)).toContain("Khóa khi còn 2 kiến nghị chưa trả lời");
  expect((await run.must(objectionsState, undefined)).isLocked).toBe(true);
  expect((await run.must(addObjection, { ...FIRST, text: "Sau khi khóa" })).number).toBe(3);
});

test("an answer is undone, then a line with the register itself", async () => {
  const run = (await scored()).keeping();
  const titles = run.excel.workbook.sheets().map(({ title }) => title);
  await run.must(makeRegister, undefined);
  await run.must(addObjection, FIRST);
  await run.must(changeObjection, ANSWER);
  const { steps } = await run.must(undoSteps, undefined);
  expect(steps.map(({ command }) => command)).toEqual(["changeObjection", "addObjection", "makeRegister"]);
  await run.must(undo, steps[0]!.id);
  expect(await columnOf(run, OBJECTION_NAMES.status, 1)).toEqual(["Mới"]);
  await run.must(undo, steps[2]!.id);
  for (const name of [OBJECTION_NAMES.number, HOLIDAY_NAMES.day]) expect(run.excel.workbook.areaOfName(name)).toBeNull();
  const seen = run.excel.workbook.sheets().filter(({ visibility }) => visibility === "visible");
  expect(seen.map(({ title }) => title)).toEqual(titles);
});

test("a command costs as much with one objection as with twenty", async () => {
  const costOf = async (lines: number): Promise<number[]> => {
    const run = await CommandRun.of(MOVEMENT, ENTRIES);
    await run.must(makeRegister, undefined);
    for (let i = 1; i < lines; i++) await run.must(addObjection, { ...FIRST, text: `${FIRST.text} ${i}` });
    const { port } = run.context;
    const costs: number[] = [];
    for (const step of [
      () => run.must(addObjection, FIRST),
      () => run.must(changeObjection, { ...ANSWER, row: 4 + lines, number: lines }),
      () => run.must(objectionsState, undefined),
    ]) {
      const start = port.cost().syncs;
      await step();
      costs.push(port.cost().syncs - start);
    }
    return costs;
  };
  expect(await costOf(1)).toEqual(await costOf(8));
  expect(NOON.getDay()).toBe(1);
});
