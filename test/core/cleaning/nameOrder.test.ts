import fc from "fast-check";
import { compareNames, compareWords, participantsOrder, type SortableRow } from "../../../src/core/cleaning/nameOrder";

const SYLLABLES =
  "An Ân Ấn Anh Ánh Ảnh Bình Bính Bỉnh Châu Chi Đan Dan Đạt Dạt Đức Hà Hạ Hải Hoà Hoa Hoá Hùng Hưng Hương Ích Lan Long Mai Mỹ Nga Ngà Nhã Ôn Ơn Phú Quý Sa Sả Thu Thư Thúy Tú Tư Uyên Ước Văn Vân Xuân Yến Ý".split(
    " ",
  );

test("tones come as in CLDR: ngang, huyền, hỏi, ngã, sắc, nặng", () => {
  expect(["ạ", "á", "ã", "ả", "à", "a"].sort(compareWords)).toEqual(["a", "à", "ả", "ã", "á", "ạ"]);
});

test("letters come as in the alphabet: ă and â after a, đ after d, whatever the tone", () => {
  const letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split(" ");
  expect([...letters].reverse().sort(compareWords)).toEqual(letters);
  expect(["ắ", "ạ", "đa", "dỹ"].sort(compareWords)).toEqual(["ạ", "ắ", "dỹ", "đa"]);
});

test("our tables and Intl.Collator of vi order every pair of syllables alike", () => {
  const collator = new Intl.Collator("vi", { sensitivity: "accent" });
  for (const a of SYLLABLES)
    for (const b of SYLLABLES) expect([a, b, Math.sign(compareWords(a, b))]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
});

test("names go by given name, then middle names, then family name", () => {
  const inOrder = [
    "Lê An",
    "Trần An",
    "Lê Thị An",
    "Nguyễn Văn An",
    "Trần Văn An",
    "Võ Minh Ân",
    "Phạm Dung",
    "Lê Đức",
    "Lê Thị Bích Hà",
    "Lê Thị Ngọc Hà",
  ];
  expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
});

test("letters may be composed or not, capital or not: names are still the same", () => {
  expect(compareNames("Nguyễn Văn Ánh", "NGUYỄN VĂN ÁNH".normalize("NFD"))).toBe(0);
});

test("property: names have one order", () => {
  const name = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

const person = (name: string, cluster = ""): SortableRow => ({ name, cluster, isCollective: false, isBlank: false });
const office = (name: string): SortableRow => ({ name, cluster: "", isCollective: true, isBlank: false });
const BLANK: SortableRow = { name: "", cluster: "", isCollective: false, isBlank: true };

test("the list: offices first as they stand, people by name in each cluster, nameless and blank rows last", () => {
  const rows = [
    person("Trần Bình", "B"),
    office("Văn phòng"),
    BLANK,
    person("Lê An", "A"),
    person("", "A"),
    office("Thanh tra"),
    person("Lý Ân", "B"),
    person("Lê Ái", "B"),
  ];
  expect(participantsOrder(rows)).toEqual([1, 5, 7, 6, 0, 3, 4, 2]);
});

test("people of the same name keep their order", () => {
  expect(participantsOrder([person("Lê An"), person("Lê An"), person("Lê An")])).toEqual([0, 1, 2]);
});
