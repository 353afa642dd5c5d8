// The log as commands write it: what is known of it, its lines, and the plan that adds them with the mark that changes are reckoned from.
import type { SealContent } from "../core/seal/sealContent";
import { changeKey, entryChanges, withChanges, type EntryChange, type TypedLine } from "../core/stages/entryChanges";
import { chained, unreasonedLines, type ChainedLine, type LogLine } from "../core/stages/logChain";
import type { Round } from "../core/movement";
import { placeIn, placesOf } from "../core/rounds";
import { isReason } from "../core/stages/moves";
import { isLogged } from "../core/stages/stage";
import { roundsSheet } from "../locale/vi/roundsSheet";
import { stageSheet as words } from "../locale/vi/stageSheet";
import { stageTitles } from "../locale/vi/stageTitles";
import { areaAt, fullAddress, type Area } from "../workbook/area";
import { GRID_NAMES } from "../workbook/names";
import type { Op } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { entryTitlesPlan } from "../workbook/stages/lockPlan";
import { keptOps, logOps, newStageSheetTitle, stageSheetPlan, stageSheetTitle, stateOps } from "../workbook/stages/stagePlan";
import { decodeLog, decodeMark, decodeTail, typedLines, type LogTail } from "../workbook/stages/stageDecode";
import { decodeStage, type StageState } from "../workbook/stages/stageState";
import { stop } from "./command";
import type { MatrixState } from "./readMovement";
import { statusPlan } from "./results";
import { timeText } from "./timeText";

/** Who changed entries, and why. */
export interface Signed {
  readonly who: string;
  readonly reason: string;
}

interface CellPlace {
  readonly sheet: string;
  readonly area: Area;
}

/** What is known of the log and of the mark. */
export interface LogRead {
  readonly matrix: MatrixState;
  /** Stages are kept in this workbook. */
  readonly isKept: boolean;
  readonly state: StageState;
  readonly log: readonly ChainedLine[];
  readonly tail: LogTail | null;
  readonly now: readonly TypedLine[];
  readonly mark: readonly TypedLine[];
  readonly isMarkLost: boolean;
  /** From the mark to now. */
  readonly changes: readonly EntryChange[];
  /** Where the cell of those codes stands now. */
  readonly placeOf: (change: EntryChange) => CellPlace | null;
}

/** @param matrix read with the names of stages */
export function logOf(matrix: MatrixState): LogRead {
  const { snapshot, lists } = matrix;
  const kept = decodeStage(snapshot);
  const state = kept ?? { stage: "draft", since: "", who: "", seal: "", unreasoned: 0, isAltered: false };
  const log = decodeLog(snapshot);
  const now = typedLines(snapshot, lists.movement);
  const stored = decodeMark(snapshot);
  const isMarkLost = kept !== null && stored === null && (isLogged(state.stage) || log.length > 0);
  const mark = stored ?? now;
  return {
    matrix,
    isKept: kept !== null,
    state,
    log,
    tail: decodeTail(snapshot),
    now,
    mark,
    isMarkLost,
    changes: entryChanges(mark, now),
    placeOf: placesIn(snapshot),
  };
}

export const BLANK_LINE = { cell: "", participant: "", criterion: "", before: "", after: "", reason: "" } as const;

/** Tells where the cell of some codes stands now: codes are looked up once. */
function placesIn({ blocks }: WorkbookSnapshot): LogRead["placeOf"] {
  const known = new Map<Round, { readonly rows: ReadonlyMap<string, number>; readonly columns: ReadonlyMap<string, number> }>();
  const linesOf = (round: Round) => {
    const names = GRID_NAMES[round];
    const rows = placesOf((blocks.get(names.rowCodes)?.values ?? []).map(([code]) => String(code ?? "")));
    return { rows, columns: placesOf((blocks.get(names.columnCodes)?.values[0] ?? []).map(String)) };
  };
  return ({ round, participant, criterion }) => {
    const cells = blocks.get(GRID_NAMES[round].cells);
    const lines = known.get(round) ?? linesOf(round);
    known.set(round, lines);
    const [row, column] = [placeIn(lines.rows, participant), placeIn(lines.columns, criterion)];
    if (cells === undefined || row < 0 || column < 0) return null;
    return { sheet: cells.sheet, area: areaAt(cells.area.row + row, cells.area.column + column) };
  };
}

export function entryLine(
  read: LogRead,
  change: EntryChange,
  { who, at, reason }: Signed & { readonly at: string },
): Omit<LogLine, "number"> {
  const place = read.placeOf(change);
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

export function markLine({ state }: LogRead, at: string): Omit<LogLine, "number"> {
  return { ...BLANK_LINE, at, who: words.unknownWho, action: "mark", stage: stageTitles.stages[state.stage], reason: words.markLost };
}

/** What is added to the log, and what it changes of what is kept. */
export interface LogWriting {
  readonly lines: readonly Omit<LogLine, "number">[];
  readonly state?: StageState;
  readonly approved?: string;
  readonly mark?: readonly TypedLine[];
  readonly sealed?: SealContent | null | undefined;
}

/** The plan: the sheet where it is not whole, lines of the log, the stage, what is kept; and how many lines are added. */
export function logPlan(read: LogRead, what: LogWriting): { readonly plan: Op[]; readonly lines: number } {
  const { tail, matrix } = read;
  const { snapshot } = matrix;
  const present = stageSheetTitle(snapshot);
  const sheet = present ?? newStageSheetTitle(snapshot);
  const state = what.state ?? read.state;
  const lines = chained(lastOf(read), what.lines);
  const last = lines.at(-1) ?? read.log.at(-1);
  const plan: Op[] = [
    ...(present === null ? [...stageSheetPlan(sheet), ...statusPlan(matrix), ...entryTitlesPlan(snapshot)] : []),
    ...(present === null || what.state !== undefined || state.isAltered ? stateOps(snapshot, sheet, present === null, state) : []),
    ...logOps(snapshot, sheet, lines),
    ...keptOps(snapshot, {
      stage: state.stage,
      tail: {
        lines: last?.number ?? 0,
        code: last?.code ?? "",
        approved: what.approved ?? tail?.approved ?? "",
        unreasoned: unreasonedLines([...read.log, ...lines]).length,
      },
      mark: what.mark,
      sealed: what.sealed,
    }),
  ];
  return { plan, lines: lines.length };
}

/** What the next line goes on from: where lines were taken away at the end, from those, so that the gap stays to be seen. */
function lastOf({ log, tail }: LogRead): Pick<ChainedLine, "number" | "code"> | null {
  const last = log.at(-1) ?? null;
  if (tail !== null && tail.lines > (last?.number ?? 0)) return { number: tail.lines, code: tail.code };
  return last === null ? null : { number: Math.max(last.number, log.length), code: last.code };
}

/**
 * What puts changes that a command is about to make into the log, signed; nothing where no log is kept. What was changed in those cells
 * before and is not in the log yet gets a line of its own, of which it is not known by whom.
 * @param matrix read with the names of stages @param made those with a reason of their own keep it @throws CommandStop `no-reason`
 */
export function signedOps(
  matrix: MatrixState,
  made: readonly (EntryChange & { readonly reason?: string })[],
  { who, reason }: Signed,
  now: Date,
): Op[] {
  if (made.length === 0 || !isLogged(decodeStage(matrix.snapshot)?.stage ?? "draft")) return [];
  if (who.trim() === "" || !isReason(reason)) throw stop("no-reason");
  const read = logOf(matrix);
  const at = timeText(now);
  const keys = new Set(made.map(changeKey));
  const earlier = read.changes.filter((change) => keys.has(changeKey(change)));
  const lines = [
    ...(read.isMarkLost ? [markLine(read, at)] : []),
    ...earlier.map((change) => entryLine(read, change, { who: words.unknownWho, at, reason: "" })),
    ...made.map((change) => entryLine(read, change, { who: who.trim(), at, reason: (change.reason ?? reason).trim() })),
  ];
  return logPlan(read, { lines, mark: withChanges(read.mark, made) }).plan;
}
