// What the commands answer: plain data for the pane, the ribbon's notices, the headless run and tests.
import type { Area } from "../workbook/area";
import type { RankStyle } from "../core/movement";
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
  /** Where the parts of the movement stand now, for the pane's "open" buttons. A part that is not there has none. */
  readonly places?: Readonly<Partial<Record<MovementPart, { readonly sheet: string; readonly area: Area }>>>;
}

/** The parts of a movement that the pane can open. */
export type MovementPart = "movement" | "criteria" | "participants" | "entries";

export interface ListState {
  readonly name: string;
  readonly sheet: string;
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
  readonly isProvisional: boolean;
}
