// All unit files as one zip.
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipFiles } from "../../src/book/zipFiles";

const files = new Map([
  ["Phòng Tổ chức – Hành chính.xlsx", strToU8("a".repeat(500))],
  ["10.xlsx", strToU8("b")],
  ["2.xlsx", new Uint8Array()],
]);

test("the files come back by name and in their order", () => {
  const back = unzipSync(zipFiles(files));
  expect(Object.entries(back).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    [...files].map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
});

test("same files, same bytes, whenever", () => {
  const first = zipFiles(files);
  jest.useFakeTimers({ now: new Date(2031, 4, 5) });
  expect(zipFiles(files)).toEqual(first);
  jest.useRealTimers();
});

test("names that are not plain are marked as UTF-8, in composed letters", () => {
  const bytes = zipFiles(new Map([["Pho\u0300ng.xlsx", strToU8("a")]]));
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint16(6, true) & 0x800).toBe(0x800);
  expect(Object.keys(unzipSync(bytes))).toEqual(["Ph\u00f2ng.xlsx"]);
});

test.each([
  ["", "a"],
  ["A.xlsx", "a.xlsx"],
])("names that would be no file or one file on Windows are refused: %p, %p", (...names) => {
  expect(() => zipFiles(new Map(names.map((name) => [name, strToU8("a")])))).toThrow(RangeError);
});
