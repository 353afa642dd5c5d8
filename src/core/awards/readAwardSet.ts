// The JSON form of a set of award rules and of base salaries: what ships as data files, and what a headless run may bring along.
import { parseConditions } from "../conditions/conditionText";
import { codeKey } from "../criteriaTree";
import { isPercent, isSeatCount } from "../decision/seats";
import type { FileProblem } from "../movementFile/fileProblem";
import { at, JsonReader, type JsonObject } from "../movementFile/jsonReader";
import type { IsoDate } from "../register/register";
import { isDay } from "./awardSetFor";
import type { Award, AwardCondition, AwardLimit, AwardRuleSet, BaseSalary, VoteRule } from "./awardRules";

/** How a file says that it holds award rules, and the version of its form. */
export const AWARD_FORMAT = "bang-vang-awards";
export const AWARD_VERSION = 1;

export type AwardSetReading =
  | { readonly ok: true; readonly set: AwardRuleSet }
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

const SET_KEYS = new Set(["$schema", "format", "formatVersion", "id", "name", "sources", "from", "to", "isVerified", "awards"]);
const AWARD_KEYS = new Set([
  "code",
  "name",
  "type",
  "form",
  "order",
  "authority",
  "article",
  "isVerified",
  "conditions",
  "vote",
  "limits",
  "multiple",
  "isUsed",
]);
const CONDITION_KEYS = new Set(["condition", "article", "isVerified"]);
const LIMIT_KEYS = new Set(["percent", "count", "byClass", "of", "scope", "rounding", "minimum"]);

/** The set, or why the file cannot be used; never both. Conditions are given in their notation, several in one text are several. */
export function readAwardSet(data: unknown): AwardSetReading {
  const reader = new JsonReader();
  const object = reader.object(data, "");
  if (object === null) return { ok: false, problems: [{ id: "F-02", path: "", params: {} }] };
  const { format, formatVersion: version } = object;
  if (format !== AWARD_FORMAT) return { ok: false, problems: [{ id: "F-02", path: "/format", params: {} }] };
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return { ok: false, problems: [{ id: "F-02", path: "/formatVersion", params: {} }] };
  if (version > AWARD_VERSION)
    return { ok: false, problems: [{ id: "F-03", path: "/formatVersion", params: { version, known: AWARD_VERSION } }] };
  reader.onlyKeys(object, SET_KEYS, "");
  const from = dayOf(reader, object, "from", "");
  const to = object["to"] === undefined || object["to"] === null ? null : dayOf(reader, object, "to", "");
  if (to !== null && to < from) reader.report("F-06", "/to", { value: to });
  const set: AwardRuleSet = {
    id: requiredText(reader, object, "id", ""),
    name: requiredText(reader, object, "name", ""),
    sources: reader.list(object["sources"], "/sources").flatMap((source, index) => {
      if (typeof source === "string") return [source];
      reader.expected("text", at("/sources", index), source);
      return [];
    }),
    from,
    to,
    isVerified: reader.flag(object, "isVerified", "", false),
    awards: readAwards(reader, object["awards"], "/awards"),
  };
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, set } : { ok: false, problems: [first, ...others] };
}

/** The awards of a list. A code may stand once for each type. */
export function readAwards(reader: JsonReader, value: unknown, path: string): Award[] {
  const keys = new Set<string>();
  return reader.list(value, path).flatMap((item, index): Award[] => {
    const place = at(path, index);
    const object = reader.object(item, place);
    if (object === null) return [];
    reader.onlyKeys(object, AWARD_KEYS, place);
    const award = readAward(reader, object, place);
    const key = `${award.type} ${codeKey(award.code)}`;
    if (award.code !== "" && keys.has(key)) reader.report("F-06", at(place, "code"), { value: award.code });
    keys.add(key);
    return [award];
  });
}

function readAward(reader: JsonReader, object: JsonObject, path: string): Award {
  for (const key of ["type", "form", "authority"]) if (object[key] === undefined) reader.expected("text", at(path, key), undefined);
  if (object["order"] === undefined) reader.expected("number", at(path, "order"), undefined);
  return {
    code: requiredText(reader, object, "code", path),
    name: requiredText(reader, object, "name", path),
    type: reader.choice(object, "type", path, ["collective", "individual"], "individual"),
    form: reader.choice(object, "form", path, ["title", "award"], "title"),
    order: reader.number(object, "order", path, 0),
    authority: reader.choice(object, "authority", path, ["director", "province", "ministry", "primeMinister"], "director"),
    article: reader.text(object, "article", path),
    isVerified: reader.flag(object, "isVerified", path, false),
    conditions: reader
      .list(object["conditions"], at(path, "conditions"))
      .flatMap((item, index) => readCondition(reader, item, at(at(path, "conditions"), index))),
    vote: readVote(reader, object["vote"], at(path, "vote")),
    limits: reader
      .list(object["limits"], at(path, "limits"))
      .flatMap((item, index) => readLimit(reader, item, at(at(path, "limits"), index))),
    multiple: reader.number(object, "multiple", path, null, (value) => value >= 0),
    isUsed: reader.flag(object, "isUsed", path, true),
  };
}

function readCondition(reader: JsonReader, value: unknown, path: string): AwardCondition[] {
  const object = reader.object(value, path);
  if (object === null) return [];
  reader.onlyKeys(object, CONDITION_KEYS, path);
  const text = requiredText(reader, object, "condition", path);
  const article = reader.text(object, "article", path);
  const isVerified = reader.flag(object, "isVerified", path, false);
  const parsed = parseConditions(text);
  if (parsed.ok) return parsed.conditions.map((condition) => ({ condition, article, isVerified }));
  reader.report("F-08", at(path, "condition"), { text: parsed.problem.text });
  return [];
}

function readVote(reader: JsonReader, value: unknown, path: string): VoteRule | null {
  if (value === undefined || value === null) return null;
  const object = reader.object(value, path);
  if (object === null) return null;
  reader.onlyKeys(object, new Set(["threshold", "base"]), path);
  if (object["threshold"] === undefined) reader.expected("number", at(path, "threshold"), undefined);
  return {
    threshold: reader.number(object, "threshold", path, 0, isPercent),
    base: reader.choice(object, "base", path, ["members", "present", "valid"], "members"),
  };
}

function readLimit(reader: JsonReader, value: unknown, path: string): AwardLimit[] {
  const object = reader.object(value, path);
  if (object === null) return [];
  reader.onlyKeys(object, LIMIT_KEYS, path);
  const [kind, other] = (["percent", "count", "byClass"] as const).filter((key) => object[key] !== undefined);
  if (kind === undefined) reader.expected("number", at(path, "percent"), undefined);
  if (kind === undefined) return [];
  if (other !== undefined) reader.report("F-07", at(path, other), { first: kind, second: other });
  const of = reader.text(object, "of", path);
  return [
    {
      amount: readAmount(reader, object, kind, path),
      base: of === "" ? "all" : { award: of },
      scope: reader.choice(object, "scope", path, ["overall", "cluster", "unit", "type"], "overall"),
      rounding: reader.choice(object, "rounding", path, ["down", "nearest", "up"], "down"),
      minimum: reader.number(object, "minimum", path, 0, isSeatCount),
    },
  ];
}

function readAmount(reader: JsonReader, object: JsonObject, kind: "percent" | "count" | "byClass", path: string): AwardLimit["amount"] {
  if (kind === "percent") return { kind, percent: reader.number(object, kind, path, 0, isPercent) };
  if (kind === "count") return { kind, count: reader.number(object, kind, path, 0, isSeatCount) };
  const classes = reader.object(object[kind], at(path, kind)) ?? {};
  const percents = Object.keys(classes).map((className) => ({
    className,
    percent: reader.number(classes, className, at(path, kind), 0, isPercent),
  }));
  return { kind, percents };
}

export type BaseSalaryReading =
  | { readonly ok: true; readonly salaries: readonly BaseSalary[] }
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

/** The list of base salaries. Amounts are whole đồng above 0. */
export function readBaseSalaries(data: unknown): BaseSalaryReading {
  const reader = new JsonReader();
  if (!Array.isArray(data)) reader.expected("list", "", data);
  const salaries = (Array.isArray(data) ? data : []).flatMap((item: unknown, index): BaseSalary[] => {
    const path = at("", index);
    const object = reader.object(item, path);
    if (object === null) return [];
    reader.onlyKeys(object, new Set(["from", "amount", "source"]), path);
    if (object["amount"] === undefined) reader.expected("whole", at(path, "amount"), undefined);
    const amount = reader.number(object, "amount", path, 0, (value) => Number.isSafeInteger(value) && value > 0);
    return [{ from: dayOf(reader, object, "from", path), amount, source: reader.text(object, "source", path) }];
  });
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, salaries } : { ok: false, problems: [first, ...others] };
}

function requiredText(reader: JsonReader, object: JsonObject, key: string, path: string): string {
  const text = reader.text(object, key, path).trim();
  if (text === "" && (object[key] === undefined || typeof object[key] === "string")) reader.expected("text", at(path, key), object[key]);
  return text;
}

function dayOf(reader: JsonReader, object: JsonObject, key: string, path: string): IsoDate {
  const value = object[key];
  if (typeof value === "string" && isDay(value)) return value;
  reader.expected("date", at(path, key), value);
  return "0001-01-01";
}
