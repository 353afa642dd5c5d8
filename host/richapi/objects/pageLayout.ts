// Print set-up of a sheet.
import type { HostPage, HostSheet } from "../../workbook/hostWorkbook";
import { isWholeColumns, isWholeRows, parseAddress } from "../address";
import { type Args, asBoolean, asNumber, asRecord, asText, type HostObject, objectType, oneOf, type Scalar } from "../objectType";
import { invalidArgument, RichError } from "../richError";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function change(sheet: HostSheet, part: Partial<Mutable<HostPage>>): void {
  sheet.page = { ...sheet.page, ...part };
}

function margin(side: keyof HostPage["margins"]): Scalar<HostSheet> {
  return {
    since: 9,
    get: (sheet) => sheet.page.margins[side],
    set: (sheet, value) => change(sheet, { margins: { ...sheet.page.margins, [side]: asNumber(value, 0, 3_500) } }),
  };
}

function areaOf(sheet: HostSheet, args: Args) {
  if (typeof args.raw(0) !== "string") {
    const place = args.place(0);
    if (place.sheet.id !== sheet.id) throw invalidArgument("The range lies on another sheet.");
    return place.area;
  }
  const parsed = parseAddress(args.text(0));
  if (parsed === null) throw invalidArgument(`${args.text(0)} is no address.`);
  return parsed.area;
}

function setZoom(sheet: HostSheet, value: unknown): void {
  const zoom = asRecord(value, ["horizontalFitToPages", "verticalFitToPages", "scale"]);
  const isGiven = (field: unknown) => field !== undefined && field !== null;
  const isFitted = isGiven(zoom.horizontalFitToPages) || isGiven(zoom.verticalFitToPages);
  if (isGiven(zoom.scale) && isFitted) throw invalidArgument("Either a scale or pages to fit.");
  change(sheet, {
    scale: isGiven(zoom.scale) ? asNumber(zoom.scale, 10, 400) : 100,
    fitWide: isGiven(zoom.horizontalFitToPages) ? asNumber(zoom.horizontalFitToPages, 1, 32_767) : null,
    fitTall: isGiven(zoom.verticalFitToPages) ? asNumber(zoom.verticalFitToPages, 1, 32_767) : null,
  });
}

export const pageLayout: (self: HostSheet) => HostObject = objectType<HostSheet>("PageLayout", {
  scalars: {
    Orientation: {
      since: 9,
      get: (sheet) => (sheet.page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) =>
        change(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait" }),
    },
    PaperSize: {
      since: 9,
      get: (sheet) => (sheet.page.paper === "a4" ? "A4" : "Letter"),
      set: (sheet, value) => change(sheet, { paper: oneOf(value, ["A4", "Letter"]) === "A4" ? "a4" : "letter" }),
    },
    Zoom: {
      since: 9,
      get: ({ page }) => ({
        ...(page.fitWide === null && page.fitTall === null ? { scale: page.scale } : {}),
        ...(page.fitWide === null ? {} : { horizontalFitToPages: page.fitWide }),
        ...(page.fitTall === null ? {} : { verticalFitToPages: page.fitTall }),
      }),
      set: setZoom,
    },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: {
      since: 9,
      get: (sheet) => sheet.page.centerHorizontally,
      set: (sheet, value) => change(sheet, { centerHorizontally: asBoolean(value) }),
    },
    PrintGridlines: {
      since: 9,
      get: () => false,
      set: (_sheet, value) => {
        if (asBoolean(value)) throw new RichError("NotImplemented", "Printing gridlines is not emulated.");
      },
    },
  },
  links: { HeadersFooters: { since: 9, get: (sheet) => headersFooters(sheet) } },
  methods: {
    SetPrintArea: { since: 9, call: (sheet, args) => change(sheet, { printArea: areaOf(sheet, args) }) },
    GetPrintAreaOrNullObject: {
      since: 9,
      call: (sheet) => {
        const { printArea } = sheet.page;
        return printArea === null ? null : rangeAreas({ sheet, areas: [printArea] });
      },
    },
    SetPrintTitleRows: {
      since: 9,
      call: (sheet, args) => {
        const area = areaOf(sheet, args);
        if (!isWholeRows(area)) throw invalidArgument("Title rows are whole rows.");
        change(sheet, { titleRows: { row: area.row, rows: area.rows } });
      },
    },
    SetPrintTitleColumns: {
      since: 9,
      call: (sheet, args) => {
        const area = areaOf(sheet, args);
        if (!isWholeColumns(area)) throw invalidArgument("Title columns are whole columns.");
        change(sheet, { titleColumns: { column: area.column, columns: area.columns } });
      },
    },
    GetPrintTitleRowsOrNullObject: {
      since: 9,
      call: (sheet) => {
        const { titleRows } = sheet.page;
        return titleRows === null ? null : range({ sheet, area: { ...titleRows, column: 0, columns: 16_384 } });
      },
    },
    GetPrintTitleColumnsOrNullObject: {
      since: 9,
      call: (sheet) => {
        const { titleColumns } = sheet.page;
        return titleColumns === null ? null : range({ sheet, area: { ...titleColumns, row: 0, rows: 1_048_576 } });
      },
    },
  },
});

const headersFooters = objectType<HostSheet>("HeaderFooterGroup", {
  scalars: {
    State: {
      since: 9,
      get: ({ page }) => (page.isFirstDifferent ? "FirstAndDefault" : "Default"),
      set: (sheet, value) => {
        const state = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
        if (state.endsWith("OddAndEven")) throw new RichError("NotImplemented", "Other headers on even pages are not emulated.");
        change(sheet, { isFirstDifferent: state === "FirstAndDefault" });
      },
    },
  },
  links: {
    DefaultForAllPages: { since: 9, get: (sheet) => headerFooter({ sheet, isFirst: false }) },
    FirstPage: { since: 9, get: (sheet) => headerFooter({ sheet, isFirst: true }) },
  },
});

/** Manual page breaks between rows. */
export const horizontalPageBreaks = objectType<HostSheet>("PageBreakCollection", {
  items: (sheet) => sheet.page.pageStarts.map((row) => pageBreak({ sheet, row })),
  methods: {
    Add: {
      since: 9,
      call: (sheet, args) => {
        const { row } = areaOf(sheet, args);
        if (row === 0) throw invalidArgument("There is no page before the first row.");
        const rows = new Set([...sheet.page.pageStarts, row]);
        change(sheet, { pageStarts: [...rows].sort((a, b) => a - b) });
        return pageBreak({ sheet, row });
      },
    },
    RemovePageBreaks: { since: 9, call: (sheet) => change(sheet, { pageStarts: [] }) },
  },
});

const pageBreak = objectType<{ readonly sheet: HostSheet; readonly row: number }>("PageBreak", {
  scalars: { RowIndex: { since: 9, get: ({ row }) => row }, ColumnIndex: { since: 9, get: () => 0 } },
  methods: {
    Delete: { since: 9, call: ({ sheet, row }) => change(sheet, { pageStarts: sheet.page.pageStarts.filter((other) => other !== row) }) },
  },
});

interface TextsOf {
  readonly sheet: HostSheet;
  readonly isFirst: boolean;
}

function text(part: "header" | "footer", side: "left" | "center" | "right"): Scalar<TextsOf> {
  const key = ({ isFirst }: TextsOf) => (isFirst ? (part === "header" ? "firstHeader" : "firstFooter") : part);
  return {
    since: 9,
    get: (self) => self.sheet.page[key(self)][side],
    set: (self, value) => {
      if (asText(value).length > 255) throw invalidArgument("A header takes 255 characters.");
      change(self.sheet, { [key(self)]: { ...self.sheet.page[key(self)], [side]: value } });
    },
  };
}

const headerFooter = objectType<TextsOf>("HeaderFooter", {
  scalars: {
    LeftHeader: text("header", "left"),
    CenterHeader: text("header", "center"),
    RightHeader: text("header", "right"),
    LeftFooter: text("footer", "left"),
    CenterFooter: text("footer", "center"),
    RightFooter: text("footer", "right"),
  },
});
