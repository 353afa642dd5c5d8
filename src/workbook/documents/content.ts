// What the documents of the nomination pack say, as plain data: what commands fill in from the scores, the decision and the dossier.
// "" or null = not said: the paper leaves room to write it by hand.
import type { Award } from "../../core/awards/awardRules";
import type { IsoDate } from "../../core/register/register";
import type { VoteSession } from "../../core/votes/votes";
import type { Letterhead } from "./document";

/** Writes a whole number in Vietnamese words: 15 -> "mười lăm". */
export type InWords = (count: number) => string;

/** What a paper was made from. */
export interface Basis {
  /** "10:30 ngày 05/11/2026". */
  readonly time: string;
  /** Version of the criteria in words; "" = none kept. */
  readonly criteria: string;
  /** `scoresCode` of the scores. */
  readonly code: string;
}

/** What all papers have. */
export interface Frame {
  readonly letterhead: Letterhead;
  /** null = as the document usually stands. */
  readonly orientation: "portrait" | "landscape" | null;
  /** Title of the movement: "Phong trào thi đua năm 2026"; "" = not printed. */
  readonly movement: string;
  /** Who signs on the right; `form` is "KT. GIÁM ĐỐC" or "". */
  readonly signer: { readonly form: string; readonly post: string; readonly name: string };
  /** Who made the table, on the left of tables; "" leaves room. */
  readonly preparer: string;
  readonly recipients: readonly string[];
  readonly stale: { readonly formula: string } | null;
  readonly basis: Basis | null;
  /** Formula that says that the Council has not approved, or ""; null where nothing is calculated, as in Word. */
  readonly provisional: { readonly formula: string } | null;
  /** Errors are open, or the votes are not counted. */
  readonly isIncomplete: boolean;
  /** That, or the Council has not approved. */
  readonly isProvisional: boolean;
}

/** A paper that this one goes with. */
export interface Attachment {
  /** "I"; "" = the only appendix. */
  readonly appendix: string;
  /** "Tờ trình", "Quyết định". */
  readonly paper: string;
  /** "12/TTr-STP"; "/TTr-STP" or "" leaves room. */
  readonly number: string;
  /** "" leaves room for day and month. */
  readonly date: IsoDate;
  readonly year: number | null;
  /** "Sở Tư pháp"; "" = not printed. */
  readonly agency: string;
}

export type AwardOfList = Pick<Award, "name" | "type" | "form" | "order" | "authority">;

export interface Nominee {
  /** "Ông", "Bà" or "". */
  readonly salutation: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly total: number | null;
  /** Classification, such as "Hoàn thành xuất sắc nhiệm vụ". */
  readonly band: string;
  /** "9/9 (100 %)"; "" = no vote. */
  readonly votes: string;
  /** "Người trực tiếp công tác"; "" = not said, or a collective. */
  readonly objectClass: string;
  readonly note: string;
}

export interface AwardGroup {
  readonly award: AwardOfList;
  /** In the order of the list. */
  readonly people: readonly Nominee[];
}

export interface NominationsContent extends Frame {
  readonly groups: readonly AwardGroup[];
  /** Kind of the awards, and field of activity: the same in every row, "" = no such column. */
  readonly classification: string;
  readonly activity: string;
  /** Decimals of totals. */
  readonly decimals: number;
  /** null = a paper of its own with letterhead; else an appendix. */
  readonly attachment: Attachment | null;
}

/** How many are proposed for an award. */
export interface AwardCount {
  readonly award: AwardOfList;
  readonly count: number;
}

export interface RequestContent extends Frame {
  /** Whom it is addressed to, one each; none = room to write it. */
  readonly receivers: readonly string[];
  /** "Căn cứ …", one each; none = the law alone. */
  readonly bases: readonly string[];
  readonly council: string;
  /** In the order of lists. */
  readonly counts: readonly AwardCount[];
  readonly agency: string;
}

export interface SummaryLine {
  readonly rank: number | null;
  readonly name: string;
  readonly unit: string;
  /** One for each part. */
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
  readonly band: string;
  readonly note: string;
}

export interface SummaryContent extends Frame {
  /** Columns of points, such as the groups of criteria. */
  readonly parts: readonly string[];
  /** One after the other; a section without a title has no line of its own. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly SummaryLine[] }[];
  readonly decimals: number;
}

/** One name put to the vote. */
export interface BallotLine {
  readonly salutation: string;
  readonly name: string;
  readonly unit: string;
  readonly award: string;
  readonly votes: number | null;
  readonly base: number | null;
  /** Percent, not rounded. */
  readonly share: number | null;
  readonly threshold: number | null;
  readonly isPassed: boolean | null;
}

export interface MeetingContent extends Frame {
  readonly council: string;
  readonly time: string;
  readonly place: string;
  readonly chair: string;
  readonly chairPost: string;
  readonly secretary: string;
  readonly attendees: readonly string[];
  readonly absentees: readonly string[];
  readonly session: VoteSession;
  readonly isSecret: boolean;
  /** Opinions and conclusions, a paragraph each. */
  readonly proceedings: readonly string[];
  readonly lines: readonly BallotLine[];
}

export interface BallotsContent extends Frame {
  readonly council: string;
  readonly time: string;
  readonly place: string;
  /** "Họ tên, nhiệm vụ", the head of the tellers first. */
  readonly tellers: readonly string[];
  readonly session: VoteSession;
  readonly lines: readonly BallotLine[];
}

/** Somebody with all awards that he is not proposed for. */
export interface NotProposedLine {
  readonly salutation: string;
  readonly name: string;
  readonly unit: string;
  readonly awards: readonly {
    readonly award: string;
    /** Article "" = the office's own rule. */
    readonly reasons: readonly { readonly article: string; readonly missing: string }[];
  }[];
}

export interface NotProposedContent extends Frame {
  readonly lines: readonly NotProposedLine[];
}

/** Columns that the public board may leave out. */
export type PublicColumn = "total" | "reason" | "post" | "unit" | "votes";

export interface PublicLine {
  readonly salutation: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly total: number | null;
  readonly band: string;
  /** Awards proposed; "" = none. */
  readonly awards: string;
  /** Votes for them; "" = none was held. */
  readonly votes: string;
  readonly reason: string;
}

export interface PublicContent extends Frame {
  readonly lines: readonly PublicLine[];
  readonly hidden: readonly PublicColumn[];
  readonly decimals: number;
  /** From when to when it hangs, until when and where objections are taken, a paragraph each. */
  readonly notices: readonly string[];
}

export interface MoneyLine {
  readonly salutation: string;
  readonly name: string;
  readonly unit: string;
  readonly award: string;
  /** Multiple of the base salary. */
  readonly multiple: number;
  /** đồng. */
  readonly amount: number;
  readonly note: string;
}

export interface MoneyContent extends Frame {
  readonly lines: readonly MoneyLine[];
  /** Base salary in đồng, since when, and by which document; null = none is known for that day. */
  readonly baseSalary: { readonly amount: number; readonly from: IsoDate; readonly source: string } | null;
  /** Date of the decision, which tells the base salary; "" = not yet. */
  readonly decisionDate: IsoDate;
}

/** One quota in one group. */
export interface SeatContentLine {
  readonly quota: string;
  /** "" = the whole list. */
  readonly group: string;
  /** Which reading of the base, in words. */
  readonly baseText: string;
  readonly base: number | null;
  readonly percent: number | null;
  /** "17,4"; "" for a count. */
  readonly exact: string;
  readonly seats: number;
  readonly used: number;
  readonly held: number;
  readonly left: number;
}

export interface ExceptionLine {
  readonly salutation: string;
  readonly name: string;
  readonly unit: string;
  /** "" = no band. */
  readonly band: string;
  readonly reason: string;
}

export interface SeatsContent extends Frame {
  readonly seats: readonly SeatContentLine[];
  readonly exceptions: readonly ExceptionLine[];
}
