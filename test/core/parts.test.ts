import fc from "fast-check";
import { finish, mapInParts, type Parts } from "../../src/core/parts";

/** How often the work pauses. */
function pauses(parts: Parts<unknown>): number {
  let count = 0;
  while (parts.next().done !== true) count++;
  return count;
}

test("work in parts gives what the same work gives at once, whatever the size of a part", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const work = (item: number, index: number): number => item * 2 + index;
      expect(finish(mapInParts(items, size, work))).toEqual(items.map(work));
    }),
  );
});

test.each([
  [0, 3, 0],
  [3, 3, 0],
  [4, 3, 1],
  [7, 3, 2],
])("%p items in parts of %p pause %p times", (count, size, expected) => {
  expect(pauses(mapInParts(Array.from({ length: count }), size, () => 0))).toBe(expected);
});
