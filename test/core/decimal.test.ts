import fc from "fast-check";
import { roundDecimal, withoutNoise } from "../../src/core/decimal";

describe("rounding as Excel's ROUND: half away from zero on 15 significant digits", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [-0.4, 0, 0],
    [8.249999999999998, 1, 8.3],
    [1.15 * 3, 1, 3.5],
    [1234.5678, -2, 1200],
    [150, -2, 200],
    [0, 2, 0],
    [99.995, 2, 100],
    [123456789.125, 2, 123456789.13],
    [1e-7, 3, 0],
    [5e-4, 3, 0.001],
  ])("%p to %p decimals is %p", (value, decimals, wanted) => {
    expect(roundDecimal(value, decimals)).toBe(wanted);
  });

  test("a decimal with no more digits than asked for is itself, on any hundredths", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const value = Number(`${units}e-${decimals}`);
        expect(roundDecimal(value, decimals)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("agrees with exact decimal arithmetic on the written digits, on any thousandths to hundredths", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (thousandths) => {
        const exact = Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10);
        expect(roundDecimal(Number(`${thousandths}e-3`), 2) + 0).toBe(Number(`${exact}e-2`) + 0);
      }),
    );
  });
});

describe("binary noise never makes or breaks a tie", () => {
  test.each([
    [0.1 + 0.2, 0.3],
    [8.1 + 7.3 + 9.4, 9.4 + 8.1 + 7.3],
    [70.05000000000001, 70.05],
    [1e-3 / 3, 0.000333333333333],
    [123456789.0123, 123456789.012],
    [0, 0],
  ])("%p counts as %p", (value, wanted) => {
    expect(withoutNoise(value)).toBe(withoutNoise(wanted));
  });

  test("12 digits that differ stay different, next to each other", () => {
    expect(withoutNoise(100000000001)).not.toBe(withoutNoise(100000000002));
  });

  test("sums of hundredths do not depend on the order, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 60 }), (hundredths) => {
        const values = hundredths.map((n) => n / 100);
        const sum = (list: readonly number[]): number => withoutNoise(list.reduce((a, b) => a + b, 0));
        const exact = hundredths.reduce((a, b) => a + b, 0) / 100;
        expect(sum(values)).toBe(exact);
        expect(sum([...values].reverse())).toBe(exact);
        expect(sum([...values].sort((a, b) => a - b))).toBe(exact);
      }),
    );
  });
});
