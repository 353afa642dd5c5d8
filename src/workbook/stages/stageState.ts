// The stage of a workbook, read back: all that most commands need to know of stages.
import { lookupKey } from "../../core/lookupKey";
import { shortSeal } from "../../core/seal/shortSeal";
import { isProvisional, STAGES, type Stage } from "../../core/stages/stage";
import { stageTitles } from "../../locale/vi/stageTitles";
import type { WorkbookSnapshot } from "../snapshot";
import { STAGE_KEPT_NAME, STAGE_NAMES } from "./stageNames";

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Where the movement stands. */
export interface StageState {
  readonly stage: Stage;
  /** In words; "" where nothing was moved yet. */
  readonly since: string;
  readonly who: string;
  /** 64 digits; "" = not sealed. */
  readonly seal: string;
  /** Changed entries in the log without a reason, when it was last written. */
  readonly unreasoned: number;
  /** The word on the sheet is not (any more) the one of the stage. */
  readonly isAltered: boolean;
}

/**
 * The stage of the workbook: as the hidden sheet keeps it, else as the word on the sheet Nhật ký says, else locked where there is a seal.
 * Null = stages are not kept in it.
 */
export function decodeStage({ blocks }: Blocks): StageState | null {
  const cell = (name: string): string => String(blocks.get(name)?.values[0]?.[0] ?? "").trim();
  const hasSheet = blocks.has(STAGE_NAMES.stage);
  const kept = STAGES.find((stage) => stage === cell(STAGE_KEPT_NAME));
  const seal = /^[0-9a-f]{64}$/.test(cell(STAGE_NAMES.seal)) ? cell(STAGE_NAMES.seal) : "";
  if (!hasSheet && kept === undefined && seal === "") return null;
  const word = lookupKey(cell(STAGE_NAMES.stage));
  const told = STAGES.find((stage) => lookupKey(stageTitles.stages[stage]) === word);
  const stage = kept ?? told ?? (seal === "" ? "draft" : "locked");
  const unreasoned = Number(blocks.get(STAGE_KEPT_NAME)?.values[0]?.[4]) || 0;
  return { stage, since: cell(STAGE_NAMES.since), who: cell(STAGE_NAMES.who), seal, unreasoned, isAltered: told !== stage };
}

/** Whether the workbook keeps stages and the Council has not approved yet: what is printed then is provisional. */
export function isBeforeApproval(snapshot: Blocks): boolean {
  const state = decodeStage(snapshot);
  return state !== null && isProvisional(state.stage);
}

/** Short form of the seal of a locked movement, as it is printed; "" where it is not locked. */
export function sealIn(snapshot: Blocks): string {
  const state = decodeStage(snapshot);
  return state?.stage === "locked" && state.seal !== "" ? shortSeal(state.seal) : "";
}
