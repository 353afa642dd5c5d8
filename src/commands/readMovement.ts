// The one reading that commands start from: lists, entry sheet, results; decoded, checked and ranked by the oracle.
import { checkEntries, type CheckedEntries } from "../core/checkEntries";
import type { Finding } from "../core/finding";
import { readEntry } from "../core/entry";
import type { Entry, Movement, NominationRule } from "../core/movement";
import { standingsOf, type Standing } from "../core/ranking";
import { findingWords } from "../locale/findingWords";
import type { Language } from "../locale/language";
import {
  decodeLists,
  decodeMatrix,
  hasMatrix,
  hasMovement,
  rankedMovement,
  type DecodedLists,
  type DecodedMatrix,
} from "../workbook/decode";
import { locate } from "../workbook/locate";
import {
  BOARD_NAME,
  CRITERIA_NAMES,
  ENTRY_NAMES,
  FINDINGS_NAME,
  LADDER_NAMES,
  LIST_PREFIX,
  PARTICIPANT_NAMES,
  RESULT_NAMES,
  SETTING_NAMES,
} from "../workbook/names";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { stop, type CommandContext, type LocatedFinding } from "./command";

const { parameters, formulas, ...RESULT_VALUES } = RESULT_NAMES;

/** Everything a command may need of a movement, in one request. */
export const MOVEMENT_REQUEST: SnapshotRequest = {
  names: [
    ...Object.values(SETTING_NAMES),
    ...Object.values(LADDER_NAMES),
    ...Object.values(CRITERIA_NAMES),
    ...Object.values(PARTICIPANT_NAMES),
    ...Object.values(ENTRY_NAMES),
    ...Object.values(RESULT_VALUES),
    `${LIST_PREFIX}*`,
  ],
  constantsOf: [parameters, formulas],
  areasOf: [BOARD_NAME, FINDINGS_NAME],
};

/** A workbook with a movement in it. */
export interface MovementState {
  readonly snapshot: WorkbookSnapshot;
  readonly lists: DecodedLists;
}

/** The same with a scoring matrix, its entries checked and ranked. */
export interface MatrixState extends MovementState {
  readonly matrix: DecodedMatrix;
  /** What the result sheet ranks: the rows and columns of the entry sheet. */
  readonly ranked: Movement;
  readonly checked: CheckedEntries;
  readonly standings: readonly Standing[];
}

/** Reads the workbook. @throws HostError */
export async function readWorkbook(context: CommandContext): Promise<WorkbookSnapshot> {
  context.onProgress?.("reading", 0);
  return context.port.read(MOVEMENT_REQUEST);
}

/** Reads a movement. @throws CommandStop `no-movement`, HostError */
export async function readMovement(context: CommandContext): Promise<MovementState> {
  const snapshot = await readWorkbook(context);
  context.onProgress?.("deciding", 0.4);
  if (!hasMovement(snapshot)) throw stop("no-movement");
  return { snapshot, lists: decodeLists(snapshot) };
}

/** Reads a movement with its matrix. @throws CommandStop `no-movement`, `not-built`; HostError */
export async function readMatrix(context: CommandContext): Promise<MatrixState> {
  const state = await readMovement(context);
  if (!hasMatrix(state.snapshot)) throw stop("not-built");
  return matrixState(state);
}

/** Decodes, checks and ranks the matrix of a movement that has one. */
export function matrixState(state: MovementState): MatrixState {
  const { movement } = state.lists;
  const matrix = decodeMatrix(state.snapshot, movement);
  const ranked = rankedMovement(movement, matrix);
  const checked = checkEntries(matrix.raw, matrix.rows, matrix.columns);
  return { ...state, matrix, ranked, checked, standings: standingsOf(ranked, entriesOf(matrix.raw)) };
}

/** Entries of all cells, also of strangers: the result sheet's formulas take them as they stand. */
function entriesOf(raw: DecodedMatrix["raw"]): Entry[][] {
  return raw.map((row) =>
    row.map((cell) => {
      const reading = readEntry(cell);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
}

/** Stops the command when the lists have errors that make a result meaningless. @throws CommandStop `unusable` */
export function requireUsableLists(state: MovementState, language: Language): void {
  const errors = state.lists.findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return;
  const located = locateAll(errors, state.snapshot, language);
  throw stop("unusable", { count: errors.length, first: located[0]!.message, cell: located[0]!.cell }, located);
}

/** Findings with cells and words. */
export function locateAll(findings: readonly Finding[], snapshot: WorkbookSnapshot, language: Language): LocatedFinding[] {
  return findings.map((finding) => ({ ...finding, ...locate(snapshot, finding.place), ...findingWords(finding, language) }));
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
