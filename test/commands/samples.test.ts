// Every sample builds, ranks without a doubtful cell, and gives the totals that are reckoned by hand here.
import { COMMANDS } from "../../src/commands/registry";
import { loadSample, SAMPLE_IDS, type SampleId } from "../../src/commands/samples/samples";
import { RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

async function started(sample: SampleId): Promise<CommandRun> {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample", sample });
  return run;
}

/** Totals of the result sheet by code of the participant. */
async function totalsOf(run: CommandRun): Promise<Record<string, unknown>> {
  const [codes, totals] = [await run.values(RESULT_NAMES.rowCodes), await run.values(RESULT_NAMES.total)];
  return Object.fromEntries(codes.map(([code], i) => [String(code), totals[i]![0]]));
}

describe("what every sample keeps", () => {
  test.each(SAMPLE_IDS)("%s says where it comes from, since when, and marks its people as samples", async (id) => {
    const { about, movement } = await loadSample(id);
    expect(about.name).not.toBe("");
    expect(about.source).not.toBe("");
    expect(about.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const person of movement.participants.filter((participant) => participant.type === "individual"))
      expect(person.name).toMatch(/\(mẫu\)$/);
  });

  test("the quick start is the one without a name", async () => {
    const [named, plain] = [await started("departmentOfJustice"), await CommandRun.start()];
    await plain.must(COMMANDS.setUp, { start: "sample" });
    expect(await plain.content()).toEqual(await named.content());
  });

  test("the blank one leaves the lists to write in and no matrix", async () => {
    const run = await started("blank");
    expect((await run.must(COMMANDS.overview, undefined)).stage).toBe("setUp");
  });
});

describe.each(["departmentOfJusticeRules", "officeTable", "individualEvaluation"] as const)("the sample %s", (id) => {
  test("is right as it is: no error, nothing missing but what does not apply, building and ranking again write nothing", async () => {
    const run = await started(id);
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map((finding) => `${finding.rule} ${finding.cell} ${finding.message}`)).toEqual([]);
    await run.must(COMMANDS.buildMatrix, undefined);
    // The first ranking draws the charts beside the board.
    await run.must(COMMANDS.rank, undefined);
    const before = await run.content();
    expect(await run.must(COMMANDS.rank, undefined)).toMatchObject({ repaired: false, isProvisional: false });
    expect(await run.content()).toEqual(before);
  });
});

describe("totals reckoned by hand", () => {
  test("the Department by rules: an office, a person with everything, one with deductions at their limit", async () => {
    const totals = await totalsOf(await started("departmentOfJusticeRules"));
    // TT01: 4 + 6 + 10; 20 × (48 − 2 × 25 %) / 48 = 19,79; 11; HS < 1000, +6,5 % = 6; 5; 0,5 + 7 × 0,5 = 4; 5 + 5 + best(0; 3); 6; 6; bonus 1
    expect(totals["TT01"]).toBe(91.79);
    // CN04: 4 + 6 + 10; 20 × (26 − 25 %) / 26 = 19,81; 12; 5; 0,5 + 9 × 0,5 = 5; 5 + 5 + 2; 6; 9; bonus min(2 + 1,5; 3) = 3
    expect(totals["CN04"]).toBe(91.81);
    // CN08: 4; 0; 10 − 3 × 2 = 4; 20 × (20 − 6 × 25 %) / 25 = 14,8; 8; 0; 0 (90 is not above 90); 0 + 5 + 0; 0; 0; −2 − 1,5 → −3
    expect(totals["CN08"]).toBe(32.8);
  });

  test("the office table: bonus cut to 3, deductions to −3, KAD takes 12 points out of the scale", async () => {
    const run = await started("officeTable");
    const totals = await totalsOf(run);
    // DV01: 4 + 3 + 3; 25 + 15; 12 + 10 + 8; 10 + 9,5 = 99,5; bonus min(2 + 4 × 0,5; 3) = 3
    expect(totals["DV01"]).toBe(102.5);
    // DV06: 3 + 2 + 1,5; 12 + 15 − 6 × 1,5; 2 + 0 + 0; 0 + 6,5 = 33; deductions max(−2 − min(3; 2); −3) = −3
    expect(totals["DV06"]).toBe(30);
    // DV09: 8,5 + 18 + 12 + 8 + 0 + 10 + 8,5 = 65; +0,5 − 1
    expect(totals["DV09"]).toBe(64.5);
  });

  test("individuals: 30 + (a + b + c) / 3 × 70 %, each at most 100 %, −25 % for each late or failed item", async () => {
    const totals = await totalsOf(await started("individualEvaluation"));
    // CC01: 29 + (100 % + 39,75/40 + 100 %) / 3 × 70 = 29 + 69,8541…
    expect(totals["CC01"]).toBe(98.85);
    // CC05: 21,5 + (24/30 + (22 − 5 × 0,25)/30 + (23 − 8 × 0,25)/30) / 3 × 70 = 21,5 + 65,75/90 × 70 = 21,5 + 51,1388…
    expect(totals["CC05"]).toBe(72.64);
    expect(totals["CC04"]).toBe(99.5);
  });
});
