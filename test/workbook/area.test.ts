import fc from "fast-check";
import {
  areaAt,
  areaText,
  cellText,
  columnIndex,
  columnLetters,
  fullAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
} from "../../src/workbook/area";

describe("A1 addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("column %p is %p and back", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  test("anchors, single cells and areas", () => {
    expect(cellText(6, 3)).toBe("D7");
    expect(cellText(6, 3, "both")).toBe("$D$7");
    expect(cellText(6, 3, "row")).toBe("D$7");
    expect(areaText(areaAt(6, 3, 2, 3), "both")).toBe("$D$7:$F$8");
    expect(areaText(areaAt(6, 3))).toBe("D7");
  });

  test("any sheet title and area come back from their address", () => {
    const title = fc
      .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
      .filter((text) => !/[[\]:*?/\\!]/.test(text) && !/^'|'$/.test(text));
    const area = fc
      .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }))
      .map(([row, column, rows, columns]) => areaAt(row, column, Math.min(rows, MAX_ROWS - row), Math.min(columns, MAX_COLUMNS - column)));
    fc.assert(
      fc.property(title, area, (sheet, cells) => {
        expect(parseAddress(fullAddress(sheet, cells, "both"))).toEqual({ sheet, area: cells });
      }),
    );
  });

  test.each(["", "A0", "XFE1", "A1048577", "B2:A1", "Sheet1!", "#REF!", "A:A", "1:1"])("%p is no address", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
