// The running total of a unit's form against the oracle, over random movements of every kind that is told at once.
import fc from "fast-check";
import { readEntry } from "../../src/core/entry";
import { codeKey } from "../../src/core/criteriaTree";
import { partsOf } from "../../src/core/gather/units";
import type { Entry } from "../../src/core/movement";
import { pointsTable } from "../../src/core/points";
import { isEntered } from "../../src/core/rule";
import { unitFileSheet } from "../../src/locale/vi/unitFileSheet";
import { UNIT_FORM_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { unitFilePlan } from "../../src/workbook/unitFile/unitFilePlan";
import { isToldAtOnce } from "../../src/workbook/unitFile/unitPoints";
import { kindCases } from "../kits/everyKind";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

const KINDS = ["points", "yesNo", "levels", "percent", "days", "count", "progressive"];

test("points of every criterion, groups, and the total, as core reckons them", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(kindCases(KINDS, { criteria: 7, participants: 1 }), async ({ movement: given, cells }) => {
      // What needs other entries is reckoned when files are gathered.
      const movement = { ...given, criteria: given.criteria.map((criterion) => ({ ...criterion, onlyIfFull: null })) };
      const [part] = partsOf(movement, "participant").parts;
      const entered = movement.criteria.filter(({ rule }) => isEntered(rule));
      const typed = new Map(entered.map(({ code }, j) => [codeKey(code), cells[0]![j] ?? ""]));
      const plan = unitFilePlan({
        movement,
        part: part!,
        round: "self",
        number: 1,
        version: 1,
        made: "",
        entries: new Map([[codeKey("p1"), typed]]),
        before: null,
        explanations: null,
        evidence: null,
      });
      expect(movement.criteria.every(isToldAtOnce)).toBe(true);
      const excel = await openTestExcel();
      await excel.port.apply(plan);
      await excel.workbook.settle();
      const { sheetId, area } = excel.workbook.areaOfName(UNIT_FORM_NAMES.entries)!;
      const read = (column: number, rows = area.rows): unknown[] =>
        excel.workbook
          .sheet(sheetId)!
          .read({ ...area, column, rows })
          .map(([cell]) => cell!.value ?? "");
      const entries = movement.criteria.map((criterion): Entry => {
        const reading = readEntry(typed.get(codeKey(criterion.code)) ?? "", criterion);
        return isEntered(criterion.rule) && reading.kind === "entry" ? reading.entry : null;
      });
      const [points] = pointsTable(movement, [entries]);
      const names = excel.workbook.areaOfName(UNIT_FORM_NAMES.names)!;
      const shownNames = read(names.area.column);
      const told = read(area.column + 1, area.rows + 4);
      shownNames.forEach((name, i) => {
        const index = movement.criteria.findIndex((criterion) => criterion.name === name);
        expect([name, rounded(told[i])]).toEqual([name, rounded(points!.points[index] ?? "")]);
        compared++;
      });
      const total = read(names.area.column, area.rows + 4).indexOf(unitFileSheet.total);
      expect(rounded(told[total])).toBe(rounded(points!.total ?? ""));
      excel.close();
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(60);
});

/** Without binary noise: the form rounds sums to nine decimals. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(8)) : value;
}
