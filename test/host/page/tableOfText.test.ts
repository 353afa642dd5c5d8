import { tableOfText } from "../../../host/page/tableOfText";

test.each([
  ["8,5", [["8,5"]]],
  [
    "a\tb\nc\td\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ["a\r\nb", [["a"], ["b"]]],
  [" 9 \t\u00a07", [[" 9 ", "\u00a07"]]],
  ['"hai\ndòng"\t"ba ""ngoặc"""', [["hai\ndòng", 'ba "ngoặc"']]],
  ['"mở\tx', [['"mở', "x"]]],
  ["", [[""]]],
])("%j is cut into cells", (text, rows) => {
  expect(tableOfText(text)).toEqual(rows);
});
