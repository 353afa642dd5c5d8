// Formula texts: which cell references they hold, and Univer's tokens of them. Lexing is Univer's; here only its speed is mended
// (texts that differ in cell addresses alone are lexed once) and two faults: it loses one of two quotation marks inside a text,
// and its cache goes by a short hash.
import { Tools } from "@univerjs/core";
import { generateStringWithSequence, LexerTreeBuilder, sequenceNodeType, type ISequenceNode } from "@univerjs/engine-formula";

export type FormulaToken = string | ISequenceNode;

/** A text literal, a quoted sheet name, or (group 1) the address of a single cell. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$[\\\u0080-\uffff])(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\w(.![\\\u0080-\uffff])/g;
const ADDRESS = "\u0002";
const QUOTED_QUOTE = /"(?:[^"]|"")*"/g;
const MASK = "\u0003";
const CACHED_SHAPES = 5000;

/** A formula's text with its cell addresses taken out, and these addresses in order. */
export function shapeOf(formula: string): { readonly shape: string; readonly addresses: string[] } {
  const addresses: string[] = [];
  const shape = formula.replace(PARTS, (part, address: string | undefined) => {
    if (address === undefined) return part;
    addresses.push(address);
    return ADDRESS;
  });
  return { shape, addresses };
}

/** Tokens of one shape: each piece is text, or a token whose addresses are to be filled in. */
type ShapePiece = string | { readonly nodeType: sequenceNodeType; readonly parts: readonly string[] };

/** Univer's lexer with a fast and faithful `sequenceNodesBuilder`; it takes the place of the original for all of Univer. */
export class HostLexer extends LexerTreeBuilder {
  private readonly shapes = new Map<string, readonly ShapePiece[] | null>();

  override sequenceNodesBuilder(formula: string): FormulaToken[] | undefined {
    const { shape, addresses } = shapeOf(formula);
    let pieces = this.shapes.get(shape);
    if (pieces === undefined) {
      const tokens = this.lex(formula);
      pieces = piecesOf(shape, tokens);
      if (this.shapes.size >= CACHED_SHAPES) this.shapes.clear();
      this.shapes.set(shape, pieces);
      return tokens;
    }
    return pieces === null ? this.lex(formula) : fill(pieces, addresses);
  }

  private lex(formula: string): FormulaToken[] | undefined {
    const texts: string[] = [];
    // Spaces at the end are lost in any case; one more makes another key for the cache.
    const masked = formula
      .trimEnd()
      .replace(QUOTED_QUOTE, (text) => (text.slice(1, -1).includes('"') ? `"${MASK}${texts.push(text) - 1}"` : text));
    let tokens = super.sequenceNodesBuilder(masked);
    if (tokens !== undefined && textOf(tokens) !== masked.slice(1)) tokens = super.sequenceNodesBuilder(`${masked} `) ?? tokens;
    if (tokens === undefined || texts.length === 0) return tokens;
    const unmasked = tokens.map((token) => mapText(token, (text) => text.replace(/"\u0003(\d+)"/g, (_, i: string) => texts[Number(i)]!)));
    return placed(unmasked);
  }
}

function mapText(token: FormulaToken, change: (text: string) => string): FormulaToken {
  return typeof token === "string" ? change(token) : { ...token, token: change(token.token) };
}

/** The formula, without its equals sign, that the tokens stand for. */
export function textOf(tokens: readonly FormulaToken[]): string {
  return generateStringWithSequence([...tokens]);
}

/** Start and end of each token counted anew. */
function placed(tokens: readonly FormulaToken[]): FormulaToken[] {
  let at = 0;
  return tokens.map((token) => {
    if (typeof token === "string") {
      at += token.length;
      return token;
    }
    const startIndex = at;
    at += token.token.length;
    return { ...token, startIndex, endIndex: at - 1 };
  });
}

/** How tokens of this shape are made, or null when the shape cannot be mapped to the tokens. */
function piecesOf(shape: string, tokens: readonly FormulaToken[] | undefined): readonly ShapePiece[] | null {
  if (tokens === undefined) return null;
  const pieces: ShapePiece[] = [];
  let rest = shape.slice(1);
  for (const token of tokens) {
    if (typeof token === "string") {
      if (!rest.startsWith(token)) return null;
      rest = rest.slice(token.length);
      pieces.push(token);
      continue;
    }
    const parts = shapeOf(token.token).shape.split(ADDRESS);
    const text = parts.join(ADDRESS);
    if (!rest.startsWith(text)) return null;
    rest = rest.slice(text.length);
    pieces.push({ nodeType: token.nodeType, parts });
  }
  return rest === "" ? pieces : null;
}

function fill(pieces: readonly ShapePiece[], addresses: readonly string[]): FormulaToken[] {
  let next = 0;
  let at = 0;
  return pieces.map((piece) => {
    if (typeof piece === "string") {
      at += piece.length;
      return piece;
    }
    let token = piece.parts[0]!;
    for (let i = 1; i < piece.parts.length; i++) token += addresses[next++]! + piece.parts[i]!;
    const startIndex = at;
    at += token.length;
    return { nodeType: piece.nodeType, token, startIndex, endIndex: at - 1 };
  });
}

const ADDRESS_PARTS = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/;
const ROW_LIMIT = 1048576;
const COLUMN_LIMIT = 16384;

/** A cell address taken apart; row and column count from 0. */
export interface AddressParts {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export function partsOf(address: string): AddressParts {
  const [, columnMark, letters, rowMark, digits] = ADDRESS_PARTS.exec(address)!;
  return { row: Number(digits) - 1, column: Tools.ABCatNum(letters!), isRowFixed: rowMark === "$", isColumnFixed: columnMark === "$" };
}

/** Copies one formula to many places: what Univer's `moveFormulaRefOffset` gives, lexed once. */
export class FormulaMover {
  private readonly pieces: readonly string[];
  private readonly addresses: readonly AddressParts[];
  /** Whether cell addresses are all that moves in it; otherwise (A:A) Univer moves it. */
  private readonly isSimple: boolean;

  constructor(
    private readonly lexer: LexerTreeBuilder,
    private readonly formula: string,
  ) {
    const { shape, addresses } = shapeOf(formula);
    this.pieces = shape.split(ADDRESS);
    this.addresses = addresses.map(partsOf);
    const references = (lexer.sequenceNodesBuilder(formula) ?? []).filter(
      (token): token is ISequenceNode => typeof token !== "string" && token.nodeType === sequenceNodeType.REFERENCE,
    );
    const inReferences = references.flatMap(({ token }) => shapeOf(token).addresses).length;
    this.isSimple = inReferences === addresses.length && references.every(({ token }) => /\u0002$/.test(shapeOf(token.trim()).shape));
  }

  /** The formula as it reads that many rows down and columns right. */
  at(rows: number, columns: number): string {
    if (rows === 0 && columns === 0) return this.formula;
    if (!this.isSimple) return this.lexer.moveFormulaRefOffset(this.formula, columns, rows);
    let text = this.pieces[0]!;
    for (const [i, address] of this.addresses.entries()) {
      const row = address.row + (address.isRowFixed ? 0 : rows);
      const column = address.column + (address.isColumnFixed ? 0 : columns);
      if (row < 0 || column < 0 || row >= ROW_LIMIT || column >= COLUMN_LIMIT)
        return this.lexer.moveFormulaRefOffset(this.formula, columns, rows);
      text += `${address.isColumnFixed ? "$" : ""}${Tools.chatAtABC(column)}${address.isRowFixed ? "$" : ""}${row + 1}${this.pieces[i + 1]!}`;
    }
    return text;
  }
}
