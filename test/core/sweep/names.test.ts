import { likeNames } from "../../../src/core/sweep/names";

const alike = (...names: string[]) =>
  likeNames(names.map((name, row) => ({ row, name }))).map(({ kind, row, other }) => [kind, row, other.row]);

test.each([
  ["Nguyễn Thị Hoà", "Nguyễn Thị Hòa"],
  ["Trần Văn Thuý", "trần văn thúy"],
  ["Lê Hoè", "Lê Hòe".normalize("NFD")],
])("%s and %s differ by the place of the tone mark only", (first, second) => {
  expect(alike(first, second)).toEqual([["tone", 1, 0]]);
});

test.each([
  ["Nguyễn Thị Hoa", "Nguyen Thi Hoa"],
  ["Dang Dinh Duc", "Đặng Đình Đức"],
  ["Lê Hoa", "Le Hoa"],
  ["Nguyễn Thị Hoa", "Nguyễn Thi hoa".replace("Nguyễn", "Nguyen")],
])("%s and %s: one lacks accents", (first, second) => {
  expect(alike(first, second)).toEqual([["accents", 1, 0]]);
});

test("people who are called alike but for one accent are two people", () => {
  expect(alike("Trần Thị Hoa", "Trần Thị Hòa", "Trần Văn Hùng", "Trần Văn Hưng")).toEqual([]);
});

test("equal names are left to the rule of equal names; each likeness is told once", () => {
  expect(alike("Nguyễn Hoà", "Nguyễn  Hoà".normalize("NFD"), "Nguyễn Hòa", "Nguyễn Hòa")).toEqual([["tone", 2, 0]]);
});

test("blank rows are nobody", () => {
  expect(alike("", " ", "")).toEqual([]);
});
