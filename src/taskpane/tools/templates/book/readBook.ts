// Reads the blocks of named cells out of another workbook's file: values as they were last calculated, nothing else. The answer has the
// form of a snapshot, so that it is decoded as the open workbook is. ECMA-376 part 1, 18.2, 18.3, 18.4.
import { parseAddress, type Area } from "../../../../workbook/area";
import type { CellValue } from "../../../../workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../../../workbook/snapshot";
import { BookRefusal } from "./bookRefusal";
import { Unzip } from "./unzip";

/** Cells that are taken from one file at most: lists are small. */
const MAX_CELLS = 200_000;

const WORKBOOK_TYPE =
  /officeDocument\/2006\/relationships\/officeDocument$|purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/officeDocument$/;

/**
 * The blocks under those names of a workbook, of names that point to one area of cells. Names that it has not are left out.
 * @throws BookRefusal when the file is no workbook, damaged, too large or unsafe
 */
export function readBook(bytes: Uint8Array, names: readonly string[]): WorkbookSnapshot {
  const file = new Unzip(bytes);
  const main = mainPart(file);
  const workbook = xmlOf(file, main);
  const targets = relationsOf(file, main);
  const sheets = elements(workbook, "sheet").map((sheet) => ({
    title: sheet.getAttribute("name") ?? "",
    part: targets.get(relationId(sheet))?.target ?? "",
  }));
  const wanted = placesOf(workbook, names);
  const strings = sharedStrings(file, targets);
  const blocks = new Map<string, NamedBlock>();
  let cells = 0;
  for (const { title, part } of sheets) {
    const here = wanted.filter((place) => place.sheet.toLowerCase() === title.toLowerCase());
    if (here.length === 0 || part === "") continue;
    for (const { area } of here) cells += area.rows * area.columns;
    if (cells > MAX_CELLS) throw new BookRefusal("too-large", `${cells} cells`);
    const values = cellsOf(xmlOf(file, part), strings);
    for (const { name, area } of here) blocks.set(name, { name, sheet: title, area, values: valuesIn(area, values) });
  }
  return {
    sheets: sheets.map(({ title }) => ({ title, visibility: "visible", isProtected: false })),
    calculation: "automatic",
    definedNames: [...blocks.keys()],
    blocks,
  };
}

function mainPart(file: Unzip): string {
  const main = [...relationsOf(file, "").values()].find(({ type }) => WORKBOOK_TYPE.test(type));
  if (main === undefined) throw new BookRefusal("not-a-workbook", "no workbook part");
  return main.target;
}

function xmlOf(file: Unzip, part: string): Document {
  const text = file.text(part);
  if (text === null) throw new BookRefusal("damaged", `no part ${part}`);
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (xml.getElementsByTagName("parsererror").length > 0 || xml.doctype !== null) throw new BookRefusal("damaged", part);
  return xml;
}

interface Relation {
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** Relations of a part by id; "" is the package. What leads out of the package is left out. */
function relationsOf(file: Unzip, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const place = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (file.text(place) === null) return new Map();
  return new Map(
    elements(xmlOf(file, place), "Relationship")
      .filter((relation) => relation.getAttribute("TargetMode") !== "External")
      .map((relation) => [
        relation.getAttribute("Id") ?? "",
        { type: relation.getAttribute("Type") ?? "", target: resolved(folder, relation.getAttribute("Target") ?? "") },
      ]),
  );
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relationId(sheet: Element): string {
  const id = [...sheet.attributes].find((attribute) => attribute.localName === "id" && attribute.name !== "id");
  return id?.value ?? "";
}

function placesOf(workbook: Document, names: readonly string[]): { readonly name: string; readonly sheet: string; readonly area: Area }[] {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  return elements(workbook, "definedName").flatMap((element) => {
    const name = wanted.get((element.getAttribute("name") ?? "").toLowerCase());
    const place = parseAddress((element.textContent ?? "").trim());
    // A name of a single sheet may hide the workbook's own.
    return name === undefined || place === null || place.sheet === "" || element.hasAttribute("localSheetId") ? [] : [{ name, ...place }];
  });
}

function sharedStrings(file: Unzip, targets: ReadonlyMap<string, Relation>): readonly string[] {
  const part = [...targets.values()].find(({ type }) => type.endsWith("/sharedStrings"))?.target;
  return part === undefined ? [] : elements(xmlOf(file, part), "si").map(textOf);
}

/** Text of a string item: its runs, without the reading aids of East Asian scripts. */
function textOf(item: Element): string {
  return elements(item, "t")
    .filter((text) => text.parentElement?.localName !== "rPh")
    .map((text) => text.textContent ?? "")
    .join("")
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Values of a sheet by address. */
function cellsOf(sheet: Document, strings: readonly string[]): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const cell of elements(sheet, "c")) {
    const address = cell.getAttribute("r") ?? "";
    const value = valueOf(cell, strings);
    if (value !== "") cells.set(address, value);
  }
  return cells;
}

function valueOf(cell: Element, strings: readonly string[]): CellValue {
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return elements(cell, "is").map(textOf).join("");
  const text = elements(cell, "v")[0]?.textContent ?? "";
  if (text === "") return "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1";
  if (type === "n") return Number.isFinite(Number(text)) ? Number(text) : "";
  return text;
}

function valuesIn(area: Area, cells: ReadonlyMap<string, CellValue>): CellValue[][] {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const [address, value] of cells) {
    const place = parseAddress(address);
    if (place === null) continue;
    const row = place.area.row - area.row;
    const column = place.area.column - area.column;
    if (row < 0 || row >= area.rows || column < 0 || column >= area.columns) continue;
    const found = rows.get(row) ?? new Map<number, CellValue>();
    rows.set(row, found.set(column, value));
  }
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => rows.get(i)?.get(j) ?? ""));
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}
