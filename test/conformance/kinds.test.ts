// Rules of every kind: the sheet's points, groups, totals, scales and ranks against the oracle in core, in the embedded engine.
import fc from "fast-check";
import { COMMANDS } from "../../src/commands/registry";
import { withoutNoise } from "../../src/core/decimal";
import { readEntry } from "../../src/core/entry";
import type { Finding } from "../../src/core/finding";
import { isEntered } from "../../src/core/rule";
import type { Entry, Movement } from "../../src/core/movement";
import { gatesHit, pointsTable } from "../../src/core/points";
import { standingsOf } from "../../src/core/ranking";
import { LEAD_COLUMNS } from "../../src/workbook/layout";
import { RESULT_NAMES } from "../../src/workbook/names";
import { inColumnOrder, resultModel } from "../../src/workbook/resultModel";
import { whyTexts } from "../../src/workbook/whyText";
import { kindCases, SCORED_KINDS, typedMovement, type KindCase } from "../kits/everyKind";

/** The movement in the order of its columns, and its entries as core reads them. */
function oracleOf({ movement, cells }: KindCase): { readonly movement: Movement; readonly entries: Entry[][] } {
  const criteria = inColumnOrder(movement.criteria);
  const participants = movement.participants.map((p) => ({ ...p, cluster: p.cluster || "Chung" }));
  const entries = cells.map((row) =>
    criteria.map((criterion, j): Entry => {
      const reading = isEntered(criterion.rule) ? readEntry(row[j] ?? null, criterion) : readEntry(null);
      return reading.kind === "entry" ? reading.entry : null;
    }),
  );
  return { movement: { ...movement, participants, criteria }, entries };
}

async function expectSheetEqualsOracle(example: KindCase): Promise<void> {
  const run = await typedMovement(example);
  try {
    const { movement, entries } = oracleOf(example);
    const { columns, valueColumn } = resultModel(movement);
    const sheet = await run.values(RESULT_NAMES.formulas);
    const column = (index: number | null): (string | number | boolean)[] =>
      index === null ? [] : sheet.map((row) => row[index - LEAD_COLUMNS.code]!);
    const table = pointsTable(movement, entries);
    // What is not rounded differs in the last binary digits from engine to engine.
    const clean = (value: unknown): number | null => (typeof value === "number" ? withoutNoise(value) : null);
    const numeric = (cells: readonly unknown[]): unknown[] => cells.map(clean);
    movement.criteria.forEach((criterion, index) => {
      const of = `${criterion.code} ${criterion.rule.kind}`;
      const values = numeric(column(valueColumn(index)));
      if (valueColumn(index) !== null) expect([of, values]).toEqual([of, table.map(({ points }) => clean(points[index]))]);
    });
    if (columns.bonus !== null) expect(numeric(column(columns.bonus))).toEqual(table.map(({ bonus }) => bonus));
    if (columns.deduction !== null) expect(numeric(column(columns.deduction))).toEqual(table.map(({ deduction }) => deduction));
    expect(numeric(column(columns.total))).toEqual(table.map(({ total }) => total));
    expect(numeric(column(columns.scale))).toEqual(table.map(({ scale }) => scale));
    const standings = standingsOf(movement, entries);
    expect(column(columns.rank)).toEqual(standings.map(({ rank }) => rank ?? ""));
    expect(column(columns.clusterRank)).toEqual(standings.map(({ clusterRank }) => clusterRank ?? ""));
    expect(column(columns.why)).toEqual(whyTexts(movement, standings, "."));
    const names = (codes: readonly string[]): string => codes.map((code) => `Dòng ${code}`).join("; ");
    expect(column(columns.gates)).toEqual(gatesHit(movement, entries).map(names));
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    const missing = rowsOf(findings.filter((finding) => finding.rule === "V-01"));
    const doubtful = column(columns.doubtful).map((cell) => Number(cell) > 0);
    const shouldSee = rowsOf(findings.filter((finding) => SEEN.has(finding.rule)));
    const maySee = rowsOf(findings);
    expect(column(columns.missing)).toEqual(entries.map((_, row) => missing.filter((one) => one === row).length));
    entries.forEach((_, row) =>
      expect([row, shouldSee.includes(row) && !doubtful[row]!, doubtful[row]! && !maySee.includes(row)]).toEqual([row, false, false]),
    );
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  } finally {
    run.excel.close();
  }
}

/** Rules that the formulas see; of the others some. */
const SEEN = new Set(["V-02", "V-03", "V-04", "V-05", "V-06", "V-07", "V-09", "V-11", "V-14", "V-16", "V-17"]);

function rowsOf(findings: readonly Finding[]): number[] {
  return findings.flatMap(({ place }) => (place.kind === "entry" ? [place.row] : []));
}

const FEW = { participants: 6, criteria: 6 };

describe("rules of every kind: formulas equal the oracle", () => {
  test.each(SCORED_KINDS)("%s, with blanks, KAD, MIỄN, wrong cells, caps, groups, limits and audiences", async (kind) => {
    await fc.assert(fc.asyncProperty(kindCases([kind], FEW), expectSheetEqualsOracle), { numRuns: 3, endOnFailure: true });
  });

  test("all kinds at once", async () => {
    const all = kindCases(SCORED_KINDS, { participants: 9, criteria: SCORED_KINDS.length + 2 });
    await fc.assert(fc.asyncProperty(all, expectSheetEqualsOracle), { numRuns: 6, endOnFailure: true });
  });
});
