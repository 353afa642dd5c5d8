// Cells that people typed while a plan was written or taken back get their content again, wherever their rows stand by now. Each request
// looks before it writes and when it has written, so whatever it wrote over is known and put back by the next one.
import { fullAddress, areaAt } from "../workbook/area";
import { patchOps, type CellPatch } from "../workbook/cellPatches";
import type { Op } from "../workbook/plan";
import { HostError, type LeftOver } from "../workbook/port";
import type { Touched } from "../workbook/restore/touched";
import { applyPlan } from "./applyPlan";
import { lookTwice, type Looked } from "./lateEdits";
import { cellFor, entryId, isIn, isOfGrid, isRetold, isSameContent, layoutOf, Moment, type Seen, type Spot, type Watch } from "./moment";
import type { Runner } from "./run";
import { askState, titleIn, type WorkbookState } from "./workbookState";

/** What a cell has to hold. */
interface Want {
  /** Without content: it has to be blank. */
  readonly spot: Spot;
  /** Somebody typed it; else it stood there before. */
  readonly isTyped: boolean;
}

/** By id. */
export type Wanted = Map<string, Want>;

/** Requests that put cells back, one after the other, while people go on typing into those very cells or sort them. */
const MOST_REQUESTS = 12;

/** The cells into which somebody typed between two moments, with what they hold now; only where both moments tell. */
export function typedBetween(before: Moment, now: Moment): Wanted {
  const wanted: Wanted = new Map();
  for (const id of new Set([...before.ids(), ...now.ids()])) {
    const spot = now.get(id);
    // A row that came in between is known by what stands in it.
    const isComparable = now.knows(id) && (before.knows(id) || (spot !== undefined && before.isNewLine(id, spot)));
    if (isComparable && !isSameContent(before.get(id), spot)) wanted.set(id, { spot: spot ?? emptied(before.get(id)!), isTyped: true });
  }
  return wanted;
}

function emptied(spot: Spot): Spot {
  return { ...spot, content: "", isFormula: false };
}

/**
 * What cells have to hold when a plan has been taken back: what the plan found, but for what people typed from then until the request that
 * took it back.
 */
export function wantedAfter({ found, left, late }: { readonly found: Moment; readonly left: Moment; readonly late: Moment }): Wanted {
  const wanted: Wanted = new Map();
  for (const id of found.ids()) {
    const spot = found.get(id)!;
    // Formulas come back from the point, but by their place: those of entry sheets may stand in somebody else's row then.
    if (!spot.isFormula || spot.codes !== null) wanted.set(id, { spot, isTyped: false });
  }
  for (const [id, want] of typedBetween(left, late)) {
    const isPlans = want.spot.codes === null && !isSameContent(found.get(id), left.get(id));
    // A formula of the plan that Excel has written anew, after a sheet was renamed say, goes with the plan.
    if (!isPlans || !isRetold(left.get(id), want.spot)) wanted.set(id, want);
  }
  return wanted;
}

/**
 * What cells have to hold when a plan stands that was decided on what was read, and found something else: what people typed in between; and
 * where rows of an entry sheet had moved, what the plan wrote belongs to those that stood there when it was decided. `now` comes after all.
 */
export function wantedOver(
  touched: Touched,
  { read, found, left, now }: { readonly read: Seen; readonly found: Seen; readonly left: Seen; readonly now: Seen },
): Wanted {
  const [was, then, after, present] = [new Moment(read), new Moment(found), new Moment(left), new Moment(now)];
  const wanted: Wanted = new Map();
  found.grids.forEach((grid, index) => {
    const isMoved = layoutOf([grid]) !== layoutOf([read.grids[index] ?? null]);
    // A plan that laid the rows anew has put each where it belongs.
    if (grid === null || !isMoved || layoutOf([grid]) !== layoutOf([left.grids[index] ?? null])) return;
    for (const id of then.ids()) {
      const place = isOfGrid(id, index) ? was.get(id) : undefined;
      if (place === undefined) continue;
      const meant = isTouched(touched, place) ? withKind(after.at(place), index, present) : then.get(id);
      if (meant !== undefined) wanted.set(id, { spot: meant, isTyped: true });
    }
  });
  for (const [id, want] of typedBetween(was, then)) {
    if (want.spot.codes !== null || !isRetold(was.get(id), want.spot)) wanted.set(id, want);
  }
  for (const [id, want] of typedBetween(after, present)) {
    // A newer entry stands. What stood there before the plan comes from somebody who took it back.
    if (wanted.has(id) && !isSameContent(want.spot, was.get(id))) wanted.delete(id);
  }
  return wanted;
}

/** The cell of an entry sheet, told formula or text by a later reading with values, where that found the same there or in its row. */
function withKind(spot: Spot | undefined, index: number, later: Moment): Spot | undefined {
  if (spot === undefined || spot.codes === null) return spot;
  const same = [later.at(spot), later.get(entryId(index, spot.codes))].find((read) => read !== undefined && isSameContent(spot, read));
  return same === undefined ? spot : { ...spot, isFormula: same.isFormula };
}

function isTouched({ sheets }: Touched, { sheet, row, column }: Spot): boolean {
  return sheets.some(
    ({ title, isWhole, cells, looks }) => title === sheet && (isWhole || [...cells, ...looks].some((area) => isIn(area, row, column))),
  );
}

/**
 * Puts into cells what they have to hold, where they hold something else.
 * @param state of the workbook for which the watch was made
 * @param now what they hold
 * @returns what could not be put back, deletions too: its row or column is gone, a formula would mean other cells now, Excel refused, or people went on for
 * twelve requests
 */
export async function putBack(runner: Runner, state: WorkbookState, watch: Watch, wanted: Wanted, now: Moment): Promise<LeftOver[]> {
  let held = now;
  for (let request = 1; ; request++) {
    const { patches, left } = placed(wanted, held);
    const all = () => [...left, ...patches.map(({ spot }) => leftOver(spot))];
    if (patches.length === 0 || request > MOST_REQUESTS) return all();
    let looked: Looked | null;
    try {
      looked = await runner.patiently(async () => {
        const present = await askState(runner);
        const titleNow = (title: string) => titleIn(title, state, present);
        const plan = opened(
          patches.map(({ patch }) => ({ ...patch, sheet: titleNow(patch.sheet) })),
          present,
        );
        return applyPlan(runner, plan, present, lookTwice(watch, { before: titleNow, after: titleNow }));
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return all();
    }
    if (looked === null || looked.after === null) return left;
    const [before, after] = [new Moment(looked.before), new Moment(looked.after)];
    for (const [id, want] of typedBetween(held, before)) wanted.set(id, want);
    // What was written into rows that had moved took something from others.
    for (const [id, want] of typedBetween(after, before)) if (!wanted.has(id)) wanted.set(id, want);
    held = after;
  }
}

/** What people typed and deleted, as it is told where it cannot be put back. */
export function leftOvers(wanted: Wanted): LeftOver[] {
  return [...wanted.values()].map(({ spot }) => leftOver(spot));
}

/** Where to write what; and what people typed that has no place. */
function placed(
  wanted: Wanted,
  held: Moment,
): { readonly patches: readonly { readonly patch: CellPatch; readonly spot: Spot }[]; readonly left: LeftOver[] } {
  const patches: { patch: CellPatch; spot: Spot }[] = [];
  const left: LeftOver[] = [];
  for (const [id, { spot, isTyped }] of wanted) {
    const place = placeIn(held, id, spot);
    const present = held.get(id);
    if (place === undefined) {
      // An entry that was deleted is gone with its row.
      if (isTyped && (spot.codes === null || spot.content !== "")) left.push(leftOver(spot));
      continue;
    }
    // What Excel makes of the text of a formula that stood there before is nobody's edit.
    if (isSameContent(spot, present) || (!isTyped && isRetold(spot, present))) continue;
    const cell = cellFor(spot, place.row);
    if (cell === null) left.push(leftOver(spot));
    else patches.push({ patch: { sheet: place.sheet, row: place.row, column: place.column, cell }, spot });
  }
  return { patches, left };
}

/** Where the cell is now. One that goes by its place stays there, beside rows that stand otherwise where nothing else stands. */
function placeIn(held: Moment, id: string, spot: Spot): Spot | undefined {
  const own = held.get(id);
  if (own !== undefined) return own;
  return held.knows(id) || (spot.codes === null && held.at(spot) === undefined) ? spot : undefined;
}

function leftOver({ sheet, row, column, codes, content }: Spot): LeftOver {
  return { sheet, cell: fullAddress(sheet, areaAt(row, column)), codes, content };
}

/** The patches, with the protection of their sheets lifted for them. */
function opened(patches: readonly CellPatch[], { sheets }: WorkbookState): Op[] {
  const shut = sheets.filter(({ title, isProtected }) => isProtected && patches.some(({ sheet }) => sheet === title));
  return [
    ...shut.map(({ title }): Op => ({ kind: "unprotect", sheet: title })),
    ...patchOps(patches),
    ...shut.map(({ title, options }): Op => ({ kind: "protect", sheet: title, options: { ...options } })),
  ];
}
