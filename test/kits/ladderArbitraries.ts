// Random ladders of every kind of step, and registers with the few values that make ties.
import fc from "fast-check";
import type { TieBreak } from "../../src/core/movement";
import { OBJECT_CLASSES } from "../../src/core/register/objectClass";
import { BLANK_RECORD, DISCIPLINES, LEVELS, type RegisterRecord } from "../../src/core/register/register";

const order = fc.constantFrom("higher" as const, "lower" as const);

/** A step by one of these codes, or of any other kind; counts of points that the entries often have. */
export function anyStep(codes: readonly string[], counted: readonly number[]): fc.Arbitrary<TieBreak> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ by: fc.constant("criterion" as const), code: fc.constantFrom(...codes), order }) },
    { weight: 2, arbitrary: fc.record({ by: fc.constant("count" as const), points: fc.constantFrom(...counted), order }) },
    { weight: 2, arbitrary: fc.record({ by: fc.constant("atMaximum" as const), order }) },
    fc.record({ by: fc.constantFrom("deductions" as const, "previousRank" as const, "votes" as const, "preference" as const), order }),
  );
}

export function anyLadder(codes: readonly string[], counted: readonly number[]): fc.Arbitrary<TieBreak[]> {
  return fc.array(anyStep(codes, counted), { maxLength: 8 });
}

/** A register with something in it, or none. */
export const anyRegister: fc.Arbitrary<RegisterRecord | undefined> = fc.option(
  fc.record({
    ...constants(BLANK_RECORD),
    salutation: fc.constantFrom("", "Ông", "Bà"),
    sex: fc.constantFrom(null, "female" as const, "male" as const),
    femaleShare: fc.constantFrom(null, 0, 69.99, 70, 70.5, 100),
    discipline: fc.constantFrom(...DISCIPLINES),
    level: fc.constantFrom(null, ...LEVELS),
    start: fc.constantFrom(null, "2015-08-05", "1999-12-31"),
    leaveMonths: fc.constantFrom(null, 0, 2.5),
    birth: fc.constantFrom("", "1980", "05/08/1980"),
    unit: fc.constantFrom("", "01", "Phòng A"),
    pending: fc.constantFrom("", "Đơn tố cáo"),
    previousRank: fc.constantFrom(null, 1, 2, 2),
    votes: fc.constantFrom(null, 0, 5, 5, 12),
    post: fc.constantFrom("Trưởng phòng", "Chuyên viên"),
    objectClass: fc.constantFrom(null, ...OBJECT_CLASSES),
  }),
  { nil: undefined },
);

function constants<T extends object>(value: T): { readonly [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fc.constant(item)])) as {
    readonly [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}

/** `register` of a participant, left out where there is none. */
export function withRegister(register: RegisterRecord | undefined): { readonly register?: RegisterRecord } {
  return register === undefined ? {} : { register };
}
