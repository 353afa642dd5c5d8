// Unpacks an .xlsx file that may be hostile: nothing is believed, sizes are counted while unpacking, and XML with document types,
// program code and encrypted files are refused.
import { Inflate } from "fflate";
import { OpenXlsxError } from "./openXlsxError";

const MB = 1024 * 1024;
/** What a file may cost at most. */
export const OPEN_LIMITS = { zippedBytes: 10 * MB, parts: 2_000, unpackedBytes: 100 * MB } as const;

/** Compressed bytes unpacked at a time: one step gives at most 1,032 times as much. */
const STEP = 16 * 1024;
const IS_XML = /\.(xml|rels|vml|xhtml)$/i;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The parts of an unpacked file. Names are looked up without regard to case. */
export interface XlsxPackage {
  readonly names: readonly string[];
  /** Text of an XML part, or null if there is none of that name. */
  text(name: string): string | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly compressed: number;
  readonly declared: number;
  readonly offset: number;
}

/** Unpacks the whole file. @throws OpenXlsxError */
export function readPackage(bytes: Uint8Array): XlsxPackage {
  if (bytes.length > OPEN_LIMITS.zippedBytes) throw new OpenXlsxError("too-large", `${bytes.length} bytes`);
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw new OpenXlsxError("encrypted", "a compound file, not a zip");
  const entries = directoryOf(bytes);
  checkNames(entries);
  const parts = new Map<string, Uint8Array>();
  let left: number = OPEN_LIMITS.unpackedBytes;
  for (const entry of entries) {
    const content = unpack(bytes, entry, left);
    left -= content.length;
    if (IS_XML.test(entry.name)) parts.set(entry.name.toLowerCase(), content);
  }
  for (const [name, content] of parts) {
    if (/<!(DOCTYPE|ENTITY)/.test(decode(content, name))) throw new OpenXlsxError("unsafe", "document type or entity", name);
  }
  return {
    names: entries.map((entry) => entry.name),
    text(name) {
      const part = parts.get(name.toLowerCase());
      return part ? decode(part, name) : null;
    },
  };
}

/** The central directory: what Excel goes by. APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16. */
function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 22 - 0x10000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new OpenXlsxError("not-a-workbook", "not a zip");
  const count = view.getUint16(end + 10, true);
  if (count > OPEN_LIMITS.parts) throw new OpenXlsxError("too-large", `${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new OpenXlsxError("damaged", "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new OpenXlsxError("damaged", "zip directory");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  let declared = 0;
  for (const { name, declared: size, flags } of entries) {
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name)) throw new OpenXlsxError("unsafe", "part name", name);
    if (/vbaProject[^/]*\.bin$|(^|\/)(macrosheets|vbaProject)\//i.test(name)) throw new OpenXlsxError("macros", "program code", name);
    if ((flags & 1) !== 0 || /(^|\/)EncryptedPackage$/i.test(name)) throw new OpenXlsxError("encrypted", "encrypted part", name);
    if (seen.has(name.toLowerCase())) throw new OpenXlsxError("damaged", "two parts of one name", name);
    seen.add(name.toLowerCase());
    declared += size;
  }
  if (declared > OPEN_LIMITS.unpackedBytes) throw new OpenXlsxError("too-large", `${declared} bytes unpacked`);
}

/** Bytes of one part, counted as they come: the declared size may lie. */
function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw new OpenXlsxError("damaged", "zip entry", entry.name);
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length !== entry.compressed) throw new OpenXlsxError("damaged", "zip entry", entry.name);
  const tooLarge = (): OpenXlsxError => new OpenXlsxError("too-large", "unpacked size", entry.name);
  if (entry.method === 0) {
    if (packed.length > limit) throw tooLarge();
    return packed;
  }
  if (entry.method !== 8) throw new OpenXlsxError("damaged", `compression method ${entry.method}`, entry.name);

  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof OpenXlsxError) throw error;
    throw new OpenXlsxError("damaged", error instanceof Error ? error.message : "compressed data", entry.name);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

/** UTF-8, or UTF-16 as its first bytes show; anything else is not what Office writes. */
function decode(content: Uint8Array, part: string): string {
  const [first, second] = content;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isUtf16Reversed = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : isUtf16Reversed ? "utf-16be" : "utf-8", { fatal: true }).decode(content);
  } catch (error) {
    throw new OpenXlsxError("damaged", `text encoding: ${String(error)}`, part);
  }
}
