// Random rules that regulations could hold: valid ones, of every kind.
import fc from "fast-check";
import type { Band, CriterionRule, Interval, Level, SizeTable } from "../../src/core/rule";

/** Points and other numbers as people write them: at most three decimals. */
export const writtenNumber = (least: number, most: number, decimals = 2): fc.Arbitrary<number> =>
  fc.integer({ min: least * 10 ** decimals, max: most * 10 ** decimals }).map((units) => units / 10 ** decimals + 0);

const points = writtenNumber(-5, 20);

/** Bands that touch each other, from one end to the other or open at both; in any order. */
export function bandsBetween(least: number, most: number, isWhole: boolean): fc.Arbitrary<Band[]> {
  const cuts = fc.uniqueArray(isWhole ? fc.integer({ min: least, max: most }) : writtenNumber(least, most, 1), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(cuts, fc.array(fc.tuple(points, fc.boolean()), { minLength: 5, maxLength: 5 }), fc.boolean())
    .map(([values, more, isTurned]) => {
      const sorted = [...values].sort((a, b) => a - b);
      const bands = [...sorted, null].map((value, i): Band => {
        const [worth, isClosed] = more[i]!;
        const before = sorted[i - 1];
        const from = before === undefined ? null : { value: isWhole ? before + 1 : before, isClosed: isWhole || !more[i - 1]![1] };
        return { from, to: value === null ? null : { value, isClosed: isWhole || isClosed }, points: worth };
      });
      return isTurned ? bands.reverse() : bands;
    });
}

const LEVEL_WORDS = ["Nhất", "Nhì", "Ba", "Khuyến khích", "Xuất sắc", "Tốt", "Khá", "Loại A", "Đạt (mức 2)", "Không xếp loại", "Từ – đến"];

const levels: fc.Arbitrary<Level[]> = fc
  .uniqueArray(fc.constantFrom(...LEVEL_WORDS), { minLength: 1, maxLength: 6 })
  .chain((names) => fc.tuple(...names.map((name) => points.map((worth) => ({ name, points: worth })))));

const tables: fc.Arbitrary<SizeTable[]> = bandsBetween(1, 3000, true).chain((sizes) =>
  fc.tuple(
    ...sizes.map(({ from, to }) =>
      bandsBetween(-20, 20, false).map((bands): SizeTable => ({ sizes: { from, to } satisfies Interval, bands })),
    ),
  ),
);

/** Codes of the notes that random rules name. */
export const NOTE_CODES = { size: "HS", target: "KH.1", late: "TRE", failed: "LOI-2" } as const;

const code = <T extends string>(value: T): fc.Arbitrary<T | null> => fc.constantFrom(value, null);

/** A rule of each kind. */
export const RULE_ARBITRARIES = {
  points: fc.constant({ kind: "points" } as const),
  yesNo: fc.record({ kind: fc.constant("yesNo" as const), yes: fc.option(points), no: points }),
  levels: levels.map((all) => ({ kind: "levels", levels: all }) as const),
  bands: fc.oneof(
    bandsBetween(0, 100, false).map((bands) => ({ kind: "bands", unit: "percent", bands }) as const),
    bandsBetween(-3, 30, true).map((bands) => ({ kind: "bands", unit: "days", bands }) as const),
    bandsBetween(0, 30, true).map((bands) => ({ kind: "bands", unit: "number", bands }) as const),
  ),
  count: fc.record({ kind: fc.constant("count" as const), start: points, per: points.filter((per) => per !== 0) }),
  progressive: fc.record({
    kind: fc.constant("progressive" as const),
    from: writtenNumber(0, 100, 1),
    first: points,
    every: writtenNumber(1, 10, 1),
    per: points,
  }),
  bySize: tables.map((all) => ({ kind: "bySize", size: NOTE_CODES.size, tables: all }) as const),
  target: fc
    .tuple(
      fc.oneof(writtenNumber(1, 500, 1), fc.constant(NOTE_CODES.target)),
      code(NOTE_CODES.late),
      code(NOTE_CODES.failed),
      fc.integer({ min: 1, max: 100 }),
    )
    .map(([target, late, failed, percent]) => {
      const deduction = late === null && failed === null ? 0 : percent;
      return { kind: "target", target, late, failed, deduction } as const;
    }),
  leader: fc.record({
    kind: fc.constant("leader" as const),
    target: code(NOTE_CODES.target),
    measure: fc.constantFrom("ratio" as const, "difference" as const),
    scope: fc.constantFrom("cluster" as const, "overall" as const),
  }),
  gate: fc.constant({ kind: "gate" } as const),
  note: fc.constant({ kind: "note" } as const),
  group: fc.constantFrom({ kind: "group", combine: "sum" } as const, { kind: "group", combine: "best" } as const),
  option: fc.constant({ kind: "option" } as const),
} satisfies { [K in CriterionRule["kind"]]: fc.Arbitrary<Extract<CriterionRule, { kind: K }>> };

/** Cap, floor and condition; the floor is never above the cap. */
export const modifiers: fc.Arbitrary<{ cap: number | null; floor: number | null; onlyIfFull: string | null }> = fc
  .tuple(fc.option(points), fc.option(points), fc.constantFrom(null, null, "A1", "b.2/x"))
  .map(([a, b, onlyIfFull]) => {
    const isTurned = a !== null && b !== null && b > a;
    return { cap: isTurned ? b : a, floor: isTurned ? a : b, onlyIfFull };
  });
