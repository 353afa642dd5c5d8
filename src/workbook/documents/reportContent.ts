// What Báo cáo tổng kết says, as plain data: the counts of core with the names they are printed with, and what people wrote.
import type { RankBy } from "../../core/movement";
import type { Completion } from "../../core/summary/completion";
import type { Distribution } from "../../core/summary/distribution";
import type { Headcount } from "../../core/summary/headcount";
import type { RankMoves } from "../../core/summary/rankMoves";
import type { Frame } from "./content";

/** A count of collectives and one of individuals. */
export interface TwoCounts {
  readonly collectives: number;
  readonly individuals: number;
}

export interface ReportCluster {
  /** "" = the common cluster. */
  readonly name: string;
  readonly people: Headcount;
}

export interface ReportResult {
  /** "" = the common cluster. */
  readonly cluster: string;
  readonly count: number;
  /** null = nobody has points. */
  readonly totals: Distribution | null;
  /** Names of all with rank 1 in it. */
  readonly first: readonly string[];
  /** Bands best first with how many end there, and those in none; empty without bands. */
  readonly bands: readonly { readonly name: string; readonly count: number }[];
}

export interface ReportAward {
  readonly award: string;
  readonly people: Headcount;
  /** In đồng; null = not reckoned. */
  readonly money: number | null;
}

export interface ReportAwards {
  readonly lines: readonly ReportAward[];
  /** Everybody proposed, once. */
  readonly people: Headcount;
  /** What is paid, and the base salary it is a multiple of, in đồng; null = no base salary is known. */
  readonly money: { readonly amount: number; readonly base: number } | null;
}

export interface ReportCase {
  readonly salutation: string;
  readonly name: string;
  readonly unit: string;
  readonly total: number | null;
  readonly rank: number | null;
  /** "" = none. */
  readonly awards: string;
  readonly reason: string;
}

export interface ReportContent extends Frame {
  /** "Tổng kết", "Sơ kết 6 tháng". */
  readonly kind: string;
  readonly receivers: readonly string[];
  readonly about: {
    /** "" leaves room to write it. */
    readonly period: string;
    readonly launched: string;
    /** Thường xuyên, theo chuyên đề, theo đợt; "" = not said, and no line tells of it. */
    readonly movementKind: string;
    /** Version in words, and how many criteria are entered. */
    readonly version: string;
    readonly criteria: number;
    /** null = the workbook keeps no stages. */
    readonly stage: { readonly name: string; readonly since: string; readonly seal: string } | null;
  };
  /** All of the list and of the scoring table. */
  readonly people: Headcount;
  readonly clusters: readonly ReportCluster[];
  readonly completion: Readonly<Record<Completion, TwoCounts>>;
  /** Names of those who have nothing. */
  readonly nothing: readonly string[];
  /** Bands best first, those in none last where there are any; null = no rules of bands. */
  readonly bands: readonly (TwoCounts & { readonly name: string })[] | null;
  readonly totals: {
    readonly collectives: Distribution | null;
    readonly individuals: Distribution | null;
    readonly all: Distribution | null;
  };
  readonly results: readonly ReportResult[];
  /** null = no rank of before is known. */
  readonly moves: RankMoves | null;
  /** null = no table of awards, or no rules of Xét to decide by. */
  readonly awards: ReportAwards | null;
  readonly cases: readonly ReportCase[];
  /** A paragraph each; none = room to write. */
  readonly assessment: readonly string[];
  readonly limits: readonly string[];
  readonly proposals: readonly string[];
  /** What totals are: points, or shares of the scale in percent. */
  readonly rankBy: RankBy;
  /** Decimals of totals. */
  readonly decimals: number;
}
