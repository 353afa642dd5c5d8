// What people type into unit files, by kind of criterion: what the cells take and what they refuse, and who judges it.
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import type { UniverWorkbook } from "../../host/workbook/univerWorkbook";
import { brokenRule } from "../../host/workbook/validity";
import { checkEntries } from "../../src/core/checkEntries";
import type { Criterion, Movement } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import type { CriterionRule } from "../../src/core/rule";
import type { CellValue } from "../../src/workbook/plan";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

interface Typing {
  readonly criterion: Criterion;
  readonly taken: readonly CellValue[];
  readonly refused: readonly CellValue[];
}

const LEVELS: CriterionRule = { kind: "levels", levels: ["Tốt", "Khá", "Đạt"].map((name, i) => ({ name, points: 10 - i })) };
const PERCENT: CriterionRule = {
  kind: "bands",
  unit: "percent",
  bands: [
    { from: { value: 95, isClosed: true }, to: null, points: 10 },
    { from: null, to: { value: 95, isClosed: false }, points: 4 },
  ],
};

export const TYPING: readonly Typing[] = [
  {
    criterion: aCriterion("c1", { step: 0.5 }),
    taken: [0, 7.5, 10, "KAD", "kad", "MIỄN"],
    refused: [10.5, -0.5, 7.3, 99, "8,5", "tốt", " ", "*", true],
  },
  { criterion: aCriterion("c2", { min: -5, step: 2 }), taken: [-5, -3, 9], refused: [-6, -4, 10] },
  {
    criterion: aCriterion("c3", { rule: LEVELS }),
    taken: ["Tốt", "tốt", "KHÁ", "KAD", "MIỄN"],
    refused: ["Rất tốt", "Tốt ", "Tốt; Khá", "*", "T*", "?ốt", "Tôt", 7, true],
  },
  {
    criterion: aCriterion("c4", { rule: { kind: "yesNo", yes: null, no: 0 } }),
    taken: ["Có", "Không", "KAD", "MIỄN"],
    refused: ["Rồi", "*", 2, true],
  },
  { criterion: aCriterion("c5", { rule: { kind: "count", start: 10, per: -1 } }), taken: [0, 3, "KAD"], refused: [1.5, -1, "ba"] },
  { criterion: aCriterion("c6", { rule: PERCENT }), taken: [98.5, 12, "MIỄN"], refused: ["98 phần trăm", "gần đủ"] },
];

/** All that is typed at each criterion: the value, and whether its cell takes it. */
export const TYPED = TYPING.map(({ taken, refused }) => [
  ...taken.map((value) => ({ value, isTaken: true })),
  ...refused.map((value) => ({ value, isTaken: false })),
]);

/** One unit of as many people as the longest list has values. */
export const TYPING_MOVEMENT: Movement = aMovement({
  criteria: TYPING.map(({ criterion }) => criterion),
  participants: Array.from({ length: Math.max(...TYPED.map((values) => values.length)) }, (_, i) =>
    aParticipant(`CN${i + 1}`, { type: "individual", register: { ...BLANK_RECORD, unit: "Đơn vị" } }),
  ),
});

/** Whether core finds nothing wrong in a cell of the criterion. */
export function isEntryOf(criterion: Criterion, value: CellValue): boolean {
  const { findings } = checkEntries([[value]], [TYPING_MOVEMENT.participants[0]], [criterion]);
  return findings.length === 0;
}

/** Whether Excel would take what now stands in the cell, had it been typed there. @throws Error where it would be refused without words */
export async function isTakenAt(workbook: HostWorkbook, sheetTitle: string, row: number, column: number): Promise<boolean> {
  const broken = await brokenRule((workbook as UniverWorkbook).core, workbook.sheetByTitle(sheetTitle)!, row, column);
  if (broken === null) return true;
  const { show, style, title, message } = broken.error;
  if (!show || style !== "stop" || title === "" || message === "") throw new Error("no refusal in words");
  return false;
}
