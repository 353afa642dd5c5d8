// What the add-in wants done to a workbook: an ordered list of few, coarse operations, as plain data.
// Sheets are named by their present title, cells by zero-based areas. Nothing here knows Office.js.
import type { Area } from "./area";

/** What a cell holds as Office.js hands it over: "" is blank, errors are texts such as "#N/A". */
export type CellValue = string | number | boolean;

export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  /** #RRGGBB. */
  readonly color?: string;
  /** #RRGGBB, or null for no fill. */
  readonly fill?: string | null;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin lines of this colour (#RRGGBB) around and inside the area. */
  readonly border?: string;
  /** Thin lines on some sides of each cell only, by colour (#RRGGBB); of `border` and these the later one counts. New files only. */
  readonly sides?: Readonly<Partial<Record<BorderSide, string>>>;
}

export type BorderSide = "left" | "right" | "top" | "bottom";

export interface Validation {
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string }
    /** `source` is a reference such as `=BV_DM_CheDo`; never a literal list (its separator depends on the locale). */
    | { readonly kind: "list"; readonly source: string };
  readonly ignoreBlank: boolean;
  readonly error: { readonly title: string; readonly message: string; readonly style: "stop" | "warning" };
  readonly prompt?: { readonly title: string; readonly message: string };
}

export interface ConditionalRule {
  /** Formula relative to the top left cell of the area. */
  readonly formula: string;
  readonly format: Pick<CellFormat, "color" | "fill" | "bold" | "italic">;
}

export interface PageSetup {
  readonly printArea: Area;
  /** Rows repeated on each page: zero-based first row and count. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  readonly titleColumns?: { readonly column: number; readonly columns: number };
  readonly orientation: "portrait" | "landscape";
  /** Pages across; the height is free unless `fitTall` is given. */
  readonly fitWide: number;
  /** Pages down, at most. */
  readonly fitTall?: number;
  /** Rows (zero-based, not the first) that begin a page, instead of those that began one before. */
  readonly pageStarts?: readonly number[];
  /** Millimetres; `header` and `footer` from the edge of the paper. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header?: number;
    readonly footer?: number;
  };
  readonly centerHorizontally: boolean;
  /** Texts with Excel's codes (&P page, &N pages); user text must be escaped by the caller (& -> &&). */
  readonly header?: PageTexts;
  readonly footer?: PageTexts;
  /** Those of the first page, where they are others. */
  readonly first?: { readonly header?: PageTexts; readonly footer?: PageTexts };
}

/** Points, and whether the line is hidden. */
export interface LineSize {
  readonly points: number;
  readonly isHidden: boolean;
}

/** By what a column is filtered, in Excel's own words; what does not apply is absent. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly icon?: { readonly set: string; readonly index: number };
  readonly subField?: string;
  /** Texts as cells show them, or days and months. */
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
}

/** The filter of a sheet: where its buttons stand, and the columns of that area that are filtered. */
export interface SheetFilter {
  readonly area: Area;
  readonly columns: readonly { readonly column: number; readonly criteria: FilterCriteria }[];
  /** It filters, and Excel does not tell by what. */
  readonly isUnread?: true;
}

/** Excel's own options of a protected sheet. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** The print set-up of a sheet as Excel tells it, in Excel's words and points. */
export interface PageState {
  readonly printArea: Area | null;
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly pageStarts: readonly number[];
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, number>>;
  /** top, bottom, left, right, header, footer. */
  readonly margins: readonly number[];
  readonly centerHorizontally: boolean;
  readonly headersState: string;
  /** Left, center, right of the header, then of the footer. */
  readonly texts: readonly string[];
  readonly firstTexts: readonly string[];
}

export interface PageTexts {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** A chart of columns of cells, all on the chart's own sheet. */
export interface ChartContent {
  /** Bars lie, the first category on top; columns stand. */
  readonly type: "bars" | "stackedBars" | "columns";
  readonly title: string;
  readonly categoryTitle: string | null;
  readonly valueTitle: string;
  /** One column of names. */
  readonly categories: Area;
  /** As many columns side by side as there are series. */
  readonly values: Area;
  readonly series: readonly { readonly name: string; /** #RRGGBB. */ readonly color: string }[];
  readonly hasLabels: boolean;
  /** Whether the scale of values begins at 0; else as Excel finds best. */
  readonly startsAtZero: boolean;
  readonly font: { readonly name: string; readonly color: string };
}

/** A formula, with the value it gave last: new files show that until they are calculated; Excel itself calculates at once. */
export interface PatchFormula {
  readonly formula: string;
  readonly value?: CellValue;
}

/** What a repair puts into a cell: null leaves it as it is. */
export type PatchCell = CellValue | PatchFormula | null;

export type Op =
  /** Adds the sheet if there is none of that title: before another one that is there already, or at the end. */
  | {
      readonly kind: "ensureSheet";
      readonly sheet: string;
      readonly tabColor?: string;
      readonly showGridlines?: boolean;
      readonly before?: string;
    }
  /** Gives a sheet another title, last of all: every other operation of the plan calls it by its title of before. */
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly title: string }
  /** Deletes a sheet with all it holds, after everything else. Nothing where there is none. */
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  /** Empties cells of content and format, validations and conditional formats included; names stay. */
  | { readonly kind: "clear"; readonly sheet: string; readonly area: Area | "all"; readonly what: "contents" | "all" }
  /** Writes values only: a text is stored as that very text, never as a formula, number or date. */
  | { readonly kind: "writeBlock"; readonly sheet: string; readonly area: Area; readonly values: readonly (readonly CellValue[])[] }
  /** Writes the formulas of the first row of the area and fills them down it. "" leaves a column alone. */
  | { readonly kind: "fillFormulas"; readonly sheet: string; readonly area: Area; readonly formulas: readonly string[] }
  /** Writes one formula and fills it over the whole area, right and down. */
  | { readonly kind: "fillFormula"; readonly sheet: string; readonly area: Area; readonly formula: string }
  /** Writes some cells of an area, values as `writeBlock` does or formulas, and leaves the others alone; number formats likewise. */
  | {
      readonly kind: "patch";
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly PatchCell[])[];
      readonly formats?: readonly (readonly (string | null)[])[];
    }
  /** Merges the area into one cell, or takes apart all merged cells that it touches. */
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area; readonly isMerged: boolean }
  | {
      readonly kind: "hide";
      readonly sheet: string;
      readonly axis: "rows" | "columns";
      readonly first: number;
      readonly count: number;
      readonly isHidden: boolean;
    }
  /** Shows the rows that a filter of the sheet hides. */
  | { readonly kind: "clearFilter"; readonly sheet: string }
  /** Filters the sheet so; null takes the filter away. `present` is what was there a moment ago, where that is known. */
  | { readonly kind: "filter"; readonly sheet: string; readonly filter: SheetFilter | null; readonly present?: SheetFilter | null }
  | { readonly kind: "clearValidation"; readonly sheet: string; readonly area: Area }
  /** Unlocks the area; other cells stay as they are. */
  | { readonly kind: "unlock"; readonly sheet: string; readonly area: Area }
  /** Sorts whole rows of the area by the numbers in one of its columns (of the sheet, zero-based), small ones first; blanks go last. */
  | { readonly kind: "sortRows"; readonly sheet: string; readonly area: Area; readonly column: number }
  /** Defines a workbook name, or moves it if it exists. A hidden one is not shown in Excel's list of names. */
  | { readonly kind: "defineName"; readonly name: string; readonly sheet: string; readonly area: Area; readonly isHidden?: boolean }
  | { readonly kind: "removeName"; readonly name: string }
  | { readonly kind: "format"; readonly sheet: string; readonly area: Area; readonly format: CellFormat }
  /** Width in characters of the standard font, as Excel's dialog shows it. */
  | { readonly kind: "columnWidth"; readonly sheet: string; readonly column: number; readonly columns: number; readonly characters: number }
  /** Height in points. */
  | { readonly kind: "rowHeight"; readonly sheet: string; readonly row: number; readonly rows: number; readonly points: number }
  | { readonly kind: "validation"; readonly sheet: string; readonly area: Area; readonly validation: Validation }
  /** Replaces all conditional formats of the area. The first rule that holds wins. */
  | { readonly kind: "conditionalFormats"; readonly sheet: string; readonly area: Area; readonly rules: readonly ConditionalRule[] }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "page"; readonly sheet: string; readonly page: PageSetup }
  /** Puts a text at the left of the footer of every page (user text escaped as in `PageSetup`), and leaves all else of the page as it is. */
  | { readonly kind: "footer"; readonly sheet: string; readonly left: string }
  /** Locks the whole sheet but these areas. Takes effect when the sheet is protected. */
  | { readonly kind: "locks"; readonly sheet: string; readonly unlocked: readonly Area[] }
  | { readonly kind: "unprotect"; readonly sheet: string }
  /**
   * `options` are those that Excel told of a sheet; without them people may select, filter, sort and change widths and heights, and move, size
   * and change drawn objects only where it says so.
   */
  | { readonly kind: "protect"; readonly sheet: string; readonly options?: ProtectionOptions; readonly allowsObjects?: true }
  | { readonly kind: "visibility"; readonly sheet: string; readonly visibility: "visible" | "hidden" | "veryHidden" }
  /** Copies cells with everything on them, contents, looks, rules and merged cells, over the area. */
  | {
      readonly kind: "copyAll";
      readonly sheet: string;
      readonly area: Area;
      readonly from: { readonly sheet: string; readonly row: number; readonly column: number };
    }
  /** Heights of rows or widths of columns in points, and whether they are hidden. */
  | {
      readonly kind: "lines";
      readonly sheet: string;
      readonly axis: "rows" | "columns";
      readonly first: number;
      readonly sizes: readonly LineSize[];
    }
  /** Puts the print set-up back as it was read. */
  | { readonly kind: "pageState"; readonly sheet: string; readonly state: PageState }
  /**
   * Makes the chart, or gives the one of that name its content anew: that stays where people moved it and as large as they made it.
   * `at` is the cell of the upper left corner, or its points; sizes are points.
   */
  | {
      readonly kind: "chart";
      readonly sheet: string;
      readonly name: string;
      readonly chart: ChartContent;
      readonly at: { readonly row: number; readonly column: number } | { readonly left: number; readonly top: number };
      readonly width: number;
      readonly height: number;
    }
  /** Removes the chart of that name if it is there. */
  | { readonly kind: "removeChart"; readonly sheet: string; readonly name: string }
  | { readonly kind: "activate"; readonly sheet: string; readonly area?: Area }
  | { readonly kind: "recalculate" };

export type WorkbookPlan = readonly Op[];
