// Which sheets of the grid's layout a movement needs, which of them stand as they should, and the plans that build the others,
// keeping all entries, explanations and evidence by code. A round that is no longer used is left alone.
import { lookupKey } from "../core/lookupKey";
import type { GridSheet } from "../core/finding";
import { ROUNDS, type Movement } from "../core/movement";
import type { TextSheet } from "../core/rounds";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, entryLayout } from "../workbook/layout";
import type { MatrixContent } from "../workbook/matrixPlan";
import { GRID_NAMES, gridTitleFor } from "../workbook/names";
import type { Op, WorkbookPlan } from "../workbook/plan";
import { asEntrySheet, finalSources, gridOf, gridSheetsOf, resultBase, resultBaseTitle, sourceOf } from "../workbook/roundsDecode";
import type { FinalSource, FinalSources } from "../workbook/roundsLayout";
import { explanationGuideOp, gridSheetPlan } from "../workbook/roundsPlan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkFinalFormulas } from "./checkFinalSheet";

/** How the content of one sheet is told, and whether a sheet has it already: the same for every sheet of the layout. */
export interface GridRules {
  readonly contentOf: (snapshot: WorkbookSnapshot) => MatrixContent;
  readonly stands: (snapshot: WorkbookSnapshot, content: MatrixContent) => boolean;
}

export interface GridBuild {
  readonly plan: WorkbookPlan;
  /** The rows and columns that the results stand on, the title of that sheet, and whether it is built anew. */
  readonly base: MatrixContent;
  readonly baseTitle: string;
  readonly isBaseNew: boolean;
  readonly entrySheet: string;
  /** Entries of all rounds in use. */
  readonly keptEntries: number;
}

/** What there is to build of the sheets of the grid's layout. */
export function gridBuild(snapshot: WorkbookSnapshot, movement: Movement, rules: GridRules): GridBuild {
  const sheets = gridSheetsOf(snapshot, movement);
  const typed = sheets.filter((sheet) => sheet !== "final");
  const contents = new Map<GridSheet, MatrixContent>(typed.map((sheet) => [sheet, rules.contentOf(asEntrySheet(snapshot, sheet))]));
  const rounds = movement.rounds.map((round) => contents.get(round)!);
  if (sheets.includes("final")) contents.set("final", union(rounds));
  const isNew = (sheet: GridSheet): boolean => !rules.stands(asEntrySheet(snapshot, sheet), contents.get(sheet)!);
  const fresh = new Set(sheets.filter(isNew));
  // A sheet of explanations of before there was anything to differ does not show yet where rounds differ.
  if (sheets.includes("final") && fresh.has("final") && gridOf(snapshot, "final") === null) fresh.add("explanation");
  // Its formulas name the cells of what it reads: built anew with any of them.
  const read = [...movement.rounds, "explanation" as const];
  const isFinalRight = (): boolean =>
    !read.some((sheet) => fresh.has(sheet)) && checkFinalFormulas(snapshot, finalSources(snapshot, movement)).length === 0;
  if (sheets.includes("final") && !isFinalRight()) fresh.add("final");
  const sources = read.flatMap((role) => {
    const content = contents.get(role);
    if (content === undefined) return [];
    return fresh.has(role)
      ? newSource(role, gridTitleFor(snapshot, role, movement.rounds.length), content)
      : (sourceOf(snapshot, role) ?? []);
  });
  const wanted = sheets.filter((sheet) => fresh.has(sheet));
  const planOf = (sheet: GridSheet): Op[] => sheetPlan(snapshot, movement, sheet, contents.get(sheet)!, sources);
  const others = wanted.filter((sheet) => !isRound(sheet));
  const base = resultBase(movement);
  return {
    plan: [
      ...wanted.filter(isRound).flatMap(planOf),
      ...namesFirst(others.map(planOf)),
      ...(fresh.has("explanation") ? [] : keptGuidePlan(snapshot, movement)),
    ],
    base: contents.get(base)!,
    baseTitle: resultBaseTitle(snapshot, movement),
    isBaseNew: wanted.includes(base),
    entrySheet: gridTitleFor(snapshot, "self", movement.rounds.length),
    keptEntries: rounds.flatMap((content) => content.cells.flat()).filter((cell) => cell !== "").length,
  };
}

/** The plan of a sheet of texts that is not there yet. `content`: as `gridBuild` would make it, with the texts. */
export function newTextSheet(snapshot: WorkbookSnapshot, movement: Movement, sheet: TextSheet, content: MatrixContent): Op[] {
  return sheetPlan(snapshot, movement, sheet, content, []);
}

/**
 * The guide of a sheet of explanations that is there although there is one round only: one made for several says that it is not used. Nothing
 * where the sheet does not stand as it was built.
 */
export function keptGuidePlan(snapshot: WorkbookSnapshot, movement: Movement): Op[] {
  const grid = gridOf(snapshot, "explanation");
  const block = snapshot.blocks.get(GRID_NAMES.explanation.cells);
  if (movement.rounds.length > 1 || grid === null || block === undefined) return [];
  const { sheet, area } = block;
  if (area.row !== FIRST_ROW || area.column !== FIRST_COLUMN) return [];
  const isProtected = snapshot.sheets.some((state) => state.title === sheet && state.isProtected);
  const shut = (kind: "unprotect" | "protect"): Op[] => (isProtected ? [{ kind, sheet }] : []);
  return [...shut("unprotect"), explanationGuideOp(sheet), ...shut("protect")];
}

/** Rows and columns of all rounds, each code once, nothing typed. */
function union(contents: readonly MatrixContent[]): MatrixContent {
  const rowCodes = distinct(contents.flatMap((content) => content.rowCodes));
  const columnCodes = distinct(contents.flatMap((content) => content.columnCodes));
  return { ...contents[0]!, rowCodes, columnCodes, cells: rowCodes.map(() => columnCodes.map(() => "")) };
}

function distinct(codes: readonly string[]): string[] {
  const seen = new Set<string>();
  return codes.filter((code) => !seen.has(lookupKey(code)) && seen.add(lookupKey(code)));
}

function sheetPlan(snapshot: WorkbookSnapshot, movement: Movement, sheet: GridSheet, content: MatrixContent, sources: FinalSources): Op[] {
  const title = gridTitleFor(snapshot, sheet, movement.rounds.length);
  const isProtected = snapshot.sheets.some((state) => state.title === title && state.isProtected);
  return gridSheetPlan(sheet, title, { ...content, sources }, { isProtected }, movement.rounds.length);
}

/** Sheets and their names before all else: "Điểm chốt" and "Giải trình" name each other in their formulas. */
function namesFirst(plans: readonly (readonly Op[])[]): Op[] {
  const [names, rest]: [Op[], Op[]] = [[], []];
  for (const op of plans.flat()) (op.kind === "ensureSheet" || op.kind === "defineName" ? names : rest).push(op);
  return [...names, ...rest];
}

function isRound(sheet: GridSheet): boolean {
  return ROUNDS.some((round) => round === sheet);
}

/** A sheet that is built anew, as "Điểm chốt" will read it. */
function newSource(role: FinalSource["role"], sheet: string, { rowCodes, columnCodes }: MatrixContent): FinalSource {
  const { cells } = entryLayout({ participants: rowCodes.length, criteria: columnCodes.length });
  return { role, sheet, cells, codesRow: ENTRY_ROWS.code, columnCodes };
}

/** Whether the formulas of "Điểm chốt" read these sheets by the columns as they stand now, and none is overwritten. */
/** Writes "Điểm chốt" anew for the rows and columns that are ranked; nothing with one round. */
export function repairResultBase(snapshot: WorkbookSnapshot, movement: Movement, content: MatrixContent): WorkbookPlan {
  if (movement.rounds.length < 2) return [];
  return sheetPlan(snapshot, movement, "final", content, finalSources(snapshot, movement));
}
