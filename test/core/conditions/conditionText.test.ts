// The notation of conditions: what is written reads back, and what people write otherwise is understood or told.
import fc from "fast-check";
import { conditionText, conditionsText, parseCondition, parseConditions } from "../../../src/core/conditions/conditionText";
import type { ConditionKind } from "../../../src/core/conditions/condition";
import { anyCondition, condition, CONDITION_ARBITRARIES } from "../../kits/conditionArbitraries";

/** The canonical text of what a text says, or the piece that is not understood. */
function canonical(text: string): string {
  const parsed = parseConditions(text);
  return parsed.ok ? conditionsText(parsed.conditions) : `! ${parsed.problem.text}`;
}

describe("what is written reads back", () => {
  test.each(Object.keys(CONDITION_ARBITRARIES) as Exclude<ConditionKind, "any">[])("any condition of kind %s", (kind) => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind], (one) => {
        expect(parseCondition(conditionText(one))).toEqual({ ok: true, condition: one });
      }),
    );
  });

  test("alternatives of one or several conditions, nested too", () => {
    fc.assert(
      fc.property(anyCondition, (one) => {
        expect(parseCondition(conditionText(one))).toEqual({ ok: true, condition: one });
      }),
      { numRuns: 500 },
    );
  });

  test("lists, in one line or one to a line, composed or in pieces", () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), fc.constantFrom("; ", ";", "\n", "\r\n", " ;\n"), (list, between) => {
        const text = list.map(conditionText).join(between);
        expect(parseConditions(text)).toEqual({ ok: true, conditions: list });
        expect(parseConditions(conditionsText(list).normalize("NFD"))).toEqual({ ok: true, conditions: list });
      }),
    );
  });

  test("numbers of any size and fineness", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (than) => {
        const one = { kind: "value", is: "below", than: than + 0 } as const;
        expect(parseCondition(conditionText(one))).toEqual({ ok: true, condition: one });
      }),
    );
  });
});

describe("what people write", () => {
  test.each<[string, string]>([
    ["điểm >= 90", "điểm ≥ 90"],
    ["ĐIỂM>=90,5", "điểm ≥ 90,5"],
    ["điểm từ 90.5 điểm trở lên", "điểm ≥ 90,5"],
    ["Tổng điểm không dưới 70", "điểm ≥ 70"],
    ["điểm dưới 50", "điểm < 50"],
    ["[TC03]>=10", "[TC03] ≥ 10"],
    ["điểm [TC03] tối thiểu 10", "[TC03] ≥ 10"],
    ["mọi tiêu chí >= 50 %", "mọi tiêu chí ≥ 50 %"],
    ["Tất cả các tiêu chí đều đạt từ 50% trở lên", "mọi tiêu chí ≥ 50 %"],
    ["mọi tiêu chí không dưới 5", "mọi tiêu chí ≥ 5 điểm"],
    ["không tiêu chí nào 0 điểm", "không tiêu chí nào 0 điểm"],
    ["Không có tiêu chí nào bị 0 điểm", "không tiêu chí nào 0 điểm"],
    ["điểm trừ <= 50 % điểm thưởng", "điểm trừ ≤ 50 % điểm thưởng"],
    ["điểm trừ không quá 50% của điểm thưởng", "điểm trừ ≤ 50 % điểm thưởng"],
    ["điểm trừ không quá 3 điểm", "điểm trừ ≤ 3"],
    ["xếp loại >= HTT", "xếp loại ≥ HTT"],
    ["xếp loại từ hoàn thành tốt nhiệm vụ trở lên", "xếp loại ≥ HTT"],
    ["được xếp loại HTXSNV", "xếp loại ≥ HTXS"],
    ["xếp loại > HT", "xếp loại ≥ HTT"],
    ["kỷ luật <= khiển trách", "kỷ luật ≤ khiển trách"],
    ["kỉ luật dưới cảnh cáo", "kỷ luật ≤ khiển trách"],
    ["kỷ luật < khiển trách", "không bị kỷ luật"],
    ["Không bị xử lý kỷ luật", "không bị kỷ luật"],
    ["không có vụ việc đang xem xét", "không có vụ việc đang xem xét"],
    ["thời gian công tác >= 6 tháng", "thời gian công tác ≥ 6 tháng"],
    ["thời gian công tác từ 6 tháng trở lên", "thời gian công tác ≥ 6 tháng"],
    ["hạng trong cụm <= 1", "hạng trong cụm ≤ 1"],
    ["dẫn đầu cụm", "hạng trong cụm ≤ 1"],
    ["hạng không quá 3", "hạng chung ≤ 3"],
    ["đề nghị [LDTT]", "được đề nghị [LDTT]"],
    ["3 năm liên tục [CSTDCS]", "liên tục 3 năm [CSTDCS]"],
    ["liên tục 3 lần được [CSTDCS]", "liên tục 3 năm [CSTDCS]"],
    ["ít nhất 3 lần [CSTDCS] trong vòng 5 năm", "3 lần [CSTDCS] trong 5 năm"],
    ["đã từng được [BKTCN]", "1 lần [BKTCN]"],
    ["liên tục 2 năm xếp loại HTXS", "liên tục 2 năm xếp loại ≥ HTXS"],
    ["sáng kiến cấp cơ sở >= 1", "sáng kiến cấp cơ sở ≥ 1"],
    ["có sáng kiến cấp tỉnh", "sáng kiến cấp tỉnh ≥ 1"],
    ["ít nhất 2 sáng kiến cấp cơ sở", "sáng kiến cấp cơ sở ≥ 2"],
    ["sáng kiến cấp Bộ từ 1", "sáng kiến cấp tỉnh ≥ 1"],
    ["tỉ lệ [LDTT] từ 70% trở lên", "tỷ lệ [LDTT] ≥ 70 %"],
    ["số [CSTDCS] > 0", "số [CSTDCS] ≥ 1"],
    ["100 % người xếp loại >= HT", "100 % người xếp loại ≥ HT"],
    ["ít nhất 90% người xếp loại hoàn thành trở lên", "90 % người xếp loại ≥ HT"],
    ["thành viên kỷ luật <= khiển trách", "thành viên kỷ luật ≤ khiển trách"],
    ["không có ai bị kỷ luật", "thành viên không bị kỷ luật"],
    ["xác nhận: nội bộ đoàn kết", "xác nhận: nội bộ đoàn kết"],
    ["- điểm ≥ 90\n- không bị kỷ luật\n\n", "điểm ≥ 90; không bị kỷ luật"],
    ["điểm ≥ 90 và không bị kỷ luật", "điểm ≥ 90; không bị kỷ luật"],
    ["(điểm ≥ 90 và không bị kỷ luật) hoặc hạng chung ≤ 1", "điểm ≥ 90 và không bị kỷ luật hoặc hạng chung ≤ 1"],
    ["xếp loại ≥ HTXS HOẶC(sáng kiến cấp cơ sở ≥ 1)", "xếp loại ≥ HTXS hoặc sáng kiến cấp cơ sở ≥ 1"],
  ])("%j is %j", (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(canonical(text.normalize("NFD").toUpperCase())).toBe(
      expected.replace(/xác nhận: (.*)/u, (_, words: string) => `xác nhận: ${words.toUpperCase()}`),
    );
  });

  test("no text is no condition", () => {
    expect(parseConditions("  \n; ")).toEqual({ ok: true, conditions: [] });
    expect(parseCondition("  ")).toEqual({ ok: false, problem: { text: "" } });
  });

  test("a confirmation may hold và and hoặc; what is a condition in it is judged, not hidden", () => {
    expect(canonical("xác nhận: đoàn kết và gương mẫu hoặc tích cực")).toBe('xác nhận: "đoàn kết và gương mẫu hoặc tích cực"');
    expect(canonical("xác nhận: đoàn kết, gương mẫu và không bị kỷ luật")).toBe("xác nhận: đoàn kết, gương mẫu; không bị kỷ luật");
    expect(canonical("xác nhận: “đoàn kết và điểm ≥ 90”; điểm ≥ 90")).toBe('xác nhận: "đoàn kết và điểm ≥ 90"; điểm ≥ 90');
  });

  test("a stray quote or bracket hides nothing of what follows", () => {
    expect(canonical('xác nhận: "đoàn kết; điểm ≥ 90')).toBe('xác nhận: """đoàn kết"; điểm ≥ 90');
    expect(canonical("xác nhận: đạt (theo quy chế; điểm ≥ 90")).toBe("! xác nhận: đạt (theo quy chế");
  });
});

describe("what is not understood is told by its piece", () => {
  test.each([
    ["điểm khá cao", "điểm khá cao"],
    ["điểm ≥ 90; gương mẫu", "gương mẫu"],
    ["điểm ≥ 1.000", "điểm ≥ 1.000"],
    ["điểm ≥ 90 %", "điểm ≥ 90 %"],
    ["xếp loại HTT", "xếp loại HTT"],
    ["xếp loại ≤ HTT", "xếp loại ≤ HTT"],
    ["kỷ luật ≥ cảnh cáo", "kỷ luật ≥ cảnh cáo"],
    ["tỷ lệ [LDTT] ≥ 170 %", "tỷ lệ [LDTT] ≥ 170 %"],
    ["tỷ lệ [LDTT] > 70 %", "tỷ lệ [LDTT] > 70 %"],
    ["số [CSTDCS] = 1", "số [CSTDCS] = 1"],
    ["hạng trong cụm ≥ 2", "hạng trong cụm ≥ 2"],
    ["hạng trong cụm ≤ 0", "hạng trong cụm ≤ 0"],
    ["liên tục 0 năm [CSTDCS]", "liên tục 0 năm [CSTDCS]"],
    ["trong 3 năm [CSTDCS]", "trong 3 năm [CSTDCS]"],
    ["sáng kiến ≥ 1", "sáng kiến ≥ 1"],
    ["điểm ≥ 90 hoặc", "điểm ≥ 90 hoặc"],
    ["điểm ≥ 90 và gương mẫu", "gương mẫu"],
    ["(điểm ≥ 90", "(điểm ≥ 90"],
    ["xác nhận:", "xác nhận:"],
  ])("%j", (text, piece) => {
    expect(canonical(text)).toBe(`! ${piece}`);
  });

  test("any text at all is read or told, and what was read is written the same from then on", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("điểm", "≥", "90", "và", "hoặc", "(", ")", "[A]", ";", '"', "xác nhận:", "%"))
            .map((words) => words.join(" ")),
        ),
        (text) => {
          const once = canonical(text);
          if (!once.startsWith("! ")) expect(canonical(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
