// What every paper of the pack is made with: from the common part of its content to a document, totals and dates in words.
import type { IsoDate } from "../../core/register/register";
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { Frame } from "./content";
import type { Paragraph, PrintedDocument, SignatureBlock, Table, TableRow } from "./document";

type Own = Pick<PrintedDocument, "orientation" | "titles" | "subtitles" | "grid" | "blocks" | "signatures"> &
  Partial<Pick<PrintedDocument, "letterhead" | "attachedTo" | "recipients" | "isOnePage">>;

/** The paper; after its own blocks it tells what it was made from, above them whether it is provisional. */
export function paperOf(content: Frame, own: Own): PrintedDocument {
  const { basis } = content;
  return {
    letterhead: content.letterhead,
    attachedTo: "",
    recipients: [],
    ...own,
    titles: own.titles.map((title) => title.toUpperCase()),
    orientation: content.orientation ?? own.orientation,
    blocks: [
      ...warningOf(content),
      ...own.blocks,
      ...(basis === null ? [] : [paragraph("note", fill(basis.criteria === "" ? words.basisWithoutCriteria : words.basis, { ...basis }))]),
    ],
    stale: content.stale,
    provisional: content.provisional,
    foot: basis === null ? "" : fill(words.foot, { code: basis.code }),
  };
}

/** A text of the moment; where a formula tells whether the Council has approved, of errors alone. */
function warningOf({ provisional, isIncomplete, isProvisional }: Frame): Paragraph[] {
  if (provisional === null) return isProvisional ? [paragraph("warning", words.provisional)] : [];
  return isIncomplete ? [paragraph("warning", words.incomplete)] : [];
}

export function paragraph(style: Paragraph["style"], text: string): Paragraph {
  return { kind: "paragraph", style, text };
}

/** The table, or one line that says that there is nobody. */
export function tableOf(columns: Table["columns"], rows: readonly TableRow[]): Table {
  return { kind: "table", columns, rows: rows.length > 0 ? rows : [{ kind: "heading", level: 1, text: words.none }] };
}

/** Format of points with that many decimals. */
export function pointsFormat(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** "2.530.000", in texts; cells hold numbers. */
export function groupedNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** "01/7/2026", in texts. */
export function shortDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** "Bà Nguyễn Thị A". */
export function calledName(person: { readonly salutation: string; readonly name: string }): string {
  return person.salutation === "" ? person.name : `${person.salutation} ${person.name}`;
}

/** Share of votes in percent with at most two decimals, "" = not known. Cut off, not rounded: 79,996 % is not 80 %. */
export function cutShare(share: number | null): number | "" {
  return share === null ? "" : Math.floor(share * 100 + 1e-9) / 100;
}

/** Who signs on the right. */
export function signerBlock({ signer }: Frame): SignatureBlock {
  return { form: signer.form, post: signer.post, hint: "", name: signer.name };
}

/** Who made the table, on the left, and who signs, on the right. */
export function tableSigners(content: Frame): SignatureBlock[] {
  return [{ form: "", post: words.preparer, hint: words.signHint, name: content.preparer }, signerBlock(content)];
}

/** The line under a title that names the movement; none where it has no name. */
export function aboutMovement({ movement }: Frame): string[] {
  return movement === "" ? [] : [capitalized(movement)];
}

/** The first letter as a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
