// The one reading that commands start from: lists, entry sheet, results; decoded, checked and ranked by the oracle.
import { checkEntriesParts, type CheckedEntries } from "../core/checkEntries";
import type { Finding } from "../core/finding";
import { readEntry } from "../core/entry";
import type { Criterion, Entry, EntryTable, Movement, NominationRule } from "../core/movement";
import { finish, rowsInParts, type Parts } from "../core/parts";
import { pointsParts } from "../core/points";
import { standingsOf, type PointsOfAll, type Standing } from "../core/ranking";
import { isPlain } from "../core/scoring";
import { decodeMatrix, listsParts, rankedMovement, type DecodedLists, type DecodedMatrix } from "../workbook/decode";
import { hasMatrix, hasMovement } from "../workbook/presence";
import { effectiveSnapshot } from "../workbook/roundsDecode";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkGridSheets, checkRounds, type PointsAt } from "./rounds";
import { stop, type CommandContext } from "./command";
import { inParts } from "./inParts";
import { MOVEMENT_REQUEST, readWorkbook } from "./movementRequest";

/** A workbook with a movement in it. */
export interface MovementState {
  readonly snapshot: WorkbookSnapshot;
  readonly lists: DecodedLists;
}

/** The same with a scoring matrix, its entries checked and ranked. */
export interface MatrixState extends MovementState {
  /** What counts of all rounds, in the rows and columns that are ranked: with one round the entry sheet as it is. */
  readonly matrix: DecodedMatrix;
  /** What the result sheet ranks: the rows and columns of the entry sheet. */
  readonly ranked: Movement;
  /** Entries of what is ranked, in its rows and columns. */
  readonly entries: EntryTable;
  readonly checked: CheckedEntries;
  readonly standings: readonly Standing[];
}

/** Reads a movement. @throws CommandStop `no-movement`, HostError */
export async function readMovement(context: CommandContext, request = MOVEMENT_REQUEST): Promise<MovementState> {
  const snapshot = await readWorkbook(context, request);
  context.onProgress?.("deciding", 0.4);
  if (!hasMovement(snapshot)) throw stop("no-movement");
  return { snapshot, lists: await inParts(context, listsParts(snapshot)) };
}

/** Reads a movement with its matrix. @throws CommandStop `no-movement`, `not-built`; HostError */
export async function readMatrix(context: CommandContext, request = MOVEMENT_REQUEST): Promise<MatrixState> {
  const state = await readMovement(context, request);
  if (!hasMatrix(state.snapshot)) throw stop("not-built");
  return inParts(context, matrixParts(state));
}

/** Decodes all rounds, checks them, and ranks what counts, for a movement that has a matrix. */
export function matrixState(state: MovementState): MatrixState {
  return finish(matrixParts(state));
}

/** The same in parts. */
export function* matrixParts(state: MovementState): Parts<MatrixState> {
  const { snapshot } = state;
  const { movement } = state.lists;
  const decoded = decodeMatrix(effectiveSnapshot(snapshot, movement), movement);
  yield;
  const matrix = { ...decoded, findings: checkGridSheets(snapshot, movement, decoded) };
  yield;
  const ranked = rankedMovement(movement, matrix);
  yield;
  const entries = yield* entriesOf(matrix.raw, ranked.criteria);
  yield;
  const counting = yield* checkEntriesParts(matrix.raw, matrix.rows, matrix.columns, movement.criteria);
  yield;
  const needsPoints = !isPlain(ranked) || movement.criteria.some(({ needsEvidence }) => needsEvidence);
  const points = needsPoints ? yield* pointsParts(ranked, entries) : null;
  yield;
  const checked = yield* checkRounds(snapshot, movement, matrix, counting, pointsIn(points));
  yield;
  return { ...state, matrix, ranked, entries, checked, standings: standingsOf(ranked, entries, points) };
}

/** Points by row and column of the matrix. */
function pointsIn(table: PointsOfAll): PointsAt {
  return (row, column) => table?.[row]?.points[column] ?? null;
}

/** Entries of all cells, also of strangers: the result sheet's formulas take them as they stand. */
function entriesOf(raw: DecodedMatrix["raw"], criteria: readonly Criterion[]): Parts<Entry[][]> {
  return rowsInParts(raw, criteria.length, (row) =>
    row.map((cell, column) => {
      const reading = readEntry(cell, criteria[column]);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
}

/** The rule stored in the workbook, or the first three of each cluster. */
export function ruleOrDefault(state: MovementState): NominationRule {
  return state.lists.rule ?? { name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" };
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return { errors, warnings: findings.length - errors };
}
