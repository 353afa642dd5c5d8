// All files that came back, together: each compared with the workbook, then with one another. Of what several files say of one cell nothing
// is taken in silence.
import { ROUNDS, type Round } from "../movement";
import { CELLS_OF_A_PART, finish, mapInParts, type Parts } from "../parts";
import { changeKey, compareFile, nothingOf, type CellChange, type FileComparison, type GatherBase } from "./compareFile";
import { GatherIndex } from "./gatherIndex";
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

export interface GatheredFile {
  readonly name: string;
  readonly unit: UnitId | null;
  readonly content: UnitFileContent | null;
  readonly state: FileState;
  /** Heaviest first. */
  readonly remarks: readonly GatherRemark[];
  readonly changes: readonly CellChange[];
  readonly same: number;
  readonly agreed: ReadonlySet<string>;
}

/** What each file would bring, in the order given. */
export function gatherFiles(files: readonly GivenFile[], base: GatherBase): GatheredFile[] {
  return finish(gatherParts(files, base));
}

/** The same in parts: one for each file, and of what files say together. */
export function* gatherParts(files: readonly GivenFile[], base: GatherBase): Parts<GatheredFile[]> {
  const index = new GatherIndex(base);
  yield;
  const compared = yield* mapInParts(files, 1, (file) => comparisonOf(file, base, index));
  yield;
  const contents = files.map((file) => (file.reading.ok ? file.reading.content : null));
  const others = [sentTwice(files, contents), yield* inConflict(files, compared, contents)];
  return files.map((file, i): GatheredFile => {
    const { changes, same, agreed, remarks: own } = compared[i]!;
    const remarks = [...own, ...others.flatMap((found) => found[i]!)];
    const sorted = [...remarks].sort((a, b) => ORDER.indexOf(weightOf([a])!) - ORDER.indexOf(weightOf([b])!));
    const weight = weightOf(sorted);
    const state = weight === "stop" ? "refused" : weight === "look" ? "look" : changes.length === 0 ? "same" : "whole";
    return {
      name: file.name,
      unit: contents[i]?.unit ?? null,
      content: contents[i] ?? null,
      state,
      remarks: sorted,
      changes,
      same,
      agreed,
    };
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
function sentTwice(files: readonly GivenFile[], contents: readonly (UnitFileContent | null)[]): GatherRemark[][] {
  const groups = new Map<string, number[]>();
  contents.forEach((content, i) => {
    if (content === null || content.unit === null) return;
    const key = `${unitKey(content.unit)}\n${content.round ?? ""}`;
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
function* inConflict(
  files: readonly GivenFile[],
  compared: readonly FileComparison[],
  contents: readonly (UnitFileContent | null)[],
): Parts<GatherRemark[][]> {
  // By place on the sheet, which is cheaper to tell than by code, and the same: a code has one place only.
  const said = new Map<number, Claim[]>();
  const sheets = new Map<string, number>();
  for (const [file, { changes }] of compared.entries()) {
    yield;
    for (const change of changes) {
      if (change.kind === "erased") continue;
      const sheet = sheetKey(contents[file]!, change);
      const nth = sheets.get(sheet) ?? sheets.size;
      sheets.set(sheet, nth);
      const place = (nth * MOST_ROWS + change.row) * MOST_COLUMNS + change.column;
      const claims = said.get(place);
      if (claims === undefined) said.set(place, [{ file, change }]);
      else claims.push({ file, change });
    }
  }
  yield;
  const found = files.map(() => ({ files: new Set<number>(), cells: [] as CellId[] }));
  let seen = 0;
  for (const claims of said.values()) {
    if (++seen % CELLS_OF_A_PART === 0) yield;
    if (claims.length < 2) continue;
    for (const { file, change } of claims) {
      const others = claims.filter(
        (claim) => claim.file !== file && claim.change.after !== change.after && !isOneUnit(contents, claim.file, file),
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

/** Of a sheet of Excel. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The sheet of a change: each round has entries of its own, explanations and evidence are those of all rounds. */
function sheetKey({ round }: UnitFileContent, { sheet }: SeenChange): string {
  return sheet === "entries" ? `${round}\nentries` : sheet;
}

/** Of those of one round it is said already that they are sent twice. */
function isOneUnit(contents: readonly (UnitFileContent | null)[], a: number, b: number): boolean {
  const [first, second] = [contents[a]!, contents[b]!];
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
 */
export function takenCells(gathered: readonly GatheredFile[], accepted: readonly Acceptance[]): TakenCells {
  return finish(takenParts(gathered, accepted));
}

/** The same in parts. */
export function* takenParts(gathered: readonly GatheredFile[], accepted: readonly Acceptance[]): Parts<TakenCells> {
  const said = new Map<string, (CellChange & { readonly file: number })[]>();
  const changedSince = new Map<string, CellId>();
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
    const { agreeing, others } = asSeen(own, acceptance);
    const keyIn = (change: SeenChange): string => `${sheetKey(own.content!, change)}\n${changeKey(change)}`;
    for (const change of agreeing) {
      const key = keyIn(change);
      const claims = said.get(key);
      if (claims === undefined) said.set(key, [{ ...change, file }]);
      else claims.push({ ...change, file });
    }
    for (const change of others) changedSince.set(keyIn(change), cellIdOf(change));
  }
  const changes: (CellChange & { readonly file: number })[] = [];
  const disputed: CellId[] = [];
  let seen = 0;
  for (const claims of said.values()) {
    if (++seen % CELLS_OF_A_PART === 0) yield;
    const first = claims[0]!;
    if (claims.some((change) => change.after !== first.after)) disputed.push(cellIdOf(first));
    else changes.push(first);
  }
  return { changes, disputed, changedSince: [...changedSince.values()], heavier };
}

const HEAVINESS: Readonly<Record<FileState, number>> = { same: 0, whole: 0, look: 1, refused: 2 };

function cellIdOf({ participant, criterion }: CellId): CellId {
  return { participant, criterion };
}

/** The changes of a file that are what was seen; and those that were not seen so, or were seen and are gone without having come true. */
function asSeen(
  { changes, agreed }: GatheredFile,
  { erases, seen }: Acceptance,
): { readonly agreeing: readonly CellChange[]; readonly others: readonly SeenChange[] } {
  const isWanted = ({ after }: SeenChange): boolean => erases || after !== "";
  const known = new Map(seen.filter(isWanted).map((change) => [changeKey(change), change]));
  const now = changes.filter(isWanted);
  const isAsSeen = (change: CellChange): boolean => {
    const was = known.get(changeKey(change));
    return was !== undefined && was.before === change.before && was.after === change.after;
  };
  const there = new Set(now.map(changeKey));
  const gone = [...known].flatMap(([key, change]) => (there.has(key) || agreed.has(key) ? [] : [change]));
  return { agreeing: now.filter(isAsSeen), others: [...now.filter((change) => !isAsSeen(change)), ...gone] };
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
    const here = own.flatMap(({ content, state, unit }) => (content?.round === round && unit !== null ? [{ state, unit }] : []));
    const there = new Set(here.filter(({ state }) => state !== "refused").map(({ unit }) => unitKey(unit)));
    const divisions = new Set(here.map(({ unit }) => unit.division));
    const units = [...divisions].flatMap(unitsOf).filter((unit) => !there.has(unitKey(unit)));
    return units.length === 0 ? [] : [{ round, units }];
  });
}
