// Words for why somebody stands where he stands: by which rule, with its source.
import { conditionText } from "../../core/conditions/conditionText";
import type { DecisionReason, DecisionRules } from "../../core/decision/decisionRules";
import { fill } from "../../locale/language";
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
