// Reads a file for sending back, before anybody gets it, and tells whatever should have stayed behind.
import type { CellValue } from "../workbook/plan";
import type { LeftBehind } from "../workbook/copy/copyPlan";
import { BookParts } from "./bookParts";
import { readBook } from "./readBook";
import { readCells } from "./readCells";
import { readTexts } from "./readTexts";
import { relationsOf } from "./relations";
import { attribute, childrenOf, xmlTree } from "./scanXml";

export interface CopyPromise {
  readonly sheets: readonly { readonly title: string }[];
  readonly names: readonly string[];
  readonly leftAreas: readonly LeftBehind[];
  readonly leftTexts: readonly string[];
}

export type CopyBreach =
  /** A part that such a file does not have: comments, custom XML, program code, links. */
  | { readonly kind: "part"; readonly what: string }
  /** A sheet that was not chosen, or is hidden. */
  | { readonly kind: "sheet"; readonly what: string }
  | { readonly kind: "name"; readonly what: string }
  /** Something in a cell that should be blank. */
  | { readonly kind: "cell"; readonly what: string }
  /** A text that was to stay behind. */
  | { readonly kind: "text"; readonly what: string };

const MAIN = "xl/workbook.xml";
const PARTS =
  /^(\[content_types\]\.xml|_rels\/\.rels|docprops\/core\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedstrings\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

/**
 * What the file holds that it should not; none = it may go.
 * @throws BookRefusal where the file cannot be read at all
 */
export function checkCopy(bytes: Uint8Array, promise: CopyPromise): CopyBreach[] {
  const file = new BookParts(bytes);
  const { snapshot, customXml } = readBook(bytes, { names: [] });
  const titles = new Set(promise.sheets.map(({ title }) => title.toLowerCase()));
  const names = new Set(promise.names.map((name) => name.toLowerCase()));
  return [
    ...file.names().flatMap((what): CopyBreach[] => (PARTS.test(what) ? [] : [{ kind: "part", what }])),
    ...customXml.map((): CopyBreach => ({ kind: "part", what: "customXml" })),
    ...snapshot.sheets.flatMap(({ title, visibility }): CopyBreach[] =>
      visibility === "visible" && titles.has(title.toLowerCase()) ? [] : [{ kind: "sheet", what: title }],
    ),
    ...snapshot.definedNames.flatMap((what): CopyBreach[] => (names.has(what.toLowerCase()) ? [] : [{ kind: "name", what }])),
    ...cellBreaches(file, promise),
  ];
}

function cellBreaches(file: BookParts, { leftAreas, leftTexts }: CopyPromise): CopyBreach[] {
  const targets = new Map(relationsOf(file, MAIN).map(({ id, target }) => [id, target]));
  const part = relationsOf(file, MAIN).find(({ kind }) => kind === "sharedStrings")?.target;
  const texts = part === undefined ? [] : readTexts(file.text(part) ?? "", part);
  const forbidden = new Set(leftTexts);
  const workbook = xmlTree(file.text(MAIN) ?? "", MAIN);
  const cells = childrenOf(childrenOf(workbook, "sheets")[0], "sheet").flatMap(({ attributes }): CopyBreach[] => {
    const title = attribute(attributes, "name") ?? "";
    const areas = leftAreas.filter(({ sheet }) => sheet === title).map(({ area }) => area);
    const target = targets.get(attribute(attributes, "id") ?? "") ?? "";
    const { blocks } = readCells(file.text(target) ?? "", target, areas, texts);
    const held = blocks.flat(2).find((value: CellValue) => value !== "");
    return held === undefined ? [] : [{ kind: "cell", what: title }];
  });
  return [...cells, ...texts.flatMap((text): CopyBreach[] => (forbidden.has(text) ? [{ kind: "text", what: text }] : []))];
}
