// Takes single parts out of an .xlsx file that may be hostile: sizes are counted while unpacking, check sums are checked, and only parts
// that are asked for are unpacked at all.
import { Inflate, inflateSync } from "fflate";
import { BookRefusal } from "./bookRefusal";
import { crc32 } from "./crc32";
import { decodedXml } from "./textCoding";
import { BOOK_LIMITS, type ZipEntry, zipDirectory } from "./zipDirectory";

/** Compressed bytes unpacked at a time: one step gives at most 1,032 times as much. */
const STEP = 16 * 1024;
/** Up to this length compressed bytes are unpacked in one go, which is faster: they make 66 MB of work at most. */
const SMALL = 64 * 1024;
/** Compressed bytes that surely give the first bytes of a part. */
const PEEK = 1024;
const [STORED, DEFLATED] = [0, 8];
const IS_XML = /\.(xml|rels|vml|xhtml)$/i;
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** The parts of a file, unpacked when they are asked for. */
export class BookParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private left: number = BOOK_LIMITS.unpackedBytes;

  /** Reads the directory and applies its guards. @throws BookRefusal */
  constructor(bytes: Uint8Array) {
    this.entries = zipDirectory(bytes);
    for (const [key, entry] of this.entries) if (!IS_XML.test(key)) refuseZip(entry);
  }

  /** Names of all parts, in small letters. */
  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Bytes of a part as declared, or null if there is none of that name. */
  size(name: string): number | null {
    return this.entries.get(name.toLowerCase())?.size ?? null;
  }

  /** Text of a part, or null if there is none of that name (case does not count). @throws BookRefusal */
  text(name: string): string | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    const content = this.unpack(entry);
    try {
      return decodedXml(content);
    } catch (error) {
      throw new BookRefusal("damaged", `${name}: ${String(error)}`);
    }
  }

  /** Bytes of one part, counted as they come: the declared size may lie. */
  private unpack(entry: ZipEntry): Uint8Array {
    const { name, size, packed } = entry;
    if (size > BOOK_LIMITS.partBytes || size > this.left) throw new BookRefusal("too-large", `${name}: ${size} bytes`);
    this.left -= size;
    const content = entry.method === STORED ? packed : inflated(entry);
    if (content.length !== size) throw new BookRefusal(content.length > size ? "bomb" : "damaged", `${name}: not ${size} bytes`);
    if (crc32(content) !== entry.crc) throw new BookRefusal("damaged", `${name}: check sum`);
    return content;
  }
}

function inflated({ name, method, packed, size }: ZipEntry): Uint8Array {
  if (method !== DEFLATED) throw new BookRefusal("damaged", `${name}: method ${method}`);
  if (packed.length <= SMALL) {
    // What is too much is not written; one byte more shows that there was some.
    return guarded(name, () => inflateSync(packed, { out: new Uint8Array(size + 1) }));
  }
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new BookRefusal("bomb", `${name}: more than ${size} bytes`);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  guarded(name, () => {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  });
  return content.subarray(0, filled);
}

/** A packed file within the file, whatever its name. */
function refuseZip({ name, method, packed }: ZipEntry): void {
  let start = packed;
  if (method === DEFLATED) {
    start = new Uint8Array();
    const inflate = new Inflate((chunk) => {
      if (start.length === 0) start = chunk;
    });
    guarded(name, () => inflate.push(packed.subarray(0, PEEK), packed.length <= PEEK));
  }
  if (ZIP_START.every((byte, i) => start[i] === byte)) throw new BookRefusal("nested-zip", name);
}

function guarded<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof BookRefusal) throw error;
    throw new BookRefusal("damaged", `${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
