// Kiểm chứng: whether a locked movement is as it was when it was locked, and what differs.
import type { SealDifference } from "../core/seal/sealContent";
import { shortSeal } from "../core/seal/shortSeal";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import type { Unsealed } from "../workbook/stages/sealedContent";
import { checkSeal } from "../workbook/stages/checkSeal";
import { checkResults } from "./checkResults";
import { stop, type Command, type LocatedFinding } from "./command";
import { locateAll } from "./locateAll";
import { matrixState, readMovement } from "./readMovement";
import { STAGES_REQUEST } from "./stages";
import { hasMatrix } from "../workbook/presence";

export interface SealAnswer {
  /**
   * whole: nothing differs; changed: what differs is listed; broken: what was kept at the lock does not fit the seal, so that it cannot be
   * told what was sealed; unsealed: not locked.
   */
  readonly kind: "whole" | "changed" | "broken" | "unsealed";
  /** As printed on the lists of the lock; "" where not locked. */
  readonly seal: string;
  readonly differences: readonly SealDifference[];
  /** What is wrong with the formulas of the results. */
  readonly results: readonly LocatedFinding[];
  /** What is there but not of the seal: made after the lock, or locked by a version that sealed less. */
  readonly unsealed: readonly Unsealed[];
  /** Something that the outcome of Xét rests on has changed (rules, votes, records): that is not sealed, but Kết quả xét watches it. */
  readonly isDecisionOld: boolean;
}

/** Reads only. @throws CommandStop `no-movement`, `not-built`; HostError */
export const verifySeal: Command<undefined, SealAnswer> = {
  id: "verifySeal",
  async execute(context) {
    const movement = await readMovement(context, STAGES_REQUEST);
    const { snapshot, lists } = movement;
    if (!hasMatrix(snapshot)) throw stop("not-built");
    const check = checkSeal(snapshot, lists.movement);
    const nothing = { differences: [], unsealed: [], isDecisionOld: false };
    if (check.kind === "unsealed") return { ...nothing, kind: "unsealed", seal: "", results: [] };
    const results = locateAll(checkResults(matrixState(movement)), snapshot, context.language);
    const seal = shortSeal(check.seal);
    if (check.kind === "broken") return { ...nothing, kind: "broken", seal, results };
    const { differences, unsealed } = check;
    const isDecisionOld = String(snapshot.blocks.get(DECISION_RESULT_NAMES.stale)?.values[0]?.[0] ?? "") !== "";
    const kind = differences.length + results.length === 0 ? "whole" : "changed";
    return { kind, seal, differences, results, unsealed, isDecisionOld };
  },
};
