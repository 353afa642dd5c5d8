// Who of an imported list is who of the participants list: by code, else by name and year of birth. Order of rows decides nothing.
import { codeKey } from "../criteriaTree";
import type { Participant } from "../movement";
import { plainText } from "../sweep/cellText";
import { bareKey, isReduced, toneKey } from "../sweep/names";
import { bareWords } from "./bareText";
import type { PersonRow } from "./peopleRows";

/**
 * Why a row is left out. `otherName`: its code is that of somebody of another name. `codeTwice`: two rows of one code differ. `twice`: the
 * same person stands in another row. `ambiguous`: it may be several people, or one whose year of birth is not known here or there.
 */
export type MatchProblem = "otherName" | "codeTwice" | "twice" | "ambiguous";

/** The participant of that index; nobody yet; or why it cannot be told. `other`: whom the problem is with. */
export type Match =
  | { readonly kind: "existing"; readonly index: number }
  | { readonly kind: "new" }
  | { readonly kind: "problem"; readonly problem: MatchProblem; readonly other: { readonly code: string; readonly name: string } };

/** Candidates of one name that are looked at; more are ambiguous anyhow. */
const MOST_CANDIDATES = 40;
/** Spellings of one name that are compared with each other; of more only equal ones count. */
const MOST_SPELLINGS = 40;

interface Known {
  readonly name: string;
  readonly tone: string;
  readonly year: string;
  readonly unit: string;
}

interface KnownRow extends Known {
  readonly at: number;
  readonly row: PersonRow;
}

interface KnownParticipant extends Known {
  readonly index: number;
  readonly participant: Participant;
}

/** One match for each row. */
export function matchPeople(rows: readonly PersonRow[], existing: readonly Participant[]): Match[] {
  return new Matcher(rows, existing).matches();
}

/** What names are compared by: `name` to the letter but for case and blanks, `tone` wherever the tone mark stands, `bare` without accents. */
function nameKeys(name: string): Pick<Known, "name" | "tone"> & { readonly bare: string } {
  const plain = plainText(name).toLowerCase();
  return { name: plain, tone: toneKey(plain), bare: bareKey(plain) };
}

/** Names that can be of one person: the tone mark on another vowel, accents left out, capitals. */
function isSameName(a: Pick<Known, "name" | "tone">, b: Pick<Known, "name" | "tone">): boolean {
  return a.name === b.name || a.tone === b.tone || isReduced(a.name, b.name);
}

/** The year of a birth as it is written; "" = none. */
function yearOf(birth: string | undefined): string {
  return /(?:19|20)\d{2}(?!\d)/.exec(birth ?? "")?.[0] ?? "";
}

class Matcher {
  private readonly found: (Match | undefined)[];
  private readonly taken = new Set<number>();
  /** Names of collectives by code: units may be written either way. */
  private readonly unitNames: ReadonlyMap<string, string>;

  constructor(
    private readonly rows: readonly PersonRow[],
    private readonly existing: readonly Participant[],
  ) {
    this.found = rows.map(() => undefined);
    this.unitNames = new Map(existing.flatMap(({ type, code, name }) => (type === "collective" ? [[codeKey(code), name] as const] : [])));
  }

  private readonly keys = new Map<string, ReturnType<typeof nameKeys>>();

  private keysOf(name: string): ReturnType<typeof nameKeys> {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const keys = nameKeys(name);
    this.keys.set(name, keys);
    return keys;
  }

  matches(): Match[] {
    this.byCode();
    this.byName();
    return this.found.map((match) => match ?? { kind: "new" });
  }

  private refuse(at: number, problem: MatchProblem, other: { readonly code: string | null; readonly name: string }): void {
    this.found[at] = { kind: "problem", problem, other: { code: other.code ?? "", name: other.name } };
  }

  private byCode(): void {
    const indexOf = new Map(this.existing.map(({ code }, index) => [codeKey(code), index]));
    const groups = groupBy(
      this.rows.map((row, at) => ({ row, at })),
      ({ row }) => (row.code === null ? "" : codeKey(row.code)),
    );
    groups.delete("");
    for (const [key, group] of groups) {
      const [first, ...others] = group;
      if (others.some(({ row }) => !isSameRow(row, first!.row))) {
        for (const { at } of group) this.refuse(at, "codeTwice", group.find((one) => one.at !== at)!.row);
        continue;
      }
      for (const { at } of others) this.refuse(at, "twice", first!.row);
      const index = indexOf.get(key);
      if (index === undefined) continue;
      const participant = this.existing[index]!;
      // A collective may be renamed; people are not.
      const isSame =
        participant.type === "collective" ||
        isSameName(this.knownRow(first!.at), this.knownParticipant(index)) ||
        participant.name.trim() === "";
      if (participant.type !== first!.row.type || !isSame) this.refuse(first!.at, "otherName", participant);
      else this.pair(first!.at, index);
    }
  }

  private pair(at: number, index: number): void {
    this.found[at] = { kind: "existing", index };
    this.taken.add(index);
  }

  private knownRow(at: number): KnownRow {
    const row = this.rows[at]!;
    const { name, tone } = this.keysOf(row.name);
    return { at, row, name, tone, year: yearOf(row.register.birth), unit: bareWords(row.register.unit ?? "") };
  }

  private knownParticipant(index: number): KnownParticipant {
    const participant = this.existing[index]!;
    const { name, tone } = this.keysOf(participant.name);
    const { birth, unit = "" } = participant.register ?? {};
    const unitName = this.unitNames.get(codeKey(unit)) ?? unit;
    return { index, participant, name, tone, year: yearOf(birth), unit: bareWords(unitName) };
  }

  private byName(): void {
    const keyOf = ({ type, name }: Pick<Participant, "type" | "name">): string => `${type}|${this.keysOf(name).bare}`;
    const open = this.rows.flatMap((row, at) => (this.found[at] === undefined ? [{ at, key: keyOf(row) }] : []));
    const wanted = new Set(open.map(({ key }) => key));
    const free = this.existing.flatMap((participant, index) => {
      const key = keyOf(participant);
      return this.taken.has(index) || !wanted.has(key) ? [] : [{ index, key }];
    });
    const people = groupBy(free, ({ key }) => key);
    for (const [key, group] of groupBy(open, (one) => one.key)) {
      const rows = this.withoutTwins(group.map(({ at }) => this.knownRow(at)));
      this.among(
        rows,
        (people.get(key) ?? []).map(({ index }) => this.knownParticipant(index)),
        key.startsWith("collective"),
      );
    }
  }

  /** Rows that say the same of the same person are one; where no year tells people apart they stay several. */
  private withoutTwins(rows: readonly KnownRow[]): KnownRow[] {
    if (rows.length < 2) return [...rows];
    const kept: KnownRow[] = [];
    for (const group of groupBy(
      rows,
      ({ name, year, row }) => `${name}|${year}|${row.type === "collective" ? "" : JSON.stringify(row.register)}`,
    ).values()) {
      const [first, ...others] = group;
      const isOne = first!.year !== "" || first!.row.type === "collective";
      kept.push(first!, ...(isOne ? [] : others));
      if (isOne) for (const { at } of others) this.refuse(at, "twice", first!.row);
    }
    return kept;
  }

  /**
   * Pairs rows and participants of one name: first where the years of birth are the same and the names to the letter, then in other
   * spellings, then where one of the years is not known.
   */
  private among(rows: readonly KnownRow[], people: readonly KnownParticipant[], isOfUnits: boolean): void {
    if (people.length === 0) return;
    const spelled = new Spellings(people);
    const open = (): KnownRow[] => rows.filter(({ at }) => this.found[at] === undefined);
    const isSure = (row: KnownRow, person: KnownParticipant): boolean => isOfUnits || row.year === person.year;
    const dated = (): KnownRow[] => open().filter(({ year }) => isOfUnits || year !== "");
    this.pairUp(dated(), (row) => this.candidates(row, spelled.exactly(row.name), isSure));
    this.pairUp(dated(), (row) => this.candidates(row, spelled.like(row), isSure));
    this.pairUp(open(), (row) => this.candidates(row, spelled.like(row), (_, person) => row.year === "" || person.year === ""));
  }

  /** Those that are still free and fit. */
  private candidates(
    row: KnownRow,
    people: readonly (readonly KnownParticipant[])[],
    isFit: (row: KnownRow, person: KnownParticipant) => boolean,
  ): KnownParticipant[] {
    const found: KnownParticipant[] = [];
    for (const group of people) {
      for (const person of group) {
        if (this.taken.has(person.index) || !isFit(row, person)) continue;
        found.push(person);
        if (found.length >= MOST_CANDIDATES) return found;
      }
    }
    return found;
  }

  /** Pairs those who have only each other, by unit where there are several; the rest of those with a candidate is ambiguous. */
  private pairUp(rows: readonly KnownRow[], candidatesOf: (row: KnownRow) => readonly KnownParticipant[]): void {
    const candidates = rows.map((row) => ({ row, some: candidatesOf(row) }));
    const rivals = new Map<number, number>();
    for (const { some } of candidates) for (const { index } of some) rivals.set(index, (rivals.get(index) ?? 0) + 1);
    const isApart = (row: KnownRow, person: KnownParticipant): boolean => row.unit !== "" && person.unit !== "" && row.unit !== person.unit;
    const inUnit = candidates.map(({ row, some }) => ({ row, some: some.filter((person) => row.unit !== "" && row.unit === person.unit) }));
    const unitRivals = new Map<number, number>();
    for (const { some } of inUnit) for (const { index } of some) unitRivals.set(index, (unitRivals.get(index) ?? 0) + 1);
    const pairs: [number, number][] = [];
    candidates.forEach(({ row, some }, i) => {
      const [only, other] = some;
      if (only === undefined) return;
      const near = inUnit[i]!.some;
      const isSureYear = row.year !== "" && row.year === only.year;
      if (other === undefined && rivals.get(only.index) === 1 && (isSureYear || !isApart(row, only))) pairs.push([row.at, only.index]);
      else if (near.length === 1 && unitRivals.get(near[0]!.index) === 1) pairs.push([row.at, near[0]!.index]);
      else this.refuse(row.at, "ambiguous", (near[0] ?? only).participant);
    });
    for (const [at, index] of pairs) this.pair(at, index);
  }
}

/** People by the spelling of their name. */
class Spellings {
  private readonly groups: ReadonlyMap<string, readonly KnownParticipant[]>;
  private readonly likes = new Map<string, readonly (readonly KnownParticipant[])[]>();

  constructor(people: readonly KnownParticipant[]) {
    this.groups = groupBy(people, ({ name }) => name);
  }

  exactly(name: string): readonly (readonly KnownParticipant[])[] {
    const group = this.groups.get(name);
    return group === undefined ? [] : [group];
  }

  /** Of all spellings that may be the same name. */
  like(row: KnownRow): readonly (readonly KnownParticipant[])[] {
    if (this.groups.size > MOST_SPELLINGS) return this.exactly(row.name);
    const known = this.likes.get(row.name);
    if (known !== undefined) return known;
    const found = [...this.groups.values()].filter(([first]) => isSameName(row, first!));
    this.likes.set(row.name, found);
    return found;
  }
}

/** Whether two rows say the same. */
function isSameRow(a: PersonRow, b: PersonRow): boolean {
  const said = ({ name, type, cluster, register }: PersonRow): string =>
    JSON.stringify([name, type, cluster, Object.entries(register).sort()]);
  return said(a) === said(b);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
