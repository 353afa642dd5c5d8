// The Council's answer on one name and award, also where the sheet has several lines for them.
import { voteKey } from "./countVotes";
import type { VoteResult } from "./votes";

/**
 * Finds the result for a name and award; undefined = not voted on. Of several lines one that failed goes before one that passed, and either
 * before one that is not counted, whatever their order: lines that differ in their votes have no result at all (B-03).
 */
export function votesOn(results: readonly VoteResult[]): (participant: string, award: string) => VoteResult | undefined {
  const found = new Map<string, VoteResult>();
  for (const result of results) {
    const key = voteKey(result.participant.trim(), result.award.trim());
    const other = found.get(key);
    if (other === undefined || weight(result) > weight(other)) found.set(key, result);
  }
  return (participant, award) => found.get(voteKey(participant.trim(), award.trim()));
}

function weight({ isPassed, votes }: VoteResult): number {
  return isPassed === false ? 3 : isPassed === true ? 2 : votes === null ? 0 : 1;
}
