import { encodingOfFont, fromLegacy, readLegacy } from "../../../src/core/cleaning/legacyEncoding";
import { MARKED_LETTERS, toTcvn3, toVni } from "./legacyCharts";

const NAMES = [
  "Nguyễn Văn Đức",
  "Trần Thị Mỹ Hạnh",
  "Huỳnh Quốc Khánh",
  "Đặng Thị Ngọc Ánh",
  "Lưu Thuỵ Uyên",
  "Phạm Hữu Nghĩa",
  "Võ Bửu Thạnh",
  "Ngô Gia Tự",
  "Lê Thị Ỷ Lan",
  "Sở Tư pháp tỉnh An Giang",
  "Phòng Phổ biến, giáo dục pháp luật",
];

test("the chart has the 67 small letters with a mark, each with a code of its own in both encodings", () => {
  expect(MARKED_LETTERS).toHaveLength(67);
  for (const encode of [toTcvn3, toVni]) expect(new Set(MARKED_LETTERS.map(encode)).size).toBe(67);
});

test.each(MARKED_LETTERS)("%s and its capital come back from every encoding", (letter) => {
  const capital = letter.toUpperCase();
  expect(fromLegacy(toTcvn3(letter), "tcvn3")).toBe(letter);
  expect(fromLegacy(toTcvn3(letter), "tcvn3Capitals")).toBe(capital);
  expect(fromLegacy(toVni(letter), "vni")).toBe(letter);
  expect(fromLegacy(toVni(capital), "vni")).toBe(capital);
});

test("the capitals without a tone that .VnTime has come back", () => {
  expect(fromLegacy(toTcvn3("ĂÂĐÊÔƠƯ"), "tcvn3")).toBe("ĂÂĐÊÔƠƯ");
});

test.each(NAMES)("%s comes back from each font, certainly", (name) => {
  const capitals = name.toUpperCase();
  const small = name.toLowerCase();
  // A font for small letters has no capitals with a tone: people type them in the font for capitals.
  const typed = name.replace(/[ÁÀẢÃẠỶ]/g, (letter) => letter.toLowerCase());
  expect(readLegacy(toTcvn3(typed), ".VnTime")).toEqual({ encoding: "tcvn3", text: typed, isCertain: true });
  expect(readLegacy(toTcvn3(small), ".VnTimeH")).toEqual({ encoding: "tcvn3Capitals", text: capitals, isCertain: true });
  expect(readLegacy(toVni(name), "VNI-Times")).toEqual({ encoding: "vni", text: name, isCertain: true });
  expect(readLegacy(toVni(capitals), "VNI-Times")).toEqual({ encoding: "vni", text: capitals, isCertain: true });
});

test.each([
  [".VnTime", "tcvn3"],
  [".VnArial", "tcvn3"],
  [".VnArial Narrow", "tcvn3"],
  [".VnTimeH", "tcvn3Capitals"],
  [".VnArial NarrowH", "tcvn3Capitals"],
  [".vntimeh", "tcvn3Capitals"],
  [".VNTIME", "tcvn3"],
  ["VNI-Times", "vni"],
  ["VNI-Helve-Condense", "vni"],
  ["vni times", "vni"],
  ["Times New Roman", null],
  ["Vnidecode", null],
  ["", null],
])("the font %s stands for %s", (font, encoding) => {
  expect(encodingOfFont(font)).toBe(encoding);
});

test("plain letters in a font for capitals are the capitals that people see", () => {
  expect(readLegacy("an giang", ".VnArialH")).toEqual({ encoding: "tcvn3Capitals", text: "AN GIANG", isCertain: true });
});

test.each(["An", "CN01", "12", "UBND"])("%s in a font for small letters needs no conversion", (text) => {
  expect(readLegacy(text, ".VnTime")).toBeNull();
});

test.each(["Nguyễn Thị Hà", "Hà Thanh", "Trần Anh Tú"])("%s, typed in Unicode into a cell with an old font, stays", (text) => {
  for (const font of [".VnTime", ".VnTimeH", "VNI-Times"]) expect(readLegacy(text, font)).toBeNull();
});

test("where both readings make sense the font is followed, but not certainly: Hoà typed in Unicode, or Hồ typed in VNI", () => {
  expect(readLegacy("Hoà", "VNI-Times")).toEqual({ encoding: "vni", text: "Hồ", isCertain: false });
  expect(readLegacy("Hoà", ".VnTime")).toBeNull();
});

test("what makes no Vietnamese words is converted by the font, but not certainly", () => {
  expect(readLegacy("Zx¸q", ".VnTime")).toEqual({ encoding: "tcvn3", text: "Zxáq", isCertain: false });
});

test.each(NAMES)("without an old font %s in an old encoding is a guess, never certain", (name) => {
  const typed = name.replace(/[ÁÀẢÃẠỶ]/g, (letter) => letter.toLowerCase());
  for (const font of ["Times New Roman", null]) {
    expect(readLegacy(toTcvn3(typed), font)).toEqual({ encoding: "tcvn3", text: typed, isCertain: false });
    expect(readLegacy(toVni(name), font)).toEqual({ encoding: "vni", text: name, isCertain: false });
  }
});

test.each([...NAMES, "Café résumé", "Müller", "El Niño", "5 °C ± 2 µm", "© 2026"])("%s in a font of today is no guess", (text) => {
  expect(readLegacy(text, "Times New Roman")).toBeNull();
});
