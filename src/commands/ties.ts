// Ties that no step of the ladder parts: for the Council.
import { finding, type Finding } from "../core/finding";
import type { MatrixState } from "./readMovement";

/** groups that share a rank although every rank is to be different. */
export function unresolvedTies(state: MatrixState): Finding[] {
  if (state.ranked.rankStyle !== "unique") return [];
  const groups = new Map<number, number[]>();
  for (const standing of state.standings) {
    if (standing.place !== null) groups.set(standing.place, [...(groups.get(standing.place) ?? []), standing.index]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      finding(
        "R-01",
        { kind: "entryRow", row: group[0]! },
        { participant: state.ranked.participants[group[0]!]!.code },
        { names: group.map((index) => state.ranked.participants[index]!.name).join(", ") },
      ),
    );
}
