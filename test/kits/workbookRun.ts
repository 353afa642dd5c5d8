// Runs commands on a fresh embedded workbook through the direct port, failing loudly when a command fails.
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { runCommand, type Command, type CommandContext, type CommandResult } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import type { EntryData } from "../../src/commands/enterEntries";
import type { Entry, Movement } from "../../src/core/movement";
import { DirectPort } from "./directPort";

export const NOON = new Date(2026, 10, 23, 12, 0);

export class WorkbookRun {
  readonly context: CommandContext;
  private constructor(readonly workbook: HostWorkbook) {
    this.context = { port: new DirectPort(workbook), language: "vi", now: () => NOON };
  }

  static async start(): Promise<WorkbookRun> {
    return new WorkbookRun(await createHeadlessWorkbook());
  }

  /** A workbook with the movement set up, built and its entries typed in. */
  static async of(movement: Movement, entries: readonly (readonly Entry[])[]): Promise<WorkbookRun> {
    const run = await WorkbookRun.start();
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, entryData(movement, entries));
    return run;
  }

  async try<In, Out>(command: Command<In, Out>, input: In): Promise<CommandResult<Out>> {
    return runCommand(command, this.context, input);
  }

  async must<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const result = await this.try(command, input);
    if (!result.ok)
      throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail} ${JSON.stringify(result.failure.findings)}`);
    return result.value;
  }

  /** Values of a defined name, blanks as "". */
  async values(name: string): Promise<(string | number | boolean)[][]> {
    await this.workbook.settle();
    const place = this.workbook.areaOfName(name);
    if (place === null) throw new Error(`no area: ${name}`);
    return this.workbook
      .sheet(place.sheetId)!
      .read(place.area)
      .map((row) => row.map((cell) => cell.value ?? ""));
  }

  /** Types into a cell of a named block, as a person would. */
  async type(name: string, row: number, column: number, value: string | number | null): Promise<void> {
    const place = this.workbook.areaOfName(name)!;
    const area = { row: place.area.row + row, column: place.area.column + column, rows: 1, columns: 1 };
    this.workbook.sheet(place.sheetId)!.write(area, [[{ value }]]);
    await this.workbook.settle();
  }

  dispose(): void {
    this.workbook.dispose();
  }
}

export function entryData(movement: Movement, entries: readonly (readonly Entry[])[]): EntryData {
  return Object.fromEntries(
    movement.participants.map((participant, i) => [
      participant.code,
      Object.fromEntries(movement.criteria.map((criterion, j) => [criterion.code, entries[i]?.[j] ?? null])),
    ]),
  );
}
