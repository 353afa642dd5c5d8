// Whether a restore point is in the workbook: Excel may have refused its plan, lost the answer, or somebody may have taken it back already.
import { HostError } from "../workbook/port";
import { entriesOf, type Kept } from "../workbook/restore/keepPlan";
import { INDEX_AREA } from "../workbook/restore/restoreNames";
import { entryRow } from "../workbook/restore/pointEntry";
import type { PresentPlace } from "../workbook/restore/undoPlan";
import { queuePlaces } from "./readCells";
import { storeTitle } from "./readBefore";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { askState, hasName, type WorkbookState } from "./workbookState";

export interface Found {
  readonly state: WorkbookState;
  readonly store: string;
  readonly index: readonly (readonly unknown[])[];
  /** Where the point's anchors lie; broken ones are absent. */
  readonly anchors: ReadonlyMap<string, PresentPlace>;
}

/** It is not in the workbook. */
export interface Absent {
  readonly isAbsent: true;
  readonly state: WorkbookState;
  /** Other points are. */
  readonly isUsed: boolean;
}

/**
 * The workbook as it is now, if the restore point is in it.
 * @param isSent Excel took some of the plan: without that an entry that looks the same is that of somebody else's step
 */
export async function lookForPoint(runner: Runner, kept: Kept, isSent: boolean): Promise<Found | Absent | "unknown"> {
  try {
    return await (isSent ? runner.patiently(() => pointIn(runner, kept, isSent)) : pointIn(runner, kept, isSent));
  } catch (error) {
    // A session that is lost, or a cell that is being edited: the first refusal says so already.
    if (error instanceof HostError) return "unknown";
    throw error;
  }
}

/** @throws HostError */
async function pointIn(runner: Runner, kept: Kept, isSent: boolean): Promise<Found | Absent> {
  const state = await askState(runner);
  const store = storeTitle(state);
  if (store === null) return { isAbsent: true, state, isUsed: false };
  // Where nothing was sent, names of that kind are those of somebody else's step, and may go from one request to the next.
  const names = isSent ? kept.point.sheets.map(({ anchor }) => anchor).filter((name) => hasName(state, name)) : [];
  const { index, places } = await runner.sendIdempotent({
    doing: "look how far the plan came",
    bytes: ENVELOPE_BYTES + (2 + 3 * names.length) * ACTION_BYTES,
    queue: (context) => {
      const range = context.workbook.worksheets
        .getItem(store)
        .getRangeByIndexes(INDEX_AREA.row, INDEX_AREA.column, INDEX_AREA.rows, INDEX_AREA.columns)
        .untrack();
      range.load("values");
      const placed = queuePlaces(context, names);
      return () => ({ index: range.values as readonly (readonly unknown[])[], places: placed() });
    },
  });
  const entries = entriesOf(index);
  const own = JSON.stringify(entryRow(kept.entry));
  const isThere = isSent && entries.some((entry) => JSON.stringify(entryRow(entry)) === own);
  const anchors = new Map(
    names.flatMap((name) => (places.has(name.toLowerCase()) ? [[name, places.get(name.toLowerCase())!] as const] : [])),
  );
  return isThere ? { state, store, index, anchors } : { isAbsent: true, state, isUsed: entries.length > 0 };
}
