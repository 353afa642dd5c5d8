// Takes values out of parsed JSON that may hold anything: what is not as expected becomes a problem, and the reading goes on.
import type { FileProblem, FileProblemId } from "./fileProblem";

/** Kinds of values that a problem F-04 can ask for. */
export type Expected = "text" | "number" | "whole" | "flag" | "object" | "list" | "code" | "date" | "textOrNumber";

/** An object of the file whose keys are known by name only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest text that is taken over: what an Excel cell holds is far more, what a name needs far less. */
const MAX_TEXT = 2000;

export class JsonReader {
  readonly problems: FileProblem[] = [];

  report(id: FileProblemId, path: string, params: FileProblem["params"] = {}): void {
    this.problems.push({ id, path, params });
  }

  /** The object, or null with a problem. */
  object(value: unknown, path: string): JsonObject | null {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
    this.expected("object", path, value);
    return null;
  }

  /** The list, or an empty one with a problem; nothing at all is an empty list. */
  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.expected("list", path, value);
    return [];
  }

  /** A problem for each key that is not among those known. */
  onlyKeys(object: JsonObject, known: ReadonlySet<string>, path: string): void {
    for (const key of Object.keys(object)) if (!known.has(key)) this.report("F-05", at(path, key), { key });
  }

  text(object: JsonObject, key: string, path: string, absent = ""): string {
    const value = object[key];
    if (value === undefined) return absent;
    if (typeof value === "string" && value.length <= MAX_TEXT) return value;
    if (typeof value === "string") this.report("F-06", at(path, key), { value: `${value.slice(0, 40)}…` });
    else this.expected("text", at(path, key), value);
    return absent;
  }

  /** A number that `isFit`; `absent` where there is none. */
  number(object: JsonObject, key: string, path: string, absent: number, isFit?: (value: number) => boolean): number;
  number(object: JsonObject, key: string, path: string, absent: null, isFit?: (value: number) => boolean): number | null;
  number(
    object: JsonObject,
    key: string,
    path: string,
    absent: number | null,
    isFit: (value: number) => boolean = Number.isFinite,
  ): number | null {
    const value = object[key];
    if (value === undefined || (value === null && absent === null)) return absent;
    if (typeof value !== "number") this.expected("number", at(path, key), value);
    else if (Number.isFinite(value) && isFit(value)) return value;
    else this.report("F-06", at(path, key), { value });
    return absent;
  }

  flag(object: JsonObject, key: string, path: string, absent: boolean): boolean {
    const value = object[key];
    if (value === undefined) return absent;
    if (typeof value === "boolean") return value;
    this.expected("flag", at(path, key), value);
    return absent;
  }

  choice<T extends string>(object: JsonObject, key: string, path: string, choices: readonly T[], absent: T): T {
    const value = object[key];
    if (value === undefined) return absent;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.report("F-06", at(path, key), { value: shown(value) });
    return found ?? absent;
  }

  /** A value that is missing or of another type. */
  expected(expected: Expected, path: string, value: unknown): void {
    this.report("F-04", path, { expected, value: value === undefined ? "" : shown(value) });
  }
}

/** The path of a key below a path, as a JSON pointer. */
export function at(path: string, key: string | number): string {
  return `${path}/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** A value as the message shows it. */
function shown(value: unknown): string | number {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
