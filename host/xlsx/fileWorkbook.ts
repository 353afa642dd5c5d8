// A file as it was understood, before anything of it reaches the open workbook.
import type {
  HostArea,
  HostChart,
  HostConditionalFormat,
  HostFilter,
  HostName,
  HostPage,
  HostProtection,
  HostSheet,
  HostStyle,
  HostValidation,
  HostWorkbook,
} from "../workbook/hostWorkbook";

export type FileInput = { readonly value: string | number | boolean; readonly isError?: true } | { readonly formula: string };

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Null for a cell that has only a style. */
  readonly input: FileInput | null;
  /** Index into the looks of the file; 0 is the look of an untouched cell. */
  readonly look: number;
}

/** A cell style of the file. */
export interface FileLook {
  readonly style: HostStyle;
  readonly isLocked: boolean;
  /** What of the look cannot be kept, for the list of what is ignored. */
  readonly lost: readonly string[];
}

export interface FileChart extends Omit<HostChart, "id"> {
  /** Where its lower right corner lies, where the file tells that instead of a size. */
  readonly end: Pick<HostChart, "row" | "column" | "right" | "down"> | null;
}

export interface FileSheet {
  readonly title: string;
  readonly visibility: HostSheet["visibility"];
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly freeze: HostSheet["freeze"];
  readonly selection: HostArea;
  /** Row by row, in order. */
  readonly cells: readonly FileCell[];
  /** Characters; 0 = hidden. */
  readonly widths: readonly { readonly column: number; readonly columns: number; readonly characters: number }[];
  /** Points; 0 = hidden. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly merges: readonly HostArea[];
  readonly filter: HostFilter | null;
  readonly validations: readonly HostValidation[];
  readonly conditionalFormats: readonly HostConditionalFormat[];
  readonly protection: HostProtection | null;
  readonly page: HostPage;
  readonly charts: readonly FileChart[];
}

export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly looks: readonly FileLook[];
  readonly names: readonly HostName[];
  readonly calculationMode: HostWorkbook["calculationMode"];
  readonly isStructureProtected: boolean;
  /** Index into `sheets`. */
  readonly activeSheet: number;
  readonly settings: ReadonlyMap<string, string>;
}
