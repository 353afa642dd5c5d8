// Which award a text of a sheet names: by code or by name, exactly first, else without accents and signs, else in short.
import { codeKey } from "../core/criteriaTree";
import type { ParticipantType } from "../core/movement";
import { bareText } from "../core/register/bareText";
import { isShortFor } from "../core/register/isShortFor";

/** An award that texts may name. */
export interface KnownAward {
  readonly code: string;
  readonly name: string;
  readonly type?: ParticipantType;
}

/**
 * The code of the award that the text names; null where it names none, or several of which the type of the participant does not choose one.
 */
export function awardOf(text: string, awards: readonly KnownAward[], type?: ParticipantType): string | null {
  const exact = codeKey(spaced(text));
  const bare = bareText(text);
  const keys: readonly ((award: KnownAward) => boolean)[] = [
    ({ code }) => codeKey(code) === exact,
    ({ name }) => codeKey(spaced(name)) === exact,
    ({ code }) => bare !== "" && bareText(code) === bare,
    ({ name }) => bare !== "" && bareText(name) === bare,
    ({ name }) => isShortFor(text, name),
  ];
  for (const isMeant of keys) {
    const found = awards.filter(isMeant);
    const ofType = found.filter((award) => award.type === undefined || award.type === type);
    const [only, other] = ofType.length === 0 ? found : ofType;
    if (only !== undefined) return other === undefined ? only.code : null;
  }
  return null;
}

function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
