// Reads files of a built folder and says of which type they are. Nothing outside the folder can be reached.
import { readFile } from "node:fs/promises";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Media type by the extension of a file's name. */
export function mediaType(name: string): string {
  return TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file at a path (of a URL, still encoded) below a folder, or null if there is none.
 * @throws Error when the file is there but cannot be read
 */
export async function readBelow(folder: string, encodedPath: string): Promise<{ readonly name: string; readonly body: Buffer } | null> {
  let relative: string;
  try {
    relative = decodeURIComponent(encodedPath);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  const file = path.join(folder, relative);
  if (relative.includes("\0") || !file.startsWith(folder + path.sep)) return null;
  try {
    return { name: file, body: await readFile(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  }
}
