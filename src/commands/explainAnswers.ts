// What "Vì sao" of one participant answers: plain data for the pane and tests. Reasons are words of the sheets (Vietnamese).
import type { Comparison } from "../core/explain/comparison";
import type { NominationRule, RankBy } from "../core/movement";
import type { ListStand } from "../core/nominationDistance";
import type { ToldDistance } from "../workbook/explain/distanceText";

export interface ExplainInput {
  /** Whom; null = whoever the selected cell belongs to, "" = the first of the board. */
  readonly code: string | null;
  /** With whom to compare; null = the one above him in the cluster, or the one below the first. */
  readonly other: string | null;
}

export interface ExplainedPerson {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly total: number | null;
  /** total × 100 / scale; null unless ranks are by share. */
  readonly share: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
}

export interface ExplainedLine {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly isGroup: boolean;
  readonly points: number | null;
  /** At best; null = without bound, or it does not count. */
  readonly full: number | null;
  readonly lost: number;
  /** Points of the other one; null = none, or it does not apply to him. */
  readonly otherPoints: number | null;
  /** points − otherPoints, nothing counting 0; null without anybody to compare with. */
  readonly difference: number | null;
}

export interface ExplainAnswer {
  readonly person: ExplainedPerson;
  readonly other: ExplainedPerson | null;
  /** How many are ranked: over all, in the cluster. */
  readonly ranked: number;
  readonly rankedInCluster: number;
  /** "Vì sao" of the result sheet. */
  readonly why: string;
  /** Why the person stands before or behind the other; null without one, or where one of them is not ranked. */
  readonly comparison: Comparison | null;
  /** What ranks compare: totals, or shares of the scale in percent. */
  readonly rankBy: RankBy;
  /** How he stands by the simple rule of the list that is kept in the workbook; null where none is, or it cannot be applied. */
  readonly list: { readonly rule: NominationRule; readonly stand: ListStand } | null;
  readonly lines: readonly ExplainedLine[];
  /** Where most points were lost, most first. */
  readonly costliest: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: number | null;
    readonly full: number | null;
    readonly lost: number;
  }[];
  /** What Xét says; null without rules of Xét. */
  readonly decision: {
    /** "" = none. */
    readonly band: string;
    readonly reasons: readonly string[];
    /** How far the band above is; null = nothing to say. */
    readonly distance: ToldDistance | null;
    /** Names of the awards he is proposed for. */
    readonly awards: readonly string[];
  } | null;
  /** Gates (điều kiện loại) that he has hit, by name. */
  readonly gates: readonly string[];
  readonly isProvisional: boolean;
  /** Everybody, in the order of the matrix: to choose from. */
  readonly choices: readonly { readonly code: string; readonly name: string; readonly cluster: string }[];
}
