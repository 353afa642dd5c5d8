import { EXEMPT } from "../../../src/core/movement";
import type { PeriodCell, RollUpRules } from "../../../src/core/periods/period";
import { resultOf } from "../../../src/core/periods/rollUp";

const RULES: RollUpRules = { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: 2, bands: [] };
const of = (cells: readonly PeriodCell[], more: Partial<RollUpRules> = {}, weights: readonly number[] = cells.map(() => 1)) =>
  resultOf({ ...RULES, ...more }, weights, cells, 0).result;

test("a half is rounded away from zero although its double lies below it", () => {
  expect(of([1.005])).toBe(1.01);
  expect(of([8.1, 8.2, 8.15], { decimals: 1 })).toBe(8.2);
  expect(of([-1.005])).toBe(-1.01);
});

test("tenths added in any order are the same sum", () => {
  expect(of([8.1, 7.3, 9.4], { method: "sum", decimals: 9 })).toBe(24.8);
  expect(of([9.4, 8.1, 7.3], { method: "sum", decimals: 9 })).toBe(24.8);
});

test("best and without the lowest: fewer periods than asked all count, and one is always left", () => {
  expect(of([5, 9, 7], { method: "best", count: 2 })).toBe(8);
  expect(of([5, 9], { method: "best", count: 4 })).toBe(7);
  expect(of([5, 9, 7], { method: "drop", count: 1 })).toBe(8);
  expect(of([5, 9], { method: "drop", count: 5 })).toBe(9);
});

test("a person absent 2 of 12 months gets the mean of ten, twelve with zeros, or none where twelve are needed", () => {
  const cells: PeriodCell[] = [...Array<number>(10).fill(9), null, null];
  expect([of(cells), of(cells, { missing: "zero" }), of(cells, { minimum: 12 }), of(cells, { minimum: 10 })]).toEqual([9, 7.5, null, 9]);
});

test("exempt periods leave the denominator under the rule of zero too, and lower what is needed", () => {
  expect(of([9, EXEMPT, null], { missing: "zero" })).toBe(4.5);
  expect(of([9, 9, EXEMPT], { minimum: 3 })).toBe(9);
});

test("without any points nobody is ranked, whatever absent periods count; weights of counted periods only", () => {
  expect(of([null, null], { missing: "zero" })).toBeNull();
  expect(of([8, null, 10], { method: "weighted" }, [1, 5, 3])).toBe(9.5);
  expect(of([8, 10], { method: "weighted" }, [0, 0])).toBeNull();
});
