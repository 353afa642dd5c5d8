// Entries beyond their values: what is said of strange numbers, formulas and texts, and what is proposed.
import { checkEntries } from "../../../src/core/checkEntries";
import type { Criterion } from "../../../src/core/movement";
import { sweepEntries } from "../../../src/core/sweep/entries";
import type { SeenCell } from "../../../src/core/sweep/fix";
import { aCriterion, aParticipant } from "../../kits/movementBuilder";

interface Cell {
  readonly value: SeenCell;
  readonly format?: string;
  readonly isFormula?: boolean;
  readonly criterion?: Partial<Criterion>;
}

/** Rules and proposals for one cell; by default of a score from 0 to 10 in steps of a half. */
function sweepCell({ value, format = "General", isFormula = false, criterion = {} }: Cell): unknown[] {
  const rows = [aParticipant("p1")];
  const columns = [aCriterion("c1", { step: 0.5, decimals: null, ...criterion })];
  const raw = [[value]];
  const grid = { raw, formats: [[format]], formulas: isFormula ? [{ row: 0, column: 0 }] : [], rows, columns };
  const found = sweepEntries(checkEntries(raw, rows, columns).findings, [grid]);
  return found.map((item) => [item.rule, item.fix ?? null]);
}

const to = (from: SeenCell, value: SeenCell) => ({ kind: "value", from, to: value });
const percent: Partial<Criterion> = {
  max: null,
  min: null,
  step: null,
  rule: { kind: "bands", unit: "percent", bands: [{ from: null, to: null, points: 1 }] },
};
const yesNo: Partial<Criterion> = { max: 1, min: null, step: null, rule: { kind: "yesNo", yes: null, no: 0 } };
const levels: Partial<Criterion> = { max: null, min: null, step: null, rule: { kind: "levels", levels: [{ name: "Nhất", points: 9 }] } };

test.each<[string, Cell, unknown[]]>([
  ["a right score", { value: 8.5 }, []],
  ["a right score in another format of numbers", { value: 8.5, format: "0.0" }, []],
  ["a date born from 8/5", { value: 45785, format: "d/m" }, [["W-01", to(45785, 8.5)]]],
  ["a date whose number is not allowed here", { value: 45790, format: "d/m" }, [["W-01", null]]],
  ["a date with its year", { value: 45785, format: "dd/mm/yyyy" }, [["W-01", null]]],
  ["a time", { value: 0.354, format: "h:mm" }, [["W-01", null]]],
  ["a date among words", { value: 45785, format: "d/m", criterion: levels }, [["W-01", null]]],
  ["85 % of percents", { value: 0.85, format: "0%", criterion: percent }, [["W-04", to(0.85, 85)]]],
  ["85 % of points", { value: 0.85, format: "0%" }, [["W-04", null]]],
  ["a formula with a right value", { value: 8.5, isFormula: true }, [["W-03", { kind: "constant", to: 8.5 }]]],
  ["a formula with KAD", { value: "KAD", isFormula: true }, [["W-03", { kind: "constant", to: "KAD" }]]],
  [
    "a formula with a text",
    { value: "tốt", isFormula: true },
    [
      ["V-05", null],
      ["W-03", null],
    ],
  ],
  [
    "a formula with a number as text",
    { value: "8,5", isFormula: true },
    [
      ["V-02", null],
      ["W-03", null],
    ],
  ],
  ["a formula with an error", { value: "#N/A", isFormula: true }, [["V-06", null]]],
  ["a text that is one number", { value: "1.234,5" }, [["V-02", to("1.234,5", 1234.5)]]],
  ["a text that may be two numbers", { value: "1.234" }, [["W-02", null]]],
  ["8/5 as text", { value: "8/5" }, [["W-02", null]]],
  ["95 % as text where percents are typed", { value: "95 %", criterion: percent }, [["V-02", to("95 %", 95)]]],
  ["95 % as text where points are typed", { value: "95 %" }, [["W-02", null]]],
  ["KAD in another spelling", { value: "k.a.đ" }, [["V-05", null]]],
  ["MIỄN without accents", { value: " mien" }, [["V-05", to(" mien", "MIỄN")]]],
  ["a word", { value: "chờ" }, [["V-05", null]]],
  ["true where Có is typed", { value: true, criterion: yesNo }, [["V-07", to(true, "Có")]]],
  ["true where numbers are typed", { value: true }, [["V-07", null]]],
  ["a choice in letters of pieces", { value: "co", criterion: yesNo }, [["V-16", to("co", "Có")]]],
  ["a guess at a choice", { value: "x", criterion: yesNo }, [["V-16", null]]],
  ["a level with a stray space", { value: "Nhất\u00a0", criterion: levels }, [["V-16", to("Nhất\u00a0", "Nhất")]]],
  ["no such level", { value: "Tư", criterion: levels }, [["V-16", null]]],
  ["a score out of range stays what it was", { value: 12 }, [["V-03", null]]],
])("%s", (_what, cell, expected) => {
  expect(sweepCell(cell)).toEqual(expected);
});

test("cells of strangers are left to the rules of structure", () => {
  const grid = { raw: [[45785]], formats: [["d/m"]], formulas: [], rows: [undefined], columns: [aCriterion("c1")] };
  expect(sweepEntries([], [grid])).toEqual([]);
});

test("findings of a later round are judged by the cells of its own sheet", () => {
  const rows = [aParticipant("p1")];
  const columns = [aCriterion("c1")];
  const grid = (value: SeenCell, round?: "appraised") => ({
    ...(round === undefined ? {} : { round }),
    raw: [[value]],
    formats: [["General"]],
    formulas: [],
    rows,
    columns,
  });
  const found = checkEntries([["8,5"]], rows, columns).findings.map((item) => ({
    ...item,
    place: { ...item.place, round: "appraised" } as never,
  }));
  expect(sweepEntries(found, [grid(7), grid("8,5", "appraised")]).map((item) => [item.rule, item.place, item.fix])).toEqual([
    ["V-02", { kind: "entry", row: 0, column: 0, round: "appraised" }, to("8,5", 8.5)],
  ]);
});
