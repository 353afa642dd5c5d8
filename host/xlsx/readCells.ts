// The cells of a sheet part, row by row as the parser hands them over.
import { columnOf, parseArea, SHEET_COLUMNS, SHEET_ROWS } from "./cellReference";
import { fromFileFormula } from "./fileFormula";
import type { FileCell, FileInput } from "./fileWorkbook";
import type { IgnoredList } from "./ignoredList";
import { OpenXlsxError } from "./openXlsxError";
import { isTrue } from "./protectionAttributes";
import { attribute, childOf, type XmlNode } from "./readXml";
import { formulaMover } from "./shiftFormula";
import { fromXstring } from "./xstring";

const MS_PER_DAY = 86_400_000;
/** Day 0 of the date system that counts from 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Text of a shared or inline string: of its runs in order, without phonetic guides. */
export function stringText(node: XmlNode): string {
  const runs = node.children.filter((child) => child.name === "t" || child.name === "r");
  return fromXstring(runs.map((run) => (run.name === "t" ? run.text : (childOf(run, "t")?.text ?? ""))).join(""));
}

/** Is the string formatted piece by piece? */
export function isRichText(node: XmlNode): boolean {
  return childOf(node, "r") !== undefined;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly at: (rows: number, columns: number) => string;
}

/** Takes <row> elements one after the other and collects what they hold. */
export class CellReader {
  readonly cells: FileCell[] = [];
  readonly heights: { row: number; points: number }[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells under an array formula that stands in another cell, as "row,column". */
  private readonly covered = new Set<string>();
  private row = -1;

  constructor(
    private readonly part: string,
    private readonly title: string,
    private readonly strings: readonly { readonly text: string; readonly isRich: boolean }[],
    private readonly ignored: IgnoredList,
  ) {}

  /** One <row>. @throws OpenXlsxError when its cells stand out of order or outside the sheet. */
  takeRow(node: XmlNode): void {
    const row = Number(attribute(node, "r") ?? this.row + 2) - 1;
    if (!Number.isInteger(row) || row <= this.row || row >= SHEET_ROWS) throw this.damaged(`row ${attribute(node, "r")}`);
    this.row = row;
    const height = Number(attribute(node, "ht"));
    if (isTrue(attribute(node, "hidden"))) this.heights.push({ row, points: 0 });
    else if (height > 0 && isTrue(attribute(node, "customHeight"))) this.heights.push({ row, points: height });
    let column = -1;
    const rowLook = isTrue(attribute(node, "customFormat")) ? this.index(attribute(node, "s")) : 0;
    if (rowLook !== 0) this.rowLooks.push({ row, look: rowLook });
    for (const cell of node.children) {
      if (cell.name !== "c") continue;
      column = this.columnOf(cell, column);
      const input = this.inputOf(cell, row, column);
      const look = this.index(attribute(cell, "s"));
      // A cell of row or column look may go back to the untouched look: it is listed with look 0.
      this.cells.push({ row, column, input, look });
    }
  }

  /** Looks of whole rows, for the cells that are not listed. */
  readonly rowLooks: { row: number; look: number }[] = [];

  private columnOf(cell: XmlNode, previous: number): number {
    const reference = attribute(cell, "r");
    const match = reference === undefined ? null : /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
    if (reference !== undefined && (!match || Number(match[2]) !== this.row + 1)) throw this.damaged(`cell ${reference}`);
    const column = match ? columnOf(match[1]!) : previous + 1;
    if (column <= previous || column >= SHEET_COLUMNS) throw this.damaged(`cell ${reference ?? column}`);
    return column;
  }

  private inputOf(cell: XmlNode, row: number, column: number): FileInput | null {
    if (this.covered.size > 0 && this.covered.has(`${row},${column}`)) return null;
    const formula = childOf(cell, "f");
    return (formula && this.formulaOf(formula, row, column)) ?? this.valueOf(cell);
  }

  private formulaOf(node: XmlNode, row: number, column: number): FileInput | null {
    const kind = attribute(node, "t");
    const index = attribute(node, "si");
    if (kind === "dataTable") {
      this.ignored.add(this.title, "bảng dữ liệu giả định, chỉ giữ kết quả");
      return null;
    }
    if (kind === "shared" && node.text === "" && index !== undefined) {
      const master = this.shared.get(index);
      if (!master) throw this.damaged(`shared formula ${index}`);
      return { formula: master.at(row - master.row, column - master.column) };
    }
    if (node.text === "") return null;
    const formula = fromFileFormula(node.text);
    if (kind === "shared" && index !== undefined) this.shared.set(index, { row, column, at: formulaMover(formula) });
    if (kind === "array") this.coverArray(attribute(node, "ref") ?? "", row, column);
    return { formula };
  }

  /** An array formula is read as an ordinary one in its first cell; an engine with dynamic arrays fills the others. */
  private coverArray(reference: string, row: number, column: number): void {
    this.ignored.add(this.title, "công thức mảng, đọc như công thức thường");
    const area = parseArea(reference);
    if (!area || area.rows * area.columns > 1_000_000) return;
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) if (r !== row || c !== column) this.covered.add(`${r},${c}`);
    }
  }

  private valueOf(cell: XmlNode): FileInput | null {
    const type = attribute(cell, "t") ?? "n";
    if (type === "inlineStr") {
      const node = childOf(cell, "is");
      if (node && isRichText(node)) this.ignored.add(this.title, "chữ nhiều kiểu trong một ô");
      return node ? { value: stringText(node) } : null;
    }
    const stored = childOf(cell, "v")?.text;
    if (stored === undefined || (stored === "" && type !== "str")) return null;
    switch (type) {
      case "s": {
        const text = this.strings[Number(stored)];
        if (!text) throw this.damaged(`text ${stored}`);
        if (text.isRich) this.ignored.add(this.title, "chữ nhiều kiểu trong một ô");
        return { value: text.text };
      }
      case "str":
        return { value: fromXstring(stored) };
      case "b":
        return { value: isTrue(stored.trim()) };
      case "e":
        return { value: stored.trim(), isError: true };
      case "d":
        return { value: (Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(stored) ? stored : `${stored}Z`) - DAY_ZERO) / MS_PER_DAY };
      default: {
        const value = Number(stored);
        if (!Number.isFinite(value)) throw this.damaged(`number ${stored.slice(0, 40)}`);
        return { value };
      }
    }
  }

  private index(text: string | undefined): number {
    const index = Number(text ?? 0);
    return Number.isInteger(index) && index > 0 ? index : 0;
  }

  private damaged(what: string): OpenXlsxError {
    return new OpenXlsxError("damaged", what, this.part);
  }
}
