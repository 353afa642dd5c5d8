// Plans of the sheets Quá trình khen thưởng and Sáng kiến: lists as the other ones, with room for more, names of people by code.
import { LEVEL_WORDS } from "../core/conditions/conditionWords";
import { codeKey } from "../core/criteriaTree";
import type { AwardRecord, Initiative } from "../core/register/register";
import { historySheet as words } from "../locale/vi/historySheet";
import { sheet as sheetWords } from "../locale/vi/sheet";
import { FORMATS, format, widths } from "./appearance";
import { areaAt } from "./area";
import type { KnownAward } from "./awardOf";
import { choiceOp, customOp } from "./cellRules";
import { choicesOps } from "./decision/inputSheet";
import { call, iff, literal, ref } from "./expression";
import { HISTORY_CHOICE_NAMES, HISTORY_NAMES, INITIATIVE_NAMES } from "./historyNames";
import { LIST_FIRST_ROW, listColumn } from "./layout";
import { listPlan } from "./listsPlan";
import { PARTICIPANT_NAMES } from "./names";
import type { CellValue, Op } from "./plan";

export type HistoryCells = Readonly<Record<keyof typeof HISTORY_NAMES, CellValue>>;
export type InitiativeCells = Readonly<Record<keyof typeof INITIATIVE_NAMES, CellValue>>;

const HISTORY_COLUMNS = ["code", "name", "year", "award", "level", "decision"] as const;
const INITIATIVE_COLUMNS = ["code", "name", "title", "scope", "year", "decision", "usedFor"] as const;
const LEVELS_SHOWN = [LEVEL_WORDS.excellent, LEVEL_WORDS.good, LEVEL_WORDS.completed, LEVEL_WORDS.failed];

/** Columns between a list and its choices. */
const CHOICES_APART = 2;

/** Records as cells: awards by their name where it is known. */
export function historyCells(records: readonly AwardRecord[], awards: readonly KnownAward[]): HistoryCells[] {
  const names = new Map(awards.map(({ code, name }) => [codeKey(code), name]));
  return records.map(({ participant, year, award, level, decision }) => ({
    code: participant,
    year,
    award: names.get(codeKey(award)) ?? award,
    level: level === null ? "" : LEVEL_WORDS[level],
    decision,
  }));
}

export function initiativeCells(initiatives: readonly Initiative[]): InitiativeCells[] {
  return initiatives.map(({ participant, title, scope, year, decision, usedFor }) => ({
    code: participant,
    title,
    scope: words.initiatives.scopes[scope],
    year,
    decision,
    usedFor,
  }));
}

/** The sheet with these rows; what stood in the list is gone. To keep what is typed there give it `keptHistoryCells`. */
export function historyPlan(sheet: string, rows: readonly HistoryCells[], awards: readonly KnownAward[]): Op[] {
  const w = words.history;
  const capacity = historyCapacity(rows.length);
  const column = (field: (typeof HISTORY_COLUMNS)[number]) => listColumn(HISTORY_COLUMNS.indexOf(field), capacity);
  const awardNames = [...new Set(awards.map(({ name }) => name))];
  const choices: [string, readonly string[]][] = [[HISTORY_CHOICE_NAMES.levels, LEVELS_SHOWN]];
  if (awardNames.length > 0) choices.push([HISTORY_CHOICE_NAMES.awards, awardNames]);
  const beside = HISTORY_COLUMNS.length + CHOICES_APART;
  return [
    ...listPlan(sheet, w.heading, w.guide, {
      texts: HISTORY_COLUMNS.map((field) => w.columns[field]),
      characters: [12, 30, 9, 44, 16, 34],
      capacity,
      values: rows.map((cells) => HISTORY_COLUMNS.map((field) => (field === "name" ? "" : cells[field]))),
      textColumns: [0, 3, 5],
      wrappedColumns: [3, 5],
      headerPoints: 50,
    }),
    ...nameOps(sheet, capacity),
    ...Object.entries(HISTORY_NAMES).map(
      ([field, name]): Op => ({
        kind: "defineName",
        name,
        sheet,
        area: { ...column(field as keyof typeof HISTORY_NAMES), rows: readRows(capacity) },
      }),
    ),
    ...choicesOps(sheet, LIST_FIRST_ROW, beside, words.choices, choices),
    ...widths(
      sheet,
      beside,
      choices.map(([name]) => (name === HISTORY_CHOICE_NAMES.awards ? 44 : 10)),
    ),
    format(sheet, column("year"), FORMATS.center),
    format(sheet, column("level"), FORMATS.center),
    customOp(sheet, column("year"), isYear, words.validation.year),
    choiceOp(sheet, column("level"), HISTORY_CHOICE_NAMES.levels),
    ...(awardNames.length === 0 ? [] : [looseChoiceOp(sheet, column("award"))]),
    inputsOp(sheet, capacity, HISTORY_COLUMNS.length),
  ];
}

/** The sheet with these rows; what stood in the list is gone. To keep what is typed there give it `keptInitiativeCells`. */
export function initiativesPlan(sheet: string, rows: readonly InitiativeCells[]): Op[] {
  const w = words.initiatives;
  const capacity = historyCapacity(rows.length);
  const column = (field: (typeof INITIATIVE_COLUMNS)[number]) => listColumn(INITIATIVE_COLUMNS.indexOf(field), capacity);
  const beside = INITIATIVE_COLUMNS.length + CHOICES_APART;
  return [
    ...listPlan(sheet, w.heading, w.guide, {
      texts: INITIATIVE_COLUMNS.map((field) => w.columns[field]),
      characters: [12, 30, 56, 16, 9, 26, 34],
      capacity,
      values: rows.map((cells) => INITIATIVE_COLUMNS.map((field) => (field === "name" ? "" : cells[field]))),
      textColumns: [0, 2, 5, 6],
      wrappedColumns: [2, 5, 6],
      headerPoints: 33,
    }),
    ...nameOps(sheet, capacity),
    ...Object.entries(INITIATIVE_NAMES).map(
      ([field, name]): Op => ({
        kind: "defineName",
        name,
        sheet,
        area: { ...column(field as keyof typeof INITIATIVE_NAMES), rows: readRows(capacity) },
      }),
    ),
    ...choicesOps(sheet, LIST_FIRST_ROW, beside, words.choices, [[HISTORY_CHOICE_NAMES.scopes, Object.values(w.scopes)]]),
    ...widths(sheet, beside, [14]),
    format(sheet, column("scope"), FORMATS.center),
    format(sheet, column("year"), FORMATS.center),
    choiceOp(sheet, column("scope"), HISTORY_CHOICE_NAMES.scopes),
    customOp(sheet, column("year"), isYear, words.validation.year),
    inputsOp(sheet, capacity, INITIATIVE_COLUMNS.length),
  ];
}

/** Rows that a list of `count` records is given. */
function historyCapacity(count: number): number {
  return Math.max(600, count + 200);
}

/** Rows that are read: lists pasted below the dressed rows count too. */
function readRows(capacity: number): number {
  return Math.max(3000, capacity);
}

/** Names of people in the second column, by the code in the first one; what MATCH finds by a wildcard is nobody's. */
function nameOps(sheet: string, capacity: number): Op[] {
  const area = listColumn(1, capacity);
  const code = ref(LIST_FIRST_ROW, 0, "column");
  const position = call("MATCH", code, PARTICIPANT_NAMES.code, 0);
  const nth = (list: string): string => call("INDEX", list, position);
  const unknown = literal(words.unknownCode);
  const isSame = call("EXACT", call("UPPER", nth(PARTICIPANT_NAMES.code)), call("UPPER", code));
  const found = iff(isSame, nth(PARTICIPANT_NAMES.name), unknown);
  return [
    { kind: "fillFormula", sheet, area, formula: `=${iff(`${code}=""`, '""', call("IFERROR", found, unknown))}` },
    format(sheet, area, FORMATS.helper, { fontSize: 12 }),
  ];
}

function isYear(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=1945,${cell}<=2100,INT(${cell})=${cell}),FALSE)`;
}

/** Awards of the list are offered; others are asked about, not refused. */
function looseChoiceOp(sheet: string, area: ReturnType<typeof areaAt>): Op {
  const error = { title: sheetWords.validation.title, message: words.validation.award, style: "warning" } as const;
  const rule = { kind: "list", source: `=${HISTORY_CHOICE_NAMES.awards}` } as const;
  return { kind: "validation", sheet, area, validation: { rule, ignoreBlank: true, error } };
}

/** All but the names of people can be typed into, if somebody protects the sheet. */
function inputsOp(sheet: string, capacity: number, columns: number): Op {
  return { kind: "locks", sheet, unlocked: [listColumn(0, capacity), areaAt(LIST_FIRST_ROW, 2, capacity, columns - 2)] };
}
