// Limits of awards that cannot be applied, or that nobody could ever meet, are told.
import { checkAwards } from "../../../src/core/awards/checkAwards";
import type { Award, AwardLimit } from "../../../src/core/awards/awardRules";
import { evaluateAwards } from "../../../src/core/awards/evaluateAwards";
import type { DecisionRules } from "../../../src/core/decision/decisionRules";
import { anAward, someone } from "../../kits/someFacts";

const people = ["Phòng A", "Phòng B"].map((unit, index) => someone(index, { unit, value: 9 - index }, { level: "good" }));
const percent = (value: number, more: Partial<AwardLimit> = {}): AwardLimit => ({
  amount: { kind: "percent", percent: value },
  base: "all",
  scope: "overall",
  rounding: "down",
  minimum: 0,
  ...more,
});

function told(limits: readonly AwardLimit[], classes: DecisionRules["classes"] = [], more: readonly Award[] = []): unknown[] {
  const set = { id: "s", name: "", sources: [], from: "", to: null, isVerified: true, awards: [anAward("LDTT", "", { limits }), ...more] };
  const evaluation = evaluateAwards({ set, people, votes: null, tie: "council", classes });
  const findings = checkAwards({
    set,
    people,
    classes,
    evaluation,
    placeOf: (award) => ({ kind: "cell", name: "limits", row: award, column: 0 }),
  });
  return findings.map(({ rule, place, params }) => [rule, place.kind === "cell" && place.row, params]);
}

test("sound limits raise nothing", () => {
  expect(told([percent(50), percent(50, { base: { award: "X" } })], [], [anAward("X", "")])).toEqual([]);
});

test("D-02: numbers out of range, which limit nobody", () => {
  expect(told([percent(150), percent(10, { minimum: 1.5 }), percent(0, { amount: { kind: "count", count: -1 } })])).toEqual([
    ["D-02", 0, { field: "percent", value: 150, min: 0, max: 100 }],
    ["D-02", 0, { field: "minimum", value: 1.5, min: 0, max: 2 }],
    ["D-02", 0, { field: "count", value: -1, min: 0, max: 2 }],
  ]);
});

test("D-04 and D-05: a share of an award that is not considered gives no seat", () => {
  const unused = anAward("X", "", { isUsed: false });
  expect(told([percent(50, { base: { award: "X" } })], [], [unused])).toEqual([
    ["D-04", 0, { name: "X", where: "awards" }],
    ["D-05", 0, { name: "LDTT", group: "" }],
  ]);
});

test("D-12: a group without a class, and a class without a percentage, each once", () => {
  const amount = { kind: "byClass", percents: [{ className: "Loại 1", percent: 50 }] } as const;
  const classes = [{ group: "phòng  a", className: "Loại 2" }];
  expect(told([percent(0, { amount, scope: "unit" })], classes)).toEqual([
    ["D-12", 0, { group: "Phòng A", className: "Loại 2", name: "LDTT" }],
    ["D-12", 0, { group: "Phòng B", className: "", name: "LDTT" }],
  ]);
});
