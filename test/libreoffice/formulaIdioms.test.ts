// What our formulas rely on, or must avoid, in both judges and under a decimal comma. A row that no longer holds means that a
// formula builder leans on something that is not so.
import { calculateInLibreOffice, calculateInUniver, type BenchCell, type BenchWorkbook } from "../bench/benchWorkbook";
import type { CellValue } from "../../src/workbook/plan";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

/** A1:D8 of the sheet Data: texts, numbers, empty texts of formulas and blanks, 1..8. */
const DATA: readonly (readonly BenchCell[])[] = [
  ["Cụm 1", 8.5, "", 1],
  ["cụm 1", 12345.678, "x", 2],
  ["Cụm 1*", 0.1, { formula: '""' }, 3],
  ["Cụm ?", -2.345, "", 4],
  ["Cum 1", 0.001, "", 5],
  ["Khối 2", 1.005, "", 6],
  ["Cụm 12", 0.1 + 0.2, "", 7],
  ["Cụm 1".normalize("NFD"), 0.3, "", 8],
];

const NAMES = { Numbers: "Data!$D$1:$D$8", Texts: "Data!$A$1:$A$8", Block: "Data!$A$1:$D$8" };

const escaped = (text: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
const twelveDigits = (x: string): string => `IF(${x}=0,0,ROUND(${x},11-INT(LOG10(ABS(${x})))))`;
const nestedIf = (levels: number): string =>
  Array.from({ length: levels }, (_, n) => levels - n).reduce(
    (rest, n) => `IF(Data!D1=${n + 1},"Bằng điểm với "&Data!A${1 + (n % 8)}&", xếp trên vì tiêu chí ${n} cao hơn",${rest})`,
    '"hết"',
  );

const SAME_EVERYWHERE: readonly (readonly [rule: string, formula: string, value: CellValue])[] = [
  ["a two-decimal text with a comma, whatever the locale", 'SUBSTITUTE(FIXED(Data!B2,2,TRUE),".",",")', "12345,68"],
  ["FIXED of a half needs ROUND", 'SUBSTITUTE(FIXED(ROUND(Data!B6,2),2,TRUE),".",",")', "1,01"],
  ["FIXED without ROUND loses the half", 'SUBSTITUTE(FIXED(Data!B6,2,TRUE),".",",")', "1,00"],
  ["a short number text with a comma, whatever the locale", 'SUBSTITUTE(ROUND(Data!B1,2)&"",".",",")', "8,5"],
  ["MATCH of text does not look at case", 'MATCH("CỤM 1",Data!A1:A8,0)', 1],
  ["MATCH of text looks at diacritics", 'MATCH("Cum 1",Data!A1:A8,0)', 5],
  ["MATCH of text tells NFD from NFC", `MATCH("${"Cụm 1".normalize("NFD")}",Data!A1:A8,0)`, 8],
  ["MATCH takes * for a wildcard", "MATCH(Data!A3,Data!A1:A8,0)", 1],
  ["MATCH of an escaped * finds the text itself", `MATCH(${escaped("Data!A3")},Data!A1:A8,0)`, 3],
  ["MATCH of an escaped ? finds the text itself", `MATCH(${escaped("Data!A4")},Data!A1:A8,0)`, 4],
  ["FIND of capitals does not look at case", 'ISNUMBER(FIND("; "&UPPER(Data!A2)&";",UPPER("; Khối 2; Cụm 1;")))', true],
  ["FIND of capitals takes signs as they are", 'ISNUMBER(FIND("; "&UPPER(Data!A3)&";",UPPER("; Khối 2; cụm 1*;")))', true],
  ["FIND takes * for no wildcard", 'ISNUMBER(FIND("; "&UPPER("*")&";",UPPER("; Khối 2; Cụm 12;")))', false],
  ["MATCH of a blank cell finds nothing", "MATCH(Data!C1,Data!A1:A8,0)", "#N/A"],
  ["MATCH of an integer", "MATCH(5,Data!D1:D8,0)", 5],
  ["COUNTIF of an integer", "COUNTIF(Data!D1:D8,3)", 1],
  ["COUNTIF below an integer", 'COUNTIF(Data!D1:D8,"<"&Data!D3)', 2],
  ["a row of a block by INDEX", "SUM(INDEX(Data!A1:D8,3,0))", 3.1],
  ["INDEX of a blank cell is not a number", "ISNUMBER(INDEX(Data!C1:C8,1))", false],
  ["an empty text is no number to RANK, SUM and COUNT", "COUNT(Data!C1:C8)+SUM(Data!C1:C8)", 0],
  ["a guarded comparison leaves texts out", "SUMPRODUCT(ISNUMBER(Data!C1:C8)*(Data!C1:C8>5))", 0],
  ["arithmetic on a text fails", "SUMPRODUCT(Data!C1:C8*Data!D1:D8)", "#VALUE!"],
  ["names as ranges: COUNTIFS", 'COUNTIFS(Numbers,">2",Numbers,"<6")', 3],
  ["names as ranges: SUMPRODUCT", "SUMPRODUCT((Numbers>2)*(Numbers<6))", 3],
  ["names as ranges: INDEX and MATCH", 'INDEX(Block,MATCH("Khối 2",Texts,0),4)', 6],
  ["sixty nested IF, 5,000 characters", nestedIf(60), "hết"],
  ["12 digits: binary noise is gone", `${twelveDigits("(0.1+0.2)")}=0.3`, true],
  ["12 digits: sums in any order are one number", `${twelveDigits("(8.1+7.3+9.4)")}=${twelveDigits("(9.4+8.1+7.3)")}`, true],
  ["12 digits: at a thousandth", twelveDigits("0.001"), 0.001],
  ["12 digits: at a power of ten", twelveDigits("1000"), 1000],
  ["12 digits: at a thousand million", twelveDigits("123456789.123456789"), 123456789.123],
  ["12 digits: negative", twelveDigits("-0.3"), -0.3],
  ["12 digits: zero", twelveDigits("0"), 0],
  ...([1.005, 2.675, 8.345, 0.285, 1.115, 10.075, 5.015, 9.995] as const).map(
    (x) => [`ROUND half away from zero: ${x}`, `ROUND(${x},2)`, Math.round(Number(`${x}e2`)) / 100] as const,
  ),
  ["ROUND half away from zero below zero", "ROUND(Data!B4,2)", -2.35],
];

/** Value in Univer (a point everywhere), in LibreOffice with a point, in LibreOffice with a comma. */
const DIFFERENT: readonly (readonly [why: string, formula: string, univer: CellValue, point: CellValue, comma: CellValue])[] = [
  ["FIXED follows the locale", "FIXED(Data!B1,2,TRUE)", "8.50", "8.50", "8,50"],
  ["TEXT follows it in result and in format, so it is useless", 'TEXT(Data!B1,"0.##")', "8.5", "8.5", "09"],
  ["joining follows it", 'Data!B1&""', "8.5", "8.5", "8,5"],
  ["a text that looks like a number follows it", 'VALUE("8,5")', "#VALUE!", "#VALUE!", 8.5],
  ["joined without ROUND, Univer shows the noise", 'Data!B7&""="0"&MID(0.5&"",2,1)&"3"', false, true, true],
  ["MATCH of unrounded numbers", "ISNUMBER(MATCH(0.3,Data!B7:B7,0))", false, true, true],
  ["a formula's empty text compared with a number needs ISNUMBER", "Data!C3>5", false, true, true],
  ["Univer takes wildcards in = for wildcards", "SUMPRODUCT(--(Data!A1:A8=Data!A3))", 4, 1, 1],
  ["SEARCH takes * for a wildcard, in Univer it does not", 'ISNUMBER(SEARCH("; *;","; Khối 2; Cụm 12;"))', false, true, true],
  ["Univer does not undo ~~", `ISNUMBER(MATCH("~~a",Odd!A1:A1,0))`, false, true, true],
];

const workbook: BenchWorkbook = {
  sheets: [
    { title: "Same", rows: SAME_EVERYWHERE.map(([, formula]) => [{ formula }]) },
    { title: "Different", rows: DIFFERENT.map(([, formula]) => [{ formula }]) },
    { title: "Data", rows: DATA },
    { title: "Odd", rows: [["~a"]] },
  ],
  names: NAMES,
};

describe("formula idioms in both judges", () => {
  const offices: LibreOffice[] = [];
  let calculated: readonly { title: string; same: readonly CellValue[]; different: readonly CellValue[] }[];
  beforeAll(async () => {
    const point = await openLibreOffice({ locale: "en-US" });
    offices.push(point);
    const comma = await openLibreOffice({ locale: "vi-VN" });
    offices.push(comma);
    const results = [
      { title: "Univer", ...(await calculateInUniver(workbook)) },
      { title: "LibreOffice", ...(await calculateInLibreOffice(workbook, point)) },
      { title: "LibreOffice, decimal comma", ...(await calculateInLibreOffice(workbook, comma)) },
    ];
    const column = (rows: readonly (readonly CellValue[])[] | undefined): CellValue[] => (rows ?? []).map((row) => row[0] ?? "");
    calculated = results.map(({ title, sheets }) => ({ title, same: column(sheets[0]), different: column(sheets[1]) }));
  });
  afterAll(async () => {
    for (const office of offices) await office.close();
  });

  test.each(SAME_EVERYWHERE.map((row, index) => [...row, index] as const))("%s", (_rule, formula, value, index) => {
    for (const { title, same } of calculated) expect([title, formula, same[index]]).toEqual([title, formula, value]);
  });

  test.each(DIFFERENT.map((row, index) => [...row, index] as const))("to avoid: %s", (_why, _formula, univer, point, comma, index) => {
    expect(calculated.map(({ different }) => different[index])).toEqual([univer, point, comma]);
  });
});
