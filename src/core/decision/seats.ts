// How many seats a percentage gives: whole numbers only, because 0.29 × 100 is 28.999… in binary and a seat would be lost.
import type { Rounding } from "./decisionRules";

/** Decimals that a percentage may have. */
export const PERCENT_DECIMALS = 4;

const SCALE = 10 ** PERCENT_DECIMALS;
/** 100 % in the scaled whole numbers. */
const WHOLE = 100 * SCALE;

/** Whether the number is a percentage that seats can be taken from: 0 … 100 with at most 4 decimals. */
export function isPercent(percent: number): boolean {
  if (!(percent >= 0 && percent <= 100)) return false;
  // A double of four decimals is nearer to its scaled whole number than this; a fifth decimal is not.
  return Math.abs(percent * SCALE - Math.round(percent * SCALE)) < 1e-6;
}

/** Whether the number is a number of seats. */
export function isSeatCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function divided(dividend: number, divisor: number, rounding: Rounding): number {
  const rest = dividend % divisor;
  const floor = (dividend - rest) / divisor;
  if (rounding === "up") return rest > 0 ? floor + 1 : floor;
  return rounding === "nearest" && 2 * rest >= divisor ? floor + 1 : floor;
}

/**
 * Seats that `percent` of `base` people gives: 29 % of 100 = 29, 70 % of 90 = 63. Halves round up where rounding is "nearest".
 * At least `minimum` where the base is not 0; 0 of 0.
 */
export function seatsFor(base: number, percent: number, rounding: Rounding, minimum: number): number {
  if (base === 0) return 0;
  return Math.max(minimum, divided(base * Math.round(percent * SCALE), WHOLE, rounding));
}

/**
 * Seats where the percentage is taken of everybody in a band or better *less those who get the seats*: the largest x with
 * x ≤ round(percent × (everybody − x) / 100). 20 % of 60 = 10. Down: floor(p × everybody / (100 + p)).
 * At least `minimum` where there is anybody, even if nobody remains beside those in the target.
 */
export function seatsBeside(everybody: number, percent: number, rounding: Rounding, minimum: number): number {
  if (everybody === 0) return 0;
  const scaled = Math.round(percent * SCALE);
  const share = everybody * scaled;
  const most =
    rounding === "down"
      ? divided(share, WHOLE + scaled, "down")
      : rounding === "nearest"
        ? divided(2 * share + WHOLE, 2 * (WHOLE + scaled), "down")
        : divided(share + WHOLE, WHOLE + scaled, "up") - 1;
  return Math.max(minimum, most);
}

/** `percent` of `base` in full, in decimal notation with a point: "17.4"; "29" where it is whole. */
export function exactShare(base: number, percent: number): string {
  const product = base * Math.round(percent * SCALE);
  const rest = product % WHOLE;
  const decimals = String(rest)
    .padStart(PERCENT_DECIMALS + 2, "0")
    .replace(/0+$/, "");
  return `${(product - rest) / WHOLE}${decimals === "" ? "" : `.${decimals}`}`;
}
