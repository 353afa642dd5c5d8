// Random workbooks with a little of everything that the host model can hold.
import fc from "fast-check";
import type {
  HostChart,
  HostArea,
  HostFilter,
  HostFilterCriteria,
  HostInput,
  HostPage,
  HostStyle,
  HostValidation,
  HostWorkbook,
} from "../../../host/workbook/hostWorkbook";
import { RESULTS } from "./plainWorkbook";

const SIZE = 6;
const TEXTS = [
  "Sở Tư pháp", "007", "8,5", " 8 ", "=HYPERLINK(\"http://x\")", "-Nguyễn", "+1", "@a", "'x", "#N/A", "TRUE", "5-Jan", "1/2", "KAD", "MIỄN",
  "a\r\nb\tc", "_x0041_", "_x005F_", "\u0001\u001f", "😀 Nguyễn", "<&>\"'", "  hai đầu  ", "__proto__", "constructor", "x".repeat(300), "Điểm", "\ud800",
]; // prettier-ignore
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }));
const number = fc.oneof(
  fc.constantFrom(0, -1, 8.5, 0.1 + 0.2, 1e-9, 123456789012.345, 1e300),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const color = fc.constantFrom("#FF0000", "#1F4E79", "#000000", "#FFFFFF", "#C6EFCE");
const area = fc
  .record({
    row: fc.nat(SIZE - 1),
    column: fc.nat(SIZE - 1),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  })
  .map((a): HostArea => a);
const input: fc.Arbitrary<HostInput> = fc.oneof(
  fc.constant(undefined),
  fc.record({
    value: fc.oneof(
      text,
      number.map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.boolean(),
    ),
  }),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((value) => ({ value, isError: true })),
  fc.constantFrom(...Object.keys(RESULTS)).map((formula) => ({ formula })),
);
const style: fc.Arbitrary<HostStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("@", "0.00", "#,##0.0", "0%", 'dd/mm/yyyy "ngày"', "[Red]-0;0"),
    bold: fc.boolean(),
    italic: fc.boolean(),
    fontSize: fc.constantFrom(9, 13, 14.5),
    fontName: fc.constantFrom("Times New Roman", "Arial"),
    color,
    fill: fc.option(color),
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrap: fc.boolean(),
    indent: fc.nat(3),
    border: color,
  },
  { requiredKeys: [] },
);
const line = fc.oneof(
  fc.constantFrom("", "Nhập điểm", "Dòng 1\nDòng 2", "_x000a_", "<\"&'>"),
  fc.string({ maxLength: 20, unit: "grapheme" }),
);
const formula = fc.constantFrom(
  "=ISNUMBER(A1)",
  '=OR(B2="KAD",B2<=10)',
  "=RANK.EQ($A$1,$A$1:$A$9)<3",
  "='Chấm điểm'!A1>0",
  "=COUNTIFS(BV_Ma,A1)=1",
);
const validation: fc.Arbitrary<Omit<HostValidation, "area">> = fc.record({
  rule: fc.oneof(
    formula.map((text) => ({ kind: "custom" as const, formula: text })),
    fc.constantFrom("=BV_DM_CheDo", "=$A$1:$A$5", "KAD,MIỄN", 'a "b",c').map((source) => ({ kind: "list" as const, source })),
  ),
  ignoreBlank: fc.boolean(),
  error: fc.record({ title: line, message: line, style: fc.constantFrom("stop", "warning", "information"), show: fc.boolean() }),
  prompt: fc.option(fc.record({ title: line, message: line })),
});
const points = fc.integer({ min: 0, max: 14_400 }).map((n) => n / 100);
const section = fc.constantFrom("", "Trang &P/&N", "A && B", '&"Times New Roman,Bold"&12Sở Tư pháp', "&D", "2016", "dòng\nhai", "_x0041_");
const sections = fc.record({ left: section, center: section, right: section });
const anyPage: fc.Arbitrary<HostPage> = fc.record({
  printArea: fc.option(area),
  titleRows: fc.option(fc.record({ row: fc.nat(5), rows: fc.integer({ min: 1, max: 3 }) })),
  titleColumns: fc.option(fc.record({ column: fc.nat(30), columns: fc.integer({ min: 1, max: 3 }) })),
  orientation: fc.constantFrom("portrait", "landscape"),
  paper: fc.constantFrom("a4", "letter"),
  fitWide: fc.option(fc.integer({ min: 1, max: 5 })),
  fitTall: fc.option(fc.integer({ min: 1, max: 5 })),
  scale: fc.constantFrom(10, 85, 100, 400),
  pageStarts: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 4 }).map((rows) => rows.sort((a, b) => a - b)),
  margins: fc.record({ top: points, bottom: points, left: points, right: points, header: points, footer: points }),
  centerHorizontally: fc.boolean(),
  header: sections,
  footer: sections,
  isFirstDifferent: fc.boolean(),
  firstHeader: sections,
  firstFooter: sections,
});
/** A file keeps a scale only where nothing is fitted. */
const page = anyPage.map((any) => (any.fitWide === null && any.fitTall === null ? any : { ...any, scale: 100 }));
const protection = fc.record({
  password: fc.constant(null),
  options: fc.record(
    {
      allowSort: fc.boolean(),
      allowFormatCells: fc.boolean(),
      allowEditObjects: fc.boolean(),
      allowEditScenarios: fc.boolean(),
      allowAutoFilter: fc.boolean(),
      selectionMode: fc.constantFrom("Normal", "Unlocked", "None"),
    },
    { requiredKeys: [] },
  ),
});
const label = fc.constantFrom("Tổng điểm", "Điểm & hạng", '<Nhóm> "1"');
const axis = fc.record({
  title: fc.option(label),
  isReversed: fc.boolean(),
  crossing: fc.constantFrom("Automatic", "Maximum", "Minimum"),
  minimum: fc.option(fc.constantFrom(0, -2.5)),
});
/** A file keeps one width of gaps for all series, and the look of a title only with the title. */
const chart: fc.Arbitrary<Omit<HostChart, "id" | "name">> = fc
  .record({
    type: fc.constantFrom("BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked"),
    title: fc.option(label),
    titlePoints: fc.constantFrom(10.5, 14),
    isTitleBold: fc.boolean(),
    fontName: fc.option(fc.constantFrom("Times New Roman", "A & B")),
    fontColor: fc.option(fc.constantFrom("#1B2A3A")),
    fontPoints: fc.constantFrom(10, 11.5),
    legend: fc.constantFrom("none", "Bottom", "Top", "Left", "Right"),
    categoryAxis: axis,
    valueAxis: axis,
    series: fc.array(
      fc.record({
        name: label,
        values: fc.constantFrom("='Chấm điểm'!$B$1:$B$3", "=#REF!"),
        categories: fc.option(fc.constant("='Tên ''A'' & B'!$A$1:$A$3")),
        color: fc.option(fc.constant("#C9971C")),
        hasLabels: fc.boolean(),
        gapWidth: fc.constant(40),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    row: fc.nat(40),
    column: fc.nat(40),
    right: fc.constantFrom(0, 7.25),
    down: fc.constantFrom(0, 7.25),
    width: fc.constantFrom(120, 600.5),
    height: fc.constantFrom(120, 600.5),
  })
  .map((any) => (any.title === null ? { ...any, titlePoints: 14, isTitleBold: false } : any));
const criterion = fc
  .tuple(fc.constantFrom("=", "<>", ">", ">=", "<", "<="), fc.constantFrom("", "7.5", "*a?", `<"&>`))
  .map((parts) => parts.join(""));
const filterCriteria: fc.Arbitrary<HostFilterCriteria> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(fc.constantFrom("7,5", `A "&" b`, "dòng\n2", "_x0041_"), { minLength: 1 }), fc.boolean())
    .map(([values, hasBlanks]) => ({ filterOn: "Values" as const, values: [...values, ...(hasBlanks ? [""] : [])] })),
  criterion.map((criterion1) => ({ filterOn: "Custom" as const, criterion1 })),
  fc.record({ filterOn: fc.constant("Custom"), criterion1: criterion, criterion2: criterion, operator: fc.constantFrom("And", "Or") }),
  fc.record({
    filterOn: fc.constantFrom("TopItems", "TopPercent", "BottomItems", "BottomPercent"),
    criterion1: fc.constantFrom("1", "40"),
  }),
  fc.record({ filterOn: fc.constant("Dynamic"), dynamicCriteria: fc.constantFrom("AboveAverage", "BelowAverage") }),
);
const filterColumns = (columns: number): fc.Arbitrary<HostFilter["columns"]> =>
  fc.uniqueArray(fc.record({ column: fc.nat(columns - 1), criteria: filterCriteria }), { selector: ({ column }) => column, maxLength: 3 });
const sheet = fc.record({
  charts: fc.array(chart, { maxLength: 2 }),
  inputs: fc.array(fc.array(input, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE }),
  at: fc.record({ row: fc.constantFrom(0, 3, 120), column: fc.constantFrom(0, 2, 30) }),
  styles: fc.array(fc.tuple(area, style), { maxLength: 4 }),
  unlocked: fc.array(area, { maxLength: 3 }),
  widths: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(0, 0.5, 3.25, 8.43, 40)), { maxLength: 3 }),
  heights: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(0, 15, 33.75)), { maxLength: 3 }),
  merges: fc.array(area, { maxLength: 2 }),
  filter: fc.option(area.chain((place) => fc.record({ area: fc.constant(place), columns: filterColumns(place.columns) }))),
  validations: fc.array(validation, { maxLength: 3 }),
  conditionalFormats: fc.array(
    fc.record({
      area,
      formula,
      stopIfTrue: fc.boolean(),
      format: fc.record({ color, fill: color, bold: fc.boolean(), italic: fc.boolean() }, { requiredKeys: [] }),
    }),
    { maxLength: 3 },
  ),
  visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
  tabColor: fc.option(color),
  showGridlines: fc.boolean(),
  freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
  protection: fc.option(protection),
  page,
});
const TITLES = ["Chấm điểm", "Kết quả", "A'B & <C>", "'x' y", "Đề nghị 😀"].map((title) =>
  title.startsWith("'") ? title.slice(1) : title,
);
const NAMES = ["BV_Ma", "Điểm_chuẩn", "_ẩn", "Rate.1"];
const REFERENCES = ["='Chấm điểm'!$A$1:$B$9", "=#REF!", "=0.5", '="a<b"', "=SUM(1,IFNA(2,3))", "='Chấm điểm'!#REF!", "={1,2;3,4}"];
const model = fc.record({
  titles: fc.shuffledSubarray(TITLES, { minLength: 1 }).map((titles) => ["Chấm điểm", ...titles.filter((title) => title !== "Chấm điểm")]),
  sheets: fc.array(sheet, { minLength: TITLES.length, maxLength: TITLES.length }),
  names: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...REFERENCES), fc.boolean()), {
    selector: ([name]) => name,
    maxLength: 4,
  }),
  active: fc.nat(10),
  selection: area,
  isManual: fc.boolean(),
  isStructureProtected: fc.boolean(),
  settings: fc.dictionary(text, fc.oneof(text, fc.constant("")), { maxKeys: 3, noNullPrototype: true }),
});
type Model = typeof model extends fc.Arbitrary<infer T> ? T : never;

/** Functions that fill an empty workbook of one sheet with one to five others. */
export const randomFilling = (): fc.Arbitrary<(workbook: HostWorkbook) => void> =>
  model.map((random) => (workbook) => fill(workbook, random));

function fill(workbook: HostWorkbook, { titles, sheets, names, active, selection, isManual, isStructureProtected, settings }: Model): void {
  const first = workbook.sheets()[0]!.id;
  const added = titles.map((title) => workbook.addSheet(title));
  workbook.deleteSheet(first);
  added.forEach((target, i) => {
    const from = sheets[i]!;
    target.write({ row: from.at.row, column: from.at.column, rows: SIZE, columns: SIZE }, from.inputs);
    for (const [where, look] of from.styles) target.setStyle(where, look);
    for (const where of from.unlocked) target.setLocked(where, false);
    for (const [column, width] of from.widths) target.setColumnWidth(column, 1, width);
    for (const [row, height] of from.heights) target.setRowHeight(row, 1, height);
    // Below everything else, so that none of them hides content.
    from.merges.forEach(({ rows, columns }, k) => {
      if (rows * columns > 1) target.merge({ row: 200 + 10 * k, column: k, rows, columns });
    });
    target.filter = from.filter;
    // One below the other: a cell has one validation.
    from.validations.forEach((rule, k) => target.setValidation({ row: 10 * k, column: k, rows: k + 1, columns: 2 - (k % 2) }, rule));
    for (const rule of from.conditionalFormats) target.addConditionalFormat(rule);
    target.charts = from.charts.map((one, k) => ({ ...one, id: `c${k + 1}`, name: `Biểu đồ ${k + 1}` }));
    target.visibility = i === active % titles.length ? "visible" : from.visibility;
    target.tabColor = from.tabColor;
    target.showGridlines = from.showGridlines;
    target.freeze = from.freeze;
    target.protection = from.protection;
    target.page = from.page;
  });
  for (const [name, reference, visible] of names) workbook.defineName(name, reference, visible);
  workbook.activeSheetId = added[active % titles.length]!.id;
  workbook.selection = selection;
  workbook.calculationMode = isManual ? "manual" : "automatic";
  workbook.isStructureProtected = isStructureProtected;
  for (const [key, value] of Object.entries(settings)) workbook.settings.set(key, value);
}
