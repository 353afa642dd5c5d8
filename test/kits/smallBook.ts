// A small workbook file of one sheet "Tiêu chí", part by part, as other programs or nobody would write it.
import { strToU8, zipSync, type Zippable } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface SmallBook {
  /** `definedName` elements. */
  readonly names?: string;
  /** `row` elements. */
  readonly sheet?: string;
  /** `si` elements. */
  readonly strings?: string;
}

/** One relation of a part. */
export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** A name of the whole workbook. */
export function definedName(title: string, reference: string): string {
  return `<definedName name="${title}">${reference}</definedName>`;
}

/** The parts by name. `more` parts replace or add. */
export function smallParts(
  { names = "", sheet = "", strings = "" }: SmallBook,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tiêu chí" sheetId="1" r:id="s1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("s1", "worksheet", "/xl/worksheets/sheet1.xml")}${relation("t", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]));
}

/** The file. */
export function smallBook(book: SmallBook, more: Readonly<Record<string, string | Uint8Array>> = {}, zip: Zippable = {}): Uint8Array {
  return zipSync({ ...smallParts(book, more), ...zip });
}
