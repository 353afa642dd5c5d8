import { formatKind, typedDate } from "../../../src/core/sweep/numberFormat";

test.each([
  ["General", "plain"],
  ["0.00", "plain"],
  ['#,##0.0 "điểm mỗi ngày"', "plain"],
  ["[Red]0;[Blue]-0", "plain"],
  ["_-* #,##0.00_-", "plain"],
  ["0\\d", "plain"],
  ["@", "text"],
  ["0%", "percent"],
  ["0.00%", "percent"],
  ["d-mmm", "date"],
  ["d/m", "date"],
  ["mmm-yy", "date"],
  ["[$-42A]dd/mm/yyyy;@", "date"],
  ['"ngày" d', "date"],
  ["h:mm", "time"],
  ["[h]:mm", "time"],
  ["mm:ss.0", "time"],
])("the format %p is of the kind %p", (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test.each([
  [45785, "d/m", { text: "8/5", value: 8.5 }],
  [45785, "d-mmm", { text: "8/5", value: 8.5 }],
  [46000, "d-mmm", { text: "9/12", value: 9.12 }],
  [45785, "dd/mm/yyyy", { text: "8/5/2025", value: null }],
  [45778, "mmm-yy", { text: "1/5/2025", value: null }],
  [45940, "d-mmm", { text: "10/10", value: null }],
  [45785.5, "d-mmm", null],
  [-3, "d-mmm", null],
])("%p shown as %s was typed %j: a year means a date, ten may be the scale", (serial, code, typed) => {
  expect(typedDate(serial, code)).toEqual(typed);
});
