// What is read out of files as Excel, LibreOffice, WPS and others write them, and that what is written is read back.
import fc from "fast-check";
import { readBook } from "../../src/book/readBook";
import { writeBook } from "../../src/book/writeBook";
import { areaAt } from "../../src/workbook/area";
import type { CellValue, Op } from "../../src/workbook/plan";
import { NOON } from "../kits/commandRun";
import { definedName, relation, smallBook, type SmallBook } from "../kits/smallBook";

const OPTIONS = { created: NOON, title: "Phiếu" };
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Values under the name X over the first cells of the sheet. */
function valuesOf(book: SmallBook, reference = "$A$1:$C$2", more: Readonly<Record<string, string>> = {}): unknown {
  const names = definedName("X", `'Tiêu chí'!${reference}`);
  return readBook(smallBook({ ...book, names }, more), { names: ["X"] }).snapshot.blocks.get("X")?.values;
}

const cell = (xml: string): unknown => valuesOf({ sheet: `<row r="1">${xml}</row>` }, "$A$1");

describe("cells", () => {
  test.each<readonly [string, string, CellValue]>([
    ["a number", `<c r="A1"><v>2.5</v></c>`, 2.5],
    ["a number in scientific notation", `<c r="A1"><v>1.0E-3</v></c>`, 0.001],
    ["a number below zero with blanks about it", `<c r="A1"><v> -7 </v></c>`, -7],
    ["a date, which is a number", `<c r="A1" s="3"><v>46000</v></c>`, 46000],
    ["a date in words of ISO 8601", `<c r="A1" t="d"><v>2026-11-23T12:00:00Z</v></c>`, "2026-11-23T12:00:00Z"],
    ["a date without a time zone", `<c r="A1" t="d"><v>2026-11-23T06:00:00</v></c>`, "2026-11-23T06:00:00"],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, "#N/A"],
    ["a text in the cell", `<c r="A1" t="inlineStr"><is><t>trong ô</t></is></c>`, "trong ô"],
    ["a text of runs in the cell", `<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>`, "a b"],
    ["a text of a formula", `<c r="A1" t="str"><f>B1</f><v>chữ</v></c>`, "chữ"],
    ["an empty text of a formula", `<c r="A1" t="str"><f>B1</f><v></v></c>`, ""],
    ["a formula that was not calculated", `<c r="A1"><f>1+1</f></c>`, ""],
    ["a formula with its last value", `<c r="A1"><f>1+1</f><v>2</v></c>`, 2],
    [
      "a text with line breaks, tabs and blanks at its ends",
      `<c r="A1" t="inlineStr"><is><t xml:space="preserve">  a\n\tb </t></is></c>`,
      "  a\n\tb ",
    ],
    ["escaped characters", `<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000A_c</t></is></c>`, "a\rb_x000A_c"],
    ["entities and character data", `<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#7879;&#x1F600;<![CDATA[<b>]]></t></is></c>`, "<&ệ😀<b>"],
    ["a text decomposed into letter and marks is left so", `<c r="A1" t="inlineStr"><is><t>e\u0323\u0302</t></is></c>`, "e\u0323\u0302"],
    ["a comment in the text", `<c r="A1" t="inlineStr"><is><t>a<!-- x -->b</t></is></c>`, "ab"],
    ["nothing", `<c r="A1" s="4"/>`, ""],
  ])("%s", (_title, xml, value) => {
    expect(cell(xml)).toEqual([[value]]);
  });

  test("cells and rows without references count on from those before", () => {
    const sheet = `<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row>`;
    expect(valuesOf({ sheet })).toEqual([
      [1, 2, ""],
      ["", 3, 4],
    ]);
  });

  test("runs and reading aids of shared texts", () => {
    const strings = `<si><r><rPr/><t>Nội </t></r><r><t>dung</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si><si><t/></si><si><t>c</t></si>`;
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`;
    expect(valuesOf({ strings, sheet }, "$A$1:$C$1")).toEqual([["Nội dung", "", "c"]]);
  });

  test("elements called like cells elsewhere in the part are no cells", () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><ext><c r="B1"><v>9</v></c></ext></extLst></worksheet>`;
    expect(valuesOf({}, "$A$1:$B$1", { "xl/worksheets/sheet1.xml": xml })).toEqual([[1, ""]]);
  });
});

describe("ways of other programs", () => {
  test("prefixes on every element, attributes in single quotes, targets from the root, other names of parts", () => {
    const bytes = smallBook(
      {},
      {
        "_rels/.rels": `<p:Relationships xmlns:p="x">${relation("a", "officeDocument", "/sách/sổ.xml").replace("<R", "<p:R")}</p:Relationships>`,
        "sách/sổ.xml": `<x:workbook xmlns:x='${MAIN}' xmlns:q='${OFFICE}'><x:sheets><x:sheet name='Một' sheetId='7' q:id='n'/></x:sheets><x:definedNames><x:definedName name='X'>Một!$A$1</x:definedName></x:definedNames></x:workbook>`,
        "sách/_rels/sổ.xml.rels": `<Relationships>${relation("n", "worksheet", "../../../trang/một.xml")}${relation("t", "sharedStrings", "./chữ.xml")}</Relationships>`,
        "trang/một.xml": `<x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        "sách/chữ.xml": `<x:sst xmlns:x='${MAIN}'><x:si><x:t>được</x:t></x:si></x:sst>`,
      },
    );
    expect(readBook(bytes, { names: ["X"] }).snapshot.blocks.get("X")).toEqual({
      name: "X",
      sheet: "Một",
      area: areaAt(0, 0),
      values: [["được"]],
    });
  });

  test("relations of the strict edition, a byte order mark, UTF-16", () => {
    const strict = `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
    const sheet = `\ufeff<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ổn</t></is></c></row></sheetData></worksheet>`;
    const utf16 = new Uint8Array(new Uint16Array([...sheet].map((character) => character.charCodeAt(0))).buffer);
    const names = definedName("X", "'Tiêu chí'!$A$1");
    for (const part of [sheet, utf16]) {
      const bytes = smallBook({ names }, { "_rels/.rels": strict, "xl/worksheets/sheet1.xml": part });
      expect(readBook(bytes, { names: ["X"] }).snapshot.blocks.get("X")?.values).toEqual([["ổn"]]);
    }
  });

  test("custom XML, of the workbook or, as LibreOffice has it, of the package; each part once", () => {
    const of = (id: string, target: string): string => relation(id, "customXml", target);
    const bytes = smallBook(
      {},
      {
        "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}${of("c", "customXml/item1.xml")}${of("d", "customXml/item2.xml")}</Relationships>`,
        "xl/_rels/workbook.xml.rels": `<Relationships>${of("x", "../customXml/item1.xml")}</Relationships>`,
        "customXml/item1.xml": `<?xml version="1.0"?><a b="1">ệ</a>`,
        "customXml/item2.xml": "<b/>",
      },
    );
    expect(readBook(bytes, { names: [] }).customXml).toEqual([`<?xml version="1.0"?><a b="1">ệ</a>`, "<b/>"]);
  });
});

describe("names and sheets", () => {
  const sheet = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  const names =
    definedName("BV_A", "'Tiêu chí'!$A$1") +
    definedName("bv_b", "'tiêu CHÍ'!$A$1:$B$1") +
    definedName("Khac", "'Tiêu chí'!$A$1") +
    definedName("BV_Hong", "#REF!") +
    definedName("BV_CongThuc", "SUM('Tiêu chí'!$A$1)") +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'Tiêu chí'!$A$1</definedName>`;

  test("all names of the add-in are those that begin as its do; broken ones are told of, formulas are not", () => {
    const { snapshot } = readBook(smallBook({ names, sheet }), { names: "all" });
    expect([...snapshot.blocks.keys()]).toEqual(["BV_A", "bv_b"]);
    expect(snapshot.definedNames).toEqual(["BV_A", "bv_b", "Khac", "BV_Hong"]);
  });

  test("a name is found whatever its capitals and stands under the one that was asked for; a star stands for the rest", () => {
    const read = (asked: string[]): string[] => [...readBook(smallBook({ names, sheet }), { names: asked }).snapshot.blocks.keys()];
    expect(read(["BV_B", "KHAC", "absent"])).toEqual(["BV_B", "KHAC"]);
    expect(read(["K*"])).toEqual(["Khac"]);
  });

  test("hidden, protected, calculated by hand, structure locked", () => {
    const workbook = `<workbook><workbookProtection lockStructure="1"/><sheets><sheet name="Tiêu chí" state="veryHidden" sheetId="1" r:id="s1" xmlns:r="r"/></sheets><definedNames>${names}</definedNames><calcPr calcMode="manual"/></workbook>`;
    const part = `<worksheet><sheetData/><sheetProtection sheet="1"/></worksheet>`;
    expect(
      readBook(smallBook({}, { "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": part }), { names: "all" }).snapshot,
    ).toMatchObject({
      sheets: [{ title: "Tiêu chí", visibility: "veryHidden", isProtected: true }],
      calculation: "manual",
      isStructureLocked: true,
    });
  });
});

describe("what is written is read back", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "=1+1",
      "+84",
      "-Nguyễn",
      "@a",
      "'",
      " 8 ",
      "007",
      "8,5",
      "_x0041_",
      "_x_x0041_",
      "\r\n",
      "a\tb",
      "]]>",
      "&amp;",
      "😀",
      "TRUE",
    ),
  );
  const values: fc.Arbitrary<CellValue> = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const blocks = fc.record({
    row: fc.nat(60),
    column: fc.nat(800),
    values: fc
      .integer({ min: 1, max: 5 })
      .chain((columns) => fc.array(fc.array(values, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 })),
  });
  const titles = fc.constantFrom("Trang", "Phiếu 'A' 2", "a!b", "1", "ệ & <x>");

  test("any values under any name on any sheet, and any custom XML", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(titles, blocks), { minLength: 1, maxLength: 4 }), texts, (items, note) => {
        const plan = items.flatMap(([sheet, { row, column, values: written }], i): Op[] => {
          // One below the other, so that none writes over another.
          const area = areaAt(row + i * 70, column, written.length, written[0]!.length);
          return [
            { kind: "ensureSheet", sheet },
            { kind: "writeBlock", sheet, area, values: written },
            { kind: "defineName", name: `BV_${i}`, sheet, area },
          ];
        });
        const custom = `<a>${note.replace(/[^\p{L}\p{N} ]/gu, "")}</a>`;
        const { snapshot, customXml } = readBook(writeBook(plan, { ...OPTIONS, customXml: [custom] }), { names: "all" });
        items.forEach(([sheet, { values: written }], i) => {
          const block = snapshot.blocks.get(`BV_${i}`);
          expect(block?.sheet).toBe(sheet);
          // Files know no negative zero.
          expect(block?.values).toEqual(written.map((line) => line.map((value) => (value === 0 ? 0 : value))));
        });
        expect(customXml.map((xml) => xml.replace(/^<\?xml.*\n/, ""))).toEqual([custom]);
      }),
      { numRuns: 300 },
    );
  });
});
