// Operations of repairs: some cells of a block, merged cells, hidden lines, filters, validation taken off, locks taken off.
import type { Area } from "../../workbook/area";
import type { Op, PatchCell } from "../../workbook/plan";
import { toCellText } from "../cellText";
import { ACTION_BYTES, jsonBytes, MAX_REQUEST_BYTES, pieceBytes } from "../requestSize";
import type { Step, Target } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

/** null leaves a cell as it is: so Excel reads it in an array of formulas, and so do we. */
type Input = string | number | boolean | null;

/**
 * Some cells of an area: values as they are with texts guarded, or formulas; the number formats first, for they decide what a value becomes.
 * ExcelApi 1.1. In pieces of rows where one request would grow too large.
 */
export function patchSteps(op: OpOf<"patch">): Step[] {
  const { rows, columns } = op.area;
  const isShaped = (block: readonly (readonly unknown[])[]): boolean =>
    block.length === rows && block.every((line) => line.length === columns);
  if (!isShaped(op.cells) || (op.formats !== undefined && !isShaped(op.formats))) {
    throw new RangeError(`The cells do not have the shape of their area, ${rows} × ${columns}.`);
  }
  const inputs = op.cells.map((line) => line.map(inputOf));
  const limit = MAX_REQUEST_BYTES * 0.9;
  const pieces: { first: number; count: number; bytes: number }[] = [];
  inputs.forEach((line, index) => {
    const bytes = jsonBytes(line) + (op.formats === undefined ? 0 : jsonBytes(op.formats[index])) + 2 * pieceBytes(line.length);
    const last = pieces.at(-1);
    if (last === undefined || last.bytes + bytes > limit) pieces.push({ first: index, count: 1, bytes: 3 * ACTION_BYTES + bytes });
    else {
      last.count++;
      last.bytes += bytes;
    }
  });
  return pieces.map(({ first, count, bytes }) => ({
    doing: "repair cells",
    sheet: op.sheet,
    bytes,
    queue(target: Target) {
      const range = target.range(op.sheet, { ...op.area, row: op.area.row + first, rows: count });
      if (op.formats !== undefined) range.numberFormat = op.formats.slice(first, first + count) as string[][];
      range.formulas = inputs.slice(first, first + count) as string[][];
    },
  }));
}

function inputOf(cell: PatchCell): Input {
  if (cell === null) return null;
  if (typeof cell === "object") return cell.formula;
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`${cell} cannot stand in a cell.`);
  return typeof cell === "string" ? toCellText(cell) : cell;
}

/** ExcelApi 1.2. Unmerging takes apart every merged area that the area touches. */
export function mergeStep(op: OpOf<"merge">): Step {
  return {
    doing: op.isMerged ? "merge cells" : "unmerge cells",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      const range = target.range(op.sheet, op.area);
      if (op.isMerged) range.merge();
      else range.unmerge();
    },
  };
}

/** ExcelApi 1.2. */
export function hideStep(op: OpOf<"hide">): Step {
  const area: Area =
    op.axis === "rows"
      ? { row: op.first, column: 0, rows: op.count, columns: 1 }
      : { row: 0, column: op.first, rows: 1, columns: op.count };
  return {
    doing: op.isHidden ? `hide ${op.axis}` : `show ${op.axis}`,
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      const range = target.range(op.sheet, area);
      if (op.axis === "rows") range.rowHidden = op.isHidden;
      else range.columnHidden = op.isHidden;
    },
  };
}

/** What is filtered out is shown, the buttons of the filter stay. ExcelApi 1.9. */
export function clearFilterStep(op: OpOf<"clearFilter">): Step {
  return {
    doing: "clear the filter",
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).autoFilter.clearCriteria();
    },
  };
}

/** ExcelApi 1.8. */
export function clearValidationStep(op: OpOf<"clearValidation">): Step {
  return {
    doing: "clear validation",
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      target.range(op.sheet, op.area).dataValidation.clear();
    },
  };
}

/** ExcelApi 1.2. */
export function unlockStep(op: OpOf<"unlock">): Step {
  return {
    doing: "unlock cells",
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      target.range(op.sheet, op.area).format.protection.locked = false;
    },
  };
}
