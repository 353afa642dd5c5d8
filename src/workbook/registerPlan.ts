// Plan of the register columns of the participants list: what they hold, how wide they are, what may be typed.
import type { Participant } from "../core/movement";
import { registerSheet as words } from "../locale/vi/registerSheet";
import { FORMATS, format, headerRow, widths } from "./appearance";
import { areaAt, type Area } from "./area";
import { choiceOp, customOp } from "./cellRules";
import { LIST_FIRST_ROW, listColumn } from "./layout";
import { CHOICE_NAMES, REGISTER_FIELDS, REGISTER_NAMES, type RegisterField } from "./names";
import type { CellValue, Op } from "./plan";
import { registerCells } from "./registerDecode";

export const REGISTER_HEADERS: readonly string[] = REGISTER_FIELDS.map((field) => words.columns[field]);

/** Neighbours alike where they can be: every other width costs a request some thousand bytes. */
const WIDTHS: Readonly<Record<RegisterField, number>> = {
  salutation: 12,
  sex: 12,
  birth: 12,
  post: 28,
  unit: 28,
  start: 13,
  leaveMonths: 13,
  discipline: 28,
  pending: 28,
  level: 28,
  femaleShare: 12,
  previousRank: 12,
  votes: 12,
  objectClass: 28,
};

/** In characters. */
export const REGISTER_WIDTHS: readonly number[] = REGISTER_FIELDS.map((field) => WIDTHS[field]);

/** What may be chosen in them, by the name of the list. */
export const REGISTER_CHOICES: readonly (readonly [string, readonly string[]])[] = [
  [CHOICE_NAMES.salutations, words.salutations],
  [CHOICE_NAMES.sexes, Object.values(words.sexes)],
  [CHOICE_NAMES.disciplines, [...Object.values(words.disciplines), words.removal]],
  [CHOICE_NAMES.levels, Object.values(words.levels)],
  [CHOICE_NAMES.objectClasses, Object.values(words.objectClasses)],
];

const CHOSEN: readonly (readonly [RegisterField, string])[] = [
  ["salutation", CHOICE_NAMES.salutations],
  ["sex", CHOICE_NAMES.sexes],
  ["discipline", CHOICE_NAMES.disciplines],
  ["level", CHOICE_NAMES.levels],
  ["objectClass", CHOICE_NAMES.objectClasses],
];

/** Runs of columns with one rule. */
const NUMBERS: readonly (readonly [field: RegisterField, columns: number, message: string, formula: (cell: string) => string])[] = [
  ["leaveMonths", 1, words.validation.leaveMonths, (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=12)`],
  ["femaleShare", 1, words.validation.femaleShare, (cell) => `=AND(ISNUMBER(${cell}),OR(${cell}=0,${cell}>1),${cell}<=100)`],
  ["previousRank", 2, words.validation.whole, (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`],
];

/** What must stay as it is written: years of birth, posts, units that may be codes with a zero in front. */
const TEXTS = { first: "birth", columns: 3 } as const;

/** As Vietnamese offices write a day. */
const DATE_FORMAT = "dd/mm/yyyy";

/** Rows whose register cells are dressed: every dressed cell is one that the file carries. */
const LEAST_DRESSED = 100;
const MORE_DRESSED = 50;

/**
 * The column of object classes beside a list of before: header, name, what may be chosen. `source`: a free column for the list of choices;
 * null = there is none, and nothing is offered.
 */
export function laterColumnOps(sheet: string, area: Area, source: { readonly sheet: string; readonly area: Area } | null): Op[] {
  const name = CHOICE_NAMES.objectClasses;
  const choices = Object.values(words.objectClasses);
  const list = source === null ? null : areaAt(source.area.row, source.area.column, choices.length, 1);
  return [
    ...headerRow(sheet, area.row - 1, area.column, [words.columns.objectClass]),
    format(sheet, area, FORMATS.base),
    ...widths(sheet, area.column, [WIDTHS.objectClass]),
    { kind: "defineName", name: REGISTER_NAMES.objectClass, sheet, area },
    ...(source === null || list === null
      ? []
      : ([
          format(source.sheet, list, FORMATS.helper, FORMATS.text),
          { kind: "writeBlock", sheet: source.sheet, area: list, values: choices.map((choice) => [choice]) },
          { kind: "defineName", name, sheet: source.sheet, area: list },
          choiceOp(sheet, area, name),
        ] satisfies Op[])),
  ];
}

/** The register columns from `first` on, for a list with that room; header and names are the list's. */
export function registerOps(sheet: string, first: number, capacity: number, participants: readonly Participant[]): Op[] {
  const column = (field: RegisterField): Area => listColumn(first + REGISTER_FIELDS.indexOf(field), capacity);
  // Mostly nothing is known yet, and blank cells are not worth a request.
  const known = participants.some(({ register }) => register !== undefined);
  const values = participants.map(({ register }): CellValue[] => {
    const cells = registerCells(register);
    return REGISTER_FIELDS.map((field) => cells[field]);
  });
  const rows = Math.min(capacity, Math.max(LEAST_DRESSED, participants.length + MORE_DRESSED));
  const dressed = (field: RegisterField): Area => ({ ...column(field), rows });
  return [
    format(sheet, areaAt(LIST_FIRST_ROW, first, rows, REGISTER_FIELDS.length), FORMATS.base),
    format(sheet, { ...dressed(TEXTS.first), columns: TEXTS.columns }, FORMATS.text),
    format(sheet, dressed("start"), { numberFormat: DATE_FORMAT }),
    ...(known
      ? ([{ kind: "writeBlock", sheet, area: areaAt(LIST_FIRST_ROW, first, values.length, REGISTER_FIELDS.length), values }] satisfies Op[])
      : []),
    ...CHOSEN.map(([field, source]) => choiceOp(sheet, column(field), source)),
    ...NUMBERS.map(([field, columns, message, formula]) => customOp(sheet, { ...column(field), columns }, formula, message)),
  ];
}
