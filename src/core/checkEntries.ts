// Checks of entries, whatever way they got into the cells: rules V-01 … V-07.
import { meantState, readEntry } from "./entry";
import { finding, type Finding } from "./finding";
import type { Criterion, Entry, Participant } from "./movement";

export interface CheckedEntries {
  /** One row per participant, one column per criterion; what is no entry is null (not scored). */
  readonly entries: Entry[][];
  readonly findings: Finding[];
  /** Cells that hold an entry. */
  readonly filled: number;
}

/**
 * Reads and checks a block of cells; `rows[i]` and `columns[j]` are the participant and criterion of row i and column j
 * (undefined where the code is unknown: such cells are left out).
 */
export function checkEntries(
  raw: readonly (readonly (string | number | boolean)[])[],
  rows: readonly (Participant | undefined)[],
  columns: readonly (Criterion | undefined)[],
): CheckedEntries {
  const findings: Finding[] = [];
  let filled = 0;
  const entries = raw.map((cells, row) =>
    cells.map((cell, column): Entry => {
      const participant = rows[row];
      const criterion = columns[column];
      if (participant === undefined || criterion === undefined) return null;
      const place = { kind: "entry", row, column } as const;
      const about = { participant: participant.code, criterion: criterion.code };
      const names = { participantName: participant.name, criterionName: criterion.name };
      const reading = readEntry(cell);
      switch (reading.kind) {
        case "entry":
          if (reading.entry === null) findings.push(finding("V-01", place, about, names));
          else filled++;
          if (typeof reading.entry === "number") findings.push(...checkNumber(reading.entry, criterion, place, about, names));
          return reading.entry;
        case "textNumber":
          findings.push(finding("V-02", place, about, { ...names, text: String(cell), value: reading.value }));
          return null;
        case "text":
          findings.push(finding("V-05", place, about, { ...names, text: reading.text, meant: meantState(reading.text) ?? "" }));
          return null;
        case "error":
          findings.push(finding("V-06", place, about, { ...names, text: reading.text }));
          return null;
        case "other":
          findings.push(finding("V-07", place, about, { ...names, text: reading.text }));
          return null;
      }
    }),
  );
  return { entries, findings, filled };
}

function checkNumber(
  value: number,
  criterion: Criterion,
  place: Finding["place"],
  about: { participant: string; criterion: string },
  names: Readonly<Record<string, string | number>>,
): Finding[] {
  const { min, max, step } = criterion;
  if ((min !== null && value < min) || (max !== null && value > max)) {
    return [finding("V-03", place, about, { ...names, value, min: min ?? "", max: max ?? "" })];
  }
  if (step !== null && step > 0 && !isOnStep(value, min ?? 0, step)) {
    return [finding("V-04", place, about, { ...names, value, step })];
  }
  return [];
}

/** Whether `value` is `start` plus a whole number of steps, binary noise apart. */
export function isOnStep(value: number, start: number, step: number): boolean {
  const steps = (value - start) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
}
