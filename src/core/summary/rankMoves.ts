// Who moved against the rank of the previous period.
import type { Participant } from "../movement";
import type { Standing } from "../ranking";

export interface RankMoves {
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** No rank of now or none of before. */
  readonly unknown: number;
}

/** Overall ranks of now against those that the register has of before. */
export function rankMoves(participants: readonly Participant[], standings: readonly Standing[]): RankMoves {
  const moves = { up: 0, same: 0, down: 0, unknown: 0 };
  for (const { index, rank } of standings) {
    const before = participants[index]!.register?.previousRank ?? null;
    if (rank === null || before === null) moves.unknown++;
    else if (rank === before) moves.same++;
    else moves[rank < before ? "up" : "down"]++;
  }
  return moves;
}
