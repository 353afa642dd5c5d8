// What a new version of the criteria does to ranks, on the same entries.
import { changesOf, compareVersions, type VersionSide } from "../../src/core/versions";
import type { Entry, Movement } from "../../src/core/movement";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";

const PARTICIPANTS = ["p1", "p2", "p3"].map((code) => aParticipant(code));

function side(criteria: Movement["criteria"], entries: Entry[][], more: Partial<Movement> = {}): VersionSide {
  return { movement: aMovement({ criteria, participants: PARTICIPANTS, ...more }), entries };
}

const OLD = [aCriterion("c1"), aCriterion("c2")];
const ENTRIES: Entry[][] = [
  [9, 5],
  [8, 8],
  [7, 7],
];

describe("changes of the list", () => {
  test("added and changed criteria in the order of the new list, then removed ones; codes without regard to case", () => {
    const after = [
      aCriterion("C2", { max: 20, name: "Tiêu chí c2" }),
      aCriterion("c3"),
      aCriterion("c1", { needsEvidence: true, name: "Tên mới" }),
    ];
    expect(changesOf([...OLD, aCriterion("c4")], after)).toEqual([
      { kind: "changed", code: "C2", name: "Tiêu chí c2", fields: ["max"] },
      { kind: "added", code: "c3", name: "Tiêu chí c3" },
      { kind: "changed", code: "c1", name: "Tên mới", fields: ["name", "evidence"] },
      { kind: "removed", code: "c4", name: "Tiêu chí c4" },
    ]);
  });

  test("rule, cap, floor and condition are one thing; order alone is no change", () => {
    const count = aCriterion("c1", { rule: { kind: "count", start: 0, per: 1 } });
    expect(changesOf([count], [{ ...count, cap: 3 }])).toMatchObject([{ fields: ["rule"] }]);
    expect(changesOf(OLD, [...OLD].reverse())).toEqual([]);
  });
});

describe("who changes rank", () => {
  test("the same list changes nobody", () => {
    expect(compareVersions(side(OLD, ENTRIES), side(OLD, ENTRIES))).toEqual({ criteria: [], shifts: [], moved: 0 });
  });

  test("ranks, totals, and the points that made it, greatest difference first; who moves stands first", () => {
    const draft = [aCriterion("c1", { weight: 3 }), aCriterion("c2", { weight: 0.5 })];
    const { shifts, moved } = compareVersions(side(OLD, ENTRIES), side(draft, ENTRIES));
    // Before 14, 16, 14; after 29,5, 28, 24,5.
    expect(moved).toBe(3);
    expect(shifts.map(({ code, before, after }) => [code, before.total, before.rank, after.total, after.rank])).toEqual([
      ["p1", 14, 2, 29.5, 1],
      ["p2", 16, 1, 28, 2],
      ["p3", 14, 2, 24.5, 3],
    ]);
    expect(shifts[0]!.points).toEqual([
      { code: "c1", name: "Tiêu chí c1", before: 9, after: 27 },
      { code: "c2", name: "Tiêu chí c2", before: 5, after: 2.5 },
    ]);
  });

  test("somebody whose own points stay is moved by others; a limit of the table changes totals without points", () => {
    const bonus = [...OLD, aCriterion("t", { part: "bonus" })];
    const entries = ENTRIES.map((row, i): Entry[] => [...row, i === 2 ? 9 : 0]);
    const before = side(bonus, entries, { limits: { bonus: 1, deduction: null, total: null } });
    const after = side(bonus, entries, { limits: { bonus: 9, deduction: null, total: null } });
    const { shifts } = compareVersions(before, after);
    expect(shifts.map(({ code, isMoved, points, before: was, after: now }) => [code, isMoved, points, was.total, now.total])).toEqual([
      ["p3", true, [], 15, 23],
      ["p2", true, [], 16, 16],
    ]);
  });

  test("removed criteria take their points along, added ones without entries bring none", () => {
    const draft = [OLD[0]!, aCriterion("c3")];
    const { shifts } = compareVersions(
      side(OLD, ENTRIES),
      side(
        draft,
        ENTRIES.map(([first]) => [first!, null]),
      ),
    );
    expect(shifts.find(({ code }) => code === "p2")!.points).toEqual([{ code: "c2", name: "Tiêu chí c2", before: 8, after: null }]);
  });

  test("participants that only one side has are left out", () => {
    const fewer = { ...side(OLD, ENTRIES.slice(0, 2)), movement: aMovement({ criteria: OLD, participants: PARTICIPANTS.slice(0, 2) }) };
    const { shifts } = compareVersions(fewer, side([aCriterion("c1", { weight: 2 }), OLD[1]!], ENTRIES));
    expect(shifts.map(({ code }) => code).sort()).toEqual(["p1", "p2"]);
  });
});
