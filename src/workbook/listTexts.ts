// Cells of the lists that hold several words: whom a criterion is for, which rounds a movement has. Text and back.
import { lookupKey } from "../core/lookupKey";
import { ROUNDS, type AppliesTo, type ParticipantType, type Round } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";

const SEPARATOR = "; ";

/** "Tập thể; Cụm 1; Cụm 2": kinds of participants, then clusters; blank for everybody. */
export function appliesToText({ types, clusters }: AppliesTo): string {
  return [...types.map((type) => words.types[type]), ...clusters].join(SEPARATOR);
}

/** Reads such a cell: what is no kind of participant is the name of a cluster. */
export function parseAppliesTo(text: string): AppliesTo {
  const types: ParticipantType[] = [];
  const clusters: string[] = [];
  for (const part of partsOf(text)) {
    const type = (Object.keys(words.types) as ParticipantType[]).find((key) => lookupKey(words.types[key]) === lookupKey(part));
    if (type === undefined) clusters.push(part);
    else if (!types.includes(type)) types.push(type);
  }
  return { types, clusters };
}

/** "Tự chấm; Thẩm định". */
export function roundsText(rounds: readonly Round[]): string {
  return rounds.map((round) => words.rounds[round]).join(SEPARATOR);
}

/**
 * Reads such a cell: one round when blank, null when a word is no round or the first round is not among them.
 * The order is that of the rounds, whatever is written.
 */
export function parseRounds(text: string): readonly Round[] | null {
  const found = partsOf(text).map((part) => ROUNDS.find((round) => lookupKey(words.rounds[round]) === lookupKey(part)));
  if (found.includes(undefined)) return null;
  if (found.length === 0) return ["self"];
  return found.includes("self") ? ROUNDS.filter((round) => found.includes(round)) : null;
}

function partsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
