// The rules of Xét in JSON: keys of the headless input and of the presets. Conditions are texts in their notation.
import { parseConditions } from "../conditions/conditionText";
import type { Condition } from "../conditions/condition";
import { isIsoDay } from "../movementFile/isoDay";
import type { FileProblem } from "../movementFile/fileProblem";
import { at, JsonReader, type JsonObject } from "../movementFile/jsonReader";
import type { FileAbout } from "../movementFile/readMovementFile";
import { LEVELS, type Level } from "../register/register";
import type {
  Band,
  DecisionException,
  DecisionGate,
  DecisionRules,
  Quota,
  QuotaAmount,
  QuotaBase,
  QuotaScope,
  Rounding,
} from "./decisionRules";

/** Keys that hold the rules. */
export const DECISION_KEYS = ["gates", "bands", "quotas", "tie", "exceptions", "classes"] as const;

const SCOPES: readonly QuotaScope[] = ["overall", "cluster", "unit", "type"];
const ROUNDINGS: readonly Rounding[] = ["down", "nearest", "up"];
const AMOUNTS = ["percent", "count", "byClass"] as const;
const BASES = ["in", "orBetter", "withoutTarget"] as const;
const QUOTA_KEYS = new Set(["name", "band", "orBetter", ...AMOUNTS, "base", "scope", "rounding", "minimum", "source"]);

/**
 * The rules under the keys of `object`; what is absent is empty, the tie goes to the Council. Problems go to the reader. Numbers out of
 * range are taken over: they are findings of the decision, not of the file.
 */
export function readDecisionRules(reader: JsonReader, object: JsonObject, path = ""): DecisionRules {
  const items = <T>(key: string, read: (item: JsonObject, place: string) => T): T[] =>
    reader.list(object[key], at(path, key)).flatMap((value, i) => {
      const place = at(at(path, key), i);
      const item = reader.object(value, place);
      return item === null ? [] : [read(item, place)];
    });
  return {
    gates: items("gates", (item, place) => readGate(reader, item, place)),
    bands: items("bands", (item, place) => readBand(reader, item, place)),
    quotas: items("quotas", (item, place) => readQuota(reader, item, place)),
    tie: reader.choice(object, "tie", path, ["none", "council", "ladder"], "council"),
    exceptions: items("exceptions", (item, place) => readException(reader, item, place)),
    classes: readClasses(reader, object, path),
  };
}

function readGate(reader: JsonReader, item: JsonObject, path: string): DecisionGate {
  reader.onlyKeys(item, new Set(["name", "require", "atMost", "source"]), path);
  if (item["require"] === undefined) reader.expected("text", at(path, "require"), undefined);
  return {
    name: reader.text(item, "name", path),
    conditions: readRequire(reader, item, path),
    atMost: nameOrNone(reader, item, "atMost", path),
    source: reader.text(item, "source", path),
  };
}

function readBand(reader: JsonReader, item: JsonObject, path: string): Band {
  reader.onlyKeys(item, new Set(["name", "level", "min", "require", "source"]), path);
  const source = reader.text(item, "source", path);
  return {
    name: nameOf(reader, item, "name", path),
    level: readLevel(reader, item, path),
    min: reader.number(item, "min", path, null),
    conditions: readRequire(reader, item, path),
    ...(source === "" ? {} : { source }),
  };
}

function readLevel(reader: JsonReader, item: JsonObject, path: string): Level | null {
  if (item["level"] === undefined || item["level"] === null) return null;
  return reader.choice(item, "level", path, LEVELS, "failed");
}

function readQuota(reader: JsonReader, item: JsonObject, path: string): Quota {
  reader.onlyKeys(item, QUOTA_KEYS, path);
  return {
    name: reader.text(item, "name", path),
    band: nameOf(reader, item, "band", path),
    orBetter: reader.flag(item, "orBetter", path, false),
    amount: readAmount(reader, item, path),
    base: readBase(reader, item, path),
    scope: reader.choice(item, "scope", path, SCOPES, "overall"),
    rounding: reader.choice(item, "rounding", path, ROUNDINGS, "down"),
    minimum: reader.number(item, "minimum", path, 0),
    source: reader.text(item, "source", path),
  };
}

function readAmount(reader: JsonReader, item: JsonObject, path: string): QuotaAmount {
  const [kind, second] = AMOUNTS.filter((key) => item[key] !== undefined);
  if (kind === undefined) reader.expected("number", at(path, "percent"), undefined);
  else if (second !== undefined) reader.report("F-07", at(path, second), { first: kind, second });
  if (kind === "count") return { kind, count: reader.number(item, kind, path, 0) };
  if (kind !== "byClass") return { kind: "percent", percent: reader.number(item, "percent", path, 0) };
  const place = at(path, kind);
  const byClass = reader.object(item[kind], place) ?? {};
  const percents = Object.keys(byClass).map((className) => {
    if (className.trim() === "") reader.report("F-06", at(place, className), { value: className });
    return { className, percent: reader.number(byClass, className, place, 0) };
  });
  if (percents.length === 0) reader.expected("object", place, undefined);
  return { kind, percents };
}

/** null where none is chosen. */
function readBase(reader: JsonReader, item: JsonObject, path: string): QuotaBase | null {
  const value = item["base"];
  if (value === undefined || value === null) return null;
  if (value === "all") return { kind: "all" };
  const place = at(path, "base");
  if (typeof value === "string") {
    reader.report("F-06", place, { value });
    return null;
  }
  const object = reader.object(value, place);
  if (object === null) return null;
  reader.onlyKeys(object, new Set(BASES), place);
  const [kind, second] = BASES.filter((key) => object[key] !== undefined);
  if (kind === undefined) {
    reader.expected("text", at(place, BASES[0]), undefined);
    return null;
  }
  if (second !== undefined) reader.report("F-07", at(place, second), { first: kind, second });
  return { kind, band: nameOf(reader, object, kind, place) };
}

function readException(reader: JsonReader, item: JsonObject, path: string): DecisionException {
  reader.onlyKeys(item, new Set(["participant", "band", "reason"]), path);
  if (item["band"] === undefined) reader.expected("text", at(path, "band"), undefined);
  return {
    participant: nameOf(reader, item, "participant", path),
    band: nameOrNone(reader, item, "band", path),
    reason: reader.text(item, "reason", path),
  };
}

function readClasses(reader: JsonReader, object: JsonObject, path: string): DecisionRules["classes"] {
  if (object["classes"] === undefined) return [];
  const place = at(path, "classes");
  const classes = reader.object(object["classes"], place) ?? {};
  return Object.keys(classes).map((group) => ({ group, className: reader.text(classes, group, place) }));
}

function readRequire(reader: JsonReader, item: JsonObject, path: string): readonly Condition[] {
  const parsed = parseConditions(reader.text(item, "require", path));
  if (parsed.ok) return parsed.conditions;
  reader.report("F-08", at(path, "require"), { text: parsed.problem.text });
  return [];
}

/** A name that must be there. */
function nameOf(reader: JsonReader, item: JsonObject, key: string, path: string): string {
  const text = reader.text(item, key, path).trim();
  if (text === "" && (item[key] === undefined || typeof item[key] === "string")) reader.expected("text", at(path, key), undefined);
  return text;
}

function nameOrNone(reader: JsonReader, item: JsonObject, key: string, path: string): string | null {
  return item[key] === undefined || item[key] === null ? null : nameOf(reader, item, key, path);
}

/** How a file says that it holds rules of Xét, and the version of its form. */
export const PRESET_FORMAT = "bang-vang-decision";
export const PRESET_VERSION = 1;

/** Rules of Xét to begin with, and where they are from. */
export interface DecisionPreset {
  readonly about: FileAbout;
  readonly rules: DecisionRules;
}

export type PresetReading =
  | { readonly ok: true; readonly preset: DecisionPreset }
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

/** The preset, or why the file cannot be used; never both. */
export function readDecisionPreset(data: unknown): PresetReading {
  const reader = new JsonReader();
  if (typeof data !== "object" || data === null || Array.isArray(data)) return refused({ id: "F-02", path: "", params: {} });
  const object = data as JsonObject;
  const { format, formatVersion: version } = object;
  if (format !== PRESET_FORMAT) return refused({ id: "F-02", path: "/format", params: {} });
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return refused({ id: "F-02", path: "/formatVersion", params: {} });
  if (version > PRESET_VERSION) return refused({ id: "F-03", path: "/formatVersion", params: { version, known: PRESET_VERSION } });
  reader.onlyKeys(object, new Set(["$schema", "format", "formatVersion", "name", "summary", "source", "date", ...DECISION_KEYS]), "");
  const date = reader.text(object, "date", "");
  if (date !== "" && !isIsoDay(date)) reader.expected("date", "/date", date);
  const about: FileAbout = {
    name: nameOf(reader, object, "name", ""),
    summary: reader.text(object, "summary", ""),
    source: reader.text(object, "source", ""),
    date,
  };
  const rules = readDecisionRules(reader, object);
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, preset: { about, rules } } : { ok: false, problems: [first, ...others] };
}

function refused(problem: FileProblem): PresetReading {
  return { ok: false, problems: [problem] };
}
