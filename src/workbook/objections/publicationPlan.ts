// Plan of what stands above the register: title, publication and deadlines, how many objections are open. Few rows, for they are frozen.
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { FORMATS, PALETTE, format } from "../appearance";
import { areaAt, type Area } from "../area";
import { customOp } from "../cellRules";
import type { CellValue, Op } from "../plan";
import { DATE_FORMAT, isDayCell, isDaysCell } from "./dayCells";
import { SOON_FORMULA, summaryFormula, UNTIL_FORMULA } from "./objectionFormulas";
import { PUBLICATION_NAMES, PUBLICATION_RESULT_NAMES, SUMMARY_NAME, type PublicationField } from "./objectionNames";
import { COLUMNS, columnOf } from "./registerColumns";

export type PublicationCells = Readonly<Record<PublicationField, CellValue>>;

/** The row below all of it. */
export const HEAD_ROWS = 4;

/** The day that counts as soon is for formulas only. */
export const HELPER_COLUMN = COLUMNS.length + 1;

const RECEIVER_ROW = 3;
/** Three labels in a row with a cell on the right of each: the first begins at its column, the others end there. */
const LABELS = [0, columnOf("text"), columnOf("status")] as const;
const CELLS = [columnOf("unit"), columnOf("handler"), columnOf("outcome")] as const;
/** From here on guidance and the count stand on the right. */
const GUIDE_COLUMN = columnOf("unit");
const SUMMARY_COLUMN = columnOf("due");

const PLACES: Readonly<Record<Exclude<PublicationField, "receiver"> | "until", { readonly row: number; readonly group: 0 | 1 | 2 }>> = {
  posted: { row: 1, group: 0 },
  postedDays: { row: 1, group: 1 },
  until: { row: 1, group: 2 },
  asOf: { row: 2, group: 0 },
  answerDays: { row: 2, group: 1 },
  warnDays: { row: 2, group: 2 },
};

const FIELDS = Object.keys(PUBLICATION_NAMES) as PublicationField[];
const FIELDS_OF_DAYS: readonly PublicationField[] = ["postedDays", "answerDays", "warnDays"];

/** Cells that are typed. */
export const SETTING_CELLS: Readonly<Record<PublicationField, Area>> = Object.fromEntries(
  FIELDS.map((field) => [field, field === "receiver" ? areaAt(RECEIVER_ROW, CELLS[0]) : cellAt(field)]),
) as Record<PublicationField, Area>;

/** What a clerk begins with: `asOf` is the day it is made on. */
export function usualPublication(asOf: number): PublicationCells {
  const { postedDays, answerDays, warnDays } = words.defaults;
  return { posted: "", postedDays, receiver: "", answerDays, warnDays, asOf };
}

/** Everything above the header of the table. */
export function publicationOps(sheet: string, publication: PublicationCells): Op[] {
  return [
    ...headingOps(sheet),
    ...(Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((field) => {
      const { row, group } = PLACES[field];
      return labelOps(sheet, areaAt(row, LABELS[group]), words.settings[field], group === 0 ? "left" : "right");
    }),
    ...labelOps(sheet, areaAt(RECEIVER_ROW, LABELS[0]), words.settings.receiver, "left"),
    ...FIELDS.flatMap((field) => settingOps(sheet, field, publication[field])),
    ...resultOps(sheet),
    { kind: "rowHeight", sheet, row: 1, rows: RECEIVER_ROW, points: 21 },
  ];
}

function headingOps(sheet: string): Op[] {
  return [
    { kind: "writeBlock", sheet, area: areaAt(0, 0), values: [[words.heading]] },
    format(sheet, areaAt(0, 0), FORMATS.title),
    { kind: "writeBlock", sheet, area: areaAt(0, GUIDE_COLUMN), values: [[words.guide]] },
    format(sheet, areaAt(0, GUIDE_COLUMN), FORMATS.guide),
    { kind: "rowHeight", sheet, row: 0, rows: 1, points: 27 },
  ];
}

function labelOps(sheet: string, area: Area, text: string, horizontal: "left" | "right"): Op[] {
  return [{ kind: "writeBlock", sheet, area, values: [[text]] }, format(sheet, area, FORMATS.label, { horizontal })];
}

function settingOps(sheet: string, field: PublicationField, value: CellValue): Op[] {
  const own = SETTING_CELLS[field];
  return [
    ...(field === "receiver"
      ? // A long text flows on over the cells on its right, which have its ground and no lines.
        [
          format(sheet, { ...own, columns: CELLS[1] - CELLS[0] + 1 }, FORMATS.base, { fill: PALETTE.input }),
          format(sheet, own, FORMATS.text, { horizontal: "left" }),
        ]
      : [format(sheet, own, FORMATS.input, FORMATS.center, field === "posted" || field === "asOf" ? { numberFormat: DATE_FORMAT } : {})]),
    { kind: "writeBlock", sheet, area: own, values: [[value]] },
    { kind: "defineName", name: PUBLICATION_NAMES[field], sheet, area: own },
    ruleOp(sheet, field, own),
  ];
}

/** What may be typed there, and what to know before. */
function ruleOp(sheet: string, field: PublicationField, area: Area): Op {
  const { validation, prompts } = words;
  if (field === "receiver")
    return withPrompt(
      customOp(sheet, area, () => "=TRUE", ""),
      prompts.receiver,
    );
  if (!FIELDS_OF_DAYS.includes(field)) return customOp(sheet, area, isDayCell, validation.day);
  return withPrompt(customOp(sheet, area, isDaysCell, validation.days), field === "postedDays" ? prompts.postedDays : prompts.days);
}

function withPrompt(op: Op, message: string): Op {
  if (op.kind !== "validation") return op;
  return { ...op, validation: { ...op.validation, prompt: { title: words.prompts.title, message } } };
}

function resultOps(sheet: string): Op[] {
  const until = cellAt("until");
  const helper = areaAt(1, HELPER_COLUMN);
  const summary = areaAt(RECEIVER_ROW, SUMMARY_COLUMN);
  return [
    format(sheet, until, FORMATS.body, FORMATS.center, { numberFormat: DATE_FORMAT, bold: true }),
    { kind: "fillFormula", sheet, area: until, formula: UNTIL_FORMULA },
    { kind: "defineName", name: PUBLICATION_RESULT_NAMES.until, sheet, area: until },
    format(sheet, helper, FORMATS.helper, { numberFormat: DATE_FORMAT }),
    { kind: "fillFormula", sheet, area: helper, formula: SOON_FORMULA },
    { kind: "defineName", name: PUBLICATION_RESULT_NAMES.soon, sheet, area: helper },
    { kind: "fillFormula", sheet, area: summary, formula: summaryFormula() },
    { kind: "defineName", name: SUMMARY_NAME, sheet, area: summary },
    format(sheet, summary, FORMATS.label, { color: PALETTE.primary, horizontal: "left", indent: 1 }),
  ];
}

function cellAt(field: keyof typeof PLACES): Area {
  const { row, group } = PLACES[field];
  return areaAt(row, CELLS[group]);
}
