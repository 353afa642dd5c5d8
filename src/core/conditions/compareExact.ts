// Comparisons that binary fractions do not disturb: on the 12 significant decimal digits of each number, products in whole numbers.
import { withoutNoise } from "../decimal";

/** Differences above this share of the greater number are no noise: rounding to 12 digits moves each number by far less. */
const CLEAR = 1e-10;

function isClear(a: number, b: number): boolean {
  return Math.abs(a - b) > CLEAR * Math.max(Math.abs(a), Math.abs(b));
}

/** Sign of a − b, without binary noise. */
export function compareNumbers(a: number, b: number): number {
  if (isClear(a, b)) return Math.sign(a - b);
  return Math.sign(withoutNoise(a) - withoutNoise(b));
}

/** Sign of a × b − c × d in full: 2 × 100 against 66,67 × 3 is below, 7 × 100 against 70 × 10 is equal. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  if (isClear(a * b, c * d)) return Math.sign(a * b - c * d);
  const [left, right] = [product(a, b), product(c, d)];
  const exponent = Math.min(left.exponent, right.exponent);
  const difference = scaled(left, exponent) - scaled(right, exponent);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

function product(a: number, b: number): Exact {
  const [left, right] = [exact(a), exact(b)];
  return { digits: left.digits * right.digits, exponent: left.exponent + right.exponent };
}

function exact(value: number): Exact {
  const [mantissa = "0", exponent = "0"] = withoutNoise(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

function scaled({ digits, exponent }: Exact, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}
