// The project's own source files, and what each of them imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const ROOT = path.resolve(__dirname, "../..");

/** Files under a folder with one of the endings, relative to the root with slashes, sorted. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Everything a text imports, requires or refers to in a triple-slash comment, as written. */
export function importsOf(text: string): string[] {
  const found = ts.preProcessFile(text, true, true);
  return [
    ...found.importedFiles.map((file) => file.fileName),
    ...found.referencedFiles.map((file) => `///path ${file.fileName}`),
    ...found.typeReferenceDirectives.map((file) => `///types ${file.fileName}`),
    ...found.libReferenceDirectives.map((file) => `///lib ${file.fileName}`),
  ];
}
