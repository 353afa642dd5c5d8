// Workbook files made without Excel, in another program: LibreOffice opens them, calculates and saves them, and what it saves is read back.
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { readBook } from "../../src/book/readBook";
import { writeBook } from "../../src/book/writeBook";
import { areaAt } from "../../src/workbook/area";
import type { CellValue, WorkbookPlan } from "../../src/workbook/plan";
import { NOON } from "../kits/commandRun";
import { ENTRIES, UNIT_PLAN, UNIT_VALUES } from "../kits/unitFilePlan";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

const SHEET = "Phiếu 'Văn phòng' & <1>";
const CUSTOM = `<phieu xmlns="urn:bang-vang:phieu" ma="VP"><niem>ệ &amp; 7F3A</niem></phieu>`;
const FORMULAS = areaAt(4, 5, 6, 3);
const PLAN: WorkbookPlan = [...UNIT_PLAN, { kind: "defineName", name: "BV_Tinh", sheet: SHEET, area: FORMULAS }];

let office: LibreOffice;
let saved: Uint8Array;
beforeAll(async () => {
  office = await openLibreOffice();
  saved = await office.resave(writeBook(PLAN, { created: NOON, title: "Phiếu", customXml: [CUSTOM, "<b/>"] }));
});
afterAll(() => office.close());

/** Numbers to the fifteen digits that LibreOffice stores. */
const rounded = (values: readonly (readonly CellValue[])[] | undefined): unknown =>
  values?.map((line) => line.map((value) => (typeof value === "number" ? Number(value.toPrecision(15)) : value)));

async function opened(bytes: Uint8Array): Promise<HostWorkbook> {
  const book = await createHeadlessWorkbook();
  await openWorkbook(bytes, book);
  return book;
}

test("values come back as they were written, texts as texts", () => {
  const { blocks } = readBook(saved, { names: "all" }).snapshot;
  expect(blocks.get("BV_Chu")?.values).toEqual(UNIT_VALUES);
  expect(blocks.get("BV_DM_CheDo")?.values).toEqual([["KAD"], ["MIỄN"]]);
  expect(blocks.get("BV_Diem")?.area).toEqual(ENTRIES);
});

test("formulas are calculated as the embedded Excel calculates them, and their values are read", async () => {
  const book = await opened(writeBook(PLAN, { created: NOON, title: "Phiếu" }));
  const expected = book
    .sheetByTitle(SHEET)!
    .read(FORMULAS)
    .map((line) => line.map(({ value }) => value ?? ""));
  const read = readBook(saved, { names: ["BV_Tinh"] }).snapshot.blocks.get("BV_Tinh")?.values;
  expect(rounded(read)).toEqual(rounded(expected));
  // The first rank needs both: the fill and the calculation.
  expect(read?.map((line) => line[2])).not.toContain("");
});

test("formulas, validations, locks, protection, names and conditional formats are understood", async () => {
  const [before, after] = await Promise.all([opened(writeBook(PLAN, { created: NOON, title: "Phiếu" })), opened(saved)]);
  const told = (book: HostWorkbook) => {
    const sheet = book.sheetByTitle(SHEET)!;
    const area = areaAt(0, 0, 13, 8);
    return {
      formulas: sheet.read(area).map((line) => line.map(({ formula }) => formula)),
      locks: sheet.read(area).map((line, r) => line.map((_, c) => sheet.isLocked(r, c))),
      validations: sheet.validations
        .map(({ area: at, rule, ignoreBlank, error, prompt }) => JSON.stringify({ at, rule, ignoreBlank, error, prompt }))
        .sort(),
      conditional: sheet.conditionalFormats
        .map(({ area: at, formula, format: { color, fill } }) => JSON.stringify({ at, formula, color, fill }))
        .sort(),
      protection: sheet.protection?.options,
      merges: sheet.merges,
      names: book
        .names()
        .filter(({ name }) => name.startsWith("BV_"))
        .map(({ name, reference }) => `${name}${reference}`)
        .sort(),
      widths: [0, 1].map((column) => Math.round(sheet.columnWidth(column) ?? -1)),
      heights: [3, 4].map((row) => sheet.rowHeight(row)),
      hidden: [sheet.columnWidth(6), sheet.rowHeight(2)],
      orientation: sheet.page.orientation,
      starts: sheet.page.pageStarts,
      footer: sheet.page.footer,
    };
  };
  expect(told(after)).toEqual(told(before));
});

test("a LibreOffice that keeps stored values calculates as well, for the file has none", async () => {
  const plain = await openLibreOffice({ recalculation: "never" });
  const again = await plain.resave(writeBook(PLAN, { created: NOON, title: "Phiếu" }));
  await plain.close();
  const of = (bytes: Uint8Array): unknown => readBook(bytes, { names: ["BV_Tinh"] }).snapshot.blocks.get("BV_Tinh")?.values;
  expect(of(again)).toEqual(of(saved));
});

test("custom XML survives LibreOffice, each part whole", () => {
  const plain = readBook(saved, { names: [] }).customXml.map((xml) => xml.replace(/^<\?xml[^>]*>\s*/, "").trim());
  expect([...plain].sort()).toEqual(["<b/>", CUSTOM]);
});
