// What Excel is asked to refuse and to colour on the entry sheet: within the lengths that its dialogs take.
import { PLAIN_CRITERION, type Criterion } from "../../src/core/movement";
import type { CriterionRule } from "../../src/core/rule";
import { areaAt } from "../../src/workbook/area";
import { howOf, inputOps } from "../../src/workbook/entryCells";
import { FIRST_COLUMN, FIRST_ROW } from "../../src/workbook/layout";

const RULES: readonly CriterionRule[] = [
  { kind: "points" },
  { kind: "yesNo", yes: 2, no: 0 },
  { kind: "levels", levels: ["Nhất", "Nhì", "Ba", "Khuyến khích"].map((name, i) => ({ name, points: 9 - i })) },
  { kind: "bands", unit: "percent", bands: [] },
  { kind: "bands", unit: "days", bands: [] },
  { kind: "bySize", size: "hs", tables: [] },
  { kind: "gate" },
  { kind: "note" },
];

const AUDIENCE = { types: ["individual" as const], clusters: ["Cụm thi đua các sở, ban, ngành tỉnh", "Khối 2"] };

const criteria: Criterion[] = [
  { ...PLAIN_CRITERION, code: "hs", name: "Số hồ sơ", rule: { kind: "note" } },
  ...RULES.map((rule, i) => ({ ...PLAIN_CRITERION, code: `c${i}`, name: `Tiêu chí ${i}`, rule })),
  { ...PLAIN_CRITERION, code: "x", name: "Cá nhân", appliesTo: AUDIENCE },
];

const cells = areaAt(FIRST_ROW, FIRST_COLUMN + 900, 500, criteria.length);
const ops = inputOps("Chấm điểm", cells, criteria, criteria);

test("every cell has one rule of validation and one set of colours", () => {
  for (const kind of ["validation", "conditionalFormats"] as const) {
    const columns = ops.flatMap((op) => (op.kind === kind ? Array.from({ length: op.area.columns }, (_, i) => op.area.column + i) : []));
    expect(columns).toEqual(criteria.map((_, j) => cells.column + j));
  }
});

test("formulas have at most 255 characters, messages 225, notes beside cells 255, titles 32", () => {
  const formulas = ops.flatMap((op) => {
    if (op.kind === "conditionalFormats") return op.rules.map((rule) => rule.formula);
    return op.kind === "validation" && op.validation.rule.kind === "custom" ? [op.validation.rule.formula] : [];
  });
  expect(formulas.filter((formula) => formula.length > 255)).toEqual([]);
  for (const op of ops) {
    if (op.kind !== "validation") continue;
    const { error, prompt } = op.validation;
    expect([error.title.length <= 32, error.message.length <= 225]).toEqual([true, true]);
    expect([(prompt?.title ?? "").length <= 32, (prompt?.message ?? "").length <= 255]).toEqual([true, true]);
  }
});

test("the header tells what to type, by kind; a note that a rule needs is a figure", () => {
  expect(criteria.map((criterion) => howOf(criterion, criteria))).toEqual([
    "số liệu",
    "điểm",
    "Có / Không",
    "Chọn: Nhất; Nhì; Ba; Khuyến khích",
    "% đạt",
    "số ngày trễ",
    "% sớm (+), trễ (−)",
    "Có / Không",
    "ghi chú",
    "điểm",
  ]);
  expect(howOf(undefined, criteria)).toBe("");
});
