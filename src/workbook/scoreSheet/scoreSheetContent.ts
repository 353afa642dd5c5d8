// What Phiếu điểm says of one participant, as plain data: what the command fills in from the explanation.
import type { Frame } from "../documents/content";

/** A criterion or group; null = nothing to print. */
export interface ScoreLine {
  readonly name: string;
  readonly depth: number;
  readonly isGroup: boolean;
  readonly full: number | null;
  readonly points: number | null;
  readonly lost: number | null;
  readonly other: number | null;
  readonly difference: number | null;
}

export interface ScoreSum {
  readonly label: string;
  readonly points: number | null;
  readonly other: number | null;
}

export interface ScoreSheetContent extends Frame {
  /** Who it is. */
  readonly person: string;
  /** A sentence each, the most important first. */
  readonly facts: readonly string[];
  /** In the order of the criteria list. */
  readonly lines: readonly ScoreLine[];
  /** Parts of the total, the total last. */
  readonly sums: readonly ScoreSum[];
  /** Columns of somebody to compare with. */
  readonly isCompared: boolean;
}
