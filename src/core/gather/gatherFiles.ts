// All files that came back, together: each compared with the workbook, then with one another. Of what several files say of one cell nothing
// is taken in silence.
import { codeKey } from "../criteriaTree";
import { changeKey, compareFile, type CellChange, type FileComparison, type GatherBase } from "./compareFile";
import { weightOf, type CellId, type GatherRemark } from "./remarks";
import { unitKey, type UnitFileContent, type UnitId } from "./unitFile";

/** A file as it was read. */
export interface GivenFile {
  readonly name: string;
  /** Milliseconds since 1970, as the file system says; null where it does not. A hint only. */
  readonly modified: number | null;
  /** What is in it; a reason where it could not be read; "none" where it is no form of ours. */
  readonly reading: { readonly ok: true; readonly content: UnitFileContent | null } | { readonly ok: false; readonly reason: string };
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
}

/** What each file would bring, in the order given. */
export function gatherFiles(files: readonly GivenFile[], base: GatherBase): GatheredFile[] {
  const compared = files.map((file) => comparisonOf(file, base));
  const contents = files.map((file) => (file.reading.ok ? file.reading.content : null));
  const others = [sentTwice(files, contents), inConflict(files, compared, contents)];
  return files.map((file, i): GatheredFile => {
    const { changes, same, remarks: own } = compared[i]!;
    const remarks = [...own, ...others.flatMap((found) => found[i]!)];
    const sorted = [...remarks].sort((a, b) => ORDER.indexOf(weightOf([a])!) - ORDER.indexOf(weightOf([b])!));
    const weight = weightOf(sorted);
    const state = weight === "stop" ? "refused" : weight === "look" ? "look" : changes.length === 0 ? "same" : "whole";
    return { name: file.name, unit: contents[i]?.unit ?? null, content: contents[i] ?? null, state, remarks: sorted, changes, same };
  });
}

const ORDER = ["stop", "look", "note"] as const;

function comparisonOf({ reading }: GivenFile, base: GatherBase): FileComparison {
  if (!reading.ok) return { remarks: [{ kind: "unreadable", reason: reading.reason }], changes: [], same: 0 };
  if (reading.content === null) return { remarks: [{ kind: "notUnitFile" }], changes: [], same: 0 };
  return compareFile(reading.content, base);
}

/** Files of one unit for one round: each names the others. */
function sentTwice(files: readonly GivenFile[], contents: readonly (UnitFileContent | null)[]): GatherRemark[][] {
  const groups = new Map<string, number[]>();
  contents.forEach((content, i) => {
    if (content === null) return;
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

/** Files of different units that say different things of the same cells. */
function inConflict(
  files: readonly GivenFile[],
  compared: readonly FileComparison[],
  contents: readonly (UnitFileContent | null)[],
): GatherRemark[][] {
  const said = new Map<string, { readonly file: number; readonly change: CellChange }[]>();
  compared.forEach(({ changes }, file) => {
    for (const change of changes) {
      if (change.kind === "erased") continue;
      const key = `${contents[file]!.round}\n${changeKey(change)}`;
      said.set(key, [...(said.get(key) ?? []), { file, change }]);
    }
  });
  const found = files.map(() => ({ files: new Set<number>(), cells: [] as CellId[] }));
  for (const claims of said.values()) {
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

/** Of those it is said already that they are sent twice. */
function isOneUnit(contents: readonly (UnitFileContent | null)[], a: number, b: number): boolean {
  return unitKey(contents[a]!.unit) === unitKey(contents[b]!.unit);
}

/** A file that a person has accepted. */
export interface Acceptance {
  /** Index among the files given. */
  readonly file: number;
  /** Whether blanks of the file empty cells of the workbook. */
  readonly erases: boolean;
}

export interface TakenCells {
  readonly changes: readonly (CellChange & { readonly file: number })[];
  /** Cells of which accepted files say different things: none of it is taken. */
  readonly disputed: readonly CellId[];
}

/** What accepted files bring: of refused files nothing, of cells in dispute nothing, blanks only where it is said so. */
export function takenCells(gathered: readonly GatheredFile[], accepted: readonly Acceptance[]): TakenCells {
  const said = new Map<string, (CellChange & { readonly file: number })[]>();
  for (const { file, erases } of accepted) {
    const own = gathered[file];
    if (own === undefined || own.state === "refused") continue;
    for (const change of own.changes) {
      if (change.kind === "erased" && !erases) continue;
      const key = `${own.content!.round}\n${changeKey(change)}`;
      said.set(key, [...(said.get(key) ?? []), { ...change, file }]);
    }
  }
  const changes: (CellChange & { readonly file: number })[] = [];
  const disputed: CellId[] = [];
  for (const [first, ...more] of said.values()) {
    const { participant, criterion } = first!;
    if (more.some((change) => change.after !== first!.after)) disputed.push({ participant, criterion });
    else changes.push(first!);
  }
  return { changes, disputed };
}

/** Units of a division that no file has come from. */
export function unitsWithout(units: readonly UnitId[], gathered: readonly GatheredFile[]): UnitId[] {
  const there = new Set(gathered.flatMap(({ unit }) => (unit === null ? [] : [unitKey(unit)])));
  return units.filter((unit) => !there.has(unitKey(unit)) && codeKey(unit.code) !== "");
}
