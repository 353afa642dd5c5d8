// The Council's vote in the JSON form, read and written: numbers of the session and the lines under them. Reading gives the same back.
import { at, type JsonObject, type JsonReader } from "../movementFile/jsonReader";
import { requiredCode } from "../movementFile/readRule";
import type { Json } from "../movementFile/writeMovementFile";
import { LINE_FIELDS, SESSION_FIELDS, isVoteCount, type LineField, type SessionField } from "./countVotes";
import type { VoteLine, VoteSession } from "./votes";

export interface Votes {
  readonly session: VoteSession;
  readonly lines: readonly VoteLine[];
}

const KEYS: ReadonlySet<string> = new Set([...SESSION_FIELDS, "lines"]);
/** Keys of a line in files. */
const KEY_OF: Readonly<Record<LineField, string>> = { firstCount: "first", secondCount: "second", written: "written", recused: "recused" };
const LINE_KEYS: ReadonlySet<string> = new Set(["participant", "award", ...Object.values(KEY_OF)]);

/**
 * `votes` of a file: { members, present, written, issued, returned, valid, lines: [{ participant, award, first, second, written, recused }] };
 * null with a problem where it is no object. What is left out, or null, was not counted.
 */
export function readVotes(reader: JsonReader, value: unknown, path: string): Votes | null {
  const votes = reader.object(value, path);
  if (votes === null) return null;
  reader.onlyKeys(votes, KEYS, path);
  const linesPath = at(path, "lines");
  return {
    session: numbersOf<SessionField>(reader, votes, SESSION_FIELDS, path),
    lines: reader.list(votes["lines"], linesPath).flatMap((entry, i): VoteLine[] => {
      const place = at(linesPath, i);
      const line = reader.object(entry, place);
      if (line === null) return [];
      reader.onlyKeys(line, LINE_KEYS, place);
      const participant = requiredCode(reader, line, "participant", place);
      const award = requiredCode(reader, line, "award", place);
      return [{ participant, award, ...numbersOf<LineField>(reader, line, LINE_FIELDS, place, KEY_OF) }];
    }),
  };
}

/** The same as a file has it; what was not counted is left out. */
export function votesJson({ session, lines }: Votes): Json {
  return {
    ...knownOf<SessionField>(session, SESSION_FIELDS),
    lines:
      lines.length === 0
        ? undefined
        : lines.map((line) => ({ participant: line.participant, award: line.award, ...knownOf<LineField>(line, LINE_FIELDS, KEY_OF) })),
  };
}

function numbersOf<F extends string>(
  reader: JsonReader,
  object: JsonObject,
  fields: readonly F[],
  path: string,
  keys?: Readonly<Record<F, string>>,
): Record<F, number | null> {
  const numbers = fields.map((field) => [field, reader.number(object, keys?.[field] ?? field, path, null, isVoteCount)]);
  return Object.fromEntries(numbers) as Record<F, number | null>;
}

function knownOf<F extends string>(
  from: Readonly<Record<F, number | null>>,
  fields: readonly F[],
  keys?: Readonly<Record<F, string>>,
): Record<string, number | undefined> {
  return Object.fromEntries(fields.map((field) => [keys?.[field] ?? field, from[field] ?? undefined]));
}
