// The Council's vote as data: the session, its ballots, and the votes for each name and award.
// Counting stands in countVotes.ts.

/** The meeting: what thresholds and minutes need. null = not said. */
export interface VoteSession {
  /** Members of the Council, and those present. */
  readonly members: number | null;
  readonly present: number | null;
  /** Absent members who gave a written opinion; they count among those present. */
  readonly written: number | null;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
}

/** Votes for one name and award, counted twice. null = not counted. */
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
