// The sheets Sổ kiến nghị and Ngày nghỉ, read back: tolerant where only one thing can be meant, else a finding at the cell.
import { dateText } from "../../core/cleaning/dateText";
import type { Objection, ObjectionField } from "../../core/objections/checkObjections";
import { dueDay, isObjectionNumber, type Deadlines } from "../../core/objections/objection";
import { addWorkingDays } from "../../core/objections/workingDays";
import { finding, type Finding } from "../../core/finding";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import type { Area } from "../area";
import { choiceOf } from "../decision/ruleTexts";
import { isBlank, readTable, textOf, type SheetTable } from "../decision/sheetTable";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import type { HolidayCells } from "./holidaysPlan";
import { COLUMN_NAMES } from "./insertedLines";
import {
  DUE_NAME,
  HOLIDAY_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  type PublicationField,
} from "./objectionNames";
import { registerTitleOf } from "./objectionTitles";
import { usualPublication, type PublicationCells } from "./publicationPlan";
import type { ObjectionCells } from "./registerColumns";
import { HOLIDAY_COLUMN_NAMES, strayFindings, withStrayHolidays } from "./strayHolidays";
import { dayIn, daysIn, holidaysOf } from "./typedCells";

type Seen = Pick<WorkbookSnapshot, "blocks">;

/** What is said above the register; null = blank, or not understood. Days are serial numbers. */
export interface Publication extends Deadlines {
  readonly posted: number | null;
  readonly postedDays: number | null;
  readonly receiver: string;
}

export interface DecodedObjection {
  readonly objection: Objection;
  /** Row of the sheet. */
  readonly row: number;
}

export interface DecodedObjections {
  readonly publication: Publication;
  readonly objections: readonly DecodedObjection[];
  readonly findings: readonly Finding[];
  /** Where a cell of a line lies. */
  readonly placeOf: (row: number, field: ObjectionField) => Finding["place"];
  /** Area of the cells of a line in the sheet; null where the column is gone. */
  readonly cellAt: (row: number, field: ObjectionField) => Area | null;
}

/** Whether the workbook has the register. */
export function hasObjections(snapshot: Seen): boolean {
  return registerTitleOf(snapshot) !== null;
}

/** Whether every block of the register is where it was made. */
export function isRegisterWhole({ blocks }: Seen): boolean {
  return [...COLUMN_NAMES, ...Object.values(PUBLICATION_NAMES), ...Object.values(PUBLICATION_RESULT_NAMES)].every((name) =>
    blocks.has(name),
  );
}

/** Which blocks of the list of holidays are there. */
export function holidaysPresent({ blocks }: Seen): "all" | "some" | "none" {
  const count = HOLIDAY_COLUMN_NAMES.filter((name) => blocks.has(name)).length;
  return count === HOLIDAY_COLUMN_NAMES.length ? "all" : count === 0 ? "none" : "some";
}

/**
 * The register with K-02, K-06, K-07, K-09 for cells that are not understood, K-13 for holidays that are not counted, S-01 for columns and
 * for a list of holidays that are gone, K-08 where a last day to answer and K-12 where the end of
 * publication is not what its formula gives. A line stands with what is understood of it. K-09 also for a state that formulas, which look
 * at spaces too, take for another text.
 */
export function decodeObjections(snapshot: Seen): DecodedObjections {
  const settings = publicationIn(snapshot);
  const publication: Publication = { ...settings.publication, holidays: holidaysOf(snapshot.blocks.get(HOLIDAY_NAMES.day)) };
  const table = tableOf(snapshot);
  const due = snapshot.blocks.get(DUE_NAME);
  const findings: Finding[] = [
    ...settings.findings,
    ...holidayFindings(snapshot),
    ...strayFindings(snapshot),
    ...goneFindings(snapshot),
    ...(table?.findings ?? []),
    ...untilFindings(snapshot, publication),
  ];
  const objections = (table?.lines ?? []).map(({ row, cells }): DecodedObjection => {
    const number = typeof cells.number === "number" && isObjectionNumber(cells.number) ? cells.number : null;
    const shown = { number: number ?? "" };
    const tell = (rule: "K-02" | "K-09", field: ObjectionField, text = textOf(cells[field]) || words.blank): null => {
      findings.push(finding(rule, table!.placeOf(row, field), {}, { ...shown, text, field: words.columns[field] }));
      return null;
    };
    const received = dayIn(cells.received) ?? tell("K-02", "received");
    const answered = isBlank(cells.answered) ? null : (dayIn(cells.answered) ?? tell("K-09", "answered"));
    const status = isBlank(cells.status) ? "new" : (choiceOf(words.statuses, textOf(cells.status)) ?? tell("K-09", "status"));
    if (status !== null && !isBlank(cells.status) && !isSameInFormulas(cells.status, words.statuses[status])) {
      tell("K-09", "status", String(cells.status));
    }
    const outcome = isBlank(cells.outcome) ? null : (choiceOf(words.outcomes, textOf(cells.outcome)) ?? tell("K-09", "outcome"));
    const wanted = dueDay(received, publication) ?? "";
    const found = due?.values[row - due.area.row]?.[0] ?? "";
    if (due !== undefined && publication.holidays !== null && found !== wanted) {
      const value = wanted === "" ? words.blank : dateText(wanted);
      findings.push(finding("K-08", { kind: "cell", name: DUE_NAME, row: row - due.area.row, column: 0 }, {}, { ...shown, value }));
    }
    const text = (field: ObjectionField): string => textOf(cells[field]);
    return {
      row,
      objection: {
        ...{ number, received, status, outcome, answered },
        ...{ person: text("person"), unit: text("unit"), participant: text("participant"), criterion: text("criterion") },
        ...{ text: text("text"), handler: text("handler"), note: text("note") },
      },
    };
  });
  return {
    publication,
    objections,
    findings,
    placeOf: (row, field) => table?.placeOf(row, field) ?? { kind: "block", name: OBJECTION_NAMES[field] },
    cellAt: (row, field) => {
      const block = snapshot.blocks.get(OBJECTION_NAMES[field]);
      return block === undefined ? null : { row, column: block.area.column, rows: 1, columns: 1 };
    },
  };
}

/** The cells of the register as they are typed, understood or not: to build the sheet anew. */
export function keptObjectionCells(snapshot: Seen): readonly ObjectionCells[] {
  return tableOf(snapshot)?.lines.map(({ cells }) => cells) ?? [];
}

/** The typed cells of a row of the sheet, understood or not; "" where a column does not reach it. */
export function objectionCellsAt({ blocks }: Seen, row: number): ObjectionCells {
  const cellOf = (name: string): CellValue => {
    const block = blocks.get(name);
    return block?.values[row - block.area.row]?.[0] ?? "";
  };
  return Object.fromEntries(Object.entries(OBJECTION_NAMES).map(([field, name]) => [field, cellOf(name)])) as Record<
    ObjectionField,
    CellValue
  >;
}

/** What is typed above the register, as it is; on a workbook without it what is usual. `asOf` is the new day. */
export function keptPublicationCells({ blocks }: Seen, asOf: number): PublicationCells {
  const usual = usualPublication(asOf);
  const cell = (field: PublicationField): CellValue => blocks.get(PUBLICATION_NAMES[field])?.values[0]?.[0] ?? usual[field];
  const fields = Object.keys(PUBLICATION_NAMES) as PublicationField[];
  return { ...(Object.fromEntries(fields.map((field) => [field, cell(field)])) as Record<PublicationField, CellValue>), asOf };
}

/** The list of holidays as it is typed, also where no name reaches; null where there is none. */
export function keptHolidayCells(snapshot: Seen): readonly HolidayCells[] | null {
  if (!Object.values(HOLIDAY_NAMES).some((name) => snapshot.blocks.has(name))) return null;
  return readTable(withStrayHolidays(snapshot, "all"), HOLIDAY_NAMES).lines.map(({ cells }) => cells);
}

/** The last day of publication; null where it cannot be said. */
export function untilDay({ posted, postedDays, holidays }: Pick<Publication, "posted" | "postedDays" | "holidays">): number | null {
  return posted === null || postedDays === null || holidays === null ? null : addWorkingDays(posted, postedDays, holidays);
}

/** S-01 where a register has no list of holidays: then no last day is said, and what formulas give is not judged. */
function goneFindings(snapshot: Seen): Finding[] {
  const name = HOLIDAY_NAMES.day;
  return snapshot.blocks.has(name) || !hasObjections(snapshot) ? [] : [finding("S-01", { kind: "block", name }, {}, { name })];
}

function untilFindings({ blocks }: Seen, publication: Publication): Finding[] {
  const name = PUBLICATION_RESULT_NAMES.until;
  const found = blocks.get(name)?.values[0]?.[0];
  const wanted = untilDay(publication) ?? "";
  if (found === undefined || publication.holidays === null || found === wanted) return [];
  return [finding("K-12", { kind: "cell", name, row: 0, column: 0 }, {}, { value: wanted === "" ? words.blank : dateText(wanted) })];
}

/** Excel's = on texts: without regard to case, with regard to spaces. */
function isSameInFormulas(cell: CellValue, word: string): boolean {
  return String(cell).toLowerCase() === word.toLowerCase();
}

function tableOf(snapshot: Seen): SheetTable<ObjectionField> | null {
  return Object.values(OBJECTION_NAMES).some((name) => snapshot.blocks.has(name))
    ? readTable<ObjectionField>(snapshot, OBJECTION_NAMES, ["number", "status"])
    : null;
}

function publicationIn({ blocks }: Seen): { readonly publication: Omit<Publication, "holidays">; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const cell = (field: PublicationField): CellValue => blocks.get(PUBLICATION_NAMES[field])?.values[0]?.[0] ?? "";
  const tell = (field: Exclude<PublicationField, "receiver">, remedy: "day" | "days"): null => {
    if (!isBlank(cell(field))) {
      const place = { kind: "cell", name: PUBLICATION_NAMES[field], row: 0, column: 0 } as const;
      findings.push(finding("K-07", place, {}, { text: textOf(cell(field)), field: words.settings[field], remedy }));
    }
    return null;
  };
  const day = (field: "posted" | "asOf"): number | null => dayIn(cell(field)) ?? tell(field, "day");
  const days = (field: "postedDays" | "answerDays" | "warnDays"): number | null => daysIn(cell(field)) ?? tell(field, "days");
  return {
    publication: {
      posted: day("posted"),
      postedDays: days("postedDays"),
      receiver: textOf(cell("receiver")),
      answerDays: days("answerDays"),
      warnDays: days("warnDays"),
      asOf: day("asOf"),
    },
    findings,
  };
}

function holidayFindings({ blocks }: Seen): Finding[] {
  return (blocks.get(HOLIDAY_NAMES.day)?.values ?? []).flatMap(([cell = ""], row) =>
    isBlank(cell) || dayIn(cell) !== null
      ? []
      : [finding("K-06", { kind: "cell", name: HOLIDAY_NAMES.day, row, column: 0 }, {}, { text: textOf(cell) })],
  );
}
