// Who takes part: collectives and individuals, of these leaders and who works directly, women and men. Each is counted once in each part.
import type { Participant } from "../movement";
import { MADAM } from "../register/preference";
import { BLANK_RECORD } from "../register/register";

/** Individuals by what they are counted as; `unknown` = the register does not say. */
export interface ByPost {
  readonly leaders: number;
  readonly direct: number;
  readonly unknown: number;
}

export interface BySex {
  readonly women: number;
  readonly men: number;
  readonly unknown: number;
}

export interface Headcount {
  readonly collectives: number;
  readonly individuals: number;
  /** Of the individuals. */
  readonly posts: ByPost;
  readonly sexes: BySex;
}

type Person = Pick<Participant, "type" | "register">;

/** The salutation that says a man where the sex is not told. */
const MISTER = "Ông";

/** Counts of those people. */
export function headcountOf(people: readonly Person[]): Headcount {
  const individuals = people.filter(({ type }) => type === "individual");
  const having = <T>(partOf: (person: Person) => T, part: T): number => individuals.filter((person) => partOf(person) === part).length;
  return {
    collectives: people.length - individuals.length,
    individuals: individuals.length,
    posts: { leaders: having(postOf, "leader"), direct: having(postOf, "direct"), unknown: having(postOf, null) },
    sexes: { women: having(sexOf, "female"), men: having(sexOf, "male"), unknown: having(sexOf, null) },
  };
}

/** Leaders are all from deputy head of a division up, as the classes of objects have them; null = not said. */
function postOf({ register = BLANK_RECORD }: Person): "leader" | "direct" | null {
  if (register.objectClass === null) return null;
  return register.objectClass === "direct" ? "direct" : "leader";
}

/** As the register says; where it does not, Bà is a woman and Ông a man. Names say nothing. */
function sexOf({ register = BLANK_RECORD }: Person): "female" | "male" | null {
  if (register.sex !== null) return register.sex;
  return register.salutation === MADAM ? "female" : register.salutation === MISTER ? "male" : null;
}
