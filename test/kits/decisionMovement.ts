// A movement of one criterion with given points, for tests of what is decided from totals.
import { PLAIN_CRITERION, PLAIN_MOVEMENT, type Movement, type ParticipantType } from "../../src/core/movement";
import type { RegisterRecord } from "../../src/core/register/register";
import type { EntryData } from "../../src/commands/enterEntries";
import type { DecisionRules } from "../../src/core/decision/decisionRules";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";

export interface People {
  readonly types?: readonly ParticipantType[];
  readonly registers?: readonly RegisterRecord[];
}

/** Participants P1 … Pn ("Người 1" …) with so many points at the criterion TC. */
export function movementOf(points: readonly number[], people: People = {}): { readonly movement: Movement; readonly entries: EntryData } {
  const movement: Movement = {
    ...PLAIN_MOVEMENT,
    title: "Thi đua năm 2026",
    agency: "Sở Tư pháp",
    year: 2026,
    totalDecimals: 2,
    criteria: [{ ...PLAIN_CRITERION, code: "TC", name: "Tiêu chí", max: 100, min: 0, decimals: 2 }],
    participants: points.map((_, i) => {
      const register = people.registers?.[i];
      return {
        code: `P${i + 1}`,
        name: `Người ${i + 1}`,
        type: people.types?.[i] ?? "individual",
        cluster: "Khối cá nhân",
        ...(register === undefined ? {} : { register }),
      };
    }),
  };
  return { movement, entries: Object.fromEntries(points.map((value, i) => [`P${i + 1}`, { TC: value }])) };
}

/** These rules of Xét with nothing else to decide by. */
export function decisionBy(rules: DecisionRules): FileDecision {
  return { rules, received: "", decided: "", awards: [], history: [], initiatives: [], votes: null, dossier: {} };
}
