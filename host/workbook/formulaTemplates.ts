// What the engine needs to know of a formula: its text with defined names written out and the areas it reads. Cells filled from
// one pattern share one template, so that one syntax tree serves a whole column.
import { AbsoluteRefType, type IRange } from "@univerjs/core";
import { deserializeRangeWithSheet, generateStringWithSequence, sequenceNodeType, type LexerTreeBuilder } from "@univerjs/engine-formula";
import { partsOf, shapeOf, type FormulaToken } from "./formulaText";

/** An area that a template reads, as seen from its base cell. */
export interface TemplateRead {
  /** Sheet name as written; empty: the formula's own sheet. */
  readonly sheetName: string;
  readonly range: IRange;
}

export interface FormulaTemplate {
  /** The formula as the engine gets it, without defined names, as it stands in the base cell. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Whether other cells use it at an offset; if not, its text means the same wherever it stands. */
  readonly isRelative: boolean;
  readonly reads: readonly TemplateRead[];
  /** What its defined names stand for, to notice when that changes. */
  readonly nameMeanings: string;
  /** Must be calculated every time: its value depends on the clock or on chance. */
  readonly isVolatile: boolean;
  /** What it reads is known only when it is calculated (OFFSET, INDIRECT), or is written in a way not analysed here. */
  readonly isDynamic: boolean;
}

/** The text behind a defined name ("'Chấm điểm'!$A$1" or "=1+2"), or null when there is no such name. */
export type NameLookup = (name: string) => string | null;

const VOLATILE = new Set(["RAND", "RANDBETWEEN", "NOW", "TODAY"]);
const DYNAMIC = new Set(["OFFSET", "INDIRECT"]);
const DYNAMIC_SIGNS = new Set([":", "#", "@"]);
const DEEPEST_NAME = 20;

export class FormulaTemplates {
  /** By pattern; "alone" where the pattern has relative parts that are no cell addresses (A:A), so only equal texts are alike. */
  private readonly byPattern = new Map<string, FormulaTemplate | "alone">();
  private readonly byText = new Map<string, FormulaTemplate>();

  constructor(
    private readonly lexer: LexerTreeBuilder,
    private readonly names: NameLookup,
  ) {}

  /** To be called when a defined name changed. */
  clear(): void {
    this.byPattern.clear();
    this.byText.clear();
  }

  /** The template of the formula, not shared with other texts. */
  alone(formula: string, row: number, column: number): FormulaTemplate {
    let template = this.byText.get(formula);
    if (template === undefined) this.byText.set(formula, (template = { ...this.analyse(formula, row, column, 0), isRelative: false }));
    return template;
  }

  /** The template of the formula in that cell. */
  of(formula: string, row: number, column: number): FormulaTemplate {
    const { shape, addresses } = shapeOf(formula);
    const pattern =
      addresses.length === 0 ? shape : `${shape}\u0001${addresses.map((address) => relative(address, row, column)).join(" ")}`;
    const known = this.byPattern.get(pattern);
    if (known !== undefined && known !== "alone") return known;
    if (known === "alone") return this.alone(formula, row, column);
    const template = this.analyse(formula, row, column, addresses.filter((address) => !/^\$.*\$/.test(address)).length);
    this.byPattern.set(pattern, template.isRelative ? template : "alone");
    return template.isRelative ? template : this.alone(formula, row, column);
  }

  /** The formula with its defined names written out. */
  written(formula: string): string {
    return this.withoutNames(formula, 0, []);
  }

  private analyse(formula: string, row: number, column: number, relativeAddresses: number): FormulaTemplate {
    const meanings: string[] = [];
    const text = this.withoutNames(formula, 0, meanings);
    const reads: TemplateRead[] = [];
    let isVolatile = false;
    let isDynamic = false;
    let relativeCorners = 0;
    for (const token of this.tokens(text)) {
      if (typeof token === "string") {
        isDynamic ||= DYNAMIC_SIGNS.has(token.trim());
        continue;
      }
      if (token.nodeType === sequenceNodeType.REFERENCE) {
        const { range, sheetName } = deserializeRangeWithSheet(token.token.trim());
        reads.push({ sheetName, range });
        relativeCorners += relativeCornersOf(range, token.token.includes(":"));
        continue;
      }
      const word = token.token.trim().toUpperCase();
      isVolatile ||= VOLATILE.has(word);
      isDynamic ||= token.nodeType === sequenceNodeType.TABLE || DYNAMIC.has(word) || word.startsWith("@");
    }
    // Every part that moves must be an address that the pattern knows; otherwise cells of one pattern would read different areas.
    const isRelative = relativeCorners === relativeAddresses;
    return { text, row, column, isRelative, reads, nameMeanings: meanings.join(" "), isVolatile, isDynamic };
  }

  private tokens(formula: string): FormulaToken[] {
    return this.lexer.sequenceNodesBuilder(formula) ?? [];
  }

  private withoutNames(formula: string, depth: number, meanings: string[]): string {
    const tokens = this.tokens(formula);
    let isChanged = false;
    const written = tokens.map((token, i): FormulaToken => {
      if (typeof token === "string" || (token.nodeType !== sequenceNodeType.FUNCTION && token.nodeType !== sequenceNodeType.DEFINED_NAME))
        return token;
      if (tokens[i + 1] === "(") return token;
      const meaning = this.names(token.token.trim());
      if (meaning === null) return token;
      isChanged = true;
      meanings.push(meaning);
      return { ...token, token: depth >= DEEPEST_NAME ? "#NAME?" : this.meaningOf(meaning, depth, meanings) };
    });
    return isChanged ? `=${generateStringWithSequence(written)}` : formula;
  }

  /** The meaning of a name as part of a formula: a reference or an error as it is, anything else in brackets. */
  private meaningOf(meaning: string, depth: number, meanings: string[]): string {
    if (!meaning.startsWith("=")) return meaning;
    const body = this.withoutNames(meaning, depth + 1, meanings).slice(1);
    return /^#[A-Z/0!?]+$/.test(body) ? body : `(${body})`;
  }
}

/** "$5,$4" for $E$6, and distances from the cell for relative parts. */
function relative(address: string, row: number, column: number): string {
  const at = partsOf(address);
  return `${at.isColumnFixed ? `$${at.column}` : at.column - column},${at.isRowFixed ? `$${at.row}` : at.row - row}`;
}

/** How many corners of the range move when the formula is filled. */
function relativeCornersOf(range: IRange, hasTwoCorners: boolean): number {
  const { startAbsoluteRefType: start = AbsoluteRefType.NONE, endAbsoluteRefType: end = start } = range;
  return (start === AbsoluteRefType.ALL ? 0 : 1) + (hasTwoCorners && end !== AbsoluteRefType.ALL ? 1 : 0);
}

/** The template's read as seen from a cell that uses it. */
export function readAt(read: TemplateRead, rows: number, columns: number): IRange {
  const { range } = read;
  const { startAbsoluteRefType: start = AbsoluteRefType.NONE, endAbsoluteRefType: end = start } = range;
  return {
    startRow: range.startRow + (isRowFixed(start) ? 0 : rows),
    endRow: range.endRow + (isRowFixed(end) ? 0 : rows),
    startColumn: range.startColumn + (isColumnFixed(start) ? 0 : columns),
    endColumn: range.endColumn + (isColumnFixed(end) ? 0 : columns),
  };
}

function isRowFixed(type: AbsoluteRefType): boolean {
  return type === AbsoluteRefType.ALL || type === AbsoluteRefType.ROW;
}

function isColumnFixed(type: AbsoluteRefType): boolean {
  return type === AbsoluteRefType.ALL || type === AbsoluteRefType.COLUMN;
}
