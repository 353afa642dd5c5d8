// Counting votes: bases, thresholds, written opinions, withdrawals, counts that differ, ballots that do not fit.
import fc from "fast-check";
import type { VoteRule } from "../../../src/core/awards/awardRules";
import { countVotes, isEnough, type VoteCount } from "../../../src/core/votes/countVotes";
import type { VoteLine, VoteSession } from "../../../src/core/votes/votes";
import { findingWords } from "../../../src/locale/findingWords";
import { aSession, aVote } from "../../kits/voteSamples";

const rule =
  (threshold: number, base: VoteRule["base"] = "members") =>
  (): VoteRule => ({ threshold, base });

const rulesOf = ({ findings }: VoteCount): string[] => findings.map((one) => one.rule);

describe("what votes are a share of", () => {
  const session = aSession({ members: 10, present: 8, issued: 8, returned: 8, valid: 7 });

  test("80 % of all members is not 80 % of those present, nor of the valid ballots", () => {
    const of = (base: VoteRule["base"]) => countVotes(session, [aVote({ firstCount: 7, secondCount: 7 })], rule(80, base)).results[0];
    expect(of("members")).toMatchObject({ votes: 7, base: 10, share: 70, isPassed: false });
    expect(of("present")).toMatchObject({ votes: 7, base: 8, share: 87.5, isPassed: true });
    expect(of("valid")).toMatchObject({ votes: 7, base: 7, share: 100, isPassed: true });
  });

  test("written opinions in favour are votes; all written opinions enter the present and the valid, and were members already", () => {
    const heard = { ...session, written: 2 };
    const line = aVote({ firstCount: 6, secondCount: 6, written: 1 });
    const of = (base: VoteRule["base"]) => countVotes(heard, [line], rule(70, base)).results[0];
    expect(of("members")).toMatchObject({ votes: 7, base: 10, isPassed: true });
    expect(of("present")).toMatchObject({ votes: 7, base: 10, isPassed: true });
    expect(of("valid")).toMatchObject({ votes: 7, base: 9, isPassed: true });
  });

  test("who withdraws leaves every base", () => {
    const line = aVote({ firstCount: 6, secondCount: 6, recused: 1 });
    const bases = (["members", "present", "valid"] as const).map((base) => countVotes(session, [line], rule(80, base)).results[0]!.base);
    expect(bases).toEqual([9, 7, 6]);
  });

  test("a base that is not known, or is 0, lets nobody pass or fail", () => {
    const open = countVotes(aSession({ members: null }), [aVote({ firstCount: 3 })], rule(80));
    expect([open.results[0], open.outcomes]).toEqual([expect.objectContaining({ votes: 3, base: null, isPassed: null }), [""]]);
    const none = countVotes(
      aSession({ members: 1, present: 1, issued: null, returned: null, valid: null }),
      [aVote({ firstCount: 0, recused: 1 })],
      rule(80),
    );
    expect(none.results[0]).toMatchObject({ base: 0, share: null, isPassed: null });
  });

  test("an award without a rule has no base", () => {
    expect(countVotes(aSession(), [aVote({ firstCount: 9 })], () => null).results[0]).toMatchObject({
      votes: 9,
      base: null,
      isPassed: null,
    });
  });
});

describe("thresholds in whole numbers", () => {
  test.each([
    [9, 10, 90, true],
    [8, 10, 90, false],
    [7, 100, 7, true],
    [29, 100, 29, true],
    [333, 1000, 33.3, true],
    [332, 1000, 33.3, false],
    [2, 3, 66.66, true],
    [2, 3, 66.67, false],
    [2, 3, 200 / 3, true],
    [1, 3, 100 / 3, true],
    [1, 2, 50.0001, false],
    [0, 5, 0, true],
  ])("%i of %i against %p %%: %p", (votes, base, threshold, isPassed) => {
    expect(isEnough(votes, base, threshold)).toBe(isPassed);
  });

  test("the same as with fractions of whole numbers, for any threshold of 4 decimals", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1_000_000 }), (votes, base, units) => {
        const exact = BigInt(votes) * 1_000_000n >= BigInt(units) * BigInt(base);
        expect(isEnough(votes, base, units / 10_000)).toBe(exact);
      }),
    );
  });

  test("one vote more never turns a pass into a fail", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }), (votes, base, threshold) => {
        expect(Number(isEnough(votes, base, threshold))).toBeLessThanOrEqual(Number(isEnough(votes + 1, base, threshold)));
      }),
    );
  });
});

describe("what cannot be", () => {
  const recount = (session: VoteSession, line: VoteLine, base: VoteRule["base"] = "present"): [string[], string, boolean | null] => {
    const counted = countVotes(session, [line], rule(50, base));
    return [rulesOf(counted), counted.outcomes[0]!, counted.results[0]!.isPassed];
  };

  test("two counts that differ are no votes", () => {
    const counted = countVotes(aSession(), [aVote({ firstCount: 8, secondCount: 7, written: 0 })], rule(50));
    expect(counted.results[0]).toMatchObject({ votes: null, share: null, isPassed: null });
    expect([rulesOf(counted), counted.outcomes]).toEqual([["B-03"], ["recount"]]);
    expect(findingWords(counted.findings[0]!, "vi").message).toBe("CN01: lần 1 đếm 8, lần 2 đếm 7.");
  });

  test("one count alone counts, whichever it is", () => {
    for (const line of [aVote({ firstCount: 8 }), aVote({ secondCount: 8 })]) {
      expect(countVotes(aSession(), [line], rule(50)).results[0]).toMatchObject({ votes: 8, isPassed: true });
    }
  });

  test("more votes than valid ballots, than ballots without those who withdraw, than written opinions", () => {
    const session = aSession({ members: 12, present: 9, issued: 9, returned: 9, valid: 8 });
    expect(recount(session, aVote({ firstCount: 9 }))).toEqual([["B-01"], "recount", null]);
    expect(recount(session, aVote({ firstCount: 8, recused: 1 }))).toEqual([["B-01"], "recount", null]);
    expect(recount(session, aVote({ firstCount: 5, written: 1 }))).toEqual([["B-01"], "recount", null]);
    expect(recount({ ...session, written: 1 }, aVote({ firstCount: 8, written: 1 }))).toEqual([[], "passed", true]);
  });

  test("without the valid ballots the nearest number known bounds the count", () => {
    const session = aSession({ valid: null, returned: null, issued: 7 });
    expect(recount(session, aVote({ firstCount: 8 }))).toEqual([["B-01"], "recount", null]);
  });

  test.each<[Partial<VoteSession>, number]>([
    [{ present: 12 }, 1],
    [{ returned: 9, issued: 8, valid: 8 }, 1],
    [{ valid: 9, returned: 8 }, 1],
    [{ valid: 9, returned: null, issued: 8 }, 1],
    [{ issued: 10 }, 1],
    [{ written: 2 }, 1],
    [{ present: 20, issued: 15, returned: 14, valid: 13 }, 4],
  ])("numbers of the session that do not fit: %p", (wrong, count) => {
    const counted = countVotes(aSession(wrong), [aVote({ firstCount: 8 })], rule(50));
    expect(rulesOf(counted)).toEqual(Array(count).fill("B-02"));
    expect(counted.results[0]).toMatchObject({ votes: 8, base: null, share: null, isPassed: null });
    expect(counted.outcomes).toEqual(["recount"]);
  });

  test("a number of the session that does not fit is told in words", () => {
    const [found] = countVotes(aSession({ valid: 9, returned: 8 }), [], rule(50)).findings;
    expect(findingWords(found!, "vi").message).toBe("Số phiếu hợp lệ là 9, không khớp với số phiếu thu vào là 8.");
    expect(findingWords(found!, "en").message).toBe(
      "The number of valid ballots is 9, which does not fit the number of ballots returned, 8.",
    );
  });

  test("more who withdraw than the base has", () => {
    expect(recount(aSession(), aVote({ firstCount: 0, recused: 11 }))).toEqual([["B-02", "B-01"], "recount", null]);
  });

  test.each([-1, 2.5, 1e6, NaN, Infinity])("%p is no number of votes", (wrong) => {
    expect(recount(aSession(), aVote({ firstCount: wrong }))).toEqual([["B-04"], "recount", null]);
    const counted = countVotes(aSession({ valid: wrong }), [aVote({ firstCount: 1 })], rule(50));
    expect([rulesOf(counted), counted.outcomes]).toEqual([["B-04"], ["recount"]]);
  });

  test("a line of which something cannot be read counts for nothing", () => {
    expect(recount(aSession(), aVote({ firstCount: 9, isUnreadable: true }))).toEqual([[], "recount", null]);
  });

  test("two lines of one name and award with different votes: neither counts", () => {
    const lines = [aVote({ firstCount: 9 }), aVote({ participant: "CN02", firstCount: 9 }), aVote({ participant: "cn01", firstCount: 8 })];
    const counted = countVotes(aSession(), lines, rule(50));
    expect(rulesOf(counted)).toEqual(["B-03", "B-03"]);
    expect(counted.outcomes).toEqual(["recount", "passed", "recount"]);
  });
});

test("a second line that cannot be read does not contradict the first", () => {
  const lines = [aVote({ firstCount: 9 }), aVote({ firstCount: 8, isUnreadable: true }), aVote({ firstCount: 7, recused: -1 })];
  expect(countVotes(aSession(), lines, rule(50)).outcomes).toEqual(["passed", "recount", "recount"]);
});

test("order of the lines changes no result", () => {
  const small = fc.option(fc.nat(6), { nil: null });
  const line = fc.record({
    participant: fc.constantFrom("CN01", "CN02", "CN03"),
    award: fc.constantFrom("A", "B"),
    firstCount: small,
    secondCount: small,
    written: fc.option(fc.nat(1), { nil: null }),
    recused: fc.option(fc.nat(1), { nil: null }),
  });
  const session = aSession({ members: 8, present: 6, issued: 6, returned: 6, valid: 6, written: 1 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const forth = countVotes(session, lines, rule(60, "valid"));
      const back = countVotes(session, [...lines].reverse(), rule(60, "valid"));
      expect([...back.outcomes].reverse()).toEqual(forth.outcomes);
      expect([...back.results].reverse()).toEqual(forth.results);
    }),
  );
});

test("who passes has a whole base, a share within 100 % and as many votes as the rule wants", () => {
  const some = fc.option(fc.nat(14), { nil: null });
  const session = fc.record({ members: some, present: some, written: some, issued: some, returned: some, valid: some });
  const line = fc.record({ firstCount: some, secondCount: some, written: some, recused: some }).map((given) => aVote(given));
  const base = fc.constantFrom("members" as const, "present" as const, "valid" as const);
  fc.assert(
    fc.property(session, line, base, fc.integer({ min: 0, max: 100 }), (given, one, of, threshold) => {
      const [result] = countVotes(given, [one], rule(threshold, of)).results;
      if (result?.isPassed !== true) return;
      expect(result.share).toBeLessThanOrEqual(100);
      expect(result.votes! * 100).toBeGreaterThanOrEqual(threshold * result.base!);
    }),
  );
});
