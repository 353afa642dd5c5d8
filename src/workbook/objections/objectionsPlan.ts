// Plan of the sheet Sổ kiến nghị: publication and deadlines on top, the register with room for more, signatures below; prints as one book.
import type { ObjectionField } from "../../core/objections/checkObjections";
import { MOST_DAYS, MOST_NUMBER } from "../../core/objections/objection";
import { FIRST_DAY, LAST_DAY } from "../../core/objections/workingDays";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { FORMATS, PALETTE, format, headerRow, heading, heights, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { choiceOp, customOp } from "../cellRules";
import { textHeight } from "../decision/textHeight";
import { literal, ref } from "../expression";
import { CRITERIA_NAMES, PARTICIPANT_NAMES } from "../names";
import type { CellFormat, CellValue, Op } from "../plan";
import { UNTIL_FORMULA, SOON_FORMULA, dueFormula, nameFormula, reminderFormula, summaryFormula } from "./objectionFormulas";
import {
  OBJECTION_CHOICE_NAMES,
  OBJECTION_FORMULA_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  SUMMARY_NAME,
  TABLE_NAME,
  type PublicationField,
} from "./objectionNames";

export type ObjectionCells = Readonly<Record<ObjectionField, CellValue>>;
export type PublicationCells = Readonly<Record<PublicationField, CellValue>>;

/** Who signs the register. */
export interface RegisterSigners {
  /** Office of the head, in capitals. */
  readonly post: string;
  readonly name: string;
  readonly writer: string;
}

export const DATE_FORMAT = "dd/mm/yyyy";

type Column = keyof typeof words.columns;
const COLUMNS = Object.keys(words.columns) as Column[];
const COMPUTED: readonly Column[] = ["name", "due", "reminder"];
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 5,
  received: 11,
  person: 15,
  unit: 13,
  participant: 9,
  name: 16,
  criterion: 8,
  text: 32,
  handler: 13,
  due: 11,
  reminder: 11,
  status: 11,
  outcome: 11,
  answered: 11,
  note: 13,
};
const CENTERED: readonly Column[] = ["number", "received", "participant", "criterion", "due", "reminder", "status", "outcome", "answered"];
const DATES: readonly Column[] = ["received", "due", "answered"];
const TEXTS: readonly Column[] = ["person", "unit", "participant", "criterion", "text", "handler", "note"];

/** Points of the highest row that Excel has, whole. What is longer goes on below the edge of the cell. */
const HIGHEST_ROW = 409;

const HEADER_ROW = 8;
const FIRST_ROW = 9;
/** Two columns of labels with a cell beside each. */
const LEFT = { label: 0, value: 5 } as const;
const RIGHT = { label: 7, value: 8 } as const;
const RECEIVER_ROW = 5;
const SUMMARY_ROW = 6;
/** The day that counts as soon is for formulas only. */
const HELPER_COLUMN = COLUMNS.length + 1;

/** Rows that are read below the dressed ones: what is typed under the last line counts. */
const SPARE = 1;
const LEAST_ROWS = 40;
const MORE_ROWS = 50;

/** Column of the sheet. */
export function columnOf(column: Column): number {
  return COLUMNS.indexOf(column);
}

/** What a clerk begins with: `asOf` is the day it is made on. */
export function usualPublication(asOf: number): PublicationCells {
  const { postedDays, answerDays, warnDays } = words.defaults;
  return { posted: "", postedDays, receiver: "", answerDays, warnDays, asOf };
}

/** Points for the row of a line; `name` is that of the participant. Rows that hold nothing yet fit themselves as they are typed into. */
export function lineHeight(cells: ObjectionCells, name: string): number {
  const texts = COLUMNS.filter((column) => !DATES.includes(column)).map((column): readonly [string, number] => {
    const text = column === "name" ? name : column === "reminder" ? words.reminders.soon : cellOf(cells, column);
    return [String(text), WIDTHS[column]];
  });
  return Math.min(HIGHEST_ROW, textHeight(texts));
}

/**
 * The sheet with these lines; what stood on its columns is gone. To keep what is typed there give it `keptObjectionCells`. `nameOf` gives
 * the name of a participant's code.
 */
export function objectionsPlan(
  sheet: string,
  publication: PublicationCells,
  lines: readonly ObjectionCells[],
  signers: RegisterSigners,
  nameOf: (code: string) => string = () => "",
): Op[] {
  const capacity = Math.max(LEAST_ROWS, lines.length + MORE_ROWS);
  const column = (name: Column, rows = capacity): Area => areaAt(FIRST_ROW, columnOf(name), rows, 1);
  const typed = (name: Column): Area => column(name, capacity + SPARE);
  const body = areaAt(FIRST_ROW, 0, capacity, COLUMNS.length);
  const names = { ...OBJECTION_NAMES, ...OBJECTION_FORMULA_NAMES };
  const signatureRow = FIRST_ROW + capacity + SPARE;
  const signatures = signatureOps(sheet, signatureRow, signers);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    { kind: "unprotect", sheet },
    { kind: "merge", sheet, area: areaAt(0, 0, 2000, HELPER_COLUMN + 1), isMerged: false },
    { kind: "clear", sheet, area: areaAt(0, 0, 2000, HELPER_COLUMN + 1), what: "all" },
    ...heading(sheet, words.heading, words.guide),
    ...settingOps(sheet, publication),
    ...headerRow(
      sheet,
      HEADER_ROW,
      0,
      COLUMNS.map((name) => words.columns[name]),
      36,
    ),
    format(sheet, body, FORMATS.input, FORMATS.wrap, { horizontal: "left" }),
    ...COMPUTED.map((name) => format(sheet, column(name), FORMATS.body, FORMATS.wrap, { fill: null, horizontal: "left" })),
    ...TEXTS.map((name) => format(sheet, typed(name), FORMATS.text)),
    ...CENTERED.map((name) => format(sheet, column(name), FORMATS.center)),
    ...DATES.map((name) => format(sheet, typed(name), { numberFormat: DATE_FORMAT })),
    {
      kind: "writeBlock",
      sheet,
      area: body,
      values: Array.from({ length: capacity }, (_, i) => COLUMNS.map((name): CellValue => cellOf(lines[i], name))),
    },
    ...Object.entries(lineFormulas(FIRST_ROW)).map(([name, formula]): Op => {
      return { kind: "fillFormula", sheet, area: column(name as Column), formula };
    }),
    ...Object.entries(names).map(([name, own]): Op => ({ kind: "defineName", name: own, sheet, area: typed(name as Column) })),
    { kind: "defineName", name: TABLE_NAME, sheet, area: areaAt(HEADER_ROW, 0, capacity + SPARE + 1, COLUMNS.length) },
    customOp(sheet, typed("number"), isNumber, words.validation.number),
    customOp(sheet, typed("received"), isDayCell, words.validation.day),
    customOp(sheet, typed("answered"), isDayCell, words.validation.day),
    choiceOp(sheet, typed("participant"), PARTICIPANT_NAMES.code),
    choiceOp(sheet, typed("criterion"), CRITERIA_NAMES.code),
    choiceOp(sheet, typed("status"), OBJECTION_CHOICE_NAMES.statuses),
    choiceOp(sheet, typed("outcome"), OBJECTION_CHOICE_NAMES.outcomes),
    markOps(sheet, { ...body, rows: capacity + SPARE }),
    ...widths(
      sheet,
      0,
      COLUMNS.map((name) => WIDTHS[name]),
    ),
    ...heights(
      sheet,
      FIRST_ROW,
      lines.map((line) => lineHeight(line, nameOf(String(line.participant)))),
    ),
    ...signatures.ops,
    {
      kind: "locks",
      sheet,
      unlocked: [...Object.values(SETTING_CELLS), ...COLUMNS.filter((name) => !COMPUTED.includes(name)).map((name) => typed(name))],
    },
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, signatures.end, COLUMNS.length), "landscape", { row: HEADER_ROW, rows: 1 }),
    },
  ];
}

function cellOf(line: ObjectionCells | undefined, column: Column): CellValue {
  return line === undefined || COMPUTED.includes(column) ? "" : line[column as ObjectionField];
}

/** Formulas of a line, for the row of the sheet that they begin in and for columns where they stand now. */
export function lineFormulas(
  row: number,
  at: (column: Column) => number = columnOf,
): Readonly<Record<"name" | "due" | "reminder", string>> {
  const cell = (column: Column): string => ref(row, at(column), "column");
  return {
    name: nameFormula(cell("participant")),
    due: dueFormula(cell("received")),
    reminder: reminderFormula(cell("due"), cell("status")),
  };
}

const SETTING_CELLS: Readonly<Record<PublicationField, Area>> = {
  posted: areaAt(2, LEFT.value),
  postedDays: areaAt(3, LEFT.value),
  receiver: areaAt(RECEIVER_ROW, LEFT.value),
  answerDays: areaAt(2, RIGHT.value),
  warnDays: areaAt(3, RIGHT.value),
  asOf: areaAt(4, RIGHT.value),
};

function settingOps(sheet: string, publication: PublicationCells): Op[] {
  const until = areaAt(4, LEFT.value);
  const helper = areaAt(4, HELPER_COLUMN);
  const labelled = (area: Area, label: number, text: string, look: CellFormat): Op[] => [
    { kind: "writeBlock", sheet, area: areaAt(area.row, label), values: [[text]] },
    format(sheet, areaAt(area.row, label), FORMATS.label, look),
  ];
  const labels = (Object.keys(SETTING_CELLS) as PublicationField[]).flatMap((field) => {
    const area = SETTING_CELLS[field];
    const isRight = area.column === RIGHT.value;
    return labelled(area, isRight ? RIGHT.label : LEFT.label, words.settings[field], { horizontal: isRight ? "right" : "left" });
  });
  const note = (row: number, column: number, text: string): Op[] => [
    { kind: "writeBlock", sheet, area: areaAt(row, column), values: [[text]] },
    format(sheet, areaAt(row, column), FORMATS.guide),
  ];
  const receiver = { ...SETTING_CELLS.receiver, columns: RIGHT.value - LEFT.value + 1 };
  return [
    ...labels,
    ...labelled(until, LEFT.label, words.settings.until, {}),
    ...(Object.keys(SETTING_CELLS) as PublicationField[]).flatMap((field): Op[] => {
      const area = field === "receiver" ? receiver : SETTING_CELLS[field];
      const isDate = field === "posted" || field === "asOf";
      const look: CellFormat = field === "receiver" ? { horizontal: "left", ...FORMATS.text, ...FORMATS.wrap } : FORMATS.center;
      return [
        format(sheet, area, FORMATS.input, look, isDate ? { numberFormat: DATE_FORMAT } : {}),
        { kind: "writeBlock", sheet, area: SETTING_CELLS[field], values: [[publication[field]]] },
        { kind: "defineName", name: PUBLICATION_NAMES[field], sheet, area: SETTING_CELLS[field] },
        ...(field === "receiver"
          ? []
          : [customOp(sheet, area, isDate ? isDayCell : isDaysCell, isDate ? words.validation.day : words.validation.days)]),
      ];
    }),
    { kind: "merge", sheet, area: receiver, isMerged: true },
    ...note(3, RIGHT.value + 1, words.daysNote),
    ...note(RECEIVER_ROW, RIGHT.value + 1, words.receiverNote),
    format(sheet, until, FORMATS.body, FORMATS.center, { numberFormat: DATE_FORMAT, bold: true }),
    { kind: "fillFormula", sheet, area: until, formula: UNTIL_FORMULA },
    { kind: "defineName", name: PUBLICATION_RESULT_NAMES.until, sheet, area: until },
    format(sheet, helper, FORMATS.helper, { numberFormat: DATE_FORMAT }),
    { kind: "fillFormula", sheet, area: helper, formula: SOON_FORMULA },
    { kind: "defineName", name: PUBLICATION_RESULT_NAMES.soon, sheet, area: helper },
    { kind: "fillFormula", sheet, area: areaAt(SUMMARY_ROW, 0), formula: summaryFormula() },
    { kind: "defineName", name: SUMMARY_NAME, sheet, area: areaAt(SUMMARY_ROW, 0) },
    format(sheet, areaAt(SUMMARY_ROW, 0), FORMATS.label, { color: PALETTE.primary }),
    ...note(SUMMARY_ROW + 1, 0, words.law),
    { kind: "rowHeight", sheet, row: 2, rows: SUMMARY_ROW - 1, points: 21 },
  ];
}

/** Late ones, those due soon, and those that are done. */
function markOps(sheet: string, area: Area): Op {
  const reminder = ref(area.row, columnOf("reminder"), "column");
  const status = ref(area.row, columnOf("status"), "column");
  const { reminders, statuses } = words;
  return {
    kind: "conditionalFormats",
    sheet,
    area,
    rules: [
      { formula: `=${reminder}=${literal(reminders.overdue)}`, format: { fill: PALETTE.errorFill, color: PALETTE.errorInk } },
      { formula: `=${reminder}=${literal(reminders.soon)}`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk } },
      {
        formula: `=OR(${status}=${literal(statuses.answered)},${status}=${literal(statuses.withdrawn)})`,
        format: { fill: PALETTE.absentFill },
      },
    ],
  };
}

/** Who keeps the book on the left, the head of the office on the right. */
function signatureOps(sheet: string, row: number, { post, name, writer }: RegisterSigners): { readonly ops: Op[]; readonly end: number } {
  const spots = [areaAt(row, 0, 1, columnOf("criterion")), areaAt(row, columnOf("due"), 1, COLUMNS.length - columnOf("due"))];
  const lines: readonly (readonly [down: number, texts: readonly string[], look: CellFormat])[] = [
    [0, ["", words.signDay], { italic: true }],
    [1, [words.writer, post === "" ? words.head : post.toUpperCase()], { bold: true }],
    [2, [words.signHint, words.signHint], { italic: true }],
    [6, [writer, name], { bold: true }],
  ];
  return {
    end: row + 7,
    ops: lines.flatMap(([down, texts, look]) =>
      spots.flatMap((spot, i): Op[] => {
        const area = { ...spot, row: row + down };
        return [
          { kind: "merge", sheet, area, isMerged: true },
          format(sheet, area, FORMATS.base, FORMATS.center, look),
          { kind: "writeBlock", sheet, area: areaAt(area.row, area.column), values: [[texts[i]!]] },
        ];
      }),
    ),
  };
}

/** Rules of what may be typed. */
export function isDayCell(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=${FIRST_DAY},${cell}<${LAST_DAY + 1}),FALSE)`;
}

function isDaysCell(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=1,${cell}<=${MOST_DAYS},INT(${cell})=${cell}),FALSE)`;
}

function isNumber(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=1,${cell}<=${MOST_NUMBER},INT(${cell})=${cell}),FALSE)`;
}
