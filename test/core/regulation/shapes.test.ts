// Tables of other shapes than the one of 100 points: columns, numbering, sections, groups in a column of their own, mistakes.
import { guessColumns, type ColumnRole } from "../../../src/core/regulation/columns";
import { gridOfCells, gridOfText, type PastedCell } from "../../../src/core/regulation/grid";
import { readRegulation, type RegulationReading } from "../../../src/core/regulation/readRegulation";
import { ruleText } from "../../../src/core/ruleText";

type Line = readonly string[];

function rolesOf(header: Line, ...lines: readonly Line[]): readonly ColumnRole[] {
  const reading = gridOfText([header, ...lines].map((cells) => cells.join("\t")).join("\n"));
  if (reading.kind !== "grid") throw new Error(reading.why);
  return guessColumns(reading.grid).roles;
}

function read(...lines: readonly Line[]): RegulationReading {
  const reading = gridOfText(lines.map((cells) => cells.join("\t")).join("\n"));
  if (reading.kind !== "grid") throw new Error(reading.why);
  return readRegulation(reading.grid, guessColumns(reading.grid));
}

/** "code<parent" of every criterion that is no explanation. */
const tree = ({ drafts }: RegulationReading): string[] =>
  drafts.flatMap(({ criterion: { code, parent, rule } }) => (rule.kind === "option" ? [] : [parent === "" ? code : `${code}<${parent}`]));

const forms = ({ remarks }: RegulationReading): string[] => remarks.map(({ id, form }) => `${id} ${form}`);
const rules = ({ drafts }: RegulationReading): string[] => drafts.map(({ criterion }) => `${criterion.code}: ${ruleText(criterion)}`);

const HEADER: Line = ["TT", "Nội dung", "Điểm chuẩn"];

describe("columns by their header", () => {
  const row = ["1", "Ban hành kế hoạch", "5", "4", "văn bản", ""];
  test.each<[Line, readonly ColumnRole[]]>([
    [
      ["STT", "Nội dung, các tiêu chí cụ thể", "ĐIỂM CHUẨN", "TỔNG ĐIỂM CHẤM", "GHI CHÚ (nêu lý do chênh lệch với điểm chuẩn)"],
      ["order", "name", "max", "none", "note"],
    ],
    [
      ["Số TT", "Tiêu chí", "Điểm chuẩn", "Điểm chấm", "Tài liệu minh chứng", "Ghi chú"],
      ["order", "name", "max", "none", "evidence", "note"],
    ],
    [
      ["STT", "Nhóm tiêu chí", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Giải trình"],
      ["order", "group", "name", "max", "none", "note"],
    ],
    [
      ["TT", "Nội dung thi đua, khen thưởng", "Thang điểm", "Phòng theo dõi", "Căn cứ", "Hệ số"],
      ["order", "name", "max", "owner", "source", "weight"],
    ],
    [
      ["Mã", "Tiêu chuẩn", "Điểm", "Điểm thưởng", "Điểm trừ", "Cách chấm điểm"],
      ["code", "name", "max", "bonus", "deduction", "rule"],
    ],
  ])("%s", (header, roles) => {
    expect(rolesOf(header, row.slice(0, header.length), row.slice(0, header.length))).toEqual(roles);
  });

  test("without a header they are guessed from what they hold", () => {
    expect(rolesOf(["1", "Ban hành kế hoạch công tác", "5", "+0,5", "-0,5"], ["2", "Gửi báo cáo", "3", "+0,2", "-1"])).toEqual([
      "order",
      "name",
      "max",
      "bonus",
      "deduction",
    ]);
  });

  test("a header that comes again on the next page, and a row that numbers the columns, are no criteria", () => {
    const reading = read(HEADER, ["(1)", "(2)", "(3)"], ["1", "Kế hoạch", "5"], HEADER, ["2", "Báo cáo", "3"]);
    expect(tree(reading)).toEqual(["1", "2"]);
    expect(reading.rows.map((row) => row.kind)).toEqual(["header", "header", "item", "header", "item"]);
  });

  test("what a column holds that is not taken is told once", () => {
    const reading = read(["TT", "Nội dung", "Điểm chuẩn", "Tự chấm"], ["1", "Kế hoạch", "5", "4"], ["2", "Báo cáo", "3", "3"]);
    expect(reading.remarks).toEqual([
      expect.objectContaining({ id: "T-17", form: "column", row: null, params: { column: "Tự chấm", count: 2 } }),
    ]);
  });
});

describe("levels by their numbers", () => {
  test("I, 1, a and a dash stand under each other, and again under II", () => {
    const reading = read(
      HEADER,
      ["I", "Nhóm một", "5"],
      ["1", "Mục", "5"],
      ["a", "Ý", "2"],
      ["b", "Ý", "3"],
      ["II", "Nhóm hai", "4"],
      ["1", "Mục", "4"],
    );
    expect(tree(reading)).toEqual(["I", "1<I", "a<1", "b<1", "II", "II.1<II"]);
    expect(forms(reading)).toEqual(["T-19 qualified"]);
  });

  test("1.1 under 1, 2.1 under II: numbers that mean the same as a Roman one", () => {
    expect(tree(read(HEADER, ["1", "Mục A", "2"], ["1.1", "Mục B", "2"], ["2", "Mục C", "1"]))).toEqual(["1", "1.1<1", "2"]);
    expect(tree(read(HEADER, ["I", "A", "2"], ["1.1", "B", "2"], ["II", "C", "1"], ["2.1", "D", "1"]))).toEqual([
      "I",
      "1.1<I",
      "II",
      "2.1<II",
    ]);
  });

  test("letters that are Roman numbers too go on with the list they stand in", () => {
    const letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i"].map((mark): Line => [mark, `Ý ${mark}`, "1"]);
    expect(tree(read(HEADER, ["1", "Mục", "9"], ...letters))).toEqual(["1", ...letters.map(([mark]) => `${mark}<1`)]);
    const romans = ["I", "II", "III", "IV", "V"].map((mark): Line => [mark, `Phần ${mark}`, "1"]);
    expect(tree(read(HEADER, ...romans))).toEqual(["I", "II", "III", "IV", "V"]);
    expect(tree(read(HEADER, ["A", "Phần", "1"], ["B", "Phần", "1"], ["C", "Phần", "1"], ["D", "Phần", "1"]))).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
  });

  test("a number used twice gets another code, and is told", () => {
    const reading = read(HEADER, ["1", "Kế hoạch", "5"], ["1", "Báo cáo", "3"], ["3", "Kiểm tra", "2"]);
    expect(tree(reading)).toEqual(["1", "1-2", "3"]);
    expect(forms(reading)).toEqual(["T-04 repeated", "T-03 missing"]);
  });

  test("a number whose parent is missing is placed beside its like, and told", () => {
    const reading = read(HEADER, ["1", "Mục", "4"], ["1.1", "Ý", "3"], ["3.2", "Ý lạc", "1"]);
    expect(tree(reading)).toEqual(["1", "1.1<1", "3.2<1"]);
    expect(forms(reading)).toContain("T-05 orphan");
  });

  test("headings without a number make groups", () => {
    expect(
      tree(read(HEADER, ["", "CÔNG TÁC CHUYÊN MÔN", "5"], ["1", "Kế hoạch", "5"], ["", "CÔNG TÁC KHÁC", "3"], ["1", "Báo cáo", "3"])),
    ).toEqual(["M-1", "1<M-1", "M-2", "M-2.1<M-2"]);
  });

  test("a column of groups makes a group where its text changes, merged or not", () => {
    const cell = (text: string, rowSpan = 1): PastedCell => ({ text, rowSpan, columnSpan: 1 });
    const rows = [
      [cell("STT"), cell("Nhóm tiêu chí"), cell("Tiêu chí"), cell("Điểm tối đa")],
      [cell("1"), cell("Chuyên môn", 2), cell("Kế hoạch"), cell("5")],
      [cell("2"), cell("Báo cáo"), cell("3")],
      [cell("3"), cell("Kỷ luật"), cell("Nội quy"), cell("2")],
    ];
    const reading = gridOfCells(rows);
    if (reading.kind !== "grid") throw new Error(reading.why);
    expect(tree(readRegulation(reading.grid, guessColumns(reading.grid)))).toEqual(["M-1", "1<M-1", "2<M-1", "M-2", "3<M-2"]);
  });
});

describe("points", () => {
  test("a section of bonus or deductions turns its points into that part, with its limit as bound", () => {
    const reading = read(
      HEADER,
      ["I", "Nhiệm vụ", "10"],
      ["1", "Kế hoạch", "10"],
      ["II", "Điểm thưởng", "5"],
      ["1", "Có sáng kiến", "3"],
      ["2", "Mỗi bài báo cộng 0,5 điểm, tối đa 2 điểm", "2"],
      ["III", "Điểm trừ", "3"],
      ["1", "Mỗi văn bản chậm trừ 0,5 điểm", ""],
    );
    expect(reading.drafts.map(({ criterion: { code, part, cap, floor } }) => [code, part, cap, floor])).toEqual([
      ["I", "base", null, null],
      ["1", "base", null, null],
      ["II", "bonus", 5, null],
      ["II.1", "bonus", null, null],
      ["2", "bonus", 2, null],
      ["III", "deduction", null, -3],
      ["III.1", "deduction", null, null],
    ]);
    expect(reading.total).toBe(10);
  });

  test("a parent that differs from the sum of its children keeps its points, and the difference is told", () => {
    const reading = read(HEADER, ["I", "Nhóm", "10"], ["1", "Kế hoạch", "5"], ["2", "Báo cáo", "3"]);
    expect(reading.remarks.map(({ form, params }) => [form, params])).toEqual([["sum", { code: "I", value: 10, sum: 8 }]]);
    expect(reading.groups).toEqual([{ code: "I", name: "Nhóm", points: 10 }]);
  });

  test("the table's own total is compared, whatever it says", () => {
    expect(forms(read(HEADER, ["1", "Kế hoạch", "5"], ["", "Tổng cộng", "6"]))).toEqual(["T-15 differs"]);
    expect(forms(read(HEADER, ["1", "Kế hoạch", "5"], ["", "Tổng điểm", "5"]))).toEqual(["T-15 agrees"]);
  });

  test("points in brackets behind a heading count where the cell is empty", () => {
    expect(read(["TT", "Nội dung", "Điểm"], ["I", "CHUYÊN MÔN (80 điểm)", ""], ["1", "Kế hoạch", "80"]).groups[0]).toMatchObject({
      name: "CHUYÊN MÔN",
      points: 80,
    });
  });

  test("points of two parts in one row make two criteria", () => {
    const reading = read(
      ["TT", "Nội dung", "Chuẩn", "Thưởng", "Trừ"],
      ["1", "Gửi báo cáo", "3", "0,5", "-1"],
      ["2", "Kế hoạch", "2", "", ""],
    );
    expect(reading.drafts.map(({ criterion: { code, part } }) => [code, part])).toEqual([
      ["1", "base"],
      ["1.thuong", "bonus"],
      ["1.tru", "deduction"],
      ["2", "base"],
    ]);
  });

  test("an item of the base that is taken from case by case ends at its limit, or at zero", () => {
    expect(
      rules(read(HEADER, ["1", "Mỗi trường hợp chậm trừ 0,5 điểm, trừ không quá 1,5 điểm", "3"], ["2", "Mỗi lỗi trừ 1 điểm", "2"])),
    ).toEqual(["1: 3 − 0,5 mỗi trường hợp; không dưới 1,5", "2: 2 − 1 mỗi trường hợp; không dưới 0"]);
  });

  test("a bonus that hangs on full points of the item it stands under names that item", () => {
    const reading = read(
      ["TT", "Nội dung", "Chuẩn", "Thưởng"],
      ["a", "Chuyên môn", "3", ""],
      ["a1", "Giải quyết hồ sơ", "3", ""],
      ["a1.1", "Nếu đạt đủ điểm chuẩn thì mỗi mô hình cộng 0,5 điểm, tối đa 1 điểm", "", "0,5"],
    );
    expect(rules(reading)[2]).toBe("a1.1: mỗi trường hợp +0,5; không quá 1; chỉ khi a1 đạt tối đa");
  });

  test("a limit that cannot be placed is told as not understood, a note without one is kept", () => {
    const reading = read(HEADER, ["1", "Kế hoạch, không quá quy định về điểm tối đa", "5"], ["", "Ghi chú: gửi kèm tài liệu", ""]);
    expect(reading.remarks.map(({ id, trust }) => [id, trust])).toEqual([
      ["T-13", "notUnderstood"],
      ["T-16", "understood"],
    ]);
    expect(reading.drafts[1]!.criterion).toMatchObject({ rule: { kind: "option" }, parent: "1" });
  });

  test("a rule column is read in the notation of rules, else told", () => {
    const header = ["TT", "Nội dung", "Điểm chuẩn", "Quy tắc"];
    const reading = read(header, ["1", "Đúng hạn", "2", "> 95 = 2; 75–95 = 1; < 75 = 0"], ["2", "Chất lượng", "3", "Hội đồng xem xét"]);
    expect(rules(reading)).toEqual(["1: > 95 % = 2; 75–95 % = 1; < 75 % = 0", "2: "]);
    expect(reading.remarks.map(({ form, trust }) => [form, trust])).toEqual([
      ["read", "understood"],
      ["notRead", "notUnderstood"],
    ]);
  });

  test("office, evidence, source and scope come from their columns", () => {
    const header = ["TT", "Nội dung", "Điểm chuẩn", "Phòng theo dõi", "Tài liệu minh chứng", "Căn cứ", "Áp dụng"];
    const [draft] = read(
      header,
      ["1", "Kế hoạch", "5", "Văn phòng", "Quyết định ban hành", "KH 01", "Tập thể"],
      ["2", "Báo cáo", "3", "", "", "", ""],
    ).drafts;
    expect(draft!.criterion).toMatchObject({
      owner: "Văn phòng",
      needsEvidence: true,
      source: "KH 01",
      appliesTo: { types: ["collective"], clusters: [] },
    });
  });

  test("text without number and points goes on with the item above, before the first item it is told as not taken", () => {
    const reading = read(HEADER, ["", "Áp dụng từ năm nay", ""], ["1", "Kế hoạch", "5"], ["", "ban hành trước tháng hai", ""]);
    expect(reading.drafts.map(({ criterion }) => criterion.name)).toEqual(["Kế hoạch ban hành trước tháng hai"]);
    expect(forms(reading)).toEqual(["T-01 beforeFirst", "T-02 toItem"]);
  });
});
