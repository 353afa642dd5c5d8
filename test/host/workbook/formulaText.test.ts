import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { FormulaMover, HostLexer, shapeOf, textOf } from "../../../host/workbook/formulaText";

const FORMULAS = [
  "=SUM(BV_Diem)*BV_HS",
  "=A1:INDEX(B:B,3)",
  "=SUM(A:A,1:3)",
  "=-A1+$B$2-'Chấm điểm'!A$3",
  '=IF(A1="xy",{1,2;3,4},#N/A)',
  '=COUNTIF($F$7:$F$506,">"&F7)+1',
  "='It''s'!A1",
  "=KếtQuả!A1+Kết_quả!B2",
  "=1E+5+A1",
  "=RANK(F7,F$7:F$506)",
  "=LOG10(A1)",
  '="A1"&a1',
  "=A1--B2",
  "=SUMPRODUCT(($C$7:$C$16=C7)*($F$7:$F$16>F7))+1",
  `='a"b'!A1&"x"`,
  '=IF(AND(A1>0,NOT(B2)),"a, b (c)","d")',
];

describe("the fast lexer", () => {
  it.each(FORMULAS)("gives Univer's tokens of %s, also when a formula of the same shape came first", (formula) => {
    const lexer = new HostLexer();
    lexer.sequenceNodesBuilder(formula.replace(/A1/g, "Q9").replace(/F7/g, "ZZ1234"));
    expect(lexer.sequenceNodesBuilder(formula)).toEqual(new LexerTreeBuilder().sequenceNodesBuilder(formula));
  });

  it("keeps doubled quotation marks, which Univer loses", () => {
    const formula = '=IF(A1="x""y",1,"""")&""""&B2';
    const lexer = new HostLexer();
    expect(`=${textOf(lexer.sequenceNodesBuilder(formula)!)}`).toBe(formula);
    expect(lexer.moveFormulaRefOffset(formula, 0, 1)).toBe('=IF(A2="x""y",1,"""")&""""&B3');
  });

  it("reads a formula with spaces at its end", () => {
    const tokens = new HostLexer().sequenceNodesBuilder("=SUM(BV_C)  ");
    expect(textOf(tokens!)).toBe("SUM(BV_C)");
  });

  it("takes no function, name, sheet or text for a cell address", () => {
    const formula = `=LOG10(A1)+Q1_2024+BV.C3+KQ1!B2+"C3"+'D4'!E5+TRUE1234567+T_A1`;
    expect(shapeOf(formula).addresses).toEqual(["A1", "B2", "E5"]);
  });
});

describe("moving a formula", () => {
  const moves = [
    [1, 0],
    [3, 2],
    [-1, 0],
    [0, -5],
    [10, 100],
  ] as const;
  it.each(FORMULAS)("%s moves as Univer moves it", (formula) => {
    const lexer = new HostLexer();
    const mover = new FormulaMover(lexer, formula);
    for (const [rows, columns] of moves) expect(mover.at(rows, columns)).toBe(lexer.moveFormulaRefOffset(formula, columns, rows));
  });

  it("a reference pushed off the sheet becomes #REF!", () => {
    expect(new FormulaMover(new HostLexer(), "=A1+$B$1").at(-1, 0)).toBe("=#REF!+$B$1");
  });
});
