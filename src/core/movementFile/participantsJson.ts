// Participants with their register in the JSON form, read and written: what is at its default is left out.
import type { Movement, Participant } from "../movement";
import { OBJECT_CLASSES } from "../register/objectClass";
import { BLANK_RECORD, DISCIPLINES, LEVELS, type RegisterRecord } from "../register/register";
import { isFemaleShare, isLeaveMonths, isPreviousRank, isVotes } from "../register/registerLimits";
import { isIsoDay } from "./isoDay";
import { at, type JsonObject, type JsonReader } from "./jsonReader";
import { requiredCode } from "./readRule";
import type { Json } from "./writeMovementFile";

/** Keys of a participant. */
const KEYS: ReadonlySet<string> = new Set(["code", "name", "type", "cluster", ...Object.keys(BLANK_RECORD)]);

const SALUTATIONS = ["", "Ông", "Bà"] as const;
const SEXES = ["female", "male"] as const;

export function readParticipants(reader: JsonReader, value: unknown, path: string): Participant[] {
  return reader.list(value, path).flatMap((entry, i): Participant[] => {
    const place = at(path, i);
    const item = reader.object(entry, place);
    if (item === null) return [];
    reader.onlyKeys(item, KEYS, place);
    const code = requiredCode(reader, item, "code", place);
    const register = readRegister(reader, item, place);
    return [
      {
        code,
        name: reader.text(item, "name", place, code),
        type: reader.choice(item, "type", place, ["collective", "individual"], "collective"),
        cluster: reader.text(item, "cluster", place),
        ...(register === null ? {} : { register }),
      },
    ];
  });
}

/** The register of a participant; null where nothing is said. */
function readRegister(reader: JsonReader, item: JsonObject, path: string): RegisterRecord | null {
  const choiceOrNull = <T extends string>(key: string, choices: readonly T[]): T | null =>
    item[key] === undefined || item[key] === null ? null : reader.choice<T | "">(item, key, path, choices, "") || null;
  const start = item["start"] === null ? "" : reader.text(item, "start", path);
  if (start !== "" && !isIsoDay(start)) reader.expected("date", at(path, "start"), start);
  const register: RegisterRecord = {
    salutation: reader.choice(item, "salutation", path, SALUTATIONS, ""),
    sex: choiceOrNull("sex", SEXES),
    femaleShare: reader.number(item, "femaleShare", path, null, isFemaleShare),
    birth: reader.text(item, "birth", path),
    post: reader.text(item, "post", path),
    unit: reader.text(item, "unit", path),
    start: isIsoDay(start) ? start : null,
    leaveMonths: reader.number(item, "leaveMonths", path, null, isLeaveMonths),
    discipline: reader.choice(item, "discipline", path, DISCIPLINES, "none"),
    pending: reader.text(item, "pending", path),
    level: choiceOrNull("level", LEVELS),
    previousRank: reader.number(item, "previousRank", path, null, isPreviousRank),
    votes: reader.number(item, "votes", path, null, isVotes),
    objectClass: choiceOrNull("objectClass", OBJECT_CLASSES),
  };
  return changesOf(register).length === 0 ? null : register;
}

export function participantsJson({ participants }: Pick<Movement, "participants">): Json | undefined {
  if (participants.length === 0) return undefined;
  return participants.map(({ code, name, type, cluster, register }) => ({
    code,
    name: name === code ? undefined : name,
    type: type === "collective" ? undefined : type,
    cluster: cluster === "" ? undefined : cluster,
    ...Object.fromEntries(register === undefined ? [] : changesOf(register)),
  }));
}

/** What a record says beyond a blank one. */
function changesOf(register: RegisterRecord): [string, string | number | null][] {
  return (Object.keys(BLANK_RECORD) as (keyof RegisterRecord)[]).flatMap((key): [string, string | number | null][] =>
    register[key] === BLANK_RECORD[key] ? [] : [[key, register[key]]],
  );
}
