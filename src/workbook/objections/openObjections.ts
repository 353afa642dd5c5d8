// How many objections wait for an answer, told from the register's own cells: little to read and nothing to reckon.
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { choiceOf } from "../decision/ruleTexts";
import { isBlank, textOf } from "../decision/sheetTable";
import type { CellValue } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { withInsertedLines } from "./insertedLines";
import { DUE_NAME, OBJECTION_NAMES } from "./objectionNames";

export interface OpenObjections {
  /** Without an answer and not withdrawn. */
  readonly open: number;
  /** Of these, those whose last day is before today. */
  readonly overdue: number;
}

/** @param today serial number. Both are 0 in a workbook without the register. */
export function openObjections(snapshot: Pick<WorkbookSnapshot, "blocks">, today: number): OpenObjections {
  const { blocks } = withInsertedLines(snapshot);
  const received = blocks.get(OBJECTION_NAMES.received) ?? blocks.get(OBJECTION_NAMES.text);
  if (received === undefined) return { open: 0, overdue: 0 };
  let [open, overdue] = [0, 0];
  for (let i = 0; i < received.area.rows; i++) {
    const cell = (name: string): CellValue => {
      const block = blocks.get(name);
      return block?.values[received.area.row + i - block.area.row]?.[0] ?? "";
    };
    if (isBlank(cell(OBJECTION_NAMES.received)) && isBlank(cell(OBJECTION_NAMES.text))) continue;
    const status = choiceOf(words.statuses, textOf(cell(OBJECTION_NAMES.status)));
    if (status === "answered" || status === "withdrawn") continue;
    open++;
    const due = cell(DUE_NAME);
    if (typeof due === "number" && due < today) overdue++;
  }
  return { open, overdue };
}
