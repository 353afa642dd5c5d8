// How much JavaScript of our own a built page loads before it shows something. office.js and Microsoft's files do not count.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface BundleSize {
  readonly scripts: readonly string[];
  /** Bytes after gzip -9, file by file, added up. */
  readonly gzipBytes: number;
}

/** Budgets of first load in bytes of gzip, by page. */
export const SIZE_BUDGETS: Readonly<Record<string, number>> = {
  "taskpane.html": 170 * 1024,
  "ribbon.html": 60 * 1024,
};

/**
 * Own scripts that a page names in itself, those that it asks for ahead included; what is loaded later on demand does not count.
 * @param folder where the built pages are
 * @throws Error if the page or a script is absent, or the page names no own script
 */
export function firstLoadOf(folder: string, page: string): BundleSize {
  const html = readFileSync(path.join(folder, page), "utf8");
  const run = [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
  const ahead = [...html.matchAll(/<link\b[^>]*\brel="?preload\b[^>]*>/g)].flatMap(([tag]) => /\bhref="?([^"\s>]+)/.exec(tag)?.[1] ?? []);
  const scripts = [...new Set([...run, ...ahead])].filter((address) => !/^https?:|(^|\/)office\/office\.js$/.test(address));
  if (scripts.length === 0) throw new Error(`${page} names no script of its own`);
  const gzipBytes = scripts
    .map((script) => gzipSync(readFileSync(path.join(folder, script)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  return { scripts, gzipBytes };
}
