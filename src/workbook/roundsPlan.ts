// Plans of the further sheets of the grid's layout: later rounds, "Điểm chốt" with its formulas, explanations, evidence.
// Each is the entry sheet's plan under its own names, with what differs put on top before the sheet is protected.
import type { GridSheet } from "../core/finding";
import type { Round } from "../core/movement";
import { fill } from "../locale/language";
import { roundsSheet as words } from "../locale/vi/roundsSheet";
import { areaAt, type Area } from "./area";
import { FORMATS, PALETTE, format, page, widths } from "./appearance";
import { call, ref } from "./expression";
import { fillRow } from "./fillRow";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, entryLayout } from "./layout";
import { heightFor } from "./measure";
import { matrixPlan, type MatrixContent } from "./matrixPlan";
import { ENTRY_NAMES, FINAL_HELPER_NAMES, GRID_NAMES } from "./names";
import type { CellFormat, Op } from "./plan";
import {
  columnCheckFormula,
  countFormulas,
  finalFormula,
  guideFormula,
  isEvidenceFree,
  isUnexplained,
  markFormula,
  rowPositionFormulas,
  type FinalColumn,
} from "./roundsFormulas";
import { MOST_TEXT } from "../core/rounds";
import { finalLayout, HELPER_LABEL_ROW, type FinalLayout, type FinalSources } from "./roundsLayout";

/** Width of a column of texts, in characters. */
const TEXT_WIDTH = 24;
/** Height of a row of texts with two lines, in points. */
const LEAST_TEXT_HEIGHT = 36;

export interface GridSheetContent extends MatrixContent {
  /** What the formulas of "Điểm chốt" read. */
  readonly sources: FinalSources;
}

/** Builds a sheet of the grid's layout anew. `rounds`: how many the movement has. */
export function gridSheetPlan(
  role: GridSheet,
  sheet: string,
  content: GridSheetContent,
  previous: { readonly isProtected: boolean },
  rounds: number,
): Op[] {
  const shape = { participants: content.rowCodes.length, criteria: content.columnCodes.length };
  const area = entryLayout(shape).cells;
  switch (role) {
    case "self":
      return dressed(role, matrixPlan(sheet, content, previous), rounds < 2 ? [] : [guide(sheet, words.guides.self)], {});
    case "appraised":
    case "council":
      return dressed(role, matrixPlan(sheet, content, previous), [guideOf(sheet, words.guides[role], [role])], {});
    case "final": {
      const empty = { ...content, cells: content.rowCodes.map(() => content.columnCodes.map(() => "")) };
      const layout = finalLayout(shape.participants, shape.criteria, content.sources.length);
      return dressed(role, matrixPlan(sheet, empty, previous), finalOps(sheet, content, area, layout), {
        without: ["validation", "conditionalFormats", "page"],
        unlocked: [],
      });
    }
    case "explanation":
      return dressed(
        role,
        matrixPlan(sheet, content, previous),
        [
          explanationGuideOp(sheet),
          ...textOps(sheet, area, content.cells),
          // With one round there is no sheet that tells where rounds differ.
          ...(rounds < 2 ? [] : [unexplainedOp(sheet, area, finalLayout(shape.participants, shape.criteria, content.sources.length))]),
        ],
        { without: ["validation", "conditionalFormats"] },
      );
    case "evidence":
      return dressed(
        role,
        matrixPlan(sheet, content, previous),
        [
          guide(sheet, fill(words.guides.evidence, { most: MOST_TEXT })),
          ...textOps(sheet, area, content.cells),
          {
            kind: "conditionalFormats",
            sheet,
            area,
            rules: [
              { formula: isEvidenceFree(), format: { fill: PALETTE.absentFill } },
              { formula: `=${ref(FIRST_ROW, FIRST_COLUMN)}=""`, format: { fill: PALETTE.input } },
            ],
          },
        ],
        { without: ["validation", "conditionalFormats"] },
      );
  }
}

/** The entry sheet's plan for another role: its names, without some of its operations, with others, with other cells to type in. */
function dressed(
  role: GridSheet,
  plan: readonly Op[],
  own: readonly Op[],
  change: { readonly without?: readonly Op["kind"][]; readonly unlocked?: readonly Area[] },
): Op[] {
  const names = GRID_NAMES[role];
  const fieldOf = new Map(Object.entries(ENTRY_NAMES).map(([field, name]) => [name as string, field as keyof typeof ENTRY_NAMES]));
  const renamed = plan.flatMap((op): Op[] => {
    if (change.without?.includes(op.kind) === true) return [];
    if (op.kind === "defineName" && fieldOf.has(op.name)) return [{ ...op, name: names[fieldOf.get(op.name)!] }];
    if (op.kind === "locks" && change.unlocked !== undefined) return [{ ...op, unlocked: change.unlocked }];
    return [op];
  });
  const end = renamed.findIndex((op) => op.kind === "locks");
  return [...renamed.slice(0, end), ...own, ...renamed.slice(end)];
}

function guide(sheet: string, text: string): Op {
  return { kind: "writeBlock", sheet, area: areaAt(ENTRY_ROWS.guide, 0), values: [[text]] };
}

function guideOf(sheet: string, text: string, needing: readonly Round[], otherwise?: string): Op {
  return { kind: "fillFormula", sheet, area: areaAt(ENTRY_ROWS.guide, 0), formula: guideFormula(text, needing, otherwise) };
}

/** The guide of a sheet of explanations: of differences with several rounds, else of whatever somebody explains. */
export function explanationGuideOp(sheet: string): Op {
  return guideOf(
    sheet,
    fill(words.guides.explanation, { most: MOST_TEXT }),
    ["appraised", "council"],
    fill(words.guides.explanationAlone, { most: MOST_TEXT }),
  );
}

/** Cells where rounds differ and nothing explains it. */
function unexplainedOp(sheet: string, area: Area, layout: FinalLayout): Op {
  const format = { fill: PALETTE.warningFill, color: PALETTE.warningInk };
  return { kind: "conditionalFormats", sheet, area, rules: [{ formula: isUnexplained(layout), format }] };
}

/** Cells that take texts of a limited length. */
function textOps(sheet: string, area: Area, cells: MatrixContent["cells"]): Op[] {
  const text: CellFormat = { ...FORMATS.body, ...FORMATS.text, fontSize: 11, horizontal: "left", wrap: true };
  return [
    // What is said there of typing points is not for texts.
    { kind: "clear", sheet, area: { ...area, row: ENTRY_ROWS.how, rows: 1 }, what: "contents" },
    format(sheet, area, text),
    {
      kind: "validation",
      sheet,
      area,
      validation: {
        rule: { kind: "custom", formula: `=${call("LEN", ref(FIRST_ROW, FIRST_COLUMN))}<=${MOST_TEXT}` },
        ignoreBlank: true,
        error: { title: words.tooLongTitle, message: fill(words.tooLong, { most: MOST_TEXT }), style: "stop" },
      },
    },
    { kind: "columnWidth", sheet, column: area.column, columns: area.columns, characters: TEXT_WIDTH },
    ...textHeights(sheet, area, cells),
  ];
}

/** Room for two lines, or for the texts that are there; neighbours of one height share an operation. */
function textHeights(sheet: string, area: Area, cells: MatrixContent["cells"]): Op[] {
  const points = cells.map((row) =>
    Math.max(
      LEAST_TEXT_HEIGHT,
      heightFor(
        row.map((cell) => [String(cell), TEXT_WIDTH] as const),
        12,
      ),
    ),
  );
  const ops: Op[] = [];
  for (let i = 0; i < points.length; ) {
    let rows = 1;
    while (points[i + rows] === points[i]) rows++;
    ops.push({ kind: "rowHeight", sheet, row: area.row + i, rows, points: points[i]! });
    i += rows;
  }
  return ops;
}

function finalOps(sheet: string, content: GridSheetContent, area: Area, layout: FinalLayout): Op[] {
  const { sources, rowCodes, columnCodes } = content;
  const names = sources.map(({ role }) => words.titles[role]);
  const at = (index: number, column: number): FinalColumn => ({ code: columnCodes[index]!, column });
  const counts = areaAt(FIRST_ROW, layout.different, rowCodes.length, 2);
  const labels = areaAt(HELPER_LABEL_ROW, layout.different, 1, 2 + layout.sources + columnCodes.length);
  const mark = ref(FIRST_ROW, layout.marks);
  return [
    guideOf(sheet, words.guides.final, ["appraised", "council"]),
    ...fillRow(sheet, area, (index, column) => finalFormula(sources, at(index, column), layout)),
    format(sheet, { ...layout.aside, row: HELPER_LABEL_ROW, rows: layout.aside.rows + FIRST_ROW - HELPER_LABEL_ROW }, FORMATS.helper),
    format(sheet, { ...layout.below, column: LEAD_COLUMNS.name, columns: layout.below.columns + 2 }, FORMATS.helper),
    {
      kind: "writeBlock",
      sheet,
      area: labels,
      values: [
        [
          words.different,
          words.unexplained,
          ...names.map((name) => words.position + name),
          ...columnCodes.map((_, j) => (j === 0 ? words.helpers : "")),
        ],
      ],
    },
    format(sheet, { ...labels, columns: 2 }, FORMATS.header),
    format(sheet, { ...counts, row: HELPER_LABEL_ROW + 1, rows: FIRST_ROW - HELPER_LABEL_ROW - 1 }, FORMATS.parameter),
    format(sheet, counts, FORMATS.body, FORMATS.center),
    {
      kind: "writeBlock",
      sheet,
      area: { ...layout.below, column: FIRST_COLUMN - 1, columns: 1 },
      values: names.map((name) => [words.check + name]),
    },
    ...sources.flatMap((source, k) =>
      fillRow(sheet, { ...layout.below, row: layout.below.row + k, rows: 1 }, (index, column) =>
        columnCheckFormula(source, at(index, column)),
      ),
    ),
    {
      kind: "fillFormulas",
      sheet,
      area: { ...layout.aside, columns: 2 + layout.sources },
      formulas: [...countFormulas(layout, columnCodes.length), ...rowPositionFormulas(sources)],
    },
    // A mark speaks of the column of its criterion, as far to the left as all the others of theirs.
    ...fillRow(sheet, areaAt(FIRST_ROW, layout.marks, rowCodes.length, columnCodes.length), (index, column) =>
      markFormula(sources, at(index, column - layout.marks + FIRST_COLUMN), layout),
    ),
    { kind: "defineName", name: FINAL_HELPER_NAMES.aside, sheet, area: layout.aside },
    { kind: "defineName", name: FINAL_HELPER_NAMES.below, sheet, area: layout.below },
    {
      kind: "conditionalFormats",
      sheet,
      area,
      rules: [
        {
          formula: `=ISERROR(${ref(FIRST_ROW, FIRST_COLUMN)})`,
          format: { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true },
        },
        { formula: `=${mark}=2`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk, bold: true } },
        { formula: `=${mark}=1`, format: { fill: PALETTE.band, bold: true } },
        { formula: `=ISTEXT(${ref(FIRST_ROW, FIRST_COLUMN)})`, format: { color: PALETTE.muted, italic: true } },
      ],
    },
    {
      kind: "conditionalFormats",
      sheet,
      area: { ...counts, column: layout.unexplained, columns: 1 },
      rules: [
        {
          formula: `=${ref(FIRST_ROW, layout.unexplained)}>0`,
          format: { fill: PALETTE.warningFill, color: PALETTE.warningInk, bold: true },
        },
      ],
    },
    ...widths(sheet, layout.different, [13, 13, ...Array<number>(layout.sources + columnCodes.length).fill(8)]),
    {
      kind: "page",
      sheet,
      page: page(layout.printed, "landscape", { row: ENTRY_ROWS.group, rows: FIRST_ROW - ENTRY_ROWS.group }),
    },
  ];
}
