// Why somebody stands before, behind or level with anybody else: by what ranks compare, else by the ladder. Over all, not inside a cluster.
import { DIFFERENCE_DECIMALS, roundDecimal } from "../decimal";
import { codeKey } from "../criteriaTree";
import type { Movement, TieBreak } from "../movement";
import type { Standing } from "../ranking";
import { NO_KEY } from "../tieBreakKeys";

export type Comparison =
  /** So much more than the other, or less (below 0), of what ranks compare. */
  | { readonly kind: "value"; readonly lead: number }
  /** Equal, parted by the first step of the ladder that differs; null = not known. */
  | {
      readonly kind: "ladder";
      readonly value: number;
      readonly by: TieBreak["by"];
      /** Name of the criterion; "" for another step. */
      readonly criterion: string;
      /** Points that are counted; null for another step. */
      readonly counted: number | null;
      readonly isAhead: boolean;
      readonly own: number | null;
      readonly other: number | null;
    }
  /** Equal in everything: for the Council. */
  | { readonly kind: "tie"; readonly value: number };

/** null where one of them is not ranked. */
export function comparisonOf({ tieBreak, criteria }: Movement, own: Standing, other: Standing): Comparison | null {
  if (own.value === null || other.value === null) return null;
  const lead = roundDecimal(own.value - other.value, DIFFERENCE_DECIMALS);
  if (lead !== 0) return { kind: "value", lead };
  const at = own.keys.findIndex((key, i) => key !== other.keys[i]);
  const step = tieBreak[at];
  if (step === undefined) return { kind: "tie", value: own.value };
  const [mine, theirs] = [own.keys[at]!, other.keys[at]!];
  const direction = step.order === "higher" ? 1 : -1;
  const number = (key: number): number | null => (key === NO_KEY ? null : key * direction + 0);
  const code = step.by === "criterion" ? codeKey(step.code) : null;
  return {
    kind: "ladder",
    value: own.value,
    by: step.by,
    criterion: criteria.find((one) => codeKey(one.code) === code)?.name ?? "",
    counted: step.by === "count" ? step.points : null,
    isAhead: mine > theirs,
    own: number(mine),
    other: number(theirs),
  };
}
