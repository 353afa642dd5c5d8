// The notation of rules: what is written reads back, and what people write otherwise is understood or told.
import fc from "fast-check";
import type { CriterionRule, RuleKind } from "../../../src/core/rule";
import { parseRule, ruleText } from "../../../src/core/ruleText";
import { modifiers, RULE_ARBITRARIES } from "../../kits/ruleArbitraries";

const NONE = { cap: null, floor: null, onlyIfFull: null };

/** The canonical text of what a text says, or the problem. */
function canonical(kind: RuleKind, text: string): string {
  const parsed = parseRule(kind, text);
  return parsed.ok ? ruleText(parsed) : `! ${parsed.problem.kind}: ${parsed.problem.text}`;
}

const WITHOUT_TEXT: readonly RuleKind[] = ["gate", "note", "option"];

describe("what is written reads back", () => {
  test.each(Object.keys(RULE_ARBITRARIES) as RuleKind[])("any rule of kind %s, with any cap, floor and condition", (kind) => {
    fc.assert(
      fc.property(RULE_ARBITRARIES[kind] as fc.Arbitrary<CriterionRule>, modifiers, (rule, more) => {
        const parts = { rule, ...(WITHOUT_TEXT.includes(kind) ? NONE : more) };
        expect(parseRule(kind, ruleText(parts))).toEqual({ ok: true, ...parts });
      }),
    );
  });

  test("numbers of any size and fineness", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (start, per) => {
          const parts = { ...NONE, rule: { kind: "count", start: start + 0, per: per + 0 } as const };
          expect(parseRule("count", ruleText(parts))).toEqual({ ok: true, ...parts });
        },
      ),
    );
  });

  test("a text that was read is written the same from then on", () => {
    const once = canonical("bands", "100%: 2,5 điểm; từ 75 đến dưới 100 %: 1.5; còn lại: 0");
    expect(canonical("bands", once)).toBe(once);
  });
});

describe("what people write", () => {
  const BANDS = "> 95 % = 1,5; 75–95 % = 1; 50–<75 % = 0,5; < 50 % = 0";
  const DAYS = "≤ 0 ngày = 2; 1–2 ngày = 1,5; 3–5 ngày = 1; 6–10 ngày = 0,5; > 10 ngày = 0";
  const SIZES = "theo [HS]: < 1000: ≥ 10 = 2; 0–<10 = 1 | ≥ 1000: ≥ 10 = 2,5; 0–<10 = 1,2";

  test.each<[RuleKind, string, string]>([
    ["bands", "> 95 = 1,5; 75–95 = 1; 50–<75 = 0,5; <50 = 0", BANDS],
    ["bands", "trên 95%: 1.5 điểm\ntừ 75 đến 95%: 1đ\ntừ 50% đến dưới 75%: 0,5\ndưới 50%: 0", BANDS],
    ["bands", ">95 = 1,5;\u00a075 - 95 = 1; >=50 và <75 = 0,5; < 50 = 0;", BANDS],
    ["bands", "trên 95 % = 1,5; 75-95 % = 1; 50 - <75 % = 0,5; còn lại = 0", BANDS],
    ["bands", "９５ % trở lên = 1; dưới ９５ % = 0", "≥ 95 % = 1; < 95 % = 0"],
    ["bands", "100 % = 2,5; 75–<100 % = 1,5; còn lại = 0", "100 % = 2,5; 75–<100 % = 1,5; < 75 % = 0"],
    ["bands", "≤ 0 = 2; 1–2 = 1,5; 3–5 = 1; 6–10 = 0,5; > 10 = 0", DAYS],
    ["bands", "đúng hạn: 2; trễ 1-2 ngày: 1,5; chậm từ 3 đến 5 ngày: 1; quá hạn 6 – 10 ngày: 0,5; trên 10 ngày: 0", DAYS],
    [
      "bands",
      "0 trường hợp = 2; 1–2 trường hợp = 1; từ 3 trường hợp trở lên = 0",
      "0 trường hợp = 2; 1–2 trường hợp = 1; ≥ 3 trường hợp = 0",
    ],
    ["bands", "dưới 1.000 hồ sơ = 1; từ 1.000 hồ sơ = 2", "< 1000 trường hợp = 1; ≥ 1000 trường hợp = 2"],
    ["bands", "−10–<−5 % = −1; −5–0 % = 1", "−10–<−5 % = −1; −5–0 % = 1"],
    ["levels", "Nhất=20;Nhì = 12 điểm; Khuyến\u00a0khích: 8", "Nhất = 20; Nhì = 12; Khuyến khích = 8"],
    ["levels", "Loại A - B = 2; không xếp loại = -1; không quá 1", "Loại A - B = 2; không xếp loại = −1; không quá 1"],
    ["count", "3 - 0.5 mỗi trường hợp; không dưới 0", "3 − 0,5 mỗi trường hợp; không dưới 0"],
    ["count", "mỗi trường hợp: + 0,2, không quá 1 điểm", "mỗi trường hợp +0,2; không quá 1"],
    ["count", "mỗi bài đăng cộng 0,2 điểm; tối đa 1 điểm", "mỗi trường hợp +0,2; không quá 1"],
    ["count", "điểm chuẩn 3; trừ 0,5 điểm mỗi trường hợp chậm", "3 − 0,5 mỗi trường hợp"],
    ["count", "3; mỗi lần trừ 0,5; tổng điểm trừ không quá 1,5", "3 − 0,5 mỗi trường hợp; không dưới 1,5"],
    ["count", "-0,5/trường hợp", "mỗi trường hợp −0,5"],
    ["progressive", "> 92 %: +0,1, mỗi 1 % thêm +0,1, tối đa 0,5", "trên 92: +0,1; mỗi 1 thêm: +0,1; không quá 0,5"],
    ["bySize", "theo số lượng [HS]: <1.000: ≥10 = 2; 0-<10 = 1 | >=1.000: >=10 = 2,5; 0-<10 = 1,2", SIZES],
    ["target", "chỉ tiêu [KH]; trễ [TRE] và không đạt [LOI]: trừ 25%", "chỉ tiêu [KH]; trễ [TRE], không đạt [LOI]: −25 %"],
    ["target", "chỉ tiêu 20; chậm [TRE]: -25%", "chỉ tiêu 20; trễ [TRE]: −25 %"],
    ["leader", "", "so theo tỷ lệ; trong cụm"],
    ["leader", "chỉ tiêu [KH]; theo hiệu số; toàn danh sách", "chỉ tiêu [KH]; so theo hiệu số; toàn danh sách"],
    ["yesNo", "", ""],
    ["yesNo", "Đạt: 2 điểm; Không đạt: -1", "Có = 2; Không = −1"],
    ["yesNo", "2", "Có = 2; Không = 0"],
    ["group", "chọn một trong các trường hợp", "lấy cao nhất"],
    ["group", "không quá 3", "không quá 3"],
    ["points", "chấm trực tiếp; chỉ tính khi [A1] đạt điểm tối đa", "chỉ khi A1 đạt tối đa"],
    ["option", "bất cứ lời nào = gì", ""],
  ])("%s: %p", (kind, text, wanted) => {
    expect(canonical(kind, text)).toBe(wanted);
  });
});

describe("what is not understood is told with its piece", () => {
  test.each<[RuleKind, string, string]>([
    ["points", "theo quy định", "! unknown: theo quy định"],
    ["bands", "cao = 2", "! unknown: cao"],
    ["bands", "> 95", "! missing: > 95"],
    ["bands", "> 95 = nhiều", "! number: nhiều"],
    ["bands", "95–75 = 2", "! interval: 95-75"],
    ["bands", "75–<75 = 2", "! interval: 75-<75"],
    ["bands", "> 1.000 = 2", "! ambiguousNumber: 1.000"],
    ["bands", "còn lại = 0; còn lại = 1", "! repeated: còn lại = 1"],
    ["levels", "Nhất 20", "! missing: Nhất 20"],
    ["count", "không quá 1", "! missing: "],
    ["count", "mỗi 2 trường hợp +1", "! unknown: mỗi 2 trường hợp +1"],
    ["count", "mỗi trường hợp +1; không quá 1; tối đa 2", "! repeated: tối đa 2"],
    ["progressive", "trên 92: +0,1", "! missing: trên 92: +0,1"],
    ["bySize", "≥ 10 = 2", "! missing: ≥ 10 = 2"],
    ["target", "trễ [TRE]: −25 %", "! missing: trễ [TRE]: -25 %"],
    ["target", "chỉ tiêu [KH]; trễ [TRE]", "! missing: chỉ tiêu [KH]; trễ [TRE]"],
    ["target", "chỉ tiêu [KH]; chỉ tiêu [KH2]", "! repeated: chỉ tiêu [KH2]"],
    ["leader", "so với năm trước", "! unknown: so với năm trước"],
    ["yesNo", "Có thể = nhiều", "! unknown: Có thể = nhiều"],
    ["yesNo", "Có = 1; đạt = 2", "! repeated: đạt = 2"],
  ])("%s: %p", (kind, text, wanted) => {
    expect(canonical(kind, text)).toBe(wanted);
  });

  test("any text of any kind is read or told, never thrown", () => {
    const piece = fc.constantFrom(
      "mỗi ",
      "trên ",
      "1,5",
      "–",
      "<",
      "[A]",
      "; ",
      ":",
      "=",
      "không quá ",
      " %",
      "Có",
      "|",
      "chỉ tiêu ",
      "\n",
      "1.000",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(RULE_ARBITRARIES) as RuleKind[])),
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }),
        (kind, pieces) => {
          const parsed = parseRule(kind, pieces.join(""));
          if (parsed.ok) expect(parseRule(kind, ruleText(parsed))).toEqual(parsed);
          else expect(parsed.problem.kind).not.toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });
});
