// The moves between the stages of a movement's scores: one table, with what each move asks for.
import type { Stage } from "./stage";

/** What must hold for a move; each is a number of things in the way, 0 = it holds. */
export type StageCondition =
  | "blanks" // cells not yet scored
  | "errors" // errors open
  | "results" // result formulas broken, missing or of old rules
  | "unlogged" // changed entries that are not in the log yet
  | "unreasoned" // lines of the log without a reason
  | "staleLists" // lists and decisions made from older scores
  | "sinceApproval"; // entries changed since the Council approved

export type StageFacts = Readonly<Record<StageCondition, number>>;

export interface StageMove {
  readonly from: Stage;
  readonly to: Stage;
  readonly needs: readonly StageCondition[];
  /** Going back, and opening what is locked, asks why. */
  readonly asksReason: boolean;
}

const COMPLETE: readonly StageCondition[] = ["blanks", "errors"];
const LOGGED: readonly StageCondition[] = ["unlogged", "unreasoned"];

export const STAGE_MOVES: readonly StageMove[] = [
  { from: "draft", to: "entered", needs: COMPLETE, asksReason: false },
  { from: "entered", to: "appraised", needs: [...COMPLETE, ...LOGGED], asksReason: false },
  { from: "appraised", to: "approved", needs: [...COMPLETE, ...LOGGED, "results"], asksReason: false },
  { from: "approved", to: "locked", needs: [...COMPLETE, ...LOGGED, "results", "sinceApproval", "staleLists"], asksReason: false },
  { from: "entered", to: "draft", needs: ["unlogged"], asksReason: true },
  { from: "appraised", to: "entered", needs: ["unlogged"], asksReason: true },
  { from: "appraised", to: "draft", needs: ["unlogged"], asksReason: true },
  { from: "approved", to: "appraised", needs: ["unlogged"], asksReason: true },
  { from: "locked", to: "approved", needs: ["unlogged"], asksReason: true },
];

/** The moves out of a stage, forward ones first. */
export function movesFrom(stage: Stage): readonly StageMove[] {
  return STAGE_MOVES.filter(({ from }) => from === stage);
}

/** The move between the two, or null where there is none. */
export function moveBetween(from: Stage, to: Stage): StageMove | null {
  return STAGE_MOVES.find((move) => move.from === from && move.to === to) ?? null;
}

/** What stands in the way of the move, in the order of its table. */
export function inTheWay(move: StageMove, facts: StageFacts): readonly StageCondition[] {
  return move.needs.filter((condition) => facts[condition] > 0);
}

/** Letters and digits that a reason has at least. */
export const MIN_REASON_LENGTH = 5;

/** Whether the text says enough to be a reason. */
export function isReason(text: string): boolean {
  return (text.normalize("NFC").match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_REASON_LENGTH;
}
