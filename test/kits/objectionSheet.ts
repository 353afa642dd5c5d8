// The sheets Sổ kiến nghị and Ngày nghỉ filled in a workbook: random lines as people type them, what the sheet answers, and what core does.
import fc from "fast-check";
import { addWorkingDays } from "../../src/core/objections/workingDays";
import { dueDay, isClosed, objectionState } from "../../src/core/objections/objection";
import { objectionsSheet as words } from "../../src/locale/vi/objectionsSheet";
import { areaAt } from "../../src/workbook/area";
import type { CellValue } from "../../src/workbook/plan";
import { decodeObjections } from "../../src/workbook/objections/objectionsDecode";
import { holidaysPlan, type HolidayCells } from "../../src/workbook/objections/holidaysPlan";
import { DUE_NAME, PUBLICATION_RESULT_NAMES, REMINDER_NAME } from "../../src/workbook/objections/objectionNames";
import { OBJECTION_REQUEST_NAMES } from "../../src/workbook/objections/objectionRequest";
import { objectionsPlan } from "../../src/workbook/objections/objectionsPlan";
import type { PublicationCells } from "../../src/workbook/objections/publicationPlan";
import type { ObjectionCells } from "../../src/workbook/objections/registerColumns";
import type { TestExcel } from "./testExcel";

export const REGISTER_SHEET = "Sổ kiến nghị";
export const HOLIDAY_SHEET = "Ngày nghỉ";
/** Cell of the line that tells how many are open, late, soon. */
export const SUMMARY_CELL = areaAt(3, 9);

export interface TypedRegister {
  readonly publication: PublicationCells;
  readonly lines: readonly ObjectionCells[];
  readonly holidays: readonly HolidayCells[];
}

export const BLANK_LINE: ObjectionCells = {
  ...{ number: "", received: "", person: "", unit: "", participant: "", criterion: "", text: "", handler: "" },
  ...{ status: "", outcome: "", answered: "", note: "" },
};

/** 9 November 2026, a Monday. */
export const MONDAY = 46_335;

const dayCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: MONDAY - 40, max: MONDAY + 40 }) },
  { weight: 1, arbitrary: fc.constant(MONDAY + 0.75) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("", "05/11/2026", "mai", 12, -5, 90_000, true) },
);
const daysCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 15 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "10", 0, 2.5, 251, -1) },
);

export const typedRegister: fc.Arbitrary<TypedRegister> = fc.record({
  publication: fc.record({
    ...{ posted: dayCell, postedDays: daysCell, receiver: fc.constant("Văn phòng") },
    ...{ answerDays: daysCell, warnDays: daysCell, asOf: dayCell },
  }),
  lines: fc
    .array(
      fc.record({
        number: fc.integer({ min: 1, max: 99 }),
        received: dayCell,
        status: fc.constantFrom<CellValue>("", ...Object.values(words.statuses), "đang xử lý"),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((lines) => lines.map((line): ObjectionCells => ({ ...BLANK_LINE, ...line, text: "Đề nghị xem lại" }))),
  holidays: fc.array(fc.record({ day: dayCell, name: fc.constant<CellValue>("Nghỉ") }), { maxLength: 12 }),
});

/** Makes both sheets, or makes them anew. */
export async function fillRegister(excel: TestExcel, { publication, lines, holidays }: TypedRegister): Promise<void> {
  await excel.port.apply([
    ...holidaysPlan(HOLIDAY_SHEET, holidays),
    ...objectionsPlan(REGISTER_SHEET, publication, lines, { post: "", name: "", writer: "" }),
  ]);
  await excel.workbook.settle();
}

/** Last day and reminder of each line, then end of publication, last day that is soon, and the line that counts. */
export interface RegisterAnswers {
  readonly lines: readonly (readonly [due: CellValue, reminder: CellValue])[];
  readonly until: CellValue;
  readonly soon: CellValue;
  readonly summary: CellValue;
}

/** What core says of the workbook as it is read. */
export async function oracleAnswers(excel: TestExcel): Promise<RegisterAnswers> {
  const { objections, publication } = decodeObjections(await excel.port.read({ names: OBJECTION_REQUEST_NAMES }));
  const lines = objections.map(({ objection: { received, status } }): readonly [CellValue, CellValue] => {
    const due = dueDay(received, publication);
    const state = objectionState(status, due, publication);
    return [due ?? "", state === "overdue" || state === "soon" ? words.reminders[state] : ""];
  });
  const after = (day: number | null, days: number | null): CellValue =>
    day === null || days === null ? "" : addWorkingDays(day, days, publication.holidays!);
  const reminded = (word: string): number => lines.filter(([, own]) => own === word).length;
  const open = objections.filter(({ objection: { status } }) => !isClosed(status)).length;
  const { summary, reminders } = words;
  return {
    lines,
    until: after(publication.posted, publication.postedDays),
    soon: after(publication.asOf, publication.warnDays),
    summary: `${summary.open}${open}${summary.overdue}${reminded(reminders.overdue)}${summary.soon}${reminded(reminders.soon)}${summary.end}`,
  };
}

/** The same from cells: `cellsOf` gives those of a name, `at` one of the register's sheet. */
export function answersIn(
  lines: number,
  cellsOf: (name: string) => readonly (readonly CellValue[])[],
  summary: CellValue,
): RegisterAnswers {
  const [due, reminder] = [cellsOf(DUE_NAME), cellsOf(REMINDER_NAME)];
  return {
    lines: Array.from({ length: lines }, (_, i) => [due[i]![0]!, reminder[i]![0]!] as const),
    until: cellsOf(PUBLICATION_RESULT_NAMES.until)[0]![0]!,
    soon: cellsOf(PUBLICATION_RESULT_NAMES.soon)[0]![0]!,
    summary,
  };
}

export function sheetAnswers({ workbook }: TestExcel, lines: number): RegisterAnswers {
  const cellsOf = (name: string): CellValue[][] => {
    const { sheetId, area } = workbook.areaOfName(name)!;
    return workbook
      .sheet(sheetId)!
      .read(area)
      .map((row) => row.map(({ value }) => value ?? ""));
  };
  const summary = workbook.sheetByTitle(REGISTER_SHEET)!.read(SUMMARY_CELL)[0]![0]!.value ?? "";
  return answersIn(lines, cellsOf, summary);
}
