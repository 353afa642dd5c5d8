// How many entries changed since the log was last written: what the home tells as soon as it is so.
import { codeKey } from "../core/criteriaTree";
import { mapInParts, type Parts } from "../core/parts";
import { entryChanges, type TypedLine } from "../core/stages/entryChanges";
import type { Movement } from "../core/movement";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { decodeMark, typedLinesParts } from "../workbook/stages/stageDecode";

/** As many as `entryChanges` tells from the mark to now; 0 where there is no mark. In parts. */
export function* unloggedEntries(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): Parts<number> {
  const mark = decodeMark(snapshot);
  if (mark === null) return 0;
  yield;
  const lines = new Map<string, { readonly before: TypedLine[]; readonly now: TypedLine[] }>();
  const of = ({ round, participant }: TypedLine) => {
    const key = JSON.stringify([round, codeKey(participant)]);
    const own = lines.get(key) ?? { before: [], now: [] };
    lines.set(key, own);
    return own;
  };
  for (const line of mark) of(line).before.push(line);
  for (const line of yield* typedLinesParts(snapshot, movement)) of(line).now.push(line);
  const counts = yield* mapInParts([...lines.values()], LINES_OF_A_PART, ({ before, now }) => entryChanges(before, now).length);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Lines of participants that are compared between two pauses. */
const LINES_OF_A_PART = 50;
