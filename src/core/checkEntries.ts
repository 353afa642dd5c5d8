// Checks of entries, whatever way they got into the cells: rules V-01 … V-07, V-09 … V-12, V-15, V-16; with checkPoints.ts V-13 … V-17.
import { checkPointsParts } from "./checkPoints";
import { codesNeeded } from "./checkTree";
import { appliesTo, codeKey } from "./criteriaTree";
import { meantState, readEntry, type EntryReading } from "./entry";
import { finding, type Finding, type RuleId } from "./finding";
import { NOT_APPLICABLE, type Criterion, type Entry, type Participant } from "./movement";
import { finish, rowsInParts, type Parts } from "./parts";
import type { BandEnd } from "./rule";
import { bandPoints } from "./rules/interval";

export interface CheckedEntries {
  /** One row per participant, one column per criterion; what is no entry is null (not scored). */
  readonly entries: Entry[][];
  readonly findings: Finding[];
  /** Cells that hold an entry. */
  readonly filled: number;
}

type Params = Readonly<Record<string, string | number>>;
type Told = readonly [rule: RuleId, params: Params];

/**
 * Reads and checks a block of cells; `rows[i]` and `columns[j]` are the participant and criterion of row i and column j
 * (undefined where the code is unknown: such cells are left out). `criteria` is the whole list with groups; without it the columns.
 * Findings about points and subtotals come after those about cells.
 */
export function checkEntries(
  raw: RawCells,
  rows: readonly (Participant | undefined)[],
  columns: readonly (Criterion | undefined)[],
  criteria: readonly Criterion[] = columns.filter((column) => column !== undefined),
): CheckedEntries {
  return finish(checkEntriesParts(raw, rows, columns, criteria));
}

type RawCells = readonly (readonly (string | number | boolean)[])[];

/** The same in parts. */
export function* checkEntriesParts(
  raw: RawCells,
  rows: readonly (Participant | undefined)[],
  columns: readonly (Criterion | undefined)[],
  criteria: readonly Criterion[],
): Parts<CheckedEntries> {
  const findings: Finding[] = [];
  const isIdle = idleColumns(columns, criteria);
  let filled = 0;
  const entries = yield* rowsInParts(raw, columns.length, (cells, row) =>
    cells.map((cell, column): Entry => {
      const participant = rows[row];
      const criterion = columns[column];
      if (participant === undefined || criterion === undefined) return null;
      const reading = readEntry(cell, criterion);
      const entry = reading.kind === "entry" ? reading.entry : null;
      if (entry !== null) filled++;
      const told = appliesTo(criterion.appliesTo, participant)
        ? isIdle[column] === true && reading.kind !== "error"
          ? []
          : checkReading(reading, cell, criterion)
        : checkAbsent(reading, cell);
      if (told.length > 0) {
        const place = { kind: "entry", row, column } as const;
        const about = { participant: participant.code, criterion: criterion.code };
        const names = { participantName: participant.name, criterionName: criterion.name };
        for (const [rule, params] of told) findings.push(finding(rule, place, about, { ...names, ...params }));
      }
      return entry;
    }),
  );
  // Spread into a literal: as arguments of push, a large table's findings would overflow the stack.
  return { entries, findings: [...findings, ...(yield* checkPointsParts(entries, rows, columns, criteria))], filled };
}

/** Which columns hold notes that no rule of `criteria` needs: they may stay blank. */
export function idleColumns(columns: readonly (Criterion | undefined)[], criteria: readonly Criterion[]): boolean[] {
  const needed = new Set(criteria.flatMap((criterion) => codesNeeded(criterion.rule)).map(codeKey));
  return columns.map((column) => column?.rule.kind === "note" && !needed.has(codeKey(column.code)));
}

/** Where the criterion is not for the participant: blank or KAD. */
function checkAbsent(reading: EntryReading, cell: string | number | boolean): Told[] {
  if (reading.kind === "entry" && (reading.entry === null || reading.entry === NOT_APPLICABLE)) return [];
  return [["V-09", { text: typeof cell === "boolean" ? String(cell).toUpperCase() : cell }]];
}

function checkReading(reading: EntryReading, cell: string | number | boolean, criterion: Criterion): Told[] {
  switch (reading.kind) {
    case "entry":
      if (reading.entry === null) return [["V-01", {}]];
      return typeof reading.entry === "number" ? checkNumber(reading.entry, criterion) : [];
    case "textNumber":
      return [["V-02", { text: String(cell), value: reading.value }]];
    case "text":
      return [["V-05", { text: reading.text, meant: meantState(reading.text) ?? "" }]];
    case "choice": {
      const meant = reading.meant ?? meantState(reading.text) ?? "";
      return [["V-16", { text: reading.text, choices: reading.choices.join("; "), meant }]];
    }
    case "error":
      return [["V-06", { text: reading.text }]];
    case "other":
      return [["V-07", { text: reading.text }]];
  }
}

function checkNumber(value: number, criterion: Criterion): Told[] {
  const { rule } = criterion;
  switch (rule.kind) {
    case "points":
      return checkDirect(value, criterion);
    case "count":
      return checkWhole(value, true);
    case "bands": {
      const wrong = rule.unit === "percent" ? [] : checkWhole(value, false);
      if (wrong.length > 0) return wrong;
      const share: Told[] =
        rule.unit === "percent" && isShare(value, rule.bands.flatMap(endsOf)) ? [["V-12", { value, meant: value * 100 }]] : [];
      return bandPoints(value, rule.bands) === null ? [["V-11", { value }], ...share] : share;
    }
    case "progressive":
      return isShare(value, [rule.from]) ? [["V-12", { value, meant: value * 100 }]] : [];
    case "target":
    case "leader":
      return value < 0 ? [["V-10", { value, problem: "negative" }]] : [];
    default:
      return [];
  }
}

function checkDirect(value: number, { min, max, step, decimals }: Criterion): Told[] {
  if ((min !== null && value < min) || (max !== null && value > max)) {
    const over = max !== null && value > max ? Number((value - max).toPrecision(12)) : "";
    return [["V-03", { value, min: min ?? "", max: max ?? "", over }]];
  }
  if (step !== null && step > 0 && !isOnStep(value, min ?? 0, step)) return [["V-04", { value, step }]];
  return decimals !== null && !isOnStep(value, 0, 10 ** -decimals) ? [["V-15", { value, decimals }]] : [];
}

function checkWhole(value: number, isFromZero: boolean): Told[] {
  if (!Number.isInteger(value)) return [["V-10", { value, problem: "notWhole" }]];
  return isFromZero && value < 0 ? [["V-10", { value, problem: "negative" }]] : [];
}

function endsOf({ from, to }: { readonly from: BandEnd | null; readonly to: BandEnd | null }): number[] {
  return [from, to].flatMap((end) => (end === null ? [] : [end.value]));
}

/** Whether a percent looks like a share of 1 (0,95 for 95 %): at most 1, where the rule speaks of tens. */
function isShare(value: number, ends: readonly number[]): boolean {
  const named = ends.filter((end) => end !== 0);
  return value > 0 && value <= 1 && named.length > 0 && named.every((end) => Math.abs(end) > 1);
}

/** Whether `value` is `start` plus a whole number of steps, binary noise apart. */
export function isOnStep(value: number, start: number, step: number): boolean {
  const steps = (value - start) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
}
