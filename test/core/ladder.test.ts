// The ladder of every kind of step: what its numbers are, what stays equal, and that the order of rows never matters.
import fc from "fast-check";
import {
  NOT_APPLICABLE,
  USUAL_ORDERS,
  type Entry,
  type Movement,
  type Participant,
  type TieBreak,
  type TieBreakKind,
} from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { BLANK_RECORD, type RegisterRecord } from "../../src/core/register/register";
import { NO_KEY } from "../../src/core/tieBreakKeys";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";
import { anyLadder, anyRegister, withRegister } from "../kits/ladderArbitraries";

type Plain = { [K in TieBreakKind]: Extract<TieBreak, { by: K }> };
const usual = <K extends "atMaximum" | "deductions" | "previousRank" | "votes" | "preference">(by: K): TieBreak => ({
  by,
  order: USUAL_ORDERS[by],
});
const count = (points: number): Plain["count"] & TieBreak => ({ by: "count", points, order: "higher" });

const person = (i: number, register: Partial<RegisterRecord>, type: Participant["type"] = "individual"): Participant =>
  aParticipant(`p${i + 1}`, { type, register: { ...BLANK_RECORD, ...register } });

const ranksOf = ({ movement, entries }: ReturnType<typeof scored>): (number | null)[] =>
  standingsOf(movement, entries).map(({ rank }) => rank);

/** Ranks of people with the same points, by their registers. */
const ranksBy = (step: TieBreak, ...participants: Participant[]): (number | null)[] =>
  ranksOf(
    scored(
      participants.map((): Entry[] => [5]),
      { tieBreak: [step], participants },
    ),
  );

describe("published tie rules", () => {
  // Juries of 12, 10, 8, 7 … points: equal totals are parted by the most 12s, then the most 10s, then the most 8s.
  const COUNT_BACK = [12, 10, 8, 7].map(count);

  test("without a ladder equals share a place and the next place is left out", () => {
    expect(
      ranksOf(
        scored([
          [12, 8],
          [10, 10],
          [8, 12],
          [7, 7],
        ]),
      ),
    ).toEqual([1, 1, 1, 4]);
  });

  test("a second key parts them: the higher value in it stands above, who is equal there too still shares", () => {
    const tieBreak: TieBreak[] = [{ by: "criterion", code: "c1", order: "higher" }];
    expect(
      ranksOf(
        scored(
          [
            [12, 8],
            [10, 10],
            [10, 10],
            [7, 7],
          ],
          { tieBreak },
        ),
      ),
    ).toEqual([1, 2, 2, 4]);
  });

  test("count-back: most 12s, then most 10s, then most 8s, whoever gave them", () => {
    const rows = [
      [10, 10, 10, 7],
      [12, 10, 8, 7],
      [7, 12, 8, 10],
      [12, 12, 7, 6],
      [8, 12, 10, 7],
    ];
    const { movement, entries } = scored(rows, {
      criteria: rows[0]!.map((_, j) => aCriterion(`c${j + 1}`, { max: 12 })),
      tieBreak: COUNT_BACK,
    });
    expect(standingsOf(movement, entries).map(({ total }) => total)).toEqual([37, 37, 37, 37, 37]);
    expect(ranksOf({ movement, entries })).toEqual([5, 2, 2, 1, 2]);
  });

  test("count-back parts at the first count that differs, however the later ones stand", () => {
    const rows = [
      [10, 10, 10, 0],
      [12, 8, 8, 2],
    ];
    const { movement, entries } = scored(rows, { tieBreak: COUNT_BACK });
    expect(standingsOf(movement, entries)[1]).toMatchObject({ rank: 1, keys: [1, 0, 2, 0] });
    expect(standingsOf(movement, entries)[0]!.parting).toEqual({ kind: "ladder", step: 0 });
  });
});

describe("numbers of the steps", () => {
  const keysOf = (rows: readonly (readonly Entry[])[], more: Partial<Movement>): number[] => {
    const { movement, entries } = scored(rows, more);
    return standingsOf(movement, entries).map(({ keys }) => keys[0]!);
  };

  test("criteria at their full points: those of the base that have points; what has no bound never is", () => {
    const criteria = [
      aCriterion("a", { max: 3, weight: 0.7, decimals: null }),
      aCriterion("b", { max: null }),
      aCriterion("bonus", { part: "bonus" }),
      aCriterion("note", { rule: { kind: "note" } }),
      aCriterion("yes", { rule: { kind: "yesNo", yes: 2, no: 0 }, max: null }),
      aCriterion("group", { rule: { kind: "group", combine: "sum" } }),
    ];
    const rows = [
      [3, 10, 10, 10, 1, null],
      [2, 3, 0, 0, 0, null],
      [NOT_APPLICABLE, null, null, null, 1, null],
    ];
    expect(keysOf(rows as Entry[][], { criteria, tieBreak: [usual("atMaximum")] })).toEqual([2, 0, 1]);
  });

  test("KAD worth full points is full, worth nothing is 0 points, out of the scale is neither", () => {
    const criteria = (["full", "zero", "exclude"] as const).map((whenNotApplicable, j) => aCriterion(`c${j + 1}`, { whenNotApplicable }));
    const rows: Entry[][] = [[NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]];
    expect(keysOf(rows, { criteria, tieBreak: [usual("atMaximum")] })).toEqual([1]);
    expect(keysOf(rows, { criteria, tieBreak: [count(0)] })).toEqual([1]);
  });

  test("a criterion that is not for the participant counts nowhere", () => {
    const criteria = [aCriterion("c1", { appliesTo: { types: ["individual"], clusters: [] } }), aCriterion("c2")];
    expect(keysOf([[10, 10]], { criteria, tieBreak: [usual("atMaximum")] })).toEqual([1]);
  });

  test("fewer deductions stand above; nothing deducted is 0, and the limit of the table holds", () => {
    const criteria = [aCriterion("c1"), aCriterion("d", { part: "deduction", min: -10, max: 0 })];
    const rows: Entry[][] = [
      [9, -3],
      [10, -9],
      [6, null],
    ];
    const limits = { bonus: null, deduction: 4, total: null };
    const kit = scored(rows, { criteria, limits, tieBreak: [usual("deductions")] });
    expect(standingsOf(kit.movement, kit.entries).map(({ total, rank, keys }) => [total, rank, keys[0]])).toEqual([
      [6, 2, -3],
      [6, 3, -4],
      [6, 1, 0],
    ]);
  });

  test("the better rank of before and more votes stand above; who has none stands below everybody, whichever way it is ordered", () => {
    const before = usual("previousRank");
    expect(ranksBy(before, person(0, { previousRank: 3 }), person(1, { previousRank: 1 }), person(2, {}))).toEqual([2, 1, 3]);
    expect(ranksBy({ ...before, order: "higher" }, person(0, { previousRank: 3 }), person(1, { previousRank: 1 }), person(2, {}))).toEqual([
      1, 2, 3,
    ]);
    expect(ranksBy(usual("votes"), person(0, { votes: 0 }), aParticipant("p2"), person(2, { votes: 7 }))).toEqual([2, 3, 1]);
    expect(keysOf([[5]], { tieBreak: [usual("votes")] })).toEqual([NO_KEY]);
  });

  test("the law prefers a woman, and a collective of at least 70 % women; what is not known is not preferred", () => {
    const preferred = (participant: Participant): boolean => ranksBy(usual("preference"), participant, person(9, { sex: "male" }))[1] === 2;
    expect(preferred(person(0, { sex: "female" }))).toBe(true);
    expect(preferred(person(0, { sex: null, salutation: "Bà" }))).toBe(true);
    expect(preferred(person(0, { sex: "male", salutation: "Bà" }))).toBe(false);
    expect(preferred(person(0, { femaleShare: 100 }))).toBe(false);
    expect(preferred(person(0, {}))).toBe(false);
    expect([69.99, 70, 100].map((femaleShare) => preferred(person(0, { femaleShare }, "collective")))).toEqual([false, true, true]);
    expect(preferred(person(0, { sex: "female" }, "collective"))).toBe(false);
  });

  test("what the whole ladder leaves equal is a tie for the Council", () => {
    const tieBreak: TieBreak[] = [usual("atMaximum"), usual("votes"), usual("preference")];
    const { movement, entries } = scored([[5], [5]], { tieBreak, participants: [person(0, { votes: 3 }), person(1, { votes: 3 })] });
    expect(standingsOf(movement, entries).map(({ rank, parting }) => [rank, parting.kind])).toEqual([
      [1, "first"],
      [1, "tie"],
    ]);
  });
});

test("shuffling rows changes nobody's rank or keys, whatever the ladder", () => {
  const entry = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 5, 10) }, fc.constantFrom<Entry>(null, NOT_APPLICABLE));
  const rows = fc.array(
    fc.record({
      entries: fc.tuple(entry, entry, entry),
      register: anyRegister,
      type: fc.constantFrom("collective" as const, "individual" as const),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(rows, anyLadder(["c1", "c2", "c3"], [0, 5, 10]), fc.infiniteStream(fc.nat()), (people, tieBreak, chance) => {
      const criteria = [aCriterion("c1"), aCriterion("c2"), aCriterion("c3", { part: "deduction", min: null })];
      const resultOf = (order: readonly number[]): Map<string, unknown> => {
        const participants = order.map((i) => aParticipant(`p${i}`, { type: people[i]!.type, ...withRegister(people[i]!.register) }));
        const kit = scored(
          order.map((i) => people[i]!.entries),
          { criteria, tieBreak, participants },
        );
        return new Map(
          standingsOf(kit.movement, kit.entries).map(({ index, rank, clusterRank, keys }) => [
            participants[index]!.code,
            { rank, clusterRank, keys },
          ]),
        );
      };
      const order = people.map((_, i) => i);
      const before = resultOf(order);
      for (let i = order.length - 1; i > 0; i--) {
        const j = (chance.next().value as number) % (i + 1);
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      for (const [code, result] of resultOf(order)) expect(result).toEqual(before.get(code));
    }),
  );
});
