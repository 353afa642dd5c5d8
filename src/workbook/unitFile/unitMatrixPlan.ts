// Plans of the tables of people in a unit file: people down, criteria across; the entries, what counted before, and the tables of texts.
import { appliesTo, codeKey } from "../../core/criteriaTree";
import { shownMax } from "../../core/gather/compareFile";
import type { Criterion, Movement, Participant, Round } from "../../core/movement";
import { fill } from "../../locale/language";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import { FORMATS, PALETTE, format, heading, heights, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { howOf } from "../entryCells";
import { call, ref, rowRef } from "../expression";
import { CRITERION_WIDTH, NAME_FORMAT, smallTextHeight } from "../matrixPlan";
import { heightFor, widthFor } from "../measure";
import type { CellValue, Op } from "../plan";
import { MOST_TEXT } from "../../core/rounds";
import { entryOps, textOps } from "./unitCells";
import { UNIT_MATRIX_NAMES, UNIT_TEXT_NAMES } from "./unitFileNames";
import type { UnitCells } from "./unitFormPlan";

/** Cells of people, by key of the participant's code. */
export type UnitTable = ReadonlyMap<string, UnitCells>;

export interface UnitMatrixContent {
  readonly movement: Movement;
  readonly participants: readonly Participant[];
  readonly criteria: readonly Criterion[];
  readonly round: Round;
  readonly unitName: string;
  readonly entries: UnitTable;
  readonly before: UnitTable | null;
  readonly explanations: UnitTable | null;
  readonly evidence: UnitTable | null;
}

const ROWS = { heading: 0, guide: 1, title: 2, name: 3, code: 4, how: 5, max: 6, first: 7 } as const;
const COLUMNS = { order: 0, code: 1, name: 2, cluster: 3, first: 4 } as const;
const TEXT_WIDTH = 24;
/** Lines of a criterion's name that are shown. */
const MOST_NAME_LINES = 9;

type Sheet = "matrix" | "before" | "explanation" | "evidence";

/** The sheets of the table: entries, then what there is beside. */
export function unitMatrixPlan(content: UnitMatrixContent): Op[] {
  const { entries, before, explanations, evidence } = content;
  return [
    ...tablePlan("matrix", content, entries),
    ...(before === null ? [] : tablePlan("before", content, before)),
    ...(explanations === null ? [] : tablePlan("explanation", content, explanations)),
    ...(evidence === null ? [] : tablePlan("evidence", content, evidence)),
  ];
}

function tablePlan(role: Sheet, content: UnitMatrixContent, table: UnitTable): Op[] {
  const { participants, criteria, movement, round, unitName } = content;
  const sheet = words.titles[role];
  const cells = areaAt(ROWS.first, COLUMNS.first, participants.length, criteria.length);
  const all = areaAt(0, 0, ROWS.first + participants.length, COLUMNS.first + criteria.length + (role === "matrix" ? 1 : 0));
  const hows = criteria.map((criterion) => howOf(criterion, movement.criteria));
  const isText = role === "explanation" || role === "evidence";
  const guide =
    role === "before" ? "" : isText ? fill(words.guideTexts, { most: MOST_TEXT }) : round === "self" ? words.guide : words.guideLater;
  const title = role === "matrix" ? words.headings[round] : words.headings[role];
  const columnWidth = isText ? TEXT_WIDTH : CRITERION_WIDTH;
  const clusterWidth = widthFor(
    participants.map(({ cluster }) => cluster),
    12,
    30,
  );
  const nameWidth = widthFor(
    participants.map(({ name }) => name),
    24,
    46,
  );
  const values = participants.map(({ code }) => {
    const own = table.get(codeKey(code));
    return criteria.map((criterion): CellValue => own?.get(codeKey(criterion.code)) ?? "");
  });
  const line = movement.year === null ? movement.title : `${movement.title} (${words.year} ${movement.year})`;
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.entryTab, showGridlines: false },
    ...heading(sheet, title, guide),
    { kind: "writeBlock", sheet, area: areaAt(ROWS.title, 0), values: [[`${line} – ${unitName}`]] },
    format(sheet, areaAt(ROWS.title, 0), FORMATS.label),
    format(sheet, areaAt(ROWS.name, 0, 1, all.columns), FORMATS.header),
    format(sheet, areaAt(ROWS.name, COLUMNS.first, 1, criteria.length), NAME_FORMAT),
    format(sheet, areaAt(ROWS.code, 0, ROWS.first - ROWS.code, all.columns), FORMATS.parameter),
    format(sheet, areaAt(ROWS.code, COLUMNS.first, 1, criteria.length), FORMATS.text),
    format(sheet, areaAt(ROWS.how, COLUMNS.first, 1, criteria.length), FORMATS.wrap, { italic: true, color: PALETTE.primary }),
    format(sheet, areaAt(ROWS.first, 0, participants.length, all.columns), FORMATS.body, FORMATS.wrap),
    format(sheet, areaAt(ROWS.first, COLUMNS.code, participants.length, 3), FORMATS.text),
    format(sheet, areaAt(ROWS.first, COLUMNS.order, participants.length, 1), FORMATS.center),
    format(sheet, areaAt(ROWS.first, COLUMNS.code, participants.length, 1), { color: PALETTE.muted }),
    format(sheet, cells, isText ? { ...FORMATS.text, fontSize: 11 } : FORMATS.center),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ROWS.name, 0, ROWS.first - ROWS.name, COLUMNS.first),
      values: [
        [words.order, words.code, words.participant, sheetWords.entries.cluster],
        ...[words.code, words.how, words.max].map((label): CellValue[] => ["", "", "", label]),
      ],
    },
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ROWS.name, COLUMNS.first, ROWS.first - ROWS.name, criteria.length),
      values: [
        criteria.map(({ name }) => name),
        criteria.map(({ code }) => code),
        isText ? hows.map(() => "") : hows,
        criteria.map(shownMax),
      ],
    },
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(ROWS.first, 0, participants.length, COLUMNS.first),
      values: participants.map(({ code, name, cluster }, i): CellValue[] => [i + 1, code, name, cluster]),
    },
    ...(values.some((row) => row.some((cell) => cell !== "")) ? ([{ kind: "writeBlock", sheet, area: cells, values }] satisfies Op[]) : []),
    ...nameOps(role, sheet, content, cells),
    ...fillOps(role, sheet, content, cells),
    ...widths(sheet, 0, [5, 9, nameWidth, clusterWidth, ...criteria.map(() => columnWidth), ...(role === "matrix" ? [10] : [])]),
    ...heights(sheet, ROWS.name, [
      Math.max(
        33,
        smallTextHeight(
          criteria.map(({ name }) => name),
          MOST_NAME_LINES,
        ),
      ),
      14,
      isText ? 4 : smallTextHeight(hows, 3),
      14,
      ...participants.map(({ name, cluster }) =>
        Math.max(
          isText ? 36 : 0,
          heightFor(
            [
              [name, nameWidth],
              [cluster, clusterWidth],
            ],
            3,
          ),
        ),
      ),
    ]),
    { kind: "freeze", sheet, rows: ROWS.how, columns: COLUMNS.name + 1 },
    { kind: "page", sheet, page: page(all, "landscape", { row: ROWS.name, rows: ROWS.first - ROWS.name }) },
    { kind: "locks", sheet, unlocked: role === "before" ? [] : openAreas(content, cells) },
    { kind: "protect", sheet },
  ];
}

function nameOps(role: Sheet, sheet: string, { participants, criteria }: UnitMatrixContent, cells: Area): Op[] {
  const down = (column: number): Area => areaAt(ROWS.first, column, participants.length, 1);
  const across = (row: number): Area => areaAt(row, COLUMNS.first, 1, criteria.length);
  const define = (name: string, area: Area): Op => ({ kind: "defineName", name, sheet, area });
  if (role === "before") return [];
  if (role === "matrix") {
    return [
      define(UNIT_MATRIX_NAMES.rowCodes, down(COLUMNS.code)),
      define(UNIT_MATRIX_NAMES.rowNames, down(COLUMNS.name)),
      define(UNIT_MATRIX_NAMES.columnCodes, across(ROWS.code)),
      define(UNIT_MATRIX_NAMES.columnNames, across(ROWS.name)),
      define(UNIT_MATRIX_NAMES.maxima, across(ROWS.max)),
      define(UNIT_MATRIX_NAMES.cells, cells),
    ];
  }
  const names = UNIT_TEXT_NAMES[role];
  return [define(names.rowCodes, down(COLUMNS.code)), define(names.columnCodes, across(ROWS.code)), define(names.cells, cells)];
}

/** Which people each criterion is for, as runs of rows. */
function openRuns({ participants }: UnitMatrixContent, criterion: Criterion): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  participants.forEach((participant, i) => {
    if (!appliesTo(criterion.appliesTo, participant)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === i) last.count++;
    else runs.push({ first: i, count: 1 });
  });
  return runs;
}

/** Cells that are filled in; columns that are for the same people share an area where they are neighbours. */
function openAreas(content: UnitMatrixContent, cells: Area): Area[] {
  const { criteria } = content;
  const areas: Area[] = [];
  for (let j = 0; j < criteria.length; ) {
    const runs = openRuns(content, criteria[j]!);
    let count = 1;
    while (j + count < criteria.length && JSON.stringify(openRuns(content, criteria[j + count]!)) === JSON.stringify(runs)) count++;
    for (const run of runs) areas.push(areaAt(cells.row + run.first, cells.column + j, run.count, count));
    j += count;
  }
  return areas;
}

function fillOps(role: Sheet, sheet: string, content: UnitMatrixContent, cells: Area): Op[] {
  if (role === "before") return [];
  const { criteria, movement, participants } = content;
  const shut = format(sheet, cells, { fill: PALETTE.absentFill });
  if (role !== "matrix") {
    return [shut, ...openAreas(content, cells).flatMap((area) => [format(sheet, area, { fill: PALETTE.input }), ...textOps(sheet, area)])];
  }
  const counted = areaAt(ROWS.first, COLUMNS.first + criteria.length, participants.length, 1);
  return [
    shut,
    ...criteria.flatMap((criterion, j) =>
      openRuns(content, criterion).flatMap(({ first, count }) => {
        const area = areaAt(cells.row + first, cells.column + j, count, 1);
        const entry = ref(area.row, area.column);
        const how = ref(ROWS.how, area.column, "row");
        return [
          format(sheet, area, { fill: PALETTE.input }),
          ...entryOps(sheet, area, { criterion, criteria: movement.criteria, entry, how }),
        ];
      }),
    ),
    ...(isPlainSum(content) ? sumOps(sheet, counted, cells) : countOps(sheet, counted, cells)),
  ];
}

/** Whether the total is the sum of what is typed: direct points of weight 1 that no group or limit changes. */
function isPlainSum({ criteria, movement }: UnitMatrixContent): boolean {
  const { limits } = movement;
  const isFree = limits.bonus === null && limits.deduction === null && limits.total === null;
  const isWhole = movement.criteria.every(
    ({ rule, cap, floor }) => rule.kind !== "group" || (rule.combine === "sum" && cap === null && floor === null),
  );
  return (
    isFree &&
    isWhole &&
    criteria.every(
      ({ rule, weight, cap, floor, onlyIfFull, whenExempt, whenNotApplicable }) =>
        rule.kind === "points" &&
        weight === 1 &&
        cap === null &&
        floor === null &&
        onlyIfFull === null &&
        whenExempt !== "full" &&
        whenNotApplicable !== "full",
    )
  );
}

function sumOps(sheet: string, area: Area, cells: Area): Op[] {
  return lastColumn(sheet, area, words.total, `=${call("ROUND", call("SUM", rowRef(cells.row, cells)), 9)}`);
}

function countOps(sheet: string, area: Area, cells: Area): Op[] {
  return lastColumn(sheet, area, words.filled, `=${call("COUNTA", rowRef(cells.row, cells))}`);
}

function lastColumn(sheet: string, area: Area, label: string, formula: string): Op[] {
  return [
    { kind: "writeBlock", sheet, area: areaAt(ROWS.name, area.column), values: [[label]] },
    { kind: "fillFormula", sheet, area, formula },
    format(sheet, area, FORMATS.center, { bold: true }),
  ];
}
