// The small readers: points, numbers of items, limits and intervals in text, grids.
import { gridOfCells, gridOfText, type GridReading, type PastedCell } from "../../../src/core/regulation/grid";
import { numberingAtStart, readNumbering } from "../../../src/core/regulation/numbering";
import { optionsInText, ruleOfOptions } from "../../../src/core/regulation/options";
import { readPoints } from "../../../src/core/regulation/points";
import { fullConditionIn, intervalIn, isBestOf, isPerCase, limitsIn, perCaseIn, progressiveIn } from "../../../src/core/regulation/prose";
import { ruleText } from "../../../src/core/ruleText";

describe("points", () => {
  test.each([
    ["0,5", 0.5],
    ["0.5", 0.5],
    ["-0.5", -0.5],
    ["- 0,5", -0.5],
    ["–0,5", -0.5],
    ["−0,5", -0.5],
    ["+ 0,1", 0.1],
    ["100 điểm", 100],
    ["3 điểm", 3],
    ["3đ", 3],
    ["'3", 3],
    ["’3", 3],
    ["(-0,5)", -0.5],
    ["２，５", 2.5],
    ["\u00a02\u00a0", 2],
    ["tối đa 5", 5],
    ["trừ 1 điểm", -1],
    ["5.", 5],
  ])("“%s” is %d", (text, value) => {
    expect(readPoints(text)).toMatchObject({ kind: "number", value });
  });

  test.each([
    ["", "blank"],
    ["-", "blank"],
    ["(không xếp loại)", "gate"],
    ["2,5/2", "pair"],
    ["0 - 5", "range"],
    ["từ 1 đến 3 điểm", "range"],
    ["theo quy định", "words"],
    ["=1+1", "words"],
    ["50%", "words"],
  ])("“%s” is %s", (text, kind) => {
    expect(readPoints(text).kind).toBe(kind);
  });

  test("of two numbers with a slash the second is what is allowed", () => {
    expect(readPoints("2,5/2")).toEqual({ kind: "pair", first: 2.5, value: 2 });
  });

  test("points with a case behind them are points of each", () => {
    expect(readPoints("0,2 điểm/bài")).toMatchObject({ value: 0.2, isEach: true });
    expect(readPoints("-0,5đ/lần")).toMatchObject({ value: -0.5, isEach: true });
  });
});

describe("numbers of items", () => {
  test.each([
    ["I", "I"],
    ["II.", "II"],
    ["1", "1"],
    ["1)", "1"],
    ["(2)", "2"],
    ["1.1.", "1.1"],
    ["a", "a"],
    ["a)", "a"],
    ["a1", "a1"],
    ["a.7.1", "a7.1"],
    ["a7.1", "a7.1"],
    ["A.", "A"],
    ["C1.1", "C1.1"],
    ["IV.2", "IV.2"],
    ["Tiêu chí 1", "TC1"],
    ["TC2", "TC2"],
    ["Phần II", "PII"],
    ["đ", "đ"],
    ["'1.2", "1.2"],
  ])("“%s” gives the code %s", (text, code) => {
    expect(readNumbering(text)).toMatchObject({ kind: "number", code });
  });

  test.each(["-", "–", "+", "•"])("“%s” is a bullet", (text) => {
    expect(readNumbering(text)?.kind).toBe("bullet");
  });

  test.each(["", "Nội dung", "01-thg 1", "2025", "abc", "1,5", "10%"])("“%s” is no number of an item", (text) => {
    expect(readNumbering(text)).toBeNull();
  });

  test.each([
    ["1.1 Ban hành kế hoạch", "1.1", "Ban hành kế hoạch"],
    ["a) Nội dung", "a", "Nội dung"],
    ["a7.1 Nội dung", "a7.1", "Nội dung"],
    ["I. NHIỆM VỤ", "I", "NHIỆM VỤ"],
    ["Tiêu chí 2: Đội ngũ", "TC2", "Đội ngũ"],
  ])("the text “%s” begins with %s", (text, code, rest) => {
    expect(numberingAtStart(text)).toMatchObject({ numbering: { code }, rest });
  });

  test.each(["5 năm liên tục hoàn thành", "100% văn bản đúng hạn", "Có 3 sáng kiến", "A-Z", "1.5 điểm cho mỗi bài"])(
    "the text “%s” begins with no number",
    (text) => {
      expect(numberingAtStart(text)).toBeNull();
    },
  );
});

describe("what the text says", () => {
  test("points per case, with their sign", () => {
    expect(perCaseIn("Mỗi trường hợp chậm trừ 0,5 điểm")).toEqual({ points: -0.5, isBonus: false });
    expect(perCaseIn("cộng 0,2 điểm/bài viết")).toEqual({ points: 0.2, isBonus: true });
    expect(isPerCase("Mỗi báo cáo gửi chậm")).toBe(true);
    expect(isPerCase("Gửi báo cáo đúng hạn")).toBe(false);
  });

  test("limits say of what they are, and of which item", () => {
    expect(limitsIn("Tổng điểm trừ của mục a1 không quá 1,5 điểm")).toEqual([{ points: 1.5, of: "deduction", code: "a1" }]);
    expect(limitsIn("cộng 1 điểm, nhưng tối đa 2 điểm")).toEqual([{ points: 2, of: "bonus", code: null }]);
    expect(limitsIn("không quá 3 ngày, tối đa 100%")).toEqual([]);
  });

  test("a bonus that hangs on full points names the item, or the one above", () => {
    expect(fullConditionIn("Chỉ cộng điểm khi mục b2 đạt điểm tối đa")).toEqual({ code: "b2" });
    expect(fullConditionIn("Nếu đạt đủ điểm chuẩn thì được cộng")).toEqual({ code: null });
    expect(fullConditionIn("Đạt kết quả tốt")).toBeNull();
  });

  test("progressive points and the best of several", () => {
    expect(progressiveIn("Trên 92% cộng 0,1 điểm; cứ thêm 1% cộng thêm 0,1 điểm")).toEqual({ from: 92, first: 0.1, every: 1, per: 0.1 });
    expect(isBestOf("Cộng điểm đối với 01 trong 02 trường hợp")).toBe(true);
    expect(isBestOf("Chấm theo mức cao nhất đạt được")).toBe(true);
    expect(isBestOf("Chất lượng cao nhất tỉnh")).toBe(false);
  });

  test.each([
    ["Tỷ lệ đạt từ 97% đến dưới 98%", 97, true, 98, false],
    ["trên 98 %: 5 điểm", 98, false, null, null],
    ["Dưới 50%", null, null, 50, false],
    ["từ 95% trở lên", 95, true, null, null],
    ["75-95%", 75, true, 95, true],
    ["Chậm từ 1 đến 2 ngày", 1, true, 2, true],
    ["chậm trên 5 ngày làm việc", 5, false, null, null],
    ["Nộp đúng hạn", null, null, 0, true],
    ["đạt 100%", 100, true, 100, true],
  ])("the interval of “%s”", (text, from, isFromClosed, to, isToClosed) => {
    expect(intervalIn(text)?.interval).toEqual({
      from: from === null ? null : { value: from, isClosed: isFromClosed },
      to: to === null ? null : { value: to, isClosed: isToClosed },
    });
  });

  test.each(["Ban hành 3 kế hoạch", "cộng 2 điểm", "Có từ 2 đến 3 điểm"])("“%s” names no interval", (text) => {
    expect(intervalIn(text)).toBeNull();
  });
});

describe("cases with points in one text", () => {
  const ruleOf = (text: string): string | null => {
    const list = optionsInText(text);
    const rule = list === null ? null : ruleOfOptions(list.options);
    return rule === null ? null : ruleText({ rule: rule.rule, cap: null, floor: null, onlyIfFull: null });
  };

  test.each([
    ["Có ban hành: 2 điểm; không ban hành: 0 điểm", "Có = 2; Không = 0"],
    ["Giải Nhất: 20 điểm; giải Nhì: 12 điểm; giải Ba: 10 điểm", "Giải Nhất = 20; giải Nhì = 12; giải Ba = 10"],
    ["Tỷ lệ: trên 95% được 1,5 điểm, từ 75% đến 95% được 1 điểm, dưới 75%: 0 điểm", "> 95 % = 1,5; 75–95 % = 1; < 75 % = 0"],
    ["Khiển trách trừ 1 điểm; cảnh cáo trừ 2 điểm", "Khiển trách = −1; cảnh cáo = −2"],
  ])("“%s”", (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test("intervals that overlap, and levels of one name, are not taken", () => {
    expect(ruleOf("Trên 90%: 2 điểm; trên 95%: 3 điểm")).toBeNull();
    expect(ruleOf("Tốt: 2 điểm; tốt: 1 điểm")).toBeNull();
  });
});

describe("grids", () => {
  const texts = (reading: GridReading): string[][] =>
    reading.kind === "grid" ? reading.grid.rows.map((row) => row.map((cell) => cell.text)) : [[reading.why]];

  test("cells of clipboard text may hold line breaks and quotes inside quotes", () => {
    expect(texts(gridOfText('1\t"dòng một\ndòng ""hai"""\t5\r\n2\tb\t3'))).toEqual([
      ["1", 'dòng một\ndòng "hai"', "5"],
      ["2", "b", "3"],
    ]);
  });

  test("a quote that is not closed is an ordinary character", () => {
    expect(texts(gridOfText('1\t"Sạch đẹp\t5\n2\t5" màn hình\t3'))).toEqual([
      ["1", '"Sạch đẹp', "5"],
      ["2", '5" màn hình', "3"],
    ]);
  });

  test("lines with bars are a table too", () => {
    expect(texts(gridOfText("| TT | Nội dung | Điểm |\n|---|---|---|\n| 1 | Kế hoạch | 5 |"))).toEqual([
      ["TT", "Nội dung", "Điểm"],
      ["1", "Kế hoạch", "5"],
    ]);
  });

  test("merged cells are taken apart: what they cover knows where it comes from", () => {
    const cell = (text: string, rowSpan = 1, columnSpan = 1): PastedCell => ({ text, rowSpan, columnSpan });
    const reading = gridOfCells([
      [cell("TT", 2), cell("Nội dung", 2), cell("ĐIỂM", 1, 3)],
      [cell("Chuẩn"), cell("Thưởng"), cell("Trừ")],
      [cell("1"), cell("a"), cell("5"), cell(""), cell("x")],
    ]);
    expect(texts(reading)[1]).toEqual(["TT", "Nội dung", "Chuẩn", "Thưởng", "Trừ"]);
    expect(reading.kind === "grid" && reading.grid.rows[0]!.map((one) => one.from)).toEqual(["own", "own", "own", "left", "left"]);
  });

  test("spans beyond the table, zero or huge, do no harm", () => {
    const cell = (rowSpan: number, columnSpan: number): PastedCell => ({ text: "x", rowSpan, columnSpan });
    expect(texts(gridOfCells([[cell(0, 0), cell(9999, 2)], [cell(1, 1)]]))).toEqual([
      ["x", "x", ""],
      ["x", "x", "x"],
    ]);
    expect(
      gridOfCells([[cell(1, 1_000_000), cell(1, 1_000_000), cell(1, 1_000_000), cell(1, 1_000_000), cell(1, 1_000_000)]]),
    ).toMatchObject({
      kind: "refused",
    });
  });

  test.each([
    ["", "empty"],
    ["  \n\t\n", "empty"],
    ["Căn cứ Luật Thi đua, khen thưởng, đơn vị ban hành tiêu chí như sau.\nĐoạn hai.", "prose"],
  ])("what is no table is refused: “%s”", (text, why) => {
    expect(gridOfText(text)).toMatchObject({ kind: "refused", why });
  });
});
