// A printed document as plain data: head, titles, paragraphs, tables, signatures. What its rows and pages are is worked out from it.
import type { IsoDate } from "../../core/register/register";
import type { CellValue } from "../plan";

export interface Letterhead {
  /** Agency above; "" = none. */
  readonly superior: string;
  readonly agency: string;
  /** Name of the place in front of the date. */
  readonly place: string;
  /** "" leaves day and month to be written by hand. */
  readonly date: IsoDate;
  /** Year of the date where it is left open; null = left open too. */
  readonly year: number | null;
  /** "12/TTr-STP", or "/BB-STP" to leave the number to be written by hand; "" = a paper without a number. */
  readonly number: string;
}

/** How many characters wide a column of the paper is at least; what is left of the width is shared by weight. */
export interface GridColumn {
  readonly least: number;
  readonly weight: number;
}

export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "center" | "right";
  /** Format of numbers in it; "General" when absent. */
  readonly numberFormat?: string;
  /** Columns of the grid that it takes; 1 when absent. */
  readonly span?: number;
}

export type TableRow =
  | { readonly kind: "row"; readonly cells: readonly CellValue[]; readonly isBold?: true }
  /** A line over the whole width that heads the rows after it. */
  | { readonly kind: "heading"; readonly text: string; readonly level: 1 | 2 }
  /** Bold; the label takes the first columns, the cells the rest. */
  | { readonly kind: "total"; readonly label: string; readonly cells: readonly CellValue[] };

export interface Table {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Short: it is not parted where a page has room for all of it. */
  readonly isShort?: boolean;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** "body" has its first line indented; "fact" is a line of a list without marks; "note" is small and slanted; "warning" is red. */
  readonly style: "body" | "fact" | "strongFact" | "heading" | "centered" | "note" | "warning";
}

export interface SignatureBlock {
  /** "KT. GIÁM ĐỐC"; "" = none. */
  readonly form: string;
  /** Office of who signs, in capitals. */
  readonly post: string;
  /** "(Ký, ghi rõ họ tên)"; "" = none. */
  readonly hint: string;
  /** "" leaves room for it. */
  readonly name: string;
}

export interface PrintedDocument {
  readonly orientation: "portrait" | "landscape";
  /** On one page, made smaller as a whole where it must be and can still be read. */
  readonly isOnePage?: true;
  /** null = an appendix, which has none. */
  readonly letterhead: Letterhead | null;
  /** Kind of paper, in capitals. */
  readonly titles: readonly string[];
  /** What it is about (trích yếu). */
  readonly subtitles: readonly string[];
  /** "(Kèm theo Tờ trình số …)"; "" = none. */
  readonly attachedTo: string;
  readonly grid: readonly GridColumn[];
  readonly blocks: readonly (Paragraph | Table)[];
  /** Stand side by side, at most three. With recipients there is one, on the right. */
  readonly signatures: readonly SignatureBlock[];
  readonly recipients: readonly string[];
  /** Formula that gives a warning when what the paper was made from has changed, or "". */
  readonly stale: { readonly formula: string } | null;
  /** Formula that says that the paper is provisional, or "". */
  readonly provisional: { readonly formula: string } | null;
  /** At the foot of each page, on the right; "" = none. No user's text: codes of headers are read from it. */
  readonly foot: string;
}
