// The one door between the product and a workbook. `excel/` implements it over Office.js.
import type { Area } from "./area";
import type { CellValue, WorkbookPlan } from "./plan";
import type { PointLabel } from "./restore/keepPlan";
import type { SnapshotRequest, WorkbookSnapshot } from "./snapshot";

/** Why Excel refused; what to tell the user stands in locale/ under `failure.<code>`. */
export type HostErrorCode =
  | "cell-edit" // somebody is typing in a cell
  | "protected" // sheet protected with a password, workbook structure locked, or locked cell
  | "not-found" // sheet, name or range vanished meanwhile
  | "conflict" // exists already, merged or filtered range in the way
  | "changed" // somebody changed what was read before it could be written
  | "unplaced" // what somebody typed while a plan was written could not be put back
  | "selection" // several ranges or no cells are selected
  | "too-large" // payload or memory limit
  | "unsupported" // this Excel lacks the function
  | "session" // session lost or timed out
  | "busy" // Excel asks to try later
  | "internal"; // anything else: shown with a report

/**
 * What a refused plan has left behind. Excel has no transaction: what stood before the refusal in the same request is done.
 * "part": the sheets may be half written, all others are as they were; "unknown": the request got lost, so the sheets hold either all of it
 * or nothing; "whole": they hold all of it, over something that people typed, and its restore point stands.
 */
export interface Written {
  readonly kind: "part" | "unknown" | "whole";
  /** Titles, in the order in which they are written. */
  readonly sheets: readonly string[];
}

/** What somebody typed or deleted at the moment of writing, and what could not be put into the workbook again: it is told, so that it is not lost. */
export interface LeftOver {
  readonly sheet: string;
  /** Full address where it was typed. */
  readonly cell: string;
  /** Codes of its row and column, of a cell of an entry sheet. */
  readonly codes: readonly [string, string] | null;
  /** "" = it was deleted. */
  readonly content: CellValue;
}

/** Excel refused: never shown as it is; the workbook is as it was before the plan, but for what `written` tells. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    /** What was being done, for the report: statement, sheet, Excel's own code and message. */
    readonly detail: {
      readonly excelCode?: string;
      readonly excelMessage?: string;
      readonly statement?: string;
      readonly sheet?: string;
      /** Absent: nothing was written. */
      readonly written?: Written;
      /** Absent: nothing that people typed is outside of the workbook. */
      readonly left?: readonly LeftOver[];
    },
    readonly isRetriable: boolean,
  ) {
    super(`${code}${detail.excelCode === undefined ? "" : ` (${detail.excelCode})`}: ${detail.excelMessage ?? ""}`);
  }
}

/** What this Excel can do beyond ExcelApi 1.9, from `isSetSupported`. */
export interface Capabilities {
  /** Highest supported ExcelApi set, as minor number of 1.x (9 … 21). */
  readonly excelApi: number;
  readonly canSeeMerges: boolean; // ExcelApi 1.13
  readonly canMergeUndo: boolean; // ExcelApi 1.20
  readonly canSeeProtectionEvents: boolean; // ExcelApi 1.14
  readonly canReadCulture: boolean; // ExcelApi 1.11
}

/** What a call cost: asserted in tests, printed by the headless run. */
export interface Cost {
  readonly syncs: number;
  /** UTF-8 bytes of all requests. */
  readonly requestBytes: number;
}

export type WorkbookEvent = { readonly kind: "changed"; readonly sheet: string; readonly origin: "self" | "local" | "remote" };

export interface WorkbookPort {
  readonly capabilities: Capabilities;
  /** Reads in two syncs, whatever the size (more only past 3.5 MB). @throws HostError */
  read(request: SnapshotRequest): Promise<WorkbookSnapshot>;
  /**
   * Applies the plan in one sync (one more per 3.5 MB). On failure protection is put back as it was.
   * With a label a restore point is kept in the workbook in the same request, for one more sync to read what will be written over; then
   * a failure that has half of the plan done is taken back from it. Where the structure of the workbook is locked there is no room for one.
   * @param decidedOn what the plan was decided on: with a label, cells of it that hold something else by now end in `changed`, and nothing is
   * written. So does what people typed into the plan's own cells until the very request: their work stands, the plan does not.
   * @throws HostError that tells in `written` what is half done
   */
  apply(plan: WorkbookPlan, point?: PointLabel, decidedOn?: readonly WorkbookSnapshot[]): Promise<void>;
  /** Shows and selects the area. @throws HostError */
  reveal(sheet: string, area: Area): Promise<void>;
  /** Calls the listener after changes; returns how to stop. @throws HostError */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** Cost of everything since the port was made. */
  cost(): Cost;
}
