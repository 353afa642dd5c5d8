// The sweep over a workbook that people pasted into: everything is found, repairs leave only what a person must decide, and can be undone.
import { checkEntries } from "../../src/commands/checkEntries";
import { fixFindings } from "../../src/commands/fixFindings";
import { undoFix } from "../../src/commands/undoFix";
import { marksOf, readTyped } from "../../host/workbook/typedText";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { KINDS, PASTED_COLUMNS, PASTED_ROWS, pastedBlock, type Planted } from "../kits/pastedBlock";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const { movement, texts, planted } = pastedBlock();
const byPerson = planted.filter((one) => one.to === null);
const place = ({ row, column }: Pick<Planted, "row" | "column">): string => `${row},${column}`;

/** The block pasted as Excel takes it: values, formats and formulas, validation not asked. */
async function pasted(): Promise<CommandRun> {
  const run = await CommandRun.of(movement);
  const { workbook } = run.excel;
  const { sheetId, area } = workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = workbook.sheet(sheetId)!;
  const typed = texts.map((line) => line.map((text) => readTyped(text, marksOf("vi-VN"), false)));
  sheet.write(
    area,
    typed.map((line) => line.map(({ input }) => input)),
  );
  typed.forEach((line, i) => {
    line.forEach(({ numberFormat }, j) => {
      const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      if (numberFormat !== undefined) sheet.setStyle(cell, { numberFormat });
    });
  });
  await workbook.settle();
  return run;
}

/** The content without the list of findings, which is written anew at each check. */
async function contentOf(run: CommandRun): Promise<unknown> {
  const content = (await run.content()) as { sheets: { title: string }[] };
  return content.sheets.filter((sheet) => sheet.title !== "Kiểm tra");
}

describe("500 pasted cells with 60 planted defects of 20 kinds", () => {
  test("the fixture is what it says", () => {
    expect([PASTED_ROWS * PASTED_COLUMNS, planted.length, Object.keys(KINDS).length]).toEqual([500, 60, 20]);
  });

  test("all 60 are found, each by its rule in its cell, with the exact repair or none; and nothing else is", async () => {
    const run = await pasted();
    const { findings } = await run.must(checkEntries, undefined);
    const told = (rule: string, at: string, to: unknown): string => `${at} ${rule} -> ${JSON.stringify(to)}`;
    const found = findings.map(({ rule, place: at, fix }) =>
      told(rule, "column" in at ? place(at as Planted) : at.kind, fix !== undefined && "to" in fix ? fix.to : null),
    );
    expect(found.sort()).toEqual(planted.map((one) => told(one.rule, place(one), one.to)).sort());
  });

  test("fix all leaves only what a person must decide; every other cell is as it was; undo gives back the workbook", async () => {
    const run = await pasted();
    const first = await run.must(checkEntries, undefined);
    const before = await contentOf(run);
    const values = await run.values(ENTRY_NAMES.cells);
    const answer = await run.must(fixFindings, { findings: first.findings });
    expect([answer.fixed, answer.skipped]).toEqual([60 - byPerson.length, byPerson.length]);
    const after = await run.values(ENTRY_NAMES.cells);
    const wanted = values.map((line) => [...line]);
    for (const one of planted) if (one.to !== null) wanted[one.row]![one.column] = one.to;
    expect(after).toEqual(wanted);
    const second = await run.must(checkEntries, undefined);
    expect(second.findings.map((item) => `${item.rule} ${"column" in item.place ? place(item.place as Planted) : ""}`).sort()).toEqual(
      byPerson.map((one) => `${one.rule} ${place(one)}`).sort(),
    );
    const undone = await run.must(undoFix, answer.undo!);
    expect([undone.restored, undone.left]).toEqual([60 - byPerson.length, []]);
    // The check tells the status line how many errors there are.
    await run.must(checkEntries, undefined);
    expect(await contentOf(run)).toEqual(before);
  });
});
