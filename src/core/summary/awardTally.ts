// How many are proposed for each award, by type, post and sex, with the money that goes with it.
import type { AwardDecision } from "../awards/awardRules";
import type { AwardMoneyTable } from "../awards/awardMoney";
import type { Participant } from "../movement";
import { headcountOf, type Headcount } from "./headcount";

export interface AwardTally {
  /** Index of the award. */
  readonly award: number;
  readonly people: Headcount;
  /** Paid for it, in đồng; null where no base salary is known. */
  readonly money: number | null;
}

export interface AwardSummary {
  /** Of the awards that somebody is proposed for, in the order of `order`. */
  readonly awards: readonly AwardTally[];
  /** Everybody proposed for anything, once. */
  readonly people: Headcount;
  /** In đồng; null where no base salary is known. */
  readonly money: number | null;
}

/** The proposals as counts. `order` holds the indices of the awards as lists have them; `money` null = no base salary is known. */
export function awardSummary(
  order: readonly number[],
  decisions: readonly AwardDecision[],
  participants: readonly Participant[],
  money: AwardMoneyTable | null,
): AwardSummary {
  const proposed = decisions.filter(({ isProposed }) => isProposed);
  const headcount = (indices: Iterable<number>): Headcount => headcountOf([...new Set(indices)].map((index) => participants[index]!));
  const paid = new Map<number, number>();
  for (const { lines } of money?.people ?? []) {
    for (const { award, amount, isPaid } of lines) if (isPaid) paid.set(award, (paid.get(award) ?? 0) + amount!);
  }
  return {
    awards: order.flatMap((award): AwardTally[] => {
      const own = proposed.filter((decision) => decision.award === award);
      if (own.length === 0) return [];
      return [{ award, people: headcount(own.map(({ index }) => index)), money: money === null ? null : (paid.get(award) ?? 0) }];
    }),
    people: headcount(proposed.map(({ index }) => index)),
    money: money === null ? null : money.total,
  };
}
