// Many files as one zip. Same files, same bytes: no clock, no order of its own.
import { strToU8, type Zippable, zipSync } from "fflate";

/** As Excel dates the parts of a workbook. Local time, which is what zips store. */
const DATE = new Date(1980, 0, 1);

/**
 * One zip of files by name, in their order, names in UTF-8.
 * @throws RangeError where two names would be one file on Windows
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const taken = new Set<string>();
  const entries: [string, Uint8Array][] = [];
  for (const [name, bytes] of files) {
    const whole = name.normalize("NFC");
    const key = whole.toLowerCase();
    if (key === "" || taken.has(key)) throw new RangeError(`No second file ${name} in a zip.`);
    taken.add(key);
    entries.push([whole, bytes]);
  }
  return zipped(entries);
}

/** The parts of a package by name, in their order. */
export function zipTexts(parts: ReadonlyMap<string, string>): Uint8Array {
  return zipped([...parts].map(([name, text]) => [name, strToU8(text)]));
}

function zipped(entries: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  // A map would do, but names of digits only would come first in an object; ours have an ending.
  const zippable: Zippable = Object.fromEntries(entries);
  return zipSync(zippable, { level: 6, mtime: DATE });
}
