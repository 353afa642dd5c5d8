// What the sheet Kết quả xét was made from, out of print beside it, each part compared by formulas with what stands in the workbook now:
// people by their code, so that sorting changes nothing; rules and records cell by cell.
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import { areaAt, areaText, quoteSheet, type Area } from "../area";
import { FORMATS, format } from "../appearance";
import { call, iff, literal, ref } from "../expression";
import { GATES_NAME, PARTICIPANT_NAMES, RESULT_NAMES } from "../names";
import type { CellValue, Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { DECISION_SETTING_NAMES, RULE_TABLE_NAMES } from "./decisionNames";
import type { DecisionContent, WatchedColumn, WatchedPoints } from "./resultContent";

/** Rows that the comparisons share with the sheet: weights of points, names of columns, marks of columns, first person. */
export interface BasisRows {
  readonly weights: number;
  readonly marks: number;
  readonly header: number;
  readonly first: number;
}

/** Columns for each person, from the first column of the basis; `result` and `position`: his row among the results, and in the list. */
const OWN = { code: 0, total: 1, rank: 2, isChanged: 3, gates: 4, points: 5, result: 6, position: 7 } as const;
const OWN_COLUMNS = Object.keys(OWN).length;

/** Columns of the rules' sheet as they stand now, to be compared with later. */
export function watchedRules(snapshot: Pick<WorkbookSnapshot, "blocks">): WatchedColumn[] {
  const names = [DECISION_SETTING_NAMES.tie, ...Object.values(RULE_TABLE_NAMES).flatMap((columns) => Object.values<string>(columns))];
  return watchedColumns(snapshot, names);
}

/** Columns under these names as they stand now; a name that is not there is left out. */
export function watchedColumns(snapshot: Pick<WorkbookSnapshot, "blocks">, names: readonly string[]): WatchedColumn[] {
  return names.flatMap((name) => {
    const block = snapshot.blocks.get(name);
    if (block === undefined || block.area.columns > 1) return [];
    return [{ name, sheet: block.sheet, area: block.area, cells: block.values.map((row) => row[0] ?? "") }];
  });
}

/** A prime, so that no two columns of points have the same weight. */
const MODULUS = 10_007;
const FACTOR = 7_919;
/** What a number adds to the sum even where it is 0: KAD is not 0 points. */
const OF_A_NUMBER = 1_000;
/** Sums that differ by less are the same, reckoned by another engine. */
const NOISE = 0.001;

function weightOf(column: number): number {
  return ((column + 1) * FACTOR) % MODULUS;
}

/** The points of a person as one number: another one where any of them is another, also where the total stays the same. */
export function pointsSum(points: readonly (number | null)[]): number {
  return points.reduce<number>((sum, value, j) => (value === null ? sum : sum + weightOf(j) * (value + OF_A_NUMBER)), 0);
}

type Content = Pick<DecisionContent, "basis" | "scores" | "gatesHit" | "points" | "people" | "watched">;

/** Where the parts of the basis lie: columns from the first one on. */
function columnsOf({ people, watched }: Content, column: number) {
  const { filled, blank } = partedByContent(watched);
  const firstPeople = column + OWN_COLUMNS;
  const firstWatched = firstPeople + people.length;
  const ofBlanks = firstWatched + filled.length;
  return { filled, blank, firstPeople, firstWatched, ofBlanks, firstWeight: ofBlanks + 1 };
}

/** Column with 1 for each person who is other than he was, of a basis that begins at `column`. */
export function changedColumn(column: number): number {
  return column + OWN.isChanged;
}

/** How many columns it takes, without the weights. */
export function basisColumns(content: Content): number {
  return columnsOf(content, 0).firstWeight;
}

/** The basis from `column` on. */
export function basisOps(sheet: string, rows: BasisRows, column: number, content: Content): Op[] {
  const { basis, scores, gatesHit, points, people } = content;
  const { filled, blank, firstPeople, firstWatched, ofBlanks, firstWeight } = columnsOf(content, column);
  const own = (offset: number, columns = 1): Area => areaAt(rows.first, column + offset, scores.length, columns);
  const longest = Math.max(scores.length, ...filled.map(({ cells }) => usedRows(cells)), 1);
  const weights = areaAt(rows.weights, firstWeight, 1, points?.area.columns ?? 1);
  const values = (offset: number, cells: readonly CellValue[]): Op => ({
    kind: "writeBlock",
    sheet,
    area: own(offset),
    values: cells.map((cell) => [cell]),
  });
  const positionIn = (codes: string): string => call("IFERROR", call("MATCH", ref(rows.first, column + OWN.code, "column"), codes, 0), "0");
  const formula = (area: Area, text: string): Op => ({ kind: "fillFormula", sheet, area, formula: `=${text}` });
  return [
    format(sheet, areaAt(0, column, rows.first + longest, firstWeight - column), FORMATS.helper),
    format(sheet, areaAt(0, column, 2, 1), FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(0, column, 3, 1), values: [[basis.time], [basis.code], [words.result.check]] },
    ...(points === null
      ? []
      : ([
          format(sheet, weights, FORMATS.helper),
          { kind: "writeBlock", sheet, area: weights, values: [Array.from({ length: weights.columns }, (_, j) => weightOf(j))] },
        ] satisfies Op[])),
    ...(scores.length === 0
      ? []
      : [
          format(sheet, own(OWN.code), FORMATS.text),
          format(sheet, own(OWN.gates), FORMATS.text),
          { kind: "writeBlock", sheet, area: own(OWN.code, 3), values: scores } as const,
          ...(gatesHit === null ? [] : [values(OWN.gates, gatesHit)]),
          ...(points === null ? [] : [values(OWN.points, points.sums)]),
          formula(own(OWN.result), positionIn(RESULT_NAMES.rowCodes)),
          ...(people.length === 0 ? [] : [formula(own(OWN.position), positionIn(PARTICIPANT_NAMES.code))]),
          ...people.flatMap(({ name, cells }, i) => [
            { kind: "writeBlock", sheet, area: areaAt(rows.header, firstPeople + i), values: [[name]] } as const,
            values(OWN_COLUMNS + i, cells),
          ]),
          formula(own(OWN.isChanged), changedFormula(rows, column, content, areaText(weights, "both"))),
        ]),
    ...(blank.length === 0
      ? []
      : [
          formula(
            areaAt(rows.marks, ofBlanks),
            call("IFERROR", iff(`${blank.map(({ name }) => filledCells(name)).join("+")}=0`, "0", "1"), "1"),
          ),
        ]),
    ...filled.flatMap((watched, i): Op[] => {
      const area = areaAt(rows.first, firstWatched + i, watched.cells.length, 1);
      return [
        { kind: "writeBlock", sheet, area: areaAt(rows.header, firstWatched + i), values: [[watched.name]] },
        ...cellsOps(sheet, area, watched.cells),
        formula(areaAt(rows.marks, firstWatched + i), call("IFERROR", iff(call("AND", ...unchanged(watched, area)), "0", "1"), "1")),
      ];
    }),
  ];
}

/** 1 where anything that the decision takes of the person is other than it was, or he is gone. */
function changedFormula(rows: BasisRows, column: number, content: Content, weights: string): string {
  const { gatesHit, points, people } = content;
  const cell = (offset: number): string => ref(rows.first, column + offset, "column");
  const row = cell(OWN.result);
  // As texts, so that no result ("") and an empty cell are the same in every engine.
  const alike = (now: string, offset: number): string => `${now}&""=${cell(offset)}&""`;
  const ofResult = (name: string, offset: number): string => alike(call("INDEX", name, row), offset);
  const same = [
    `${row}>0`,
    ofResult(RESULT_NAMES.total, OWN.total),
    ofResult(RESULT_NAMES.rank, OWN.rank),
    ...(gatesHit === null ? [] : [ofResult(GATES_NAME, OWN.gates)]),
    ...(points === null ? [] : [samePoints(points, row, weights, cell(OWN.points))]),
    ...people.map(({ name }, i) => alike(call("INDEX", name, cell(OWN.position)), OWN_COLUMNS + i)),
    ...(people.length === 0 ? [] : [`${cell(OWN.position)}>0`]),
  ];
  return call("IFERROR", iff(call("AND", ...same), "0", "1"), "1");
}

function samePoints({ sheet, area }: WatchedPoints, row: string, weights: string, sum: string): string {
  const own = call("INDEX", `${quoteSheet(sheet)}!${areaText(area, "both")}`, row, 0);
  const now = `${call("SUMPRODUCT", own, weights)}+${OF_A_NUMBER}*${call("SUMPRODUCT", `${call("ISNUMBER", own)}*${weights}`)}`;
  return `ABS(${now}-${sum})<${NOISE}`;
}

/** Rows down to the last that holds something. */
function usedRows(cells: readonly CellValue[]): number {
  let rows = cells.length;
  while (rows > 0 && cells[rows - 1] === "") rows--;
  return rows;
}

/** How many cells of a column hold something; a formula that gives "" is blank. */
function filledCells(name: string): string {
  return `${call("ROWS", name)}-${call("COUNTBLANK", name)}`;
}

/** Tests that a watched column is as it was: its size, how much of it is filled, and the cells down to the last that was. */
function unchanged({ name, sheet, area, cells }: WatchedColumn, own: Area): string[] {
  const rows = usedRows(cells);
  const filled = cells.filter((cell) => cell !== "").length;
  const now = `${quoteSheet(sheet)}!${areaText({ ...area, rows }, "both")}`;
  const before = areaText({ ...own, rows }, "both");
  return [
    `${call("ROWS", name)}=${cells.length}`,
    `${filledCells(name)}=${filled}`,
    ...(rows === 0 ? [] : [`${call("SUMPRODUCT", `--(${now}&""<>${before}&"")`)}=0`]),
  ];
}

/** The cells down to the last that holds something: the rest of the sheet is blank already. */
function cellsOps(sheet: string, area: Area, cells: readonly CellValue[]): Op[] {
  const rows = usedRows(cells);
  return rows === 0 ? [] : [{ kind: "writeBlock", sheet, area: { ...area, rows }, values: cells.slice(0, rows).map((value) => [value]) }];
}

/** Columns that hold something, each compared by itself, and blank ones, which are told together. */
function partedByContent(watched: readonly WatchedColumn[]): {
  readonly filled: readonly WatchedColumn[];
  readonly blank: readonly WatchedColumn[];
} {
  const isBlank = ({ cells }: WatchedColumn): boolean => usedRows(cells) === 0;
  return { filled: watched.filter((column) => !isBlank(column)), blank: watched.filter(isBlank) };
}

/** "" while all is as it was, else the warning. */
export function staleFormula(rows: BasisRows, column: number, content: Content): string {
  const { scores, watched } = content;
  const changed = areaText(areaAt(rows.first, column + OWN.isChanged, Math.max(scores.length, 1), 1), "both");
  const { firstWatched, firstWeight } = columnsOf(content, column);
  const marks = areaText(areaAt(rows.marks, firstWatched, 1, firstWeight - firstWatched), "both");
  const parts = [
    ...(scores.length === 0 ? [] : [`${call("SUM", changed)}>0`]),
    `${call("ROWS", RESULT_NAMES.rowCodes)}<>${scores.length}`,
    ...(watched.length === 0 ? [] : [`${call("SUM", marks)}>0`]),
  ];
  return `=${iff(call("IFERROR", call("OR", ...parts), "TRUE"), literal(words.result.stale), '""')}`;
}
