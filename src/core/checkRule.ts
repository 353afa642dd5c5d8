// Checks of one criterion's rule: bands, levels, bounds, numbers. Rules C-09 … C-13, C-19, C-20.
import { finding, type Finding, type Place, type RuleId } from "./finding";
import { EXEMPT, NOT_APPLICABLE, type Criterion } from "./movement";
import { intervalText, isEmptyInterval } from "./notation/intervalText";
import { isScored, type Band, type CriterionRule, type Interval, type Level } from "./rule";
import { gapsBetween, isOverlapping } from "./rules/coverage";
import { bestOf } from "./rules/fullPoints";

/** What is wrong with the numbers of a rule (C-19). */
export type RuleNumberProblem = "maxMissing" | "perZero" | "everyZero" | "nothing" | "deduction" | "target" | "emptyInterval";

/** What is wrong with a level's name (C-11). */
export type LevelProblem = "repeated" | "number" | "state" | "blank" | "sign" | "long";

/** Excel takes texts of 255 characters into formulas; names of levels stay well below. */
const MAX_LEVEL_LENGTH = 100;

/** Place of a field of the criterion, in the list. */
export type PlaceOf = (field: string) => Place;

/** Findings about the rule of one criterion by itself. */
export function checkRule(criterion: Criterion, placeOf: PlaceOf): Finding[] {
  const findings: Finding[] = [];
  const { rule, cap, floor, weight, part } = criterion;
  const add = (id: RuleId, field: string, params: Readonly<Record<string, string | number>> = {}): void => {
    findings.push(finding(id, placeOf(field), { criterion: criterion.code }, { name: criterion.name, ...params }));
  };
  if (cap !== null && floor !== null && floor > cap) add("C-12", "rule", { floor, cap });
  if (!isScored(rule)) return findings;
  if (weight === 0) add("C-13", "weight");
  for (const problem of numberProblems(criterion)) add("C-19", problem === "maxMissing" ? "max" : "rule", { problem });
  if (rule.kind === "levels") for (const { level, problem } of levelProblems(rule.levels)) add("C-11", "rule", { level, problem });
  for (const { intervals, isWhole, within } of coversOf(rule)) {
    for (const [first, second] of overlaps(intervals, isWhole))
      add("C-09", "rule", { first: intervalText(first), second: intervalText(second) });
    for (const gap of gapsBetween(intervals, isWhole, within)) add("C-10", "rule", { gap: intervalText(gap) });
  }
  const best = rule.kind === "points" ? criterion.max : bestOf(criterion);
  if (part === "deduction" && best !== null && best * weight > 0) add("C-20", rule.kind === "points" ? "max" : "rule", { best });
  return findings;
}

function numberProblems({ rule, max }: Criterion): RuleNumberProblem[] {
  const intervals = coversOf(rule).flatMap((cover) => cover.all);
  const empty: RuleNumberProblem[] = intervals.some(isEmptyInterval) ? ["emptyInterval"] : [];
  switch (rule.kind) {
    case "yesNo":
      return rule.yes === null && max === null ? ["maxMissing"] : [];
    case "levels":
      return rule.levels.length === 0 ? ["nothing"] : [];
    case "bands":
      return rule.bands.length === 0 ? ["nothing"] : empty;
    case "count":
      return rule.per === 0 ? ["perZero"] : [];
    case "progressive":
      return rule.every > 0 ? [] : ["everyZero"];
    case "bySize":
      return rule.tables.length === 0 || rule.tables.some((table) => table.bands.length === 0) ? ["nothing"] : empty;
    case "target":
      return [
        ...(max === null || max <= 0 ? (["maxMissing"] as const) : []),
        ...(typeof rule.target === "number" && rule.target <= 0 ? (["target"] as const) : []),
        ...(rule.deduction < 0 || rule.deduction > 100 ? (["deduction"] as const) : []),
      ];
    case "leader":
      return max === null || max <= 0 ? ["maxMissing"] : [];
    default:
      return [];
  }
}

function levelProblems(levels: readonly Level[]): { readonly level: string; readonly problem: LevelProblem }[] {
  const seen = new Set<string>();
  return levels.flatMap(({ name }) => {
    const key = name.toUpperCase();
    const problem = seen.has(key) ? "repeated" : nameProblem(name);
    seen.add(key);
    return problem === null ? [] : [{ level: name, problem }];
  });
}

function nameProblem(name: string): LevelProblem | null {
  const key = name.toUpperCase();
  if (name.trim() === "") return "blank";
  if (name.length > MAX_LEVEL_LENGTH) return "long";
  if (key === NOT_APPLICABLE || key === EXEMPT) return "state";
  if (/^[+-]?\d[\d.,/% -]*$/.test(name)) return "number";
  return /[;=|*?~"\n]/.test(name) ? "sign" : null;
}

/** Intervals that belong together: which may not overlap, and what they should cover. */
interface Cover {
  readonly all: readonly Interval[];
  /** Those that hold anything. */
  readonly intervals: readonly Interval[];
  readonly isWhole: boolean;
  readonly within: Interval;
}

const ZERO = { value: 0, isClosed: true };
const PERCENTS: Interval = { from: ZERO, to: { value: 100, isClosed: true } };
const FROM_ZERO: Interval = { from: ZERO, to: null };

function coversOf(rule: CriterionRule): Cover[] {
  const cover = (all: readonly Interval[], isWhole: boolean, within: Interval): Cover => {
    const intervals = all.filter((interval) => !isEmptyInterval(interval));
    return { all, intervals, isWhole, within: intervals.length === 0 ? { from: ZERO, to: { value: 0, isClosed: false } } : within };
  };
  if (rule.kind === "bands") return [cover(rule.bands, rule.unit !== "percent", rule.unit === "percent" ? PERCENTS : FROM_ZERO)];
  if (rule.kind !== "bySize") return [];
  const sizes = rule.tables.map((table) => table.sizes);
  // Early and late percents reach as far as the regulation says; only what it leaves between its bands is a gap.
  return [cover(sizes, true, FROM_ZERO), ...rule.tables.map(({ bands }) => cover(bands, false, hullOf(bands)))];
}

function hullOf(bands: readonly Band[]): Interval {
  const from = bands.some((band) => band.from === null)
    ? null
    : { value: Math.min(...bands.map((band) => band.from!.value)), isClosed: false };
  const to = bands.some((band) => band.to === null) ? null : { value: Math.max(...bands.map((band) => band.to!.value)), isClosed: false };
  return { from, to };
}

/** Each interval that overlaps one before it, with the first such. */
function overlaps(intervals: readonly Interval[], isWhole: boolean): [Interval, Interval][] {
  return intervals.flatMap((interval, i): [Interval, Interval][] => {
    const before = intervals.slice(0, i).find((other) => isOverlapping(other, interval, isWhole));
    return before === undefined ? [] : [[before, interval]];
  });
}
