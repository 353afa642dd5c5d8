// The saved workbook, calculated anew by LibreOffice, against what the embedded Excel calculated.
import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { MovementInput } from "../../host/headless/movementInput";
import { runMovement } from "../../host/headless/runMovement";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { withoutNoise } from "../../src/core/decimal";
import { EXEMPT, NOT_APPLICABLE, type Entry } from "../../src/core/movement";
import { BLANK_RECORD } from "../../src/core/register/register";
import { FIRST_ROW } from "../../src/workbook/layout";
import { RESULT_NAMES } from "../../src/workbook/names";
import { resultModel } from "../../src/workbook/resultModel";
import { areaText, columnLetters } from "../../src/workbook/area";
import { differencesFromPublished, readPci } from "../conformance/pciTable";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { entryData } from "../kits/commandRun";
import { kindCases, SCORED_KINDS, typedMovement } from "../kits/everyKind";
import { typedRegisters } from "../kits/typedRegisters";
import { openLibreOffice, type CalculatedWorkbook, type LibreOffice } from "./libreOffice";

const fixture = (name: string): string => readFileSync(path.join(__dirname, "../fixtures/pci", name), "utf8");

interface ResultRow {
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
  readonly why: string;
}

function resultsOf(workbook: CalculatedWorkbook, { movement }: MovementInput): ResultRow[] {
  const { columns } = resultModel(movement);
  const number = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);
  const rows = `${FIRST_ROW + 1}:${columnLetters(columns.count - 1)}${FIRST_ROW + movement.participants.length}`;
  return workbook.cells(`'Kết quả'!A${rows}`).map((row) => ({
    total: number(row[columns.total]),
    rank: number(row[columns.rank]),
    clusterRank: number(row[columns.clusterRank]),
    why: String(row[columns.why]),
  }));
}

/** The same file with every stored result of a formula replaced by 999. */
async function withPlantedValues(xlsx: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.slice().buffer);
  let planted = 0;
  workbook.getWorksheet("Kết quả")!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula === undefined || cell.formula === "") return;
      cell.value = { formula: cell.formula, result: 999 };
      planted++;
    }),
  );
  expect(planted).toBeGreaterThan(100);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Numbers without their last binary digits, in which engines differ; texts with one decimal mark. */
function comparable(cell: unknown): unknown {
  return typeof cell === "number" ? withoutNoise(cell) : String(cell).replace(/(\d),(\d)/g, "$1.$2");
}

/** A movement with ties, clusters, a ladder both ways, blanks, KAD, MIỄN and wrong cells, the same in every run. */
function mixedInput(rankStyle: "competition" | "dense", participants: number): MovementInput {
  let seed = participants;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const criteria = Array.from({ length: 7 }, (_, j) =>
    aCriterion(`c${j + 1}`, {
      max: j === 6 ? null : 10,
      weight: [1, 0.5, 2, 1.15, 1, 0.05, 1][j]!,
      decimals: [2, 1, null, 2, 0, 3, 2][j]!,
      whenNotApplicable: (["exclude", "zero", "full"] as const)[j % 3]!,
    }),
  );
  const movement = aMovement({
    criteria,
    rankStyle,
    totalDecimals: 1,
    tieBreak: [
      { by: "criterion", code: "c1", order: "higher" },
      { by: "criterion", code: "c2", order: "lower" },
      { by: "count", points: 5, order: "higher" },
      { by: "atMaximum", order: "higher" },
      { by: "votes", order: "higher" },
      { by: "previousRank", order: "lower" },
      { by: "preference", order: "higher" },
      { by: "deductions", order: "lower" },
    ],
    participants: Array.from({ length: participants }, (_, i) =>
      aParticipant(`p${i + 1}`, {
        cluster: ["Cụm 1", "Cụm 2", ""][next(3)]!,
        type: (["collective", "individual"] as const)[next(2)]!,
        register: {
          ...BLANK_RECORD,
          votes: [null, 3, 3][next(3)]!,
          previousRank: [null, 1, 2, 2][next(4)]!,
          sex: ([null, "female", "male"] as const)[next(3)]!,
          salutation: ["", "Bà"][next(2)]!,
          femaleShare: [null, 69.99, 70][next(3)]!,
        },
      }),
    ),
  });
  const cell = (): Entry => ([null, NOT_APPLICABLE, EXEMPT, 5, 5, 7.5, 8.25, 9, next(100) / 10] as const)[next(9)]!;
  const entries = entryData(
    movement,
    movement.participants.map((_, i) => criteria.map(() => (i % 3 === 0 ? 5 : cell()))),
  );
  return { movement, rules: [], entries: { ...entries, p2: { ...entries["p2"], c1: "8,5", c2: "miễn", c3: "x" } } };
}

describe("LibreOffice calculates the saved workbook as the embedded Excel does", () => {
  let judge: LibreOffice;
  beforeAll(async () => {
    judge = await openLibreOffice();
  });
  afterAll(() => judge.close());

  test("PCI 2016: published totals and ranks, from a file whose stored values are all wrong", async () => {
    const table = readPci(fixture("pci2016.csv"), fixture("weights2016.csv"), 2016);
    const { xlsx } = await runMovement(table.input);
    const calculated = await judge.calculate(await withPlantedValues(xlsx));
    expect(differencesFromPublished(table, resultsOf(calculated, table.input))).toEqual([]);
  });

  test.each([
    ["competition", 60],
    ["dense", 37],
  ] as const)("%s ranks, ties, clusters, a ladder, absences and wrong cells, %p participants", async (rankStyle, participants) => {
    const input = mixedInput(rankStyle, participants);
    const { result, xlsx } = await runMovement(input);
    const calculated = await judge.calculate(await withPlantedValues(xlsx));
    expect(resultsOf(calculated, input)).toEqual(
      result.participants.map(({ total, rank, clusterRank, why }) => ({ total, rank, clusterRank, why })),
    );
    const board = calculated.cells(`'Xếp hạng'!A5:G${4 + participants}`);
    expect(board.map((row) => row[1]).sort()).toEqual(result.participants.map((row) => row.code).sort());
  });

  test.each([1, 2, 3])(
    "every kind of rule at once, groups, limits, audiences, wrong cells: every cell of the results, case %p",
    async (seed) => {
      const [example] = fc.sample(kindCases(SCORED_KINDS, { participants: 24, criteria: 2 * SCORED_KINDS.length }), { numRuns: 1, seed });
      const run = await typedMovement(example!);
      const { area, sheetId } = run.excel.workbook.areaOfName(RESULT_NAMES.formulas)!;
      const embedded = run.excel.workbook
        .sheet(sheetId)!
        .read(area)
        .map((row) => row.map((cell) => comparable(cell.value ?? "")));
      const xlsx = await saveWorkbook(run.excel.workbook);
      const address = `'Kết quả'!${areaText(area)}`;
      // Stored values as they are: the library that plants wrong ones loses cells that hold a space.
      const calculated = await judge.calculate(xlsx);
      expect(calculated.cells(address).map((row) => row.map((cell) => comparable(cell ?? "")))).toEqual(embedded);
      run.excel.close();
    },
  );

  test("register cells as people type them: the keys of the ladder and every other cell of the results", async () => {
    const run = await typedRegisters();
    const { area, sheetId } = run.excel.workbook.areaOfName(RESULT_NAMES.formulas)!;
    const embedded = run.excel.workbook
      .sheet(sheetId)!
      .read(area)
      .map((row) => row.map((cell) => comparable(cell.value ?? "")));
    const calculated = await judge.calculate(await saveWorkbook(run.excel.workbook));
    expect(calculated.cells(`'Kết quả'!${areaText(area)}`).map((row) => row.map((cell) => comparable(cell ?? "")))).toEqual(embedded);
    run.excel.close();
  });

  test("no sheet shows an error value", async () => {
    const { xlsx } = await runMovement({
      ...mixedInput("competition", 12),
      rules: [{ name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" }],
    });
    const calculated = await judge.calculate(xlsx);
    for (const sheet of calculated.sheets) {
      for (const row of calculated.rows(sheet)) for (const cell of row) expect(String(cell)).not.toMatch(/^#(N\/A|REF|VALUE|NAME|DIV|NUM)/);
    }
  });
});
