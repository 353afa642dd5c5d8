// Where everything on the form for one participant lies: the printed columns and rows, and the helpers to their right.
import type { Round } from "../core/movement";
import { areaAt, type Area } from "./area";

/** What the form's shape depends on. */
export interface FormShape {
  readonly rounds: readonly Round[];
  /** Whether something else than points is typed for some criterion. */
  readonly hasTyped: boolean;
  readonly hasExplanations: boolean;
  readonly hasEvidence: boolean;
  /** Rows of criteria, and rows under them up to the total. */
  readonly criteria: number;
  readonly sums: number;
  /** Columns of the result sheet from the first criterion on that the form needs: one line of helpers each. */
  readonly lines: number;
}

export const FORM_ROWS = {
  agency: 0,
  motto: 1,
  heading: 3,
  title: 4,
  code: 5,
  name: 6,
  cluster: 7,
  status: 8,
  header: 9,
  first: 10,
} as const;

/** Printed columns; those that a shape does not need are null. */
export interface FormColumns {
  readonly code: number;
  readonly name: number;
  readonly max: number;
  readonly typed: number | null;
  readonly firstRound: number;
  readonly difference: number | null;
  readonly explanation: number | null;
  readonly evidence: number | null;
  readonly count: number;
}

export function formColumns(shape: FormShape): FormColumns {
  let next = 0;
  const take = (columns = 1): number => (next += columns) - columns;
  const takeIf = (isNeeded: boolean): number | null => (isNeeded ? take() : null);
  const several = shape.rounds.length > 1;
  return {
    code: take(),
    name: take(),
    max: take(),
    typed: takeIf(shape.hasTyped),
    firstRound: take(shape.rounds.length),
    difference: takeIf(several),
    explanation: takeIf(shape.hasExplanations),
    evidence: takeIf(shape.hasEvidence),
    count: next,
  };
}

/** Helper rows: labels, what concerns the participant as a whole, then one line per column of the result sheet. */
export const HELPER_ROWS = { title: 0, label: 1, participant: 2, first: 3 } as const;

/** Columns of the helpers. */
export interface HelperColumns {
  readonly index: number;
  readonly code: number;
  readonly signature: number;
  readonly changed: number;
  readonly weight: number;
  readonly decimals: number;
  readonly notApplicable: number;
  readonly exempt: number;
  readonly full: number;
  readonly max: number;
  /** Position on each source: the rounds' sheets, then explanations and evidence where there are any, then the result sheet. */
  readonly firstPosition: number;
  readonly explanation: number | null;
  readonly evidence: number | null;
  readonly results: number;
  readonly firstTyped: number;
  readonly firstValue: number;
  readonly first: number;
  readonly count: number;
}

export function helperColumns(shape: FormShape): HelperColumns {
  const first = formColumns(shape).count + 1;
  let next = first;
  const take = (columns = 1): number => (next += columns) - columns;
  const rounds = shape.rounds.length;
  return {
    index: take(),
    code: take(),
    signature: take(),
    changed: take(),
    weight: take(),
    decimals: take(),
    notApplicable: take(),
    exempt: take(),
    full: take(),
    max: take(),
    firstPosition: take(rounds),
    explanation: shape.hasExplanations ? take() : null,
    evidence: shape.hasEvidence ? take() : null,
    results: take(),
    firstTyped: take(rounds),
    firstValue: take(rounds),
    first,
    count: next - first,
  };
}

export interface FormLayout {
  readonly columns: FormColumns;
  readonly helpers: HelperColumns;
  /** Rows of criteria and sums. */
  readonly table: Area;
  readonly totalRow: number;
  /** Scale, ranks, note; date, signers, hint. */
  readonly scaleRow: number;
  readonly rankRow: number;
  readonly noteRow: number;
  readonly dateRow: number;
  readonly signRow: number;
  /** Where people write by hand or type names. */
  readonly signature: Area;
  readonly helperArea: Area;
  readonly printed: Area;
}

export function formLayout(shape: FormShape): FormLayout {
  const columns = formColumns(shape);
  const helpers = helperColumns(shape);
  const table = areaAt(FORM_ROWS.first, 0, shape.criteria + shape.sums, columns.count);
  const after = table.row + table.rows;
  const signRow = after + 5;
  const lastRow = signRow + 7;
  return {
    columns,
    helpers,
    table,
    totalRow: after - 1,
    scaleRow: after,
    rankRow: after + 1,
    noteRow: after + 2,
    dateRow: signRow - 1,
    signRow,
    signature: areaAt(signRow - 1, 0, lastRow - signRow + 2, columns.count),
    helperArea: areaAt(HELPER_ROWS.first, helpers.first, shape.lines, helpers.count),
    printed: areaAt(0, 0, lastRow + 1, columns.count),
  };
}
