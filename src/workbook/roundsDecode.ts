// Reads the sheets of the grid's layout back: rounds, explanations, evidence, and the cells that count of all rounds.
import { alignedCells, effectiveCells, type RoundGrid, type TextSheet } from "../core/rounds";
import type { GridSheet } from "../core/finding";
import type { Movement, Round } from "../core/movement";
import { ENTRY_NAMES, GRID_NAMES, gridTitleFor, gridTitleOf } from "./names";
import type { FinalSource, FinalSources } from "./roundsLayout";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";

/** Codes and cells of a sheet, or null unless its three blocks are there. Of "Điểm chốt" the codes only. */
export function gridOf(snapshot: WorkbookSnapshot, sheet: GridSheet): RoundGrid | null {
  const names = GRID_NAMES[sheet];
  const [rows, columns, cells] = [names.rowCodes, names.columnCodes, names.cells].map((name) => snapshot.blocks.get(name));
  if (rows === undefined || columns === undefined || cells === undefined) return null;
  return {
    rowCodes: rows.values.map((row) => String(row[0] ?? "")),
    columnCodes: (columns.values[0] ?? []).map(String),
    cells: cells.values,
  };
}

/**
 * The sheets of the grid's layout that a movement uses, in the order of their tabs: what its rounds and criteria need, and sheets of texts that
 * are there although nothing needs them, because units wrote such texts.
 */
export function gridSheetsOf(snapshot: Pick<WorkbookSnapshot, "blocks">, movement: Pick<Movement, "rounds" | "criteria">): GridSheet[] {
  const texts = TEXT_SHEETS.filter((sheet) => isNeeded(sheet, movement) || gridTitleOf(snapshot, sheet) !== null);
  return [...movement.rounds, ...(movement.rounds.length > 1 ? (["final"] as const) : []), ...texts];
}

/** Sheets of texts that neither rounds nor criteria need: texts of theirs are taken, and nothing of them is an error. */
export function optionalTextSheets(movement: Pick<Movement, "rounds" | "criteria">): TextSheet[] {
  return TEXT_SHEETS.filter((sheet) => !isNeeded(sheet, movement));
}

/** Sheets of texts that the movement does not use and that are made where somebody writes such a text all the same. */
export function unusedTextSheets(snapshot: Pick<WorkbookSnapshot, "blocks">, movement: Pick<Movement, "rounds" | "criteria">): TextSheet[] {
  return optionalTextSheets(movement).filter((sheet) => gridTitleOf(snapshot, sheet) === null);
}

const TEXT_SHEETS: readonly TextSheet[] = ["explanation", "evidence"];

/** Explanations with several rounds, evidence where a criterion asks for it. */
function isNeeded(sheet: TextSheet, { rounds, criteria }: Pick<Movement, "rounds" | "criteria">): boolean {
  return sheet === "explanation" ? rounds.length > 1 : criteria.some((criterion) => criterion.needsEvidence);
}

/** The sheet that the results are built on: the only round's, or what counts of several. */
export function resultBase(movement: Pick<Movement, "rounds">): GridSheet {
  return movement.rounds.length > 1 ? "final" : "self";
}

/** Present or future title of the sheet that the results are built on. */
export function resultBaseTitle(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): string {
  return gridTitleFor(snapshot, resultBase(movement), movement.rounds.length);
}

/** Rounds of the movement whose sheets are there, with what they hold. */
export function roundGrids(
  snapshot: WorkbookSnapshot,
  movement: Pick<Movement, "rounds">,
): { readonly round: Round; readonly grid: RoundGrid }[] {
  return movement.rounds.flatMap((round) => {
    const grid = gridOf(snapshot, round);
    return grid === null ? [] : [{ round, grid }];
  });
}

/** What the formulas of "Điểm chốt" are to read in the workbook as it is. */
export function finalSources(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): FinalSources {
  return [...movement.rounds, "explanation" as const].flatMap((role) => sourceOf(snapshot, role) ?? []);
}

/** A sheet as the formulas of "Điểm chốt" read it, or null where it is not there. */
export function sourceOf(snapshot: WorkbookSnapshot, role: FinalSource["role"]): FinalSource | null {
  const grid = gridOf(snapshot, role);
  if (grid === null) return null;
  const names = GRID_NAMES[role];
  const cells = snapshot.blocks.get(names.cells)!;
  return {
    role,
    sheet: cells.sheet,
    cells: cells.area,
    codesRow: snapshot.blocks.get(names.columnCodes)!.area.row,
    columnCodes: grid.columnCodes,
  };
}

/** The snapshot as if that sheet were the entry sheet: what reads one sheet then reads this one. */
export function asEntrySheet(snapshot: WorkbookSnapshot, sheet: GridSheet): WorkbookSnapshot {
  if (sheet === "self") return snapshot;
  const blocks = new Map(snapshot.blocks);
  for (const field of ["rowCodes", "columnCodes", "cells"] as const) {
    const block = snapshot.blocks.get(GRID_NAMES[sheet][field]);
    if (block === undefined) blocks.delete(ENTRY_NAMES[field]);
    else blocks.set(ENTRY_NAMES[field], { ...block, name: ENTRY_NAMES[field] });
  }
  return { ...snapshot, blocks };
}

/**
 * The snapshot as if what counts of all rounds had been typed into the entry sheet. Its rows and columns are those of "Điểm chốt", or of the
 * first round's sheet where "Điểm chốt" is not there. Cells are reckoned from the rounds, never read from formulas.
 */
export function effectiveSnapshot(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): WorkbookSnapshot {
  if (movement.rounds.length < 2) return snapshot;
  const base = gridOf(snapshot, "final") === null ? snapshot : asEntrySheet(snapshot, "final");
  const codes = gridOf(base, "self");
  if (codes === null) return snapshot;
  const tables = roundGrids(snapshot, movement).map(({ grid }) => alignedCells(grid, codes.rowCodes, codes.columnCodes));
  const block = base.blocks.get(ENTRY_NAMES.cells)!;
  const cells: NamedBlock = { ...block, values: effectiveCells(tables) };
  return { ...base, blocks: new Map(base.blocks).set(ENTRY_NAMES.cells, cells) };
}
