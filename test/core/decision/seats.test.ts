import { exactShare, isPercent, isSeatCount, seatsBeside, seatsFor } from "../../../src/core/decision/seats";
import type { Rounding } from "../../../src/core/decision/decisionRules";

/** Independent arithmetic: fractions of BigInt, the percentage given in ten-thousandths of a percent. */
function byBigInt(base: number, scaled: bigint, rounding: Rounding): bigint {
  const product = BigInt(base) * scaled;
  const whole = 1_000_000n;
  if (rounding === "down") return product / whole;
  if (rounding === "up") return (product + whole - 1n) / whole;
  return (2n * product + whole) / (2n * whole);
}

const ROUNDINGS: readonly Rounding[] = ["down", "nearest", "up"];

describe("seats of a percentage", () => {
  test("every base to 500 with every whole percentage equals exact fractions, in each rounding", () => {
    let wrong = 0;
    for (let base = 0; base <= 500; base++) {
      for (let percent = 1; percent <= 100; percent++) {
        for (const rounding of ROUNDINGS) {
          if (BigInt(seatsFor(base, percent, rounding, 0)) !== byBigInt(base, BigInt(percent) * 10_000n, rounding)) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  test("percentages of four decimals equal exact fractions", () => {
    let wrong = 0;
    for (let scaled = 1; scaled <= 1_000_000; scaled += 997) {
      const percent = Number((scaled / 10_000).toFixed(4));
      for (const base of [1, 7, 60, 333, 4999, 100_000]) {
        for (const rounding of ROUNDINGS) {
          if (BigInt(seatsFor(base, percent, rounding, 0)) !== byBigInt(base, BigInt(scaled), rounding)) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  test("where a product of doubles loses a seat, none is lost: 29 % of 100, 70 % of 90", () => {
    expect([Math.floor(0.29 * 100), Math.floor(0.7 * 90)]).toEqual([28, 62]);
    expect([seatsFor(100, 29, "down", 0), seatsFor(90, 70, "down", 0)]).toEqual([29, 63]);
  });

  test("a half rounds up where the rounding is to the nearest", () => {
    expect([seatsFor(50, 5, "nearest", 0), seatsFor(50, 4.9, "nearest", 0), seatsFor(50, 5, "up", 0), seatsFor(50, 5, "down", 0)]).toEqual([
      3, 2, 3, 2,
    ]);
  });

  test("the minimum is given where the base is not 0, and only there", () => {
    expect([seatsFor(4, 20, "down", 1), seatsFor(0, 20, "down", 1), seatsFor(40, 20, "down", 1)]).toEqual([1, 0, 8]);
    expect([seatsBeside(4, 20, "down", 1), seatsBeside(0, 20, "down", 1), seatsBeside(1, 20, "down", 1)]).toEqual([1, 0, 1]);
  });
});

describe("seats of a percentage of those beside the target", () => {
  test("60 people and 20 %: 10 beside the target, 12 with it", () => {
    expect([seatsBeside(60, 20, "down", 0), seatsFor(60, 20, "down", 0)]).toEqual([10, 12]);
  });

  test("every number to 500 with every whole percentage: the largest x that fits its own remainder, in each rounding", () => {
    let wrong = 0;
    for (let everybody = 0; everybody <= 500; everybody++) {
      for (let percent = 1; percent <= 100; percent++) {
        const scaled = BigInt(percent) * 10_000n;
        for (const rounding of ROUNDINGS) {
          const x = seatsBeside(everybody, percent, rounding, 0);
          const fits = (seats: number): boolean => seats <= everybody && BigInt(seats) <= byBigInt(everybody - seats, scaled, rounding);
          if (!fits(x) || fits(x + 1)) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  test("rounded down it is the whole part of p × everybody / (100 + p)", () => {
    let wrong = 0;
    for (let everybody = 0; everybody <= 500; everybody++) {
      for (let percent = 1; percent <= 100; percent++) {
        if (BigInt(seatsBeside(everybody, percent, "down", 0)) !== BigInt(percent * everybody) / BigInt(100 + percent)) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });
});

describe("the share in full", () => {
  test("is told exactly, without zeros at its end", () => {
    expect([
      exactShare(87, 20),
      exactShare(100, 29),
      exactShare(90, 70),
      exactShare(7, 33.3333),
      exactShare(1, 0.0001),
      exactShare(0, 20),
    ]).toEqual(["17.4", "29", "63", "2.333331", "0.000001", "0"]);
  });

  test("is the exact fraction for every base to 500 and percentage with two decimals", () => {
    let wrong = 0;
    for (let base = 0; base <= 500; base += 7) {
      for (let hundredths = 1; hundredths <= 10_000; hundredths += 13) {
        const [whole, decimals = ""] = exactShare(base, hundredths / 100).split(".");
        if (BigInt(whole! + decimals.padEnd(4, "0")) !== BigInt(base * hundredths) || decimals.endsWith("0")) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });
});

describe("what is a percentage and what a number of seats", () => {
  test("0 to 100 with at most four decimals", () => {
    expect([0, 100, 29, 33.3333, 0.0001, 0.3].map(isPercent)).toEqual([true, true, true, true, true, true]);
    expect([-1, 100.0001, NaN, Infinity, 33.33333, 0.00005].map(isPercent)).toEqual([false, false, false, false, false, false]);
  });

  test("whole and from 0", () => {
    expect([0, 3, 2.5, -1, NaN].map(isSeatCount)).toEqual([true, true, false, false, false]);
  });
});
