import { movedFormula, type Reference } from "../../src/workbook/formulaMove";

const shown = ({ sheet, area }: Reference): string => `<${sheet}|${area.row},${area.column},${area.rows},${area.columns}>`;

describe("references of a formula are replaced", () => {
  test.each([
    ["=E12*$F$3", "=<|11,4,1,1>*<|2,5,1,1>"],
    ["=SUM($E12:$H12,J$4)", "=SUM(<|11,4,1,4>,<|3,9,1,1>)"],
    ["='Điểm chốt'!E12+'A''B C1'!$D$2:$D$9", "=<Điểm chốt|11,4,1,1>+<A'B C1|1,3,8,1>"],
    ["=-A1<=B2", "=-<|0,0,1,1><=<|1,1,1,1>"],
  ])("%p", (formula, moved) => {
    expect(movedFormula(formula, shown)).toBe(moved);
  });

  test.each(['=IF("E12"="a""B3",LOG10(2.5),BV_CD2+BV_PT_SoLe1)', "=1E5+TRUE+NA()", "=ROUND(1,2)&\"'x'!A1\""])(
    "texts, numbers, names and functions stay: %p",
    (formula) => {
      expect(movedFormula(formula, () => "!")).toBe(formula);
    },
  );
});
