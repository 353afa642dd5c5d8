// Quotas that cannot both be used to the full: the narrower is held, and the wider seats stay empty or its minimum is not reached.
import { groupKey, usableQuotas, covers } from "./cells";
import type { DecisionRules, SeatRow } from "./decisionRules";

export interface QuotaConflict {
  /** Index of the quota that gets less than it says. */
  readonly quota: number;
  /** Index of the one that takes it away. */
  readonly other: number;
  /**
   * "minimums": the minimum seats of the groups together are more than the seats of the whole list. "better": the better band has more
   * seats than it and the bands below it have together. "same": the same percentage twice, band, scope and base alike.
   */
  readonly problem: "minimums" | "better" | "same";
  /** Where it was found first; "" = in the whole list. */
  readonly group: string;
  /** Seats that `quota` asks for, and seats that `other` has; for "same" both percentages' seats in that group. */
  readonly asked: number;
  readonly seats: number;
}

/** At most one conflict of a pair of quotas. */
export function quotaConflicts(rules: DecisionRules, rows: readonly SeatRow[]): QuotaConflict[] {
  const usable = usableQuotas(rules);
  const rowsOf = (quota: number): SeatRow[] => rows.filter((row) => row.quota === quota);
  return usable.flatMap((narrow, position) =>
    usable.flatMap((wide, widePosition): QuotaConflict[] => {
      if (position === widePosition) return [];
      const [own, other] = [rules.quotas[narrow.quota]!, rules.quotas[wide.quota]!];
      const pair = { quota: narrow.quota, other: wide.quota };
      const [ownRows, otherRows] = [rowsOf(narrow.quota), rowsOf(wide.quota)];
      if (own.scope !== "overall" && other.scope === "overall" && covers(wide, narrow.band)) {
        const asked = ownRows.reduce((sum, row) => sum + Math.min(row.seats, own.minimum), 0);
        const seats = otherRows[0]?.seats ?? Infinity;
        return asked > seats ? [{ ...pair, problem: "minimums", group: "", asked, seats }] : [];
      }
      if (own.scope !== other.scope) return [];
      const isBetter = wide.orBetter && narrow.band < wide.band;
      const isSame =
        position > widePosition &&
        narrow.band === wide.band &&
        narrow.orBetter === wide.orBetter &&
        own.amount.kind === "percent" &&
        other.amount.kind === "percent" &&
        narrow.base?.kind === wide.base?.kind &&
        narrow.base?.band === wide.base?.band;
      if (!isBetter && !isSame) return [];
      for (const row of ownRows) {
        const match = otherRows.find(({ group }) => groupKey(own.scope, group) === groupKey(own.scope, row.group));
        if (match === undefined || (isBetter && row.seats <= match.seats)) continue;
        return [{ ...pair, problem: isBetter ? "better" : "same", group: row.group, asked: row.seats, seats: match.seats }];
      }
      return [];
    }),
  );
}
