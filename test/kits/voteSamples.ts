// Sessions of a Council and lines of its vote for tests.
import type { VoteLine, VoteSession } from "../../src/core/votes/votes";

/** Ten members, nine present, all ballots valid. */
export function aSession(given: Partial<VoteSession> = {}): VoteSession {
  return { members: 10, present: 9, written: null, issued: 9, returned: 9, valid: 9, ...given };
}

/** CN01 for the title A, not counted. */
export function aVote(given: Partial<VoteLine> = {}): VoteLine {
  return { participant: "CN01", award: "A", firstCount: null, secondCount: null, written: null, recused: null, ...given };
}
