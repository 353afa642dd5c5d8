// Plan of the sheet Sổ kiến nghị: publication and deadlines on top, the register with room for more, signatures below; prints as one book.
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { FORMATS, PALETTE, format, headerRow, heights, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import type { CellFormat, CellValue, Op } from "../plan";
import { choiceOps, lookOps, numberFormatOps } from "./lineLook";
import { OBJECTION_FORMULA_NAMES, OBJECTION_NAMES, TABLE_NAME } from "./objectionNames";
import { HEAD_ROWS, HELPER_COLUMN, publicationOps, SETTING_CELLS, type PublicationCells } from "./publicationPlan";
import { cellOf, columnOf, COLUMNS, COMPUTED, lineFormulas, lineHeight, WIDTHS, type Column, type ObjectionCells } from "./registerColumns";

/** Who signs the register. */
export interface RegisterSigners {
  /** Office of the head, in capitals. */
  readonly post: string;
  readonly name: string;
  readonly writer: string;
}

const HEADER_ROW = HEAD_ROWS;
const FIRST_ROW = HEADER_ROW + 1;

/** Rows that are read below the dressed ones: what is typed under the last line counts. */
const SPARE = 1;
const LEAST_ROWS = 40;
const MORE_ROWS = 50;

/**
 * The sheet with these lines; what stood on its columns is gone. To keep what is typed there give it `keptObjectionCells`. `nameOf` gives
 * the name of a participant's code.
 */
export function objectionsPlan(
  sheet: string,
  publication: PublicationCells,
  lines: readonly ObjectionCells[],
  signers: RegisterSigners,
  nameOf: (code: string) => string = () => "",
): Op[] {
  const capacity = Math.max(LEAST_ROWS, lines.length + MORE_ROWS);
  const column = (name: Column, rows = capacity): Area => areaAt(FIRST_ROW, columnOf(name), rows, 1);
  const typed = (name: Column): Area => column(name, capacity + SPARE);
  const dressed = { row: FIRST_ROW, rows: capacity };
  const body = areaAt(FIRST_ROW, 0, capacity, COLUMNS.length);
  const names = { ...OBJECTION_NAMES, ...OBJECTION_FORMULA_NAMES };
  const signatureRow = FIRST_ROW + capacity + SPARE;
  const signatures = signatureOps(sheet, signatureRow, signers);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    { kind: "unprotect", sheet },
    { kind: "merge", sheet, area: areaAt(0, 0, 2000, HELPER_COLUMN + 1), isMerged: false },
    { kind: "clear", sheet, area: areaAt(0, 0, 2000, HELPER_COLUMN + 1), what: "all" },
    ...publicationOps(sheet, publication),
    ...headerRow(
      sheet,
      HEADER_ROW,
      0,
      COLUMNS.map((name) => words.columns[name]),
      36,
    ),
    ...lookOps(sheet, dressed, columnOf),
    ...numberFormatOps(sheet, { row: FIRST_ROW + capacity, rows: SPARE }, columnOf),
    {
      kind: "writeBlock",
      sheet,
      area: body,
      values: Array.from({ length: capacity }, (_, i) => COLUMNS.map((name): CellValue => cellOf(lines[i], name))),
    },
    ...Object.entries(lineFormulas(FIRST_ROW)).map(([name, formula]): Op => {
      return { kind: "fillFormula", sheet, area: column(name as Column), formula };
    }),
    ...Object.entries(names).map(([name, own]): Op => ({ kind: "defineName", name: own, sheet, area: typed(name as Column) })),
    { kind: "defineName", name: TABLE_NAME, sheet, area: areaAt(HEADER_ROW, 0, capacity + SPARE + 1, COLUMNS.length) },
    ...choiceOps(sheet, { ...dressed, rows: capacity + SPARE }, columnOf),
    ...widths(
      sheet,
      0,
      COLUMNS.map((name) => WIDTHS[name]),
    ),
    ...heights(
      sheet,
      FIRST_ROW,
      lines.map((line) => lineHeight(line, nameOf(String(line.participant)))),
    ),
    ...signatures.ops,
    {
      kind: "locks",
      sheet,
      unlocked: [...Object.values(SETTING_CELLS), ...COLUMNS.filter((name) => !COMPUTED.includes(name)).map((name) => typed(name))],
    },
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, signatures.end, COLUMNS.length), "landscape", { row: HEADER_ROW, rows: 1 }),
    },
  ];
}

/** Who keeps the book on the left, the head of the office on the right. */
function signatureOps(sheet: string, row: number, { post, name, writer }: RegisterSigners): { readonly ops: Op[]; readonly end: number } {
  // In the middle of what is left and right of the texts: centred, they flow over the blank cells on both sides.
  const spots = [columnOf("unit"), columnOf("status")];
  const lines: readonly (readonly [down: number, texts: readonly string[], look: CellFormat])[] = [
    [0, ["", words.signDay], { italic: true }],
    [1, [words.writer, post === "" ? words.head : post.toUpperCase()], { bold: true }],
    [2, [words.signHint, words.signHint], { italic: true }],
    [6, [writer, name], { bold: true }],
  ];
  return {
    end: row + 7,
    ops: lines.flatMap(([down, texts, look]) =>
      spots.flatMap((column, i): Op[] => {
        const area = areaAt(row + down, column);
        return [format(sheet, area, FORMATS.base, FORMATS.center, look), { kind: "writeBlock", sheet, area, values: [[texts[i]!]] }];
      }),
    ),
  };
}
