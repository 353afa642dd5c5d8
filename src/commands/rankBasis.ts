// What a ranking is made from, to be compared with the workbook later: every entry cell by its codes, and all else that ranks depend on.
import { codeKey } from "../core/criteriaTree";
import { GRID_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { EntrySheet, RankBasis, RankChange } from "./answers";
import type { MatrixState } from "./readMovement";

/** The entry sheets of all rounds as they were read, and the lists. */
export function rankBasis({ snapshot, lists }: Pick<MatrixState, "snapshot" | "lists">): RankBasis {
  const { movement } = lists;
  const sheets = movement.rounds.flatMap((round): EntrySheet[] => {
    const names = GRID_NAMES[round];
    const [rows, columns, cells] = [names.rowCodes, names.columnCodes, names.cells].map((name) => snapshot.blocks.get(name)?.values);
    if (rows === undefined || columns === undefined || cells === undefined) return [];
    return [{ round, rows: rows.flat(), columns: columns.flat(), cells }];
  });
  const { title, agency, year, ...rules } = movement;
  // Who sorts the list changes nobody's rank.
  const participants = [...movement.participants].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { sheets, rules: JSON.stringify({ ...rules, participants }) };
}

/** What differs between two: entry cells by their codes, wherever rows and columns stand now, and whether anything else does. */
export function rankChange(before: RankBasis, now: RankBasis): RankChange {
  const [old, entries] = [entriesOf(before), entriesOf(now)];
  const cells = [...new Set([...old.keys(), ...entries.keys()])].filter((key) => old.get(key) !== entries.get(key)).length;
  return { cells, hasOther: before.rules !== now.rules };
}

/** Cells that hold something; codes that stand twice are told apart by their order. */
function entriesOf({ sheets }: RankBasis): Map<string, CellValue> {
  const entries = new Map<string, CellValue>();
  for (const { round, rows, columns, cells } of sheets) {
    const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        if (cell !== "") entries.set(`${round}\n${rowKeys[i]!}\n${columnKeys[j]!}`, cell);
      }),
    );
  }
  return entries;
}

function keysOf(codes: readonly CellValue[]): string[] {
  const seen = new Map<string, number>();
  return codes.map((code) => {
    const key = codeKey(String(code));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}\n${count}`;
  });
}
