// Which column of an office's own list of people holds what: by the words of its header, else by what stands below.
import type { RawCell } from "../checkMovement";
import { looksLikePerson } from "../cleaning/cleanCell";
import { looksLikeDate } from "../cleaning/dateText";
import type { ParticipantType } from "../movement";
import { bareWords } from "./bareText";
import { readObjectClass } from "./objectClass";
import type { RegisterRecord } from "./register";

/** Rows of cells as they are selected or pasted; rows may differ in length. */
export type PeopleCells = readonly (readonly RawCell[])[];

/**
 * What a column can hold. `order`: STT; tells headings from people. `given`: the given name, where `name` holds only family and middle
 * names. `male`, `female`: two columns for the sex, or for the year of birth of men and of women.
 */
export type PersonColumn = "order" | "code" | "name" | "given" | "type" | "cluster" | "male" | "female" | keyof RegisterRecord;

export interface PeopleMapping {
  readonly columns: Readonly<Partial<Record<PersonColumn, number>>>;
  /** First row below the header, from 0. */
  readonly firstRow: number;
  /** What the list is of; "mixed" = told row by row. */
  readonly type: ParticipantType | "mixed";
  /** The unit is written once for all people below it (merged cells). */
  readonly isUnitShared: boolean;
}

/** Rows from the top that titles and header may take. */
const HEADER_SEARCH = 30;
const LONGEST_HEADER = 80;
/** Rows that a guess by content looks at. */
const SAMPLE = 300;

/** Columns that sound like others and are none: ngày vào Đảng, mã danh hiệu, nơi sinh. */
const NONE =
  /^ma (phan loai|hinh thuc|danh hieu|so thue|ngach|bhxh)|\bdang\b(?! xem)|vao doan|dien thoai|email|dia chi|que quan|noi sinh|hoc sinh|dan toc|ton giao|trinh do|he so|luong|ngach|cccd|cmnd|can cuoc|tai khoan|ghi chu|khen thuong|danh hieu|linh vuc|phan loai khen|chu ky|ky ten/;

/** Words of header cells without accents and signs, the most telling first; where two columns say the same role the earlier pattern wins. */
const HEADERS: readonly (readonly [PersonColumn | "family", RegExp])[] = [
  ["order", /^(stt|tt|so tt|so thu tu|thu tu|no)$/],
  ["male", /^nam$/],
  ["female", /^nu$/],
  [
    "code",
    /^(ma|ma so|so hieu|ma (so )?(cb|cc|cbcc|cbccvc|ccvc|nv|can bo|cong chuc|vien chuc|nhan vien|nhan su|doi tuong|don vi|dinh danh)\b.*)$/,
  ],
  ["code", /^so hieu (cong chuc|can bo|vien chuc|cbcc)/],
  ["salutation", /^ong ba\b|^(danh xung|xung ho|ten goi)\b/],
  ["given", /^ten$/],
  ["family", /^ho$|^ho (va )?(ten )?(dem|lot|chu lot|chu dem)$/],
  [
    "name",
    /^ho (va )?ten\b|^(ho )?ten (ca nhan|can bo|cong chuc|nguoi|doi tuong|tap the|nhan vien)|^(ca nhan|tap the)( tap the| ca nhan)?$/,
  ],
  ["sex", /^(gioi tinh|gioi|phai|nam nu)$/],
  ["birth", /^(ngay|nam|ngay thang|ngay thang nam) sinh\b|^sinh (ngay|nam)\b/],
  ["level", /xep loai|muc do hoan thanh|ket qua danh gia/],
  ["discipline", /\bk[iy] luat\b/],
  ["pending", /vu viec|khieu nai|to cao|dang xem xet/],
  ["leaveMonths", /thang nghi\b|nghi (may |bao nhieu )?thang/],
  ["femaleShare", /t[iy] le nu\b/],
  ["previousRank", /\bhang (nam|ky) truoc/],
  ["votes", /phieu suy ton|^so phieu$/],
  ["objectClass", /^phan loai (doi tuong|can bo)$/],
  ["start", /^(ngay|nam|thang nam|thoi gian|thoi diem) (vao|tuyen dung|bat dau|nhan (viec|cong tac)|ve (don vi|co quan))\b/],
  ["post", /^(chuc vu|chuc danh|vi tri viec lam)/],
  ["unit", /^(ten )?(phong ban|phong|bo phan|phong bo phan|phong don vi|phong ban don vi)( cong tac)?$/],
  ["unit", /^(ten )?(don vi|co quan|noi cong tac|co quan don vi)( cong tac| truc thuoc| cong tac hien nay)?$/],
  ["cluster", /^(cum|khoi)( thi dua| khoi| khoi thi dua)?$/],
  ["type", /^(loai|loai doi tuong|tap the hay ca nhan)$/],
];

interface HeaderCell {
  readonly role: PersonColumn | "family";
  /** Position of the pattern: smaller is surer. */
  readonly rank: number;
  readonly words: string;
}

function headerCell(cell: RawCell | undefined): HeaderCell | null {
  if (typeof cell !== "string" || cell.length > LONGEST_HEADER) return null;
  const words = bareWords(cell);
  if (words === "" || NONE.test(words)) return null;
  const rank = HEADERS.findIndex(([, pattern]) => pattern.test(words));
  return rank < 0 ? null : { role: HEADERS[rank]![0], rank, words };
}

/** Whether the row is (or repeats) a header: two things that columns hold, at least, and no number. */
export function isHeaderRow(row: readonly RawCell[]): boolean {
  if (row.some((cell) => typeof cell === "number")) return false;
  const roles = new Set(row.flatMap((cell) => headerCell(cell)?.role ?? []));
  for (const weak of ["male", "female"] as const) roles.delete(weak);
  return roles.size >= 2;
}

/** Whether the row numbers the columns: (1) (2) (3), 1 2 3, A B 1 2. */
export function isColumnNumbers(row: readonly RawCell[]): boolean {
  const texts = row.map((cell) => String(cell).replace(/[()[\]\s]/g, "")).filter((text) => text !== "");
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  return texts.length >= 3 && numbers.length >= 2 && texts.every((text) => /^(\d{1,2}|[A-D])$/.test(text)) && isCounting(numbers);
}

function isCounting(numbers: readonly number[]): boolean {
  return numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1);
}

/** What the columns seem to hold, below titles and a header of one row or two (merged cells: "Năm sinh" over "Nam" and "Nữ"). */
export function proposeMapping(cells: PeopleCells): PeopleMapping {
  const top = cells.slice(0, HEADER_SEARCH).findIndex(isHeaderRow);
  if (top < 0) return withUnits(cells, { columns: byContent(cells), firstRow: 0, type: "individual", isUnitShared: false });
  const upper = cells[top]!;
  const lower = isSubHeader(cells[top + 1] ?? []) ? cells[top + 1]! : null;
  const width = Math.max(upper.length, lower?.length ?? 0);
  const found: (HeaderCell & { readonly column: number })[] = [];
  for (let column = 0; column < width; column++) {
    const cell = headerCell(lower?.[column]) ?? headerCell(upper[column]);
    if (cell !== null) found.push({ ...cell, column });
  }
  let firstRow = top + (lower === null ? 1 : 2);
  while (isColumnNumbers(cells[firstRow] ?? [])) firstRow++;
  return withUnits(cells, withoutOtherClasses(cells, { ...columnsOf(found), firstRow, isUnitShared: false }));
}

/** Offices also class people otherwise (công chức, viên chức …) under that header: a column without a class that is known is none. */
function withoutOtherClasses(cells: PeopleCells, mapping: PeopleMapping): PeopleMapping {
  const { objectClass, ...columns } = mapping.columns;
  if (objectClass === undefined) return mapping;
  const texts = cells.slice(mapping.firstRow, mapping.firstRow + SAMPLE).map((row) => String(row[objectClass] ?? ""));
  const isOther = texts.some((text) => text.trim() !== "") && texts.every((text) => readObjectClass(text) === null);
  return isOther ? { ...mapping, columns } : mapping;
}

/** A second row of the header: nothing in it but words of headers, some of which stand under a merged cell. */
function isSubHeader(row: readonly RawCell[]): boolean {
  const filled = row.filter((cell) => String(cell).trim() !== "");
  return filled.length > 0 && filled.every((cell) => headerCell(cell) !== null);
}

function columnsOf(found: readonly (HeaderCell & { readonly column: number })[]): Pick<PeopleMapping, "columns" | "type"> {
  const best = (role: HeaderCell["role"]): (HeaderCell & { readonly column: number }) | undefined =>
    [...found].filter((cell) => cell.role === role).sort((a, b) => a.rank - b.rank || a.column - b.column)[0];
  const columns: Partial<Record<PersonColumn, number>> = {};
  for (const { role } of found) if (role !== "family") columns[role] ??= best(role)!.column;
  const family = best("family");
  const [name, unit] = [best("name"), best("unit")];
  if (family !== undefined && (columns.given !== undefined || name === undefined)) columns.name = family.column;
  else if (name === undefined && columns.given !== undefined) columns.name = columns.given;
  if (family === undefined) delete columns.given;
  if (columns.name !== undefined) {
    const isOfBoth = name !== undefined && /tap the/.test(name.words) && /ca nhan/.test(name.words);
    const isOfUnits = name !== undefined && /tap the/.test(name.words);
    return { columns, type: isOfBoth ? "mixed" : isOfUnits ? "collective" : "individual" };
  }
  // A list of units: their names stand in the column of units.
  if (unit === undefined) return { columns, type: "individual" };
  delete columns.unit;
  return { columns: { ...columns, name: unit.column }, type: "collective" };
}

/** Columns of a table without a header. */
function byContent(cells: PeopleCells): PeopleMapping["columns"] {
  const rows = cells.slice(0, SAMPLE);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: Partial<Record<PersonColumn, number>> = {};
  let mostPeople = 0;
  for (let column = 0; column < width; column++) {
    const filled = rows.flatMap((row) => (String(row[column] ?? "").trim() === "" ? [] : [row[column]!]));
    if (filled.length === 0) continue;
    const isMost = (test: (cell: RawCell) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
    const people = filled.filter((cell) => typeof cell === "string" && looksLikePerson(cell)).length;
    if (people > mostPeople) [columns.name, mostPeople] = [column, people];
    if (isMost((cell) => /^(nam|nu)$/.test(bareWords(String(cell))))) columns.sex ??= column;
    else if (isMost((cell) => typeof cell === "string" && looksLikeDate(cell))) columns.birth ??= column;
    else if (filled.length > 1 && filled.every((cell) => /^\d+$/.test(String(cell))) && isCounting(filled.map(Number)))
      columns.order ??= column;
  }
  return columns;
}

/** Tells whether units stand once for several people: blanks among them, and never the same twice in a row. */
function withUnits(cells: PeopleCells, mapping: PeopleMapping): PeopleMapping {
  const { unit, name } = mapping.columns;
  if (unit === undefined || name === undefined) return mapping;
  const people = cells.slice(mapping.firstRow).filter((row) => String(row[name] ?? "").trim() !== "");
  const units = people.map((row) => bareWords(String(row[unit] ?? "")));
  const filled = units.filter((text) => text !== "");
  const isShared = units[0] !== "" && filled.length * 2 <= units.length && filled.every((text, i) => i === 0 || text !== filled[i - 1]);
  return { ...mapping, isUnitShared: filled.length > 0 && isShared };
}
