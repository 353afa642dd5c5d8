// The oracle of the sheet Tổng hợp kỳ: results, ranks and their change, in exact decimals.
import { clusterKey, codeKey } from "../criteriaTree";
import { EXEMPT } from "../movement";
import type { PeriodCell, RollUpContent, RollUpPerson, RollUpRules } from "./period";

export interface RollUpLine {
  /** Periods with points. */
  readonly counted: number;
  readonly exempt: number;
  /** Periods with points that are needed. */
  readonly required: number;
  /** Null: not ranked. */
  readonly result: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
  /** Rank by the same rules without the last period; null = not ranked then. */
  readonly rankBefore: number | null;
  /** Name of the first rule of bands that holds; "" = none. */
  readonly band: string;
}

/** One line for each person, in their order. Equal results share a rank (1, 2, 2, 4). */
export function rollUp({ rules, columns, people }: RollUpContent): RollUpLine[] {
  const weights = columns.map(({ weight }) => weight ?? 0);
  const now = people.map(({ cells }) => resultOf(rules, weights, cells, 0));
  const before = people.map(({ cells }) => resultOf(rules, weights.slice(0, -1), cells.slice(0, -1), 1).result);
  const results = now.map(({ result }) => result);
  const ranks = ranksOf(results);
  const ranksBefore = ranksOf(before);
  const inCluster = clusterRanks(people, results);
  return people.map((person, i) => ({
    ...now[i]!,
    rank: ranks[i]!,
    clusterRank: inCluster[i]!,
    rankBefore: ranksBefore[i]!,
    band: bandOf(rules, person.bands),
  }));
}

type Reckoned = Pick<RollUpLine, "counted" | "exempt" | "required" | "result">;

/**
 * What one person's cells give. Exempt periods leave the denominator and lower what is needed. Whoever has no points at all is not ranked,
 * whatever the rule of absent periods says. `ahead`: periods that are still to come, of which nothing is needed yet.
 */
export function resultOf(rules: RollUpRules, weights: readonly number[], cells: readonly PeriodCell[], ahead: number): Reckoned {
  const counted = cells.filter((cell) => typeof cell === "number").length;
  const exempt = cells.filter((cell) => cell === EXEMPT).length;
  const required = Math.max(1, rules.minimum - ahead - exempt);
  if (counted < required) return { counted, exempt, required, result: null };
  const due = cells.flatMap((cell, i) => {
    const value = cell === null && rules.missing === "zero" ? 0 : cell;
    return typeof value === "number" ? [{ value: exact(value), weight: exact(weights[i] ?? 0) }] : [];
  });
  return { counted, exempt, required, result: valueOf(rules, due) };
}

interface Due {
  readonly value: bigint;
  readonly weight: bigint;
}

function valueOf({ method, count, decimals }: RollUpRules, due: readonly Due[]): number | null {
  const sum = (items: readonly Due[]): bigint => items.reduce((total, { value }) => total + value, 0n);
  const size = BigInt(due.length);
  if (method === "sum") return rounded(sum(due), UNIT, decimals);
  if (method === "mean") return rounded(sum(due), size * UNIT, decimals);
  if (method === "weighted") {
    const weight = due.reduce((total, item) => total + item.weight, 0n);
    if (weight <= 0n) return null;
    return rounded(
      due.reduce((total, item) => total + item.weight * item.value, 0n),
      weight * UNIT,
      decimals,
    );
  }
  const taken = method === "best" ? Math.min(Math.max(1, count), due.length) : Math.max(1, due.length - count);
  const best = [...due].sort((a, b) => (a.value < b.value ? 1 : a.value > b.value ? -1 : 0)).slice(0, taken);
  return rounded(sum(best), BigInt(taken) * UNIT, decimals);
}

const EXACT_DECIMALS = 30;
const UNIT = 10n ** BigInt(EXACT_DECIMALS);

/** The number's shortest decimal form as a whole number of units. */
function exact(value: number): bigint {
  const [, sign, whole, fraction = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))!;
  const shift = EXACT_DECIMALS - fraction.length + Number(power);
  const digits = BigInt(whole! + fraction);
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return sign === "-" ? -scaled : scaled;
}

/** Quotient to so many decimals, half away from zero. */
function rounded(numerator: bigint, denominator: bigint, decimals: number): number {
  const size = numerator < 0n ? -numerator : numerator;
  const units = (size * 10n ** BigInt(decimals) * 2n + denominator) / (2n * denominator);
  const value = Number(`${units}e-${decimals}`);
  return numerator < 0n && value !== 0 ? -value : value;
}

function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  return values.map((value) => (value === null ? null : first.get(value)!));
}

function clusterRanks(people: readonly RollUpPerson[], results: readonly (number | null)[]): (number | null)[] {
  const members = new Map<string, number[]>();
  people.forEach(({ cluster }, i) => {
    const key = clusterKey(cluster);
    members.set(key, [...(members.get(key) ?? []), i]);
  });
  const ranks = new Array<number | null>(people.length).fill(null);
  for (const indices of members.values()) {
    ranksOf(indices.map((i) => results[i]!)).forEach((rank, k) => (ranks[indices[k]!] = rank));
  }
  return ranks;
}

function bandOf({ bands }: RollUpRules, own: readonly string[]): string {
  const count = (band: string): number => own.filter((one) => one !== "" && codeKey(one) === codeKey(band)).length;
  return bands.find(({ name, band, atLeast }) => name !== "" && band !== "" && atLeast >= 1 && count(band) >= atLeast)?.name ?? "";
}
