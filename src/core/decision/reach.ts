// Which bands somebody reaches by points, conditions and gates, before any quota; and what keeps him from the better ones.
import { codeKey } from "../criteriaTree";
import type { Condition, Facts, Judgement } from "../conditions/condition";
import type { Band, DecisionReason, DecisionRules } from "./decisionRules";

/** Judges one condition; given by the caller so that rules can be tried on made-up facts. */
export type Judge = (condition: Condition, facts: Facts) => Judgement;

export interface Reach {
  /** By band: whether it is reached. */
  readonly bands: readonly boolean[];
  /** Best band reached; null = none. */
  readonly best: number | null;
  /** Why not the better bands that the points reach. */
  readonly reasons: readonly DecisionReason[];
}

/** Index of the band of that name, without regard to case; −1 = there is none. The first where a name stands twice. */
export function bandIndex(bands: readonly Band[], name: string): number {
  const key = codeKey(name.trim());
  return bands.findIndex((band) => codeKey(band.name.trim()) === key);
}

const NO_REASONS: readonly DecisionReason[] = [];

type Failure = { readonly condition: number; readonly unknown: boolean };

/** The conditions that do not hold; a fact that is not known does not pass. */
function failures(conditions: readonly Condition[], facts: Facts, judge: Judge): Failure[] {
  return conditions.flatMap((condition, index) => {
    const { outcome } = judge(condition, facts);
    return outcome === "met" ? [] : [{ condition: index, unknown: outcome === "unknown" }];
  });
}

export interface Reaching {
  readonly value: number | null;
  readonly facts: Facts;
  /** Codes of the gates of the criteria list (điều kiện loại) that were hit. */
  readonly vetoes: readonly string[];
}

/** Makes the function that answers what a person reaches. A gate that names an unknown band leaves no band, as one that names none. */
export function reachBy(rules: Pick<DecisionRules, "gates" | "bands">, judge: Judge): (person: Reaching) => Reach {
  const { gates, bands } = rules;
  const limits = gates.map(({ atMost }) => {
    const index = atMost === null ? -1 : bandIndex(bands, atMost);
    return index < 0 ? bands.length : index;
  });
  const none = bands.map(() => false);
  return ({ value, facts, vetoes }) => {
    if (value === null) return { bands: none, best: null, reasons: [{ kind: "notRanked" }] };
    if (vetoes.length > 0) return { bands: none, best: null, reasons: [{ kind: "vetoed", criteria: vetoes }] };
    let reasons = NO_REASONS;
    let first = 0;
    gates.forEach((gate, index) => {
      const failed = failures(gate.conditions, facts, judge);
      if (failed.length === 0) return;
      const limit = limits[index]!;
      first = Math.max(first, limit);
      const byPoints = bands.findIndex(({ min }) => min === null || value >= min);
      const isFelt = limit === bands.length || (byPoints >= 0 && byPoints < limit);
      if (isFelt) reasons = [...reasons, { kind: "gate", gate: index, unknown: failed.every(({ unknown }) => unknown) }];
    });
    const reached = none.slice();
    let best: number | null = null;
    for (let band = first; band < bands.length; band++) {
      const { min, conditions } = bands[band]!;
      if (min !== null && value < min) continue;
      const failed = conditions.length === 0 ? [] : failures(conditions, facts, judge);
      if (failed.length === 0) {
        reached[band] = true;
        best ??= band;
      } else if (best === null) {
        reasons = [...reasons, ...failed.map(({ condition, unknown }) => ({ kind: "condition", band, condition, unknown }) as const)];
      }
    }
    return { bands: reached, best, reasons };
  };
}
