// Where seats are counted: one cell for each quota in each group of its scope, and how many seats a cell has by its own definition.
import { clusterKey, codeKey } from "../criteriaTree";
import { bandIndex } from "./reach";
import { isPercent, isSeatCount, seatsBeside, seatsFor } from "./seats";
import type { DecisionRules, Quota, QuotaBase, QuotaScope } from "./decisionRules";

/** Groups of a participant as they are written. */
export interface DecisionGroups {
  readonly cluster: string;
  /** null = no part of any unit: quotas of units do not count him (a collective). */
  readonly unit: string | null;
  readonly type: string;
}

/** A quota that can be applied. */
export interface UsableQuota {
  /** Index in `rules.quotas`. */
  readonly quota: number;
  /** Index of its band. */
  readonly band: number;
  readonly orBetter: boolean;
  /** null for a count. */
  readonly base: { readonly kind: QuotaBase["kind"]; /** −1 for "all". */ readonly band: number } | null;
}

export interface Cell {
  /** Position in the list of usable quotas. */
  readonly column: number;
  /** Name of the group as first written; "" for the whole list. */
  readonly group: string;
  /** null for a count. */
  readonly percent: number | null;
}

export interface Cells {
  readonly quotas: readonly UsableQuota[];
  /** Quota by quota, groups in order of first appearance. A group whose class has no percentage has no cell. */
  readonly cells: readonly Cell[];
  /** By person and column, person × quotas.length + column; −1 = none. */
  readonly cellOf: Int32Array;
}

/** Whether the amount of a quota can be used: percentages 0 … 100, counts whole and from 0. */
function isUsableAmount({ amount }: Quota): boolean {
  switch (amount.kind) {
    case "percent":
      return isPercent(amount.percent);
    case "count":
      return isSeatCount(amount.count);
    case "byClass":
      return amount.percents.every(({ percent }) => isPercent(percent));
  }
}

/**
 * The quotas that can be applied. Not: whose band or base is unknown or not chosen, whose amount is out of range. Each of these is
 * told by `checkDecision`.
 */
export function usableQuotas({ quotas, bands }: Pick<DecisionRules, "quotas" | "bands">): UsableQuota[] {
  return quotas.flatMap((quota, index): UsableQuota[] => {
    const band = bandIndex(bands, quota.band);
    if (band < 0 || !isUsableAmount(quota) || !isSeatCount(quota.minimum)) return [];
    const usable = { quota: index, band, orBetter: quota.orBetter };
    if (quota.amount.kind === "count") return [{ ...usable, base: null }];
    if (quota.base === null) return [];
    if (quota.base.kind === "all") return [{ ...usable, base: { kind: "all", band: -1 } }];
    const base = bandIndex(bands, quota.base.band);
    return base < 0 ? [] : [{ ...usable, base: { kind: quota.base.kind, band: base } }];
  });
}

/** Whether seats of the quota are taken by those who are in that band. */
export function covers({ band, orBetter }: Pick<UsableQuota, "band" | "orBetter">, index: number): boolean {
  return index === band || (orBetter && index < band);
}

/** Names of groups are the same when this is; clusters as everywhere, units and types without regard to case and blanks. */
export function groupKey(scope: QuotaScope, name: string): string {
  return scope === "cluster" ? clusterKey(name) : nameKey(name);
}

/** Names of units and classes are the same when this is. */
export function nameKey(name: string): string {
  return codeKey(name.trim().replace(/\s+/gu, " "));
}

/** Group of a participant in a scope as written; "" for the whole list, null where the scope does not count him. */
export function groupIn(scope: QuotaScope, groups: DecisionGroups): string | null {
  return scope === "overall" ? "" : groups[scope];
}

/** Percent of a quota in a group; null for a count, undefined where the group has no class or its class no percentage. */
export function percentIn(quota: Quota, group: string, classes: DecisionRules["classes"]): number | null | undefined {
  const { amount } = quota;
  if (amount.kind === "count") return null;
  if (amount.kind === "percent") return amount.percent;
  const name = classOfGroup(group, classes);
  if (name === undefined) return undefined;
  return amount.percents.find(({ className }) => nameKey(className) === nameKey(name))?.percent;
}

/** Class of a group by the table of classes; undefined where it has none. */
export function classOfGroup(group: string, classes: DecisionRules["classes"]): string | undefined {
  const key = nameKey(group);
  const name = classes.find((row) => nameKey(row.group) === key)?.className.trim();
  return name === "" ? undefined : name;
}

/** Lays out the cells of the usable quotas over the groups that occur. */
export function cellsOf(rules: DecisionRules, people: readonly { readonly groups: DecisionGroups }[]): Cells {
  const quotas = usableQuotas(rules);
  const cells: Cell[] = [];
  const cellOf = new Int32Array(people.length * quotas.length).fill(-1);
  const scopes = new Map<QuotaScope, Grouping>();
  quotas.forEach(({ quota: index }, column) => {
    const quota = rules.quotas[index]!;
    const { names, groupOf } = scopes.get(quota.scope) ?? grouping(quota.scope, people);
    scopes.set(quota.scope, { names, groupOf });
    const numbers = names.map((group) => {
      const percent = percentIn(quota, group, rules.classes);
      return percent === undefined ? -1 : cells.push({ column, group, percent }) - 1;
    });
    for (let i = 0, at = column; i < people.length; i++, at += quotas.length) cellOf[at] = numbers[groupOf[i]!] ?? -1;
  });
  return { quotas, cells, cellOf };
}

interface Grouping {
  /** In order of first appearance. */
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
}

function grouping(scope: QuotaScope, people: readonly { readonly groups: DecisionGroups }[]): Grouping {
  if (scope === "overall") return { names: people.length === 0 ? [] : [""], groupOf: new Int32Array(people.length) };
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const written = new Map<string, number>();
  const groupOf = new Int32Array(people.length);
  for (let i = 0; i < people.length; i++) {
    const name = people[i]!.groups[scope];
    if (name === null) {
      groupOf[i] = -1;
      continue;
    }
    let group = written.get(name);
    if (group === undefined) {
      const key = groupKey(scope, name);
      group = byKey.get(key) ?? names.push(name) - 1;
      byKey.set(key, group);
      written.set(name, group);
    }
    groupOf[i] = group;
  }
  return { names, groupOf };
}

/** People counted in a cell, for its base. */
export interface CellCounts {
  /** Everybody that the base counts, the target included. */
  readonly base: Int32Array;
  /** Of these, those in the target of the quota. */
  readonly target: Int32Array;
}

/** What the percentage of a cell is taken of: for "withoutTarget" less those in the target. null for a count. */
export function baseIn({ base: kind }: UsableQuota, counts: CellCounts, cell: number): number | null {
  if (kind === null) return null;
  return kind.kind === "withoutTarget" ? counts.base[cell]! - counts.target[cell]! : counts.base[cell]!;
}

/** Seats of a cell by the definition of its quota, when so many people are counted. */
export function seatsIn(quota: Quota, usable: UsableQuota, { percent }: Cell, counts: CellCounts, cell: number): number {
  if (quota.amount.kind === "count") return quota.amount.count;
  const { rounding, minimum } = quota;
  const base = counts.base[cell]!;
  const share = percent ?? 0;
  if (usable.base?.kind !== "withoutTarget" || usable.band > usable.base.band) {
    const isNobody = usable.base?.kind === "withoutTarget" && usable.orBetter;
    return seatsFor(isNobody ? 0 : base, share, rounding, minimum);
  }
  return seatsBeside(base, share, rounding, minimum);
}
