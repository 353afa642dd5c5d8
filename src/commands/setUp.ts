// Starts a movement: the three lists from data, from a filled sample, or empty ones to write in.
import type { FileDecision } from "../core/movementFile/decisionPart";
import { PLAIN_MOVEMENT, type Movement, type MovementKind, type NominationRule } from "../core/movement";
import { listsPlan } from "../workbook/allListsPlan";
import { outdatedKindOps } from "../workbook/movementKind";
import { titleFor } from "../workbook/names";
import type { Op, WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { forgetVersionsPlan } from "../workbook/versionsPlan";
import type { SetUpAnswer } from "./answers";
import { hasMovement } from "../workbook/presence";
import { stop, type Command } from "./command";
import { DECISION_REQUEST } from "./decisionRequest";
import { requireOpen } from "./locked";
import { MOVEMENT_REQUEST, readWorkbook } from "./movementRequest";
import { samplePlan } from "./samples/samplePlan";
import { loadSample, SAMPLE_IDS, type SampleId } from "./samples/samples";

export type SetUpInput = {
  /** Nothing may be there yet. */
  readonly isNew?: true;
} &
  /** A sample that ships, matrix and entries included; without a name the first one. */
  (| { readonly start: "sample"; readonly sample?: SampleId }
    | {
        readonly start: "blank";
        readonly title: string;
        readonly agency: string;
        readonly year: number | null;
        readonly kind?: MovementKind | null;
      }
    | {
        readonly start: "movement";
        readonly movement: Movement;
        readonly rule: NominationRule | null;
        /** What Xét needs, where there is any. */
        readonly decision?: FileDecision | null;
      }
  );

/**
 * Lists that are there already are written over: the caller asks first, or says that there are none. Entries are not touched but by a sample.
 * @throws CommandStop `movement-there` where there should be none and somebody has made one meanwhile
 */
export const setUp: Command<SetUpInput, SetUpAnswer> = {
  id: "setUp",
  async execute(context, input) {
    const sample = input.start === "sample" ? await loadSample(input.sample ?? SAMPLE_IDS[0]) : null;
    const decision = sample === null ? (input.start === "movement" ? (input.decision ?? null) : null) : sample.decision;
    const snapshot = await readWorkbook(context, decision === null ? MOVEMENT_REQUEST : DECISION_REQUEST);
    requireOpen(snapshot);
    if (input.isNew === true && hasMovement(snapshot)) throw stop("movement-there");
    context.onProgress?.("writing", 0.5);
    const { movement, rule } = sample === null ? startOf(input) : { movement: sample.movement, rule: sample.rules[0] ?? null };
    const places = titles(snapshot);
    const planned = listsPlan(places, movement, rule);
    const lists: WorkbookPlan = [
      ...openOps(snapshot, Object.values(places)),
      ...forgetVersionsPlan(snapshot),
      ...outdatedKindOps(snapshot, planned),
      ...planned,
      { kind: "activate", sheet: places.movement },
    ];
    const whole = sample === null ? lists : samplePlan(snapshot, lists, sample);
    await context.port.apply(decision === null ? whole : withDecision(whole, await decisionPlan(snapshot, decision, movement)));
    return { criteria: movement.criteria.length, participants: movement.participants.length };
  },
};

/** Opens the lists that are protected, by whomever: a password is refused here, before anything is written. */
function openOps({ sheets }: WorkbookSnapshot, lists: readonly string[]): Op[] {
  return sheets
    .filter(({ title, isProtected }) => isProtected && lists.includes(title))
    .map(({ title }) => ({ kind: "unprotect", sheet: title }));
}

/** Loaded only for movements that come with rules of Xét. */
async function decisionPlan(snapshot: WorkbookSnapshot, decision: FileDecision, movement: Movement): Promise<WorkbookPlan> {
  const { decisionFilePlan } = await import("./decisionFile");
  return decisionFilePlan(snapshot, decision, movement);
}

/** The sheets of Xét come behind the others; what is shown at last stays as it was. */
function withDecision(plan: WorkbookPlan, decision: WorkbookPlan): WorkbookPlan {
  const shown = plan.filter(({ kind }) => kind === "activate");
  return [...plan.filter(({ kind }) => kind !== "activate"), ...decision, ...shown];
}

function titles(snapshot: WorkbookSnapshot): { movement: string; criteria: string; participants: string } {
  return {
    movement: titleFor(snapshot, "movement"),
    criteria: titleFor(snapshot, "criteria"),
    participants: titleFor(snapshot, "participants"),
  };
}

function startOf(input: SetUpInput): { readonly movement: Movement; readonly rule: NominationRule | null } {
  if (input.start === "movement") return { movement: input.movement, rule: input.rule };
  const { title, agency, year, kind = null } = input.start === "blank" ? input : PLAIN_MOVEMENT;
  return { movement: { ...PLAIN_MOVEMENT, title, agency, year, kind, totalDecimals: 2, criteria: [], participants: [] }, rule: null };
}
