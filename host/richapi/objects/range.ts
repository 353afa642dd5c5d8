// Range: content, geometry, structure. Its looks are in rangeFormat.ts.
import type { HostArea, HostCell, HostInput, HostSheet } from "../../workbook/hostWorkbook";
import { cellCount, fullAddress, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, onSheet, parseAddress } from "../address";
import { readCellInput } from "../cellInput";
import { requireAllowed, requireUnlocked } from "../guards";
import { type Args, asBoolean, asNumber, asRecord, asText, type HostObject, objectType, type Place } from "../objectType";
import { accessDenied, invalidArgument, itemNotFound, RichError } from "../richError";
import type { Session } from "../session";
import { shownText } from "../shownText";
import { cellPropertyMethods } from "./cellProperties";
import { conditionalFormatCollection } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { rangeAreas, specialCells } from "./rangeAreas";
import { rangeFormat } from "./rangeFormat";
import { hiddenScalars, structureMethods } from "./rangeStructure";
import { worksheet } from "./worksheet";

/** Excel reads no more cells of one range. */
const MAX_READ_CELLS = 5_000_000;
/** Operations on more cells are refused on the web. */
const MAX_WRITE_CELLS = 33_554_000;

/** Null past Excel's limit of cells, as Excel does. */
function cellsOf<T>(place: Place, read: (cell: HostCell, row: number, column: number) => T): T[][] | null {
  if (cellCount(place.area) > MAX_READ_CELLS) return null;
  const { sheet, area } = place;
  return sheet.read(area).map((line, i) => line.map((cell, j) => read(cell, area.row + i, area.column + j)));
}

/** The values of a property for each cell: a block of the range's shape, or one value for all of them. */
export function spread(value: unknown, area: HostArea): unknown[][] {
  if (cellCount(area) > MAX_WRITE_CELLS) throw new RichError("OperationCellsExceedLimit", "The operation touches too many cells.");
  if (!Array.isArray(value)) return Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(value));
  const isShaped = value.length === area.rows && value.every((line: unknown) => Array.isArray(line) && line.length === area.columns);
  if (!isShaped) throw invalidArgument("The number of rows or columns in the input array doesn't match the size of the range.");
  return value as unknown[][];
}

function write(place: Place, value: unknown, session: Session): void {
  const { sheet, area } = place;
  const block = spread(value, area);
  requireUnlocked(sheet, area);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const inputs: HostInput[][] = block.map((line, i) =>
    line.map((cell, j) => {
      const row = area.row + i;
      const column = area.column + j;
      const present = () => {
        session.finishStyling();
        return formatOf(sheet, row, column);
      };
      const read = readCellInput(cell, present);
      if (read.numberFormat !== undefined && present() === "General") {
        formats.push({ row, column, numberFormat: read.numberFormat });
      }
      return read.input;
    }),
  );
  session.write(sheet, area, inputs);
  for (const { row, column, numberFormat } of formats) session.setStyle(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat });
}

/** Number format of a cell. */
export function formatOf(sheet: HostSheet, row: number, column: number): string {
  return sheet.style(row, column).numberFormat ?? "General";
}

function plainValue(cell: HostCell): string | number | boolean {
  return cell.value ?? "";
}

function valueType(cell: HostCell): string {
  if (cell.isError) return "Error";
  if (cell.value === null) return "Empty";
  return typeof cell.value === "number" ? "Double" : typeof cell.value === "boolean" ? "Boolean" : "String";
}

function at(place: Place, area: HostArea): HostObject {
  return range({ sheet: place.sheet, area: onSheet(area) });
}

function copyFrom(place: Place, args: Args, session: Session): void {
  const source = otherOf(place, args, session);
  const kind = args.oneOf(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if ((args.has(2) && args.raw(2) !== false) || (args.has(3) && args.raw(3) !== false)) {
    throw new RichError("NotImplemented", "Skipping blanks and transposing are not emulated.");
  }
  const from = source.area;
  const fits = place.area.rows % from.rows === 0 && place.area.columns % from.columns === 0;
  const to = onSheet(fits ? place.area : { ...place.area, rows: from.rows, columns: from.columns });
  requireUnlocked(place.sheet, to);
  if (kind === "All") copyAll(place, source, to);
  else if (kind === "Formulas" && source.sheet.id === place.sheet.id) place.sheet.copyContent(from, to);
  else throw new RichError("NotImplemented", `copyFrom of ${kind} is not emulated here.`);
  session.touch();
}

function copyAll({ sheet }: Place, source: Place, to: HostArea): void {
  const { area: from } = source;
  if (to.rows !== from.rows || to.columns !== from.columns) {
    throw new RichError("NotImplemented", "Repeating a copy with everything on it is not emulated.");
  }
  requireAllowed(sheet, null);
  sheet.copyAll(source.sheet, from, to);
}

/** The range that the first argument is: a range object, or an address on this sheet. */
function otherOf(place: Place, args: Args, session: Session): Place {
  if (typeof args.raw(0) !== "string") return args.place(0);
  const parsed = parseAddress(args.text(0));
  if (parsed === null) throw invalidArgument(`${args.text(0)} is no address.`);
  const sheet = parsed.title === null ? place.sheet : session.workbook.sheetByTitle(parsed.title);
  if (sheet === null) throw invalidArgument(`There is no sheet ${parsed.title}.`);
  return { sheet, area: parsed.area };
}

function insert(place: Place, args: Args, session: Session): HostObject {
  const { sheet, area } = place;
  const shift = args.oneOf(0, ["Down", "Right"]);
  if (shift === "Down" && isWholeRows(area)) {
    requireAllowed(sheet, "allowInsertRows");
    sheet.insertRows(area.row, area.rows);
  } else if (shift === "Right" && isWholeColumns(area)) {
    requireAllowed(sheet, "allowInsertColumns");
    sheet.insertColumns(area.column, area.columns);
  } else throw new RichError("NotImplemented", "Inserting a part of rows or columns is not emulated.");
  session.touch();
  return range(place);
}

function remove(place: Place, args: Args, session: Session): void {
  const { sheet, area } = place;
  const shift = args.oneOf(0, ["Up", "Left"]);
  if (shift === "Up" && isWholeRows(area)) {
    requireAllowed(sheet, "allowDeleteRows");
    requireUnlocked(sheet, area);
    sheet.deleteRows(area.row, area.rows);
  } else if (shift === "Left" && isWholeColumns(area)) {
    requireAllowed(sheet, "allowDeleteColumns");
    requireUnlocked(sheet, area);
    sheet.deleteColumns(area.column, area.columns);
  } else throw new RichError("NotImplemented", "Deleting a part of rows or columns is not emulated.");
  session.touch();
}

function clear(place: Place, args: Args, session: Session): void {
  const { sheet, area } = place;
  const what = args.oneOf(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") throw new RichError("NotImplemented", "Hyperlinks are not emulated.");
  requireUnlocked(sheet, area);
  if (what !== "Contents") requireAllowed(sheet, "allowFormatCells");
  sheet.clear(area, what === "All" ? "all" : what === "Formats" ? "formats" : "contents");
  session.touch();
}

function used(place: Place, isValuesOnly: unknown): HostArea | null {
  if (isValuesOnly !== undefined) asBoolean(isValuesOnly);
  const area = place.sheet.usedArea();
  return area === null ? null : intersect(area, place.area);
}

function boundingRect(a: HostArea, b: HostArea): HostArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function intersection(place: Place, args: Args, session: Session): HostArea | null {
  const other = otherOf(place, args, session);
  if (other.sheet.id !== place.sheet.id) throw invalidArgument("The ranges lie on different sheets.");
  return intersect(place.area, other.area);
}

const scalars = {
  Address: { since: 1, get: ({ sheet, area }: Place) => fullAddress(sheet.title, area) },
  RowIndex: { since: 1, get: ({ area }: Place) => area.row },
  ColumnIndex: { since: 1, get: ({ area }: Place) => area.column },
  RowCount: { since: 1, get: ({ area }: Place) => area.rows },
  ColumnCount: { since: 1, get: ({ area }: Place) => area.columns },
  CellCount: { since: 1, get: ({ area }: Place) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
  Values: { since: 1, isPure: true, get: (place: Place) => cellsOf(place, plainValue), set: write },
  Formulas: { since: 1, isPure: true, get: (place: Place) => cellsOf(place, (cell) => cell.formula ?? plainValue(cell)), set: write },
  ValueTypes: { since: 1, get: (place: Place) => cellsOf(place, valueType) },
  Text: {
    since: 1,
    get: (place: Place, session: Session) =>
      cellsOf(place, (cell, row, column) => shownText(cell, formatOf(place.sheet, row, column), session.culture)),
  },
  NumberFormat: {
    since: 1,
    isPure: true,
    get: (place: Place) => cellsOf(place, (_cell, row, column) => formatOf(place.sheet, row, column)),
    set: setNumberFormat,
  },
  ...hiddenScalars,
} as const;

function setNumberFormat({ sheet, area }: Place, value: unknown, session: Session): void {
  requireAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    session.setStyle(sheet, area, { numberFormat: asText(value) });
    return;
  }
  spread(value, area).forEach((line, i) => {
    line.forEach((format, j) => {
      const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      if (format !== null) session.setStyle(sheet, cell, { numberFormat: asText(format) });
    });
  });
}

/** A range; `Place` is all it is. */
export const range: (self: Place) => HostObject = objectType<Place>("Range", {
  place: (self) => self,
  scalars,
  links: {
    Format: { since: 1, get: (place) => rangeFormat(place) },
    Worksheet: { since: 1, get: ({ sheet }) => worksheet(sheet) },
    DataValidation: { since: 8, get: (place) => dataValidation(place) },
    ConditionalFormats: { since: 6, get: (place) => conditionalFormatCollection(place) },
    Sort: { since: 2, get: (place) => rangeSort(place) },
  },
  methods: {
    ...structureMethods,
    ...cellPropertyMethods,
    Clear: { since: 1, call: clear },
    CopyFrom: { since: 9, call: copyFrom },
    Delete: { since: 1, call: remove },
    Insert: { since: 1, call: insert },
    Select: {
      since: 1,
      call: ({ sheet, area }, _args, session) => {
        if (sheet.visibility !== "visible") throw new RichError("InvalidOperation", `The sheet ${sheet.title} is hidden.`);
        session.workbook.activeSheetId = sheet.id;
        session.workbook.selection = area;
      },
    },
    GetCell: {
      since: 1,
      isPure: true,
      call: (place, args) =>
        at(place, { row: place.area.row + args.integer(0), column: place.area.column + args.integer(1), rows: 1, columns: 1 }),
    },
    GetRow: { since: 1, isPure: true, call: (place, args) => at(place, { ...place.area, row: place.area.row + args.integer(0), rows: 1 }) },
    GetColumn: {
      since: 1,
      isPure: true,
      call: (place, args) => at(place, { ...place.area, column: place.area.column + args.integer(0), columns: 1 }),
    },
    GetLastRow: {
      since: 1,
      isPure: true,
      call: (place) => at(place, { ...place.area, row: place.area.row + place.area.rows - 1, rows: 1 }),
    },
    GetLastColumn: {
      since: 1,
      isPure: true,
      call: (place) => at(place, { ...place.area, column: place.area.column + place.area.columns - 1, columns: 1 }),
    },
    GetLastCell: {
      since: 1,
      isPure: true,
      call: ({ sheet, area }) =>
        at({ sheet, area }, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
    },
    GetEntireRow: { since: 1, isPure: true, call: (place) => at(place, { ...place.area, column: 0, columns: MAX_COLUMNS }) },
    GetEntireColumn: { since: 1, isPure: true, call: (place) => at(place, { ...place.area, row: 0, rows: MAX_ROWS }) },
    GetOffsetRange: {
      since: 1,
      isPure: true,
      call: (place, args) =>
        at(place, { ...place.area, row: place.area.row + args.integer(0), column: place.area.column + args.integer(1) }),
    },
    GetResizedRange: {
      since: 3,
      isPure: true,
      call: (place, args) =>
        at(place, { ...place.area, rows: place.area.rows + args.integer(0), columns: place.area.columns + args.integer(1) }),
    },
    GetAbsoluteResizedRange: {
      since: 7,
      isPure: true,
      call: (place, args) => at(place, { ...place.area, rows: args.integer(0), columns: args.integer(1) }),
    },
    GetBoundingRect: {
      since: 1,
      isPure: true,
      call: (place, args, session) => {
        const other = otherOf(place, args, session);
        if (other.sheet.id !== place.sheet.id) throw invalidArgument("The ranges lie on different sheets.");
        return at(place, boundingRect(place.area, other.area));
      },
    },
    GetIntersection: {
      since: 1,
      isPure: true,
      call: (place, args, session) => {
        const area = intersection(place, args, session);
        if (area === null) throw itemNotFound("the intersection of the ranges");
        return at(place, area);
      },
    },
    GetIntersectionOrNullObject: {
      since: 4,
      isPure: true,
      call: (place, args, session) => {
        const area = intersection(place, args, session);
        return area === null ? null : at(place, area);
      },
    },
    GetUsedRange: {
      since: 1,
      call: (place, args) => at(place, used(place, args.raw(0)) ?? { ...place.area, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (place, args) => {
        const area = used(place, args.raw(0));
        return area === null ? null : at(place, area);
      },
    },
    GetSpecialCells: {
      since: 9,
      call: (place, args) => {
        const areas = specialCells(place, args);
        if (areas.length === 0) throw itemNotFound("special cells");
        return rangeAreas({ sheet: place.sheet, areas });
      },
    },
    GetSpecialCellsOrNullObject: {
      since: 9,
      call: (place, args) => {
        const areas = specialCells(place, args);
        return areas.length === 0 ? null : rangeAreas({ sheet: place.sheet, areas });
      },
    },
    _ValidateArraySize: {
      since: 3,
      isPure: true,
      call: ({ area }, args) => {
        if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
          throw invalidArgument("The number of rows or columns in the input array doesn't match the size of the range.");
        }
      },
    },
  },
});

const rangeSort = objectType<Place>("RangeSort", {
  methods: {
    Apply: {
      since: 2,
      call: ({ sheet, area }, args, session) => {
        const fields = args.raw(0);
        if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("Sorting needs fields.");
        if (fields.length > 1) throw new RichError("NotImplemented", "Sorting by several fields is not emulated.");
        const { key, ascending = true } = asRecord(fields[0], ["key", "ascending", "sortOn"]);
        const column = asNumber(key, 0, area.columns - 1);
        if (sheet.protection !== null && sheet.protection.options["allowSort"] !== true) {
          throw accessDenied(`Sorting is not allowed on the protected sheet ${sheet.title}.`);
        }
        const skipped = args.raw(2) === true ? 1 : 0;
        const rows = { ...area, row: area.row + skipped, rows: area.rows - skipped };
        requireUnlocked(sheet, rows);
        if (rows.rows > 0) sheet.sort(rows, area.column + column, asBoolean(ascending));
        session.touch();
      },
    },
  },
});
