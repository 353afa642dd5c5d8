// Files that may be hostile: each guard refuses with its own reason, before more is unpacked than it must be.
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { BookRefusal, REFUSAL_REASONS } from "../../src/book/bookRefusal";
import { readBook } from "../../src/book/readBook";
import { MAX_DEPTH } from "../../src/book/scanXml";
import { BOOK_LIMITS } from "../../src/book/zipDirectory";
import { definedName, relation, smallBook, smallParts } from "../kits/smallBook";

const MB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const wanted = { names: definedName("X", "'Tiêu chí'!$A$1"), sheet: `<row r="1"><c r="A1"><v>7</v></c></row>` };
const request = { names: ["X"] };
/** Bytes that do not shrink. */
const noise = (length: number): Uint8Array => {
  let seed = 7;
  return Uint8Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 0xff);
};

function refusalOf(bytes: Uint8Array): string {
  try {
    readBook(bytes, request);
    return "read";
  } catch (error) {
    if (error instanceof BookRefusal) return error.reason;
    throw error;
  }
}

/** The file with other bytes in the directory's entry of a part: `change` gets the bytes from its signature on. */
function forged(file: Uint8Array, part: string, change: (entry: DataView, whole: DataView) => void): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  const name = strToU8(part);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (!CENTRAL.every((byte, i) => bytes[at + i] === byte)) continue;
    if (view.getUint16(at + 28, true) !== name.length || !name.every((byte, i) => bytes[at + 46 + i] === byte)) continue;
    change(new DataView(bytes.buffer, at), view);
    return bytes;
  }
  throw new Error(`no ${part}`);
}

/** Two parts of one name: the second is renamed to the first afterwards, in the directory and before its bytes. */
function twice(): Uint8Array {
  const bytes = smallBook(wanted, { "xl/worksheets/sheet2.xml": "<worksheet/>" });
  const name = strToU8("sheet2.xml");
  for (let at = 0; at < bytes.length; at++) if (name.every((byte, i) => bytes[at + i] === byte)) bytes[at + 5] = "1".charCodeAt(0);
  return bytes;
}

/** Says another size than is true. */
const declared =
  (size: number) =>
  (entry: DataView): void =>
    entry.setUint32(24, size, true);
const many = Object.fromEntries(Array.from({ length: BOOK_LIMITS.parts + 1 }, (_, i) => [`p${i}.xml`, "<a/>"]));
const deep = `${"<a>".repeat(MAX_DEPTH + 1)}${"</a>".repeat(MAX_DEPTH + 1)}`;
const rels = (target: string): string => `<Relationships>${relation("a", "officeDocument", target)}</Relationships>`;
const whole = (): Uint8Array => smallBook(wanted);
const withSheet = (xml: string | Uint8Array): Uint8Array => smallBook(wanted, { [SHEET]: xml });
const withPart = (name: string, content: string | Uint8Array = "x"): Uint8Array => smallBook(wanted, { [name]: content });
const withCell = (cell: string): Uint8Array => smallBook({ ...wanted, sheet: `<row r="1">${cell}</row>` });

const CASES: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["a whole file", "read", whole],
  ["a picture that does not shrink", "read", () => withPart("xl/media/image1.png", noise(300_000))],
  ["settings of a printer that shrink a little", "read", () => withPart("xl/printerSettings/printerSettings1.bin", patterned(80_000))],
  ["parts without sizes before their bytes, as programs write that do not wait", "read", () => streamed()],
  ["parts in folders that are listed too", "read", () => smallBook(wanted, {}, { "xl/": new Uint8Array(), "docProps/": new Uint8Array() })],
  ["custom XML of others, however large", "read", () => custom(`<a>${"<b/>".repeat(200_000)}</a>`)],
  ["no bytes", "not-a-workbook", () => new Uint8Array()],
  ["text", "not-a-workbook", () => strToU8("Mã;Tên;Điểm")],
  ["a zip of something else", "not-a-workbook", () => zipSync({ "a.txt": strToU8("a") })],
  ["a Word file", "not-a-workbook", () => withPart("xl/workbook.xml", "<document/>")],
  ["a compound file, as encryption and .xls make it", "encrypted", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["a part with a password", "encrypted", () => forged(whole(), SHEET, (entry) => entry.setUint16(8, 1, true))],
  ["an encrypted package in a zip", "encrypted", () => withPart("EncryptedPackage")],
  ["a file cut off in the middle", "truncated", () => whole().slice(0, 400)],
  ["a file that lost its last byte", "truncated", () => whole().slice(0, -1)],
  ["a part that ends beyond the file", "truncated", () => forged(whole(), SHEET, (entry) => entry.setUint32(20, 5_000_000, true))],
  ["more than 10 MB", "too-large", () => new Uint8Array(BOOK_LIMITS.fileBytes + 1)],
  ["more than 2,000 parts", "too-many-parts", () => smallBook({}, many)],
  ["a part of more than 24 MB", "too-large", () => forged(withSheet(noise(400_000)), SHEET, declared(BOOK_LIMITS.partBytes + 1))],
  [
    "more than 100 MB in all, as declared",
    "too-large",
    () => {
      const file = smallBook(wanted, { "a.bin": noise(900_000), "b.bin": noise(900_000) });
      return forged(forged(file, "a.bin", declared(51 * MB)), "b.bin", declared(51 * MB));
    },
  ],
  ["a part that grows more than 100 times", "bomb", () => withSheet(strToU8(`<worksheet>${" ".repeat(3 * MB)}</worksheet>`))],
  ["a bomb that nobody asks for", "bomb", () => withPart("xl/media/image1.bin", new Uint8Array(3 * MB))],
  [
    "a size that lies: much more than declared",
    "bomb",
    () => forged(withSheet(strToU8(`<worksheet>${" ".repeat(3 * MB)}</worksheet>`)), SHEET, (entry) => entry.setUint32(24, 500, true)),
  ],
  ["a size that lies: less than declared", "damaged", () => forged(whole(), SHEET, (entry) => entry.setUint32(24, 500_000, true))],
  [
    "stored bytes of another size than declared",
    "damaged",
    () => forged(zipSync(smallParts(wanted), { level: 0 }), SHEET, (entry) => entry.setUint32(24, 500_000, true)),
  ],
  ["a byte that turned over", "damaged", () => flipped()],
  ["a check sum that is not the part's", "damaged", () => forged(whole(), SHEET, (entry) => entry.setUint32(16, 1, true))],
  ["parts that share their bytes", "bomb", () => shared()],
  ["a name that leads out", "part-name", () => withPart("../../evil.xml")],
  ["an absolute name", "part-name", () => withPart("/etc/passwd")],
  ["a name with a drive", "part-name", () => withPart("C:/a.xml")],
  ["a name with backslashes", "part-name", () => withPart("xl\\a.xml")],
  ["two parts of one name", "two-parts", twice],
  ["two parts of one name but for capitals", "two-parts", () => withPart("XL/Workbook.xml", "<workbook/>")],
  ["two names of one part", "damaged", () => forged(whole(), SHEET, (entry) => entry.setUint8(46 + 4, "y".charCodeAt(0)))],
  ["a zip in the zip by its name", "nested-zip", () => withPart("xl/embeddings/a.xlsx")],
  [
    "a zip in the zip under another name",
    "nested-zip",
    () => withPart("xl/media/image1.png", zipSync({ "a.txt": strToU8("a".repeat(999)) })),
  ],
  ["a stored zip in the zip", "nested-zip", () => zipSync({ ...smallParts(wanted), "b.bin": zipSync({ a: strToU8("a") }) }, { level: 0 })],
  ["macros", "macros", () => withPart("xl/vbaProject.bin")],
  ["macros under another name", "macros", () => withPart("xl/vbaProjectSignature.bin")],
  ["macros of Excel 4", "macros", () => withPart("xl/macrosheets/sheet1.xml", "<a/>")],
  [
    "the content type of macros",
    "macros",
    () => withPart("[Content_Types].xml", `<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`),
  ],
  [
    "a relation to macros",
    "macros",
    () => withPart("xl/_rels/workbook.xml.rels", `<Relationships>${relation("v", "vbaProject", "a.bin")}</Relationships>`),
  ],
  ["external links", "external-links", () => withPart("xl/externalLinks/externalLink1.xml", "<a/>")],
  [
    "a relation to external links",
    "external-links",
    () => withPart("xl/_rels/workbook.xml.rels", `<Relationships>${relation("v", "externalLink", "a.xml")}</Relationships>`),
  ],
  ["a document type in a sheet", "document-type", () => withSheet("<!DOCTYPE a><worksheet/>")],
  [
    "entities that multiply",
    "document-type",
    () => withPart("xl/sharedStrings.xml", `<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>`),
  ],
  ["an external entity", "document-type", () => withSheet(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>`)],
  ["a document type in UTF-16", "document-type", () => withSheet(utf16("<!DOCTYPE a><worksheet/>"))],
  ["a document type in custom XML", "document-type", () => custom("<!DOCTYPE a><a/>")],
  ["an unknown entity", "damaged", () => withSheet("<worksheet>&evil;</worksheet>")],
  ["XML nested too deep", "too-deep", () => withSheet(deep)],
  ["XML nested too deep in custom XML", "too-deep", () => custom(deep)],
  ["XML that is cut off", "damaged", () => withSheet("<worksheet>")],
  ["XML that is not well-formed", "damaged", () => withSheet("<worksheet><a></worksheet></a>")],
  ["bytes that are no text", "damaged", () => withSheet(Uint8Array.of(0xff, 0xff, 0x00))],
  ["a workbook part that is not there", "damaged", () => withPart("_rels/.rels", rels("xl/none.xml"))],
  ["a name of more cells than lists have", "too-large", () => smallBook({ names: definedName("X", "'Tiêu chí'!$A$1:$Z$1000000") })],
  [
    "one long text in very many cells",
    "too-large",
    () =>
      smallBook({
        names: definedName("X", "'Tiêu chí'!$A$1:$A$200"),
        strings: `<si><t>${"ê".repeat(32_000)}</t></si>`,
        sheet: Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join(""),
      }),
  ],
  ["a shared text that is not there", "damaged", () => withCell(`<c r="A1" t="s"><v>5</v></c>`)],
  ["a number that is none", "damaged", () => withCell(`<c r="A1"><v>0x10</v></c>`)],
  ["a number without end", "damaged", () => withCell(`<c r="A1"><v>1e999</v></c>`)],
  ["a date that is none", "damaged", () => withCell(`<c r="A1" t="d"><v>hôm qua</v></c>`)],
  ["a cell of no known type", "damaged", () => withCell(`<c r="A1" t="z"><v>1</v></c>`)],
  ["a cell twice", "damaged", () => withCell(`<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>`)],
  ["a cell in another's row", "damaged", () => withCell(`<c r="A2"><v>1</v></c>`)],
  ["a row twice", "damaged", () => smallBook({ ...wanted, sheet: `<row r="1"/><row r="1"/>` })],
  ["a name twice", "damaged", () => smallBook({ names: definedName("X", "'Tiêu chí'!$A$1") + definedName("x", "'Tiêu chí'!$A$2") })],
  [
    "two sheets of one title",
    "damaged",
    () => withPart("xl/workbook.xml", `<workbook><sheets><sheet name="A" sheetId="1"/><sheet name="a" sheetId="2"/></sheets></workbook>`),
  ],
];

test.each(CASES)("%s: %s", (_title, reason, bytes) => {
  expect(refusalOf(bytes())).toBe(reason);
});

test("every reason stands in the table", () => {
  expect(REFUSAL_REASONS.filter((reason) => !CASES.some(([, given]) => given === reason))).toEqual([]);
});

test("no cut of a file is read: it is refused, whatever is missing", () => {
  const file = whole();
  const read = Array.from({ length: file.length }, (_, length) => length).filter((length) => refusalOf(file.slice(0, length)) === "read");
  expect(read).toEqual([]);
});

test("no turned bit of a packed sheet gives another value", () => {
  const file = smallBook(wanted);
  const values = new Set<unknown>();
  for (let at = 0; at < file.length; at++) {
    for (const bit of [1, 16, 128]) {
      const bytes = file.slice();
      bytes[at]! ^= bit;
      try {
        values.add(readBook(bytes, request).snapshot.blocks.get("X")?.values[0]![0]);
      } catch (error) {
        if (!(error instanceof BookRefusal)) throw error;
      }
    }
  }
  // Undefined where the bit hid the sheet's name or the relation; never another number.
  expect([...values].filter((value) => value !== undefined)).toEqual([7]);
});

/** Bytes with many different short runs, so that packing makes a table of its own. */
function patterned(length: number): Uint8Array {
  return noise(length).map((byte, i) => (i % 3 === 0 ? byte : byte & 7));
}

/** Written as a stream: sizes and check sums stand behind the bytes, and in the directory. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(smallParts(wanted))) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function flipped(): Uint8Array {
  const bytes = zipSync(smallParts(wanted), { level: 0 });
  const place = strToU8("<v>7</v>");
  for (let at = 0; at < bytes.length; at++) if (place.every((byte, i) => bytes[at + i] === byte)) bytes[at + 3] = "8".charCodeAt(0);
  return bytes;
}

/** Nine entries that all point to the same stored bytes. */
function shared(): Uint8Array {
  const parts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}.bin`, noise(2000)]));
  let bytes: Uint8Array = zipSync({ ...smallParts(wanted), ...parts, "big.bin": noise(90_000) }, { level: 0 });
  const big = localOf(bytes, "big.bin");
  for (const name of Object.keys(parts)) {
    bytes = forged(bytes, name, (entry, file) => {
      // The entry takes the name and place of the big part's bytes: its own local header is rewritten in place.
      const own = entry.getUint32(42, true);
      file.setUint16(own + 28, big - own - 30 - name.length, true);
      entry.setUint32(20, 90_000, true);
      entry.setUint32(24, 90_000, true);
    });
  }
  return bytes;
}

/** Where the stored bytes of a part begin. */
function localOf(bytes: Uint8Array, part: string): number {
  let start = -1;
  forged(bytes, part, (entry, file) => {
    const local = entry.getUint32(42, true);
    start = local + 30 + file.getUint16(local + 26, true) + file.getUint16(local + 28, true);
  });
  return start;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((character, i) => (bytes[2 + 2 * i] = character.charCodeAt(0)));
  return bytes;
}

function custom(xml: string): Uint8Array {
  const relations = `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}${relation("c", "customXml", "customXml/item1.xml")}</Relationships>`;
  return smallBook(wanted, { "_rels/.rels": relations, "customXml/item1.xml": xml });
}
