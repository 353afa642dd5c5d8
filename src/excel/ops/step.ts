// A step: what one sync is made of. An operation of a plan becomes one step, or several where a block is too large for one request.
import type { Area } from "../../workbook/area";

/** The workbook as the steps of one request see it. Ranges are released at once, so that no request is spent on clearing up. */
export interface Target {
  readonly workbook: Excel.Workbook;
  sheet(title: string): Excel.Worksheet;
  range(sheet: string, area: Area): Excel.Range;
  /** Makes the proxy of a sheet that this request adds known under its title. */
  adopt(title: string, sheet: Excel.Worksheet): void;
}

export interface Step {
  /** What is being done and to which sheet, for the report. */
  readonly doing: string;
  readonly sheet?: string;
  /** Reckoned bytes of the request. */
  readonly bytes: number;
  queue(target: Target): void;
}
