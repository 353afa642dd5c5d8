// Readable builders of movements for tests.
import { PLAIN_CRITERION, PLAIN_MOVEMENT, type Criterion, type Entry, type Movement, type Participant } from "../../src/core/movement";

export function aCriterion(code: string, more: Partial<Criterion> = {}): Criterion {
  return {
    ...PLAIN_CRITERION,
    code,
    name: `Tiêu chí ${code}`,
    max: 10,
    min: 0,
    step: null,
    weight: 1,
    decimals: 2,
    whenNotApplicable: "exclude",
    whenExempt: "full",
    ...more,
  };
}

export function aParticipant(code: string, more: Partial<Participant> = {}): Participant {
  return { code, name: `Đơn vị ${code}`, type: "collective", cluster: "Chung", ...more };
}

export function aMovement(more: Partial<Movement> = {}): Movement {
  return {
    ...PLAIN_MOVEMENT,
    title: "Phong trào thử",
    agency: "Cơ quan thử",
    year: 2026,
    totalDecimals: 2,
    rankStyle: "competition",
    tieBreak: [],
    criteria: [aCriterion("c1"), aCriterion("c2"), aCriterion("c3")],
    participants: [],
    ...more,
  };
}

/** A movement with one participant for each row of entries (p1, p2, …). */
export function scored(rows: readonly (readonly Entry[])[], more: Partial<Movement> = {}): { movement: Movement; entries: Entry[][] } {
  const criteria = more.criteria ?? (rows[0] ?? []).map((_, j) => aCriterion(`c${j + 1}`));
  const participants = more.participants ?? rows.map((_, i) => aParticipant(`p${i + 1}`));
  return { movement: aMovement({ ...more, criteria, participants }), entries: rows.map((row) => [...row]) };
}
