// What a new version of the criteria would do to ranks: the same entries under the present list and under the draft, compared.
import { codeKey } from "./criteriaTree";
import type { Criterion, EntryTable, Movement } from "./movement";
import { pointsTable } from "./points";
import { standingsOf, type Standing } from "./ranking";

/** A movement with the entries of its rows and columns. */
export interface VersionSide {
  readonly movement: Movement;
  readonly entries: EntryTable;
}

export type CriterionChange =
  | { readonly kind: "added" | "removed"; readonly code: string; readonly name: string }
  | { readonly kind: "changed"; readonly code: string; readonly name: string; readonly fields: readonly CriterionAspect[] };

/** What of a criterion can differ, in the words of the list's columns. */
export type CriterionAspect =
  | "name"
  | "parent"
  | "rule"
  | "part"
  | "max"
  | "min"
  | "step"
  | "weight"
  | "decimals"
  | "whenNotApplicable"
  | "whenExempt"
  | "appliesTo"
  | "evidence"
  | "owner"
  | "source";

/** Where a participant stands. Null: nothing has points. */
export interface RankPosition {
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
}

/** Points of a criterion that differ between the versions; null where there are none. */
export interface PointShift {
  readonly code: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface RankShift {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  readonly before: RankPosition;
  readonly after: RankPosition;
  /** Whether the rank changes, in the whole list or in the cluster. */
  readonly isMoved: boolean;
  /** Criteria whose points differ, the greatest difference first. Empty: only others' points changed, or limits of the table did. */
  readonly points: readonly PointShift[];
}

export interface VersionComparison {
  readonly criteria: readonly CriterionChange[];
  /** Every participant that stands on both sides and changes rank or total: who changes rank first, in the order of the new ranks. */
  readonly shifts: readonly RankShift[];
  /** How many change rank. */
  readonly moved: number;
}

/** Compares the present list and a draft on the same entries. Participants are matched by code. */
export function compareVersions(before: VersionSide, after: VersionSide): VersionComparison {
  const old = sideOf(before);
  const rows = after.movement.participants.map((participant, row) => ({ participant, row, was: old.rowOf(participant.code) }));
  const now = sideOf(after);
  const codes = leafCodes(before.movement, after.movement);
  const shifts = rows.flatMap(({ participant, row, was }): RankShift[] => {
    if (was < 0) return [];
    const [first, second] = [old.positionOf(was), now.positionOf(row)];
    const isMoved = first.rank !== second.rank || first.clusterRank !== second.clusterRank;
    if (!isMoved && first.total === second.total) return [];
    const points = codes
      .map(({ code, name }): PointShift => ({ code, name, before: old.pointsOf(was, code), after: now.pointsOf(row, code) }))
      .filter((shift) => shift.before !== shift.after)
      .sort((a, b) => sizeOf(b) - sizeOf(a));
    const { code, name, cluster } = participant;
    return [{ code, name, cluster, before: first, after: second, isMoved, points }];
  });
  shifts.sort((a, b) => Number(b.isMoved) - Number(a.isMoved) || (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity));
  return {
    criteria: changesOf(before.movement.criteria, after.movement.criteria),
    shifts,
    moved: shifts.filter((shift) => shift.isMoved).length,
  };
}

function sizeOf({ before, after }: PointShift): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}

interface Side {
  rowOf(code: string): number;
  positionOf(row: number): RankPosition;
  /** Points of the criterion of that code, null where it has none. */
  pointsOf(row: number, code: string): number | null;
}

function sideOf({ movement, entries }: VersionSide): Side {
  const table = pointsTable(movement, entries);
  const standings = new Map<number, Standing>(standingsOf(movement, entries).map((standing) => [standing.index, standing]));
  const rows = indexByCode(movement.participants);
  const columns = indexByCode(movement.criteria);
  return {
    rowOf: (code) => rows.get(codeKey(code)) ?? -1,
    positionOf: (row) => {
      const { total = null, rank = null, clusterRank = null } = standings.get(row) ?? {};
      return { total, rank, clusterRank };
    },
    pointsOf: (row, code) => table[row]?.points[columns.get(codeKey(code)) ?? -1] ?? null,
  };
}

function indexByCode(items: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  items.forEach(({ code }, i) => {
    if (!rows.has(codeKey(code))) rows.set(codeKey(code), i);
  });
  return rows;
}

/** Criteria of both lists that can have points of their own, those of the new list first, under their newest names. */
function leafCodes(before: Movement, after: Movement): { readonly code: string; readonly name: string }[] {
  const seen = new Set<string>();
  return [...after.criteria, ...before.criteria].filter(({ code, rule }) => {
    const isNew = rule.kind !== "group" && rule.kind !== "option" && !seen.has(codeKey(code));
    seen.add(codeKey(code));
    return isNew;
  });
}

/** What differs between two lists: added and changed ones in the order of the new list, then removed ones. */
export function changesOf(before: readonly Criterion[], after: readonly Criterion[]): CriterionChange[] {
  const old = new Map(before.map((criterion) => [codeKey(criterion.code), criterion]));
  const kept = new Set(after.map((criterion) => codeKey(criterion.code)));
  return [
    ...after.flatMap((criterion): CriterionChange[] => {
      const { code, name } = criterion;
      const was = old.get(codeKey(code));
      if (was === undefined) return [{ kind: "added", code, name }];
      const fields = aspectsThatDiffer(was, criterion);
      return fields.length === 0 ? [] : [{ kind: "changed", code, name, fields }];
    }),
    ...before
      .filter((criterion) => !kept.has(codeKey(criterion.code)))
      .map(({ code, name }): CriterionChange => ({ kind: "removed", code, name })),
  ];
}

function aspectsThatDiffer(a: Criterion, b: Criterion): CriterionAspect[] {
  const aspects: readonly (readonly [CriterionAspect, unknown, unknown])[] = [
    ["name", a.name, b.name],
    ["parent", codeKey(a.parent), codeKey(b.parent)],
    ["rule", [a.rule, a.cap, a.floor, a.onlyIfFull], [b.rule, b.cap, b.floor, b.onlyIfFull]],
    ["part", a.part, b.part],
    ["max", a.max, b.max],
    ["min", a.min, b.min],
    ["step", a.step, b.step],
    ["weight", a.weight, b.weight],
    ["decimals", a.decimals, b.decimals],
    ["whenNotApplicable", a.whenNotApplicable, b.whenNotApplicable],
    ["whenExempt", a.whenExempt, b.whenExempt],
    ["appliesTo", a.appliesTo, b.appliesTo],
    ["evidence", a.needsEvidence, b.needsEvidence],
    ["owner", a.owner, b.owner],
    ["source", a.source, b.source],
  ];
  return aspects.filter(([, x, y]) => JSON.stringify(x) !== JSON.stringify(y)).map(([aspect]) => aspect);
}
