// The limits of an award as cells of seats: one cell for each limit in each group.
import { classOfGroup, groupIn, groupKey, nameKey, type DecisionGroups } from "../decision/cells";
import type { DecisionRules } from "../decision/decisionRules";
import { exactShare, isPercent, isSeatCount, seatsFor } from "../decision/seats";
import type { Award, AwardLimit } from "./awardRules";

/** A row of the seat table of awards. */
export interface AwardSeatRow {
  /** Index of the award and of its limit. */
  readonly award: number;
  readonly limit: number;
  /** As first written; "" for the whole list. */
  readonly group: string;
  /** null for a count. */
  readonly base: number | null;
  readonly percent: number | null;
  /** base × percent / 100 exactly, with a point; "" for a count. */
  readonly exact: string;
  readonly seats: number;
  readonly used: number;
  /** Kept free for the Council because of a tie. */
  readonly held: number;
  readonly left: number;
}

export type LimitCell = Omit<AwardSeatRow, "used" | "held" | "left">;

export interface LimitCells {
  readonly cells: readonly LimitCell[];
  /** Cells of a person, by position. */
  readonly cellsOf: (person: number) => readonly number[];
}

/** Percent of a limit in a group; null for a count, undefined where the limit says nothing of the group or cannot be used. */
function percentIn({ amount, minimum }: AwardLimit, group: string, classes: DecisionRules["classes"]): number | null | undefined {
  if (!isSeatCount(minimum)) return undefined;
  if (amount.kind === "count") return isSeatCount(amount.count) ? null : undefined;
  if (amount.kind === "percent") return isPercent(amount.percent) ? amount.percent : undefined;
  const name = classOfGroup(group, classes);
  if (name === undefined) return undefined;
  const percent = amount.percents.find(({ className }) => nameKey(className) === nameKey(name))?.percent;
  return percent !== undefined && isPercent(percent) ? percent : undefined;
}

/**
 * The cells of an award. `groups`: of everybody of its type, by position. `isInBase`: whether a person counts in the base of a limit.
 * A limit that cannot be used (percentage out of range, group without a class) limits nothing; it is told where the rules are read.
 */
export function limitCells(
  { limits }: Pick<Award, "limits">,
  award: number,
  groups: ReadonlyMap<number, DecisionGroups>,
  classes: DecisionRules["classes"],
  isInBase: (person: number, limit: number) => boolean,
): LimitCells {
  const cells: LimitCell[] = [];
  const places = new Map<number, number[]>([...groups.keys()].map((person) => [person, []]));
  limits.forEach((limit, index) => {
    const byGroup = new Map<string, { readonly name: string; readonly people: number[] }>();
    for (const [person, own] of groups) {
      const name = groupIn(limit.scope, own);
      if (name === null) continue;
      const key = groupKey(limit.scope, name);
      const group = byGroup.get(key) ?? { name, people: [] };
      group.people.push(person);
      byGroup.set(key, group);
    }
    for (const { name, people } of byGroup.values()) {
      const percent = percentIn(limit, name, classes);
      if (percent === undefined) continue;
      const count = people.filter((person) => isInBase(person, index)).length;
      const cell = { award, limit: index, group: name, percent };
      if (limit.amount.kind === "count") cells.push({ ...cell, base: null, exact: "", seats: limit.amount.count });
      else {
        const seats = seatsFor(count, percent ?? 0, limit.rounding, limit.minimum);
        cells.push({ ...cell, base: count, exact: exactShare(count, percent ?? 0), seats });
      }
      for (const person of people) places.get(person)!.push(cells.length - 1);
    }
  });
  return { cells, cellsOf: (person) => places.get(person) ?? [] };
}
