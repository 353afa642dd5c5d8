// Whose official classification is another one than the band that Xét gave.
import type { Band, Decision } from "../decision/decisionRules";
import type { Participant } from "../movement";
import type { Level } from "../register/register";

export interface LevelApart {
  /** Index of the participant. */
  readonly index: number;
  readonly official: Level;
  /** Index of the band; null = Xét gave none. */
  readonly band: number | null;
}

/**
 * Everybody with an official classification who ends in a band of another level, or in none. A band without a level says nothing of it.
 * In the order of the participants, which is that of the decisions.
 */
export function levelsApart(
  participants: readonly Pick<Participant, "register">[],
  decisions: readonly Pick<Decision, "band">[],
  bands: readonly Pick<Band, "level">[],
): LevelApart[] {
  return participants.flatMap(({ register }, index): LevelApart[] => {
    const official = register?.level ?? null;
    const { band } = decisions[index]!;
    if (official === null) return [];
    const level = band === null ? null : bands[band]!.level;
    return level === official || (band !== null && level === null) ? [] : [{ index, official, band }];
  });
}
