// The sheets Quá trình khen thưởng and Sáng kiến, read back: tolerant where only one thing can be meant, else a finding at the cell.
import { readLevel, readScope } from "../core/conditions/conditionWords";
import type { Records } from "../core/conditions/movementFacts";
import { codeKey } from "../core/criteriaTree";
import { finding, type Finding } from "../core/finding";
import type { Participant } from "../core/movement";
import { tidy } from "../core/notation/numberText";
import type { HistoryContext } from "../core/register/checkHistory";
import type { AwardRecord, Initiative } from "../core/register/register";
import { isRecordYear, type RegisterProblem } from "../core/register/registerLimits";
import { historySheet as words } from "../locale/vi/historySheet";
import { awardOf, type KnownAward } from "./awardOf";
import { isBlank, readTable, textOf, type SheetTable, type TableLine } from "./decision/sheetTable";
import type { HistoryCells, InitiativeCells } from "./historyPlan";
import { HISTORY_NAMES, INITIATIVE_NAMES } from "./historyNames";
import type { CellValue } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** What both sheets say, with places for `checkHistory`. */
export interface DecodedHistory extends Records, Required<HistoryContext> {
  readonly findings: readonly Finding[];
}

/** What people write for "not used yet". */
const NOT_USED = /^(?:chưa(?: dùng)?|không|ko|[-–0])\.?$/iu;

/**
 * Records and initiatives of people of the list, with H-03 for codes of nobody and H-04 for cells that are not understood. A row without a
 * usable code or year, and an initiative without a scope, is told and left out; it stays on the sheet. Awards that are not in `awards` keep
 * their text as code. A workbook without these sheets has no records and no findings.
 */
export function decodeHistory(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  participants: readonly Participant[],
  awards: readonly KnownAward[],
): DecodedHistory {
  const people = new Map(participants.map((participant) => [codeKey(participant.code), participant]));
  const history = new RecordReader(tableOf<keyof HistoryCells>(snapshot, HISTORY_NAMES, ["level"]), words.history.columns, people);
  const initiatives = new RecordReader(
    tableOf<keyof InitiativeCells>(snapshot, INITIATIVE_NAMES, ["scope"]),
    words.initiatives.columns,
    people,
  );
  const records = history.rows((line, participant) => recordOf(history, line, participant, awards));
  const registered = initiatives.rows((line, participant) => initiativeOf(initiatives, line, participant));
  const names = new Map(awards.map(({ code, name }) => [codeKey(code), name]));
  return {
    history: records.items,
    initiatives: registered.items,
    findings: [...history.findings, ...initiatives.findings],
    placeOf: (list, index, field) =>
      list === "history"
        ? history.place(records.lines[index], field === "participant" ? "code" : (field as keyof HistoryCells))
        : initiatives.place(registered.lines[index], field === "participant" ? "code" : (field as keyof InitiativeCells)),
    awardName: (code) => names.get(codeKey(code)) ?? code,
  };
}

/** The cells of the list as they are typed, understood or not: to build the sheet anew. */
export function keptHistoryCells(snapshot: Pick<WorkbookSnapshot, "blocks">): readonly HistoryCells[] {
  return tableOf<keyof HistoryCells>(snapshot, HISTORY_NAMES, ["level"])?.lines.map(({ cells }) => cells) ?? [];
}

export function keptInitiativeCells(snapshot: Pick<WorkbookSnapshot, "blocks">): readonly InitiativeCells[] {
  return tableOf<keyof InitiativeCells>(snapshot, INITIATIVE_NAMES, ["scope"])?.lines.map(({ cells }) => cells) ?? [];
}

/** The table, or null where the workbook has none. */
function tableOf<F extends string>(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  names: Readonly<Record<F, string>>,
  filler: readonly F[],
): SheetTable<F> | null {
  const isThere = Object.values<string>(names).some((name) => snapshot.blocks.has(name));
  return isThere ? readTable(snapshot, names, filler) : null;
}

/** Rows of a list of records with their findings. */
class RecordReader<F extends string> {
  readonly findings: Finding[];

  constructor(
    private readonly table: SheetTable<F | "code"> | null,
    private readonly titles: Readonly<Record<F | "code", string>>,
    private readonly people: ReadonlyMap<string, Participant>,
  ) {
    this.findings = [...(table?.findings ?? [])];
  }

  rows<T>(read: (line: TableLine<F | "code">, participant: Participant) => T | null): {
    readonly items: readonly T[];
    readonly lines: readonly TableLine<F | "code">[];
  } {
    const items: T[] = [];
    const lines: TableLine<F | "code">[] = [];
    for (const line of this.table?.lines ?? []) {
      const code = textOf(line.cells.code);
      const participant = this.people.get(codeKey(code));
      if (participant === undefined) {
        const shown = code === "" ? words.blank : code;
        this.findings.push(finding("H-03", this.place(line, "code"), {}, { code: shown }));
        continue;
      }
      const item = read(line, participant);
      if (item === null) continue;
      items.push(item);
      lines.push(line);
    }
    return { items, lines };
  }

  place(line: TableLine<F | "code"> | undefined, field: F | "code"): Finding["place"] {
    return this.table?.placeOf(line?.row ?? 0, field) ?? { kind: "block", name: field };
  }

  /** H-04 at the cell. */
  tell(line: TableLine<F | "code">, field: F, participant: Participant, problem: RegisterProblem): null {
    const text = textOf(line.cells[field]);
    const params = { text: text === "" ? words.blank : text, field: this.titles[field], remedy: problem };
    this.findings.push(finding("H-04", this.place(line, field), { participant: participant.code }, params));
    return null;
  }
}

function recordOf(
  reader: RecordReader<Exclude<keyof HistoryCells, "code">>,
  line: TableLine<keyof HistoryCells>,
  participant: Participant,
  awards: readonly KnownAward[],
): AwardRecord | null {
  const { cells } = line;
  const year = yearIn(cells.year) ?? reader.tell(line, "year", participant, "year");
  const level = isBlank(cells.level) ? null : readLevel(tidy(String(cells.level)));
  if (level === null && !isBlank(cells.level)) reader.tell(line, "level", participant, "choice");
  if (year === null) return null;
  const text = textOf(cells.award);
  const award = text === "" ? "" : (awardOf(text, awards, participant.type) ?? text);
  return { participant: participant.code, year, award, level, decision: textOf(cells.decision) };
}

function initiativeOf(
  reader: RecordReader<Exclude<keyof InitiativeCells, "code">>,
  line: TableLine<keyof InitiativeCells>,
  participant: Participant,
): Initiative | null {
  const { cells } = line;
  const title = textOf(cells.title);
  if (title === "") reader.tell(line, "title", participant, "title");
  const scope = readScope(scopeText(cells.scope)) ?? reader.tell(line, "scope", participant, "choice");
  const year = yearIn(cells.year) ?? reader.tell(line, "year", participant, "year");
  if (scope === null || year === null) return null;
  const usedFor = textOf(cells.usedFor);
  return {
    participant: participant.code,
    title,
    scope,
    year,
    decision: textOf(cells.decision),
    usedFor: NOT_USED.test(usedFor) ? "" : usedFor,
  };
}

/** "Cấp tỉnh", "Tỉnh/Bộ" as the words of scopes. */
function scopeText(cell: CellValue): string {
  return tidy(String(cell))
    .replace(/^cấp /iu, "")
    .replace(/ ?\/ ?/u, ", ");
}

/** 2025, "2025", "Năm 2025"; null where it is none. */
function yearIn(cell: CellValue): number | null {
  const text = typeof cell === "number" ? String(cell) : tidy(String(cell)).replace(/^năm /iu, "");
  const year = /^\d{4}$/.test(text) ? Number(text) : null;
  return year !== null && isRecordYear(year) ? year : null;
}
