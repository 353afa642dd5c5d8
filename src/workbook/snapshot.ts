// What the add-in knows of a workbook at one moment: plain data, safe to keep after the request is over.
import type { Area } from "./area";
import type { CellValue } from "./plan";

export interface SnapshotRequest {
  /** Defined names to read the cells of. A trailing * reads all names with that prefix. */
  readonly names: readonly string[];
  /** Of these, also the formulas (English, comma) of each cell. */
  readonly formulasOf?: readonly string[];
  /** Names to learn only which of their cells hold constants (neither formula nor blank); values are not read. */
  readonly constantsOf?: readonly string[];
  /** Names to learn only where they lie; values are not read. */
  readonly areasOf?: readonly string[];
}

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
}

export interface WorkbookSnapshot {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  readonly calculation: "automatic" | "manual";
  /** All defined names of the workbook that point to one area of cells or, broken, to none. */
  readonly definedNames: readonly string[];
  /** The blocks asked for. A name that is absent or broken (#REF!) has none. */
  readonly blocks: ReadonlyMap<string, NamedBlock>;
}
