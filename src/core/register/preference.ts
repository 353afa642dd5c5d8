// Whom the law prefers among equals.
import type { Participant } from "../movement";
import { BLANK_RECORD } from "./register";

/** Percent of women from which a collective is preferred. Nghị định 152/2025, Điều 4 khoản 6. */
export const PREFERRED_SHARE = 70;

/** The salutation that says a woman where the sex is not told. */
export const MADAM = "Bà";

/**
 * Whether the law prefers the participant among those equally qualified: a woman, or a collective of at least 70 % women
 * (Nghị định 152/2025, Điều 4 khoản 6). Where the sex is not said, Bà is a woman. What is not known is not preferred.
 */
export function isPreferred({ type, register = BLANK_RECORD }: Pick<Participant, "type" | "register">): boolean {
  if (type === "collective") return register.femaleShare !== null && register.femaleShare >= PREFERRED_SHARE;
  return register.sex === null ? register.salutation === MADAM : register.sex === "female";
}
