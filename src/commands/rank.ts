// Xếp hạng at one click: makes sure that the formulas are whole, answers the ranks, shows the board.
import { finding, type Finding } from "../core/finding";
import type { RankAnswer } from "./answers";
import type { Command } from "./command";
import { countFindings, locateAll, readMatrix, requireUsableLists, type MatrixState } from "./readMovement";
import { boardTitle, checkResults, rankedRows, repairPlan } from "./results";

export const rank: Command<undefined, RankAnswer> = {
  id: "rank",
  async execute(context) {
    const state = await readMatrix(context);
    requireUsableLists(state, context.language);
    const isRight = checkResults(state).length === 0;
    const boardSheet = boardTitle(state.snapshot);
    const plan = [
      ...(isRight ? [] : repairPlan(state)),
      ...(state.snapshot.calculation === "manual" ? [{ kind: "recalculate" } as const] : []),
      ...(context.revealsSheet === true ? [{ kind: "activate", sheet: boardSheet } as const] : []),
    ];
    context.onProgress?.("writing", 0.6);
    if (plan.length > 0) await context.port.apply(plan);
    const findings = [...state.lists.findings, ...state.matrix.findings, ...state.checked.findings, ...unresolvedTies(state)];
    const counts = countFindings(findings);
    return {
      rows: rankedRows(state, isRight),
      findings: locateAll(findings, state.snapshot, context.language),
      ...counts,
      isProvisional: isProvisional(state),
      repaired: !isRight,
      boardSheet,
    };
  },
};

/** Ranks are provisional while entries are missing or wrong. */
export function isProvisional(state: MatrixState): boolean {
  return [...state.matrix.findings, ...state.checked.findings].length > 0;
}

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
