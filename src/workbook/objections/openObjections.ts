// How many objections wait for an answer, told from what is typed in the register and the list of holidays: little to read.
import { dueDay } from "../../core/objections/objection";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { choiceOf } from "../decision/ruleTexts";
import { isBlank, textOf } from "../decision/sheetTable";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { withInsertedLines } from "./insertedLines";
import { HOLIDAY_NAMES, OBJECTION_NAMES, PUBLICATION_NAMES } from "./objectionNames";
import { dayIn, daysIn, holidaysOf } from "./typedCells";

export interface OpenObjections {
  /** Without an answer and not withdrawn. */
  readonly open: number;
  /** Of these, those whose last day is before today. */
  readonly overdue: number;
}

/** @param today serial number. Both are 0 in a workbook without the register; nothing is late where the list of holidays is gone. */
export function openObjections(snapshot: Pick<WorkbookSnapshot, "blocks">, today: number): OpenObjections {
  const { blocks } = withInsertedLines(snapshot);
  const columns = [OBJECTION_NAMES.received, OBJECTION_NAMES.text].flatMap((name) => blocks.get(name)?.area ?? []);
  const deadlines = {
    answerDays: daysIn(blocks.get(PUBLICATION_NAMES.answerDays)?.values[0]?.[0] ?? ""),
    holidays: holidaysOf(blocks.get(HOLIDAY_NAMES.day)),
  };
  const end = Math.max(...columns.map(({ row, rows }) => row + rows));
  let [open, overdue] = [0, 0];
  for (let row = Math.min(...columns.map((area) => area.row)); row < end; row++) {
    const cell = (name: string): CellValue => {
      const block = blocks.get(name);
      return block?.values[row - block.area.row]?.[0] ?? "";
    };
    const received = cell(OBJECTION_NAMES.received);
    if (isBlank(received) && isBlank(cell(OBJECTION_NAMES.text))) continue;
    const status = choiceOf(words.statuses, textOf(cell(OBJECTION_NAMES.status)));
    if (status === "answered" || status === "withdrawn") continue;
    open++;
    const due = dueDay(dayIn(received), deadlines);
    if (due !== null && due < today) overdue++;
  }
  return { open, overdue };
}
