// The paper of a form: upright on A4 in letters that can be read, and signed where something stands.
import { unitFileSheet } from "../../../src/locale/vi/unitFileSheet";
import { FORMATS } from "../../../src/workbook/appearance";
import { areaAt } from "../../../src/workbook/area";
import { pointsOf } from "../../../src/workbook/documents/grid";
import { textWidth } from "../../../src/workbook/documents/textLines";
import { formColumns, formPage, formWidths } from "../../../src/workbook/unitFile/unitFormLayout";

/** Points between the margins of A4 upright, 30 mm left and 15 mm right. */
const ACROSS = ((210 - 45) * 72) / 25.4;
const HEADER = 5;
const WIDE = formWidths(formColumns(false));
const SUM_AND_PLACES = 9;

/** The page of a form of so many criteria, two lines each; the last two go with sums and signatures. */
function pageOf(criteria: number) {
  const points = [20, 27, 20, 20, 36, 36, ...Array<number>(criteria).fill(36), ...Array<number>(SUM_AND_PLACES).fill(20)];
  return formPage(areaAt(0, 0, points.length, WIDE.length), WIDE, points, HEADER, HEADER + criteria - 1);
}

test.each([false, true])("printed upright at 70 %% or more, with the column of earlier rounds: %s", (hasBefore) => {
  const columns = formColumns(hasBefore);
  const width = formWidths(columns).reduce((sum, characters) => sum + pointsOf(characters), 0);
  expect(pageOf(3).orientation).toBe("portrait");
  expect(ACROSS / width).toBeGreaterThanOrEqual(0.7);
  expect(formWidths(columns)).toHaveLength(columns.count);
});

test("the label before the name of the unit, and every word of the headers, fit their columns", () => {
  const [order, code] = WIDE;
  expect(textWidth(unitFileSheet.unit, FORMATS.base.fontSize, false)).toBeLessThan(pointsOf(order!) + pointsOf(code!));
  const { max, how, beforeColumn, entry, points } = unitFileSheet;
  const narrow = formColumns(true);
  const later = formWidths(narrow);
  const titles: readonly (readonly [string, number])[] = [
    [max, narrow.max],
    [beforeColumn, narrow.before!],
    ...Object.values(entry).map((title) => [title, narrow.entry] as const),
    [points, narrow.points],
  ];
  const tooWide = titles.flatMap(([title, column]) =>
    title.split(" ").filter((word) => textWidth(word, FORMATS.header.fontSize, true) > pointsOf(later[column]!)),
  );
  expect(tooWide).toEqual([]);
  expect(textWidth(how, FORMATS.header.fontSize, true)).toBeLessThan(pointsOf(later[narrow.how]!));
});

test("a form that fits its page breaks nowhere; where sums and signatures would go on alone, the last two criteria go with them", () => {
  expect(pageOf(10).pageStarts).toBeUndefined();
  const broken = Array.from({ length: 40 }, (_, i) => i + 5).filter((criteria) => pageOf(criteria).pageStarts !== undefined);
  expect(broken.length).toBeGreaterThan(0);
  for (const criteria of broken) expect(pageOf(criteria).pageStarts).toEqual([HEADER + criteria - 1]);
  // Once a second page is begun by criteria, there is room for the end again.
  expect(pageOf(Math.max(...broken) + 1).pageStarts).toBeUndefined();
  expect(pageOf(3).titleRows).toEqual({ row: HEADER, rows: 1 });
});
