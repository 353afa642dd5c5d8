// Cells that are kept in mind while the workbook may change: by block and codes, so that sorted rows are found again.
import { lookupKey } from "../core/lookupKey";
import type { Finding } from "../core/finding";
import { cellText, type Area } from "../workbook/area";
import { CRITERIA_NAMES, GRID_NAMES, PARTICIPANT_NAMES, type CriterionField, type ParticipantField } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";

export interface CellKey {
  /** Defined name of the block. */
  readonly block: string;
  /** Position in the block when it was seen. */
  readonly row: number;
  readonly column: number;
  /** Codes of its row and column, of entry cells. */
  readonly rowCode?: string;
  readonly columnCode?: string;
}

/** What a cell holds now. */
export interface PresentCell {
  readonly block: NamedBlock;
  /** Position in the block. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** With "="; null where formulas were not read. */
  readonly formula: string | null;
  readonly format: string | null;
}

/** The cell of a finding, to be found again by the codes that the finding names; null for places that are no single cell. */
export function keyOfFinding(snapshot: WorkbookSnapshot, { place, participant, criterion }: Finding): CellKey | null {
  switch (place.kind) {
    case "entry": {
      const names = GRID_NAMES[place.round ?? "self"];
      const rowCode = participant ?? snapshot.blocks.get(names.rowCodes)?.values[place.row]?.[0];
      const columnCode = criterion ?? snapshot.blocks.get(names.columnCodes)?.values[0]?.[place.column];
      return {
        block: names.cells,
        row: place.row,
        column: place.column,
        ...(rowCode === undefined ? {} : { rowCode: String(rowCode) }),
        ...(columnCode === undefined ? {} : { columnCode: String(columnCode) }),
      };
    }
    case "entryRow":
      return { block: GRID_NAMES[place.round ?? "self"].rowCodes, row: place.row, column: 0 };
    case "entryColumn":
      return { block: GRID_NAMES[place.round ?? "self"].columnCodes, row: 0, column: place.column };
    case "criterion":
      return { block: CRITERIA_NAMES[place.field as CriterionField], row: place.row, column: 0 };
    case "participant":
      return { block: PARTICIPANT_NAMES[place.field as ParticipantField], row: place.row, column: 0 };
    default:
      return null;
  }
}

/** Finds kept cells in a workbook as it is now. */
export class CellFinder {
  private readonly codes = new Map<string, readonly string[]>();

  constructor(private readonly snapshot: WorkbookSnapshot) {}

  /** The cell of a key as it is now; null where its block, row or column is gone. */
  find(key: CellKey): PresentCell | null {
    const block = this.snapshot.blocks.get(key.block);
    if (block === undefined) return null;
    const names = GRIDS.find((known) => known.cells === key.block);
    const at = (name: string | undefined, code: string | undefined, before: number): number =>
      name === undefined || code === undefined ? before : this.positionOf(name, code, before);
    const row = at(names?.rowCodes, key.rowCode, key.row);
    const column = at(names?.columnCodes, key.columnCode, key.column);
    const value = block.values[row]?.[column];
    if (value === undefined) return null;
    const formula = block.formulas?.[row]?.[column];
    const inSheet = { row: block.area.row + row, column: block.area.column + column };
    return {
      block,
      row,
      column,
      value,
      isFormula: (block.formulaCells ?? []).some((area) => holds(area, inSheet)),
      formula: typeof formula === "string" && formula.startsWith("=") ? formula : null,
      format: block.numberFormats?.[row]?.[column] ?? null,
    };
  }

  /** Where the code stands among the codes of a block: where it stood, else where it stands alone; -1 if nowhere. */
  private positionOf(name: string, code: string, before: number): number {
    let codes = this.codes.get(name);
    if (codes === undefined) {
      codes = (this.snapshot.blocks.get(name)?.values ?? []).flat().map((cell) => lookupKey(String(cell)));
      this.codes.set(name, codes);
    }
    const wanted = lookupKey(code);
    if (codes[before] === wanted) return before;
    const first = codes.indexOf(wanted);
    return first >= 0 && !codes.includes(wanted, first + 1) ? first : -1;
  }
}

const GRIDS = Object.values(GRID_NAMES);

function holds(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Its address on its sheet. */
export function addressOf({ block, row, column }: PresentCell): string {
  return cellText(block.area.row + row, block.area.column + column);
}
