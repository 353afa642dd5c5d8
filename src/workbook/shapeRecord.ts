// What the results were built with, kept beside them: what each criterion was worth and what the sheets were called.
// Formulas read these cells of the list live, so nothing else remembers what stood there.
import type { Criterion } from "../core/movement";
import { isRecord, parsedJson } from "./parsedJson";

/** The cell of the result sheet, right of what is printed. */
export const SHAPE_NAME = "BV_KQ_Dung";

/** Numbers of a criterion that points follow from. */
export const SHAPE_FIELDS = ["max", "min", "step", "weight", "decimals"] as const;

export type ShapeField = (typeof SHAPE_FIELDS)[number];

export const SHAPE_SHEETS = ["movement", "criteria", "participants", "entries", "results", "board"] as const;

export type ShapeSheet = (typeof SHAPE_SHEETS)[number];

export interface ShapeRecord {
  /** By code: the numbers in the order of `SHAPE_FIELDS`. */
  readonly criteria: Readonly<Record<string, readonly (number | null)[]>>;
  readonly sheets: Readonly<Partial<Record<ShapeSheet, string>>>;
}

/** Characters that a cell holds. */
const MOST = 32_000;

/** The record as the text of its cell; "" where it would not fit: then nothing is compared. */
export function shapeText(criteria: readonly Criterion[], sheets: ShapeRecord["sheets"]): string {
  const numbers = Object.fromEntries(criteria.map((criterion) => [criterion.code, SHAPE_FIELDS.map((field) => criterion[field])]));
  const text = JSON.stringify({ criteria: numbers, sheets } satisfies ShapeRecord);
  return text.length > MOST ? "" : text;
}

/** The record of a cell; null where it holds none, as in workbooks of before. */
export function readShape(text: unknown): ShapeRecord | null {
  const value = typeof text === "string" ? parsedJson(text) : null;
  if (!isRecord(value) || !isRecord(value["criteria"]) || !isRecord(value["sheets"])) return null;
  const isNumbers = (item: unknown): boolean => Array.isArray(item) && item.every((one) => one === null || typeof one === "number");
  const isWhole =
    Object.values(value["criteria"]).every(isNumbers) && Object.values(value["sheets"]).every((item) => typeof item === "string");
  return isWhole ? (value as unknown as ShapeRecord) : null;
}
