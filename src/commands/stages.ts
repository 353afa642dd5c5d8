// Trạng thái và nhật ký: where the scores stand, moving them on and back, and the log of entries that changed since.
import { codeKey } from "../core/criteriaTree";
import { sealOf, type SealContent } from "../core/seal/sealContent";
import { shortSeal } from "../core/seal/shortSeal";
import { changeKey, withChanges, type EntryChange } from "../core/stages/entryChanges";
import { brokenLines, changesSince, unreasonedLines, type LogLine } from "../core/stages/logChain";
import { inTheWay, isReason, moveBetween, movesFrom, type StageCondition, type StageFacts, type StageMove } from "../core/stages/moves";
import { isLogged, STAGES, type Stage } from "../core/stages/stage";
import { fill } from "../locale/language";
import { objectionsSheet } from "../locale/vi/objectionsSheet";
import { stageSheet as words } from "../locale/vi/stageSheet";
import { stageTitles } from "../locale/vi/stageTitles";
import { areaAt, type Area } from "../workbook/area";
import { hasMatrix } from "../workbook/presence";
import { OPEN_OBJECTION_NAMES } from "../workbook/objections/objectionNames";
import { openObjections, type OpenObjections } from "../workbook/objections/openObjections";
import type { WorkbookPlan } from "../workbook/plan";
import type { SnapshotRequest } from "../workbook/snapshot";
import { lockPlan, openPlan } from "../workbook/stages/lockPlan";
import { approvedParts, SEAL_REQUEST_NAMES, sealedContent, stalePapers } from "../workbook/stages/sealedContent";
import type { LogTail } from "../workbook/stages/stageDecode";
import type { StageState } from "../workbook/stages/stageState";
import { stageSheetTitle } from "../workbook/stages/stagePlan";
import { LOCKED_RESULT_NAMES, LOG_NAME, STAGE_REQUEST_NAMES } from "../workbook/stages/stageNames";
import { checkResults } from "./checkResults";
import { stop, type Command, type CommandContext } from "./command";
import { BLANK_LINE, entryLine, logOf, logPlan, markLine, type LogRead, type LogWriting } from "./entryLog";
import { staleLists } from "./overview";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { countFindings, matrixState, readMovement, type MatrixState } from "./readMovement";
import { todayOf } from "./objections/today";
import { timeText } from "./timeText";

/** What stages need beside the movement. */
export const STAGES_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...STAGE_REQUEST_NAMES, ...SEAL_REQUEST_NAMES, ...OPEN_OBJECTION_NAMES, LOCKED_RESULT_NAMES.table],
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
  /** Lines in the log, changed entries there without a reason (the latest 200), places of lines that do not follow from those before, and lines taken away at the end. */
  readonly log: {
    readonly lines: number;
    readonly unreasoned: readonly LogLine[];
    readonly broken: readonly number[];
    readonly missing: number;
  };
  /** The cell of the stage on the sheet says something else; the next line of the log puts it right. */
  readonly isAltered: boolean;
  /** The hidden sheet with the mark is gone: what changed before is not known. */
  readonly isMarkLost: boolean;
  /** Objections without an answer: no move waits for them, but a lock says so. */
  readonly objections: OpenObjections;
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
  /** Whoever gives the reason says that it was they who made the changes of which it is not known who did. */
  readonly isEditor?: boolean;
}

/** How many lines a command added to the log. */
export interface Recorded {
  readonly lines: number;
}

const MOST_SHOWN = 200;

/** The stage, what can be done from it, and what is not yet in the log. Two syncs, writes nothing. */
export const stageState: Command<undefined, StageAnswer> = {
  id: "stages",
  execute: async (context) => answerOf(await readStages(context), todayOf(context.now())),
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
    const { open } = openObjections(read.matrix.snapshot, todayOf(context.now()));
    const isBack = STAGES.indexOf(to) < STAGES.indexOf(move.from);
    const at = timeText(context.now());
    // What was changed in a draft that had been returned is told when it is complete again.
    const returned = isLogged(move.from)
      ? []
      : read.changes.map((change) => entryLine(read, change, { who, at, reason: words.whileReturned }));
    const lines: Omit<LogLine, "number">[] = [
      ...(read.isMarkLost ? [markLine(read, at)] : []),
      ...returned,
      {
        ...BLANK_LINE,
        at,
        who: who.trim(),
        action: isBack ? "return" : "stage",
        before: stageTitles.stages[move.from],
        after: stageTitles.stages[to],
        stage: stageTitles.stages[to],
        reason: to === "locked" && open > 0 ? fill(objectionsSheet.lockedWhileOpen, { count: open }) : reason.trim(),
      },
    ];
    const content = (): SealContent => sealedContent(read.matrix.snapshot, read.matrix.lists.movement);
    const sealed = to === "locked" ? content() : move.from === "locked" ? null : undefined;
    const seal = sealed === undefined || sealed === null ? "" : sealOf(sealed);
    const state: StageState = { ...read.state, stage: to, since: at, who: who.trim(), seal };
    const approval = to === "approved" && !isBack ? { approved: sealOf(approvedParts(content())) } : {};
    await write(context, read, { lines, state, mark: read.now, sealed, ...approval }, [
      ...(to === "locked" ? lockPlan(read.matrix.snapshot, read.matrix.lists.movement.participants, { at, code: shortSeal(seal) }) : []),
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
  async execute(context, { who, reason, lines, isEditor }) {
    if (who.trim() === "" || !isReason(reason)) throw stop("no-reason");
    const read = await readStages(context);
    const open = unreasonedLines(read.log).filter((number) => lines.includes(number));
    if (open.length === 0) return { lines: 0 };
    const at = timeText(context.now());
    const unknown = new Set(read.log.flatMap(({ number, who: by }) => (by === words.unknownWho ? [number] : [])));
    const told = open.map((number) => ({
      ...BLANK_LINE,
      at,
      who: who.trim(),
      action: "reason" as const,
      cell: `#${number}`,
      stage: stageTitles.stages[read.state.stage],
      reason: isEditor === true && unknown.has(number) ? fill(words.isEditor, { reason: reason.trim() }) : reason.trim(),
    }));
    return write(context, read, { lines: told });
  },
};

interface StagesRead extends LogRead {
  readonly facts: StageFacts;
}

/** @throws CommandStop `no-movement`, `not-built`; HostError */
async function readStages(context: CommandContext): Promise<StagesRead> {
  const movement = await readMovement(context, STAGES_REQUEST);
  if (!hasMatrix(movement.snapshot)) throw stop("not-built");
  const matrix = matrixState(movement);
  const { snapshot, lists } = matrix;
  const read = logOf(matrix);
  const { state, log, tail, isMarkLost, changes } = read;
  const findings = [...lists.findings, ...matrix.matrix.findings, ...matrix.checked.findings];
  const facts: StageFacts = {
    blanks: matrix.checked.findings.filter(({ rule }) => rule === "V-01").length,
    errors: countFindings(findings).errors,
    results: checkResults(matrix).length,
    unlogged: isLogged(state.stage) ? changes.length + (isMarkLost ? 1 : 0) : 0,
    unreasoned: unreasonedLines(log).length,
    staleLists: staleLists(snapshot) + stalePapers(snapshot),
    sinceApproval: changesSince(log, stageTitles.stages.approved) + (isApprovedAlike(matrix, state, tail) ? 0 : 1),
  };
  return { ...read, facts };
}

/** Whether profile, ladder, criteria and participants are those that the Council approved. */
function isApprovedAlike({ snapshot, lists }: MatrixState, { stage }: StageState, tail: LogTail | null): boolean {
  if (stage !== "approved" || tail === null || tail.approved === "") return true;
  return sealOf(approvedParts(sealedContent(snapshot, lists.movement))) === tail.approved;
}

function answerOf(read: StagesRead, today: number): StageAnswer {
  const { state, facts, log } = read;
  const unreasoned = new Set(unreasonedLines(log));
  const { snapshot } = read.matrix;
  const sheet = snapshot.blocks.get(LOG_NAME)?.sheet ?? stageSheetTitle(snapshot);
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
    log: { lines: log.length, unreasoned: log.filter(({ number }) => unreasoned.has(number)).slice(-MOST_SHOWN), ...wholeness(read) },
    isMarkLost: read.isMarkLost,
    isAltered: state.isAltered,
    objections: openObjections(snapshot, today),
    place: sheet === null ? null : { sheet, area: areaAt(0, 0) },
  };
}

function wholeness({ log, tail }: StagesRead): Pick<StageAnswer["log"], "broken" | "missing"> {
  const broken = brokenLines(log);
  const missing = Math.max(0, (tail?.lines ?? 0) - (log.at(-1)?.number ?? 0));
  const isLastOther = tail !== null && missing === 0 && tail.code !== (log.at(-1)?.code ?? "");
  return { broken: isLastOther && !broken.includes(log.length) ? [...broken, log.length] : broken, missing };
}

function shown({ matrix, placeOf }: StagesRead, change: EntryChange): ShownChange {
  const { participants, criteria } = matrix.lists.movement;
  const [participant, criterion] = [codeKey(change.participant), codeKey(change.criterion)];
  return {
    ...change,
    name: participants.find(({ code }) => codeKey(code) === participant)?.name ?? change.participant,
    criterionName: criteria.find(({ code }) => codeKey(code) === criterion)?.name ?? change.criterion,
    place: placeOf(change),
  };
}

async function writeChanges(
  context: CommandContext,
  read: StagesRead,
  told: readonly EntryChange[],
  { who, reason }: { readonly who: string; readonly reason: string },
): Promise<Recorded> {
  if (told.length === 0 && !read.isMarkLost) return { lines: 0 };
  const at = timeText(context.now());
  const lines = [...(read.isMarkLost ? [markLine(read, at)] : []), ...told.map((change) => entryLine(read, change, { who, at, reason }))];
  return write(context, read, { lines, mark: withChanges(read.mark, told) });
}

/** One plan: the log, the stage, what is kept, and what else the command does. */
async function write(context: CommandContext, read: StagesRead, what: LogWriting, more: WorkbookPlan = []): Promise<Recorded> {
  const { plan, lines } = logPlan(read, what);
  context.onProgress?.("writing", 0.6);
  await context.port.apply([...plan, ...more]);
  return { lines };
}
