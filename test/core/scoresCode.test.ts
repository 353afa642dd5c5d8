import fc from "fast-check";
import { scoresCode } from "../../src/core/scoresCode";

const rows = fc.array(fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 4 }), {
  maxLength: 20,
});

describe("the short code of scores", () => {
  test("is eight hexadecimal digits in two groups, also of nothing", () => {
    fc.assert(fc.property(rows, (some) => /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(scoresCode(some))));
    expect(scoresCode([])).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  test("is the same on every machine: fixed examples", () => {
    const list = [
      ["P1", 92.5, 1, "Hoàn thành xuất sắc nhiệm vụ"],
      ["P2", 90, 2, ""],
    ] as const;
    expect(scoresCode(list)).toBe("0F6E-06A4");
    expect(scoresCode(list.map((row) => [...row]))).toBe(scoresCode(list));
  });

  test("changes with one digit, one sign, one letter, one row, the order of rows, and a number that became text", () => {
    const list = [
      ["P1", 92.5, 1],
      ["P2", 90, 2],
    ] as const;
    const others = [
      [["P1", 92.51, 1], list[1]],
      [["P1", -92.5, 1], list[1]],
      [["P1", "92.5", 1], list[1]],
      [["p1", 92.5, 1], list[1]],
      [list[1], list[0]],
      [list[0]],
      [["P1", 92.5, 1, ""], list[1]],
      [
        ["P1", 92.5],
        [1, "P2", 90, 2],
      ],
    ];
    expect(new Set([list, ...others].map(scoresCode)).size).toBe(others.length + 1);
  });

  test("does not change with the way accents are stored, nor with minus zero", () => {
    expect(scoresCode([["Nguyễn".normalize("NFD"), -0]])).toBe(scoresCode([["Nguyễn", 0]]));
  });

  test("no two of 20,000 lists that differ in one total have the same code, but for what chance gives", () => {
    const codes = new Set(Array.from({ length: 20_000 }, (_, i) => scoresCode([["P1", i / 100, 1]])));
    expect(codes.size).toBeGreaterThan(19_998);
  });
});
