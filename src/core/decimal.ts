// Decimal rounding as Excel does it, on doubles: scaled integers where they are exact, digits of the number where they are not.

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** How near to a half a scaled number must be before its decimal digits decide. */
const HALF_DOUBT = 1e-4;

/**
 * `value` rounded to `decimals` (−300 … 300), half away from zero, on its 15 significant decimal digits:
 * 1.005 -> 1.01, 2.675 -> 2.68, −2.5 -> −3 (decimals 0). This is Excel's ROUND, which works on the 15 digits
 * that Excel keeps, not on the binary expansion.
 */
export function roundDecimal(value: number, decimals: number): number {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? 0 : value;
  const power = decimals >= 0 ? POWERS[decimals] : undefined;
  if (power !== undefined) {
    const scaled = Math.abs(value) * power;
    const floor = Math.floor(scaled);
    const rest = scaled - floor;
    if (scaled < 1e11 && Math.abs(rest - 0.5) > HALF_DOUBT) {
      const rounded = (rest < 0.5 ? floor : floor + 1) / power;
      return value < 0 ? (rounded === 0 ? 0 : -rounded) : rounded;
    }
  }
  return roundDigits(value, decimals);
}

/** The same by the decimal digits of the number, for halves in doubt and for large or tiny scales. */
function roundDigits(value: number, decimals: number): number {
  const [mantissa = "0", exponentText = "0"] = Math.abs(value).toExponential(14).split("e");
  const exponent = Number(exponentText);
  const digits = mantissa.replace(".", "");
  const kept = exponent + 1 + decimals;
  if (kept >= digits.length) return Number(`${value < 0 ? "-" : ""}${digits}e${exponent - 14}`);
  if (kept < 0) return 0;
  const roundsUp = digits.charCodeAt(kept) >= 53;
  const integer = BigInt(digits.slice(0, kept) || "0") + (roundsUp ? 1n : 0n);
  const rounded = Number(`${integer}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Significant digits that count; what lies below is binary noise. */
export const SIGNIFICANT_DIGITS = 12;

/** Below this a number of thousandths has no more than 11 digits. */
const SHORT_BELOW = 1e8;

/** `value` without binary noise: 12 significant digits, as ROUND(x, 11-INT(LOG10(ABS(x)))) does in the sheet. */
export function withoutNoise(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? 0 : value;
  // The double next to a short decimal is what its digits would give: most points are such.
  if (Math.abs(value) < SHORT_BELOW && Math.round(value * 1000) / 1000 === value) return value;
  const exponent = Number(Math.abs(value).toExponential(14).split("e")[1]);
  return roundDigits(value, SIGNIFICANT_DIGITS - 1 - exponent);
}

/** A cell as contents are compared and sealed: a number without the noise in which programs differ, anything else as it is. */
export function settledCell<T>(cell: T): T | number {
  return typeof cell === "number" ? withoutNoise(cell) : cell;
}

/**
 * Decimals that a difference of totals is told with. Totals from 1 on have at most 11 decimals, so none is cut at a half,
 * and the noise of a subtraction stays below them up to totals of 10,000.
 */
export const DIFFERENCE_DECIMALS = 11;
