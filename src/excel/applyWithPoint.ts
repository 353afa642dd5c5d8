// A plan with its restore point. If Excel stops in the middle of it, what the point kept is put back at once: then the workbook is as it was.
import type { Op, WorkbookPlan } from "../workbook/plan";
import { HostError } from "../workbook/port";
import { forgetOps, entriesOf, indexValues, isTouching, keepParts, type Kept, type PointLabel } from "../workbook/restore/keepPlan";
import { forgetRecordOps, writeRecord } from "../workbook/restore/keptCharts";
import { INDEX_AREA, RESTORE_INDEX } from "../workbook/restore/restoreNames";
import { touchedBy, type Touched } from "../workbook/restore/touched";
import { undoPlan } from "../workbook/restore/undoPlan";
import { entryRow, type RestorePoint } from "../workbook/restore/restorePoint";
import { applyPlan } from "./applyPlan";
import { checkBasis, type BasisCells } from "./basis";
import { lateEdits, lookAgain, type Look, type Seen } from "./lateEdits";
import { readBefore, storeTitle, type Before } from "./readBefore";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { hasName, knownSheet, queueState, type WorkbookState } from "./workbookState";

export { basisOf } from "./basis";

/**
 * One sync to read what the plan touches and to look whether what it was decided on still stands, one to keep and write it; none more for a
 * plan that touches nothing.
 * @throws HostError, `changed` where others were there first: then nothing of the plan stands, and all that they did
 */
export async function applyWithPoint(
  runner: Runner,
  plan: WorkbookPlan,
  state: WorkbookState,
  label: PointLabel,
  basis: readonly BasisCells[],
): Promise<void> {
  const titles = state.sheets.map((sheet) => sheet.title);
  const touched = touchedBy(plan, titles, storeTitle(state));
  if (!isTouching(touched)) return void (await applyPlan(runner, plan, state));
  const before = await readStanding(runner, touched, state, basis);
  const kept = await runner.inParts(keepParts(plan, touched, before.read, label));
  const seen = await sendKept(runner, kept, state, lookAgain(before));
  const late = seen === null ? [] : lateEdits(touched, before.blocks, seen);
  if (seen === null || late.length === 0) return;
  // A step that goes back has used up what it took back: it stands, but for the cells that people have changed since.
  if (kept.undone.length > 0) return putBack(runner, late);
  const cause = new HostError(
    "changed",
    { sheet: late[0]!.sheet, statement: "written over while it was sent", written: { kind: "part", sheets: kept.entry.sheets } },
    true,
  );
  throw await goBack(runner, { ...kept, point: withPlaces(kept.point, seen) }, state, cause, late);
}

/** Reads what the plan touches. A name that was there a moment ago and is gone is the work of somebody else's step. */
async function readStanding(runner: Runner, touched: Touched, state: WorkbookState, basis: readonly BasisCells[]): Promise<Before> {
  try {
    return await readBefore(runner, touched, state, basis);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "not-found") throw error;
    throw isNameGone(touched.names, state, await askState(runner)) ? changedBy(error) : error;
  }
}

function isNameGone(names: readonly string[], before: WorkbookState, now: WorkbookState): boolean {
  return names.some((name) => hasName(before, name) && !hasName(now, name));
}

async function sendKept(runner: Runner, kept: Kept, state: WorkbookState, look: Look | null): Promise<Seen | null> {
  try {
    return await applyPlan(runner, kept.plan, state, look);
  } catch (error) {
    if (error instanceof HostError) throw await goBack(runner, kept, state, error);
    throw error;
  }
}

/** Writes what people typed over what the plan wrote there. */
async function putBack(runner: Runner, late: WorkbookPlan): Promise<void> {
  const state = await askState(runner);
  const shut = state.sheets.filter(({ title, isProtected }) => isProtected && late.some((op) => "sheet" in op && op.sheet === title));
  await applyPlan(
    runner,
    [
      ...shut.map(({ title }): Op => ({ kind: "unprotect", sheet: title })),
      ...late,
      ...shut.map(({ title, options }): Op => ({ kind: "protect", sheet: title, options: { ...options } })),
    ],
    state,
  );
}

/** The point with the names where they lay when it was written. */
function withPlaces(point: RestorePoint, { names }: Seen): RestorePoint {
  return {
    ...point,
    names: point.names.map(({ name, place }) => ({ name, place: place === null ? null : (names.get(name.toLowerCase()) ?? null) })),
  };
}

/** The plan without one, in one sync, after one to look at what it was decided on, if anything. What it draws is not recorded. @throws HostError */
export async function applyWithoutPoint(
  runner: Runner,
  plan: WorkbookPlan,
  state: WorkbookState,
  basis: readonly BasisCells[] = [],
): Promise<void> {
  const store = storeTitle(state);
  await checkBasis(runner, basis);
  await applyPlan(runner, store === null ? plan : [...plan, ...forgetRecordOps(plan, store)], state);
}

/**
 * Puts back what the point kept, if the plan got so far as to keep it, and gives the refusal to throw: without what is half done where all is
 * back. Where Excel does not even tell how far the plan came, or refuses to be brought back, the refusal stands as it is.
 */
async function goBack(runner: Runner, kept: Kept, before: WorkbookState, cause: HostError, late: WorkbookPlan = []): Promise<HostError> {
  const found = await lookForPoint(runner, kept, isBegun(cause));
  if (found === "unknown") return withoutStore(cause, kept);
  if ("isAbsent" in found) {
    // The point comes before the plan: nothing of the plan is done.
    if (isTurnOver(kept, before, found)) return changedBy(cause);
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
        ...late.map((op) => ("sheet" in op ? { ...op, sheet: placeNow(op.sheet, before, state)[0] ?? op.sheet } : op)),
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

/** Whether anything of the plan is written. What belongs to no sheet is the turn, which is the first thing that Excel refuses. */
function isBegun({ detail: { written } }: HostError): boolean {
  return written !== undefined && written.sheets.length > 0;
}

/** Whether somebody else's step came in between: then it has taken the turn away that was seen, or made the store, or taken a name away. */
function isTurnOver({ store, turns, point }: Kept, before: WorkbookState, { state, isUsed }: Absent): boolean {
  const names = [...turns, ...point.names.map(({ name }) => name)];
  return isNameGone(names, before, state) || (isUsed && knownSheet(before, store) === undefined);
}

/** Excel's refusal where another step came in between. */
function changedBy(cause: HostError): HostError {
  const { written: _written, sheet: _sheet, ...detail } = cause.detail;
  return new HostError("changed", { ...detail, statement: "another step came first" }, true);
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

/** It is not in the workbook. */
interface Absent {
  readonly isAbsent: true;
  readonly state: WorkbookState;
  /** Other points are. */
  readonly isUsed: boolean;
}

/**
 * The workbook as it is now, if the restore point is in it.
 * @param isSent Excel took some of the plan: without that an entry that looks the same is that of somebody else's step
 */
async function lookForPoint(runner: Runner, kept: Kept, isSent: boolean): Promise<Found | Absent | "unknown"> {
  try {
    const state = await askState(runner);
    const store = storeTitle(state);
    if (store === null) return { isAbsent: true, state, isUsed: false };
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
    const entries = entriesOf(index);
    const own = JSON.stringify(entryRow(kept.entry));
    const isThere = isSent && entries.some((entry) => JSON.stringify(entryRow(entry)) === own);
    return isThere ? { state, store, index } : { isAbsent: true, state, isUsed: entries.length > 0 };
  } catch (error) {
    // A session that is lost, or a cell that is being edited: the first refusal says so already.
    if (error instanceof HostError) return "unknown";
    throw error;
  }
}
