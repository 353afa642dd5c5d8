// What has become old: made from scores that have changed since.
import { isStale, type PaneState } from "./paneState";
import { rankingAge, type RankingAge } from "./rankingAge";

export type StalePart =
  | { readonly kind: "ranking"; readonly age: RankingAge }
  | { readonly kind: "decision" }
  | { readonly kind: "list"; readonly name: string };

/** The old parts, in the order in which they are renewed: ranks, Xét, lists. */
export function staleParts(state: PaneState): StalePart[] {
  const overview = state.overview?.value;
  if (overview === undefined) return [];
  const age = rankingAge(state);
  return [
    ...(age === null ? [] : [{ kind: "ranking", age } as const]),
    ...(overview.decision?.isStale === true || isStale(state.decision, state) ? [{ kind: "decision" } as const] : []),
    ...overview.lists.flatMap(({ name, isStale: isOld }) => (isOld ? [{ kind: "list", name } as const] : [])),
  ];
}
