// A roll-up with files taken into it: only their columns change, everything else stays as it is.
import { codeKey } from "../criteriaTree";
import type { PeriodCell, PeriodColumn, RollUpContent, RollUpPerson, RollUpRules } from "./period";
import type { GivenPeriod, PeriodPerson } from "./periodFile";
import { rollUp } from "./rollUp";

/**
 * The roll-up with these periods in it. `order`: labels of all columns, oldest first; columns that it does not name come before the others.
 * A column of the same label is replaced and keeps its weight. Names, units and clusters are those of the newest period that knows the person.
 */
export function mergePeriods(
  standing: RollUpContent | null,
  given: readonly GivenPeriod[],
  order: readonly string[],
  { title, rules }: { readonly title: string; readonly rules: RollUpRules },
): RollUpContent {
  const files = new Map(given.map((period) => [codeKey(period.label.trim()), period]));
  const old = new Map((standing?.columns ?? []).map((column, i) => [codeKey(column.label), { column, i }]));
  const wanted = order.map((label) => codeKey(label.trim())).filter((key) => files.has(key) || old.has(key));
  const keys = [...new Set([...[...old.keys(), ...files.keys()].filter((key) => !wanted.includes(key)), ...wanted])];
  const columns = keys.map((key) => columnOf(files.get(key), old.get(key)?.column));
  const before = new Map((standing?.people ?? []).map((person) => [codeKey(person.code), person]));
  const inFiles = new Map(
    [...files].map(([key, { content }]) => [key, new Map(content.people.map((person) => [codeKey(person.code), person]))]),
  );
  const people = newestFirst(keys, inFiles, old, before).map((who): RollUpPerson => {
    const key = codeKey(who.code);
    const at = <T>(inFile: (person: PeriodPerson) => T, inOld: (person: RollUpPerson, i: number) => T, none: T): T[] =>
      keys.map((column) => {
        const file = inFiles.get(column);
        if (file !== undefined) return file.has(key) ? inFile(file.get(key)!) : none;
        const person = before.get(key);
        return person === undefined ? none : inOld(person, old.get(column)!.i);
      });
    return {
      code: who.code,
      name: who.name,
      unit: who.unit,
      cluster: who.cluster,
      cells: at<PeriodCell>(
        ({ cell }) => cell,
        ({ cells }, i) => cells[i] ?? null,
        null,
      ),
      bands: at(
        ({ band }) => band,
        ({ bands }, i) => bands[i] ?? "",
        "",
      ),
    };
  });
  return { title, rules, columns, people };
}

function columnOf(file: GivenPeriod | undefined, old: PeriodColumn | undefined): PeriodColumn {
  if (file === undefined) return old!;
  const { isLocked, seal, version, signature } = file.content;
  return {
    ...{ label: file.label.trim(), file: file.file, isLocked, seal, version, signature },
    reason: file.reason.trim(),
    weight: old === undefined ? 1 : old.weight,
  };
}

type Who = Pick<RollUpPerson, "code" | "name" | "unit" | "cluster">;

/** Everybody once: in the order of the newest period, then whoever older ones know beside. */
function newestFirst(
  keys: readonly string[],
  inFiles: ReadonlyMap<string, ReadonlyMap<string, PeriodPerson>>,
  old: ReadonlyMap<string, { readonly i: number }>,
  before: ReadonlyMap<string, RollUpPerson>,
): Who[] {
  const found = new Map<string, Who>();
  for (const key of [...keys].reverse()) {
    const file = inFiles.get(key);
    const own: Iterable<[string, Who]> = file ?? [...before].filter(([, { cells }]) => cells[old.get(key)!.i] !== null);
    for (const [code, who] of own) if (!found.has(code)) found.set(code, who);
  }
  for (const [code, who] of before) if (!found.has(code)) found.set(code, who);
  return [...found.values()];
}

export interface PointChange {
  readonly code: string;
  readonly name: string;
  readonly label: string;
  readonly before: PeriodCell;
  readonly after: PeriodCell;
}

export interface PlaceChange {
  readonly code: string;
  readonly name: string;
  readonly before: { readonly result: number | null; readonly rank: number | null };
  readonly after: { readonly result: number | null; readonly rank: number | null };
}

export interface RollUpDifference {
  /** Labels of columns that are new. */
  readonly added: readonly string[];
  /** Points of columns that were there already. */
  readonly points: readonly PointChange[];
  /** Whose result or rank changes. */
  readonly places: readonly PlaceChange[];
}

/** What changes from one roll-up to the next. */
export function differenceOf(before: RollUpContent, after: RollUpContent): RollUpDifference {
  const columns = new Map(before.columns.map(({ label }, i) => [codeKey(label), i]));
  const people = new Map(before.people.map((person, i) => [codeKey(person.code), { person, i }]));
  const [linesBefore, linesAfter] = [rollUp(before), rollUp(after)];
  const points = after.people.flatMap((person) =>
    after.columns.flatMap(({ label }, j): PointChange[] => {
      const i = columns.get(codeKey(label));
      if (i === undefined) return [];
      const old = people.get(codeKey(person.code))?.person.cells[i] ?? null;
      const cell = person.cells[j] ?? null;
      return old === cell ? [] : [{ code: person.code, name: person.name, label, before: old, after: cell }];
    }),
  );
  const places = after.people.flatMap((person, k): PlaceChange[] => {
    const i = people.get(codeKey(person.code))?.i;
    const old = i === undefined ? undefined : linesBefore[i];
    const [was, is] = [
      { result: old?.result ?? null, rank: old?.rank ?? null },
      { result: linesAfter[k]!.result, rank: linesAfter[k]!.rank },
    ];
    return was.result === is.result && was.rank === is.rank ? [] : [{ code: person.code, name: person.name, before: was, after: is }];
  });
  return { added: after.columns.flatMap(({ label }) => (columns.has(codeKey(label)) ? [] : [label])), points, places };
}
