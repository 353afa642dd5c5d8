// Steps of the ladder as words: text and back, and what people may write.
import fc from "fast-check";
import { checkTieBreak } from "../../src/core/checkMovement";
import type { TieBreak } from "../../src/core/movement";
import { ladderChoices, ladderText, orderText, parseLadderWord, parseOrder } from "../../src/workbook/ladderTexts";
import { aCriterion } from "../kits/movementBuilder";
import { anyStep } from "../kits/ladderArbitraries";

const CRITERIA = [aCriterion("TC1"), aCriterion("I.2"), aCriterion("Nữ")];

/** The step that a row of the ladder says; null = a finding. */
function stepOf(code: string, order = ""): TieBreak | null {
  const { items, findings } = checkTieBreak([{ row: 0, code, word: parseLadderWord(code), order: parseOrder(order) }], CRITERIA);
  expect(items.length + findings.length).toBe(1);
  return items[0] ?? null;
}

test("what is written of a step is read as that step", () => {
  const points = [0, 12, 2.5, -0.5, 0.0000001, 1000, 1e7];
  fc.assert(fc.property(anyStep(["TC1", "I.2", "Nữ"], points), (step) => expect(stepOf(ladderText(step), orderText(step))).toEqual(step)));
});

test.each([
  ["số tiêu chí đạt tối đa", { by: "atMaximum", order: "higher" }],
  ["  SO TIEU CHI DAT  TOI DA ", { by: "atMaximum", order: "higher" }],
  ["Số tiêu chí đạt điểm tối đa", { by: "atMaximum", order: "higher" }],
  ["Số tiêu chí đạt 12", { by: "count", points: 12, order: "higher" }],
  ["số tiêu chí đạt 7.5 điểm", { by: "count", points: 7.5, order: "higher" }],
  ["Điểm trừ".normalize("NFD"), { by: "deductions", order: "lower" }],
  ["Hạng kỳ trước", { by: "previousRank", order: "lower" }],
  ["hạng năm trước", { by: "previousRank", order: "lower" }],
  ["số phiếu suy tôn", { by: "votes", order: "higher" }],
  ["Ưu tiên nữ", { by: "preference", order: "higher" }],
  ["tc1", { by: "criterion", code: "TC1", order: "higher" }],
  ["Nữ", { by: "criterion", code: "Nữ", order: "higher" }],
] as const)("%p is understood, with the direction that is usual for it", (text, step) => {
  expect(stepOf(text)).toEqual(step);
});

test.each(["Số tiêu chí đạt", "Số tiêu chí đạt nhiều điểm", "Số tiêu chí đạt 1.000 điểm", "Điểm", "Bốc thăm", "TC9"])(
  "%p is neither a code nor a word: told, and no step",
  (text) => expect(stepOf(text)).toBeNull(),
);

test("both words of a direction are understood for every step; another word is not", () => {
  expect(stepOf("Điểm trừ", "Điểm cao hơn")).toEqual({ by: "deductions", order: "higher" });
  expect(stepOf("TC1", "số nhỏ hơn")).toEqual({ by: "criterion", code: "TC1", order: "lower" });
  expect(stepOf("TC1", "tốt hơn")).toBeNull();
});

test("every choice of the list is a step", () => {
  expect(ladderChoices().map((word) => stepOf(word)?.by)).toEqual([
    "atMaximum",
    "count",
    "deductions",
    "previousRank",
    "votes",
    "preference",
  ]);
});
