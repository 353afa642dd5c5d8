// Words for why somebody stands where he stands: by which rule, with its source; and how far the band above is.
import { conditionText } from "../../core/conditions/conditionText";
import type { BandDistance } from "../../core/decision/distance";
import type { DecisionReason, DecisionRules } from "../../core/decision/decisionRules";
import { fill, formatNumber } from "../../locale/language";
import { decisionReasons as words } from "../../locale/vi/decisionReasons";

/** One sentence without a full stop: "Đủ điểm “HTXS”, hết chỉ tiêu “HTXS 20 %” của Cụm 1 (NĐ 335/2025)". */
export function reasonText(reason: DecisionReason, rules: DecisionRules): string {
  switch (reason.kind) {
    case "notRanked":
      return words.notRanked;
    case "vetoed":
      return fill(words.vetoed, { criteria: reason.criteria.join(", ") });
    case "gate": {
      const { name, conditions, atMost, source } = rules.gates[reason.gate]!;
      const gate = name.trim() === "" ? conditions.map(conditionText).join("; ") : name;
      const text = reason.unknown ? words.gateUnknown : atMost === null ? words.gateOut : words.gateAtMost;
      return fill(text, { gate, band: atMost ?? "" }) + sourceText(source);
    }
    case "condition": {
      const { name: band, conditions, source = "" } = rules.bands[reason.band]!;
      const condition = conditionText(conditions[reason.condition]!);
      return fill(reason.unknown ? words.conditionUnknown : words.condition, { band, condition }) + sourceText(source);
    }
    case "quota":
    case "tie": {
      const { name, band: target, source } = rules.quotas[reason.quota]!;
      const text = reason.kind === "quota" ? words.quota : reason.forCouncil ? words.tieCouncil : words.tie;
      const group = reason.group === "" ? "" : fill(words.group, { group: reason.group });
      const quota = name.trim() === "" ? target : name;
      return fill(text, { band: rules.bands[reason.band]!.name, quota, group }) + sourceText(source);
    }
    case "exception":
      return fill(words.exception, { reason: rules.exceptions[reason.exception]!.reason });
  }
}

function sourceText(source: string): string {
  return source.trim() === "" ? "" : fill(words.source, { source });
}

/**
 * "Thiếu 1,25 điểm để đạt “HTXS”"; where seats are gone also how far the last seat is, and that being level with it decides nothing by
 * itself. "" where points are not what lacks.
 */
export function distanceText({ above, toMinimum, toLastSeat, isFull, isTiedLine }: BandDistance, { bands, tie }: DecisionRules): string {
  if (above === null || (toMinimum === null && toLastSeat === null)) return "";
  const number = (points: number | null): string => (points === null ? "" : formatNumber(points, "vi"));
  return fill(template(), {
    points: number(toMinimum),
    seat: number(toLastSeat),
    band: bands[above]!.name,
    equal: words.equal[tie],
  });

  function template(): string {
    if (toLastSeat === 0) return isTiedLine ? words.levelWithTied : words.levelWithLast;
    if (toMinimum === null) return isTiedLine ? words.toTied : words.toLastSeat;
    if (toLastSeat !== null) return isTiedLine ? words.toMinimumAndTied : words.toMinimumAndSeat;
    return isFull ? words.toMinimumFull : words.toMinimum;
  }
}
