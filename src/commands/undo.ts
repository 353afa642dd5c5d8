// Hoàn tác: back to before a command, from the restore points in the workbook. Going back is itself a command, so it can be undone.
import { HostError } from "../workbook/port";
import { parseEntry, parsePoint, type PointEntry } from "../workbook/restore/restorePoint";
import { DATA_COLUMN, RESTORE_INDEX, RESTORE_PREFIX } from "../workbook/restore/restoreNames";
import { undoPlan } from "../workbook/restore/undoPlan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { type Command, stop } from "./command";

/** A step that can be undone, as the pane lists it. */
export interface UndoStep {
  readonly id: number;
  /** Id of the command; "undo" for a step that went back, then `of` is what it took back. */
  readonly command: string;
  readonly of: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly sheets: readonly string[];
  readonly isWithoutLooks: boolean;
}

export interface UndoSteps {
  /** The latest first. */
  readonly steps: readonly UndoStep[];
  /** Sheets cannot be added or hidden: new steps find no room. */
  readonly isStructureLocked: boolean;
}

export interface UndoneAnswer {
  readonly undone: readonly UndoStep[];
}

function entriesIn(snapshot: WorkbookSnapshot): PointEntry[] {
  const index = snapshot.blocks.get(RESTORE_INDEX)?.values ?? [];
  return index.flatMap((row) => parseEntry(row) ?? []).sort((a, b) => b.id - a.id);
}

function stepOf({ id, command, of, at, sheets, isWithoutLooks }: PointEntry): UndoStep {
  return { id, command, of, at, sheets, isWithoutLooks };
}

/** The steps that can be undone. Two syncs. */
export const undoSteps: Command<undefined, UndoSteps> = {
  id: "undoSteps",
  async execute(context) {
    context.onProgress?.("reading", 0);
    const snapshot = await context.port.read({ names: [RESTORE_INDEX] });
    return { steps: entriesIn(snapshot).map(stepOf), isStructureLocked: snapshot.isStructureLocked === true };
  },
};

/**
 * Undoes the step of that number and all later ones, in one plan. Stops with `no-step` if there is none, `step-moved` if rows or columns of
 * a sheet were inserted or deleted since, or the sheet is gone. @throws HostError `protected` where the structure of the workbook is locked
 */
export const undo: Command<number, UndoneAnswer> = {
  id: "undo",
  async execute(context, id) {
    context.onProgress?.("reading", 0);
    const index = await context.port.read({ names: [RESTORE_INDEX], areasOf: [`${RESTORE_PREFIX}*`] });
    const store = index.blocks.get(RESTORE_INDEX)?.sheet;
    const entries = entriesIn(index);
    const target = entries.find((entry) => entry.id === id);
    if (store === undefined || target === undefined) throw stop("no-step");
    // Without room for a step of its own, going back could not be taken back.
    if (index.isStructureLocked === true) throw new HostError("protected", { statement: "undo" }, false);
    const since = entries.filter((entry) => entry.id >= id);
    // After a step that went back, the workbook is as before what it took back: on the way to an older step there is nothing to do for it.
    const wanted = since.filter((entry) => entry === target || entry.command !== "undo");
    const snapshot = await context.port.read({
      names: [],
      areasOf: [`${RESTORE_PREFIX}*`],
      ranges: wanted.map(({ data }) => ({ sheet: store, area: { row: data.first, column: DATA_COLUMN, rows: data.count, columns: 1 } })),
    });
    context.onProgress?.("deciding", 0.4);
    const points = wanted.map((_, i) => parsePoint((snapshot.ranges?.[i]?.values ?? []).map((row) => row[0])));
    const whole = points.flatMap((point) => point ?? []);
    if (whole.length < points.length) throw stop("no-step");
    const plan = undoPlan(whole, {
      store,
      sheets: snapshot.sheets,
      anchors: new Map([...snapshot.blocks].map(([name, { sheet, area }]) => [name, { sheet, area }])),
    });
    if ("moved" in plan) throw stop("step-moved", { sheet: plan.moved.sheet });
    context.onProgress?.("writing", 0.6);
    await context.port.apply(plan.plan, {
      // To take back going back is to do the command again.
      ...(target.command === "undo" && target.of !== null ? { command: target.of } : { command: "undo", of: target.command }),
      at: context.now().toISOString(),
      undone: since.map((entry) => entry.id),
    });
    return { undone: wanted.map(stepOf) };
  },
};
