// Reads the blocks of named cells out of another workbook's file: values as they were last calculated, nothing else. The answer has the
// form of a snapshot, so that it is decoded as the open workbook is. ECMA-376 part 1, 18.2.
import { type Area, parseAddress } from "../workbook/area";
import { MOST_BOOK_CELLS, MOST_BOOK_CHARACTERS } from "../workbook/bookLimits";
import { nameIn, parsedName } from "../workbook/movements";
import type { NamedBlock, SheetState, WorkbookSnapshot } from "../workbook/snapshot";
import { BookParts } from "./bookParts";
import { BookRefusal } from "./bookRefusal";
import { readCells } from "./readCells";
import { readTexts } from "./readTexts";
import { type Relation, relationsOf } from "./relations";
import { attribute, childrenOf, isTrue, scanXml, type XmlNode, xmlTree } from "./scanXml";

/** Custom XML of the add-in is small; what is larger is another's. */
const MAX_CUSTOM_BYTES = 256 * 1024;
/** Begins every name that the add-in defines. */
const OWN_NAMES = "BV_*";
const CODE = /macroEnabled|vbaProject|macrosheet/i;

export interface BookRequest {
  /** Defined names to read the cells of; a trailing * reads all names with that prefix. "all" = every name of the add-in's. */
  readonly names: readonly string[] | "all";
  /** Whether the names of further movements are meant too: "BV2_CD" where "BV_CD" is asked for. */
  readonly ofAllMovements?: boolean;
}

export interface BookContent {
  readonly snapshot: WorkbookSnapshot;
  /** The custom XML parts of up to 256 KB as texts, well-formed, in the order of the file. */
  readonly customXml: readonly string[];
}

/**
 * The blocks under those names of a workbook, of names that point to one area of cells; names that it has not are left out. Formulas are
 * not calculated: what the file has not as last value is "". Whether a sheet is protected is told of the sheets that were read.
 * @throws BookRefusal when the file is no workbook, damaged, too large or unsafe
 */
export function readBook(bytes: Uint8Array, request: BookRequest): BookContent {
  const file = new BookParts(bytes);
  refuseCode(file.text("[Content_Types].xml") ?? "", "[Content_Types].xml");
  const packageRelations = relationsOf(file, "");
  const main = packageRelations.find(({ kind }) => kind === "officeDocument")?.target;
  if (main === undefined) throw new BookRefusal("not-a-workbook", "no workbook part");
  const workbook = xmlTree(textOf(file, main), main);
  if (workbook.name !== "workbook") throw new BookRefusal("not-a-workbook", `a ${workbook.name}`);
  const relations = relationsOf(file, main);
  for (const { kind } of relations) {
    refuseCode(kind, main);
    if (kind === "externalLink") throw new BookRefusal("external-links", main);
  }
  return {
    snapshot: snapshotOf(file, workbook, relations, request),
    // LibreOffice moves custom XML from the workbook to the package.
    customXml: customXmlOf(file, [...relations, ...packageRelations]),
  };
}

function refuseCode(text: string, part: string): void {
  if (CODE.test(text)) throw new BookRefusal("macros", part);
}

function textOf(file: BookParts, part: string): string {
  const text = file.text(part);
  if (text === null) throw new BookRefusal("damaged", `no part ${part}`);
  return text;
}

interface Tab extends SheetState {
  readonly part: string;
}

function snapshotOf(file: BookParts, workbook: XmlNode, relations: readonly Relation[], request: BookRequest): WorkbookSnapshot {
  const tabs = tabsOf(workbook, relations);
  const names = namesOf(workbook);
  const isWanted = matcherOf(request);
  const wanted = names.flatMap(({ name, place }) => (place !== null && isWanted(name) ? [{ name: isWanted(name)!, ...place }] : []));
  const read = new Map<string, boolean>();
  const blocks = new Map<string, NamedBlock>();
  let texts: readonly string[] | null = null;
  let cells = 0;
  let characters = 0;
  for (const { title, part } of tabs) {
    const here = wanted.filter((place) => place.sheet.toLowerCase() === title.toLowerCase());
    if (here.length === 0 || part === "") continue;
    for (const { area } of here) cells += area.rows * area.columns;
    if (cells > MOST_BOOK_CELLS) throw new BookRefusal("too-large", `${cells} cells`);
    texts ??= sharedTexts(file, relations);
    const areas = here.map(({ area }) => area);
    const found = readCells(textOf(file, part), part, areas, texts);
    characters += found.characters;
    if (characters > MOST_BOOK_CHARACTERS) throw new BookRefusal("too-large", `${characters} characters`);
    read.set(title, found.isProtected);
    here.forEach(({ name, area }, i) => blocks.set(name, { name, sheet: title, area, values: found.blocks[i]! }));
  }
  const broken = names.flatMap(({ name, place }) => (place === null ? [name] : []));
  const calculation = childrenOf(workbook, "calcPr")[0];
  const protection = childrenOf(workbook, "workbookProtection")[0];
  return {
    sheets: tabs.map(({ title, visibility }) => ({ title, visibility, isProtected: read.get(title) ?? false })),
    calculation: calculation !== undefined && attribute(calculation.attributes, "calcMode") === "manual" ? "manual" : "automatic",
    ...(protection !== undefined && isTrue(attribute(protection.attributes, "lockStructure")) && { isStructureLocked: true }),
    definedNames: names.map(({ name }) => name),
    ...(broken.length === 0 ? {} : { brokenNames: broken }),
    blocks,
  };
}

function tabsOf(workbook: XmlNode, relations: readonly Relation[]): readonly Tab[] {
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const titles = new Set<string>();
  return childrenOf(childrenOf(workbook, "sheets")[0], "sheet").map(({ attributes }) => {
    const title = attribute(attributes, "name") ?? "";
    if (titles.has(title.toLowerCase())) throw new BookRefusal("damaged", `two sheets ${title}`);
    titles.add(title.toLowerCase());
    const state = attribute(attributes, "state");
    const relation = targets.get(attribute(attributes, "id") ?? "");
    return {
      title,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      isProtected: false,
      part: relation?.kind === "worksheet" ? relation.target : "",
    };
  });
}

interface DefinedName {
  readonly name: string;
  /** Null for a broken one. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** The names of the whole workbook that point to one area or, broken, to none. */
function namesOf(workbook: XmlNode): readonly DefinedName[] {
  const taken = new Set<string>();
  return childrenOf(childrenOf(workbook, "definedNames")[0], "definedName").flatMap(({ attributes, text }): DefinedName[] => {
    // A name of a single sheet may hide the workbook's own.
    if (attribute(attributes, "localSheetId") !== undefined) return [];
    const name = attribute(attributes, "name") ?? "";
    if (taken.has(name.toLowerCase())) throw new BookRefusal("damaged", `two names ${name}`);
    taken.add(name.toLowerCase());
    if (text.includes("#REF!")) return [{ name, place: null }];
    const place = parseAddress(text.trim());
    return place === null || place.sheet === "" ? [] : [{ name, place }];
  });
}

/** Gives the name as it was asked for, or null where it was not. */
function matcherOf({ names, ofAllMovements }: BookRequest): (name: string) => string | null {
  const isAsked = matcherOfNames(names);
  if (ofAllMovements !== true) return isAsked;
  return (name) => {
    const own = parsedName(name);
    const asked = own === null ? null : isAsked(own.name);
    return own === null || asked === null ? isAsked(name) : nameIn(asked, own.number);
  };
}

function matcherOfNames(names: BookRequest["names"]): (name: string) => string | null {
  const asked = names === "all" ? [OWN_NAMES] : names;
  const prefixes = asked.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1).toLowerCase());
  const exact = new Map(asked.map((name) => [name.toLowerCase(), name]));
  return (name) => {
    const key = name.toLowerCase();
    return exact.get(key) ?? (prefixes.some((prefix) => key.startsWith(prefix)) ? name : null);
  };
}

function sharedTexts(file: BookParts, relations: readonly Relation[]): readonly string[] {
  const part = relations.find(({ kind }) => kind === "sharedStrings")?.target;
  return part === undefined ? [] : readTexts(textOf(file, part), part);
}

function customXmlOf(file: BookParts, relations: readonly Relation[]): readonly string[] {
  const parts = new Set(relations.filter(({ kind }) => kind === "customXml").map(({ target }) => target));
  const small = [...parts].filter((part) => (file.size(part) ?? 0) <= MAX_CUSTOM_BYTES);
  return small.map((part) => {
    const text = textOf(file, part);
    scanXml(text, part, { open: () => undefined, text: () => undefined, close: () => undefined });
    return text;
  });
}
