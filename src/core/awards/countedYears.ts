// Over how many years an award counts merits, as its conditions say.
import type { Condition } from "../conditions/condition";
import type { Award } from "./awardRules";

/**
 * Years that are counted for an award: the longest chain or span of years that its conditions ask for, of alternatives the shortest; 1
 * where none does. "Thời gian được tính để đạt danh hiệu", Nghị định 152/2025, Điều 49 khoản 5.
 */
export function countedYears({ conditions }: Pick<Award, "conditions">): number {
  return longest(conditions.map(({ condition }) => condition));
}

function longest(conditions: readonly Condition[]): number {
  return Math.max(1, ...conditions.map(yearsOf));
}

function yearsOf(condition: Condition): number {
  switch (condition.kind) {
    case "consecutive":
    case "consecutiveLevel":
      return condition.years;
    case "times":
      return condition.within ?? 1;
    case "any":
      return Math.min(...condition.of.map(longest));
    default:
      return 1;
  }
}
