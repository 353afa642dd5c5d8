// Plan of the sheet Nội dung báo cáo: a list of labels and yellow cells, and below it the table of exemplary cases.
import { reportSheet as words } from "../../locale/vi/reportSheet";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { areaAt, type Area } from "../area";
import { FORMATS, PALETTE, format, heading, headerRow, page, widths } from "../appearance";
import { choicesOps, ROOM_BELOW } from "../decision/inputSheet";
import { call, iff, literal, ref } from "../expression";
import { PARTICIPANT_NAMES } from "../names";
import type { CellValue, Op } from "../plan";
import type { NamedBlock } from "../snapshot";
import { isBlank } from "../decision/sheetTable";
import { CASE_NAMES, CASE_SHOWN_NAME, REPORT_FIELD_NAMES, REPORT_FIELDS, REPORT_KINDS_NAME, type ReportField } from "./reportNames";

/** What the cells of the sheet say; "" = nothing. */
export type ReportTexts = Readonly<Record<ReportField, string>>;

/** A row of the table as it is typed. */
export interface CaseCells {
  readonly code: CellValue;
  readonly reason: CellValue;
}

/** A sheet with what an office mostly writes. */
export const USUAL_TEXTS: ReportTexts = {
  ...(Object.fromEntries(REPORT_FIELDS.map((field) => [field, ""])) as Record<ReportField, string>),
  ...words.defaults,
};

const COLUMNS = [26, 72, 46] as const;
const [LABEL, VALUE, NOTE] = [0, 1, 2];
const HEADER_ROW = 2;
const FIRST_ROW = 3;
const CASES_ROW = FIRST_ROW + REPORT_FIELDS.length + 1;
const CASES_HEADER_ROW = CASES_ROW + 2;
const FIRST_CASE_ROW = CASES_HEADER_ROW + 1;
const CHOICES_COLUMN = 5;
/** Rows of the table that are dressed at least, and rows for more than there are. */
const LEAST_CASES = 20;
const MORE_CASES = 10;
const LONG: ReadonlySet<ReportField> = new Set<ReportField>(["assessment", "limits", "proposals"]);

/** The sheet. Cells are texts, so that Excel makes no date or formula of what is typed. */
export function reportInputPlan(sheet: string, texts: ReportTexts, cases: readonly CaseCells[]): Op[] {
  const rows = REPORT_FIELDS.length;
  const capacity = Math.max(LEAST_CASES, cases.length + MORE_CASES);
  const body = (column: number): Area => areaAt(FIRST_CASE_ROW, column, capacity, 1);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    ...heading(sheet, words.heading, words.guide),
    ...headerRow(sheet, HEADER_ROW, LABEL, [words.label, words.value, words.note], 24),
    format(sheet, areaAt(FIRST_ROW, LABEL, rows, 1), FORMATS.label, FORMATS.wrap, { border: PALETTE.line }),
    format(sheet, areaAt(FIRST_ROW, VALUE, rows, 1), FORMATS.input, FORMATS.wrap, FORMATS.text, { horizontal: "left" }),
    format(sheet, areaAt(FIRST_ROW, NOTE, rows, 1), FORMATS.guide, FORMATS.wrap, { border: PALETTE.line }),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(FIRST_ROW, LABEL, rows, 3),
      values: REPORT_FIELDS.map((field): CellValue[] => [words.fields[field], texts[field], words.notes[field]]),
    },
    ...REPORT_FIELDS.flatMap((field, i): Op[] => [
      { kind: "defineName", name: REPORT_FIELD_NAMES[field], sheet, area: areaAt(FIRST_ROW + i, VALUE) },
      {
        kind: "rowHeight",
        sheet,
        row: FIRST_ROW + i,
        rows: 1,
        points: Math.min(400, Math.max(LONG.has(field) ? 84 : 33, 17 * texts[field].split("\n").length)),
      },
    ]),
    ...choicesOps(sheet, FIRST_ROW, CHOICES_COLUMN, words.choices, [[REPORT_KINDS_NAME, words.kinds]]),
    kindOp(sheet, areaAt(FIRST_ROW + REPORT_FIELDS.indexOf("kind"), VALUE)),
    { kind: "writeBlock", sheet, area: areaAt(CASES_ROW, LABEL, 2, 1), values: [[words.cases.section], [words.cases.note]] },
    format(sheet, areaAt(CASES_ROW, LABEL, 1, COLUMNS.length), { ...FORMATS.band, fontSize: 13 }),
    format(sheet, areaAt(CASES_ROW + 1, LABEL), FORMATS.guide),
    ...headerRow(sheet, CASES_HEADER_ROW, LABEL, [words.cases.columns.code, words.cases.columns.reason, words.cases.columns.name], 24),
    ...(cases.length === 0
      ? []
      : ([
          {
            kind: "writeBlock",
            sheet,
            area: areaAt(FIRST_CASE_ROW, LABEL, cases.length, 2),
            values: cases.map(({ code, reason }) => [code, reason]),
          },
        ] satisfies Op[])),
    format(sheet, { ...body(LABEL), columns: 2 }, FORMATS.input, FORMATS.wrap, FORMATS.text, { horizontal: "left" }),
    // Below what is dressed too: a code typed there is no number.
    format(sheet, areaAt(FIRST_CASE_ROW + capacity, LABEL, ROOM_BELOW, 2), FORMATS.text),
    ...shownOps(sheet, body(NOTE), LABEL),
    { kind: "defineName", name: CASE_SHOWN_NAME, sheet, area: body(NOTE) },
    ...(["code", "reason"] as const).map(
      (field, column): Op => ({
        kind: "defineName",
        name: CASE_NAMES[field],
        sheet,
        // With the rows below: nothing else stands there, and what is typed under the last line counts.
        area: { ...body(column), rows: capacity + ROOM_BELOW },
      }),
    ),
    ...widths(sheet, LABEL, [...COLUMNS, 3, 3, 20]),
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, FIRST_CASE_ROW + capacity, COLUMNS.length), "landscape", { row: HEADER_ROW, rows: 1 }),
    },
  ];
}

/** Whose codes stand in that column of the same rows; what MATCH finds by a wildcard is nobody's. */
function shownOps(sheet: string, area: Area, codeColumn: number): Op[] {
  const code = ref(area.row, codeColumn, "column");
  const position = call("MATCH", code, PARTICIPANT_NAMES.code, 0);
  const nth = (list: string): string => call("INDEX", list, position);
  const unknown = literal(words.cases.unknownCode);
  const isSame = call("EXACT", call("UPPER", nth(PARTICIPANT_NAMES.code)), call("UPPER", code));
  const found = iff(isSame, nth(PARTICIPANT_NAMES.name), unknown);
  return [
    format(sheet, area, FORMATS.helper, FORMATS.wrap, { fontSize: 12, border: PALETTE.line }),
    { kind: "fillFormula", sheet, area, formula: `=${iff(`${code}=""`, '""', call("IFERROR", found, unknown))}` },
  ];
}

/** Other kinds of reports are asked about, not refused. */
function kindOp(sheet: string, area: Area): Op {
  const error = { title: sheetWords.validation.title, message: words.otherKind, style: "warning" } as const;
  return {
    kind: "validation",
    sheet,
    area,
    validation: { rule: { kind: "list", source: `=${REPORT_KINDS_NAME}` }, ignoreBlank: true, error },
  };
}

/** Where the table of a workbook stands. */
export interface CaseBlocks {
  readonly code: NamedBlock;
  readonly reason: NamedBlock;
  /** The column of formulas; absent where it is gone. */
  readonly shown?: NamedBlock;
}

/** Codes put below the last row of the table that holds something; what is typed stays. Rows below those that were dressed are dressed too. */
export function moreCasesOps({ code, reason, shown }: CaseBlocks, codes: readonly string[]): Op[] {
  if (codes.length === 0) return [];
  const { sheet } = code;
  const first = Math.max(filledEnd(code), filledEnd(reason));
  const own = (block: NamedBlock): Area => areaAt(first, block.area.column, codes.length, 1);
  const last = first + codes.length;
  const grown = ({ name, sheet: title, area }: NamedBlock): Op[] =>
    last <= area.row + area.rows ? [] : [{ kind: "defineName", name, sheet: title, area: { ...area, rows: last - area.row } }];
  const isBelow = shown !== undefined && shown.sheet === sheet && last > shown.area.row + shown.area.rows;
  return [
    ...[code, reason].map((block) => format(block.sheet, own(block), FORMATS.input, FORMATS.wrap, FORMATS.text, { horizontal: "left" })),
    { kind: "writeBlock", sheet, area: own(code), values: codes.map((text) => [text]) },
    ...(isBelow ? [...shownOps(sheet, own(shown), code.area.column), ...grown(shown)] : []),
    ...[code, reason].flatMap(grown),
  ];
}

/** The row of the sheet below the last cell that holds something. */
function filledEnd({ area, values }: NamedBlock): number {
  return area.row + values.reduce((end, row, i) => (isBlank(row[0] ?? "") ? end : i + 1), 0);
}
