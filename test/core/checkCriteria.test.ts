// Checks of the criteria list: rules, levels, bands, the tree, codes. Every planted defect is found, sound lists are silent.
import fc from "fast-check";
import { checkCriteria, checkParticipants, checkScopes, type CriterionRow, type ParticipantRow } from "../../src/core/checkMovement";
import type { Finding } from "../../src/core/finding";
import type { AppliesTo } from "../../src/core/movement";
import type { RuleKind } from "../../src/core/rule";
import { gapsBetween, isOverlapping } from "../../src/core/rules/coverage";
import { isInside } from "../../src/core/rules/interval";
import { findingWords } from "../../src/locale/findingWords";
import { bandsBetween, RULE_ARBITRARIES } from "../kits/ruleArbitraries";
import { ruleText } from "../../src/core/ruleText";

const EVERYBODY: AppliesTo = { types: [], clusters: [] };

const aRow = (code: string, more: Partial<CriterionRow> = {}): Omit<CriterionRow, "row"> => ({
  code,
  name: `Tiêu chí ${code}`,
  parent: "",
  kind: "",
  max: "",
  min: "",
  step: "",
  rule: "",
  weight: "",
  decimals: "",
  part: "",
  whenNotApplicable: null,
  whenExempt: null,
  appliesTo: EVERYBODY,
  evidence: "",
  owner: "",
  source: "",
  ...more,
});

const check = (...rows: Omit<CriterionRow, "row">[]): ReturnType<typeof checkCriteria> =>
  checkCriteria(rows.map((row, i) => ({ ...row, row: i })));
const told = (...rows: Omit<CriterionRow, "row">[]): string[] =>
  check(...rows).findings.map(({ rule, criterion, params }) =>
    [rule, criterion, params["problem"]].filter((part) => part !== undefined).join(" "),
  );
const ruleRow = (kind: RuleKind, rule: string, more: Partial<CriterionRow> = {}): Omit<CriterionRow, "row"> =>
  aRow("c", { kind, rule, ...more });
const place = ({ place: where }: Finding): unknown => (where.kind === "criterion" ? `${where.row} ${where.field}` : where);

describe("rows of the list", () => {
  test("columns that are blank, as in a workbook built before they existed, say nothing", () => {
    expect(told(aRow("c", { max: 10 }))).toEqual([]);
  });

  test("kind, part and evidence that are no choice of the cell", () => {
    const { findings, items } = check(aRow("c", { kind: null, part: null, evidence: null }));
    expect(findings.map((found) => [found.rule, place(found)])).toEqual([
      ["C-07", "0 kind"],
      ["C-07", "0 part"],
      ["C-07", "0 evidence"],
    ]);
    expect(items[0]!.rule).toEqual({ kind: "note" });
  });

  test("a rule that is not understood: the criterion stays without points, the message shows the piece and an example", () => {
    const { findings, items } = check(ruleRow("bands", "cao = 2; thấp = 1"));
    expect(findings.map((found) => found.rule)).toEqual(["C-08"]);
    expect(items).toHaveLength(1);
    expect(items[0]!.rule).toEqual({ kind: "note" });
    expect(findingWords(findings[0]!, "vi")).toEqual({
      message: "Quy tắc “cao = 2; thấp = 1” của “Tiêu chí c” chưa hiểu được: không rõ “cao”.",
      remedy: "Ví dụ: > 95 % = 1,5; 75–95 % = 1; còn lại = 0",
    });
  });

  test("a blank kind is a group where criteria stand under it, direct points else, also over options", () => {
    const { items } = check(aRow("g"), aRow("c", { parent: "g" }), aRow("o", { parent: "c", kind: "option", max: "5 điểm" }));
    expect(items.map(({ rule }) => rule.kind)).toEqual(["group", "points", "option"]);
  });

  test("numbers of rows of explanation may be any text", () => {
    expect(told(aRow("o", { kind: "option", max: "(không xếp loại)" }), aRow("n", { kind: "note", max: "100 điểm" }))).toEqual([]);
  });

  test("a blank part and scope are those of the group; a group takes the part that all under it name", () => {
    const scope: AppliesTo = { types: ["individual"], clusters: [] };
    const { items } = check(
      aRow("g", { part: "bonus", appliesTo: scope }),
      aRow("c", { parent: "g" }),
      aRow("d", { parent: "g", part: "deduction" }),
      aRow("h"),
      aRow("e", { parent: "h", part: "bonus" }),
      aRow("f"),
    );
    expect(items.map(({ part }) => part)).toEqual(["bonus", "bonus", "deduction", "bonus", "bonus", "base"]);
    expect(items.map(({ appliesTo }) => appliesTo.types.length)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  test("codes are spelled as in the list", () => {
    const { items, findings } = check(
      aRow("G", { kind: "group" }),
      aRow("KH", { kind: "note" }),
      ruleRow("target", "chỉ tiêu [kh]", { parent: "g", max: 5 }),
    );
    expect(findings).toEqual([]);
    expect(items[2]).toMatchObject({ parent: "G", rule: { target: "KH" } });
  });
});

describe("one rule", () => {
  test.each<[string, string, RuleKind, string, Partial<CriterionRow>]>([
    ["bands that overlap", "C-09 c", "bands", "≥ 75 % = 2; 0–75 % = 1", {}],
    ["days that overlap", "C-09 c", "bands", "≤ 2 ngày = 2; ≥ 2 ngày = 1", {}],
    ["bands with a gap between", "C-10 c", "bands", "> 75 % = 2; < 75 % = 1", {}],
    ["no band written below 96 %", "C-10 c", "bands", "> 98 % = 5; 97–98 % = 4; 96–<97 % = 3", {}],
    ["days without an end", "C-10 c", "bands", "≤ 0 ngày = 2; 1–5 ngày = 1", {}],
    ["sizes that overlap", "C-09 c", "bySize", "theo [n]: ≤ 1000: ≥ 0 = 1 | ≥ 1000: ≥ 0 = 2", {}],
    ["levels of the same name", "C-11 c repeated", "levels", "Nhất = 2; NHẤT = 1", {}],
    ["a level that is a number", "C-11 c number", "levels", "Nhất = 2; 2 = 1", {}],
    ["a level that is a state", "C-11 c state", "levels", "miễn = 2", {}],
    ["a level with a sign of lookups", "C-11 c sign", "levels", "A* = 2", {}],
    ["a level with a name that no formula takes", "C-11 c long", "levels", `${"A".repeat(101)} = 1`, {}],
    ["floor above cap", "C-12 c", "count", "mỗi trường hợp +1; không quá 1; không dưới 2", {}],
    ["weight 0", "C-13 c", "points", "", { weight: 0 }],
    ["nothing per case", "C-19 c perZero", "count", "3 + 0 mỗi trường hợp", {}],
    ["no step", "C-19 c everyZero", "progressive", "trên 92: +1; mỗi 0 thêm: +1", {}],
    ["no bands at all", "C-19 c nothing", "bands", "", {}],
    ["yes without points", "C-19 c maxMissing", "yesNo", "", {}],
    ["a leader's points without a maximum", "C-19 c maxMissing", "leader", "", {}],
    ["a target of 0", "C-19 c target", "target", "chỉ tiêu 0", { max: 5 }],
    ["more than all taken off", "C-19 c deduction", "target", "chỉ tiêu 9; trễ [n]: −125 %", { max: 5 }],
    ["a deduction that adds", "C-20 c", "count", "mỗi trường hợp +0,5; không quá 2", { part: "deduction" }],
  ])("%s: %s", (_, wanted, kind, rule, more) => {
    expect(told(ruleRow(kind, rule, more), aRow("n", { kind: "note" }))).toEqual([wanted]);
  });

  test.each<[RuleKind, string, Partial<CriterionRow>]>([
    ["bands", "> 95 % = 1,5; 75–95 % = 1; 50–<75 % = 0,5; < 50 % = 0", {}],
    ["bands", "đúng hạn = 2; 1–2 ngày = 1,5; 3–5 ngày = 1; > 5 ngày = 0", {}],
    ["bands", "0 trường hợp = 2; ≥ 1 trường hợp = 0", {}],
    ["bySize", "theo [n]: < 1000: ≥ 10 = 2; 0–<10 = 1 | ≥ 1000: ≥ 10 = 2,5", {}],
    ["count", "mỗi trường hợp −0,5; không dưới −1,5", { part: "deduction" }],
    ["target", "chỉ tiêu [n]; trễ [n]: −25 %", { max: 5 }],
    ["levels", "Nhất = 20; Loại A-2 = 3", {}],
  ])("a sound rule is silent: %s %p", (kind, rule, more) => {
    expect(told(ruleRow(kind, rule, more), aRow("n", { kind: "note" }))).toEqual([]);
  });

  test("the gap and the overlap are named", () => {
    const words = (rule: string): string => findingWords(check(ruleRow("bands", rule)).findings[0]!, "vi").message;
    expect(words("≤ 0 ngày = 2; 3–5 ngày = 1; > 5 ngày = 0")).toContain("khoảng 1–2;");
    expect(words("≥ 75 % = 2; 0–75 % = 1")).toContain("≥ 75 và 0–75");
  });

  test("random rules of every kind that touch without gaps have no findings about bands", () => {
    fc.assert(
      fc.property(RULE_ARBITRARIES.bands, (rule) => {
        const text = ruleText({ rule, cap: null, floor: null, onlyIfFull: null });
        expect(told(ruleRow("bands", text))).toEqual([]);
      }),
    );
  });
});

describe("what intervals cover", () => {
  const interval = fc
    .constantFrom(true, false)
    .chain((isWhole) =>
      fc.tuple(fc.constant(isWhole), bandsBetween(0, 20, isWhole), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })),
    );

  test("a value lies in exactly one of: a band that was kept, a gap", () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: -10, max: 250 }), ([isWhole, bands, kept], tenths) => {
        const value = isWhole ? Math.round(tenths / 10) : tenths / 10;
        const some = bands.filter((_, i) => kept[i] === true);
        const homes = [...some, ...gapsBetween(some, isWhole)].filter((home) => isInside(value, home));
        expect(homes).toHaveLength(1);
      }),
    );
  });

  test("bands that touch do not overlap, each overlaps itself", () => {
    fc.assert(
      fc.property(interval, ([isWhole, bands]) => {
        bands.forEach((one, i) => bands.forEach((other, j) => expect(isOverlapping(one, other, isWhole)).toBe(i === j)));
      }),
    );
  });
});

describe("the tree", () => {
  test("parents: unknown, itself, in a circle, an option, a criterion with points of its own", () => {
    expect(told(aRow("c", { parent: "x" }))).toEqual(["C-14 c unknown"]);
    expect(told(aRow("c", { parent: "C", kind: "points" }))).toEqual(["C-14 c self"]);
    expect(told(aRow("g", { parent: "h" }), aRow("h", { parent: "g" }), aRow("c", { parent: "g" }))).toEqual([
      "C-14 g circular",
      "C-14 h circular",
    ]);
    expect(told(aRow("o", { kind: "option" }), aRow("c", { parent: "o" }))).toEqual(["C-14 c option"]);
    expect(told(aRow("p", { kind: "points" }), aRow("c", { parent: "p" }))).toEqual(["C-14 c leaf"]);
  });

  test("options and notes may stand under a criterion with points", () => {
    expect(
      told(aRow("p", { kind: "points" }), aRow("o", { parent: "p", kind: "option" }), aRow("n", { parent: "p", kind: "note" })),
    ).toEqual([]);
  });

  test("children that exceed the stated maximum, by how much; not for alternatives, options, other parts or a cap", () => {
    const children = [aRow("a", { parent: "g", max: 2 }), aRow("b", { parent: "g", max: 1.5, weight: 2 })];
    const group = (more: Partial<CriterionRow>): Omit<CriterionRow, "row"> => aRow("g", { kind: "group", max: 4.5, ...more });
    expect(check(group({}), ...children).findings.map(({ rule, params }) => [rule, params["sum"], params["over"]])).toEqual([
      ["C-15", 5, 0.5],
    ]);
    expect(told(group({ max: 5 }), ...children)).toEqual([]);
    expect(told(group({ rule: "lấy cao nhất" }), ...children)).toEqual([]);
    expect(told(group({ rule: "không quá 4,5" }), ...children)).toEqual([]);
    expect(
      told(
        group({ max: 5 }),
        ...children,
        aRow("o", { parent: "g", kind: "option", max: 4 }),
        aRow("p", { parent: "g", part: "bonus", max: 3 }),
      ),
    ).toEqual([]);
  });

  test("the table of 100 points adds up: 80 + 2 + 10 + 3 + 5", () => {
    const groups = [
      ["1", 80],
      ["2", 2],
      ["3", 10],
      ["4", 3],
      ["5", 5],
    ] as const;
    const rows = groups.flatMap(([code, max]) => [
      aRow(code, { parent: "t", kind: "group", max }),
      aRow(`${code}.1`, { parent: code, max }),
    ]);
    expect(told(aRow("t", { kind: "group", max: 100 }), ...rows)).toEqual([]);
    expect(told(aRow("t", { kind: "group", max: 99 }), ...rows)).toEqual(["C-15 t"]);
  });

  test("a group with nothing of its part", () => {
    expect(told(aRow("g", { kind: "group" }))).toEqual(["C-16 g"]);
    expect(told(aRow("g", { kind: "group", part: "base" }), aRow("c", { parent: "g", part: "bonus" }))).toEqual(["C-16 g"]);
  });

  test("codes in rules: unknown, itself, words instead of numbers, no points, no maximum, in a circle", () => {
    const note = aRow("n", { kind: "note" });
    const target = (code: string): Omit<CriterionRow, "row"> => ruleRow("target", `chỉ tiêu [${code}]`, { max: 5 });
    expect(told(target("x"))).toEqual(["C-18 c unknown"]);
    expect(told(target("C"))).toEqual(["C-18 c self"]);
    expect(told(target("y"), aRow("y", { kind: "yesNo", max: 1 }))).toEqual(["C-18 c notNumber"]);
    const bonus = (code: string, of: string, more: Partial<CriterionRow> = {}): Omit<CriterionRow, "row"> =>
      aRow(code, { rule: `chỉ khi ${of} đạt tối đa`, max: 5, ...more });
    expect(told(bonus("c", "n"), note)).toEqual(["C-18 c noPoints"]);
    expect(told(bonus("c", "d"), aRow("d"))).toEqual(["C-18 c noMaximum"]);
    expect(told(bonus("c", "d"), bonus("d", "c"))).toEqual(["C-18 c circular", "C-18 d circular"]);
    expect(told(bonus("c", "g", { parent: "g" }), aRow("g"))).toEqual(["C-18 c circular"]);
    expect(told(bonus("c", "g"), aRow("g"), aRow("d", { parent: "g", max: 3 }))).toEqual([]);
  });

  test("clusters that nobody is in", () => {
    const person: ParticipantRow = { row: 0, code: "p", name: "Người", type: "individual", cluster: "Cụm 1" };
    const criteria = check(aRow("c", { appliesTo: { types: ["individual"], clusters: ["CỤM 1", "Cụm 9"] } }));
    const { items } = checkParticipants([person], "Chung");
    expect(checkScopes(criteria, items).map((found) => [found.rule, found.params["cluster"], place(found)])).toEqual([
      ["C-17", "Cụm 9", "0 appliesTo"],
    ]);
  });

  test("any list of any rows is read: findings, never an exception", () => {
    const codes = fc.constantFrom("a", "b", "c", "d", "");
    const kinds = fc.constantFrom<RuleKind | "" | null>("", null, ...(Object.keys(RULE_ARBITRARIES) as RuleKind[]));
    const text = fc.constantFrom(
      "",
      "chỉ khi a đạt tối đa",
      "chỉ tiêu [b]",
      "> 95 = 1; < 95 = 2",
      "Nhất = 1; nhất = 2",
      "lấy cao nhất; không quá 1; không dưới 2",
      "mỗi trường hợp +1",
    );
    const part = fc.constantFrom<CriterionRow["part"]>("", null, "base", "bonus", "deduction");
    const row = fc.record({
      code: codes,
      parent: codes,
      kind: kinds,
      rule: text,
      part,
      max: fc.constantFrom("", 0, -1, 5, "x"),
      weight: fc.constantFrom("", 0, 2),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { items, findings } = check(...rows.map((more) => aRow(more.code, more)));
        expect(items.length).toBeLessThanOrEqual(rows.length);
        for (const found of findings) expect(findingWords(found, "vi").message).not.toMatch(/\{\w+\}/);
      }),
      { numRuns: 300 },
    );
  });
});
