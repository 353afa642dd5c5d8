// Random conditions of every kind, "any" in normal form, nested at most twice.
import fc from "fast-check";
import type { Comparison, Condition, ConditionKind } from "../../src/core/conditions/condition";
import { DISCIPLINES, INITIATIVE_SCOPES, LEVELS } from "../../src/core/register/register";
import { writtenNumber } from "./ruleArbitraries";

const is = fc.constantFrom<Comparison>("atLeast", "above", "atMost", "below", "equal");
const code = fc.constantFrom("TC03", "A.1", "a/2", "điểm_1", "LDTT", "CSTDCS", "1.2-b", "HTXS", "và", "hoặc");
const percent = writtenNumber(0, 100);
const number = writtenNumber(-20, 200);
const level = fc.constantFrom(...LEVELS);
const discipline = fc.constantFrom(...DISCIPLINES);
const whole = fc.nat({ max: 500 });
const positive = fc.integer({ min: 1, max: 30 });

/** Letters and signs that the notation itself uses, so that a confirmation may look like a condition. */
const confirmation = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "đoàn kết",
        "và",
        "hoặc",
        ";",
        "\n",
        '"',
        '""',
        "“",
        "”",
        "(",
        ")",
        "[LDTT]",
        ":",
        "điểm ≥ 90",
        "xác nhận:",
        "]",
        ",",
      ),
      fc.string({ maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) =>
    pieces
      .join(" ")
      .normalize("NFC")
      .replace(/[\u200b\ufeff\u00ad]/g, "")
      .replace(/[^\S\n\r]/g, " ")
      .trim(),
  )
  .filter((text) => text !== "");

export const CONDITION_ARBITRARIES: Readonly<Record<Exclude<ConditionKind, "any">, fc.Arbitrary<Condition>>> = {
  value: fc.record({ kind: fc.constant("value"), is, than: number }),
  points: fc.record({ kind: fc.constant("points"), code, is, than: number }),
  everyShare: fc.record({ kind: fc.constant("everyShare"), percent }),
  everyPoints: fc.record({ kind: fc.constant("everyPoints"), min: number }),
  noZero: fc.constant({ kind: "noZero" }),
  deductionShare: fc.record({ kind: fc.constant("deductionShare"), percent: writtenNumber(0, 300) }),
  deductionAtMost: fc.record({ kind: fc.constant("deductionAtMost"), points: writtenNumber(0, 50) }),
  level: fc.record({ kind: fc.constant("level"), min: level }),
  discipline: fc.record({ kind: fc.constant("discipline"), max: discipline }),
  noPending: fc.constant({ kind: "noPending" }),
  months: fc.record({ kind: fc.constant("months"), min: writtenNumber(0, 12) }),
  rank: fc.record({ kind: fc.constant("rank"), scope: fc.constantFrom("cluster", "overall"), max: positive }),
  holds: fc.record({ kind: fc.constant("holds"), award: code }),
  consecutive: fc.record({ kind: fc.constant("consecutive"), award: code, years: positive }),
  times: fc.record({ kind: fc.constant("times"), award: code, times: positive, within: fc.option(positive, { nil: null }) }),
  consecutiveLevel: fc.record({ kind: fc.constant("consecutiveLevel"), min: level, years: positive }),
  initiatives: fc.record({ kind: fc.constant("initiatives"), scope: fc.constantFrom(...INITIATIVE_SCOPES), min: whole }),
  memberShare: fc.record({ kind: fc.constant("memberShare"), award: code, percent }),
  memberCount: fc.record({ kind: fc.constant("memberCount"), award: code, min: whole }),
  memberLevel: fc.record({ kind: fc.constant("memberLevel"), min: level, percent }),
  memberDiscipline: fc.record({ kind: fc.constant("memberDiscipline"), max: discipline }),
  confirm: fc.record({ kind: fc.constant("confirm"), text: confirmation }),
};

export const plainCondition: fc.Arbitrary<Condition> = fc.oneof(...Object.values(CONDITION_ARBITRARIES));

function anyOf(conditions: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const alternative = fc
    .array(conditions, { minLength: 1, maxLength: 3 })
    .filter((list) => !(list.length === 1 && list[0]!.kind === "any"));
  return fc.array(alternative, { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: "any", of }));
}

export const anyCondition: fc.Arbitrary<Condition> = anyOf(
  fc.oneof({ weight: 3, arbitrary: plainCondition }, { weight: 1, arbitrary: anyOf(plainCondition) }),
);

export const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: plainCondition },
  { weight: 1, arbitrary: anyCondition },
);
