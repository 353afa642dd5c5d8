import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import type { DecisionRules, DecisionResult } from "../../../src/core/decision/decisionRules";
import { aBand, aCount, aQuota, atLeast, judgePoints, someRules, somePeople, withValues } from "../../kits/decisionPeople";

function run(rules: DecisionRules, people: readonly DecisionPerson[]): DecisionResult {
  return decide(rules, people, judgePoints);
}

/** Names of the bands in the end, "–" for none. */
function bands(rules: DecisionRules, people: readonly DecisionPerson[]): string {
  return run(rules, people)
    .decisions.map(({ band }) => (band === null ? "–" : rules.bands[band]!.name))
    .join(" ");
}

function reasons(rules: DecisionRules, people: readonly DecisionPerson[], person: number): string[] {
  return run(rules, people).decisions[person]!.reasons.map((reason) => {
    switch (reason.kind) {
      case "quota":
        return `quota ${reason.quota}${reason.group} at ${rules.bands[reason.band]!.name}`;
      case "tie":
        return `tie ${reason.quota}${reason.group} at ${rules.bands[reason.band]!.name}${reason.forCouncil ? " for the Council" : ""}`;
      case "gate":
        return `gate ${reason.gate}${reason.unknown ? " unknown" : ""}`;
      case "condition":
        return `condition ${reason.condition} of ${rules.bands[reason.band]!.name}${reason.unknown ? " unknown" : ""}`;
      case "vetoed":
        return `vetoed ${reason.criteria.join()}`;
      default:
        return reason.kind;
    }
  });
}

/** base, %, exact, seats, used, held, left of each row. */
function seats(rules: DecisionRules, people: readonly DecisionPerson[]): (string | number | null)[][] {
  return run(rules, people).seats.map((row) => [row.base, row.percent, row.exact, row.seats, row.used, row.held, row.left]);
}

describe("bands", () => {
  test("go by the minimum, that itself included, the last without a minimum takes the rest", () => {
    expect(bands(someRules(), withValues(90, 89.99, 70, 50, 49.9, null))).toBe("XS T T HT KHT –");
  });

  test("who is not ranked, or hit a gate of the criteria list, is in none and told why", () => {
    const people = somePeople([{ value: null }, { value: 95, vetoes: ["KL"] }]);
    expect(bands(someRules(), people)).toBe("– –");
    expect([reasons(someRules(), people, 0), reasons(someRules(), people, 1)]).toEqual([["notRanked"], ["vetoed KL"]]);
  });

  test("more conditions of a band must hold too; each that fails is told, a fact that is not known does not pass", () => {
    const rules = someRules({ bands: [aBand("XS", 90, atLeast("c1", 5), atLeast("c2", 5)), aBand("T", 70)] });
    const people = somePeople([
      { value: 95, points: { c1: 5, c2: 6 } },
      { value: 95, points: { c1: 4, c2: 4 } },
      { value: 95, points: { c1: 5 } },
      { value: 80, points: { c1: 0, c2: 0 } },
    ]);
    expect(bands(rules, people)).toBe("XS T T T");
    expect(reasons(rules, people, 1)).toEqual(["condition 0 of XS", "condition 1 of XS"]);
    expect(reasons(rules, people, 2)).toEqual(["condition 1 of XS unknown"]);
    expect(reasons(rules, people, 3)).toEqual([]);
  });

  test("conditions are judged as everywhere, unless another judge is given", () => {
    const rules = someRules({ bands: [aBand("XS", 90, { kind: "value", is: "atLeast", than: 95 }), aBand("T", 70)] });
    expect(decide(rules, withValues(96, 94)).decisions.map(({ band }) => band)).toEqual([0, 1]);
  });

  test("a gate leaves at most its band, or none; it is told only to whom it cost something", () => {
    const gate = { name: "", conditions: [atLeast("c1", 1)], source: "" };
    const rules = someRules({
      gates: [
        { ...gate, atMost: "ht" },
        { ...gate, conditions: [atLeast("c2", 1)], atMost: null },
      ],
    });
    const people = somePeople([
      { value: 95, points: { c1: 0, c2: 1 } },
      { value: 60, points: { c1: 0, c2: 1 } },
      { value: 95, points: { c1: 1, c2: 0 } },
      { value: 95, points: { c1: 1 } },
    ]);
    expect(bands(rules, people)).toBe("HT HT – –");
    expect([0, 1, 2, 3].map((person) => reasons(rules, people, person))).toEqual([["gate 0"], [], ["gate 1"], ["gate 1 unknown"]]);
  });

  test("no bands and no people give an empty result", () => {
    expect(run(someRules({ bands: [] }), withValues(5)).decisions).toEqual([{ index: 0, reached: null, band: null, reasons: [] }]);
    expect(run(someRules({ quotas: [aQuota(20)] }), [])).toEqual({ decisions: [], seats: [] });
  });
});

describe("quotas", () => {
  const sixty = withValues(...Array.from({ length: 60 }, (_, i) => 90 + i / 10));

  test("20 % of who ends in Good or better is 12 of 60, and 10 when read as of those beside the target", () => {
    const orBetter = someRules({ quotas: [aQuota(20, { base: { kind: "orBetter", band: "T" } })] });
    const beside = someRules({ quotas: [aQuota(20, { base: { kind: "withoutTarget", band: "T" } })] });
    expect(seats(orBetter, sixty)).toEqual([[60, 20, "12", 12, 12, 0, 0]]);
    expect(seats(beside, sixty)).toEqual([[50, 20, "10", 10, 10, 0, 0]]);
  });

  test("29 % of 100 gives 29 seats, and the table tells the exact share", () => {
    const hundred = withValues(...Array.from({ length: 100 }, (_, i) => 90 + i / 100));
    expect(seats(someRules({ quotas: [aQuota(29)] }), hundred)).toEqual([[100, 29, "29", 29, 29, 0, 0]]);
    expect(seats(someRules({ quotas: [aQuota(29)] }), hundred.slice(1))).toEqual([[99, 29, "28.71", 28, 28, 0, 0]]);
  });

  test("who finds no seat falls to the next band that he reaches, with the quota that stopped him", () => {
    const rules = someRules({ quotas: [aCount(1), aCount(1, { band: "T" })] });
    const people = withValues(99, 98, 97);
    expect(bands(rules, people)).toBe("XS T HT");
    expect(reasons(rules, people, 1)).toEqual(["quota 0 at XS"]);
    expect(reasons(rules, people, 2)).toEqual(["quota 0 at XS", "quota 1 at T"]);
  });

  test("a band whose conditions fail is passed over in falling", () => {
    const rules = someRules({ bands: [aBand("XS", 90), aBand("T", 70, atLeast("c1", 1)), aBand("HT", null)], quotas: [aCount(1)] });
    expect(bands(rules, somePeople([{ value: 99 }, { value: 98, points: { c1: 0 } }, { value: 97, points: { c1: 1 } }]))).toBe("XS HT T");
  });

  test("a quota of a band or better counts both together", () => {
    const rules = someRules({ quotas: [aCount(1), aCount(3, { band: "T", orBetter: true })] });
    expect(bands(rules, withValues(99, 98, 97, 96))).toBe("XS T T HT");
  });

  test("per group each has its own seats and base; names of clusters without regard to case", () => {
    const rules = someRules({ quotas: [aQuota(50, { scope: "cluster" })] });
    const people = somePeople([
      { value: 99, cluster: "Khối 1" },
      { value: 98, cluster: "khối 1" },
      { value: 91, cluster: "Khối 2" },
      { value: 90, cluster: "Khối 2" },
      { value: 95, cluster: "Khối 3" },
    ]);
    expect(bands(rules, people)).toBe("XS T XS T T");
    expect(run(rules, people).seats.map(({ group, base, used }) => [group, base, used])).toEqual([
      ["Khối 1", 2, 1],
      ["Khối 2", 2, 1],
      ["Khối 3", 1, 0],
    ]);
  });

  test("a minimum of seats holds where the share is less", () => {
    const rules = someRules({ quotas: [aQuota(20, { scope: "unit", minimum: 1, base: { kind: "withoutTarget", band: "T" } })] });
    const people = somePeople(["A", "A", "A", "B"].map((unit, i) => ({ value: 95 - i, unit })));
    expect(bands(rules, people)).toBe("XS T T XS");
  });

  test("the percentage goes by the class of the unit; a unit without class is not limited", () => {
    const amount = {
      kind: "byClass",
      percents: [
        { className: "Loại 1", percent: 50 },
        { className: "Loại 2", percent: 25 },
      ],
    } as const;
    const rules = someRules({
      quotas: [aQuota(0, { amount, scope: "unit" })],
      classes: [
        { group: "a", className: "loại 1" },
        { group: "B", className: "Loại 2" },
      ],
    });
    const people = somePeople(["A", "A", "A", "A", "B", "B", "B", "B", "C", "C"].map((unit, i) => ({ value: 99 - i, unit })));
    expect(bands(rules, people)).toBe("XS XS T T XS T T T XS XS");
    expect(run(rules, people).seats.map(({ group, percent }) => [group, percent])).toEqual([
      ["A", 50],
      ["B", 25],
    ]);
  });

  test("of those who reach exactly a band, before any quota", () => {
    const rules = someRules({ quotas: [aQuota(50, { base: { kind: "in", band: "T" } })] });
    expect(seats(rules, withValues(99, 98, 97, 80, 79, 60))).toEqual([[2, 50, "1", 1, 1, 0, 0]]);
  });

  test("of who ends in a band: a quota of that band takes seats from the better one until both hold", () => {
    // Of ten who reach Good only four may be Good or better, so Excellent has 50 % of 4 and not of 10.
    const rules = someRules({
      quotas: [aQuota(50, { base: { kind: "orBetter", band: "T" } }), aCount(4, { band: "T", orBetter: true })],
    });
    const people = withValues(...Array.from({ length: 10 }, (_, i) => 99 - i / 2));
    expect(bands(rules, people)).toBe("XS XS T T HT HT HT HT HT HT");
    expect(seats(rules, people)).toEqual([
      [4, 50, "2", 2, 2, 0, 0],
      [null, null, "", 4, 4, 0, 0],
    ]);
  });

  test("seats that were lost only on the way to the result are given back", () => {
    // Two equals at the single Excellent seat leave nobody there, so Good has no seats; their type's quota then parts them from the
    // third, who takes the seat, and Good has its two again.
    const rules = someRules({
      tie: "none",
      quotas: [
        aCount(1, { band: "T", scope: "cluster" }),
        aQuota(10, { base: { kind: "orBetter", band: "T" }, scope: "type", rounding: "up" }),
        aQuota(10, { band: "T", base: { kind: "orBetter", band: "XS" }, minimum: 2 }),
        aCount(1),
      ],
    });
    const people = somePeople([
      { value: 96, cluster: "K2" },
      { value: 96, cluster: "K2" },
      { value: 92, cluster: "K1", type: "collective" },
      { value: 72, cluster: "K1" },
    ]);
    expect(bands(rules, people)).toBe("HT HT XS T");
    expect(run(rules, people).seats.find(({ quota }) => quota === 2)).toMatchObject({ base: 1, seats: 2, used: 1 });
  });

  test("a quota without a base chosen, with an unknown band or a percentage over 100 is not applied", () => {
    const quotas = [aQuota(20, { base: null }), aQuota(20, { band: "?" }), aQuota(120), aCount(1.5)];
    expect(bands(someRules({ quotas }), withValues(99, 98))).toBe("XS XS");
    expect(seats(someRules({ quotas }), withValues(99, 98))).toEqual([]);
  });

  test("a base of 0 gives no seat", () => {
    const rules = someRules({ quotas: [aQuota(20, { minimum: 1, base: { kind: "in", band: "HT" } })] });
    expect(seats(rules, withValues(99))).toEqual([[0, 20, "0", 0, 0, 0, 0]]);
  });
});

describe("ties at the line", () => {
  const people = somePeople([
    { value: 95, keys: [3] },
    { value: 93, keys: [2] },
    { value: 93, keys: [1] },
    { value: 91, keys: [9] },
  ]);
  const rules = (tie: DecisionRules["tie"], count = 2): DecisionRules => someRules({ tie, quotas: [aCount(count)] });

  test("council: none enters, none of the worse enters either, the seat is held", () => {
    expect(bands(rules("council"), people)).toBe("XS T T T");
    expect([1, 2, 3].map((person) => reasons(rules("council"), people, person))).toEqual([
      ["tie 0 at XS for the Council"],
      ["tie 0 at XS for the Council"],
      ["quota 0 at XS"],
    ]);
    expect(seats(rules("council"), people)).toEqual([[null, null, "", 2, 1, 1, 1]]);
  });

  test("none: the same, but no seat is held and nobody is asked", () => {
    expect(bands(rules("none"), people)).toBe("XS T T T");
    expect(reasons(rules("none"), people, 1)).toEqual(["tie 0 at XS"]);
    expect(seats(rules("none"), people)).toEqual([[null, null, "", 2, 1, 0, 1]]);
  });

  test("ladder: the keys part them first", () => {
    expect(bands(rules("ladder"), people)).toBe("XS XS T T");
  });

  test("ladder: what it leaves equal goes to the Council", () => {
    const equal = somePeople([{ value: 95, keys: [3] }, ...[1, 2].map(() => ({ value: 93, keys: [2] }))]);
    expect(reasons(rules("ladder"), equal, 1)).toEqual(["tie 0 at XS for the Council"]);
  });

  test("the tied who fall take their seats in the next band before others, and the quota over both counts them once", () => {
    const both = someRules({ quotas: [aCount(2), aCount(4, { band: "T", orBetter: true })] });
    const five = withValues(95, 93, 93, 91, 90);
    expect(bands(both, five)).toBe("XS T T T HT");
    expect(seats(both, five)).toEqual([
      [null, null, "", 2, 1, 1, 1],
      [null, null, "", 4, 4, 0, 0],
    ]);
  });

  test("the tied of a better class keep the seats of the next band that are theirs, whoever is tied there behind them", () => {
    const rules = someRules({ tie: "council", quotas: [aCount(1, { scope: "cluster" }), aCount(3, { band: "T", orBetter: true })] });
    const four = somePeople([97, 97, 95, 95].map((value, i) => ({ value, cluster: i < 2 ? "K1" : "K2" })));
    expect(bands(rules, four)).toBe("T T HT HT");
    expect([0, 2].map((person) => reasons(rules, four, person))).toEqual([
      ["tie 0K1 at XS for the Council"],
      ["tie 0K2 at XS for the Council", "quota 1 at T"],
    ]);
    expect(seats(rules, four).at(-1)).toEqual([null, null, "", 3, 2, 1, 1]);
  });

  describe("for one seat of their cluster", () => {
    const rules = (together: number): DecisionRules =>
      someRules({ tie: "council", quotas: [aCount(1, { scope: "cluster" }), aCount(together, { band: "T", orBetter: true })] });
    const clusters = (...given: readonly (readonly [value: number, cluster: string])[]): DecisionPerson[] =>
      somePeople(given.map(([value, cluster]) => ({ value, cluster })));

    test("take one seat of the quota over both bands: whoever is above them in another cluster comes before those who fall", () => {
      const people = clusters([95, "K1"], [90, "K1"], [85, "K2"], [85, "K2"]);
      const low = { ...rules(3), bands: [aBand("XS", 80), aBand("T", 70), aBand("HT", 50)] };
      expect(bands(low, people)).toBe("XS T HT HT");
      expect(reasons(low, people, 2)).toEqual(["tie 0K2 at XS for the Council", "quota 1 at T"]);
      expect(seats(low, people).at(-1)).toEqual([null, null, "", 3, 2, 1, 1]);
      expect(bands({ ...low, quotas: rules(4).quotas }, people)).toBe("XS T T T");
    });

    test("do not close that quota, though more of them are tied than it has seats", () => {
      const people = clusters([95, "K1"], [90, "K1"], [85, "K2"], [85, "K2"], [85, "K2"], [84, "K3"]);
      const low = { ...rules(3), bands: [aBand("XS", 80), aBand("T", 70), aBand("HT", 50)] };
      // The best of the third cluster takes his seat before the second of the first falls, as he would without a tie.
      expect(bands(low, people)).toBe("XS HT HT HT HT XS");
      expect(bands({ ...low, quotas: rules(4).quotas }, people)).toBe("XS T HT HT HT XS");
      expect(bands({ ...low, tie: "none", quotas: rules(4).quotas }, people)).toBe("XS T HT HT HT XS");
    });

    test("are not tied at wider quotas that the line of another cluster leaves room in, whichever is looked at first", () => {
      const people = somePeople([
        { value: 92, unit: "B", cluster: "K1" },
        { value: 92, unit: "B", cluster: "K1" },
        { value: 92, unit: "B", cluster: "K2" },
        { value: 92, unit: "B", cluster: "K1" },
      ]);
      const three = someRules({
        tie: "council",
        quotas: [
          aCount(2, { band: "T", orBetter: true, scope: "unit" }),
          aCount(1, { band: "HT", orBetter: true, scope: "cluster" }),
          aCount(2, { band: "T", orBetter: true }),
        ],
      });
      expect(bands(three, people)).toBe("KHT KHT XS KHT");
    });

    test("are told the line with the seats that are theirs, not a wider one that keeps seats for others too", () => {
      const people = somePeople([95, 95, 92, 92].map((value, i) => ({ value, unit: i < 2 ? "A" : "B" })));
      const two = someRules({ tie: "council", quotas: [aCount(2), aCount(1, { orBetter: true, scope: "unit" })] });
      expect(reasons(two, people, 2)).toContain("tie 1B at XS for the Council");
    });

    test("keep it from somebody better who missed it: none of them falls into it, it waits for the Council", () => {
      // The line of unit A parts two clusters, so the seat of K2 may or may not be needed.
      const people = somePeople([
        { value: 95, unit: "B", cluster: "K2" },
        { value: 92, unit: "B", cluster: "K2" },
        { value: 91, unit: "A", cluster: "K2" },
        { value: 91, unit: "A", cluster: "K1" },
      ]);
      const crossed = someRules({
        tie: "council",
        quotas: [aCount(1, { scope: "unit" }), aCount(2, { band: "T", orBetter: true, scope: "cluster" })],
      });
      expect(bands(crossed, people)).toBe("XS HT HT T");
      expect(reasons(crossed, people, 1)).toEqual(["quota 0B at XS", "quota 1K2 at T"]);
      expect(reasons(crossed, people, 2)).toEqual(["tie 0A at XS for the Council", "quota 1K2 at T"]);
    });
  });
});

test("a unit written with other blanks and capitals is one unit: it has its seats once", () => {
  const people = somePeople(["Phòng A", "phòng  a", " Phòng A"].map((unit, i) => ({ value: 95 - i, unit })));
  expect(bands(someRules({ quotas: [aCount(1, { scope: "unit" })] }), people)).toBe("XS T T");
});

describe("written exceptions", () => {
  const rules = (participant: string, band: string | null, reason = "Hội đồng chọn"): DecisionRules =>
    someRules({ quotas: [aCount(2)], exceptions: [{ participant, band, reason }] });
  const people = withValues(95, 93, 93, 80, 60);

  test("choose one out of a tie for the seat that is held", () => {
    expect(bands(rules("P3", "XS"), people)).toBe("XS T XS T HT");
    expect(seats(rules("P3", "XS"), people)).toEqual([[null, null, "", 2, 2, 0, 0]]);
    expect(reasons(rules("P3", "XS"), people, 2)).toEqual(["tie 0 at XS", "exception"]);
  });

  test("put one of equals into a worse band: he is counted there, and the seat below is not given twice", () => {
    const both = (exceptions: DecisionRules["exceptions"], ...quotas: DecisionRules["quotas"]): DecisionRules =>
      someRules({ quotas: [...quotas, aCount(2, { band: "T", orBetter: true })], exceptions });
    const lowered = both([{ participant: "p1", band: "T", reason: "Hội đồng chọn" }]);
    expect(bands(lowered, withValues(95, 95, 80))).toBe("T XS HT");
    expect(seats(lowered, withValues(95, 95, 80))).toEqual([[null, null, "", 2, 2, 0, 0]]);
    const picked = both([{ participant: "p1", band: "XS", reason: "Hội đồng chọn" }], aCount(1));
    expect(bands(picked, withValues(92, 92, 80))).toBe("XS T HT");
  });

  test("a better band than earned pushes nobody out; more than the seats shows as less than none left", () => {
    const four = withValues(95, 94, 80, 60);
    expect(bands(rules("p4", "XS"), four)).toBe("XS XS T XS");
    expect(seats(rules("p4", "XS"), four)).toEqual([[null, null, "", 2, 3, 0, -1]]);
  });

  test("a worse band than earned frees the seat for the next", () => {
    expect(bands(rules("p1", "HT"), withValues(95, 94, 93))).toBe("HT XS XS");
    expect(bands(rules("p1", null), withValues(95, 94, 93))).toBe("– XS XS");
  });

  test("the seat in the lower band of somebody lifted out of a tie is free for the next", () => {
    const lifted: DecisionRules = { ...rules("p2", "XS"), quotas: [aCount(2), aCount(1, { band: "T" })] };
    expect(bands(lifted, withValues(95, 93, 93, 80))).toBe("XS XS T HT");
  });

  test("lift also who is not ranked or was vetoed", () => {
    expect(bands(rules("p2", "T"), somePeople([{ value: 95 }, { value: null }]))).toBe("XS T");
    expect(bands(rules("p2", "T"), somePeople([{ value: 95 }, { value: 99, vetoes: ["KL"] }]))).toBe("XS T");
  });

  test("are not in force without a reason of five letters, for nobody, or with a band that is none", () => {
    for (const given of [rules("p4", "XS", " ab - c "), rules("p9", "XS"), rules("p4", "?")]) {
      expect(bands(given, people)).toBe("XS T T T HT");
    }
  });

  test("of two for one participant the first is in force", () => {
    const [first, second] = [rules("p4", "HT"), rules("p4", "KHT")];
    expect(bands({ ...first, exceptions: [...first.exceptions, ...second.exceptions] }, people)).toBe("XS T T HT HT");
  });

  test("that only repeat what the rules give are no reason", () => {
    expect(reasons(rules("p4", "T"), people, 3)).toEqual([]);
  });
});
