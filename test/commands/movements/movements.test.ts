// Several movements in one workbook: which there are, which one a sheet belongs to, how one is added, undone, copied and added up.
import { readBook } from "../../../src/book/readBook";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { movements, shownMovement } from "../../../src/commands/movements";
import { makeRollUp, rollUpState } from "../../../src/commands/periods/rollUpPeriods";
import { periodsHere } from "../../../src/commands/periods/periodsHere";
import { PERIOD_FILE_NAMES, readPeriods, type PeriodReading } from "../../../src/commands/periods/readPeriod";
import { COMMANDS } from "../../../src/commands/registry";
import { copyOffers, makeCopy } from "../../../src/commands/sendCopy";
import { takeLists } from "../../../src/commands/takeLists";
import { undo, undoSteps } from "../../../src/commands/undo";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { CRITERIA_NAMES, ENTRY_NAMES, REGISTER_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { builtOnce, CommandRun, entryData } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const movementOf = (title: string, codes: readonly string[]) =>
  aMovement({
    title,
    year: 2026,
    criteria: ["c1", "c2"].map((code) => aCriterion(code)),
    participants: codes.map((code) => ({ ...aParticipant(code), register: { ...BLANK_RECORD, discipline: "warning" as const, votes: 3 } })),
  });

async function scoredIn(run: CommandRun, title: string, codes: readonly string[]): Promise<void> {
  const movement = movementOf(title, codes);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(movement, codes.map((_, i) => [9 - i, 5]))); // prettier-ignore
  await run.must(COMMANDS.rank, undefined);
}

/** A regular movement, and a thematic one beside it. */
async function two(): Promise<{ readonly regular: CommandRun; readonly thematic: CommandRun }> {
  const regular = await pair();
  return { regular, thematic: regular.inMovement(2) };
}

const pair = builtOnce(async () => {
  const run = await CommandRun.start();
  await scoredIn(run, "Thường xuyên", ["p1", "p2"]);
  await scoredIn(run.inMovement(2), "Chuyên đề", ["p1", "p2", "p3"]);
  return run;
});

function show(run: CommandRun, title: string): void {
  const { workbook } = run.excel;
  workbook.activeSheetId = workbook.sheetByTitle(title)!.id;
}

describe("which movements there are", () => {
  test("an empty workbook has none, and the first one is next", async () => {
    const run = await CommandRun.start();
    expect(await run.must(movements, undefined)).toEqual({ movements: [], next: 1 });
    expect(await run.must(shownMovement, undefined)).toBe(1);
  });

  test("two are told with their titles, people and sheets, from whichever of them it is asked", async () => {
    const { regular, thematic } = await two();
    const facts = { year: "2026", period: "", kind: null, isBuilt: true };
    const wanted = {
      movements: [
        { ...facts, number: 1, title: "Thường xuyên", participants: 2, sheet: "Phong trào" },
        { ...facts, number: 2, title: "Chuyên đề", participants: 3, sheet: "Phong trào – PT2" },
      ],
      next: 3,
    };
    expect(await regular.must(movements, undefined)).toEqual(wanted);
    expect(await thematic.must(movements, undefined)).toEqual(wanted);
    expect(await regular.must(COMMANDS.overview, undefined)).toMatchObject({ title: "Thường xuyên", movements: [1, 2] });
    expect(await thematic.must(COMMANDS.overview, undefined)).toMatchObject({ title: "Chuyên đề", participants: 3, movements: [1, 2] });
  });

  test("one whose sheets are all gone is not told, and its number is not given again", async () => {
    const { regular, thematic } = await two();
    const { workbook } = thematic.excel;
    for (const sheet of workbook.sheets()) if (sheet.title.endsWith("PT2")) workbook.deleteSheet(sheet.id);
    await workbook.settle();
    const told = await regular.must(movements, undefined);
    expect(told.movements.map(({ number }) => number)).toEqual([1]);
    expect(told.next).toBe(3);
    expect(await regular.must(COMMANDS.overview, undefined)).not.toHaveProperty("movements");
    expect((await regular.must(periodsHere, undefined)).map(({ file }) => file)).toEqual(["Sổ này"]);
  });

  test.each([1, 2])(
    "movement %i deleted by hand, sheet by sheet: the other one keeps ranks and findings and is worked on unasked",
    async (gone) => {
      const { regular, thematic } = await two();
      const [left, number] = gone === 1 ? [thematic, 2] : [regular, 1];
      const { workbook } = left.excel;
      const ranks = await left.values(RESULT_NAMES.rank);
      const found = async () => (await left.must(COMMANDS.checkEntries, undefined)).findings.map(({ rule, cell }) => [rule, cell]);
      const findings = await found();
      for (const sheet of workbook.sheets()) if (sheet.title.endsWith("PT2") === (gone === 2)) workbook.deleteSheet(sheet.id);
      await workbook.settle();
      const told = await left.must(movements, undefined);
      expect([told.movements.map((one) => one.number), told.next]).toEqual([[number], 3]);
      expect(await left.must(shownMovement, undefined)).toBe(number);
      expect([await found(), await left.values(RESULT_NAMES.rank)]).toEqual([findings, ranks]);
      expect((await left.must(COMMANDS.rank, undefined)).repaired).toBe(false);
      await left.must(COMMANDS.buildMatrix, undefined);
      expect(await left.values(RESULT_NAMES.rank)).toEqual(ranks);
    },
  );

  test("a roll-up that stands without lists is one too, so that it is found again", async () => {
    const { regular } = await two();
    const here = await regular.must(periodsHere, undefined);
    const given = here.flatMap((one) =>
      one.ok && one.movement !== null ? [{ file: one.file, label: one.file, reason: "", content: one.movement }] : [],
    );
    const third = regular.inMovement(3);
    const { usual } = await third.must(rollUpState, undefined);
    await third.must(makeRollUp, { given, order: given.map(({ label }) => label), rules: usual });
    expect((await regular.must(movements, undefined)).movements.at(-1)).toMatchObject({ number: 3, title: "", sheet: "Tổng hợp kỳ – PT3" });
  });

  test("the sheet that is shown tells which one is meant, renamed or not; one of nobody's does not", async () => {
    const { regular } = await two();
    show(regular, "Kết quả – PT2");
    expect(await regular.must(shownMovement, undefined)).toBe(2);
    const { workbook } = regular.excel;
    workbook.renameSheet(workbook.sheetByTitle("Chấm điểm – PT2")!.id, "Điểm chuyên đề");
    show(regular, "Điểm chuyên đề");
    expect(await regular.must(shownMovement, undefined)).toBe(2);
    show(regular, "Xếp hạng");
    expect(await regular.must(shownMovement, undefined)).toBe(1);
    show(regular, workbook.addSheet("Ghi chú riêng").title);
    expect(await regular.codeOf(shownMovement, undefined)).toBe("which-movement");
  });

  test("where only one is left, it is meant whatever is shown", async () => {
    const { regular } = await two();
    const { workbook } = regular.excel;
    const stray = workbook.addSheet("Ghi chú riêng");
    for (const sheet of workbook.sheets()) if (!sheet.title.endsWith("PT2") && sheet.id !== stray.id) workbook.deleteSheet(sheet.id);
    await workbook.settle();
    show(regular, stray.title);
    expect(await regular.must(shownMovement, undefined)).toBe(2);
  });

  test("a name that people gave and that only looks like a movement's makes none", async () => {
    const run = await CommandRun.start();
    await scoredIn(run, "Thường xuyên", ["p1"]);
    const { workbook } = run.excel;
    workbook.defineName("BV7_cua_toi", "'Kết quả'!$A$1");
    expect((await run.must(movements, undefined)).movements).toHaveLength(1);
    expect(await run.must(COMMANDS.overview, undefined)).not.toHaveProperty("movements");
  });
});

test("a second movement begins with the lists of the first that are wished for; votes stay behind", async () => {
  const { regular } = await two();
  const people = await regular.must(takeLists, { title: " Đợt 2 ", kind: null, withCriteria: false, withParticipants: true });
  expect(people).toMatchObject({ title: "Đợt 2", year: 2026, criteria: [] });
  expect(people.participants.map(({ code, register }) => [code, register?.discipline, register?.votes])).toEqual([
    ["p1", "warning", null],
    ["p2", "warning", null],
  ]);
  const third = regular.inMovement(3);
  const both = await regular.must(takeLists, { title: "Đợt 2", kind: null, withCriteria: true, withParticipants: true });
  await third.must(COMMANDS.setUp, { start: "movement", movement: both, rule: null });
  await third.must(COMMANDS.buildMatrix, undefined);
  expect(await third.must(COMMANDS.overview, undefined)).toMatchObject({ stage: "built", title: "Đợt 2", criteria: 2, filled: 0 });
  expect(await third.values(REGISTER_NAMES.votes)).not.toContainEqual([3]);
});

test("one that was to be new and that a colleague has made meanwhile is not written over", async () => {
  const { thematic } = await two();
  const before = await thematic.content();
  const input = { start: "blank", title: "Đợt 2", agency: "", year: 2026, isNew: true } as const;
  expect(await thematic.codeOf(COMMANDS.setUp, input)).toBe("movement-there");
  expect(await thematic.content()).toEqual(before);
  expect(await thematic.inMovement(3).codeOf(COMMANDS.setUp, input)).toBe("ok");
});

test("formulas of one movement look at its own cells alone: a weight changed in the other moves no total here", async () => {
  const { regular, thematic } = await two();
  const [before, others] = [await regular.values(RESULT_NAMES.total), await thematic.values(RESULT_NAMES.total)];
  await thematic.change(CRITERIA_NAMES.weight, 0, 0, 2);
  expect(await regular.values(RESULT_NAMES.total)).toEqual(before);
  expect(await thematic.values(RESULT_NAMES.total)).not.toEqual(others);
});

describe("undo is the whole workbook's", () => {
  test("a step of the second movement is listed and taken back from the first, and takes nothing of the first along", async () => {
    const { regular, thematic } = await two();
    const whole = await regular.content();
    await thematic.keeping().must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    const { steps } = await regular.must(undoSteps, undefined);
    expect(steps).toMatchObject([{ command: "nominate", sheets: ["Phong trào – PT2", "Đề nghị Giấy khen – PT2"] }]);
    await regular.keeping().must(undo, steps[0]!.id);
    const { sheets } = (await regular.content()) as { sheets: readonly { readonly title: string }[] };
    const ours = (content: unknown) =>
      (content as { sheets: readonly { title: string }[] }).sheets.filter(({ title }) => !/^BV_H/.test(title));
    expect(ours({ sheets })).toEqual(ours(whole));
  });

  test("a second movement that was added is taken back whole", async () => {
    const run = (await CommandRun.start()).keeping();
    await scoredIn(run, "Thường xuyên", ["p1", "p2"]);
    await run.inMovement(2).must(COMMANDS.setUp, { start: "movement", movement: movementOf("Chuyên đề", ["p1"]), rule: null });
    const [step] = (await run.must(undoSteps, undefined)).steps;
    await run.must(undo, step!.id);
    expect((await run.must(movements, undefined)).movements.map(({ title }) => title)).toEqual(["Thường xuyên"]);
    expect(await run.must(COMMANDS.overview, undefined)).not.toHaveProperty("movements");
  });
});

test("a colleague types into the second movement's matrix while a command of it is written: that stays, before whichever request", async () => {
  for (let request = 1; ; request++) {
    const { thematic } = await two();
    const own = thematic.keeping();
    const other = own.colleague();
    await own.change(RESULT_NAMES.total, 0, 0, 99);
    const hasRequest = own.before(request, () => {
      const place = other.excel.workbook.areaOfName(other.nameOf(ENTRY_NAMES.cells))!;
      const cell = { row: place.area.row + 1, column: place.area.column, rows: 1, columns: 1 };
      other.excel.excel.byPerson(() => other.excel.workbook.sheet(place.sheetId)!.write(cell, [[{ value: 3 }]]));
    });
    await own.try(COMMANDS.buildMatrix, undefined);
    if (!hasRequest()) {
      expect(request).toBeGreaterThan(3);
      return;
    }
    expect((await own.values(ENTRY_NAMES.cells))[1]).toEqual([3, 5]);
    closeTestExcels();
  }
});

describe("a copy to be sent", () => {
  test("sheets of the other movement are never offered", async () => {
    const { regular, thematic } = await two();
    const first = await regular.must(copyOffers, undefined);
    expect(first.sheets.map(({ title }) => title).filter((title) => title.endsWith("PT2"))).toEqual([]);
    expect(first.staying).toContain("Kết quả – PT2");
    const second = await thematic.must(copyOffers, undefined);
    expect(second.sheets.map(({ title }) => title).filter((title) => !title.endsWith("PT2") && title !== "Sheet1")).toEqual([]);
    expect(second.staying).toContain("Kết quả");
  });

  test("a formula of somebody's that reads the other movement goes without what it shows", async () => {
    const { regular } = await two();
    const sheet = regular.excel.workbook.addSheet("Theo dõi");
    const phones = regular.excel.workbook.sheetByTitle("Đối tượng – PT2")!;
    phones.write({ row: 6, column: 60, rows: 1, columns: 1 }, [[{ value: "0912 mẫu" }]]);
    const formulas = ["=INDEX(BV2_DT_Ten,1)", "=INDEX(BV_KQ_Tong,1)", "='Đối tượng – PT2'!BI7"];
    sheet.write({ row: 0, column: 0, rows: 1, columns: 3 }, [formulas.map((formula) => ({ formula }))]);
    await regular.excel.workbook.settle();
    const copy = await regular.must(makeCopy, { sheets: ["Theo dõi"], content: "values", groups: [], without: [] });
    const text = JSON.stringify(copy.plan);
    expect(text).not.toContain("Đối tượng p1");
    expect(text).not.toContain("0912 mẫu");
    expect(text).toContain("14");
  });
});

describe("periods in one workbook", () => {
  const labels = (readings: readonly PeriodReading[]) =>
    readings.map((one) => [one.file, one.ok && one.movement !== null ? one.movement.people.map(({ code, cell }) => [code, cell]) : null]);
  const POINTS = [
    ["p1", 14],
    ["p2", 13],
  ];

  test("its movements are read as periods, and added up on a sheet of one of them", async () => {
    const { regular } = await two();
    const here = await regular.must(periodsHere, undefined);
    expect(labels(here)).toEqual([
      ["Thường xuyên", POINTS],
      ["Chuyên đề – PT2", [...POINTS, ["p3", 12]]],
    ]);
    const given = here.flatMap((one) =>
      one.ok && one.movement !== null ? [{ file: one.file, label: one.file, reason: "", content: one.movement }] : [],
    );
    const { usual } = await regular.must(rollUpState, undefined);
    const made = await regular.must(makeRollUp, { given, order: given.map(({ label }) => label), rules: usual });
    expect(made).toMatchObject({ periods: 2, people: 3, place: { sheet: "Tổng hợp kỳ" } });
  });

  test("a file with several movements gives a period for each; one with a single movement its own name", async () => {
    const { regular } = await two();
    const request = { names: PERIOD_FILE_NAMES, ofAllMovements: true };
    const { snapshot } = readBook(await saveWorkbook(regular.excel.workbook), request);
    expect(labels(readPeriods("so.xlsx", snapshot))).toEqual([
      ["so.xlsx – PT1", POINTS],
      ["so.xlsx – PT2", [...POINTS, ["p3", 12]]],
    ]);
    const single = await CommandRun.start();
    await scoredIn(single, "Một", ["p1"]);
    const own = readBook(await saveWorkbook(single.excel.workbook), request);
    expect(readPeriods("so.xlsx", own.snapshot).map(({ file }) => file)).toEqual(["so.xlsx"]);
  });
});

test("choosing costs a constant number of requests: three at the most", async () => {
  const { regular } = await two();
  const costOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = regular.context.port.cost().syncs;
    await act();
    return regular.context.port.cost().syncs - before;
  };
  expect(await costOf(() => regular.must(movements, undefined))).toBe(3);
  expect(await costOf(() => regular.must(shownMovement, undefined))).toBe(3);
  const single = await CommandRun.start();
  await scoredIn(single, "Một", ["p1"]);
  const before = single.context.port.cost().syncs;
  await single.must(shownMovement, undefined);
  expect(single.context.port.cost().syncs - before).toBe(1);
});
