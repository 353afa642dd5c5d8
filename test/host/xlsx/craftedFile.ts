// .xlsx files made by hand for tests: small ones from parts, and saved ones with a part changed.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const ROOT = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

const relationships = (list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export interface CraftedParts {
  /** Content of <worksheet>, one per sheet; titles are S1, S2 … */
  readonly sheets: readonly string[];
  /** Content of <workbook> after <sheets>. */
  readonly workbook?: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly theme?: string;
  /** Further parts by name. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Zipped bytes of a file with these parts. */
export function craftFile({ sheets, workbook = "", styles, strings, theme, more = {} }: CraftedParts): Uint8Array {
  const extra = [
    ...(styles === undefined ? [] : [["styles", "styles.xml", `<styleSheet ${ROOT}>${styles}</styleSheet>`]]),
    ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml", `<sst ${ROOT}>${strings}</sst>`]]),
    ...(theme === undefined ? [] : [["theme", "theme/theme1.xml", theme]]),
  ] as [string, string, string][];
  const titles = sheets.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relationships([["main", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${ROOT}><sheets>${titles}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, i) => [`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ...extra.map(([kind, target]) => [kind, kind, target] as const),
    ]),
    ...Object.fromEntries(sheets.map((content, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet ${ROOT}>${content}</worksheet>`])),
    ...Object.fromEntries(extra.map(([, target, content]) => [`xl/${target}`, content])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

/** The file with parts changed, added, or, with null, taken out. */
export function alterFile(
  bytes: Uint8Array,
  changes: Readonly<Record<string, null | Uint8Array | string | ((text: string) => string)>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete parts[name];
    else if (typeof change === "function") parts[name] = strToU8(change(strFromU8(parts[name]!)));
    else parts[name] = typeof change === "string" ? strToU8(change) : change;
  }
  return zipSync(parts);
}

/** Text of a part of a saved file. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}
