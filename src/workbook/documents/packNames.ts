// The papers of the nomination pack in a workbook: the name that each sheet is found by, and the formula that tells when it is old.
import { packSheet as words } from "../../locale/vi/packSheet";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { call, iff, literal } from "../expression";
import { freeTitle } from "../names";
import type { Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import type { DocumentSheet } from "./documentSheet";
import { PAPER_PREFIX, PAPER_STALE_PREFIX } from "./paperPrefix";

export type PaperId = keyof typeof words.titles;

/** Name of all that is printed of a paper. */
export function paperName(id: PaperId): string {
  return `${PAPER_PREFIX}${id}`;
}

/** The names of a paper on its sheet: all that is printed, and the cell that tells when it is old. */
export function paperNameOps(id: PaperId, sheet: string, { area, stale }: Pick<DocumentSheet, "area" | "stale">): Op[] {
  return [
    { kind: "defineName", name: paperName(id), sheet, area },
    ...(stale === null ? [] : ([{ kind: "defineName", name: `${PAPER_STALE_PREFIX}${id}`, sheet, area: stale }] satisfies Op[])),
  ];
}

/** Title of the paper's sheet: where it is now, else its own, made different from the sheets there are and those of `taken`. */
export function paperTitle(snapshot: WorkbookSnapshot, id: PaperId, taken: readonly string[] = []): string {
  const sheets = [...snapshot.sheets, ...taken.map((title) => ({ title, visibility: "visible" as const, isProtected: false }))];
  return snapshot.blocks.get(paperName(id))?.sheet ?? freeTitle(words.titles[id], { ...snapshot, sheets });
}

/**
 * "" while the result of Xét is the one that the paper was made from and nothing has changed since; else the warning. `changes`: formulas
 * that are true once something else that is printed has changed.
 */
export function paperStaleFormula(code: string, changes: readonly string[] = []): string {
  const { stale, scoresCode } = DECISION_RESULT_NAMES;
  const warning = literal(words.stale);
  return `=${call("IFERROR", iff(call("OR", `${stale}<>""`, `${scoresCode}<>${literal(code)}`, ...changes), warning, '""'), warning)}`;
}
