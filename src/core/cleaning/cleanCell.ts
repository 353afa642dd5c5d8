// What would make one cell clean: a proposal beyond doubt, one that a person must look at, or both, one on top of the other.
import { dateText, looksLikeDate, readDate, type DateOrder } from "./dateText";
import { encodingOfFont, readLegacy } from "./legacyEncoding";
import { toNormalForm } from "./normalForm";
import { splitSalutation, withoutCapitals, type Salutation } from "./personName";
import { toPlainWidth, withoutSuperfluousBlanks } from "./spaces";
import { isSyllable } from "./syllable";

/** Kinds of cleaning, in the order in which they are listed. */
export const CLEANING_KINDS = ["legacy", "unicode", "blanks", "width", "dates", "salutation", "capitals"] as const;
export type CleaningKind = (typeof CLEANING_KINDS)[number];

/**
 * What a cell is meant to hold. `code`: looked up by formulas, digits never change. `person`: a name of a person. `name`: of an office,
 * or it is not known of whom. `date`: a column of dates. `text`: anything else.
 */
export type CellRole = "code" | "person" | "name" | "date" | "text";

export interface CleaningCell {
  readonly text: string;
  /** Name of the font; null where it is not known or where the cell has several. */
  readonly font: string | null;
  readonly role: CellRole;
  /** What the column proves about its dates. */
  readonly dateOrder: DateOrder;
}

export interface Proposal {
  readonly kinds: readonly CleaningKind[];
  /** False: shown to be confirmed, never applied unasked. */
  readonly isCertain: boolean;
  readonly before: string;
  /** As shown; null where a person must type what is meant. */
  readonly after: string | null;
  /** Serial number of the day, where the text is a date. */
  readonly date: number | null;
  /** Taken off the name, to be kept in a cell of its own. */
  readonly salutation: Salutation | null;
  /** The text was in an old encoding: the cell needs a font of today. */
  readonly changesFont: boolean;
}

interface Step extends Partial<Pick<Proposal, "date" | "salutation">> {
  readonly kind: CleaningKind;
  readonly isCertain: boolean;
  readonly text: string | null;
}

/** None, one, or two proposals: a certain one first, and what still needs a look on top of it. */
export function cleanCell(cell: CleaningCell, kinds: ReadonlySet<CleaningKind>): Proposal[] {
  const steps = doubted(stepsOf(cell, kinds), cell.font);
  const doubt = steps.findIndex((step) => !step.isCertain);
  const certain = doubt < 0 ? steps : steps.slice(0, doubt);
  const first = proposalOf(cell.text, certain, true);
  const second = proposalOf(first?.after ?? cell.text, doubt < 0 ? [] : steps.slice(doubt), false);
  return [first, second].filter((proposal) => proposal !== null);
}

function proposalOf(before: string, steps: readonly Step[], isCertain: boolean): Proposal | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  return {
    kinds: CLEANING_KINDS.filter((kind) => steps.some((step) => step.kind === kind)),
    isCertain,
    before,
    after: last.text,
    date: last.date ?? null,
    salutation: steps.find((step) => step.salutation !== undefined)?.salutation ?? null,
    changesFont: steps.some((step) => step.kind === "legacy"),
  };
}

/** Steps whose outcome would read as an old encoding, in a cell with an old font, are in doubt: was the text Unicode or not? */
function doubted(steps: Step[], font: string | null): Step[] {
  const outcome = steps.at(-1)?.text ?? null;
  const isDoubtful = outcome !== null && steps.every((step) => step.kind !== "legacy") && readLegacy(outcome, font)?.isCertain === true;
  return isDoubtful ? steps.map((step) => ({ ...step, isCertain: false })) : steps;
}

/** The steps that change the text, each on what the one before it left. */
function stepsOf(cell: CleaningCell, kinds: ReadonlySet<CleaningKind>): Step[] {
  const steps: Step[] = [];
  let text = cell.text;
  const take = (kind: CleaningKind, isCertain: boolean, next: string | null, more: Pick<Step, "date" | "salutation"> = {}): void => {
    if (next === text) return;
    steps.push({ kind, isCertain, text: next, ...more });
    if (next !== null) text = next;
  };
  const isCode = cell.role === "code";
  const legacy = isCode && /^[\u0000-\u007f]*$/.test(text) ? null : readLegacy(text, cell.font);
  if (legacy !== null) {
    if (kinds.has("legacy")) take("legacy", legacy.isCertain && !isCode, legacy.text);
    // Other cleaning would spoil what the old font makes letters of: its ư is a soft hyphen.
    else if (encodingOfFont(cell.font ?? "") !== null) return [];
  }
  const isPending = legacy !== null && steps.length === 0;
  if (kinds.has("width") && !isCode) take("width", true, toPlainWidth(text));
  if (kinds.has("blanks")) take("blanks", true, withoutSuperfluousBlanks(text, isPending));
  if (kinds.has("unicode")) take("unicode", true, toNormalForm(text));
  // A code that is looked up elsewhere would have to change there too.
  if (kinds.has("width") && isCode) take("width", false, toNormalForm(toPlainWidth(text)));
  if (cell.role === "date" && kinds.has("dates")) {
    const reading = readDate(text, cell.dateOrder);
    if (reading?.kind === "unclear") take("dates", false, null);
    if (reading?.kind === "date") {
      // The same letters in a cell of text are still no date.
      steps.push({ kind: "dates", isCertain: reading.isCertain, text: dateText(reading.serial), date: reading.serial });
    }
    return steps;
  }
  const split = cell.role === "person" && kinds.has("salutation") ? splitSalutation(text) : null;
  if (split !== null) take("salutation", split.isCertain, split.name, { salutation: split.salutation });
  if ((cell.role === "person" || cell.role === "name") && kinds.has("capitals")) take("capitals", false, withoutCapitals(text) ?? text);
  return steps;
}

/** What a column of unknown meaning holds, by its texts. */
export function guessRole(texts: readonly string[]): CellRole {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  const isMost = (test: (text: string) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  if (filled.some((text) => readDate(text, "unknown")?.kind === "date") && isMost(looksLikeDate)) return "date";
  if (isMost(looksLikePerson)) return "person";
  return filled.length > 0 && filled.every((text) => /^\S*\d\S*$/.test(text)) ? "code" : "text";
}

/** Two to six words, each a syllable with a capital at its beginning; a salutation before them counts. */
export function looksLikePerson(text: string): boolean {
  const words = toNormalForm(text).split(/\s+/);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word) && isSyllable(word));
}
