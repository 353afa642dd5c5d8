// Workbook, application, runtime, culture.
import type { HostWorkbook } from "../../workbook/hostWorkbook";
import { asBoolean, objectType, oneOf } from "../objectType";
import { accessDenied, itemNotFound, RichError } from "../richError";
import type { Session } from "../session";
import { nameCollection } from "./names";
import { range } from "./range";
import { settingCollection } from "./settings";
import { worksheetCollection } from "./worksheets";

function selection(workbook: HostWorkbook) {
  const sheet = workbook.sheet(workbook.activeSheetId);
  if (sheet === null) throw itemNotFound("the active sheet");
  return { sheet, area: workbook.selection };
}

export const workbookObject = objectType<HostWorkbook>("Workbook", {
  links: {
    Application: { since: 1, get: (workbook) => application(workbook) },
    Names: { since: 1, get: (workbook) => nameCollection(workbook) },
    Protection: { since: 7, get: (workbook) => workbookProtection(workbook) },
    Settings: { since: 4, get: (workbook) => settingCollection(workbook) },
    Worksheets: { since: 1, get: (workbook) => worksheetCollection(workbook) },
    _Runtime: { since: 5, get: (_workbook, session) => runtime(session) },
  },
  methods: {
    GetSelectedRange: { since: 1, call: (workbook) => range(selection(workbook)) },
    GetActiveCell: {
      since: 7,
      call: (workbook) => {
        const { sheet, area } = selection(workbook);
        return range({ sheet, area: { ...area, rows: 1, columns: 1 } });
      },
    },
    _RemoveReference: { since: 1, call: (_workbook, args, session) => session.release(args.text(0)) },
  },
});

const workbookProtection = objectType<HostWorkbook>("WorkbookProtection", {
  scalars: { Protected: { since: 7, get: (workbook) => workbook.isStructureProtected } },
  methods: {
    Protect: {
      since: 7,
      call: (workbook, args) => {
        if (args.has(0)) throw new RichError("NotImplemented", "Passwords of workbooks are not emulated.");
        if (workbook.isStructureProtected) throw accessDenied("The workbook is protected already.");
        workbook.isStructureProtected = true;
      },
    },
    Unprotect: {
      since: 7,
      call: (workbook) => {
        if (!workbook.isStructureProtected) throw accessDenied("The workbook isn't protected.");
        workbook.isStructureProtected = false;
      },
    },
  },
});

const application = objectType<HostWorkbook>("Application", {
  scalars: {
    CalculationMode: {
      since: 1,
      get: (workbook) => (workbook.calculationMode === "manual" ? "Manual" : "Automatic"),
      set: (workbook, value, session) => {
        workbook.calculationMode = oneOf(value, ["Automatic", "Manual"]) === "Manual" ? "manual" : "automatic";
        session.touch();
      },
    },
    CalculationState: { since: 9, get: () => "Done" },
    DecimalSeparator: { since: 11, get: (_workbook, session) => session.culture.decimal },
    ThousandsSeparator: { since: 11, get: (_workbook, session) => session.culture.group },
    UseSystemSeparators: { since: 11, get: () => true },
  },
  links: { CultureInfo: { since: 11, get: (_workbook, session) => cultureInfo(session) } },
  methods: {
    CreateWorkbook: { since: 8, call: (_workbook, args) => workbookCreated({ base64: args.text(0) }) },
    Calculate: {
      since: 1,
      call: (_workbook, args, session) => {
        args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
        return session.settle(true);
      },
    },
    SuspendApiCalculationUntilNextSync: { since: 6, call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: 9, call: () => undefined },
  },
});

/** A workbook that is made but not shown yet. */
const workbookCreated = objectType<{ readonly base64: string }>("WorkbookCreated", {
  methods: { Open: { since: 8, call: ({ base64 }, _args, session) => void session.openedBooks.push(base64) } },
});

const cultureInfo = objectType<Session>("CultureInfo", {
  scalars: { Name: { since: 11, get: (session) => session.emulation.locale } },
  links: {
    NumberFormat: { since: 11, get: (session) => numberFormatInfo(session) },
    DatetimeFormat: { since: 12, get: (session) => dateTimeFormatInfo(session) },
  },
});

const numberFormatInfo = objectType<Session>("NumberFormatInfo", {
  scalars: {
    NumberDecimalSeparator: { since: 11, get: ({ culture }) => culture.decimal },
    NumberGroupSeparator: { since: 11, get: ({ culture }) => culture.group },
  },
});

const dateTimeFormatInfo = objectType<Session>("DatetimeFormatInfo", {
  scalars: {
    ShortDatePattern: { since: 12, get: ({ culture }) => culture.shortDate },
    LongTimePattern: { since: 12, get: ({ culture }) => culture.longTime },
    DateSeparator: { since: 12, get: ({ culture }) => culture.dateSeparator },
    TimeSeparator: { since: 12, get: ({ culture }) => culture.timeSeparator },
  },
});

const runtime = objectType<Session>("Runtime", {
  scalars: {
    EnableEvents: {
      since: 8,
      get: (session) => session.areEventsEnabled,
      set: (session, value) => {
        session.areEventsEnabled = asBoolean(value);
      },
    },
  },
});
