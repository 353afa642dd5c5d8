// What exceljs cannot write is put into its finished package: names of every kind, protection of the structure, the way of
// calculating, quoted texts, selected area, conditional formats that stop, old password hashes, charts, and the settings of the add-in.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { HostName, HostWorkbook } from "../workbook/hostWorkbook";
import { addCharts } from "./addCharts";
import type { SheetEdits } from "./buildSheet";
import { absoluteRef, areaRef, sheetPrefix, columnName } from "./cellReference";
import { toFileFormula } from "./fileFormula";
import { filterColumns } from "./filterXml";
import { SETTINGS_NAMESPACE, SETTINGS_PART_ID } from "./settingsPart";
import { escapeXml, toXstring, toXstringAttribute } from "./xstring";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** The finished file: the package of exceljs, whose sheets are sheet1.xml, sheet2.xml … in the order of `edits`. */
export function patchPackage(zipped: Uint8Array, workbook: HostWorkbook, edits: readonly SheetEdits[]): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(zipped)));
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts.get(name);
    if (!part) throw new Error(`exceljs wrote no ${name}`);
    parts.set(name, strToU8(change(strFromU8(part))));
  };
  edit("xl/workbook.xml", (xml) => patchWorkbook(xml, workbook));
  edit("xl/styles.xml", (xml) => orderFonts(patchQuotes(xml)));
  edits.forEach((sheet, i) => {
    if (sheet.selection || sheet.stops.length > 0 || sheet.legacyPassword !== null || (sheet.filter?.columns.length ?? 0) > 0) {
      edit(`xl/worksheets/sheet${i + 1}.xml`, (xml) => patchSheet(xml, sheet));
    }
  });
  addCharts(parts, edit, workbook);
  if (workbook.settings.size > 0) addSettings(parts, edit, workbook.settings);
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/** Replaces exactly one place; that it is missing means that exceljs writes otherwise than expected. */
function replaceOne(xml: string, pattern: RegExp, replacement: (match: string) => string): string {
  if (!pattern.test(xml)) throw new Error(`exceljs wrote nothing like ${pattern.source}`);
  return xml.replace(pattern, replacement);
}

function patchWorkbook(xml: string, workbook: HostWorkbook): string {
  const isManual = workbook.calculationMode === "manual";
  // Another engine calculated the stored values: Excel shall do so itself on opening, unless calculation is manual.
  const calculation = `<calcPr calcId="171027"${isManual ? ` calcMode="manual"` : ` fullCalcOnLoad="1"`}/>`;
  const names = definedNames(workbook);
  const patched = replaceOne(xml, /<calcPr [^>]*\/>/, () => `${names && `<definedNames>${names}</definedNames>`}${calculation}`);
  if (!workbook.isStructureProtected) return patched;
  return replaceOne(patched, /<bookViews>/, (match) => `<workbookProtection lockStructure="1"/>${match}`);
}

function definedNames(workbook: HostWorkbook): string {
  const own = workbook.names().map((name: HostName) => {
    const hidden = name.visible ? "" : ` hidden="1"`;
    return `<definedName name="${escapeXml(name.name)}"${hidden}>${escapeXml(toFileFormula(name.reference))}</definedName>`;
  });
  const printing = workbook.sheets().flatMap(({ title, page }, i) => {
    const builtIn = (name: string, reference: string): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${i}">${escapeXml(reference)}</definedName>`;
    const { printArea, titleColumns: columns, titleRows: rows } = page;
    const titles = [
      ...(columns ? [`${sheetPrefix(title)}$${columnName(columns.column)}:$${columnName(columns.column + columns.columns - 1)}`] : []),
      ...(rows ? [`${sheetPrefix(title)}$${rows.row + 1}:$${rows.row + rows.rows}`] : []),
    ];
    return [
      ...(printArea ? [builtIn("Print_Area", absoluteRef(title, printArea))] : []),
      ...(titles.length > 0 ? [builtIn("Print_Titles", titles.join(","))] : []),
    ];
  });
  return [...own, ...printing].join("");
}

/** Cell styles marked by "hidden" (cellStyleBook.ts) become styles of quoted texts. */
function patchQuotes(xml: string): string {
  return xml.replace(/<cellXfs.*?<\/cellXfs>/s, (styles) =>
    styles.replace(/<xf ([^>]*[^>/])>((?:(?!<\/xf>).)*?)<protection([^>]*?) hidden="1"\/><\/xf>/gs, (_, attributes, before, locked) =>
      [`<xf ${attributes} quotePrefix="1">`, before, locked === "" ? "" : `<protection${locked}/>`, "</xf>"].join(""),
    ),
  );
}

/** The schema wants a font's properties in this order; exceljs has another. */
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => {
    const properties = [...content.matchAll(/<(\w+)[^>]*\/>/g)].map(([text, name]) => ({ text, place: FONT_ORDER.indexOf(name!) }));
    return `<font>${properties
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text)
      .join("")}</font>`;
  });
}

function patchSheet(xml: string, { selection, stops, legacyPassword, filter }: SheetEdits): string {
  // Patterns begin at their element: looking back from every attribute takes minutes on a large sheet.
  let patched = xml;
  if (selection) {
    const sqref = `sqref="${areaRef(selection)}"`;
    patched = replaceOne(patched, /<selection [^>]*?sqref="[^"]*"/, (match) => match.replace(/sqref="[^"]*"$/, () => sqref));
  }
  for (const priority of stops) {
    patched = replaceOne(patched, new RegExp(`<cfRule [^>]*?priority="${priority}"`), (match) => `${match} stopIfTrue="1"`);
  }
  const criteria = filter === null ? "" : filterColumns(filter);
  if (criteria !== "") {
    patched = replaceOne(patched, /<autoFilter [^>]*\/>/, (match) => `${match.slice(0, -2)}>${criteria}</autoFilter>`);
  }
  if (legacyPassword === null) return patched;
  return replaceOne(patched, /<sheetProtection /, (match) => `${match}password="${escapeXml(legacyPassword)}" `);
}

/** Custom XML is what Excel keeps whole when it saves a file, whatever the length. */
function addSettings(
  parts: Map<string, Uint8Array>,
  edit: (name: string, change: (xml: string) => string) => void,
  settings: ReadonlyMap<string, string>,
): void {
  const entries = [...settings].map(
    ([name, value]) =>
      `<setting name="${escapeXml(toXstringAttribute(name))}" xml:space="preserve">${escapeXml(toXstring(value))}</setting>`,
  );
  const add = (name: string, xml: string): void => void parts.set(name, strToU8(HEAD + xml));
  add("customXml/item1.xml", `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`);
  add(
    "customXml/itemProps1.xml",
    `<ds:datastoreItem ds:itemID="${SETTINGS_PART_ID}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const relationship = (type: string, target: string): string =>
    `<Relationship Id="rIdSettings" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  add(
    "customXml/_rels/item1.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${relationship("customXmlProps", "itemProps1.xml")}</Relationships>`,
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    replaceOne(xml, /<\/Relationships>/, (match) => relationship("customXml", "../customXml/item1.xml") + match),
  );
  edit("[Content_Types].xml", (xml) =>
    replaceOne(
      xml,
      /<\/Types>/,
      (match) =>
        `<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>${match}`,
    ),
  );
}
