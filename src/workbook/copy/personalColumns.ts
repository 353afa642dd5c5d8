// Which cells of a sheet tell of persons what a copy need not: found by the names of the register, else by the words of headers.
import { bareWords } from "../../core/register/bareText";
import { fill } from "../../locale/language";
import { copySheet as words } from "../../locale/vi/copySheet";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { areaAt, columnLetters, type Area } from "../area";
import { intersection } from "../areaArithmetic";
import { paperName } from "../documents/packNames";
import { GATES_NAME, REGISTER_NAMES, type RegisterField } from "../names";
import { OBJECTION_NAMES, TABLE_NAME } from "../objections/objectionNames";
import { SHAPE_NAME } from "../shapeRecord";
import type { NamedBlock } from "../snapshot";
import type { SheetKind } from "./sheetKinds";
import type { SheetLook } from "./sheetLook";

/** What persons may want kept to the office, each chosen by itself. */
export const PERSONAL_GROUPS = [
  "birth",
  "sex",
  "service",
  "leave",
  "discipline",
  "history",
  "party",
  "contact",
  "objector",
  "explanation",
  "evidence",
  "notes",
] as const;

export type PersonalGroup = (typeof PERSONAL_GROUPS)[number];

export interface PersonalColumn {
  /** chosen: nothing tells that it is personal, but it was chosen to stay. */
  readonly group: PersonalGroup | "chosen";
  /** Its header. */
  readonly header: string;
  /** Its cells with the header, around signatures and other merged cells that stand below. */
  readonly areas: readonly Area[];
}

/** Names of the add-in whose cells tell of persons. */
export function personalNames(): ReadonlyMap<string, PersonalGroup> {
  const groups = new Map<string, PersonalGroup>([[GATES_NAME, "discipline"]]);
  groups.set(OBJECTION_NAMES.person, "objector").set(OBJECTION_NAMES.unit, "objector").set(OBJECTION_NAMES.note, "notes");
  for (const [field, group] of Object.entries(REGISTER_GROUPS)) groups.set(REGISTER_NAMES[field as RegisterField], group);
  return groups;
}

const { nomination } = sheetWords;

const REGISTER_GROUPS: Readonly<Partial<Record<RegisterField, PersonalGroup>>> = {
  sex: "sex",
  birth: "birth",
  start: "service",
  leaveMonths: "leave",
  discipline: "discipline",
  pending: "discipline",
  level: "history",
  previousRank: "history",
  votes: "history",
};

/** Words of headers without accents and signs. */
const HEADERS: readonly (readonly [PersonalGroup, RegExp])[] = [
  ["birth", /^(ngay|nam|nam thang|thang nam|ngay thang|ngay thang nam) sinh\b|^sinh (ngay|nam)\b|^tuoi$/],
  ["sex", /^(gioi tinh|gioi|phai|nam nu|nam|nu)$/],
  ["service", /^(ngay|nam|thang nam|thoi gian|thoi diem) (vao (lam|nganh|co quan|don vi)|tuyen dung|bat dau|nhan viec|cong tac)/],
  [
    "leave",
    /^(so ngay )?nghi$|^thai san$|^benh$|thang nghi\b|^(so )?(ngay |thang )?nghi (thai san|om|phep|viec|khong luong)|nghi (may |bao nhieu )?thang/,
  ],
  ["discipline", /^(hinh thuc |muc |bi )?k[iy] luat\b(?! k[iy] cuong)|^vi pham\b|^vu viec|khieu nai|to cao/],
  ["history", /^(hang|xep loai) (nam|ky) truoc|^qua trinh khen|^(da duoc )?khen thuong (nam|ky) truoc|phieu suy ton/],
  ["party", /^(ngay |nam )?vao dang\b|dang vien\b|^dang$|ly luan chinh tri/],
  [
    "contact",
    /^(so )?dien thoai\b|\bemail\b|^dia chi\b|^que quan\b|^noi sinh\b|^dan toc$|^ton giao$|\b(cccd|cmnd)\b|^(so )?can cuoc\b|^so tai khoan\b|^(so )?(sdt|dt)$|^di dong$|^noi o\b|^ho khau\b|^ma so thue$|^he so luong$|^tinh trang hon nhan$/,
  ],
  ["explanation", /^giai trinh|ly do (chenh|thay doi)/],
  ["evidence", /^minh chung/],
  ["notes", /^(ghi chu|nhan xet|y kien)\b/],
];

/** Lists and papers of the office: what stands under "Ghi chú" there is the reason that is printed. */
const PRINTED: ReadonlySet<SheetKind> = new Set<SheetKind>(["list", "paper", "innerPaper"]);

const LONGEST_HEADER = 60;

/** Sheets whose headers are names of criteria or settings: words there say nothing of persons. */
const WITHOUT_HEADERS: ReadonlySet<SheetKind> = new Set<SheetKind>([
  "matrix",
  "results",
  "board",
  "criteria",
  "rules",
  "explanation",
  "evidence",
  "form",
]);

/** Tables that the add-in fills: beside and below them stands only what somebody typed there. */
export const BUILT_KINDS: ReadonlySet<SheetKind> = new Set<SheetKind>(["matrix", "results", "board", "explanation", "evidence"]);

/** Rows of a table without a single number in which its headers are looked for. */
const MOST_HEADER_ROWS = 3;

/** The personal columns of a sheet; `names` are the blocks on it. */
export function personalColumns(look: SheetLook, kind: SheetKind, names: readonly NamedBlock[]): PersonalColumn[] {
  if (look.area === null) return [];
  const named = [...byNames(look, names)];
  const taken = new Set(named.flatMap(({ areas }) => areas.map(({ column }) => column)));
  // "Nữ", "Nam" of the report stand above counts, not above the sex of somebody.
  const isCounting = names.some(({ name }) => name === paperName("report"));
  const isOwn = ({ group, areas }: PersonalColumn): boolean =>
    (PRINTED.has(kind) && group === "notes") || (isCounting && group === "sex") || areas.some(({ column }) => taken.has(column));
  const written = WITHOUT_HEADERS.has(kind) ? [] : byHeaders(look).filter((column) => !isOwn(column));
  return [...named, ...written, ...(BUILT_KINDS.has(kind) ? typedBeside(look, names) : []), ...(kind === "list" ? gatedBlock(look) : [])];
}

/** Sheets whose many columns are criteria, settings or forms, and are not listed one by one. */
const UNLISTED: ReadonlySet<SheetKind> = new Set<SheetKind>(["matrix", "results", "criteria", "rules", "explanation", "evidence", "form"]);

/** A header row has at least so many: two texts side by side are the head of a paper, or places to sign. */
const LEAST_HEADERS = 3;

/**
 * The other columns that can be seen, each under its header, of which somebody may say that they stay too; `left`: those that stay already.
 * Headers are in the first row with three texts; of the register of objections they are where its table begins (`names` are the blocks on
 * the sheet). A column without one is called by its letter. What stands below in the same column, also of
 * a further table, stays with it.
 */
export function otherColumns(
  look: SheetLook,
  kind: SheetKind,
  left: readonly PersonalColumn[],
  names: readonly NamedBlock[],
): PersonalColumn[] {
  if (look.area === null || UNLISTED.has(kind)) return [];
  const { row: top, column: first } = look.area;
  const table = names.find(({ name }) => name === TABLE_NAME);
  const head =
    table === undefined
      ? look.values.findIndex((line) => line.filter((cell) => typeof cell === "string" && cell.trim() !== "").length >= LEAST_HEADERS)
      : table.area.row - top;
  if (look.values[head] === undefined) return [];
  const done = new Set<number>();
  return look.values[head].flatMap((cell, j): PersonalColumn[] => {
    if (done.has(j) || look.columns[j]?.isHidden === true) return [];
    if (look.values.slice(head).every((line) => line[j] === "")) return [];
    const own = mergedAt(look, top + head, first + j) ?? areaAt(top + head, first + j);
    for (let k = 0; k < own.columns; k++) done.add(j + k);
    if (left.some(({ areas }) => areas.some((one) => intersection(one, own) !== null))) return [];
    const text = String(cell).replace(/\s+/g, " ").trim();
    const header = text === "" ? fill(words.unheaded, { column: columnLetters(first + j) }) : text.slice(0, LONGEST_HEADER);
    return [{ group: "chosen", header, areas: cellsBelow(look, own) }];
  });
}

/** The names under a list of those that a condition keeps out of it, with the condition. */
function gatedBlock({ area, values }: SheetLook): PersonalColumn[] {
  const first = values.findIndex((line) => line.includes(nomination.gated));
  if (first < 0) return [];
  const end = values.findIndex((line, row) => row > first && line.every((cell) => cell === ""));
  const { row, column, columns } = area!;
  return [
    {
      group: "discipline",
      header: nomination.gated,
      areas: [areaAt(row + first, column, (end < 0 ? values.length : end) - first, columns)],
    },
  ];
}

/** What is typed to the right of the add-in's table and below it. */
function typedBeside(look: SheetLook, names: readonly NamedBlock[]): PersonalColumn[] {
  const built = names.filter(({ name }) => name !== SHAPE_NAME).map(({ area }) => area);
  if (built.length === 0) return [];
  const { row, column, rows, columns } = look.area!;
  const right = Math.max(...built.map((area) => area.column + area.columns));
  const bottom = Math.max(...built.map((area) => area.row + area.rows));
  const areas = [
    areaAt(row, right, rows, Math.max(0, column + columns - right)),
    areaAt(bottom, column, Math.max(0, row + rows - bottom), columns),
  ].filter((area) => area.rows > 0 && area.columns > 0 && hasContent(look, area));
  return areas.length === 0 ? [] : [{ group: "notes", header: words.beside, areas }];
}

function hasContent(look: SheetLook, area: Area): boolean {
  const own = intersection(area, look.area!);
  if (own === null) return false;
  const from = own.column - look.area!.column;
  return look.values
    .slice(own.row - look.area!.row, own.row - look.area!.row + own.rows)
    .some((line) => line.slice(from, from + own.columns).some((cell) => cell !== ""));
}

const OWN_TO_REGISTER: ReadonlySet<string> = new Set(Object.values(OBJECTION_NAMES));

function* byNames(look: SheetLook, names: readonly NamedBlock[]): Generator<PersonalColumn> {
  const groups = personalNames();
  const register = names.find(({ name }) => name === TABLE_NAME)?.area.row ?? Infinity;
  for (const { name, area } of names) {
    const group = groups.get(name);
    if (group === undefined) continue;
    // Lines put in below the header of the register are above the name.
    const top = Math.max(0, Math.min(area.row - 1, OWN_TO_REGISTER.has(name) ? register : Infinity));
    yield {
      group,
      header: textAt(look, top, area.column),
      areas: [
        areaAt(top, area.column, area.row + area.rows - top, area.columns),
        ...cellsBelow(look, areaAt(area.row + area.rows - 1, area.column, 1, area.columns)),
      ],
    };
  }
}

function byHeaders(look: SheetLook): PersonalColumn[] {
  const found: PersonalColumn[] = [];
  const done = new Set<number>();
  const { row: top, column: left } = look.area!;
  const isHeaderRow = headerRows(look);
  look.values.forEach((line, i) => {
    if (!isHeaderRow(i)) return;
    // A header has neighbours; a text by itself is a note or a title.
    if (line.filter((cell) => typeof cell === "string" && cell.trim() !== "").length < 2) return;
    line.forEach((cell, j) => {
      if (typeof cell !== "string" || cell.length > LONGEST_HEADER || done.has(left + j)) return;
      const group = HEADERS.find(([, words]) => words.test(bareWords(cell)))?.[0];
      if (group === undefined) return;
      const own = mergedAt(look, top + i, left + j) ?? areaAt(top + i, left + j);
      for (let k = 0; k < own.columns; k++) done.add(own.column + k);
      found.push({ group, header: cell, areas: cellsBelow(look, own) });
    });
  });
  return found;
}

/** Headers stand above the first number of a table, and tables are told apart by blank rows: below it a word is what somebody typed. */
function headerRows({ values }: SheetLook): (row: number) => boolean {
  const found = new Set<number>();
  for (let start = 0; start < values.length; ) {
    let end = start;
    while (end < values.length && values[end]!.some((cell) => cell !== "")) end++;
    const data = values.slice(start, end).findIndex((line) => line.some((cell) => typeof cell === "number"));
    const count = data < 0 ? Math.min(end - start, MOST_HEADER_ROWS) : Math.max(data, 1);
    for (let k = 0; k < Math.min(count, end - start); k++) found.add(start + k);
    start = end + 1;
  }
  return (row) => found.has(row);
}

/** A header and what stands below it, but for wider cells there: signatures, totals in words. */
function cellsBelow(look: SheetLook, header: Area): Area[] {
  const bottom = look.area!.row + look.area!.rows;
  const blocked = new Set<number>();
  for (const area of look.merged ?? []) {
    const isBelow = area.row >= header.row + header.rows && area.columns > header.columns;
    const isCrossing = area.column < header.column + header.columns && header.column < area.column + area.columns;
    if (isBelow && isCrossing) for (let k = 0; k < area.rows; k++) blocked.add(area.row + k);
  }
  const areas: Area[] = [];
  let start = header.row;
  for (let row = header.row; row <= bottom; row++) {
    if (row < bottom && !blocked.has(row)) continue;
    if (row > start) areas.push(areaAt(start, header.column, row - start, header.columns));
    start = row + 1;
  }
  return areas;
}

function mergedAt(look: SheetLook, row: number, column: number): Area | undefined {
  return (look.merged ?? []).find((area) => area.row === row && area.column === column);
}

function textAt({ area, values }: SheetLook, row: number, column: number): string {
  return String(values[row - area!.row]?.[column - area!.column] ?? "");
}
