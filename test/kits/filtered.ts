// An entry sheet that somebody has filtered: by what, and what is hidden then; and the repair that lifts it.
import type { HostFilter } from "../../host/workbook/hostWorkbook";
import type { FixAnswer } from "../../src/commands/answers";
import { fixFindings } from "../../src/commands/fixFindings";
import { COMMANDS } from "../../src/commands/registry";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { builtOnce, CommandRun } from "./commandRun";
import { filterBy } from "./filterBy";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});

/** A ranked movement whose second participant is filtered out, with restore points. */
export const filtered = builtOnce(async (): Promise<CommandRun> => {
  const run = (
    await CommandRun.of(MOVEMENT, [
      [7, 8],
      [9, 5],
      [6, 6],
    ])
  ).keeping();
  await run.must(COMMANDS.rank, undefined);
  refilter(run, LOW);
  return run;
});

/** Filters the second participant out. */
export const LOW: HostFilter["columns"] = [{ column: 0, criteria: { filterOn: "Custom", criterion1: "<9" } }];

/** The entry sheet filtered otherwise. */
export async function filteredBy(columns: HostFilter["columns"]): Promise<CommandRun> {
  const run = await filtered();
  refilter(run, columns);
  return run;
}

/** Filters all but the participant with 5 out. */
export const FIVE: HostFilter["columns"] = [{ column: 1, criteria: { filterOn: "Custom", criterion1: "=5" } }];

/** Filters of every kind that Excel tells of. */
export const FILTER_KINDS: readonly (readonly [string, HostFilter["columns"]])[] = [
  ["values", [{ column: 1, criteria: { filterOn: "Values", values: ["8", "6"] } }]],
  ["blank ones", [{ column: 1, criteria: { filterOn: "Values", values: ["", "8"] } }]],
  ["two conditions", [{ column: 0, criteria: { filterOn: "Custom", criterion1: ">6", operator: "And", criterion2: "<=7" } }]],
  ["the best", [{ column: 1, criteria: { filterOn: "TopItems", criterion1: "2" } }]],
  ["above the mean", [{ column: 0, criteria: { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" } }]],
  ["colours", [{ column: 0, criteria: { filterOn: "CellColor", color: "#FFFF00" } }]],
  ["two columns", [LOW[0]!, { column: 1, criteria: { filterOn: "Custom", criterion1: "=6" } }]],
];

/** Filters the entry sheet otherwise, in place of what it is filtered by. */
export function refilter(run: CommandRun, columns: HostFilter["columns"]): void {
  const { workbook } = run.excel;
  const { sheetId, area } = workbook.areaOfName(run.nameOf(ENTRY_NAMES.cells))!;
  filterBy(workbook.sheet(sheetId)!, area, columns);
}

/** The filter of the entry sheet, and which rows of entries are hidden. */
export function filterOf({ excel: { workbook } }: CommandRun) {
  const { sheetId, area } = workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = workbook.sheet(sheetId)!;
  return { filter: sheet.filter, hidden: [0, 1, 2].map((row) => sheet.isHidden("rows", area.row + row)) };
}

/** Repairs all findings, or those of the filter alone. */
export async function repaired(run: CommandRun, rules: "W-11" | "all" = "W-11"): Promise<FixAnswer> {
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  return run.must(fixFindings, { findings: findings.filter(({ rule }) => rules === "all" || rule === rules) });
}
