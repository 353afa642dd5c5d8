// Why one participant stands before or behind any other.
import { standingsOf } from "../../src/core/ranking";
import type { Movement } from "../../src/core/movement";
import { comparisonText } from "../../src/workbook/whyText";
import { scored } from "../kits/movementBuilder";

function textOf(rows: Parameters<typeof scored>[0], more: Partial<Movement> = {}): [string, string] {
  const { movement, entries } = scored(rows, more);
  const [a, b] = standingsOf(movement, entries);
  return [comparisonText(movement, a!, b!, ","), comparisonText(movement, b!, a!, ",")];
}

test("different totals: by how much, from both sides", () => {
  expect(
    textOf([
      [9.25, 8],
      [9, 7],
    ]),
  ).toEqual(["Hơn 1,25 điểm so với Đơn vị p2", "Kém 1,25 điểm so với Đơn vị p1"]);
});

test("equal totals: the first step of the ladder that parts them, with both numbers", () => {
  const tieBreak = [
    { by: "criterion", code: "c2", order: "higher" },
    { by: "criterion", code: "c1", order: "higher" },
  ] as const;
  expect(
    textOf(
      [
        [9, 6, 5],
        [5, 6, 9],
      ],
      { tieBreak },
    ),
  ).toEqual(["Bằng điểm với Đơn vị p2 (20); hơn ở Tiêu chí c1: 9 > 5", "Bằng điểm với Đơn vị p1 (20); kém ở Tiêu chí c1: 5 < 9"]);
});

test("nothing parts them: shared, for the Council", () => {
  const [text] = textOf([
    [5, 5],
    [5, 5],
  ]);
  expect(text).toBe("Đồng hạng với Đơn vị p2 (10), không có tiêu chí phụ nào phân hạng: Hội đồng quyết định");
});

test("somebody without points is compared with nobody", () => {
  expect(
    textOf([
      [5, 5],
      [null, null],
    ]),
  ).toEqual(["", ""]);
});

test("ranks by share: the difference is one of percent", () => {
  const [text] = textOf(
    [
      [10, "KAD"],
      [9, 9],
    ],
    { rankBy: "share" },
  );
  expect(text).toBe("Hơn 10 % so với Đơn vị p2");
});
