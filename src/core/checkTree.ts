// Checks of the criteria list as a whole: parents, stated maxima, codes that rules name. Rules C-14 … C-16, C-18; C-17 for clusters.
import { clusterKey, criteriaTree, type CriteriaTree } from "./criteriaTree";
import { finding, type Finding, type Place } from "./finding";
import type { Criterion, Participant } from "./movement";
import { isScored, type CriterionRule } from "./rule";
import { fullPointsOfLeaf } from "./rules/fullPoints";

/** Why a parent cannot be one (C-14). */
export type ParentProblem = "unknown" | "self" | "circular" | "option" | "leaf";

/** Why a code in a rule cannot stand there (C-18). */
export type CodeProblem = "unknown" | "self" | "circular" | "notNumber" | "noPoints" | "noMaximum";

/** Place of a field of the criterion of that index. */
export type CriterionPlace = (index: number, field: string) => Place;

/** Findings about how criteria hang together. */
export function checkTree(criteria: readonly Criterion[], placeOf: CriterionPlace): Finding[] {
  const tree = criteriaTree(criteria);
  return criteria.flatMap((_, index) => [
    ...checkParent(criteria, tree, index, placeOf),
    ...checkGroup(criteria, tree, index, placeOf),
    ...checkCodes(criteria, tree, index, placeOf),
  ]);
}

/** C-17: clusters that a criterion names and no participant is in. */
export function checkClusters(criteria: readonly Criterion[], participants: readonly Participant[], placeOf: CriterionPlace): Finding[] {
  const known = new Set(participants.map(({ cluster }) => clusterKey(cluster)));
  return criteria.flatMap(({ code, name, appliesTo }, index) =>
    appliesTo.clusters
      .filter((cluster) => !known.has(clusterKey(cluster)))
      .map((cluster) => finding("C-17", placeOf(index, "appliesTo"), { criterion: code }, { name, cluster })),
  );
}

function checkParent(criteria: readonly Criterion[], tree: CriteriaTree, index: number, placeOf: CriterionPlace): Finding[] {
  const criterion = criteria[index]!;
  if (criterion.parent === "") return [];
  const problem = parentProblem(criteria, tree, index);
  if (problem === null) return [];
  const { code, name, parent } = criterion;
  return [finding("C-14", placeOf(index, "parent"), { criterion: code }, { name, parent, problem })];
}

function parentProblem(criteria: readonly Criterion[], tree: CriteriaTree, index: number): ParentProblem | null {
  const parent = tree.parents[index]!;
  if (parent < 0) return "unknown";
  if (parent === index) return "self";
  if (isOwnAncestor(tree, index)) return "circular";
  const own = criteria[index]!.rule;
  const above = criteria[parent]!.rule;
  if (above.kind === "group" || !(isScored(own) || own.kind === "group")) return null;
  return above.kind === "option" ? "option" : "leaf";
}

function isOwnAncestor({ parents }: CriteriaTree, index: number): boolean {
  const seen = new Set<number>();
  for (let at = parents[index]!; at >= 0 && !seen.has(at); at = parents[at]!) {
    if (at === index) return true;
    seen.add(at);
  }
  return false;
}

/** Binary noise of sums of points stays far below this. */
const TOLERANCE = 1e-9;

function checkGroup(criteria: readonly Criterion[], tree: CriteriaTree, index: number, placeOf: CriterionPlace): Finding[] {
  const { code, name, rule, max, cap } = criteria[index]!;
  if (rule.kind !== "group") return [];
  const addends = tree.addends[index]!;
  if (addends.length === 0) return [finding("C-16", placeOf(index, "kind"), { criterion: code }, { name })];
  if (max === null || rule.combine === "best" || (cap !== null && cap <= max)) return [];
  const sum = addends.reduce((sum, child) => sum + (fullOf(criteria, tree, child, new Set([index])) ?? 0), 0);
  if (sum <= max + TOLERANCE) return [];
  const told = Number(sum.toPrecision(12));
  return [finding("C-15", placeOf(index, "max"), { criterion: code }, { name, max, sum: told, over: Number((sum - max).toPrecision(9)) })];
}

/** Stated maximum of a group, else what its children give at best; full points of a leaf. Null without bound. */
function fullOf(criteria: readonly Criterion[], tree: CriteriaTree, index: number, path: ReadonlySet<number>): number | null {
  const criterion = criteria[index]!;
  if (isScored(criterion.rule)) return fullPointsOfLeaf(criterion);
  if (criterion.rule.kind !== "group" || path.has(index)) return 0;
  const bound = criterion.max ?? criterion.cap;
  if (bound !== null) return bound;
  const deeper = new Set(path).add(index);
  const fulls = tree.addends[index]!.map((child) => fullOf(criteria, tree, child, deeper));
  if (fulls.some((full) => full === null)) return null;
  const known = fulls as number[];
  return criterion.rule.combine === "sum" ? known.reduce((sum, full) => sum + full, 0) : Math.max(0, ...known);
}

/** Codes of the criteria whose entries a rule needs, as numbers. */
export function codesNeeded(rule: CriterionRule): string[] {
  switch (rule.kind) {
    case "bySize":
      return [rule.size];
    case "target":
      return [rule.target, rule.late, rule.failed].filter((code) => typeof code === "string");
    case "leader":
      return rule.target === null ? [] : [rule.target];
    default:
      return [];
  }
}

function checkCodes(criteria: readonly Criterion[], tree: CriteriaTree, index: number, placeOf: CriterionPlace): Finding[] {
  const { code, name, rule, onlyIfFull } = criteria[index]!;
  const tell = (named: string, problem: CodeProblem | null): Finding[] =>
    problem === null ? [] : [finding("C-18", placeOf(index, "rule"), { criterion: code }, { name, code: named, problem })];
  const entries = codesNeeded(rule).flatMap((named) => tell(named, entryProblem(criteria, tree.indexOf(named), index)));
  return onlyIfFull === null ? entries : [...entries, ...tell(onlyIfFull, fullProblem(criteria, tree, tree.indexOf(onlyIfFull), index))];
}

function entryProblem(criteria: readonly Criterion[], named: number, index: number): CodeProblem | null {
  if (named < 0) return "unknown";
  if (named === index) return "self";
  return WORDS_OR_NOTHING.has(criteria[named]!.rule.kind) ? "notNumber" : null;
}

/** Kinds whose cells hold words, or that have no cells. */
const WORDS_OR_NOTHING: ReadonlySet<CriterionRule["kind"]> = new Set(["yesNo", "levels", "gate", "group", "option"]);

function fullProblem(criteria: readonly Criterion[], tree: CriteriaTree, named: number, index: number): CodeProblem | null {
  if (named < 0) return "unknown";
  if (named === index) return "self";
  const { rule } = criteria[named]!;
  if (!isScored(rule) && rule.kind !== "group") return "noPoints";
  if (reaches(criteria, tree, named, index, new Set())) return "circular";
  return fullOf(criteria, tree, named, new Set()) === null ? "noMaximum" : null;
}

/** Whether the value at `from` needs the value at `to`: as an addend of a group or as the condition of a leaf. */
function reaches(criteria: readonly Criterion[], tree: CriteriaTree, from: number, to: number, seen: Set<number>): boolean {
  if (from === to) return true;
  if (from < 0 || seen.has(from)) return false;
  seen.add(from);
  const { onlyIfFull } = criteria[from]!;
  const needed = [...tree.addends[from]!, ...(onlyIfFull === null ? [] : [tree.indexOf(onlyIfFull)])];
  return needed.some((next) => reaches(criteria, tree, next, to, seen));
}
