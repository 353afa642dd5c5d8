// Who belongs to which collective: individuals whose unit in the register is the code or the name of a collective.
import { codeKey } from "../criteriaTree";
import type { ParticipantType } from "../movement";

export interface Belonging {
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  /** Unit as the register says. */
  readonly unit: string;
}

/**
 * By person: positions of the people of a collective; null for individuals, for a collective that has nobody in the list, and for
 * collectives of the same name where units are given by that name: who belongs to which is not known.
 */
export function membersOf(people: readonly Belonging[]): (readonly number[] | null)[] {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number[]>();
  people.forEach(({ code, name, type }, position) => {
    if (type !== "collective") return;
    if (!byCode.has(keyOf(code))) byCode.set(keyOf(code), position);
    const key = keyOf(name);
    if (key !== "") byName.set(key, [...(byName.get(key) ?? []), position]);
  });
  const members = people.map((): number[] => []);
  const unclear = new Set<number>();
  people.forEach(({ type, unit }, position) => {
    const key = keyOf(unit);
    if (type !== "individual" || key === "") return;
    const code = byCode.get(key);
    const named = code === undefined ? (byName.get(key) ?? []) : [code];
    if (named.length === 1) members[named[0]!]!.push(position);
    else named.forEach((collective) => unclear.add(collective));
  });
  return members.map((own, position) => (own.length === 0 || unclear.has(position) ? null : own));
}

function keyOf(text: string): string {
  return codeKey(text.trim().replace(/\s+/gu, " "));
}
