import { evaluate } from "../../../host/workbook/evaluation";
import type { HostSheet, HostValidation, HostWorkbook } from "../../../host/workbook/hostWorkbook";
import type { UniverWorkbook } from "../../../host/workbook/univerWorkbook";
import { brokenRule } from "../../../host/workbook/validity";
import { area, disposeAll, firstSheet, newWorkbook, put } from "./support";

afterEach(disposeAll);

const core = (workbook: HostWorkbook) => (workbook as UniverWorkbook).core;

function rule(kind: HostValidation["rule"], ignoreBlank = true): Omit<HostValidation, "area"> {
  return { rule: kind, ignoreBlank, error: { title: "Sai", message: "Nhập lại", style: "stop", show: true }, prompt: null };
}

async function verdicts(workbook: HostWorkbook, sheet: HostSheet, address: string): Promise<boolean[]> {
  await workbook.settle();
  const { row, column, rows } = area(address);
  const broken: boolean[] = [];
  for (let i = 0; i < rows; i++) broken.push((await brokenRule(core(workbook), sheet, row + i, column)) !== null);
  return broken;
}

describe("a cell's content against its rule", () => {
  it("a custom formula is read from each cell: relative references, names, other sheets, calculated cells", async () => {
    const workbook = await newWorkbook("Chấm điểm");
    const sheet = firstSheet(workbook);
    put(workbook.addSheet("Tiêu chí"), "B2", [[10]]);
    workbook.defineName("BV_Max", "='Tiêu chí'!$B$2");
    put(sheet, "A1", [[0], [5], [0], [0], ["=5+5"]]);
    put(sheet, "B1", [[10], [4], [11], ["KAD"], [9.5]]);
    sheet.setValidation(area("B1:B5"), rule({ kind: "custom", formula: '=OR(B1="KAD",AND(ISNUMBER(B1),B1>=A1,B1<=BV_Max))' }));
    expect(await verdicts(workbook, sheet, "B1:B5")).toEqual([false, true, true, false, true]);
  });

  it("a formula that gives an error or no yes breaks it", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1], [2]]);
    sheet.setValidation(area("A1"), rule({ kind: "custom", formula: "=NA()" }));
    sheet.setValidation(area("A2"), rule({ kind: "custom", formula: "=A2-2" }));
    expect(await verdicts(workbook, sheet, "A1:A2")).toEqual([true, true]);
  });

  it("a blank passes unless the rule says otherwise", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    sheet.setValidation(area("A1"), rule({ kind: "custom", formula: "=ISNUMBER(A1)" }));
    sheet.setValidation(area("A2"), rule({ kind: "custom", formula: "=ISNUMBER(A2)" }, false));
    expect(await verdicts(workbook, sheet, "A1:A3")).toEqual([false, true, false]);
  });

  it("a list of entries and a list in cells", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "D1", [["Cụm A"], ["Cụm B"], [3]]);
    workbook.defineName("BV_Cụm", "=Sheet1!$D$1:$D$3");
    put(sheet, "A1", [["Cụm B"], ["Cụm C"], [3], ["KAD"], ["kad"]]);
    sheet.setValidation(area("A1:A3"), rule({ kind: "list", source: "=BV_Cụm" }));
    sheet.setValidation(area("A4:A5"), rule({ kind: "list", source: "KAD, MIỄN" }));
    expect(await verdicts(workbook, sheet, "A1:A5")).toEqual([false, true, false, false, true]);
  });
});

describe("evaluation", () => {
  it("does not disturb what is still to be calculated", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, "=A1+1", "=B1+1"]]);
    const question = { sheetId: sheet.id, row: 4, column: 0, formula: "=$A$1*10", writtenFor: { row: 0, column: 0 } };
    const [[answer]] = await Promise.all([evaluate(core(workbook), [question]), workbook.settle()]);
    expect(answer).toBe(10);
    expect(sheet.read(area("C1"))[0]![0]!.value).toBe(3);
  });

  it("reads the formula for the cell that is asked for, on its own sheet", async () => {
    const workbook = await newWorkbook();
    const [one, two] = [firstSheet(workbook), workbook.addSheet("Hai")];
    put(one, "A1", [[1], [2]]);
    put(two, "A1", [[10], [20]]);
    await workbook.settle();
    const ask = (sheetId: string, row: number) => ({ sheetId, row, column: 1, formula: "=A1>5", writtenFor: { row: 0, column: 1 } });
    const questions = [ask(one.id, 0), ask(two.id, 0), ask(one.id, 1), ask(two.id, 1)];
    expect(await evaluate(core(workbook), questions)).toEqual([false, true, false, true]);
  });
});
