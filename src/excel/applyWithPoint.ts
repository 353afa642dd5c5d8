// A plan with its restore point. If Excel stops in the middle of it, what the point kept is put back at once: then the workbook is as it was.
import type { WorkbookPlan } from "../workbook/plan";
import { HostError } from "../workbook/port";
import { forgetOps, entriesOf, indexValues, isTouching, keepParts, type Kept, type PointLabel } from "../workbook/restore/keepPlan";
import { forgetRecordOps, writeRecord } from "../workbook/restore/keptCharts";
import { INDEX_AREA, RESTORE_INDEX } from "../workbook/restore/restoreNames";
import { touchedBy } from "../workbook/restore/touched";
import { undoPlan } from "../workbook/restore/undoPlan";
import { applyPlan } from "./applyPlan";
import { readBefore, storeTitle } from "./readBefore";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { knownSheet, queueState, type WorkbookState } from "./workbookState";

/** One sync to read what the plan touches, one to keep and write it; none more for a plan that touches nothing. @throws HostError */
export async function applyWithPoint(runner: Runner, plan: WorkbookPlan, state: WorkbookState, label: PointLabel): Promise<void> {
  const titles = state.sheets.map((sheet) => sheet.title);
  const touched = touchedBy(plan, titles, storeTitle(state));
  if (!isTouching(touched)) return applyPlan(runner, plan, state);
  const before = await readBefore(runner, touched, state);
  const kept = await runner.inParts(keepParts(plan, touched, before, label));
  try {
    await applyPlan(runner, kept.plan, state);
  } catch (error) {
    if (error instanceof HostError) throw await goBack(runner, kept, state, error);
    throw error;
  }
}

/** The plan without one, in one sync. What it draws is not recorded. @throws HostError */
export function applyWithoutPoint(runner: Runner, plan: WorkbookPlan, state: WorkbookState): Promise<void> {
  const store = storeTitle(state);
  return applyPlan(runner, store === null ? plan : [...plan, ...forgetRecordOps(plan, store)], state);
}

/**
 * Puts back what the point kept, if the plan got so far as to keep it, and gives the refusal to throw: without what is half done where all is
 * back. Where Excel does not even tell how far the plan came, or refuses to be brought back, the refusal stands as it is.
 */
async function goBack(runner: Runner, kept: Kept, before: WorkbookState, cause: HostError): Promise<HostError> {
  const found = await lookForPoint(runner, kept);
  if (found === "unknown") return withoutStore(cause, kept);
  if (found === "absent") {
    // The point comes before the plan: nothing of the plan is done.
    if (storeTitle(before) === null) await dropStore(runner, kept, before);
    return nothingWritten(cause);
  }
  const { state, store, index } = found;
  const entries = entriesOf(index).filter((entry) => entry.id !== kept.entry.id);
  const undo = undoPlan([kept.point], {
    store,
    sheets: state.sheets,
    anchors: new Map(
      kept.point.sheets.flatMap((sheet) =>
        placeNow(sheet.title, before, state).map((title) => [sheet.anchor, { sheet: title, area: sheet.anchorArea }] as const),
      ),
    ),
  });
  if ("moved" in undo) return withNote(cause, `${undo.moved.sheet} is gone`);
  try {
    await applyPlan(
      runner,
      [
        ...undo.plan,
        { kind: "writeBlock", sheet: store, area: INDEX_AREA, values: indexValues(entries) },
        writeRecord(kept.charts, store),
        ...forgetOps(kept.entry, store),
      ],
      state,
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return withNote(cause, error.message);
  }
  return nothingWritten(cause);
}

function nothingWritten(cause: HostError): HostError {
  const { written: _written, ...detail } = cause.detail;
  return new HostError(cause.code, detail, cause.isRetriable);
}

/** Takes away a store that was begun and holds nothing yet. Where Excel refuses that as well, it stays, and harms nobody. */
async function dropStore(runner: Runner, { store }: Kept, before: WorkbookState): Promise<void> {
  try {
    const state = await askState(runner);
    const isBegun = knownSheet(state, store) !== undefined && knownSheet(before, store) === undefined;
    if (isBegun)
      await applyPlan(
        runner,
        [
          { kind: "removeName", name: RESTORE_INDEX },
          { kind: "deleteSheet", sheet: store },
        ],
        state,
      );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

function askState(runner: Runner): Promise<WorkbookState> {
  return runner.sendIdempotent({
    doing: "look how far the plan came",
    bytes: ENVELOPE_BYTES + 4 * ACTION_BYTES,
    queue: queueState,
  });
}

/** The refusal without the store among what is half done: what stands in it without an entry is nothing to anybody. */
function withoutStore(cause: HostError, { store }: Kept): HostError {
  const { written, ...detail } = cause.detail;
  if (written === undefined) return cause;
  const sheets = written.sheets.filter((title) => title !== store);
  return new HostError(cause.code, { ...detail, ...(sheets.length === 0 ? {} : { written: { ...written, sheets } }) }, cause.isRetriable);
}

function withNote(cause: HostError, why: string): HostError {
  return new HostError(
    cause.code,
    { ...cause.detail, excelMessage: `${cause.detail.excelMessage ?? ""} (not brought back: ${why})` },
    cause.isRetriable,
  );
}

/** Present title of a sheet that had that title; of one that the plan adds, its own, if it got so far. */
function placeNow(title: string, before: WorkbookState, now: WorkbookState): string[] {
  const known = knownSheet(before, title);
  const sheet = known === undefined ? knownSheet(now, title) : now.sheets.find((other) => other.id === known.id);
  return sheet === undefined ? [] : [sheet.title];
}

interface Found {
  readonly state: WorkbookState;
  readonly store: string;
  readonly index: readonly (readonly unknown[])[];
}

/** The workbook as it is now, if the restore point is in it. */
async function lookForPoint(runner: Runner, kept: Kept): Promise<Found | "absent" | "unknown"> {
  try {
    const state = await askState(runner);
    const store = storeTitle(state);
    if (store === null) return "absent";
    const index = await runner.sendIdempotent({
      doing: "look how far the plan came",
      bytes: ENVELOPE_BYTES + 2 * ACTION_BYTES,
      queue: (context) => {
        const range = context.workbook.worksheets
          .getItem(store)
          .getRangeByIndexes(INDEX_AREA.row, INDEX_AREA.column, INDEX_AREA.rows, INDEX_AREA.columns)
          .untrack();
        range.load("values");
        return () => range.values as readonly (readonly unknown[])[];
      },
    });
    const isThere = entriesOf(index).some((entry) => entry.id === kept.entry.id && entry.at === kept.entry.at);
    return isThere ? { state, store, index } : "absent";
  } catch (error) {
    // A session that is lost, or a cell that is being edited: the first refusal says so already.
    if (error instanceof HostError) return "unknown";
    throw error;
  }
}
