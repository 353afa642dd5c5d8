// What must be known before a plan can be sent in one sync: which sheets exist, which are protected and how, which
// charts they have, which names exist.
// Excel refuses to protect a protected sheet and to unprotect an unprotected one (office-js#6784), so it is read first.
import type { SheetState } from "../workbook/snapshot";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";

export interface KnownSheet extends SheetState {
  readonly id: string;
  /** How it is protected; meaningless while it is not. */
  readonly options: Excel.WorksheetProtectionOptions;
  /** Names of its charts. */
  readonly charts: readonly string[];
}

export interface WorkbookState {
  /** In tab order. */
  readonly sheets: readonly KnownSheet[];
  readonly names: readonly KnownName[];
  readonly calculation: "automatic" | "manual";
  /** Sheets can be neither added nor renamed, hidden or deleted. */
  readonly isStructureLocked: boolean;
}

export interface KnownName {
  readonly name: string;
  /** Its cells as text ("=Sheet1!$A$1:$B$2"): good for a guess at the size only. */
  readonly reference: string;
  /** Not shown in Excel's list of names. */
  readonly isHidden: boolean;
}

const SHEET_FIELDS = "items/id,items/name,items/visibility,items/protection/protected,items/protection/options,items/charts/items/name";
const NAME_FIELDS = "items/name,items/type,items/value,items/visible";

/** Queues the loading of the state; call what it returns after the sync. One sync, ExcelApi 1.2 and 1.7 (protection of the workbook), 1.8 (calculationMode 1.1 to read). */
export function queueState(context: Excel.RequestContext): () => WorkbookState {
  const { worksheets, names, application, protection } = context.workbook;
  worksheets.load(SHEET_FIELDS);
  names.load(NAME_FIELDS);
  application.load("calculationMode");
  protection.load("protected");
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      title: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
      options: sheet.protection.options,
      charts: sheet.charts.items.map((chart) => chart.name),
    })),
    names: names.items
      .filter((item) => item.type === "Range" || item.type === "Error")
      .map((item) => ({ name: item.name, reference: String(item.value), isHidden: !item.visible })),
    calculation: application.calculationMode === "Manual" ? "manual" : "automatic",
    isStructureLocked: protection.protected,
  });
}

/** The state as it is now, in a sync of its own. @throws HostError */
export function askState(runner: Runner): Promise<WorkbookState> {
  return runner.sendIdempotent({
    doing: "look how far the plan came",
    bytes: ENVELOPE_BYTES + 4 * ACTION_BYTES,
    queue: queueState,
  });
}

/** Present title of a sheet that had that title before; of one that was not there then, its own. */
export function titleIn(title: string, before: WorkbookState, now: WorkbookState): string {
  const known = knownSheet(before, title);
  return now.sheets.find(({ id }) => id === known?.id)?.title ?? title;
}

function visibilityOf(visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden"): SheetState["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}

/** The sheet of that title, without regard to case as in Excel. */
export function knownSheet(state: WorkbookState, title: string): KnownSheet | undefined {
  const wanted = title.toLowerCase();
  return state.sheets.find((sheet) => sheet.title.toLowerCase() === wanted);
}

/** Whether a name of the workbook exists, broken or not, without regard to case. */
export function hasName(state: WorkbookState, name: string): boolean {
  const wanted = name.toLowerCase();
  return state.names.some((item) => item.name.toLowerCase() === wanted);
}
