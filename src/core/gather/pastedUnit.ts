// A range that was copied out of a unit's form or of a scoring sheet and pasted: found by codes, like a file, but it says nothing of
// movement, version or seal.
import { codeKey } from "../criteriaTree";
import type { Criterion, Movement, Round } from "../movement";
import { readNumber, tidy } from "../notation/numberText";
import { isEntered } from "../rule";
import type { RoundCell } from "../rounds";
import { plain, type Coded, type FileCell, type FileCriterion, type UnitFileContent } from "./unitFile";

/** Texts of the cells, all rows equally long. */
export type PastedRows = readonly (readonly string[])[];

export interface PasteTarget {
  readonly movement: Movement;
  readonly round: Round;
  /** Code of whom a form without a code is of; "" where the range says so itself. */
  readonly participant: string;
}

/** Headers of a form's columns, as the forms that are sent out have them. */
export interface PasteWords {
  readonly entry: string;
  readonly explanation: string;
  readonly evidence: string;
}

/**
 * noCodes: no code of an entered criterion anywhere. noParticipant: a form, and nothing says of whom. noEntries: a form without the column of
 * that round. noParticipants: a table without a column of participants' codes.
 */
export type PasteProblem = "noCodes" | "noParticipant" | "noEntries" | "noParticipants";

export type PasteReading =
  | { readonly ok: true; readonly content: UnitFileContent }
  | { readonly ok: false; readonly problem: PasteProblem };

/**
 * What the range says. Criteria may go across (a table of people) or down (the form of one); columns and rows may lie in any order and others
 * between them. Numbers are read with either decimal mark; "1.500" and whatever else is not one number stays text, which its cell then refuses.
 */
export function readPasted(rows: PastedRows, target: PasteTarget, words: PasteWords): PasteReading {
  const lists = new Lists(target.movement);
  const row = bestOf(rows.map((cells) => cells.filter((cell) => lists.criterion(cell) !== undefined)));
  const column = bestOf(columnsOf(rows).map((cells) => cells.filter((cell) => lists.criterion(cell) !== undefined)));
  if (row.hits === 0) return { ok: false, problem: "noCodes" };
  const isTable = row.hits > column.hits || (row.hits === column.hits && participantColumn(rows, row.at, lists) !== null);
  return isTable ? readTable(rows, row.at, target, lists) : readForm(rows, column.at, target, words, lists);
}

/** Participants and entered criteria by code. */
class Lists {
  private readonly criteria: ReadonlyMap<string, Criterion>;
  private readonly participants: ReadonlyMap<string, Coded>;

  constructor({ criteria, participants }: Movement) {
    this.criteria = new Map(criteria.flatMap((item) => (isEntered(item.rule) ? [[codeKey(item.code), item] as const] : [])));
    this.participants = new Map(participants.map((item) => [codeKey(item.code), item]));
  }

  criterion(cell: string): Criterion | undefined {
    return this.criteria.get(codeKey(plain(cell)));
  }

  participant(cell: string): Coded | undefined {
    return this.participants.get(codeKey(plain(cell)));
  }
}

/** The line with the most different codes, the first of them. */
function bestOf(lines: readonly (readonly string[])[]): { readonly at: number; readonly hits: number } {
  const hits = lines.map((codes) => new Set(codes.map((code) => codeKey(plain(code)))).size);
  const most = Math.max(0, ...hits);
  return { at: hits.indexOf(most), hits: most };
}

function columnsOf(rows: PastedRows): string[][] {
  return (rows[0] ?? []).map((_, j) => rows.map((cells) => cells[j] ?? ""));
}

/** The column of participants' codes below a row of criteria; null where there is none. */
function participantColumn(rows: PastedRows, codeRow: number, lists: Lists): number | null {
  const below = rows.slice(codeRow + 1);
  const { at, hits } = bestOf(columnsOf(rows).map((_, j) => below.flatMap((cells) => (lists.participant(cells[j]!) ? [cells[j]!] : []))));
  return hits === 0 ? null : at;
}

function readTable(rows: PastedRows, codeRow: number, { round }: PasteTarget, lists: Lists): PasteReading {
  const codeColumn = participantColumn(rows, codeRow, lists);
  if (codeColumn === null) return { ok: false, problem: "noParticipants" };
  const known = rows[codeRow]!.flatMap((cell, j) => (j !== codeColumn && lists.criterion(cell) !== undefined ? [j] : []));
  const [left, right] = [known[0]!, known.at(-1)!];
  const first = rows.findIndex((cells, i) => i > codeRow && lists.participant(cells[codeColumn]!) !== undefined);
  const body = rows.slice(first);
  const between = rows[codeRow]!.flatMap((_, j) => (j >= left && j <= right && j !== codeColumn ? [j] : []));
  const isFilled = (j: number): boolean => body.some((cells) => cells[j] !== "");
  const columns = between.filter((j) => rows[codeRow]![j] !== "" && (known.includes(j) || isFilled(j)));
  const strayColumns = between.filter((j) => rows[codeRow]![j] === "" && isFilled(j));
  const isScored = (cells: readonly string[]): boolean => columns.some((j) => cells[j] !== "");
  const people = body.filter(
    (cells) => lists.participant(cells[codeColumn]!) !== undefined || (cells[codeColumn] !== "" && isScored(cells)),
  );
  const strayRows = body.filter((cells) => cells[codeColumn] === "" && isScored(cells));
  const heads = rows.slice(0, first);
  const names = heads.findIndex((cells, i) => i !== codeRow && isNames(known, (j) => [cells[j]!, lists.criterion(rows[codeRow]![j]!)]));
  const own = people.flatMap((cells, i) => (lists.participant(cells[codeColumn]!) === undefined ? [] : [i]));
  const nameColumn = columnsOf(people).findIndex(
    (cells, j) => j !== codeColumn && isNames(own, (i) => [cells[i]!, lists.participant(people[i]![codeColumn]!)]),
  );
  return {
    ok: true,
    content: {
      ...PASTED,
      round,
      participants: people.map((cells) => ({ code: plain(cells[codeColumn]!), name: nameColumn < 0 ? "" : cells[nameColumn]! })),
      criteria: columns.map((j): FileCriterion => ({ code: plain(rows[codeRow]![j]!), name: names < 0 ? "" : rows[names]![j]!, max: "" })),
      entries: people.flatMap((cells) =>
        columns.map(
          (j): FileCell => ({ participant: plain(cells[codeColumn]!), criterion: plain(rows[codeRow]![j]!), value: valueOf(cells[j]!) }),
        ),
      ),
      explanations: [],
      evidence: [],
      strays: strayRows.length + strayColumns.length,
    },
  };
}

function readForm(rows: PastedRows, codeColumn: number, target: PasteTarget, words: PasteWords, lists: Lists): PasteReading {
  const first = rows.findIndex((cells) => lists.criterion(cells[codeColumn]!) !== undefined);
  const [heads, body] = [rows.slice(0, first), rows.slice(first)];
  const headed = (word: string): number | null => {
    const found = heads.flatMap((cells) => cells.flatMap((cell, j) => (plain(cell).toUpperCase() === word.toUpperCase() ? [j] : [])));
    return found.at(-1) ?? null;
  };
  const isPair = rows[0]!.length === 2;
  const entry = headed(words.entry) ?? (isPair ? 1 - codeColumn : null);
  if (entry === null) return { ok: false, problem: "noEntries" };
  const written = heads.flat().find((cell) => lists.participant(cell) !== undefined);
  const participant = plain(target.participant === "" ? (written ?? "") : target.participant);
  if (participant === "") return { ok: false, problem: "noParticipant" };
  const lines = body.filter(
    (cells) => lists.criterion(cells[codeColumn]!) !== undefined || (cells[codeColumn] !== "" && cells[entry] !== ""),
  );
  const own = lines.flatMap((cells, i) => (lists.criterion(cells[codeColumn]!) === undefined ? [] : [i]));
  const names = columnsOf(lines).findIndex(
    (cells, j) => j !== codeColumn && isNames(own, (i) => [cells[i]!, lists.criterion(lines[i]![codeColumn]!)]),
  );
  const cellsOf = (j: number | null, read: (text: string) => RoundCell): FileCell[] =>
    j === null ? [] : lines.map((cells) => ({ participant, criterion: plain(cells[codeColumn]!), value: read(cells[j]!) }));
  const asText = (text: string): string => text;
  return {
    ok: true,
    content: {
      ...PASTED,
      round: target.round,
      participants: [{ code: participant, name: lists.participant(participant)?.name ?? "" }],
      criteria: lines.map((cells): FileCriterion => ({ code: plain(cells[codeColumn]!), name: names < 0 ? "" : cells[names]!, max: "" })),
      entries: cellsOf(entry, valueOf),
      explanations: cellsOf(headed(words.explanation), asText),
      evidence: cellsOf(headed(words.evidence), asText),
      strays: body.filter((cells) => cells[codeColumn] === "" && cells[entry] !== "").length,
    },
  };
}

const PASTED: Pick<UnitFileContent, "unit" | "title" | "year" | "version" | "made" | "expected" | "texts" | "seal"> = {
  unit: null,
  title: "",
  year: null,
  version: null,
  made: "",
  expected: { participants: [], criteria: [] },
  texts: { explanation: "whole", evidence: "whole" },
  seal: "",
};

/** Whether most of these cells are the names of what stands at the same place in the lists. */
function isNames(at: readonly number[], pairOf: (at: number) => readonly [string, Coded | undefined]): boolean {
  const same = at.filter((i) => {
    const [text, own] = pairOf(i);
    return own !== undefined && plain(text) !== "" && plain(text) === plain(own.name);
  });
  return same.length * 2 > at.length;
}

/** A number where the text is one, as if it had been typed. */
function valueOf(text: string): RoundCell {
  const bare = tidy(text);
  const number = /^[-+\d.,]+$/.test(bare) ? readNumber(bare) : null;
  return typeof number === "number" ? number : text;
}
