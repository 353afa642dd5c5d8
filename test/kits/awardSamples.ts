// An award as tests of Xét and its papers take it: Lao động tiên tiến, decided by the director, for whoever is good.
import type { Award } from "../../src/core/awards/awardRules";

export function anAward(more: Partial<Award> = {}): Award {
  return {
    code: "LDTT",
    name: "Lao động tiên tiến",
    type: "individual",
    form: "title",
    order: 1,
    authority: "director",
    article: "Điều 24",
    isVerified: true,
    conditions: [{ condition: { kind: "level", min: "good" }, article: "Điều 24 khoản 1", isVerified: true }],
    vote: null,
    limits: [],
    multiple: 0.3,
    isUsed: true,
    ...more,
  };
}
