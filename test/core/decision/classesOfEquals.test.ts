import fc from "fast-check";
import { classesOfEquals, rankCompare, type Ranked } from "../../../src/core/decision/classesOfEquals";

const people: readonly Ranked[] = [
  { value: 8, keys: [1, 5] },
  { value: null, keys: [9, 9] },
  { value: 9, keys: [0, 0] },
  { value: 8, keys: [2, 0] },
  { value: 8, keys: [1, 5] },
];

describe("order and classes of equals", () => {
  test("by value only, unless ties are parted by the ladder", () => {
    expect([...classesOfEquals(people, rankCompare(people, "council")).classOf]).toEqual([1, -1, 0, 1, 1]);
    expect([...classesOfEquals(people, rankCompare(people, "ladder")).classOf]).toEqual([2, -1, 0, 1, 2]);
  });

  test("hold those with a value, best first", () => {
    expect(classesOfEquals(people, rankCompare(people, "ladder")).order).toEqual([2, 3, 0, 4]);
    expect(classesOfEquals([], rankCompare([], "ladder")).order).toEqual([]);
  });

  test("are those of one sort of everybody by the comparison", () => {
    const person = fc.record({
      value: fc.option(fc.constantFrom(-2.5, -0, 0, 0.1, 0.3, 7, 1e9)),
      keys: fc.tuple(fc.nat(2), fc.nat(1)),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.constantFrom("council" as const, "ladder" as const), (list, tie) => {
        const compare = rankCompare(list, tie);
        const { order, classOf } = classesOfEquals(list, compare);
        const sorted = list.flatMap(({ value }, i) => (value === null ? [] : [i])).sort(compare);
        expect(order).toEqual(sorted);
        const numbers = sorted.map((own) => sorted.filter((other) => compare(other, own) < 0).map((other) => classOf[other]!));
        expect(sorted.map((own) => classOf[own])).toEqual(numbers.map((better) => new Set(better).size));
      }),
    );
  });

  test("5,000 people are compared as often as one sort needs, n·log2(n) + n times at most", () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const many = Array.from({ length: 5000 }, () => ({ value: next(60) / 2, keys: [next(10), next(10), next(10)] }));
    const compare = rankCompare(many, "ladder");
    let calls = 0;
    classesOfEquals(many, (a, b) => {
      calls++;
      return compare(a, b);
    });
    expect(calls).toBeGreaterThan(5000);
    expect(calls).toBeLessThanOrEqual(5000 * Math.log2(5000) + 5000);
  });
});
