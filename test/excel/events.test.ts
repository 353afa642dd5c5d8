// Changes as the gateway reports them.
import type { WorkbookEvent } from "../../src/workbook/port";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";

let excel: TestExcel;
let heard: WorkbookEvent[];
let stop: () => Promise<void>;

const one = { row: 0, column: 0, rows: 1, columns: 1 };

/** Types into a cell as a person would. */
function type(title = "Sheet1"): void {
  excel.workbook.sheetByTitle(title)!.write(one, [[{ value: "x" }]]);
}

/** Lets the messages under way arrive. */
async function arrive(): Promise<WorkbookEvent[]> {
  await excel.workbook.settle();
  await new Promise((resolve) => setImmediate(resolve));
  return heard.splice(0);
}

beforeEach(async () => {
  excel = await openTestExcel();
  excel.workbook.addSheet("Chấm điểm");
  heard = [];
  stop = await excel.port.watch((event) => heard.push(event));
  await arrive();
});

afterEach(closeTestExcels);

test("what a person types is local, with the title of the sheet", async () => {
  type("Chấm điểm");
  expect(await arrive()).toEqual([{ kind: "changed", sheet: "Chấm điểm", origin: "local" }]);
});

test("what somebody else types in co-authoring is remote", async () => {
  excel.excel.asRemote(() => type());
  expect(await arrive()).toEqual([{ kind: "changed", sheet: "Sheet1", origin: "remote" }]);
});

test("own plans are not heard", async () => {
  await excel.port.apply([{ kind: "writeBlock", sheet: "Sheet1", area: one, values: [[1]] }]);
  expect(await arrive()).toEqual([]);
  type();
  expect(await arrive()).toHaveLength(1);
});

test("what another part of the add-in writes is told as its own", async () => {
  await excel.library.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(await arrive()).toEqual([{ kind: "changed", sheet: "Sheet1", origin: "self" }]);
});

test("a renamed sheet has its new title after the next read", async () => {
  excel.workbook.renameSheet(excel.workbook.sheetByTitle("Chấm điểm")!.id, "Chấm lại");
  await excel.port.read({ names: [] });
  await arrive();
  type("Chấm lại");
  expect(await arrive()).toEqual([{ kind: "changed", sheet: "Chấm lại", origin: "local" }]);
});

test("after stopping nothing is heard, and others still hear", async () => {
  const other: WorkbookEvent[] = [];
  await excel.port.watch((event) => other.push(event));
  await stop();
  type();
  expect(await arrive()).toEqual([]);
  expect(other).toHaveLength(1);
});
