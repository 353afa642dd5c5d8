// Runs commands over Microsoft's client library on a fresh embedded Excel, and tells whether a workbook is as it was.
import { runCommand, type Command, type CommandContext, type CommandResult } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { copyHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import type { Entry, Movement } from "../../src/core/movement";
import { nameIn } from "../../src/workbook/movements";
import { titleTail } from "../../src/workbook/movementView";
import { workbookContent } from "../host/xlsx/workbookContent";
import type { EntryData } from "../../src/commands/enterEntries";
import { joinTestExcel, openTestExcel, type TestExcel } from "./testExcel";

export const NOON = new Date(2026, 10, 23, 12, 0);

/** Entries of a table as data by code. */
export function entryData(movement: Movement, entries: readonly (readonly Entry[])[]): EntryData {
  return Object.fromEntries(
    movement.participants.map((participant, i) => [
      participant.code,
      Object.fromEntries(movement.criteria.map((criterion, j) => [criterion.code, entries[i]?.[j] ?? null])),
    ]),
  );
}

/** Workbooks kept for one builder; more are seldom asked for again. */
const MOST_KEPT = 6;

/**
 * A builder whose workbooks are made once in a suite for each list of arguments; every call gives an Excel of its own on a copy.
 * Arguments must be plain data.
 */
export function builtOnce<A extends readonly unknown[]>(build: (...args: A) => Promise<CommandRun>): (...args: A) => Promise<CommandRun> {
  const kept = new Map<string, { readonly workbook: HostWorkbook; readonly context: CommandContext }>();
  return async (...args) => {
    const key = JSON.stringify([CommandRun.neighbour !== null, args], (_key, value: unknown) =>
      value === undefined ? { isAbsent: true } : value,
    );
    let made = kept.get(key);
    if (made === undefined) {
      const run = await build(...args);
      made = { workbook: await copyHeadlessWorkbook(run.excel.workbook), context: run.context };
      run.close();
      if (kept.size >= MOST_KEPT) {
        for (const { workbook } of kept.values()) workbook.dispose();
        kept.clear();
      }
      kept.set(key, made);
    }
    return CommandRun.over(await copyHeadlessWorkbook(made.workbook), made.context);
  };
}

const scored = builtOnce(async (movement: Movement, entries: readonly (readonly Entry[])[]) => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  if (entries.length > 0) await run.must(COMMANDS.enterEntries, entryData(movement, entries));
  return run;
});

export class CommandRun {
  private constructor(
    readonly excel: TestExcel,
    readonly context: CommandContext,
  ) {}

  /** What makes the movement beside which runs begin; null = they begin in an empty workbook. */
  static neighbour: ((run: CommandRun) => Promise<unknown>) | null = null;

  static async start(more: Partial<CommandContext> = {}): Promise<CommandRun> {
    const excel = await openTestExcel();
    const first = new CommandRun(excel, { port: excel.port, language: "vi", now: () => NOON, ...more });
    if (CommandRun.neighbour === null) return first;
    await CommandRun.neighbour(first);
    return first.inMovement(2);
  }

  /** Runs that begin meanwhile are of a second movement, in a workbook where `neighbour` has made the first. */
  static async beside<T>(neighbour: (run: CommandRun) => Promise<unknown>, act: () => Promise<T>): Promise<T> {
    CommandRun.neighbour = neighbour;
    try {
      return await act();
    } finally {
      CommandRun.neighbour = null;
    }
  }

  /** Runs that begin meanwhile begin in an empty workbook, whatever `beside` says. */
  static async apart<T>(act: () => Promise<T>): Promise<T> {
    const { neighbour } = CommandRun;
    CommandRun.neighbour = null;
    try {
      return await act();
    } finally {
      CommandRun.neighbour = neighbour;
    }
  }

  /** Title of a sheet that the add-in has made, and a defined name, in the run's own movement. */
  titleOf(title: string): string {
    const { movement = 1 } = this.context;
    return movement === 1 ? title : `${title}${titleTail(movement)}`;
  }

  nameOf(name: string): string {
    return nameIn(name, this.context.movement ?? 1);
  }

  /** The same workbook, at the movement of that number. */
  inMovement(movement: number): CommandRun {
    return new CommandRun(this.excel, { ...this.context, movement });
  }

  /** A movement set up, built and scored: made once in a suite, each run has a copy of its own. */
  static of(movement: Movement, entries: readonly (readonly Entry[])[] = []): Promise<CommandRun> {
    return scored(movement, entries);
  }

  /** An Excel just opened on that workbook, with the same switches. */
  static async over(workbook: HostWorkbook, context: CommandContext): Promise<CommandRun> {
    const excel = await openTestExcel("2021", "vi-VN", workbook);
    return new CommandRun(excel, { ...context, port: excel.port });
  }

  /** An Excel of its own that has opened and calculated that file, and nothing else. */
  static async opened(bytes: Uint8Array): Promise<CommandRun> {
    const run = await CommandRun.apart(() => CommandRun.start());
    await openWorkbook(bytes, run.excel.workbook);
    await run.excel.workbook.settle(true);
    return run;
  }

  /** An Excel of its own, just opened, on a copy of this workbook. */
  async copy(): Promise<CommandRun> {
    return CommandRun.over(await copyHeadlessWorkbook(this.excel.workbook), this.context);
  }

  close(): void {
    this.excel.close();
  }

  /** The same workbook, with restore points from now on. */
  keeping(): CommandRun {
    return new CommandRun(this.excel, { ...this.context, keepsRestorePoints: true });
  }

  /** A colleague at the same workbook, with an Excel and an add-in of their own. */
  colleague(): CommandRun {
    const excel = joinTestExcel(this.excel);
    return new CommandRun(excel, { ...this.context, port: excel.port });
  }

  /** Does something before the request of that number is taken up, the next one being 1; tells whether there was such a request. */
  before(request: number, act: () => void): () => boolean {
    let count = 0;
    this.excel.excel.hold(async () => {
      if (++count === request) act();
    });
    return () => count >= request;
  }

  async try<In, Out>(command: Command<In, Out>, input: In): Promise<CommandResult<Out>> {
    return runCommand(command, this.context, input);
  }

  async must<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const result = await this.try(command, input);
    if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
    return result.value;
  }

  /** Code of the failure, or "ok". */
  async codeOf<In, Out>(command: Command<In, Out>, input: In): Promise<string> {
    const result = await this.try(command, input);
    return result.ok ? "ok" : result.failure.code;
  }

  /** Everything the workbook holds, to compare before and after. */
  async content(): Promise<unknown> {
    await this.excel.workbook.settle();
    return workbookContent(this.excel.workbook);
  }

  /** Cells of a defined name, blanks as "". */
  async values(name: string): Promise<(string | number | boolean)[][]> {
    await this.excel.workbook.settle();
    const place = this.excel.workbook.areaOfName(this.nameOf(name));
    if (place === null) throw new Error(`no area: ${name}`);
    return this.excel.workbook
      .sheet(place.sheetId)!
      .read(place.area)
      .map((row) => row.map((cell) => cell.value ?? ""));
  }

  /** A person changes a cell of a named block, past any protection. */
  async change(name: string, row: number, column: number, value: string | number | null): Promise<void> {
    const place = this.excel.workbook.areaOfName(this.nameOf(name))!;
    const area = { row: place.area.row + row, column: place.area.column + column, rows: 1, columns: 1 };
    this.excel.workbook.sheet(place.sheetId)!.write(area, [[{ value }]]);
    await this.excel.workbook.settle();
  }
}
