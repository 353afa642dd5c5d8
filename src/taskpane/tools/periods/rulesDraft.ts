// The rules of a roll-up while they are typed.
import type { RollUpRules } from "../../../core/periods/period";
import { MOST_PERIODS } from "../../../core/periods/period";
import { parseWhole } from "../../numberInput";

export interface RulesDraft extends Pick<RollUpRules, "method" | "missing"> {
  readonly count: string;
  readonly minimum: string;
  readonly decimals: string;
  readonly bands: readonly { readonly name: string; readonly band: string; readonly atLeast: string }[];
}

export function draftOf({ method, missing, count, minimum, decimals, bands }: RollUpRules): RulesDraft {
  return {
    ...{ method, missing, count: String(count), minimum: String(minimum), decimals: String(decimals) },
    bands: bands.map(({ name, band, atLeast }) => ({ name, band, atLeast: String(atLeast) })),
  };
}

/** The rules, or null while a number of them is none. */
export function rulesOf({ method, missing, count, minimum, decimals, bands }: RulesDraft): RollUpRules | null {
  const number = (text: string, least: number, most: number): number | null => {
    const value = parseWhole(text, least);
    return typeof value === "number" && value <= most ? value : null;
  };
  const asksCount = method === "best" || method === "drop";
  const n = asksCount ? number(count, 1, MOST_PERIODS) : (number(count, 0, MOST_PERIODS) ?? 1);
  const [needed, places] = [number(minimum, 0, MOST_PERIODS), number(decimals, 0, 9)];
  const used = bands
    .filter(({ band }) => band !== "")
    .map(({ name, band, atLeast }) => ({ name: name.trim() || band, band, atLeast: number(atLeast, 1, MOST_PERIODS) }));
  const whole = used.flatMap(({ atLeast, ...rest }) => (atLeast === null ? [] : [{ ...rest, atLeast }]));
  if (n === null || needed === null || places === null || whole.length < used.length) return null;
  return { method, missing, count: n, minimum: needed, decimals: places, bands: whole };
}
