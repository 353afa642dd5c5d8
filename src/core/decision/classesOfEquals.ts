// The order in which people come to the seats: by value, then by the ladder where it may part them. Equals share a class.
import type { TiePolicy } from "./decisionRules";

export interface Ranked {
  /** What ranks compare; null = not ranked. */
  readonly value: number | null;
  /** Keys of the ladder, higher is better; the same number of keys for everybody. */
  readonly keys: readonly number[];
}

export interface EqualClasses {
  /** Positions in the list of those who have a value, best first, equals side by side. */
  readonly order: readonly number[];
  /** By position in the list: number of the class, 0 = the best; −1 without a value. */
  readonly classOf: Int32Array;
}

/** Compares two people by position; below 0 = the first is better. */
export type RankCompare = (a: number, b: number) => number;

/** Compares by value, and by the keys of the ladder only where ties are parted by it. */
export function rankCompare(people: readonly Ranked[], tie: TiePolicy): RankCompare {
  const values = new Float64Array(people.length);
  for (let i = 0; i < people.length; i++) values[i] = people[i]!.value ?? NaN;
  if (tie !== "ladder") return (a, b) => values[b]! - values[a]!;
  const width = people[0]?.keys.length ?? 0;
  const keys = new Float64Array(people.length * width);
  for (let i = 0; i < people.length; i++) for (let key = 0; key < width; key++) keys[i * width + key] = people[i]!.keys[key]!;
  return (a, b) => {
    const byValue = values[b]! - values[a]!;
    if (byValue !== 0) return byValue;
    for (let key = 0; key < width; key++) {
      const byKey = keys[b * width + key]! - keys[a * width + key]!;
      if (byKey !== 0) return byKey;
    }
    return 0;
  };
}

/** Sorts everybody with a value once and numbers the classes of equals. */
export function classesOfEquals(people: readonly Ranked[], compare: RankCompare): EqualClasses {
  const ranked: number[] = [];
  people.forEach(({ value }, i) => value !== null && ranked.push(i));
  const order = ranked.sort(compare);
  const classOf = new Int32Array(people.length).fill(-1);
  let number = -1;
  order.forEach((person, i) => {
    if (i === 0 || compare(order[i - 1]!, person) !== 0) number++;
    classOf[person] = number;
  });
  return { order, classOf };
}
