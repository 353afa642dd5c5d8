// What the gateway makes of Excel's refusals: codes, retries, and a workbook put back in order.
import { HostError, type WorkbookEvent } from "../../src/workbook/port";
import type { Op } from "../../src/workbook/plan";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";

let excel: TestExcel;

beforeEach(async () => {
  excel = await openTestExcel();
});

afterEach(closeTestExcels);

const writeOne: Op = { kind: "writeBlock", sheet: "Sheet1", area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[1]] };

describe("Excel's codes", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit", true],
    ["WriteNotSupportedWhenModalDialogOpen", "busy", true],
    ["InactiveWorkbook", "busy", true],
    ["ActivityLimitReached", "busy", true],
    ["RequestAborted", "busy", true],
    ["ServiceNotAvailable", "busy", true],
    ["RequestPayloadSizeLimitExceeded", "too-large", false],
    ["ResponsePayloadSizeLimitExceeded", "too-large", false],
    ["MemoryLimitReached", "too-large", false],
    ["OperationCellsExceedLimit", "too-large", false],
    ["InvalidOrTimedOutSession", "session", false],
    ["AccessDenied", "protected", false],
    ["BadPassword", "protected", false],
    ["ItemNotFound", "not-found", true],
    ["InvalidReference", "not-found", true],
    ["ItemAlreadyExists", "conflict", true],
    ["FilteredRangeConflict", "conflict", false],
    ["MergedRangeConflict", "conflict", false],
    ["InsertDeleteConflict", "conflict", false],
    ["NonBlankCellOffSheet", "conflict", false],
    ["InvalidSelection", "selection", true],
    ["ApiNotFound", "unsupported", false],
    ["NotImplemented", "unsupported", false],
    ["UnsupportedOperation", "unsupported", false],
    ["InvalidArgument", "internal", false],
    ["GeneralException", "internal", false],
    ["SomethingNew", "internal", false],
  ] as const)("%s means %s", async (excelCode, code, isRetriable) => {
    await excel.port.read({ names: [] });
    excel.excel.plant({ code: excelCode, at: "Range.values" });
    const error: unknown = await excel.port.apply([writeOne]).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, isRetriable, detail: { excelCode, sheet: "Sheet1" } });
    expect((error as HostError).detail.statement).toMatch(/^write values: .*\.values = /);
  });

  test.each([
    ["a number that is none", [[NaN]]],
    ["another shape than the area", [[1, 2]]],
  ])("%s is a bug, found before anything is sent", async (_what, values) => {
    await expect(excel.port.apply([{ ...writeOne, values }])).rejects.toThrow(RangeError);
    expect(excel.workbook.sheetByTitle("Sheet1")!.usedArea()).toBeNull();
  });

  test("an error that is not Excel's is a bug and comes through as it is", async () => {
    const bug: Op = { ...writeOne, values: null as never };
    await expect(excel.port.apply([bug])).rejects.toThrow(TypeError);
  });
});

describe("trying again", () => {
  test.each(["ActivityLimitReached", "RequestAborted", "ServiceNotAvailable", "GeneralException"])(
    "a read is tried three times in all after %s",
    async (code) => {
      excel.excel.plant({ code, times: 2 });
      await excel.port.read({ names: [] });
      expect(excel.pauses).toEqual([500, 2000]);
      excel.excel.plant({ code, times: 3 });
      await expect(excel.port.read({ names: [] })).rejects.toMatchObject({ detail: { excelCode: code } });
    },
  );

  test("other refusals of a read are not tried again", async () => {
    excel.excel.plant({ code: "InvalidOrTimedOutSession" });
    await expect(excel.port.read({ names: [] })).rejects.toMatchObject({ code: "session" });
    expect(excel.pauses).toEqual([]);
  });

  test("a write is never tried again", async () => {
    await excel.port.read({ names: [] });
    const before = excel.workbook.sheets().length;
    excel.excel.plant({ code: "GeneralException", at: "WorksheetCollection.add" });
    await expect(excel.port.apply([{ kind: "ensureSheet", sheet: "Hai" }])).rejects.toMatchObject({ code: "internal" });
    expect([excel.workbook.sheets().length, excel.pauses]).toEqual([before, []]);
  });

  test("an answer that proves too large is asked for in halves", async () => {
    excel.workbook.defineName("BV_A", "=Sheet1!$A$1:$A$4");
    excel.workbook.defineName("BV_B", "=Sheet1!$B$1:$B$4");
    excel.workbook.sheetByTitle("Sheet1")!.write({ row: 3, column: 0, rows: 1, columns: 2 }, [[{ value: "a" }, { value: "b" }]]);
    // Struck: both names, then the first alone; its two halves and the second come through.
    excel.excel.plant({ code: "ResponsePayloadSizeLimitExceeded", at: "NamedItemCollection.getItemOrNullObject", times: 2 });
    const { blocks } = await excel.port.read({ names: ["BV_*"] });
    expect(blocks.get("BV_A")?.values).toEqual([[""], [""], [""], ["a"]]);
    expect(blocks.get("BV_B")?.values).toEqual([[""], [""], [""], ["b"]]);
  });

  test("values that Excel leaves out for their number are asked for in halves", async () => {
    excel.workbook.defineName("BV_A", "=Sheet1!$A$1:$A$5");
    excel.workbook.sheetByTitle("Sheet1")!.write(
      { row: 0, column: 0, rows: 5, columns: 1 },
      [1, 2, 3, 4, 5].map((value) => [{ value }]),
    );
    const execute = excel.excel.execute.bind(excel.excel);
    let leftOut = 0;
    jest.spyOn(excel.excel, "execute").mockImplementation(async (text) => {
      const answer = await execute(text);
      const isWhole = answer.includes("[1],[2],[3],[4],[5]");
      if (isWhole) leftOut++;
      return isWhole ? answer.replace("[[1],[2],[3],[4],[5]]", "null") : answer;
    });
    const { blocks } = await excel.port.read({ names: ["BV_A"] });
    expect([leftOut, blocks.get("BV_A")?.values, blocks.get("BV_A")?.area.rows]).toEqual([1, [[1], [2], [3], [4], [5]], 5]);
  });

  test.each(["AccessDenied", "GeneralException", "InvalidArgument"])(
    "where Excel refuses to look for constants (%s), the formulas tell them",
    async (code) => {
      const sheet = excel.workbook.sheetByTitle("Sheet1")!;
      sheet.write({ row: 0, column: 0, rows: 2, columns: 2 }, [
        [{ formula: "=1+1" }, { value: 7 }],
        [{ value: null }, { value: "x" }],
      ]);
      excel.workbook.defineName("BV_Ket", "=Sheet1!$A$1:$B$2");
      excel.excel.plant({ code, at: "Range.getSpecialCellsOrNullObject", times: 3 });
      const { blocks } = await excel.port.read({ names: ["BV_Ket"], constantsOf: ["BV_Ket"] });
      expect(blocks.get("BV_Ket")?.constants).toEqual([
        { row: 0, column: 1, rows: 1, columns: 1 },
        { row: 1, column: 1, rows: 1, columns: 1 },
      ]);
      expect(blocks.get("BV_Ket")?.formulas).toBeUndefined();
    },
  );
});

describe("questions about the grid", () => {
  beforeEach(() => {
    const sheet = excel.workbook.sheetByTitle("Sheet1")!;
    sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[{ formula: "=1+1" }, { value: 7 }]]);
    sheet.setHidden("rows", 1, 1, true);
    sheet.merge({ row: 0, column: 0, rows: 2, columns: 1 });
    excel.workbook.defineName("BV_O", "=Sheet1!$A$1:$B$2");
  });

  const ask = async () => (await excel.port.read({ names: ["BV_O"], formulaCellsOf: ["BV_O"], gridOf: ["BV_O"] })).blocks.get("BV_O")!;

  test.each(["Range.getSpecialCellsOrNullObject", "Range.getMergedAreasOrNullObject"])(
    "where Excel refuses %s, formulas tell formulas, and what it does not tell is unknown",
    async (at) => {
      excel.excel.plant({ code: "AccessDenied", at });
      const { formulaCells, grid } = await ask();
      expect(formulaCells).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }]);
      expect([grid?.merged, grid?.validated, grid?.hiddenRows]).toEqual([null, [], [{ first: 1, count: 1 }]]);
    },
  );

  test.each(["Range.getRowProperties", "Range.dataValidation"])("where Excel refuses %s, the values are read all the same", async (at) => {
    excel.excel.plant({ code: "InvalidOperation", at });
    const { values, grid } = await ask();
    expect([values, grid]).toEqual([
      [
        [2, 7],
        ["", ""],
      ],
      undefined,
    ]);
  });

  test("an Excel below ExcelApi 1.13 is not asked for merged cells", async () => {
    const { ExcelWorkbook } = await import("../../src/excel/excelWorkbook");
    const old = {
      ...excel.host,
      isSetSupported: (name: string, version?: string) => name === "ExcelApi" && Number(version?.split(".")[1]) <= 12,
    };
    const { blocks } = await new ExcelWorkbook(old).read({ names: [], gridOf: ["BV_O"] });
    expect(blocks.get("BV_O")?.grid?.merged).toBeNull();
  });
});

describe("after a refusal in the middle of a plan", () => {
  const liftAndWrite: Op[] = [{ kind: "unprotect", sheet: "Sheet1" }, writeOne, { kind: "protect", sheet: "Sheet1" }];

  beforeEach(() => {
    excel.workbook.sheetByTitle("Sheet1")!.protection = { password: null, options: { allowSort: true } };
  });

  test("events are on again", async () => {
    const heard: WorkbookEvent[] = [];
    await excel.port.watch((event) => heard.push(event));
    excel.excel.plant({ code: "GeneralException", at: "Range.values" });
    await expect(excel.port.apply(liftAndWrite)).rejects.toBeInstanceOf(HostError);
    excel.workbook.sheetByTitle("Sheet1")!.write({ row: 1, column: 1, rows: 1, columns: 1 }, [[{ value: 1 }]]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard.length).toBeGreaterThan(0);
  });

  test("protection is on again with the options it had", async () => {
    excel.excel.plant({ code: "GeneralException", at: "Range.values" });
    await expect(excel.port.apply(liftAndWrite)).rejects.toMatchObject({ code: "internal" });
    expect(excel.workbook.sheetByTitle("Sheet1")!.protection).toEqual({
      password: null,
      options: expect.objectContaining({ allowSort: true }) as unknown,
    });
  });

  test("the failure tells if protection could not be put back", async () => {
    excel.excel.plant({ code: "GeneralException", at: "Range.values" });
    excel.excel.plant({ code: "AccessDenied", at: "WorksheetProtection.protect" });
    const error = (await excel.port.apply(liftAndWrite).catch((caught: unknown) => caught)) as HostError;
    expect(error.detail.excelCode).toBe("GeneralException");
    expect(error.detail.excelMessage).toMatch(/protection not put back: protected \(AccessDenied\)/);
  });

  test("the port goes on working", async () => {
    excel.excel.plant({ code: "GeneralException", at: "Range.values" });
    await expect(excel.port.apply(liftAndWrite)).rejects.toBeInstanceOf(HostError);
    await excel.port.apply(liftAndWrite);
    expect(excel.workbook.sheetByTitle("Sheet1")!.read({ row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).toBe(1);
  });
});
