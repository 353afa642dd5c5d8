// The picture of totals as data: its facts, its stacks, the line of a list.
import { bandLines, cutLine, totalsPicture } from "../../src/taskpane/totalsPicture";
import { aDecided } from "./decisionData";
import { aNomination, aRow } from "./paneData";

const SIZE = { stacks: 11, levels: 4 };
const rows = (totals: readonly number[], ranks = totals.map((_, i) => i + 1)) =>
  totals.map((total, i) => aRow(`p${i}`, `Người ${i}`, total, ranks[i]!));

test("lowest, median, highest and how many are tied", () => {
  const picture = totalsPicture(rows([90, 80, 80, 60], [1, 2, 2, 4]), SIZE)!;
  expect([picture.count, picture.min, picture.median, picture.max, picture.tied]).toEqual([4, 60, 80, 90, 2]);
  expect(totalsPicture(rows([90, 80, 71, 60]), SIZE)!.median).toBe(75.5);
});

test("marks stand along the scale, equal totals on each other", () => {
  const { marks } = totalsPicture(rows([90, 80, 80, 60], [1, 2, 2, 4]), SIZE)!;
  expect(marks.map(({ stack, level, isTied }) => [stack, level, isTied])).toEqual([
    [10, 0, false],
    [7, 0, true],
    [7, 1, true],
    [0, 0, false],
  ]);
});

test("where a stack would be too high bars tell, everybody in one of them", () => {
  const picture = totalsPicture(rows(Array.from({ length: 60 }, (_, i) => 100 - (i % 7))), SIZE)!;
  expect(picture.marks).toEqual([]);
  expect(picture.bars.reduce((sum, { count }) => sum + count, 0)).toBe(60);
});

test("fewer than three totals make no picture; equal totals make one", () => {
  expect(totalsPicture(rows([90, 80]), SIZE)).toBeNull();
  expect(totalsPicture(rows([80, 80, 80], [1, 1, 1]), SIZE)!.marks.map(({ stack }) => stack)).toEqual([5, 5, 5]);
});

test("the line is the lowest total on a list; by cluster there is no one line", () => {
  const participants = rows([90, 80]);
  expect(cutLine(aNomination({ participants }))).toBe(80);
  expect(cutLine(aNomination({ participants, scope: "cluster" }))).toBeNull();
  expect(cutLine(aNomination({ participants: [] }))).toBeNull();
});

describe("lines of Xét", () => {
  const bands = ["A", "B", "C"].map((name) => ({ name, count: 1 }));
  const decided = (all: readonly (readonly [total: number | null, band: string])[]) =>
    bandLines({ bands, rows: all.map(([total, band], i) => aDecided(`p${i}`, "", { total, band })) });

  test("stand where a total parts those in a band from those below; the last band has none", () => {
    expect(
      decided([
        [95, "A"],
        [90, "A"],
        [80, "B"],
        [70, "C"],
        [null, ""],
      ]),
    ).toEqual([
      { band: "A", total: 90 },
      { band: "B", total: 80 },
    ]);
  });

  test("are none where somebody with as much is below: a quota, a condition or another group", () => {
    expect(
      decided([
        [95, "A"],
        [90, "A"],
        [90, "B"],
        [70, ""],
      ]),
    ).toEqual([
      { band: "A", total: null },
      { band: "B", total: 90 },
    ]);
  });

  test("who has no band stands below all; a band that nobody is in has no line", () => {
    expect(
      decided([
        [95, "B"],
        [60, ""],
      ]),
    ).toEqual([{ band: "B", total: 95 }]);
  });
});
