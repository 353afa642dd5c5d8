// Why somebody is not proposed for an award: the article and what is missing, in words.
import type { Award, AwardRefusal } from "../../core/awards/awardRules";
import { limitText } from "../../core/awards/limitText";
import { conditionText } from "../../core/conditions/conditionText";
import { fill, formatNumber } from "../../locale/language";
import { awardReasons as words } from "../../locale/vi/awardReasons";
import { decisionReasons } from "../../locale/vi/decisionReasons";

export interface RefusalText {
  /** "" = the office's own rule. */
  readonly article: string;
  readonly missing: string;
}

/**
 * One text for each condition that fails, or for the gate, the quota, the tie, the votes. Shares of votes are cut to two decimals, not
 * rounded. `nameOf` tells the name of a criterion or an award by its code.
 */
export function refusalTexts(award: Award, refusal: AwardRefusal, nameOf: (code: string) => string): RefusalText[] {
  switch (refusal.kind) {
    case "vetoed":
      return [{ article: "", missing: fill(words.vetoed, { gates: refusal.criteria.map(nameOf).join("; ") }) }];
    case "gate": {
      const text = refusal.unknown ? decisionReasons.gateUnknown : decisionReasons.gateOut;
      return [{ article: refusal.source.trim(), missing: fill(text, { gate: refusal.name }) }];
    }
    case "conditions":
      return refusal.judgements.map(({ index, judgement }) => {
        const { article, isVerified } = award.conditions[index]!;
        const condition = conditionText(judgement.condition).replace(/\[([^\]]+)\]/g, (_, code: string) => nameOf(code));
        const params = { condition, shown: judgement.shown };
        const text = judgement.outcome === "unknown" ? words.unknown : judgement.shown === "" ? words.unmet : words.unmetShown;
        return { article: `${article}${isVerified ? "" : words.unverified}`.trim(), missing: fill(text, params) };
      });
    case "quota":
    case "tie": {
      const limit = award.limits[refusal.limit]!;
      const group = refusal.group === "" ? "" : fill(words.group, { group: refusal.group });
      return [
        {
          article: "",
          missing: fill(words[refusal.kind], {
            limit: limitText(limit).replace(/\[([^\]]+)\]/g, (_, code: string) => nameOf(code)),
            group,
          }),
        },
      ];
    }
    case "votes": {
      const threshold = formatNumber(refusal.threshold, "vi");
      const missing =
        refusal.share === null
          ? fill(words.notVoted, { threshold })
          : fill(words.votes, { share: formatNumber(Math.floor(refusal.share * 100 + 1e-9) / 100, "vi"), threshold });
      return [{ article: words.votesArticle, missing }];
    }
  }
}
