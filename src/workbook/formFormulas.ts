// Formulas of the form for one participant. What counts at the end is read from the result sheet; points after an earlier round are the
// result sheet's own formulas, taken to the form's helpers: there a line stands for a column of the result sheet, so kinds of rules,
// groups and limits need no second writing.
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, RESULT_ROWS } from "./layout";
import { areaAt, areaText, cellText, fullAddress } from "./area";
import { call, iff, literal, ref } from "./expression";
import { FORM_ROWS, HELPER_ROWS, type FormLayout, type FormShape } from "./formLayout";
import { movedFormula, type Reference } from "./formulaMove";
import { participantField } from "./lookups";
import { GRID_NAMES, RESULT_NAMES } from "./names";
import { pointsFormula } from "./pointsFormulas";
import type { ResultModel } from "./resultModel";
import { totalFormulas, type HasName } from "./totalFormulas";
import { sheet as words } from "../locale/vi/sheet";

/** What the formulas of a form are made from. */
export interface FormContext {
  readonly model: ResultModel;
  readonly shape: FormShape;
  readonly layout: FormLayout;
  /** Titles of the sheet of what counts and of the result sheet. */
  readonly entrySheet: string;
  readonly resultSheet: string;
  readonly hasName: HasName;
}

/** How many columns of the result sheet, from the first criterion on, the form needs: all that points and totals are made from. */
export function lineCount({ columns }: ResultModel): number {
  return columns.firstDirect - FIRST_COLUMN;
}

/** The cell with the participant's code. */
export const CODE_CELL = ref(FORM_ROWS.code, 1, "both");

function cell(row: number, column: number): string {
  return ref(row, column, "both");
}

/** Value of a column of the result sheet after a round, as a cell of the helpers. */
export function valueCell({ layout }: FormContext, resultColumn: number, round: number): string {
  return cell(HELPER_ROWS.first + resultColumn - FIRST_COLUMN, layout.helpers.firstValue + round);
}

/** What was typed for a criterion up to a round. */
export function typedCell({ layout }: FormContext, index: number, round: number): string {
  return cell(HELPER_ROWS.first + index, layout.helpers.firstTyped + round);
}

/** Cells that concern the participant as a whole: name, cluster. */
export function nameCell({ layout }: FormContext): string {
  return cell(HELPER_ROWS.participant, layout.helpers.code);
}

export function clusterCell({ layout }: FormContext): string {
  return cell(HELPER_ROWS.participant, layout.helpers.signature);
}

/** Formulas of the row that concerns the participant as a whole, by column. */
export function participantFormulas({ shape, layout }: FormContext): [column: number, formula: string][] {
  const { helpers } = layout;
  const common = literal(words.participants.commonCluster);
  const position = (codes: string): string => `=${call("IFERROR", call("MATCH", CODE_CELL, codes, 0), 0)}`;
  return [
    [helpers.code, `=${participantField("name", CODE_CELL)}`],
    [helpers.signature, `=${participantField("cluster", CODE_CELL, common, common)}`],
    ...shape.rounds.map((round, r): [number, string] => [helpers.firstPosition + r, position(GRID_NAMES[round].rowCodes)]),
    ...textColumns(layout).map(([sheet, column]): [number, string] => [column, position(GRID_NAMES[sheet].rowCodes)]),
    [helpers.results, position(RESULT_NAMES.rowCodes)],
  ];
}

function textColumns({ helpers }: FormLayout): ["explanation" | "evidence", number][] {
  return [
    ...(helpers.explanation === null ? [] : ([["explanation", helpers.explanation]] as ["explanation", number][])),
    ...(helpers.evidence === null ? [] : ([["evidence", helpers.evidence]] as ["evidence", number][])),
  ];
}

/** Formulas of the first line of helpers, filled down over the criteria of the entry sheet, by column. */
export function criterionLineFormulas(context: FormContext): [column: number, formula: string][] {
  const { shape, layout, model, entrySheet, resultSheet } = context;
  const { helpers } = layout;
  const line = (column: number): string => ref(HELPER_ROWS.first, column, "column");
  const header = (sheet: string, row: number): string => fullAddress(sheet, areaAt(row, FIRST_COLUMN, 1, model.shape.criteria), "both");
  const param = (sheet: string, row: number): string => `=${call("INDEX", header(sheet, row), line(helpers.index))}`;
  const position = (codes: string): string => `=${call("IFERROR", call("MATCH", line(helpers.code), codes, 0), 0)}`;
  const unchanged = call(
    "AND",
    `${call("INDEX", RESULT_NAMES.columnCodes, 1, line(helpers.index))}=${line(helpers.code)}`,
    `${call("INDEX", RESULT_NAMES.rules, 1, line(helpers.index))}=${line(helpers.signature)}`,
  );
  return [
    [helpers.changed, `=${call("IFERROR", iff(unchanged, "0", "1"), 1)}`],
    [helpers.weight, param(resultSheet, RESULT_ROWS.weight)],
    [helpers.decimals, param(resultSheet, RESULT_ROWS.decimals)],
    [helpers.notApplicable, param(resultSheet, RESULT_ROWS.notApplicable)],
    [helpers.exempt, param(resultSheet, RESULT_ROWS.exempt)],
    [helpers.full, param(resultSheet, RESULT_ROWS.full)],
    [helpers.max, param(entrySheet, ENTRY_ROWS.max)],
    ...shape.rounds.map((round, r): [number, string] => [helpers.firstPosition + r, position(GRID_NAMES[round].columnCodes)]),
    ...textColumns(layout).map(([sheet, column]): [number, string] => [column, position(GRID_NAMES[sheet].columnCodes)]),
    ...shape.rounds.map((round, r): [number, string] => {
      const [row, column] = [cell(HELPER_ROWS.participant, helpers.firstPosition + r), line(helpers.firstPosition + r)];
      const value = call("INDEX", GRID_NAMES[round].cells, row, column);
      const earlier = r === 0 ? '""' : ref(HELPER_ROWS.first, helpers.firstTyped + r - 1);
      return [helpers.firstTyped + r, `=${iff(iff(`${row}*${column}=0`, "TRUE", `${value}=""`), earlier, value)}`];
    }),
  ];
}

/** The same for the groups, whose columns on the result sheet come next. */
export function groupLineFormulas({ layout, model, resultSheet }: FormContext): [column: number, formula: string][] {
  const { helpers } = layout;
  const first = HELPER_ROWS.first + model.shape.criteria;
  const line = (column: number): string => ref(first, column, "column");
  const inGroups = `${line(helpers.index)}-${model.shape.criteria}`;
  const unchanged = call(
    "AND",
    `${call("INDEX", RESULT_NAMES.groupCodes, 1, inGroups)}=${line(helpers.code)}`,
    `${call("INDEX", RESULT_NAMES.rules, 1, line(helpers.index))}=${line(helpers.signature)}`,
  );
  const header = fullAddress(resultSheet, areaAt(RESULT_ROWS.full, model.columns.firstGroup, 1, model.shape.groups), "both");
  return [
    [helpers.changed, `=${call("IFERROR", iff(unchanged, "0", "1"), 1)}`],
    [helpers.full, `=${call("INDEX", header, inGroups)}`],
  ];
}

/** What the result sheet says now of the first line; filled down over all lines. */
export function resultLineFormula({ layout }: FormContext): string {
  const row = cell(HELPER_ROWS.participant, layout.helpers.results);
  const column = `${ref(HELPER_ROWS.first, layout.helpers.index, "column")}+${FIRST_COLUMN - LEAD_COLUMNS.code}`;
  return `=${iff(`${row}=0`, '""', call("INDEX", RESULT_NAMES.formulas, row, column))}`;
}

/** The formula of a line as it reads in that or another line. */
type LineFormula = (at: number) => string;

/** Formulas of the lines after a round that is not the last, in the order of the lines; lines that points do not need have none. */
export function earlierFormulas(context: FormContext, round: number): [line: number, formula: LineFormula][] {
  const { model, entrySheet, hasName } = context;
  const { columns, shape } = model;
  const lead = new Set(model.leaders.map((_, i) => columns.firstLeader + 2 * i + 1));
  const unused = new Set<number | null>([
    columns.ratio,
    columns.share,
    columns.missing,
    columns.doubtful,
    columns.gates,
    columns.scale,
    columns.rawScale,
  ]);
  const lines: [number, LineFormula][] = Array.from({ length: shape.criteria }, (_, index) => {
    const formula = pointsFormula(model, entrySheet, index);
    return [index, (at) => placed(context, round, formula, { line: index, at })];
  });
  for (const [column, formula] of totalFormulas({ model, entrySheet, hasName })) {
    if (unused.has(column) || column >= columns.firstDirect) continue;
    const line = column - FIRST_COLUMN;
    // Whom all are compared with is looked up among what counts, not among earlier rounds.
    const leading = `=${valueCell(context, column, context.shape.rounds.length - 1)}`;
    lines.push([line, (at) => (lead.has(column) ? leading : `=${placed(context, round, formula, { line, at }).replace(/^=/, "")}`)]);
  }
  return lines.sort(([a], [b]) => a - b);
}

/** A formula of the result sheet's first participant, with its references taken to the helpers; those to its own line move with it. */
function placed(context: FormContext, round: number, formula: string, own: { readonly line: number; readonly at: number }): string {
  const { layout, entrySheet } = context;
  const { helpers } = layout;
  const parameters = new Map([
    [RESULT_ROWS.weight, helpers.weight],
    [RESULT_ROWS.decimals, helpers.decimals],
    [RESULT_ROWS.notApplicable, helpers.notApplicable],
    [RESULT_ROWS.exempt, helpers.exempt],
    [RESULT_ROWS.full, helpers.full],
  ] as [number, number][]);
  const entryColumns = new Map<number, number>([
    [FIRST_ROW, helpers.firstTyped + round],
    [ENTRY_ROWS.max, helpers.max],
  ]);
  return movedFormula(formula, ({ sheet, area, text }: Reference) => {
    const isOwn = sheet === "";
    const column = isOwn ? (area.row === FIRST_ROW ? helpers.firstValue + round : parameters.get(area.row)) : entryColumns.get(area.row);
    if (isOwn && area.row === FIRST_ROW && area.column < FIRST_COLUMN && area.rows * area.columns === 1) {
      return area.column === LEAD_COLUMNS.code
        ? CODE_CELL
        : area.column === LEAD_COLUMNS.cluster
          ? clusterCell(context)
          : nameCell(context);
    }
    if (area.rows > 1 || area.column < FIRST_COLUMN || column === undefined || (!isOwn && sheet !== entrySheet)) {
      throw new Error(`The form cannot take over the reference ${text} of ${formula}`);
    }
    const line = area.column - FIRST_COLUMN;
    if (line === own.line && area.columns === 1) return ref(HELPER_ROWS.first + own.at, column, "column");
    return areaText(areaAt(HELPER_ROWS.first + line, column, area.columns, 1), "both");
  });
}

/** Text of a sheet of texts for criterion `index`; "" where it says nothing. */
export function textFormula({ layout }: FormContext, sheet: "explanation" | "evidence", index: number): string {
  const column = layout.helpers[sheet];
  if (column === null) return '=""';
  const [row, position] = [cell(HELPER_ROWS.participant, column), cell(HELPER_ROWS.first + index, column)];
  const value = call("INDEX", GRID_NAMES[sheet].cells, row, position);
  return `=${iff(iff(`${row}*${position}=0`, "TRUE", `${value}=""`), '""', value)}`;
}

/** Address of the first line's cell in a helper column, for tests. */
export function helperCell({ layout }: FormContext, line: number, column: keyof FormLayout["helpers"]): string {
  return cellText(HELPER_ROWS.first + line, layout.helpers[column] ?? 0);
}
