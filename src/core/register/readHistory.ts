// Award history and initiatives in the JSON form, read and written: what is at its default is left out. Reading gives the same back.
import { at, type JsonObject, type JsonReader } from "../movementFile/jsonReader";
import { requiredCode } from "../movementFile/readRule";
import type { Json } from "../movementFile/writeMovementFile";
import { INITIATIVE_SCOPES, LEVELS, type AwardRecord, type Initiative, type Level } from "./register";
import { isRecordYear } from "./registerLimits";

const HISTORY_KEYS: ReadonlySet<string> = new Set<keyof AwardRecord>(["participant", "year", "award", "level", "decision"]);
const INITIATIVE_KEYS: ReadonlySet<string> = new Set<keyof Initiative>(["participant", "title", "scope", "year", "decision", "usedFor"]);

/** `history` of a file: [{ participant, year, award, level, decision }]. `award` may be left out: nothing that year. */
export function readHistory(reader: JsonReader, value: unknown, path: string): AwardRecord[] {
  return itemsOf(reader, value, path, HISTORY_KEYS).map(([item, place]) => ({
    participant: requiredCode(reader, item, "participant", place),
    year: yearOf(reader, item, place),
    award: reader.text(item, "award", place).trim(),
    level: levelOf(reader, item, place),
    decision: reader.text(item, "decision", place),
  }));
}

/** `initiatives` of a file: [{ participant, title, scope, year, decision, usedFor }]. */
export function readInitiatives(reader: JsonReader, value: unknown, path: string): Initiative[] {
  return itemsOf(reader, value, path, INITIATIVE_KEYS).map(([item, place]) => {
    if (item["title"] === undefined) reader.expected("text", at(place, "title"), undefined);
    if (item["scope"] === undefined) reader.expected("text", at(place, "scope"), undefined);
    return {
      participant: requiredCode(reader, item, "participant", place),
      title: reader.text(item, "title", place),
      scope: reader.choice(item, "scope", place, INITIATIVE_SCOPES, "base"),
      year: yearOf(reader, item, place),
      decision: reader.text(item, "decision", place),
      usedFor: reader.text(item, "usedFor", place),
    };
  });
}

export function historyJson(history: readonly AwardRecord[]): Json | undefined {
  if (history.length === 0) return undefined;
  return history.map(({ participant, year, award, level, decision }) => ({
    participant,
    year,
    award: filled(award),
    level: level ?? undefined,
    decision: filled(decision),
  }));
}

export function initiativesJson(initiatives: readonly Initiative[]): Json | undefined {
  if (initiatives.length === 0) return undefined;
  return initiatives.map(({ participant, title, scope, year, decision, usedFor }) => ({
    participant,
    title,
    scope,
    year,
    decision: filled(decision),
    usedFor: filled(usedFor),
  }));
}

function itemsOf(reader: JsonReader, value: unknown, path: string, keys: ReadonlySet<string>): (readonly [JsonObject, string])[] {
  return reader.list(value, path).flatMap((entry, i): (readonly [JsonObject, string])[] => {
    const place = at(path, i);
    const item = reader.object(entry, place);
    if (item === null) return [];
    reader.onlyKeys(item, keys, place);
    return [[item, place]];
  });
}

function yearOf(reader: JsonReader, item: JsonObject, path: string): number {
  if (item["year"] === undefined) reader.expected("whole", at(path, "year"), undefined);
  return reader.number(item, "year", path, 0, isRecordYear);
}

function levelOf(reader: JsonReader, item: JsonObject, path: string): Level | null {
  const level = item["level"];
  return level === undefined || level === null ? null : reader.choice<Level | "">(item, "level", path, LEVELS, "") || null;
}

function filled(text: string): string | undefined {
  return text === "" ? undefined : text;
}
