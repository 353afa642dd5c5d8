// Rounds of scoring (tự chấm, thẩm định, Hội đồng) over the cells as people typed them: which cell counts, where a later round differs
// from an earlier one, and which explanations and pieces of evidence are missing (V-20, V-21). The sheet's twin is workbook/roundsPlan.ts.
import { lookupKey } from "./lookupKey";
import { isErrorValue } from "./entry";
import { finding, type Finding } from "./finding";
import type { Criterion, Participant } from "./movement";
import { finish, rowsInParts, type Parts } from "./parts";

/** What a cell holds; "" is blank. */
export type RoundCell = string | number | boolean;

/** UTF-16 units that an explanation, a piece of evidence or a note may have. */
export const MOST_TEXT = 500;

export type RoundCells = readonly (readonly RoundCell[])[];

/** A sheet of the grid's layout: codes down, codes across, cells between. */
export interface RoundGrid {
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  readonly cells: RoundCells;
}

/** Where each code stands first, by its key. */
export function placesOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  codes.forEach((code, i) => {
    const key = lookupKey(code);
    if (!first.has(key)) first.set(key, i);
  });
  return first;
}

/** Where a code stands among places, without regard to case; -1 where it does not, as a blank one never does: the sheet's MATCH. */
export function placeIn(places: ReadonlyMap<string, number>, code: string): number {
  return code === "" ? -1 : (places.get(lookupKey(code)) ?? -1);
}

/** Where each wanted code stands first among `codes`. */
export function positionsOf(wanted: readonly string[], codes: readonly string[]): number[] {
  const places = placesOf(codes);
  return wanted.map((code) => placeIn(places, code));
}

/** Cells of a sheet in the order of other codes; blank where the sheet has no such row or column. */
export function alignedCells(grid: RoundGrid, rowCodes: readonly string[], columnCodes: readonly string[]): RoundCell[][] {
  return finish(alignedParts(grid, rowCodes, columnCodes));
}

/** The same in parts. */
export function alignedParts(grid: RoundGrid, rowCodes: readonly string[], columnCodes: readonly string[]): Parts<RoundCell[][]> {
  const rows = positionsOf(rowCodes, grid.rowCodes);
  const columns = positionsOf(columnCodes, grid.columnCodes);
  return rowsInParts(rows, columns.length, (row) => columns.map((column) => grid.cells[row]?.[column] ?? ""));
}

/** The cells that count: of each place the last round that holds anything, KAD, MIỄN and wrong texts included; blank where none does. */
export function effectiveCells(rounds: readonly RoundCells[]): RoundCell[][] {
  const [first = [], ...later] = rounds;
  return first.map((row, i) =>
    row.map((cell, j) => later.reduce<RoundCell>((counting, round) => (isFilled(round[i]?.[j]) ? round[i]![j]! : counting), cell)),
  );
}

/** Which round counts at a place (from 0), or -1 where none holds anything. */
export function countingRound(cells: readonly RoundCell[]): number {
  return cells.reduce<number>((last, cell, i) => (isFilled(cell) ? i : last), -1);
}

function isFilled(cell: RoundCell | undefined): boolean {
  return cell !== undefined && cell !== "";
}

/** Whether rounds disagree at one place: two that are filled hold different things. Error values differ from nothing. */
export function differ(cells: readonly RoundCell[]): boolean {
  const filled = cells.filter(isFilled);
  if (filled.some((cell) => typeof cell === "string" && isErrorValue(cell))) return false;
  return filled.some((cell) => !isSame(cell, filled[0]!));
}

/** As the sheet's `=` sees it: case of letters apart, a number is never a text. */
function isSame(a: RoundCell, b: RoundCell): boolean {
  return typeof a === "string" && typeof b === "string" ? a.toUpperCase() === b.toUpperCase() : a === b;
}

/** Sheets with texts that belong to the grid. */
export type TextSheet = "explanation" | "evidence";

/** What there is to check beside the entries; all tables have the rows and columns of the table that counts. */
export interface RoundTexts {
  /** One table per round, first round first. */
  readonly rounds: readonly RoundCells[];
  readonly explanations: RoundCells;
  readonly evidence: RoundCells;
  /** Undefined where a code is unknown: left out. */
  readonly rows: readonly (Participant | undefined)[];
  readonly columns: readonly (Criterion | undefined)[];
  /** Points of what counts; null without points. */
  readonly pointsAt: (row: number, column: number) => number | null;
  /** Row and column on the sheet of texts, or null where that sheet has no such place. */
  readonly placeOn: (sheet: TextSheet, row: number, column: number) => { readonly row: number; readonly column: number } | null;
}

/** V-20: rounds differ without explanation. V-21: more than 0 points for a criterion that needs evidence, and none is given. */
export function checkRoundTexts(texts: RoundTexts): Finding[] {
  return finish(roundTextsParts(texts));
}

/** The same in parts. */
export function* roundTextsParts(texts: RoundTexts): Parts<Finding[]> {
  const findings: Finding[] = [];
  // One round agrees with itself.
  const isOneRound = texts.rounds.length < 2;
  if (isOneRound && !texts.columns.some((criterion) => criterion?.needsEvidence === true)) return findings;
  yield* rowsInParts(texts.rows, texts.columns.length, (participant, row) => {
    if (participant === undefined) return;
    texts.columns.forEach((criterion, column) => {
      if (criterion === undefined || (isOneRound && !criterion.needsEvidence)) return;
      const about = { participant: participant.code, criterion: criterion.code };
      const names = { participantName: participant.name, criterionName: criterion.name };
      const add = (rule: "V-20" | "V-21", sheet: TextSheet, params: Readonly<Record<string, string | number>>): void => {
        const place = texts.placeOn(sheet, row, column);
        if (place !== null) findings.push(finding(rule, { kind: "entry", ...place, round: sheet }, about, { ...names, ...params }));
      };
      const cells = texts.rounds.map((round) => round[row]?.[column] ?? "");
      if (differ(cells) && isBlankText(texts.explanations[row]?.[column])) add("V-20", "explanation", difference(cells));
      if (criterion.needsEvidence && isBlankText(texts.evidence[row]?.[column]) && (texts.pointsAt(row, column) ?? 0) > 0) {
        add("V-21", "evidence", {});
      }
    });
  });
  return findings;
}

/** Spaces explain nothing; the sheet's TRIM sees it alike. */
function isBlankText(cell: RoundCell | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && /^ *$/.test(cell));
}

/** What counts, and the last earlier round that says something else. */
function difference(cells: readonly RoundCell[]): { readonly from: string | number; readonly to: string | number } {
  const counting = countingRound(cells);
  const to = cells[counting]!;
  const from = cells.filter((cell, i) => i < counting && isFilled(cell) && !isSame(cell, to)).at(-1)!;
  return { from: shown(from), to: shown(to) };
}

function shown(cell: RoundCell): string | number {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}
