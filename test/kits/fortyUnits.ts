// Forty units of two people each, what stands in the workbook before their files come, and what they type.
import type { Entry, Movement } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

export const UNITS = 40;
export const CRITERIA = 6;
export const UNIT_NAMES = Array.from({ length: UNITS }, (_, i) => `Đơn vị ${String(i + 1).padStart(2, "0")}`);

/** Units, from 0, of which the office has entered something itself: files of theirs that are not whole must not write over it. */
const ENTERED_BEFORE: readonly number[] = [10, 11, 12, 13, 14, 15];

export function fortyUnits(): { readonly movement: Movement; readonly before: readonly (readonly Entry[])[] } {
  const participants = UNIT_NAMES.flatMap((unit, i) =>
    [1, 2].map((k) => aParticipant(`CN${String(i * 2 + k).padStart(3, "0")}`, { type: "individual", register: { ...BLANK_RECORD, unit } })),
  );
  const movement = aMovement({
    criteria: Array.from({ length: CRITERIA }, (_, j) => aCriterion(`c${j + 1}`, { step: 0.5 })),
    participants,
  });
  const before = participants.map((_, k) =>
    Array.from({ length: CRITERIA }, (): Entry => (ENTERED_BEFORE.includes(Math.floor(k / 2)) ? 5.5 : null)),
  );
  return { movement, before };
}

/** What is typed by the k-th participant at the j-th criterion. */
export function typedBy(k: number, j: number): number {
  return ((k * 7 + j * 3) % 20) / 2;
}
