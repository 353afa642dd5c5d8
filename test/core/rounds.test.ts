import { alignedCells, checkRoundTexts, countingRound, differ, effectiveCells, positionsOf, type RoundTexts } from "../../src/core/rounds";
import { aCriterion, aParticipant } from "../kits/movementBuilder";

describe("what counts of several rounds", () => {
  test("a later round replaces an earlier one where it is filled; blank leaves it, KAD, MIỄN, 0 and wrong texts replace it", () => {
    const self = [[1, 2, 3, 4, 5, "", 7]];
    const appraised = [["", 0, "KAD", "miễn", "8,5", 6, ""]];
    expect(effectiveCells([self, appraised])).toEqual([[1, 0, "KAD", "miễn", "8,5", 6, 7]]);
    expect(effectiveCells([self, appraised, [[9, "", "", 4, "", "", ""]]])).toEqual([[9, 0, "KAD", 4, "8,5", 6, 7]]);
    expect(effectiveCells([self])).toEqual(self);
    expect(effectiveCells([])).toEqual([]);
  });

  test("the round that counts is the last filled one, none where all are blank", () => {
    expect([countingRound([1, "", ""]), countingRound([1, "", 0]), countingRound(["", "", ""])]).toEqual([0, 2, -1]);
  });

  test("people and criteria are found by code, whatever the order of a sheet; the first of a repeated code, none of a blank one", () => {
    expect(positionsOf(["b", "A", "x", ""], ["a", "b", "B", ""])).toEqual([1, 0, -1, -1]);
    const grid = {
      rowCodes: ["p2", "p1"],
      columnCodes: ["c2", "c1"],
      cells: [
        [22, 21],
        [12, 11],
      ],
    };
    expect(alignedCells(grid, ["p1", "p2", "p3"], ["c1", "c2"])).toEqual([
      [11, 12],
      [21, 22],
      ["", ""],
    ]);
  });

  test("rounds differ where two filled ones hold different things; case of letters, blanks and error values do not count", () => {
    expect(differ([8, 8.5])).toBe(true);
    expect(differ([8, "", 8])).toBe(false);
    expect(differ([8, 7, 8])).toBe(true);
    expect(differ(["", 7])).toBe(false);
    expect(differ([0, "KAD"])).toBe(true);
    expect(differ(["kad", "KAD"])).toBe(false);
    expect(differ([8, "8"])).toBe(true);
    expect(differ([8, "#N/A"])).toBe(false);
    expect(differ([true, "TRUE"])).toBe(true);
  });
});

describe("explanations and evidence", () => {
  const texts = (more: Partial<RoundTexts>): RoundTexts => ({
    rounds: [[[8, 5]], [[7, 5]]],
    explanations: [["", ""]],
    evidence: [["", ""]],
    rows: [aParticipant("p1")],
    columns: [aCriterion("c1"), aCriterion("c2", { needsEvidence: true })],
    pointsAt: () => 5,
    placeOn: (_, row, column) => ({ row, column }),
    ...more,
  });
  const rules = (more: Partial<RoundTexts>): string[] =>
    checkRoundTexts(texts(more)).map((finding) => `${finding.rule} ${finding.criterion}`);

  test("V-20 where rounds differ and nothing but spaces explains it, with what was given before and after", () => {
    const [finding] = checkRoundTexts(texts({ explanations: [["  ", ""]] }));
    expect(finding).toMatchObject({
      rule: "V-20",
      participant: "p1",
      criterion: "c1",
      place: { kind: "entry", row: 0, column: 0, round: "explanation" },
      params: { from: 8, to: 7 },
    });
    expect(rules({ explanations: [["chưa đủ hồ sơ", ""]], evidence: [["", "CV 12"]] })).toEqual([]);
  });

  test("three rounds: what the last earlier round of another opinion said is told", () => {
    expect(checkRoundTexts(texts({ rounds: [[[8, 5]], [[7, 5]], [[8, 5]]] }))[0]!.params).toMatchObject({ from: 7, to: 8 });
  });

  test("V-21 only where the criterion needs evidence and has more than 0 points", () => {
    expect(rules({ explanations: [["x", ""]] })).toEqual(["V-21 c2"]);
    expect(rules({ explanations: [["x", ""]], pointsAt: () => 0 })).toEqual([]);
    expect(rules({ explanations: [["x", ""]], pointsAt: () => null })).toEqual([]);
    expect(rules({ explanations: [["x", ""]], pointsAt: () => -1 })).toEqual([]);
  });

  test("strangers and places that the sheet of texts lacks are left to other rules", () => {
    expect(rules({ rows: [undefined] })).toEqual([]);
    expect(rules({ columns: [undefined, undefined] })).toEqual([]);
    expect(rules({ placeOn: () => null })).toEqual([]);
  });
});
