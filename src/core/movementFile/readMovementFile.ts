// The JSON form of a movement: what the headless run reads, what the samples are kept in, what an office saves as its template.
// Documented for people in docs/movement.schema.json.
import { lookupKey } from "../lookupKey";
import {
  MOVEMENT_KINDS,
  PLAIN_MOVEMENT,
  ROUNDS,
  type Criterion,
  type Movement,
  type NominationRule,
  type Participant,
  type Round,
  type TableLimits,
} from "../movement";
import { DECISION_FILE_KEYS, readDecisionPart, type FileDecision } from "./decisionPart";
import type { FileProblem } from "./fileProblem";
import { isIsoDay } from "./isoDay";
import { at, JsonReader, type JsonObject } from "./jsonReader";
import { readLadder } from "./ladderJson";
import { readParticipants } from "./participantsJson";
import { isDecimals, readCriteria } from "./readCriteria";

/** How a file says that it is ours, and the version of the notation that is read and written. */
export const FILE_FORMAT = "bang-vang";
export const FILE_VERSION = 1;

/** What would be typed into a cell; null leaves it as it is. */
export type FileCell = string | number | boolean | null;

/** participant code -> criterion code -> what would be typed. */
export type FileTable = Readonly<Record<string, Readonly<Record<string, FileCell>>>>;

/** What a file says of itself. Date as yyyy-mm-dd; "" where nothing is said. */
export interface FileAbout {
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly date: string;
}

export interface MovementFile {
  readonly about: FileAbout;
  readonly movement: Movement;
  readonly rules: readonly NominationRule[];
  /** Entries of each round that has any. */
  readonly entries: Readonly<Partial<Record<Round, FileTable>>>;
  readonly explanations: FileTable;
  readonly evidence: FileTable;
  /** null where the file says nothing of Xét. */
  readonly decision: FileDecision | null;
}

/** The movement, or why the file cannot be used; never both. */
export type FileReading =
  | { readonly ok: true; readonly file: MovementFile }
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

/** Keys of a file. */
export const FILE_KEYS: ReadonlySet<string> = new Set([
  "$schema",
  "format",
  "formatVersion",
  "name",
  "summary",
  "source",
  "date",
  "title",
  "agency",
  "year",
  "kind",
  "decimals",
  "rankStyle",
  "rankBy",
  "limits",
  "rounds",
  "tieBreak",
  "criteria",
  "participants",
  "entries",
  "explanations",
  "evidence",
  "nominate",
  ...DECISION_FILE_KEYS,
]);

/**
 * Reads parsed JSON. `needsFormat`: the file must say that it is ours, as templates do; without, it may leave that out.
 * What a file says of its form comes first: the contents of another's file, or of a later version, are not looked at.
 */
export function readMovementFile(data: unknown, { needsFormat }: { readonly needsFormat: boolean }): FileReading {
  const refused = formProblem(data, needsFormat);
  if (refused !== null) return { ok: false, problems: [refused] };
  const reader = new JsonReader();
  const object = data as JsonObject;
  reader.onlyKeys(object, FILE_KEYS, "");
  const decimals = part(reader, object, "decimals", ["points", "total"]);
  const points = reader.number(decimals, "points", "/decimals", null, isDecimals);
  const rounds = roundsOf(reader, object);
  const criteria = readCriteria(reader, object["criteria"], "/criteria", points);
  const movement: Movement = {
    ...PLAIN_MOVEMENT,
    title: reader.text(object, "title", ""),
    agency: reader.text(object, "agency", ""),
    year: reader.number(object, "year", "", null, Number.isInteger),
    kind: object["kind"] === undefined ? null : reader.choice(object, "kind", "", MOVEMENT_KINDS, "regular"),
    totalDecimals: reader.number(decimals, "total", "/decimals", null, isDecimals),
    rankStyle: reader.choice(object, "rankStyle", "", ["competition", "dense", "unique"], "competition"),
    rankBy: reader.choice(object, "rankBy", "", ["total", "share"], "total"),
    limits: limitsOf(reader, object),
    rounds,
    tieBreak: readLadder(reader, object["tieBreak"], "/tieBreak"),
    criteria,
    participants: readParticipants(reader, object["participants"], "/participants"),
  };
  const file: MovementFile = {
    about: {
      name: reader.text(object, "name", ""),
      summary: reader.text(object, "summary", ""),
      source: reader.text(object, "source", ""),
      date: dateOf(reader, object),
    },
    movement,
    rules: rulesOf(reader, object),
    entries: entriesOf(reader, object, rounds),
    explanations: tableOf(reader, object["explanations"], "/explanations"),
    evidence: tableOf(reader, object["evidence"], "/evidence"),
    decision: readDecisionPart(reader, object),
  };
  codesOnce(reader, criteria, "criteria");
  codesOnce(reader, movement.participants, "participants");
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, file } : { ok: false, problems: [first, ...others] };
}

/** Whether this is a file of ours and of a version that is known. */
function formProblem(data: unknown, needsFormat: boolean): FileProblem | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { id: "F-02", path: "", params: {} };
  const { format, formatVersion: version } = data as JsonObject;
  if (format !== FILE_FORMAT && (needsFormat || format !== undefined)) return { id: "F-02", path: "/format", params: {} };
  if (version === undefined && !needsFormat) return null;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return { id: "F-02", path: "/formatVersion", params: {} };
  return version > FILE_VERSION ? { id: "F-03", path: "/formatVersion", params: { version, known: FILE_VERSION } } : null;
}

/** An object under a key that may be absent. */
function part(reader: JsonReader, object: JsonObject, key: string, known: readonly string[]): JsonObject {
  if (object[key] === undefined) return {};
  const value = reader.object(object[key], at("", key)) ?? {};
  reader.onlyKeys(value, new Set(known), at("", key));
  return value;
}

function limitsOf(reader: JsonReader, object: JsonObject): TableLimits {
  const limits = part(reader, object, "limits", ["bonus", "deduction", "total"]);
  const limit = (key: keyof TableLimits): number | null => reader.number(limits, key, "/limits", null, (value) => value >= 0);
  return { bonus: limit("bonus"), deduction: limit("deduction"), total: limit("total") };
}

/** Rounds in their natural order. Leaving one out is allowed, naming one twice is not. */
function roundsOf(reader: JsonReader, object: JsonObject): Round[] {
  if (object["rounds"] === undefined) return [...PLAIN_MOVEMENT.rounds];
  const named = reader.list(object["rounds"], "/rounds");
  if (named.length === 0 && Array.isArray(object["rounds"])) reader.expected("list", "/rounds", undefined);
  named.forEach((name, i) => {
    if (!ROUNDS.some((round) => round === name)) reader.report("F-06", at("/rounds", i), { value: String(name) });
    else if (named.indexOf(name) !== i) reader.report("F-06", at("/rounds", i), { value: String(name), reason: "twice" });
  });
  return ROUNDS.filter((round) => named.includes(round));
}

/** One rule or a list of them. */
function rulesOf(reader: JsonReader, object: JsonObject): NominationRule[] {
  const given = object["nominate"];
  const isList = given === undefined || Array.isArray(given);
  const items: readonly (readonly [unknown, string])[] = isList
    ? reader.list(given, "/nominate").map((value, i) => [value, at("/nominate", i)] as const)
    : [[given, "/nominate"]];
  return items.flatMap(([value, path]): NominationRule[] => {
    const rule = reader.object(value, path);
    if (rule === null) return [];
    reader.onlyKeys(rule, new Set(["name", "top", "minTotal", "scope"]), path);
    const name = reader.text(rule, "name", path).trim();
    if (name === "") reader.expected("text", at(path, "name"), rule["name"] === "" ? undefined : rule["name"]);
    const top = reader.number(rule, "top", path, null, (number) => Number.isInteger(number) && number >= 1);
    const minTotal = reader.number(rule, "minTotal", path, null);
    if (top === null && minTotal === null) reader.expected("number", at(path, "top"), undefined);
    return [{ name, top, minTotal, scope: reader.choice(rule, "scope", path, ["overall", "cluster"], "overall") }];
  });
}

/** By round, where every key is one of several rounds; else the entries of the first round. */
function entriesOf(reader: JsonReader, object: JsonObject, rounds: readonly Round[]): MovementFile["entries"] {
  if (object["entries"] === undefined) return {};
  const given = reader.object(object["entries"], "/entries") ?? {};
  const keys = Object.keys(given);
  const isByRound = rounds.length > 1 && keys.length > 0 && keys.every((key) => rounds.some((round) => round === key));
  if (!isByRound) return { [rounds[0] ?? "self"]: tableOf(reader, given, "/entries") };
  return Object.fromEntries(keys.map((round) => [round, tableOf(reader, given[round], at("/entries", round))]));
}

function tableOf(reader: JsonReader, value: unknown, path: string): FileTable {
  if (value === undefined) return {};
  return Object.fromEntries(
    Object.entries(reader.object(value, path) ?? {}).map(([participant, row]) => {
      const place = at(path, participant);
      const cells = Object.entries(reader.object(row, place) ?? {}).flatMap(([criterion, cell]): [string, FileCell][] => {
        if (cell === null || typeof cell === "string" || typeof cell === "boolean") return [[criterion, cell]];
        if (typeof cell === "number" && Number.isFinite(cell)) return [[criterion, cell]];
        reader.expected("textOrNumber", at(place, criterion), cell);
        return [];
      });
      return [participant, Object.fromEntries(cells)];
    }),
  );
}

/** A day of the calendar as yyyy-mm-dd. */
function dateOf(reader: JsonReader, object: JsonObject): string {
  const text = reader.text(object, "date", "");
  if (text === "" || isIsoDay(text)) return text;
  reader.expected("date", "/date", text);
  return "";
}

/** Codes that stand twice make every mention of them ambiguous. */
function codesOnce(reader: JsonReader, items: readonly (Criterion | Participant)[], key: "criteria" | "participants"): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const code = lookupKey(item.code);
    if (code !== "" && seen.has(code)) reader.report("F-06", at(at(at("", key), i), "code"), { value: item.code, reason: "twice" });
    seen.add(code);
  });
}
