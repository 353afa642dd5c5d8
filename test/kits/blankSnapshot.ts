// A workbook without anything, and cells of named blocks in it.
import { areaAt } from "../../src/workbook/area";
import type { CellValue } from "../../src/workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";

export const BLANK_SNAPSHOT: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };

/** The snapshot with some cells typed over: by name of a block and row in it. */
export function typedOver(
  snapshot: WorkbookSnapshot,
  cells: readonly (readonly [name: string, row: number, value: CellValue])[],
): WorkbookSnapshot {
  const blocks = new Map<string, NamedBlock>(snapshot.blocks);
  for (const [name, row, value] of cells) {
    const block = blocks.get(name) ?? { name, sheet: "Trang", area: areaAt(3, 0, 5, 1), values: Array.from({ length: 5 }, () => [""]) };
    blocks.set(name, { ...block, values: block.values.map((line, i) => (i === row ? [value] : line)) });
  }
  return { ...snapshot, blocks };
}
