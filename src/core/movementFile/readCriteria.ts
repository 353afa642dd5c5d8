// The criteria of a file: each with its rule, then the children that groups of kind `bestOf` claim by their codes.
import { MAX_DECIMALS } from "../checkMovement";
import { lookupKey } from "../lookupKey";
import { PLAIN_CRITERION, type AbsencePolicy, type AppliesTo, type Criterion, type CriterionPart, type ParticipantType } from "../movement";
import { isScored } from "../rule";
import { at, type JsonObject, type JsonReader } from "./jsonReader";
import { readCode, readRule, requiredCode, RULE_KEYS, type RuleReading } from "./readRule";

const COMMON_KEYS = [
  "code",
  "name",
  "parent",
  "kind",
  "rule",
  "part",
  "max",
  "min",
  "step",
  "weight",
  "factor",
  "decimals",
  "cap",
  "floor",
  "onlyIfFull",
  "whenNotApplicable",
  "whenExempt",
  "appliesTo",
  "evidence",
  "owner",
  "source",
];

/** Keys that a criterion of a file may have. */
export const CRITERION_KEYS: ReadonlySet<string> = new Set([...COMMON_KEYS, ...Object.values(RULE_KEYS).flat()]);
const APPLIES_KEYS = new Set(["types", "clusters"]);
const ABSENCES: readonly AbsencePolicy[] = ["exclude", "full", "zero"];
const PARTS: readonly CriterionPart[] = ["base", "bonus", "deduction"];
const TYPES: readonly ParticipantType[] = ["collective", "individual"];

/** Whether a value is a number of decimals that points can be rounded to. */
export const isDecimals = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MAX_DECIMALS;

interface Row {
  readonly criterion: Criterion;
  readonly path: string;
  readonly of: RuleReading["of"];
}

/** The criteria in the order of the file. `points`: decimals of criteria that say none. */
export function readCriteria(reader: JsonReader, value: unknown, path: string, points: number | null): Criterion[] {
  if (value === undefined) reader.expected("list", path, undefined);
  const rows = reader.list(value, path).flatMap((item, i): Row[] => {
    const object = reader.object(item, at(path, i));
    return object === null ? [] : [readCriterion(reader, object, at(path, i), points)];
  });
  return adopt(reader, rows);
}

function readCriterion(reader: JsonReader, object: JsonObject, path: string, points: number | null): Row {
  reader.onlyKeys(object, CRITERION_KEYS, path);
  const code = requiredCode(reader, object, "code", path);
  const { rule, cap, floor, onlyIfFull, of } = readRule(reader, object, path);
  const decimals = reader.number(object, "decimals", path, null, isDecimals);
  return {
    path,
    of,
    criterion: {
      ...PLAIN_CRITERION,
      code,
      name: reader.text(object, "name", path, code),
      parent: readCode(reader, object, "parent", path) ?? "",
      rule,
      part: reader.choice(object, "part", path, PARTS, "base"),
      max: reader.number(object, "max", path, null),
      min: reader.number(object, "min", path, null),
      step: reader.number(object, "step", path, null, (value) => value > 0),
      weight: weightOf(reader, object, path),
      decimals: object["decimals"] === undefined && isScored(rule) ? points : decimals,
      cap,
      floor,
      onlyIfFull,
      whenNotApplicable: reader.choice(object, "whenNotApplicable", path, ABSENCES, "exclude"),
      whenExempt: reader.choice(object, "whenExempt", path, ABSENCES, "exclude"),
      appliesTo: appliesTo(reader, object, path),
      needsEvidence: reader.flag(object, "evidence", path, false),
      owner: reader.text(object, "owner", path),
      source: reader.text(object, "source", path),
    },
  };
}

/** `factor` is another word for `weight`; both at once would leave open which counts. */
function weightOf(reader: JsonReader, object: JsonObject, path: string): number {
  const key = object["factor"] === undefined ? "weight" : "factor";
  if (key === "factor" && object["weight"] !== undefined) reader.report("F-07", at(path, "factor"), { first: "factor", second: "weight" });
  return reader.number(object, key, path, 1);
}

function appliesTo(reader: JsonReader, object: JsonObject, path: string): AppliesTo {
  if (object["appliesTo"] === undefined) return PLAIN_CRITERION.appliesTo;
  const place = at(path, "appliesTo");
  const value = reader.object(object["appliesTo"], place) ?? {};
  reader.onlyKeys(value, APPLIES_KEYS, place);
  const types = reader.list(value["types"], at(place, "types")).flatMap((type, i): ParticipantType[] => {
    const known = TYPES.find((candidate) => candidate === type);
    if (known === undefined) reader.report("F-06", at(at(place, "types"), i), { value: String(type) });
    return known === undefined ? [] : [known];
  });
  const clusters = reader.list(value["clusters"], at(place, "clusters")).flatMap((cluster, i) => {
    if (typeof cluster === "string" && cluster.trim() !== "") return [cluster.trim().normalize("NFC")];
    reader.expected("text", at(at(place, "clusters"), i), cluster);
    return [];
  });
  return { types, clusters };
}

/** Gives children to their `bestOf` groups. A child has one parent, and no group stands below itself. */
function adopt(reader: JsonReader, rows: readonly Row[]): Criterion[] {
  const byCode = new Map(rows.map((row) => [lookupKey(row.criterion.code), row]));
  const parents = new Map<Row, string>(rows.map((row) => [row, row.criterion.parent]));
  for (const { criterion, of } of rows) {
    for (const { code, path } of of) {
      const child = byCode.get(lookupKey(code));
      const parent = child === undefined ? "" : (parents.get(child) ?? "");
      if (child === undefined) reader.report("F-09", path, { reason: "unknown", code });
      else if (parent !== "" && lookupKey(parent) !== lookupKey(criterion.code)) {
        reader.report("F-09", path, { reason: "claimed", code, other: parent });
      } else parents.set(child, criterion.code);
    }
  }
  for (const row of rows) {
    if (row.of.length > 0 && isBelowItself(row, byCode, parents)) {
      reader.report("F-09", at(row.path, "of"), { reason: "circular", code: row.criterion.code });
    }
  }
  return rows.map((row) => ({ ...row.criterion, parent: parents.get(row) ?? "" }));
}

function isBelowItself(start: Row, byCode: ReadonlyMap<string, Row>, parents: ReadonlyMap<Row, string>): boolean {
  const seen = new Set<Row>();
  for (let row = above(start); row !== undefined && !seen.has(row); row = above(row)) {
    if (row === start) return true;
    seen.add(row);
  }
  return false;

  function above(row: Row): Row | undefined {
    const parent = parents.get(row) ?? "";
    return parent === "" ? undefined : byCode.get(lookupKey(parent));
  }
}
