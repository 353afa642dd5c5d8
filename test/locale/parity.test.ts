import { failures as enFailures } from "../../src/locale/en/failures";
import { findings as enFindings } from "../../src/locale/en/findings";
import { pane as enPane } from "../../src/locale/en/pane";
import { failures as viFailures } from "../../src/locale/vi/failures";
import { findings as viFindings } from "../../src/locale/vi/findings";
import { pane as viPane } from "../../src/locale/vi/pane";

/** Every text of a part by its path: "home.next" -> "Việc tiếp theo". */
function textsOf(part: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof value === "string" ? [[here, value] as const] : [...textsOf(value as object, here)];
    }),
  );
}

const placeholdersOf = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

const PARTS = [
  ["pane", viPane, enPane],
  ["failures", viFailures, enFailures],
  ["findings", viFindings, enFindings],
] as const;

describe.each(PARTS)("words of %s", (_name, vi, en) => {
  const viTexts = textsOf(vi);
  const enTexts = textsOf(en);

  test("both languages have the same keys", () => {
    expect(viTexts.size).toBeGreaterThan(0);
    expect([...enTexts.keys()].sort()).toEqual([...viTexts.keys()].sort());
  });

  test("both languages take the same placeholders", () => {
    const differing = [...viTexts].filter(([path, text]) => placeholdersOf(text).join() !== placeholdersOf(enTexts.get(path) ?? "").join());
    expect(differing).toEqual([]);
  });

  test("no text is empty, has stray blanks or decomposed letters", () => {
    const wrong = [...viTexts, ...enTexts].filter(([, text]) => text === "" || text !== text.trim() || text !== text.normalize("NFC"));
    expect(wrong).toEqual([]);
  });
});
