// Plan of the sheet Kết quả xét: everybody with band and reason, the seat table beside it, and a formula that tells when it is old.
import { finish, mapInParts, type Parts } from "../../core/parts";
import { fill } from "../../locale/language";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import { areaAt, cellText, type Area } from "../area";
import { FORMATS, PALETTE, format, headerRow, heights, page, widths } from "../appearance";
import type { CellValue, Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { PROVISIONAL_TEXT } from "../stages/provisional";
import { DECISION_RESULT_NAMES } from "./resultNames";
import { flowingLines } from "./inputSheet";
import { basisColumns, basisOps, staleFormula } from "./resultBasis";
import type { DecisionContent, DecisionLine } from "./resultContent";
import { seatCells } from "./seatLines";
import { textHeight } from "./textHeight";

/** Rank, code, name, group, total, band reached, band, reason, distance. */
const WIDTHS = [7, 9, 25, 21, 9, 17, 17, 40, 25];
const COLUMNS = WIDTHS.length;
/** Marks those whom the Council decides on; not printed. */
const MARK_COLUMN = COLUMNS;
const SEAT_COLUMN = COLUMNS + 2;
const SEAT_WIDTHS = [30, 30, 40, 9, 9, 10, 8, 9, 12, 8];
const BASIS_COLUMN = SEAT_COLUMN + SEAT_WIDTHS.length + 2;
const ROWS = { agency: 0, heading: 1, movement: 2, made: 3, status: 4, counts: 5, header: 6, first: 7 } as const;
const BASIS_ROWS = { weights: ROWS.agency, marks: ROWS.counts, header: ROWS.header, first: ROWS.first };
const PROVISIONAL_COLUMN = 5;
/** Runs of rows with a height of their own. */
const MOST_HEIGHTS = 300;

/** Rows whose height is reckoned between two pauses. */
const ROWS_IN_PART = 50;

interface PlannedResult {
  readonly plan: Op[];
  readonly table: Area;
}

/** Makes the sheet, or makes it anew; `table` is where the people stand. */
export function resultPlan(sheet: string, content: DecisionContent, previous: { readonly isProtected: boolean }): PlannedResult {
  return finish(resultParts(sheet, content, previous));
}

/** The same in parts. */
export function* resultParts(sheet: string, content: DecisionContent, previous: { readonly isProtected: boolean }): Parts<PlannedResult> {
  const w = words.result;
  const table = areaAt(ROWS.first, 0, Math.max(content.lines.length, 1), COLUMNS);
  const foot = footOps(sheet, table.row + table.rows, content);
  const names = DECISION_RESULT_NAMES;
  const ofRows = yield* rowHeights(sheet, content);
  yield;
  const ofBasis = basisOps(sheet, BASIS_ROWS, BASIS_COLUMN, content);
  yield;
  const ofPeople = peopleOps(sheet, table, content);
  yield;
  const plan: Op[] = [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "merge", sheet, area: areaAt(0, 0, table.row + table.rows + 500, COLUMNS), isMerged: false },
    { kind: "clear", sheet, area: "all", what: "all" },
    ...headOps(sheet, content),
    ...headerRow(sheet, ROWS.header, 0, Object.values(w.columns), 36),
    ...ofPeople,
    ...ofRows,
    ...foot.ops,
    ...seatOps(sheet, content),
    ...ofBasis,
    { kind: "defineName", name: names.table, sheet, area: table },
    { kind: "defineName", name: names.codes, sheet, area: { ...table, column: 1, columns: 1 } },
    { kind: "defineName", name: names.bands, sheet, area: { ...table, column: 6, columns: 1 } },
    { kind: "defineName", name: names.stale, sheet, area: areaAt(ROWS.status, 0) },
    { kind: "defineName", name: names.time, sheet, area: areaAt(0, BASIS_COLUMN) },
    { kind: "defineName", name: names.scoresCode, sheet, area: areaAt(1, BASIS_COLUMN) },
    {
      kind: "defineName",
      name: names.seats,
      sheet,
      area: areaAt(ROWS.first, SEAT_COLUMN, Math.max(content.seats.length, 1), SEAT_WIDTHS.length),
    },
    ...widths(sheet, 0, [...WIDTHS, 3, 3, ...SEAT_WIDTHS, 3, 3, ...Array<number>(basisColumns(content)).fill(10)]),
    { kind: "freeze", sheet, rows: ROWS.first, columns: 3 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, foot.end, COLUMNS), "landscape", { row: ROWS.header, rows: 1 }),
    },
  ];
  return { plan, table };
}

function headOps(sheet: string, content: DecisionContent): Op[] {
  const w = words.result;
  const { agency, movement, ruleSet, basis, counts, withoutBand } = content;
  const about = [
    ...(movement === "" ? [] : [fill(w.movement, { movement })]),
    ...(ruleSet === "" ? [] : [fill(w.ruleSet, { name: ruleSet })]),
  ];
  const shares = [
    ...counts.map(({ name, count }) => fill(w.counts, { name, count })),
    ...(withoutBand === 0 ? [] : [fill(w.noBandCount, { count: withoutBand })]),
  ];
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(0, 0, ROWS.header, 1),
      values: [
        [agency.toUpperCase()],
        [w.heading],
        [about.join(" · ")],
        [fill(basis.criteria === "" ? w.madeWithoutCriteria : w.made, { ...basis })],
        [""],
        [shares.join(" · ")],
      ],
    },
    format(sheet, areaAt(ROWS.agency, 0), FORMATS.label),
    format(sheet, areaAt(ROWS.heading, 0), FORMATS.title),
    format(sheet, areaAt(ROWS.movement, 0), FORMATS.base),
    format(sheet, areaAt(ROWS.made, 0), FORMATS.guide),
    format(sheet, areaAt(ROWS.status, 0), FORMATS.base, { bold: true, color: PALETTE.errorInk }),
    format(sheet, areaAt(ROWS.counts, 0), FORMATS.label, { color: PALETTE.primary }),
    { kind: "rowHeight", sheet, row: ROWS.agency, rows: ROWS.header, points: 19 },
    { kind: "rowHeight", sheet, row: ROWS.heading, rows: 1, points: 27 },
    { kind: "fillFormula", sheet, area: areaAt(ROWS.status, 0), formula: staleFormula(BASIS_ROWS, BASIS_COLUMN, content) },
    ...provisionalOps(sheet, content),
  ];
}

/** Open errors are told as a text of the moment; that the Council has not approved, the sheet says itself. */
function provisionalOps(sheet: string, { isProvisional }: DecisionContent): Op[] {
  const cell = areaAt(ROWS.agency, PROVISIONAL_COLUMN);
  const line = { ...cell, columns: COLUMNS - PROVISIONAL_COLUMN };
  const shown = cellText(cell.row, cell.column, "both");
  return [
    isProvisional
      ? { kind: "writeBlock", sheet, area: cell, values: [[words.result.provisional]] }
      : { kind: "fillFormula", sheet, area: cell, formula: `=${PROVISIONAL_TEXT}` },
    format(sheet, line, FORMATS.base, { bold: true, color: PALETTE.warningInk }),
    { kind: "conditionalFormats", sheet, area: line, rules: [{ formula: `=${shown}<>""`, format: { fill: PALETTE.warningFill } }] },
  ];
}

function peopleOps(sheet: string, table: Area, content: DecisionContent): Op[] {
  const { lines } = content;
  const column = (from: number, columns = 1): Area => ({ ...table, column: from, columns });
  const cell = (own: number): string => cellText(table.row, own, "column");
  const ops: Op[] = [
    format(sheet, table, FORMATS.body, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    format(sheet, column(0), { horizontal: "center", indent: 0 }),
    format(sheet, column(1, 3), FORMATS.text),
    format(sheet, column(4), { numberFormat: content.totalFormat, horizontal: "right", indent: 1 }),
    format(sheet, column(5, 4), FORMATS.text),
    format(sheet, column(6), { bold: true }),
    format(sheet, column(MARK_COLUMN), FORMATS.helper, { numberFormat: ";;;" }),
  ];
  if (lines.length === 0) {
    return [...ops, { kind: "writeBlock", sheet, area: areaAt(table.row, 2), values: [[words.result.nobody]] }];
  }
  return [
    ...ops,
    { kind: "writeBlock", sheet, area: { ...table, columns: COLUMNS + 1 }, values: lines.map(cellsOf) },
    {
      kind: "conditionalFormats",
      sheet,
      area: column(5, 3),
      rules: [
        { formula: `=${cell(MARK_COLUMN)}=1`, format: { fill: PALETTE.goldFill, color: PALETTE.gold, bold: true } },
        { formula: `=${cell(5)}<>${cell(6)}`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk } },
      ],
    },
  ];
}

function cellsOf(line: DecisionLine): CellValue[] {
  return [
    line.rank ?? "",
    line.code,
    line.name,
    line.group,
    line.total ?? "",
    line.reached === "" ? "–" : line.reached,
    line.band === "" ? "–" : line.band,
    line.reasons.join("; "),
    line.distance,
    line.isForCouncil ? 1 : "",
  ];
}

/** Rows of people and of the seat table beside them: what stands in both must have room. */
function* rowHeights(sheet: string, { lines, seats }: DecisionContent): Parts<Op[]> {
  const numbers = Array.from({ length: Math.max(lines.length, seats.length) }, (_, i) => i);
  const rows = yield* mapInParts(numbers, ROWS_IN_PART, (i) => {
    const [line, seat] = [lines[i], seats[i]];
    const people = line === undefined ? [] : cellsOf(line).slice(0, COLUMNS);
    const quota = seat === undefined ? [] : seatCells(seat);
    return Math.max(
      textHeight(
        people.map((cell, k) => [String(cell), WIDTHS[k]!]),
        true,
      ),
      textHeight(quota.map((cell, k) => [String(cell), SEAT_WIDTHS[k]!])),
    );
  });
  // Below the people stands the foot, which has heights of its own.
  return heights(sheet, ROWS.first, rows.slice(0, Math.max(lines.length, 1)), MOST_HEIGHTS);
}

/** What was counted and how, and the written exceptions, below the table. */
function footOps(sheet: string, from: number, content: DecisionContent): { readonly ops: Op[]; readonly end: number } {
  const w = words.result;
  const exceptions = content.exceptions.map(({ code, name, band, reason }) =>
    fill(w.exception, { code, name, band: band === "" ? words.noBand : band, reason }),
  );
  const rows: readonly (readonly [text: string, isTitle: boolean])[] = [
    [w.quotasPart, true],
    ...(content.quotas.length === 0 ? [w.noQuotas] : content.quotas).map((text) => [`– ${text}`, false] as const),
    ...(exceptions.length === 0 ? [] : [[w.exceptionsPart, true] as const]),
    ...exceptions.map((text) => [`– ${text}`, false] as const),
  ];
  let end = from + 1;
  const ops = rows.flatMap(([text, isTitle]) => {
    const lines = flowingLines(sheet, end, WIDTHS, text, isTitle ? FORMATS.label : FORMATS.base);
    end += lines.rows;
    return lines.ops;
  });
  return { ops, end };
}

function seatOps(sheet: string, { seats }: DecisionContent): Op[] {
  const w = words.result;
  const area = areaAt(ROWS.first, SEAT_COLUMN, Math.max(seats.length, 1), SEAT_WIDTHS.length);
  const values = seats.map(seatCells);
  const left = cellText(ROWS.first, SEAT_COLUMN + SEAT_WIDTHS.length - 1, "column");
  return [
    { kind: "writeBlock", sheet, area: areaAt(ROWS.counts, SEAT_COLUMN), values: [[w.seatsHeading]] },
    format(sheet, areaAt(ROWS.counts, SEAT_COLUMN), FORMATS.label, { color: PALETTE.primary }),
    ...headerRow(sheet, ROWS.header, SEAT_COLUMN, Object.values(w.seats), 36),
    format(sheet, area, FORMATS.body, FORMATS.wrap, FORMATS.center),
    format(sheet, { ...area, columns: 3 }, FORMATS.text, { horizontal: "left", indent: 1 }),
    format(sheet, { ...area, column: area.column + 5, columns: 1 }, FORMATS.text),
    {
      kind: "writeBlock",
      sheet,
      area,
      values: values.length === 0 ? [[w.noQuotas, ...Array<CellValue>(SEAT_WIDTHS.length - 1).fill("")]] : values,
    },
    {
      kind: "conditionalFormats",
      sheet,
      area,
      rules: [{ formula: `=AND(ISNUMBER(${left}),${left}<0)`, format: { fill: PALETTE.errorFill, color: PALETTE.errorInk } }],
    },
  ];
}

/** What the last result says of itself; null where there is none. */
export function decodeResult(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
): { readonly madeAt: string; readonly scoresCode: string; readonly isStale: boolean } | null {
  const textOf = (name: string): string => String(snapshot.blocks.get(name)?.values[0]?.[0] ?? "");
  const { time, scoresCode, stale, table } = DECISION_RESULT_NAMES;
  if (!snapshot.blocks.has(table) && !snapshot.blocks.has(time)) return null;
  return { madeAt: textOf(time), scoresCode: textOf(scoresCode), isStale: textOf(stale) !== "" };
}
