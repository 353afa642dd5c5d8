// The office's own template: the movement of the workbook as a file, and criteria taken over from another file.
import { writeAwards } from "../core/awards/writeAwards";
import type { Finding } from "../core/finding";
import type { Criterion } from "../core/movement";
import { FILE_FORMAT } from "../core/movementFile/readMovementFile";
import { writeMovementFile, type TemplateDecision } from "../core/movementFile/writeMovementFile";
import { decodeAwards, hasAwards } from "../workbook/decision/awardsDecode";
import { DECISION_REQUESTS } from "../workbook/decision/decisionNames";
import { decodeRules, hasRules } from "../workbook/decision/rulesDecode";
import { hasMatrix } from "../workbook/presence";
import { criteriaPlan } from "../workbook/listsPlan";
import { titleFor } from "../workbook/names";
import type { SnapshotRequest } from "../workbook/snapshot";
import { draftPlan, draftTitle, listUnlockPlan } from "../workbook/versionsPlan";
import { loadAwardSets } from "./awardSets/awardSets";
import { stop, type Command } from "./command";
import { emptied } from "./criteriaTable";
import { locateAll } from "./locateAll";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { matrixState, readMovement, type MovementState } from "./readMovement";
import { readForVersions } from "./versions";

export interface TemplateWish {
  /** Name of the template; "" = the movement's title. */
  readonly name: string;
  /** Where its rules come from. */
  readonly source: string;
  readonly withParticipants: boolean;
}

export interface SavedTemplate {
  /** The file: JSON of docs/movement.schema.json. */
  readonly text: string;
  readonly fileName: string;
  readonly criteria: number;
  readonly participants: number;
}

/** Writes nothing into the workbook. Refused while the lists that go into the file have errors: they would be lost in it. */
export const saveTemplate: Command<TemplateWish, SavedTemplate> = {
  id: "saveTemplate",
  async execute(context, { name, source, withParticipants }) {
    const state = await readMovement(context, TEMPLATE_REQUEST);
    const { decision, findings } = await decisionOf(state, withParticipants);
    requireWhole(state, findings, withParticipants, context.language);
    const { movement, rule } = state.lists;
    const title = name.trim() === "" ? movement.title : name.trim();
    const participants = withParticipants ? movement.participants : [];
    const file = writeMovementFile({
      about: { name: title, summary: "", source: source.trim(), date: isoDate(context.now()) },
      movement: { ...movement, participants },
      rules: rule === null ? [] : [rule],
      decision,
    });
    return {
      text: `${JSON.stringify(file, null, 2)}\n`,
      fileName: `${fileStem(title)}.json`,
      criteria: movement.criteria.length,
      participants: participants.length,
    };
  },
};

/** The lists and the sheets of rules. */
const TEMPLATE_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, ...DECISION_REQUESTS.rules, ...DECISION_REQUESTS.awards],
};

/**
 * The rules of Xét and the awards, null in a workbook without these sheets. Exceptions go where the people go whom they name; days of the
 * dossier are of one year and stay behind. Awards that are those of a set that ships are told by its id.
 */
export async function decisionOf(
  { snapshot }: MovementState,
  withParticipants: boolean,
): Promise<{ readonly decision: TemplateDecision | null; readonly findings: readonly Finding[] }> {
  const [isRuled, isAwarded] = [hasRules(snapshot), hasAwards(snapshot)];
  if (!isRuled && !isAwarded) return { decision: null, findings: [] };
  const { rules, findings } = decodeRules(snapshot);
  const awards = decodeAwards(snapshot);
  const { set } = awards;
  const shipped = isAwarded ? (await loadAwardSets()).find(({ id }) => id === set.id) : undefined;
  const isShipped = shipped !== undefined && JSON.stringify(writeAwards(shipped.awards)) === JSON.stringify(writeAwards(set.awards));
  return {
    decision: {
      rules: withParticipants ? rules : { ...rules, exceptions: [] },
      awards: !isAwarded ? null : isShipped ? set.id : set.awards,
    },
    findings: [...findings, ...awards.findings],
  };
}

/** @throws CommandStop `unusable` */
export function requireWhole(
  { snapshot, lists }: MovementState,
  ofRules: readonly Finding[],
  withParticipants: boolean,
  language: "vi" | "en",
): void {
  const errors = [...lists.findings, ...ofRules].filter(
    ({ rule, place, severity }) => severity === "error" && rule !== "M-02" && (withParticipants || place.kind !== "participant"),
  );
  if (errors.length === 0) return;
  const located = locateAll(errors, snapshot, language);
  throw stop("unusable", { count: errors.length, first: located[0]!.message, cell: located[0]!.cell }, located);
}

export interface TakenCriteria {
  readonly criteria: number;
  readonly sheet: string;
  /** True where something is scored already: the criteria stand in a draft, the list in use is as it was. */
  readonly isDraft: boolean;
}

/** Puts the criteria of a file into the list, or, where something is scored already, into a draft of a new version. */
export const takeCriteria: Command<{ readonly criteria: readonly Criterion[] }, TakenCriteria> = {
  id: "takeCriteria",
  async execute(context, { criteria }) {
    const state = await readForVersions(context);
    const { snapshot } = state;
    const filled = hasMatrix(snapshot) ? matrixState(state).checked.filled : 0;
    context.onProgress?.("writing", 0.6);
    if (filled > 0) {
      const draft = draftTitle(snapshot);
      if (draft !== null) throw stop("draft-exists", { sheet: draft });
      const plan = draftPlan(snapshot, criteria);
      await context.port.apply(plan);
      return { criteria: criteria.length, sheet: plan.find((op) => op.kind === "ensureSheet")?.sheet ?? "", isDraft: true };
    }
    const sheet = titleFor(snapshot, "criteria");
    await context.port.apply([
      ...listUnlockPlan(snapshot),
      ...emptied(snapshot),
      ...criteriaPlan(sheet, criteria),
      { kind: "activate", sheet },
    ]);
    return { criteria: criteria.length, sheet, isDraft: false };
  },
};

/** yyyy-mm-dd, in the local time of the machine. */
function isoDate(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A name that every file system takes: plain letters, digits and dashes. */
export function fileStem(title: string): string {
  const plain = title
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return plain === "" ? FILE_FORMAT : plain;
}
