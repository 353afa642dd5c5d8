// Xét in parts: the pane can draw and hear "Dừng" between them, and it decides the same.
import { runCommand } from "../../src/commands/command";
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { COMMANDS } from "../../src/commands/registry";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

async function scored(): Promise<CommandRun> {
  const movement = aMovement({ criteria: [aCriterion("c1")], participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)) });
  return CommandRun.of(movement, [[7], [8], [9]]);
}

const ruled = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  return run;
});

test("Xét pauses after each award and between its parts, and a run that pauses decides what one that does not decides", async () => {
  const run = await ruled();
  const plain = await run.must(decide, undefined);
  let pauses = 0;
  const paused = await runCommand(decide, { ...run.context, breathe: () => Promise.resolve(void pauses++) }, undefined);
  expect(paused).toEqual({ ok: true, value: plain });
  // Each award is decided in a part of its own, and told in one.
  expect(pauses).toBeGreaterThan(2 * plain.awards.length);
});

test("asked to stop at any of its pauses, Xét leaves the workbook as it was", async () => {
  const run = await ruled();
  const before = await run.content();
  let most = 0;
  for (let at = 1; ; at++) {
    const signal = { aborted: false };
    let pauses = 0;
    const breathe = () => Promise.resolve(void (signal.aborted = ++pauses === at));
    const result = await runCommand(decide, { ...run.context, breathe, signal }, undefined);
    // From the pause on that comes after the writing it is finished.
    if (result.ok) break;
    most = at;
    expect([result.failure.code, at]).toEqual(["cancelled", at]);
    if (at % 7 === 1) expect(await run.content()).toEqual(before);
  }
  expect(most).toBeGreaterThan(10);
});

test.each(["checkEntries", "rank"] as const)(
  "%s pauses between the parts of its sweep, and answers what it answers without pauses",
  async (id) => {
    const run = await scored();
    const command = COMMANDS[id];
    await run.must<undefined, unknown>(command, undefined);
    const plain = await run.must<undefined, unknown>(command, undefined);
    let pauses = 0;
    const context = { ...run.context, breathe: () => Promise.resolve(void pauses++) };
    expect(await runCommand<undefined, unknown>(command, context, undefined)).toEqual({ ok: true, value: plain });
    // Lists, four parts of the matrix, rounds, entries, grid, ties, results; beside reading and writing.
    expect(pauses).toBeGreaterThanOrEqual(10);
  },
);

test("keeping a restore point and queueing what is written pause too, and write the same", async () => {
  const written: unknown[] = [];
  let pauses = 0;
  for (const breathe of [undefined, () => Promise.resolve(void pauses++)]) {
    const run = await scored();
    await run.change("BV_KQ_Tong", 1, 0, 99);
    const port = new ExcelWorkbook(run.excel.host, breathe === undefined ? {} : { breathe });
    await runCommand(COMMANDS.rank, { ...run.context, port, keepsRestorePoints: true }, undefined);
    written.push(await run.content());
  }
  expect(JSON.stringify(written[1])).toBe(JSON.stringify(written[0]));
  // One after each of the plan's operations at least.
  expect(pauses).toBeGreaterThan(100);
});
