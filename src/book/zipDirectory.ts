// The directory of a zip that may be hostile, and its guards: nothing that the file says of itself is believed before it fits.
// APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12, 4.3.16.
import { BookRefusal } from "./bookRefusal";
import { decodedLossy } from "./textCoding";

const MB = 1024 * 1024;

/** What a file may cost at most. A part may grow `ratio` times by unpacking once it is larger than `freeBytes`. */
export const BOOK_LIMITS = {
  fileBytes: 10 * MB,
  parts: 2_000,
  partBytes: 24 * MB,
  unpackedBytes: 100 * MB,
  ratio: 100,
  freeBytes: MB,
} as const;

/** A part as the directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Bytes that it unpacks to, as declared; more or less is refused. */
  readonly size: number;
  readonly crc: number;
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

const OUTSIDE = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i;
const PACKED_FILE = /\.(zip|xls[xmb]|xlt[xm]|doc[xm]|ppt[xm]|jar|rar|7z|gz)$/i;
const CODE = /vbaProject[^/]*\.bin$|(^|\/)(intl)?macrosheets\//i;
const EXTERNAL = /(^|\/)externalLinks\//i;

/** The parts of the file by name in small letters, folders left out. @throws BookRefusal */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > BOOK_LIMITS.fileBytes) throw new BookRefusal("too-large", `${bytes.length} bytes`);
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw new BookRefusal("encrypted", "a compound file, not a zip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > BOOK_LIMITS.parts) throw new BookRefusal("too-many-parts", `${count} parts`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let size = 0;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new BookRefusal("damaged", "zip directory");
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new BookRefusal("damaged", "zip directory");
    const entry = entryAt(bytes, view, at, bytes.subarray(at + 46, at + 46 + nameBytes));
    size += entry.size;
    packed += entry.packed.length;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new BookRefusal("two-parts", entry.name);
    entries.set(key, entry);
    at = next;
  }
  if (size > BOOK_LIMITS.unpackedBytes) throw new BookRefusal("too-large", `${size} bytes unpacked`);
  // Parts that share their packed bytes make much out of little.
  if (packed > bytes.length) throw new BookRefusal("bomb", "parts that overlap");
  for (const key of entries.keys()) if (key.endsWith("/")) entries.delete(key);
  return entries;
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let end = view.byteLength - END_BYTES; end >= lowest; end--) if (view.getUint32(end, true) === END) return end;
  const isZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  throw isZip ? new BookRefusal("truncated", "no end of the zip") : new BookRefusal("not-a-workbook", "not a zip");
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameBytes: Uint8Array): ZipEntry {
  const name = decodedLossy(nameBytes);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packedSize, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
  checkName(name);
  if ((flags & 1) !== 0) throw new BookRefusal("encrypted", name);
  if (size > BOOK_LIMITS.freeBytes && size > packedSize * BOOK_LIMITS.ratio) throw new BookRefusal("bomb", `${name}: ${size} bytes`);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new BookRefusal("damaged", name);
  const localName = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true));
  // Programs that go by the one name and programs that go by the other would read different files.
  if (localName.length !== nameBytes.length || localName.some((byte, i) => byte !== nameBytes[i])) {
    throw new BookRefusal("damaged", `${name}: two names`);
  }
  const start = offset + 30 + localName.length + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new BookRefusal("truncated", name);
  return { name, method, packed, size, crc: view.getUint32(at + 16, true) };
}

function checkName(name: string): void {
  if (OUTSIDE.test(name)) throw new BookRefusal("part-name", name);
  if (CODE.test(name)) throw new BookRefusal("macros", name);
  if (EXTERNAL.test(name)) throw new BookRefusal("external-links", name);
  if (/(^|\/)EncryptedPackage$/i.test(name)) throw new BookRefusal("encrypted", name);
  if (PACKED_FILE.test(name)) throw new BookRefusal("nested-zip", name);
}
