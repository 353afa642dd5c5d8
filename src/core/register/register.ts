// What an office knows of its people and collectives beside their points: the register, their award history, their initiatives.
// Plain data; what is wrong in it is found in checkRegister.ts.
import type { ObjectClass } from "./objectClass";

/** Quality classification (xếp loại mức độ hoàn thành nhiệm vụ), worst to best. Nghị định 335/2025, Nghị định 233/2026. */
export type Level = "failed" | "completed" | "good" | "excellent";

export const LEVELS: readonly Level[] = ["failed", "completed", "good", "excellent"];

/** Discipline, lightest to heaviest (Luật Cán bộ, công chức; Luật Viên chức; Bộ luật Lao động); "none" = no discipline. */
export type Discipline = "none" | "reprimand" | "warning" | "payCut" | "demotion" | "dismissal";

export const DISCIPLINES: readonly Discipline[] = ["none", "reprimand", "warning", "payCut", "demotion", "dismissal"];

/** A day of the calendar as yyyy-mm-dd. */
export type IsoDate = string;

/** What the columns beside the participants list say of one participant. null or "" = not said. */
export interface RegisterRecord {
  /** "Ông", "Bà" or "". */
  readonly salutation: string;
  readonly sex: "female" | "male" | null;
  /** Share of women in a collective, percent 0 … 100. */
  readonly femaleShare: number | null;
  /** As the office writes it: a date, or the year only. */
  readonly birth: string;
  readonly post: string;
  /** Code or name of the collective that an individual belongs to. */
  readonly unit: string;
  readonly start: IsoDate | null;
  /** Months away in the year (nghỉ), maternity leave not counted (Nghị định 152/2025, Điều 4 khoản 5). */
  readonly leaveMonths: number | null;
  readonly discipline: Discipline;
  /** Case under inspection, investigation or complaint (vụ việc đang xem xét); "" = none. */
  readonly pending: string;
  /** Official classification where there is one; null = as the bands say. */
  readonly level: Level | null;
  /** Rank of the previous period. */
  readonly previousRank: number | null;
  /** Votes of nomination (phiếu suy tôn), a key of the ladder. */
  readonly votes: number | null;
  /** What the list of nominations counts an individual as; of a collective it is not printed. */
  readonly objectClass: ObjectClass | null;
}

/** Somebody of whom nothing is said. */
export const BLANK_RECORD: RegisterRecord = {
  salutation: "",
  sex: null,
  femaleShare: null,
  birth: "",
  post: "",
  unit: "",
  start: null,
  leaveMonths: null,
  discipline: "none",
  pending: "",
  level: null,
  previousRank: null,
  votes: null,
  objectClass: null,
};

/** A line of the award history: a title or award of a year, or only the classification of that year. */
export interface AwardRecord {
  /** Code of the participant. */
  readonly participant: string;
  readonly year: number;
  /** Code of the award; "" = none that year. */
  readonly award: string;
  readonly level: Level | null;
  /** Number and date of the decision, as written. */
  readonly decision: string;
}

/** Where an initiative was recognised, narrow to wide. */
export type InitiativeScope = "base" | "province" | "national";

export const INITIATIVE_SCOPES: readonly InitiativeScope[] = ["base", "province", "national"];

export interface Initiative {
  /** Code of the participant whose it is. */
  readonly participant: string;
  readonly title: string;
  readonly scope: InitiativeScope;
  /** Year of recognition. */
  readonly year: number;
  readonly decision: string;
  /**
   * The award it was used for already, as written; "" = not used. An initiative serves one award only
   * (Công văn 5007/BNV-TĐKT năm 2023, mục III.5.c).
   */
  readonly usedFor: string;
}
