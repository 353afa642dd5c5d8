// What entries are worth, kind by kind, at the ends of bands, under caps and floors, with KAD and MIỄN.
import { EXEMPT, NOT_APPLICABLE, type Criterion, type Entry } from "../../../src/core/movement";
import { pointsTable } from "../../../src/core/points";
import type { CriterionRule, RuleKind } from "../../../src/core/rule";
import { parseRule } from "../../../src/core/ruleText";
import { fullBeforeWeight, fullPointsOfLeaf } from "../../../src/core/rules/fullPoints";
import { leafPoints } from "../../../src/core/rules/leafPoints";
import { aCriterion, aParticipant, scored } from "../../kits/movementBuilder";

/** A criterion with the rule that a text says. */
function ruled(code: string, kind: RuleKind, text: string, more: Partial<Criterion> = {}): Criterion {
  const parsed = parseRule(kind, text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.kind} ${parsed.problem.text}`);
  const { rule, cap, floor, onlyIfFull } = parsed;
  return aCriterion(code, { rule, cap, floor, onlyIfFull, max: null, min: null, ...more });
}

const worth = (criterion: Criterion, entries: readonly Entry[]): (number | null)[] => entries.map((entry) => leafPoints(criterion, entry));

describe("one entry by its rule", () => {
  test("direct points: the entry × weight, rounded as Excel rounds", () => {
    expect(worth(aCriterion("c"), [2.675, -0.005, 0, null])).toEqual([2.68, -0.01, 0, null]);
    expect(worth(aCriterion("c", { decimals: 0 }), [-0.5, 0.5, 2.5])).toEqual([-1, 1, 3]);
    expect(worth(aCriterion("c", { weight: 1.2 }), [9.79])).toEqual([11.75]);
  });

  test("yes and no: yes is the maximum unless the rule says otherwise; other numbers are worth nothing", () => {
    expect(worth(ruled("c", "yesNo", "", { max: 2 }), [1, 0, 0.5])).toEqual([2, 0, null]);
    expect(worth(ruled("c", "yesNo", "Có = 0,5; Không = −1"), [1, 0])).toEqual([0.5, -1]);
    expect(worth(ruled("c", "yesNo", ""), [1, 0])).toEqual([null, 0]);
  });

  test("levels: the points of the level; no such level is no points", () => {
    expect(worth(ruled("c", "levels", "Nhất = 20; Nhì = 12"), [0, 1, 2, -1])).toEqual([20, 12, null, null]);
  });

  test("percent bands: the ends belong where the rule says", () => {
    const bands = ruled("c", "bands", "> 95 % = 1,5; 75–95 % = 1; 50–<75 % = 0,5; < 50 % = 0");
    expect(worth(bands, [95.01, 95, 75, 74.99, 50, 49.99, -3, 120])).toEqual([1.5, 1, 1, 0.5, 0.5, 0, 0, 1.5]);
  });

  test("bands with a gap: no points inside it", () => {
    expect(worth(ruled("c", "bands", "> 98 % = 5; 97–<98 % = 4"), [98, 96, 97])).toEqual([null, null, 4]);
  });

  test("days late: whole days; between 2 and 3 days there is nothing", () => {
    const days = ruled("c", "bands", "đúng hạn = 2; 1–2 ngày = 1,5; 3–5 ngày = 1; > 5 ngày = 0");
    expect(worth(days, [-1, 0, 1, 2, 3, 6, 2.5])).toEqual([2, 2, 1.5, 1.5, 1, 0, null]);
  });

  test("counts: per case, with floor or cap; what is no count is no points", () => {
    const late = ruled("c", "count", "3 − 0,5 mỗi trường hợp; không dưới 1,5");
    expect(worth(late, [0, 1, 3, 9, -1, 1.5])).toEqual([3, 2.5, 1.5, 1.5, null, null]);
    expect(worth(ruled("c", "count", "mỗi trường hợp +0,2; không quá 1"), [3, 5, 8])).toEqual([0.6, 1, 1]);
    expect(worth(ruled("c", "count", "mỗi trường hợp +1"), [8])).toEqual([8]);
  });

  test("progressive: at once above the start, then by whole steps in spite of binary fractions", () => {
    const steps = ruled("c", "progressive", "trên 92: +0,1; mỗi 1 thêm: +0,1; không quá 0,5");
    expect(worth(steps, [92, 92.01, 92.99, 93, 95, 99])).toEqual([0, 0.1, 0.1, 0.2, 0.4, 0.5]);
    const tenths = ruled("c", "progressive", "trên 0,2: +0,1; mỗi 0,1 thêm: +0,1");
    expect(worth(tenths, [0.3, 0.5, 0.7])).toEqual([0.2, 0.4, 0.6]);
  });

  test("gates, notes, options and groups have no points of their own, whatever is typed", () => {
    for (const kind of ["gate", "note", "option"] as const) expect(worth(ruled("c", kind, ""), [1, 0, EXEMPT])).toEqual([null, null, null]);
  });

  test("weight comes after cap and floor, rounding last", () => {
    const criterion = ruled("c", "count", "mỗi trường hợp +0,35; không quá 1", { weight: 1.5, decimals: 1 });
    expect(worth(criterion, [1, 2, 9])).toEqual([0.5, 1.1, 1.5]);
  });
});

describe("full points", () => {
  test.each<[RuleKind, string, number | null]>([
    ["points", "", null],
    ["yesNo", "Có = −2; Không = 0", 0],
    ["levels", "Nhì = 12; Nhất = 20", 20],
    ["bands", "> 95 % = 1,5; còn lại = 0", 1.5],
    ["count", "3 − 0,5 mỗi trường hợp", 3],
    ["count", "mỗi trường hợp +1", null],
    ["count", "mỗi trường hợp +1; không quá 4", 4],
    ["progressive", "trên 92: +0,1; mỗi 1 thêm: +0,1", null],
    ["progressive", "trên 5: −0,1; mỗi 1 thêm: −0,1", 0],
    ["bySize", "theo [HS]: < 1000: ≥ 10 = 2 | ≥ 1000: ≥ 10 = 2,7; < 10 = 0", 2.7],
  ])("%s %p gives at best %p", (kind, text, best) => {
    expect(fullBeforeWeight(ruled("c", kind, text))).toBe(best);
  });

  test("the stated maximum goes before what the rule gives, and is weighted and rounded", () => {
    expect(fullPointsOfLeaf(ruled("c", "count", "mỗi trường hợp +1", { max: 3.33, weight: 0.5, decimals: 1 }))).toBe(1.7);
  });

  test("KAD and MIỄN: out of the scale, full, zero; full without a bound leaves the scale", () => {
    const states: Entry[] = [NOT_APPLICABLE, EXEMPT];
    const levels = ruled("c", "levels", "Nhất = 20; Nhì = 12", { weight: 0.5, whenNotApplicable: "zero", whenExempt: "full" });
    expect(worth(levels, states)).toEqual([0, 10]);
    expect(worth(ruled("c", "count", "mỗi trường hợp +1", { whenExempt: "full" }), states)).toEqual([null, null]);
  });
});

describe("rules that need other entries of the participant", () => {
  const notes = ["HS", "KH", "TRE", "LOI"].map((code) => ruled(code, "note", ""));
  /** Points of the last column, one row of [HS, KH, TRE, LOI, entry] each. */
  const points = (criterion: Criterion, rows: readonly Entry[][], clusters: readonly string[] = []): (number | null)[] => {
    const participants = rows.map((_, i) => aParticipant(`p${i}`, { cluster: clusters[i] ?? "Chung" }));
    const { movement, entries } = scored(rows, { criteria: [...notes, criterion], participants });
    return pointsTable(movement, entries).map((row) => row.points[4]!);
  };

  test("two-way by size: the table of the size, then the band; no size or none for it is no points", () => {
    const rule = "theo [HS]: < 1000: ≥ 10 = 2; -10–<10 = 0 | 1000–<2000: ≥ 10 = 2,5; < −9 = −2";
    const bySize = ruled("c", "bySize", rule);
    expect(
      points(bySize, [
        [999, null, null, null, 10],
        [1000, null, null, null, 10],
        [1999, null, null, null, -10],
        [2000, null, null, null, 10],
        [500, null, null, null, -11],
        [null, null, null, null, 10],
        [NOT_APPLICABLE, null, null, null, 10],
      ]),
    ).toEqual([2, 2.5, -2, null, null, null, null]);
  });

  test("share of a target: each late or failed item loses its percent; from 0 to the maximum", () => {
    const target = ruled("c", "target", "chỉ tiêu [KH]; trễ [TRE], không đạt [LOI]: −25 %", { max: 10 });
    expect(
      points(target, [
        [null, 20, 0, 0, 20],
        [null, 20, 2, 2, 20],
        [null, 20, 0, 0, 25],
        [null, 20, 40, 40, 10],
        [null, 0, 0, 0, 10],
        [null, null, 0, 0, 10],
        [null, 20, null, 0, 10],
        [null, 20, -1, 0, 10],
        [null, 30, 0, 0, 7],
      ]),
    ).toEqual([10, 9.5, 10, 0, null, null, null, null, 2.33]);
  });

  test("share of a target with a cap and a floor of its own goes beyond the maximum and below zero", () => {
    const target = ruled("c", "target", "chỉ tiêu 20; không đạt [LOI]: −25 %; không quá 12; không dưới −1", { max: 10 });
    expect(
      points(target, [
        [null, null, null, 0, 22],
        [null, null, null, 0, 60],
        [null, null, null, 9, 0],
      ]),
    ).toEqual([11, 12, -1]);
  });

  test("relative to the leader: below, at and beyond the target, the leader gets all, each cluster has its own", () => {
    const leader = ruled("c", "leader", "chỉ tiêu [KH]; so theo tỷ lệ; trong cụm", { max: 10 });
    const rows: Entry[][] = [
      [null, 10, null, null, 8],
      [null, 10, null, null, 10],
      [null, 10, null, null, 15],
      [null, 10, null, null, 12],
      [null, 100, null, null, 101],
      [null, NOT_APPLICABLE, null, null, 50],
      [null, 10, null, null, null],
    ];
    expect(points(leader, rows, ["A", "A", "A", "a", "B", "A", "A"])).toEqual([4, 5, 10, 7, 10, null, null]);
  });

  test("relative to the leader by the difference, over the whole list", () => {
    const leader = ruled("c", "leader", "chỉ tiêu [KH]; so theo hiệu số; toàn danh sách", { max: 10 });
    const rows: Entry[][] = [
      [null, 10, null, null, 15],
      [null, 100, null, null, 120],
    ];
    expect(points(leader, rows, ["A", "B"])).toEqual([6.25, 10]);
  });

  test("relative to the leader without targets: share of the greatest; all zero is zero, below zero nothing", () => {
    const leader = ruled("c", "leader", "so theo tỷ lệ; toàn danh sách", { max: 10 });
    const of = (...entries: Entry[]): Entry[][] => entries.map((entry) => [null, null, null, null, entry]);
    expect(points(leader, of(5, 20, 0, -1, null))).toEqual([2.5, 10, 0, null, null]);
    expect(points(leader, of(0, 0))).toEqual([0, 0]);
  });

  test("somebody whom the criterion is not for does not lead", () => {
    const rule: CriterionRule = { kind: "leader", target: null, measure: "ratio", scope: "overall" };
    const criterion = aCriterion("c", { rule, max: 10, appliesTo: { types: [], clusters: ["A"] } });
    const { movement, entries } = scored([[5], [50]], {
      criteria: [criterion],
      participants: [aParticipant("p1", { cluster: "a" }), aParticipant("p2", { cluster: "B" })],
    });
    expect(pointsTable(movement, entries).map((row) => row.points[0])).toEqual([10, null]);
  });
});
