// Whatever is pasted: reading ends, gives criteria that the list accepts, and leaves no row without a word.
import fc from "fast-check";
import { isUsableCode } from "../../../src/core/checkMovement";
import { lookupKey } from "../../../src/core/lookupKey";
import { checkRule } from "../../../src/core/checkRule";
import { checkTree } from "../../../src/core/checkTree";
import { COLUMN_ROLES, guessColumns, type ColumnMap } from "../../../src/core/regulation/columns";
import { gridOfCells, gridOfText, type Grid } from "../../../src/core/regulation/grid";
import { readRegulation } from "../../../src/core/regulation/readRegulation";
import { parseRule, ruleText } from "../../../src/core/ruleText";
import { criteria } from "../../../src/locale/vi/criteria";

const WORDS = criteria.remarks;

const NUMBERS = [
  "",
  "",
  "I",
  "II.",
  "III",
  "IV",
  "V",
  "1",
  "2",
  "3)",
  "1.1",
  "1.2",
  "2.1",
  "1.1.1",
  "a",
  "b)",
  "c",
  "d",
  "đ",
  "a1",
  "a.1",
  "a7.1",
  "a.7.2",
];
const MORE_NUMBERS = [
  "A.",
  "B",
  "C",
  "C1.1",
  "C1",
  "-",
  "+",
  "*",
  "Tiêu chí 1",
  "TC2",
  "Phần I",
  "01-thg 1",
  "x",
  "5.5",
  "9",
  "1.10",
  "(1)",
  "=1+1",
];
const TEXTS = [
  "Thực hiện kế hoạch",
  "NHIỆM VỤ CHUYÊN MÔN",
  "ĐIỂM THƯỞNG (tối đa 5 điểm)",
  "Các nội dung trừ điểm",
  "Mỗi trường hợp chậm trừ 0,5 điểm, không quá 2 điểm",
  "Mỗi mô hình cộng 1 điểm, tối đa 2 điểm",
  "Trên 95%",
  "Từ 75% đến 95%",
  "Dưới 75%",
  "Đúng hạn",
  "Chậm 1-2 ngày",
  "Có ban hành",
  "Không ban hành",
  "Giải Nhất",
  "Giải Nhì",
  "Đúng hạn: 2 điểm; chậm từ 1 đến 3 ngày: 1 điểm; trên 3 ngày: 0 điểm",
  "Trên 92% cộng 0,1 điểm; cứ thêm 1% cộng thêm 0,1 điểm; tối đa 0,5 điểm",
  "Chỉ cộng khi mục 1.1 đạt điểm tối đa",
  "Lấy mức cao nhất trong các trường hợp sau",
  "Ghi chú: Tổng điểm trừ của mục 1.1 không quá 1,5 điểm",
  "Ghi chú: điểm thưởng tối đa 3 điểm",
  "Lưu ý khi chấm",
  "TỔNG CỘNG",
  "Tổng điểm",
  "1.1. Có số trong chữ (3 điểm)",
  "- Gạch đầu dòng: 2 điểm",
  "STT",
  "Nội dung",
  "Điểm chuẩn",
  '<script>alert("x")</script>',
  "=cmd|' /C calc'!A0",
  "",
];
const POINTS = [
  "",
  "",
  "",
  "5",
  "3",
  "0,5",
  "-0.5",
  "- 0,5",
  "+ 0,1",
  "100 điểm",
  "2,5/2",
  "(không xếp loại)",
  "'3",
  "０，５",
  "0-5",
  "theo quy định",
  "0",
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS, ...MORE_NUMBERS) },
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom(...POINTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "grapheme" }) },
);
const orderly = fc.tuple(
  fc.constantFrom(...NUMBERS, ...MORE_NUMBERS),
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...POINTS),
  fc.constantFrom(...POINTS),
  fc.constantFrom(...POINTS),
  fc.constantFrom("", "", "Văn phòng", "mỗi trường hợp −0,5", "> 95 = 2; 75–95 = 1"),
);
const span = fc.integer({ min: 1, max: 4 });
const spanned = fc.array(fc.array(fc.record({ text: cell, rowSpan: span, columnSpan: span }), { maxLength: 6 }), { maxLength: 12 });
const tabbed = fc
  .oneof(
    fc.array(orderly, { minLength: 2, maxLength: 14 }),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
  )
  .map((rows) => rows.map((cells) => cells.join("\t")).join("\n"));

function expectReadable(grid: Grid, map: ColumnMap): void {
  const { drafts, remarks, rows } = readRegulation(grid, map);
  const criteria = drafts.map((draft) => draft.criterion);
  expect(criteria.filter((criterion) => !isUsableCode(criterion.code) || criterion.name === "").map((criterion) => criterion.code)).toEqual(
    [],
  );
  expect(new Set(criteria.map((criterion) => lookupKey(criterion.code))).size).toBe(criteria.length);
  const place = (row: number, field: string) => ({ kind: "criterion", row, field }) as const;
  const findings = [...checkTree(criteria, place), ...criteria.flatMap((one, row) => checkRule(one, (field) => place(row, field)))];
  expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  for (const criterion of criteria) {
    const text = ruleText(criterion);
    const { rule, cap, floor, onlyIfFull } = criterion;
    if (rule.kind !== "option" && rule.kind !== "gate")
      expect(parseRule(rule.kind, text)).toEqual({ ok: true, rule, cap, floor, onlyIfFull });
  }
  const told = new Set([...drafts.map((draft) => draft.row), ...remarks.map((remark) => remark.row)]);
  const silent = rows.filter(({ row, kind }) => !told.has(row) && kind !== "header" && kind !== "title");
  expect(silent).toEqual([]);
  expect(rows).toHaveLength(grid.rows.length);
  const unfilled = remarks.filter(({ id, form, params }) => {
    const text = (WORDS[id] as Readonly<Record<string, string>>)[form];
    return text === undefined || [...text.matchAll(/\{(\w+)\}/g)].some((match) => params[match[1]!] === undefined);
  });
  expect(unfilled).toEqual([]);
}

test("any table of merged cells is read into criteria that the list accepts, and every row is accounted for", () => {
  fc.assert(
    fc.property(spanned, (rows) => {
      const reading = gridOfCells(rows);
      if (reading.kind === "grid") expectReadable(reading.grid, guessColumns(reading.grid));
    }),
    { numRuns: 400 },
  );
});

test("so is any text with tabs, with the guessed columns or any others", () => {
  fc.assert(
    fc.property(
      tabbed,
      fc.array(fc.constantFrom(...COLUMN_ROLES), { minLength: 60, maxLength: 60 }),
      fc.nat(4),
      (text, roles, firstRow) => {
        const reading = gridOfText(text);
        if (reading.kind !== "grid") return;
        expectReadable(reading.grid, guessColumns(reading.grid));
        expectReadable(reading.grid, {
          roles: roles.slice(0, reading.grid.columns),
          firstRow: Math.min(firstRow, reading.grid.rows.length),
        });
      },
    ),
    { numRuns: 400 },
  );
});

test("2,000 rows are read, one more is refused", () => {
  const table = (rows: number): string =>
    Array.from({ length: rows }, (_, i) => `${i + 1}\tTiêu chí thứ ${i + 1}, mỗi trường hợp trừ 0,5 điểm\t2`).join("\n");
  const reading = gridOfText(table(2000));
  if (reading.kind !== "grid") throw new Error(reading.why);
  expect(readRegulation(reading.grid, guessColumns(reading.grid)).drafts).toHaveLength(2000);
  expect(gridOfText(table(2001))).toEqual({ kind: "refused", why: "tooManyRows", count: 2001 });
});

test("texts as long as a cell allows, full of phrases that readers look for, are read", () => {
  const pieces = [
    "mỗi trường hợp cộng ",
    "trên 1 cộng 1 điểm ",
    "trên 92 cộng 0,1 điểm mỗi 1 ",
    "từ trên 1 - ",
    "x: 1 điểm; ",
    "tối đa là được cộng ",
  ];
  const lines = pieces.map((piece, i) => `${i + 1}\t${piece.repeat(400)}\t5`);
  const reading = gridOfText(lines.join("\n"));
  if (reading.kind !== "grid") throw new Error(reading.why);
  expectReadable(reading.grid, guessColumns(reading.grid));
});
