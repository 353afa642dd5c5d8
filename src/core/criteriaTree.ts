// The criteria list as a tree: who stands under whom, and what adds to what.
import { lookupKey } from "./lookupKey";
import type { AppliesTo, Criterion, CriterionPart, Participant } from "./movement";

/** Codes are the same for the sheet's lookups when this is: no regard to case. */
export function codeKey(code: string): string {
  return lookupKey(code);
}

/** Names of clusters are the same for the sheet's `=` when this is: no regard to case, to the letter else. */
export function clusterKey(cluster: string): string {
  return cluster.toUpperCase();
}

export interface CriteriaTree {
  /** Index of a criterion by its code, −1 where there is none. */
  readonly indexOf: (code: string) => number;
  /** Index of the parent by criterion, −1 at the top or where the code is unknown. */
  readonly parents: readonly number[];
  /** Direct children by criterion, options and all parts included, in list order. */
  readonly children: readonly (readonly number[])[];
  /** What a group's value is made of: children of its own part that are not options. Empty for what is no group. */
  readonly addends: readonly (readonly number[])[];
  /** What the whole table's base, bonus and deduction are made of: nodes of the part that add to no group. Options are never in. */
  readonly roots: Readonly<Record<CriterionPart, readonly number[]>>;
}

/**
 * Builds the tree. A node adds to its parent when that is a group of the same part; else it is a root of its part: a bonus under a
 * base group leaves the group and adds to the bonus of the whole table. Nodes that are their own ancestors add to nothing that counts.
 */
export function criteriaTree(criteria: readonly Criterion[]): CriteriaTree {
  const byCode = new Map<string, number>();
  criteria.forEach((criterion, index) => {
    const key = codeKey(criterion.code);
    if (!byCode.has(key)) byCode.set(key, index);
  });
  const indexOf = (code: string): number => byCode.get(codeKey(code)) ?? -1;
  const parents = criteria.map((criterion) => (criterion.parent === "" ? -1 : indexOf(criterion.parent)));
  const children = criteria.map((): number[] => []);
  const addends = criteria.map((): number[] => []);
  const roots: Record<CriterionPart, number[]> = { base: [], bonus: [], deduction: [] };
  criteria.forEach((criterion, index) => {
    const parent = criteria[parents[index]!];
    if (parent !== undefined) children[parents[index]!]!.push(index);
    if (criterion.rule.kind === "option") return;
    if (parent?.rule.kind === "group" && parent.part === criterion.part) addends[parents[index]!]!.push(index);
    else roots[criterion.part].push(index);
  });
  return { indexOf, parents, children, addends, roots };
}

/** Whether a criterion is for a participant: one of its types (if it names any) and of its clusters (if it names any). */
export function appliesTo({ types, clusters }: AppliesTo, participant: Pick<Participant, "type" | "cluster">): boolean {
  if (types.length > 0 && !types.includes(participant.type)) return false;
  if (clusters.length === 0) return true;
  const cluster = clusterKey(participant.cluster);
  return clusters.some((name) => clusterKey(name) === cluster);
}
