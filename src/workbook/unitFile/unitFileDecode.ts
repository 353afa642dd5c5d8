// Reads a unit file back: every cell by the codes of its row and column, wherever they stand now. Never by position, never by title.
import { codeKey } from "../../core/criteriaTree";
import {
  UNIT_DIVISIONS,
  type Coded,
  type FileCell,
  type FileCriterion,
  type TextTable,
  type UnitFileContent,
} from "../../core/gather/unitFile";
import { ROUNDS } from "../../core/movement";
import type { RoundCell } from "../../core/rounds";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { UNIT_FORM_NAMES, UNIT_INFO_NAMES, UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES, type UnitInfoField } from "./unitFileNames";

/** What the file says; null where it is no unit file: the page that says whose it is, or all its tables, are gone. */
export function decodeUnitFile(snapshot: Pick<WorkbookSnapshot, "blocks">): UnitFileContent | null {
  const info = (field: UnitInfoField): RoundCell => snapshot.blocks.get(UNIT_INFO_NAMES[field])?.values[0]?.[0] ?? "";
  const text = (field: UnitInfoField): string => String(info(field)).normalize("NFC").trim();
  const number = (field: UnitInfoField): number | null => {
    const value = info(field);
    return typeof value === "number" && Number.isInteger(value) ? value : null;
  };
  const division = UNIT_DIVISIONS.find((id) => words.divisions[id] === text("division"));
  const matrix = matrixOf(snapshot);
  const tables = [formOf(snapshot), matrix].flatMap((table) => table ?? []);
  if (division === undefined || text("unit") === "" || tables.length === 0) return null;
  const texts = (kind: "explanation" | "evidence"): Table | null => {
    const { rowCodes, columnCodes, cells } = UNIT_TEXT_NAMES[kind];
    return gridOf(snapshot, { rowCodes, columnCodes, cells });
  };
  const found = { explanation: texts("explanation"), evidence: texts("evidence") };
  const state = { explanation: textTable(found.explanation, matrix), evidence: textTable(found.evidence, matrix) };
  const beside = {
    explanation: state.explanation === "torn" ? null : found.explanation,
    evidence: state.evidence === "torn" ? null : found.evidence,
  };
  const codes = (field: "participants" | "criteria"): string[] =>
    text(field)
      .split(/\s*;\s*/)
      .filter((code) => code !== "");
  return {
    unit: { division, code: text("unit"), name: text("unitName") },
    title: text("title"),
    year: number("year"),
    movement: number("movement"),
    version: number("version"),
    round: ROUNDS.find((round) => sheetWords.rounds[round] === text("round")) ?? null,
    made: text("made"),
    expected: { participants: codes("participants"), criteria: codes("criteria") },
    participants: merged(
      tables.map((table) => table.participants),
      ({ code, name }) => `${codeKey(code)}\n${name}`,
    ),
    criteria: merged(
      tables.map((table) => table.criteria),
      ({ code, name, max }) => `${codeKey(code)}\n${name}\n${typeof max}${max}`,
    ),
    entries: tables.flatMap((table) => table.entries),
    explanations: [...tables.flatMap((table) => table.explanations), ...(beside.explanation?.entries ?? [])],
    evidence: [...tables.flatMap((table) => table.evidence), ...(beside.evidence?.entries ?? [])],
    texts: state,
    strays: [...tables, beside.explanation, beside.evidence].reduce((sum, table) => sum + (table?.strays ?? 0), 0),
    seal: text("seal"),
  };
}

/** The seal speaks of the table of people: a table of texts is trusted when it has the same codes, each as often. */
function textTable(texts: Table | null, matrix: Table | null): TextTable {
  if (texts === null) return matrix === null ? "whole" : "missing";
  const codes = (table: Table | null): string =>
    JSON.stringify([table?.participants ?? [], table?.criteria ?? []].map((items) => items.map(({ code }) => codeKey(code)).sort()));
  return codes(texts) === codes(matrix) ? "whole" : "torn";
}

/** Every item as often as in the table that has it most often: what stands twice in one of them is there twice. */
function merged<T>(lists: readonly (readonly T[])[], keyOf: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  return lists.flatMap((list) => {
    const own = new Map<string, number>();
    return list.filter((item) => {
      const key = keyOf(item);
      const nth = (own.get(key) ?? 0) + 1;
      own.set(key, nth);
      if (nth <= (counts.get(key) ?? 0)) return false;
      counts.set(key, nth);
      return true;
    });
  });
}

interface Table {
  readonly participants: readonly Coded[];
  readonly criteria: readonly FileCriterion[];
  readonly entries: readonly FileCell[];
  readonly explanations: readonly FileCell[];
  readonly evidence: readonly FileCell[];
  readonly strays: number;
}

/** A cell as people typed it: texts in composed letters, blanks around them off where nothing but blanks is typed. */
function cellOf(value: RoundCell | undefined): RoundCell {
  if (typeof value !== "string") return value ?? "";
  return value.trim() === "" ? "" : value.normalize("NFC");
}

function codeOf(value: RoundCell | undefined): string {
  return String(value ?? "")
    .normalize("NFC")
    .trim();
}

/** Value of a block at a row and a column of its sheet; "" outside. */
function at({ area, values }: NamedBlock, row: number, column: number): RoundCell {
  return cellOf(values[row - area.row]?.[column - area.column]);
}

interface Line {
  /** Row or column of the sheet. */
  readonly at: number;
  readonly code: string;
}

/** Codes down a block's first column, or across its first row, with where they stand; blank ones are left in. */
function linesOf({ area, values }: NamedBlock, axis: "rows" | "columns"): Line[] {
  return axis === "rows"
    ? values.map((row, i) => ({ at: area.row + i, code: codeOf(row.find((cell) => codeOf(cell) !== "")) }))
    : Array.from({ length: area.columns }, (_, j) => ({
        at: area.column + j,
        code: codeOf(values.map((row) => row[j]).find((cell) => codeOf(cell) !== undefined && codeOf(cell) !== "")),
      }));
}

/** Only what lies beside cells counts: names that were stretched far beyond them must not become a table of their own. */
function besideOf(lines: readonly Line[], { area }: NamedBlock, axis: "rows" | "columns"): Line[] {
  const [first, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return lines.filter((line) => line.at >= first && line.at < first + count);
}

/** Blocks that lie on one sheet; null where one is gone or was moved to another sheet. */
function blocksOf<K extends string>(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  names: Readonly<Record<K, string>>,
  optional: readonly K[] = [],
): Partial<Record<K, NamedBlock>> | null {
  const found: Partial<Record<K, NamedBlock>> = {};
  let sheet: string | null = null;
  for (const key of Object.keys(names) as K[]) {
    const block = snapshot.blocks.get(names[key]);
    if (block === undefined || (sheet !== null && block.sheet !== sheet)) {
      if (optional.includes(key)) continue;
      return null;
    }
    sheet = block.sheet;
    found[key] = block;
  }
  return found;
}

function formOf(snapshot: Pick<WorkbookSnapshot, "blocks">): Table | null {
  const blocks = blocksOf<keyof typeof UNIT_FORM_NAMES>(snapshot, UNIT_FORM_NAMES, [
    "participantName",
    "names",
    "maxima",
    "explanations",
    "evidence",
  ]);
  if (blocks === null) return null;
  const { codes, names, maxima } = blocks;
  const participant = codeOf(blocks.participant!.values.flat().find((cell) => codeOf(cell) !== ""));
  const name = codeOf(blocks.participantName?.values.flat().find((cell) => codeOf(cell) !== ""));
  const lines = besideOf(linesOf(codes!, "rows"), blocks.entries!, "rows");
  const column = (block: NamedBlock | undefined, row: number): RoundCell => {
    if (block === undefined || row < block.area.row || row >= block.area.row + block.area.rows) return "";
    // A column put in beside leaves the block wider: the first that is filled counts.
    const cells = Array.from({ length: block.area.columns }, (_, j) => at(block, row, block.area.column + j));
    return cells.find((cell) => cell !== "") ?? "";
  };
  const coded = lines.filter(({ code }) => code !== "");
  const cells = (block: NamedBlock | undefined): FileCell[] =>
    block === undefined ? [] : coded.map((line) => ({ participant, criterion: line.code, value: column(block, line.at) }));
  return {
    participants: [{ code: participant, name }],
    criteria: coded.map((line) => ({ code: line.code, name: codeOf(column(names, line.at)), max: maxOf(column(maxima, line.at)) })),
    entries: cells(blocks.entries),
    explanations: cells(blocks.explanations),
    evidence: cells(blocks.evidence),
    strays: lines.filter((line) => line.code === "" && column(blocks.entries, line.at) !== "").length,
  };
}

function maxOf(value: RoundCell): string | number {
  return typeof value === "boolean" ? String(value) : value;
}

function matrixOf(snapshot: Pick<WorkbookSnapshot, "blocks">): Table | null {
  return gridOf(snapshot, UNIT_MATRIX_NAMES);
}

function gridOf(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  names: {
    readonly rowCodes: string;
    readonly columnCodes: string;
    readonly cells: string;
    readonly rowNames?: string;
    readonly columnNames?: string;
    readonly maxima?: string;
  },
): Table | null {
  const blocks = blocksOf<"rowCodes" | "columnCodes" | "cells" | "rowNames" | "columnNames" | "maxima">(
    snapshot,
    { rowNames: "", columnNames: "", maxima: "", ...names },
    ["rowNames", "columnNames", "maxima"],
  );
  if (blocks === null) return null;
  const { rowNames, columnNames, maxima } = blocks;
  const block = blocks.cells!;
  const rows = besideOf(linesOf(blocks.rowCodes!, "rows"), block, "rows");
  const columns = besideOf(linesOf(blocks.columnCodes!, "columns"), block, "columns");
  const coded = { rows: rows.filter(({ code }) => code !== ""), columns: columns.filter(({ code }) => code !== "") };
  const isFilled = (row: number, column: number): boolean => at(block, row, column) !== "";
  const strayRows = rows.filter((row) => row.code === "" && columns.some((column) => isFilled(row.at, column.at)));
  const strayColumns = columns.filter((column) => column.code === "" && rows.some((row) => isFilled(row.at, column.at)));
  return {
    participants: coded.rows.map(({ at: row, code }) => ({
      code,
      name: rowNames === undefined ? "" : codeOf(at(rowNames, row, rowNames.area.column)),
    })),
    criteria: coded.columns.map(({ at: column, code }) => ({
      code,
      name: columnNames === undefined ? "" : codeOf(at(columnNames, columnNames.area.row, column)),
      max: maxima === undefined ? "" : maxOf(at(maxima, maxima.area.row, column)),
    })),
    entries: coded.rows.flatMap((row) =>
      coded.columns.map((column) => ({ participant: row.code, criterion: column.code, value: at(block, row.at, column.at) })),
    ),
    explanations: [],
    evidence: [],
    strays: strayRows.length + strayColumns.length,
  };
}
