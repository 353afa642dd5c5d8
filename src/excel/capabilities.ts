// What this Excel can do. The gateway needs ExcelApi 1.9; everything newer is asked for here.
import type { Capabilities } from "../workbook/port";
import type { ExcelHost } from "./run";

const NEWEST_KNOWN = 21;

/** What `isSetSupported` says; nothing is assumed from a version number. */
export function capabilitiesOf(host: ExcelHost): Capabilities {
  let excelApi = NEWEST_KNOWN;
  while (excelApi > 0 && !host.isSetSupported("ExcelApi", `1.${excelApi}`)) excelApi--;
  return {
    excelApi,
    canSeeMerges: excelApi >= 13,
    canMergeUndo: excelApi >= 20,
    canSeeProtectionEvents: excelApi >= 14,
    canReadCulture: excelApi >= 11,
  };
}
