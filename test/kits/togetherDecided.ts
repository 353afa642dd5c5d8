// What must hold of commands that decide on entries while others type: lists, Xét, stages. The oracle is core alone, on the entries that lay
// in the sheet when the command looked at them for the last time.
import { decide } from "../../src/core/decision/decide";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import type { Criterion, Entry } from "../../src/core/movement";
import { nominate } from "../../src/core/nomination";
import { standingsOf } from "../../src/core/ranking";
import { DECISION_RESULT_NAMES } from "../../src/workbook/decision/resultNames";
import { ENTRY_NAMES, listNames, RESULT_NAMES } from "../../src/workbook/names";
import { STAGE_NAMES } from "../../src/workbook/stages/stageNames";
import type { HostSheet } from "../../host/workbook/hostWorkbook";
import type { Area } from "../../src/workbook/area";
import type { CommandRun } from "./commandRun";
import { aQuota, somePeople } from "./decisionPeople";
import { aMovement, aParticipant } from "./movementBuilder";

/** Seats for two fifths, so that what is typed for one may change another's band, and people tie at the line. */
const RULES: FileDecision["rules"] = {
  ...NO_RULES,
  bands: [
    { name: "Xuất sắc", level: "excellent", min: 15, conditions: [] },
    { name: "Tốt", level: "good", min: 12, conditions: [] },
    { name: "Đạt", level: "completed", min: null, conditions: [] },
  ],
  quotas: [aQuota(40, { name: "Xuất sắc 40 %", band: "Xuất sắc", minimum: 1 })],
};

export const DECISION: FileDecision = {
  ...{ rules: RULES, received: "2026-11-20", decided: "2026-12-15" },
  ...{ awards: [], history: [], initiatives: [], votes: null, dossier: {} },
};

/** The list that people make. */
export const LIST = { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" } as const;

/** Entries by participant, in the rows and columns of the entry sheet. */
export type EntryRows = ReadonlyMap<string, readonly Entry[]>;

/** Total and rank, and the band where it is told, by participant. */
export type ToldRows = Readonly<Record<string, readonly unknown[]>>;

/** What core says of entries. */
export class Oracle {
  constructor(private readonly criteria: readonly Criterion[]) {}

  /** Totals and ranks. */
  ranked(rows: EntryRows): ToldRows {
    const { codes, standings } = this.standings(rows);
    return Object.fromEntries(standings.map(({ index, total, rank }) => [codes[index]!, [total ?? "", rank ?? ""]]));
  }

  /** Totals, ranks and bands. */
  decided(rows: EntryRows): ToldRows {
    const { codes, standings } = this.standings(rows);
    const { decisions } = decide(RULES, somePeople(standings));
    return Object.fromEntries(
      decisions.map(({ index, band }) => {
        const { total, rank } = standings[index]!;
        return [codes[index]!, [total ?? "", rank ?? "", band === null ? "" : RULES.bands[band]!.name]];
      }),
    );
  }

  /** Codes of those on the list. */
  listed(rows: EntryRows): string[] {
    const { codes, participants, standings } = this.standings(rows);
    return nominate(LIST, participants, standings)
      .chosen.map((index) => codes[index]!)
      .sort();
  }

  private standings(rows: EntryRows) {
    const codes = [...rows.keys()];
    const participants = codes.map((code) => aParticipant(code));
    const standings = standingsOf(aMovement({ criteria: this.criteria, participants }), [...rows.values()]);
    return { codes, participants, standings };
  }
}

export function block(run: CommandRun, name: string): { readonly sheet: HostSheet; readonly area: Area } {
  const place = run.excel.workbook.areaOfName(name);
  if (place === null) throw new Error(`no area: ${name}`);
  return { sheet: run.excel.workbook.sheet(place.sheetId)!, area: place.area };
}

/** Cells of a name, blanks as ""; none where there is no such name. */
export function cellsOf(run: CommandRun, name: string): unknown[][] {
  if (run.excel.workbook.areaOfName(name) === null) return [];
  const { sheet, area } = block(run, name);
  return sheet.read(area).map((line) => line.map((cell) => cell.value ?? ""));
}

const columnOf = (run: CommandRun, name: string): unknown[] => cellsOf(run, name).map(([cell]) => cell);

/** What the entry sheet holds. */
export function entriesIn(run: CommandRun): EntryRows {
  const cells = cellsOf(run, ENTRY_NAMES.cells);
  return new Map(
    columnOf(run, ENTRY_NAMES.rowCodes).map((code, i) => [String(code), cells[i]!.map((cell) => (cell === "" ? null : (cell as Entry)))]),
  );
}

/** Totals and ranks of the result sheet. */
export function rankedIn(run: CommandRun): ToldRows {
  const [totals, ranks] = [columnOf(run, RESULT_NAMES.total), columnOf(run, RESULT_NAMES.rank)];
  return Object.fromEntries(columnOf(run, RESULT_NAMES.rowCodes).map((code, i) => [String(code), [totals[i], ranks[i]]]));
}

/** Columns of Kết quả xét. */
const [RANK, CODE, TOTAL, BAND] = [0, 1, 4, 6];

/** What stands there for those who have none. */
const NO_BAND = "–";

/** Totals, ranks and bands of Kết quả xét. */
export function decidedIn(run: CommandRun): ToldRows {
  return Object.fromEntries(
    cellsOf(run, DECISION_RESULT_NAMES.table).map((line) => [
      String(line[CODE]),
      [line[TOTAL], line[RANK], line[BAND] === NO_BAND ? "" : line[BAND]],
    ]),
  );
}

/** Codes of those on the list, whose names end in their codes. */
export function listedIn(run: CommandRun): string[] {
  return cellsOf(run, listNames(1).block)
    .filter(([number]) => number !== "")
    .map(([, name]) => String(name).replace(/^.* /, ""))
    .sort();
}

/** What a command that decides writes anew each time: when it was, for the clock goes on with every look at it. */
const WRITTEN = {
  decide: DECISION_RESULT_NAMES.time,
  nominate: listNames(1).title,
  stage: STAGE_NAMES.since,
} as const;

export type DecidingVerb = keyof typeof WRITTEN;

function momentIn(run: CommandRun, verb: DecidingVerb): unknown {
  const name = WRITTEN[verb];
  if (run.excel.workbook.areaOfName(name) === null) return null;
  const { sheet, area } = block(run, name);
  // Of a list it stands below its name, to the left.
  const cell = verb === "nominate" ? { ...area, row: area.row + 1, column: area.column - 1 } : area;
  return sheet.read({ ...cell, rows: 1, columns: 1 })[0]![0]!.value;
}

/** Follows a command that decides, request by request: what lay in the entry sheet before each, and which of them wrote. */
export class Watched {
  readonly #before: EntryRows[] = [];
  #moment: unknown = null;
  #wrote = 0;

  constructor(
    private readonly run: CommandRun,
    private readonly verb: DecidingVerb,
  ) {}

  /** A request of it is about to be taken up. */
  take(): void {
    this.#before.push(entriesIn(this.run));
    this.#moment = momentIn(this.run, this.verb);
  }

  /** A request of it has been answered, and nobody else's since. */
  note(): void {
    const moment = momentIn(this.run, this.verb);
    if (this.#before.length > 0 && moment !== this.#moment) this.#wrote = this.#before.length;
    this.#moment = moment;
  }

  /** The entries that it looked at for the last time: in the request before the one that wrote. */
  looked(): EntryRows {
    this.note();
    const rows = this.#before[this.#wrote - 2];
    if (rows === undefined) throw new Error(`${this.verb} ended without writing`);
    return rows;
  }
}

/** What stands in the workbook and is neither what core says of its entries, nor called old. Nothing may be under way. */
export function wrongIn(run: CommandRun, oracle: Oracle): object {
  const rows = entriesIn(run);
  const isCurrent = (stale: string): boolean => columnOf(run, stale)[0] === "";
  const pairs = {
    ranks: [rankedIn(run), oracle.ranked(rows)],
    ...(isCurrent(DECISION_RESULT_NAMES.stale) ? { decision: [decidedIn(run), oracle.decided(rows)] } : {}),
    ...(isCurrent(listNames(1).stale) ? { list: [listedIn(run), oracle.listed(rows)] } : {}),
  };
  return Object.fromEntries(Object.entries(pairs).filter(([, [is, must]]) => !isSame(is, must)));
}

function isSame(a: unknown, b: unknown): boolean {
  const flat = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value : Object.entries(value as object).sort());
  return flat(a) === flat(b);
}
