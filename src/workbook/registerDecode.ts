// The register columns of the participants list, read back: tolerant where only one thing can be meant, else H-04 at the cell.
// Sex, salutation, share of women, rank of before and votes are also read by formulas (keyFormulas.ts): both take the same for the same.
import { dateText, isoDate, readDate } from "../core/cleaning/dateText";
import { readDiscipline, readLevel } from "../core/conditions/conditionWords";
import { numberInText } from "../core/entry";
import { finding, type Finding } from "../core/finding";
import { tidy } from "../core/notation/numberText";
import { readObjectClass } from "../core/register/objectClass";
import { BLANK_RECORD, type RegisterRecord } from "../core/register/register";
import { isFemaleShare, isLeaveMonths, isPreviousRank, isVotes, type RegisterProblem } from "../core/register/registerLimits";
import { registerSheet as words } from "../locale/vi/registerSheet";
import type { RegisterField } from "./names";
import type { CellValue } from "./plan";

/** Serial numbers of Excel that are days of a life: 1 January 1927 to 2119. */
const FIRST_DAY = 9863;
const LAST_DAY = 80_000;

/** What people write for "none" where a case is to be told. */
const NO_CASE = /^(?:không|không có|ko|[-–0])\.?$/iu;

/**
 * The record of a row, absent where all its cells are blank, with an H-04 for each cell that is not understood. Such a cell counts as
 * blank. `row` counts from 0 in the list.
 */
export function decodeRegister(
  cells: Readonly<Record<RegisterField, CellValue>>,
  row: number,
): { readonly register?: RegisterRecord; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = <K extends RegisterField>(
    field: K,
    problem: RegisterProblem,
    of: (cell: CellValue) => RegisterRecord[K] | undefined,
  ): RegisterRecord[K] => {
    const cell = cells[field];
    if (isBlank(cell)) return BLANK_RECORD[field];
    const value = of(cell);
    if (value !== undefined) return value;
    const params = { text: String(cell), field: words.columns[field], remedy: problem };
    findings.push(finding("H-04", { kind: "participant", row, field }, {}, params));
    return BLANK_RECORD[field];
  };
  const register: RegisterRecord = {
    salutation: read("salutation", "choice", (cell) => words.salutations.find((word) => isSheetSame(cell, word))),
    sex: read("sex", "choice", sexOf),
    femaleShare: read("femaleShare", "percent", (cell) => within(sheetNumber(cell), isFemaleShare)),
    birth: read("birth", "date", birthOf),
    post: textOf(cells.post),
    unit: textOf(cells.unit),
    start: read("start", "date", dayOf),
    leaveMonths: read("leaveMonths", "months", (cell) => within(looseNumber(cell), isLeaveMonths)),
    discipline: read("discipline", "choice", (cell) => readDiscipline(tidy(String(cell))) ?? undefined),
    pending: NO_CASE.test(textOf(cells.pending)) ? "" : textOf(cells.pending),
    level: read("level", "choice", (cell) => readLevel(tidy(String(cell))) ?? undefined),
    previousRank: read("previousRank", "rank", (cell) => within(sheetNumber(cell), isPreviousRank)),
    votes: read("votes", "votes", (cell) => within(sheetNumber(cell), isVotes)),
    objectClass: read("objectClass", "choice", (cell) => readObjectClass(String(cell)) ?? undefined),
  };
  const isSilent = FIELDS.every((field) => register[field] === BLANK_RECORD[field]);
  return isSilent ? { findings } : { register, findings };
}

/** A record as cells of the list, blank where nothing is said; days as serial numbers. */
export function registerCells(register: RegisterRecord = BLANK_RECORD): Readonly<Record<RegisterField, CellValue>> {
  const { start, discipline, level, sex, objectClass } = register;
  const day = start === null ? null : readDate(start, "day");
  return {
    salutation: register.salutation,
    sex: sex === null ? "" : words.sexes[sex],
    birth: register.birth,
    post: register.post,
    unit: register.unit,
    start: day?.kind === "date" ? day.serial : "",
    leaveMonths: register.leaveMonths ?? "",
    discipline: discipline === "none" ? "" : words.disciplines[discipline],
    pending: register.pending,
    level: level === null ? "" : words.levels[level],
    femaleShare: register.femaleShare ?? "",
    previousRank: register.previousRank ?? "",
    votes: register.votes ?? "",
    objectClass: objectClass === null ? "" : words.objectClasses[objectClass],
  };
}

const FIELDS = Object.keys(BLANK_RECORD) as RegisterField[];

const isBlank = (cell: CellValue): boolean => typeof cell === "string" && cell.trim() === "";

function textOf(cell: CellValue): string {
  return String(cell).trim();
}

/** Whether the sheet's `TRIM(cell)="word"` holds: spaces apart, without regard to case, to the letter else. */
function isSheetSame(cell: CellValue, word: string): boolean {
  return trimmed(String(cell).replaceAll("\u00a0", " ")).toUpperCase() === word.toUpperCase();
}

/** As TRIM of Excel: plain spaces only. */
function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ");
}

function sexOf(cell: CellValue): RegisterRecord["sex"] | undefined {
  if (isSheetSame(cell, words.sexes.female) || isSheetSame(cell, words.otherFemale)) return "female";
  return isSheetSame(cell, words.sexes.male) ? "male" : undefined;
}

/** A number, or a text that is a whole number to Excel in every locale: VALUE of "8,5" is no number everywhere. */
function sheetNumber(cell: CellValue): number | undefined {
  if (typeof cell === "number") return cell;
  const text = trimmed(String(cell).replaceAll("\u00a0", ""));
  return typeof cell === "string" && /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

/** A number, or a text that a person reads as one. */
function looseNumber(cell: CellValue): number | undefined {
  return typeof cell === "number" ? cell : (numberInText(String(cell)) ?? undefined);
}

function within(value: number | undefined, isFit: (value: number) => boolean): number | undefined {
  return value !== undefined && isFit(value) ? value : undefined;
}

/** The day of a date of Excel or of a text d/m/yyyy; a year alone is none. */
function dayOf(cell: CellValue): string | undefined {
  if (typeof cell === "number") return isDay(cell) ? isoDate(Math.floor(cell)) : undefined;
  const day = readDate(String(cell), "day");
  return day?.kind === "date" && day.isCertain ? isoDate(day.serial) : undefined;
}

/** A date of Excel as dd/mm/yyyy; a year and any text as it is written. */
function birthOf(cell: CellValue): string | undefined {
  if (typeof cell !== "number") return textOf(cell);
  if (Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return String(cell);
  return isDay(cell) ? dateText(Math.floor(cell)) : undefined;
}

function isDay(serial: number): boolean {
  return serial >= FIRST_DAY && serial < LAST_DAY;
}
