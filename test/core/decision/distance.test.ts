import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import { distancesOf } from "../../../src/core/decision/distance";
import type { DecisionRules } from "../../../src/core/decision/decisionRules";
import { aCount, judgePoints, someRules, somePeople, withValues } from "../../kits/decisionPeople";

/** above, to its minimum, to its last seat. */
function distances(rules: DecisionRules, people: readonly DecisionPerson[]): (number | null)[][] {
  const result = decide(rules, people, judgePoints);
  return distancesOf(rules, people, result).map(({ above, toMinimum, toLastSeat }) => [above, toMinimum, toLastSeat]);
}

describe("distance to the band above", () => {
  test("is to its minimum and to the last who is in, without binary noise; none from the best band", () => {
    expect(distances(someRules(), withValues(95, 91.3, 89.2, 49.9, null))).toEqual([
      [null, null, null],
      [null, null, null],
      [0, 0.8, 2.1],
      [2, 0.1, null],
      [3, null, null],
    ]);
  });

  test("with enough points and no seat only the last seat counts, and of equals nothing", () => {
    expect(distances(someRules({ quotas: [aCount(1)] }), withValues(95, 93.75, 95))).toEqual([
      [0, null, null],
      [0, null, null],
      [0, null, null],
    ]);
    expect(distances(someRules({ quotas: [aCount(1)] }), withValues(95, 93.75))).toEqual([
      [null, null, null],
      [0, null, 1.25],
    ]);
  });

  test("the last seat is that of the group whose quota stopped him", () => {
    const people = somePeople([
      { value: 99, unit: "A" },
      { value: 98, unit: "A" },
      { value: 91, unit: "B" },
    ]);
    expect(distances(someRules({ quotas: [aCount(1, { scope: "unit" })] }), people)[1]).toEqual([0, null, 1]);
  });

  test("somebody lifted in writing is not the last who got in", () => {
    const exceptions = [{ participant: "p3", band: "XS", reason: "Hội đồng" }];
    expect(distances(someRules({ exceptions }), withValues(95, 80, 85))[1]).toEqual([0, 10, 15]);
  });

  test("from no band it is to the last band", () => {
    expect(distances({ ...someRules(), bands: someRules().bands.slice(0, 2) }, withValues(60, 75))).toEqual([
      [1, 10, 15],
      [0, 15, null],
    ]);
  });
});
