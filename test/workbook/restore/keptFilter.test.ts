// Filters in restore points: what Excel tells of them is kept so that it can be given back, and what stands in a workbook is looked at first.
import { criteriaOf, filterOf, isKeptFilter } from "../../../src/workbook/restore/keptFilter";

const AREA = { row: 4, column: 0, rows: 9, columns: 3 };

/** A column as Excel tells it: what does not apply is null. */
const told = (more: object) => ({
  ...{ color: null, criterion1: null, criterion2: null, dynamicCriteria: "Unknown", filterOn: "Custom" },
  ...{ icon: null, operator: "And", subField: null, values: null },
  ...more,
});

test.each<[string, object, object | null]>([
  ["a column that is not filtered", {}, null],
  ["one condition, without how two are joined", { criterion1: ">=7" }, { filterOn: "Custom", criterion1: ">=7" }],
  [
    "two conditions",
    { criterion1: "<2", operator: "Or", criterion2: ">7" },
    { filterOn: "Custom", criterion1: "<2", operator: "Or", criterion2: ">7" },
  ],
  ["values, blank ones too", { filterOn: "Values", values: ["8,5", ""] }, { filterOn: "Values", values: ["8,5", ""] }],
  [
    "months",
    { filterOn: "Values", values: [{ date: "2026-11-01", specificity: "Month" }] },
    { filterOn: "Values", values: [{ date: "2026-11-01", specificity: "Month" }] },
  ],
  ["the mean", { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }],
  ["a colour", { filterOn: "CellColor", color: "#FFFF00" }, { filterOn: "CellColor", color: "#FFFF00" }],
  ["an icon", { filterOn: "Icon", icon: { set: "ThreeArrows", index: 1 } }, { filterOn: "Icon", icon: { set: "ThreeArrows", index: 1 } }],
  ["something that is not understood", { filterOn: "Values", values: [7] }, null],
])("of %s is kept what can be given back", (_what, more, kept) => {
  expect(criteriaOf(told(more))).toEqual(kept);
});

test("columns are known by their place; a filtered sheet without any criteria is told as such", () => {
  const two = [told({}), told({ criterion1: ">1" }), told({})];
  expect(filterOf(AREA, true, two)).toEqual({ area: AREA, columns: [{ column: 1, criteria: { filterOn: "Custom", criterion1: ">1" } }] });
  expect(filterOf(AREA, true, [told({})])).toEqual({ area: AREA, columns: [], isUnread: true });
  expect(filterOf(AREA, false, [told({})])).toEqual({ area: AREA, columns: [] });
});

test("where Excel tells of one column less than it takes to filter by it, the others are kept and the sheet is told as such", () => {
  const columns = [told({ criterion1: ">1" }), told({ filterOn: "CellColor" })];
  expect(filterOf(AREA, true, columns)).toEqual({ area: AREA, columns: [{ column: 0, criteria: { filterOn: "Custom", criterion1: ">1" } }], isUnread: true }); // prettier-ignore
});

test("what was kept is a filter once it has been through JSON; anything else is none", () => {
  const kept = JSON.parse(JSON.stringify(filterOf(AREA, true, [told({ filterOn: "Values", values: ["a"] })]))) as Record<string, unknown>;
  expect(isKeptFilter(kept)).toBe(true);
  const column = { column: 0, criteria: { filterOn: "Custom", criterion1: ">1" } };
  for (const wrong of [
    null,
    { ...kept, area: { row: 0 } },
    { ...kept, columns: [{ ...column, column: 3 }] },
    { ...kept, columns: [{ ...column, criteria: { filterOn: 1 } }] },
    { ...kept, columns: [{ ...column, criteria: { filterOn: "Custom", criterion1: 1 } }] },
    { ...kept, columns: [{ ...column, criteria: { filterOn: "Values", values: [1] } }] },
    { ...kept, columns: [{ ...column, criteria: { filterOn: "Icon", icon: { set: 1 } } }] },
    { ...kept, isUnread: 1 },
  ])
    expect([wrong, isKeptFilter(wrong)]).toEqual([wrong, false]);
});
