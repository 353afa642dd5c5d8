// What the pane loads later, and what it never runs itself: each part that comes later can be asked for again where it does not come, and
// what reads and writes files runs in workers.
import path from "node:path";
import { filesUnder, ROOT, textOf } from "./sourceTree";
import { existsSync } from "node:fs";

const PANE = filesUnder("src/taskpane", ".ts", ".tsx");

/** Who may load a module by hand: the list of what is fetched ahead, which nobody waits for, and the entry, which fetches that list. */
const AHEAD = ["src/taskpane/prefetch.ts", "src/taskpane/index.tsx"];

/** Imports that are loaded by hand, each with what stands before it. */
function loadsByHand(text: string): string[] {
  return [...text.matchAll(/(\S*\([^()]*\(\)\s*=>\s*|\bawait\s+|[[(,]\s*|)\bimport\(/g)].flatMap(([, before]) =>
    /^(?:\.\.\.)?(late|lazyCommand)(<.*>)?\(/.test(before!.trim()) ? [] : [before!.trim()],
  );
}

test("React's own `lazy`, which never asks again for what did not come, is not used", () => {
  expect(PANE.filter((file) => /\b(lazy|Suspense)\b[^;]*from "react"/.test(textOf(file)))).toEqual([]);
});

test("what comes later comes by `late` or `lazyCommand`, which tell where it does not come", () => {
  expect(PANE.filter((file) => !AHEAD.includes(file) && loadsByHand(textOf(file)).length > 0)).toEqual([]);
});

test.each([
  ["const { writeBook } = await import(`x`);", 1],
  ["const a = () => import(`x`).then(b);", 1],
  ["const A = late(() => import(`./A`).then((module) => module.A));", 0],
  ["const c = lazyCommand(`c`, () => import(`./c`).then((module) => module.c));", 0],
])("a part that is loaded by hand is seen: %s", (text, count) => {
  expect(loadsByHand(text)).toHaveLength(count);
});

/** Modules that a text runs, as written: imports of types are gone once it is built. A worker's file is no part of the page. */
function ranModules(text: string): string[] {
  const statics = [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+"([^"]+)"/gm)].flatMap(([, names, from]) => {
    const listed = /^\{([^}]*)\}$/.exec(names!.trim())?.[1];
    const isTypesOnly = listed?.split(",").every((name) => name.trim() === "" || /^type\s/.test(name.trim())) ?? false;
    return isTypesOnly ? [] : [from!];
  });
  return [...statics, ...[...text.matchAll(/\bimport\((?:\/\*.*?\*\/\s*)?"([^"]+)"\)/g)].map(([, from]) => from!)];
}

/** Every file of ours that the page runs, beginning with its entry. */
function ranBy(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const from of ranModules(textOf(file))) {
      if (!from.startsWith(".")) continue;
      const target = path.posix.join(path.posix.dirname(file), from);
      const found = [".ts", ".tsx"].map((ending) => target + ending).find((name) => existsSync(path.join(ROOT, name)));
      if (found !== undefined) waiting.push(found);
    }
  }
  return seen;
}

test("reading and writing of files runs in workers alone: no module of theirs is one of the page's", () => {
  const ran = ranBy("src/taskpane/index.tsx");
  expect(ran.size).toBeGreaterThan(300);
  expect([...ran].filter((file) => /^src\/(book|word)\//.test(file))).toEqual([]);
  const inWorkers = filesUnder("src/taskpane", "Worker.ts").flatMap((file) => [...ranBy(file)]);
  for (const module of ["book/readBook", "book/writeBook", "book/checkCopy", "book/zipFiles", "word/wordFile"]) {
    expect(inWorkers).toContain(`src/${module}.ts`);
  }
});
