// What the commands answer: plain data for the pane, the ribbon's notices, the headless run and tests.
import type { Area } from "../workbook/area";
import type { RankStyle, Round } from "../core/movement";
import type { Stage } from "../core/stages/stage";
import type { Finding } from "../core/finding";
import type { CellValue, SheetFilter } from "../workbook/plan";
import type { CellKey } from "./cellKeys";
import type { BoardLine } from "./boardLine";
import type { LocatedFinding } from "./command";

/** Where the movement stands, for the pane's home. */
export interface Overview {
  /** "empty": no movement in this workbook; "setUp": lists are there; "built": scoring matrix is there too. */
  readonly stage: "empty" | "setUp" | "built";
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  readonly rankStyle: RankStyle;
  readonly criteria: number;
  readonly participants: number;
  /** Names of clusters in order of first appearance. */
  readonly clusters: readonly string[];
  /** Entry cells that hold something, and all of them. */
  readonly filled: number;
  readonly cells: number;
  readonly errors: number;
  readonly warnings: number;
  readonly lists: readonly ListState[];
  /** Numbers of the movements of the workbook; absent where there is none but this one. */
  readonly movements?: readonly number[];
  /** Where the parts of the movement stand now, for the pane's "open" buttons. A part that is not there has none. */
  readonly places?: Readonly<Partial<Record<MovementPart, { readonly sheet: string; readonly area: Area }>>>;
  /** The workbook keeps steps that can be undone. */
  readonly canUndo?: boolean;
  /** Where the scores stand, in a workbook that keeps stages, and how many changed entries in its log have no reason. */
  readonly approval?: { readonly stage: Stage; readonly unreasoned: number };
  /** Changed entries that its log does not have yet; absent = none, or no log is kept. */
  readonly unlogged?: number;
  /** The last Xét; absent = none was made. */
  readonly decision?: { readonly isStale: boolean };
  /** Papers of the pack, Báo cáo tổng kết and Phiếu chấm that are in the workbook; absent = none is. */
  readonly papers?: readonly PaperState[];
  /** In how many places the workbook differs from what was built; absent until it is. */
  readonly differences?: number;
  /** Objections whose last day to answer is before today; absent = none. */
  readonly overdueObjections?: number;
  /** Absent until the matrix is built. */
  readonly progress?: ScoringProgress;
  /** What ranks would be made from now; absent until the matrix is built. */
  readonly basis?: RankBasis;
  /** The version of the criteria in use, and whether the list is locked because something is scored. */
  readonly version?: { readonly number: number; readonly date: string; readonly isLocked: boolean };
}

/** What ranks are made from, as it was read. Plain data; the cells are those of the snapshot. */
export interface RankBasis {
  readonly sheets: readonly EntrySheet[];
  /** Criteria, participants in the order of their codes, order of ranking, rounds, limits, as a text. */
  readonly rules: string;
}

export interface EntrySheet {
  readonly round: Round;
  readonly rows: readonly CellValue[];
  readonly columns: readonly CellValue[];
  readonly cells: readonly (readonly CellValue[])[];
}

export interface RankChange {
  /** Entry cells that hold something else, of the same participant and criterion. */
  readonly cells: number;
  /** Lists or rules changed. */
  readonly hasOther: boolean;
}

/** How far one row or column of the scoring matrix is. */
export interface LineProgress {
  readonly code: string;
  readonly name: string;
  readonly filled: number;
  readonly cells: number;
  /** Its first cell without a valid entry; null = none is missing. */
  readonly firstMissing: Area | null;
}

/** How far each participant and each criterion is, in the order of the matrix. */
export interface ScoringProgress {
  readonly sheet: string;
  readonly participants: readonly LineProgress[];
  readonly criteria: readonly LineProgress[];
}

/** The parts of a movement that the pane can open. */
export type MovementPart = "movement" | "criteria" | "participants" | "entries";

export interface ListState {
  readonly name: string;
  readonly sheet: string;
  readonly isStale: boolean;
}

/** A sheet made from the results, and whether they have changed since. */
export interface PaperState {
  readonly kind: "pack" | "report" | "form" | "scoreSheet";
  readonly isStale: boolean;
}

export interface SetUpAnswer {
  readonly criteria: number;
  readonly participants: number;
}

export interface BuildAnswer {
  readonly criteria: number;
  readonly participants: number;
  /** Entries taken over from the matrix that was there before. */
  readonly keptEntries: number;
  readonly findings: readonly LocatedFinding[];
  readonly entrySheet: string;
}

export interface CheckAnswer {
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly filled: number;
  readonly cells: number;
}

/** What is to be repaired: findings as they were answered, those without a repair are left alone. */
export interface FixInput {
  readonly findings: readonly Finding[];
  /** Who repairs: where a log is kept, entries that change get their lines in it, with the finding as the reason. */
  readonly who?: string;
}

export interface FixAnswer {
  /** Findings whose repair was done. */
  readonly fixed: number;
  /** Findings whose cells no longer held what was seen, or that have no repair. */
  readonly skipped: number;
  /** How to take it back, for `undoFix`; null where there is nothing to take back. */
  readonly undo: FixUndo | null;
}

/** Plain data: may be kept while the workbook changes. */
export interface FixUndo {
  readonly cells: readonly UndoCell[];
  readonly parts: readonly UndoPart[];
}

export interface UndoCell extends CellKey {
  readonly before: { readonly value: CellValue } | { readonly formula: string };
  /** What the repair wrote. */
  readonly after: CellValue;
  /** Number format that the repair changed. */
  readonly format?: string;
}

/** Areas and lines count from the first cell of the block. */
export type UndoPart =
  | { readonly kind: "merge" | "clearValidation"; readonly block: string; readonly area: Area }
  | { readonly kind: "hide"; readonly block: string; readonly axis: "rows" | "columns"; readonly first: number; readonly count: number }
  /** The filter of the block's sheet that was lifted, by cells of the sheet, and where the block lay then. */
  | { readonly kind: "filter"; readonly block: string; readonly filter: SheetFilter; readonly at: Area };

export interface UndoAnswer {
  readonly restored: number;
  /** Addresses of cells that were changed since and were left alone; "" where the cell is gone. */
  readonly left: readonly string[];
  /** Sheets whose filter does not come back, for rows or columns have moved since; absent: none. */
  readonly unfiltered?: readonly string[];
}

export interface RankedRow {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  /** Null when nothing is scored. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
  readonly why: string;
}

export interface GatedRow extends RankedRow {
  /** Names of the gates. */
  readonly gates: readonly string[];
}

export interface RankAnswer {
  /** In the order of the board; those without a total last. */
  readonly rows: readonly RankedRow[];
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
  /** True when entries are missing or wrong: the ranks are provisional (tạm tính). */
  readonly isProvisional: boolean;
  /** True when formulas of the results had to be written anew. */
  readonly repaired: boolean;
  readonly boardSheet: string;
  /** What they were made from. */
  readonly basis: RankBasis;
  /** How far everybody is from the list whose rule the workbook keeps; null without one. */
  readonly line: BoardLine | null;
}

export interface NominateAnswer {
  readonly list: string;
  /** Whether the ranks that count are those of the whole list or of each cluster. */
  readonly scope: "overall" | "cluster";
  readonly sheet: string;
  readonly area: Area;
  readonly participants: readonly RankedRow[];
  /** Tied across the line: not proposed, for the Council. */
  readonly atLine: readonly RankedRow[];
  /** Who would stand above but has hit a gate (điều kiện loại): not proposed. */
  readonly gated: readonly GatedRow[];
  readonly isProvisional: boolean;
  /** How far everybody is from this list. */
  readonly line: BoardLine | null;
}
