// Puts entries of several rounds, explanations and evidence given as data into their sheets, by code.
// What is blank in the data leaves the cell as it is.
import { lookupKey } from "../core/lookupKey";
import { finding, type Finding, type GridSheet } from "../core/finding";
import type { Round } from "../core/movement";
import type { RoundGrid } from "../core/rounds";
import { roundsSheet } from "../locale/vi/roundsSheet";
import { GRID_NAMES, gridTitleOf } from "../workbook/names";
import type { CellValue, Op } from "../workbook/plan";
import { gridOf } from "../workbook/roundsDecode";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Command, LocatedFinding } from "./command";
import { requireOpen } from "./locked";
import { locateAll } from "./locateAll";
import { readMatrix } from "./readMovement";

/** participant code -> criterion code -> what would be typed. */
export type EntryData = Readonly<Record<string, Readonly<Record<string, CellValue | null>>>>;

/** participant code -> criterion code -> text. */
export type TextData = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Everything that people fill in: entries of each round, why a later round differs, what proves the points. */
export interface RoundData {
  readonly rounds: Readonly<Partial<Record<Round, EntryData>>>;
  readonly explanations?: TextData;
  readonly evidence?: TextData;
}

export interface EnterAnswer {
  /** Cells that were given something, texts included. */
  readonly entered: number;
  /** V-08 for codes that are not in the lists, V-22 for data of a sheet that is not there. */
  readonly findings: readonly LocatedFinding[];
}

export const enterRounds: Command<RoundData, EnterAnswer> = {
  id: "enterRounds",
  async execute(context, data) {
    const { snapshot } = await readMatrix(context);
    requireOpen(snapshot);
    const filled = fillSheets(snapshot, data);
    if (filled.plan.length > 0) await context.port.apply(filled.plan);
    return { entered: filled.entered, findings: locateAll(filled.findings, snapshot, context.language) };
  },
};

/** One write per sheet that gets something. */
export function fillSheets(
  snapshot: WorkbookSnapshot,
  data: RoundData,
): { readonly plan: Op[]; readonly entered: number; readonly findings: Finding[] } {
  const parts: [GridSheet, EntryData | undefined][] = [
    ["self", data.rounds.self],
    ["appraised", data.rounds.appraised],
    ["council", data.rounds.council],
    ["explanation", data.explanations],
    ["evidence", data.evidence],
  ];
  const plan: Op[] = [];
  const findings: Finding[] = [];
  let entered = 0;
  for (const [sheet, entries] of parts) {
    if (entries === undefined || !holdsAnything(entries)) continue;
    const grid = gridOf(snapshot, sheet);
    if (grid === null) {
      findings.push(finding("V-22", { kind: "setting", field: "rounds" }, {}, { sheet: roundsSheet.titles[sheet] }));
      continue;
    }
    const filled = fillGrid(grid, entries);
    entered += filled.entered;
    findings.push(...filled.findings);
    const { area } = snapshot.blocks.get(GRID_NAMES[sheet].cells)!;
    if (filled.entered > 0) plan.push({ kind: "writeBlock", sheet: gridTitleOf(snapshot, sheet)!, area, values: filled.cells });
  }
  return { plan, entered, findings };
}

function holdsAnything(entries: EntryData): boolean {
  return Object.values(entries).some((row) => Object.values(row).some((value) => value !== null && value !== ""));
}

function fillGrid(
  grid: RoundGrid,
  data: EntryData,
): { readonly cells: CellValue[][]; readonly entered: number; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const rows = new Map(grid.rowCodes.map((code, i) => [lookupKey(code), i]));
  const columns = new Map(grid.columnCodes.map((code, i) => [lookupKey(code), i]));
  const cells = grid.cells.map((row) => [...row]);
  const stranger = (about: { participant?: string; criterion?: string }, code: string): void => {
    findings.push(finding("V-08", { kind: "block", name: "" }, about, { code }));
  };
  let entered = 0;
  for (const [participant, entries] of Object.entries(data)) {
    const row = rows.get(lookupKey(participant));
    if (row === undefined) {
      stranger({ participant }, participant);
      continue;
    }
    for (const [criterion, value] of Object.entries(entries)) {
      const column = columns.get(lookupKey(criterion));
      if (column === undefined) stranger({ participant, criterion }, criterion);
      else if (value !== null && value !== "") {
        cells[row]![column] = value;
        entered++;
      }
    }
  }
  return { cells, entered, findings };
}
