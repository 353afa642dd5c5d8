// Xếp hạng at one click: makes sure that the formulas are whole, answers the ranks, shows the board.
import type { RuleId } from "../core/finding";
import { hasMatrix } from "../workbook/presence";
import { openErrorsOps } from "../workbook/openErrors";
import { listLockPlan } from "../workbook/versionsPlan";
import { titleFor } from "../workbook/names";
import { sealFooterOps } from "../workbook/stages/sealFooter";
import { isBeforeApproval, sealIn } from "../workbook/stages/stageState";
import type { RankAnswer } from "./answers";
import { boardLine } from "./boardLine";
import { stop, type Command } from "./command";
import { inParts } from "./inParts";
import { locateAll } from "./locateAll";
import { rankBasis } from "./rankBasis";
import { countFindings, readMovement, type MatrixState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { boardTitle, chartsPlan, rankedRows, repairPlan } from "./results";
import { SWEEP_REQUEST, sweepParts } from "./sweep";

export const rank: Command<undefined, RankAnswer> = {
  id: "rank",
  async execute(context) {
    const movement = await readMovement(context, SWEEP_REQUEST);
    if (!hasMatrix(movement.snapshot)) throw stop("not-built");
    requireBuildableLists(movement, context.language);
    const { findings, results, state: swept } = await inParts(context, sweepParts(movement));
    const state = swept!;
    const isRight = results.length === 0;
    const counts = countFindings(findings);
    const boardSheet = boardTitle(state.snapshot);
    const plan = [
      ...(isRight ? chartsPlan(state) : repairPlan(state)),
      ...(isRight
        ? []
        : [titleFor(state.snapshot, "results"), boardSheet].flatMap((sheet) => sealFooterOps(sealIn(state.snapshot), sheet))),
      ...openErrorsOps(state.snapshot, counts.errors),
      ...listLockPlan(state.snapshot, state.checked.filled),
      ...(state.snapshot.calculation === "manual" ? [{ kind: "recalculate" } as const] : []),
      ...(context.revealsSheet === true ? [{ kind: "activate", sheet: boardSheet } as const] : []),
    ];
    context.onProgress?.("writing", 0.6);
    if (plan.length > 0) await context.port.apply(plan);
    return {
      rows: rankedRows(state, isRight),
      findings: locateAll(findings, state.snapshot, context.language),
      ...counts,
      isProvisional: counts.errors > 0 || isProvisional(state) || isBeforeApproval(state.snapshot),
      repaired: !isRight,
      boardSheet,
      basis: rankBasis(state),
      line: boardLine(state, movement.lists.rule),
    };
  },
};

/** Findings that leave every point as it is: explanations and evidence that are not given yet, rounds that are not used. */
const POINTS_STAND: ReadonlySet<RuleId> = new Set<RuleId>(["V-20", "V-21", "V-23"]);

/** Ranks are provisional while entries are missing or wrong. */
export function isProvisional(state: MatrixState): boolean {
  return [...state.matrix.findings, ...state.checked.findings].some((item) => !POINTS_STAND.has(item.rule));
}
