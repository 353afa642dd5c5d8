// Object classes: the words of the provinces' software and what offices shorten them to; nothing else is guessed.
import { readObjectClass } from "../../../src/core/register/objectClass";
import { registerSheet } from "../../../src/locale/vi/registerSheet";

test("the words that the sheet offers are read back as their class", () => {
  for (const [key, text] of Object.entries(registerSheet.objectClasses)) expect(readObjectClass(text)).toBe(key);
});

test.each([
  ["lãnh đạo cấp Bộ/Tỉnh và tương đương", "province"],
  ["Lãnh đạo tỉnh", "province"],
  ["Lãnh đạo Sở", "department"],
  ["Lãnh đạo cấp vụ và tương đương", "department"],
  ["Các cấp lãnh đạo từ Phó trưởng phòng trở lên", "division"],
  ["Lãnh đạo cấp phòng", "division"],
  ["Trực tiếp", "direct"],
  ["Người lao động trực tiếp", "direct"],
  ["Lãnh đạo", null],
  ["Công chức", null],
  ["Lãnh đạo sở hữu", null],
  ["", null],
])("%p is %p", (text, wanted) => {
  expect(readObjectClass(text)).toBe(wanted);
});
