// Every command of the product is either in a table of refusals, for it writes, or shown here to write nothing: a new one cannot be left out.
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Command } from "../../src/commands/command";
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { rollUpState } from "../../src/commands/periods/rollUpPeriods";
import { COMMANDS } from "../../src/commands/registry";
import { undoSteps } from "../../src/commands/undo";
import { cloneVersion } from "../../src/commands/versions";
import { CommandRun } from "../kits/commandRun";
import { FAULT_CASES } from "../kits/faultCases";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { scoredPeriod } from "../kits/periodFiles";
import { closeTestExcels } from "../kits/testExcel";
import { TOOL_FAULT_CASES } from "../kits/toolFaultCases";

afterEach(closeTestExcels);

const FOLDER = path.resolve(__dirname, "../../src/commands");

function isCommand(value: unknown): value is Command<unknown, unknown> {
  const { id, execute } = (value ?? {}) as { readonly id?: unknown; readonly execute?: unknown };
  return typeof id === "string" && typeof execute === "function";
}

/** What the files of the folder export, by the name of the export. */
async function allCommands(): Promise<ReadonlyMap<string, Command<unknown, unknown>>> {
  const found = new Map<string, Command<unknown, unknown>>();
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const exported = (await import(path.join(FOLDER, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) if (isCommand(value)) found.set(name, value);
  }
  return found;
}

const THREE = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});
const SELF = { division: "participant", round: "self" };

/** Inputs of the commands that only read, on a workbook in which there is something to read for each of them. */
const ONLY_READ: Readonly<Record<string, unknown>> = {
  previewCleaning: "participants",
  criteriaTree: undefined,
  decisionState: undefined,
  wordPapers: undefined,
  reportState: undefined,
  wordReport: undefined,
  explain: { code: "p1", other: "p2" },
  formChoices: undefined,
  gatherPreview: { files: [] },
  partPoints: undefined,
  previewPeople: { cells: [["Mã", "Họ tên"], ["p9", "Người mới"]], mapping: null }, // prettier-ignore
  stageState: undefined,
  objectionsState: undefined,
  saveTemplate: { name: "Mẫu", source: "", withParticipants: true },
  undoSteps: undefined,
  undoLosses: undefined,
  unitOffers: SELF,
  makeUnitFiles: { ...SELF, units: null },
  verifySeal: undefined,
  versionState: undefined,
  copyOffers: undefined,
  sampleFiles: "officeTable",
  makeCopy: { sheets: ["Kết quả"], content: "values", groups: [], without: [] },
  checkShape: undefined,
  countEdited: undefined,
  periodOffer: undefined,
  newPeriod: { name: "Tháng 12/2026", from: "01/12/2026", to: "31/12/2026", year: 2026, left: ["p2"] },
  rollUpState: undefined,
  previewRollUp: undefined,
  previewVersion: undefined,
  periodsHere: undefined,
  movements: undefined,
  shownMovement: undefined,
  takeLists: { title: "Chuyên đề", kind: null, withCriteria: true, withParticipants: true },
};

test("every command is in a table of refusals or among those that only read", async () => {
  const refused = new Set([...FAULT_CASES, ...TOOL_FAULT_CASES].map(({ command }) => command.id));
  const commands = await allCommands();
  expect(commands.size).toBeGreaterThan(Object.keys(ONLY_READ).length + Object.keys(COMMANDS).length);
  const untold = [...commands].filter(([name, { id }]) => !(name in ONLY_READ) && !refused.has(id)).map(([name]) => name);
  expect(untold).toEqual([]);
  expect(Object.keys(ONLY_READ).filter((name) => !commands.has(name))).toEqual([]);
});

test("a command that only reads asks for no change of the workbook", async () => {
  const run = (
    await CommandRun.of(THREE, [
      [7, 8],
      [9, 5],
      [6, 6],
    ])
  ).keeping();
  await run.must(COMMANDS.rank, undefined);
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.must(decide, undefined);
  await run.must(cloneVersion, undefined);
  const step = (await run.must(undoSteps, undefined)).steps[0]!.id;
  const { usual } = await run.must(rollUpState, undefined);
  const points = [
    [7, 8],
    [9, 5],
    [6, 6],
  ];
  const order = ["Tháng 1", "Tháng 2"];
  const given = [await scoredPeriod("Tháng 1", THREE, points), await scoredPeriod("Tháng 2", THREE, points)];
  const previewRollUp = { given, order, rules: usual };
  const apply = jest.spyOn(run.context.port, "apply");
  const before = await run.content();
  const commands = await allCommands();
  for (const [name, input] of Object.entries({ ...ONLY_READ, undoLosses: step, previewRollUp })) {
    const result = await run.try(commands.get(name)!, input);
    expect([name, result.ok ? "ok" : result.failure.code, apply.mock.calls.length]).toEqual([name, "ok", 0]);
  }
  expect(await run.content()).toEqual(before);
});
