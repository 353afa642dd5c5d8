// Two people at one workbook, each with an Excel and an add-in of their own: what one does while a command of the other's runs.
import { COMMANDS } from "../../src/commands/registry";
import { undo, undoSteps } from "../../src/commands/undo";
import { ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import type { WorkbookEvent } from "../../src/workbook/port";
import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

/** Number of the request that writes, of a command that begins: what is there, what is decided on, the look, the plan. */
const PLAN = 4;

interface Office {
  readonly own: CommandRun;
  readonly other: CommandRun;
}

/** Three participants, scored and ranked; commands keep restore points. */
async function office(): Promise<Office> {
  const { movement, entries } = scored([
    [9, 9],
    [8, 8],
    [7, 7],
  ]);
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  const own = run.keeping();
  return { own, other: own.colleague() };
}

/** The person at that Excel types into a cell of a named block. */
function type({ excel }: CommandRun, name: string, row: number, column: number, value: string | number | null): void {
  const place = excel.workbook.areaOfName(name)!;
  const area = { row: place.area.row + row, column: place.area.column + column, rows: 1, columns: 1 };
  excel.excel.byPerson(() => excel.workbook.sheet(place.sheetId)!.write(area, [[{ value }]]));
}

/** One more participant on the list, below the others. */
function enlist(run: CommandRun, code: string): void {
  const place = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.code)!;
  const codes = run.excel.workbook.sheet(place.sheetId)!.read(place.area);
  const row = codes.findIndex(([cell]) => cell!.value === null);
  for (const [name, value] of Object.entries({
    [PARTICIPANT_NAMES.code]: code,
    [PARTICIPANT_NAMES.name]: `Đơn vị ${code}`,
    [PARTICIPANT_NAMES.type]: "Tập thể",
    [PARTICIPANT_NAMES.cluster]: "Chung",
  }))
    type(run, name, row, 0, value);
}

/** Entries by code of participant, blanks as "". */
async function entriesOf(run: CommandRun): Promise<Record<string, unknown[]>> {
  const [rows, cells] = [await run.values(ENTRY_NAMES.rowCodes), await run.values(ENTRY_NAMES.cells)];
  return Object.fromEntries(rows.map(([code], i) => [String(code), cells[i]!]));
}

async function totalsOf(run: CommandRun): Promise<Record<string, unknown>> {
  const [rows, totals] = [await run.values(RESULT_NAMES.rowCodes), await run.values(RESULT_NAMES.total)];
  return Object.fromEntries(rows.map(([code], i) => [String(code), totals[i]![0]]));
}

describe("a colleague types while a command runs, before whichever of its requests", () => {
  /** Runs it once for each request, with something done before that request; ends when there are no more. */
  async function beforeEachRequest(
    { own, other }: Office,
    command: "rank" | "buildMatrix" | "undo",
    prepare: (round: number) => Promise<void>,
    act: (other: CommandRun, round: number) => void,
    look: (round: number) => Promise<void>,
  ): Promise<number> {
    for (let round = 1; ; round++) {
      await prepare(round);
      const reached = own.before(round, () => act(other, round));
      if (command === "undo") await own.must(undo, (await own.must(undoSteps, undefined)).steps[0]!.id);
      else if (command === "rank") await own.must(COMMANDS.rank, undefined);
      else await own.must(COMMANDS.buildMatrix, undefined);
      own.excel.excel.hold(null);
      if (!reached()) return round - 1;
      await look(round);
    }
  }

  test("Lập bảng for a new participant: the point stands, the new row is there", async () => {
    const { own, other } = await office();
    const requests = await beforeEachRequest(
      { own, other },
      "buildMatrix",
      async (round) => enlist(other, `m${round}`),
      (colleague, round) => type(colleague, ENTRY_NAMES.cells, 1, 0, round / 2),
      async (round) => {
        expect(await entriesOf(own)).toMatchObject({ p1: [9, 9], p2: [round / 2, 8], p3: [7, 7], [`m${round}`]: ["", ""] });
      },
    );
    expect(requests).toBeGreaterThanOrEqual(4);
  });

  test("Xếp hạng that repairs a formula: the point stands and is in the total", async () => {
    const { own, other } = await office();
    const requests = await beforeEachRequest(
      { own, other },
      "rank",
      async (round) => own.change(RESULT_NAMES.total, 0, 0, 1000 + round),
      (colleague, round) => type(colleague, ENTRY_NAMES.cells, 2, 1, round / 2),
      async (round) => {
        expect((await entriesOf(own))["p3"]).toEqual([7, round / 2]);
        expect(await totalsOf(own)).toEqual({ p1: 18, p2: 16, p3: 7 + round / 2 });
      },
    );
    expect(requests).toBeGreaterThanOrEqual(4);
  });

  test("going back over a cell: what is typed into that very cell until the last request stands, or is kept by the step that went back", async () => {
    const { own, other } = await office();
    await beforeEachRequest(
      { own, other },
      "undo",
      async (round) => {
        await own.must(COMMANDS.enterEntries, { p1: { c1: 1 + round / 4 } });
      },
      (colleague, round) => type(colleague, ENTRY_NAMES.cells, 0, 0, 5 + round / 4),
      async (round) => {
        // Asked to go back whatever was edited, the command takes the point with it, and its own step brings it back.
        const now = (await entriesOf(own))["p1"]![0];
        await own.must(undo, (await own.must(undoSteps, undefined)).steps[0]!.id);
        expect([now, (await entriesOf(own))["p1"]![0]]).toContain(5 + round / 4);
      },
    );
  });
});

describe("commands of two people at the same time", () => {
  test("both build: one after the other, both steps can be undone", async () => {
    const { own, other } = await office();
    enlist(own, "m1");
    const before = (await own.must(undoSteps, undefined)).steps.length;
    await Promise.all([own.must(COMMANDS.buildMatrix, undefined), other.must(COMMANDS.enterEntries, { p1: { c1: 5 } })]);
    expect(await entriesOf(own)).toEqual({ p1: [5, 9], p2: [8, 8], p3: [7, 7], m1: ["", ""] });
    const { steps } = await own.must(undoSteps, undefined);
    expect(
      steps
        .slice(0, steps.length - before)
        .map(({ command }) => command)
        .sort(),
    ).toEqual(["buildMatrix", "enterEntries"]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test("a command of the other's lands between the reading and the writing: Excel refuses the second before anything of it is written", async () => {
    const { own, other } = await office();
    await own.must(COMMANDS.enterEntries, { p1: { c1: 1 } });
    const plan = [{ kind: "writeBlock", sheet: "Phong trào", area: { row: 60, column: 8, rows: 1, columns: 1 }, values: [[1]] }] as const;
    await own.excel.port.read({ names: [] });
    let isDone: Promise<unknown> = Promise.resolve();
    let count = 0;
    own.excel.excel.hold(async () => {
      if (++count === 2) await (isDone = other.must(COMMANDS.enterEntries, { p2: { c1: 2 } }));
    });
    const refusal = await own.excel.port.apply(plan, { command: "any", at: "2026-11-23T05:00:00.000Z" }).catch((error: unknown) => error);
    await isDone;
    expect(refusal).toMatchObject({ code: "changed", isRetriable: true });
    expect((refusal as { detail: object }).detail).not.toHaveProperty("written");
    const { sheetId } = own.excel.workbook.areaOfName("BV_TenPhongTrao") ?? { sheetId: own.excel.workbook.sheetByTitle("Phong trào")!.id };
    expect(own.excel.workbook.sheet(sheetId)!.read(plan[0].area)[0]![0]!.value).toBeNull();
    expect((await own.must(undoSteps, undefined)).steps.map(({ command }) => command)).toEqual(["enterEntries", "enterEntries"]);
  });

  test("a colleague's step comes first and is gone again while Excel is asked how far the own one came: the command is simply done again", async () => {
    const { own, other } = await office();
    await own.must(COMMANDS.enterEntries, { p1: { c1: 1 } });
    let count = 0;
    const removed: string[] = [];
    own.excel.excel.hold(async () => {
      count++;
      if (count === PLAN) await other.must(COMMANDS.enterEntries, { p2: { c1: 2 } });
      // Between the names of the workbook and the look at the store.
      if (count !== PLAN + 3) return;
      const { workbook } = own.excel;
      for (const { name } of [...workbook.names()].filter((one) => /^BV_HT_\d+_\d+$/.test(one.name))) {
        workbook.removeName(name);
        removed.push(name);
      }
    });
    expect(await own.codeOf(COMMANDS.enterEntries, { p1: { c2: 3 } })).toBe("ok");
    own.excel.excel.hold(null);
    expect(removed).not.toEqual([]);
    expect(await entriesOf(own)).toEqual({ p1: [1, 3], p2: [2, 8], p3: [7, 7] });
  });
});

test.each([2, 3])(
  "a name that another step takes away before request %i: the plan ends as changed, nothing of it is written",
  async (request) => {
    const { own, other } = await office();
    const { area } = own.excel.workbook.areaOfName(RESULT_NAMES.total)!;
    const plan = [
      { kind: "writeBlock", sheet: "Phong trào", area: { row: 60, column: 8, rows: 1, columns: 1 }, values: [[1]] },
      { kind: "defineName", name: RESULT_NAMES.total, sheet: "Kết quả", area },
    ] as const;
    let count = 0;
    own.excel.excel.hold(async () => {
      if (++count === request) await other.excel.port.apply([{ kind: "removeName", name: RESULT_NAMES.total }]);
    });
    const refusal = await own.excel.port.apply(plan, { command: "any", at: "2026-11-23T05:00:00.000Z" }).catch((error: unknown) => error);
    own.excel.excel.hold(null);
    expect(refusal).toMatchObject({ code: "changed", isRetriable: true });
    expect((refusal as { detail: object }).detail).not.toHaveProperty("written");
    expect(own.excel.workbook.areaOfName(RESULT_NAMES.total)).toBeNull();
    expect(own.excel.workbook.sheetByTitle("Phong trào")!.read(plan[0].area)[0]![0]!.value).toBeNull();
  },
);

describe("a colleague types into the plan's cells at the last moment, and acts again while the plan is taken back", () => {
  /** Two that read, one that looks again, the plan. */
  const PLAN_REQUEST = 4;

  /** Rows of the entry sheet by the first criterion, the other way round. */
  function sort({ excel }: CommandRun): void {
    const { sheetId, area } = excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    const columns = area.column + area.columns - 1;
    excel.excel.byPerson(() => excel.workbook.sheet(sheetId)!.sort({ ...area, column: 1, columns }, area.column, true));
  }

  /** Into the row of that participant, wherever it stands; nothing where there is none. */
  function typeFor(run: CommandRun, code: string, column: number, value: number): void {
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.rowCodes)!;
    const row = run.excel.workbook
      .sheet(place.sheetId)!
      .read(place.area)
      .findIndex(([cell]) => cell!.value === code);
    if (row >= 0) type(run, ENTRY_NAMES.cells, row, column, value);
  }

  /** Builds for a new participant; something is typed before the request with the plan, and the other act comes so many requests later. */
  async function build({ own, other }: Office, later: number, act: () => void) {
    enlist(other, "m1");
    let count = 0;
    own.excel.excel.hold(async () => {
      count++;
      if (count === PLAN_REQUEST) typeFor(other, "p2", 0, 3.5);
      if (count === PLAN_REQUEST + later) act();
    });
    const result = await own.try(COMMANDS.buildMatrix, undefined);
    own.excel.excel.hold(null);
    return { result, reached: count >= PLAN_REQUEST + later };
  }

  test.each([1, 2, 3, 4, 5])("another entry, %i requests later: both stand", async (later) => {
    const both = await office();
    const { result, reached } = await build(both, later, () => typeFor(both.other, "p3", 1, 2.5));
    expect([result.ok, reached]).toEqual([true, true]);
    expect(await entriesOf(both.own)).toEqual({ p1: [9, 9], p2: [3.5, 8], p3: [7, 2.5], m1: ["", ""] });
  });

  test.each([1, 2, 3, 4, 5])("the same cell, %i requests later: the later entry stands", async (later) => {
    const both = await office();
    await build(both, later, () => typeFor(both.other, "p2", 0, 4.25));
    expect(await entriesOf(both.own)).toMatchObject({ p1: [9, 9], p2: [4.25, 8], p3: [7, 7] });
  });

  test.each([1, 2, 3, 4, 5])("rows are sorted %i requests later: each entry is with its participant", async (later) => {
    const both = await office();
    await build(both, later, () => sort(both.other));
    expect(await entriesOf(both.own)).toEqual({ p1: [9, 9], p2: [3.5, 8], p3: [7, 7], m1: ["", ""] });
  });

  test.each([1, 2, 3])(
    "a row that goes with the plan gets an entry %i requests later: it is in the sheet, or the failure says what it was",
    async (later) => {
      const both = await office();
      const { result } = await build(both, later, () => typeFor(both.other, "m1", 1, 6.5));
      const held = (await entriesOf(both.own))["m1"]?.[1];
      const told = result.ok ? [] : (result.failure.left ?? []).map(({ codes, content }) => [codes, content]);
      expect([held, told]).toEqual(told.length === 0 ? [6.5, []] : [held, [[["m1", "c2"], 6.5]]]);
    },
  );
});

test("a colleague who never stops typing: after three rounds the command says so, nothing is written, and what was typed stands", async () => {
  const { own, other } = await office();
  enlist(own, "m1");
  let typed = 0;
  own.excel.excel.hold(async () => type(other, ENTRY_NAMES.cells, 0, 0, (typed = (typed % 8) + 0.5)));
  const result = await own.try(COMMANDS.buildMatrix, undefined);
  own.excel.excel.hold(null);
  expect(result).toMatchObject({ ok: false, failure: { code: "changed", params: { sheet: "Chấm điểm" }, isRetriable: true } });
  expect(result).not.toHaveProperty("failure.written");
  expect(await entriesOf(own)).toEqual({ p1: [typed, 9], p2: [8, 8], p3: [7, 7] });
});

test("Xếp hạng over whole formulas lifts no protection and writes nothing, whoever typed meanwhile", async () => {
  const { own, other } = await office();
  type(other, ENTRY_NAMES.cells, 0, 0, 6);
  const before = new Map(own.excel.excel.calls);
  const { rows } = await own.must(COMMANDS.rank, undefined);
  const sent = [...own.excel.excel.calls].filter(([member, count]) => count !== before.get(member)).map(([member]) => member);
  expect(sent.filter((member) => /\.(un)?protect$/.test(member) || /^Range\.(values|formulas|clear|copyFrom)$/.test(member))).toEqual([]);
  expect(sent).not.toEqual([]);
  expect(rows.map(({ code, total, rank }) => [code, total, rank])).toEqual([
    ["p2", 16, 1],
    ["p1", 15, 2],
    ["p3", 14, 3],
  ]);
});

test("entries go into unlocked cells: no protection is lifted for them", async () => {
  const { own } = await office();
  const count = () => own.excel.excel.calls.get("WorksheetProtection.unprotect") ?? 0;
  const before = count();
  await own.must(COMMANDS.enterEntries, { p1: { c1: 3 } });
  expect(count()).toBe(before);
});

test("own writing is not heard; the colleague hears it as another's, and the other way round", async () => {
  const { own, other } = await office();
  const heard: Record<"own" | "other", WorkbookEvent["origin"][]> = { own: [], other: [] };
  await own.excel.port.watch(({ origin }) => heard.own.push(origin));
  await other.excel.port.watch(({ origin }) => heard.other.push(origin));
  await own.must(COMMANDS.enterEntries, { p1: { c1: 3 } });
  expect([heard.own, new Set(heard.other)]).toEqual([[], new Set(["remote"])]);
  heard.other = [];
  type(other, ENTRY_NAMES.cells, 0, 0, 4);
  await own.excel.workbook.settle();
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual({ own: ["remote"], other: ["local"] });
});
