// Files that are refused, each with its code, and the open workbook as it was.
import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { OpenXlsxError, REFUSAL_WORDS, type OpenXlsxCode } from "../../../host/xlsx/openXlsxError";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { alterFile, craftFile, ROOT } from "./craftedFile";
import { PlainWorkbook } from "./plainWorkbook";
import { workbookContent } from "./workbookContent";

const MB = 1024 * 1024;
const plain = craftFile({ sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`] });
const sheetWith = (data: string): Uint8Array => craftFile({ sheets: [`<sheetData>${data}</sheetData>`] });

/** Changes 32-bit or 16-bit numbers in the zip's directory entry of a part. */
function inDirectory(bytes: Uint8Array, part: string, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) change(view, at);
  }
  return copy;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  new DataView(bytes.buffer).setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 + 2 * i, text.charCodeAt(i), true);
  return bytes;
}

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const CASES: readonly (readonly [title: string, code: OpenXlsxCode, file: () => Uint8Array])[] = [
  ["more than 10 MB", "too-large", () => new Uint8Array(10 * MB + 1)],
  [
    "more than 2,000 parts",
    "too-large",
    () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`p${i}.xml`, strToU8("<a/>")]))),
  ],
  ["101 MB unpacked in one part", "too-large", () => alterFile(plain, { "xl/media/a.bin": new Uint8Array(101 * MB) })],
  [
    "101 MB unpacked behind a directory that says 10 bytes",
    "too-large",
    () =>
      inDirectory(alterFile(plain, { "xl/media/a.bin": new Uint8Array(101 * MB) }), "xl/media/a.bin", (view, at) => view.setUint32(at + 24, 10, true)),
  ],
  [
    "101 MB in parts that are small each",
    "too-large",
    () => alterFile(plain, Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`xl/media/${i}.bin`, new Uint8Array(MB)]))),
  ],
  ["program code", "macros", () => alterFile(plain, { "xl/vbaProject.bin": "x" })],
  ["program code under another name's letters", "macros", () => alterFile(plain, { "XL/VBAPROJECT.BIN": "x" })],
  ["the content type of a workbook with macros", "macros", () => alterFile(plain, { "[Content_Types].xml": `<Types a="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>` })],
  ["a macro sheet of Excel 4", "macros", () => alterFile(plain, { "xl/_rels/workbook.xml.rels": (xml) => xml.replace("relationships/worksheet", "relationships/xlMacrosheet") })],
  ["a compound file, as encryption makes it", "encrypted", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
  ["a part encrypted by the zip", "encrypted", () => inDirectory(plain, SHEET, (view, at) => view.setUint16(at + 8, 1, true))],
  ["no bytes", "not-a-workbook", () => new Uint8Array()],
  ["text", "not-a-workbook", () => strToU8("Mã;Tên;Điểm")],
  ["a zip of something else", "not-a-workbook", () => zipSync({ "a.txt": strToU8("a") })],
  ["a text document", "not-a-workbook", () => alterFile(plain, { [WORKBOOK]: "<document/>" })],
  ["a document type in a sheet", "unsafe", () => alterFile(plain, { [SHEET]: `<!DOCTYPE a><worksheet ${ROOT}/>` })],
  ["entities that multiply", "unsafe", () => alterFile(plain, { "xl/sharedStrings.xml": `<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>` })],
  ["a document type in a part that nobody reads", "unsafe", () => alterFile(plain, { "docProps/app.xml": `<!DOCTYPE a SYSTEM "http://x"><a/>` })],
  ["a document type in UTF-16", "unsafe", () => alterFile(plain, { [SHEET]: utf16(`<?xml version="1.0"?><!DOCTYPE a><a/>`) })],
  ["a document type in a drawing", "unsafe", () => alterFile(plain, { "xl/drawings/vmlDrawing1.vml": "<!DOCTYPE a><a/>" })],
  ["a part name with ..", "unsafe", () => alterFile(plain, { "xl/../../evil.xml": "<a/>" })],
  ["an absolute part name", "unsafe", () => alterFile(plain, { "/etc/evil.xml": "<a/>" })],
  ["a part name with a drive", "unsafe", () => alterFile(plain, { "C:evil.xml": "<a/>" })],
  ["a part name with backslashes", "unsafe", () => alterFile(plain, { "xl\\evil.xml": "<a/>" })],
  ["a relationship that leads out of the package", "damaged", () => alterFile(plain, { "xl/_rels/workbook.xml.rels": (xml) => xml.replace("worksheets/", "../../../") })],
  ["two parts of one name", "damaged", () => alterFile(plain, { "XL/WORKBOOK.xml": "<a/>" })],
  ["a file cut off in the middle", "not-a-workbook", () => plain.slice(0, plain.length / 2)],
  ["a part cut off", "damaged", () => inDirectory(plain, SHEET, (view, at) => view.setUint32(at + 20, 1e6, true))],
  ["compressed data that is none", "damaged", () => inDirectory(alterFile(plain, { [SHEET]: new Uint8Array(400).fill(65) }), SHEET, (view, at) => view.setUint32(at + 42, 0, true))],
  ["XML that is not closed", "damaged", () => alterFile(plain, { [SHEET]: `<worksheet ${ROOT}><sheetData>` })],
  ["a text that is no UTF-8", "damaged", () => alterFile(plain, { [SHEET]: Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e) })],
  ["a sheet without its part", "damaged", () => alterFile(plain, { [SHEET]: null })],
  ["no sheet", "damaged", () => craftFile({ sheets: [] })],
  ["two sheets of one title", "damaged", () => alterFile(craftFile({ sheets: ["", ""] }), { [WORKBOOK]: (xml) => xml.replace(`"S2"`, `"s1"`) })],
  ["a sheet title that Excel does not allow", "damaged", () => alterFile(plain, { [WORKBOOK]: (xml) => xml.replace(`"S1"`, `"a/b"`) })],
  ["a cell outside the sheet", "damaged", () => sheetWith(`<row r="1"><c r="XFE1"><v>1</v></c></row>`)],
  ["a row outside the sheet", "damaged", () => sheetWith(`<row r="1048577"><c><v>1</v></c></row>`)],
  ["rows out of order", "damaged", () => sheetWith(`<row r="2"/><row r="1"/>`)],
  ["a cell in another row than its own", "damaged", () => sheetWith(`<row r="1"><c r="A2"><v>1</v></c></row>`)],
  ["a number that is none", "damaged", () => sheetWith(`<row r="1"><c r="A1"><v>12x</v></c></row>`)],
  ["a text number that is absent", "damaged", () => sheetWith(`<row r="1"><c r="A1" t="s"><v>7</v></c></row>`)],
  ["a shared formula without a first cell", "damaged", () => sheetWith(`<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>`)],
]; // prettier-ignore

describe("a hostile or broken file", () => {
  test.each(CASES)("with %s is refused as %s and changes nothing", async (_, code, file) => {
    const target = new PlainWorkbook();
    target.sheets()[0]!.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: "còn nguyên" }]]);
    target.defineName("BV_Ma", "=1");
    target.settings.set("a", "b");
    const before = workbookContent(target);
    const refusal: unknown = await openWorkbook(file(), target).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OpenXlsxError);
    expect((refusal as OpenXlsxError).code).toBe(code);
    expect(workbookContent(target)).toEqual(before);
  });

  test("the file that the cases spoil is itself opened", async () => {
    const target = new PlainWorkbook();
    await expect(openWorkbook(plain, target)).resolves.toEqual({ ignored: [] });
    expect(target.sheets()[0]!.read({ row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).toBe(1);
  });

  test("two cells at opposite ends of a sheet take two small writes, not the whole sheet", async () => {
    const target = new PlainWorkbook();
    const sizes: number[] = [];
    const addSheet = target.addSheet.bind(target);
    target.addSheet = (title) => {
      const sheet = addSheet(title);
      const write = sheet.write.bind(sheet);
      sheet.write = (area, inputs) => {
        sizes.push(area.rows * area.columns);
        write(area, inputs);
      };
      return sheet;
    };
    await openWorkbook(
      sheetWith(`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>`),
      target,
    ); // prettier-ignore
    expect(sizes).toEqual([1, 1, 1, 1]);
  });

  test("names such as __proto__ stay data", async () => {
    const source = new PlainWorkbook();
    source.renameSheet("0", "__proto__");
    source.sheets()[0]!.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[{ value: "__proto__" }, { value: "constructor" }]]);
    source.settings.set("__proto__", "x");
    source.defineName("__proto__", "=1");
    const target = new PlainWorkbook();
    await openWorkbook(alterFile(await saveWorkbook(source), { "docProps/__proto__.xml": "<a __proto__='1'/>" }), target);
    expect(workbookContent(target)).toEqual(workbookContent(source));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("every refusal has words for the clerk", () => {
    for (const [, code] of CASES) expect(REFUSAL_WORDS[code]).toMatch(/\p{L}{3}/u);
  });
});
