// "Vì sao" of one participant, over the real workbook.
import { explain } from "../../src/commands/explain";
import { COMMANDS } from "../../src/commands/registry";
import { GRID_NAMES, PARTICIPANT_NAMES, RESULT_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aCriterion, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const { movement, entries } = scored(
  [
    [10, 8],
    [9, 9],
    [10, 5],
    [7, 9],
    [null, null],
  ],
  {
    criteria: [aCriterion("c1"), aCriterion("c2")],
    tieBreak: [{ by: "criterion", code: "c1", order: "higher" }],
    participants: ["Phòng A", "Phòng B", "Phòng C", "Phòng D", "Phòng E"].map((name, i) => ({
      code: `P${i + 1}`,
      name,
      type: "collective" as const,
      cluster: i < 2 ? "Khối 1" : "Khối 2",
    })),
  },
);

const entryData = Object.fromEntries(
  movement.participants.map(({ code }, i) => [
    code,
    Object.fromEntries(movement.criteria.map((criterion, j) => [criterion.code, entries[i]![j]!])),
  ]),
);

const started = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData);
  return run;
});

function selectOn(run: CommandRun, sheetId: string, row: number, column: number): void {
  const { workbook } = run.excel;
  workbook.activeSheetId = sheetId;
  workbook.selection = { row, column, rows: 1, columns: 1 };
}

/** A person selects a cell of a named block. */
function select(run: CommandRun, name: string, row: number, column: number): void {
  const { sheetId, area } = run.excel.workbook.areaOfName(name)!;
  selectOn(run, sheetId, area.row + row, area.column + column);
}

test("compares with the one above in the cluster: ranks, what cost most, the step that parts them; nothing is written", async () => {
  const run = await started();
  const before = await run.content();
  const answer = await run.must(explain, { code: "p2", other: null });
  expect(answer.person).toMatchObject({ code: "P2", total: 18, rank: 2, clusterRank: 2 });
  expect(answer.other).toMatchObject({ code: "P1", total: 18, rank: 1 });
  expect([answer.ranked, answer.rankedInCluster]).toEqual([4, 2]);
  expect(answer.comparison).toMatchObject({ kind: "ladder", value: 18, criterion: "Tiêu chí c1", isAhead: false, own: 9, other: 10 });
  expect(answer.lines.map(({ points, full, lost, otherPoints, difference }) => [points, full, lost, otherPoints, difference])).toEqual([
    [9, 10, 1, 10, -1],
    [9, 10, 1, 8, 1],
  ]);
  expect(answer.costliest.map(({ code, lost }) => [code, lost])).toEqual([
    ["c1", 1],
    ["c2", 1],
  ]);
  expect(answer.decision).toBeNull();
  expect(await run.content()).toEqual(before);
});

test("compares with anybody, also of another cluster; the first of a cluster with the one below", async () => {
  const run = await started();
  expect((await run.must(explain, { code: "P4", other: "P1" })).comparison).toEqual({ kind: "value", lead: -2 });
  expect((await run.must(explain, { code: "P1", other: null })).other?.code).toBe("P2");
});

test("with himself: nobody to compare with", async () => {
  const answer = await (await started()).must(explain, { code: "P4", other: "P4" });
  expect([answer.other, answer.comparison, answer.lines.map(({ difference }) => difference)]).toEqual([null, null, [null, null]]);
});

test("how far the list of the workbook's rule is; before any list nothing of one", async () => {
  const run = await started();
  const listOf = async (code: string) => (await run.must(explain, { code, other: null })).list;
  expect(await listOf("P2")).toBeNull();
  const rule = { name: "Bằng khen", top: 1, minTotal: 16.5, scope: "overall" } as const;
  await run.must(COMMANDS.nominate, rule);
  expect(await listOf("P1")).toEqual({ rule, stand: { kind: "chosen" } });
  expect((await listOf("P2"))?.stand).toEqual({ kind: "out", toMinimum: null, toLastPlace: 0, isTiedLine: false });
  expect((await listOf("P4"))?.stand).toEqual({ kind: "out", toMinimum: 0.5, toLastPlace: 2, isTiedLine: false });
  expect((await listOf("P5"))?.stand).toEqual({ kind: "notRanked" });
});

test("Xếp hạng and the list itself tell for the board how far everybody is, without a request more", async () => {
  const run = await started();
  const costOf = async (): Promise<number> => {
    const before = run.context.port.cost().syncs;
    await run.must(COMMANDS.rank, undefined);
    return run.context.port.cost().syncs - before;
  };
  await run.must(COMMANDS.rank, undefined);
  const without = await costOf();
  expect((await run.must(COMMANDS.rank, undefined)).line).toBeNull();
  const made = await run.must(COMMANDS.nominate, { name: "Bằng khen", top: 1, minTotal: 16.5, scope: "overall" });
  expect(await costOf()).toBe(without);
  const { line } = await run.must(COMMANDS.rank, undefined);
  expect(line).toEqual(made.line);
  expect([line?.list, line?.rankBy, line?.stands.get("P4")]).toEqual([
    "Bằng khen",
    "total",
    { kind: "out", toMinimum: 0.5, toLastPlace: 2, isTiedLine: false },
  ]);
});

test("somebody without points has no rank, and has lost everything", async () => {
  const answer = await (await started()).must(explain, { code: "P5", other: null });
  expect(answer.person).toMatchObject({ total: null, rank: null });
  expect(answer.costliest.map(({ lost }) => lost)).toEqual([10, 10]);
  expect(answer.isProvisional).toBe(true);
});

test("nobody named: the first of the board", async () => {
  const run = await started();
  expect((await run.must(explain, { code: "", other: null })).person.code).toBe("P1");
});

test("nobody has the code: refused in words", async () => {
  expect(await (await started()).codeOf(explain, { code: "KHONG-CO", other: null })).toBe("no-participant");
});

describe("the selected cell", () => {
  test.each([
    [GRID_NAMES.self.cells, 2, 1, "P3"],
    [RESULT_NAMES.total, 3, 0, "P4"],
    [PARTICIPANT_NAMES.name, 0, 0, "P1"],
  ])("%s, row %p: the person of that row", async (name, row, column, code) => {
    const run = await started();
    select(run, name, row, column);
    expect((await run.must(explain, { code: null, other: null })).person.code).toBe(code);
  });

  test("a name on the board: the person of that name", async () => {
    const run = await started();
    await run.must(COMMANDS.rank, undefined);
    await run.excel.workbook.settle();
    const board = run.excel.workbook.sheetByTitle("Xếp hạng")!;
    const used = board.usedArea()!;
    const cells = board.read(used).flatMap((line, i) => line.flatMap(({ value }, j) => (value === "Phòng D" ? [[i, j] as const] : [])));
    const [row, column] = cells[0]!;
    selectOn(run, board.id, used.row + row, used.column + column);
    expect((await run.must(explain, { code: null, other: null })).person.code).toBe("P4");
  });

  test("a cell that is nobody's: told", async () => {
    const run = await started();
    select(run, SETTING_NAMES.title, 0, 0);
    expect(await run.codeOf(explain, { code: null, other: null })).toBe("no-selection");
  });
});
