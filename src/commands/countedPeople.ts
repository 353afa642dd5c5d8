// Whom the report counts: everybody of the list once. Rows of the scoring table whose code is in no list, or stands there a second time, are not.
import { codeKey } from "../core/criteriaTree";
import type { Finding } from "../core/finding";
import type { Participant } from "../core/movement";
import type { Decided } from "./decided";
import type { MatrixState } from "./readMovement";

/** Rows of the scoring table (from 0) that are not counted: codes of nobody, and codes that stand above already. */
export function uncountedRows({ matrix }: Pick<MatrixState, "matrix">): number[] {
  return matrix.rows.flatMap((participant, row) => (participant === undefined ? row : []));
}

/** The errors that part the scoring table from the lists: S-02 to S-05, V-22. Xếp hạng tells the same. */
export function shapeErrors({ matrix }: Pick<MatrixState, "matrix">): Finding[] {
  return matrix.findings.filter(({ severity }) => severity === "error");
}

/** Everybody of the scoring table who is counted, then those of the list who are not in it. */
export function everybody({ matrix, lists }: Pick<MatrixState, "matrix" | "lists">): {
  readonly people: readonly Participant[];
  readonly absent: readonly Participant[];
} {
  const scored = matrix.rows.flatMap((participant) => participant ?? []);
  const codes = new Set(scored.map(({ code }) => codeKey(code)));
  const absent = lists.movement.participants.filter(({ code }) => !codes.has(codeKey(code)));
  return { people: [...scored, ...absent], absent };
}

/** The ranks without the rows that are not counted, people numbered anew. Who stood above somebody is not told. */
export function countedRanks(state: MatrixState): Pick<MatrixState, "ranked" | "entries" | "standings"> {
  const { ranked, entries, standings } = state;
  const kept = keptRows(state);
  return {
    ranked: { ...ranked, participants: kept.map((row) => ranked.participants[row]!) },
    entries: kept.map((row) => entries[row]!),
    standings: kept.map((row, index) => ({ ...standings[row]!, index, above: null })),
  };
}

/** The same with what is decided of them. */
export function countedDecision(decided: Decided): Decided {
  const { state, result, awards } = decided;
  const kept = keptRows(state);
  const indices = new Map(kept.map((row, index) => [row, index]));
  return {
    ...decided,
    state: { ...state, ...countedRanks(state) },
    people: kept.map((row, index) => ({ ...decided.people[row]!, index })),
    distances: kept.map((row) => decided.distances[row]!),
    result: { ...result, decisions: kept.map((row, index) => ({ ...result.decisions[row]!, index })) },
    awards: awards.flatMap((one) => {
      const index = indices.get(one.index);
      return index === undefined ? [] : [{ ...one, index }];
    }),
  };
}

function keptRows({ matrix }: Pick<MatrixState, "matrix">): number[] {
  return matrix.rows.flatMap((participant, row) => (participant === undefined ? [] : row));
}
