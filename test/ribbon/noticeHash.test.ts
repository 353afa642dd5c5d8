import { fromHash, toHash } from "../../src/ribbon/noticeHash";
import type { Notice } from "../../src/ribbon/noticeText";

const NOTICE: Notice = {
  language: "vi",
  title: "Chưa làm được: Xếp hạng",
  lines: ["Trang “Kết quả” & 100% #1", "Bấm lại."],
  close: "Đóng",
};

test("a notice comes out of the hash as it went in", () => {
  expect(fromHash(toHash(NOTICE))).toEqual(NOTICE);
});

test("the hash is plain ASCII and short enough for an address", () => {
  const hash = toHash({ ...NOTICE, lines: Array.from({ length: 50 }, () => "Đơn vị ".repeat(200)) });
  expect(hash).toMatch(/^#[\x21-\x7e]+$/);
  expect(hash.length).toBeLessThan(8_000);
});

test.each(["", "#", "#%", "#abc", "#%7B%7D", "#%5B1%2C2%2C3%5D", "#%5B%22vi%22%5D"])("hash %s carries no notice", (hash) => {
  expect(fromHash(hash)).toBeNull();
});
