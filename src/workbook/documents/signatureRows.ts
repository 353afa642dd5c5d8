// End of a paper: who signs, side by side, and on the left who receives it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 … II.9).
import { documents as words } from "../../locale/vi/documents";
import type { CellFormat } from "../plan";
import type { PrintedDocument, SignatureBlock } from "./document";
import { type Grid, PADDING, partAt, widthOf } from "./grid";
import { gapRow, type SheetRow, type TextPart, textRow } from "./sheetRow";
import { linesHeight, wrapped } from "./textLines";

const SIZE = 13;
const RECEIVER_SIZE = 11;
const LABEL_SIZE = 12;
const LINE = linesHeight(1, SIZE);
/** Empty lines for the signature and the seal. */
const SIGNING_LINES = 4;
const TIGHT_SIGNING_LINES = 3;

interface Line {
  readonly text: string;
  readonly format: CellFormat;
}

const line = (text: string, format: CellFormat): Line => ({
  text,
  format: { fontSize: SIZE, horizontal: "center", wrap: false, ...format },
});
const EMPTY = line("", {});

function signatureLines({ form, post, hint, name }: SignatureBlock, room: number): { readonly above: Line[]; readonly name: Line[] } {
  const lines = (text: string, format: CellFormat): Line[] =>
    text === "" ? [] : wrapped(text, room - PADDING, SIZE, format.bold === true).map((part) => line(part, format));
  return {
    above: [...lines(form.toUpperCase(), { bold: true }), ...lines(post.toUpperCase(), { bold: true }), ...lines(hint, { italic: true })],
    name: lines(name, { bold: true }),
  };
}

function receiverLines(recipients: readonly string[], room: number): Line[] {
  if (recipients.length === 0) return [];
  const look: CellFormat = { fontSize: RECEIVER_SIZE, horizontal: "left" };
  return [
    line(words.recipients, { fontSize: LABEL_SIZE, bold: true, italic: true, horizontal: "left" }),
    ...recipients.flatMap((text) => wrapped(`- ${text}`, room - PADDING, RECEIVER_SIZE, false).map((part) => line(part, look))),
  ];
}

/** First column and count of each block, parted as evenly as the columns of the grid allow. */
function places(grid: Grid, count: number): { readonly column: number; readonly columns: number }[] {
  const columns = grid.widths.length;
  const borders = Array.from({ length: count - 1 }, (_, i) => partAt(grid.widths, (i + 1) / count));
  const edges = [0, ...borders, columns];
  return Array.from({ length: count }, (_, i) => ({ column: edges[i]!, columns: edges[i + 1]! - edges[i]! }));
}

/** All rows from the gap above the signatures on; none of them is parted from the next. */
export function signatureRows({ signatures, recipients }: PrintedDocument, grid: Grid): SheetRow[] {
  if (signatures.length === 0) return [];
  const columns = grid.widths.length;
  const isOneOnTheRight = signatures.length === 1;
  const spots = places(grid, isOneOnTheRight ? 2 : signatures.length);
  const rooms = spots.map(({ column, columns: count }) => widthOf(grid, column, count));
  const shown = isOneOnTheRight ? [null, signatures[0]!] : signatures;
  const blocks = shown.map((block, i) => (block === null ? null : signatureLines(block, rooms[i]!)));
  const above = blocks.reduce((most, block) => Math.max(most, block?.above.length ?? 0), 0);
  const stacks = blocks.map((block) => {
    if (block === null) return receiverLines(recipients, rooms[0]!);
    const gap = new Array<Line>(above - block.above.length + (grid.isTight ? TIGHT_SIGNING_LINES : SIGNING_LINES)).fill(EMPTY);
    return [...block.above, ...gap, ...block.name];
  });
  const count = stacks.reduce((most, stack) => Math.max(most, stack.length), 0);
  return [
    gapRow(columns, 12),
    ...Array.from({ length: count }, (_, i) => {
      const parts = stacks.flatMap((stack, k): TextPart[] => {
        const item = stack[i];
        return item === undefined || item.text === "" ? [] : [{ ...spots[k]!, ...item }];
      });
      return textRow(columns, LINE, parts, true);
    }),
  ];
}
