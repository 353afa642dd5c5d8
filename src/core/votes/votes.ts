// The Council's vote as data: the session, its ballots, and the votes for each name and award.
// Counting stands in countVotes.ts.

/** The meeting: what thresholds and minutes need. null = not said. */
export interface VoteSession {
  /** Members of the Council, and those present at the meeting. */
  readonly members: number | null;
  readonly present: number | null;
  /** Absent members who gave a written opinion. They come on top of those present and of the valid ballots; null = nobody. */
  readonly written: number | null;
  /** Ballots of those present, written opinions not counted. */
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  /** Something stands there that is no number: no vote has a base. */
  readonly isUnreadable?: boolean;
}

/** Votes for one name and award, counted twice. null = not counted; a single count counts. */
export interface VoteLine {
  /** Code of the participant. */
  readonly participant: string;
  /** Code of the award. */
  readonly award: string;
  readonly firstCount: number | null;
  readonly secondCount: number | null;
  /** Written opinions in favour, of absent members. */
  readonly written: number | null;
  /** Members who withdraw from the vote on this name: they leave the base. */
  readonly recused: number | null;
  /** Something stands there that is no number: nothing of the line counts. */
  readonly isUnreadable?: boolean;
}

/** The answer for a line. */
export interface VoteResult {
  readonly participant: string;
  readonly award: string;
  /** Votes in favour, written ones included; null = not counted, or the two counts differ. */
  readonly votes: number | null;
  readonly base: number | null;
  /** votes × 100 / base, not rounded; null where either is not known. */
  readonly share: number | null;
  /** Compared in whole numbers: votes × 100 ≥ threshold × base. null = not known. */
  readonly isPassed: boolean | null;
}
