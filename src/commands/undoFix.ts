// Hoàn tác: takes back what a repair did, in cells that still hold what it wrote; the others are left and told. A filter that it lifted comes back
// as by the list of steps: what somebody has filtered otherwise since gives way, and where the block has moved it is left and told.
import { areaAt, fullAddress, type Area } from "../workbook/area";
import { isSameArea } from "../workbook/areaArithmetic";
import { patchOps, type CellPatch } from "../workbook/cellPatches";
import type { Op } from "../workbook/plan";
import type { NamedBlock, SnapshotRequest } from "../workbook/snapshot";
import type { FixUndo, UndoAnswer, UndoPart } from "./answers";
import { CellFinder } from "./cellKeys";
import type { Command } from "./command";
import { requireOpen } from "./locked";
import { readMovement } from "./readMovement";
import { SWEEP_REQUEST } from "./sweep";

/** What the repair's own sweep reads; what sheets are filtered by only where a filter comes back. */
function requestFor(parts: readonly UndoPart[]): SnapshotRequest {
  return parts.some(({ kind }) => kind === "filter") ? { ...SWEEP_REQUEST, wantsFilters: true } : SWEEP_REQUEST;
}

export const undoFix: Command<FixUndo, UndoAnswer> = {
  id: "undoFix",
  async execute(context, { cells, parts }) {
    const { snapshot } = await readMovement(context, requestFor(parts));
    requireOpen(snapshot);
    const finder = new CellFinder(snapshot);
    const left: string[] = [];
    const unfiltered: string[] = [];
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
    const partOps = (isWanted: (part: UndoPart) => boolean): Op[] =>
      parts.filter(isWanted).flatMap((part) => {
        const block = snapshot.blocks.get(part.block);
        if (block === undefined) return [];
        if (part.kind === "filter" && !isSameArea(block.area, part.at)) {
          unfiltered.push(block.sheet);
          return [];
        }
        if (part.kind !== "hide") opened.add(block.sheet);
        return [partOp(part, block)];
      });
    // Rows are filtered by what stands in them then.
    const ops = [...partOps(({ kind }) => kind !== "filter"), ...partOps(({ kind }) => kind === "filter")];
    const sheets = [...opened].filter((title) => snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected));
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...sheets.map((sheet): Op => ({ kind: "unprotect", sheet })),
      ...patchOps(patches),
      ...ops,
      ...sheets.map((sheet): Op => ({ kind: "protect", sheet })),
    ]);
    return { restored: patches.length + ops.length, left, ...(unfiltered.length === 0 ? {} : { unfiltered }) };
  },
};

function partOp(part: UndoPart, { sheet, area: block, grid }: NamedBlock): Op {
  switch (part.kind) {
    case "merge":
      return { kind: "merge", sheet, area: absolute(part.area, block), isMerged: true };
    case "clearValidation":
      return { kind: "clearValidation", sheet, area: absolute(part.area, block) };
    case "filter": {
      const { filter: present } = grid ?? {};
      return { kind: "filter", sheet, filter: part.filter, ...(present === undefined ? {} : { present }) };
    }
    case "hide": {
      const origin = part.axis === "rows" ? block.row : block.column;
      return { kind: "hide", sheet, axis: part.axis, first: origin + part.first, count: part.count, isHidden: true };
    }
  }
}

function absolute(area: Area, block: Area): Area {
  return { ...area, row: area.row + block.row, column: area.column + block.column };
}
