// Worksheet, its protection and its frozen panes.
import type { HostArea, HostSheet } from "../../workbook/hostWorkbook";
import { isSheetTitle, onSheet, parseAddress, WHOLE_SHEET } from "../address";
import { requireOpenStructure } from "../guards";
import { type Args, asBoolean, asColor, asNumber, asRecord, asText, type HostObject, objectType, oneOf } from "../objectType";
import { EventType } from "../protocol";
import { accessDenied, invalidArgument, RichError } from "../richError";
import type { Session } from "../session";
import { autoFilter } from "./autoFilter";
import { chartCollection } from "./charts";
import { horizontalPageBreaks, pageLayout } from "./pageLayout";
import { range } from "./range";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function requireOtherVisible(sheet: HostSheet, session: Session): void {
  const others = session.workbook.sheets().filter((other) => other.id !== sheet.id && other.visibility === "visible");
  if (others.length === 0) throw new RichError("InvalidOperation", "A workbook must have a visible sheet.");
}

function setVisibility(sheet: HostSheet, value: unknown, session: Session): void {
  const visibility = VISIBILITY[oneOf(value, ["Visible", "Hidden", "VeryHidden"])];
  requireOpenStructure(session.workbook);
  if (visibility !== "visible") requireOtherVisible(sheet, session);
  sheet.visibility = visibility;
}

/** A title that Excel takes and no other sheet has. @throws InvalidArgument | ItemAlreadyExists */
export function checkTitle(title: string, session: Session, own?: HostSheet): string {
  if (!isSheetTitle(title)) throw invalidArgument(`${title} is no sheet title.`);
  const other = session.workbook.sheetByTitle(title);
  if (other !== null && other.id !== own?.id) throw new RichError("ItemAlreadyExists", `There is a sheet ${title} already.`);
  return title;
}

function setName(sheet: HostSheet, value: unknown, session: Session): void {
  requireOpenStructure(session.workbook);
  session.workbook.renameSheet(sheet.id, checkTitle(asText(value), session, sheet));
  session.touch();
}

function getRange(sheet: HostSheet, args: Args, session: Session): HostObject {
  if (!args.has(0)) return range({ sheet, area: WHOLE_SHEET });
  const text = args.text(0);
  const parsed = parseAddress(text);
  if (parsed !== null) {
    if (parsed.title !== null && parsed.title.toLowerCase() !== sheet.title.toLowerCase()) {
      throw invalidArgument(`${text} lies on another sheet.`);
    }
    return range({ sheet, area: parsed.area });
  }
  const named = session.workbook.areaOfName(text);
  if (named === null || named.sheetId !== sheet.id) throw invalidArgument(`${text} is no address of one range.`);
  return range({ sheet, area: named.area });
}

function usedOrNull(sheet: HostSheet): HostObject | null {
  const area = sheet.usedArea();
  return area === null ? null : range({ sheet, area });
}

function byIndexes(args: Args): HostArea {
  return onSheet({ row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) });
}

export const worksheet: (self: HostSheet) => HostObject = objectType<HostSheet>("Worksheet", {
  id: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { since: 1, get: (sheet) => sheet.id },
    Name: { since: 1, get: (sheet) => sheet.title, set: setName },
    Position: {
      since: 1,
      get: (sheet, session) => session.workbook.sheets().findIndex((other) => other.id === sheet.id),
      set: (sheet, value, session) => {
        requireOpenStructure(session.workbook);
        session.workbook.moveSheet(sheet.id, asNumber(value, 0, session.workbook.sheets().length - 1));
      },
    },
    Visibility: {
      since: 1,
      get: (sheet) => Object.keys(VISIBILITY).find((name) => VISIBILITY[name as keyof typeof VISIBILITY] === sheet.visibility),
      set: setVisibility,
    },
    TabColor: {
      since: 7,
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? null : asColor(value);
      },
    },
    ShowGridlines: { since: 8, get: (sheet) => sheet.showGridlines },
    // The client library sends this name when the property is set.
    Gridlines: {
      since: 8,
      set: (sheet, value) => {
        sheet.showGridlines = asBoolean(value);
      },
    },
  },
  links: {
    Charts: { since: 1, get: (sheet) => chartCollection(sheet) },
    Protection: { since: 2, get: (sheet) => worksheetProtection(sheet) },
    FreezePanes: { since: 7, get: (sheet) => freezePanes(sheet) },
    AutoFilter: { since: 9, get: (sheet) => autoFilter(sheet) },
    PageLayout: { since: 9, get: (sheet) => pageLayout(sheet) },
    HorizontalPageBreaks: { since: 9, get: (sheet) => horizontalPageBreaks(sheet) },
  },
  methods: {
    Activate: {
      since: 1,
      call: (sheet, _args, session) => {
        if (sheet.visibility !== "visible") throw new RichError("InvalidOperation", `The sheet ${sheet.title} is hidden.`);
        session.workbook.activeSheetId = sheet.id;
      },
    },
    Delete: {
      since: 1,
      call: (sheet, _args, session) => {
        requireOpenStructure(session.workbook);
        requireOtherVisible(sheet, session);
        session.workbook.deleteSheet(sheet.id);
        session.touch();
      },
    },
    Calculate: { since: 6, call: (_sheet, _args, session) => session.settle(true) },
    GetRange: { since: 1, isPure: true, call: getRange },
    GetRangeByIndexes: { since: 7, isPure: true, call: (sheet, args) => range({ sheet, area: byIndexes(args) }) },
    GetCell: {
      since: 1,
      isPure: true,
      call: (sheet, args) => range({ sheet, area: onSheet({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }) }),
    },
    GetUsedRange: {
      since: 1,
      call: (sheet) => usedOrNull(sheet) ?? range({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    },
    GetUsedRangeOrNullObject: { since: 4, call: (sheet) => usedOrNull(sheet) },
    _RegisterDataChangedEvent: { since: 7, call: (sheet, _args, session) => session.add(EventType.changed, sheet.id) },
    _UnregisterDataChangedEvent: { since: 7, call: (sheet, _args, session) => session.remove(EventType.changed, sheet.id) },
  },
});

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
  "selectionMode",
] as const;

function readOptions(value: unknown): Record<string, boolean | string> {
  const given = value === undefined ? {} : asRecord(value, OPTIONS);
  const options: Record<string, boolean | string> = {};
  for (const name of OPTIONS) {
    if (name === "selectionMode") options[name] = oneOf(given[name] ?? "Normal", ["Normal", "Unlocked", "None"]);
    else options[name] = given[name] === undefined || given[name] === null ? false : asBoolean(given[name]);
  }
  return options;
}

const worksheetProtection = objectType<HostSheet>("WorksheetProtection", {
  scalars: {
    Protected: { since: 2, get: (sheet) => sheet.protection !== null },
    Options: { since: 2, get: (sheet) => (sheet.protection === null ? readOptions(undefined) : { ...sheet.protection.options }) },
  },
  methods: {
    Protect: {
      since: 2,
      call: (sheet, args) => {
        // office-js#6784: a second time is refused.
        if (sheet.protection !== null) throw accessDenied(`The sheet ${sheet.title} is protected already.`);
        const options = readOptions(args.raw(0));
        sheet.protection = { password: args.has(1) && args.text(1) !== "" ? args.text(1) : null, options };
      },
    },
    Unprotect: {
      since: 2,
      call: (sheet, args) => {
        if (sheet.protection === null) throw accessDenied(`The sheet ${sheet.title} isn't protected.`);
        const { password } = sheet.protection;
        if (password !== null) {
          if (!args.has(0)) throw accessDenied(`The sheet ${sheet.title} is protected by a password.`);
          if (args.text(0) !== password) throw new RichError("BadPassword", "The password isn't right.");
        }
        sheet.protection = null;
      },
    },
  },
});

const MAX_FROZEN = { rows: 1_048_576, columns: 16_384 };

const freezePanes = objectType<HostSheet>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: {
      since: 7,
      call: (sheet, args) => {
        const area = typeof args.raw(0) === "string" ? parseAddress(args.text(0))?.area : args.place(0).area;
        if (area === undefined) throw invalidArgument(`${args.text(0)} is no address.`);
        sheet.freeze = { rows: area.row + area.rows, columns: area.column + area.columns };
      },
    },
    FreezeRows: {
      since: 7,
      call: (sheet, args) => {
        sheet.freeze = { rows: asNumber(args.has(0) ? args.integer(0) : 1, 1, MAX_FROZEN.rows), columns: 0 };
      },
    },
    FreezeColumns: {
      since: 7,
      call: (sheet, args) => {
        sheet.freeze = { rows: 0, columns: asNumber(args.has(0) ? args.integer(0) : 1, 1, MAX_FROZEN.columns) };
      },
    },
    Unfreeze: {
      since: 7,
      call: (sheet) => {
        sheet.freeze = { rows: 0, columns: 0 };
      },
    },
    GetLocationOrNullObject: {
      since: 7,
      call: (sheet) => {
        const { rows, columns } = sheet.freeze;
        if (rows === 0 && columns === 0) return null;
        const area = { ...WHOLE_SHEET, ...(rows > 0 ? { rows } : {}), ...(columns > 0 ? { columns } : {}) };
        return range({ sheet, area });
      },
    },
  },
});
