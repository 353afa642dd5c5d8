// How far everybody is from the list of a simple rule.
import fc from "fast-check";
import { standsInList, type ListStand } from "../../src/core/nominationDistance";
import { standingsOf } from "../../src/core/ranking";
import type { NominationRule } from "../../src/core/movement";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";

const RULE: NominationRule = { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" };

interface Given {
  readonly value: number | null;
  readonly cluster?: string;
  readonly gates?: readonly string[];
}

function stands(rule: NominationRule, given: readonly Given[]): ListStand[] {
  const participants = given.map(({ cluster = "A" }, i) => aParticipant(`p${i + 1}`, { cluster }));
  const { movement, entries } = scored(
    given.map(({ value }) => [value]),
    { criteria: [aCriterion("c1", { max: 100 })], participants },
  );
  const gates = given.map((one) => one.gates ?? []);
  return standsInList(rule, participants, standingsOf(movement, entries), gates);
}

const values = (...all: readonly (number | null)[]): Given[] => all.map((value) => ({ value }));
const out = (toMinimum: number | null, toLastPlace: number | null, isTiedLine = false): ListStand => ({
  kind: "out",
  toMinimum,
  toLastPlace,
  isTiedLine,
});
const CHOSEN: ListStand = { kind: "chosen" };

test("outside a full list it is to the last place, without binary noise; nobody without points has any", () => {
  expect(stands(RULE, values(95, 91.3, 89.2, null))).toEqual([CHOSEN, CHOSEN, out(null, 2.1), { kind: "notRanked" }]);
});

test("under a minimum both are told where the list is full, the minimum alone where places are left", () => {
  const rule = { ...RULE, minTotal: 90 };
  expect(stands(rule, values(95, 92, 88.75))[2]).toEqual(out(1.25, 3.25));
  expect(stands(rule, values(95, 88.75, 80)).slice(1)).toEqual([out(1.25, null), out(10, null)]);
  expect(stands({ ...rule, top: null }, values(95, 88.75))[1]).toEqual(out(1.25, null));
});

test("those who are tied at the last place are at the line, and it is to them for whoever comes after", () => {
  expect(stands(RULE, values(97, 95, 95, 93))).toEqual([CHOSEN, { kind: "atLine" }, { kind: "atLine" }, out(null, 2, true)]);
});

test("level with those tied at the last place and behind them by the ladder: 0 to the tied, though nobody is proposed", () => {
  const participants = ["p1", "p2", "p3"].map((code) => aParticipant(code));
  const { movement, entries } = scored(
    [
      [50, 45],
      [50, 45],
      [45, 50],
    ],
    {
      criteria: [aCriterion("c1", { max: 50 }), aCriterion("c2", { max: 50 })],
      participants,
      tieBreak: [{ by: "criterion", code: "c1", order: "higher" }],
    },
  );
  const told = standsInList({ ...RULE, top: 1 }, participants, standingsOf(movement, entries));
  expect(told).toEqual([{ kind: "atLine" }, { kind: "atLine" }, out(null, 0, true)]);
});

test("per cluster each has its own last place", () => {
  const people = [95, 90, 80, 70].map((value, i) => ({ value, cluster: i % 2 === 0 ? "A" : "B" }));
  expect(stands({ ...RULE, top: 1, scope: "cluster" }, people)).toEqual([CHOSEN, CHOSEN, out(null, 15), out(null, 20)]);
});

test("who has hit a gate takes no place, and points are not what he lacks", () => {
  const people = [{ value: 95, gates: ["G"] }, ...values(90, 85, 80)];
  expect(stands(RULE, people)).toEqual([{ kind: "gated" }, CHOSEN, CHOSEN, out(null, 5)]);
});

test("with more than what lacks he is in, with less he is not, counted plainly (random people)", () => {
  const person = fc.record({
    value: fc.option(
      fc.integer({ min: 1, max: 12 }).map((eighth) => eighth * 8),
      { freq: 12 },
    ),
    cluster: fc.constantFrom("A", "B", "a"),
    gates: fc.constantFrom<readonly string[]>([], [], [], ["G"]),
  });
  const rule = fc.record({
    name: fc.constant("x"),
    top: fc.option(fc.integer({ min: 1, max: 4 })),
    minTotal: fc.option(fc.constantFrom(30, 50, 70)),
    scope: fc.constantFrom("overall" as const, "cluster" as const),
  });
  const usable = rule.filter(({ top, minTotal }) => top !== null || minTotal !== null);
  let counted = 0;
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), usable, (people, own) => {
      const group = (i: number): string => (own.scope === "cluster" ? people[i]!.cluster.toUpperCase() : "");
      /** Whether somebody with that value is in: enough points, and fewer than `top` others above him. */
      const isIn = (i: number, value: number): boolean => {
        const above = people.filter(
          (one, j) => j !== i && group(j) === group(i) && one.gates.length === 0 && one.value !== null && one.value > value,
        );
        return (own.minTotal === null || value >= own.minTotal) && (own.top === null || above.length < own.top);
      };
      stands(own, people).forEach((stand, i) => {
        if (stand.kind !== "out") return;
        const { value } = people[i]!;
        const line = value! + (stand.toLastPlace ?? 0);
        const minimum = value! + (stand.toMinimum ?? 0);
        const needed = Math.max(line, minimum);
        expect(needed).toBeGreaterThan(value!);
        expect(isIn(i, needed + 0.5)).toBe(true);
        expect(isIn(i, needed - 0.5)).toBe(false);
        counted++;
      });
    }),
  );
  expect(counted).toBeGreaterThan(50);
});
