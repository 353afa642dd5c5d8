// Entries of each kind: what a cell may hold, what is told where it holds something else, and what its points tell.
import { checkEntries } from "../../src/core/checkEntries";
import { readEntry } from "../../src/core/entry";
import type { Criterion, Participant } from "../../src/core/movement";
import type { RuleKind } from "../../src/core/rule";
import { parseRule } from "../../src/core/ruleText";
import { findingWords } from "../../src/locale/findingWords";
import { aCriterion, aParticipant } from "../kits/movementBuilder";

function ruled(code: string, kind: RuleKind, text: string, more: Partial<Criterion> = {}): Criterion {
  const parsed = parseRule(kind, text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.kind} ${parsed.problem.text}`);
  const { rule, cap, floor, onlyIfFull } = parsed;
  return aCriterion(code, { rule, cap, floor, onlyIfFull, max: null, min: null, ...more });
}

type Cell = string | number | boolean;

const P1 = aParticipant("p1");

/** Findings of one row as "V-03 c1", with the problem where there is one. */
function told(
  cells: readonly Cell[],
  columns: readonly Criterion[],
  more: readonly Criterion[] = [],
  participant: Participant = P1,
): string[] {
  return checkEntries([[...cells]], [participant], columns, [...columns, ...more]).findings.map(({ rule, criterion, params }) =>
    [rule, criterion, params["problem"]].filter((part) => part !== undefined).join(" "),
  );
}

/** The first finding in words. */
function words(
  cells: readonly Cell[],
  columns: readonly Criterion[],
  more: readonly Criterion[] = [],
): { message: string; remedy: string } {
  return findingWords(checkEntries([[...cells]], [P1], columns, [...columns, ...more]).findings[0]!, "vi");
}

describe("a cell of choices", () => {
  const yesNo = ruled("c", "yesNo", "Có = 2; Không = 0");
  const levels = ruled("c", "levels", "Nhất = 20; Nhì = 12; Khuyến khích = 8");

  test.each<[Cell, Criterion, unknown]>([
    ["Có", yesNo, 1],
    ["KHÔNG", yesNo, 0],
    [1, yesNo, 1],
    [0, yesNo, 0],
    ["", yesNo, null],
    ["kad", yesNo, "KAD"],
    ["có", ruled("c", "gate", ""), 1],
    ["nhì", levels, 1],
    ["Khuyến khích", levels, 2],
    ["miễn", levels, "MIỄN"],
  ])("%p reads", (raw, criterion, entry) => {
    expect(readEntry(raw, criterion)).toEqual({ kind: "entry", entry });
  });

  test.each<[Cell, Criterion, string | null]>([
    ["Có ", yesNo, "Có"],
    ["co", yesNo, "Có"],
    ["x", yesNo, "Có"],
    ["Có".normalize("NFD"), yesNo, "Có"],
    ["khong", yesNo, "Không"],
    [2, yesNo, null],
    ["có thể", yesNo, null],
    [" nhat", levels, "Nhất"],
    ["khuyến\u00a0khích", levels, "Khuyến khích"],
    ["Tư", levels, null],
    [20, levels, null],
  ])("%p is no choice, and says which was meant", (raw, criterion, meant) => {
    expect(readEntry(raw, criterion)).toMatchObject({ kind: "choice", text: String(raw), meant });
  });

  test("what is no choice is told with the choices", () => {
    expect(told([" nhat"], [levels])).toEqual(["V-16 c"]);
    expect(words([" nhat"], [levels])).toEqual({
      message: "“ nhat” không phải là lựa chọn của ô này.",
      remedy: "Chọn một trong: Nhất; Nhì; Khuyến khích; hoặc KAD, MIỄN. Có phải là Nhất?",
    });
  });
});

describe("a cell of numbers by its rule", () => {
  const count = ruled("c", "count", "3 − 0,5 mỗi trường hợp");
  const days = ruled("c", "bands", "đúng hạn = 2; 1–2 ngày = 1,5; > 2 ngày = 0");
  const percent = ruled("c", "bands", "> 95 % = 1,5; 75–95 % = 1");

  test.each<[Cell, Criterion, string[]]>([
    [2, count, []],
    [1.5, count, ["V-10 c notWhole"]],
    [-1, count, ["V-10 c negative"]],
    [-3, days, []],
    [1.5, days, ["V-10 c notWhole"]],
    [80, percent, []],
    [74.9, percent, ["V-11 c"]],
    [0.95, percent, ["V-11 c", "V-12 c"]],
    [0.95, ruled("c", "progressive", "trên 92: +0,1; mỗi 1 thêm: +0,1"), ["V-12 c"]],
    [0.95, ruled("c", "bands", "≥ 0,9 % = 1; còn lại = 0"), []],
    [-1, ruled("c", "leader", "", { max: 10 }), ["V-10 c negative"]],
    ["8,5", percent, ["V-02 c"]],
    ["tốt", count, ["V-05 c"]],
  ])("%p", (raw, criterion, wanted) => {
    expect(told([raw], [criterion])).toEqual(wanted);
  });

  test("a share typed for a percent is asked back as a percent", () => {
    expect(words([0.96], [ruled("c", "bands", "> 95 % = 1,5; còn lại = 0")]).message).toBe("0,96 ở “Tiêu chí c”: có phải là 96 %?");
  });

  test("more decimals than a direct criterion is rounded to", () => {
    const direct = aCriterion("c", { decimals: 1 });
    expect(told([8.25], [direct])).toEqual(["V-15 c"]);
    expect(told([8.2], [direct])).toEqual([]);
    expect(told([8.123456], [{ ...direct, decimals: null }])).toEqual([]);
  });

  test("out of range tells how far beyond the maximum", () => {
    expect(words([10.5], [aCriterion("c")]).message).toBe("10,5 nằm ngoài khoảng cho phép (0 đến 10). Vượt 0,5.");
    expect(words([-1], [aCriterion("c")]).message).toBe("-1 nằm ngoài khoảng cho phép (0 đến 10).");
  });
});

describe("notes", () => {
  const target = ruled("c", "target", "chỉ tiêu [kh]; trễ [TRE]: −25 %", { max: 10 });
  const [plan, late, remark] = ["KH", "TRE", "GC"].map((code) => ruled(code, "note", "")) as [Criterion, Criterion, Criterion];

  test("a note that no rule needs may be blank or hold anything; one that a rule needs is an entry", () => {
    expect(told(["", "nộp muộn", ""], [remark, { ...remark, code: "GC2" }, plan], [target, late])).toEqual(["V-01 KH"]);
    expect(told(["mười", "#N/A"], [plan, remark], [target, late])).toEqual(["V-05 KH", "V-06 GC"]);
  });

  test.each<[Cell[], string[]]>([
    [[20, 2, 18], []],
    [["", 2, 18], ["V-01 KH"]],
    [[0, 2, 18], ["V-17 c notPositive"]],
    [["KAD", 2, 18], ["V-17 c notNumber"]],
    [[20, -2, 18], ["V-17 c negative"]],
    [["KAD", "KAD", "KAD"], []],
  ])("%p under a rule that needs the first two", (cells, wanted) => {
    expect(told(cells, [plan, late, target])).toEqual(wanted);
  });

  test("two-way tables: a size that none is for, a percent in none of its bands", () => {
    const bySize = ruled("c", "bySize", "theo [KH]: < 1000: ≥ 10 = 2 | 1000–2000: ≥ 10 = 3");
    expect(told([2500, 10], [plan, bySize])).toEqual(["V-17 c noTable"]);
    expect(told([500, 9], [plan, bySize])).toEqual(["V-11 c"]);
    expect(told([500, 10], [plan, bySize])).toEqual([]);
  });
});

describe("who a criterion is for", () => {
  const own = aCriterion("c", { appliesTo: { types: ["individual"], clusters: [] } });

  test("others need no entry; blank and KAD are right there, anything else is told once", () => {
    expect(told([""], [own])).toEqual([]);
    expect(told(["KAD"], [own])).toEqual([]);
    expect(told([99], [own])).toEqual(["V-09 c"]);
    expect(told(["tốt"], [own])).toEqual(["V-09 c"]);
    expect(told([""], [own], [], aParticipant("p1", { type: "individual" }))).toEqual(["V-01 c"]);
  });
});

describe("caps and maxima", () => {
  test("+6 where the rule caps at +2: the cell, the rule and the four points", () => {
    const d23 = ruled("d2.3", "points", "không quá 2", { name: "Sáng kiến" });
    const { findings } = checkEntries([[5, 6]], [P1], [aCriterion("d1"), d23]);
    expect(findings.map(({ rule, place, params }) => [rule, place, params["over"]])).toEqual([
      ["V-13", { kind: "entry", row: 0, column: 1 }, 4],
    ]);
    expect(findingWords(findings[0]!, "vi").message).toBe(
      "“Sáng kiến”: 6 điểm vượt mức 2 của quy tắc “không quá 2”: 4 điểm không được tính.",
    );
  });

  test("cases beyond the cap are told with what they would be worth", () => {
    const count = ruled("c", "count", "mỗi trường hợp +0,2; không quá 1");
    expect(words([8], [count]).message).toBe(
      "“Tiêu chí c”: 1,6 điểm vượt mức 1 của quy tắc “mỗi trường hợp +0,2; không quá 1”: 0,6 điểm không được tính.",
    );
    expect(told([5], [count])).toEqual([]);
  });

  test("a subtotal above what its group states: group, value, maximum, excess, at the cell that adds most", () => {
    const children = ["a1", "a2", "a3"].map((code) => aCriterion(code, { parent: "a", max: null }));
    const groups = [
      aCriterion("a", { name: "Nhóm a", rule: { kind: "group", combine: "sum" }, max: 3, parent: "t" }),
      aCriterion("t", { name: "Tất cả", rule: { kind: "group", combine: "sum" }, max: 80 }),
    ];
    const { findings } = checkEntries([[1, 8.2, 1.8]], [P1], children, [...children, ...groups]);
    expect(findings.map(({ rule, place, criterion }) => [rule, place, criterion])).toEqual([
      ["V-14", { kind: "entry", row: 0, column: 1 }, "a"],
    ]);
    expect(findingWords(findings[0]!, "vi").message).toBe("Đơn vị p1: nhóm “Nhóm a” được 11 điểm, vượt điểm chuẩn 3 của nhóm 8 điểm.");
    expect(told([1, 1.1, 0.9], children, groups)).toEqual([]);
  });

  test("a group that is cut by its cap is told as cut; bonuses that leave it do not count", () => {
    const children = [aCriterion("a1", { parent: "a" }), aCriterion("a2", { parent: "a", part: "bonus" })];
    const capped = aCriterion("a", { rule: { kind: "group", combine: "sum" }, max: 3, cap: 3 });
    expect(told([5, 9], children, [capped])).toEqual(["V-13 a"]);
    expect(told([3, 9], children, [capped])).toEqual([]);
    expect(told([3, 9], children, [{ ...capped, cap: null }])).toEqual([]);
  });
});
