import fc from "fast-check";
import {
  cleanCell,
  CLEANING_KINDS,
  guessRole,
  type CellRole,
  type CleaningCell,
  type CleaningKind,
} from "../../../src/core/cleaning/cleanCell";
import { withVisibleBlanks } from "../../../src/core/cleaning/spaces";
import { isSyllable } from "../../../src/core/cleaning/syllable";
import { toTcvn3, toVni } from "./legacyCharts";

const ALL = new Set(CLEANING_KINDS);
const ROLES: readonly CellRole[] = ["code", "person", "name", "date", "text"];

const aCell = (text: string, more: Partial<CleaningCell> = {}): CleaningCell => ({
  text,
  font: null,
  role: "text",
  dateOrder: "unknown",
  ...more,
});

/** What is proposed, in short: certain ones with =, those to look at with ?. */
function proposals(text: string, more: Partial<CleaningCell> = {}, kinds: ReadonlySet<CleaningKind> = ALL): string[] {
  return cleanCell(aCell(text, more), kinds).map((one) => `${one.kinds.join("+")} ${one.isCertain ? "=" : "?"} ${one.after ?? "—"}`);
}

describe("letters", () => {
  test.each([
    ["decomposed", "Nguye\u0302\u0303n", "Nguyễn"],
    ["dot below before circumflex", "Vie\u0323\u0302t", "Việt"],
    ["dot below after circumflex", "Vie\u0302\u0323t", "Việt"],
    ["tone before circumflex", "\u0111e\u0301\u0302n", "đến"],
    ["tone on a composed letter, then circumflex", "\u00e9\u0302", "ế"],
    ["tone before horn", "tho\u0301\u031bi", "thới"],
    ["tone before breve", "na\u0301\u0306m", "nắm"],
    ["eth for Đ", "\u00d0à N\u1eb5ng, \u00f0i", "Đà Nẵng, đi"],
    ["African d for Đ", "\u0189inh", "Đinh"],
  ])("%s becomes composed", (_what, before, after) => {
    expect(proposals(before)).toEqual([`unicode = ${after}`]);
  });

  test.each(["Nguyễn Thị Hà", "Hoà", "Hòa", "Müller", "1,5", "Đắk Lắk"])("%s is left alone", (text) => {
    expect(proposals(text)).toEqual([]);
  });
});

describe("blanks", () => {
  test.each([
    ["double", "Văn  phòng   Sở", "Văn phòng Sở"],
    ["at the ends", " Văn phòng ", "Văn phòng"],
    ["unbreakable", "Văn\u00a0phòng", "Văn phòng"],
    ["of no width", "Văn\u200b phòng\u200d\u2060", "Văn phòng"],
    ["byte order mark", "\ufeffVăn phòng", "Văn phòng"],
    ["tab", "Văn\tphòng", "Văn phòng"],
    ["soft hyphen", "Văn phò\u00adng", "Văn phòng"],
    ["around a line break", "Văn phòng \r\n Sở \n", "Văn phòng\nSở"],
    ["all there is", " \u00a0 ", ""],
  ])("%s: taken out", (_what, before, after) => {
    expect(proposals(before)).toEqual([`blanks = ${after}`]);
  });

  test("lines of a cell stay lines, emojis stay whole", () => {
    expect(proposals("Dòng 1\nDòng 2")).toEqual([]);
    expect(proposals("👩\u200d💻")).toEqual([]);
  });

  test("blanks are shown by signs where they would not be seen", () => {
    expect(withVisibleBlanks(" An\u00a0 Bình\u200b  Ân\nĐ ")).toBe("␣An⍽ Bình▯␣␣Ân↵Đ␣");
    expect(withVisibleBlanks("An Bình")).toBe("An Bình");
  });
});

test("full-width letters, digits and signs become plain; in a code that needs a look", () => {
  expect(proposals("ＡＢ　（１２）")).toEqual(["blanks+width = AB (12)"]);
  expect(proposals(" ＣＮ０１", { role: "code" })).toEqual(["blanks = ＣＮ０１", "width ? CN01"]);
});

describe("old fonts", () => {
  test("text typed in .VnTime is certain, with the font to change", () => {
    const [proposal] = cleanCell(aCell(toTcvn3("Nguyễn Văn Sự"), { font: ".VnTime" }), ALL);
    expect(proposal).toMatchObject({ kinds: ["legacy"], isCertain: true, after: "Nguyễn Văn Sự", changesFont: true });
  });

  test("the ư of TCVN3 is a soft hyphen: blanks are cleaned after the conversion, never instead of it", () => {
    const text = ` ${toTcvn3("Nguyễn Văn Sự, Sở Tư pháp")} `;
    expect(proposals(text, { font: ".VnTime" })).toEqual(["legacy+blanks = Nguyễn Văn Sự, Sở Tư pháp"]);
    expect(proposals(text, { font: ".VnTime" }, new Set(["blanks"]))).toEqual([]);
    expect(cleanCell(aCell(text), new Set(["blanks"]))[0]?.after).toBe(text.trim());
  });

  test("a guess is to be looked at, and so is all that builds on it", () => {
    expect(proposals(`${toVni("Hoàng Văn Đức")}  `)).toEqual(["legacy+blanks ? Hoàng Văn Đức"]);
  });

  test("a code in plain letters stays as it is in a font for capitals", () => {
    expect(proposals("cn01", { role: "code", font: ".VnTimeH" })).toEqual([]);
  });
});

describe("names of people", () => {
  test("a salutation is parted from the name and kept", () => {
    const [proposal] = cleanCell(aCell("Ông  Nguyễn Văn An", { role: "person" }), ALL);
    expect(proposal).toMatchObject({ kinds: ["blanks", "salutation"], isCertain: true, after: "Nguyễn Văn An", salutation: "Ông" });
  });

  test.each([
    ["bà: Trần Thị Bé", "salutation = Trần Thị Bé"],
    ["BÀ TRẦN THỊ BÉ", "salutation = TRẦN THỊ BÉ"],
    ["Bà Rịa Vũng Tàu", "salutation ? Rịa Vũng Tàu"],
    ["Ông H'Hen Niê", "salutation ? H'Hen Niê"],
  ])("%s: %s", (text, expected) => {
    expect(proposals(text, { role: "person" })[0]).toBe(expected);
  });

  test.each(["Ông", "Ông An", "Bành Văn Tám", "Ông ấy đi vắng"])("%s has no salutation to part", (text) => {
    expect(proposals(text, { role: "person" })).toEqual([]);
  });

  test("salutations of offices and of other texts stay", () => {
    for (const role of ["name", "text", "code"] as const) expect(proposals("Bà Trần Thị Bé", { role })).toEqual([]);
  });

  test.each([
    ["NGUYỄN VĂN AN", "Nguyễn Văn An"],
    ["UBND XÃ AN BÌNH", "UBND Xã An Bình"],
    ["PHÒNG GD-ĐT", "Phòng GD-ĐT"],
    ["TRƯỜNG THPT SỐ II", "Trường THPT Số II"],
  ])("%s in capitals is proposed as %s, to be looked at", (before, after) => {
    expect(proposals(before, { role: "name" })).toEqual([`capitals ? ${after}`]);
  });

  test.each(["UBND", "HĐND", "Nguyễn Văn AN", "A1", ""])("%p is no name in capitals", (text) => {
    expect(proposals(text, { role: "name" })).toEqual([]);
  });

  test("what is certain stands alone, what needs a look on top of it", () => {
    expect(proposals(" NGUYỄN VĂN AN", { role: "person" })).toEqual(["blanks = NGUYỄN VĂN AN", "capitals ? Nguyễn Văn An"]);
  });
});

describe("dates", () => {
  test("a date typed as text becomes a day, certain where the column proves the order", () => {
    const [proposal] = cleanCell(aCell("5/8/1980", { role: "date", dateOrder: "day" }), ALL);
    expect(proposal).toMatchObject({ kinds: ["dates"], isCertain: true, after: "05/08/1980", date: 29_438 });
    expect(proposals("5/8/1980", { role: "date" })).toEqual(["dates ? 05/08/1980"]);
  });

  test("a part of a date is left to a person", () => {
    for (const text of ["1980", "01-02/2024"]) expect(proposals(text, { role: "date" })).toEqual(["dates ? —"]);
  });

  test("outside a column of dates nothing is a date", () => {
    for (const role of ["code", "person", "name", "text"] as const) expect(proposals("5/8/1980", { role })).toEqual([]);
  });
});

test("only the kinds asked for are proposed", () => {
  expect(proposals(" Nguye\u0302n ", {}, new Set(["unicode"]))).toEqual(["unicode =  Nguyên "]);
  expect(proposals(" Nguye\u0302n ", {}, new Set())).toEqual([]);
});

test.each<[CellRole, string[]]>([
  ["person", ["Họ và tên", "Nguyễn Văn An", "BÀ TRẦN THỊ BÉ", "Lê Thị Hà"]],
  ["date", ["Ngày sinh", "5/8/1980", "1980"]],
  ["code", ["CN01", "CN02"]],
  ["text", ["Phòng Tổ chức", "Văn phòng Sở"]],
  ["code", ["1980", "1981"]],
  ["text", []],
])("a column is guessed to hold %s", (role, texts) => {
  expect(guessRole(texts)).toBe(role);
});

test("syllables: what Vietnamese has and what it has not", () => {
  const known = "Nguyễn Huỳnh Quỳnh Giếng Gì Khuỷu Thuở Nghĩa Hoà Hòa Thuý Quốc Xoong Ưu Ỷ Lắk Yến Quyết Rượu";
  expect(known.split(" ").filter((word) => !isSyllable(word))).toEqual([]);
  expect("UBND nguyôn hàt áâ bđ tâ ngq 12 x³".split(" ").filter(isSyllable)).toEqual([]);
});

/** Letters as they really go wrong, beside any text. */
const messyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ..."aeiouydAEOUĐÐàáêôơưễợ 0123９Ａ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u00a0\u200b\u00ad\ufeff\t\n￼¸µ×öøùâ".split(""),
    ),
    maxLength: 14,
  }),
);
const anyFont = fc.constantFrom(null, "Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times");

/** The cell after what is certain has been applied, or all that is proposed. */
function cleaned(cell: CleaningCell, isAll: boolean): CleaningCell {
  const chosen = cleanCell(cell, ALL).filter((one) => (isAll || one.isCertain) && one.after !== null);
  const last = chosen.at(-1);
  return last === undefined
    ? cell
    : { ...cell, text: last.after!, font: chosen.some((one) => one.changesFont) ? "Times New Roman" : cell.font };
}

test("property: what was cleaned has nothing certain left to clean, and cells without doubts are composed", () => {
  fc.assert(
    fc.property(messyText, anyFont, fc.constantFrom(...ROLES), (text, font, role) => {
      const once = cleaned(aCell(text, { font, role }), false);
      expect(cleanCell(once, ALL).filter((one) => one.isCertain && one.date === null)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("property: whatever is proposed is in normal form", () => {
  fc.assert(
    fc.property(messyText, anyFont, fc.constantFrom(...ROLES), (text, font, role) => {
      for (const { after } of cleanCell(aCell(text, { font, role }), ALL)) expect(after).toBe(after?.normalize("NFC") ?? null);
    }),
    { numRuns: 1000 },
  );
});

test("property: a code keeps its digits", () => {
  const digits = (text: string): string => text.normalize("NFKC").replace(/\D/g, "");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."CN０１２34-. \u00a0\u200bđe\u0301"), maxLength: 12 }), anyFont, (text, font) => {
      for (const { after, before } of cleanCell(aCell(text, { font, role: "code" }), ALL)) expect(digits(after!)).toBe(digits(before));
    }),
  );
});

const SYLLABLES =
  "nguyễn trần lê phạm huỳnh võ đặng bùi đỗ hồ ngô dương lý văn thị hữu đức ngọc ánh bích tường quốc thuỷ nghĩa hạnh phúc ưu yến ất".split(
    " ",
  );
const vietnameseName = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 5 })
  .map((words) => words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" "));

test("property: a name comes clean from any old font, decomposed or with blanks, and stays", () => {
  const ways: readonly ((name: string) => [string, string | null, string])[] = [
    (name) => [toVni(name), "VNI-Times", name],
    (name) => [toTcvn3(name.toLowerCase()), ".VnTimeH", name.toUpperCase()],
    (name) => [toTcvn3(name.toLowerCase()), ".VnArial", name.toLowerCase()],
    (name) => [name.normalize("NFD"), null, name],
    (name) => [` ${name.replace(/ /g, "\u00a0 ")}\u200b`, "Arial", name],
  ];
  fc.assert(
    fc.property(vietnameseName, fc.constantFrom(...ways), (name, way) => {
      const [text, font, expected] = way(name);
      const once = cleaned(aCell(text, { font, role: "text" }), true);
      expect(once.text).toBe(expected);
      expect(cleanCell(once, ALL)).toEqual([]);
    }),
  );
});
