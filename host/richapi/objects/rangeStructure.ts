// What of a range's lines and merged cells Excel's API tells and changes: hidden rows and columns, merged areas.
import type { HostSheet } from "../../workbook/hostWorkbook";
import { intersect } from "../address";
import { requireAllowed } from "../guards";
import { type Args, asBoolean, asRecord, type Method, type Place, type Scalar } from "../objectType";
import { RichError } from "../richError";
import type { Session } from "../session";
import { rangeAreas } from "./rangeAreas";
import { linePoints } from "./rangeFormat";

type Axis = "rows" | "columns";

const ALLOWED = { rows: "allowFormatRows", columns: "allowFormatColumns" } as const;

/** Excel gives no answer for more. */
const MAX_MERGED_AREAS = 512;

/** Lines further out are never hidden here; Excel looks no further than its used range either. */
const MAX_LOOKED_AT = 100_000;

function span(place: Place, axis: Axis): { readonly first: number; readonly count: number } {
  const { row, rows, column, columns } = place.area;
  return axis === "rows" ? { first: row, count: Math.min(rows, MAX_LOOKED_AT) } : { first: column, count: columns };
}

/** True where all lines are hidden, false where none is, null where some are. */
function commonHidden(place: Place, axis: Axis): boolean | null {
  const { first, count } = span(place, axis);
  const isHidden = place.sheet.isHidden(axis, first);
  for (let line = first + 1; line < first + count; line++) if (place.sheet.isHidden(axis, line) !== isHidden) return null;
  return isHidden;
}

function hidden(axis: Axis): Scalar<Place> {
  return {
    since: 2,
    get: (place) => commonHidden(place, axis),
    set: (place, value) => {
      requireAllowed(place.sheet, ALLOWED[axis]);
      const { first, count } = span(place, axis);
      place.sheet.setHidden(axis, first, count, asBoolean(value));
    },
  };
}

export const hiddenScalars = { RowHidden: hidden("rows"), ColumnHidden: hidden("columns") } as const;

/** One object for each line, with what was asked for; properties come under their own names, as plain data. */
function lineProperties(place: Place, args: Args, axis: Axis): Record<string, unknown>[] {
  const [indexName, hiddenName] = axis === "rows" ? (["rowIndex", "rowHidden"] as const) : (["columnIndex", "columnHidden"] as const);
  const asked = asRecord(args.raw(0), [indexName, hiddenName, "address", "addressLocal", "format", "hyperlink", "style"]);
  const sizeName = axis === "rows" ? "rowHeight" : "columnWidth";
  const format = asked["format"] === undefined ? {} : asRecord(asked["format"], [sizeName]);
  for (const [name, value] of Object.entries(asked)) {
    if (name === "format") continue;
    if (name !== indexName && name !== hiddenName) throw new RichError("NotImplemented", `${name} of lines is not emulated.`);
    asBoolean(value);
  }
  const { first, count } = span(place, axis);
  return Array.from({ length: count }, (_, i) => ({
    ...(asked[indexName] === true ? { [indexName]: first + i } : {}),
    ...(asked[hiddenName] === true ? { [hiddenName]: place.sheet.isHidden(axis, first + i) } : {}),
    ...(format[sizeName] === true ? { format: { [sizeName]: linePoints(place.sheet, axis, first + i) } } : {}),
  }));
}

function merge(place: Place, args: Args, session: Session): void {
  requireOpen(place.sheet);
  const { row, rows } = place.area;
  const isAcross = args.has(0) && asBoolean(args.raw(0));
  if (!isAcross) place.sheet.merge(place.area);
  else for (let i = 0; i < rows; i++) place.sheet.merge({ ...place.area, row: row + i, rows: 1 });
  session.touch();
}

/** No option of protection allows merging. */
function requireOpen(sheet: HostSheet): void {
  requireAllowed(sheet, null);
}

export const structureMethods: Readonly<Record<string, Method<Place>>> = {
  Merge: { since: 2, call: merge },
  Unmerge: {
    since: 2,
    call: (place) => {
      requireOpen(place.sheet);
      place.sheet.unmerge(place.area);
    },
  },
  GetMergedAreasOrNullObject: {
    since: 13,
    call: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merged) => intersect(merged, area) !== null);
      if (areas.length > MAX_MERGED_AREAS) throw new RichError("InvalidOperation", `There are more than ${MAX_MERGED_AREAS} merged areas.`);
      return areas.length === 0 ? null : rangeAreas({ sheet, areas });
    },
  },
  GetRowProperties: { since: 9, call: (place, args) => lineProperties(place, args, "rows") },
  GetColumnProperties: { since: 9, call: (place, args) => lineProperties(place, args, "columns") },
};
