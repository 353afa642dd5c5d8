// The stage of a workbook, read back: all that most commands need to know of stages.
import { lookupKey } from "../../core/checkMovement";
import { shortSeal } from "../../core/seal/shortSeal";
import { isProvisional, STAGES, type Stage } from "../../core/stages/stage";
import { stageTitles } from "../../locale/vi/stageTitles";
import type { WorkbookSnapshot } from "../snapshot";
import { STAGE_NAMES } from "./stageNames";

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Where the movement stands. */
export interface StageState {
  readonly stage: Stage;
  /** In words; "" where nothing was moved yet. */
  readonly since: string;
  readonly who: string;
  /** 64 digits; "" = not sealed. */
  readonly seal: string;
}

/** The stage that the workbook tells; null = stages are not kept in it. A word that is none of a stage counts as draft. */
export function decodeStage({ blocks }: Blocks): StageState | null {
  const cell = (name: string): string => String(blocks.get(name)?.values[0]?.[0] ?? "").trim();
  if (!blocks.has(STAGE_NAMES.stage)) return null;
  const word = lookupKey(cell(STAGE_NAMES.stage));
  return {
    stage: STAGES.find((stage) => lookupKey(stageTitles.stages[stage]) === word) ?? "draft",
    since: cell(STAGE_NAMES.since),
    who: cell(STAGE_NAMES.who),
    seal: /^[0-9a-f]{64}$/.test(cell(STAGE_NAMES.seal)) ? cell(STAGE_NAMES.seal) : "",
  };
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
