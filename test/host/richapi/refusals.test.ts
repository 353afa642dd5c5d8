// Each refusal that Excel documents, met through Microsoft's client library.
import { closeTestExcels, codeOf, openTestExcel, type TestExcel } from "../../kits/testExcel";

let excel: TestExcel;

beforeEach(async () => {
  excel = await openTestExcel();
});

afterEach(closeTestExcels);

/** Code of the refusal of these actions, sent in one request; "" if they run. */
function refusal(queue: (context: Excel.RequestContext) => void): Promise<string> {
  return codeOf(
    excel.library.run(async (context) => {
      queue(context);
      await context.sync();
    }),
  );
}

const sheetOf = (context: Excel.RequestContext, title = "Sheet1") => context.workbook.worksheets.getItem(title);

describe("InvalidArgument", () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["values of another shape", (c) => void (sheetOf(c).getRange("A1:B2").values = [[1, 2]])],
    ["values with a short row", (c) => void (sheetOf(c).getRange("A1:B2").values = [[1, 2], [3]])],
    [
      "a block of another shape, large enough to travel in pieces",
      (c) => void (sheetOf(c).getRange("A1:A2000").values = Array(1999).fill([1])),
    ],
    ["a text longer than a cell holds", (c) => void (sheetOf(c).getRange("A1").values = [["x".repeat(32_768)]])],
    ["an address that is none", (c) => void sheetOf(c).getRange("A0").load("address")],
    ["an address of several areas", (c) => void sheetOf(c).getRange("A1:A3,C1:C3").load("address")],
    ["an address on another sheet", (c) => void sheetOf(c).getRange("Khac!A1").load("address")],
    [
      "an address longer than Excel reads",
      (c) =>
        void sheetOf(c)
          .getRange(`A1${" ".repeat(8_200)}`)
          .load("address"),
    ],
    ["indexes outside the sheet", (c) => void sheetOf(c).getRangeByIndexes(-1, 0, 1, 1).load("address")],
    ["an offset outside the sheet", (c) => void sheetOf(c).getRange("A1").getOffsetRange(-1, 0).load("address")],
    ["a sheet title with a forbidden character", (c) => void c.workbook.worksheets.add("A/B")],
    ["a sheet title that is too long", (c) => void c.workbook.worksheets.add("x".repeat(32))],
    ["a sheet title that begins with an apostrophe", (c) => void c.workbook.worksheets.add("'A")],
    ["renaming to a bad title", (c) => void (sheetOf(c).name = "a[b]")],
    ["a name with a space", (c) => void c.workbook.names.add("a b", sheetOf(c).getRange("A1"))],
    ["a name that looks like a cell", (c) => void c.workbook.names.add("BV1", sheetOf(c).getRange("A1"))],
    ["a name of a union as text", (c) => void c.workbook.names.add("BV_X", "=Sheet1!$A$1,Sheet1!$C$1")],
    ["a name on a sheet that is not there", (c) => void c.workbook.names.add("BV_X", "=Vang!$A$1")],
    ["a formula with an open bracket", (c) => void (sheetOf(c).getRange("A1").formulas = [["=SUM(A2"]])],
    ["a formula with an open quote", (c) => void (sheetOf(c).getRange("A1").formulas = [['="a']])],
    ["a formula with the local list separator", (c) => void (sheetOf(c).getRange("A1").formulas = [["=IF(A2>1;2;3)"]])],
    ["a colour that is none", (c) => void (sheetOf(c).getRange("A1").format.font.color = "12345")],
    ["an alignment that is none", (c) => void (sheetOf(c).getRange("A1").format.horizontalAlignment = "Middle" as "Center")],
    ["a row height past the limit", (c) => void (sheetOf(c).getRange("A1").format.rowHeight = 410)],
    [
      "a validation formula past 255 characters",
      (c) => void (sheetOf(c).getRange("A1").dataValidation.rule = { custom: { formula: `=${"1+".repeat(130)}1` } }),
    ],
    ["a validation without a kind", (c) => void (sheetOf(c).getRange("A1").dataValidation.rule = {})],
    ["an alert where there is no rule", (c) => void (sheetOf(c).getRange("A1").dataValidation.ignoreBlanks = true)],
    ["a conditional format without a formula", (c) => void sheetOf(c).getRange("A1").conditionalFormats.add("Custom")],
    ["title rows that are not whole rows", (c) => void sheetOf(c).pageLayout.setPrintTitleRows(sheetOf(c).getRange("A1:C2"))],
    ["a protection option that is none", (c) => void sheetOf(c).protection.protect({ allowAll: true } as Excel.WorksheetProtectionOptions)],
  ])("%s", async (_what, queue) => {
    expect(await refusal(queue)).toBe("InvalidArgument");
  });
});

describe("what is not there, or there already", () => {
  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["an unknown sheet", "ItemNotFound", (c) => void sheetOf(c, "Vắng").load("name")],
    ["an unknown name", "ItemNotFound", (c) => void c.workbook.names.getItem("BV_Vang").load("name")],
    ["an unknown setting", "ItemNotFound", (c) => void c.workbook.settings.getItem("x").load("value")],
    ["ranges that do not meet", "ItemNotFound", (c) => void sheetOf(c).getRange("A1").getIntersection("C3").load("address")],
    ["writing to a null object", "ItemNotFound", (c) => void (c.workbook.worksheets.getItemOrNullObject("Vắng").name = "x")],
    ["a second sheet of that title, in other letters", "ItemAlreadyExists", (c) => void c.workbook.worksheets.add("SHEET1")],
  ])("%s answers %s", async (_what, code, queue) => {
    expect(await refusal(queue)).toBe(code);
  });

  test("a second name answers ItemAlreadyExists", async () => {
    excel.workbook.defineName("BV_Diem", "=Sheet1!$A$1");
    expect(await refusal((c) => void c.workbook.names.add("bv_diem", sheetOf(c).getRange("A1")))).toBe("ItemAlreadyExists");
  });

  test("a name that is no range answers InvalidReference", async () => {
    excel.workbook.defineName("BV_So", "=5");
    expect(await refusal((c) => void c.workbook.names.getItem("BV_So").getRange().load("address"))).toBe("InvalidReference");
  });

  test("...OrNullObject gives a null object, and so does everything reached through it", async () => {
    const nulls = await excel.library.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Vắng");
      const range = context.workbook.names.getItemOrNullObject("BV_Vang").getRangeOrNullObject();
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject();
      sheet.load("name");
      range.load("values");
      used.load("address");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, used.isNullObject];
    });
    expect(nulls).toEqual([true, true, true]);
  });
});

describe("protection", () => {
  const protect = (options: Record<string, boolean> = {}, password: string | null = null) => {
    excel.workbook.sheetByTitle("Sheet1")!.protection = { password, options };
  };

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["values", (c) => void (sheetOf(c).getRange("A1").values = [[1]])],
    ["formulas", (c) => void (sheetOf(c).getRange("A1").formulas = [["=1"]])],
    ["clearing", (c) => void sheetOf(c).getRange("A1").clear()],
    ["copying onto it", (c) => void sheetOf(c).getRange("A1").copyFrom("B1", "Formulas")],
    ["a number format", (c) => void (sheetOf(c).getRange("A1").numberFormat = [["0"]])],
    ["a font", (c) => void (sheetOf(c).getRange("A1").format.font.bold = true)],
    ["a width", (c) => void (sheetOf(c).getRange("A1").format.columnWidth = 50)],
    ["a height", (c) => void (sheetOf(c).getRange("A1").format.rowHeight = 20)],
    ["a lock", (c) => void (sheetOf(c).getRange("A1").format.protection.locked = false)],
    ["a validation", (c) => void (sheetOf(c).getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } })],
    ["a conditional format", (c) => void sheetOf(c).getRange("A1").conditionalFormats.add("Custom")],
    ["inserted rows", (c) => void sheetOf(c).getRange("2:3").insert("Down")],
    ["deleted columns", (c) => void sheetOf(c).getRange("B:B").delete("Left")],
    [
      "sorting",
      (c) =>
        void sheetOf(c)
          .getRange("A1:B3")
          .sort.apply([{ key: 0 }]),
    ],
    ["protecting again", (c) => void sheetOf(c).protection.protect()],
  ])("%s on a protected sheet: AccessDenied", async (_what, queue) => {
    protect();
    expect(await refusal(queue)).toBe("AccessDenied");
  });

  test("what the options allow is allowed", async () => {
    protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowInsertRows: true });
    const code = await refusal((c) => {
      const range = sheetOf(c).getRange("A1");
      range.format.font.bold = true;
      range.format.columnWidth = 48;
      range.format.rowHeight = 20;
      sheetOf(c).getRange("2:2").insert("Down");
    });
    expect(code).toBe("");
  });

  test("unlocked cells are written; one locked cell among them refuses all", async () => {
    excel.workbook.sheetByTitle("Sheet1")!.setLocked({ row: 0, column: 0, rows: 2, columns: 2 }, false);
    protect();
    expect(
      await refusal(
        (c) =>
          void (sheetOf(c).getRange("A1:B2").values = [
            [1, 2],
            [3, 4],
          ]),
      ),
    ).toBe("");
    expect(await refusal((c) => void (sheetOf(c).getRange("B2:C2").values = [[5, 6]]))).toBe("AccessDenied");
    expect(excel.workbook.sheetByTitle("Sheet1")!.read({ row: 1, column: 1, rows: 1, columns: 1 })[0]![0]!.value).toBe(4);
  });

  test("a password: none is AccessDenied, a wrong one BadPassword, the right one opens", async () => {
    protect({}, "bí mật");
    expect(await refusal((c) => void sheetOf(c).protection.unprotect())).toBe("AccessDenied");
    expect(await refusal((c) => void sheetOf(c).protection.unprotect("sai"))).toBe("BadPassword");
    expect(await refusal((c) => void sheetOf(c).protection.unprotect("bí mật"))).toBe("");
    expect(await refusal((c) => void sheetOf(c).protection.unprotect())).toBe("AccessDenied");
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["adding", (c) => void c.workbook.worksheets.add("Hai")],
    ["renaming", (c) => void (sheetOf(c).name = "Hai")],
    ["hiding", (c) => void (sheetOf(c).visibility = "Hidden")],
    ["moving", (c) => void (sheetOf(c).position = 0)],
    ["deleting", (c) => void sheetOf(c).delete()],
  ])("%s a sheet where the structure is protected: AccessDenied", async (_what, queue) => {
    excel.workbook.isStructureProtected = true;
    expect(await refusal(queue)).toBe("AccessDenied");
  });

  test("the last visible sheet can be neither deleted nor hidden", async () => {
    expect(await refusal((c) => void sheetOf(c).delete())).toBe("InvalidOperation");
    expect(await refusal((c) => void (sheetOf(c).visibility = "Hidden"))).toBe("InvalidOperation");
  });
});

describe("state of Excel and size", () => {
  test("while somebody types in a cell, every request: InvalidOperationInCellEditMode", async () => {
    excel.workbook.isEditing = true;
    expect(await refusal((c) => void sheetOf(c).load("name"))).toBe("InvalidOperationInCellEditMode");
  });

  test("a lost session, until it is back: InvalidOrTimedOutSession", async () => {
    excel.excel.setSessionLost(true);
    expect(await refusal((c) => void sheetOf(c).load("name"))).toBe("InvalidOrTimedOutSession");
    excel.excel.setSessionLost(false);
    expect(await refusal((c) => void sheetOf(c).load("name"))).toBe("");
  });

  test("a request past 5 MB is refused before anything is done: RequestPayloadSizeLimitExceeded", async () => {
    const code = await refusal((c) => void (sheetOf(c).getRange("A1:A200").values = Array(200).fill(["x".repeat(30_000)])));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.workbook.sheetByTitle("Sheet1")!.usedArea()).toBeNull();
  });

  test("an answer past 5 MB: ResponsePayloadSizeLimitExceeded", async () => {
    const long = { value: "x".repeat(30_000) };
    excel.workbook.sheetByTitle("Sheet1")!.write({ row: 0, column: 0, rows: 200, columns: 1 }, Array(200).fill([long]));
    expect(await refusal((c) => void sheetOf(c).getRange("A1:A200").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("values of more cells than Excel reads are null, not an error", async () => {
    const values = await excel.library.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:J600000");
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  test("one value for more cells than the web takes: OperationCellsExceedLimit", async () => {
    expect(await refusal((c) => void (sheetOf(c).getRange("A:AZ").values = 1 as unknown as number[][]))).toBe("OperationCellsExceedLimit");
  });
});

describe("what is not emulated is refused loudly", () => {
  test("an API above the emulated set: ApiNotFound, from the host too", async () => {
    const code = await codeOf(
      excel.library.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("valuesAsJson");
        await context.sync();
      }),
    );
    expect(code).toBe("ApiNotFound");
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["tables", (c) => void c.workbook.tables.add("Sheet1!A1:B2", true)],
    ["charts of other kinds than bars", (c) => void sheetOf(c).charts.add("Pie", sheetOf(c).getRange("A1:B2"))],
    [
      "filtering by icons",
      (c) => void sheetOf(c).autoFilter.apply("A1:B9", 0, { filterOn: "Icon", icon: { set: "ThreeArrows", index: 0 } }),
    ],
    ["local formulas", (c) => void sheetOf(c).getRange("A1").load("formulasLocal")],
    ["multi-area ranges", (c) => void sheetOf(c).getRanges("A1,B2").load("address")],
  ])("%s: ApiNotFound", async (_what, queue) => {
    expect(await refusal(queue)).toBe("ApiNotFound");
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    [
      "a line on one side only",
      (c) => {
        const top = sheetOf(c).getRange("A1:B2").format.borders.getItem("EdgeTop");
        top.style = "Continuous";
        top.color = "#000000";
      },
    ],
    ["copying looks", (c) => void sheetOf(c).getRange("B1").copyFrom("A1", "Formats")],
    ["an error constant", (c) => void (sheetOf(c).getRange("A1").values = [["#N/A"]])],
    ["deleting some cells of a row", (c) => void sheetOf(c).getRange("A1").delete("Up")],
  ])("%s: NotImplemented", async (_what, queue) => {
    expect(await refusal(queue)).toBe("NotImplemented");
  });
});

describe("a batch", () => {
  test("stops at its first refusal; what ran before stays, what comes after is not done", async () => {
    const code = await refusal((c) => {
      const sheet = sheetOf(c);
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").values = [[1, 2]];
      sheet.getRange("C1").values = [[3]];
    });
    expect(code).toBe("InvalidArgument");
    const line = excel.workbook.sheetByTitle("Sheet1")!.read({ row: 0, column: 0, rows: 1, columns: 3 })[0]!;
    expect(line.map((cell) => cell.value)).toEqual([1, null, null]);
  });

  test("says which statement was refused", async () => {
    const request = excel.library.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1, 2]];
      await context.sync();
    });
    await expect(request).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining(".values =") as unknown },
    });
  });

  test("a planted refusal strikes at its member, once", async () => {
    const write = (c: Excel.RequestContext) => void (sheetOf(c).getRange("A1").values = [[1]]);
    excel.excel.plant({ code: "GeneralException", at: "Range.values" });
    expect([await refusal(write), await refusal(write)]).toEqual(["GeneralException", ""]);
  });

  test("in which the embedded Excel itself fails is answered, and says so", async () => {
    jest.spyOn(excel.workbook, "settle").mockRejectedValueOnce(new Error("engine broken"));
    const request = excel.library.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    await expect(request).rejects.toMatchObject({
      code: "GeneralException",
      message: expect.stringMatching(/embedded Excel failed: Error: engine broken/) as unknown,
    });
  });

  test("waits for the one before it", async () => {
    const add = (title: string) =>
      excel.library.run(async (context) => {
        context.workbook.worksheets.add(title);
        context.workbook.worksheets.load("items/name");
        await context.sync();
        return context.workbook.worksheets.items.length;
      });
    expect(await Promise.all([add("Hai"), add("Ba"), add("Tư")])).toEqual([2, 3, 4]);
  });
});
