// What conditions are evaluated against, taken from a movement: points, ranks, register, history.
import { codeKey } from "../criteriaTree";
import type { EntryTable, Movement } from "../movement";
import { rowsInParts, type Parts } from "../parts";
import { pointsParts } from "../points";
import type { Standing } from "../ranking";
import { BLANK_RECORD, type AwardRecord, type Initiative } from "../register/register";
import { isScored } from "../rule";
import { fullPointsOfLeaf } from "../rules/fullPoints";
import type { CriterionFact, Facts } from "./condition";

/** What is known of people beside the movement. */
export interface Records {
  readonly history: readonly AwardRecord[];
  readonly initiatives: readonly Initiative[];
}

/**
 * Facts of everybody, in the order of the participants: level is the official one of the register or null, nobody is proposed for
 * anything, and collectives have no people yet. A criterion that does not apply, or has no points, is not among `criteria`. In parts.
 */
export function* movementFacts(movement: Movement, entries: EntryTable, standings: readonly Standing[], records: Records): Parts<Facts[]> {
  const table = yield* pointsParts(movement, entries);
  yield;
  const history = byParticipant(records.history);
  const initiatives = byParticipant(records.initiatives);
  const leaves = movement.criteria.flatMap((criterion, column) =>
    criterion.part === "base" && criterion.rule.kind !== "group" && isScored(criterion.rule)
      ? [{ code: criterion.code, column, full: fullPointsOfLeaf(criterion) }]
      : [],
  );
  const keys = movement.criteria.map(({ code }) => codeKey(code));
  return yield* rowsInParts(movement.participants, keys.length, (participant, row): Facts => {
    const own = table[row]!;
    const standing = standings[row]!;
    const key = codeKey(participant.code);
    const register = participant.register ?? BLANK_RECORD;
    return {
      type: participant.type,
      value: standing.value,
      rank: standing.rank,
      clusterRank: standing.clusterRank,
      points: new Map(keys.map((code, column) => [code, own.points[column] ?? null])),
      criteria: leaves.flatMap(({ code, column, full }): CriterionFact[] => {
        const points = own.points[column] ?? null;
        return points === null ? [] : [{ code, points, full }];
      }),
      bonus: own.bonus ?? 0,
      deduction: -(own.deduction ?? 0) + 0,
      level: register.level,
      register,
      history: history.get(key) ?? [],
      initiatives: initiatives.get(key) ?? [],
      year: movement.year,
      members: null,
      awards: new Set<string>(),
    };
  });
}

function byParticipant<T extends { readonly participant: string }>(records: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    const key = codeKey(record.participant);
    const own = found.get(key);
    if (own === undefined) found.set(key, [record]);
    else own.push(record);
  }
  return found;
}
