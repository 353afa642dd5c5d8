// The sheet's formulas against the oracle in core: equal on random movements, in the embedded engine.
import fc from "fast-check";
import { COMMANDS } from "../../src/commands/registry";
import { EXEMPT, NOT_APPLICABLE, type Criterion, type Entry, type Movement } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { scaleOf } from "../../src/core/scoring";
import { LEAD_COLUMNS } from "../../src/workbook/layout";
import { RESULT_NAMES } from "../../src/workbook/names";
import { resultModel } from "../../src/workbook/resultModel";
import { whyTexts } from "../../src/workbook/whyText";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { CommandRun } from "../kits/commandRun";
import { anyLadder, anyRegister, withRegister } from "../kits/ladderArbitraries";

const policy = fc.constantFrom("exclude", "full", "zero");
const criterion = (index: number): fc.Arbitrary<Criterion> =>
  fc
    .record({
      max: fc.option(fc.constantFrom(5, 10, 2.5, 100), { nil: null, freq: 4 }),
      weight: fc.constantFrom(1, 1, 0.5, 0.05, 2, 1.15, 0.333),
      decimals: fc.constantFrom(null, 0, 1, 2, 3),
      whenNotApplicable: policy,
      whenExempt: policy,
    })
    .map((more) => aCriterion(`c${index + 1}`, more as Partial<Criterion>));

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 40 }).map((quarters) => quarters / 4) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10000 }).map((thousandths) => thousandths / 1000) },
  { weight: 1, arbitrary: fc.double({ min: 0.001, max: 100, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<Entry>(null, NOT_APPLICABLE, EXEMPT) },
);

interface Case {
  readonly movement: Movement;
  readonly entries: Entry[][];
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({ participants: fc.integer({ min: 1, max: 14 }), criteria: fc.integer({ min: 1, max: 6 }) })
  .chain((size) =>
    fc.record({
      criteria: fc.tuple(...Array.from({ length: size.criteria }, (_, j) => criterion(j))),
      entries: fc.array(fc.array(entry, { minLength: size.criteria, maxLength: size.criteria }), {
        minLength: size.participants,
        maxLength: size.participants,
      }),
      copies: fc.array(fc.tuple(fc.nat(size.participants - 1), fc.nat(size.participants - 1)), { maxLength: 6 }),
      clusters: fc.array(fc.constantFrom("", "Cụm 1", "Cụm 2", "cụm 1", "Khối Đảng"), {
        minLength: size.participants,
        maxLength: size.participants,
      }),
      ladder: anyLadder(
        Array.from({ length: size.criteria }, (_, j) => `c${j + 1}`),
        [0, 2.5, 5, 10],
      ),
      registers: fc.array(anyRegister, { minLength: size.participants, maxLength: size.participants }),
      types: fc.array(fc.constantFrom("collective" as const, "individual" as const), {
        minLength: size.participants,
        maxLength: size.participants,
      }),
      rankStyle: fc.constantFrom("competition" as const, "dense" as const, "unique" as const),
      totalDecimals: fc.constantFrom(null, 0, 1, 2),
    }),
  )
  .map(({ criteria, entries, copies, clusters, ladder, registers, types, rankStyle, totalDecimals }) => {
    for (const [from, to] of copies) entries[to] = [...entries[from]!];
    return {
      entries,
      movement: aMovement({
        criteria,
        rankStyle,
        totalDecimals,
        tieBreak: ladder,
        participants: clusters.map((cluster, i) => aParticipant(`p${i + 1}`, { cluster, type: types[i]!, ...withRegister(registers[i]) })),
      }),
    };
  });

const column = (values: readonly (readonly (string | number | boolean)[])[]): (string | number | boolean)[] => values.map((row) => row[0]!);

async function expectSheetEqualsOracle({ movement, entries }: Case): Promise<void> {
  const run = await CommandRun.of(movement, entries);
  try {
    const oracle: Movement = { ...movement, participants: movement.participants.map((p) => ({ ...p, cluster: p.cluster || "Chung" })) };
    const standings = standingsOf(oracle, entries);
    expect(column(await run.values(RESULT_NAMES.total))).toEqual(standings.map((standing) => standing.total ?? ""));
    expect(column(await run.values(RESULT_NAMES.rank))).toEqual(standings.map((standing) => standing.rank ?? ""));
    expect(column(await run.values(RESULT_NAMES.clusterRank))).toEqual(standings.map((standing) => standing.clusterRank ?? ""));
    expect(column(await run.values(RESULT_NAMES.line))).toEqual(standings.map((standing) => standing.line + 1));
    expect(column(await run.values(RESULT_NAMES.why))).toEqual(whyTexts(oracle, standings, "."));
    const answer = await run.must(COMMANDS.rank, undefined);
    expect([answer.repaired, answer.findings.filter(({ rule }) => rule === "H-04" || rule === "M-03")]).toEqual([false, []]);
  } finally {
    run.excel.close();
  }
}

describe("formulas of the result sheet equal the oracle", () => {
  test("totals, ranks, ranks in clusters, board lines and reasons, on random movements", async () => {
    await fc.assert(fc.asyncProperty(anyCase, expectSheetEqualsOracle), { numRuns: 25, endOnFailure: true });
  });

  test("the applicable scale leaves out what KAD and MIỄN take away", async () => {
    const criteria = [aCriterion("c1", { max: 20 }), aCriterion("c2", { max: 5, weight: 2, whenExempt: "exclude" })];
    const entries: Entry[][] = [
      [1, 2],
      [NOT_APPLICABLE, 3],
      [5, EXEMPT],
    ];
    const movement = aMovement({ criteria, participants: entries.map((_, i) => aParticipant(`p${i}`)) });
    const run = await CommandRun.of(movement, entries);
    const { columns } = resultModel(movement);
    const formulas = await run.values(RESULT_NAMES.formulas);
    const column = (index: number): (string | number | boolean)[] => formulas.map((row) => row[index - LEAD_COLUMNS.code]!);
    expect(column(columns.scale)).toEqual(entries.map((row) => scaleOf(criteria, row)));
    expect(column(columns.ratio)).toEqual(["5/30", "6/10", "5/20"]);
    run.excel.close();
  });

  test("all equal, one participant, nobody scored", async () => {
    const of = (entries: Entry[][]): Case => ({
      entries,
      movement: aMovement({ participants: entries.map((_, i) => aParticipant(`p${i}`)) }),
    });
    await expectSheetEqualsOracle(of([[5, 5, 5]]));
    await expectSheetEqualsOracle(of(Array.from({ length: 9 }, () => [5, 5, 5])));
    await expectSheetEqualsOracle(of(Array.from({ length: 5 }, () => [null, null, null])));
  });
});
