// Random rules of Xét as regulations and clerks could write them: every kind of gate, band, quota, exception.
import fc from "fast-check";
import type {
  Band,
  DecisionException,
  DecisionGate,
  DecisionRules,
  Quota,
  QuotaAmount,
  QuotaBase,
} from "../../src/core/decision/decisionRules";
import { LEVELS } from "../../src/core/register/register";
import { condition } from "./conditionArbitraries";
import { writtenNumber } from "./ruleArbitraries";

const BAND_NAMES = ["HTXS", "Hoàn thành tốt nhiệm vụ", "Mức 1", "Từ mức A", "A trở lên", "Khá, giỏi", "100", "B trở lên, không kể C"];
const CLASS_NAMES = ["Loại 1", "Loại 2", "Nổi trội", "Loại A, B"];

const bandName = fc.constantFrom(...BAND_NAMES);
const source = fc.constantFrom("", "NĐ 335/2025", "Điều 4 khoản 4; Điều 5");
const name = fc.constantFrom("", "HTXS 20 %", "Không bị kỷ luật", "=1+1", "'");
const conditions = fc.array(condition, { maxLength: 3 });
const percent = writtenNumber(0, 120, 4);

const amount: fc.Arbitrary<QuotaAmount> = fc.oneof(
  fc.record({ kind: fc.constant("percent" as const), percent }),
  fc.record({ kind: fc.constant("count" as const), count: fc.nat({ max: 200 }) }),
  fc
    .uniqueArray(fc.constantFrom(...CLASS_NAMES), { minLength: 1 })
    .chain((names) =>
      fc
        .tuple(...names.map(() => percent))
        .map(
          (percents): QuotaAmount => ({ kind: "byClass", percents: names.map((className, i) => ({ className, percent: percents[i]! })) }),
        ),
    ),
);

const base: fc.Arbitrary<QuotaBase | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: "all" as const }),
  fc.record({ kind: fc.constantFrom("in" as const, "orBetter" as const, "withoutTarget" as const), band: bandName }),
);

const scope = fc.constantFrom("overall" as const, "cluster" as const, "unit" as const, "type" as const);
const rounding = fc.constantFrom("down" as const, "nearest" as const, "up" as const);

const gate: fc.Arbitrary<DecisionGate> = fc.record({
  name,
  conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
  atMost: fc.option(bandName),
  source,
});

const band: fc.Arbitrary<Band> = fc
  .record({ name: bandName, level: fc.option(fc.constantFrom(...LEVELS)), min: fc.option(writtenNumber(-10, 120)), conditions, source })
  .map(({ source: article, ...rest }) => (article === "" ? rest : { ...rest, source: article }));

const quota: fc.Arbitrary<Quota> = fc.record({
  name,
  band: bandName,
  orBetter: fc.boolean(),
  amount,
  base,
  scope,
  rounding,
  minimum: fc.nat({ max: 5 }),
  source,
});

const exception: fc.Arbitrary<DecisionException> = fc.record({
  participant: fc.constantFrom("p1", "CN-02", "007"),
  band: fc.option(bandName),
  reason: fc.constantFrom("", "Nghị quyết Hội đồng số 3", "vì"),
});

/** Whole sets of rules. Names of bands may repeat, what is named need not exist: files and sheets hold that too. */
export const decisionRules: fc.Arbitrary<DecisionRules> = fc.record({
  gates: fc.array(gate, { maxLength: 3 }),
  bands: fc.array(band, { maxLength: 5 }),
  quotas: fc.array(quota, { maxLength: 4 }),
  tie: fc.constantFrom("none" as const, "council" as const, "ladder" as const),
  exceptions: fc.array(exception, { maxLength: 3 }),
  classes: fc
    .uniqueArray(fc.constantFrom("Phòng A", "Phòng B", "Khối 1"))
    .chain((groups) =>
      fc
        .tuple(...groups.map(() => fc.constantFrom(...CLASS_NAMES)))
        .map((classNames) => groups.map((group, i) => ({ group, className: classNames[i]! }))),
    ),
});

export { amount as quotaAmount, rounding as quotaRounding, scope as quotaScope };
