// Takes an office's own list of people over into the participants: who is new, what changes for whom, what cannot be told. Writes nothing.
import { codeKey } from "../criteriaTree";
import type { Participant, ParticipantType } from "../movement";
import { plainText } from "../sweep/cellText";
import { bareKey, isReduced } from "../sweep/names";
import { readDate } from "../cleaning/dateText";
import { bareWords } from "./bareText";
import { matchPeople, type MatchProblem } from "./matchPeople";
import type { PeopleCells, PeopleMapping } from "./peopleColumns";
import { peopleRows, type PersonRow, type RowProblem, type TableProblem } from "./peopleRows";
import { BLANK_RECORD, type RegisterRecord } from "./register";

/** `sameName`: told only; two new people of one name and no year of birth stay two. */
export type ImportProblemKind = RowProblem | MatchProblem | "sameName" | "noNameColumn";

export interface ImportProblem extends TableProblem<ImportProblemKind> {
  /** Whom it is with; "" where nobody. */
  readonly other: string;
}

type FieldValue = RegisterRecord[keyof RegisterRecord];

/** A field of somebody that gets another value; days as yyyy-mm-dd, classifications and sexes as they are called in data. */
export interface FieldChange {
  readonly field: "name" | "cluster" | keyof RegisterRecord;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface ImportedPerson {
  readonly kind: "new" | "changed" | "same";
  /** Row of the cells, from 0. */
  readonly row: number;
  /** As he is after the import. */
  readonly participant: Participant;
  /** Empty for new people. */
  readonly changes: readonly FieldChange[];
}

export interface PeopleImport {
  /** The list after the import: everybody of before in his place, then new people in the order of the rows. */
  readonly participants: readonly Participant[];
  readonly people: readonly ImportedPerson[];
  /** By row. */
  readonly problems: readonly ImportProblem[];
}

export interface ImportOptions {
  /** Letters of codes where there is no code yet to follow. */
  readonly prefixes: Readonly<Record<ParticipantType, string>>;
  /** Codes that stand elsewhere (history, entries of people who left the list): never given to somebody new. */
  readonly taken?: readonly string[];
  /** Codes of people of earlier periods: never given to somebody new, but kept by whoever comes with one. */
  readonly retired?: readonly string[];
}

/**
 * Reads the cells below the header. Matched by code, else by name and year of birth (`matchPeople`). A blank cell changes nothing, nor does
 * one that says less than is known (the year of a birthday, a name without its accents). New people get the code of the list if it can be
 * used, else the next one in the style of the present codes. A row with a problem of matching is left out as a whole.
 */
export function readPeople(
  cells: PeopleCells,
  mapping: PeopleMapping,
  existing: readonly Participant[],
  options: ImportOptions,
): PeopleImport {
  if (mapping.columns.name === undefined) {
    const problem: ImportProblem = { kind: "noNameColumn", row: Math.max(0, mapping.firstRow - 1), text: "", other: "" };
    return { participants: existing, people: [], problems: [problem] };
  }
  const { people: rows, problems: found } = peopleRows(cells, mapping);
  const matches = matchPeople(rows, existing);
  const problems: ImportProblem[] = found.map((problem) => ({ ...problem, other: "" }));
  const codes = new CodeGiver(existing, rows, options);
  const participants = [...existing];
  const people: ImportedPerson[] = [];
  const isUnit = unitsOf(existing);
  matches.forEach((match, at) => {
    const row = rows[at]!;
    if (match.kind === "problem") {
      const { code, name } = match.other;
      const other = code === "" ? name : `${name} (${code})`;
      problems.push({ kind: match.problem, row: row.row, text: row.name, other });
    } else if (match.kind === "existing") {
      const changes = changesOf(row, existing[match.index]!, isUnit);
      const participant = changes.length === 0 ? existing[match.index]! : changed(existing[match.index]!, changes);
      participants[match.index] = participant;
      people.push({ kind: changes.length === 0 ? "same" : "changed", row: row.row, participant, changes });
    } else {
      const participant = personOf(row, codes.take(row));
      participants.push(participant);
      people.push({ kind: "new", row: row.row, participant, changes: [] });
    }
  });
  problems.push(...namesakes(people));
  return { participants, people, problems: problems.sort((a, b) => a.row - b.row) };
}

/** New people of one name whom no year of birth tells apart. */
function namesakes(people: readonly ImportedPerson[]): ImportProblem[] {
  const seen = new Map<string, Participant>();
  return people.flatMap(({ kind, row, participant }): ImportProblem[] => {
    const { type, name, register } = participant;
    if (kind !== "new" || type === "collective" || (register?.birth ?? "") !== "") return [];
    const key = plainText(name).toLowerCase();
    const other = seen.get(key);
    if (other === undefined) seen.set(key, participant);
    return other === undefined ? [] : [{ kind: "sameName", row, text: name, other: `${other.name} (${other.code})` }];
  });
}

function personOf({ name, type, cluster = "", register }: PersonRow, code: string): Participant {
  const isSilent = Object.keys(register).length === 0;
  return { code, name, type, cluster, ...(isSilent ? {} : { register: { ...BLANK_RECORD, ...register } }) };
}

function changesOf(row: PersonRow, participant: Participant, isUnit: (unit: string, other: string) => boolean): FieldChange[] {
  const { name, cluster, register = BLANK_RECORD } = participant;
  const changes: FieldChange[] = [];
  if (isBetterName(row.name, participant)) changes.push({ field: "name", before: name, after: row.name });
  if (row.cluster !== undefined && codeKey(row.cluster) !== codeKey(cluster))
    changes.push({ field: "cluster", before: cluster, after: row.cluster });
  for (const field of Object.keys(row.register) as (keyof RegisterRecord)[]) {
    const [before, after] = [register[field], row.register[field]!];
    if (before === after) continue;
    if (field === "birth" && !isFurtherBirth(String(before), String(after))) continue;
    if (field === "unit" && isUnit(String(before), String(after))) continue;
    changes.push({ field, before, after });
  }
  return changes;
}

/** Another name of a collective; of a person only one that has accents which the present one lacks. */
function isBetterName(name: string, participant: Participant): boolean {
  const [now, then] = [plainText(participant.name).toLowerCase(), plainText(name).toLowerCase()];
  if (now === then) return false;
  if (now === "") return true;
  if (participant.type === "collective" && bareKey(now) !== bareKey(then)) return true;
  return isReduced(now, then) && marksIn(then) > marksIn(now);
}

function marksIn(name: string): number {
  return (name.normalize("NFD").match(/\p{M}|đ/gu) ?? []).length;
}

/** Whether the new text says another day or year, or more than the present one. */
function isFurtherBirth(before: string, after: string): boolean {
  const [old, fresh] = [readDate(before, "day"), readDate(after, "day")];
  if (old?.kind === "date" && fresh?.kind === "date") return old.serial !== fresh.serial;
  const [year, newYear] = [before, after].map((text) => /(?:19|20)\d{2}/.exec(text)?.[0]);
  return old?.kind !== "date" || year === undefined || newYear !== year;
}

/** Whether two texts mean one unit: the code or the name of a collective, in any spelling. */
function unitsOf(existing: readonly Participant[]): (unit: string, other: string) => boolean {
  const names = new Map(
    existing.flatMap(({ type, code, name }) => (type === "collective" ? [[codeKey(code), bareWords(name)] as const] : [])),
  );
  const keyOf = (unit: string): string => names.get(codeKey(unit.trim())) ?? bareWords(unit);
  return (unit, other) => unit.trim() !== "" && keyOf(unit) === keyOf(other);
}

function changed(participant: Participant, changes: readonly FieldChange[]): Participant {
  const values = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  const { name = participant.name, cluster = participant.cluster, ...register } = values as { name?: string; cluster?: string };
  const isRegistered = Object.keys(register).length > 0;
  const known = participant.register ?? BLANK_RECORD;
  return { ...participant, name, cluster, ...(isRegistered ? { register: { ...known, ...register } } : {}) };
}

interface CodeStyle {
  readonly prefix: string;
  readonly digits: number;
  readonly last: number;
}

/** Gives codes to new people: theirs, else the next after the greatest number of the usual style. */
class CodeGiver {
  private readonly taken: Set<string>;
  private readonly styles: Readonly<Record<ParticipantType, CodeStyle>>;
  private readonly next: Record<ParticipantType, number>;

  constructor(existing: readonly Participant[], rows: readonly PersonRow[], { prefixes, taken = [], retired = [] }: ImportOptions) {
    const present = [...existing.map(({ code }) => code), ...taken];
    this.taken = new Set([...present, ...retired, ...rows.flatMap(({ code }) => code ?? [])].map(codeKey));
    const style = (type: ParticipantType): CodeStyle =>
      styleOf(
        existing.filter((one) => one.type === type).map(({ code }) => code),
        prefixes[type],
        [...this.taken],
      );
    this.styles = { individual: style("individual"), collective: style("collective") };
    this.next = { individual: this.styles.individual.last + 1, collective: this.styles.collective.last + 1 };
    this.present = new Set(present.map(codeKey));
  }

  private readonly present: ReadonlySet<string>;

  take({ code, type }: PersonRow): string {
    if (code !== null && !this.present.has(codeKey(code))) return code;
    const { prefix, digits } = this.styles[type];
    for (;;) {
      const given = `${prefix}${String(this.next[type]++).padStart(digits, "0")}`;
      if (this.taken.has(codeKey(given))) continue;
      this.taken.add(codeKey(given));
      return given;
    }
  }
}

/** The most frequent letters before the number of codes, its digits, and the greatest number that is used with them. */
function styleOf(codes: readonly string[], usual: string, taken: readonly string[]): CodeStyle {
  const counts = new Map<string, { readonly prefix: string; count: number; digits: number }>();
  for (const code of codes) {
    const [, prefix, number] = /^(.*?)(\d{1,9})$/u.exec(code) ?? [];
    if (prefix === undefined || number === undefined) continue;
    const key = codeKey(prefix);
    const style = counts.get(key);
    if (style === undefined) counts.set(key, { prefix, count: 1, digits: number.length });
    else [style.count, style.digits] = [style.count + 1, Math.min(style.digits, number.length)];
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count || (a.prefix < b.prefix ? -1 : 1));
  const { prefix, digits } = best ?? { prefix: usual, digits: 2 };
  const start = codeKey(prefix);
  const numbers = taken.flatMap((key) =>
    key.startsWith(start) && /^\d{1,9}$/.test(key.slice(start.length)) ? [Number(key.slice(start.length))] : [],
  );
  return { prefix, digits, last: numbers.reduce((most, number) => Math.max(most, number), 0) };
}
