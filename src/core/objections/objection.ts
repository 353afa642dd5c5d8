// Objections (kiến nghị): what the register holds of each, when an answer is due, and how it stands on a day. The sheet's formulas in
// workbook/objections give the same.
import { addWorkingDays, isDay } from "./workingDays";

export const OBJECTION_STATUSES = ["new", "handling", "answered", "withdrawn"] as const;
/** Mới, Đang xử lý, Đã trả lời, Rút. */
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number];

export const OBJECTION_OUTCOMES = ["kept", "adjusted"] as const;
/** Giữ nguyên, Điều chỉnh. */
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** How an objection stands: `soon` and `overdue` of those without an answer; `open` also where no day is known. */
export type ObjectionState = "closed" | "overdue" | "soon" | "open";

/** Working days that an answer may take, at most: beyond, something else was meant. */
export const MOST_DAYS = 250;

/** The highest number of an objection: "5/2026" typed into a cell becomes a day, which Excel counts as 46143. */
export const MOST_NUMBER = 9999;

/** Whether the number is one of an objection: whole, from 1. */
export function isObjectionNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_NUMBER;
}

/** What deadlines are reckoned with; null = not said, or not understood. Days are serial numbers of Excel. */
export interface Deadlines {
  /** Working days to answer in. */
  readonly answerDays: number | null;
  /** Working days before the end from which an open objection is due soon. */
  readonly warnDays: number | null;
  /** The day that "overdue" is said of. */
  readonly asOf: number | null;
  readonly holidays: ReadonlySet<number> | null;
}

/** Whether the number says how many working days: whole, from 1. */
export function isDayCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_DAYS;
}

/** The last day to answer an objection received that day, counted from the day after; null where it cannot be said. */
export function dueDay(received: number | null, { answerDays, holidays }: Pick<Deadlines, "answerDays" | "holidays">): number | null {
  if (received === null || answerDays === null || holidays === null || !isDay(received) || !isDayCount(answerDays)) return null;
  return addWorkingDays(Math.floor(received), answerDays, holidays);
}

/** Whether nothing is to be done any more. */
export function isClosed(status: ObjectionStatus | null): boolean {
  return status === "answered" || status === "withdrawn";
}

/** The last day that counts as soon; null where it cannot be said. */
export function soonDay({ warnDays, asOf, holidays }: Pick<Deadlines, "warnDays" | "asOf" | "holidays">): number | null {
  if (warnDays === null || asOf === null || holidays === null || !isDay(asOf) || !isDayCount(warnDays)) return null;
  return addWorkingDays(Math.floor(asOf), warnDays, holidays);
}

/** How an objection with that last day stands. */
export function objectionState(status: ObjectionStatus | null, due: number | null, deadlines: Deadlines): ObjectionState {
  if (isClosed(status)) return "closed";
  const { asOf } = deadlines;
  if (due === null || asOf === null || !isDay(asOf)) return "open";
  if (due < Math.floor(asOf)) return "overdue";
  const soon = soonDay(deadlines);
  return soon !== null && due <= soon ? "soon" : "open";
}
