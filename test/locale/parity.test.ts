// Words of the two languages: whatever is said in English is said in Vietnamese under the same keys, with the same placeholders.
import { readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../architecture/sourceTree";

/** Every text of a part by its path: "home.next" -> "Việc tiếp theo". */
function textsOf(part: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof value === "string" ? [[here, value] as const] : [...textsOf(value as object, here)];
    }),
  );
}

const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?: [^|}]+\|[^}]+)?\}/g)].map((match) => match[1]!))].sort();

type Words = Readonly<Record<string, object>>;

const LOCALE = path.join(ROOT, "src/locale");
const wordsIn = (language: "vi" | "en", file: string): Words => jest.requireActual<Words>(path.join(LOCALE, language, file));

/** Every group of words that there is in English, with the Vietnamese one of that name. Sheets are Vietnamese alone. */
const PARTS = readdirSync(path.join(LOCALE, "en")).flatMap((file) => {
  // What the pane begins with, which stands in files of its own.
  if (file === "first.ts") return [];
  const [vi, en] = [wordsIn("vi", file), wordsIn("en", file)];
  return Object.keys(en).map((name): [string, object, object] => [`${file.replace(/\.ts$/, "")}: ${name}`, vi[name] ?? {}, en[name]!]);
});

test("words of the pane, of its tools and of the ribbon are among those that are looked at", () => {
  const names = PARTS.map(([name]) => name);
  for (const name of ["pane: pane", "explain: explain", "movements: movements", "notice: notice", "failures: failures"]) {
    expect(names).toContain(name);
  }
});

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
