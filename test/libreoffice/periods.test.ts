// The saved sheet Tổng hợp kỳ, calculated anew by LibreOffice, against the oracle.
import fc from "fast-check";
import { writeBook } from "../../src/book/writeBook";
import { rollUp } from "../../src/core/periods/rollUp";
import { fullAddress } from "../../src/workbook/area";
import { ROLL_UP_RESULTS } from "../../src/workbook/periods/periodNames";
import { rollUpPlan } from "../../src/workbook/periods/rollUpPlan";
import { NOON } from "../kits/commandRun";
import { rollUps } from "../kits/rollUpArbitraries";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

let office: LibreOffice;
beforeAll(async () => {
  office = await openLibreOffice();
});
afterAll(() => office.close());

const SHEET = "Tổng hợp kỳ";

test.each([1, 2, 3, 4, 5, 6, 7, 8])("random periods, case %p: results, ranks and bands are those of core", async (seed) => {
  for (const content of fc.sample(rollUps(), { numRuns: 2, seed })) {
    const plan = rollUpPlan(SHEET, content, { isProtected: false });
    const calculated = await office.calculate(writeBook(plan, { created: NOON, title: SHEET }));
    const column = (name: keyof typeof ROLL_UP_RESULTS): unknown[] => {
      const op = plan.find((one) => one.kind === "defineName" && one.name === ROLL_UP_RESULTS[name]);
      return op?.kind === "defineName"
        ? calculated.cells(fullAddress(SHEET, op.area)).map(([cell]) => cell ?? "")
        : content.people.map(() => "");
    };
    const lines = rollUp(content);
    expect(column("result")).toEqual(lines.map(({ result }) => result ?? ""));
    expect(column("rank")).toEqual(lines.map(({ rank }) => rank ?? ""));
    expect(column("clusterRank")).toEqual(lines.map(({ clusterRank }) => clusterRank ?? ""));
    expect(column("before")).toEqual(lines.map(({ rankBefore }) => rankBefore ?? ""));
    expect(column("band")).toEqual(lines.map(({ band }) => band));
  }
});
