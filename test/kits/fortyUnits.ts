// Forty units of two people each, what stands in the workbook before their files come, what they type, and their files as the pane reads them.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { BookRefusal } from "../../src/book/bookRefusal";
import { readBook } from "../../src/book/readBook";
import type { ReadFile } from "../../src/commands/gatherAnswers";
import type { Entry, Movement } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import { UNIT_FILE_NAMES } from "../../src/workbook/unitFile/unitFileNames";
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

/** The file as the pane's guarded reader gives it: its blocks, or why it was refused. */
export function readAs(name: string, bytes: Uint8Array, modified: number | null = null): ReadFile {
  try {
    return { name, modified, ok: true, blocks: readBook(bytes, { names: UNIT_FILE_NAMES }).snapshot.blocks };
  } catch (error) {
    if (!(error instanceof BookRefusal)) throw error;
    return { name, modified, ok: false, reason: error.reason };
  }
}

/** The file with a sheet that is far larger than its bytes say. */
export function bombOf(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  return zipSync({ ...parts, [sheet]: strToU8(strFromU8(parts[sheet]!).replace("</worksheet>", `${" ".repeat(12_000_000)}</worksheet>`)) });
}
