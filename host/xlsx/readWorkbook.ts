// A whole file as data: finds its parts by their relationships and puts what they say together. Touches no open workbook.
import type { HostName, HostPage } from "../workbook/hostWorkbook";
import { parseArea, SHEET_COLUMNS, SHEET_ROWS } from "./cellReference";
import { themeColors } from "./fileColor";
import { fromFileFormula } from "./fileFormula";
import type { FileWorkbook } from "./fileWorkbook";
import { formulaTokens } from "./formulaTokens";
import type { IgnoredList } from "./ignoredList";
import { OpenXlsxError } from "./openXlsxError";
import { isTrue } from "./protectionAttributes";
import { isRichText, stringText } from "./readCells";
import type { XlsxPackage } from "./readPackage";
import { readCharts } from "./readCharts";
import { readRelationships, type Relationship } from "./readRelationships";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { attribute, childOf, childrenOf, readXml, type XmlNode } from "./readXml";
import { readSettings } from "./settingsPart";

/** Kinds of related parts (last word of the type) that have no place in the embedded Excel. */
const LOST_PARTS: Readonly<Record<string, string>> = {
  externalLink: "liên kết đến sổ tính khác",
  pivotCacheDefinition: "bảng tổng hợp (PivotTable)",
  connections: "kết nối dữ liệu",
  slicerCache: "bộ lọc nhanh (Slicer)",
};
const FORBIDDEN_IN_TITLES = /[[\]:*?/\\]/;

/** Reads all parts. @throws OpenXlsxError */
export function readWorkbook(file: XlsxPackage, ignored: IgnoredList): FileWorkbook {
  const types = file.text("[Content_Types].xml");
  if (types === null) throw new OpenXlsxError("not-a-workbook", "no content types");
  if (/macroEnabled|vbaProject|macrosheet/i.test(types)) throw new OpenXlsxError("macros", "content type", "[Content_Types].xml");
  const packageRelations = readRelationships(file, "");
  const main = packageRelations.find((relation) => relation.kind === "officeDocument");
  const root = main && readPart(file, main.target);
  if (!main || root?.name !== "workbook") throw new OpenXlsxError("not-a-workbook", "no workbook part");
  const relations = readRelationships(file, main.target);
  if (relations.some((relation) => /macrosheet|vbaProject/i.test(relation.kind)))
    throw new OpenXlsxError("macros", "relationship", main.target);
  const related = (kind: string): XmlNode | null => {
    const relation = relations.find((candidate) => candidate.kind === kind);
    return relation ? readPart(file, relation.target) : null;
  };
  const theme = themeColors(related("theme"));
  const styles = readStyles(related("styles"), theme);
  const strings = readStrings(file, relations);
  const { sheets, tabs } = readTabs(root, relations, main.target, ignored);
  const names = readNames(root, tabs, ignored);
  for (const { kind } of relations) if (Object.hasOwn(LOST_PARTS, kind)) ignored.add(null, LOST_PARTS[kind]!);
  if (isTrue(childOf(root, "workbookPr")?.attributes.date1904)) ignored.add(null, "hệ ngày tính từ năm 1904");
  const protection = childOf(root, "workbookProtection")?.attributes;
  if (protection && (protection.workbookPassword !== undefined || protection.workbookHashValue !== undefined)) {
    ignored.add(null, "mật khẩu bảo vệ cấu trúc sổ tính");
  }
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const activeTab = Number(view?.attributes.activeTab ?? 0);
  return {
    sheets: sheets.map((sheet) => {
      const xml = file.text(sheet.part);
      if (xml === null) throw new OpenXlsxError("damaged", "missing", sheet.part);
      const printing = printingOf(names.printing, sheet.tab, sheet.title, ignored);
      return readSheet(xml, { ...sheet, ...printing, strings, styles, theme, ignored, drawing: readCharts(file, sheet.part) });
    }),
    looks: styles.looks,
    names: names.own,
    calculationMode: childOf(root, "calcPr")?.attributes.calcMode === "manual" ? "manual" : "automatic",
    isStructureProtected: isTrue(protection?.lockStructure),
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.tab === activeTab),
    ),
    // LibreOffice moves custom XML from the workbook to the package.
    settings: readAllSettings(file, [...packageRelations, ...relations], ignored),
  };
}

function readPart(file: XlsxPackage, part: string): XmlNode {
  const xml = file.text(part);
  if (xml === null) throw new OpenXlsxError("damaged", "missing", part);
  return readXml(xml, part);
}

function readStrings(file: XlsxPackage, relations: readonly Relationship[]): { text: string; isRich: boolean }[] {
  const relation = relations.find((candidate) => candidate.kind === "sharedStrings");
  const xml = relation && file.text(relation.target);
  if (!relation || xml === null || xml === undefined) return [];
  const strings: { text: string; isRich: boolean }[] = [];
  readXml(xml, relation.target, { si: (node) => strings.push({ text: stringText(node), isRich: isRichText(node) }) });
  return strings;
}

interface Tab {
  readonly title: string;
  readonly part: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Position among all tabs, also those that are no worksheets: names and views count so. */
  readonly tab: number;
}

function readTabs(
  root: XmlNode,
  relations: readonly Relationship[],
  part: string,
  ignored: IgnoredList,
): { sheets: Tab[]; tabs: string[] } {
  const titles = new Set<string>();
  const tabs: string[] = [];
  const sheets: Tab[] = [];
  childrenOf(childOf(root, "sheets"), "sheet").forEach((node, tab) => {
    const title = attribute(node, "name") ?? "";
    const relation = relations.find((candidate) => candidate.id === attribute(node, "id"));
    if (title === "" || title.length > 31 || FORBIDDEN_IN_TITLES.test(title) || titles.has(title.toLowerCase()) || !relation) {
      throw new OpenXlsxError("damaged", `sheet "${title.slice(0, 40)}"`, part);
    }
    titles.add(title.toLowerCase());
    tabs.push(title);
    const state = attribute(node, "state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    if (relation.kind === "worksheet") sheets.push({ title, part: relation.target, visibility, tab });
    else ignored.add(null, `trang '${title}' không phải trang tính`);
  });
  if (sheets.length === 0) throw new OpenXlsxError("damaged", "no worksheet", part);
  return { sheets, tabs };
}

interface PrintNames {
  area?: string;
  titles?: string;
}

function readNames(root: XmlNode, tabs: readonly string[], ignored: IgnoredList): { own: HostName[]; printing: Map<number, PrintNames> } {
  const own = new Map<string, HostName>();
  const printing = new Map<number, PrintNames>();
  for (const node of childrenOf(childOf(root, "definedNames"), "definedName")) {
    const name = attribute(node, "name") ?? "";
    const scope = attribute(node, "localSheetId");
    if (scope !== undefined) {
      const tab = Number(scope);
      const names = printing.get(tab) ?? {};
      printing.set(tab, names);
      if (name === "_xlnm.Print_Area") names.area = node.text;
      else if (name === "_xlnm.Print_Titles") names.titles = node.text;
      else if (name !== "_xlnm._FilterDatabase") ignored.add(tabs[tab] ?? null, `tên ${name} chỉ dùng trong trang`);
    } else if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || node.text === "" || own.has(name.toLowerCase())) {
      ignored.add(null, `tên ${name.slice(0, 40)}`);
    } else {
      own.set(name.toLowerCase(), { name, visible: !isTrue(attribute(node, "hidden")), reference: fromFileFormula(node.text) });
    }
  }
  return { own: [...own.values()], printing };
}

/** Print area and titles of a sheet from its two built-in names. */
function printingOf(
  printing: ReadonlyMap<number, PrintNames>,
  tab: number,
  title: string,
  ignored: IgnoredList,
): Pick<HostPage, "printArea" | "titleRows" | "titleColumns"> {
  const { area, titles } = printing.get(tab) ?? {};
  const areas = area === undefined ? [] : referencesOf(area);
  const printArea = areas.length === 1 ? (parseArea(areas[0]!) ?? null) : null;
  if (areas.length > 0 && !printArea) ignored.add(title, "vùng in không phải một khối ô");
  let titleRows: HostPage["titleRows"] = null;
  let titleColumns: HostPage["titleColumns"] = null;
  for (const reference of titles === undefined ? [] : referencesOf(titles)) {
    const band = parseArea(reference);
    if (band?.columns === SHEET_COLUMNS) titleRows = { row: band.row, rows: band.rows };
    else if (band?.rows === SHEET_ROWS) titleColumns = { column: band.column, columns: band.columns };
    else ignored.add(title, "hàng cột lặp lại khi in");
  }
  return { printArea, titleRows, titleColumns };
}

/** The references of a list parted by commas, without their sheets. */
function referencesOf(list: string): string[] {
  const references = [""];
  for (const { text } of formulaTokens(list)) {
    if (text === ",") references.push("");
    else if (text === "!") references[references.length - 1] = "";
    else references[references.length - 1] += text;
  }
  return references;
}

function readAllSettings(file: XlsxPackage, relations: readonly Relationship[], ignored: IgnoredList): Map<string, string> {
  const all = new Map<string, string>();
  for (const { kind, target } of relations) {
    if (kind !== "customXml") continue;
    const settings = readSettings(readPart(file, target));
    if (settings) for (const [name, value] of settings) all.set(name, value);
    else ignored.add(null, "dữ liệu XML riêng");
  }
  return all;
}
