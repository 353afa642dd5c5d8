// The order of Vietnamese names: given name, then middle names, then family name; letters and tones in the order of CLDR for vi.
// Own tables instead of Intl.Collator, so that every machine gives the same order; a test compares the two.

const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = "\u0300\u0309\u0303\u0301\u0323";

/** Letters and tones of a word, each to be compared for itself: letters weigh more than any tone. */
interface WordKey {
  readonly letters: readonly number[];
  readonly tones: readonly number[];
}

function keyOf(word: string): WordKey {
  const letters: number[] = [];
  const tones: number[] = [];
  for (const cluster of word.normalize("NFC").toLowerCase()) {
    const decomposed = cluster.normalize("NFD");
    const tone = [...decomposed].findIndex((mark) => TONES.includes(mark));
    const letter = [...decomposed]
      .filter((mark) => !TONES.includes(mark))
      .join("")
      .normalize("NFC");
    const place = LETTERS.indexOf(letter);
    // Digits before letters, letters of other alphabets after all.
    letters.push(place >= 0 ? 1000 + place : /^[0-9]$/.test(letter) ? Number(letter) : 2000 + letter.codePointAt(0)!);
    tones.push(tone < 0 ? 0 : 1 + TONES.indexOf([...decomposed][tone]!));
  }
  return { letters, tones };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** Compares two words: < 0 when `a` comes first. No regard to case. */
export function compareWords(a: string, b: string): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return compareNumbers(left.letters, right.letters) || compareNumbers(left.tones, right.tones);
}

/** Given name, middle names in their order, family name. */
function partsOf(name: string): string[] {
  const words = name.trim().split(/\s+/);
  const given = words.pop() ?? "";
  const family = words.shift();
  return [given, ...words, ...(family === undefined ? [] : ["", family])];
}

/** Compares two names of people: by Tên, then chữ lót, then Họ. < 0 when `a` comes first. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const order = compareWords(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** A row of the participants list as far as its place in the order depends on it. */
export interface SortableRow {
  readonly name: string;
  readonly isCollective: boolean;
  readonly cluster: string;
  readonly isBlank: boolean;
}

/**
 * The proposed order of a participants list, as indexes of its present rows: collectives first, as they stand (offices have an order of
 * their own); then people, cluster by cluster in the order of their first appearance, by name; blank rows last.
 */
export function participantsOrder(rows: readonly SortableRow[]): number[] {
  const clusters = [...new Set(rows.filter((row) => !row.isCollective && !row.isBlank).map((row) => row.cluster))];
  const group = (row: SortableRow): number => {
    if (row.isBlank) return 3;
    if (row.isCollective) return 0;
    return row.name.trim() === "" ? 2 : 1;
  };
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => {
      const groups = group(a.row) - group(b.row);
      if (groups !== 0 || group(a.row) !== 1) return groups || a.index - b.index;
      const places = clusters.indexOf(a.row.cluster) - clusters.indexOf(b.row.cluster);
      return places || compareNames(a.row.name, b.row.name) || a.index - b.index;
    })
    .map(({ index }) => index);
}
