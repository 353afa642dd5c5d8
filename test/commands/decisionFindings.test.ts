// What a person must look at after Xét is told: facts that lack, one rank for two flags, years that would count twice.
import { repeatedYears, ruleFacts, sharedRanks, titlesOfKind } from "../../src/commands/decisionFindings";
import type { AwardRuleSet } from "../../src/core/awards/awardRules";
import { evaluateAwards, type AwardPerson } from "../../src/core/awards/evaluateAwards";
import type { DecisionReason } from "../../src/core/decision/decisionRules";
import type { Finding } from "../../src/core/finding";
import type { MovementKind } from "../../src/core/movement";
import type { AwardRecord } from "../../src/core/register/register";
import { decodeRules } from "../../src/workbook/decision/rulesDecode";
import { aBand, atLeast, someRules } from "../../test/kits/decisionPeople";
import { aMovement, aParticipant } from "../kits/movementBuilder";
import { anAward, held, someone } from "../kits/someFacts";

const said = (findings: readonly Finding[]): unknown[] => findings.map(({ rule, params }) => [rule, params]);

function aSet(...awards: AwardRuleSet["awards"]): AwardRuleSet {
  return { id: "s", name: "S", sources: [], from: "2025-01-01", to: null, isVerified: true, awards };
}

const movementOf = (clusters: readonly string[]) =>
  aMovement({ year: 2026, participants: clusters.map((cluster, i) => aParticipant(`p${i}`, { name: `Người ${i}`, cluster })) });

function proposedOf(set: AwardRuleSet, people: readonly AwardPerson[]) {
  return evaluateAwards({ set, people, votes: null, tie: "council", classes: [] });
}

describe("A-05", () => {
  const decoded = decodeRules({ blocks: new Map() });
  const rules = someRules({
    gates: [{ name: "Đủ 6 tháng", conditions: [{ kind: "months", min: 6 }], atMost: null, source: "" }],
    bands: [aBand("XS", 90, atLeast("C1", 5)), aBand("T", 0)],
  });
  const decisions = (reasons: readonly (readonly DecisionReason[])[]) => ({
    decisions: reasons.map((own, index) => ({ index, reached: null, band: null, reasons: own })),
    seats: [],
  });

  test("a gate and a condition of a band that lack a fact name up to three people, of more the number", () => {
    const gate: DecisionReason = { kind: "gate", gate: 0, unknown: true };
    const band: DecisionReason = { kind: "condition", band: 0, condition: 0, unknown: true };
    const { participants } = movementOf(["", "", "", ""]);
    expect(said(ruleFacts({ ...decoded, rules }, decisions([[gate], [gate], [gate], [gate, band]]), participants))).toEqual([
      ["A-05", { participantName: "4 đối tượng", fact: "thời gian công tác ≥ 6 tháng", name: "Đủ 6 tháng" }],
      ["A-05", { participantName: "Người 3", fact: "[C1] ≥ 5", name: "XS" }],
    ]);
  });

  test("who fails by a fact that is known is no finding", () => {
    const gate: DecisionReason = { kind: "gate", gate: 0, unknown: false };
    expect(ruleFacts({ ...decoded, rules }, decisions([[gate]]), movementOf([""]).participants)).toEqual([]);
  });
});

describe("A-08", () => {
  const placeOfAward = (award: number, field: string) => ({ kind: "cell", name: field, row: award, column: 0 }) as const;
  const told = (kind: MovementKind | null, ...awards: AwardRuleSet["awards"]) =>
    titlesOfKind({ ...movementOf([]), kind }, aSet(...awards), { placeOfAward });
  const [title, commendation] = [
    { ...anAward("LĐTT", ""), form: "title" },
    { ...anAward("GK", ""), form: "award" },
  ] as const;

  test.each([
    ["thematic", "Theo chuyên đề"],
    ["campaign", "Theo đợt"],
  ] as const)("titles that are considered in a %s movement are told by name, at the first of them", (kind, word) => {
    const found = told(kind, commendation, title, { ...title, code: "CSTĐCS", name: "Chiến sĩ" });
    expect(said(found)).toEqual([["A-08", { kind: word, names: `${title.name}, Chiến sĩ` }]]);
    expect(found[0]).toMatchObject({ severity: "warning", place: { row: 1, name: "isUsed" } });
  });

  test("commendations, titles that are not considered, and movements of the year or of no said kind are not told", () => {
    expect(told("thematic", commendation, { ...title, isUsed: false })).toEqual([]);
    expect([told("regular", title), told(null, title)]).toEqual([[], []]);
  });
});

describe("R-01", () => {
  const flag = aSet(anAward("CTD", "hạng trong cụm ≤ 1"));
  const ranks = (...list: readonly number[]) => list.map((clusterRank, index) => someone(index, {}, { clusterRank }));

  test("two that share the first rank of a cluster are told; a first of each cluster is not", () => {
    const shared = ranks(1, 1, 3);
    const one = movementOf(["K", "k", "K"]);
    expect(
      said(
        sharedRanks(
          one,
          flag,
          shared.map(({ facts }) => facts),
          proposedOf(flag, shared),
        ),
      ),
    ).toEqual([["R-01", { names: "Người 0, Người 1" }]]);
    const two = movementOf(["K", "L"]);
    const apart = ranks(1, 1);
    expect(
      sharedRanks(
        two,
        flag,
        apart.map(({ facts }) => facts),
        proposedOf(flag, apart),
      ),
    ).toEqual([]);
  });
});

describe("H-07", () => {
  const set = aSet(anAward("BK", "liên tục 2 năm [CSTDCS] hoặc liên tục 2 năm xếp loại ≥ HTXS"));
  const told = (history: readonly AwardRecord[]): unknown[] => {
    const own = history.map((record) => ({ ...record, participant: "P0" }));
    const people = [someone(0, {}, { history: own })];
    const placeOf = (): Finding["place"] => ({ kind: "block", name: "history" });
    return said(repeatedYears(movementOf(["K"]), set, { history: own, placeOf }, proposedOf(set, people)));
  };
  const chain = [held(2025, "CSTDCS"), held(2024, "CSTDCS")];

  test("the same award for a year of the chain is told, the last one of several", () => {
    expect(told([...chain, held(2024, "BK"), held(2025, "bk")])).toEqual([
      ["H-07", { participantName: "Người 0", name: "BK", years: 2, year: 2025 }],
    ]);
  });

  test("before the chain, or without the chain, nothing is told", () => {
    expect(told([...chain, held(2024, "BK")])).toEqual([]);
    expect(told([held(2025, "BK")])).toEqual([]);
  });
});
