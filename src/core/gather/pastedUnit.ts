// A range that was copied out of a unit's form or of a scoring sheet and pasted: found by codes and names, like a file, but it says nothing
// of movement, version or seal. Whatever could be read in two ways is not read.
import { codeKey } from "../criteriaTree";
import type { Criterion, Movement, Participant, Round } from "../movement";
import { readNumber, tidy } from "../notation/numberText";
import { isEntered } from "../rule";
import type { RoundCell } from "../rounds";
import { plain, type FileCell, type FileCriterion, type UnitFileContent } from "./unitFile";

/** Texts of the cells, all rows equally long; of merged cells only the first has a text. */
export type PastedRows = readonly (readonly string[])[];

export interface PasteTarget {
  readonly movement: Movement;
  readonly round: Round;
  /** Code of whom a form without a code is of; "" where the range says so itself. */
  readonly participant: string;
}

/** Words of the sheets that ranges are copied from. */
export interface PasteWords {
  /** Headers of a form's columns. */
  readonly entry: string;
  readonly explanation: string;
  readonly evidence: string;
  readonly max: string;
  /** What stands before the name of whom a form is of. */
  readonly unit: string;
  /** Headings of sheets of other rounds, and of texts. */
  readonly others: readonly string[];
}

/**
 * noCodes: no code of an entered criterion anywhere. unclear: codes stand in several lines, and no names tell which of them are meant.
 * several: more than one table, or forms of several people. otherRound: its heading is of another round. noParticipant, otherParticipant: a
 * form, and nothing says of whom, or it says somebody else than was given. noEntries: a form without the column of that round, or with two.
 * noParticipants: a table without a column of participants' codes.
 */
export type PasteProblem =
  | "noCodes"
  | "unclear"
  | "several"
  | "otherRound"
  | "noParticipant"
  | "otherParticipant"
  | "noEntries"
  | "noParticipants";

export type PasteReading =
  | { readonly ok: true; readonly content: UnitFileContent }
  | { readonly ok: false; readonly problem: PasteProblem };

/**
 * What the range says. Criteria may go across (a table of people) or down (the form of one); columns and rows may lie in any order and others
 * between them. Which line holds the codes is told by the names beside them, without names only where no other line holds any. Numbers are
 * read with either decimal mark; "1.500", "1,500" and whatever else is not one number stays text, which its cell then refuses.
 */
export function readPasted(rows: PastedRows, target: PasteTarget, words: PasteWords): PasteReading {
  const lists = new Lists(target.movement);
  if (rows.some((cells) => cells.some((cell) => words.others.some((other) => isSame(cell, other))))) return no("otherRound");
  const across = rows.map((cells, at) =>
    isOfPerson(cells, lists) ? { at, hits: 0, names: 0 } : lineOf(cells, (j) => rows.map((other) => other[j]!), at, lists.criterion),
  );
  const down = columnsOf(rows).map((cells, at) => lineOf(cells, (i) => rows[i]!, at, lists.criterion));
  const [row, column] = [bestOf(across), bestOf(down)];
  if (row.hits === 0) return no("noCodes");
  const isConfirmed = row.names > 0 || column.names > 0;
  // A row of codes gives each of its columns one, and the other way round.
  const isTable = isConfirmed
    ? row.names > column.names || (row.names === column.names && (row.hits > column.hits || isPeopleBelow(rows, row.at, lists)))
    : row.hits > column.hits || (row.hits === column.hits && isPeopleBelow(rows, row.at, lists));
  const [chosen, lines] = isTable ? [row, across] : [column, down];
  const cellsOf = (at: number): readonly string[] => (isTable ? rows[at]! : rows.map((cells) => cells[at]!));
  const rivals = lines.filter(
    (line) =>
      line.at !== chosen.at &&
      (isConfirmed ? line.names >= chosen.names : line.hits > 0) &&
      !isAlike(cellsOf(line.at), cellsOf(chosen.at), lists.criterion),
  );
  if (rivals.length > 0) return no(isConfirmed ? "several" : "unclear");
  return isTable ? readTable(rows, row.at, target, lists) : readForm(rows, column.at, target, words, lists);
}

const no = (problem: PasteProblem): PasteReading => ({ ok: false, problem });

const isSame = (cell: string, word: string): boolean => plain(cell).toUpperCase() === plain(word).toUpperCase();

/** Participants and entered criteria by code. Codes are looked up once for each text. */
class Lists {
  readonly criterion: (cell: string) => Criterion | undefined;
  readonly participant: (cell: string) => Participant | undefined;

  constructor({ criteria, participants }: Movement) {
    this.criterion = finder(criteria.filter((item) => isEntered(item.rule)));
    this.participant = finder(participants);
  }
}

function finder<T extends { readonly code: string }>(items: readonly T[]): (cell: string) => T | undefined {
  const byKey = new Map(items.map((item) => [codeKey(item.code), item]));
  const seen = new Map<string, T | undefined>();
  return (cell) => {
    if (!seen.has(cell)) seen.set(cell, byKey.get(codeKey(plain(cell))));
    return seen.get(cell);
  };
}

interface Line {
  readonly at: number;
  /** Different codes in it, and how many of them have the name of the list somewhere across. */
  readonly hits: number;
  readonly names: number;
}

function lineOf(
  cells: readonly string[],
  crossing: (at: number) => readonly string[],
  at: number,
  find: (cell: string) => { readonly code: string; readonly name: string } | undefined,
): Line {
  const found = new Map<string, boolean>();
  cells.forEach((cell, i) => {
    const own = cell === "" ? undefined : find(cell);
    if (own === undefined || found.get(own.code) === true) return;
    const name = plain(own.name);
    found.set(own.code, name !== "" && crossing(i).some((other, k) => k !== at && other !== "" && plain(other) === name));
  });
  return { at, hits: found.size, names: [...found.values()].filter(Boolean).length };
}

/** The line with the most names, then the most codes; the first of them. */
function bestOf(lines: readonly Line[]): Line {
  return lines.reduce<Line>(
    (best, line) => (line.names > best.names || (line.names === best.names && line.hits > best.hits) ? line : best),
    { at: -1, hits: 0, names: 0 },
  );
}

/** Whether a row has somebody's code and name: points in it that look like codes are points. */
function isOfPerson(cells: readonly string[], lists: Lists): boolean {
  return cells.some((cell) => {
    const own = lists.participant(cell);
    return own !== undefined && cells.some((other) => isNameOf(other, own));
  });
}

/** Whether two lines say the same codes at the same places: then it does not matter which of them is meant. */
function isAlike(one: readonly string[], other: readonly string[], find: (cell: string) => { readonly code: string } | undefined): boolean {
  return one.every((cell, i) => find(cell)?.code === find(other[i]!)?.code);
}

function columnsOf(rows: PastedRows): string[][] {
  return (rows[0] ?? []).map((_, j) => rows.map((cells) => cells[j]!));
}

/** Columns below a row of criteria that hold codes of people. */
function peopleLines(rows: PastedRows, codeRow: number, lists: Lists): Line[] {
  return columnsOf(rows).map((cells, j) => {
    const isCriterion = lists.criterion(rows[codeRow]![j]!) !== undefined;
    const below = cells.map((cell, i) => (i > codeRow && !isCriterion ? cell : ""));
    return lineOf(below, (i) => rows[i]!, j, lists.participant);
  });
}

function isPeopleBelow(rows: PastedRows, codeRow: number, lists: Lists): boolean {
  return peopleLines(rows, codeRow, lists).some(({ hits }) => hits > 0);
}

function readTable(rows: PastedRows, codeRow: number, { round }: PasteTarget, lists: Lists): PasteReading {
  const people = peopleLines(rows, codeRow, lists);
  const own = bestOf(people);
  if (own.hits === 0) return no("noParticipants");
  const codeColumn = own.at;
  const below = rows.slice(codeRow + 1);
  const isRival = (line: Line): boolean =>
    line.at !== codeColumn &&
    line.hits > 0 &&
    line.names >= own.names &&
    !isAlike(
      below.map((cells) => cells[line.at]!),
      below.map((cells) => cells[codeColumn]!),
      lists.participant,
    );
  if (people.some(isRival)) return no("unclear");
  const codes = rows[codeRow]!;
  const isKnown = (j: number): boolean => j !== codeColumn && lists.criterion(codes[j]!) !== undefined;
  const known = codes.flatMap((_, j) => (isKnown(j) ? [j] : []));
  const body = rows.slice(codeRow + 1);
  if (body.some((cells) => isAnotherHead(cells, codeColumn, known, lists))) return no("several");
  const isPerson = (cells: readonly string[]): boolean => lists.participant(cells[codeColumn]!) !== undefined;
  const scored = body.filter(isPerson);
  // A column that somebody is scored in under a code that no list knows; words such as "Mã" stand above texts.
  const isScored = (j: number): boolean => scored.some((cells) => isEntry(cells[j]!));
  const columns = codes.flatMap((code, j) => (j !== codeColumn && code !== "" && (known.includes(j) || isScored(j)) ? [j] : []));
  const [left, right] = [known[0]!, known.at(-1)!];
  const strayColumns = codes.filter(
    (code, j) => code === "" && j > left && j < right && j !== codeColumn && scored.some((cells) => cells[j] !== ""),
  );
  const holds = (cells: readonly string[]): boolean => columns.some((j) => cells[j] !== "");
  const first = body.findIndex(isPerson);
  const taken = body.filter((cells) => isPerson(cells) || (cells[codeColumn] !== "" && holds(cells)));
  const strayRows = body.filter((cells, i) => i > first && cells[codeColumn] === "" && holds(cells));
  const names = mostAlike(rows, (cells, i) =>
    i === codeRow ? 0 : known.filter((j) => isNameOf(cells[j]!, lists.criterion(codes[j]!))).length,
  );
  const nameColumn = mostAlike(columnsOf(scored), (cells, j) =>
    j === codeColumn ? 0 : cells.filter((cell, i) => isNameOf(cell, lists.participant(scored[i]![codeColumn]!))).length,
  );
  return {
    ok: true,
    content: {
      ...PASTED,
      round,
      participants: taken.map((cells) => ({ code: plain(cells[codeColumn]!), name: nameColumn === null ? "" : cells[nameColumn]! })),
      criteria: columns.map((j): FileCriterion => ({ code: plain(codes[j]!), name: names === null ? "" : rows[names]![j]!, max: "" })),
      entries: taken.flatMap((cells) =>
        columns.map(
          (j): FileCell => ({
            participant: plain(cells[codeColumn]!),
            criterion: plain(codes[j]!),
            value: valueOf(cells[j]!, lists.criterion(codes[j]!)),
          }),
        ),
      ),
      explanations: [],
      evidence: [],
      strays: strayRows.length + strayColumns.length,
    },
  };
}

/** Whether a row below the codes is the row of codes of a further table. */
function isAnotherHead(cells: readonly string[], codeColumn: number, known: readonly number[], lists: Lists): boolean {
  if (lists.participant(cells[codeColumn]!) !== undefined) return false;
  const filled = known.filter((j) => cells[j] !== "");
  return filled.length > 0 && filled.every((j) => lists.criterion(cells[j]!) !== undefined);
}

function readForm(rows: PastedRows, codeColumn: number, target: PasteTarget, words: PasteWords, lists: Lists): PasteReading {
  const isCoded = (cells: readonly string[]): boolean => lists.criterion(cells[codeColumn]!) !== undefined;
  const heads = rows.flatMap((cells, i) => (cells.some((cell) => isSame(cell, words.entry)) ? [i] : []));
  if (heads.length > 1) return no("several");
  const head = heads[0] ?? null;
  const entry = head === null ? pairedColumn(rows, codeColumn, isCoded) : onlyColumn(rows[head]!, words.entry);
  if (entry === null) return no("noEntries");
  const above = head === null ? [] : rows.slice(0, head);
  const body = head === null ? rows : rows.slice(head + 1);
  const first = body.findIndex(isCoded);
  if (first < 0) return no("noCodes");
  // Columns of their own under that header: nobody tells which of them is the entry.
  if (head !== null && body.slice(0, first).some((cells) => cells[entry] !== "" && cells[codeColumn] === "" && !isEntry(cells[entry]!))) {
    return no("noEntries");
  }
  const written = new Set(above.flat().flatMap((cell) => lists.participant(cell)?.code ?? []));
  const given = plain(target.participant);
  if (written.size > 1) return no("several");
  const [inside] = written;
  if (given !== "" && inside !== undefined && codeKey(inside) !== codeKey(given)) return no("otherParticipant");
  const participant = given === "" ? (inside ?? "") : given;
  if (participant === "") return no("noParticipant");
  const lines = body.filter((cells) => isCoded(cells) || (cells[codeColumn] !== "" && cells[entry] !== ""));
  const names = mostAlike(columnsOf(lines), (cells, j) =>
    j === codeColumn ? 0 : cells.filter((cell, i) => isNameOf(cell, lists.criterion(lines[i]![codeColumn]!))).length,
  );
  const column = (word: string): number | null => (head === null ? null : onlyColumn(rows[head]!, word));
  const maxima = column(words.max);
  const cellsOf = (j: number | null, read: (text: string, criterion: Criterion | undefined) => RoundCell): FileCell[] =>
    j === null
      ? []
      : lines.map((cells) => ({
          participant,
          criterion: plain(cells[codeColumn]!),
          value: read(cells[j]!, lists.criterion(cells[codeColumn]!)),
        }));
  const asText = (text: string): string => text;
  return {
    ok: true,
    content: {
      ...PASTED,
      round: target.round,
      participants: [{ code: participant, name: nameAbove(above, lists.participant(participant)?.name ?? "", words.unit) }],
      criteria: lines.map(
        (cells): FileCriterion => ({
          code: plain(cells[codeColumn]!),
          name: names === null ? "" : cells[names]!,
          max: maxima === null ? "" : maxOf(cells[maxima]!),
        }),
      ),
      entries: cellsOf(entry, valueOf),
      explanations: cellsOf(column(words.explanation), asText),
      evidence: cellsOf(column(words.evidence), asText),
      strays: body.filter((cells) => cells[codeColumn] === "" && isEntry(cells[entry]!)).length,
    },
  };
}

/** The other one of two columns, where what stands above it is no header of something else. */
function pairedColumn(rows: PastedRows, codeColumn: number, isCoded: (cells: readonly string[]) => boolean): number | null {
  if (rows[0]!.length !== 2) return null;
  const other = 1 - codeColumn;
  const first = rows.findIndex(isCoded);
  return rows.slice(0, first).every((cells) => cells[other] === "" || isEntry(cells[other]!)) ? other : null;
}

/** The column under that word; null where there is none or more than one. */
function onlyColumn(cells: readonly string[], word: string): number | null {
  const found = cells.flatMap((cell, j) => (isSame(cell, word) ? [j] : []));
  return found.length === 1 ? found[0]! : null;
}

/** The name that the head of a form says: the one of the list where it stands there, else what stands behind the word for it. */
function nameAbove(above: PastedRows, own: string, word: string): string {
  if (above.some((cells) => cells.some((cell) => cell !== "" && plain(cell) === plain(own)))) return own;
  const row = above.find((cells) => cells.some((cell) => isSame(cell, word)));
  return row?.slice(row.findIndex((cell) => isSame(cell, word)) + 1).find((cell) => cell !== "") ?? "";
}

const PASTED: Pick<UnitFileContent, "unit" | "title" | "year" | "movement" | "version" | "made" | "expected" | "texts" | "seal"> = {
  unit: null,
  title: "",
  year: null,
  movement: null,
  version: null,
  made: "",
  expected: { participants: [], criteria: [] },
  texts: { explanation: "whole", evidence: "whole" },
  seal: "",
};

function isNameOf(text: string, own: { readonly name: string } | undefined): boolean {
  return own !== undefined && text !== "" && plain(text) === plain(own.name);
}

/** The line with the most of what is counted; null where there is none of it. */
function mostAlike(lines: readonly (readonly string[])[], count: (cells: readonly string[], at: number) => number): number | null {
  const counts = lines.map(count);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** A thousand to some, one to others. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** The number that a text is, as if it had been typed; null where it is none, or may be another. */
function numberOf(text: string): number | null {
  const bare = tidy(text);
  if (!/^[-+\d.,]+$/.test(bare) || AMBIGUOUS.test(bare)) return null;
  const number = readNumber(bare);
  return typeof number === "number" ? number : null;
}

function valueOf(text: string, criterion: Criterion | undefined): RoundCell {
  const number = numberOf(text);
  // What is noted down is a text unless it is nothing but that number.
  if (number === null || (criterion?.rule.kind === "note" && String(number) !== text)) return text;
  return number;
}

function maxOf(text: string): string | number {
  return numberOf(text) ?? text;
}

/** Whether somebody scored something there, rather than wrote a label. */
function isEntry(text: string): boolean {
  return numberOf(text) !== null || /^[-+\d.,]+$/.test(tidy(text)) || /^(?:KAD|MIỄN)$/i.test(plain(text));
}
