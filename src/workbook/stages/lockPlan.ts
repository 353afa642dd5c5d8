// Locking and opening a movement: entry cells shut, lists protected, the short code of the seal in the foot of everything printed.
import type { GridSheet } from "../../core/finding";
import { fill } from "../../locale/language";
import { stageTitles } from "../../locale/vi/stageTitles";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { PAPER_PREFIX } from "../documents/paperPrefix";
import { FIRST_COLUMN, FIRST_ROW } from "../layout";
import { entryTitleOp } from "../matrixPlan";
import { BOARD_NAME, GRID_NAMES, LIST_PREFIX, RESULT_NAMES, titleOf } from "../names";
import type { Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { lockedResultsPlan, provisionalFormula, resultsNow, type LockFacts } from "./lockedResults";
import { STAGE_NAMES } from "./stageNames";

/** Sheets whose cells people type into. */
const TYPED: readonly GridSheet[] = ["self", "appraised", "council", "explanation", "evidence"];

/**
 * Shuts what people type into, prints the code, and writes totals and ranks as values beside what the formulas give. Protection has no
 * password: it keeps from accidents.
 */
export function lockPlan(snapshot: WorkbookSnapshot, people: Parameters<typeof resultsNow>[1], facts: LockFacts): Op[] {
  return [
    ...gridOps(snapshot, false),
    ...listOps(snapshot, true),
    ...footerOps(snapshot, fill(stageTitles.footer, { code: facts.code })),
    ...lockedResultsPlan(snapshot, resultsNow(snapshot, people), facts),
    ...changedLineOps(snapshot),
  ];
}

/** The line that printed sheets refer to, anew: a workbook of before has one that knows nothing of what was locked. */
function changedLineOps({ blocks }: WorkbookSnapshot): Op[] {
  const line = blocks.get(STAGE_NAMES.provisional);
  return line === undefined ? [] : [{ kind: "fillFormula", sheet: line.sheet, area: line.area, formula: `=${provisionalFormula()}` }];
}

/** Opens it again, and takes the code off. */
export function openPlan(snapshot: WorkbookSnapshot): Op[] {
  return [...gridOps(snapshot, true), ...listOps(snapshot, false), ...footerOps(snapshot, "")];
}

function isProtected({ sheets }: WorkbookSnapshot, title: string): boolean {
  return sheets.some((sheet) => sheet.title === title && sheet.isProtected);
}

function gridOps(snapshot: WorkbookSnapshot, isOpen: boolean): Op[] {
  return TYPED.flatMap((grid): Op[] => {
    const cells = snapshot.blocks.get(GRID_NAMES[grid].cells);
    if (cells === undefined) return [];
    const { sheet, area } = cells;
    return [
      ...(isProtected(snapshot, sheet) ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
      { kind: "locks", sheet, unlocked: isOpen ? [area] : [] },
      { kind: "protect", sheet },
    ];
  });
}

/**
 * Titles of the sheets that people type into, and of what counts: in print they say what is provisional. A workbook of before has titles
 * that do not; those that no longer stand where they are made are left alone.
 */
export function entryTitlesPlan(snapshot: WorkbookSnapshot): Op[] {
  return [...TYPED, "final" as const].flatMap((grid): Op[] => {
    const cells = snapshot.blocks.get(GRID_NAMES[grid].cells);
    if (cells === undefined || cells.area.row !== FIRST_ROW || cells.area.column !== FIRST_COLUMN) return [];
    const { sheet } = cells;
    const shut = (kind: "unprotect" | "protect"): Op[] => (isProtected(snapshot, sheet) ? [{ kind, sheet }] : []);
    return [...shut("unprotect"), entryTitleOp(sheet), ...shut("protect")];
  });
}

/** The profile stays open: lists that are made later keep their rule there. */
function listOps(snapshot: WorkbookSnapshot, isShut: boolean): Op[] {
  return (["participants", "criteria"] as const).flatMap((role): Op[] => {
    const sheet = titleOf(snapshot, role);
    // The criteria list is locked as long as something is scored, whatever the stage.
    if (sheet === null || isProtected(snapshot, sheet) === isShut || (role === "criteria" && !isShut)) return [];
    return [{ kind: isShut ? "protect" : "unprotect", sheet }];
  });
}

/** The foot of the results, the board, the outcome of Xét, the lists and the papers. */
function footerOps({ blocks }: WorkbookSnapshot, left: string): Op[] {
  const names = [RESULT_NAMES.total, BOARD_NAME, DECISION_RESULT_NAMES.table];
  const sheets = new Set<string>();
  for (const [name, { sheet }] of blocks) {
    if (names.includes(name) || name.startsWith(PAPER_PREFIX) || name.startsWith(LIST_PREFIX)) sheets.add(sheet);
  }
  return [...sheets].map((sheet) => ({ kind: "footer", sheet, left }));
}
