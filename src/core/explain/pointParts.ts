// What totals are made of at the top of the criteria: the parts that a picture of bars stacks.
import { criteriaTree } from "../criteriaTree";
import { withoutNoise } from "../decimal";
import type { EntryTable, Movement } from "../movement";
import { pointsTable } from "../points";

export type PointPart =
  /** A group or criterion at the top of the base, by index. */
  | { readonly kind: "criterion"; readonly index: number }
  /** Those at the top of the base that have no part of their own. */
  | { readonly kind: "others" }
  | { readonly kind: "bonus" }
  | { readonly kind: "deduction" };

export interface PointParts {
  readonly parts: readonly PointPart[];
  /** By participant, then by part: points, 0 where there are none, negative where they are taken off. */
  readonly values: readonly (readonly number[])[];
}

/**
 * The parts of every total, in the order of `order` (indices of criteria), at most `most` (3 or more): what is over stands together in
 * "others". A row adds up to the total before the movement's limit and rounding of totals (`limits.total`, `totalDecimals`).
 */
export function pointParts(movement: Movement, entries: EntryTable, order: readonly number[], most: number): PointParts {
  const { roots } = criteriaTree(movement.criteria);
  const table = pointsTable(movement, entries);
  const hasValue = (index: number): boolean => table.some(({ points }) => points[index] !== null);
  const base = order.filter((index) => roots.base.includes(index) && hasValue(index));
  const ends = (["bonus", "deduction"] as const).filter((kind) => roots[kind].some(hasValue));
  const room = most - ends.length;
  const own = base.length <= room ? base : base.slice(0, room - 1);
  const rest = base.slice(own.length);
  const sum = (points: readonly (number | null)[], indices: readonly number[]): number =>
    withoutNoise(indices.reduce((all, index) => all + (points[index] ?? 0), 0));
  return {
    parts: [
      ...own.map((index) => ({ kind: "criterion", index }) as const),
      ...(rest.length > 0 ? [{ kind: "others" } as const] : []),
      ...ends.map((kind) => ({ kind })),
    ],
    values: table.map(({ points, ...one }) => [
      ...own.map((index) => points[index] ?? 0),
      ...(rest.length > 0 ? [sum(points, rest)] : []),
      ...ends.map((kind) => one[kind] ?? 0),
    ]),
  };
}
