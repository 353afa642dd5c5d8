// All files that came back, together: each compared with the workbook, then with one another. Of what several files say of one cell nothing
// is taken in silence.
import { ROUNDS, type Round } from "../movement";
import { CELLS_OF_A_PART, finish, type Parts } from "../parts";
import { placeIn } from "../rounds";
import { changeKey, compareFile, nothingOf, type CellChange, type ChangedSheet, type FileComparison, type GatherBase } from "./compareFile";
import { GatherIndex, gridUnder, placeNumber } from "./gatherIndex";
import type { PasteProblem } from "./pastedUnit";
import { weightOf, type CellId, type GatherRemark } from "./remarks";
import { unitKey, type UnitDivision, type UnitFileContent, type UnitId } from "./unitFile";

/** A file as it was read. */
export interface GivenFile {
  readonly name: string;
  /** Milliseconds since 1970, as the file system says; null where it does not. A hint only. */
  readonly modified: number | null;
  /** What is in it; a reason where it could not be read; "none" where it is no form of ours. */
  readonly reading:
    | { readonly ok: true; readonly content: UnitFileContent | null }
    | { readonly ok: false; readonly reason: string }
    | { readonly ok: false; readonly unread: PasteProblem; readonly round: Round };
}

/**
 * whole: everything is as it should be. same: nothing in it is new. look: a person must look before it is taken. refused: nothing of it
 * can be taken.
 */
export type FileState = "whole" | "same" | "look" | "refused";

/** A file compared with the workbook, by itself. Of what it says only the differences are kept. */
export interface ComparedFile extends FileComparison {
  readonly name: string;
  readonly modified: number | null;
  readonly unit: UnitId | null;
  readonly round: Round | null;
}

export interface GatheredFile {
  readonly name: string;
  readonly unit: UnitId | null;
  readonly round: Round | null;
  readonly state: FileState;
  /** Heaviest first. */
  readonly remarks: readonly GatherRemark[];
  readonly changes: readonly CellChange[];
  readonly same: number;
  readonly agreed: FileComparison["agreed"];
}

/** What each file would bring, in the order given. */
export function gatherFiles(files: readonly GivenFile[], base: GatherBase): GatheredFile[] {
  const index = new GatherIndex(base);
  return finish(togetherParts(files.map((file) => comparedFile(file, base, index))));
}

/** A file by itself. @param index of the base; one for all files */
export function comparedFile(file: GivenFile, base: GatherBase, index: GatherIndex): ComparedFile {
  const { name, modified, reading } = file;
  const { unit = null, round = null } = (reading.ok ? reading.content : null) ?? {};
  return { name, modified, unit, round, ...comparisonOf(file, base, index) };
}

/** Files that were compared by themselves, together, in the order given. In parts. */
export function* togetherParts(files: readonly ComparedFile[]): Parts<GatheredFile[]> {
  yield;
  const others = [sentTwice(files), yield* inConflict(files)];
  return files.map(({ name, unit, round, changes, same, agreed, remarks: own }, i): GatheredFile => {
    const remarks = [...own, ...others.flatMap((found) => found[i]!)];
    const sorted = [...remarks].sort((a, b) => ORDER.indexOf(weightOf([a])!) - ORDER.indexOf(weightOf([b])!));
    const weight = weightOf(sorted);
    const state = weight === "stop" ? "refused" : weight === "look" ? "look" : changes.length === 0 ? "same" : "whole";
    return { name, unit, round, state, remarks: sorted, changes, same, agreed };
  });
}

const ORDER = ["stop", "look", "note"] as const;

function comparisonOf({ reading }: GivenFile, base: GatherBase, index: GatherIndex): FileComparison {
  if (!reading.ok) {
    return nothingOf(
      "unread" in reading
        ? { kind: "unread", problem: reading.unread, round: reading.round }
        : { kind: "unreadable", reason: reading.reason },
    );
  }
  if (reading.content === null) return nothingOf({ kind: "notUnitFile" });
  return compareFile(reading.content, base, index);
}

/** Files of one unit for one round: each names the others. */
function sentTwice(files: readonly ComparedFile[]): GatherRemark[][] {
  const groups = new Map<string, number[]>();
  files.forEach(({ unit, round }, i) => {
    if (unit === null) return;
    const key = `${unitKey(unit)}\n${round ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const remarks = files.map((): GatherRemark[] => []);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const dates = group.map((i) => files[i]!.modified);
    const newest = Math.max(...dates.map((date) => date ?? -Infinity));
    const isTold = dates.every((date) => date !== null) && dates.filter((date) => date === newest).length === 1;
    for (const i of group) {
      const names = group.filter((other) => other !== i).map((other) => files[other]!.name);
      remarks[i]!.push({ kind: "twice", files: names, isNewest: isTold ? files[i]!.modified === newest : null });
    }
  }
  return remarks;
}

interface Claim {
  readonly file: number;
  readonly change: CellChange;
}

/** Files of different units, or of different rounds, that say different things of the same cells. In parts. */
function* inConflict(files: readonly ComparedFile[]): Parts<GatherRemark[][]> {
  const claims = yield* claimsOfMany(files);
  const found = files.map(() => ({ files: new Set<number>(), cells: [] as CellId[] }));
  let compared = 0;
  for (const own of claims) {
    for (const { file, change } of own) {
      compared += own.length;
      if (compared >= CELLS_OF_A_PART) {
        compared = 0;
        yield;
      }
      const others = own.filter(
        (claim) => claim.file !== file && claim.change.after !== change.after && !isOneUnit(files[claim.file]!, files[file]!),
      );
      if (others.length === 0) continue;
      for (const other of others) found[file]!.files.add(other.file);
      found[file]!.cells.push({ participant: change.participant, criterion: change.criterion });
    }
  }
  return found.map(({ files: others, cells }) =>
    cells.length === 0 ? [] : [{ kind: "conflict" as const, files: [...others].sort((a, b) => a - b).map((i) => files[i]!.name), cells }],
  );
}

/** For each cell that several files say something of, all that is said. Most cells have one file only, and nothing is kept of them. In parts. */
function* claimsOfMany(files: readonly ComparedFile[]): Parts<Claim[][]> {
  const said = new SheetPlaces<number | Claim[]>();
  const many: Claim[][] = [];
  for (const isFirst of [true, false]) {
    for (const [file, { changes, round }] of files.entries()) {
      yield;
      for (const change of changes) {
        if (change.kind === "erased") continue;
        const sheet = said.of(sheetKey(round, change.sheet));
        // By place on the sheet, which is cheaper to tell than by code, and the same: a code has one place only.
        const place = placeNumber(change.row, change.column);
        const known = sheet.get(place);
        if (isFirst) {
          if (known === undefined) sheet.set(place, file);
          else if (known !== file && typeof known === "number") {
            const claims: Claim[] = [];
            many.push(claims);
            sheet.set(place, claims);
          }
        } else if (typeof known === "object") known.push({ file, change });
      }
    }
    if (many.length === 0) break;
  }
  return many;
}

/** Something for each place of several sheets. */
class SheetPlaces<T> {
  private readonly sheets = new Map<string, Map<number, T>>();

  of(sheet: string): Map<number, T> {
    const own = this.sheets.get(sheet) ?? new Map<number, T>();
    this.sheets.set(sheet, own);
    return own;
  }

  *values(): Generator<T> {
    for (const sheet of this.sheets.values()) yield* sheet.values();
  }
}

/** The sheet of a change: each round has entries of its own, explanations and evidence are those of all rounds. */
function sheetKey(round: Round | null, sheet: ChangedSheet): string {
  return sheet === "entries" ? `${round}\nentries` : sheet;
}

/** Of those of one round it is said already that they are sent twice. */
function isOneUnit(first: ComparedFile, second: ComparedFile): boolean {
  if (first.unit === null || second.unit === null || first.round !== second.round) return false;
  return unitKey(first.unit) === unitKey(second.unit);
}

/** A difference as a person has seen it. */
export type SeenChange = Pick<CellChange, "sheet" | "participant" | "criterion" | "before" | "after">;

/** A file that a person has accepted, and as what. */
export interface Acceptance {
  /** Index among the files given. */
  readonly file: number;
  /** Whether blanks of the file empty cells of the workbook. */
  readonly erases: boolean;
  /** What the person was shown: nothing else is written. */
  readonly state: FileState;
  readonly seen: readonly SeenChange[];
}

export interface TakenCells {
  readonly changes: readonly (CellChange & { readonly file: number })[];
  /** Cells of which accepted files say different things: none of it is taken. */
  readonly disputed: readonly CellId[];
  /** Cells where it is no longer what was seen, on either side: left as they are. */
  readonly changedSince: readonly CellId[];
  /** Files that need a look by now, or are refused, and did not when they were accepted: nothing of them is taken. */
  readonly heavier: readonly number[];
}

/**
 * What accepted files bring: of refused files nothing, of cells in dispute nothing, blanks only where it is said so, and only what the person
 * who accepted has seen.
 * @param base what they were compared with
 */
export function takenCells(gathered: readonly GatheredFile[], accepted: readonly Acceptance[], base: GatherBase): TakenCells {
  return finish(takenParts(gathered, accepted, base));
}

/** The same in parts. */
export function* takenParts(gathered: readonly GatheredFile[], accepted: readonly Acceptance[], base: GatherBase): Parts<TakenCells> {
  const index = new GatherIndex(base);
  const said = new SheetPlaces<TakenChange | "disputed">();
  const changedSince = new Map<string, CellId>();
  const disputed: CellId[] = [];
  const heavier: number[] = [];
  for (const acceptance of accepted) {
    yield;
    const { file } = acceptance;
    const own = gathered[file];
    if (own === undefined || acceptance.state === "refused") continue;
    if (HEAVINESS[own.state] > HEAVINESS[acceptance.state]) {
      heavier.push(file);
      continue;
    }
    const { agreeing, others } = asSeen(own, acceptance, (change) => placeOf(change, own, base, index));
    for (const change of agreeing) {
      const sheet = said.of(sheetKey(own.round, change.sheet));
      const place = placeNumber(change.row, change.column);
      const known = sheet.get(place);
      if (known === undefined) sheet.set(place, { ...change, file });
      else if (known !== "disputed" && known.after !== change.after) {
        disputed.push(cellIdOf(known));
        sheet.set(place, "disputed");
      }
    }
    for (const change of others) changedSince.set(`${sheetKey(own.round, change.sheet)}\n${changeKey(change)}`, cellIdOf(change));
  }
  const changes: TakenChange[] = [];
  for (const change of said.values()) {
    if (change !== "disputed") changes.push(change);
  }
  return { changes, disputed, changedSince: [...changedSince.values()], heavier };
}

type TakenChange = CellChange & { readonly file: number };

/** Where the cell of a seen difference stands now; null where it stands nowhere any more. */
function placeOf(
  { sheet, participant, criterion }: SeenChange,
  { round }: GatheredFile,
  base: GatherBase,
  index: GatherIndex,
): number | null {
  const places = index.placesOn(round === null ? null : gridUnder(base, sheet, round));
  const [row, column] = [placeIn(places.rows, participant), placeIn(places.columns, criterion)];
  return row < 0 || column < 0 ? null : placeNumber(row, column);
}

const HEAVINESS: Readonly<Record<FileState, number>> = { same: 0, whole: 0, look: 1, refused: 2 };

function cellIdOf({ participant, criterion }: CellId): CellId {
  return { participant, criterion };
}

/** The changes of a file that are what was seen; and those that were not seen so, or were seen and are gone without having come true. */
function asSeen(
  { changes, agreed }: GatheredFile,
  { erases, seen }: Acceptance,
  placeOfSeen: (change: SeenChange) => number | null,
): { readonly agreeing: readonly CellChange[]; readonly others: readonly SeenChange[] } {
  const isWanted = ({ after }: SeenChange): boolean => erases || after !== "";
  const known = new SheetPlaces<SeenChange>();
  const gone: SeenChange[] = [];
  for (const change of seen.filter(isWanted)) {
    const place = placeOfSeen(change);
    if (place === null) gone.push(change);
    else known.of(change.sheet).set(place, change);
  }
  const agreeing: CellChange[] = [];
  const others: SeenChange[] = [];
  for (const change of changes.filter(isWanted)) {
    const [sheet, place] = [known.of(change.sheet), placeNumber(change.row, change.column)];
    const was = sheet.get(place);
    sheet.delete(place);
    if (was !== undefined && was.before === change.before && was.after === change.after) agreeing.push(change);
    else others.push(change);
  }
  for (const sheet of ["entries", "explanation", "evidence"] as const) {
    for (const place of agreed[sheet]) known.of(sheet).delete(place);
  }
  return { agreeing, others: [...others, ...known.values(), ...gone] };
}

/** Units of a round that nothing has come from. */
export interface AbsentUnits {
  readonly round: Round;
  readonly units: readonly UnitId[];
}

/**
 * For every round and division that files have come for, in the order of the rounds: the units without a file that can be taken. Refused
 * files, and files of another movement, are no file of theirs.
 */
export function absentUnits(gathered: readonly GatheredFile[], unitsOf: (division: UnitDivision) => readonly UnitId[]): AbsentUnits[] {
  const own = gathered.filter(({ remarks }) => remarks.every(({ kind }) => kind !== "otherMovement"));
  return ROUNDS.flatMap((round) => {
    const here = own.flatMap(({ round: its, state, unit }) => (its === round && unit !== null ? [{ state, unit }] : []));
    const there = new Set(here.filter(({ state }) => state !== "refused").map(({ unit }) => unitKey(unit)));
    const divisions = new Set(here.map(({ unit }) => unit.division));
    const units = [...divisions].flatMap(unitsOf).filter((unit) => !there.has(unitKey(unit)));
    return units.length === 0 ? [] : [{ round, units }];
  });
}
