// A random schedule for two people at one workbook: what they do by hand, at any moment, and the requests of their add-ins, one by one.
import type { Command } from "../../src/commands/command";
import { decide } from "../../src/commands/decision";
import { addObjection } from "../../src/commands/objections/objections";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage, recordChanges, stageState } from "../../src/commands/stages";
import { undoSteps, undoUnlessEdited } from "../../src/commands/undo";
import type { Criterion } from "../../src/core/movement";
import { STAGES, type Stage } from "../../src/core/stages/stage";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { OBJECTION_NAMES } from "../../src/workbook/objections/objectionNames";
import { entriesOf } from "../../src/workbook/restore/keepPlan";
import { RESTORE_INDEX } from "../../src/workbook/restore/restoreNames";
import { showFiltered } from "../../host/workbook/filtering";
import type { CommandRun } from "./commandRun";
import { filterBy } from "./filterBy";
import { block, cellsOf, entriesIn, LIST, Oracle, Watched, wrongIn, type DecidingVerb } from "./togetherDecided";

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
type Verb = "rank" | "check" | "build" | "undo" | "undoOwn" | "put" | "nominate" | "decide" | "stage" | "object";

const DEEDS: readonly (readonly [Deed, number])[] = [
  ["enter", 16],
  ["sort", 2],
  ["filter", 2],
  ["enlist", 1],
];
const VERBS: readonly (readonly [Verb, number])[] = [
  ["rank", 4],
  ["check", 2],
  ["build", 2],
  ["undo", 2],
  ["undoOwn", 1],
  ["put", 3],
  ["nominate", 3],
  ["decide", 5],
  ["stage", 5],
  ["object", 2],
];

/** Of the cells that people type into, so many they empty; and so many are the first blank one, for they fill the sheet. */
const EMPTIED = 0.04;
const FILLED = 0.5;

/**
 * Failures that a schedule may bring: others were quicker three times, what they typed has no place any more; the step to take back is gone
 * or lies elsewhere by now; cells are blank or the stage was moved meanwhile.
 */
const OVERTAKEN: readonly string[] = ["changed", "unplaced"];
const EXPECTED: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  undo: ["no-step", "step-moved"],
  undoOwn: ["no-step", "step-moved"],
  stage: ["stage-blocked", "no-stage-move"],
};

export const WHO = "Nguyễn Thị Mẫu";
export const WHY = "theo biên bản họp";

/** The criterion that commands enter; people type into all. */
const PUT_COLUMN = "c3";

interface Person {
  readonly run: CommandRun;
  /** Number of the last step of their own. */
  own: number | null;
  /** The command that decides, while one is under way. */
  watched: Watched | null;
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
  #objections = 0;
  /** Objections that must be in the register, each once. */
  #objected = new Set<string>();
  readonly #oracle: Oracle;

  /** @param typed what the entry sheet holds at the start */
  constructor(runs: readonly CommandRun[], seed: number, typed: ReadonlyMap<string, number>, criteria: readonly Criterion[]) {
    this.#random = randomOf(seed);
    this.#oracle = new Oracle(criteria);
    this.typed = new Map(typed);
    this.#people = runs.map((run): Person => ({ run, own: null, watched: null, release: null, busy: null }));
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
    const taken = waiting.length > 0 && chance < 0.6 ? this.#oneOf(waiting) : null;
    if (taken !== null) this.#take(taken);
    else if (idle.length > 0 && chance > 0.78) this.#start(this.#oneOf(idle));
    else this.#do(this.#oneOf(this.#people));
    await this.#arrive();
    taken?.watched?.note();
  }

  /** Lets all that is under way come to its end, and nobody wait any more. */
  async finish(): Promise<void> {
    while (!this.isQuiet) {
      await this.#arrive();
      for (const person of this.#people) {
        if (person.release === null) continue;
        this.#take(person);
        await this.#arrive();
        person.watched?.note();
      }
    }
    for (const { run } of this.#people) run.excel.excel.hold(null);
  }

  /** What the entry sheet holds by codes. */
  async held(): Promise<Map<string, unknown>> {
    const { run } = this.#people[0]!;
    await run.excel.workbook.settle();
    return heldBy(run);
  }

  /** What is neither as core says of the entries, nor called old; an objection that is lost or there twice. Once nothing is under way. */
  async wrong(): Promise<object> {
    const { run } = this.#people[0]!;
    await run.excel.workbook.settle();
    const [is, must] = [objectionsIn(run), [...this.#objected].sort()];
    return { ...wrongIn(run, this.#oracle), ...(is.join() === must.join() ? {} : { objections: [is, must] }) };
  }

  #take(person: Person): void {
    this.#count("request");
    const release = person.release!;
    person.release = null;
    person.watched?.take();
    release();
  }

  #start(person: Person): void {
    const verb = this.#weighted(VERBS);
    this.#count(verb);
    person.busy = this.#command(person, verb).finally(() => {
      person.watched = null;
      person.busy = null;
    });
    // A bug is thrown by the next step that waits for it.
    person.busy.catch((error: unknown) => (this.#failure ??= error instanceof Error ? error : new Error(String(error))));
  }

  #failure: Error | null = null;

  async #command(person: Person, verb: Verb): Promise<void> {
    const { run } = person;
    const perform = async <In, Out>(command: Command<In, Out>, input: In): Promise<Out | null> => {
      const result = await run.try(command, input);
      this.#settlePut(run);
      if (result.ok) {
        this.#count(`${verb}: done`);
        const last = entriesOf(cellsOf(run, RESTORE_INDEX))
          .filter((entry) => entry.command === command.id)
          .at(-1);
        if (last !== undefined) person.own = last.id;
        return result.value;
      }
      for (const { codes, content } of result.failure.left ?? []) this.#tell(run, codes, content);
      this.#count(`${verb}: ${result.failure.code}`);
      if (![...OVERTAKEN, ...(EXPECTED[verb] ?? [])].includes(result.failure.code))
        throw new Error(`${verb}: ${result.failure.code} ${result.failure.detail}`);
      if (result.failure.written !== undefined && result.failure.written.kind !== "whole")
        throw new Error(`${verb} left something half done: ${result.failure.detail}`);
      return null;
    };
    const watch = (deciding: DecidingVerb): Watched => (person.watched = new Watched(run, deciding));
    switch (verb) {
      case "rank":
        return void (await perform(COMMANDS.rank, undefined));
      case "check":
        return void (await perform(COMMANDS.checkEntries, undefined));
      case "build":
        return void (await perform(COMMANDS.buildMatrix, undefined));
      case "nominate": {
        const watched = watch(verb);
        const answer = await perform(COMMANDS.nominate, LIST);
        if (answer === null) return;
        const codes = answer.participants.map(({ code }) => code).sort();
        return this.#agree(verb, codes, this.#oracle.listed(watched.looked()));
      }
      case "decide": {
        const watched = watch(verb);
        const answer = await perform(decide, undefined);
        if (answer === null) return;
        const told = Object.fromEntries(answer.rows.map(({ code, total, rank, band }) => [code, [total ?? "", rank ?? "", band]]));
        return this.#agree(verb, Object.entries(told).sort(), Object.entries(this.#oracle.decided(watched.looked())).sort());
      }
      case "stage": {
        const state = await perform(stageState, undefined);
        if (state === null) return;
        if (state.changes.length > 0) {
          this.#count("log");
          return void (await perform(recordChanges, { who: WHO, reason: WHY, changes: state.changes }));
        }
        const moves = state.moves.filter(({ to }) => to !== "locked");
        const open = moves.filter(({ inTheWay }) => inTheWay.length === 0);
        const { to } = this.#oneOf(open.length > 0 ? open : moves);
        const watched = watch(verb);
        if ((await perform(moveStage, { to, who: WHO, reason: WHY })) === null) return;
        this.#count(`stage: ${to}`);
        return isForward(state.stage, to) ? this.#agree(verb, blanksIn(watched.looked()), []) : undefined;
      }
      case "object": {
        const text = `Kiến nghị ${++this.#objections}`;
        const about = { person: "", unit: "", participant: "", criterion: "", handler: "" };
        const added = await perform(addObjection, { ...about, received: "2026-11-20", text });
        if (added !== null) this.#objected.add(text);
        return;
      }
      case "put": {
        const code = this.#oneOf([...entriesIn(run).keys()]);
        const value = Math.round(this.#random() * 40) / 4;
        const key = `${code} ${PUT_COLUMN}`;
        const known = this.#put.get(key) ?? new Set([this.typed.get(key) ?? null]);
        this.#put.set(key, known.add(value));
        return void (await perform(COMMANDS.enterEntries, { [code]: { [PUT_COLUMN]: value } }));
      }
      case "undo":
      case "undoOwn": {
        const last = verb === "undoOwn" ? person.own : ((await perform(undoSteps, undefined))?.steps[0]?.id ?? null);
        const undone = last === null ? null : await perform(undoUnlessEdited, last);
        if (undone === null) return;
        if (undone.losses.length > 0) this.#count("undo: told of edits");
        // What these steps have put into the register goes with them, or comes again.
        if (undone.undone.some(({ command, of }) => (of ?? command) === addObjection.id)) this.#objected = new Set(objectionsIn(run));
      }
    }
  }

  #agree(verb: Verb, is: unknown, must: unknown): void {
    if (JSON.stringify(is) !== JSON.stringify(must)) throw new Error(`${verb}: ${JSON.stringify(is)} instead of ${JSON.stringify(must)}`);
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
    const blank = this.#random() < FILLED ? blankIn(run) : null;
    const [i, j] = blank ?? [this.#below(area.rows), this.#below(area.columns)];
    const code = (from: typeof rows, row: number, column: number) =>
      String(from.sheet.read({ row: from.area.row + row, column: from.area.column + column, rows: 1, columns: 1 })[0]![0]!.value);
    const key = `${code(rows, i, 0)} ${code(columns, 0, j)}`;
    const value = this.#random() < EMPTIED ? null : Math.round(this.#random() * 40) / 4;
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
    showFiltered(sheet, false);
    if (this.#random() < 0.4) return;
    const criterion1 = `>=${this.#below(10)}`;
    filterBy(sheet, area, [{ column: this.#below(area.columns), criteria: { filterOn: "Custom", criterion1 } }]);
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

/** What the entry sheet holds by codes; blanks are absent. */
function heldBy(run: CommandRun): Map<string, unknown> {
  const columns = cellsOf(run, ENTRY_NAMES.columnCodes)[0]!;
  return new Map(
    [...entriesIn(run)].flatMap(([code, cells]) =>
      cells.flatMap((cell, j) => (cell === null ? [] : [[`${code} ${String(columns[j])}`, cell] as const])),
    ),
  );
}

/** Row and column of the first blank entry; null where there is none. */
function blankIn(run: CommandRun): readonly [number, number] | null {
  const rows = [...entriesIn(run).values()];
  const row = rows.findIndex((cells) => cells.includes(null));
  return row < 0 ? null : [row, rows[row]!.indexOf(null)];
}

const blanksIn = (rows: ReturnType<typeof entriesIn>): string[] =>
  [...rows].flatMap(([code, cells]) => (cells.includes(null) ? [code] : []));

const isForward = (from: Stage, to: Stage): boolean => STAGES.indexOf(to) > STAGES.indexOf(from);

function objectionsIn(run: CommandRun): string[] {
  return cellsOf(run, OBJECTION_NAMES.text)
    .map(([text]) => String(text))
    .filter((text) => text !== "")
    .sort();
}
