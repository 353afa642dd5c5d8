// What has become old: made from scores that have changed since.
import type { PaperState } from "../commands/answers";
import { isStale, type PaneState } from "./paneState";
import { rankingAge, type RankingAge } from "./rankingAge";

export type StalePart =
  | { readonly kind: "ranking"; readonly age: RankingAge }
  | { readonly kind: "decision" }
  | { readonly kind: "list"; readonly name: string }
  /** Papers of the pack: so many. */
  | { readonly kind: "pack"; readonly count: number }
  | { readonly kind: "report" }
  | { readonly kind: "form" }
  | { readonly kind: "scoreSheet" };

/** The old parts, in the order in which they are renewed: ranks, Xét, lists, papers, report, forms. */
export function staleParts(state: PaneState): StalePart[] {
  const overview = state.overview?.value;
  if (overview === undefined) return [];
  const age = rankingAge(state);
  const old = (kind: PaperState["kind"]): number => (overview.papers ?? []).filter((one) => one.kind === kind && one.isStale).length;
  const count = old("pack");
  return [
    ...(age === null ? [] : [{ kind: "ranking", age } as const]),
    ...(overview.decision?.isStale === true || isStale(state.decision, state) ? [{ kind: "decision" } as const] : []),
    ...overview.lists.flatMap(({ name, isStale: isOld }) => (isOld ? [{ kind: "list", name } as const] : [])),
    ...(count === 0 ? [] : [{ kind: "pack", count } as const]),
    ...(["report", "form", "scoreSheet"] as const).flatMap((kind) => (old(kind) === 0 ? [] : [{ kind }])),
  ];
}
