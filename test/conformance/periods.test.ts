// The sheet Tổng hợp kỳ against the oracle: random periods, people, absences, exemptions, methods and weights.
import fc from "fast-check";
import { METHODS, MISSING_RULES, type RollUpContent } from "../../src/core/periods/period";
import { rollUp } from "../../src/core/periods/rollUp";
import { periodsSheet as words } from "../../src/locale/vi/periodsSheet";
import { ROLL_UP_RESULTS } from "../../src/workbook/periods/periodNames";
import { decodeRollUp } from "../../src/workbook/periods/rollUpDecode";
import { rollUpPlan } from "../../src/workbook/periods/rollUpPlan";
import { ROLL_UP_NAMES } from "../../src/workbook/periods/periodNames";
import { rollUps } from "../kits/rollUpArbitraries";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

test("results, ranks, change, bands and notes of the sheet are those of core; the sheet reads back as it was written", async () => {
  let ranked = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(rollUps(), async (content) => {
      const excel = await openTestExcel();
      await excel.port.apply(rollUpPlan("Tổng hợp kỳ", content, { isProtected: false }));
      await excel.workbook.settle();
      const snapshot = await excel.port.read({ names: [...ROLL_UP_NAMES, ...Object.values(ROLL_UP_RESULTS)] });
      expect(decodeRollUp(snapshot)).toEqual(content);
      const column = (name: keyof typeof ROLL_UP_RESULTS): unknown[] =>
        (snapshot.blocks.get(ROLL_UP_RESULTS[name])?.values ?? content.people.map(() => [""])).map(([cell]) => cell);
      const lines = rollUp(content);
      const told = (pick: (line: (typeof lines)[number]) => unknown): unknown[] => lines.map((line) => pick(line) ?? "");
      expect(column("counted")).toEqual(told(({ counted }) => counted));
      expect(column("result")).toEqual(told(({ result }) => result));
      expect(column("rank")).toEqual(told(({ rank }) => rank));
      expect(column("clusterRank")).toEqual(told(({ clusterRank }) => clusterRank));
      expect(column("before")).toEqual(told(({ rankBefore }) => rankBefore));
      expect(column("change")).toEqual(lines.map(changeText));
      expect(column("band")).toEqual(told(({ band }) => band));
      expect(column("note")).toEqual(lines.map((line) => noteText(line, content)));
      ranked += lines.filter(({ rank }) => rank !== null).length;
      for (const note of column("note")) seen.add(String(note).replace(/\d+/g, "n"));
      for (const change of column("change")) seen.add(String(change).replace(/\d+/g, ""));
      seen.add(content.rules.method).add(content.rules.missing);
      excel.close();
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(ranked).toBeGreaterThan(40);
  expect([...seen]).toEqual(
    expect.arrayContaining([...METHODS, ...MISSING_RULES, "▲", "▼", words.newcomer, "Chưa đủ kỳ (n/n)", "Miễn n kỳ"]),
  );
});

type Line = ReturnType<typeof rollUp>[number];

function changeText({ rank, rankBefore }: Line): string {
  if (rank === null) return "";
  if (rankBefore === null) return words.newcomer;
  return rankBefore > rank ? `▲${rankBefore - rank}` : rankBefore < rank ? `▼${rank - rankBefore}` : words.same;
}

function noteText({ result, exempt, counted, required }: Line, { columns }: RollUpContent): string {
  if (result !== null) return exempt > 0 ? `Miễn ${exempt} kỳ` : "";
  if (exempt === columns.length) return words.allExempt;
  return counted < required ? `Chưa đủ kỳ (${counted}/${required})` : words.noWeight;
}
