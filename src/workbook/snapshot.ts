// What the add-in knows of a workbook at one moment: plain data, safe to keep after the request is over.
import type { Area } from "./area";
import type { CellValue, SheetFilter } from "./plan";
import type { SheetLook } from "./copy/sheetLook";

export interface SnapshotRequest {
  /** Defined names to read the cells of. A trailing * reads all names with that prefix. */
  readonly names: readonly string[];
  /** Of these, also the formulas (English, comma) of each cell. */
  readonly formulasOf?: readonly string[];
  /** Names to learn only which of their cells hold constants (neither formula nor blank); values are not read. */
  readonly constantsOf?: readonly string[];
  /** Names to learn also which of their cells hold formulas; the formulas themselves are not read. */
  readonly formulaCellsOf?: readonly string[];
  /** Of these, also the number format (English code) of each cell. */
  readonly formatsOf?: readonly string[];
  /** Names to learn also what was done to their cells beside the content: validation, merged cells, hidden lines, filter, locks. */
  readonly gridOf?: readonly string[];
  /** Whether to tell of these also what their sheets are filtered by. */
  readonly wantsFilters?: boolean;
  /** Names to learn only where they lie; values are not read. */
  readonly areasOf?: readonly string[];
  /** Of the names read, also the font of each cell. */
  readonly fontsOf?: readonly string[];
  /** Names to learn the used area of their sheet of; values are not read. */
  readonly sheetUsedOf?: readonly string[];
  /** Cells that no name stands for: by address, or what the user has selected (its used part). */
  readonly ranges?: readonly RangeTarget[];
  /** Titles of sheets to read whole: contents, looks, sizes, page. One sync more, and one for each 3.5 MB. */
  readonly looksOf?: readonly string[];
  /** Whether to tell which sheet is shown. */
  readonly wantsActive?: boolean;
}

/** An area of a sheet, or what is selected. */
export type RangeTarget = "selection" | { readonly sheet: string; readonly area: Area };

export interface SheetState {
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
}

export interface NamedBlock {
  readonly name: string;
  /** Present title of the sheet that the name points to. */
  readonly sheet: string;
  readonly area: Area;
  /** Empty for names asked for in `constantsOf` or `areasOf` only. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly CellValue[])[];
  readonly constants?: readonly Area[];
  readonly formulaCells?: readonly Area[];
  readonly numberFormats?: readonly (readonly string[])[];
  readonly grid?: GridState;
  /** Name of the font of each cell; null where a cell has several. */
  readonly fonts?: readonly (readonly (string | null)[])[];
  /** Used area of the whole sheet. */
  readonly sheetUsed?: Area;
}

/** Neighbouring rows or columns, counted from the first of the block. */
export interface LineRun {
  readonly first: number;
  readonly count: number;
}

/** What a block's cells are like, beside what they hold. Areas are those of the sheet. */
export interface GridState {
  /** Cells with a rule of validation, of whichever kind; null = some have one, and this Excel does not tell which. */
  readonly validated: readonly Area[] | null;
  /** Merged areas that touch the block, whole; null = this Excel does not tell. */
  readonly merged: readonly Area[] | null;
  readonly hiddenRows: readonly LineRun[];
  readonly hiddenColumns: readonly LineRun[];
  /** Rows of the sheet are filtered out. */
  readonly isFiltered: boolean;
  /** What the sheet is filtered by; null = it has no filter. Absent when it was not asked for. */
  readonly filter?: SheetFilter | null;
  /** Some cells are locked. */
  readonly hasLocked: boolean;
}

/** A range as it was asked for; of a selection without any content there is none. */
export interface RangeBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly fonts: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export interface WorkbookSnapshot {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  readonly calculation: "automatic" | "manual";
  /** Sheets can be neither added nor renamed, hidden or deleted; absent where they can. */
  readonly isStructureLocked?: boolean;
  /** Title of the sheet that is shown; absent when it was not asked for. */
  readonly active?: string;
  /** What ends the titles of new sheets; absent: nothing. */
  readonly titleTail?: string;
  /** All defined names of the workbook that point to one area of cells or, broken, to none. */
  readonly definedNames: readonly string[];
  /** Those of them that point to no cells any more; absent where there is none. */
  readonly brokenNames?: readonly string[];
  /** The blocks asked for. A name that is absent or broken (#REF!) has none. */
  readonly blocks: ReadonlyMap<string, NamedBlock>;
  /** The ranges asked for, in their order; null where there is nothing. Absent when none was asked for. */
  readonly ranges?: readonly (RangeBlock | null)[];
  /** The sheets asked for in `looksOf`, in their order; absent ones are left out. Absent when none was asked for. */
  readonly looks?: readonly SheetLook[];
}
