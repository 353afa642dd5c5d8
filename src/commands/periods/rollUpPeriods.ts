// Tổng hợp kỳ: what stands, what files would make of it, and writing it. Read anew before anything is written.
import { decodeLists } from "../../workbook/decode";
import { hasMovement } from "../../workbook/presence";
import { areaAt } from "../../workbook/area";
import type { RollUpContent, RollUpRules } from "../../core/periods/period";
import { canRollUp, remarksOf, type GivenPeriod } from "../../core/periods/periodFile";
import { differenceOf, mergePeriods, type RollUpDifference } from "../../core/periods/mergePeriods";
import { rollUp, type RollUpLine } from "../../core/periods/rollUp";
import { CRITERIA_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../../workbook/names";
import { ROLL_UP_FORMULAS, ROLL_UP_NAMES, ROLL_UP_RESULTS } from "../../workbook/periods/periodNames";
import { decodeRollUp, rollUpTitleFor } from "../../workbook/periods/rollUpDecode";
import { rollUpPlan } from "../../workbook/periods/rollUpPlan";
import type { Op } from "../../workbook/plan";
import type { SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import type { SheetPlace } from "../decisionAnswers";
import { stop, type Command, type CommandContext } from "../command";

export interface RollUpState {
  /** The roll-up that stands; null = none. */
  readonly standing: RollUpContent | null;
  readonly place: SheetPlace | null;
  /** How to reckon when there is none yet. */
  readonly usual: RollUpRules;
  /** Movement of the workbook; "" = none. */
  readonly title: string;
}

export interface RollUpInput {
  readonly given: readonly GivenPeriod[];
  /** Labels of all columns, oldest first. */
  readonly order: readonly string[];
  readonly rules: RollUpRules;
}

export interface RollUpPreview {
  readonly content: RollUpContent;
  readonly lines: readonly RollUpLine[];
  /** Against what stands; null where nothing does. */
  readonly difference: RollUpDifference | null;
}

export interface RollUpMade {
  readonly place: SheetPlace;
  readonly periods: number;
  readonly people: number;
  readonly ranked: number;
  /** Nothing was to be written: the sheet says this already. */
  readonly isSame: boolean;
}

const REQUEST: SnapshotRequest = {
  names: [
    ...ROLL_UP_NAMES,
    ...Object.values(ROLL_UP_RESULTS),
    SETTING_NAMES.title,
    SETTING_NAMES.totalDecimals,
    CRITERIA_NAMES.code,
    PARTICIPANT_NAMES.code,
  ],
  constantsOf: Object.values(ROLL_UP_FORMULAS),
};

/** Two syncs; reads only. */
export const rollUpState: Command<undefined, RollUpState> = {
  id: "rollUpState",
  async execute(context) {
    const snapshot = await read(context);
    const standing = decodeRollUp(snapshot);
    const movement = hasMovement(snapshot) ? decodeLists(snapshot).movement : null;
    return {
      standing,
      place: standing === null ? null : placeOf(rollUpTitleFor(snapshot)),
      usual: { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: movement?.totalDecimals ?? 2, bands: [] },
      title: movement?.title ?? "",
    };
  },
};

/** What the roll-up would be. Two syncs; writes nothing. @throws CommandStop `bad-periods` */
export const previewRollUp: Command<RollUpInput, RollUpPreview> = {
  id: "previewRollUp",
  async execute(context, input) {
    const snapshot = await read(context);
    const standing = decodeRollUp(snapshot);
    const content = mergedOf(standing, input);
    return { content, lines: rollUp(content), difference: standing === null ? null : differenceOf(standing, content) };
  },
};

/**
 * Writes the sheet, made anew from what stands and what is given: columns of other labels keep their points, their weight and their source.
 * A second run finds nothing to write. Three syncs. @throws CommandStop `bad-periods`; HostError
 */
export const makeRollUp: Command<RollUpInput, RollUpMade> = {
  id: "makeRollUp",
  async execute(context, input) {
    const snapshot = await read(context);
    const standing = decodeRollUp(snapshot);
    const content = mergedOf(standing, input);
    const lines = rollUp(content);
    const sheet = rollUpTitleFor(snapshot);
    const isSame = JSON.stringify(standing) === JSON.stringify(content) && isRight(snapshot, lines);
    if (!isSame) {
      const isProtected = snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
      const plan: Op[] = [...rollUpPlan(sheet, content, { isProtected }), { kind: "activate", sheet }];
      if (snapshot.calculation === "manual") plan.push({ kind: "recalculate" });
      context.onProgress?.("writing", 0.6);
      await context.port.apply(plan);
    }
    return {
      place: placeOf(sheet),
      periods: content.columns.length,
      people: content.people.length,
      ranked: lines.filter(({ rank }) => rank !== null).length,
      isSame,
    };
  },
};

async function read(context: CommandContext): Promise<WorkbookSnapshot> {
  context.onProgress?.("reading", 0);
  const snapshot = await context.port.read(REQUEST);
  context.onProgress?.("deciding", 0.4);
  return snapshot;
}

const placeOf = (sheet: string): SheetPlace => ({ sheet, area: areaAt(0, 0) });

function mergedOf(standing: RollUpContent | null, { given, order, rules }: RollUpInput): RollUpContent {
  const title = standing?.title ?? given[0]?.content.title ?? "";
  const content = mergePeriods(standing, given, order, { title, rules });
  const canBeAdded = canRollUp(remarksOf(given, standing), content.columns.length) && content.people.length > 0;
  if (!canBeAdded) throw stop("bad-periods");
  return content;
}

/** Whether the formulas are whole and give what core gives. */
function isRight(snapshot: WorkbookSnapshot, lines: readonly RollUpLine[]): boolean {
  const isWhole = Object.values(ROLL_UP_FORMULAS).every((name) => snapshot.blocks.get(name)?.constants?.length === 0);
  const column = (name: keyof typeof ROLL_UP_RESULTS): unknown[] =>
    (snapshot.blocks.get(ROLL_UP_RESULTS[name])?.values ?? []).map(([cell]) => cell);
  const same = (name: keyof typeof ROLL_UP_RESULTS, wanted: readonly (number | null)[]): boolean =>
    JSON.stringify(column(name)) === JSON.stringify(wanted.map((value) => value ?? ""));
  return (
    isWhole &&
    same(
      "counted",
      lines.map(({ counted }) => counted),
    ) &&
    same(
      "result",
      lines.map(({ result }) => result),
    ) &&
    same(
      "rank",
      lines.map(({ rank }) => rank),
    ) &&
    same(
      "clusterRank",
      lines.map(({ clusterRank }) => clusterRank),
    ) &&
    same(
      "before",
      lines.map(({ rankBefore }) => rankBefore),
    )
  );
}
