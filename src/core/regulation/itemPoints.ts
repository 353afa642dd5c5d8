// Points of the items of a table, by part: their own, and what stands below them.
import type { CriterionPart } from "../movement";
import type { Item } from "./items";
import { sectionOf } from "./leaf";
import { hasPoints, type RowPoints } from "./rows";

/** Sums of points that a person wrote with at most four decimals. */
export function exactSum(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

/** Whether the item or anything below it has points. */
export function isScoredTree(item: Item): boolean {
  return item.kind !== "note" && (hasPoints(item.row.points) || item.children.some(isScoredTree));
}

/** Whether the row is a condition that excludes, and nothing else. */
export function isGateTree(item: Item): boolean {
  return item.row.points.isGate && partOf(item.row.points) === null;
}

/** Part of the points that the row itself states; null = none. */
export function partOf(points: RowPoints): CriterionPart | null {
  if (points.base !== null) return "base";
  return points.bonus !== null ? "bonus" : points.deduction !== null ? "deduction" : null;
}

/** Part that an item's points belong to: its own, else that of what stands below. */
export function treePart(item: Item): CriterionPart {
  return sectionOfItem(item) ?? partOf(item.row.points) ?? commonPart(item.children.filter(isScoredTree));
}

function sectionOfItem(item: Item): CriterionPart | null {
  return item.children.some(isScoredTree) ? sectionOf(item.text) : null;
}

/** Base where any of the items is of it, else the part of the first. */
export function commonPart(items: readonly Item[]): CriterionPart {
  const parts = items.filter((item) => !isGateTree(item)).map(treePart);
  return parts.length === 0 || parts.includes("base") ? "base" : parts[0]!;
}

/** Points of a part; in a section of bonus or deductions whatever the row states. */
export function valueOf(points: RowPoints, part: CriterionPart, isSection: boolean): number | null {
  const { base, bonus, deduction } = points;
  if (part === "base") return base;
  if (part === "bonus") return bonus ?? (isSection ? base : null);
  return deduction ?? (isSection && base !== null ? -Math.abs(base) + 0 : null);
}

/** The same where the part is known: 0 where nothing is stated. */
export function pointsOf(points: RowPoints, part: CriterionPart): number {
  return valueOf(points, part, true) ?? 0;
}

/** Points of an item that states none: the sum of what stands below. */
export function fullOf(item: Item, part: CriterionPart): number | null {
  const below = item.children.filter((child) => isScoredTree(child) && treePart(child) === part);
  if (below.length === 0) return null;
  const values = below.map((child) => valueOf(child.row.points, part, false) ?? fullOf(child, part));
  return values.some((value) => value === null) ? null : exactSum(values as number[]);
}
