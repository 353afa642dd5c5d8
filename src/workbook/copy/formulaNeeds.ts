// What a formula looks at: areas and names. Where that cannot be told, it is not guessed.
import { areaAt, type Area, columnIndex, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../area";

export interface FormulaNeeds {
  /** `sheet` "" is the formula's own. */
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
  readonly names: readonly string[];
}

/** A text; a sheet with its mark; a word; an error; anything else, character by character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[$\p{L}\p{N}_\\][$\p{L}\p{M}\p{N}_.\\?]*!?|#[A-Z0-9/]+[!?A]|[^]/gu;
const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;
/** They find cells by what they reckon. */
const REACHING = /^(INDIRECT|OFFSET)$/i;

/** Null for links to other workbooks, tables, spilled areas, and functions that reach anywhere. */
export function formulaNeeds(formula: string): FormulaNeeds | null {
  const tokens = (formula.replace(/^=/, "").match(TOKEN) ?? []).filter((token) => !/^\s$/.test(token));
  const areas: { sheet: string; area: Area }[] = [];
  const names: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i]!;
    if (token.startsWith('"')) continue;
    if (token === "[" || token === "#" || token === "#REF!") return null;
    let sheet = "";
    if (token.endsWith("!") && !token.startsWith("#")) {
      sheet = token.startsWith("'") ? token.slice(1, -2).replace(/''/g, "'") : token.slice(0, -1);
      if (sheet.includes("[")) return null;
      token = tokens[++i] ?? "";
    }
    if (!/^[$\p{L}\p{N}_\\]/u.test(token)) {
      if (sheet !== "") return null;
      continue;
    }
    const [next, last] = [tokens[i + 1], tokens[i + 2]];
    if (next === "(") {
      if (REACHING.test(token)) return null;
      continue;
    }
    const area = areaOf(token, next === ":" ? last : undefined);
    if (area !== null) {
      areas.push({ sheet, area });
      if (next === ":") i += 2;
    } else if (next === ":" || tokens[i - 1] === ":") return null;
    else if (!/^\d/.test(token) && !/^(TRUE|FALSE)$/i.test(token)) {
      // A name of a single sheet.
      if (sheet !== "") return null;
      names.push(token);
    }
  }
  return { areas, names };
}

function areaOf(first: string, last: string | undefined): Area | null {
  if (CELL.test(first)) return last === undefined || CELL.test(last) ? spanOf(first, last ?? first) : null;
  if (last === undefined) return null;
  const columns = [COLUMN.exec(first)?.[1], COLUMN.exec(last)?.[1]];
  if (columns[0] !== undefined && columns[1] !== undefined) {
    const [from, to] = columns.map((letters) => columnIndex(letters!)) as [number, number];
    return areaAt(0, Math.min(from, to), MAX_ROWS, Math.abs(to - from) + 1);
  }
  const rows = [ROW.exec(first)?.[1], ROW.exec(last)?.[1]];
  if (rows[0] === undefined || rows[1] === undefined) return null;
  const [from, to] = rows.map((digits) => Number(digits) - 1) as [number, number];
  return areaAt(Math.min(from, to), 0, Math.abs(to - from) + 1, MAX_COLUMNS);
}

function spanOf(first: string, last: string): Area | null {
  const [a, b] = [parseAddress(first)?.area, parseAddress(last)?.area];
  if (a === undefined || b === undefined) return null;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return areaAt(row, column, Math.abs(a.row - b.row) + 1, Math.abs(a.column - b.column) + 1);
}
