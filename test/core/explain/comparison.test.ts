// Why one participant stands before or behind any other.
import { comparisonOf, type Comparison } from "../../../src/core/explain/comparison";
import { standingsOf } from "../../../src/core/ranking";
import type { Movement } from "../../../src/core/movement";
import { aParticipant, scored } from "../../kits/movementBuilder";
import { BLANK_RECORD } from "../../../src/core/register/register";

function compared(rows: Parameters<typeof scored>[0], more: Partial<Movement> = {}): [Comparison | null, Comparison | null] {
  const { movement, entries } = scored(rows, more);
  const [a, b] = standingsOf(movement, entries);
  return [comparisonOf(movement, a!, b!), comparisonOf(movement, b!, a!)];
}

test("different totals: by how much, from both sides", () => {
  expect(
    compared([
      [9.25, 8],
      [9, 7],
    ]),
  ).toEqual([
    { kind: "value", lead: 1.25 },
    { kind: "value", lead: -1.25 },
  ]);
});

test("equal totals: the first step of the ladder that parts them, with both numbers", () => {
  const tieBreak = [
    { by: "criterion", code: "c2", order: "higher" },
    { by: "criterion", code: "c1", order: "higher" },
  ] as const;
  expect(
    compared(
      [
        [9, 6, 5],
        [5, 6, 9],
      ],
      { tieBreak },
    ),
  ).toEqual([
    { kind: "ladder", value: 20, by: "criterion", criterion: "Tiêu chí c1", counted: null, isAhead: true, own: 9, other: 5 },
    { kind: "ladder", value: 20, by: "criterion", criterion: "Tiêu chí c1", counted: null, isAhead: false, own: 5, other: 9 },
  ]);
});

test("nothing parts them: shared, for the Council", () => {
  const [first] = compared([
    [5, 5],
    [5, 5],
  ]);
  expect(first).toEqual({ kind: "tie", value: 10 });
});

test("somebody without points is compared with nobody", () => {
  expect(
    compared([
      [5, 5],
      [null, null],
    ]),
  ).toEqual([null, null]);
});

test("ranks by share: the difference is one of percent", () => {
  const [first] = compared(
    [
      [10, "KAD"],
      [9, 9],
    ],
    { rankBy: "share" },
  );
  expect(first).toEqual({ kind: "value", lead: 10 });
});

test("a step where the lower comes first tells the numbers as they are, and what is not known as such", () => {
  const participants = [3, null].map((previousRank, i) => aParticipant(`p${i + 1}`, { register: { ...BLANK_RECORD, previousRank } }));
  const [first] = compared([[5], [5]], { participants, tieBreak: [{ by: "previousRank", order: "lower" }] });
  expect(first).toMatchObject({ kind: "ladder", by: "previousRank", criterion: "", isAhead: true, own: 3, other: null });
  const counts = compared([[5], [5]], { tieBreak: [{ by: "count", points: 5, order: "higher" }] });
  expect(counts[0]).toEqual({ kind: "tie", value: 5 });
});
