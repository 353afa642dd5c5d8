import fc from "fast-check";
import { isUsableRule, nominate } from "../../src/core/nomination";
import { standingsOf } from "../../src/core/ranking";
import { NOT_APPLICABLE, type NominationRule } from "../../src/core/movement";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";

const rule = (more: Partial<NominationRule>): NominationRule => ({
  name: "Giấy khen",
  top: null,
  minTotal: null,
  scope: "overall",
  ...more,
});

function apply(kit: ReturnType<typeof scored>, given: NominationRule): { chosen: string[]; atLine: string[] } {
  const { chosen, atLine } = nominate(given, kit.movement.participants, standingsOf(kit.movement, kit.entries));
  const code = (index: number): string => kit.movement.participants[index]!.code;
  return { chosen: chosen.map(code), atLine: atLine.map(code) };
}

describe("nomination", () => {
  test("the first n, best first, when nobody is tied at the line", () => {
    expect(apply(scored([[7], [9], [8], [6]]), rule({ top: 2 }))).toEqual({ chosen: ["p2", "p3"], atLine: [] });
  });

  test("a tie across the line is never cut: none of them enters and all are told", () => {
    expect(apply(scored([[9], [8], [8], [7]]), rule({ top: 2 }))).toEqual({ chosen: ["p1"], atLine: ["p2", "p3"] });
  });

  test("a tie that fits below the line enters whole", () => {
    expect(apply(scored([[9], [8], [8], [7]]), rule({ top: 3 }))).toEqual({ chosen: ["p1", "p2", "p3"], atLine: [] });
  });

  test("seats are people, also where ranks are dense (1-2-2-3)", () => {
    expect(apply(scored([[9], [9], [8], [7]], { rankStyle: "dense" }), rule({ top: 3 })).chosen).toEqual(["p1", "p2", "p3"]);
  });

  test("at least x points takes everybody from x on, those without a total never", () => {
    expect(apply(scored([[8], [7.99], [null], [9]]), rule({ minTotal: 8 }))).toEqual({ chosen: ["p4", "p1"], atLine: [] });
  });

  test("both bounds hold together", () => {
    expect(apply(scored([[9], [8], [5]]), rule({ top: 3, minTotal: 8 })).chosen).toEqual(["p1", "p2"]);
  });

  test("per cluster each cluster has its own seats and its own line", () => {
    const participants = ["A", "A", "A", "B", "B"].map((cluster, i) => aParticipant(`p${i + 1}`, { cluster }));
    expect(apply(scored([[9], [8], [8], [3], [2]], { participants }), rule({ top: 2, scope: "cluster" }))).toEqual({
      chosen: ["p1", "p4", "p5"],
      atLine: ["p2", "p3"],
    });
  });

  test("a rule without bounds, with no whole number of seats, or with no finite points is not usable", () => {
    expect([rule({}), rule({ top: 0 }), rule({ top: 1.5 }), rule({ minTotal: NaN })].map(isUsableRule)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isUsableRule(rule({ top: 1 }))).toBe(true);
  });

  test("never more than n enter, nobody outside is better than anybody inside, on any totals", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (totals, top) => {
          const kit = scored(totals.map((total) => [total]));
          const { chosen, atLine } = apply(kit, rule({ top }));
          const totalOf = (code: string): number => totals[Number(code.slice(1)) - 1]!;
          const out = kit.movement.participants.map((p) => p.code).filter((code) => !chosen.includes(code));
          expect(chosen.length).toBeLessThanOrEqual(top);
          for (const outside of out) for (const inside of chosen) expect(totalOf(outside)).toBeLessThan(totalOf(inside));
          expect(chosen.length + atLine.length).toBeGreaterThanOrEqual(Math.min(top, totals.length));
        },
      ),
    );
  });

  test("who hits a gate takes no seat and is told, unless he would not have got one anyway", () => {
    const kit = scored([[9], [8], [7], [6], [5]]);
    const gates = [["g1"], [], [], [], ["g1", "g2"]];
    const standings = standingsOf(kit.movement, kit.entries);
    expect(nominate(rule({ top: 2 }), kit.movement.participants, standings, gates)).toEqual({
      chosen: [1, 2],
      atLine: [],
      gated: [{ index: 0, codes: ["g1"] }],
    });
    expect(nominate(rule({ minTotal: 5 }), kit.movement.participants, standings, gates).gated).toEqual([
      { index: 0, codes: ["g1"] },
      { index: 4, codes: ["g1", "g2"] },
    ]);
  });

  test("where ranks go by the share of the scale, the line does too", () => {
    const criteria = [aCriterion("c1", { max: 60 }), aCriterion("c2", { max: 40 })];
    const rows = [
      [58, NOT_APPLICABLE],
      [60, 30],
    ] as const;
    const kit = scored(rows, { criteria, rankBy: "share" });
    expect(apply(kit, rule({ minTotal: 95 })).chosen).toEqual(["p1"]);
    expect(apply({ ...kit, movement: { ...kit.movement, rankBy: "total" } }, rule({ minTotal: 59 })).chosen).toEqual(["p2"]);
  });
});
