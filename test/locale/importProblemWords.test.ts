// Sentences of import problems: both languages tell the same facts, and rows as people count them.
import { importProblemWords } from "../../src/locale/importProblemWords";
import { importProblems as en } from "../../src/locale/en/importProblems";
import { importProblems as vi } from "../../src/locale/vi/importProblems";

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();

test.each(Object.keys(vi) as (keyof typeof vi)[])("%s tells the same facts in both languages", (kind) => {
  expect(placeholders(en[kind])).toEqual(placeholders(vi[kind]));
});

test("rows count from 1; whose code it is stands in the sentence", () => {
  const problem = { kind: "otherName", row: 4, text: "Trần Bé", other: "Nguyễn An (CN01)" } as const;
  expect(importProblemWords(problem, "vi")).toMatch(/^Dòng 5: Trần Bé mang mã đang là của Nguyễn An \(CN01\)\./);
  expect(importProblemWords(problem, "en")).toMatch(/^Row 5: Trần Bé has the code of Nguyễn An \(CN01\)\./);
});
