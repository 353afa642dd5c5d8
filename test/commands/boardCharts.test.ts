// The charts beside the board, made by the commands over the client library: which, once, where people left them, right without the add-in.
import { COMMANDS } from "../../src/commands/registry";
import { scoreIntervals } from "../../src/core/scoreIntervals";
import type { Movement } from "../../src/core/movement";
import { BOARD_CHARTS, CHART_NAMES } from "../../src/workbook/chartNames";
import { RESULT_NAMES } from "../../src/workbook/names";
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
  const movement = movementOf(4, { criteria: inGroups });
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
  console.log(
    JSON.stringify(await run.values("BV_BangXepHang").catch(String)),
    JSON.stringify(await run.values(CHART_NAMES.totals)),
    JSON.stringify(await run.values("BV_CD")),
  );
  console.log(
    JSON.stringify(
      board(run)
        .read({ row: 3, column: 0, rows: 5, columns: 9 })
        .map((r) => r.map((c) => c.value)),
    ),
    JSON.stringify(
      board(run)
        .read({ row: 4, column: 24, rows: 4, columns: 4 })
        .map((r) => r.map((c) => c.formula)),
    ),
  );
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
