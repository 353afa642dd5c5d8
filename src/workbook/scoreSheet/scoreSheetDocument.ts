// Phiếu điểm as a printed document: what is told of one participant, and his points by criterion, beside another's where there is one.
import { withoutNoise } from "../../core/decimal";
import { documents } from "../../locale/vi/documents";
import { scoreSheet as words } from "../../locale/vi/scoreSheet";
import type { GridColumn, PrintedDocument, TableColumn, TableRow } from "../documents/document";
import { aboutMovement, paperOf, paragraph, pointsFormat, tableOf } from "../documents/paper";
import type { CellValue } from "../plan";
import type { ScoreLine, ScoreSheetContent, ScoreSum } from "./scoreSheetContent";

/** Columns that it takes at most, with somebody to compare with. */
export const SCORE_SHEET_COLUMNS = 7;
/** Names have two columns of the grid: between them the head parts in agency and Quốc hiệu. */
const NAME_GRID: readonly GridColumn[] = [
  { least: 12, weight: 3 },
  { least: 12, weight: 2 },
];
const STEP = "\u00a0".repeat(4);
const MOST_STEPS = 3;
const MOST_DECIMALS = 4;

/** The paper: one page, made smaller where the criteria are many. */
export function scoreSheetDocument(content: ScoreSheetContent): PrintedDocument {
  const { person, facts, lines, sums, isCompared } = content;
  const number = (title: string, numberFormat?: string): TableColumn => ({
    title,
    align: "center",
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  const { columns: c } = words;
  const differences = [...lines.map(({ difference }) => difference), ...sums.map(differenceOf)];
  const columns: TableColumn[] = [
    { title: c.criterion, align: "left", span: NAME_GRID.length },
    number(c.full),
    number(c.points),
    number(c.lost),
    ...(isCompared ? [number(c.other), number(c.difference, signedFormat(differences))] : []),
  ];
  const grid: GridColumn[] = [...NAME_GRID, ...columns.slice(1).map(() => ({ least: 8, weight: 0 }))];
  const rows = [...lines.map((line) => lineRow(line, isCompared)), ...sums.map((sum) => sumRow(sum, isCompared))];
  // What other papers say of errors speaks of votes, too.
  const warnings = content.isIncomplete ? [paragraph("warning", words.provisional)] : [];
  return paperOf(
    { ...content, isIncomplete: false },
    {
      orientation: "portrait",
      titles: [words.title],
      subtitles: aboutMovement(content),
      grid,
      blocks: [...warnings, paragraph("strongFact", person), ...facts.map((fact) => paragraph("fact", fact)), tableOf(columns, rows)],
      signatures: [{ form: "", post: words.preparer, hint: documents.signHint, name: content.preparer }],
      isOnePage: true,
    },
  );
}

const cell = (value: number | null): CellValue => value ?? "";

function lineRow({ name, depth, isGroup, full, points, lost, other, difference }: ScoreLine, isCompared: boolean): TableRow {
  const cells = [
    STEP.repeat(Math.min(depth, MOST_STEPS)) + name,
    ...[full, points, lost].map(cell),
    ...(isCompared ? [other, difference].map(cell) : []),
  ];
  return { kind: "row", cells, ...(isGroup ? { isBold: true } : {}) };
}

function sumRow(sum: ScoreSum, isCompared: boolean): TableRow {
  const { label, points, other } = sum;
  return {
    kind: "row",
    cells: [label, "", cell(points), "", ...(isCompared ? [other, differenceOf(sum)].map(cell) : [])],
    isBold: true,
  };
}

function differenceOf({ points, other }: ScoreSum): number | null {
  return points === null || other === null ? null : withoutNoise(points - other);
}

/** "+0.00;-0.00;0" with as many decimals as any of them has. */
function signedFormat(numbers: readonly (number | null)[]): string {
  const decimals = numbers.reduce<number>((most, value) => Math.max(most, (String(value ?? 0).split(".")[1] ?? "").length), 0);
  const format = pointsFormat(Math.min(decimals, MOST_DECIMALS));
  return `+${format};-${format};0`;
}
