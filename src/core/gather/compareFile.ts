// One unit file against the workbook: what it would change, cell by cell, and what there is to say of it. By code only; nothing is written.
import { checkEntries } from "../checkEntries";
import { appliesTo, codeKey } from "../criteriaTree";
import { settledCell } from "../decimal";
import type { RuleId } from "../finding";
import type { Criterion, Movement, Participant, Round } from "../movement";
import { isErrorValue } from "../entry";
import { MOST_TEXT, placeIn, type RoundCell, type RoundGrid, type TextSheet } from "../rounds";
import { fullBeforeWeight } from "../rules/fullPoints";
import { GatherIndex, placeNumber } from "./gatherIndex";
import type { CellId, GatherRemark } from "./remarks";
import { placeRemarks, textSheetRemarks } from "./textRemarks";
import { isSealWhole, plain, type Coded, type FileCell, type UnitFileContent } from "./unitFile";

/** What files are compared with. */
export interface GatherBase {
  readonly movement: Movement;
  /** Its number in the workbook. */
  readonly number: number;
  /** Number of the criteria version in use. */
  readonly version: number;
  /** Sheets of the rounds in use that are there. */
  readonly rounds: Readonly<Partial<Record<Round, RoundGrid>>>;
  readonly explanations: RoundGrid | null;
  readonly evidence: RoundGrid | null;
  /** Those of the two that are not there yet: told as they would be made for what comes, without cells; null where they cannot be made. */
  readonly unmade: readonly TextSheet[];
  /** Those of the two that neither rounds nor criteria need, there or not: files are made without them too. */
  readonly optional: readonly TextSheet[];
}

/** Which sheet a cell belongs to: the entries of the file's round, or a sheet of texts. */
export type ChangedSheet = "entries" | "explanation" | "evidence";

export interface CellChange extends CellId {
  readonly sheet: ChangedSheet;
  readonly before: RoundCell;
  readonly after: RoundCell;
  /** new: the workbook has nothing there. erased: the file has nothing where the workbook has. */
  readonly kind: "new" | "changed" | "erased";
  /** Row and column on the sheet, counted in its block. */
  readonly row: number;
  readonly column: number;
}

export interface FileComparison {
  readonly remarks: readonly GatherRemark[];
  /** In the order of the sheet: entries first. */
  readonly changes: readonly CellChange[];
  /** Filled cells of the file that say what the workbook says. */
  readonly same: number;
  /** Places of all cells of which file and workbook say the same, blanks too, by sheet. */
  readonly agreed: Readonly<Record<ChangedSheet, readonly number[]>>;
}

const NOTHING: Pick<FileComparison, "changes" | "same" | "agreed"> = {
  changes: [],
  same: 0,
  agreed: { entries: [], explanation: [], evidence: [] },
};

/** What there is to tell of a file of which nothing can be taken. */
export function nothingOf(...remarks: readonly GatherRemark[]): FileComparison {
  return { remarks, ...NOTHING };
}

/** Rules of single cells; what depends on others is told when everything is in. */
const CELL_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  "V-02",
  "V-03",
  "V-04",
  "V-05",
  "V-06",
  "V-07",
  "V-09",
  "V-10",
  "V-11",
  "V-12",
  "V-15",
  "V-16",
]);

/** Điểm chuẩn of a criterion as files show it: its maximum, else the best that its rule gives; "" without bound. */
export function shownMax(criterion: Criterion): number | "" {
  return fullBeforeWeight(criterion) ?? "";
}

/**
 * Compares a file. Values that its cells cannot take, and cells of criteria that are not what they were, are never among the changes.
 * @param index of the base; one for all files
 */
export function compareFile(file: UnitFileContent, base: GatherBase, index = new GatherIndex(base)): FileComparison {
  const remarks: GatherRemark[] = [];
  const { movement } = base;
  const grid = file.round === null ? undefined : base.rounds[file.round];
  if (file.unit === null) remarks.push({ kind: isUnnamed(file) ? "unnamed" : "pasted" });
  else remarks.push(...originRemarks(file, base));
  if (file.round === null || grid === undefined) {
    return nothingOf({ kind: "unknownRound", round: file.round }, ...remarks);
  }
  const known = new Known(file, index);
  remarks.push(...known.remarks);
  if (file.strays > 0) remarks.push({ kind: "strays", count: file.strays });
  const read = onceOnly({
    entries: matched(file.entries, known),
    explanation: matched(file.explanations, known),
    evidence: matched(file.evidence, known),
  });
  const texts = {
    entries: checkTexts("entries", read.entries),
    explanation: checkTexts("explanation", read.explanation),
    evidence: checkTexts("evidence", read.evidence),
  };
  const entries = texts.entries.kept;
  remarks.push(...textSheetRemarks(file, base));
  const badTexts = [texts.entries, texts.explanation, texts.evidence].flatMap(({ held }) => held);
  if (badTexts.length > 0) remarks.push({ kind: "wrongText", cells: badTexts });
  if (read.twice.length > 0) remarks.push({ kind: "repeatedCells", cells: read.twice });
  if (file.entries.length > 0 && known.isEmpty) {
    return nothingOf({ kind: "nothingKnown" }, ...remarks);
  }
  const isFirst = movement.rounds[0] === file.round;
  const wrong = wrongCells(entries, movement);
  remarks.push(...wrong.remarks);
  const missing = isFirst ? entries.filter((cell) => cell.value === "" && isAsked(cell)).map(idOf) : [];
  if (missing.length > 0) remarks.push({ kind: "missing", cells: missing });
  const compared = {
    entries: compareCells("entries", wrong.keys.size === 0 ? entries : entries.filter((cell) => !wrong.keys.has(keyOf(cell))), grid, index),
    explanation: compareCells("explanation", texts.explanation.kept, base.explanations, index),
    evidence: compareCells("evidence", texts.evidence.kept, base.evidence, index),
  };
  const parts = [compared.entries, compared.explanation, compared.evidence];
  remarks.push(...placeRemarks(compared, base));
  const dates = new Set(compared.entries.changes.filter((change) => isMaybeDate(change, known)));
  for (const { participant, criterion, after } of dates) {
    remarks.push({ kind: "maybeDate", cell: { participant, criterion }, value: after as number });
  }
  const changes = parts.flatMap((part) => part.changes).filter((change) => !dates.has(change));
  const erased = changes.filter(({ kind }) => kind === "erased").map(idOf);
  if (erased.length > 0) remarks.push({ kind: "erased", cells: erased });
  return {
    remarks,
    changes,
    same: parts.reduce((sum, part) => sum + part.same, 0),
    agreed: { entries: compared.entries.agreed, explanation: compared.explanation.agreed, evidence: compared.evidence.agreed },
  };
}

/** What a file says of where it comes from, if that is not this movement as it is now. */
function originRemarks(file: UnitFileContent, { movement, number, version }: GatherBase): GatherRemark[] {
  const isNeighbour = file.movement !== null && file.movement !== number;
  const isOther = isNeighbour || plain(file.title) !== plain(movement.title) || file.year !== movement.year;
  const numbers = isNeighbour ? { number: file.movement, now: number } : null;
  return [
    ...(isSealWhole(file) ? [] : [{ kind: "seal" } as const]),
    ...(isOther ? [{ kind: "otherMovement", title: file.title, year: file.year, numbers } as const] : []),
    ...(file.version === version ? [] : [{ kind: "otherVersion", version: file.version, now: version } as const]),
  ];
}

/** Whether a pasted range leaves names out: then only codes tell that it belongs here. */
function isUnnamed({ participants, criteria }: UnitFileContent): boolean {
  return [participants, criteria].some((items) => items.length > 0 && items.every(({ name }) => name === ""));
}

interface MatchedCell extends FileCell {
  readonly who: Participant;
  readonly what: Criterion;
}

function idOf({ participant, criterion }: CellId): CellId {
  return { participant, criterion };
}

function keyOf({ participant, criterion }: CellId): string {
  return `${codeKey(participant)}\n${codeKey(criterion)}`;
}

/** A key of a cell of a sheet, the same for all ways to write its codes. */
export function changeKey(change: CellId & { readonly sheet: ChangedSheet }): string {
  return `${change.sheet}\n${keyOf(change)}`;
}

/** Whether a blank says that something is left to do: notes may stay blank, and what is not for somebody does. */
function isAsked({ who, what }: MatchedCell): boolean {
  return what.rule.kind !== "note" && appliesTo(what.appliesTo, who);
}

/** Who and what of a file the lists know, and what differs. */
class Known {
  readonly remarks: GatherRemark[] = [];
  private readonly participants = new Map<string, Participant>();
  private readonly criteria = new Map<string, Criterion>();

  constructor(file: UnitFileContent, { people, criteria }: GatherIndex) {
    const isSaid = (text: string | number): boolean => file.unit !== null || text !== "";
    // Each list by itself: a participant may have the code of a criterion.
    const twice = { participants: this.repeated(file.participants), criteria: this.repeated(file.criteria) };
    for (const { code, name } of file.participants) {
      const own = people.get(codeKey(code));
      if (own === undefined) this.remarks.push({ kind: "unknownParticipant", code, name });
      else if (!twice.participants.has(codeKey(code))) {
        const isRenamed = isSaid(name) && plain(name) !== plain(own.name);
        // Without a seal nothing tells whether it is the name or the code that is wrong.
        const isDoubtful = isRenamed && file.unit === null;
        if (isRenamed) {
          const kind = isDoubtful ? "doubtfulParticipant" : "renamedParticipant";
          this.remarks.push({ kind, code: own.code, before: own.name, after: name });
        }
        if (!isDoubtful) this.participants.set(codeKey(code), own);
      }
    }
    for (const { code, name, max } of file.criteria) {
      const own = criteria.get(codeKey(code));
      if (own === undefined) this.remarks.push({ kind: "unknownCriterion", code, name });
      else if (!twice.criteria.has(codeKey(code))) {
        const isRenamed = isSaid(name) && plain(name) !== plain(own.name);
        const isOtherMax = isSaid(max) && settledCell(max) !== settledCell(shownMax(own));
        if (isRenamed) this.remarks.push({ kind: "renamedCriterion", code: own.code, before: own.name, after: name });
        if (isOtherMax) this.remarks.push({ kind: "changedMax", code: own.code, before: shownMax(own), after: max });
        // What was scored for another criterion is no entry of this one.
        if (!isRenamed && !isOtherMax) this.criteria.set(codeKey(code), own);
      }
    }
    this.gone("missingParticipant", file.expected.participants, file.participants, people);
    this.gone("missingCriterion", file.expected.criteria, file.criteria, criteria);
  }

  get isEmpty(): boolean {
    return this.participants.size === 0 || this.criteria.size === 0;
  }

  who(code: string): Participant | undefined {
    return this.participants.get(codeKey(code));
  }

  what(code: string): Criterion | undefined {
    return this.criteria.get(codeKey(code));
  }

  private repeated(items: readonly Coded[]): ReadonlySet<string> {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { code, name } of items) {
      if (seen.has(codeKey(code)) && !twice.has(codeKey(code))) {
        twice.add(codeKey(code));
        this.remarks.push({ kind: "repeated", code, name });
      }
      seen.add(codeKey(code));
    }
    return twice;
  }

  private gone(
    kind: "missingParticipant" | "missingCriterion",
    expected: readonly string[],
    present: readonly Coded[],
    list: ReadonlyMap<string, Coded>,
  ): void {
    const there = new Set(present.map(({ code }) => codeKey(code)));
    for (const code of expected) {
      if (!there.has(codeKey(code))) this.remarks.push({ kind, code, name: list.get(codeKey(code))?.name ?? "" });
    }
  }
}

function matched(cells: readonly FileCell[], known: Known): MatchedCell[] {
  return cells.flatMap((cell) => {
    const [who, what] = [known.who(cell.participant), known.what(cell.criterion)];
    return who === undefined || what === undefined ? [] : [{ participant: who.code, criterion: what.code, value: cell.value, who, what }];
  });
}

/** Texts as the workbook takes them: those that its cells refuse are held back. Notes stay numbers where they are. */
function checkTexts(sheet: ChangedSheet, cells: readonly MatchedCell[]): { readonly kept: MatchedCell[]; readonly held: CellId[] } {
  const kept: MatchedCell[] = [];
  const held: CellId[] = [];
  for (const cell of cells) {
    const value = sheet === "entries" ? cell.value : String(cell.value);
    const isText = sheet !== "entries" || cell.what.rule.kind === "note";
    const isBad = isText && typeof value === "string" && (isErrorValue(value.trim()) || value.length > MOST_TEXT);
    if (isBad) held.push(idOf(cell));
    else kept.push(value === cell.value ? cell : { ...cell, value });
  }
  return { kept, held };
}

/** Days from 2000 to 2099 as Excel counts them. */
const DAYS = { first: 36_526, last: 73_050 };

/** Where no maximum bounds what is typed: "3/5" typed as a number of things has become a day. */
function isMaybeDate({ criterion, after }: CellChange, known: Known): boolean {
  const { rule, max } = known.what(criterion)!;
  const isDay = typeof after === "number" && Number.isInteger(after) && after >= DAYS.first && after <= DAYS.last;
  return isDay && (rule.kind !== "points" || max === null);
}

type ReadCells = Readonly<Record<ChangedSheet, readonly MatchedCell[]>>;

/** Cells that stand more than once on a sheet are in none of the lists: which of them is meant, and whether each may be taken, nobody knows. */
function onceOnly(read: ReadCells): ReadCells & { readonly twice: readonly CellId[] } {
  const twice = new Map<string, CellId>();
  for (const cells of [read.entries, read.explanation, read.evidence]) {
    const seen = new Map<Participant, Set<Criterion>>();
    for (const cell of cells) {
      const criteria = seen.get(cell.who) ?? new Set();
      if (criteria.has(cell.what)) twice.set(keyOf(cell), idOf(cell));
      seen.set(cell.who, criteria.add(cell.what));
    }
  }
  const once = (cells: readonly MatchedCell[]): readonly MatchedCell[] =>
    twice.size === 0 ? cells : cells.filter((cell) => !twice.has(keyOf(cell)));
  return {
    entries: once(read.entries),
    explanation: once(read.explanation),
    evidence: once(read.evidence),
    twice: [...twice.values()],
  };
}

/** What the cells cannot take, or only by mistake; errors are held back. */
function wrongCells(
  entries: readonly MatchedCell[],
  movement: Movement,
): { readonly remarks: readonly GatherRemark[]; readonly keys: ReadonlySet<string> } {
  const rows = distinct(entries.map(({ who }) => who));
  const columns = distinct(entries.map(({ what }) => what));
  const table = rows.map((): RoundCell[] => columns.map(() => ""));
  const [rowOf, columnOf] = [indexOf(rows), indexOf(columns)];
  for (const { who, what, value } of entries) table[rowOf.get(who)!]![columnOf.get(what)!] = value;
  const { findings } = checkEntries(table, rows, columns, movement.criteria);
  if (findings.length === 0) return { remarks: [], keys: new Set() };
  const filled = new Set(entries.filter(({ value }) => value !== "").map(keyOf));
  const keys = new Set<string>();
  const remarks = findings.flatMap((finding): GatherRemark[] => {
    const cell = { participant: finding.participant ?? "", criterion: finding.criterion ?? "" };
    if (!CELL_RULES.has(finding.rule) || !filled.has(keyOf(cell))) return [];
    if (finding.severity === "error") keys.add(keyOf(cell));
    return [{ kind: "wrong", cell, finding }];
  });
  return { remarks, keys };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function indexOf<T>(items: readonly T[]): ReadonlyMap<T, number> {
  return new Map(items.map((item, i) => [item, i]));
}

interface ComparedCells {
  readonly changes: CellChange[];
  readonly homeless: CellId[];
  readonly agreed: number[];
  same: number;
}

function compareCells(sheet: ChangedSheet, cells: readonly MatchedCell[], grid: RoundGrid | null, index: GatherIndex): ComparedCells {
  const compared: ComparedCells = { changes: [], homeless: [], agreed: [], same: 0 };
  const places = index.placesOn(grid);
  cells.forEach((cell) => {
    const [row, column] = [placeIn(places.rows, cell.participant), placeIn(places.columns, cell.criterion)];
    if (row < 0 || column < 0) {
      if (cell.value !== "") compared.homeless.push(idOf(cell));
      return;
    }
    const before = grid?.cells[row]?.[column] ?? "";
    const after = cell.value;
    if (isSameCell(sheet, before, after)) {
      if (after !== "") compared.same++;
      compared.agreed.push(placeNumber(row, column));
      return;
    }
    const kind = before === "" ? "new" : after === "" ? "erased" : "changed";
    const { participant, criterion } = cell;
    compared.changes.push({ participant, criterion, sheet, before, after, kind, row, column });
  });
  compared.changes.sort((a, b) => a.row - b.row || a.column - b.column);
  return compared;
}

/** Entries as the sheet's `=` sees them, without regard to case and to the digits that some programs do not save; texts to the letter, but for how they are broken and padded. */
function isSameCell(sheet: ChangedSheet, a: RoundCell, b: RoundCell): boolean {
  if (sheet !== "entries") return plain(String(a)) === plain(String(b));
  if (typeof a !== "string" || typeof b !== "string") return a === b || settledCell(a) === settledCell(b);
  return a.normalize("NFC").toUpperCase() === b.normalize("NFC").toUpperCase();
}
