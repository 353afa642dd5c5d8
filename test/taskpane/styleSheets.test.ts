import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../src/taskpane");
const SHEETS = [
  "pane.css",
  "components.css",
  "screens.css",
  "criteria.css",
  "decide.css",
  "explain.css",
  "undo.css",
  "units.css",
  "stages.css",
  "copy.css",
  "totals.css",
];

const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
const used = new Set(sources.flatMap((file) => readFileSync(path.join(FOLDER, file), "utf8").match(/\bbv-[\w-]+/g) ?? []));
const css = SHEETS.map((sheet) => readFileSync(path.join(FOLDER, "static", sheet), "utf8")).join("\n");
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

test("the page links each style sheet", () => {
  const html = readFileSync(path.join(FOLDER, "taskpane.html"), "utf8");
  expect(SHEETS.filter((sheet) => !html.includes(`href="static/${sheet}"`))).toEqual([]);
});
