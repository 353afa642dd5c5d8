// Judging conditions: exact comparisons, what is missing stays unknown, the order of facts changes nothing.
import fc from "fast-check";
import { compareProducts } from "../../../src/core/conditions/compareExact";
import { conditionText, parseCondition } from "../../../src/core/conditions/conditionText";
import type { Condition, Facts } from "../../../src/core/conditions/condition";
import { judge, needsOnlyConfirmation } from "../../../src/core/conditions/judge";
import { monthsWorked } from "../../../src/core/conditions/monthsWorked";
import { DISCIPLINES, INITIATIVE_SCOPES, LEVELS } from "../../../src/core/register/register";
import { condition } from "../../kits/conditionArbitraries";
import { writtenNumber } from "../../kits/ruleArbitraries";
import { held, initiative, member, scored, someFacts } from "../../kits/someFacts";

/** "met", "unmet" or "unknown", and what it was judged by. */
function answer(text: string, facts: Parameters<typeof someFacts>[0] = {}): string {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(`no condition: ${text}`);
  const { outcome, shown } = judge(parsed.condition, someFacts(facts));
  return shown === "" ? outcome : `${outcome} ${shown}`;
}

describe("points", () => {
  test("binary noise decides nothing: 0,1 + 0,2 reaches 0,3, and 8,1 + 7,3 + 9,4 equals 24,8", () => {
    expect(answer("điểm ≥ 0,3", { value: 0.1 + 0.2 })).toBe("met 0,3");
    expect(answer("điểm > 0,3", { value: 0.1 + 0.2 })).toBe("unmet 0,3");
    expect(answer("điểm = 24,8", { value: 8.1 + 7.3 + 9.4 })).toBe("met 24,8");
    expect(answer("điểm < 24,8", { value: 9.4 + 8.1 + 7.3 })).toBe("unmet 24,8");
  });

  test("who has no value, no points, or no such criterion is unknown", () => {
    expect(answer("điểm ≥ 0")).toBe("unknown");
    expect(answer("[TC03] ≥ 0", { points: new Map([["TC03", null]]) })).toBe("unknown");
    expect(answer("[TC04] ≥ 0", { points: new Map([["TC03", 5]]) })).toBe("unknown");
    expect(answer("[tc03] ≥ 5", { points: new Map([["TC03", 5]]) })).toBe("met 5");
  });

  test("shares of full points are exact, and the worst criterion is shown", () => {
    const criteria = [scored("A", 7, 10), scored("B", 2.1, 3), scored("C", 9, 10)];
    expect(answer("mọi tiêu chí ≥ 70 %", { criteria })).toBe("met A: 7/10");
    expect(answer("mọi tiêu chí ≥ 70,01 %", { criteria })).toBe("unmet A: 7/10");
    expect(answer("mọi tiêu chí ≥ 66,67 %", { criteria: [scored("A", 2, 3)] })).toBe("unmet A: 2/3");
    expect(answer("mọi tiêu chí ≥ 66,66 %", { criteria: [scored("A", 2, 3)] })).toBe("met A: 2/3");
  });

  test("a criterion without a bound leaves the share unknown, unless another fails; without any criterion all is unknown", () => {
    expect(answer("mọi tiêu chí ≥ 50 %", { criteria: [scored("A", 9, 10), scored("B", 3, null)] })).toBe("unknown");
    expect(answer("mọi tiêu chí ≥ 50 %", { criteria: [scored("A", 4, 10), scored("B", 3, null)] })).toBe("unmet A: 4/10");
    expect(answer("mọi tiêu chí ≥ 50 %")).toBe("unknown");
    expect(answer("không tiêu chí nào 0 điểm")).toBe("unknown");
  });

  test("no criterion at 0: 0 fails, below 0 too, the least above passes", () => {
    expect(answer("không tiêu chí nào 0 điểm", { criteria: [scored("A", 1, 1), scored("B", 0, 1)] })).toBe("unmet B: 0");
    expect(answer("không tiêu chí nào 0 điểm", { criteria: [scored("A", -1, 1)] })).toBe("unmet A: −1");
    expect(answer("không tiêu chí nào 0 điểm", { criteria: [scored("A", 0.1, 1)] })).toBe("met A: 0,1");
  });

  test("deductions against bonus: half of 4,2 is 2,1; nothing against nothing holds", () => {
    expect(answer("điểm trừ ≤ 50 % điểm thưởng", { deduction: 2.1, bonus: 4.2 })).toBe("met 2,1/4,2");
    expect(answer("điểm trừ ≤ 50 % điểm thưởng", { deduction: 2.11, bonus: 4.2 })).toBe("unmet 2,11/4,2");
    expect(answer("điểm trừ ≤ 50 % điểm thưởng")).toBe("met 0/0");
    expect(answer("điểm trừ ≤ 50 % điểm thưởng", { deduction: 1 })).toBe("unmet 1/0");
    expect(answer("điểm trừ ≤ 3", { deduction: 3 })).toBe("met 3");
  });

  test("products compare as exact fractions do", () => {
    const number = writtenNumber(0, 300, 3);
    const thousandths = (value: number): bigint => BigInt(Math.round(value * 1000));
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const difference = thousandths(a) * thousandths(b) - thousandths(c) * thousandths(d);
        expect(compareProducts(a, b, c, d)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });
});

describe("register", () => {
  test.each([
    ["xếp loại ≥ HTT", { level: "good" }, "met HTT"],
    ["xếp loại ≥ HTT", { level: "completed" }, "unmet HT"],
    ["xếp loại ≥ HTT", {}, "unknown"],
    ["kỷ luật ≤ khiển trách", { register: { discipline: "reprimand" } }, "met khiển trách"],
    ["kỷ luật ≤ khiển trách", { register: { discipline: "warning" } }, "unmet cảnh cáo"],
    ["không bị kỷ luật", {}, "met không"],
    ["không có vụ việc đang xem xét", { register: { pending: " " } }, "met"],
    ["không có vụ việc đang xem xét", { register: { pending: "đơn tố cáo" } }, "unmet đơn tố cáo"],
    ["thời gian công tác ≥ 6 tháng", {}, "unknown"],
    ["thời gian công tác ≥ 6 tháng", { register: { start: "2026-07-01" } }, "met 6 tháng"],
    ["thời gian công tác ≥ 6 tháng", { register: { start: "2026-07-02" } }, "unmet 5 tháng"],
    ["thời gian công tác ≥ 10 tháng", { register: { start: "2010-01-01", leaveMonths: 2 } }, "met 10 tháng"],
    ["thời gian công tác ≥ 10 tháng", { register: { start: "2010-01-01", leaveMonths: 2.5 } }, "unmet 9,5 tháng"],
    ["hạng trong cụm ≤ 1", { clusterRank: 1, rank: 7 }, "met hạng 1"],
    ["hạng chung ≤ 1", { clusterRank: 1, rank: 7 }, "unmet hạng 7"],
    ["hạng chung ≤ 1", {}, "unknown"],
  ] as const)("%s with %j", (text, facts, expected) => {
    expect(answer(text, facts)).toBe(expected);
  });

  test("months: nobody who starts later has more, and never more than 12", () => {
    const day = fc.tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    const iso = ([year, month, date]: readonly number[]): string =>
      `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    fc.assert(
      fc.property(day, day, writtenNumber(0, 14, 1), (a, b, leaveMonths) => {
        const [early, late] = [iso(a), iso(b)].sort();
        const [more, less] = [early!, late!].map((start) => monthsWorked({ start, leaveMonths }, 2026)!);
        expect(more).toBeGreaterThanOrEqual(less!);
        expect(more).toBeLessThanOrEqual(Math.max(0, 12 - leaveMonths) + 1e-9);
        expect(less).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("history", () => {
  const three = [held(2023, "CSTDCS"), held(2024, "cstdcs"), held(2025, "CSTDCS")];

  test.each([
    ["liên tục 3 năm [CSTDCS]", { history: three }, "met 3/3 năm"],
    ["liên tục 3 năm [CSTDCS]", { history: three.slice(1) }, "unmet 2/3 năm"],
    ["liên tục 3 năm [CSTDCS]", { history: three.slice(1), awards: new Set(["CSTDCS"]) }, "met 3/3 năm"],
    ["liên tục 3 năm [CSTDCS]", { history: three.slice(0, 2), awards: new Set(["CSTDCS"]) }, "unmet 1/3 năm"],
    ["liên tục 2 năm [CSTDCS]", { history: [held(2023, "CSTDCS"), held(2025, "CSTDCS")] }, "unmet 1/2 năm"],
    ["liên tục 2 năm [CSTDCS]", { history: [held(2025, "CSTDCS"), held(2025, "CSTDCS")] }, "unmet 1/2 năm"],
    ["liên tục 2 năm [CSTDCS]", { history: [held(2025, "CSTDCS"), held(2026, "CSTDCS")] }, "met 2/2 năm"],
    ["liên tục 2 năm [CSTDCS]", { history: three, year: null }, "unknown"],
    ["3 lần [CSTDCS] trong 5 năm", { history: [held(2022, "CSTDCS"), held(2024, "CSTDCS")], awards: new Set(["CSTDCS"]) }, "met 3/3 lần"],
    ["3 lần [CSTDCS] trong 5 năm", { history: [held(2021, "CSTDCS"), held(2024, "CSTDCS"), held(2025, "CSTDCS")] }, "unmet 2/3 lần"],
    ["1 lần [BKTCN]", { history: [held(1999, "BKTCN")] }, "met 1/1 lần"],
    ["1 lần [BKTCN]", { awards: new Set(["BKTCN"]) }, "unmet 0/1 lần"],
    ["được đề nghị [LDTT]", { awards: new Set(["LDTT"]) }, "met"],
    ["được đề nghị [LDTT]", { history: [held(2026, "LDTT")] }, "met"],
    ["được đề nghị [LDTT]", { history: [held(2025, "LDTT")] }, "unmet"],
    ["liên tục 2 năm xếp loại ≥ HTXS", { level: "excellent", history: [held(2025, "", "excellent")] }, "met 2/2 năm"],
    [
      "liên tục 2 năm xếp loại ≥ HTXS",
      { level: "good", history: [held(2025, "", "excellent"), held(2024, "", "excellent")] },
      "unmet 0/2 năm",
    ],
    ["liên tục 2 năm xếp loại ≥ HTXS", { level: "excellent" }, "unknown 1/2 năm"],
    ["liên tục 3 năm xếp loại ≥ HTXS", { level: "excellent", history: [held(2024, "", "good")] }, "unmet 1/3 năm"],
    [
      "liên tục 2 năm xếp loại ≥ HTXS",
      { level: "excellent", history: [held(2025, "", "excellent"), held(2025, "X", "good")] },
      "unmet 1/2 năm",
    ],
  ] as const)("%s with %j", (text, facts, expected) => {
    expect(answer(text, facts as Parameters<typeof someFacts>[0])).toBe(expected);
  });

  test("initiatives: wider ones serve for narrower, used ones never, the same title once", () => {
    const initiatives = [initiative("A"), initiative(" a "), initiative("B", "province"), initiative("C", "national", "CSTDTQ 2024")];
    expect(answer("sáng kiến cấp cơ sở ≥ 2", { initiatives })).toBe("met 2 sáng kiến");
    expect(answer("sáng kiến cấp tỉnh ≥ 2", { initiatives })).toBe("unmet 1 sáng kiến");
    expect(answer("sáng kiến toàn quốc ≥ 1", { initiatives })).toBe("unmet 0 sáng kiến");
    expect(answer("sáng kiến cấp cơ sở ≥ 1", { initiatives: [initiative("A", "base", "CSTDCS"), initiative("A", "province")] })).toBe(
      "unmet 0 sáng kiến",
    );
  });
});

describe("the people of a collective", () => {
  const seven = [...Array.from({ length: 7 }, () => member({ awards: ["LDTT"] })), member(), member(), member()];

  test("70 % of 10 is 7, and 2 of 3 is less than 66,67 %", () => {
    expect(answer("tỷ lệ [LDTT] ≥ 70 %", { members: seven })).toBe("met 7/10 người");
    expect(answer("tỷ lệ [LDTT] ≥ 70,0001 %", { members: seven })).toBe("unmet 7/10 người");
    expect(answer("tỷ lệ [LDTT] ≥ 66,67 %", { members: seven.slice(5, 8) })).toBe("unmet 2/3 người");
    expect(answer("tỷ lệ [LDTT] ≥ 66,66 %", { members: seven.slice(5, 8) })).toBe("met 2/3 người");
  });

  test("every share of up to 200 people equals exact fractions", () => {
    let wrong = 0;
    for (let people = 1; people <= 200; people++) {
      for (const percent of [1, 29, 33.33, 50, 66.67, 70, 99.99, 100]) {
        const needed = Number((BigInt(Math.round(percent * 100)) * BigInt(people) + 9999n) / 10000n);
        const members = Array.from({ length: people }, (_, i) => member({ awards: i < needed ? ["X"] : [] }));
        const one: Condition = { kind: "memberShare", award: "X", percent };
        const isMet = (list: typeof members): boolean => judge(one, someFacts({ members: list })).outcome === "met";
        if (!isMet(members) || isMet([...members.slice(1), member()])) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  test("classifications that are missing matter only where they could decide", () => {
    const classified = (...levels: (typeof LEVELS)[number][]) => levels.map((level) => member({ level }));
    expect(answer("50 % người xếp loại ≥ HT", { members: [...classified("good"), member()] })).toBe("met 1/2 người");
    expect(answer("100 % người xếp loại ≥ HT", { members: [...classified("good"), member()] })).toBe("unknown 1/2 người");
    expect(answer("100 % người xếp loại ≥ HT", { members: [...classified("failed"), member()] })).toBe("unmet 0/2 người");
  });

  test("the heaviest discipline counts, and a collective without people is unknown", () => {
    const members = [member(), member({ discipline: "warning" }), member({ discipline: "reprimand" })];
    expect(answer("thành viên kỷ luật ≤ khiển trách", { members })).toBe("unmet cảnh cáo");
    expect(answer("thành viên kỷ luật ≤ cảnh cáo", { members })).toBe("met cảnh cáo");
    for (const text of ["tỷ lệ [LDTT] ≥ 0 %", "số [LDTT] ≥ 0", "0 % người xếp loại ≥ HT", "thành viên không bị kỷ luật"]) {
      expect(answer(text)).toBe("unknown");
      expect(answer(text, { members: [] })).toBe("unknown");
    }
  });
});

describe("alternatives and confirmations", () => {
  const EITHER = "xếp loại ≥ HTXS hoặc sáng kiến cấp cơ sở ≥ 1 và không bị kỷ luật";

  test.each([
    [EITHER, { level: "excellent" }, "met HTXS"],
    [EITHER, { level: "good", initiatives: [initiative("A")] }, "met 1 sáng kiến; không"],
    [EITHER, { level: "good" }, "unmet HTT; 0 sáng kiến"],
    [EITHER, {}, "unknown 0 sáng kiến"],
    ["xác nhận: đoàn kết hoặc xếp loại ≥ HTXS", { level: "excellent" }, "met HTXS"],
    ["xác nhận: đoàn kết hoặc xếp loại ≥ HTXS", { level: "good" }, "unknown HTT"],
    ["xác nhận: đoàn kết", {}, "unknown"],
  ] as const)("%s with %j", (text, facts, expected) => {
    expect(answer(text, facts as Parameters<typeof someFacts>[0])).toBe(expected);
  });

  test("only a confirmation is missing where nothing else is unknown or unmet", () => {
    const only = (text: string, facts: Parameters<typeof someFacts>[0] = {}): boolean => {
      const parsed = parseCondition(text);
      return parsed.ok && needsOnlyConfirmation(parsed.condition, someFacts(facts));
    };
    expect(only("xác nhận: đoàn kết")).toBe(true);
    expect(only("xác nhận: đoàn kết hoặc xếp loại ≥ HTXS", { level: "excellent" })).toBe(false);
    expect(only("xác nhận: đoàn kết và xếp loại ≥ HTXS hoặc hạng chung ≤ 1", { level: "good", rank: 2 })).toBe(false);
    expect(only("xác nhận: đoàn kết và xếp loại ≥ HTXS hoặc hạng chung ≤ 1", { level: "excellent", rank: 2 })).toBe(true);
    expect(only("xếp loại ≥ HTXS")).toBe(false);
  });
});

const history = fc.array(
  fc.record({
    participant: fc.constant("p"),
    year: fc.integer({ min: 2020, max: 2027 }),
    award: fc.constantFrom("", "LDTT", "CSTDCS", "A.1"),
    level: fc.option(fc.constantFrom(...LEVELS)),
    decision: fc.constant(""),
  }),
  { maxLength: 8 },
);
const criteria = fc.uniqueArray(
  fc.record({ code: fc.constantFrom("TC03", "A.1", "a/2", "B"), points: writtenNumber(-2, 10), full: fc.option(writtenNumber(0, 10)) }),
  { selector: ({ code }) => code },
);
const initiatives = fc.array(
  fc.record({
    participant: fc.constant("p"),
    title: fc.constantFrom("", "A", "B", "C"),
    scope: fc.constantFrom(...INITIATIVE_SCOPES),
    year: fc.constant(2026),
    decision: fc.constant(""),
    usedFor: fc.constantFrom("", "", "CSTDCS 2024"),
  }),
  { maxLength: 6 },
);
const members = fc.array(
  fc.record({
    level: fc.option(fc.constantFrom(...LEVELS)),
    discipline: fc.constantFrom(...DISCIPLINES),
    awards: fc.subarray(["LDTT", "CSTDCS"]).map((codes) => new Set(codes)),
  }),
  { maxLength: 8 },
);

test("whatever is asked, the order of history, criteria, initiatives and people changes neither outcome nor words", () => {
  fc.assert(
    fc.property(condition, history, criteria, initiatives, members, (one, years, list, own, people) => {
      const facts = (turned: boolean): Facts => {
        const order = <T>(items: readonly T[]): T[] => (turned ? [...items].reverse() : [...items]);
        return someFacts({ history: order(years), criteria: order(list), initiatives: order(own), members: order(people), level: "good" });
      };
      expect([conditionText(one), judge(one, facts(true))]).toEqual([conditionText(one), judge(one, facts(false))]);
    }),
    { numRuns: 500 },
  );
});
