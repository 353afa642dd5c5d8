// How many requests the gateway sends and how large they are, counted where they arrive.
import type { Area } from "../../src/workbook/area";
import type { CellValue, Op } from "../../src/workbook/plan";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Syncs, requests and bytes that a task costs. */
async function costOf(excel: TestExcel, task: () => Promise<unknown>) {
  const before = { ...excel.port.cost(), requests: excel.excel.counters.requests };
  await task();
  const after = { ...excel.port.cost(), requests: excel.excel.counters.requests };
  return {
    syncs: after.syncs - before.syncs,
    requests: after.requests - before.requests,
    requestBytes: after.requestBytes - before.requestBytes,
  };
}

/** A plan of the size of a scoring matrix: every kind of operation, `rows` participants, `columns` criteria. */
function matrixPlan(rows: number, columns: number): Op[] {
  const sheet = "Chấm điểm";
  const entries = area(6, 3, rows, columns);
  const error = { title: "Điểm không hợp lệ", message: "Từ 0 đến 10, hoặc KAD, MIỄN.", style: "stop" } as const;
  return [
    { kind: "unprotect", sheet },
    { kind: "ensureSheet", sheet, tabColor: "#C00000", showGridlines: false },
    { kind: "clear", sheet, area: "all", what: "all" },
    { kind: "format", sheet, area: area(6, 0, rows, 2), format: { numberFormat: "@" } },
    {
      kind: "writeBlock",
      sheet,
      area: area(5, 3, 1, columns),
      values: [Array.from({ length: columns }, (_, j) => `Tiêu chí số ${j + 1}`)],
    },
    {
      kind: "writeBlock",
      sheet,
      area: area(6, 0, rows, 2),
      values: Array.from({ length: rows }, (_, i) => [`p${i + 1}`, `Phòng số ${i + 1}`]),
    },
    { kind: "fillFormula", sheet, area: area(6, columns + 3, rows, 1), formula: "=SUM(D7:F7)" },
    { kind: "fillFormulas", sheet, area: area(6, columns + 4, rows, 3), formulas: ["=D7*2", "", "=E7*2"] },
    { kind: "format", sheet, area: entries, format: { horizontal: "center", border: "#BFBFBF", numberFormat: "General" } },
    { kind: "columnWidth", sheet, column: 1, columns: 1, characters: 32 },
    { kind: "rowHeight", sheet, row: 5, rows: 1, points: 45 },
    {
      kind: "validation",
      sheet,
      area: entries,
      validation: { rule: { kind: "custom", formula: "=ISNUMBER(D7)" }, ignoreBlank: true, error },
    },
    { kind: "conditionalFormats", sheet, area: entries, rules: [{ formula: '=D7=""', format: { fill: "#FFF2CC" } }] },
    { kind: "defineName", name: "BV_Diem", sheet, area: entries },
    { kind: "freeze", sheet, rows: 6, columns: 3 },
    {
      kind: "page",
      sheet,
      page: {
        printArea: area(0, 0, rows + 6, columns + 7),
        titleRows: { row: 5, rows: 1 },
        orientation: "landscape",
        fitWide: 1,
        margins: { top: 20, bottom: 20, left: 20, right: 15 },
        centerHorizontally: true,
      },
    },
    { kind: "locks", sheet, unlocked: [entries] },
    { kind: "protect", sheet },
    { kind: "activate", sheet, area: area(6, 3) },
  ];
}

test("reading costs two syncs whatever is asked for, writing after it one, and clearing up none", async () => {
  const excel = await openTestExcel();
  await excel.port.apply(matrixPlan(20, 5));
  const read = await costOf(excel, () => excel.port.read({ names: ["BV_*"], formulasOf: ["BV_*"], constantsOf: ["BV_*"] }));
  expect([read.syncs, read.requests]).toEqual([2, 2]);
  const write = await costOf(excel, () => excel.port.apply(matrixPlan(20, 5)));
  expect([write.syncs, write.requests]).toEqual([1, 1]);
  expect(excel.excel.keptReferences).toBe(0);
});

test("writing without a read before it costs one sync more, to learn the state of the workbook", async () => {
  const excel = await openTestExcel();
  const { syncs, requests } = await costOf(excel, () => excel.port.apply(matrixPlan(5, 3)));
  expect([syncs, requests]).toEqual([2, 2]);
});

test.each([
  [10, 10, 20],
  [60, 40, 24],
  [500, 60, 60],
])("a matrix of %d × %d is built in one sync and less than %d KB", async (rows, columns, kilobytes) => {
  const excel = await openTestExcel();
  await excel.port.read({ names: [] });
  const cost = await costOf(excel, () => excel.port.apply(matrixPlan(rows, columns)));
  expect(cost.syncs).toBe(1);
  expect(cost.requestBytes).toBeLessThan(kilobytes * 1024);
});

test("without a meter the reckoned size is at least the real one, and not more than four times it", async () => {
  const excel = await openTestExcel();
  const { ExcelWorkbook } = await import("../../src/excel/excelWorkbook");
  const port = new ExcelWorkbook(excel.host);
  const values = Array.from({ length: 3000 }, (_, i) => Array.from({ length: 10 }, (__, j): CellValue => `Dòng ${i} ô ${j}`));
  for (const plan of [
    matrixPlan(10, 10),
    matrixPlan(500, 60),
    [{ kind: "writeBlock", sheet: "Sheet1", area: area(0, 0, 3000, 10), values }] as Op[],
  ]) {
    const [reckoned, real] = [port.cost().requestBytes, excel.meter.requestBytes()];
    await port.read({ names: ["BV_*"] });
    await port.apply(plan);
    const ratio = (port.cost().requestBytes - reckoned) / (excel.meter.requestBytes() - real);
    expect(ratio).toBeGreaterThanOrEqual(1);
    expect(ratio).toBeLessThan(4);
  }
});

describe("past the limit of one request", () => {
  const rows = 300;
  const long = (i: number, j: number) => `${i}-${j} ${"chữ dài ".repeat(3000)}`;
  const values = Array.from({ length: rows }, (_, i) => [i, long(i, 1)]);
  const plan: Op[] = [
    { kind: "unprotect", sheet: "Sheet1" },
    { kind: "writeBlock", sheet: "Sheet1", area: area(2, 1, rows, 2), values },
    { kind: "defineName", name: "BV_Dai", sheet: "Sheet1", area: area(2, 1, rows, 2) },
    { kind: "locks", sheet: "Sheet1", unlocked: [] },
    { kind: "protect", sheet: "Sheet1" },
  ];

  test("a block is written in pieces of rows, each below the limit, and read back in pieces", async () => {
    const excel = await openTestExcel();
    await excel.port.read({ names: [] });
    const write = await costOf(excel, () => excel.port.apply(plan));
    expect(write.requestBytes).toBeGreaterThan(7_000_000);
    expect(write.syncs).toBeGreaterThan(2);
    expect(write.syncs).toBeLessThanOrEqual(Math.ceil(write.requestBytes / 3_500_000) + 1);
    expect(excel.workbook.sheetByTitle("Sheet1")!.protection).not.toBeNull();
    const { blocks } = await excel.port.read({ names: ["BV_Dai"], formulasOf: ["BV_Dai"], constantsOf: ["BV_Dai"] });
    const block = blocks.get("BV_Dai")!;
    expect(block.area).toEqual(area(2, 1, rows, 2));
    expect(block.values).toEqual(values);
    expect(block.formulas).toEqual(values);
    expect(block.constants?.reduce((sum, part) => sum + part.rows * part.columns, 0)).toBe(rows * 2);
  });

  test("a refusal in a later piece puts protection back too", async () => {
    const excel = await openTestExcel();
    excel.workbook.sheetByTitle("Sheet1")!.protection = { password: null, options: {} };
    await excel.port.read({ names: [] });
    let pieces = 0;
    const execute = excel.excel.execute.bind(excel.excel);
    jest.spyOn(excel.excel, "execute").mockImplementation((text) => {
      if (++pieces === 2) excel.excel.plant({ code: "MemoryLimitReached" });
      return execute(text);
    });
    await expect(excel.port.apply(plan)).rejects.toMatchObject({ code: "too-large" });
    expect(excel.workbook.sheetByTitle("Sheet1")!.protection).not.toBeNull();
  });

  test("cells beyond what one answer holds are asked for by row blocks at once, from what the name says", async () => {
    const excel = await openTestExcel();
    excel.workbook.defineName("BV_Lon", "=Sheet1!$A$1:$J$40000");
    excel.workbook.sheetByTitle("Sheet1")!.write(area(39_999, 9), [[{ value: "cuối" }]]);
    const request = { names: ["BV_Lon"] };
    let last: CellValue | undefined;
    const { syncs } = await costOf(excel, async () => {
      last = (await excel.port.read(request)).blocks.get("BV_Lon")?.values.at(-1)?.at(-1);
    });
    expect([syncs, last]).toEqual([3, "cuối"]);
  });
});
