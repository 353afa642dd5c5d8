// Where the blocks of each sheet lie when the add-in builds them. Pure geometry: counts in, areas out.
// Once built, blocks are found by name, not by this.
import type { RankBy, RankStyle } from "../core/movement";
import { areaAt, type Area } from "./area";

/** Rows of the criteria and participants lists: what is there and room to write more. */
export const LIST_HEADER_ROW = 2;
export const LIST_FIRST_ROW = 3;

/** Rows that a list of `count` items is given. */
export function listCapacity(role: "criteria" | "participants", count: number): number {
  return role === "criteria" ? Math.max(150, count + 30) : Math.max(600, count + 100);
}

/** Area of a list's column (from 0). */
export function listColumn(column: number, capacity: number): Area {
  return areaAt(LIST_FIRST_ROW, column, capacity, 1);
}

/** First row of participants on the entry sheet and on the result sheet: the same, so that E12 there is the points of E12 here. */
export const FIRST_ROW = 11;
/** First column of criteria on both sheets. */
export const FIRST_COLUMN = 4;

/** Rows that stay in view on the entry sheet (to how to type) and on the result sheet (to the code). */
export const ENTRY_FROZEN_ROWS = 6;
export const RESULT_FROZEN_ROWS = 5;

/** Header rows of the entry sheet. */
export const ENTRY_ROWS = {
  title: 0,
  guide: 1,
  group: 2,
  name: 3,
  code: 4,
  /** What is typed in the column. */
  how: 5,
  /** Who the criterion is for; blank = everybody. */
  applies: 6,
  max: 7,
  min: 8,
  step: 9,
  weight: 10,
} as const;
/** Header rows of the result sheet. */
export const RESULT_ROWS = {
  title: 0,
  status: 1,
  group: 2,
  name: 3,
  code: 4,
  weight: 5,
  decimals: 6,
  notApplicable: 7,
  exempt: 8,
  /** Full points as they enter sums: what KAD and MIỄN are worth under "full", and what the scale adds up. */
  full: 9,
  /** What the list said of the rule when the column was built: see resultModel.ts. */
  rule: 10,
} as const;
/** Header rows of the ladder's key columns: criterion name and code; 1 where higher points come first, -1 where lower. */
export const KEY_ROWS = { name: RESULT_ROWS.name, code: RESULT_ROWS.code, direction: RESULT_ROWS.weight } as const;
/** Columns before the criteria on both sheets. */
export const LEAD_COLUMNS = { order: 0, code: 1, name: 2, cluster: 3 } as const;

/** All that the shape of the result sheet depends on. */
export interface Shape {
  readonly participants: number;
  /** Columns of the entry sheet. */
  readonly criteria: number;
  readonly groups: number;
  /** Whether the movement has such parts. */
  readonly hasBonus: boolean;
  readonly hasDeduction: boolean;
  readonly hasGates: boolean;
  readonly rankBy: RankBy;
  readonly keys: number;
  readonly rankStyle: RankStyle;
  /** Helper columns: who criteria are for; two for the scale of each such group; two for each criterion of the kind "leader". */
  readonly audiences: number;
  readonly groupScales: number;
  readonly leaders: number;
  /** One for each piece of the check of direct entries. */
  readonly directRuns: number;
  /** One for each piece of the count of full points, where the ladder asks for it. */
  readonly fullPieces: number;
}

export interface EntryLayout {
  readonly rowCodes: Area;
  readonly columnCodes: Area;
  readonly cells: Area;
  /** All that is used, from A1. */
  readonly all: Area;
}

/** The entry sheet. */
export function entryLayout(shape: Pick<Shape, "participants" | "criteria">): EntryLayout {
  const { participants, criteria } = shape;
  return {
    rowCodes: areaAt(FIRST_ROW, LEAD_COLUMNS.code, participants, 1),
    columnCodes: areaAt(ENTRY_ROWS.code, FIRST_COLUMN, 1, criteria),
    cells: areaAt(FIRST_ROW, FIRST_COLUMN, participants, criteria),
    all: areaAt(0, 0, FIRST_ROW + participants, FIRST_COLUMN + criteria),
  };
}

/** Columns of the result sheet after the points; those that a shape does not need are null. */
export interface ResultColumns {
  readonly firstGroup: number;
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly total: number;
  /** "684/700". */
  readonly ratio: number;
  readonly share: number | null;
  readonly missing: number;
  readonly doubtful: number;
  readonly gates: number | null;
  readonly rank: number;
  readonly clusterRank: number;
  readonly why: number;
  /** From here on helpers: not printed. */
  readonly scale: number;
  readonly rawScale: number;
  readonly base: number | null;
  readonly rawBonus: number | null;
  readonly rawDeduction: number | null;
  readonly rawSum: number;
  readonly type: number | null;
  readonly firstAudience: number;
  readonly firstGroupScale: number;
  readonly firstLeader: number;
  readonly firstDirect: number;
  readonly clusterId: number;
  readonly place: number;
  readonly firstFull: number;
  readonly firstKey: number;
  readonly lost: number | null;
  readonly order: number;
  readonly inCluster: number;
  readonly among: number;
  readonly amongAll: number | null;
  readonly line: number;
  readonly above: number;
  readonly parting: number;
  /** Columns in all. */
  readonly count: number;
}

export function resultColumns(shape: Shape): ResultColumns {
  let next = FIRST_COLUMN + shape.criteria;
  const take = (columns = 1): number => (next += columns) - columns;
  const takeIf = (isNeeded: boolean): number | null => (isNeeded ? take() : null);
  return {
    firstGroup: take(shape.groups),
    bonus: takeIf(shape.hasBonus),
    deduction: takeIf(shape.hasDeduction),
    total: take(),
    ratio: take(),
    share: takeIf(shape.rankBy === "share"),
    missing: take(),
    doubtful: take(),
    gates: takeIf(shape.hasGates),
    rank: take(),
    clusterRank: take(),
    why: take(),
    scale: take(),
    rawScale: take(),
    base: takeIf(shape.hasBonus || shape.hasDeduction),
    rawBonus: takeIf(shape.hasBonus),
    rawDeduction: takeIf(shape.hasDeduction),
    rawSum: take(),
    type: takeIf(shape.audiences > 0),
    firstAudience: take(shape.audiences),
    firstGroupScale: take(shape.groupScales * 2),
    firstLeader: take(shape.leaders * 2),
    firstDirect: take(shape.directRuns),
    clusterId: take(),
    place: take(),
    firstFull: take(shape.fullPieces),
    firstKey: take(shape.keys),
    lost: takeIf(shape.keys > 0),
    order: take(),
    inCluster: take(),
    among: take(),
    amongAll: takeIf(shape.rankStyle === "dense"),
    line: take(),
    above: take(),
    parting: take(),
    count: next,
  };
}

/** Column of the board: rank, code, name, cluster, what is ranked by (total or share), rank in cluster, why; then two helpers. */
export const BOARD_COLUMNS = {
  rank: 0,
  code: 1,
  name: 2,
  cluster: 3,
  total: 4,
  clusterRank: 5,
  why: 6,
  line: 7,
  row: 8,
  count: 9,
} as const;
export const BOARD_HEADER_ROW = 3;
export const BOARD_FIRST_ROW = 4;

/** Columns of the findings list. */
export const FINDING_COLUMNS = {
  order: 0,
  severity: 1,
  cell: 2,
  participant: 3,
  criterion: 4,
  message: 5,
  remedy: 6,
  rule: 7,
  count: 8,
} as const;
export const FINDINGS_HEADER_ROW = 3;
export const FINDINGS_FIRST_ROW = 4;
