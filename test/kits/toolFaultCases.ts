// The commands of the pane's tools and of the findings, each on a small workbook that it writes much of; their input is found there.
import { applyCleaning, previewCleaning } from "../../src/commands/cleanData";
import type { Command } from "../../src/commands/command";
import { makeRollUp } from "../../src/commands/periods/rollUpPeriods";
import { fixFindings } from "../../src/commands/fixFindings";
import { makeForm } from "../../src/commands/forms";
import { COMMANDS } from "../../src/commands/registry";
import { takeCriteria } from "../../src/commands/templates";
import { moveStage, recordChanges, stageState } from "../../src/commands/stages";
import { undo, undoSteps } from "../../src/commands/undo";
import { cloneVersion, dropDraft, unlockList } from "../../src/commands/versions";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { DRAFT_NAMES } from "../../src/workbook/versionsPlan";
import { CommandRun } from "./commandRun";
import type { FaultCase } from "./faultTable";
import { scoredPeriod } from "./periodFiles";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});

const scored = () =>
  CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, 5],
    [6, 6],
  ]);

async function ranked(): Promise<CommandRun> {
  const run = await scored();
  await run.must(COMMANDS.rank, undefined);
  return run;
}

async function drafted(): Promise<CommandRun> {
  const run = await scored();
  await run.must(cloneVersion, undefined);
  await run.change(DRAFT_NAMES.name, 0, 0, "Đổi tên trong bản nháp");
  return run;
}

/** A case whose input comes from the workbook. */
function found<In, Out>(
  name: string,
  prepare: () => Promise<CommandRun>,
  command: Command<In, Out>,
  inputIn: (run: CommandRun) => Promise<In>,
): FaultCase {
  let input: In;
  return {
    name,
    prepare: async () => {
      const run = (await prepare()).keeping();
      input = await inputIn(run);
      return run;
    },
    command: { id: command.id, execute: (context) => command.execute(context, input) },
    input: undefined as never,
  };
}

/** A case whose input is the same everywhere. */
function given<In, Out>(name: string, prepare: () => Promise<CommandRun>, command: Command<In, Out>, input: In): FaultCase {
  return found(name, prepare, command, () => Promise.resolve(input));
}

export const TOOL_FAULT_CASES: readonly FaultCase[] = [
  found("fixFindings", scored, fixFindings, async (run) => {
    await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
    return { findings: (await run.must(COMMANDS.checkEntries, undefined)).findings };
  }),
  given("moveStage", ranked, moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" }),
  found("recordChanges", ranked, recordChanges, async (run) => {
    await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
    await run.change(ENTRY_NAMES.cells, 0, 0, 6);
    return { who: "Nguyễn Thị Mẫu", reason: "Theo biên bản 05", changes: (await run.must(stageState, undefined)).changes };
  }),
  found("makeRollUp", scored, makeRollUp, async (run) => {
    const input = {
      given: [
        await scoredPeriod("Tháng 1", MOVEMENT, [[7, 8]]),
        await scoredPeriod("Tháng 2", MOVEMENT, [
          [6, 6],
          [5, null],
        ]),
      ],
      order: ["Tháng 1", "Tháng 2"],
      rules: { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: 2, bands: [] },
    } as const;
    await run.must(makeRollUp, input);
    return { ...input, rules: { ...input.rules, method: "sum" } as const };
  }),
  given("cloneVersion", scored, cloneVersion, undefined),
  given("dropDraft", drafted, dropDraft, undefined),
  found("unlockList", scored, unlockList, async (run) => void (await run.must(COMMANDS.rank, undefined))),
  given("makeForm", scored, makeForm, { code: "p1" }),
  given("takeCriteria", scored, takeCriteria, { criteria: [aCriterion("m1"), aCriterion("m2")] }),
  found("applyCleaning", scored, applyCleaning, async (run) => {
    await run.change(PARTICIPANT_NAMES.name, 0, 0, "  NGUYỄN   văn an ");
    const seen = await run.must(previewCleaning, "participants");
    const changes = seen.cells.map(({ sheet, row, column, text, salutationColumn }) => ({
      ...{ sheet, row, column, before: text, salutationColumn },
      ...{ after: "Nguyễn Văn An", changesFont: false, salutation: null },
    }));
    return { changes, list: null, sorts: false };
  }),
  found("undo", scored, undo, async (run) => {
    await run.must(COMMANDS.rank, undefined);
    return (await run.must(undoSteps, undefined)).steps[0]!.id;
  }),
];
