// The model of the embedded Excel as its other parts see it (richapi, xlsx, page, headless).
// Univer gives cells, calculation, structural edits and the grid; what it lacks is kept beside it.
// Rows and columns are zero-based. Formulas are English with commas and start with "=".

export interface HostArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface HostCell {
  /** Calculated value; null = empty cell. An error is its text (#N/A) with `isError`. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  readonly formula: string | null;
}

/**
 * What is put into a cell: nothing (leave alone), a plain value (null empties the cell), or a formula.
 * With `isError` the value is the text of an error (#N/A) and becomes that error, not a text.
 */
export type HostInput =
  | undefined
  | { readonly value: string | number | boolean | null; readonly isError?: boolean }
  | { readonly formula: string };

export interface HostStyle {
  readonly numberFormat?: string; // "General" when absent
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number; // points
  readonly fontName?: string;
  readonly color?: string; // #RRGGBB
  readonly fill?: string | null; // #RRGGBB
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: string; // colour of thin lines on all four sides
}

export interface HostValidation {
  readonly area: HostArea;
  readonly rule: { readonly kind: "custom"; readonly formula: string } | { readonly kind: "list"; readonly source: string };
  readonly ignoreBlank: boolean;
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information";
    readonly show: boolean;
  };
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

export interface HostConditionalFormat {
  readonly area: HostArea;
  readonly formula: string;
  readonly format: { readonly color?: string; readonly fill?: string | null; readonly bold?: boolean; readonly italic?: boolean };
  readonly stopIfTrue: boolean;
}

/** Bars and columns are all that is drawn. */
export type HostChartType = "BarClustered" | "BarStacked" | "ColumnClustered" | "ColumnStacked";

export interface HostChartSeries {
  readonly name: string;
  /** Reference of one area as a formula text: "='Xếp hạng'!$E$5:$E$34"; "=#REF!" after its cells were deleted. */
  readonly values: string;
  readonly categories: string | null;
  /** #RRGGBB; null = as its place in the chart has it. */
  readonly color: string | null;
  readonly hasLabels: boolean;
  /** Room between bars, percent of their width. */
  readonly gapWidth: number;
}

export interface HostChartAxis {
  /** Null = none. */
  readonly title: string | null;
  readonly isReversed: boolean;
  /** Where the other axis crosses. */
  readonly crossing: "Automatic" | "Maximum" | "Minimum";
  /** Null = automatic. */
  readonly minimum: number | null;
}

export interface HostChart {
  readonly id: string;
  readonly name: string;
  readonly type: HostChartType;
  readonly title: string | null;
  readonly titlePoints: number;
  readonly isTitleBold: boolean;
  readonly fontName: string | null;
  readonly fontColor: string | null;
  readonly fontPoints: number;
  readonly legend: "none" | "Bottom" | "Top" | "Left" | "Right";
  readonly categoryAxis: HostChartAxis;
  readonly valueAxis: HostChartAxis;
  readonly series: readonly HostChartSeries[];
  /** The cell in which the upper left corner lies, and how far inside of it, in points. */
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface HostPage {
  readonly printArea: HostArea | null;
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
  readonly titleColumns: { readonly column: number; readonly columns: number } | null;
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4" | "letter";
  readonly fitWide: number | null;
  readonly fitTall: number | null;
  /** Percent, where nothing is fitted. */
  readonly scale: number;
  /** Rows before which the page is broken by hand, ascending. */
  readonly pageStarts: readonly number[];
  /** Points (1/72 inch). */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly header: HostPageTexts;
  readonly footer: HostPageTexts;
  readonly isFirstDifferent: boolean;
  /** Of the first page, where it is different. */
  readonly firstHeader: HostPageTexts;
  readonly firstFooter: HostPageTexts;
}

export interface HostPageTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface HostProtection {
  /**
   * null = protected without a password. A sheet opened from a file knows only a hash of its password: then this is a text that no
   * person would type, and `isSheetPassword` of host/xlsx/sheetPassword.ts tells whether a typed password fits.
   */
  readonly password: string | null;
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** How far from A1 a sheet holds anything of its own; all 0 for an untouched sheet. */
export interface HostExtent {
  /** Rows and columns up to the last cell with content or a style; an unlocked cell counts. */
  readonly rows: number;
  readonly columns: number;
  /** Rows up to the last with a height of its own or hidden, columns up to the last with a width of its own or hidden. */
  readonly sizedRows: number;
  readonly sizedColumns: number;
}

export interface HostSheet {
  /** Stable while the workbook is open, also over renames. */
  readonly id: string;
  readonly title: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor: string | null;
  showGridlines: boolean;
  /** Set or lifted without asking; who may do so is the caller's business. */
  protection: HostProtection | null;
  page: HostPage;
  freeze: { readonly rows: number; readonly columns: number };
  /** Smallest area holding all non-empty cells, or null. */
  usedArea(): HostArea | null;
  extent(): HostExtent;
  /** Cells of an area, row by row. Call `settle()` of the workbook first for calculated values. */
  read(area: HostArea): HostCell[][];
  /** Writes an area of the same shape in one go; formulas of other cells recalculate at the next `settle()`. */
  write(area: HostArea, inputs: readonly (readonly HostInput[])[]): void;
  /** Copies content of `from` over `to` (repeated if larger) as Excel's copy does: relative references move. */
  copyContent(from: HostArea, to: HostArea): void;
  /**
   * Copies everything on the cells of `from`, on this sheet or another, over `to` of the same shape: contents, styles, locks, validation,
   * conditional formats and merged cells.
   */
  copyAll(source: HostSheet, from: HostArea, to: HostArea): void;
  clear(area: HostArea, what: "contents" | "formats" | "all"): void;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  /** Sorts the rows of the area by one column, numbers before text, blanks last. */
  sort(area: HostArea, column: number, ascending: boolean): void;
  style(row: number, column: number): HostStyle;
  setStyle(area: HostArea, style: HostStyle): void;
  /** Characters of the standard font; null = default, 0 = hidden. */
  columnWidth(column: number): number | null;
  /** 0 hides the columns, any other width shows them. */
  setColumnWidth(column: number, columns: number, characters: number): void;
  /** Points; null = default, 0 = hidden. */
  rowHeight(row: number): number | null;
  /** 0 hides the rows, any other height shows them. */
  setRowHeight(row: number, rows: number, points: number): void;
  isHidden(axis: "rows" | "columns", index: number): boolean;
  /** Hides or shows lines; under it they keep their height or width. */
  setHidden(axis: "rows" | "columns", first: number, count: number, isHidden: boolean): void;
  /** Merged areas, disjoint, from the top left on. */
  readonly merges: readonly HostArea[];
  /** Makes one cell of the area, with the content of its upper left cell; merged areas that it touches are taken apart. */
  merge(area: HostArea): void;
  /** Takes apart the merged areas that the area touches. */
  unmerge(area: HostArea): void;
  /** What is filtered out are hidden rows; setting it hides none: see filtering.ts. */
  filter: HostFilter | null;
  isLocked(row: number, column: number): boolean;
  setLocked(area: HostArea, isLocked: boolean): void;
  /** Areas that are unlocked, as disjoint rectangles. */
  unlockedAreas(): readonly HostArea[];
  readonly validations: readonly HostValidation[];
  /** Puts the rule on the area, cutting away older rules there; null only clears. */
  setValidation(area: HostArea, rule: Omit<HostValidation, "area"> | null): void;
  /** In order of priority. */
  readonly conditionalFormats: readonly HostConditionalFormat[];
  /** Adds at the lowest priority, or at the highest when told so. */
  addConditionalFormat(rule: HostConditionalFormat, isFirst?: boolean): void;
  clearConditionalFormats(area: HostArea): void;
  /** From the lowest to the topmost. */
  charts: readonly HostChart[];
}

/** By what a column is filtered, in the words of Excel's API. */
export interface HostFilterCriteria {
  readonly filterOn: "Values" | "Custom" | "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent" | "Dynamic" | "CellColor";
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  /** Texts as cells show them; "" = blank ones. */
  readonly values?: readonly string[];
  readonly dynamicCriteria?: "AboveAverage" | "BelowAverage";
  /** #RRGGBB. */
  readonly color?: string;
}

export interface HostFilter {
  /** Where its buttons stand: the first row is the heading. */
  readonly area: HostArea;
  /** Filtered columns, counted from the left of the area; null = by something that is not known here. */
  readonly columns: readonly { readonly column: number; readonly criteria: HostFilterCriteria | null }[];
}

export interface HostName {
  readonly name: string;
  readonly visible: boolean;
  /** Present reference: "='Chấm điểm'!$A$1:$B$9", or "=#REF!" after its cells were deleted. */
  readonly reference: string;
}

export interface HostChange {
  readonly sheetId: string;
  readonly area: HostArea | null;
  readonly kind: "cells" | "structure" | "sheets";
}

export interface HostWorkbook {
  sheets(): readonly HostSheet[];
  sheet(id: string): HostSheet | null;
  /** Titles are compared without regard to case, as Excel does. */
  sheetByTitle(title: string): HostSheet | null;
  addSheet(title: string): HostSheet;
  renameSheet(id: string, title: string): void;
  deleteSheet(id: string): void;
  moveSheet(id: string, index: number): void;
  names(): readonly HostName[];
  /** Defines or redefines; the reference is a formula text, one area of one sheet or anything else. Visible unless told otherwise. */
  defineName(name: string, reference: string, visible?: boolean): void;
  removeName(name: string): void;
  /** Where a name points now, or null when it is absent, broken or no area. */
  areaOfName(name: string): { readonly sheetId: string; readonly area: HostArea } | null;
  calculationMode: "automatic" | "manual";
  /** Waits until every dirty formula is calculated. In manual mode only when `force`. */
  settle(force?: boolean): Promise<void>;
  activeSheetId: string;
  selection: HostArea;
  /** A person is typing in a cell. */
  isEditing: boolean;
  isStructureProtected: boolean;
  /** Document settings of the add-in, saved with the file. */
  readonly settings: Map<string, string>;
  onChange(listener: (change: HostChange) => void): () => void;
  dispose(): void;
}
