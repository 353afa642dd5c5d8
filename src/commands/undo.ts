// Hoàn tác: back to before a command, from the restore points in the workbook. Going back is itself a command, so it can be undone.
import { isSameArea } from "../workbook/areaArithmetic";
import type { WorkbookPlan } from "../workbook/plan";
import { movementsIn, nameIn, parsedName } from "../workbook/movements";
import { snapshotOf } from "../workbook/movementView";
import { ENTRY_NAMES } from "../workbook/names";
import { HostError } from "../workbook/port";
import { editedSince, type EditedSheet } from "../workbook/restore/editedSince";
import type { PointLabel } from "../workbook/restore/keepPlan";
import type { PointEntry } from "../workbook/restore/pointEntry";
import { parsePoint, type RestorePoint } from "../workbook/restore/restorePoint";
import { DATA_COLUMN, RESTORE_INDEX, RESTORE_PREFIX } from "../workbook/restore/restoreNames";
import { isInside } from "../workbook/restore/touched";
import { undoPlan } from "../workbook/restore/undoPlan";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";
import { STAGE_KEPT_NAME, STAGE_NAMES, STAGE_REQUEST_NAMES } from "../workbook/stages/stageNames";
import { decodeStage } from "../workbook/stages/stageState";
import { type Command, type CommandContext, stop } from "./command";
import { entriesIn, isLogStep, stepsIn } from "./undoIndex";

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
  /** Sheets whose filter it lifted: that does not come back. */
  readonly unfiltered: readonly string[];
}

export interface UndoSteps {
  /** The latest first. */
  readonly steps: readonly UndoStep[];
  /** Sheets cannot be added or hidden: new steps find no room. */
  readonly isStructureLocked: boolean;
}

export interface UndoneAnswer {
  /** The steps that were taken back; none where `losses` stood against it. */
  readonly undone: readonly UndoStep[];
  readonly losses: readonly EditedSheet[];
}

/** Commands that enter and may log it in the same step: what they entered is taken back, their lines stay. */
const ENTERING_STEPS: ReadonlySet<string> = new Set(["gatherApply", "fixFindings"]);

function stepOf({ id, command, of, at, sheets, isWithoutLooks, unfiltered }: PointEntry): UndoStep {
  return { id, command, of, at, sheets, isWithoutLooks, unfiltered };
}

/** The steps that can be undone: not those that wrote into the log. Two syncs. */
export const undoSteps: Command<undefined, UndoSteps> = {
  id: "undoSteps",
  isOfWorkbook: true,
  async execute(context) {
    context.onProgress?.("reading", 0);
    const snapshot = await context.port.read({ names: [RESTORE_INDEX] });
    return {
      steps: stepsIn(snapshot).map(stepOf),
      isStructureLocked: snapshot.isStructureLocked === true,
    };
  },
};

/** A way back, ready to go. */
interface WayBack {
  readonly plan: WorkbookPlan;
  readonly label: PointLabel;
  readonly undone: readonly UndoStep[];
  /** What was edited since in the cells that come back. */
  readonly losses: readonly EditedSheet[];
}

/**
 * The way back to before the step of that number: it and all later ones but those that wrote into the log, in one plan. Two reads.
 * @throws CommandStop `no-step` if there is none, `step-logged` if it wrote into the log, `step-locked` if a movement was locked since and still
 * is, `step-moved` if rows or columns of a sheet were inserted or deleted since, or the sheet is gone, `log-without-matrix` if a movement that
 * keeps a log would be left without its scoring matrix
 */
async function wayBack(context: CommandContext, id: number): Promise<WayBack> {
  context.onProgress?.("reading", 0);
  const index = await context.port.read({ names: [RESTORE_INDEX], areasOf: [`${RESTORE_PREFIX}*`, "BV*"] });
  const store = index.blocks.get(RESTORE_INDEX)?.sheet;
  const entries = entriesIn(index);
  const target = entries.find((entry) => entry.id === id);
  if (store === undefined || target === undefined) throw stop("no-step");
  if (isLogStep(target)) throw stop("step-logged");
  // Without room for a step of its own, going back could not be taken back.
  if (index.isStructureLocked === true) throw new HostError("protected", { statement: "undo" }, false);
  const since = entries.filter((entry) => entry.id >= id);
  // After a step that went back, the workbook is as before what it took back: on the way to an older step there is nothing to do for it.
  const wanted = since.filter((entry) => entry === target || (entry.command !== "undo" && !isLogStep(entry)));
  const compared = outermost(wanted.flatMap(({ anchors }) => anchors.flatMap((name) => index.blocks.get(name) ?? [])));
  const snapshot = await context.port.read({
    names: [...compared, ...index.definedNames.filter((name) => STAGE_CELLS.has(parsedName(name)?.name ?? ""))],
    formulasOf: compared,
    areasOf: [`${RESTORE_PREFIX}*`],
    ranges: wanted.map(({ data }) => ({ sheet: store, area: { row: data.first, column: DATA_COLUMN, rows: data.count, columns: 1 } })),
  });
  context.onProgress?.("deciding", 0.4);
  if (locksIn(entries, snapshot).some((lock) => wanted.some((entry) => entry.id < lock.id))) throw stop("step-locked");
  const points = wanted.map((_, i) => parsePoint((snapshot.ranges?.[i]?.values ?? []).map((row) => row[0])));
  const read = points.flatMap((point) => point ?? []);
  if (read.length < points.length) throw stop("no-step");
  const logSheets = sheetsOfLogs(index);
  const whole = read.map((point, i) => (ENTERING_STEPS.has(wanted[i]!.command) ? withoutLog(point, index, logSheets) : point));
  const anchors = new Map([...snapshot.blocks].map(([name, { sheet, area }]) => [name, { sheet, area }]));
  const undone = undoPlan(whole, { store, sheets: snapshot.sheets, anchors });
  if ("moved" in undone) throw stop("step-moved", { sheet: undone.moved.sheet });
  if (takesLoggedMatrix(undone.plan, index, snapshot)) throw stop("log-without-matrix");
  return {
    plan: undone.plan,
    label: {
      // To take back going back is to do the command again.
      ...(target.command === "undo" && target.of !== null ? { command: target.of } : { command: "undo", of: target.command }),
      at: context.now().toISOString(),
      undone: since.map((entry) => entry.id),
    },
    undone: wanted.map(stepOf),
    losses: editedSince(
      whole,
      anchors,
      compared.flatMap((name) => {
        const block = snapshot.blocks.get(name);
        return block === undefined ? [] : [{ ...block, formulas: block.formulas ?? [] }];
      }),
    ),
  };
}

/** Cells that tell the stage of a movement. */
const STAGE_CELLS: ReadonlySet<string> = new Set([STAGE_KEPT_NAME, STAGE_NAMES.stage, STAGE_NAMES.seal]);

/** The steps that locked the movements that are locked now: the last move of each, known by the sheets of its log. */
function locksIn(entries: readonly PointEntry[], snapshot: WorkbookSnapshot): PointEntry[] {
  return movementsIn(snapshot.definedNames).flatMap((number) => {
    const view = viewOf(snapshot, number);
    if (decodeStage(view)?.stage !== "locked") return [];
    const sheets = [STAGE_KEPT_NAME, STAGE_NAMES.stage].flatMap((name) => view.blocks.get(name)?.sheet ?? []);
    const isOfIt = ({ anchors }: PointEntry): boolean => anchors.some((name) => sheets.includes(snapshot.blocks.get(name)?.sheet ?? ""));
    return entries.find((entry) => entry.command === "moveStage" && isOfIt(entry)) ?? [];
  });
}

/**
 * Whether the plan takes the scoring matrix away from a movement that keeps a log: what its lines and its stage speak of would be gone.
 * @param index read with the places of all names @param snapshot read with the cells that tell the stages
 */
function takesLoggedMatrix(plan: WorkbookPlan, index: WorkbookSnapshot, snapshot: WorkbookSnapshot): boolean {
  const names = new Set(plan.flatMap((op) => (op.kind === "removeName" ? [op.name] : [])));
  const sheets = new Set(plan.flatMap((op) => (op.kind === "deleteSheet" ? [op.sheet] : [])));
  return movementsIn(snapshot.definedNames).some(
    (number) =>
      decodeStage(viewOf(snapshot, number)) !== null &&
      Object.values(ENTRY_NAMES).some((name) => {
        const block = index.blocks.get(nameIn(name, number));
        return block !== undefined && (names.has(block.name) || sheets.has(block.sheet));
      }),
  );
}

/** The workbook as that movement sees it. */
function viewOf(snapshot: WorkbookSnapshot, movement: number): WorkbookSnapshot {
  return movement === 1 ? snapshot : snapshotOf(snapshot, movement);
}

const LOG_NAMES: ReadonlySet<string> = new Set(STAGE_REQUEST_NAMES);

const isOfLog = (name: string): boolean => LOG_NAMES.has(parsedName(name)?.name ?? "");

/** Sheets on which the logs and their marks lie. */
function sheetsOfLogs({ blocks }: WorkbookSnapshot): ReadonlySet<string> {
  return new Set([...blocks].flatMap(([name, { sheet }]) => (isOfLog(name) ? [sheet] : [])));
}

/** Lines of the log are only added: of a step that entered and logged, what it entered is taken back, as a change that is not in the log yet. */
function withoutLog(point: RestorePoint, { blocks }: WorkbookSnapshot, logSheets: ReadonlySet<string>): RestorePoint {
  return {
    ...point,
    sheets: point.sheets.filter(({ anchor, title }) => !logSheets.has(blocks.get(anchor)?.sheet ?? title)),
    names: point.names.filter(({ name }) => !isOfLog(name)),
  };
}

/** Names of the anchors that together cover all of them: what lies inside another one is read with it. */
function outermost(anchors: readonly NamedBlock[]): string[] {
  const covers = (outer: NamedBlock, one: NamedBlock, isFirst: boolean): boolean =>
    outer !== one && outer.sheet === one.sheet && isInside(one.area, outer.area) && (isFirst || !isSameArea(one.area, outer.area));
  return anchors.filter((one, i) => !anchors.some((outer, j) => covers(outer, one, j < i))).map(({ name }) => name);
}

async function goBack({ port, onProgress }: CommandContext, { plan, label, undone }: WayBack): Promise<UndoneAnswer> {
  onProgress?.("writing", 0.6);
  await port.apply(plan, label);
  return { undone, losses: [] };
}

/**
 * Undoes the step of that number and all later ones, whatever was edited since. Stops as `wayBack` does.
 * @throws HostError `protected` where the structure of the workbook is locked
 */
export const undo: Command<number, UndoneAnswer> = {
  id: "undo",
  isOfWorkbook: true,
  async execute(context, id) {
    return goBack(context, await wayBack(context, id));
  },
};

/** As `undo`, but where cells that come back were edited since it tells so and leaves everything as it is. */
export const undoUnlessEdited: Command<number, UndoneAnswer> = {
  id: "undo",
  isOfWorkbook: true,
  async execute(context, id) {
    const way = await wayBack(context, id);
    return way.losses.length > 0 ? { undone: [], losses: way.losses } : goBack(context, way);
  },
};

/** What `undo` would take with it, sheet by sheet. Two reads. */
export const undoLosses: Command<number, readonly EditedSheet[]> = {
  id: "undoLosses",
  isOfWorkbook: true,
  async execute(context, id) {
    return (await wayBack(context, id)).losses;
  },
};
