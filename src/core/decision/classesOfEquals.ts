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

/** Orders everybody with a value and numbers the classes of equals. Compares only those of the same value. */
export function classesOfEquals(people: readonly Ranked[], compare: RankCompare): EqualClasses {
  const classOf = new Int32Array(people.length).fill(-1);
  const order: number[] = [];
  let number = -1;
  for (const equals of byValue(people)) {
    if (equals.length > 1) equals.sort(compare);
    for (let i = 0; i < equals.length; i++) {
      if (i === 0 || compare(equals[i - 1]!, equals[i]!) !== 0) number++;
      classOf[equals[i]!] = number;
      order.push(equals[i]!);
    }
  }
  return { order, classOf };
}

/** People of each value, the greatest first. Plain numbers are sorted much faster than people by a comparison. */
function byValue(people: readonly Ranked[]): Int32Array[] {
  const groups = new Map<number, number>();
  const sizes: number[] = [];
  const groupOf = new Int32Array(people.length);
  for (let i = 0; i < people.length; i++) {
    const { value } = people[i]!;
    if (value === null) {
      groupOf[i] = -1;
      continue;
    }
    let group = groups.get(value);
    if (group === undefined) {
      group = sizes.push(0) - 1;
      groups.set(value, group);
    }
    groupOf[i] = group;
    sizes[group]!++;
  }
  const members = new Int32Array(people.length);
  const values = Float64Array.from(groups.keys()).sort().reverse();
  const ends = new Int32Array(sizes.length);
  let from = 0;
  const sorted = Array.from(values, (value) => {
    const group = groups.get(value)!;
    ends[group] = from;
    from += sizes[group]!;
    return members.subarray(ends[group], from);
  });
  for (let i = 0; i < people.length; i++) if (groupOf[i]! >= 0) members[ends[groupOf[i]!]!++] = i;
  return sorted;
}
