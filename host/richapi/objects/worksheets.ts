// The collection of sheets.
import { requireOpenStructure } from "../guards";
import type { HostSheet, HostWorkbook } from "../../workbook/hostWorkbook";
import { objectType } from "../objectType";
import { EventType, WORKBOOK_TARGET } from "../protocol";
import { itemNotFound } from "../richError";
import { checkTitle, worksheet } from "./worksheet";

/** A sheet by its id or, without regard to case, by its title. */
function sheetOf(workbook: HostWorkbook, key: unknown): HostSheet | null {
  return typeof key === "string" ? (workbook.sheet(key) ?? workbook.sheetByTitle(key)) : null;
}

/** The first free title of the kind that Excel gives. */
function nextTitle(workbook: HostWorkbook): string {
  let number = workbook.sheets().length + 1;
  while (workbook.sheetByTitle(`Sheet${number}`) !== null) number++;
  return `Sheet${number}`;
}

function visible(workbook: HostWorkbook, isVisibleOnly: unknown): readonly HostSheet[] {
  return isVisibleOnly === true ? workbook.sheets().filter((sheet) => sheet.visibility === "visible") : workbook.sheets();
}

export const worksheetCollection = objectType<HostWorkbook>("WorksheetCollection", {
  items: (workbook) => workbook.sheets().map(worksheet),
  item: (workbook, key) => {
    const sheet = sheetOf(workbook, key);
    return sheet === null ? null : worksheet(sheet);
  },
  methods: {
    Add: {
      since: 1,
      call: (workbook, args, session) => {
        requireOpenStructure(workbook);
        const sheet = workbook.addSheet(args.has(0) ? checkTitle(args.text(0), session) : nextTitle(workbook));
        session.touch();
        return worksheet(sheet);
      },
    },
    GetItemOrNullObject: {
      since: 4,
      isPure: true,
      call: (workbook, args) => {
        const sheet = sheetOf(workbook, args.text(0));
        return sheet === null ? null : worksheet(sheet);
      },
    },
    GetActiveWorksheet: {
      since: 1,
      call: (workbook) => {
        const sheet = workbook.sheet(workbook.activeSheetId);
        if (sheet === null) throw itemNotFound("the active sheet");
        return worksheet(sheet);
      },
    },
    GetCount: { since: 4, call: (workbook, args) => visible(workbook, args.raw(0)).length },
    GetFirst: { since: 5, call: (workbook, args) => worksheet(visible(workbook, args.raw(0))[0]!) },
    GetLast: { since: 5, call: (workbook, args) => worksheet(visible(workbook, args.raw(0)).at(-1)!) },
    _RegisterDataChangedEvent: { since: 9, call: (_workbook, _args, session) => session.add(EventType.changed, WORKBOOK_TARGET) },
    _UnregisterDataChangedEvent: { since: 9, call: (_workbook, _args, session) => session.remove(EventType.changed, WORKBOOK_TARGET) },
  },
});
