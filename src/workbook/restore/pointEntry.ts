// The index of the restore points: one row for each, as it is written and as it is read back, where anything may stand.
import { isRecord, parsedJson } from "../parsedJson";

/** What the index says of a point. */
export interface PointEntry {
  /** Counts up; the highest is the latest. */
  readonly id: number;
  /** Id of the command; of a step that went back, what it took back stands in `of`. */
  readonly command: string;
  readonly of: string | null;
  /** Moment of the command, ISO 8601. */
  readonly at: string;
  /** Titles of the sheets that it touched. */
  readonly sheets: readonly string[];
  /** Rows of data and of looks in the store. */
  readonly data: Span;
  readonly looks: Span;
  /** Cells whose looks are kept, and characters of data. */
  readonly cells: number;
  readonly characters: number;
  readonly anchors: readonly string[];
  /** Titles under which deleted sheets are kept. */
  readonly kept: readonly string[];
  readonly isWithoutLooks: boolean;
  /** Titles of the sheets whose filter it lifted without knowing by what they were filtered: that does not come back. */
  readonly unfiltered: readonly string[];
  /** The step after it has taken it back, and the next one forgets it: until then a refusal of the step after it can give it back. */
  readonly isUsed?: true;
}

export interface Span {
  readonly first: number;
  readonly count: number;
}

/** The entry of a row of the index; null where there is none or none that can be read. */
export function parseEntry(row: readonly unknown[]): PointEntry | null {
  const [id, command, at, text] = row;
  if (typeof id !== "number" || !Number.isInteger(id) || typeof command !== "string" || typeof at !== "string") return null;
  const rest = parsedJson(String(text));
  if (!isRecord(rest)) return null;
  const { of, sheets, data, looks, cells, characters, anchors, kept, isWithoutLooks, unfiltered = [], isUsed } = rest;
  if (of !== null && typeof of !== "string") return null;
  const isWhole =
    isTexts(sheets) &&
    isTexts(unfiltered) &&
    isTexts(anchors) &&
    isTexts(kept) &&
    isSpan(data) &&
    isSpan(looks) &&
    isCount(cells) &&
    isCount(characters);
  if (!isWhole || typeof isWithoutLooks !== "boolean" || Number.isNaN(Date.parse(at))) return null;
  const entry = { id, command, of, at, sheets, data, looks, cells, characters, anchors, kept, isWithoutLooks, unfiltered };
  return isUsed === true ? { ...entry, isUsed } : entry;
}

/** The row of the index for an entry. */
export function entryRow({ id, command, at, ...rest }: PointEntry): (string | number)[] {
  return [id, command, at, JSON.stringify(rest)];
}

/** A whole number from 0. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && isCount(value["first"]) && isCount(value["count"]);
}
