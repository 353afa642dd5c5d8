// RangeAreas as `getSpecialCells` gives them: the cells of a block that are constants, formulas or blanks, or have a validation rule.
import type { HostArea, HostCell, HostSheet } from "../../workbook/hostWorkbook";
import { cellCount, intersect } from "../address";
import { joinNeighbours, subtractAll } from "../../workbook/areas";
import { type Args, objectType, type Place } from "../objectType";
import { RichError } from "../richError";
import { range } from "./range";

interface Areas {
  readonly sheet: HostSheet;
  readonly areas: readonly HostArea[];
}

export const rangeAreas = objectType<Areas>("RangeAreas", {
  scalars: {
    AreaCount: { since: 9, get: ({ areas }) => areas.length },
    CellCount: { since: 9, get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  links: { Areas: { since: 9, get: (self) => rangeCollection(self) } },
});

const rangeCollection = objectType<Areas>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => range({ sheet, area })),
  methods: {
    GetCount: { since: 9, call: ({ areas }) => areas.length },
    GetItemAt: { since: 9, call: ({ sheet, areas }, args) => range({ sheet, area: areas[args.integer(0)]! }) },
  },
});

/** The special cells of a block as disjoint rectangles. Of a single cell Excel looks at the whole used range. */
export function specialCells(place: Place, args: Args): readonly HostArea[] {
  const kind = args.oneOf(0, ["Constants", "Formulas", "Blanks", "Visible", "ConditionalFormats", "DataValidations"]);
  if (args.has(1) && args.raw(1) !== "All") throw new RichError("NotImplemented", "Kinds of special values are not emulated.");
  if (kind === "DataValidations") return validatedAreas(place);
  const isWanted = wanted(kind);
  const usedArea = place.sheet.usedArea();
  const scope = cellCount(place.area) === 1 ? usedArea : usedArea && intersect(usedArea, place.area);
  return scope === null ? [] : merge(place.sheet.read(scope), scope, isWanted);
}

/** The cells of the block that any rule of validation covers. Of a single cell those of the whole sheet. */
function validatedAreas({ sheet, area }: Place): HostArea[] {
  const isSingle = cellCount(area) === 1;
  let found: HostArea[] = [];
  for (const rule of sheet.validations) {
    const part = isSingle ? rule.area : intersect(rule.area, area);
    if (part !== null) found = [...subtractAll(found, part), part];
  }
  return joinNeighbours(found);
}

function wanted(kind: string): (cell: HostCell) => boolean {
  if (kind === "Constants") return (cell) => cell.formula === null && cell.value !== null;
  if (kind === "Formulas") return (cell) => cell.formula !== null;
  if (kind === "Blanks") return (cell) => cell.formula === null && cell.value === null;
  throw new RichError("NotImplemented", `Special cells of kind ${kind} are not emulated.`);
}

/** Runs along the rows, joined downwards where they have the same columns. */
function merge(cells: readonly (readonly HostCell[])[], scope: HostArea, isWanted: (cell: HostCell) => boolean): HostArea[] {
  const done: HostArea[] = [];
  let open = new Map<string, HostArea>();
  cells.forEach((line, i) => {
    const next = new Map<string, HostArea>();
    for (const [start, end] of runs(line, isWanted)) {
      const key = `${start}-${end}`;
      const above = open.get(key);
      open.delete(key);
      next.set(
        key,
        above === undefined
          ? { row: scope.row + i, column: scope.column + start, rows: 1, columns: end - start }
          : { ...above, rows: above.rows + 1 },
      );
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runs(line: readonly HostCell[], isWanted: (cell: HostCell) => boolean): [number, number][] {
  const found: [number, number][] = [];
  line.forEach((cell, j) => {
    if (!isWanted(cell)) return;
    const last = found.at(-1);
    if (last !== undefined && last[1] === j) last[1] = j + 1;
    else found.push([j, j + 1]);
  });
  return found;
}
