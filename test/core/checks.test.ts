import { checkEntries } from "../../src/core/checkEntries";
import {
  checkCriteria,
  checkParticipants,
  checkTieBreak,
  isUsableCode,
  type CriterionRow,
  type LadderRow,
  type ParticipantRow,
} from "../../src/core/checkMovement";
import { numberInText, readEntry } from "../../src/core/entry";
import { aCriterion, aParticipant } from "../kits/movementBuilder";

describe("an entry cell", () => {
  test.each([
    [8.5, { kind: "entry", entry: 8.5 }],
    [0, { kind: "entry", entry: 0 }],
    ["", { kind: "entry", entry: null }],
    ["KAD", { kind: "entry", entry: "KAD" }],
    ["miễn", { kind: "entry", entry: "MIỄN" }],
    ["8,5", { kind: "textNumber", value: 8.5 }],
    ["8.5", { kind: "textNumber", value: 8.5 }],
    [" 8 ", { kind: "textNumber", value: 8 }],
    ["\u00a08,5", { kind: "textNumber", value: 8.5 }],
    ["８，５", { kind: "textNumber", value: 8.5 }],
    ["- 0,5", { kind: "textNumber", value: -0.5 }],
    ["+ 0,1", { kind: "textNumber", value: 0.1 }],
    ["8,5 điểm", { kind: "text", text: "8,5 điểm" }],
    ["1.234,5", { kind: "text", text: "1.234,5" }],
    ["KAD ", { kind: "text", text: "KAD " }],
    ["MIỄN".normalize("NFD"), { kind: "text", text: "MIỄN".normalize("NFD") }],
    ["#N/A", { kind: "error", text: "#N/A" }],
    [true, { kind: "other", text: "TRUE" }],
  ])("%p reads as %p", (raw, wanted) => {
    expect(readEntry(raw)).toEqual(wanted);
  });

  test("text that is no number in any reading stays text", () => {
    expect(["", "8/5", "8-5", "1e3", "8,5,1", "x8"].map(numberInText)).toEqual([null, null, null, null, null, null]);
  });
});

describe("checks of entries", () => {
  const criteria = [aCriterion("c1", { min: 0, max: 10, step: 0.5 }), aCriterion("c2", { min: -3, max: null })];
  const participants = [aParticipant("p1"), aParticipant("p2")];
  const rulesOf = (raw: (string | number | boolean)[][]): string[] =>
    checkEntries(raw, participants, criteria).findings.map((finding) => `${finding.rule} ${finding.participant} ${finding.criterion}`);

  test("every planted defect is found and nothing else", () => {
    expect(
      rulesOf([
        [8.5, -3],
        ["KAD", "MIỄN"],
      ]),
    ).toEqual([]);
    expect(
      rulesOf([
        ["", "8,5"],
        [10.5, -3.01],
      ]),
    ).toEqual(["V-01 p1 c1", "V-02 p1 c2", "V-03 p2 c1", "V-03 p2 c2"]);
    expect(
      rulesOf([
        [8.3, "tốt"],
        ["#REF!", false],
      ]),
    ).toEqual(["V-04 p1 c1", "V-05 p1 c2", "V-06 p2 c1", "V-07 p2 c2"]);
  });

  test("a step of 0,1 accepts every tenth in spite of binary fractions", () => {
    const tenths = [aCriterion("c1", { step: 0.1 })];
    const raw = Array.from({ length: 101 }, (_, i) => [i / 10]);
    const everybody = raw.map((_, i) => aParticipant(`p${i}`));
    expect(checkEntries(raw, everybody, tenths).findings).toEqual([]);
  });

  test("what is wrong counts as not scored, out of range counts as typed", () => {
    expect(checkEntries([["8,5", 99]], [participants[0]], criteria).entries).toEqual([[null, 99]]);
  });
});

describe("checks of the lists", () => {
  const row = (more: Partial<CriterionRow>, i = 0): CriterionRow => ({
    row: i,
    code: `c${i}`,
    name: "Tên",
    parent: "",
    kind: "",
    max: 10,
    min: 0,
    step: "",
    rule: "",
    weight: 1,
    decimals: 2,
    part: "",
    whenNotApplicable: null,
    whenExempt: null,
    appliesTo: { types: [], clusters: [] },
    evidence: "",
    owner: "",
    source: "",
    ...more,
  });
  const rules = (rows: CriterionRow[]): string[] => checkCriteria(rows).findings.map((finding) => finding.rule);

  test("criteria: none, no code, repeated without regard to case, wildcard, numbers, bounds, name", () => {
    expect(rules([])).toEqual(["M-01"]);
    expect(rules([row({ code: "" })])).toEqual(["C-01"]);
    expect(rules([row({ code: "TC1" }), row({ code: "tc1" }, 1)])).toEqual(["C-02"]);
    expect(rules([row({ code: "a*" })])).toEqual(["C-03"]);
    expect(rules([row({ max: "10 điểm" })])).toEqual(["C-04"]);
    expect(rules([row({ weight: "0,5" })])).toEqual(["C-04"]);
    expect(rules([row({ step: 0 })])).toEqual(["C-04"]);
    expect(rules([row({ decimals: 2.5 })])).toEqual(["C-04"]);
    expect(rules([row({ max: 1, min: 2 })])).toEqual(["C-05"]);
    expect(rules([row({ name: " " })])).toEqual(["C-06"]);
  });

  test("a blank weight is 1, a number in text is told and still understood", () => {
    const { items } = checkCriteria([row({ weight: "" }), row({ weight: "0,5" }, 1)]);
    expect(items.map((criterion) => criterion.weight)).toEqual([1, 0.5]);
  });

  test("participants: none, no code, repeated, same name in a cluster, no name, unknown kind", () => {
    const person = (more: Partial<ParticipantRow>, i = 0): ParticipantRow => ({
      row: i,
      code: `p${i}`,
      name: `Người ${i}`,
      type: "individual",
      cluster: "",
      ...more,
    });
    const found = (rows: ParticipantRow[]): string[] => checkParticipants(rows, "Chung").findings.map((finding) => finding.rule);
    expect(found([])).toEqual(["M-02"]);
    expect(found([person({ code: "" })])).toEqual(["P-01"]);
    expect(found([person({ code: "A" }), person({ code: "a" }, 1)])).toEqual(["P-02"]);
    expect(found([person({ code: "a?" })])).toEqual(["P-03"]);
    expect(found([person({ name: "Nguyễn  An" }), person({ name: "Nguyễn An".normalize("NFD") }, 1)])).toEqual(["P-04"]);
    expect(found([person({ name: "Nguyễn An", cluster: "A" }), person({ name: "Nguyễn An", cluster: "B" }, 1)])).toEqual([]);
    expect(found([person({ name: "" })])).toEqual(["P-05"]);
    expect(found([person({ type: null })])).toEqual(["P-06"]);
  });

  test("the ladder: unknown criterion, ninth step, blank steps left out", () => {
    const criteria = [aCriterion("c1")];
    const step = (code: string, i: number): LadderRow => ({ row: i, code, word: null, order: undefined });
    expect(checkTieBreak([step("", 0), step("C1", 1)], criteria)).toEqual({
      items: [{ by: "criterion", code: "c1", order: "higher" }],
      findings: [],
    });
    expect(checkTieBreak([step("c9", 0)], criteria).findings.map((finding) => finding.rule)).toEqual(["M-03"]);
    expect(checkTieBreak([step("c1", 8)], criteria).findings.map((finding) => finding.rule)).toEqual(["M-03"]);
  });

  test.each([
    ["TC01", true],
    ["a.7.1", true],
    ["Đ-1/2", true],
    ["p*", false],
    ["p?", false],
    ["~p", false],
    ["=1", false],
    ["", false],
    ["x".repeat(41), false],
    ["Đ".normalize("NFD") + "a\u0302", false],
  ])("code %p usable: %p", (code, wanted) => {
    expect(isUsableCode(code)).toBe(wanted);
  });
});
