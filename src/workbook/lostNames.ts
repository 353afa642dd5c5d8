// Names of the add-in that are gone or broken while their cells still lie where the names around them say: they can be put back.
import { areaAt, type Area } from "./area";
import { FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, ENTRY_ROWS } from "./layout";
import { CRITERIA_NAMES, GRID_NAMES, PARTICIPANT_NAMES } from "./names";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";

export interface LostName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Names that can be put back, each over the cells that it stood for. */
export function lostNames({ blocks, definedNames }: Pick<WorkbookSnapshot, "blocks" | "definedNames">): LostName[] {
  // A name that is there without its cells (#REF!) lost them: what lies in their place now is something else.
  const broken = new Set(definedNames);
  return [
    ...lostColumns(blocks, Object.values(CRITERIA_NAMES)),
    ...lostColumns(blocks, Object.values(PARTICIPANT_NAMES)),
    ...(["self", "appraised", "council"] as const).flatMap((round) => lostGrid(blocks, GRID_NAMES[round])),
  ].filter(({ name }) => !broken.has(name));
}

/** A column between two that are there, with room for just one between them. A column that was deleted leaves no room. */
function lostColumns(blocks: WorkbookSnapshot["blocks"], names: readonly string[]): LostName[] {
  return names.flatMap((name, i) => {
    const [before, after] = [blocks.get(names[i - 1] ?? ""), blocks.get(names[i + 1] ?? "")];
    if (blocks.has(name) || before === undefined || after === undefined || !isBeside(before, after, 2)) return [];
    return [{ name, sheet: before.sheet, area: { ...before.area, column: before.area.column + 1 } }];
  });
}

function isBeside(a: NamedBlock, b: NamedBlock, columns: number): boolean {
  return a.sheet === b.sheet && a.area.row === b.area.row && a.area.rows === b.area.rows && b.area.column - a.area.column === columns;
}

/** Of the three blocks of a scoring sheet one is told by the others. */
function lostGrid(blocks: WorkbookSnapshot["blocks"], names: (typeof GRID_NAMES)["self"]): LostName[] {
  const [cells, rows, columns] = [names.cells, names.rowCodes, names.columnCodes].map((name) => blocks.get(name));
  if (cells !== undefined) {
    const { sheet, area } = cells;
    return [
      ...(rows === undefined
        ? [{ name: names.rowCodes, sheet, area: areaAt(area.row, area.column - FIRST_COLUMN + LEAD_COLUMNS.code, area.rows, 1) }]
        : []),
      ...(columns === undefined
        ? [{ name: names.columnCodes, sheet, area: areaAt(area.row - FIRST_ROW + ENTRY_ROWS.code, area.column, 1, area.columns) }]
        : []),
    ].filter(({ area: own }) => own.row >= 0 && own.column >= 0);
  }
  if (rows === undefined || columns === undefined || rows.sheet !== columns.sheet) return [];
  return [{ name: names.cells, sheet: rows.sheet, area: areaAt(rows.area.row, columns.area.column, rows.area.rows, columns.area.columns) }];
}
