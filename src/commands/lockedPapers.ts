// What a locked movement refuses of its papers: making sealed ones anew, and others from a decision that is not the locked one.
import { hasRules } from "../workbook/decision/rulesDecode";
import { decodeResult } from "../workbook/decision/resultPlan";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import { paperTitle, type PaperId } from "../workbook/documents/packNames";
import { isSealedPaper } from "../workbook/stages/sealedContent";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Decided } from "./decided";
import type { SheetPlace } from "./decisionAnswers";
import { isLocked } from "./locked";
import { stop } from "./command";

/** @throws CommandStop `sealed-sheet` where one of the papers is of what a lock sealed; the snapshot must hold what was sealed */
export function requireUnsealed(snapshot: WorkbookSnapshot, papers: readonly PaperId[]): void {
  if (!isLocked(snapshot)) return;
  const sealed = papers.find((paper) => isSealedPaper(snapshot, paper));
  if (sealed !== undefined) throw stop("sealed-sheet", { sheet: paperTitle(snapshot, sealed) });
}

/**
 * The outcome of Xét that papers of a locked movement stand on: as it stands, for it is not decided anew. Null where the movement is open, or
 * has no rules. @throws CommandStop `locked-decision` where it has not been decided, or would be decided otherwise now
 */
export function lockedDecision({ state, basis }: Decided): SheetPlace | null {
  const { snapshot } = state;
  if (!isLocked(snapshot) || !hasRules(snapshot)) return null;
  const result = decodeResult(snapshot);
  const table = snapshot.blocks.get(DECISION_RESULT_NAMES.table);
  if (result === null || table === undefined || result.isStale || result.scoresCode !== basis.code) throw stop("locked-decision");
  return { sheet: table.sheet, area: table.area };
}
