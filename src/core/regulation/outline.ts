// Puts items under each other by their numbers: which open item is the parent, which numbers are missing or stand twice.
import { LETTERS, SKIPPED_LETTERS, type NumberPart, type Numbering } from "./numbering";

/** How an item is marked: by its number, as a heading over all, or not at all. */
export type Mark = Numbering | { readonly kind: "heading" } | { readonly kind: "none" };

export interface Placed<T> {
  readonly item: T;
  readonly mark: Mark;
  readonly parent: Placed<T> | null;
  /** Depth in the tree, from 0. */
  readonly level: number;
  /** Numbers that are missing between the sibling before and this one. */
  readonly missing: readonly string[];
  /** The sibling before has the same number, or a higher one. */
  readonly isRepeated: boolean;
  /** The number names a parent that is not there. */
  readonly isOrphan: boolean;
  /** The parent was found by the number's own beginning: a7.1 under a7. */
  readonly isUnderPrefix: boolean;
}

type Style = "digit" | "letter" | "LETTER" | "roman" | "ROMAN";

interface Open<T> {
  readonly placed: Placed<T>;
  /** Last component in the reading that was chosen; null for bullets, headings and unmarked items. */
  readonly reading: { readonly style: Style; readonly ordinal: number } | null;
}

interface Choice<T> {
  readonly parent: Open<T> | null;
  readonly reading: Open<T>["reading"];
  readonly missing?: readonly string[];
  readonly isRepeated?: boolean;
  readonly isOrphan?: boolean;
  readonly isUnderPrefix?: boolean;
}

/** Reads items from top to bottom; keeps the items that are still open, outermost first. */
export class Outline<T> {
  private readonly stack: Open<T>[] = [];
  /** Last child so far of each parent, for gaps and repeats. */
  private readonly lastChild = new Map<Placed<T> | null, Open<T>>();

  /** Places the next item under its parent. */
  place(item: T, mark: Mark): Placed<T> {
    const choice = this.choose(mark);
    const parent = choice.parent?.placed ?? null;
    while (this.stack.length > 0 && this.stack[this.stack.length - 1]!.placed !== parent) this.stack.pop();
    const placed: Placed<T> = {
      item,
      mark,
      parent,
      level: this.stack.length,
      missing: choice.missing ?? [],
      isRepeated: choice.isRepeated ?? false,
      isOrphan: choice.isOrphan ?? false,
      isUnderPrefix: choice.isUnderPrefix ?? false,
    };
    const open: Open<T> = { placed, reading: choice.reading };
    this.stack.push(open);
    if (choice.reading !== null) this.lastChild.set(parent, open);
    return placed;
  }

  private choose(mark: Mark): Choice<T> {
    switch (mark.kind) {
      case "heading":
        return { parent: null, reading: null };
      case "none":
        return {
          parent: this.lastOpen((open) => open.placed.mark.kind === "number" || open.placed.mark.kind === "heading"),
          reading: null,
        };
      case "bullet":
        return { parent: this.parentOfBullet(mark.mark), reading: null };
      case "number":
        return mark.parts.length > 1 ? this.chooseByPrefix(mark.parts) : this.chooseByStyle(mark.parts[0]!, mark.word);
    }
  }

  private lastOpen(isWanted: (open: Open<T>) => boolean): Open<T> | null {
    for (let i = this.stack.length - 1; i >= 0; i--) if (isWanted(this.stack[i]!)) return this.stack[i]!;
    return null;
  }

  private parentOfBullet(bullet: string): Open<T> | null {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const { mark } = this.stack[i]!.placed;
      if (mark.kind === "bullet" && mark.mark === bullet) return this.stack[i - 1] ?? null;
      if (mark.kind === "number" || mark.kind === "heading") break;
    }
    return this.lastOpen((open) => open.placed.mark.kind !== "none");
  }

  private chooseByPrefix(parts: readonly NumberPart[]): Choice<T> {
    const prefix = parts.slice(0, -1);
    const last = parts[parts.length - 1]!;
    const parent = this.lastOpen((open) => open.placed.mark.kind === "number" && isPath(prefix, open));
    if (parent !== null) return { ...this.sequence(parent, parts), parent, isUnderPrefix: true };
    const sibling = this.lastOpen(
      ({ placed: { mark } }) => mark.kind === "number" && mark.parts.length === parts.length && isSamePath(mark.parts.slice(0, -1), prefix),
    );
    if (sibling !== null) {
      const above = this.openOf(sibling.placed.parent);
      return { ...this.sequence(above, parts), parent: above };
    }
    const alike = this.lastOpen(({ placed: { mark } }) => mark.kind === "number" && mark.parts.length === parts.length);
    const above =
      alike !== null
        ? this.openOf(alike.placed.parent)
        : this.lastOpen(({ placed: { mark } }) => mark.kind === "heading" || (mark.kind === "number" && mark.parts.length < parts.length));
    return { parent: above, reading: firstReading(last), isOrphan: true };
  }

  private chooseByStyle(part: NumberPart, word: string): Choice<T> {
    const readings = readingsOf(part);
    const alike = (open: Open<T>): boolean => {
      const { mark } = open.placed;
      return mark.kind === "number" && mark.parts.length === 1 && mark.word === word && open.reading !== null;
    };
    const top = this.lastOpen((open) => open.placed.mark.kind === "number" || open.placed.mark.kind === "heading");
    const follower = (isFit: typeof isNext): Choice<T> | null => {
      for (let i = this.stack.length - 1; i >= 0; i--) {
        const open = this.stack[i]!;
        if (!alike(open)) continue;
        const reading = readings.find(
          ({ style, ordinal }) => style === open.reading!.style && isFit(style, open.reading!.ordinal, ordinal),
        );
        if (reading === undefined) continue;
        const parent = this.stack[i - 1] ?? null;
        return { parent, reading, missing: missingBetween(part, reading.style, open.reading!.ordinal, reading.ordinal, "") };
      }
      return null;
    };
    // The nearest open item that this one follows; else a list of another style that begins here; else the nearest with a gap between.
    const next = follower(isNext);
    if (next !== null) return next;
    const first = readings.find(
      ({ style, ordinal }) => ordinal === 1 && !this.stack.some((open) => alike(open) && open.reading!.style === style),
    );
    if (first !== undefined) return { parent: top, reading: first };
    const later = follower(isLater);
    if (later !== null) return later;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack[i]!;
      const reading = alike(open) ? readings.find(({ style }) => style === open.reading!.style) : undefined;
      if (reading === undefined) continue;
      // Numbers that begin anew right below an item stand one level deeper, once; any other repeat stands beside.
      const isAnew = reading.ordinal === 1 && open.reading!.ordinal !== 1 && open === top && word === "";
      const isOnly = this.stack.filter((other) => alike(other) && other.reading!.style === reading.style).length === 1;
      if (isAnew && isOnly) return { parent: top, reading };
      return { parent: this.stack[i - 1] ?? null, reading, isRepeated: true };
    }
    return { parent: top, reading: readings.find((reading) => reading.ordinal === 1) ?? readings[0]! };
  }

  /** What the last component says against the child before it. */
  private sequence(parent: Open<T> | null, parts: readonly NumberPart[]): Pick<Choice<T>, "reading" | "missing" | "isRepeated"> {
    const part = parts[parts.length - 1]!;
    const before = this.lastChild.get(parent?.placed ?? null)?.reading ?? null;
    const reading = readingsOf(part).find((one) => one.style === before?.style) ?? firstReading(part);
    const isSequel = before !== null && before.style === reading.style;
    if (isSequel && reading.ordinal <= before.ordinal) return { reading, isRepeated: true };
    const last = before === null ? 0 : isSequel ? before.ordinal : reading.ordinal;
    return { reading, missing: missingBetween(part, reading.style, last, reading.ordinal, prefixText(parts)) };
  }

  private openOf(placed: Placed<T> | null): Open<T> | null {
    return this.stack.find((open) => open.placed === placed) ?? null;
  }
}

function readingsOf(part: NumberPart): { readonly style: Style; readonly ordinal: number }[] {
  if (part.digit !== null) return [{ style: "digit", ordinal: part.digit }];
  const readings: { style: Style; ordinal: number }[] = [];
  // I, V and X open lists of Roman numbers far more often than they stand ninth or later among letters; C and D the other way round.
  const roman = part.roman === null ? null : { style: part.isUpper ? ("ROMAN" as const) : ("roman" as const), ordinal: part.roman };
  if (roman !== null && roman.ordinal < 50) readings.push(roman);
  if (part.letter !== null) readings.push({ style: part.isUpper ? "LETTER" : "letter", ordinal: part.letter });
  if (roman !== null && roman.ordinal >= 50) readings.push(roman);
  return readings;
}

function firstReading(part: NumberPart): { readonly style: Style; readonly ordinal: number } {
  return readingsOf(part)[0]!;
}

function isNext(style: Style, before: number, now: number): boolean {
  return now > before && missingOrdinals(style, before, now).length === 0;
}

function isLater(_style: Style, before: number, now: number): boolean {
  return now > before;
}

function missingOrdinals(style: Style, before: number, now: number): number[] {
  const between = Array.from({ length: Math.max(0, now - before - 1) }, (_, i) => before + 1 + i);
  const isLetter = style === "letter" || style === "LETTER";
  return isLetter ? between.filter((ordinal) => !SKIPPED_LETTERS.includes(LETTERS[ordinal - 1] ?? "đ")) : between;
}

/** What stands before the last component: "5." of 5.5, "a" of a5, "a7." of a7.1. */
function prefixText(parts: readonly NumberPart[]): string {
  const texts = parts.slice(0, -1).map((part) => part.text);
  return texts.map((text, i) => (/\p{Ll}$/u.test(text) && i === 0 ? text : `${text}.`)).join("");
}

/** Most missing numbers that are told of one by one. */
const MAX_TOLD = 5;

function missingBetween(part: NumberPart, style: Style, before: number, now: number, prefix: string): string[] {
  const all = missingOrdinals(style, before, now);
  const told = all.slice(0, MAX_TOLD).map((ordinal) => {
    if (style === "digit") return `${prefix}${ordinal}`;
    const text = style === "letter" || style === "LETTER" ? (LETTERS[ordinal - 1] ?? "") : romanText(ordinal);
    return `${prefix}${part.isUpper ? text.toUpperCase() : text}`;
  });
  return all.length > MAX_TOLD ? [...told, "…"] : told;
}

function romanText(value: number): string {
  const steps: [number, string][] = [
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let text = "";
  for (const [step, letters] of steps) for (; rest >= step; rest -= step) text += letters;
  return text;
}

/** Whether the open item has the path: by its letters, or its number means the same (II and 2, Tiêu chí 2 and 2). */
function isPath<T>(path: readonly NumberPart[], { placed: { mark }, reading }: Open<T>): boolean {
  if (mark.kind !== "number") return false;
  if (isSamePath(path, mark.parts)) return true;
  const [first] = path;
  return (
    path.length === 1 && mark.parts.length === 1 && first!.digit !== null && reading?.ordinal === first!.digit && reading.style === "ROMAN"
  );
}

function isSamePath(a: readonly NumberPart[], b: readonly NumberPart[]): boolean {
  return a.length === b.length && a.every((part, i) => part.text.toLowerCase() === b[i]!.text.toLowerCase());
}
