// The helpers of the form, to the right of what is printed: where everything lies, what was typed, and points after each round.
import { formSheet as words } from "../locale/vi/formSheet";
import { areaAt, type Area } from "./area";
import { FORMATS, format } from "./appearance";
import {
  criterionLineFormulas,
  earlierFormulas,
  groupLineFormulas,
  participantFormulas,
  resultLineFormula,
  type FormContext,
} from "./formFormulas";
import { HELPER_ROWS } from "./formLayout";
import type { CellValue, Op } from "./plan";

/** Labels, what concerns the participant, one line per column of the result sheet. `signatures`: of the lines with a code, in order. */
export function formHelperOps(sheet: string, context: FormContext, signatures: readonly string[]): Op[] {
  const { layout, shape, model } = context;
  const { helpers } = layout;
  const { criteria, groups } = model.shape;
  const h = words.helper;
  const rounds = shape.rounds.map((round) => words[round]);
  const labels: CellValue[] = [
    ...[h.index, h.code, h.signature, h.changed, h.weight, h.decimals, h.notApplicable, h.exempt, h.full, h.max],
    ...rounds.map((name) => h.position + name),
    ...(helpers.explanation === null ? [] : [h.position + words.explanation]),
    ...(helpers.evidence === null ? [] : [h.position + words.evidence]),
    h.position + h.results,
    ...rounds.map((name) => h.typed + name),
    ...rounds.map((name) => h.value + name),
  ];
  const lines = (first: number, count: number, column: number, columns = 1): Area =>
    areaAt(HELPER_ROWS.first + first, column, count, columns);
  const down = (first: number, count: number, formulas: readonly [number, string][]): Op[] =>
    count === 0
      ? []
      : formulas.map(([column, formula]): Op => ({ kind: "fillFormula", sheet, area: lines(first, count, column), formula }));
  const coded = [...model.criteria.slice(0, criteria), ...model.groups.map((index) => model.criteria[index]!)];
  const last = shape.rounds.length - 1;
  return [
    { kind: "writeBlock", sheet, area: areaAt(HELPER_ROWS.title, helpers.first), values: [[words.helpers]] },
    { kind: "writeBlock", sheet, area: areaAt(HELPER_ROWS.label, helpers.first, 1, labels.length), values: [labels] },
    format(sheet, areaAt(0, helpers.first, HELPER_ROWS.first + shape.lines, helpers.count), FORMATS.helper),
    format(sheet, lines(0, coded.length, helpers.code, 2), FORMATS.text),
    {
      kind: "writeBlock",
      sheet,
      area: lines(0, shape.lines, helpers.index),
      values: Array.from({ length: shape.lines }, (_, i) => [i + 1]),
    },
    {
      kind: "writeBlock",
      sheet,
      area: lines(0, coded.length, helpers.code, 2),
      values: coded.map((criterion, i) => [criterion.code, signatures[i] ?? ""]),
    },
    ...participantFormulas(context).map(
      ([column, formula]): Op => ({ kind: "fillFormula", sheet, area: areaAt(HELPER_ROWS.participant, column), formula }),
    ),
    ...down(0, criteria, criterionLineFormulas(context)),
    ...down(criteria, groups, groupLineFormulas(context)),
    ...down(0, shape.lines, [[helpers.firstValue + last, resultLineFormula(context)]]),
    ...shape.rounds.slice(0, -1).flatMap((_, round) => earlierOps(sheet, context, round)),
  ];
}

/** Two lines have the same pattern when their formulas read alike in this line. */
const COMMON_LINE = 1000;

/** Neighbouring lines of one pattern share an operation. */
function earlierOps(sheet: string, context: FormContext, round: number): Op[] {
  const column = context.layout.helpers.firstValue + round;
  const lines = earlierFormulas(context, round);
  const ops: Op[] = [];
  for (let i = 0; i < lines.length; ) {
    const [line, formula] = lines[i]!;
    const pattern = formula(COMMON_LINE);
    let count = 1;
    while (lines[i + count]?.[0] === line + count && lines[i + count]![1](COMMON_LINE) === pattern) count++;
    ops.push({ kind: "fillFormula", sheet, area: areaAt(HELPER_ROWS.first + line, column, count, 1), formula: formula(line) });
    i += count;
  }
  return ops;
}
