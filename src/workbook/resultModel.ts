// What the formulas of the result sheet are made from: the ranked movement with its tree resolved to columns.
import { criteriaTree, type CriteriaTree } from "../core/criteriaTree";
import type { AppliesTo, Criterion, Movement } from "../core/movement";
import { isEntered, isScored } from "../core/rule";
import { fullPointsOfLeaf } from "../core/rules/fullPoints";
import { baseLeaves } from "../core/tieBreakKeys";
import { FIRST_COLUMN, resultColumns, type ResultColumns, type Shape } from "./layout";

/** What the result sheet depends on of a movement. */
export type RankedMovement = Pick<Movement, "participants" | "criteria" | "tieBreak" | "rankStyle" | "rankBy">;

/** Neighbouring columns of the entry sheet whose entries are checked alike. */
export interface DirectRun {
  /** Of the entry sheet, from 0. */
  readonly first: number;
  readonly columns: number;
  readonly hasMin: boolean;
  readonly hasStep: boolean;
}

export interface ResultModel {
  readonly shape: Shape;
  readonly columns: ResultColumns;
  /** Those of the entry sheet in the order of its columns, then groups and options. */
  readonly criteria: readonly Criterion[];
  readonly tree: CriteriaTree;
  /** Indices of the groups, in the order of their columns. */
  readonly groups: readonly number[];
  readonly gates: readonly number[];
  readonly leaders: readonly number[];
  /** Whom criteria are for, each once. */
  readonly audiences: readonly AppliesTo[];
  /** Indices of the groups whose scale has a column of its own. */
  readonly groupScales: readonly number[];
  /** Direct criteria by how they are checked, in pieces: one helper column for each. */
  readonly directRuns: readonly (readonly DirectRun[])[];
  /** Base leaves in pieces whose full points are counted together, where the ladder asks for it: one helper column for each. */
  readonly fullPieces: readonly (readonly number[])[];
  /** Column of the result sheet with the value of a criterion by index; null where it has none. */
  readonly valueColumn: (index: number) => number | null;
  /** Column that says whether a criterion is for the participant; null: it is for everybody. */
  readonly audienceColumn: (index: number) => number | null;
}

/** Runs that one formula checks: 250 characters each, of the 8,192 that Excel takes. */
const RUNS_IN_FORMULA = 24;

/** Leaves that one formula counts: 60 characters each. */
const LEAVES_IN_FORMULA = 100;

/** Criteria as the result sheet has them: entered ones first, in their order. */
export function inColumnOrder(criteria: readonly Criterion[]): Criterion[] {
  return [...criteria.filter((criterion) => isEntered(criterion.rule)), ...criteria.filter((criterion) => !isEntered(criterion.rule))];
}

/** Makes the model of a movement whose criteria are in column order. */
export function resultModel(movement: RankedMovement): ResultModel {
  const { criteria } = movement;
  const tree = criteriaTree(criteria);
  const indicesOf = (isWanted: (criterion: Criterion) => boolean): number[] =>
    criteria.flatMap((criterion, index) => (isWanted(criterion) ? [index] : []));
  const groups = indicesOf(({ rule }) => rule.kind === "group");
  const gates = indicesOf(({ rule }) => rule.kind === "gate");
  const leaders = indicesOf(({ rule }) => rule.kind === "leader");
  const audiences: AppliesTo[] = [];
  const audienceOf = criteria.map((criterion) => {
    if (!isEntered(criterion.rule) || isForAll(criterion.appliesTo)) return -1;
    const known = audiences.findIndex((audience) => isSameAudience(audience, criterion.appliesTo));
    return known >= 0 ? known : audiences.push(criterion.appliesTo) - 1;
  });
  const groupScales = scaledGroups(criteria, tree);
  const directRuns = piecesOf(directRunsOf(criteria), RUNS_IN_FORMULA);
  const fullPieces = movement.tieBreak.some(({ by }) => by === "atMaximum") ? piecesOf(baseLeaves({ criteria }), LEAVES_IN_FORMULA) : [];
  const shape: Shape = {
    participants: movement.participants.length,
    criteria: criteria.filter((criterion) => isEntered(criterion.rule)).length,
    groups: groups.length,
    hasBonus: tree.roots.bonus.length > 0,
    hasDeduction: tree.roots.deduction.length > 0,
    hasGates: gates.length > 0,
    rankBy: movement.rankBy,
    keys: movement.tieBreak.length,
    rankStyle: movement.rankStyle,
    audiences: audiences.length,
    groupScales: groupScales.length,
    leaders: leaders.length,
    directRuns: directRuns.length,
    fullPieces: fullPieces.length,
  };
  const columns = resultColumns(shape);
  return {
    shape,
    columns,
    criteria,
    tree,
    groups,
    gates,
    leaders,
    audiences,
    groupScales,
    directRuns,
    fullPieces,
    valueColumn: (index) => {
      const rule = criteria[index]?.rule;
      if (rule === undefined || rule.kind === "option") return null;
      return rule.kind === "group" ? columns.firstGroup + groups.indexOf(index) : FIRST_COLUMN + index;
    },
    audienceColumn: (index) => (audienceOf[index]! < 0 ? null : columns.firstAudience + audienceOf[index]!),
  };
}

/** The shape of the result sheet for a movement whose criteria are in column order. */
export function shapeOf(movement: RankedMovement): Shape {
  return resultModel(movement).shape;
}

/** Whether a node gives a value: points of a leaf or the value of a group. */
export function hasValue({ rule }: Criterion): boolean {
  return isScored(rule) || rule.kind === "group";
}

export function isForAll({ types, clusters }: AppliesTo): boolean {
  return types.length === 0 && clusters.length === 0;
}

function isSameAudience(a: AppliesTo, b: AppliesTo): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((text, i) => text === other[i]);
  return same(a.types, b.types) && same(a.clusters, b.clusters);
}

function directRunsOf(criteria: readonly Criterion[]): DirectRun[] {
  const runs: DirectRun[] = [];
  criteria.forEach(({ rule, min, step }, index) => {
    if (rule.kind !== "points") return;
    const run: DirectRun = { first: index, columns: 1, hasMin: min !== null, hasStep: step !== null };
    const last = runs.at(-1);
    const isNext = last !== undefined && last.first + last.columns === index && last.hasMin === run.hasMin && last.hasStep === run.hasStep;
    if (isNext) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(run);
  });
  return runs;
}

function piecesOf<T>(items: readonly T[], most: number): T[][] {
  const pieces: T[][] = [];
  for (let i = 0; i < items.length; i += most) pieces.push(items.slice(i, i + most));
  return pieces;
}

/** Whether the scale of a node has no bound; see core/points.ts. */
export function isUnbounded(criteria: readonly Criterion[], tree: CriteriaTree, index: number, path: readonly number[] = []): boolean {
  const criterion = criteria[index]!;
  if (criterion.rule.kind !== "group") return isScored(criterion.rule) && fullPointsOfLeaf(criterion) === null;
  if (criterion.max !== null || criterion.cap !== null || path.includes(index)) return false;
  return tree.addends[index]!.some((addend) => isUnbounded(criteria, tree, addend, [...path, index]));
}

/**
 * Groups whose scale is more than the sum of the scales of their leaves (best of, cap, floor, a stated maximum over leaves without
 * bound), those among which a best is chosen, and those that others need full.
 */
function scaledGroups(criteria: readonly Criterion[], tree: CriteriaTree): number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (index: number, isNeeded: boolean): void => {
    const { rule, cap, floor, max } = criteria[index]!;
    if (rule.kind !== "group") return;
    const addends = tree.addends[index]!;
    const isOwn =
      rule.combine === "best" ||
      cap !== null ||
      floor !== null ||
      (max !== null && addends.some((addend) => isUnbounded(criteria, tree, addend)));
    if (isNeeded || isOwn) found.add(index);
    if (seen.has(index) && !isNeeded) return;
    seen.add(index);
    for (const addend of addends) if (!found.has(addend)) visit(addend, rule.combine === "best");
  };
  for (const root of tree.roots.base) visit(root, false);
  for (const { onlyIfFull } of criteria) {
    const index = onlyIfFull === null ? -1 : tree.indexOf(onlyIfFull);
    if (index >= 0) visit(index, true);
  }
  return [...found].sort((a, b) => a - b);
}

/** What the scale of a group or of the base is added up from: leaves, and groups with a scale of their own. */
export function scaleParts(model: ResultModel, nodes: readonly number[]): { readonly leaves: number[]; readonly groups: number[] } {
  const leaves: number[] = [];
  const groups: number[] = [];
  const path = new Set<number>();
  const visit = (index: number): void => {
    const criterion = model.criteria[index]!;
    if (isScored(criterion.rule)) leaves.push(index);
    else if (model.groupScales.includes(index)) groups.push(index);
    else if (criterion.rule.kind === "group" && !path.has(index)) {
      path.add(index);
      model.tree.addends[index]!.forEach(visit);
      path.delete(index);
    }
  };
  nodes.forEach(visit);
  return { leaves: leaves.sort((a, b) => a - b), groups };
}
