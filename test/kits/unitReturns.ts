// The workbook of a large movement and the files that its units send back, without an Excel: for measurements of gathering.
import { runCommand, type Command, type CommandContext } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { makeUnitFiles } from "../../src/commands/unitFiles";
import { writeBook } from "../../src/book/writeBook";
import { BLANK_RECORD } from "../../src/core/register/register";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { UNIT_MATRIX_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import type { UnitFile } from "../../src/commands/gatherAnswers";
import { NOON } from "./commandRun";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";
import { PlannedWorkbook } from "./plannedWorkbook";

export interface UnitReturns {
  /** The movement's workbook, nothing entered. */
  readonly snapshot: WorkbookSnapshot;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A command on a planned workbook. @throws Error where it fails */
export async function mustOn<In, Out>(
  port: PlannedWorkbook,
  command: Command<In, Out>,
  input: In,
  more: Partial<CommandContext> = {},
): Promise<Out> {
  const result = await runCommand(command, { port, language: "vi", now: () => NOON, ...more }, input);
  if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
  return result.value;
}

/** So many units of so many people each, every form filled in at all criteria. */
export async function unitReturns(units: number, people: number, criteria: number): Promise<UnitReturns> {
  const movement = aMovement({
    criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`TC${j + 1}`, { step: 0.5 })),
    participants: Array.from({ length: units * people }, (_, i) =>
      aParticipant(`CN${i + 1}`, {
        type: "individual",
        cluster: `Khối ${(i % 12) + 1}`,
        register: { ...BLANK_RECORD, unit: `Đơn vị ${Math.floor(i / people) + 1}` },
      }),
    ),
  });
  const port = new PlannedWorkbook();
  await mustOn(port, COMMANDS.setUp, { start: "movement", movement, rule: null });
  await mustOn(port, COMMANDS.buildMatrix, undefined);
  const { files } = await mustOn(port, makeUnitFiles, { division: "unit", round: "self", units: null });
  return { snapshot: port.snapshot, files: files.map((file, unit) => ({ name: file.fileName, bytes: filledIn(file, unit) })) };
}

function filledIn({ plan, title }: UnitFile, unit: number): Uint8Array {
  const cells = plan.find((op) => op.kind === "defineName" && op.name === UNIT_MATRIX_NAMES.cells);
  if (cells?.kind !== "defineName") throw new Error("no table");
  const { sheet, area } = cells;
  const values = Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => (((unit * area.rows + i) * 7 + j * 3) % 21) / 2),
  );
  return writeBook([...plan, { kind: "writeBlock", sheet, area, values }], { created: NOON, title });
}
