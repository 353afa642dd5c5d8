// Lists of a movement for another one of the same workbook: what of it a new movement begins with. Reads only.
import { PLAIN_MOVEMENT, type Movement, type MovementKind, type Participant } from "../core/movement";
import type { Command } from "./command";
import { readMovement } from "./readMovement";
import { requireWhole } from "./templates";

export interface ListsWish {
  readonly title: string;
  /** Of the new movement, whatever the other one is. */
  readonly kind: MovementKind | null;
  readonly withCriteria: boolean;
  readonly withParticipants: boolean;
}

/**
 * A movement of that title with the lists wished for: with the criteria come limits, rounds and ladder. Votes and the rank of before belong
 * to the movement they were given in and stay behind. Two syncs.
 * @throws CommandStop `no-movement`; `unusable` while the lists have errors
 */
export const takeLists: Command<ListsWish, Movement> = {
  id: "takeLists",
  async execute(context, { title, kind, withCriteria, withParticipants }) {
    const state = await readMovement(context);
    requireWhole(state, [], withParticipants, context.language);
    const { movement } = state.lists;
    const { agency, year, totalDecimals, rankStyle } = movement;
    return {
      ...(withCriteria ? movement : { ...PLAIN_MOVEMENT, totalDecimals, rankStyle, criteria: [] }),
      agency,
      year,
      kind,
      title: title.trim(),
      participants: withParticipants ? movement.participants.map(unvoted) : [],
    };
  },
};

function unvoted(participant: Participant): Participant {
  const { register } = participant;
  return register === undefined ? participant : { ...participant, register: { ...register, votes: null, previousRank: null } };
}
