// Operations of restore points: copies with everything on them, very hidden sheets, sizes of lines and filters as they were.
import { isSameArea } from "../../workbook/areaArithmetic";
import type { LineSize, Op } from "../../workbook/plan";
import { ACTION_BYTES } from "../requestSize";
import type { Step } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

/** Contents, formats, validation, conditional formats and merged cells. ExcelApi 1.9. */
export function copyAllStep(op: OpOf<"copyAll">): Step {
  const { rows, columns } = op.area;
  return {
    doing: "copy cells",
    sheet: op.sheet,
    bytes: 5 * ACTION_BYTES,
    queue(target) {
      target
        .range(op.sheet, op.area)
        .copyFrom(target.range(op.from.sheet, { row: op.from.row, column: op.from.column, rows, columns }), "All");
    },
  };
}

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** ExcelApi 1.2. */
export function visibilityStep(op: OpOf<"visibility">): Step {
  return {
    doing: op.visibility === "visible" ? "show sheet" : "hide sheet",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.sheet(op.sheet).visibility = VISIBILITIES[op.visibility];
    },
  };
}

/** Neighbours of one size and one visibility in one go; a hidden line keeps the size it has. ExcelApi 1.2. */
export function linesStep(op: OpOf<"lines">): Step {
  const runs = runsOf(op.sizes);
  return {
    doing: op.axis === "rows" ? "put heights back" : "put widths back",
    sheet: op.sheet,
    bytes: runs.length * 4 * ACTION_BYTES,
    queue(target) {
      for (const { first, count, size } of runs) {
        const start = op.first + first;
        const area =
          op.axis === "rows" ? { row: start, column: 0, rows: count, columns: 1 } : { row: 0, column: start, rows: 1, columns: count };
        const range = target.range(op.sheet, area);
        if (op.axis === "rows") {
          range.rowHidden = size.isHidden;
          if (!size.isHidden) range.format.rowHeight = size.points;
        } else {
          range.columnHidden = size.isHidden;
          if (!size.isHidden) range.format.columnWidth = size.points;
        }
      }
    },
  };
}

/**
 * Each filtered column by itself, as Excel takes them; what is filtered otherwise now is shown first. A sheet has one filter, so one over
 * other cells goes before. ExcelApi 1.9.
 */
export function filterStep({ sheet, filter, present }: OpOf<"filter">): Step {
  const columns = filter?.columns ?? [];
  const isElsewhere = filter !== null && present !== undefined && present !== null && !isSameArea(present.area, filter.area);
  const isFiltered =
    present === undefined ? columns.length === 0 : present !== null && (present.columns.length > 0 || present.isUnread === true);
  return {
    doing: "put the filter back",
    sheet,
    bytes: (3 + columns.length) * 3 * ACTION_BYTES + JSON.stringify(columns).length,
    queue(target) {
      const { autoFilter } = target.sheet(sheet);
      if (isElsewhere || (filter === null && present !== null)) autoFilter.remove();
      else if (filter !== null && isFiltered) autoFilter.clearCriteria();
      if (filter === null) return;
      const range = target.range(sheet, filter.area);
      if (columns.length === 0 && (isElsewhere || present === null)) autoFilter.apply(range);
      for (const { column, criteria } of columns) autoFilter.apply(range, column, criteria as Excel.FilterCriteria);
    },
  };
}

function runsOf(sizes: readonly LineSize[]): { first: number; count: number; size: LineSize }[] {
  const runs: { first: number; count: number; size: LineSize }[] = [];
  sizes.forEach((size, first) => {
    const last = runs.at(-1);
    if (last !== undefined && last.size.points === size.points && last.size.isHidden === size.isHidden) last.count++;
    else runs.push({ first, count: 1, size });
  });
  return runs;
}
