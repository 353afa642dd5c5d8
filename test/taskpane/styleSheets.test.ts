import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../src/taskpane");
const SHEETS = [...readFileSync(path.join(FOLDER, "styles.ts"), "utf8").matchAll(/^import "\.\/styles\/([\w.]+)";$/gm)].map(
  (match) => match[1]!,
);

const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
const used = new Set(sources.flatMap((file) => readFileSync(path.join(FOLDER, file), "utf8").match(/\bbv-[\w-]+/g) ?? []));
// page.css dresses the page before React.
const css = SHEETS.filter((sheet) => sheet !== "page.css")
  .map((sheet) => readFileSync(path.join(FOLDER, "styles", sheet), "utf8"))
  .join("\n");
const defined = new Set(css.match(/(?<=\.)bv-[\w-]+/g) ?? []);

test("every class that the pane uses is defined, and every defined class is used", () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

test("every rule outweighs a single class of Fluent's: it starts with .bv", () => {
  const selectors = [
    ...css.replace(/\/\*[^]*?\*\/|@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "").matchAll(/(?:^|[{}])\s*([^{}@]+?)\s*\{/g),
  ].flatMap((match) => match[1]!.split(","));
  expect(selectors.filter((selector) => !/^\s*(\.bv[ .]|html body$)/.test(selector))).toEqual([]);
});

test("every style sheet of the folder is one of the page's", () => {
  expect(readdirSync(path.join(FOLDER, "styles")).filter((sheet) => !SHEETS.includes(sheet))).toEqual([]);
});
