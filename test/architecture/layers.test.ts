// The arrows between folders: who may import whom. Also the length and the head of each source file.
import path from "node:path";
import { filesUnder, importsOf, textOf } from "./sourceTree";

/** What a folder may import: other folders of the project, and packages ("*" = any). The folder itself goes without saying. */
interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  "src/core": { folders: [], packages: [] },
  "src/locale": { folders: ["src/core"], packages: [] },
  "src/workbook": { folders: ["src/core", "src/locale"], packages: [] },
  "src/excel": { folders: ["src/core", "src/workbook"], packages: [] },
  "src/commands": { folders: ["src/core", "src/workbook", "src/locale"], packages: [] },
  "src/taskpane": {
    folders: ["src/core", "src/workbook", "src/commands", "src/locale", "src/word", "src/book"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
  },
  // Workbook files: plans in, bytes out; bytes in, a snapshot out.
  "src/book": { folders: ["src/core", "src/workbook"], packages: ["fflate", "saxes"] },
  // The writer of Word files: a printed document in, bytes out.
  "src/word": { folders: ["src/workbook", "src/locale"], packages: ["docx"] },
  "src/ribbon": { folders: ["src/commands", "src/locale"], packages: [] },
  // The embedded Excel gets what a real one would get: built files and the manifest.
  host: { folders: ["host/headless"], packages: ["*"] },
  "host/headless": { folders: ["host", "src/core", "src/workbook", "src/excel", "src/commands", "src/locale"], packages: ["*"] },
};

/** The composition roots: they wire everything together, know the version, and keep their folder's packages. */
const ENTRY_FILES = ["src/taskpane/index.tsx", "src/ribbon/ribbon.ts"];

const matches = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** The innermost folder with a rule, or null. */
function ruledFolderOf(file: string): string | null {
  const folders = Object.keys(RULES).filter((folder) => matches(file, folder));
  return folders.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Every import of the text that its place does not allow, in words. */
function violationsOf(file: string, text: string): string[] {
  const own = ruledFolderOf(file);
  if (own === null) return [`${file} is in no known folder`];
  const rule = RULES[own]!;
  const refusals: string[] = [];
  for (const wanted of importsOf(text)) {
    if (wanted.startsWith("///")) {
      refusals.push(`${file}: ${wanted}`);
    } else if (wanted.startsWith(".")) {
      const target = path.posix.join(path.posix.dirname(file), wanted);
      const targetFolder = ruledFolderOf(target);
      const isAllowed =
        targetFolder === own ||
        (targetFolder !== null && rule.folders.includes(targetFolder)) ||
        (ENTRY_FILES.includes(file) && (target === "package.json" || (targetFolder !== null && target.startsWith("src/"))));
      if (!isAllowed) refusals.push(`${file} -> ${target}`);
    } else if (!rule.packages.includes("*") && !rule.packages.some((name) => matches(wanted, name))) {
      refusals.push(`${file} -> ${wanted}`);
    }
  }
  return refusals;
}

const sources = ["src", "host"].flatMap((folder) => filesUnder(folder, ".ts", ".tsx"));

test("every import follows the arrows of the architecture", () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((file) => violationsOf(file, textOf(file)))).toEqual([]);
});

test.each([
  ["src/core/a.ts", `import { b } from "../workbook/b";`],
  ["src/core/a.ts", `import type { b } from "../locale/b";`],
  ["src/core/a.ts", `export { b } from "../commands/b";`],
  ["src/core/a.ts", `const b = await import("../excel/b");`],
  ["src/core/a.ts", `const b = require("../excel/b");`],
  ["src/core/a.ts", `let b: import("../excel/b").B;`],
  ["src/core/a.ts", `import b from "some-package";`],
  ["src/core/a.ts", `import b from "node:fs";`],
  ["src/core/a.ts", `/// <reference lib="dom" />\nexport {};`],
  ["src/core/a.ts", `/// <reference types="office-js" />\nexport {};`],
  ["src/core/a.ts", `import data from "../../test/data.json";`],
  ["src/locale/a.ts", `import { b } from "../workbook/b";`],
  ["src/workbook/a.ts", `import { b } from "../excel/b";`],
  ["src/workbook/a.ts", `import { b } from "../commands/b";`],
  ["src/excel/a.ts", `import { b } from "../commands/b";`],
  ["src/excel/a.ts", `import { b } from "../locale/b";`],
  ["src/commands/a.ts", `import { b } from "../excel/b";`],
  ["src/commands/a.ts", `import { b } from "../taskpane/b";`],
  ["src/taskpane/App.tsx", `import { b } from "../excel/b";`],
  ["src/taskpane/screens/a.tsx", `import { b } from "../../ribbon/b";`],
  ["src/taskpane/App.tsx", `import b from "@fluentui/react";`],
  ["src/taskpane/App.tsx", `import { b } from "fflate";`],
  ["src/taskpane/App.tsx", `import { b } from "saxes";`],
  ["src/book/a.ts", `import { b } from "../commands/b";`],
  ["src/book/a.ts", `import { b } from "../locale/b";`],
  ["src/book/a.ts", `import { b } from "docx";`],
  ["src/workbook/a.ts", `import { b } from "../book/b";`],
  ["src/ribbon/a.ts", `import { b } from "../excel/b";`],
  ["src/ribbon/a.ts", `import { b } from "../core/b";`],
  ["src/ribbon/ribbon.ts", `import { createRoot } from "react-dom/client";`],
  ["src/ribbon/ribbon.ts", `import { b } from "../../host/office/b";`],
  ["host/richapi/a.ts", `import { b } from "../../src/workbook/b";`],
  ["host/headless/a.ts", `import { b } from "../../src/taskpane/b";`],
  ["src/elsewhere/a.ts", `export {};`],
])("an import against the arrows is seen: %s %s", (file, text) => {
  expect(violationsOf(file, text)).toHaveLength(1);
});

test.each([
  ["src/workbook/a.ts", `import { b } from "../core/b"; import { c } from "./formulas/c";`],
  ["src/taskpane/index.tsx", `import { b } from "../excel/b"; import { createRoot } from "react-dom/client";`],
  ["src/ribbon/ribbon.ts", `import { b } from "../excel/b";`],
  ["host/headless/main.ts", `import { b } from "../../src/excel/b"; import { c } from "../office/c"; import fs from "node:fs";`],
])("an import along the arrows is let through: %s %s", (file, text) => {
  expect(violationsOf(file, text)).toEqual([]);
});

test("a code file has at most 400 lines, a test file at most 600", () => {
  const linesOf = (file: string): number => textOf(file).split("\n").length - 1;
  const code = [...filesUnder("src", ".ts", ".tsx", ".js"), ...filesUnder("host", ".ts", ".tsx", ".js", ".mjs")];
  const tests = filesUnder("test", ".ts", ".tsx", ".js", ".mjs");
  const tooLong = [...code.filter((file) => linesOf(file) > 400), ...tests.filter((file) => linesOf(file) > 600)];
  expect(tooLong).toEqual([]);
});

test("a source file begins by saying what it owns", () => {
  expect(sources.filter((file) => !/^\/[/*]/.test(textOf(file)))).toEqual([]);
});
