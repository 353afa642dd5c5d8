import fc from "fast-check";
import { evenlyWrapped, linesHeight, textWidth, wrapped } from "../../../src/workbook/documents/textLines";

const words = fc.array(
  fc.constantFrom("Hưởng", "Nguyễn", "Phượng", "ƯỜNG", "a", "iii", "WWW", "92,50", "quyphạmphápluậtdàiliềnnhaukhôngcáchra"),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const room = fc.integer({ min: 20, max: 400 });
const size = fc.constantFrom(9, 11, 12, 13, 14);

describe("widths of texts in Times New Roman", () => {
  test("published widths: 13-point bold Quốc hiệu and motto to a tenth of a point", () => {
    expect(textWidth("AV", 1000, false)).toBe(722 + 722);
    expect(textWidth("m.", 1000, true)).toBe(833 + 250);
  });

  test("marks above and below take no room, composed or not; the horn takes a little", () => {
    expect(textWidth("ế", 12, false)).toBe(textWidth("e", 12, false));
    expect(textWidth("Nguyễn".normalize("NFD"), 12, true)).toBe(textWidth("Nguyễn", 12, true));
    expect(textWidth("ươ", 12, false)).toBeGreaterThan(textWidth("uo", 12, false));
  });
});

describe("wrapping", () => {
  test("loses and adds nothing, keeps the order, and no line is wider than the room unless it is one character", () => {
    fc.assert(
      fc.property(words, room, size, fc.boolean(), (list, points, s, isBold) => {
        const text = list.join(" ");
        const lines = wrapped(text, points, s, isBold);
        expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
        for (const line of lines) if (line.length > 1) expect(textWidth(line, s, isBold)).toBeLessThanOrEqual(points);
      }),
    );
  });

  test("less room never gives fewer lines", () => {
    fc.assert(
      fc.property(words, room, size, (list, points, s) => {
        const text = list.join(" ");
        expect(wrapped(text, points * 0.8, s, false).length).toBeGreaterThanOrEqual(wrapped(text, points, s, false).length);
      }),
    );
  });

  test("line ends of the text are kept", () => {
    expect(wrapped("Dòng 1\nDòng 2\r\n", 500, 12, false)).toEqual(["Dòng 1", "Dòng 2", ""]);
  });

  test("a title is parted evenly in as few lines: no lone last word", () => {
    expect(wrapped("ỦY BAN NHÂN DÂN TỈNH AN GIANG", 190, 12, false)).toEqual(["ỦY BAN NHÂN DÂN TỈNH AN", "GIANG"]);
    expect(evenlyWrapped("ỦY BAN NHÂN DÂN TỈNH AN GIANG", 190, 12, false)).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"]);
    fc.assert(
      fc.property(words, room, size, (list, points, s) => {
        const text = list.join(" ");
        expect(evenlyWrapped(text, points, s, true).length).toBe(wrapped(text, points, s, true).length);
      }),
    );
  });
});

test("lines are as high as Excel makes them: one of 12 points 15.75, three 47.25", () => {
  expect([linesHeight(1, 12), linesHeight(3, 12)]).toEqual([15.75, 47.25]);
});
