// Takes single parts out of an .xlsx file that may be hostile: nothing that it says of itself is believed, sizes are counted while
// unpacking, and only parts that are asked for are unpacked at all. APPNOTE.TXT of PKWARE, 4.3.
import { Inflate } from "fflate";
import { BookRefusal } from "./bookRefusal";

const MB = 1024 * 1024;

/** What a file may cost at most. A part may grow `ratio` times by unpacking once it is larger than `freeBytes`. */
export const BOOK_LIMITS = {
  fileBytes: 10 * MB,
  parts: 2_000,
  partBytes: 24 * MB,
  unpackedBytes: 40 * MB,
  ratio: 200,
  freeBytes: MB,
} as const;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Compressed bytes unpacked at a time: one step gives at most 1,032 times as much. */
const STEP = 16 * 1024;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/** The parts of a file, unpacked when they are asked for. */
export class Unzip {
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, Entry>;
  private left: number = BOOK_LIMITS.unpackedBytes;

  /** Reads the directory. @throws BookRefusal */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > BOOK_LIMITS.fileBytes) throw new BookRefusal("too-large", `${bytes.length} bytes`);
    if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw new BookRefusal("encrypted", "a compound file, not a zip");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.directory();
  }

  /** Text of a part, or null if there is none of that name (case does not count). @throws BookRefusal */
  text(name: string): string | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(this.unpack(entry, name));
      if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BookRefusal("unsafe", `document type in ${name}`);
      return text;
    } catch (error) {
      if (error instanceof BookRefusal) throw error;
      throw new BookRefusal("damaged", `${name}: ${String(error)}`);
    }
  }

  private directory(): ReadonlyMap<string, Entry> {
    const { view, bytes } = this;
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 22 - 0x10000 && view.getUint32(end, true) !== END) end--;
    if (end < 0 || view.getUint32(end, true) !== END) throw new BookRefusal("not-a-workbook", "not a zip");
    const count = view.getUint16(end + 10, true);
    if (count > BOOK_LIMITS.parts) throw new BookRefusal("too-large", `${count} parts`);
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new BookRefusal("damaged", "zip directory");
      const nameBytes = view.getUint16(at + 28, true);
      const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (next > end) throw new BookRefusal("damaged", "zip directory");
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)).toLowerCase();
      if (entries.has(name)) throw new BookRefusal("damaged", `two parts ${name}`);
      entries.set(name, {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at = next;
    }
    return entries;
  }

  /** Bytes of one part, counted as they come: the declared size may lie. */
  private unpack(entry: Entry, name: string): Uint8Array {
    const { view, bytes } = this;
    if ((entry.flags & 1) !== 0) throw new BookRefusal("encrypted", name);
    if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw new BookRefusal("damaged", name);
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(start, start + entry.packedBytes);
    if (packed.length !== entry.packedBytes) throw new BookRefusal("damaged", name);
    if (entry.method === 0) return this.counted([packed], packed.length, name);
    if (entry.method !== 8) throw new BookRefusal("damaged", `${name}: method ${entry.method}`);
    const most = Math.min(BOOK_LIMITS.partBytes, Math.max(BOOK_LIMITS.freeBytes, packed.length * BOOK_LIMITS.ratio));
    const chunks: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      if (size > most || size > this.left) throw new BookRefusal("too-large", name);
      chunks.push(chunk);
    });
    for (let at = 0; at === 0 || at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    return this.counted(chunks, size, name);
  }

  private counted(chunks: readonly Uint8Array[], size: number, name: string): Uint8Array {
    if (size > this.left || size > BOOK_LIMITS.partBytes) throw new BookRefusal("too-large", name);
    this.left -= size;
    const content = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      content.set(chunk, at);
      at += chunk.length;
    }
    return content;
  }
}
