// Which column of a pasted table holds what: guessed from the words of the header, else from what stands below; people may change it.
import { folded } from "./cellText";
import type { Grid, GridCell } from "./grid";
import { readNumbering } from "./numbering";
import { readPoints } from "./points";

export const COLUMN_ROLES = [
  "order", // TT: the numbers
  "code", // Mã
  "group", // Nhóm tiêu chí: name of the group in each row
  "name", // Nội dung
  "max", // Điểm chuẩn
  "bonus", // Thưởng
  "deduction", // Trừ
  "weight", // Hệ số
  "rule", // Quy tắc, cách chấm
  "evidence", // Tài liệu minh chứng
  "owner", // Phòng theo dõi
  "appliesTo", // Áp dụng cho
  "source", // Căn cứ
  "note", // Ghi chú
  "none", // not taken: tự chấm, thẩm định …
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnMap {
  /** One role for each column of the grid. */
  readonly roles: readonly ColumnRole[];
  /** First row below the header, from 0. */
  readonly firstRow: number;
}

/** How many rows from the top may belong to the header and to titles above it. */
const HEADER_SEARCH = 12;

/** Roles by the words of a header cell, the most telling first. */
const HEADER_WORDS: readonly [ColumnRole, RegExp][] = [
  ["note", /^ghi chu|^giai trinh/],
  ["order", /^(tt|stt|so tt|so thu tu|thu tu|st|so|muc|no|#)$/],
  ["none", /tu (cham|danh gia)|diem cham|tham dinh|hoi dong|cum cham|diem duyet|chenh lech|ket qua|diem dat|phuc tra|xep hang/],
  ["max", /diem (chuan|toi da)|thang diem|muc diem/],
  ["none", /^danh gia|danh gia$/],
  ["code", /^ma( so| tieu chi| hieu)?$|^ky hieu/],
  ["evidence", /minh chung|kiem chung|tai lieu|ho so kem/],
  ["owner", /theo doi|phu trach|tham muu|chu tri|don vi (cham|tham)|phong (cham|chuyen mon)|bo phan/],
  ["source", /can cu|co so phap ly|van ban (quy dinh|lien quan|phap)|nguon/],
  ["weight", /he so|trong so/],
  ["rule", /quy tac|cach (cham|tinh|danh gia)|cong thuc|phuong phap|huong dan cham|thang do/],
  ["bonus", /^thuong$|(?:diem|phan) (?:thuong|cong)|(?:thuong|cong) diem|^cong$/],
  ["deduction", /^tru$|(?:diem|phan|bi) tru|tru diem/],
  ["max", /(?<!tieu )chuan$|toi da|so diem|^diem$|^max/],
  ["group", /^nhom|^linh vuc/],
  ["name", /noi dung|tieu chi|tieu chuan|nhiem vu|chi tieu|cong viec|dien giai|hang muc/],
  ["appliesTo", /ap dung|doi tuong/],
  ["max", /diem/],
  ["note", /ghi chu|ly do|nhan xet/],
];

function roleOfHeader(text: string): ColumnRole | null {
  const words = folded(text)
    .replace(/[()*:.]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "" || words.length > 80) return null;
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the columns seem to hold. */
export function guessColumns(grid: Grid): ColumnMap {
  const header = headerRows(grid);
  if (header === null) return withOneName(grid, { roles: rolesByContent(grid, 0), firstRow: 0 });
  const { first, last } = header;
  const roles = Array.from({ length: grid.columns }, (_, column): ColumnRole | null => {
    // The lowest header cell tells most ("Chuẩn" under "ĐIỂM"); those above stand in where it says nothing.
    for (let row = last; row >= first; row--) {
      const role = roleOfHeader(grid.rows[row]![column]!.text);
      if (role !== null) return role;
    }
    return null;
  });
  const byContent = rolesByContent(grid, last + 1);
  const seen = new Set<ColumnRole>();
  const unique = roles.map((role, column): ColumnRole => {
    if (role === null) return "none";
    if (role === "none" || !seen.has(role)) {
      seen.add(role);
      return role;
    }
    return role === "max" && !seen.has("bonus") && byContent[column] === "bonus" ? "bonus" : "none";
  });
  return withOneName(grid, { roles: unique, firstRow: last + 1 });
}

function headerRows(grid: Grid): { readonly first: number; readonly last: number } | null {
  const limit = Math.min(grid.rows.length, HEADER_SEARCH);
  for (let row = 0; row < limit; row++) {
    if (!isHeaderRow(grid.rows[row]!, 2)) continue;
    let last = row;
    while (last + 1 < limit && (isHeaderRow(grid.rows[last + 1]!, 1) || isColumnCount(grid.rows[last + 1]!))) last++;
    return { first: row, last };
  }
  return null;
}

/** Whether cells are words of a header and none is an item's number or points. */
function isHeaderRow(cells: readonly GridCell[], least: number): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  if (filled.length === 0 || filled.some((cell) => /^[+-]? ?\d/.test(cell.text))) return false;
  const distinct = new Set<string>();
  for (const cell of filled) {
    const role = roleOfHeader(cell.text);
    if (role !== null && cell.text.length <= 60) distinct.add(`${role}|${folded(cell.text)}`);
  }
  const [first] = filled;
  if (least === 1 && readNumbering(first!.text) !== null && cells[0] === first) return false;
  // A further header row holds header words and nothing else, but for what spans down from above.
  if (least === 1) {
    const own = filled.filter((cell) => cell.from !== "above");
    return (own.length > 1 || (own.length === 1 && filled.length > 1)) && own.every((cell) => roleOfHeader(cell.text) !== null);
  }
  return new Set([...distinct].map((text) => text.split("|")[0])).size >= least;
}

/** A row that numbers the columns: (1) (2) (3), 1 2 3, A B 1. */
export function isColumnCount(cells: readonly GridCell[]): boolean {
  const texts = cells.map((cell) => cell.text.replace(/[()[\]]/g, "").trim()).filter((text) => text !== "");
  if (texts.length < 3 || !texts.every((text) => /^(\d{1,2}|[A-D])([=+-].*)?$/.test(text))) return false;
  const numbers = texts.filter((text) => /^\d/.test(text)).map((text) => Number.parseInt(text, 10));
  return numbers.length >= 2 && numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1) && numbers[0]! <= 2;
}

interface ColumnFacts {
  readonly filled: number;
  readonly numberings: number;
  readonly points: number;
  readonly negatives: number;
  readonly pluses: number;
  readonly averageLength: number;
}

function factsOf(grid: Grid, column: number, firstRow: number): ColumnFacts {
  const texts = grid.rows
    .slice(firstRow)
    .flatMap((row) => (row[column]!.from === "own" && row[column]!.text !== "" ? [row[column]!.text] : []));
  const points = texts.map(readPoints).filter((reading) => reading.kind === "number" || reading.kind === "pair" || reading.kind === "gate");
  return {
    filled: texts.length,
    numberings: texts.filter((text) => readNumbering(text) !== null).length,
    points: points.length,
    negatives: points.filter((reading) => reading.kind === "number" && reading.value < 0).length,
    pluses: points.filter((reading) => reading.kind === "number" && reading.isSigned && reading.value > 0).length,
    averageLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
  };
}

function rolesByContent(grid: Grid, firstRow: number): ColumnRole[] {
  const facts = Array.from({ length: grid.columns }, (_, column) => factsOf(grid, column, firstRow));
  const roles = facts.map((): ColumnRole => "none");
  const name = facts.reduce((best, fact, column) => (fact.averageLength > facts[best]!.averageLength ? column : best), 0);
  roles[name] = "name";
  const order = facts.findIndex((fact, column) => column < name && fact.filled > 0 && fact.numberings >= fact.filled * 0.6);
  if (order >= 0) roles[order] = "order";
  facts.forEach((fact, column) => {
    if (column <= name || fact.filled === 0 || fact.points < fact.filled * 0.5) return;
    if (fact.negatives > fact.points / 2) roles[column] = roles.includes("deduction") ? "none" : "deduction";
    else if (!roles.includes("max")) roles[column] = "max";
    else if (fact.pluses > fact.points / 2 && !roles.includes("bonus")) roles[column] = "bonus";
  });
  return roles;
}

/** A table always has one column of names: without a header for it, the one with the longest texts. */
function withOneName(grid: Grid, map: ColumnMap): ColumnMap {
  if (map.roles.includes("name")) return map;
  const byContent = rolesByContent(grid, map.firstRow);
  const name = byContent.indexOf("name");
  return { ...map, roles: map.roles.map((role, column) => (column === name ? "name" : role)) };
}
