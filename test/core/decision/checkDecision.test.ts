import { checkDecision, type DecisionField, type DecisionPart } from "../../../src/core/decision/checkDecision";
import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import type { DecisionRules } from "../../../src/core/decision/decisionRules";
import type { Finding } from "../../../src/core/finding";
import { FOUR_BANDS, aBand, aCount, aQuota, atLeast, judgePoints, someRules, somePeople, withValues } from "../../kits/decisionPeople";

function check(more: Partial<DecisionRules>, people: readonly DecisionPerson[] = withValues(95, 80)): Finding[] {
  const rules = someRules(more);
  return checkDecision({
    rules,
    people,
    names: people.map(({ code }) => `Ông ${code}`),
    result: decide(rules, people, judgePoints),
    placeOf: (part: DecisionPart, row: number, field: DecisionField) => ({ kind: "cell", name: part, row, column: field.length }),
  });
}

/** Rule, table and row of each finding, and what it tells. */
function told(findings: readonly Finding[]): [string, string, Finding["params"]][] {
  return findings.map(({ rule, place, params }) => [rule, place.kind === "cell" ? `${place.name} ${place.row}` : place.kind, params]);
}

describe("rules of Xét", () => {
  test("that are sound raise nothing", () => {
    expect(check({ quotas: [aQuota(50, { base: { kind: "withoutTarget", band: "T" } })] })).toEqual([]);
  });

  test("D-02: percentages over 100, counts in halves and minimums below 0 are told with their bounds", () => {
    const findings = check({ quotas: [aQuota(120), aCount(1.5), aQuota(20, { minimum: -1 })] });
    expect(told(findings)).toEqual([
      ["D-02", "quota 0", { field: "percent", value: 120, min: 0, max: 100 }],
      ["D-02", "quota 1", { field: "count", value: 1.5, min: 0, max: 2 }],
      ["D-02", "quota 2", { field: "minimum", value: -1, min: 0, max: 2 }],
    ]);
  });

  test("D-03: bands of one name, with the same minimum or a rising one overlap", () => {
    const told3 = (bands: DecisionRules["bands"]): unknown[] => told(check({ bands })).filter(([rule]) => rule === "D-03");
    expect(told3([aBand("A", 90), aBand("a ", 70)])).toEqual([["D-03", "band 1", { name: "a ", other: "A" }]]);
    expect(told3([aBand("A", 70), aBand("B", 70)])).toHaveLength(1);
    expect(told3([aBand("A", 70), aBand("B", 90)])).toHaveLength(1);
    expect(told3([aBand("A", null), aBand("B", 90)])).toHaveLength(1);
    expect(told3([aBand("A", 70, atLeast("c1", 5)), aBand("B", 70), aBand("C", null)])).toEqual([]);
    expect(told3([aBand("A", 60, atLeast("c1", 5)), aBand("B", 70)])).toHaveLength(1);
  });

  test("D-04: names that are in no list, each at its cell", () => {
    const findings = check({
      gates: [{ name: "", conditions: [], atMost: "Giỏi", source: "" }],
      quotas: [aQuota(20, { band: "Khá" }), aQuota(20, { base: { kind: "in", band: "Yếu" } })],
      classes: [{ group: "Phòng ma", className: "Loại 1" }],
      exceptions: [
        { participant: "p7", band: "XS", reason: "Hội đồng" },
        { participant: "p1", band: "Giỏi", reason: "Hội đồng" },
      ],
    });
    expect(told(findings)).toEqual([
      ["D-04", "gate 0", { name: "Giỏi", where: "bands" }],
      ["D-04", "quota 0", { name: "Khá", where: "bands" }],
      ["D-04", "quota 1", { name: "Yếu", where: "bands" }],
      ["D-04", "class 0", { name: "Phòng ma", where: "groups" }],
      ["D-04", "exception 0", { name: "p7", where: "participants" }],
      ["D-04", "exception 1", { name: "Giỏi", where: "bands" }],
    ]);
  });

  test("D-04: a criterion that a gate or a band names and nobody has, also inside alternatives", () => {
    const people = somePeople([{ value: 95, points: { A1: 5 } }]);
    const either = { kind: "any", of: [[atLeast("a1", 1)], [atLeast("B2", 1)]] } as const;
    const findings = checkDecision({
      rules: someRules({
        bands: [aBand("XS", 90, atLeast("C3", 1)), aBand("T", null)],
        gates: [{ name: "", conditions: [either], atMost: null, source: "" }],
      }),
      people,
      names: ["Ông A"],
      result: { decisions: [{ index: 0, reached: 0, band: 0, reasons: [] }], seats: [] },
      placeOf: (part: DecisionPart, row: number, field: DecisionField) => ({ kind: "cell", name: `${part} ${field}`, row, column: 0 }),
    });
    expect(told(findings)).toEqual([
      ["D-04", "gate require 0", { name: "B2", where: "criteria" }],
      ["D-04", "band require 0", { name: "C3", where: "criteria" }],
    ]);
  });

  test("a unit written with two blanks has the class of the unit", () => {
    const people = somePeople(["Phòng A", "phòng  a"].map((unit) => ({ value: 95, unit })));
    const amount = { kind: "byClass", percents: [{ className: "Loại 1", percent: 100 }] } as const;
    expect(
      check({ quotas: [aQuota(0, { amount, scope: "unit" })], classes: [{ group: "Phòng A ", className: "Loại  1" }] }, people),
    ).toEqual([]);
  });

  test("D-06: minimums of the groups together above the seats of the whole list", () => {
    const people = somePeople(["A", "B", "C"].map((unit, i) => ({ value: 99 - i, unit })));
    const findings = check({ quotas: [aQuota(10, { name: "Mỗi đơn vị", scope: "unit", minimum: 1 }), aCount(2)] }, people);
    expect(told(findings)).toEqual([
      ["D-06", "quota 0", { name: "Mỗi đơn vị", other: "2 suất", problem: "minimums", group: "", asked: 3, seats: 2 }],
    ]);
  });

  test("D-06: a quota of a band or better below that of the better band; the same percentage twice", () => {
    expect(told(check({ quotas: [aCount(3), aCount(1, { band: "T", orBetter: true })] }))).toEqual([
      ["D-06", "quota 0", { name: "3 suất", other: "1 suất", problem: "better", group: "", asked: 3, seats: 1 }],
    ]);
    expect(check({ quotas: [aQuota(50), aQuota(60)] }).map(({ params }) => params["problem"])).toEqual(["same"]);
    expect(check({ quotas: [aCount(1), aCount(3, { band: "T", orBetter: true })] })).toEqual([]);
  });

  test("D-08: an exception without a reason names the participant", () => {
    const findings = check({ exceptions: [{ participant: "P2", band: "XS", reason: " ok! " }] });
    expect(told(findings)).toEqual([["D-08", "exception 0", { participantName: "Ông p2", min: 5 }]]);
  });

  test("D-01: a second exception for one participant", () => {
    const exceptions = ["XS", "T"].map((band) => ({ participant: "p2", band, reason: "Hội đồng" }));
    expect(told(check({ exceptions }))).toEqual([["D-01", "exception 1", { text: "p2", field: "secondException" }]]);
  });

  test("D-12: a group without class, and a class without percentage", () => {
    const people = somePeople(["A", "A", "B"].map((unit) => ({ value: 95, unit })));
    const amount = { kind: "byClass", percents: [{ className: "Loại 1", percent: 100 }] } as const;
    const findings = check(
      { quotas: [aQuota(0, { amount, scope: "unit", name: "Loại" })], classes: [{ group: "b", className: "Loại 2" }] },
      people,
    );
    expect(told(findings)).toEqual([
      ["D-12", "quota 0", { group: "A", className: "", name: "Loại" }],
      ["D-12", "class 0", { group: "B", className: "Loại 2", name: "Loại" }],
    ]);
  });

  test("D-13: a percentage of what is not chosen; a count needs no base", () => {
    expect(told(check({ quotas: [aQuota(20, { base: null }), aCount(2)] }))).toEqual([["D-13", "quota 0", { name: "Chỉ tiêu 20" }]]);
  });
});

describe("the result of Xét", () => {
  test("D-05: a base of 0 in the whole list, and in a group where somebody was stopped by it", () => {
    expect(told(check({ quotas: [aQuota(20, { base: { kind: "in", band: "HT" } })] }))).toEqual([
      ["D-05", "quota 0", { name: "Chỉ tiêu 20", group: "" }],
    ]);
    const people = somePeople([
      { value: 95, unit: "A" },
      { value: 40, unit: "B" },
    ]);
    const findings = check({ quotas: [aQuota(20, { base: { kind: "in", band: "HT" }, scope: "unit" })] }, people);
    expect(told(findings)).toEqual([["D-05", "quota 0", { name: "Chỉ tiêu 20", group: " (A)" }]]);
  });

  test("D-07: a tie at the line names the equals, the seats and the quota; none where nobody is asked, or once it is settled", () => {
    const people = withValues(95, 93, 93, 80);
    const settled = [{ participant: "p3", band: "XS", reason: "Hội đồng chọn" }];
    expect(told(check({ quotas: [aCount(2)] }, people))).toEqual([
      ["D-07", "quota 0", { participantName: "Ông p2, Ông p3", band: "XS", people: 2, left: 1, name: "2 suất", group: "" }],
    ]);
    expect(check({ quotas: [aCount(2)], tie: "none" }, people)).toEqual([]);
    expect(check({ quotas: [aCount(2)], exceptions: settled }, people)).toEqual([]);
  });

  test("D-07: a tie that comes again in a lower band of the same quota is told once", () => {
    const findings = check({ quotas: [aCount(1, { band: "T", orBetter: true })] }, withValues(95, 95));
    expect(findings.map(({ rule, params }) => [rule, params["band"]])).toEqual([["D-07", "XS"]]);
  });

  test("D-09: somebody with points and no band, unless a veto, a gate or an exception says so", () => {
    const gates = [{ name: "", conditions: [atLeast("c1", 1)], atMost: null, source: "" }];
    const exceptions = [{ participant: "p4", band: null, reason: "Hội đồng" }];
    const points = { c1: 1 };
    const people = somePeople([
      { value: 10, points },
      { value: 95, vetoes: ["KL"], points },
      { value: 95, points: { c1: 0 } },
      { value: 95, points },
      { value: null },
    ]);
    const findings = check({ bands: FOUR_BANDS.slice(0, 3), gates, exceptions }, people);
    expect(findings).toMatchObject([
      { rule: "D-09", participant: "p1", place: { kind: "entryRow", row: 0 }, params: { participantName: "Ông p1" } },
    ]);
    expect(findings).toHaveLength(1);
  });

  test("D-10: more seats used than there are, by an exception", () => {
    const exceptions = [{ participant: "p2", band: "XS", reason: "Hội đồng" }];
    expect(told(check({ quotas: [aCount(1)], exceptions }))).toEqual([
      ["D-10", "quota 0", { name: "1 suất", group: "", used: 2, seats: 1 }],
    ]);
  });
});
