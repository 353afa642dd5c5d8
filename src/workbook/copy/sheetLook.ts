// A sheet as it is shown: what its cells hold and look like, sizes, frozen panes, page. Plain data, read at one moment.
import type { Area } from "../area";
import type { CellFormat, CellValue, LineSize, PageState } from "../plan";

export interface SheetLook {
  readonly title: string;
  /** What is in use; null = nothing, then all else is empty. */
  readonly area: Area | null;
  readonly values: readonly (readonly CellValue[])[];
  /** English, with commas; a constant where there is none. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Looks of the cells, number formats included. Equal looks are one object. */
  readonly looks: readonly (readonly CellFormat[])[];
  /** Merged areas, whole; null = this Excel does not tell. */
  readonly merged: readonly Area[] | null;
  /** Sizes of the rows and columns in use. */
  readonly rows: readonly LineSize[];
  readonly columns: readonly LineSize[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: PageState;
  /** #RRGGBB, or null for none. */
  readonly tabColor: string | null;
  readonly showsGridlines: boolean;
  /** How many charts it has. */
  readonly charts: number;
}
