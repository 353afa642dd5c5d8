// That the walls in the folders' tsconfig.json really refuse: a planted file that names what is not there must not compile.
import path from "node:path";
import ts from "typescript";
import { ROOT } from "./sourceTree";

const EXCEL_VALUE = `export const a = () => Excel.run(async () => undefined);`;
const EXCEL_TYPE = `export let a: Excel.Range | undefined;`;
const EXCEL_GLOBAL = `export const a = globalThis.Excel;`;
const OFFICE = `export const a = () => Office.onReady();`;
const WINDOW = `export const a = window.location;`;
const DOCUMENT = `export const a = document.title;`;
const CONSOLE = `export const a = () => console.log("");`;
const TIMER = `export const a = () => setTimeout(() => undefined, 1);`;
const FETCH = `export const a = () => fetch("/");`;
const PROCESS = `export const a = process.env;`;
const REQUIRE = `export const a = require("fs");`;
const NODE_MODULE = `import { readFileSync } from "node:fs"; export const a = readFileSync;`;
const JEST = `test("", () => undefined); export {};`;
const INDEXING = `const list: string[] = []; export const a: string = list[0];`;
const OPTIONAL = `export const a: { b?: string } = { b: undefined };`;
const OVERRIDE = `class A { f() {} } export class B extends A { f() {} }`;
const PLAIN = `export const a: readonly number[] = [1, 2].map((n) => n ** 2);`;
const REACT = `import { useState } from "react"; export const a = useState;`;

const STRICT = [INDEXING, OPTIONAL, OVERRIDE];
const NO_NODE = [PROCESS, REQUIRE, NODE_MODULE, JEST];
const PURE = [EXCEL_VALUE, EXCEL_TYPE, EXCEL_GLOBAL, OFFICE, WINDOW, DOCUMENT, CONSOLE, TIMER, FETCH, ...NO_NODE, ...STRICT];

const WALLS: readonly { readonly folder: string; readonly refused: readonly string[]; readonly allowed: readonly string[] }[] = [
  { folder: "src/core", refused: PURE, allowed: [PLAIN] },
  { folder: "src/locale", refused: PURE, allowed: [PLAIN] },
  { folder: "src/workbook", refused: PURE, allowed: [PLAIN] },
  { folder: "src/commands", refused: PURE, allowed: [PLAIN] },
  { folder: "src/book", refused: PURE, allowed: [PLAIN] },
  { folder: "src/excel", refused: [...NO_NODE, ...STRICT], allowed: [PLAIN, EXCEL_VALUE, EXCEL_TYPE, TIMER] },
  { folder: "src/ribbon", refused: [...NO_NODE, ...STRICT], allowed: [PLAIN, OFFICE] },
  { folder: "src/taskpane", refused: [...NO_NODE, ...STRICT], allowed: [PLAIN, OFFICE, DOCUMENT, REACT] },
  { folder: "host", refused: [JEST, ...STRICT], allowed: [PLAIN, PROCESS, DOCUMENT, NODE_MODULE] },
];

/** Compiles the texts as files of the folder, each alone, and says for each whether the compiler found fault with it. */
function isRefused(folder: string, texts: readonly string[]): boolean[] {
  const configFile = path.join(ROOT, folder, "tsconfig.json");
  const read = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(configFile));
  const planted = new Map(texts.map((text, index) => [path.join(ROOT, folder, `planted${index}.ts`).split(path.sep).join("/"), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => planted.has(file) || fileExists.call(host, file);
  host.readFile = (file) => planted.get(file) ?? readFile.call(host, file);
  host.getSourceFile = (file, ...rest) => {
    const text = planted.get(file);
    return text === undefined ? getSourceFile.call(host, file, ...rest) : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...planted.keys()], options, host);
  return [...planted.keys()].map((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).length > 0);
}

describe.each(WALLS)("$folder", ({ folder, refused, allowed }) => {
  const answers = new Map<string, boolean>();
  beforeAll(() => {
    const texts = [...refused, ...allowed];
    isRefused(folder, texts).forEach((answer, index) => answers.set(texts[index]!, answer));
  });

  test.each([...refused])("does not compile: %s", (text) => {
    expect(answers.get(text)).toBe(true);
  });

  test.each([...allowed])("compiles: %s", (text) => {
    expect(answers.get(text)).toBe(false);
  });
});
