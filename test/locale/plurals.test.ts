// Every English text with a number in it reads right for one and for many: "1 cell is blank", "2 cells are blank".
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fill } from "../../src/locale/language";

const FOLDER = join(__dirname, "../../src/locale/en");

const ENGLISH = readdirSync(FOLDER)
  .sort()
  .filter((file) => file !== "first.ts")
  .flatMap((file) => textsOf(jest.requireActual(join(FOLDER, file)), file.replace(".ts", "")));

/** A number, "{count}" or "{count cell|cells}". */
const NUMBER = /\{(\w+)(?: ([^|}]+)\|([^}]+))?\}/g;

const FORMS = ENGLISH.flatMap(([path, text]) =>
  [...text.matchAll(NUMBER)].flatMap(([, , one, many]) => (one === undefined ? [] : [{ path, text, one, many: many! }])),
);

const wordsOf = (text: string): string[] => text.match(/[a-z]+/g) ?? [];

/** Words that are said of many only: "cells", "people", "are". */
const OF_ONE = new Set(FORMS.flatMap(({ one }) => wordsOf(one)));
const OF_MANY = new Set(FORMS.flatMap(({ many }) => wordsOf(many)).filter((word) => !OF_ONE.has(word)));

/** Words that end what a number counts. */
const AFTER =
  /^(?:of|at|to|from|for|on|by|in|with|without|and|or|but|than|that|which|who|is|was|has|after|before|since|into|like|another)$/;

/** Whether it says something of one as of many: "1 cells", "1 cell are". */
function readsWrong(text: string): boolean {
  if (/(?<![\d.,])1 (?!(?:is|was|has|does|differs|needs)\b|\w+us\b)[a-z]*[a-rt-z]s\b/.test(text)) return true;
  return [...text.matchAll(/(?<![\d.,])1((?: [a-z]+){1,4})/g)].some(([, after]) => {
    const words = wordsOf(after!);
    const end = words.findIndex((word) => AFTER.test(word));
    return words.slice(0, end < 0 ? words.length : end).some((word) => OF_MANY.has(word));
  });
}

function textsOf(part: unknown, path: string): (readonly [string, string])[] {
  if (typeof part === "string") return [[path, part]];
  return Object.entries(part as object).flatMap(([key, value]: [string, unknown]) => textsOf(value, `${path}.${key}`));
}

/** What never is a number: names, places, codes. */
const NAMES = new Set([
  "code",
  "criterionName",
  "field",
  "file",
  "lines",
  "missing",
  "name",
  "number",
  "participantName",
  "salutation",
  "text",
  "title",
  "where",
  "year",
]);
/** Lists of cells, and a number that is part of another. */
const APART = new Set(["findings.findings.W-09.message", "copy.copy.columnsOf"]);

/** The text with that in place of every number. */
function withAll(text: string, value: number): string {
  return fill(text, Object.fromEntries([...text.matchAll(NUMBER)].map(([, key]) => [key!, NAMES.has(key!) ? "A" : value])), "en");
}

test("what judges the texts tells one from many", () => {
  const wrong = [
    "1 cases put in.",
    "1 people have no unit",
    "1 hidden sheets stay.",
    "Undo 1 steps?",
    "1 criteria read",
    "1 cell are blank",
    "All 1 more cells",
  ];
  const right = [
    "1 case put in.",
    "1 person has no unit",
    "21 cells",
    "0.1 points",
    "1 of 3 points",
    "1 is in no band of the rules",
    "1 cell stands twice",
  ];
  expect(wrong.filter((text) => !readsWrong(text))).toEqual([]);
  expect(right.filter(readsWrong)).toEqual([]);
});

test("with one of everything every English text reads right", () => {
  expect(ENGLISH.length).toBeGreaterThan(1500);
  const wrong = ENGLISH.filter(([path, text]) => !APART.has(path) && text.includes("{") && readsWrong(withAll(text, 1)));
  expect(wrong).toEqual([]);
});

test("with two of everything every form for many is shown, and it is not said of one", () => {
  expect(FORMS.length).toBeGreaterThan(150);
  const wrong = FORMS.filter(
    ({ text, one, many }) => readsWrong(`1 ${one}`) || !readsWrong(`1 ${many}`) || !withAll(text, 2).includes(`2 ${many}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  [1, "en", "1 cell"],
  [2, "en", "2 cells"],
  [0, "en", "0 cells"],
  [1.5, "en", "1.5 cells"],
  [-1, "en", "-1 cells"],
  ["1", "en", "1 cell"],
  ["1,234", "en", "1,234 cells"],
] as const)("a number of %p in %s is shown with the form that goes with it", (count, language, shown) => {
  expect(fill("{count cell|cells}", { count }, language)).toBe(shown);
});

test("a form whose number is not given stays visible", () => {
  expect(fill("{count cell|cells} of {file}", { file: "a.xlsx" }, "en")).toBe("{count cell|cells} of a.xlsx");
});
