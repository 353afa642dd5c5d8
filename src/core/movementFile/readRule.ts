// The rule of a criterion in a file: `kind` with the keys of that kind, or with `rule`, the text that regulations use.
import { parseRule } from "../ruleText";
import type { Band, BandEnd, CriterionRule, Interval, Level, RuleKind, SizeTable } from "../rule";
import { at, type JsonObject, type JsonReader } from "./jsonReader";

/** Kinds as a file names them: those of the domain and `bestOf`, a group whose children are named by their codes. */
export type FileKind = RuleKind | "bestOf";

/** Keys of each kind beside those that every criterion may have. */
export const RULE_KEYS: Readonly<Record<FileKind, readonly string[]>> = {
  points: [],
  yesNo: ["yes", "no"],
  levels: ["levels"],
  bands: ["bands", "unit"],
  count: ["start", "per"],
  progressive: ["from", "first", "every", "per"],
  bySize: ["size", "tables"],
  target: ["target", "late", "failed", "deduction"],
  leader: ["target", "measure", "scope"],
  gate: [],
  note: [],
  group: ["combine"],
  option: [],
  bestOf: ["of"],
};

export const FILE_KINDS = Object.keys(RULE_KEYS) as FileKind[];

export interface RuleReading {
  readonly rule: CriterionRule;
  readonly cap: number | null;
  readonly floor: number | null;
  readonly onlyIfFull: string | null;
  /** Codes of the children that a `bestOf` claims. */
  readonly of: readonly { readonly code: string; readonly path: string }[];
}

/** Rule and modifiers of a criterion. Problems go to the reader; the rule is then one that gives no harm. */
export function readRule(reader: JsonReader, object: JsonObject, path: string): RuleReading {
  const kind = reader.choice<FileKind>(object, "kind", path, FILE_KINDS, "points");
  for (const [other, keys] of Object.entries(RULE_KEYS) as [FileKind, readonly string[]][]) {
    if (other === kind) continue;
    for (const key of keys) {
      if (object[key] !== undefined && !RULE_KEYS[kind].includes(key) && isFirstOwner(other, key, kind)) {
        reader.report("F-07", at(path, key), { first: key, second: `kind: ${kind}` });
      }
    }
  }
  const modifiers = {
    cap: reader.number(object, "cap", path, null),
    floor: reader.number(object, "floor", path, null),
    onlyIfFull: readCode(reader, object, "onlyIfFull", path),
  };
  const text = textOfRule(reader, object, kind, path);
  if (text !== null) return { ...readText(reader, object, kind, text, modifiers), of: [] };
  return { rule: fieldsOf(reader, object, kind, path), ...modifiers, of: kind === "bestOf" ? codesOf(reader, object, path) : [] };
}

/** A key that several kinds share is complained of once. */
function isFirstOwner(owner: FileKind, key: string, kind: FileKind): boolean {
  return FILE_KINDS.find((other) => other !== kind && RULE_KEYS[other].includes(key)) === owner;
}

/** The rule as text: under `rule`, or as the whole of `bands` or `levels`. Null when it is given by its keys. */
function textOfRule(reader: JsonReader, object: JsonObject, kind: FileKind, path: string): { text: string; path: string } | null {
  const whole = (kind === "bands" || kind === "levels") && typeof object[kind] === "string" ? kind : null;
  if (object["rule"] === undefined) return whole === null ? null : { text: object[whole] as string, path: at(path, whole) };
  const other = RULE_KEYS[kind].find((key) => object[key] !== undefined && key !== "unit");
  if (other !== undefined) reader.report("F-07", at(path, "rule"), { first: "rule", second: other });
  const text = reader.text(object, "rule", path);
  return { text, path: at(path, "rule") };
}

type Modifiers = Pick<RuleReading, "cap" | "floor" | "onlyIfFull">;

function readText(
  reader: JsonReader,
  object: JsonObject,
  kind: FileKind,
  { text, path }: { readonly text: string; readonly path: string },
  given: Modifiers,
): Modifiers & { readonly rule: CriterionRule } {
  const parsed = parseRule(kind === "bestOf" ? "group" : kind, text);
  if (!parsed.ok) {
    reader.report("F-08", path, { text: parsed.problem.text });
    return { rule: { kind: "points" }, ...given };
  }
  const { cap, floor, onlyIfFull } = parsed;
  const both = (key: keyof Modifiers, inText: unknown): void => {
    if (inText !== null && given[key] !== null)
      reader.report("F-07", at(path.replace(/\/[^/]*$/, ""), key), { first: key, second: "rule" });
  };
  both("cap", cap);
  both("floor", floor);
  both("onlyIfFull", onlyIfFull);
  const rule = withUnit(reader, object, parsed.rule, path);
  return { rule, cap: given.cap ?? cap, floor: given.floor ?? floor, onlyIfFull: given.onlyIfFull ?? onlyIfFull };
}

/** `unit` beside a text says what the text may leave open. */
function withUnit(reader: JsonReader, object: JsonObject, rule: CriterionRule, path: string): CriterionRule {
  if (rule.kind !== "bands" || object["unit"] === undefined) return rule;
  return { ...rule, unit: reader.choice(object, "unit", path.replace(/\/[^/]*$/, ""), ["percent", "days", "number"], rule.unit) };
}

function fieldsOf(reader: JsonReader, object: JsonObject, kind: FileKind, path: string): CriterionRule {
  const required = (key: string): number => {
    if (object[key] === undefined) reader.expected("number", at(path, key), undefined);
    return reader.number(object, key, path, 0);
  };
  switch (kind) {
    case "points":
    case "gate":
    case "note":
    case "option":
      return { kind };
    case "yesNo":
      return { kind, yes: reader.number(object, "yes", path, null), no: reader.number(object, "no", path, 0) };
    case "levels":
      return { kind, levels: levelsOf(reader, object, path) };
    case "bands":
      return {
        kind,
        unit: reader.choice(object, "unit", path, ["percent", "days", "number"], "percent"),
        bands: bandsOf(reader, object, path),
      };
    case "count":
      return { kind, start: reader.number(object, "start", path, 0), per: required("per") };
    case "progressive":
      return { kind, from: required("from"), first: required("first"), every: required("every"), per: required("per") };
    case "bySize":
      return { kind, size: requiredCode(reader, object, "size", path), tables: tablesOf(reader, object, path) };
    case "target":
      return {
        kind,
        target: targetOf(reader, object, path),
        late: readCode(reader, object, "late", path),
        failed: readCode(reader, object, "failed", path),
        deduction: reader.number(object, "deduction", path, 0, (value) => value >= 0),
      };
    case "leader":
      return {
        kind,
        target: readCode(reader, object, "target", path),
        measure: reader.choice(object, "measure", path, ["ratio", "difference"], "ratio"),
        scope: reader.choice(object, "scope", path, ["cluster", "overall"], "overall"),
      };
    case "group":
      return { kind, combine: reader.choice(object, "combine", path, ["sum", "best"], "sum") };
    case "bestOf":
      return { kind: "group", combine: "best" };
  }
}

function targetOf(reader: JsonReader, object: JsonObject, path: string): number | string {
  const value = object["target"];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return value;
  if (typeof value === "number") reader.report("F-06", at(path, "target"), { value });
  else reader.expected("textOrNumber", at(path, "target"), value);
  return 1;
}

function codesOf(reader: JsonReader, object: JsonObject, path: string): RuleReading["of"] {
  if (object["of"] === undefined) reader.expected("list", at(path, "of"), undefined);
  return reader.list(object["of"], at(path, "of")).flatMap((value, i) => {
    const place = at(at(path, "of"), i);
    if (typeof value === "string" && value.trim() !== "") return [{ code: value.trim(), path: place }];
    reader.expected("code", place, value);
    return [];
  });
}

/** A code, or null where there is none. */
export function readCode(reader: JsonReader, object: JsonObject, key: string, path: string): string | null {
  const value = object[key];
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && value.trim() !== "") return value.trim().normalize("NFC");
  reader.expected("code", at(path, key), value);
  return null;
}

/** A code that must be there. */
export function requiredCode(reader: JsonReader, object: JsonObject, key: string, path: string): string {
  if (object[key] === undefined || object[key] === null) reader.expected("code", at(path, key), undefined);
  return readCode(reader, object, key, path) ?? "";
}

const LEVEL_KEYS = new Set(["name", "points"]);
const INTERVAL_KEYS = ["from", "to", "fromClosed", "toClosed"] as const;
const BAND_KEYS = new Set<string>([...INTERVAL_KEYS, "points"]);
const TABLE_KEYS = new Set(["sizes", "bands"]);

function levelsOf(reader: JsonReader, object: JsonObject, path: string): Level[] {
  return objectsIn(reader, object, "levels", path, LEVEL_KEYS).map(([level, place]) => ({
    name: namedText(reader, level, "name", place),
    points: requiredNumber(reader, level, "points", place),
  }));
}

function bandsOf(reader: JsonReader, object: JsonObject, path: string): Band[] {
  return objectsIn(reader, object, "bands", path, BAND_KEYS).map(([band, place]) => ({
    ...intervalOf(reader, band, place),
    points: requiredNumber(reader, band, "points", place),
  }));
}

function tablesOf(reader: JsonReader, object: JsonObject, path: string): SizeTable[] {
  return objectsIn(reader, object, "tables", path, TABLE_KEYS).map(([table, place]) => {
    const sizes = reader.object(table["sizes"], at(place, "sizes")) ?? {};
    reader.onlyKeys(sizes, new Set(INTERVAL_KEYS), at(place, "sizes"));
    return { sizes: intervalOf(reader, sizes, at(place, "sizes")), bands: bandsOf(reader, table, place) };
  });
}

/** Ends belong to the interval unless it is said otherwise. */
function intervalOf(reader: JsonReader, object: JsonObject, path: string): Interval {
  const end = (key: "from" | "to"): BandEnd | null => {
    const value = reader.number(object, key, path, null);
    const isClosed = reader.flag(object, `${key}Closed`, path, true);
    return value === null ? null : { value, isClosed };
  };
  return { from: end("from"), to: end("to") };
}

function namedText(reader: JsonReader, object: JsonObject, key: string, path: string): string {
  const text = reader.text(object, key, path).trim();
  if (object[key] === undefined || (typeof object[key] === "string" && text === "")) reader.expected("text", at(path, key), undefined);
  return text;
}

function requiredNumber(reader: JsonReader, object: JsonObject, key: string, path: string): number {
  if (object[key] === undefined) reader.expected("number", at(path, key), undefined);
  return reader.number(object, key, path, 0);
}

/** The objects of a list that must not be empty, each with its path. */
function objectsIn(reader: JsonReader, object: JsonObject, key: string, path: string, known: ReadonlySet<string>): [JsonObject, string][] {
  const place = at(path, key);
  const items = reader.list(object[key], place);
  if (items.length === 0 && (object[key] === undefined || Array.isArray(object[key]))) reader.expected("list", place, undefined);
  return items.flatMap((value, i): [JsonObject, string][] => {
    const item = reader.object(value, at(place, i));
    if (item === null) return [];
    reader.onlyKeys(item, known, at(place, i));
    return [[item, at(place, i)]];
  });
}
