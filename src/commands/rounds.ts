// What there is to say of the sheets of several rounds, of explanations and of evidence: V-20 … V-23, and each round's own cells.
import { checkEntriesParts, type CheckedEntries } from "../core/checkEntries";
import { finding, type Finding, type GridSheet, type Place, type RuleId } from "../core/finding";
import { ROUNDS, type Movement } from "../core/movement";
import type { Parts } from "../core/parts";
import {
  alignedCells,
  alignedParts,
  countingRound,
  positionsOf,
  roundTextsParts,
  type RoundCells,
  type RoundGrid,
  type TextSheet,
} from "../core/rounds";
import { roundsSheet } from "../locale/vi/roundsSheet";
import { decodeMatrix, type DecodedMatrix } from "../workbook/decode";
import { GRID_NAMES, gridTitleOf } from "../workbook/names";
import { asEntrySheet, gridOf, gridSheetsOf, optionalTextSheets, resultBase, roundGrids } from "../workbook/roundsDecode";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** The same place on another sheet of the grid's layout. */
function onSheet(place: Place, sheet: GridSheet): Place {
  if (sheet === "self" || (place.kind !== "entry" && place.kind !== "entryRow" && place.kind !== "entryColumn")) return place;
  return { ...place, round: sheet };
}

function moved(findings: readonly Finding[], sheet: GridSheet): Finding[] {
  return findings.map((item) => ({ ...item, place: onSheet(item.place, sheet) }));
}

/**
 * Findings of structure: of one round those of the entry sheet; of several the strangers of each round's sheet (S-04, S-05), what the first
 * lacks (S-02, S-03), every other sheet that is not there or lacks something (V-22). Rounds no longer used that still hold entries (V-23).
 * Of sheets of texts that neither rounds nor criteria need nothing: no point and no check depends on them.
 */
export function checkGridSheets(snapshot: WorkbookSnapshot, movement: Movement, matrix: DecodedMatrix): Finding[] {
  const findings: Finding[] = [];
  const optional: readonly GridSheet[] = optionalTextSheets(movement);
  for (const sheet of gridSheetsOf(snapshot, movement).filter((used) => !optional.includes(used))) {
    const own = sheet === "self" && resultBase(movement) === "self" ? matrix.findings : sheetFindings(snapshot, movement, sheet);
    const isLack = (item: Finding): boolean => item.rule === "S-02" || item.rule === "S-03";
    if (sheet === "self") findings.push(...own);
    else {
      if (gridOf(snapshot, sheet) === null || own.some(isLack)) findings.push(incomplete(snapshot, sheet));
      // The codes of "Điểm chốt" are those of the rounds: what is strange there is told of them.
      if (sheet !== "final") findings.push(...moved(own, sheet).filter((item) => !isLack(item)));
    }
  }
  return [...findings, ...unusedRounds(snapshot, movement)];
}

function sheetFindings(snapshot: WorkbookSnapshot, movement: Movement, sheet: GridSheet): readonly Finding[] {
  return gridOf(snapshot, sheet) === null ? [] : decodeMatrix(asEntrySheet(snapshot, sheet), movement).findings;
}

function titleNow(snapshot: WorkbookSnapshot, sheet: GridSheet): string {
  return gridTitleOf(snapshot, sheet) ?? roundsSheet.titles[sheet];
}

function incomplete(snapshot: WorkbookSnapshot, sheet: GridSheet): Finding {
  const { cells } = GRID_NAMES[sheet];
  const place: Place = snapshot.blocks.has(cells) ? { kind: "block", name: cells } : { kind: "setting", field: "rounds" };
  return finding("V-22", place, {}, { sheet: titleNow(snapshot, sheet) });
}

function unusedRounds(snapshot: WorkbookSnapshot, movement: Movement): Finding[] {
  return ROUNDS.filter((round) => !movement.rounds.includes(round)).flatMap((round) => {
    const count =
      gridOf(snapshot, round)
        ?.cells.flat()
        .filter((cell) => cell !== "").length ?? 0;
    if (count === 0) return [];
    return [finding("V-23", { kind: "block", name: GRID_NAMES[round].cells }, {}, { sheet: titleNow(snapshot, round), count })];
  });
}

/** Points of what counts, by row and column of the matrix. */
export type PointsAt = (row: number, column: number) => number | null;

/**
 * The entries that count, with the findings of every round's own cells; what is not scored in any round (V-01, at the first round's cell)
 * and what the points of all that counts say (at the cell that counts); missing explanations and evidence. In parts.
 * @param pointsAt points of what counts; asked only for criteria that need evidence
 */
export function* checkRounds(
  snapshot: WorkbookSnapshot,
  movement: Movement,
  matrix: DecodedMatrix,
  counting: CheckedEntries,
  pointsAt: PointsAt,
): Parts<CheckedEntries> {
  const grids = roundGrids(snapshot, movement);
  const aligned = function* (grid: RoundGrid | null): Parts<RoundCells> {
    return grid === null ? [] : yield* alignedParts(grid, matrix.rowCodes, matrix.columnCodes);
  };
  const rounds: RoundCells[] = [];
  // A single round has no other to agree with.
  for (const { grid } of grids.length < 2 ? [] : grids) rounds.push(yield* aligned(grid));
  const explanation = gridOf(snapshot, "explanation");
  const evidence = gridOf(snapshot, "evidence");
  const texts: Readonly<Record<TextSheet, RoundGrid | null>> = { explanation, evidence };
  const findings = [
    ...(movement.rounds.length < 2 ? counting.findings : yield* everyRound(snapshot, movement, matrix, counting)),
    ...(yield* roundTextsParts({
      rounds,
      explanations: yield* aligned(explanation),
      evidence: yield* aligned(evidence),
      rows: matrix.rows,
      columns: matrix.columns,
      pointsAt,
      placeOn: places(texts, matrix),
    })),
  ];
  return { ...counting, findings };
}

function* everyRound(snapshot: WorkbookSnapshot, movement: Movement, matrix: DecodedMatrix, counting: CheckedEntries): Parts<Finding[]> {
  const { criteria } = movement;
  const twoWay = new Set(criteria.filter(({ rule }) => rule.kind === "bySize").map(({ code }) => code));
  const isOfAll = ({ rule, criterion }: Finding): boolean => OF_ALL_ROUNDS.has(rule) || (rule === "V-11" && twoWay.has(criterion ?? ""));
  const grids = roundGrids(snapshot, movement).map(({ round, grid }) => ({
    round,
    cells: alignedCells(grid, matrix.rowCodes, matrix.columnCodes),
    rows: positionsOf(matrix.rowCodes, grid.rowCodes),
    columns: positionsOf(matrix.columnCodes, grid.columnCodes),
  }));
  const ofAll = counting.findings.filter(isOfAll).map((item): Finding => {
    if (item.place.kind !== "entry") return item;
    const { row, column } = item.place;
    const counts = countingRound(grids.map(({ cells }) => cells[row]?.[column] ?? ""));
    const grid = grids[Math.max(counts, 0)];
    const place = { row: grid?.rows[row] ?? -1, column: grid?.columns[column] ?? -1 };
    if (grid === undefined || place.row < 0 || place.column < 0) return { ...item, place: { ...item.place, round: "final" } };
    return { ...item, place: onSheet({ kind: "entry", ...place }, grid.round) };
  });
  const own: Finding[][] = [];
  for (const { round } of grids) {
    yield;
    const decoded = decodeMatrix(asEntrySheet(snapshot, round), movement);
    const { findings } = yield* checkEntriesParts(decoded.raw, decoded.rows, decoded.columns, criteria);
    own.push(
      moved(
        findings.filter((item) => !isOfAll(item)),
        round,
      ),
    );
  }
  return [...own.flat(), ...ofAll];
}

/** Rules about what counts of all rounds, not about the cells of one: not scored, caps, subtotals, another entry that is needed. */
const OF_ALL_ROUNDS: ReadonlySet<RuleId> = new Set<RuleId>(["V-01", "V-13", "V-14", "V-17"]);

type Places = (sheet: TextSheet, row: number, column: number) => { readonly row: number; readonly column: number } | null;

/** Where the rows and columns of the matrix stand on the sheets of texts. */
function places(texts: Readonly<Record<TextSheet, RoundGrid | null>>, matrix: DecodedMatrix): Places {
  const positions = (sheet: TextSheet): { rows: number[]; columns: number[] } => ({
    rows: positionsOf(matrix.rowCodes, texts[sheet]?.rowCodes ?? []),
    columns: positionsOf(matrix.columnCodes, texts[sheet]?.columnCodes ?? []),
  });
  const of = { explanation: positions("explanation"), evidence: positions("evidence") };
  return (sheet, row, column) => {
    const place = { row: of[sheet].rows[row] ?? -1, column: of[sheet].columns[column] ?? -1 };
    return place.row < 0 || place.column < 0 ? null : place;
  };
}
