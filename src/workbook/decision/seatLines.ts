// The seat table and the quotas in words: which reading of the base was chosen, what it gave, what of it was used.
import { classPercentsText, countText, percentText } from "../../core/decision/amountText";
import type { DecisionResult, DecisionRules, Quota } from "../../core/decision/decisionRules";
import { fill } from "../../locale/language";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import type { SeatContentLine } from "../documents/content";
import type { CellValue } from "../plan";
import { baseText } from "./ruleTexts";

/** The seat table of a decision, row by row. */
export function seatLines(rules: DecisionRules, { seats }: Pick<DecisionResult, "seats">): SeatContentLine[] {
  return seats.map(({ quota: index, group, base, percent, exact, seats: most, used, held, left }) => {
    const quota = rules.quotas[index]!;
    return {
      quota: quotaName(quota),
      group,
      baseText: quota.amount.kind === "count" ? words.result.seatCount : baseText(quota.base),
      base,
      percent,
      exact: exact.replace(".", ","),
      seats: most,
      used,
      held,
      left,
    };
  });
}

/** A row of the seat table as cells. */
export function seatCells(line: SeatContentLine): CellValue[] {
  return [
    line.quota,
    line.group === "" ? words.result.wholeList : line.group,
    line.baseText,
    line.base ?? "",
    line.percent ?? "",
    line.exact,
    line.seats,
    line.used,
    line.held,
    line.left,
  ];
}

/** Name of a quota; of one without a name that of its band. */
export function quotaName({ name, band }: Pick<Quota, "name" | "band">): string {
  return name.trim() === "" ? band : name;
}

/**
 * Each quota as a sentence for the foot of the list: "HTXS 20 %: 20 % của số “Từ mức Tốt trở lên”, toàn danh sách, làm tròn xuống
 * (NĐ 335/2025); dùng 12/12 suất". Seats are told where the quota is counted over the whole list.
 */
export function quotaTexts(rules: DecisionRules, { seats }: Pick<DecisionResult, "seats">): string[] {
  const w = words.result;
  return rules.quotas.map((quota, index) => {
    const { amount, base, scope, rounding, minimum, source } = quota;
    const isCount = amount.kind === "count";
    const share = isCount ? countText(amount.count) : amount.kind === "percent" ? percentText(amount.percent) : classPercentsText(amount);
    const text = fill(w.quota, {
      name: quotaName(quota),
      amount: isCount ? share : fill(base === null ? w.baseNotChosen : w.amountOf, { amount: share, base: baseText(base) }),
      scope: w.scope[scope],
      rounding: isCount ? "" : w.rounding[rounding],
      minimum: isCount || minimum === 0 ? "" : fill(w.minimum, { minimum }),
      source: source.trim() === "" ? "" : fill(w.sourceOf, { source }),
    });
    const row = scope === "overall" ? seats.find(({ quota: own }) => own === index) : undefined;
    if (row === undefined) return text;
    return text + fill(w.used, { used: row.used, seats: row.seats }) + (row.held === 0 ? "" : fill(w.held, { held: row.held }));
  });
}
