// A new workbook file from a plan: the very plans that the add-in applies through Excel, written as .xlsx without Excel.
// Package: ECMA-376 part 2; parts: part 1, 12.3.
import { fullAddress, quoteSheet } from "../workbook/area";
import { columnLetters } from "../workbook/area";
import type { WorkbookPlan } from "../workbook/plan";
import { type BookModel, fillBook } from "./fillBook";
import { scanXml } from "./scanXml";
import { sheetXml } from "./sheetXml";
import { StyleBook } from "./styleBook";
import { TextBook } from "./textBook";
import { escapeXml, toXstringAttribute } from "./xstring";
import { zipTexts } from "./zipFiles";

export interface BookOptions {
  /** Custom XML parts, well-formed texts without document type. */
  readonly customXml?: readonly string[];
  /** When the workbook was made, for its properties. */
  readonly created: Date;
  /** Title of the workbook in its properties. */
  readonly title: string;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Bytes of an .xlsx file with what the plan writes. Formulas carry no values: the file asks to be calculated when it is opened.
 * Same plan and options, same bytes.
 * @throws RangeError for what a plan may not ask of a file (see `fillBook`) or Excel would not open
 * @throws BookRefusal for custom XML that is not well-formed
 */
export function writeBook(plan: WorkbookPlan, options: BookOptions): Uint8Array {
  const book = fillBook(plan);
  const styles = new StyleBook();
  const texts = new TextBook();
  const { titles } = book;
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, { styles, texts, titles, isActive: sheet === book.active }));
  const custom = options.customXml ?? [];
  custom.forEach(checkXml);
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypesXml(sheets.length, custom.length)],
    [
      "_rels/.rels",
      relationsXml([
        [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreXml(options)],
    ["xl/workbook.xml", workbookXml(book)],
    [
      "xl/_rels/workbook.xml.rels",
      relationsXml([
        ...sheets.map((_, i): [string, string] => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`]),
        [`${OFFICE}/relationships/styles`, "styles.xml"],
        [`${OFFICE}/relationships/sharedStrings`, "sharedStrings.xml"],
        ...custom.map((_, i): [string, string] => [`${OFFICE}/relationships/customXml`, `../customXml/item${i + 1}.xml`]),
      ]),
    ],
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", texts.xml()],
  ]);
  sheets.forEach((xml, i) => parts.set(`xl/worksheets/sheet${i + 1}.xml`, xml));
  custom.forEach((xml, i) => {
    parts.set(`customXml/item${i + 1}.xml`, xml);
    parts.set(`customXml/itemProps${i + 1}.xml`, customPropertiesXml(i + 1));
    parts.set(`customXml/_rels/item${i + 1}.xml.rels`, relationsXml([[`${OFFICE}/relationships/customXmlProps`, `itemProps${i + 1}.xml`]]));
  });
  return zipTexts(new Map([...parts].map(([name, xml]) => [name, /^<\?xml/.test(xml) ? xml : HEAD + xml])));
}

function checkXml(xml: string, index: number): void {
  const nothing = (): void => undefined;
  scanXml(xml, `custom XML ${index + 1}`, { open: nothing, text: nothing, close: nothing });
}

function contentTypesXml(sheets: number, custom: number): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    override("xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_ML}.worksheet+xml`)),
    override("xl/styles.xml", `${SHEET_ML}.styles+xml`),
    override("xl/sharedStrings.xml", `${SHEET_ML}.sharedStrings+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...Array.from({ length: custom }, (_, i) =>
      override(`customXml/itemProps${i + 1}.xml`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ),
    `</Types>`,
  ].join("");
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function coreXml({ created, title }: BookOptions): string {
  const time = created.toISOString().replace(/\.\d+Z$/, "Z");
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " "))}</dc:title>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created></cp:coreProperties>`,
  ].join("");
}

/** The sheets' relations are the first of the workbook's. */
function workbookXml(book: BookModel): string {
  const tabs = book.sheets.map(({ title, visibility }, i) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${toXstringAttribute(title)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const names = namesXml(book);
  return [
    `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}/relationships"><workbookPr/>`,
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${book.sheets.indexOf(book.active)}"/></bookViews>`,
    `<sheets>${tabs.join("")}</sheets>`,
    names && `<definedNames>${names}</definedNames>`,
    `<calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>`,
  ].join("");
}

function namesXml({ sheets, names }: BookModel): string {
  const own = names.map(({ name, sheet, area, isHidden }) => {
    const hidden = isHidden ? ` hidden="1"` : "";
    return `<definedName name="${escapeXml(name)}"${hidden}>${escapeXml(fullAddress(sheet.title, area, "both"))}</definedName>`;
  });
  const printing = sheets.flatMap(({ title, page }, i) => {
    if (page === null) return [];
    const builtIn = (name: string, reference: string): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${i}">${escapeXml(reference)}</definedName>`;
    const { printArea, titleColumns: columns, titleRows: rows } = page;
    const sheet = quoteSheet(title);
    const titles = [
      columns && `${sheet}!$${columnLetters(columns.column)}:$${columnLetters(columns.column + columns.columns - 1)}`,
      rows && `${sheet}!$${rows.row + 1}:$${rows.row + rows.rows}`,
    ].filter((part) => part !== undefined);
    return [
      builtIn("Print_Area", fullAddress(title, printArea, "both")),
      ...(titles.length > 0 ? [builtIn("Print_Titles", titles.join(","))] : []),
    ];
  });
  return [...printing, ...own].join("");
}

/** An id that is the same whenever the file is made again. */
function customPropertiesXml(number: number): string {
  const id = `{42564247-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
  return `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
}
