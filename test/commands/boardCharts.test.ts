// The charts beside the board, made by the commands over the client library: which, once, where people left them, right without the add-in.
import { COMMANDS } from "../../src/commands/registry";
import { scoreIntervals } from "../../src/core/scoreIntervals";
import type { Movement } from "../../src/core/movement";
import { BOARD_CHARTS, CHART_NAMES } from "../../src/workbook/chartNames";
import { BOARD_NAME, RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const board = (run: CommandRun) => run.excel.workbook.sheetByTitle("Xếp hạng")!;
const chart = (run: CommandRun, name: string) => board(run).charts.find((one) => one.name === name);

const inGroups = [
  aCriterion("A", { name: "Chuyên môn", rule: { kind: "group", combine: "sum" }, max: null }),
  aCriterion("A1", { parent: "A" }),
  aCriterion("A2", { parent: "A" }),
  aCriterion("B", { name: "Kỷ luật", rule: { kind: "group", combine: "sum" }, max: null }),
  aCriterion("B1", { parent: "B" }),
  aCriterion("thuong", { part: "bonus" }),
];

function movementOf(count: number, more: Partial<Movement> = {}): Movement {
  return aMovement({
    participants: Array.from({ length: count }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Cụm ${(i % 3) + 1}` })),
    ...more,
  });
}

test("up to thirty participants: one bar for each, in the order of the board, and the parts of each total", async () => {
  const participants = Array.from({ length: 4 }, (_, i) => aParticipant(`p${i + 1}`));
  const movement = aMovement({ criteria: inGroups, participants });
  const run = await CommandRun.of(movement);
  for (let i = 0; i < 4; i++) for (const [j, points] of [i, 2 * i, 10 - i, 1].entries()) await run.change("BV_CD", i, j, points);
  await run.must(COMMANDS.rank, undefined);
  const totals = chart(run, BOARD_CHARTS.totals)!;
  expect([totals.type, totals.title, totals.valueAxis.title, totals.valueAxis.minimum]).toEqual([
    "BarClustered",
    "Tổng điểm theo thứ hạng",
    "Điểm",
    0,
  ]);
  expect(totals.series.map(({ values, categories }) => [values, categories])).toEqual([["='Xếp hạng'!$E$5:$E$8", "='Xếp hạng'!$C$5:$C$8"]]);
  const groups = chart(run, BOARD_CHARTS.groups)!;
  expect([groups.type, groups.legend]).toEqual(["BarStacked", "Bottom"]);
  expect(groups.series.map(({ name }) => name)).toEqual(["Chuyên môn", "Kỷ luật", "Điểm thưởng"]);
  const parts = (await run.values(CHART_NAMES.groups)) as number[][];
  expect(parts).toEqual([
    [9, 7, 1],
    [6, 8, 1],
    [3, 9, 1],
    [0, 10, 1],
  ]);
  const shown = (await run.values(CHART_NAMES.totals)).map(([total]) => total);
  expect(parts.map((line) => line.reduce((sum, value) => sum + value, 0))).toEqual(shown);
});

test("above thirty: how many lie in each interval, as core counts them, and the means of the clusters; both follow the scores by themselves", async () => {
  const row = (i: number) => [null, (i * 7) % 11, (i * 3) % 9, null, (i * 5) % 10, i % 2];
  const run = await CommandRun.of(
    movementOf(40, { criteria: inGroups }),
    Array.from({ length: 40 }, (_, i) => row(i)),
  );
  await run.must(COMMANDS.rank, undefined);
  const { type, title } = chart(run, BOARD_CHARTS.totals)!;
  expect([type, title]).toEqual(["ColumnClustered", "Phân bố tổng điểm"]);
  const totals = async () => (await run.values(BOARD_NAME)).map((line) => line[4]).filter((total) => typeof total === "number");
  const counts = async () => (await run.values(CHART_NAMES.totals)).map(([count]) => count);
  const wanted = async () => scoreIntervals(await totals()).map(({ count }) => count);
  expect(await totals()).toHaveLength(40);
  expect(await counts()).toEqual(await wanted());
  const before = await counts();
  for (let i = 0; i < 12; i++) await run.change("BV_CD", i, 0, 10);
  expect(await counts()).not.toEqual(before);
  expect(await counts()).toEqual(await wanted());
  expect(chart(run, BOARD_CHARTS.groups)!.title).toBe("Điểm bình quân mỗi cụm, khối theo nhóm tiêu chí");
  const means = (await run.values(CHART_NAMES.groups)) as number[][];
  const lines = await run.values(BOARD_NAME);
  ["Cụm 1", "Cụm 2", "Cụm 3"].forEach((cluster, i) => {
    const own = lines.filter((line) => line[3] === cluster).map((line) => line[4] as number);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    expect(means[i]!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(mean, 9);
  });
});

test("without two groups there is no chart of groups, and one of before goes away", async () => {
  const run = await CommandRun.of(movementOf(3, { criteria: inGroups }), []);
  await run.must(COMMANDS.rank, undefined);
  expect(chart(run, BOARD_CHARTS.groups)).toBeDefined();
  await run.must(COMMANDS.setUp, { start: "movement", movement: movementOf(3), rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.rank, undefined);
  expect(chart(run, BOARD_CHARTS.groups)).toBeUndefined();
  expect(chart(run, BOARD_CHARTS.totals)).toBeDefined();
  expect(run.excel.workbook.areaOfName(CHART_NAMES.groups)).toBeNull();
});

describe("building and ranking again", () => {
  const plain = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];

  test("a chart stays where people moved it and as large as they made it, those of other people stay as they are, none is doubled", async () => {
    const run = await CommandRun.of(movementOf(3), plain);
    await run.must(COMMANDS.rank, undefined);
    const own = { ...chart(run, BOARD_CHARTS.totals)!, row: 30, column: 2, width: 222, height: 111 };
    const foreign = { ...own, id: "c99", name: "Của tôi", title: "Riêng", row: 1 };
    board(run).charts = [own, foreign];
    await run.must(COMMANDS.rank, undefined);
    expect(board(run).charts).toEqual([own, foreign]);
    await run.change(RESULT_NAMES.total, 0, 0, 99);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect(board(run).charts).toEqual([own, foreign]);
  });

  test("a chart that somebody deleted stays away while the board stands, and comes again when the board is written anew", async () => {
    const run = await CommandRun.of(movementOf(3), plain);
    await run.must(COMMANDS.rank, undefined);
    board(run).charts = [];
    await run.must(COMMANDS.rank, undefined);
    expect(board(run).charts).toEqual([]);
    await run.change(RESULT_NAMES.total, 0, 0, 99);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect(board(run).charts.map(({ name }) => name)).toEqual([BOARD_CHARTS.totals]);
  });

  test("a board of before the charts gets them at the next ranking, with nothing else changed", async () => {
    const run = await CommandRun.of(movementOf(3, { criteria: inGroups }), []);
    await run.must(COMMANDS.rank, undefined);
    const whole = await run.content();
    board(run).charts = [];
    run.excel.workbook.removeName(CHART_NAMES.totals);
    const before = run.excel.port.cost().syncs;
    const { repaired } = await run.must(COMMANDS.rank, undefined);
    expect([repaired, run.excel.port.cost().syncs - before]).toEqual([false, 3]);
    expect(await run.content()).toEqual(whole);
  });

  test("ranking a board that is right writes no chart: it costs no more than without any", async () => {
    const run = await CommandRun.of(movementOf(3), plain);
    await run.must(COMMANDS.rank, undefined);
    const cost = async (): Promise<number> => {
      const before = run.excel.port.cost().requestBytes;
      await run.must(COMMANDS.rank, undefined);
      return run.excel.port.cost().requestBytes - before;
    };
    const withCharts = await cost();
    board(run).charts = [];
    expect(await cost()).toBe(withCharts);
  });

  test("on the protected board people may move charts, and its cells stay shut", async () => {
    const run = await CommandRun.of(movementOf(3));
    await run.must(COMMANDS.rank, undefined);
    expect(board(run).protection?.options).toMatchObject({ allowEditObjects: true, allowFormatCells: false });
    await run.excel.library.run(async (context) => {
      context.workbook.worksheets.getItem("Xếp hạng").charts.getItem(BOARD_CHARTS.totals).left = 10;
      await context.sync();
    });
    expect(chart(run, BOARD_CHARTS.totals)).toMatchObject({ column: 0, right: 10 });
  });
});
