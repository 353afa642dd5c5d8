// Random roll-ups for property tests: few different points, so that ties are common.
import fc from "fast-check";
import { EXEMPT } from "../../src/core/movement";
import { METHODS, MISSING_RULES, type PeriodCell, type RollUpContent } from "../../src/core/periods/period";

const points = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }).map((value) => value / 4) },
  { weight: 3, arbitrary: fc.integer({ min: -500, max: 12_000 }).map((value) => value / 100) },
);
const cell: fc.Arbitrary<PeriodCell> = fc.oneof(
  { weight: 8, arbitrary: points },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant(EXEMPT) },
);
const BANDS = ["Loại 1", "Loại 2", "Loại 3"];

/** Two to seven periods of one to nine people. */
export function rollUps(): fc.Arbitrary<RollUpContent> {
  return fc
    .record({
      periods: fc.integer({ min: 2, max: 7 }),
      people: fc.integer({ min: 1, max: 9 }),
      hasBands: fc.boolean(),
      method: fc.constantFrom(...METHODS),
      missing: fc.constantFrom(...MISSING_RULES),
      count: fc.integer({ min: 0, max: 4 }),
      minimum: fc.integer({ min: 0, max: 5 }),
      decimals: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ periods, people, hasBands, method, missing, count, minimum, decimals }) =>
      fc.record({
        title: fc.constant("Phong trào mẫu"),
        rules: fc.record({
          method: fc.constant(method),
          missing: fc.constant(missing),
          count: fc.constant(count),
          minimum: fc.constant(minimum),
          decimals: fc.constant(decimals),
          bands: hasBands
            ? fc.array(
                fc.record({ name: fc.constantFrom("A", "B"), band: fc.constantFrom(...BANDS), atLeast: fc.integer({ min: 1, max: 4 }) }),
                {
                  minLength: 1,
                  maxLength: 5,
                },
              )
            : fc.constant([]),
        }),
        columns: fc
          .array(fc.record({ weight: fc.constantFrom(null, 0, 1, 2, 0.5, 1.25), isLocked: fc.boolean() }), {
            minLength: periods,
            maxLength: periods,
          })
          .map((columns) =>
            columns.map(({ weight, isLocked }, i) => ({
              ...{ label: `Tháng ${i + 1}`, file: `thang-${i + 1}.xlsx`, isLocked, seal: isLocked ? "7F3A-91C2-0B44" : "" },
              ...{ version: i % 2 === 0 ? 1 : null, signature: "0A1B2C3D4E5F", reason: i === 1 ? "Theo kế hoạch mới" : "", weight },
            })),
          ),
        people: fc
          .array(
            fc.record({
              cluster: fc.constantFrom("Khối 1", "khối 1", "Khối *", ""),
              cells: fc.array(cell, { minLength: periods, maxLength: periods }),
              bands: hasBands
                ? fc.array(fc.constantFrom("", ...BANDS), { minLength: periods, maxLength: periods })
                : fc.constant(Array<string>(periods).fill("")),
            }),
            { minLength: people, maxLength: people },
          )
          .map((rows) =>
            rows.map((row, i) => ({ code: `CN${i + 1}`, name: `Người ${i + 1}`, unit: i % 2 === 0 ? "Phòng A" : "", ...row })),
          ),
      }),
    );
}
