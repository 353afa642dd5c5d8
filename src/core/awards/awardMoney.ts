// Award money: multiples of the base salary, rounded up, and what is paid where somebody gets several at once.
import { withoutNoise } from "../decimal";
import type { Award, AwardDecision, AwardRuleSet } from "./awardRules";

/** Money is rounded up to whole tens of thousands of đồng. Nghị định 152/2025, Điều 49 khoản 2. */
const ROUND_TO = 10_000n;
/** Multiples may have so many decimals. */
const DECIMALS = 4;
const SCALE = 10 ** DECIMALS;

/**
 * Money of an award in đồng: multiple × base salary, rounded up to 10,000; null where it has none. The multiple of a collective holds
 * the doubling already ("gấp hai lần mức tiền thưởng đối với cá nhân"), so it is doubled before it is rounded; whether the decree means
 * that is not verified: doubled after rounding, 1,5 × 2 would give 7.600.000 instead of 7.590.000.
 */
export function awardMoney({ multiple }: Pick<Award, "multiple">, baseSalary: number): number | null {
  if (multiple === null) return null;
  const product = BigInt(Math.round(withoutNoise(multiple * SCALE))) * BigInt(baseSalary);
  const step = BigInt(SCALE) * ROUND_TO;
  return Number(((product + step - 1n) / step) * ROUND_TO);
}

export interface MoneyLine {
  /** Index of the award. */
  readonly award: number;
  /** In đồng; null = no money goes with it. */
  readonly amount: number | null;
  /** False where a title with more money takes its place. */
  readonly isPaid: boolean;
}

export interface MoneyOf {
  readonly lines: readonly MoneyLine[];
  /** What is paid, in đồng. */
  readonly total: number;
}

/**
 * What somebody gets for the awards of one period: of several titles only the money of the highest, and the money of every award that
 * is no title beside it (Nghị định 152/2025, Điều 49 khoản 5 đến 7). Of titles with equal money the one of higher order is paid.
 */
export function moneyOf(awards: readonly Award[], proposed: readonly number[], baseSalary: number): MoneyOf {
  const amounts = proposed.map((award) => awardMoney(awards[award]!, baseSalary));
  let best = -1;
  proposed.forEach((award, i) => {
    const amount = amounts[i]!;
    if (awards[award]!.form !== "title" || amount === null) return;
    const before = best < 0 ? null : { amount: amounts[best]!, order: awards[proposed[best]!]!.order };
    if (before === null || amount > before.amount || (amount === before.amount && awards[award]!.order > before.order)) best = i;
  });
  const lines = proposed.map((award, i): MoneyLine => {
    const amount = amounts[i]!;
    return { award, amount, isPaid: amount !== null && (awards[award]!.form !== "title" || i === best) };
  });
  return { lines, total: lines.reduce((sum, { amount, isPaid }) => sum + (isPaid ? amount! : 0), 0) };
}

export interface AwardMoneyTable {
  /** Everybody who is proposed for anything, in the order in which they first come in the decisions. */
  readonly people: readonly (MoneyOf & { readonly index: number })[];
  readonly total: number;
}

/** Money of everybody who is proposed. */
export function awardMoneyTable(
  { awards }: Pick<AwardRuleSet, "awards">,
  decisions: readonly AwardDecision[],
  baseSalary: number,
): AwardMoneyTable {
  const proposed = new Map<number, number[]>();
  for (const { index, award, isProposed } of decisions) {
    if (!isProposed) continue;
    const own = proposed.get(index);
    if (own === undefined) proposed.set(index, [award]);
    else own.push(award);
  }
  const people = [...proposed].map(([index, own]) => ({ index, ...moneyOf(awards, own, baseSalary) }));
  return { people, total: people.reduce((sum, { total }) => sum + total, 0) };
}
