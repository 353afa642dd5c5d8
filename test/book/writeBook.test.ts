// A file made from a plan holds what Excel would hold after the same plan: read by the embedded Excel, which refuses what is not whole.
import { strFromU8, unzipSync } from "fflate";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { type CommandContext, runCommand } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { areaAt, areaText, MAX_ROWS } from "../../src/workbook/area";
import type { Op, WorkbookPlan } from "../../src/workbook/plan";
import { writeBook } from "../../src/book/writeBook";
import { workbookContent } from "../host/xlsx/workbookContent";
import { CommandRun, NOON } from "../kits/commandRun";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { UNIT_PLAN } from "../kits/unitFilePlan";

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

test("every operation that a file can take: the file is what Excel holds after the same plan", async () => {
  const excel = await openTestExcel();
  // Through Excel a sheet is renamed only when it is there before the plan.
  const isRename = ({ kind }: Op): boolean => kind === "renameSheet";
  await excel.port.apply(UNIT_PLAN.filter((op) => !isRename(op)));
  await excel.port.apply(UNIT_PLAN.filter(isRename));
  await excel.workbook.settle();
  const book = await createHeadlessWorkbook();
  const report = await openWorkbook(writeBook(UNIT_PLAN, OPTIONS), book);
  expect(report.ignored).toEqual([]);
  expect(plainContent(book)).toEqual(plainContent(excel.workbook));
});

describe("a plan of its own", () => {
  const SHEET = "Trang";
  const first: Op = { kind: "ensureSheet", sheet: SHEET };
  const opened = async (plan: WorkbookPlan) => {
    const book = await createHeadlessWorkbook();
    expect((await openWorkbook(writeBook(plan, OPTIONS), book)).ignored).toEqual([]);
    return book;
  };
  const parts = (plan: WorkbookPlan, customXml: readonly string[] = []): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(writeBook(plan, { ...OPTIONS, customXml }))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );

  test("sheets stand in the order of the plan, or before the one that it names; deleted ones and removed names are gone", async () => {
    const book = await opened([
      first,
      { kind: "ensureSheet", sheet: "Bỏ" },
      { kind: "ensureSheet", sheet: "Sau", before: "không có" },
      { kind: "ensureSheet", sheet: "Trước", before: "trang" },
      { kind: "ensureSheet", sheet: "TRANG", tabColor: "#FF0000" },
      { kind: "defineName", name: "BV_Bo", sheet: "Bỏ", area: areaAt(0, 0) },
      { kind: "defineName", name: "BV_A", sheet: SHEET, area: areaAt(0, 0), isHidden: true },
      { kind: "defineName", name: "bv_a", sheet: SHEET, area: areaAt(1, 1) },
      { kind: "defineName", name: "BV_B", sheet: SHEET, area: areaAt(0, 0) },
      { kind: "removeName", name: "BV_b" },
      { kind: "deleteSheet", sheet: "Bỏ" },
      { kind: "deleteSheet", sheet: "Không có" },
    ]);
    expect(book.sheets().map(({ title, tabColor }) => [title, tabColor])).toEqual([
      ["Trước", null],
      [SHEET, null],
      ["Sau", null],
    ]);
    expect(book.names()).toEqual([{ name: "bv_a", reference: "='Trang'!$B$2", visible: false }]);
  });

  test("a renamed sheet is followed by formulas, rules, names and print titles; texts are left alone", async () => {
    const book = await opened([
      first,
      { kind: "ensureSheet", sheet: "Khác" },
      { kind: "writeBlock", sheet: SHEET, area: areaAt(0, 0), values: [[4]] },
      { kind: "fillFormula", sheet: "Khác", area: areaAt(0, 0), formula: `='trang'!A1&Trang!$A$1&"'Trang'!A1"` },
      { kind: "defineName", name: "BV_A", sheet: SHEET, area: areaAt(0, 0) },
      { kind: "renameSheet", sheet: SHEET, title: "Phiếu của 'A' 1" },
    ]);
    expect(book.sheets()[1]!.read(areaAt(0, 0))[0]![0]).toMatchObject({
      formula: `='Phiếu của ''A'' 1'!A1&'Phiếu của ''A'' 1'!$A$1&"'Trang'!A1"`,
      value: "44'Trang'!A1",
    });
    expect(book.names()[0]!.reference).toBe("='Phiếu của ''A'' 1'!$A$1");
  });

  test("a rule cut by a later one goes on in the parts, its references moved with their first cells", async () => {
    const error = { title: "", message: "", style: "stop" } as const;
    const rule = (formula: string) => ({ rule: { kind: "custom", formula }, ignoreBlank: true, error }) as const;
    const book = await opened([
      first,
      { kind: "validation", sheet: SHEET, area: areaAt(0, 0, 3, 3), validation: rule("=A1>$B$1") },
      { kind: "validation", sheet: SHEET, area: areaAt(1, 1), validation: rule("=B2<9") },
      { kind: "conditionalFormats", sheet: SHEET, area: areaAt(0, 0, 2, 1), rules: [{ formula: "=A1>A$1", format: { bold: true } }] },
      { kind: "conditionalFormats", sheet: SHEET, area: areaAt(0, 0, 1, 1), rules: [] },
    ]);
    const sheet = book.sheets()[0]!;
    const custom = sheet.validations.map(({ area, rule: given }) => [areaText(area), given.kind === "custom" ? given.formula : ""]);
    expect(custom.sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
      ["A1:C1", "=A1>$B$1"],
      ["A2", "=A2>$B$1"],
      ["A3:C3", "=A3>$B$1"],
      ["B2", "=B2<9"],
      ["C2", "=C2>$B$1"],
    ]);
    expect(sheet.conditionalFormats.map(({ area, formula }) => [areaText(area), formula])).toEqual([["A2", "=A2>A$1"]]);
  });

  test("filling moves relative references right and down, of cells, columns and rows; texts, names and functions stay", async () => {
    const formula = `=SUM(A1:$B$2,C:C,3:3,$D5)+LOG10(E1)+BV_A1+IF("A1"="A1",'a A1'!A1,0)`;
    const book = await opened([
      first,
      { kind: "ensureSheet", sheet: "a A1" },
      { kind: "defineName", name: "BV_A1", sheet: SHEET, area: areaAt(0, 0) },
      { kind: "fillFormula", sheet: SHEET, area: areaAt(20, 20, 2, 2), formula },
    ]);
    expect(book.sheets()[0]!.read(areaAt(20, 20, 2, 2))[1]![1]!.formula).toBe(
      `=SUM(B2:$B$2,D:D,4:4,$D6)+LOG10(F2)+BV_A1+IF("A1"="A1",'a A1'!B2,0)`,
    );
  });

  test("functions of Excel 2010 carry the prefix of files", () => {
    const xml = parts([first, { kind: "fillFormula", sheet: SHEET, area: areaAt(0, 0), formula: `=RANK.EQ(A2,A2:A3)&"RANK.EQ("` }]);
    expect(xml["xl/worksheets/sheet1.xml"]).toContain(`<f>_xlfn.RANK.EQ(A2,A2:A3)&amp;&quot;RANK.EQ(&quot;</f>`);
  });

  test("texts that Excel would read otherwise when they are opened carry the mark of quoted texts, others do not", () => {
    const values = ["=1", "+84", "-a", "@a", "'a", "1/2", "8,5", " a", "true", "Jan 5", "Nguyễn Văn An", "Phòng Tổ chức"];
    const xml = parts([first, { kind: "writeBlock", sheet: SHEET, area: areaAt(0, 0, 1, values.length), values: [values] }]);
    const quoted = [...xml["xl/worksheets/sheet1.xml"]!.matchAll(/<c r="\w+"( s="1")?/g)].map(([, style]) => style !== undefined);
    expect(quoted).toEqual(values.map((_, i) => i < 10));
    expect(xml["xl/styles.xml"]).toContain(`xfId="0" quotePrefix="1"/></cellXfs>`);
  });

  test("whole columns are formatted and unlocked as columns, cells in them and later ones too", async () => {
    const columns = areaAt(0, 1, MAX_ROWS, 2);
    const plan: WorkbookPlan = [
      first,
      { kind: "writeBlock", sheet: SHEET, area: areaAt(0, 1), values: [["a"]] },
      { kind: "format", sheet: SHEET, area: columns, format: { bold: true } },
      { kind: "unlock", sheet: SHEET, area: columns },
      { kind: "writeBlock", sheet: SHEET, area: areaAt(5, 2), values: [["b"]] },
    ];
    expect(parts(plan)["xl/worksheets/sheet1.xml"]).toContain(`<cols><col min="2" max="3" width="9.140625" style="1"/></cols>`);
    const sheet = (await opened(plan)).sheets()[0]!;
    expect([sheet.style(0, 1).bold, sheet.style(5, 2).bold, sheet.isLocked(5, 2), sheet.isLocked(0, 0)]).toEqual([true, true, false, true]);
  });

  test("custom XML stands in parts of its own, with relations, types and ids that do not change", () => {
    const custom = [`<?xml version="1.0"?><a>1</a>`, `<b xmlns="urn:b">ệ &amp;</b>`];
    const xml = parts([first], custom);
    expect(xml["customXml/item1.xml"]).toBe(custom[0]);
    expect(xml["customXml/item2.xml"]).toContain(custom[1]);
    expect(xml["xl/_rels/workbook.xml.rels"]).toContain(`/relationships/customXml" Target="../customXml/item2.xml"/>`);
    expect(xml["customXml/_rels/item2.xml.rels"]).toContain(`/relationships/customXmlProps" Target="itemProps2.xml"/>`);
    expect(xml["[Content_Types].xml"]).toContain(`PartName="/customXml/itemProps2.xml"`);
    expect(xml["customXml/itemProps2.xml"]).toContain(`{42564247-0000-4000-8000-000000000002}`);
  });

  test("same plan, same bytes; the properties hold title and time", () => {
    expect(writeBook(UNIT_PLAN, OPTIONS)).toEqual(writeBook(UNIT_PLAN, OPTIONS));
    const core = strFromU8(
      unzipSync(writeBook([first], { created: new Date(Date.UTC(2026, 0, 2)), title: "A & B\u0007" }))["docProps/core.xml"]!,
    );
    expect(core).toContain("<dc:title>A &amp; B </dc:title>");
    expect(core).toContain(">2026-01-02T00:00:00Z<");
  });

  test("the workbook asks to be calculated, formulas carry no value", () => {
    const xml = parts([first, { kind: "fillFormula", sheet: SHEET, area: areaAt(0, 0), formula: "=1+1" }]);
    expect(xml["xl/workbook.xml"]).toContain(`fullCalcOnLoad="1"`);
    expect(xml["xl/worksheets/sheet1.xml"]).toContain(`<c r="A1"><f>1+1</f></c>`);
  });

  const area = areaAt(0, 0);
  const long = "a".repeat(300);
  const error = { title: "", message: "", style: "stop" } as const;
  test.each<readonly [string, Op]>([
    ["a chart", { kind: "chart", sheet: SHEET } as Op],
    ["sorting", { kind: "sortRows", sheet: SHEET, area, column: 0 }],
    ["a copy", { kind: "copyAll", sheet: SHEET, area, from: { sheet: SHEET, row: 0, column: 0 } }],
    ["a page put back", { kind: "pageState", sheet: SHEET } as Op],
    ["a sheet that is not there", { kind: "writeBlock", sheet: "Khác", area, values: [[1]] }],
    ["a block of another shape", { kind: "writeBlock", sheet: SHEET, area, values: [[1, 2]] }],
    ["a number that is none", { kind: "writeBlock", sheet: SHEET, area, values: [[NaN]] }],
    ["a text that no cell holds", { kind: "writeBlock", sheet: SHEET, area, values: [["a".repeat(32_768)]] }],
    ["formulas of another width", { kind: "fillFormulas", sheet: SHEET, area, formulas: ["=1", "=2"] }],
    ["a patch of another shape", { kind: "patch", sheet: SHEET, area, cells: [] }],
    ["a reference that leaves the sheet", { kind: "fillFormula", sheet: SHEET, area: areaAt(5, 5, 2, 1), formula: `=A${MAX_ROWS}` }],
    ["a cell outside the sheet", { kind: "writeBlock", sheet: SHEET, area: areaAt(MAX_ROWS, 0), values: [[1]] }],
    ["a title that Excel refuses", { kind: "renameSheet", sheet: SHEET, title: "a/b" }],
    ["a title too long", { kind: "renameSheet", sheet: SHEET, title: "a".repeat(32) }],
    ["no sheet that can be seen", { kind: "visibility", sheet: SHEET, visibility: "veryHidden" }],
    ["a colour that is none", { kind: "format", sheet: SHEET, area, format: { fill: "red" } }],
    [
      "a message too long for Excel",
      {
        kind: "validation",
        sheet: SHEET,
        area,
        validation: { rule: { kind: "custom", formula: "=1" }, ignoreBlank: true, error: { ...error, message: long } },
      },
    ],
    [
      "a footer too long for Excel",
      {
        kind: "page",
        sheet: SHEET,
        page: {
          printArea: area,
          orientation: "portrait",
          fitWide: 1,
          margins: { top: 1, bottom: 1, left: 1, right: 1 },
          centerHorizontally: false,
          footer: { left: long },
        },
      },
    ],
  ])("is refused as a bug: %s", (_title, op) => {
    // Something to colour.
    const block: Op = { kind: "writeBlock", sheet: SHEET, area, values: [["a"]] };
    expect(() => writeBook([first, block, op], OPTIONS)).toThrow(RangeError);
  });

  test("custom XML that is not well-formed is refused", () => {
    expect(() => writeBook([first], { ...OPTIONS, customXml: ["<a>"] })).toThrow("damaged");
  });
});
