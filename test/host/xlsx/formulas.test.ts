// Formulas on their way into files and back, and moved to other cells.
import fc from "fast-check";
import { fromFileFormula, toFileFormula } from "../../../host/xlsx/fileFormula";
import { formulaTokens } from "../../../host/xlsx/formulaTokens";
import { formulaMover } from "../../../host/xlsx/shiftFormula";

describe("prefixes", () => {
  test.each([
    ["=RANK(A1,A:A)", "RANK(A1,A:A)"],
    ["=rank.eq(A1,A:A)", "_xlfn.rank.eq(A1,A:A)"],
    ["=IFNA (A1,0)", "_xlfn.IFNA (A1,0)"],
    ["=IF(A1=\"IFS(1)\",'IFS(1)'!A1,1)", "IF(A1=\"IFS(1)\",'IFS(1)'!A1,1)"],
    ["=SORT(FILTER(A:A,B:B))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))"],
    ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["=LET(điểm,A1,hạng,điểm+1,hạng*điểm)", "_xlfn.LET(_xlpm.điểm,A1,_xlpm.hạng,_xlpm.điểm+1,_xlpm.hạng*_xlpm.điểm)"],
    ["=MAP(A1:A3,LAMBDA(x,x+LEN(x)))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+LEN(_xlpm.x)))"],
    ["=Bảng[[#This Row],[IFS(]]+IFS+DAYS", "Bảng[[#This Row],[IFS(]]+IFS+DAYS"],
  ])("%s is stored as %s and comes back", (formula, stored) => {
    expect(toFileFormula(formula)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(formula);
  });

  test("a prefix that another program wrote is taken off although Excel writes none", () => {
    expect(fromFileFormula("_xlfn.NETWORKDAYS.INTL(A1,B1)")).toBe("=NETWORKDAYS.INTL(A1,B1)");
  });
});

test("tokens joined again are the formula, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`"'[]()!:,$A1b.é_\\#/ {}+\n`, "😀") }), (text) => {
      expect(
        formulaTokens(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

describe("moving", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
    ["=SUM(A1:B2,C:D,$C:D,2:3,$2:3)", 1, 1, "=SUM(B2:C3,D:E,$C:E,3:4,$2:4)"],
    [`=COUNTIF('A1'!A1:A9,"A1")&Sheet1!B2&B2!B2`, 1, 0, `=COUNTIF('A1'!A2:A10,"A1")&Sheet1!B3&B2!B3`],
    ["=LOG10(A1)+ATAN2(B1,1)+Điểm1+A1_x+ABCD1+1E5", 1, 1, "=LOG10(B2)+ATAN2(C2,1)+Điểm1+A1_x+ABCD1+1E5"],
    ["=A1", -1, 0, "=A1048576"],
    ["=XFD1", 0, 1, "=A1"],
    ["=#REF!+A1", 1, 0, "=#REF!+A2"],
    ["=Bảng[A1]+A1", 1, 0, "=Bảng[A1]+A2"],
  ])("%s by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
    expect(formulaMover(formula)(rows, columns)).toBe(moved);
  });

  test("there and back is where it began", () => {
    const cell = fc.tuple(
      fc.constantFrom("", "$"),
      fc.constantFrom("A", "Z", "AB"),
      fc.constantFrom("", "$"),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1 }),
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: -30, max: 30 }),
        (cells, rows, columns) => {
          const formula = `=${cells.map((parts) => parts.join("")).join("+")}`;
          expect(formulaMover(formulaMover(formula)(rows, columns))(-rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});
