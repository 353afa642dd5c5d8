// What cells for entries take and refuse when they are typed into, in unit files on machines without the add-in as on the office's own sheet,
// against what core says.
import type { HostWorkbook } from "../../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { writeBook } from "../../../src/book/writeBook";
import { makeUnitFiles } from "../../../src/commands/unitFiles";
import type { UnitDivision } from "../../../src/core/gather/unitFile";
import { ENTRY_NAMES } from "../../../src/workbook/names";
import type { CellValue } from "../../../src/workbook/plan";
import { UNIT_FORM_NAMES, UNIT_MATRIX_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { CommandRun, NOON } from "../../kits/commandRun";
import { closeTestExcels, openTestExcel } from "../../kits/testExcel";
import { isEntryOf, isTakenAt, TYPED, TYPING, TYPING_MOVEMENT } from "../../kits/unitTyping";

afterEach(closeTestExcels);

test("core finds nothing wrong in what is taken, and something in all that is refused", () => {
  const told = TYPING.map(({ criterion, taken, refused }) => ({
    taken: taken.filter((value) => !isEntryOf(criterion, value)),
    refused: refused.filter((value) => isEntryOf(criterion, value)),
  }));
  expect(told).toEqual(TYPING.map(() => ({ taken: [], refused: [] })));
});

const sentOut = async (run: CommandRun, division: UnitDivision): Promise<HostWorkbook> => {
  const { files } = await run.must(makeUnitFiles, { division, round: "self", units: null });
  const { workbook } = await openTestExcel();
  await openWorkbook(writeBook(files[0]!.plan, { created: NOON, title: files[0]!.title }), workbook);
  return workbook;
};

test.each([
  ["a unit's form of one participant", UNIT_FORM_NAMES.entries, (run: CommandRun) => sentOut(run, "participant")],
  ["a unit's table of people", UNIT_MATRIX_NAMES.cells, (run: CommandRun) => sentOut(run, "unit")],
  ["the office's own sheet", ENTRY_NAMES.cells, async (run: CommandRun) => run.excel.workbook],
] as const)(
  "%s: each kind of cell takes its entries, KAD, MIỄN and blank, and refuses in words what is out of range, off the step, text or no choice",
  async (_title, name, bookOf) => {
    const workbook = await bookOf(await CommandRun.of(TYPING_MOVEMENT));
    const { sheetId, area } = workbook.areaOfName(name)!;
    const sheet = workbook.sheet(sheetId)!;
    const isForm = area.columns === 1;
    const found: unknown[] = [];
    const expected: unknown[] = [];
    for (const [j, values] of TYPED.entries()) {
      // On the office's own sheet columns of numbers share one rule: what a count may be, its check looks at.
      if (name === ENTRY_NAMES.cells && TYPING[j]!.criterion.rule.kind === "count") continue;
      // In the last row of a table: what its first row shows is no proof of the others.
      const row = isForm ? area.row + j : area.row + area.rows - 1;
      const column = isForm ? area.column : area.column + j;
      const type = async (value: CellValue | null): Promise<boolean> => {
        sheet.write({ row, column, rows: 1, columns: 1 }, [[{ value }]]);
        await workbook.settle();
        return isTakenAt(workbook, sheet.title, row, column);
      };
      for (const { value, isTaken } of [...values, { value: null, isTaken: true }]) {
        found.push([j, value, await type(value)]);
        expected.push([j, value, isTaken]);
      }
    }
    expect(found).toEqual(expected);
  },
);
