// The formulas of "Điểm chốt" against the oracle in core: what counts, where rounds differ, what is explained, on random rounds.
import fc from "fast-check";
import { COMMANDS } from "../../src/commands/registry";
import { readEntry } from "../../src/core/entry";
import { EXEMPT, NOT_APPLICABLE, ROUNDS, type Movement, type Round } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { differ, effectiveCells, type RoundCell } from "../../src/core/rounds";
import { FINAL_HELPER_NAMES, GRID_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";

const cell: fc.Arbitrary<RoundCell> = fc.oneof(
  { weight: 5, arbitrary: fc.constant("") },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2) },
  { weight: 1, arbitrary: fc.constantFrom<RoundCell>(NOT_APPLICABLE, EXEMPT, "kad", "miễn") },
  // No truth values: the embedded engine compares them with numbers otherwise than Excel does.
  { weight: 1, arbitrary: fc.constantFrom<RoundCell>("8,5", "x", 0, -1, 99) },
);
const explanation = fc.constantFrom<RoundCell>("", "", "", " ", "thiếu hồ sơ", 12, "#");

interface Case {
  readonly rounds: readonly Round[];
  /** A table per round, by the order of the lists. */
  readonly tables: RoundCell[][][];
  readonly explanations: RoundCell[][];
  /** Order of rows and of columns on each sheet; the last is that of the explanations. */
  readonly orders: readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[];
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({ participants: fc.integer({ min: 1, max: 6 }), criteria: fc.integer({ min: 1, max: 4 }), rounds: fc.constantFrom(2, 3, 3) })
  .chain(({ participants, criteria, rounds }) => {
    const table = (of: fc.Arbitrary<RoundCell>): fc.Arbitrary<RoundCell[][]> =>
      fc.array(fc.array(of, { minLength: criteria, maxLength: criteria }), { minLength: participants, maxLength: participants });
    const order = (count: number): fc.Arbitrary<number[]> =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: count },
      );
    return fc.record({
      rounds: fc.constant(ROUNDS.slice(0, rounds)),
      tables: fc.array(table(cell), { minLength: rounds, maxLength: rounds }),
      explanations: table(explanation),
      orders: fc.array(fc.record({ rows: order(participants), columns: order(criteria) }), {
        minLength: rounds + 1,
        maxLength: rounds + 1,
      }),
    });
  });

/** Writes cells and codes of a sheet as somebody would leave them who sorts it his own way. */
async function leave(
  run: CommandRun,
  sheet: Round | "explanation",
  cells: readonly (readonly RoundCell[])[],
  order: Case["orders"][number],
): Promise<void> {
  const names = GRID_NAMES[sheet];
  const block = (name: string, values: readonly (readonly RoundCell[])[]): void => {
    const place = run.excel.workbook.areaOfName(name)!;
    run.excel.workbook.sheet(place.sheetId)!.write(
      place.area,
      values.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
    );
  };
  block(
    names.rowCodes,
    order.rows.map((i) => [`p${i + 1}`]),
  );
  block(names.columnCodes, [order.columns.map((j) => `c${j + 1}`)]);
  block(
    names.cells,
    order.rows.map((i) => order.columns.map((j) => cells[i]![j]!)),
  );
  await run.excel.workbook.settle();
}

const isExplained = (text: RoundCell): boolean => typeof text !== "string" || text.trim() !== "";

async function expectSheetEqualsOracle({ rounds, tables, explanations, orders }: Case): Promise<void> {
  const movement: Movement = aMovement({
    rounds,
    criteria: tables[0]![0]!.map((_, j) => aCriterion(`c${j + 1}`)),
    participants: tables[0]!.map((_, i) => aParticipant(`p${i + 1}`)),
  });
  const run = await CommandRun.of(movement);
  try {
    for (const [k, round] of rounds.entries()) await leave(run, round, tables[k]!, orders[k]!);
    await leave(run, "explanation", explanations, orders.at(-1)!);
    // Rows are found without the add-in; columns that moved are found by it, and the formulas written for them.
    await run.must(COMMANDS.rank, undefined);
    await run.excel.workbook.settle();
    const counting = effectiveCells(tables);
    expect(await run.values(GRID_NAMES.final.cells)).toEqual(counting);

    const marks = counting.map((row, i) =>
      row.map((_, j) => (differ(tables.map((table) => table[i]![j]!)) ? (isExplained(explanations[i]![j]!) ? 1 : 2) : 0)),
    );
    const aside = await run.values(FINAL_HELPER_NAMES.aside);
    expect(aside.map((row) => row.slice(3 + rounds.length))).toEqual(marks);
    expect(aside.map((row) => row.slice(0, 2))).toEqual(
      marks.map((row) => [row.filter((mark) => mark > 0).length, row.filter((mark) => mark === 2).length]),
    );

    const entries = counting.map((row) =>
      row.map((value) => {
        const reading = readEntry(value);
        return reading.kind === "entry" ? reading.entry : null;
      }),
    );
    const standings = standingsOf(movement, entries);
    const column = async (name: string): Promise<unknown[]> => (await run.values(name)).flat();
    expect(await column(RESULT_NAMES.total)).toEqual(standings.map((standing) => standing.total ?? ""));
    expect(await column(RESULT_NAMES.rank)).toEqual(standings.map((standing) => standing.rank ?? ""));
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
    const missing = (await run.must(COMMANDS.checkEntries, undefined)).findings.filter((finding) => finding.rule === "V-20");
    expect(missing).toHaveLength(marks.flat().filter((mark) => mark === 2).length);
  } finally {
    run.excel.close();
  }
}

describe("formulas of what counts equal the oracle", () => {
  test("later rounds, differences, explanations, totals and ranks, every sheet in an order of its own", async () => {
    await fc.assert(fc.asyncProperty(anyCase, expectSheetEqualsOracle), { numRuns: 8, endOnFailure: true });
  });
});
