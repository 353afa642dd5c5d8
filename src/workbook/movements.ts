// Several movements in one workbook: the first has the names as they stand in `names.ts`, the k-th has them with its number, "BV2_PT_TieuDe".
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "./names";
import type { WorkbookSnapshot } from "./snapshot";
import { ROLL_UP_TITLE_NAME } from "./periods/askedAlways";
import { RESTORE_PREFIX } from "./restore/restoreNames";

/** The most movements of one workbook: a number has two digits. */
export const MOST_MOVEMENTS = 99;

const OWN = /^BV([1-9]\d?)?_(.+)$/i;

/** The names of the lists, by which a movement is known to be there, and of a roll-up, which may stand without them. */
const LIST_NAMES: ReadonlySet<string> = new Set(
  [
    ...Object.values(SETTING_NAMES),
    ...Object.values(CRITERIA_NAMES),
    ...Object.values(PARTICIPANT_NAMES),
    ENTRY_NAMES.cells,
    ROLL_UP_TITLE_NAME,
  ].map((name) => name.toLowerCase()),
);

/** A name of a movement: its number, null where none is written, and the name as `names.ts` has it. */
interface OwnName {
  readonly number: number | null;
  readonly name: string;
}

/** Null: not of a movement, as those of restore points, which are the whole workbook's, and people's own. */
function parse(name: string): OwnName | null {
  if (name.toUpperCase().startsWith(RESTORE_PREFIX.toUpperCase())) return null;
  const [, number, rest] = OWN.exec(name) ?? [];
  return rest === undefined ? null : { number: number === undefined ? null : Number(number), name: `BV_${rest}` };
}

/** A defined name of a movement: whose it is, and as `names.ts` has it; null where it is of none. @param own as in `movementsIn` */
export function parsedName(name: string, own = 1): { readonly number: number; readonly name: string } | null {
  const parsed = parse(name);
  return parsed === null ? null : { number: parsed.number ?? own, name: parsed.name };
}

/** The name as movement `movement` (from 1) has it, of one as `names.ts` has it. */
export function nameIn(name: string, movement: number): string {
  return movement === 1 ? name : name.replace(/^BV_/, `BV${movement}_`);
}

/** The defined names that still point to cells. */
export function livingNames({ definedNames, brokenNames = [] }: Pick<WorkbookSnapshot, "definedNames" | "brokenNames">): string[] {
  const broken = new Set(brokenNames);
  return definedNames.filter((name) => !broken.has(name));
}

/**
 * Numbers of the movements of those names, ascending: those of which a name of a list is among them.
 * @param own the movement whose view the names are in; its own have no number there
 */
export function movementsIn(definedNames: readonly string[], own = 1): number[] {
  const numbers = new Set(listsIn(definedNames).map(({ number }) => number ?? own));
  return [...numbers].sort((a, b) => a - b);
}

function listsIn(definedNames: readonly string[]): OwnName[] {
  return definedNames.flatMap((defined) => {
    const parsed = parse(defined);
    return parsed !== null && LIST_NAMES.has(parsed.name.toLowerCase()) ? [parsed] : [];
  });
}

/**
 * The number of the next movement: above all that were given, so that none is given twice; null where there is no more.
 * @param own as in `movementsIn`
 */
export function nextMovement(definedNames: readonly string[], own = 1): number | null {
  const numbers = definedNames.flatMap((name) => {
    const parsed = parse(name);
    return parsed === null ? [] : [parsed.number ?? own];
  });
  const next = 1 + Math.max(0, ...numbers);
  return next > MOST_MOVEMENTS ? null : next;
}

/** Tells the names of other movements from one's own, in the view of one. */
export function othersNames(definedNames: readonly string[]): (name: string) => boolean {
  const others = new Set(listsIn(definedNames).flatMap(({ number }) => number ?? []));
  return (name) => {
    const number = parse(name)?.number ?? null;
    return number !== null && others.has(number);
  };
}
