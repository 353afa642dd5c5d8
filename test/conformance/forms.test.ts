// The form for one participant against the oracle: points, groups and totals after every round, rules of every kind.
import fc from "fast-check";
import { makeForm } from "../../src/commands/forms";
import { readEntry } from "../../src/core/entry";
import { ROUNDS, type Entry, type Movement } from "../../src/core/movement";
import { pointsTable } from "../../src/core/points";
import { effectiveCells, type RoundCell } from "../../src/core/rounds";
import { isEntered } from "../../src/core/rule";
import { FORM_NAMES, GRID_NAMES } from "../../src/workbook/names";
import { inColumnOrder } from "../../src/workbook/resultModel";
import { CommandRun } from "../kits/commandRun";
import { kindCases, SCORED_KINDS, type KindCase } from "../kits/everyKind";

/** Points of leaders depend on everybody; after an earlier round they are compared with what counts at the end. */
const KINDS = SCORED_KINDS.filter((kind) => kind !== "leader");

type FormCase = KindCase & { readonly later: RoundCell[][][] };

const anyCase = (size: { readonly criteria: number; readonly participants: number }): fc.Arbitrary<FormCase> =>
  fc
    .record({
      base: kindCases(KINDS, size),
      other: kindCases(KINDS, size),
      keeps: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      rounds: fc.constantFrom(1, 2, 3),
    })
    .map(({ base, other, keeps, rounds }) => ({
      ...base,
      movement: { ...base.movement, rounds: ROUNDS.slice(0, rounds) },
      later: Array.from({ length: rounds - 1 }, (_, r) =>
        other.cells.map((row, i) => row.map((cell, j) => (keeps[(r * 7 + i * 5 + j * 3) % keeps.length] === true ? "" : cell))),
      ),
    }));

/** A number to 9 decimals, anything else as it is. */
const shown = (cell: unknown): unknown => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell);

async function expectFormEqualsOracle({ movement, cells, later }: FormCase): Promise<void> {
  const run = await CommandRun.of(movement);
  try {
    const columns = inColumnOrder(movement.criteria);
    const entered = columns.filter((criterion) => isEntered(criterion.rule)).length;
    const tables = [cells, ...later].map((table) => table.map((row) => row.slice(0, entered)));
    for (const [r, round] of movement.rounds.entries()) {
      const { area, sheetId } = run.excel.workbook.areaOfName(GRID_NAMES[round].cells)!;
      run.excel.workbook.sheet(sheetId)!.write(
        area,
        tables[r]!.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
      );
    }
    await run.excel.workbook.settle();
    const oracle: Movement = {
      ...movement,
      criteria: columns,
      participants: movement.participants.map((p) => ({ ...p, cluster: p.cluster || "Chung" })),
    };
    const points = movement.rounds.map((_, r) => {
      const entries = effectiveCells(tables.slice(0, r + 1)).map((row) =>
        columns.map((criterion, j): Entry => {
          const reading = readEntry(isEntered(criterion.rule) ? (row[j] ?? null) : null, criterion);
          return reading.kind === "entry" ? reading.entry : null;
        }),
      );
      return pointsTable(oracle, entries);
    });
    await run.must(makeForm, { code: movement.participants[0]!.code });
    const hasTyped = columns.some(({ rule }) => isEntered(rule) && rule.kind !== "points");
    const first = hasTyped ? 4 : 3;
    for (const [i, participant] of movement.participants.entries()) {
      await run.change(FORM_NAMES.code, 0, 0, participant.code);
      const rows = await run.values(FORM_NAMES.table);
      const wanted = [
        ...movement.criteria.map(({ code }) =>
          points.map((table) => table[i]!.points[columns.findIndex((item) => item.code === code)] ?? null),
        ),
        ...(["bonus", "deduction", "total"] as const)
          .filter((sum) => sum === "total" || columns.some(({ part, rule }) => part === sum && rule.kind !== "option"))
          .map((sum) => points.map((table) => table[i]![sum])),
      ];
      const formed = rows.map((row) =>
        row.slice(first, first + movement.rounds.length).map((cell) => (typeof cell === "number" ? cell : null)),
      );
      expect([participant.code, formed.map((row) => row.map(shown))]).toEqual([participant.code, wanted.map((row) => row.map(shown))]);
    }
  } finally {
    run.excel.close();
  }
}

describe("the form for one participant equals the oracle", () => {
  test("every kind of rule, groups, limits and audiences, after each of up to three rounds, for everybody in the yellow cell", async () => {
    await fc.assert(fc.asyncProperty(anyCase({ criteria: 8, participants: 2 }), expectFormEqualsOracle), {
      numRuns: 6,
      endOnFailure: true,
    });
  });
});
