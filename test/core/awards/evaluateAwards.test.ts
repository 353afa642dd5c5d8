// Who is proposed for which award and why not: order of evaluation, votes, limits, circles; rows never decide.
import fc from "fast-check";
import type { Award, AwardLimit, AwardRuleSet } from "../../../src/core/awards/awardRules";
import { awardListOrder, evaluateAwards, isUpForVote, type AwardPerson, type AwardQuestion } from "../../../src/core/awards/evaluateAwards";
import { LEVELS } from "../../../src/core/register/register";
import type { VoteResult } from "../../../src/core/votes/votes";
import { anAward, held, initiative, someone } from "../../kits/someFacts";

function aSet(...awards: readonly Award[]): AwardRuleSet {
  return { id: "s", name: "S", sources: [], from: "2025-01-01", to: null, isVerified: true, awards };
}

function evaluate(
  awards: readonly Award[],
  people: readonly AwardPerson[],
  more: Partial<AwardQuestion> = {},
): ReturnType<typeof evaluateAwards> {
  return evaluateAwards({ set: aSet(...awards), people, votes: null, tie: "council", classes: [], ...more });
}

/** "LDTT: p0 p2 | CSTDCS: p0": who is proposed, in the order of the answer. */
function proposals(awards: readonly Award[], people: readonly AwardPerson[], more: Partial<AwardQuestion> = {}): string {
  const { decisions } = evaluate(awards, people, more);
  return awardListOrder({ awards })
    .map((award) => {
      const codes = decisions
        .filter((one) => one.award === award && one.isProposed)
        .map(({ index }) => people.find((p) => p.index === index)!.code);
      return [`${awards[award]!.code}:`, ...codes].join(" ");
    })
    .join(" | ");
}

const LDTT = anAward("LDTT", "xếp loại ≥ HTT");
const CSTDCS = anAward("CSTDCS", "được đề nghị [LDTT]; xếp loại ≥ HTXS hoặc sáng kiến cấp cơ sở ≥ 1", { order: 2 });
const TTLDTT = anAward("TTLDTT", "tỷ lệ [LDTT] ≥ 70 %; số [CSTDCS] ≥ 1", { type: "collective" });

const limit = (given: Partial<AwardLimit>): AwardLimit => ({
  amount: { kind: "percent", percent: 50 },
  base: "all",
  scope: "overall",
  rounding: "down",
  minimum: 0,
  ...given,
});

const voted = (participant: string, award: string, votes: number, base = 10, threshold = 80): VoteResult => ({
  participant,
  award,
  votes,
  base,
  share: (votes * 100) / base,
  isPassed: votes * 100 >= threshold * base,
});

describe("order of evaluation", () => {
  const office = [
    someone(0, { code: "P1", name: "Phòng Hành chính", type: "collective" }),
    someone(1, { unit: "phòng hành chính" }, { level: "excellent" }),
    someone(2, { unit: "p1" }, { level: "good" }),
    someone(3, { unit: "P1" }, { level: "completed" }),
    someone(4, { unit: "P2" }, { level: "excellent" }),
  ];

  test("an award comes after those it asks for, whatever the order of the set, and a collective after its people", () => {
    const two = [...office.slice(0, 3), office[4]!];
    for (const awards of [
      [TTLDTT, CSTDCS, LDTT],
      [LDTT, CSTDCS, TTLDTT],
    ]) {
      expect(proposals(awards, two)).toBe("TTLDTT: P1 | CSTDCS: p1 p4 | LDTT: p1 p2 p4");
    }
  });

  test("2 of 3 people are not 70 %: the collective is refused with that number", () => {
    const { decisions } = evaluate([TTLDTT, CSTDCS, LDTT], office);
    expect(decisions.find(({ award }) => award === 0)).toMatchObject({
      isProposed: false,
      refusals: [{ kind: "conditions", judgements: [{ index: 0, judgement: { outcome: "unmet", shown: "2/3 người" } }] }],
    });
  });

  test("people belong by code before name; a collective that has nobody, or shares its name, is not known", () => {
    const twins = [
      someone(0, { code: "A", name: "Phòng", type: "collective" }),
      someone(1, { code: "B", name: "Phòng", type: "collective" }),
    ];
    const people = [...twins, someone(2, { unit: "A" }, { level: "excellent" }), someone(3, { unit: "phòng" }, { level: "failed" })];
    const outcomes = evaluate([TTLDTT, CSTDCS, LDTT], people).decisions.filter(({ award }) => award === 0);
    expect(outcomes.map(({ refusals }) => refusals)).toEqual([
      [{ kind: "conditions", judgements: [0, 1].map((index) => ({ index, judgement: { ...unknownOf(TTLDTT, index) } })) }],
      [{ kind: "conditions", judgements: [0, 1].map((index) => ({ index, judgement: { ...unknownOf(TTLDTT, index) } })) }],
    ]);
    expect(proposals([TTLDTT, CSTDCS, LDTT], people.slice(0, 3))).toBe("TTLDTT: A | CSTDCS: p2 | LDTT: p2");
  });

  test("a chain of years ends with what is proposed now", () => {
    const CSTDT = anAward("CSTDT", "liên tục 3 năm [CSTDCS]", { order: 3 });
    const years = [held(2024, "CSTDCS"), held(2025, "CSTDCS")];
    const people = [someone(0, {}, { level: "excellent", history: years }), someone(1, {}, { level: "good", history: years })];
    expect(proposals([CSTDT, CSTDCS, LDTT], people)).toBe("CSTDT: p0 | CSTDCS: p0 | LDTT: p0 p1");
  });

  test("what the history says of this year counts as held, for him and for his collective", () => {
    const people = [
      someone(0, { code: "P1", type: "collective" }),
      someone(1, { unit: "P1" }, { history: [held(2026, "LDTT"), held(2026, "CSTDCS")] }),
    ];
    expect(proposals([TTLDTT, { ...LDTT, isUsed: false }, { ...CSTDCS, isUsed: false }], people)).toBe("TTLDTT: P1");
  });

  test("an award that is not considered leaves what asks for it unknown, not refused as unmet", () => {
    const { decisions } = evaluate([CSTDCS, { ...LDTT, isUsed: false }], [someone(0, {}, { level: "excellent" })]);
    expect(decisions).toMatchObject([
      { award: 0, refusals: [{ kind: "conditions", judgements: [{ index: 0, judgement: { outcome: "unknown" } }] }] },
    ]);
  });

  test("awards that wait for each other are told and unknown; an award that asks for its own past is no circle", () => {
    const a = anAward("A", "được đề nghị [B]");
    const b = anAward("B", "được đề nghị [A]");
    const self = anAward("S", "được đề nghị [S]");
    const again = anAward("C", "liên tục 2 năm [C]");
    const { decisions, circular } = evaluate(
      [a, b, self, again, LDTT],
      [someone(0, {}, { level: "good", history: [held(2025, "C"), held(2024, "C")] })],
    );
    expect(circular).toEqual([[0, 1], [2]]);
    expect(decisions.map(({ award, isProposed }) => [award, isProposed])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
    expect(decisions[0]!.refusals).toMatchObject([{ kind: "conditions", judgements: [{ judgement: { outcome: "unknown" } }] }]);
  });

  test("a confirmation refuses nobody: it is told beside the proposal, and beside a refusal for something else", () => {
    const one = anAward("A", "xếp loại ≥ HTT; xác nhận: đoàn kết; xác nhận: gương mẫu hoặc xếp loại ≥ HTXS");
    const { decisions } = evaluate([one], [someone(0, {}, { level: "good" }), someone(1, {}, { level: "failed" })]);
    expect(decisions.map(({ isProposed, toConfirm }) => [isProposed, toConfirm])).toEqual([
      [true, [1, 2]],
      [false, [1, 2]],
    ]);
  });

  test("who hit a gate is proposed for nothing, with the codes of the gates", () => {
    const { decisions } = evaluate([LDTT], [someone(0, { vetoes: ["KL"] }, { level: "excellent" })]);
    expect(decisions).toEqual([{ index: 0, award: 0, isProposed: false, refusals: [{ kind: "vetoed", criteria: ["KL"] }], toConfirm: [] }]);
  });

  test("who is not considered by a gate of Xét is proposed for nothing, whatever his official classification; the gate is named", () => {
    const gate = { kind: "gate", name: "Đủ 6 tháng", source: "Quy chế", unknown: false } as const;
    const { decisions } = evaluate([LDTT], [someone(0, { gates: [gate] }, { level: "excellent" })]);
    expect(decisions).toMatchObject([{ isProposed: false, refusals: [gate] }]);
    expect(isUpForVote(decisions[0]!)).toBe(false);
  });

  test("in lists collectives come before individuals, titles before awards, the higher before the lower, then ranks", () => {
    const paper = anAward("GK", "", { form: "award", order: 9 });
    const awards = [paper, LDTT, CSTDCS, { ...TTLDTT, conditions: [] }];
    expect(awardListOrder({ awards })).toEqual([3, 2, 1, 0]);
    const people = [someone(0), someone(1, { value: 80 }), someone(2, { value: 90 })];
    expect(proposals([paper], people)).toBe("GK: p2 p1 p0");
  });
});

function unknownOf(award: Award, index: number): object {
  return { condition: award.conditions[index]!.condition, outcome: "unknown", shown: "" };
}

describe("votes", () => {
  const needing: Award = { ...LDTT, vote: { threshold: 80, base: "members" } };
  const people = [0, 1, 2].map((index) => someone(index, {}, { level: "excellent" }));

  test("before anybody has voted votes are not asked for", () => {
    expect(proposals([needing], people)).toBe("LDTT: p0 p1 p2");
  });

  test("below the threshold is refused with the share; without a count with none, and he stays up for the vote", () => {
    const { decisions } = evaluate([needing], people, { votes: [voted("p0", "ldtt", 8), voted("P1", "LDTT", 7)] });
    expect(decisions.map(({ refusals }) => refusals)).toEqual([
      [],
      [{ kind: "votes", share: 70, threshold: 80 }],
      [{ kind: "votes", share: null, threshold: 80 }],
    ]);
    expect(decisions.map(isUpForVote)).toEqual([true, false, true]);
  });

  test("who waits for the vote counts for what asks for the award, who failed it does not", () => {
    const awards = [needing, { ...CSTDCS, vote: null }];
    expect(proposals(awards, people, { votes: [voted("p1", "LDTT", 7)] })).toBe("CSTDCS: p0 p2 | LDTT:");
  });

  test("of several lines for one name the order decides nothing: a blank one does not take a vote away, a failed one is never passed over", () => {
    const blank: VoteResult = { participant: "p0", award: "LDTT", votes: null, base: null, share: null, isPassed: null };
    const lines = [blank, voted("P0", "ldtt", 9), voted("p1", "LDTT", 9), voted("p1", "LDTT", 9, 12)];
    for (const votes of [lines, [...lines].reverse()]) expect(proposals([needing], people, { votes })).toBe("LDTT: p0");
  });

  test("who failed the vote frees his seat; who waits for it keeps his", () => {
    const one: Award = { ...needing, limits: [limit({ amount: { kind: "count", count: 1 } })] };
    const ranked = people.map((person, i) => ({ ...person, value: 90 - i }));
    const { decisions } = evaluate([one], ranked, { votes: [voted("p0", "LDTT", 5)] });
    expect(decisions.map(({ refusals }) => refusals.map(({ kind }) => kind))).toEqual([["votes"], ["votes"], ["quota"]]);
  });
});

describe("limits", () => {
  const ranked = [90, 90, 85, 80].map((value, index) =>
    someone(index, { value, cluster: index < 2 ? "Cụm 1" : "Cụm 2" }, { level: "good" }),
  );

  test("29 % of 100 people is 29, filled from the top", () => {
    const people = Array.from({ length: 100 }, (_, index) => someone(index, { value: index }, { level: "good" }));
    const { decisions, seats } = evaluate([{ ...LDTT, limits: [limit({ amount: { kind: "percent", percent: 29 } })] }], people);
    expect(decisions.filter(({ isProposed }) => isProposed).map(({ index }) => index)).toEqual(
      Array.from({ length: 29 }, (_, i) => 99 - i),
    );
    expect(seats).toEqual([{ award: 0, limit: 0, group: "", base: 100, percent: 29, exact: "29", seats: 29, used: 29, held: 0, left: 0 }]);
  });

  test("equals across the line are refused as a tie, none by his row; the next is told that there is no seat", () => {
    const { decisions, seats } = evaluate([{ ...LDTT, limits: [limit({ amount: { kind: "count", count: 1 } })] }], ranked);
    expect(decisions.map(({ refusals }) => refusals)).toEqual([
      [{ kind: "tie", limit: 0, group: "" }],
      [{ kind: "tie", limit: 0, group: "" }],
      [{ kind: "quota", limit: 0, group: "" }],
      [{ kind: "quota", limit: 0, group: "" }],
    ]);
    expect(seats).toMatchObject([{ seats: 1, used: 0, held: 1, left: 1 }]);
  });

  test("several limits hold at once, each in its groups, and the one that stops is named", () => {
    const limits = [limit({ amount: { kind: "percent", percent: 75 } }), limit({ scope: "cluster" })];
    const people = [90, 88, 85, 80].map((value, index) => ({ ...ranked[index]!, value }));
    const { decisions } = evaluate([{ ...LDTT, limits }], people);
    expect(decisions.map(({ refusals }) => refusals)).toEqual([
      [],
      [{ kind: "quota", limit: 1, group: "Cụm 1" }],
      [],
      [{ kind: "quota", limit: 1, group: "Cụm 2" }],
    ]);
  });

  test("a share of those proposed for another award", () => {
    const awards = [{ ...CSTDCS, conditions: [], limits: [limit({ base: { award: "LDTT" } })] }, LDTT];
    const people = [90, 88, 85, 80].map((value, index) => ({
      ...ranked[index]!,
      value,
      facts: { ...ranked[index]!.facts, level: LEVELS[index]! },
    }));
    expect(proposals(awards, people)).toBe("CSTDCS: p0 | LDTT: p2 p3");
  });

  test("a limit whose base waits for the award itself gives no seats, and the circle is told", () => {
    const awards = [{ ...CSTDCS, limits: [limit({ base: { award: "A" } })] }, anAward("A", "được đề nghị [CSTDCS]"), LDTT];
    const { circular, seats } = evaluate(awards, [someone(0, { value: 1 }, { level: "excellent" })]);
    expect(circular).toEqual([[0, 1]]);
    expect(seats).toMatchObject([{ base: 0, seats: 0 }]);
  });

  test("by the class of the group; a group without a class is not limited", () => {
    const amount = { kind: "byClass", percents: [{ className: "Loại 1", percent: 50 }] } as const;
    const classes = [{ group: "cụm 1", className: "loại 1" }];
    const people = [90, 88, 85, 80].map((value, index) => ({ ...ranked[index]!, value }));
    expect(proposals([{ ...LDTT, limits: [limit({ amount, scope: "cluster" })] }], people, { classes })).toBe("LDTT: p0 p2 p3");
  });
});

describe("initiatives", () => {
  test("one initiative under two awards is told; with enough of them nothing is", () => {
    const CSTDT = anAward("CSTDT", "sáng kiến cấp tỉnh ≥ 1", { order: 3 });
    const one = someone(0, {}, { level: "good", initiatives: [initiative("A", "province")] });
    const two = someone(1, {}, { level: "good", initiatives: [initiative("A", "province"), initiative("B")] });
    const byLevel = someone(2, {}, { level: "excellent", initiatives: [initiative("A", "province")] });
    expect(evaluate([CSTDT, CSTDCS, LDTT], [one, two, byLevel]).sharedInitiatives).toEqual([{ index: 0, awards: [0, 1] }]);
  });
});

describe("an initiative set aside for one award, as A-06 asks", () => {
  const PROVINCE = anAward("CSTDT", "sáng kiến cấp tỉnh ≥ 1", { order: 3, name: "Chiến sĩ thi đua cấp tỉnh" });
  const BASE = { ...CSTDCS, name: "Chiến sĩ thi đua cơ sở" };
  const outcome = (usedFor: string, year = 2026): string => {
    const own = { ...initiative("A", "province", usedFor), year };
    const people = [someone(0, {}, { level: "good", initiatives: [own] })];
    const { sharedInitiatives } = evaluate([PROVINCE, BASE, LDTT], people);
    return `${proposals([PROVINCE, BASE, LDTT], people)}${sharedInitiatives.length > 0 ? " !" : ""}`;
  };

  test("serves that award and no other, whether it is named by code, name or short form", () => {
    expect(outcome("")).toBe("CSTDT: p0 | CSTDCS: p0 | LDTT: p0 !");
    for (const text of ["cstdt", "CSTĐ cấp tỉnh năm 2026", "Chiến sĩ thi đua cấp tỉnh (2026)"]) {
      expect(outcome(text)).toBe("CSTDT: p0 | CSTDCS: | LDTT: p0");
    }
    expect(outcome("CSTĐ cơ sở")).toBe("CSTDT: | CSTDCS: p0 | LDTT: p0");
  });

  test("used in another year, or old and used without a year, it serves nothing", () => {
    for (const [text, year] of [
      ["CSTDT 2025", 2026],
      ["CSTDT", 2025],
      ["đã dùng", 2026],
    ] as const) {
      expect(outcome(text, year)).toBe("CSTDT: | CSTDCS: | LDTT: p0");
    }
  });
});

const given = fc.array(
  fc.record({
    value: fc.option(fc.integer({ min: 0, max: 6 })),
    level: fc.constantFrom(...LEVELS),
    unit: fc.constantFrom("", "P0", "P1"),
    cluster: fc.constantFrom("Cụm 1", "Cụm 2"),
    chain: fc.boolean(),
    votes: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { minLength: 1, maxLength: 14 },
);
const someLimits = fc.array(
  fc.record({
    amount: fc.oneof(
      fc.integer({ min: 0, max: 100 }).map((percent) => ({ kind: "percent" as const, percent })),
      fc.integer({ min: 0, max: 5 }).map((count) => ({ kind: "count" as const, count })),
    ),
    base: fc.constantFrom<AwardLimit["base"]>("all", { award: "LDTT" }),
    scope: fc.constantFrom<AwardLimit["scope"]>("overall", "cluster", "unit"),
    rounding: fc.constantFrom<AwardLimit["rounding"]>("down", "nearest", "up"),
    minimum: fc.integer({ min: 0, max: 1 }),
  }),
  { maxLength: 3 },
);

describe("laws", () => {
  const random = fc
    .tuple(given, someLimits, fc.constantFrom<AwardQuestion["tie"]>("none", "council", "ladder"))
    .map(([list, limits, tie]) => {
      const individuals = list.map(({ value, level, unit, cluster, chain }, index) =>
        someone(
          index + 2,
          { value, keys: [index % 2], unit, cluster },
          { level, history: chain ? [held(2025, "CSTDCS"), held(2024, "CSTDCS")] : [] },
        ),
      );
      const units = ["P0", "P1"].map((code, index) => someone(index, { code, type: "collective", keys: [0] }));
      const awards = [
        anAward("CSTDT", "liên tục 3 năm [CSTDCS]", { order: 3 }),
        { ...CSTDCS, limits, vote: { threshold: 80, base: "members" as const } },
        TTLDTT,
        LDTT,
      ];
      const votes = list.flatMap(({ votes }, index) => (votes === null ? [] : [voted(`p${index + 2}`, "CSTDCS", votes)]));
      return { awards, people: [...units, ...individuals], votes, tie };
    });

  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(random, fc.integer(), ({ awards, people, votes, tie }, seed) => {
        const shuffled = [...people].sort((a, b) => ((a.index * 7919 + seed) % 31) - ((b.index * 7919 + seed) % 31));
        const bySomebody = (list: readonly AwardPerson[], ballots: readonly VoteResult[]) => {
          const { decisions, seats } = evaluate(awards, list, { votes: ballots, tie });
          const key = ({ award, index }: { readonly award: number; readonly index: number }): number => award * 1000 + index;
          const rows = seats.map((row) => JSON.stringify(row)).sort();
          return { decisions: [...decisions].sort((a, b) => key(a) - key(b)), rows };
        };
        expect(bySomebody(shuffled, [...votes].reverse())).toEqual(bySomebody(people, votes));
      }),
      { numRuns: 300 },
    );
  });

  test("every limit holds, everybody has one decision for each award of his type, and who is not proposed is told why", () => {
    fc.assert(
      fc.property(random, ({ awards, people, votes, tie }) => {
        const { decisions, seats } = evaluate(awards, people, { votes, tie });
        for (const { used, held: kept, seats: all, left } of seats) {
          expect(used + kept).toBeLessThanOrEqual(all);
          expect(left).toBe(all - used);
        }
        expect(new Set(decisions.map(({ award, index }) => `${award} ${index}`)).size).toBe(3 * (people.length - 2) + 2);
        for (const { isProposed, refusals } of decisions) expect(isProposed).toBe(refusals.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  test("nobody is proposed where somebody better in the same groups finds no seat", () => {
    fc.assert(
      fc.property(random, ({ awards, people, tie }) => {
        const { decisions } = evaluate(awards, people, { tie });
        const of = new Map(people.map((person) => [person.index, person]));
        const own = decisions.filter(({ award }) => award === 1);
        const stopped = own.filter(({ refusals }) => refusals.some(({ kind }) => kind === "quota" || kind === "tie"));
        for (const { index } of stopped) {
          for (const other of own.filter(({ isProposed }) => isProposed)) {
            const [better, worse] = [of.get(index)!, of.get(other.index)!];
            if (better.groups.cluster !== worse.groups.cluster || better.groups.unit !== worse.groups.unit) continue;
            expect(worse.value ?? -1).toBeGreaterThanOrEqual(better.value ?? -1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
