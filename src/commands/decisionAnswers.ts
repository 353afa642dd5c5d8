// What the commands of Xét, awards, votes and the nomination pack answer: plain data for the pane, the headless run and tests.
// Reasons are words of the sheets (Vietnamese), as "Vì sao" is.
import type { Authority } from "../core/awards/awardRules";
import type { ParticipantType } from "../core/movement";
import type { Area } from "../workbook/area";
import type { DecisionLine } from "../workbook/decision/resultContent";
import type { ToldDistance } from "../workbook/explain/distanceText";
import type { SeatContentLine } from "../workbook/documents/content";
import type { PrintedDocument } from "../workbook/documents/document";
import type { LocatedFinding } from "./command";

export interface SheetPlace {
  readonly sheet: string;
  readonly area: Area;
}

/** The sheets that people fill in for Xét. */
export type DecisionPart = "rules" | "awards" | "history" | "initiatives" | "votes" | "dossier";

/** Where Xét stands. A part that is not there has no place. */
export interface DecisionState {
  readonly places: Readonly<Partial<Record<DecisionPart | "result", SheetPlace>>>;
  /** Presets of rules that ship. */
  readonly presets: readonly {
    readonly id: string;
    readonly name: string;
    /** What it holds and what is still to be chosen; "" = nothing to say. */
    readonly summary: string;
    readonly source: string;
    readonly date: string;
  }[];
  /** Sets of award rules that ship, the one in force for the date of the dossier first. */
  readonly sets: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string | null;
    readonly isVerified: boolean;
  }[];
  /** When the last result was made ("" = never), and whether scores have changed since. */
  readonly madeAt: string;
  readonly isStale: boolean;
}

/** Makes the rule sheets: `preset` null keeps what stands there (or blank tables), `set` null takes the set in force. */
export interface RuleSheetsInput {
  readonly preset: string | null;
  readonly set: string | null;
}

export interface DecidedRow extends Omit<DecisionLine, "group"> {
  /** How far the band above is, as data: `distance` says it in words of the sheet. null = nothing to say. */
  readonly lack: ToldDistance | null;
  readonly cluster: string;
  readonly type: ParticipantType;
}

export type SeatLine = SeatContentLine;

export interface TieLine {
  readonly band: string;
  readonly quota: string;
  readonly group: string;
  readonly people: readonly string[];
  readonly left: number;
}

export interface AwardLine {
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  readonly authority: Authority;
  readonly article: string;
  readonly isVerified: boolean;
  readonly proposed: readonly { readonly code: string; readonly name: string; readonly toConfirm: readonly string[] }[];
  readonly refused: readonly { readonly code: string; readonly name: string; readonly reasons: readonly string[] }[];
}

export interface DecideAnswer {
  readonly place: SheetPlace;
  /** In the order of ranks; those without a total last. */
  readonly rows: readonly DecidedRow[];
  /** Bands best first with how many end there. */
  readonly bands: readonly { readonly name: string; readonly count: number }[];
  readonly seats: readonly SeatLine[];
  readonly ties: readonly TieLine[];
  /** Empty without award rules. */
  readonly awards: readonly AwardLine[];
  /** The set of award rules; null = none. */
  readonly ruleSet: { readonly name: string; readonly isVerified: boolean } | null;
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly isProvisional: boolean;
  readonly scoresCode: string;
}

/** The sheet to count votes on: for everybody proposed for an award that needs a vote; votes typed before are kept. */
export interface VoteSheetAnswer {
  readonly place: SheetPlace;
  readonly lines: number;
  readonly findings: readonly LocatedFinding[];
}

export const DOCUMENT_IDS = [
  "nominations",
  "request",
  "submission",
  "summary",
  "meeting",
  "ballots",
  "notProposed",
  "public",
  "money",
  "seats",
] as const;

/** The documents of the pack: own awards, the Tờ trình, its list, summary, minutes, ballots, not proposed, public board, money, seats. */
export type DocumentId = (typeof DOCUMENT_IDS)[number];

export interface PackInput {
  readonly documents: readonly DocumentId[];
  /** Columns that the public board leaves out. */
  readonly hidden: readonly ("total" | "reason" | "post" | "unit" | "votes")[];
}

export interface PackAnswer {
  readonly sheets: readonly { readonly document: DocumentId; readonly place: SheetPlace; readonly names: number }[];
  readonly findings: readonly LocatedFinding[];
  readonly isProvisional: boolean;
}

/** The Tờ trình and the lists, to be written as one file for Word. */
export interface WordPapers {
  readonly fileName: string;
  readonly papers: readonly PrintedDocument[];
  /** Names on the lists. */
  readonly names: number;
  readonly isProvisional: boolean;
}

/** One change that the import of a people list would make. */
export interface PeopleChange {
  readonly kind: "new" | "changed" | "same";
  readonly code: string;
  readonly name: string;
  /** Field with old and new text; empty for new people. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** A list of people to import: the office's own table with its header, and which column holds what. */
export interface PeopleInput {
  /** Row by row; null = what is selected in Excel. */
  readonly cells: readonly (readonly (string | number | boolean)[])[] | null;
  /** Field of `PeoplePreview.fields` -> column from 0; a field that is absent is not taken. null = as the header says. */
  readonly mapping: Readonly<Record<string, number>> | null;
}

/** What an import would do. */
export interface PeoplePreview {
  /** The cells that were read: to be handed in again, so that another selection in Excel changes nothing in between. */
  readonly cells: NonNullable<PeopleInput["cells"]>;
  /** Fields in the order of the participants list, with the column each is taken from; null = none. */
  readonly fields: readonly { readonly id: string; readonly column: number | null }[];
  readonly columns: readonly { readonly index: number; readonly header: string; readonly sample: string }[];
  readonly changes: readonly PeopleChange[];
  /** Sentences in the language of the messages. */
  readonly problems: readonly string[];
}

export interface PeopleApplied {
  readonly added: number;
  readonly changed: number;
  readonly findings: readonly LocatedFinding[];
}
