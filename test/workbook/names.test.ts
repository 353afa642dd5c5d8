import { freeTitle, MAX_TITLE_LENGTH } from "../../src/workbook/names";

const sheets = (...titles: string[]) => ({
  sheets: titles.map((title) => ({ title, visibility: "visible" as const, isProtected: false })),
});

describe("titles of new sheets", () => {
  test("forbidden characters, quotes at the ends and control characters go, spaces are one", () => {
    expect(freeTitle("Đề nghị [A]: B/C\\D*?  'x'", sheets())).toBe("Đề nghị A B C D 'x");
  });

  test("at most 31 characters, never half an emoji", () => {
    const title = freeTitle(`${"a".repeat(30)}🏆`, sheets());
    expect(title).toBe("a".repeat(30));
    expect(freeTitle("ă".repeat(50), sheets())).toHaveLength(MAX_TITLE_LENGTH);
  });

  test("a title that another sheet has, in any case, gets a number and stays short", () => {
    expect(freeTitle("Kết quả", sheets("KẾT QUẢ"))).toBe("Kết quả (2)");
    const long = "x".repeat(31);
    expect(freeTitle(long, sheets(long, `${"x".repeat(27)} (2)`))).toBe(`${"x".repeat(27)} (3)`);
  });

  test("nothing left gives a title all the same", () => {
    expect(freeTitle("[]:*?", sheets())).toBe("Đề nghị");
  });
});
