// The commands of the pane's tools and of the findings, each on a small workbook that it writes much of; their input is found there.
import { applyCleaning, type CleaningInput, previewCleaning, undoCleaning } from "../../src/commands/cleanData";
import type { Command } from "../../src/commands/command";
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { makePack, makeVoteSheet } from "../../src/commands/dossier";
import { makeReport, makeReportSheet } from "../../src/commands/movementReport";
import { makeRollUp } from "../../src/commands/periods/rollUpPeriods";
import { fixFindings } from "../../src/commands/fixFindings";
import { makeForm } from "../../src/commands/forms";
import { gatherApply } from "../../src/commands/gather";
import type { GatherApplyInput, ReadFile } from "../../src/commands/gatherAnswers";
import { addObjection, changeObjection, makeRegister } from "../../src/commands/objections/objections";
import { COMMANDS } from "../../src/commands/registry";
import { makeScoreSheet } from "../../src/commands/scoreSheet";
import { takeCriteria } from "../../src/commands/templates";
import { giveReasons, moveStage, recordAbsent, recordChanges, stageState } from "../../src/commands/stages";
import { acceptShape, checkShape } from "../../src/commands/shape";
import { undo, undoSteps } from "../../src/commands/undo";
import { undoFix } from "../../src/commands/undoFix";
import { makeUnitFiles } from "../../src/commands/unitFiles";
import { applyVersion, cloneVersion, dropDraft, unlockList } from "../../src/commands/versions";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { DUE_NAME, PUBLICATION_NAMES } from "../../src/workbook/objections/objectionNames";
import { CASE_NAMES } from "../../src/workbook/report/reportNames";
import { DRAFT_NAMES } from "../../src/workbook/versionsPlan";
import { builtOnce, CommandRun } from "./commandRun";
import type { FaultCase } from "./faultTable";
import { filtered, repaired } from "./filtered";
import { scoredPeriod } from "./periodFiles";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";
import { UNIT_FORM_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { acceptedNow, asRead, blocksIn, filledBlocks, openedUnitFile, withValues } from "./unitFiles";

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

const ranked = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(COMMANDS.rank, undefined);
  return run;
});

const OBJECTION = {
  ...{ received: "2026-11-02", person: "", unit: "", participant: "p2", criterion: "c1" },
  ...{ text: "Đề nghị xem lại", handler: "" },
};

/** A register of another day, with a formula that somebody deleted. */
const registered = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(makeRegister, undefined);
  await run.must(addObjection, OBJECTION);
  await run.change(PUBLICATION_NAMES.asOf, 0, 0, 46_300);
  await run.change(DUE_NAME, 0, 0, null);
  return run;
});

const drafted = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(cloneVersion, undefined);
  await run.change(DRAFT_NAMES.name, 0, 0, "Đổi tên trong bản nháp");
  return run;
});

const decided = builtOnce(async (): Promise<CommandRun> => {
  const run = await scored();
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.must(decide, undefined);
  return run;
});

/** An entry was changed in a stage whose changes are told. */
async function changedSince(run: CommandRun): Promise<undefined> {
  await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
  await run.change(ENTRY_NAMES.cells, 0, 0, 6);
}

async function cleaningIn(run: CommandRun): Promise<CleaningInput> {
  await run.change(PARTICIPANT_NAMES.name, 0, 0, "  NGUYỄN   văn an ");
  const seen = await run.must(previewCleaning, "participants");
  const changes = seen.cells.map(({ sheet, row, column, text, salutationColumn }) => ({
    ...{ sheet, row, column, before: text, salutationColumn },
    ...{ after: "Nguyễn Văn An", changesFont: false, salutation: null },
  }));
  return { changes, list: null, sorts: false };
}

/** Forms that two units have filled in and sent back, accepted; `explains`: with a text, for which a sheet is made. */
async function filledForms(run: CommandRun, explains: boolean): Promise<GatherApplyInput> {
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: ["p2", "p3"] });
  const filled: ReadFile[] = [];
  for (const file of files) {
    const opened = await openedUnitFile(file);
    const scored = filledBlocks(await blocksIn(opened), { [file.unit.code]: { c1: 3, c2: 4 } });
    const explained = withValues(scored, UNIT_FORM_NAMES.explanations, (values) => (values[0]![0] = "Trình chậm 05 ngày"));
    filled.push(asRead(`${file.unit.code}.xlsx`, explains ? explained : scored));
    opened.close();
  }
  return acceptedNow(run, filled);
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
  found("fixFindings of the shape", ranked, fixFindings, async (run) => {
    run.excel.workbook.sheetByTitle(run.titleOf("Xếp hạng"))!.visibility = "hidden";
    run.excel.workbook.sheetByTitle(run.titleOf("Kết quả"))!.protection = null;
    run.excel.workbook.removeName(run.nameOf(CRITERIA_NAMES.weight));
    await run.excel.workbook.settle();
    return { findings: (await run.must(checkShape, undefined)).findings };
  }),
  found("acceptShape", ranked, acceptShape, async (run) => {
    await run.change(CRITERIA_NAMES.weight, 0, 0, 2);
    return undefined;
  }),
  found("fixFindings", scored, fixFindings, async (run) => {
    await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
    return { findings: (await run.must(COMMANDS.checkEntries, undefined)).findings };
  }),
  found("fixFindings, signed", ranked, fixFindings, async (run) => {
    await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
    await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
    return { findings: (await run.must(COMMANDS.checkEntries, undefined)).findings, who: "Nguyễn Thị Mẫu" };
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
  given("makeRegister", scored, makeRegister, undefined),
  given("makeRegister of today", registered, makeRegister, undefined),
  given("addObjection", registered, addObjection, OBJECTION),
  given("changeObjection", registered, changeObjection, {
    ...{ row: 9, number: 1, text: OBJECTION.text, status: "answered", outcome: "kept", answered: "2026-11-20", handler: "", note: "" },
  } as const),
  given("cloneVersion", scored, cloneVersion, undefined),
  given("dropDraft", drafted, dropDraft, undefined),
  // Scored, so that the list is locked, and then emptied of all entries.
  found("unlockList", scored, unlockList, async (run) => {
    await run.must(COMMANDS.rank, undefined);
    for (const row of [0, 1, 2]) for (const column of [0, 1]) await run.change(ENTRY_NAMES.cells, row, column, "");
  }),
  given("makeForm", scored, makeForm, { code: "p1" }),
  given("makeScoreSheet", decided, makeScoreSheet, { code: "p1", other: "p2", hidesNames: true }),
  given("takeCriteria", scored, takeCriteria, { criteria: [aCriterion("m1"), aCriterion("m2")] }),
  found("applyCleaning", scored, applyCleaning, cleaningIn),
  found("undoCleaning", scored, undoCleaning, async (run) => (await run.must(applyCleaning, await cleaningIn(run))).undo),
  found("undoFix", scored, undoFix, async (run) => {
    await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
    await run.change(ENTRY_NAMES.cells, 0, 0, " 8 ");
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    return (await run.must(fixFindings, { findings })).undo!;
  }),
  found("undoFix of a filter that was lifted", filtered, undoFix, async (run) => (await repaired(run)).undo!),
  given("applyVersion", drafted, applyVersion, undefined),
  given("makeVoteSheet", decided, makeVoteSheet, undefined),
  given("makeReportSheet", scored, makeReportSheet, { cases: ["p2"] }),
  found("makeReport", decided, makeReport, async (run) => {
    await run.must(makeReportSheet, { cases: ["p2", "p1"] });
    await run.must(makeReport, undefined);
    await run.change(CASE_NAMES.reason, 0, 0, "Sáng kiến số hóa hồ sơ");
    return undefined;
  }),
  given("makePack", decided, makePack, { documents: ["nominations", "public"], hidden: [] }),
  found("gatherApply", scored, gatherApply, (run) => filledForms(run, true)),
  found("gatherApply, signed", ranked, gatherApply, async (run) => {
    const signed = { who: "Nguyễn Thị Mẫu", reason: "Phiếu sửa của đơn vị" };
    await run.must(moveStage, { to: "entered", who: signed.who, reason: "" });
    return { ...(await filledForms(run, false)), signed };
  }),
  found("recordAbsent", ranked, recordAbsent, changedSince),
  found("giveReasons", ranked, giveReasons, async (run) => {
    await changedSince(run);
    await run.must(recordAbsent, undefined);
    const { log } = await run.must(stageState, undefined);
    return { who: "Nguyễn Thị Mẫu", reason: "Theo biên bản 05", lines: log.unreasoned.map(({ number }) => number) };
  }),
  found("undo", scored, undo, async (run) => {
    await run.must(COMMANDS.rank, undefined);
    return (await run.must(undoSteps, undefined)).steps[0]!.id;
  }),
];
