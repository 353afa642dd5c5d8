// What criteria take from the group they stand in where their own cell is blank: part and scope.
import { criteriaTree } from "./criteriaTree";
import type { AppliesTo, Criterion, CriterionPart } from "./movement";

/**
 * Criteria with blank parts and scopes filled. `hasNoPart[i]`: the part of criterion i was left blank. It is then that of its group;
 * a group whose own group says nothing takes the part that all rows under it name; else base. A scope that names nobody is that of
 * the group.
 */
export function withInherited(criteria: readonly Criterion[], hasNoPart: readonly boolean[]): Criterion[] {
  const { parents, children } = criteriaTree(criteria);
  const parts = criteria.map((criterion, index): CriterionPart | null => (hasNoPart[index] === true ? null : criterion.part));
  const walkUp = <T>(index: number, take: (at: number) => T | null): T | null => {
    const seen = new Set<number>();
    for (let at = index; at >= 0 && !seen.has(at); at = parents[at]!) {
      const value = take(at);
      if (value !== null) return value;
      seen.add(at);
    }
    return null;
  };
  const partBelow = (index: number): CriterionPart | null => {
    if (criteria[index]!.rule.kind !== "group") return null;
    const [first = null, ...others] = children[index]!.filter((child) => criteria[child]!.rule.kind !== "option").map(
      (child) => parts[child]!,
    );
    return others.every((part) => part === first) ? first : null;
  };
  const scopeAt = (index: number): AppliesTo | null => {
    const { appliesTo } = criteria[index]!;
    return appliesTo.types.length + appliesTo.clusters.length === 0 ? null : appliesTo;
  };
  return criteria.map((criterion, index) => ({
    ...criterion,
    part: walkUp(index, (at) => parts[at]!) ?? partBelow(index) ?? "base",
    appliesTo: walkUp(index, scopeAt) ?? criterion.appliesTo,
  }));
}
