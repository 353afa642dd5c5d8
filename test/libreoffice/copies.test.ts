// Copies with formulas in another program: LibreOffice calculates them anew and gets what the workbook shows.
import { BOARD_NAME, RESULT_NAMES } from "../../src/workbook/names";
import { bytesOf, copyOf, openedCopy, rankedSample, titlesToSend } from "../kits/copies";
import { closeTestExcels } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

let office: LibreOffice;
beforeAll(async () => {
  office = await openLibreOffice();
});
afterAll(() => office.close());
afterEach(closeTestExcels);

test.each(["all", "proposed"] as const)("totals, ranks and board of a copy of %s sheets are the same after calculation", async (which) => {
  const run = await rankedSample();
  const { workbook } = run.excel;
  const copy = await copyOf(run, { sheets: await titlesToSend(run, which), content: "formulas" });
  expect(copy.sheets.some(({ formulas }) => formulas > 100)).toBe(true);
  const saved = await openedCopy(await office.resave(bytesOf(copy)));
  for (const name of [RESULT_NAMES.total, RESULT_NAMES.rank, RESULT_NAMES.clusterRank, BOARD_NAME]) {
    const place = workbook.areaOfName(name)!;
    const sheet = workbook.sheet(place.sheetId)!;
    const plain = (value: string | number | boolean | null) =>
      typeof value === "number" ? Number(value.toPrecision(15)) : String(value ?? "").replace(/(\d),(\d)/g, "$1.$2");
    const values = (of: typeof sheet) => of.read(place.area).map((line) => line.map(({ value }) => plain(value)));
    expect({ name, values: values(saved.sheetByTitle(sheet.title)!) }).toEqual({ name, values: values(sheet) });
  }
});
