// A file made from a plan holds what Excel would hold after the same plan: read by the embedded Excel, which refuses what is not whole.
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { type CommandContext, runCommand } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { writeBook } from "../../src/book/writeBook";
import { workbookContent } from "../host/xlsx/workbookContent";
import { CommandRun, NOON } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);
const OPTIONS = { created: NOON, title: "Phiếu chấm" };

/** The plans that commands hand to Excel. */
function recorded(run: CommandRun): { readonly context: CommandContext; readonly plans: WorkbookPlan[] } {
  const plans: WorkbookPlan[] = [];
  const port = new Proxy(run.context.port, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === "apply") {
        return (plan: WorkbookPlan, ...rest: unknown[]) => {
          plans.push(plan);
          return (value as (...all: unknown[]) => unknown).call(target, plan, ...rest);
        };
      }
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return { context: { ...run.context, port }, plans };
}

/** What two workbooks should have in common: not the empty sheet of a new Excel, and no size named that is the normal style's. */
function plainContent(workbook: HostWorkbook): unknown {
  const { sheets, ...rest } = workbookContent(workbook);
  const kept = sheets.filter(({ title }) => title !== "Sheet1");
  return JSON.parse(
    JSON.stringify({ ...rest, sheets: kept }, (key, value: unknown) => (key === "fontSize" && value === 11 ? undefined : value)),
  );
}

test("a movement set up and built: the file is what Excel holds", async () => {
  const run = await CommandRun.start();
  const { context, plans } = recorded(run);
  await runCommand(COMMANDS.setUp, context, { start: "sample", sample: "departmentOfJustice" });
  await runCommand(COMMANDS.buildMatrix, context, undefined);
  await run.excel.workbook.settle();
  const expected = plainContent(run.excel.workbook);
  const book = await createHeadlessWorkbook();
  const report = await openWorkbook(writeBook(plans.flat(), OPTIONS), book);
  expect(report.ignored).toEqual([]);
  expect(plainContent(book)).toEqual(expected);
});
