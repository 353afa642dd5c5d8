// What one entry is worth by its rule, before cap, floor, weight and rounding. The sheet's formulas are the twin of this file:
// same operations in the same order, so that both give the same double.
import { roundDecimal } from "../decimal";
import type { Criterion } from "../movement";
import { bandPoints, isInside } from "./interval";

/** Entries of the same participant that a rule names by code, as numbers. Null: blank, KAD, MIỄN, text or an error. */
export interface OtherEntries {
  readonly size: number | null;
  readonly target: number | null;
  readonly late: number | null;
  readonly failed: number | null;
  /** Kind "leader": what the leading unit in scope reached (see `leadValue`). */
  readonly lead: number | null;
}

export const NO_OTHERS: OtherEntries = { size: null, target: null, late: null, failed: null, lead: null };

/**
 * Points of a typed number `x` by the rule, or null when the rule gives none for it (outside its domain, or another entry that it
 * needs is missing). KAD, MIỄN and blanks never come here. Sheet, per kind (`max`: điểm chuẩn of the criterion, a live lookup):
 *
 * - points: `x`.
 * - yesNo: the cell is `Có` (any case) or 1: `yes`, or `max` where `yes` is null; `Không` or 0: `no`; else "".
 * - levels: the cell equals a level's name (any case): its points; else "".
 * - bands: points of the first band that holds x, compared as typed, no rounding; in no band: "".
 * - count: x whole and x >= 0: `start+x*per`; else "".
 * - progressive: x > from: `first+per*INT(ROUND((x-from)/every,9))`; else 0.
 * - bySize: size a number: the first table whose sizes hold it, then as bands; no table or no band: "".
 * - target (T > 0, `max` a number, late and failed numbers >= 0 where they are named, x >= 0; else ""):
 *   none named: `p=max*x/T`; else `p=max*(x*100-deduction*(late+failed))/(T*100)`, where one that is not named is left out of the sum.
 *   Then `MIN(p,max)` unless the criterion has a cap, `MAX(p,0)` unless it has a floor.
 * - leader (x >= 0, `max` a number; else ""): see `leaderPoints`.
 * - gate, note, group, option: "".
 */
export function rulePoints(criterion: Criterion, x: number, others: OtherEntries): number | null {
  const { rule, max } = criterion;
  switch (rule.kind) {
    case "points":
      return x;
    case "yesNo":
      return x === 1 ? (rule.yes ?? max) : x === 0 ? rule.no : null;
    case "levels":
      return rule.levels[x]?.points ?? null;
    case "bands":
      return bandPoints(x, rule.bands);
    case "count":
      return x >= 0 && Number.isInteger(x) ? rule.start + x * rule.per : null;
    case "progressive":
      return x > rule.from ? rule.first + rule.per * Math.floor(roundDecimal((x - rule.from) / rule.every, 9)) : 0;
    case "bySize": {
      if (others.size === null) return null;
      const { size } = others;
      const table = rule.tables.find(({ sizes }) => isInside(size, sizes));
      return table === undefined ? null : bandPoints(x, table.bands);
    }
    case "target":
      return targetPoints(criterion, x, others);
    case "leader":
      return leaderPoints(criterion, x, others);
    default:
      return null;
  }
}

function targetPoints({ rule, max, cap, floor }: Criterion, x: number, others: OtherEntries): number | null {
  if (rule.kind !== "target" || max === null || x < 0) return null;
  const target = typeof rule.target === "number" ? rule.target : others.target;
  if (target === null || target <= 0) return null;
  const losses: number[] = [];
  for (const [code, value] of [
    [rule.late, others.late],
    [rule.failed, others.failed],
  ] as const) {
    if (code === null) continue;
    if (value === null || value < 0) return null;
    losses.push(value);
  }
  const lost = losses.length === 2 ? losses[0]! + losses[1]! : losses[0];
  let points = lost === undefined ? (max * x) / target : (max * (x * 100 - rule.deduction * lost)) / (target * 100);
  if (cap === null) points = Math.min(points, max);
  if (floor === null) points = Math.max(points, 0);
  return points;
}

/**
 * Kind "leader": A = x, T = the entry of `target`, MS = max, L = `leadValue` over the scope.
 * With a target (T > 0, else null): A < T: `MS/2*A/T`; A = T: `MS/2`; A > T: `MS/2+MS/2*(excess/L)`; the leader gets MS exactly.
 * Without: `MS*(A/L)`; 0 where L is 0 (nobody has anything).
 */
function leaderPoints({ rule, max }: Criterion, x: number, { target, lead }: OtherEntries): number | null {
  if (rule.kind !== "leader" || max === null || x < 0) return null;
  if (rule.target === null) return lead === null ? null : lead > 0 ? max * (x / lead) : 0;
  if (target === null || target <= 0) return null;
  if (x < target) return ((max / 2) * x) / target;
  if (x === target) return max / 2;
  return lead === null ? null : max / 2 + (max / 2) * ((rule.measure === "ratio" ? (x - target) / target : x - target) / lead);
}

/**
 * What is compared to find the leading unit, or null for a participant that is not in the race (no number, x < 0, no target > 0).
 * With a target the excess: ratio `(A-T)/T`, difference `A-T` (below 0 where the target is missed); without one A itself.
 * The lead of a scope is the greatest of these over the participants that the criterion applies to: in the same cluster
 * (names compared without regard to case), or all.
 */
export function leadValue({ rule }: Criterion, x: number | null, target: number | null): number | null {
  if (rule.kind !== "leader" || x === null || x < 0) return null;
  if (rule.target === null) return x;
  if (target === null || target <= 0) return null;
  return rule.measure === "ratio" ? (x - target) / target : x - target;
}
