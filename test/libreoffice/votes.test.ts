// The saved sheet Kiểm phiếu, calculated anew by LibreOffice, against the oracle; and printed.
import fc from "fast-check";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { withoutNoise } from "../../src/core/decimal";
import { fullAddress } from "../../src/workbook/area";
import { VOTE_NAMES } from "../../src/workbook/votesNames";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";
import { fillVoteSheet, oracleAnswers, typedVotes, VOTE_SHEET } from "../kits/voteSheet";
import { openLibreOffice, type CalculatedWorkbook, type LibreOffice } from "./libreOffice";

describe("LibreOffice calculates the vote as the oracle does", () => {
  let judge: LibreOffice;
  beforeAll(async () => {
    judge = await openLibreOffice();
  });
  afterAll(() => judge.close());
  afterEach(closeTestExcels);

  const answersOf = ({ workbook }: TestExcel, calculated: CalculatedWorkbook): unknown[][] => {
    const columns = (["votes", "counted", "share", "outcome"] as const).map((field) =>
      calculated.cells(fullAddress(VOTE_SHEET, workbook.areaOfName(VOTE_NAMES[field])!.area)).map((row) => row[0]!),
    );
    return columns[0]!.map((_, row) => columns.map((column) => comparable(column[row]!)));
  };
  const comparable = (cell: unknown): unknown => (typeof cell === "number" ? withoutNoise(cell) : cell);

  test.each([1, 2, 3, 4])("random votes with wrong cells, case %p", async (seed) => {
    const [vote] = fc.sample(typedVotes, { numRuns: 1, seed });
    const excel = await openTestExcel();
    await fillVoteSheet(excel, vote!);
    const calculated = await judge.calculate(await saveWorkbook(excel.workbook));
    expect(answersOf(excel, calculated)).toEqual((await oracleAnswers(excel)).map((line) => line.map(comparable)));
  });
});
