// Files written by other programs: what is understood, and that the rest is listed.
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { isSheetPassword } from "../../../host/xlsx/sheetPassword";
import type { HostSheet } from "../../../host/workbook/hostWorkbook";
import { craftFile, alterFile, ROOT, type CraftedParts } from "./craftedFile";
import { PlainWorkbook } from "./plainWorkbook";

async function open(parts: CraftedParts): Promise<{ sheet: HostSheet; workbook: PlainWorkbook; ignored: string[] }> {
  const workbook = new PlainWorkbook();
  const { ignored } = await openWorkbook(craftFile(parts), workbook);
  return { workbook, ignored, sheet: workbook.sheets()[0]! };
}
const cellsOf = (sheet: HostSheet) => {
  const used = sheet.usedArea()!;
  return sheet.read({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
};
const formulasOf = (sheet: HostSheet) => cellsOf(sheet).map((row) => row.map((cell) => cell.formula));
const valuesOf = (sheet: HostSheet) => cellsOf(sheet).map((row) => row.map((cell) => cell.value));
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe("cells of foreign files", () => {
  test("a shared formula becomes an ordinary one in each cell, moved as filling moves it", async () => {
    const formula = `SUM(A1:$B$1,'A1 B2'!C1,"A1",D:D,3:3,LOG10(A$1),Tên_A1,X1!A1)`;
    const { sheet, ignored } = await open({
      sheets: [
        data(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">${formula}</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>` +
            `<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f>1+1</f></c></row>`,
        ),
      ],
    });
    expect(formulasOf(sheet)).toEqual([
      [`=${formula}`, `=SUM(B1:$B$1,'A1 B2'!D1,"A1",E:E,3:3,LOG10(B$1),Tên_A1,X1!B1)`],
      [`=SUM(A2:$B$1,'A1 B2'!C2,"A1",D:D,4:4,LOG10(A$1),Tên_A1,X1!A2)`, "=1+1"],
    ]);
    expect(ignored).toEqual([]);
  });

  test("an array formula is read in its first cell, its other cells are left to the engine, and it is listed", async () => {
    const { sheet, ignored } = await open({
      sheets: [
        data(`<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>1</v></c></row>`),
      ],
    });
    expect(formulasOf(sheet)).toEqual([["=C1:D1*2", null, null]]);
    expect(valuesOf(sheet)[0]!.slice(1)).toEqual([null, 1]);
    expect(ignored).toEqual(["Trang 'S1': công thức mảng, đọc như công thức thường"]);
  });

  test("a data table keeps its result and is listed", async () => {
    const { sheet, ignored } = await open({
      sheets: [data(`<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>7</v></c></row>`)],
    });
    expect(valuesOf(sheet)).toEqual([[7]]);
    expect(ignored).toHaveLength(1);
  });

  test("prefixes of newer functions are taken off, unknown ones stay", async () => {
    const { sheet } = await open({
      sheets: [
        data(
          `<row r="1"><c r="A1"><f>_xlfn.RANK.EQ(A1,B:B)+_xlfn._xlws.FILTER(1,1)&amp;"_xlfn.RANK.EQ("</f></c>` +
            `<c r="B1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f></c><c r="C1"><f>_xlfn.FUTURE.THING(1)</f></c></row>`,
        ),
      ],
    });
    expect(formulasOf(sheet)[0]).toEqual(['=RANK.EQ(A1,B:B)+FILTER(1,1)&"_xlfn.RANK.EQ("', "=LET(x,1,x+1)", "=_xlfn.FUTURE.THING(1)"]);
  });

  test("texts inline, in runs and with escapes, errors, logical values and dates in words are read; cells may lack addresses", async () => {
    const { sheet, ignored } = await open({
      sheets: [
        data(
          `<row><c t="inlineStr"><is><t>007</t></is></c><c t="s"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c>` +
            `<c t="d"><v>2016-03-01T12:00:00</v></c><c t="str"><v>_x0041_</v></c><c t="s"><v>1</v></c></row>`,
        ),
      ],
      strings: `<si><r><t>Sở </t></r><r><rPr><b/></rPr><t>Tư pháp</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si>`,
    });
    expect(valuesOf(sheet)).toEqual([["007", "Sở Tư pháp", "#N/A", true, 42430.5, "A", "a\rb"]]);
    expect(cellsOf(sheet)[0]![2]!.isError).toBe(true);
    expect(ignored).toEqual(["Trang 'S1': chữ nhiều kiểu trong một ô"]);
  });

  test("elements with a namespace prefix are the same elements", async () => {
    const file = alterFile(craftFile({ sheets: [""] }), {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const workbook = new PlainWorkbook();
    await openWorkbook(file, workbook);
    expect(workbook.sheets()[0]!.usedArea()).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });
});

describe("looks of foreign files", () => {
  test("colours of theme, tint and palette become RGB; the plain text colour is none", async () => {
    const { sheet } = await open({
      sheets: [data(`<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/></row>`)],
      theme: `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="112233"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
      styles:
        `<fonts><font><color theme="1"/><sz val="11"/><name val="Calibri"/></font><font><b/><i val="0"/><sz val="13"/><name val="Times New Roman"/><color indexed="10"/></font></fonts>` +
        `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
        `<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>` +
        `<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills><borders><border/></borders>` +
        `<cellXfs><xf/><xf fontId="1" fillId="2"/><xf fillId="3"/><xf numFmtId="14"/></cellXfs>`,
    });
    expect([0, 1, 2].map((c) => sheet.style(0, c))).toEqual([
      { bold: true, fontSize: 13, fontName: "Times New Roman", color: "#FF0000", fill: "#112233" },
      { fill: "#808080" },
      { numberFormat: "m/d/yyyy" },
    ]);
  });

  test("styles of whole rows and columns reach the cells in use, unlocking too", async () => {
    const { sheet } = await open({
      sheets: [
        `<cols><col min="2" max="2" style="1"/></cols>` +
          data(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="2" customFormat="1"/><row r="3"><c r="C3"><v>1</v></c></row>`),
      ],
      styles: `<cellXfs><xf/><xf><protection locked="0"/></xf><xf numFmtId="49"/></cellXfs>`,
    });
    expect([0, 1, 2].map((r) => sheet.isLocked(r, 1))).toEqual([false, true, false]);
    expect([0, 1, 2].map((c) => sheet.style(1, c).numberFormat)).toEqual(["@", "@", "@"]);
  });

  test("widths count no padding, hidden lines have size 0, automatic sizes are none", async () => {
    const { sheet } = await open({
      sheets: [
        `<cols><col min="1" max="1" width="9.140625"/><col min="2" max="3" width="10.7109375" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>` +
          data(`<row r="1" ht="18"/><row r="2" ht="30" customHeight="1"/><row r="3" hidden="1"/>`),
      ],
    });
    expect([0, 1, 2, 3, 4].map((c) => sheet.columnWidth(c))).toEqual([null, 10, 10, 0, null]);
    expect([0, 1, 2, 3].map((r) => sheet.rowHeight(r))).toEqual([null, 30, 0, null]);
  });

  test("what a look cannot keep is listed once per sheet that uses it", async () => {
    const { ignored } = await open({
      sheets: [data(`<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>`), data("")],
      styles:
        `<fonts><font><u/></font></fonts><fills><fill><gradientFill/></fill></fills><borders><border><left style="thick"/></border></borders>` +
        `<cellXfs><xf/><xf><alignment textRotation="90"/></xf></cellXfs>`,
    });
    expect(ignored).toHaveLength(4);
    expect(ignored.every((line) => line.startsWith("Trang 'S1': "))).toBe(true);
  });
});

describe("rules of foreign files", () => {
  test("rules over several areas become one rule each, their formulas counted from the first cell of all", async () => {
    const { sheet } = await open({
      sheets: [
        data("") +
          `<conditionalFormatting sqref="C3:C4 A1"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>` +
          `<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting>` +
          `<dataValidations><dataValidation type="custom" sqref="B2 D2:E3"><formula1>B2&gt;0</formula1></dataValidation></dataValidations>`,
      ],
      styles: `<dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs>`,
    });
    expect(sheet.conditionalFormats).toEqual([
      { area: { row: 0, column: 1, rows: 1, columns: 1 }, formula: "=TRUE", format: {}, stopIfTrue: true },
      { area: { row: 2, column: 2, rows: 2, columns: 1 }, formula: "=C3>0", format: { bold: true, fill: "#C6EFCE" }, stopIfTrue: false },
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula: "=A1>0", format: { bold: true, fill: "#C6EFCE" }, stopIfTrue: false },
    ]);
    expect(sheet.validations.map(({ area, rule }) => [area.row, area.column, rule])).toEqual([
      [1, 1, { kind: "custom", formula: "=B2>0" }],
      [1, 3, { kind: "custom", formula: "=D2>0" }],
    ]);
  });

  test("rules that look at other sheets are read from the extensions", async () => {
    const { sheet, ignored } = await open({
      sheets: [
        data("") +
          `<extLst><ext xmlns:x14="x" xmlns:xm="y"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning">` +
          `<x14:formula1><xm:f>'S 2'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations>` +
          `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>S2!A1=1</xm:f>` +
          `<x14:dxf><font><color rgb="FFFF0000"/></font></x14:dxf></x14:cfRule><xm:sqref>B1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
          `<ext><sparklineGroups/></ext></extLst>`,
      ],
    });
    expect(sheet.validations[0]).toMatchObject({
      rule: { kind: "list", source: "='S 2'!$A$1:$A$3" },
      ignoreBlank: true,
      error: { style: "warning" },
    });
    expect(sheet.conditionalFormats[0]).toMatchObject({ formula: "=S2!A1=1", format: { color: "#FF0000" } });
    expect(ignored).toEqual(["Trang 'S1': phần mở rộng sparklineGroups"]);
  });

  test("validations and conditional formats of other kinds are listed with their number", async () => {
    const { ignored } = await open({
      sheets: [
        data("") +
          `<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/><cfRule type="dataBar" priority="2"/></conditionalFormatting>` +
          `<dataValidations><dataValidation type="decimal" sqref="A1"><formula1>0</formula1></dataValidation></dataValidations>`,
      ],
    });
    expect(ignored).toEqual(["Trang 'S1': kiểm tra dữ liệu nhập kiểu decimal", "Trang 'S1': định dạng có điều kiện kiểu dataBar (2)"]);
  });
});

describe("sheets and workbook of foreign files", () => {
  test("print areas and titles of unquoted and quoted sheets, names of one sheet only, hidden and broken names", async () => {
    const { sheet, workbook, ignored } = await open({
      sheets: [data(""), data("")],
      workbook:
        `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S1!$A$1:$C$9</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="0">'S1'!$B:$C,'S1'!$2:$3</definedName>` +
        `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">S1!$A$1</definedName>` +
        `<definedName name="Riêng" localSheetId="1">S2!$A$1</definedName>` +
        `<definedName name="BV_Hỏng" hidden="1">#REF!</definedName></definedNames><calcPr calcMode="manual"/>`,
    });
    expect(sheet.page).toMatchObject({
      printArea: { row: 0, column: 0, rows: 9, columns: 3 },
      titleRows: { row: 1, rows: 2 },
      titleColumns: { column: 1, columns: 2 },
    });
    expect(workbook.names()).toEqual([{ name: "BV_Hỏng", visible: false, reference: "=#REF!" }]);
    expect(workbook.calculationMode).toBe("manual");
    expect(ignored).toEqual(["Trang 'S2': tên Riêng chỉ dùng trong trang"]);
  });

  test("a password known by its old hash, or by its digest, is checked and never shown", async () => {
    const { workbook } = await open({
      sheets: [
        data("") + `<sheetProtection password="CBEB" sheet="1" sort="0"/>`,
        data("") +
          `<sheetProtection algorithmName="SHA-512" hashValue="dHF8AWDBwX9vR8SBAkQW2FLZBh0YpDaGbVSxeNbWwbKHPPb4CbgSvJ7GRgHGc7yY0D3pSDBMS+jmM7Ks0N5dDQ==" saltValue="AAAAAAAAAAAAAAAAAAAAAA==" spinCount="10" sheet="1"/>`,
      ],
    });
    const [legacy, digest] = workbook.sheets();
    expect(legacy!.protection!.options).toMatchObject({ allowSort: true, allowFormatCells: false, selectionMode: "Normal" });
    expect(await isSheetPassword(legacy!.protection!.password, "test")).toBe(true);
    expect(await isSheetPassword(legacy!.protection!.password, "Test")).toBe(false);
    expect(await isSheetPassword(legacy!.protection!.password, legacy!.protection!.password!)).toBe(false);
    expect(await isSheetPassword(digest!.protection!.password, "wrong")).toBe(false);
  });

  test("overlapping merged cells, links, drawings, tables, criteria of filters, breaks and splits are listed", async () => {
    const { ignored } = await open({
      sheets: [
        `<sheetViews><sheetView><pane xSplit="1000" ySplit="500"/></sheetView></sheetViews>` +
          data("") +
          `<autoFilter ref="A1:B2"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1"/></hyperlinks>` +
          `<pageSetup paperSize="8" scale="900"/><rowBreaks><brk id="1"/></rowBreaks><colBreaks><brk id="1"/></colBreaks><drawing r:id="x"/><legacyDrawing r:id="y"/><tableParts><tablePart r:id="z"/></tableParts>`,
      ],
    });
    expect(ignored).toEqual(
      [
        "liên kết", "ngắt trang", "hình và biểu đồ", "ghi chú trong ô", "bảng (Table)",
        "chia cửa sổ không cố định", "ô gộp", "điều kiện lọc", "khổ giấy số 8, thay bằng A4", "tỷ lệ in 900%",
      ].map((what) => `Trang 'S1': ${what}`),
    ); // prettier-ignore
  });

  test("of page breaks those that a person made are kept, in order, and a scale within Excel's bounds", async () => {
    const breaks = `<rowBreaks><brk id="9" man="1"/><brk id="4"/><brk id="3" man="1"/><brk id="9" man="1"/><brk id="0" man="1"/></rowBreaks>`;
    const { workbook, ignored } = await open({ sheets: [data("") + `<pageSetup scale="70"/>` + breaks] });
    expect(workbook.sheets()[0]!.page).toMatchObject({ scale: 70, pageStarts: [3, 9] });
    expect(ignored).toEqual([]);
  });

  test("custom XML of others is listed and does not become a setting", async () => {
    const file = alterFile(
      craftFile({ sheets: [data("")], more: { "customXml/item1.xml": `<settings xmlns="other" ${ROOT.replace(/^xmlns="[^"]*"/, "")}/>` } }),
      {
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace(
            "</Relationships>",
            `<Relationship Id="c" Type="http://x/relationships/customXml" Target="/customXml/item1.xml"/></Relationships>`,
          ),
      },
    );
    const workbook = new PlainWorkbook();
    expect((await openWorkbook(file, workbook)).ignored).toEqual(["dữ liệu XML riêng"]);
    expect(workbook.settings.size).toBe(0);
  });
});
