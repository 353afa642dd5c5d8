// Names and layout of the very hidden sheet that keeps the restore points: an index of one row each, their data, and copies of looks.
import { areaAt, type Area } from "../area";

/** Every defined name of this store begins so; no other name of the product does. */
export const RESTORE_PREFIX = "BV_HT_";

/** Names the index; where it lies, there is the store, whatever its title. */
export const RESTORE_INDEX = `${RESTORE_PREFIX}MucLuc`;

/** Title of the store when it is made. */
export const STORE_TITLE = "BV_HoanTac";

/** The most points that are kept. */
export const MOST_POINTS = 20;

/** All points together: cells whose looks are kept, and characters of data. The file grows by about 2 MB at the most. */
export const MOST_LOOKS = 600_000;
export const MOST_CHARACTERS = 6_000_000;

/** Characters of the marks that tell later edits of one sheet; a step that would need more does not tell them. */
export const MOST_LEFT = 400_000;

/** One row for each point, those that the latest one has used up too: number, command, moment, and the rest as JSON. */
export const INDEX_AREA: Area = areaAt(0, 0, MOST_POINTS + 1, 4);

/** What the charts of the add-in were drawn from, as JSON in one cell below the index. */
export const CHARTS_AREA: Area = areaAt(MOST_POINTS + 2, 0);

/** Data and looks begin below that; data in one column, looks to the right of it. */
export const FIRST_ROW = 100;
export const DATA_COLUMN = 0;
export const LOOKS_COLUMN = 5;

/** Characters of data in one cell; Excel takes 32,767. */
export const CHUNK = 30_000;

/** Name that stands over what a point touched on one sheet, so that moved cells and new titles are found out. */
export function anchorName(point: number, index: number): string {
  return `${RESTORE_PREFIX}${point}_${index}`;
}

/**
 * Begins the name that tells whose turn it was. Each step takes the one that it has seen away, first of all, and leaves the next: of two
 * people's steps at the same time Excel refuses the second, before anything of it is written.
 */
export const TURN_PREFIX = `${RESTORE_PREFIX}Luot_`;

/** The name of the turn that comes after these. */
export function nextTurn(turns: readonly string[]): string {
  const numbers = turns.map((name) => Number(name.slice(TURN_PREFIX.length))).filter((number) => Number.isSafeInteger(number));
  return `${TURN_PREFIX}${1 + Math.max(0, ...numbers)}`;
}

/** Title under which a deleted sheet is kept. */
export function keptTitle(point: number, index: number): string {
  return `BV_HT_${point}_${index}`;
}
