// Award money: multiples of the base salary, rounded up, and what is paid where somebody gets several at once.
import { withoutNoise } from "../decimal";
import type { Award, AwardDecision, AwardRuleSet } from "./awardRules";
import { countedYears } from "./countedYears";

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
  /** False where a higher title that counts the same years takes its place. */
  readonly isPaid: boolean;
}

export interface MoneyOf {
  readonly lines: readonly MoneyLine[];
  /** What is paid, in đồng. */
  readonly total: number;
}

/**
 * What somebody gets for awards decided at one time: of titles that count the same years (see `countedYears`) only the money of the
 * highest; titles that count other years, and every award that is no title, beside it (Nghị định 152/2025, Điều 49 khoản 5 đến 7). Of titles
 * with equal money the one of higher order is paid.
 */
export function moneyOf(awards: readonly Award[], proposed: readonly number[], baseSalary: number): MoneyOf {
  const amounts = proposed.map((award) => awardMoney(awards[award]!, baseSalary));
  /** By years that are counted: position of the title that is paid. */
  const best = new Map<number, number>();
  proposed.forEach((own, i) => {
    const [award, amount] = [awards[own]!, amounts[i]!];
    if (award.form !== "title" || amount === null) return;
    const years = countedYears(award);
    const other = best.get(years);
    const before = other === undefined ? null : { amount: amounts[other]!, order: awards[proposed[other]!]!.order };
    if (before === null || amount > before.amount || (amount === before.amount && award.order > before.order)) best.set(years, i);
  });
  const lines = proposed.map((own, i): MoneyLine => {
    const [award, amount] = [awards[own]!, amounts[i]!];
    return { award: own, amount, isPaid: amount !== null && (award.form !== "title" || best.get(countedYears(award)) === i) };
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
