// Hoàn tác: takes back what a repair did, in cells that still hold what it wrote; the others are left and told.
import { areaAt, fullAddress, type Area } from "../workbook/area";
import { patchOps, type CellPatch } from "../workbook/cellPatches";
import type { Op } from "../workbook/plan";
import type { NamedBlock } from "../workbook/snapshot";
import type { FixUndo, UndoAnswer, UndoPart } from "./answers";
import { CellFinder } from "./cellKeys";
import type { Command } from "./command";
import { requireOpen } from "./locked";
import { readMovement } from "./readMovement";
import { SWEEP_REQUEST } from "./sweep";

export const undoFix: Command<FixUndo, UndoAnswer> = {
  id: "undoFix",
  async execute(context, { cells, parts }) {
    const { snapshot } = await readMovement(context, SWEEP_REQUEST);
    requireOpen(snapshot);
    const finder = new CellFinder(snapshot);
    const left: string[] = [];
    const patches: CellPatch[] = [];
    const opened = new Set<string>();
    for (const cell of cells) {
      const present = finder.find(cell);
      if (present === null) {
        left.push("");
        continue;
      }
      const { block } = present;
      const [row, column] = [block.area.row + present.row, block.area.column + present.column];
      if (present.isFormula || present.value !== cell.after) {
        left.push(fullAddress(block.sheet, areaAt(row, column)));
        continue;
      }
      const { before, format } = cell;
      patches.push({
        sheet: block.sheet,
        row,
        column,
        cell: "formula" in before ? before : before.value,
        ...(format === undefined ? {} : { format }),
      });
      // Formats and locked cells need an open sheet; entry cells alone do not.
      if (format !== undefined || block.grid === undefined || block.grid.hasLocked) opened.add(block.sheet);
    }
    const ops = parts.flatMap((part) => {
      const block = snapshot.blocks.get(part.block);
      if (block === undefined) return [];
      if (part.kind !== "hide") opened.add(block.sheet);
      return [partOp(part, block)];
    });
    const sheets = [...opened].filter((title) => snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected));
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...sheets.map((sheet): Op => ({ kind: "unprotect", sheet })),
      ...patchOps(patches),
      ...ops,
      ...sheets.map((sheet): Op => ({ kind: "protect", sheet })),
    ]);
    return { restored: patches.length + ops.length, left };
  },
};

function partOp(part: UndoPart, { sheet, area: block }: NamedBlock): Op {
  switch (part.kind) {
    case "merge":
      return { kind: "merge", sheet, area: absolute(part.area, block), isMerged: true };
    case "clearValidation":
      return { kind: "clearValidation", sheet, area: absolute(part.area, block) };
    case "hide": {
      const origin = part.axis === "rows" ? block.row : block.column;
      return { kind: "hide", sheet, axis: part.axis, first: origin + part.first, count: part.count, isHidden: true };
    }
  }
}

function absolute(area: Area, block: Area): Area {
  return { ...area, row: area.row + block.row, column: area.column + block.column };
}
