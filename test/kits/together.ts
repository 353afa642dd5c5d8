// A random schedule for two people at one workbook: what they do by hand, at any moment, and the requests of their add-ins, one by one.
import type { Command } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import { undoSteps, undoUnlessEdited } from "../../src/commands/undo";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import type { HostSheet } from "../../host/workbook/hostWorkbook";
import type { Area } from "../../src/workbook/area";
import type { CommandRun } from "./commandRun";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Deed = "enter" | "sort" | "filter" | "enlist";
type Verb = "rank" | "check" | "build" | "undo" | "put" | "nominate";

const DEEDS: readonly (readonly [Deed, number])[] = [
  ["enter", 16],
  ["sort", 2],
  ["filter", 2],
  ["enlist", 1],
];
const VERBS: readonly (readonly [Verb, number])[] = [
  ["rank", 5],
  ["check", 3],
  ["build", 2],
  ["undo", 2],
  ["put", 3],
  ["nominate", 2],
];

/**
 * Failures that a schedule may bring: others were quicker three times, what they typed has no place any more, or the step to take back is gone
 * or lies elsewhere by now.
 */
const EXPECTED: Readonly<Record<Verb, readonly string[]>> = {
  rank: ["changed", "unplaced"],
  check: ["changed", "unplaced"],
  build: ["changed", "unplaced"],
  put: ["changed", "unplaced"],
  nominate: ["changed", "unplaced"],
  undo: ["changed", "unplaced", "no-step", "step-moved"],
};

/** The criterion that commands enter; people type into all. */
const PUT_COLUMN = "c3";

interface Person {
  readonly run: CommandRun;
  /** Releases the request that waits; null = none does. */
  release: (() => void) | null;
  busy: Promise<void> | null;
}

export class Together {
  /** What each cell must hold, by codes of participant and criterion; blanks are absent. */
  readonly typed = new Map<string, number>();
  /** How often each thing was done. */
  readonly done: Record<string, number> = {};
  readonly #people: readonly Person[];
  readonly #random: () => number;
  /** All that was ever entered into a cell that a command has entered too: what that leaves depends on who was first. */
  readonly #put = new Map<string, Set<number | null>>();
  #enlisted = 0;

  /** @param typed what the entry sheet holds at the start */
  constructor(runs: readonly CommandRun[], seed: number, typed: ReadonlyMap<string, number>) {
    this.#random = randomOf(seed);
    this.typed = new Map(typed);
    this.#people = runs.map((run): Person => ({ run, release: null, busy: null }));
    for (const person of this.#people) {
      person.run.excel.excel.hold(() => new Promise((resolve) => (person.release = resolve)));
    }
  }

  /** Whether no command is under way. */
  get isQuiet(): boolean {
    return this.#people.every(({ busy }) => busy === null);
  }

  /** One thing: somebody does something by hand, starts a command, or a request that waits is taken up. */
  async step(): Promise<void> {
    await this.#arrive();
    const waiting = this.#people.filter(({ release }) => release !== null);
    const idle = this.#people.filter(({ busy }) => busy === null);
    const chance = this.#random();
    if (waiting.length > 0 && chance < 0.55) this.#take(this.#oneOf(waiting));
    else if (idle.length > 0 && chance > 0.82) this.#start(this.#oneOf(idle));
    else this.#do(this.#oneOf(this.#people));
    await this.#arrive();
  }

  /** Lets all that is under way come to its end, and nobody wait any more. */
  async finish(): Promise<void> {
    while (!this.isQuiet) {
      await this.#arrive();
      for (const person of this.#people) if (person.release !== null) this.#take(person);
    }
    for (const { run } of this.#people) run.excel.excel.hold(null);
  }

  /** What the entry sheet holds by codes. */
  async held(): Promise<Map<string, unknown>> {
    const { run } = this.#people[0]!;
    await run.excel.workbook.settle();
    return heldBy(run);
  }

  #take(person: Person): void {
    this.#count("request");
    const release = person.release!;
    person.release = null;
    release();
  }

  #start(person: Person): void {
    const verb = this.#weighted(VERBS);
    this.#count(verb);
    person.busy = this.#command(person.run, verb).finally(() => {
      person.busy = null;
    });
    // A bug is thrown by the next step that waits for it.
    person.busy.catch((error: unknown) => (this.#failure ??= error instanceof Error ? error : new Error(String(error))));
  }

  #failure: Error | null = null;

  async #command(run: CommandRun, verb: Verb): Promise<void> {
    const perform = async <In, Out>(command: Command<In, Out>, input: In): Promise<Out | null> => {
      const result = await run.try(command, input);
      this.#settlePut(run);
      if (result.ok) return result.value;
      for (const { codes, content } of result.failure.left ?? []) this.#tell(run, codes, content);
      this.#count(`${verb}: ${result.failure.code}`);
      if (!EXPECTED[verb].includes(result.failure.code)) throw new Error(`${verb}: ${result.failure.code} ${result.failure.detail}`);
      if (result.failure.written !== undefined && result.failure.written.kind !== "whole")
        throw new Error(`${verb} left something half done: ${result.failure.detail}`);
      return null;
    };
    if (verb === "rank") await perform(COMMANDS.rank, undefined);
    else if (verb === "check") await perform(COMMANDS.checkEntries, undefined);
    else if (verb === "build") await perform(COMMANDS.buildMatrix, undefined);
    else if (verb === "nominate") await perform(COMMANDS.nominate, { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" });
    else if (verb === "put") {
      const rows = cellsOf(run, ENTRY_NAMES.rowCodes).map(([code]) => String(code));
      const code = this.#oneOf(rows);
      const value = Math.round(this.#random() * 40) / 4;
      const key = `${code} ${PUT_COLUMN}`;
      const known = this.#put.get(key) ?? new Set([this.typed.get(key) ?? null]);
      this.#put.set(key, known.add(value));
      await perform(COMMANDS.enterEntries, { [code]: { [PUT_COLUMN]: value } });
    } else {
      const steps = await perform(undoSteps, undefined);
      const last = steps?.steps[0];
      if (last === undefined) return;
      const undone = await perform(undoUnlessEdited, last.id);
      if (undone !== null && undone.losses.length > 0) this.#count("undo: told of edits");
    }
  }

  /** Cells that commands have entered hold one of the things that were entered there. */
  #settlePut(run: CommandRun): void {
    const held = heldBy(run);
    for (const [key, known] of this.#put) {
      const value = held.get(key) ?? null;
      if (!known.has(value as number | null)) continue;
      if (value === null) this.typed.delete(key);
      else this.typed.set(key, value as number);
    }
  }

  /** The pane has said that this is not in the workbook any more. */
  #tell(run: CommandRun, codes: readonly [string, string] | null, content: unknown): void {
    this.#count("told");
    const key = codes?.join(" ") ?? "";
    const held = content === "" && !this.typed.has(key) ? heldBy(run).get(key) : undefined;
    // A deletion that was told: what was to go stands.
    if (held !== undefined) this.typed.set(key, held as number);
    else if (codes !== null && this.typed.get(codes.join(" ")) === content) this.typed.delete(codes.join(" "));
  }

  /** Something by hand, in the sheet as it is now. */
  #do({ run }: Person): void {
    const deed = this.#weighted(DEEDS);
    this.#count(deed);
    run.excel.excel.byPerson(() => {
      if (deed === "enter") this.#enter(run);
      else if (deed === "sort") this.#sort(run);
      else if (deed === "filter") this.#filter(run);
      else this.#enlist(run);
    });
  }

  #enter(run: CommandRun): void {
    const { sheet, area } = block(run, ENTRY_NAMES.cells);
    const [rows, columns] = [block(run, ENTRY_NAMES.rowCodes), block(run, ENTRY_NAMES.columnCodes)];
    const [i, j] = [this.#below(area.rows), this.#below(area.columns)];
    const code = (from: typeof rows, row: number, column: number) =>
      String(from.sheet.read({ row: from.area.row + row, column: from.area.column + column, rows: 1, columns: 1 })[0]![0]!.value);
    const key = `${code(rows, i, 0)} ${code(columns, 0, j)}`;
    const value = this.#random() < 0.1 ? null : Math.round(this.#random() * 40) / 4;
    sheet.write({ row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, [[{ value }]]);
    if (value === null) this.typed.delete(key);
    else this.typed.set(key, value);
    this.#put.get(key)?.add(value);
  }

  /** All columns of the people's rows, so that each stays together. */
  #sort(run: CommandRun): void {
    const { sheet, area } = block(run, ENTRY_NAMES.cells);
    const columns = area.column + area.columns - 1;
    sheet.sort({ ...area, column: 1, columns }, area.column + this.#below(area.columns), this.#random() < 0.5);
  }

  #filter(run: CommandRun): void {
    const { sheet, area } = block(run, ENTRY_NAMES.cells);
    sheet.setHidden("rows", area.row, area.rows, false);
    if (this.#random() < 0.4) {
      sheet.filter = null;
      return;
    }
    sheet.filter = { ...area, row: area.row - 1, rows: area.rows + 1 };
    for (let i = 0; i < area.rows; i++) if (this.#random() < 0.4) sheet.setHidden("rows", area.row + i, 1, true);
  }

  /** A row in the middle of the list of participants, with somebody new on it. */
  #enlist(run: CommandRun): void {
    if (this.#enlisted >= 4) return;
    const { sheet, area } = block(run, PARTICIPANT_NAMES.code);
    const known = sheet.read(area).filter(([cell]) => cell!.value !== null).length;
    const row = area.row + 1 + this.#below(known - 1);
    sheet.insertRows(row, 1);
    const code = `n${++this.#enlisted}${Math.floor(this.#random() * 1_000_000)}`;
    for (const [name, value] of [
      [PARTICIPANT_NAMES.code, code],
      [PARTICIPANT_NAMES.name, `Đơn vị ${code}`],
      [PARTICIPANT_NAMES.type, "Tập thể"],
      [PARTICIPANT_NAMES.cluster, "Chung"],
    ] as const) {
      sheet.write({ row, column: block(run, name).area.column, rows: 1, columns: 1 }, [[{ value }]]);
    }
  }

  /** Lets answers and events under way arrive. @throws what a command threw */
  async #arrive(): Promise<void> {
    for (let turns = 0; turns < 200; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#failure !== null) throw this.#failure;
      if (this.#people.every(({ busy, release }) => busy === null || release !== null)) return;
    }
  }

  #oneOf<T>(items: readonly T[]): T {
    return items[this.#below(items.length)]!;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #weighted<T>(items: readonly (readonly [T, number])[]): T {
    let left = this.#random() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) if ((left -= weight) < 0) return item;
    return items.at(-1)![0];
  }

  #count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }
}

function cellsOf(run: CommandRun, name: string): unknown[][] {
  const { sheet, area } = block(run, name);
  return sheet.read(area).map((line) => line.map((cell) => cell.value ?? ""));
}

/** What the entry sheet holds by codes; blanks are absent. */
function heldBy(run: CommandRun): Map<string, unknown> {
  const [rows, columns, cells] = [ENTRY_NAMES.rowCodes, ENTRY_NAMES.columnCodes, ENTRY_NAMES.cells].map((name) => cellsOf(run, name));
  const held = new Map<string, unknown>();
  cells!.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (cell !== "") held.set(`${String(rows![i]![0])} ${String(columns![0]![j])}`, cell);
    }),
  );
  return held;
}

function block(run: CommandRun, name: string): { readonly sheet: HostSheet; readonly area: Area } {
  const place = run.excel.workbook.areaOfName(name);
  if (place === null) throw new Error(`no area: ${name}`);
  return { sheet: run.excel.workbook.sheet(place.sheetId)!, area: place.area };
}
