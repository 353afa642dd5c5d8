// The workbook as a plan will leave it: blocks under the names that the plan defines, with the values that it writes.
import type { CellValue, WorkbookPlan } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Formulas are not calculated: their cells are blank here, as is what the plan leaves alone under a name that it defines. */
export function plannedSnapshot(snapshot: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const written = new Map<string, Map<string, CellValue>>();
  for (const op of plan) {
    if (op.kind !== "writeBlock") continue;
    const cells = written.get(op.sheet) ?? new Map<string, CellValue>();
    written.set(op.sheet, cells);
    op.values.forEach((row, i) => row.forEach((value, j) => cells.set(`${op.area.row + i},${op.area.column + j}`, value)));
  }
  const blocks = new Map(snapshot.blocks);
  const names = new Set(snapshot.definedNames);
  for (const op of plan) {
    if (op.kind !== "defineName") continue;
    const { name, sheet, area } = op;
    const cells = written.get(sheet);
    const values = Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (__, j) => cells?.get(`${area.row + i},${area.column + j}`) ?? ""),
    );
    blocks.set(name, { name, sheet, area, values });
    names.add(name);
  }
  return { ...snapshot, definedNames: [...names], blocks };
}
