// That the lint rules which are walls really refuse: each planted snippet must be reported by the rule named beside it.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./sourceTree";

const SYNTAX = "no-restricted-syntax";
const GLOBALS = "no-restricted-globals";

/** rule, file, snippet */
const REFUSED: readonly (readonly [string, string, string])[] = [
  // Office.js outside src/excel, by every door
  [GLOBALS, "src/taskpane/a.ts", `export const a = () => Excel.createWorkbook();`],
  [GLOBALS, "src/taskpane/a.ts", `export const a = () => Office.onReady();`],
  [GLOBALS, "src/taskpane/a.ts", `export const a = OfficeExtension;`],
  [GLOBALS, "src/commands/a.ts", `export const a = Excel;`],
  [SYNTAX, "src/taskpane/a.ts", `export let a: Excel.Range;`],
  [SYNTAX, "src/taskpane/a.ts", `export let a: typeof Excel;`],
  [SYNTAX, "src/taskpane/a.ts", `export const a = globalThis.Excel;`],
  [SYNTAX, "src/taskpane/a.ts", `export const a = window["Office"];`],
  [SYNTAX, "src/taskpane/a.ts", `export const a = (globalThis as unknown as { Excel: unknown }).Excel;`],
  [SYNTAX, "src/taskpane/a.ts", `export const { Excel } = globalThis as never;`],
  [SYNTAX, "src/commands/a.ts", `declare const Excel: unknown; export {};`],
  [SYNTAX, "src/commands/a.ts", `declare namespace Office { const b: number; } export {};`],
  ["@typescript-eslint/triple-slash-reference", "src/core/a.ts", `/// <reference types="office-js" />\nexport {};`],
  ["@typescript-eslint/triple-slash-reference", "src/core/a.ts", `/// <reference lib="dom" />\nexport {};`],
  // the entry files wait for Office and register functions, nothing else
  [GLOBALS, "src/taskpane/index.tsx", `export const a = () => Excel.createWorkbook();`],
  [SYNTAX, "src/taskpane/index.tsx", `export let a: Excel.Range;`],
  [SYNTAX, "src/ribbon/ribbon.ts", `export const a = () => Office.addin.hide();`],
  [SYNTAX, "src/ribbon/ribbon.ts", `export const a = globalThis.Office;`],
  // one place opens requests; the gateway knows no page
  [SYNTAX, "src/excel/a.ts", `export const a = () => Excel.run(async () => undefined);`],
  [GLOBALS, "src/excel/a.ts", `export const a = document;`],
  [GLOBALS, "src/excel/a.ts", `export const a = window;`],
  ["office-addins/no-context-sync-in-loop", "src/excel/a.ts", `export async function a(context: never) { for (;;) await context.sync(); }`],
  ["office-addins/no-empty-load", "src/excel/run.ts", `const range = context.workbook.getSelectedRange(); range.load();`],
  // no clock and no chance in the rules
  [SYNTAX, "src/core/a.ts", `export const a = Date.now();`],
  [SYNTAX, "src/core/a.ts", `export const a = new Date();`],
  [SYNTAX, "src/core/a.ts", `export const a = Date();`],
  [SYNTAX, "src/core/a.ts", `export const a = Math.random();`],
  [SYNTAX, "src/workbook/a.ts", `export const a = new Date();`],
  // workbook text is hostile
  [SYNTAX, "src/taskpane/A.tsx", `export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`],
  [SYNTAX, "src/taskpane/A.tsx", `export const a = { dangerouslySetInnerHTML: "" };`],
  [SYNTAX, "src/taskpane/a.ts", `document.body.innerHTML = "";`],
  [SYNTAX, "src/taskpane/a.ts", `document.body["innerHTML"] = "";`],
  [SYNTAX, "src/taskpane/a.ts", `document.body.insertAdjacentHTML("beforeend", "");`],
  [SYNTAX, "src/taskpane/a.ts", `document.write("");`],
  [SYNTAX, "host/page/a.ts", `document.body.innerHTML = "";`],
  ["no-eval", "src/taskpane/a.ts", `eval("");`],
  ["no-new-func", "src/taskpane/a.ts", `new Function("");`],
  ["no-script-url", "src/taskpane/A.tsx", `export const a = "javascript:void(0)";`],
  // nothing leaves the workbook
  [GLOBALS, "src/taskpane/a.ts", `void fetch("/");`],
  [GLOBALS, "src/excel/a.ts", `new XMLHttpRequest();`],
  [GLOBALS, "src/taskpane/index.tsx", `new WebSocket("wss://localhost");`],
  [SYNTAX, "src/taskpane/a.ts", `navigator.sendBeacon("/");`],
  [SYNTAX, "src/taskpane/index.tsx", `void window.fetch("/");`],
  // house rules
  ["no-empty", "src/core/a.ts", `try { Math.abs(1); } catch {}`],
  ["no-empty", "host/office/a.ts", `try { Math.abs(1); } catch (error) { }`],
  [SYNTAX, "src/core/a.ts", `export default 1;`],
  [SYNTAX, "src/core/a.ts", `export * from "./b";`],
  ["@typescript-eslint/no-explicit-any", "src/core/a.ts", `export let a: any;`],
  ["@typescript-eslint/no-explicit-any", "host/office/a.ts", `export let a: any;`],
  ["no-console", "src/excel/a.ts", `console.log("");`],
  ["max-lines", "src/core/a.ts", `export const a = 1;\n`.repeat(401)],
  ["max-lines", "host/office/a.ts", `export const a = 1;\n`.repeat(401)],
  ["max-lines", "test/core/a.test.ts", `export const a = 1;\n`.repeat(601)],
  [SYNTAX, "test/core/a.test.ts", `test.only("", () => undefined);`],
  [SYNTAX, "test/core/a.test.ts", `describe.skip("", () => undefined);`],
  ["react-hooks/rules-of-hooks", "src/taskpane/A.tsx", `export const A = (p: { b: boolean }) => { if (p.b) useState(1); return null; };`],
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ["src/taskpane/index.tsx", `void Office.onReady(() => Office.context.displayLanguage);`],
  ["src/ribbon/ribbon.ts", `Office.actions.associate("rank", (event: Office.AddinCommands.Event) => event.completed());`],
  ["src/excel/run.ts", `export const a = () => Excel.run(async (context) => context);`],
  ["src/excel/ops/a.ts", `export let a: Excel.Range;`],
  ["src/core/a.ts", `export const a = new Date(2016, 0, 1);`],
  ["src/taskpane/a.ts", `document.body.textContent = "";`],
  ["host/office/a.ts", `export const a = globalThis.Excel;`],
  ["test/core/a.test.ts", `test("", () => undefined);\n`.repeat(450)],
];

/** The snippet on one line, cut. */
const titleOf = (text: string): string => text.replaceAll("\n", " ").slice(0, 90);

let answers: string[][];
beforeAll(() => {
  const snippets = [...REFUSED.map(([, file, text]) => ({ file, text })), ...ALLOWED.map(([file, text]) => ({ file, text }))];
  const output = execFileSync(process.execPath, [path.join(__dirname, "lintSnippets.mjs")], {
    cwd: ROOT,
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  answers = JSON.parse(output) as string[][];
});

test.each(REFUSED.map(([rule, file, text], index) => ({ index, rule, file, snippet: titleOf(text) })))(
  "$rule refuses in $file: $snippet",
  ({ index, rule }) => {
    expect(answers[index]).toContain(rule);
  },
);

test.each(ALLOWED.map(([file, text], index) => ({ index, file, snippet: titleOf(text) })))("$file may say: $snippet", ({ index }) => {
  expect(answers[REFUSED.length + index]).toEqual([]);
});
