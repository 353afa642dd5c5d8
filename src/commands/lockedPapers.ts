// What a locked movement refuses of its papers: making sealed ones anew, and others from a decision that is not the locked one.
import { packSheet } from "../locale/vi/packSheet";
import { hasRules } from "../workbook/decision/rulesDecode";
import { decodeResult } from "../workbook/decision/resultPlan";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import { paperName, paperTitle, type PaperId } from "../workbook/documents/packNames";
import { isSealedPaper } from "../workbook/stages/sealedContent";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Decided } from "./decided";
import type { SheetPlace } from "./decisionAnswers";
import { isLocked } from "./locked";
import { stop } from "./command";

/**
 * The snapshot must hold what was sealed. @throws CommandStop `sealed-sheet` where papers are of what a lock sealed, with all of them in
 * `sheet`; `sealed-gone` where sheets of some were deleted since, those also in `gone`
 */
export function requireUnsealed(snapshot: WorkbookSnapshot, papers: readonly PaperId[]): void {
  if (!isLocked(snapshot)) return;
  const sealed = papers.filter((paper) => isSealedPaper(snapshot, paper));
  if (sealed.length === 0) return;
  const isThere = (paper: PaperId): boolean => snapshot.blocks.has(paperName(paper));
  const titlesOf = (ids: readonly PaperId[]): string =>
    ids.map((id) => (isThere(id) ? paperTitle(snapshot, id) : packSheet.titles[id])).join("”, “");
  const gone = sealed.filter((paper) => !isThere(paper));
  if (gone.length === 0) throw stop("sealed-sheet", { sheet: titlesOf(sealed) });
  throw stop("sealed-gone", { sheet: titlesOf(sealed), gone: titlesOf(gone) });
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
