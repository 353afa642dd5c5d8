// The filter of a sheet: its criteria by column, and what they hide when they are applied.
import { applyFilter, showFiltered, type ShownAt } from "../../workbook/filtering";
import type { HostFilterCriteria, HostSheet } from "../../workbook/hostWorkbook";
import { areaText, parseAddress } from "../address";
import { requireAllowed } from "../guards";
import { asColor, asRecord, asText, oneOf, objectType, type Args } from "../objectType";
import { invalidArgument, notEmulated, RichError } from "../richError";
import type { Session } from "../session";
import { shownText } from "../shownText";
import { formatOf, range } from "./range";

const FIELDS = ["color", "criterion1", "criterion2", "dynamicCriteria", "filterOn", "icon", "operator", "subField", "values"] as const;
const KINDS = ["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "Dynamic", "CellColor"] as const;

/** Excel tells of every column of the area; what does not apply is null, all of it where the column is not filtered. */
function criteriaOf({ filter }: HostSheet): unknown[] {
  if (filter === null) return [];
  return Array.from({ length: filter.area.columns }, (_, column) => {
    const criteria = filter.columns.find((one) => one.column === column)?.criteria ?? null;
    const blank = Object.fromEntries(FIELDS.map((field): [string, unknown] => [field, null]));
    return { ...blank, filterOn: "Custom", operator: "And", dynamicCriteria: "Unknown", ...criteria };
  });
}

/** @throws InvalidArgument also for a null in it, as Excel does (office-js issue 1226) */
function asCriteria(value: unknown): HostFilterCriteria {
  const given = asRecord(value, FIELDS);
  if (Object.values(given).includes(null)) throw invalidArgument("The criteria hold null.");
  const text = (field: "criterion1" | "criterion2"): Partial<HostFilterCriteria> =>
    given[field] === undefined ? {} : { [field]: asText(given[field]) };
  const filterOn = KINDS.find((kind) => kind === given.filterOn);
  if (filterOn === undefined || given.icon !== undefined || given.subField !== undefined)
    throw notEmulated(`FilterCriteria.filterOn ${String(given.filterOn)}`);
  switch (filterOn) {
    case "Values":
      if (!Array.isArray(given.values)) throw invalidArgument("There are no values to filter on.");
      return { filterOn, values: given.values.map(asText) };
    case "Dynamic":
      return { filterOn, dynamicCriteria: oneOf(given.dynamicCriteria, ["AboveAverage", "BelowAverage"]) };
    case "CellColor":
      return { filterOn, color: asColor(given.color) };
    case "Custom":
      if (given.criterion1 === undefined) throw invalidArgument("There is no criterion.");
      return {
        ...{ filterOn, ...text("criterion1"), ...text("criterion2") },
        ...(given.operator === undefined ? {} : { operator: oneOf(given.operator, ["And", "Or"]) }),
      };
    default:
      if (!(Number(given.criterion1) > 0)) throw invalidArgument("There is no number of items.");
      return { filterOn, ...text("criterion1") };
  }
}

const shownAt =
  (sheet: HostSheet, session: Session): ShownAt =>
  (row, column) =>
    shownText(sheet.read({ row, column, rows: 1, columns: 1 })[0]![0]!, formatOf(sheet, row, column), session.culture);

/** On a protected sheet people may use a filter that is there, but make and remove none. */
function apply(sheet: HostSheet, args: Args, session: Session): void {
  const place = typeof args.raw(0) === "string" ? null : args.place(0);
  const area = place === null ? parseAddress(args.text(0))?.area : place.area;
  if (area === undefined || (place !== null && place.sheet.id !== sheet.id)) throw invalidArgument("The range lies on another sheet.");
  const present = sheet.filter !== null && areaText(sheet.filter.area) === areaText(area) ? sheet.filter.columns : null;
  requireAllowed(sheet, present === null ? null : "allowAutoFilter");
  if (!args.has(1) && !args.has(2)) return applyFilter(sheet, { area, columns: present ?? [] }, shownAt(sheet, session));
  const column = args.integer(1);
  if (column < 0 || column >= area.columns) throw invalidArgument(`The filter has no column ${column}.`);
  const criteria = asCriteria(args.raw(2));
  const others = (present ?? []).filter((one) => one.column !== column);
  // Another filter of the sheet gives way, and what it hid is shown.
  if (present === null) showFiltered(sheet, false);
  const columns = [...others, { column, criteria }].sort((a, b) => a.column - b.column);
  applyFilter(sheet, { area, columns }, shownAt(sheet, session));
}

export const autoFilter = objectType<HostSheet>("AutoFilter", {
  scalars: {
    Enabled: { since: 9, get: (sheet) => sheet.filter !== null },
    IsDataFiltered: { since: 9, get: ({ filter }) => filter !== null && filter.columns.length > 0 },
    Criteria: { since: 9, get: criteriaOf },
  },
  methods: {
    Apply: { since: 9, call: apply },
    ClearCriteria: {
      since: 9,
      call: (sheet) => {
        requireAllowed(sheet, "allowAutoFilter");
        showFiltered(sheet, true);
      },
    },
    Remove: {
      since: 9,
      call: (sheet) => {
        requireAllowed(sheet, null);
        showFiltered(sheet, false);
      },
    },
    Reapply: {
      since: 9,
      call: (sheet, _args, session) => {
        requireAllowed(sheet, "allowAutoFilter");
        if (sheet.filter === null) throw new RichError("InvalidOperation", `The sheet ${sheet.title} has no filter.`);
        applyFilter(sheet, sheet.filter, shownAt(sheet, session));
      },
    },
    GetRangeOrNullObject: {
      since: 9,
      call: (sheet) => (sheet.filter === null ? null : range({ sheet, area: sheet.filter.area })),
    },
  },
});
