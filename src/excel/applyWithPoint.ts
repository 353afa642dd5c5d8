// A plan with its restore point. If Excel stops in the middle of it, what the point kept is put back at once: then the workbook is as it was.
import type { WorkbookPlan } from "../workbook/plan";
import { HostError, type LeftOver, type Written } from "../workbook/port";
import {
  forgetOps,
  entriesOf,
  indexValues,
  isTouching,
  keepParts,
  turnOps,
  usedOf,
  type Kept,
  type PointLabel,
} from "../workbook/restore/keepPlan";
import { forgetRecordOps, writeRecord } from "../workbook/restore/keptCharts";
import { INDEX_AREA, RESTORE_INDEX } from "../workbook/restore/restoreNames";
import { touchedBy, type Touched } from "../workbook/restore/touched";
import { undoPlan, type PresentPlace } from "../workbook/restore/undoPlan";
import type { RestorePoint } from "../workbook/restore/restorePoint";
import { applyPlan } from "./applyPlan";
import { checkBasis, type BasisCells } from "./basis";
import { isReordered, lateEdits, lookAgain, lookTwice, titlesAfter, type Look, type Looked } from "./lateEdits";
import { isSameContent, Moment, queueMoment, type Seen, type Watch } from "./moment";
import { leftOvers, putBack, typedBetween, wantedAfter, wantedOver, type Wanted } from "./putBack";
import { lookForPoint, type Absent } from "./lookForPoint";
import { readBefore, storeTitle, type Before } from "./readBefore";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { askState, hasName, knownSheet, titleIn, type WorkbookState } from "./workbookState";

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
  await runner.breathe();
  const kept = await runner.inParts(keepParts(plan, touched, before.read, label));
  await runner.breathe();
  const look = await runner.inParts(lookAgain(before, plan, basis, titlesAfter(kept.plan)));
  const looked = await sendKept(runner, kept, state, look);
  await runner.breathe();
  const late = looked === null ? [] : lateEdits(touched, before.blocks, looked.before);
  if (looked === null || (late.length === 0 && !isReordered(before.seen, looked.before))) return;
  const overtaken = { touched, before, looked, late };
  // A step that goes back has used up what it took back: it stands, but for the cells that people have changed since.
  if (kept.undone.length > 0) return letStand(runner, state, kept, overtaken);
  const sheet = late[0]?.sheet ?? touched.sheets[0]?.title;
  const cause = new HostError(
    "changed",
    {
      ...(sheet === undefined ? {} : { sheet }),
      statement: "written over while it was sent",
      written: { kind: "part", sheets: kept.entry.sheets },
    },
    true,
  );
  const refusal = await goBack(runner, { ...kept, point: withPlaces(kept.point, looked.before) }, state, cause, overtaken);
  if (refusal === null) return letStand(runner, state, kept, overtaken);
  throw refusal;
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

async function sendKept(runner: Runner, kept: Kept, state: WorkbookState, look: Look | null): Promise<Looked | null> {
  try {
    return await applyPlan(runner, kept.plan, state, look);
  } catch (error) {
    if (error instanceof HostError) throw (await goBack(runner, kept, state, error)) ?? error;
    throw error;
  }
}

/** A plan that was written over what others did a moment before. */
interface Overtaken {
  readonly touched: Touched;
  readonly before: Before;
  readonly looked: Looked;
  /** What they changed in the cells of the plan, by place. */
  readonly late: WorkbookPlan;
}

/**
 * The plan stands, and what people typed goes to where it belongs now.
 * @throws HostError, `unplaced` with what has no place
 */
async function letStand(runner: Runner, state: WorkbookState, kept: Kept, overtaken: Overtaken): Promise<void> {
  const { touched, before, looked } = overtaken;
  const written = { kind: "whole", sheets: kept.entry.sheets } as const;
  const now = await lookOrTell(runner, before.watch, state, writtenOver(overtaken), written);
  const wanted = wantedOver(touched, { read: before.seen, found: looked.before, left: looked.after ?? now, now });
  const left = await putBack(runner, state, before.watch, wanted, new Moment(now));
  if (left.length > 0) throw new HostError("unplaced", { statement: "put back what was typed", written, left }, false);
}

/** What people typed that the plan wrote over. */
function writtenOver({ before, looked }: Overtaken): Wanted {
  const wanted = typedBetween(new Moment(before.seen), new Moment(looked.before));
  const after = looked.after === null ? null : new Moment(looked.after);
  for (const [id, { spot }] of wanted) if (after?.knows(id) === true && isSameContent(spot, after.get(id))) wanted.delete(id);
  return wanted;
}

/**
 * A look by itself. @throws HostError, `unplaced` with what people typed, where Excel refuses it: nobody knows then what of it stands.
 * @param written what stands of the plan
 */
async function lookOrTell(runner: Runner, watch: Watch, before: WorkbookState, typed: Wanted, written?: Written): Promise<Seen> {
  try {
    return await runner.patiently(() => lookNow(runner, watch, before));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const detail = { ...error.detail, left: leftOvers(typed) };
    throw new HostError("unplaced", written === undefined ? detail : { ...detail, written }, written === undefined);
  }
}

/** A look by itself. */
async function lookNow(runner: Runner, watch: Watch, before: WorkbookState): Promise<Seen> {
  const state = await askState(runner);
  return runner.sendIdempotent({
    doing: "look what is left",
    bytes: ENVELOPE_BYTES + (watch.wants.length * 2 + watch.grids.length * 9) * ACTION_BYTES,
    queue: (context) => queueMoment(context, watch, (title) => titleIn(title, before, state), true),
  });
}

/** The point with the names where they lay when it was written. */
function withPlaces(point: RestorePoint, { names }: Seen): RestorePoint {
  return {
    ...point,
    names: point.names.map((kept) => ({ ...kept, place: kept.place === null ? null : (names.get(kept.name.toLowerCase()) ?? null) })),
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

/** How often a plan is taken back anew where Excel refused before anything was written. */
const MOST_ATTEMPTS = 5;

/**
 * Puts back what the point kept, if the plan got so far as to keep it, and gives the refusal to throw: without what is half done where all is
 * back. Where Excel does not even tell how far the plan came, or refuses to be brought back, the refusal stands as it is.
 * @returns null where the plan came through and stands, for others have built on it
 */
async function goBack(
  runner: Runner,
  kept: Kept,
  before: WorkbookState,
  cause: HostError,
  overtaken: Overtaken | null = null,
  attempt = 1,
): Promise<HostError | null> {
  const late = overtaken?.late ?? [];
  const found = await lookForPoint(runner, kept, isBegun(cause));
  if (found === "unknown") return overtaken === null ? withoutStore(cause, kept) : standing(kept, overtaken, cause);
  if ("isAbsent" in found) {
    // Somebody has taken it back already, with what it wrote over.
    if (overtaken !== null) return null;
    // The point comes before the plan: nothing of the plan is done.
    if (isTurnOver(kept, before, found)) return changedBy(cause);
    if (storeTitle(before) === null) await dropStore(runner, kept, before);
    return nothingWritten(cause);
  }
  const { state, store, index, anchors } = found;
  const isBuiltOn = !hasName(state, kept.turn);
  if (overtaken !== null && isBuiltOn) return null;
  const used = usedOf(index);
  // What it had used up is a step again, where nobody has forgotten it since.
  const freed = kept.undone.filter(({ id }) => used.some((entry) => entry.id === id));
  const entries = [...entriesOf(index).filter((entry) => entry.id !== kept.entry.id), ...freed].sort((a, b) => a.id - b.id);
  const undo = undoPlan([kept.point], {
    store,
    sheets: state.sheets,
    anchors: overtaken === null ? placesOf(kept, before, state) : anchors,
  });
  if ("moved" in undo) return overtaken === null ? withNote(cause, `${undo.moved.sheet} is gone`) : null;
  const left = overtaken?.looked.after ?? null;
  const presentTitle = (title: string) => titleIn(title, before, state);
  const back = undo.plan.filter((op) => op.kind !== "renameSheet" || isRetitled(kept.plan, op.title));
  const titleAfter = titlesAfter(back);
  let looked: Looked | null;
  try {
    looked = await applyPlan(
      runner,
      [
        // Of others' steps that are on their way, Excel refuses what was decided on this one.
        ...(isBuiltOn ? [] : turnOps(kept.turn, store)),
        ...back,
        ...late.map((op) => ("sheet" in op ? { ...op, sheet: placeNow(op.sheet, before, state)[0] ?? op.sheet } : op)),
        { kind: "writeBlock", sheet: store, area: INDEX_AREA, values: indexValues(entries) },
        writeRecord(kept.charts, store),
        ...forgetOps(kept.entry, store),
      ],
      state,
      left === null
        ? null
        : lookTwice(overtaken!.before.watch, { before: presentTitle, after: (title) => titleAfter(presentTitle(title)) }),
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Looked for anew: rows may have moved meanwhile.
    if (!isBegun(error) && attempt < MOST_ATTEMPTS && (await hasPassed(runner, error, attempt)))
      return goBack(runner, kept, before, cause, overtaken, attempt + 1);
    if (overtaken !== null && !isBegun(error) && (await isTurnGone(runner, kept, state))) return null;
    if (overtaken !== null && !isBegun(error)) return standing(kept, overtaken, error);
    return withLeft(withNote(cause, error.message), overtaken === null ? [] : leftOvers(typedIn(overtaken)));
  }
  if (overtaken === null || left === null || looked === null) return nothingWritten(cause);
  const { watch } = overtaken.before;
  const wanted = wantedAfter({
    found: new Moment(overtaken.looked.before),
    left: new Moment(left),
    late: new Moment(looked.before),
  });
  const now = looked.after ?? (await lookOrTell(runner, watch, before, new Map([...typedIn(overtaken), ...wantedTyped(wanted)])));
  const unplaced = await putBack(runner, before, watch, wanted, new Moment(now));
  if (unplaced.length === 0) return nothingWritten(cause);
  return new HostError("unplaced", { statement: "put back what was typed", left: unplaced }, true);
}

/** Whether the plan gives the sheet of that title another one; else it was somebody else who did. */
function isRetitled(plan: WorkbookPlan, title: string): boolean {
  return plan.some((op) => op.kind === "renameSheet" && op.sheet.toLowerCase() === title.toLowerCase());
}

/** Whether to try again after what may pass: somebody edits a cell, Excel is busy; a colleague's refused step may have lifted protection. */
async function hasPassed(runner: Runner, { code }: HostError, attempt: number): Promise<boolean> {
  return code === "protected" || ((code === "cell-edit" || code === "busy") && (await runner.pauseBefore(attempt + 1)));
}

/** Excel refused to take the plan back: it stands whole, over what people typed. */
function standing({ entry }: Kept, overtaken: Overtaken, { detail }: HostError): HostError {
  const written = { kind: "whole", sheets: entry.sheets } as const;
  return new HostError("unplaced", { ...detail, written, left: leftOvers(writtenOver(overtaken)) }, false);
}

function wantedTyped(wanted: Wanted): Wanted {
  return new Map([...wanted].filter(([, { isTyped }]) => isTyped));
}

/** Whether another step has been decided on the plan; no where Excel does not tell. */
async function isTurnGone(runner: Runner, { turn }: Kept, state: WorkbookState): Promise<boolean> {
  try {
    return isNameGone([turn], state, await askState(runner));
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Where the point's anchors were laid, on the sheets as they are called now. */
function placesOf({ point }: Kept, before: WorkbookState, now: WorkbookState): ReadonlyMap<string, PresentPlace> {
  return new Map(
    point.sheets.flatMap((sheet) =>
      placeNow(sheet.title, before, now).map((title) => [sheet.anchor, { sheet: title, area: sheet.anchorArea }] as const),
    ),
  );
}

function typedIn({ before, looked }: Overtaken): Wanted {
  return typedBetween(new Moment(before.seen), new Moment(looked.before));
}

function withLeft(error: HostError, left: readonly LeftOver[]): HostError {
  return left.length === 0 ? error : new HostError(error.code, { ...error.detail, left }, error.isRetriable);
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
