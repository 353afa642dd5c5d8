// Trạng thái và nhật ký: where the scores stand, moving them on and back, and the log of entries that changed since.
import { codeKey } from "../core/criteriaTree";
import { sealOf } from "../core/seal/sealContent";
import { shortSeal } from "../core/seal/shortSeal";
import { changeKey, entryChanges, withChanges, type EntryChange, type TypedLine } from "../core/stages/entryChanges";
import { brokenLines, chained, changesSince, unreasonedLines, type ChainedLine, type LogLine } from "../core/stages/logChain";
import { inTheWay, isReason, moveBetween, movesFrom, type StageCondition, type StageFacts, type StageMove } from "../core/stages/moves";
import { isLogged, STAGES, type Stage } from "../core/stages/stage";
import { roundsSheet } from "../locale/vi/roundsSheet";
import { stageSheet as words } from "../locale/vi/stageSheet";
import { stageTitles } from "../locale/vi/stageTitles";
import { areaAt, fullAddress, type Area } from "../workbook/area";
import { PAPER_PREFIX } from "../workbook/documents/paperPrefix";
import { hasMatrix } from "../workbook/decode";
import { GRID_NAMES } from "../workbook/names";
import type { Op, WorkbookPlan } from "../workbook/plan";
import type { SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { lockPlan, openPlan } from "../workbook/stages/lockPlan";
import { SEAL_REQUEST_NAMES, sealedContent } from "../workbook/stages/sealedContent";
import { decodeLog, decodeMark, typedLines } from "../workbook/stages/stageDecode";
import { decodeStage, type StageState } from "../workbook/stages/stageState";
import { logOps, markOps, stageSheetPlan, stageSheetTitle, stateOps } from "../workbook/stages/stagePlan";
import { STAGE_REQUEST_NAMES } from "../workbook/stages/stageNames";
import { checkResults } from "./checkResults";
import { stop, type Command, type CommandContext } from "./command";
import { staleLists } from "./overview";
import { countFindings, matrixState, MOVEMENT_REQUEST, readMovement, type MatrixState } from "./readMovement";
import { statusPlan } from "./results";
import { timeText } from "./timeText";

/** What stages need beside the movement. */
export const STAGES_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...STAGE_REQUEST_NAMES, ...SEAL_REQUEST_NAMES],
  areasOf: [...(MOVEMENT_REQUEST.areasOf ?? []), `${PAPER_PREFIX}*`],
};

/** A changed entry, for people. */
export interface ShownChange extends EntryChange {
  readonly name: string;
  readonly criterionName: string;
  /** Where it stands now; null = the row or column is gone. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** A move from the present stage, and how many things of each kind stand in its way. */
export interface ShownMove extends Pick<StageMove, "to" | "asksReason"> {
  readonly inTheWay: readonly { readonly condition: StageCondition; readonly count: number }[];
}

export interface StageAnswer {
  readonly stage: Stage;
  /** Stages are kept in this workbook; before, it is a draft. */
  readonly isKept: boolean;
  readonly since: string;
  readonly who: string;
  /** Short form of the seal; "" unless locked. */
  readonly seal: string;
  readonly moves: readonly ShownMove[];
  /** Entries that changed since the mark and are not in the log. */
  readonly changes: readonly ShownChange[];
  /** Lines in the log, changed entries there without a reason (the latest 200), and places of lines that do not follow from those before. */
  readonly log: { readonly lines: number; readonly unreasoned: readonly LogLine[]; readonly broken: readonly number[] };
  /** The hidden sheet with the mark is gone: what changed before is not known. */
  readonly isMarkLost: boolean;
  /** The sheet Nhật ký. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

export interface MoveInput {
  readonly to: Stage;
  readonly who: string;
  readonly reason: string;
}

export interface RecordInput {
  readonly who: string;
  readonly reason: string;
  /** The changes as they were seen; one whose cell holds something else meanwhile stays unlogged. */
  readonly changes: readonly EntryChange[];
}

export interface ReasonInput {
  readonly who: string;
  readonly reason: string;
  /** Numbers of lines of the log. */
  readonly lines: readonly number[];
}

/** What a command added to the log, and how many of its changed entries are without a reason then. */
export interface Recorded {
  readonly lines: number;
  readonly unreasoned: number;
}

const MOST_SHOWN = 200;

/** The stage, what can be done from it, and what is not yet in the log. Two syncs, writes nothing. */
export const stageState: Command<undefined, StageAnswer> = {
  id: "stages",
  execute: async (context) => answerOf(await readStages(context)),
};

/**
 * Moves the scores to another stage. @throws CommandStop `no-stage-move` where the table has no such move (any more), `stage-blocked` where
 * something is in the way, `no-reason` where a name or a reason is lacking; HostError
 */
export const moveStage: Command<MoveInput, { readonly stage: Stage }> = {
  id: "moveStage",
  async execute(context, { to, who, reason }) {
    const read = await readStages(context);
    const move = moveBetween(read.state.stage, to);
    if (move === null) throw stop("no-stage-move");
    if (who.trim() === "" || (move.asksReason && !isReason(reason))) throw stop("no-reason");
    if (inTheWay(move, read.facts).length > 0) throw stop("stage-blocked");
    const isBack = STAGES.indexOf(to) < STAGES.indexOf(move.from);
    const at = timeText(context.now());
    // What was changed in a draft that had been returned is told when it is complete again.
    const returned = isLogged(move.from)
      ? []
      : read.changes.map((change) => entryLine(read, change, { who, at, reason: words.whileReturned }));
    const lines: Omit<LogLine, "number">[] = [
      ...returned,
      {
        ...BLANK_LINE,
        at,
        who: who.trim(),
        action: isBack ? "return" : "stage",
        before: stageTitles.stages[move.from],
        after: stageTitles.stages[to],
        stage: stageTitles.stages[to],
        reason: reason.trim(),
      },
    ];
    const content = to === "locked" ? sealedContent(read.matrix.snapshot, read.matrix.lists.movement) : null;
    const state: StageState = { stage: to, since: at, who: who.trim(), seal: content === null ? "" : sealOf(content) };
    const sealed = content ?? (move.from === "locked" ? null : undefined);
    await write(context, read, { lines, state, mark: read.now, sealed }, [
      ...(to === "locked" ? lockPlan(read.matrix.snapshot, shortSeal(state.seal)) : []),
      ...(move.from === "locked" ? openPlan(read.matrix.snapshot) : []),
    ]);
    return { stage: to };
  },
};

/** Puts changed entries into the log with who and why. @throws CommandStop `no-reason`; HostError */
export const recordChanges: Command<RecordInput, Recorded> = {
  id: "recordChanges",
  async execute(context, { who, reason, changes }) {
    if (who.trim() === "" || !isReason(reason)) throw stop("no-reason");
    const read = await readStages(context);
    const seen = new Map(changes.map((change) => [changeKey(change), change.after]));
    const told = read.changes.filter((change) => seen.get(changeKey(change)) === change.after);
    return writeChanges(context, read, told, { who: who.trim(), reason: reason.trim() });
  },
};

/** Puts into the log what changed while nobody watched: by whom is not known, and the reason is still asked for. Writes nothing in a draft. */
export const recordAbsent: Command<undefined, Recorded> = {
  id: "recordAbsent",
  async execute(context) {
    const read = await readStages(context);
    return writeChanges(context, read, isLogged(read.state.stage) ? read.changes : [], { who: words.unknownWho, reason: "" });
  },
};

/** Gives the reason for lines that have none: as a new line, for the old ones stay as they are. @throws CommandStop `no-reason`; HostError */
export const giveReasons: Command<ReasonInput, Recorded> = {
  id: "giveReasons",
  async execute(context, { who, reason, lines }) {
    if (who.trim() === "" || !isReason(reason)) throw stop("no-reason");
    const read = await readStages(context);
    const open = unreasonedLines(read.log).filter((number) => lines.includes(number));
    if (open.length === 0) return recordedIn(read, []);
    const at = timeText(context.now());
    const told = open.map((number) => ({
      ...BLANK_LINE,
      at,
      who: who.trim(),
      action: "reason" as const,
      cell: `#${number}`,
      stage: stageTitles.stages[read.state.stage],
      reason: reason.trim(),
    }));
    return recordedIn(read, await write(context, read, { lines: told }));
  },
};

const BLANK_LINE = { cell: "", participant: "", criterion: "", before: "", after: "", reason: "" } as const;

interface StagesRead {
  readonly matrix: MatrixState;
  readonly isKept: boolean;
  readonly state: StageState;
  readonly log: readonly ChainedLine[];
  readonly now: readonly TypedLine[];
  readonly mark: readonly TypedLine[];
  readonly isMarkLost: boolean;
  readonly changes: readonly EntryChange[];
  readonly facts: StageFacts;
}

/** @throws CommandStop `no-movement`, `not-built`; HostError */
async function readStages(context: CommandContext): Promise<StagesRead> {
  const movement = await readMovement(context, STAGES_REQUEST);
  if (!hasMatrix(movement.snapshot)) throw stop("not-built");
  const matrix = matrixState(movement);
  const { snapshot, lists } = matrix;
  const kept = decodeStage(snapshot);
  const state = kept ?? { stage: "draft", since: "", who: "", seal: "" };
  const log = decodeLog(snapshot);
  const now = typedLines(snapshot, lists.movement);
  const stored = decodeMark(snapshot);
  const isMarkLost = kept !== null && isLogged(state.stage) && stored === null;
  const mark = stored ?? now;
  const changes = entryChanges(mark, now);
  const findings = [...lists.findings, ...matrix.matrix.findings, ...matrix.checked.findings];
  const facts: StageFacts = {
    blanks: matrix.checked.findings.filter(({ rule }) => rule === "V-01").length,
    errors: countFindings(findings).errors,
    results: checkResults(matrix).length,
    unlogged: isLogged(state.stage) ? changes.length + (isMarkLost ? 1 : 0) : 0,
    unreasoned: unreasonedLines(log).length,
    staleLists: staleLists(snapshot),
    sinceApproval: changesSince(log, stageTitles.stages.approved),
  };
  return { matrix, isKept: kept !== null, state, log, now, mark, isMarkLost, changes, facts };
}

function answerOf(read: StagesRead): StageAnswer {
  const { state, facts, log } = read;
  const unreasoned = new Set(unreasonedLines(log));
  const { snapshot } = read.matrix;
  const sheet = read.isKept ? stageSheetTitle(snapshot) : null;
  return {
    stage: state.stage,
    isKept: read.isKept,
    since: state.since,
    who: state.who,
    seal: state.seal === "" ? "" : shortSeal(state.seal),
    moves: movesFrom(state.stage).map((move) => ({
      to: move.to,
      asksReason: move.asksReason,
      inTheWay: inTheWay(move, facts).map((condition) => ({ condition, count: facts[condition] })),
    })),
    changes: isLogged(state.stage) ? read.changes.map((change) => shown(read, change)) : [],
    log: { lines: log.length, unreasoned: log.filter(({ number }) => unreasoned.has(number)).slice(-MOST_SHOWN), broken: brokenLines(log) },
    isMarkLost: read.isMarkLost,
    place: sheet === null ? null : { sheet, area: areaAt(0, 0) },
  };
}

function shown({ matrix }: StagesRead, change: EntryChange): ShownChange {
  const { participants, criteria } = matrix.lists.movement;
  const [participant, criterion] = [codeKey(change.participant), codeKey(change.criterion)];
  return {
    ...change,
    name: participants.find(({ code }) => codeKey(code) === participant)?.name ?? change.participant,
    criterionName: criteria.find(({ code }) => codeKey(code) === criterion)?.name ?? change.criterion,
    place: placeOf(matrix.snapshot, change),
  };
}

/** Where the cell of those codes stands now. */
function placeOf({ blocks }: WorkbookSnapshot, { round, participant, criterion }: EntryChange): ShownChange["place"] {
  const names = GRID_NAMES[round];
  const cells = blocks.get(names.cells);
  const row = blocks.get(names.rowCodes)?.values.findIndex(([code]) => codeKey(String(code ?? "")) === codeKey(participant)) ?? -1;
  const column = blocks.get(names.columnCodes)?.values[0]?.findIndex((code) => codeKey(String(code)) === codeKey(criterion)) ?? -1;
  if (cells === undefined || row < 0 || column < 0) return null;
  return { sheet: cells.sheet, area: areaAt(cells.area.row + row, cells.area.column + column) };
}

function entryLine(
  read: StagesRead,
  change: EntryChange,
  { who, at, reason }: { readonly who: string; readonly at: string; readonly reason: string },
): Omit<LogLine, "number"> {
  const place = placeOf(read.matrix.snapshot, change);
  return {
    at,
    who,
    action: "entry",
    cell: place === null ? roundsSheet.titles[change.round] : fullAddress(place.sheet, place.area),
    participant: change.participant,
    criterion: change.criterion,
    before: change.before,
    after: change.after,
    stage: stageTitles.stages[read.state.stage],
    reason,
  };
}

async function writeChanges(
  context: CommandContext,
  read: StagesRead,
  told: readonly EntryChange[],
  { who, reason }: { readonly who: string; readonly reason: string },
): Promise<Recorded> {
  if (told.length === 0 && !read.isMarkLost) return recordedIn(read, []);
  const at = timeText(context.now());
  const stage = stageTitles.stages[read.state.stage];
  const lost = { ...BLANK_LINE, at, who: words.unknownWho, action: "mark" as const, stage, reason: words.markLost };
  const lines = [...(read.isMarkLost ? [lost] : []), ...told.map((change) => entryLine(read, change, { who, at, reason }))];
  return recordedIn(read, await write(context, read, { lines, mark: withChanges(read.mark, told) }));
}

function recordedIn({ log }: StagesRead, added: readonly ChainedLine[]): Recorded {
  return { lines: added.length, unreasoned: unreasonedLines([...log, ...added]).length };
}

/** One plan: the sheet where there is none, lines of the log, the stage, the mark, and what else the command does. Answers the lines. */
async function write(
  context: CommandContext,
  read: StagesRead,
  what: {
    readonly lines: readonly Omit<LogLine, "number">[];
    readonly state?: StageState;
    readonly mark?: readonly TypedLine[];
    readonly sealed?: ReturnType<typeof sealedContent> | null | undefined;
  },
  more: WorkbookPlan = [],
): Promise<readonly ChainedLine[]> {
  const { snapshot } = read.matrix;
  const sheet = stageSheetTitle(snapshot);
  const lines = chained(read.log.at(-1) ?? null, what.lines);
  const plan: Op[] = [
    ...(read.isKept ? [] : [...stageSheetPlan(sheet), ...statusPlan(read.matrix)]),
    ...(what.state === undefined ? [] : stateOps(snapshot, sheet, what.state)),
    ...logOps(snapshot, sheet, lines),
    ...(what.mark === undefined ? [] : markOps(snapshot, what.mark, what.sealed)),
    ...more,
  ];
  context.onProgress?.("writing", 0.6);
  await context.port.apply(plan);
  return lines;
}
