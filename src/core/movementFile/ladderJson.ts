// The ladder in the JSON form, read and written.
import { MAX_TIE_BREAKS, USUAL_ORDERS, type TieBreak, type TieBreakKind } from "../movement";
import { at, type JsonReader } from "./jsonReader";
import { requiredCode } from "./readRule";
import type { Json } from "./writeMovementFile";

const KINDS = Object.keys(USUAL_ORDERS) as TieBreakKind[];

/** Key beside "by" and "order" that a step of that kind needs. */
const KEY_OF: Readonly<Partial<Record<TieBreakKind, string>>> = { criterion: "code", count: "points" };

export function readLadder(reader: JsonReader, value: unknown, path: string): TieBreak[] {
  const steps = reader.list(value, path);
  if (steps.length > MAX_TIE_BREAKS) reader.report("F-06", path, { value: steps.length });
  return steps.flatMap((entry, i): TieBreak[] => {
    const place = at(path, i);
    const step = reader.object(entry, place);
    if (step === null) return [];
    const by = reader.choice(step, "by", place, KINDS, "criterion");
    const isKnownKind = step["by"] === undefined || step["by"] === by;
    // Of a kind that there is not, nothing else is asked for.
    if (!isKnownKind) return [];
    const key = KEY_OF[by];
    reader.onlyKeys(step, new Set(["by", "order", ...(key === undefined ? [] : [key])]), place);
    const order = reader.choice(step, "order", place, ["higher", "lower"], USUAL_ORDERS[by]);
    if (by === "criterion") return [{ by, code: requiredCode(reader, step, "code", place), order }];
    if (by !== "count") return [{ by, order }];
    if (step["points"] === undefined) reader.expected("number", at(place, "points"), undefined);
    return [{ by, points: reader.number(step, "points", place, 0), order }];
  });
}

/** Steps with their directions written out, so that people see them. */
export function ladderJson(ladder: readonly TieBreak[]): Json | undefined {
  return ladder.length === 0 ? undefined : ladder.map((step): Json => ({ ...step }));
}
