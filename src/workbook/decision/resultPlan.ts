// Plan of the sheet Kết quả xét: everybody with band and reason, the seat table beside it, and a formula that tells when it is old.
import { fill } from "../../locale/language";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import { areaAt, areaText, cellText, quoteSheet, type Area } from "../area";
import { FORMATS, PALETTE, format, headerRow, heights, page, widths } from "../appearance";
import { call, iff, literal, ref } from "../expression";
import { GATES_NAME, RESULT_NAMES } from "../names";
import type { CellValue, Op } from "../plan";
import type { SeatContentLine } from "../documents/content";
import type { WorkbookSnapshot } from "../snapshot";
import { DECISION_RESULT_NAMES, DECISION_SETTING_NAMES, RULE_TABLE_NAMES } from "./decisionNames";
import { paragraph } from "./inputSheet";
import { textHeight } from "./textHeight";
import type { DecisionContent, DecisionLine, WatchedColumn } from "./resultContent";

/** Rank, code, name, group, total, band reached, band, reason, distance. */
const WIDTHS = [7, 9, 25, 21, 9, 17, 17, 40, 25];
const COLUMNS = WIDTHS.length;
/** Marks those whom the Council decides on; not printed. */
const MARK_COLUMN = COLUMNS;
const SEAT_COLUMN = COLUMNS + 2;
const SEAT_WIDTHS = [30, 30, 40, 9, 9, 10, 8, 9, 12, 8];
const BASIS_COLUMN = SEAT_COLUMN + SEAT_WIDTHS.length + 2;
/** Code, total, rank, changed, gates. */
const BASIS_COLUMNS = 5;
const ROWS = { agency: 0, heading: 1, movement: 2, made: 3, status: 4, counts: 5, header: 6, first: 7 } as const;
const PROVISIONAL_COLUMN = 5;
/** Runs of rows with a height of their own. */
const MOST_HEIGHTS = 300;

/** Columns of the rules' sheet as they stand now, to be compared with later. */
export function watchedRules(snapshot: Pick<WorkbookSnapshot, "blocks">): WatchedColumn[] {
  const names = [DECISION_SETTING_NAMES.tie, ...Object.values(RULE_TABLE_NAMES).flatMap((columns) => Object.values<string>(columns))];
  return watchedColumns(snapshot, names);
}

/** Columns under these names as they stand now; a name that is not there is left out. */
export function watchedColumns(snapshot: Pick<WorkbookSnapshot, "blocks">, names: readonly string[]): WatchedColumn[] {
  return names.flatMap((name) => {
    const block = snapshot.blocks.get(name);
    if (block === undefined || block.area.columns > 1) return [];
    return [{ name, sheet: block.sheet, area: block.area, cells: block.values.map((row) => row[0] ?? "") }];
  });
}

/** Makes the sheet, or makes it anew; `table` is where the people stand. */
export function resultPlan(
  sheet: string,
  content: DecisionContent,
  previous: { readonly isProtected: boolean },
): { readonly plan: Op[]; readonly table: Area } {
  const w = words.result;
  const table = areaAt(ROWS.first, 0, Math.max(content.lines.length, 1), COLUMNS);
  const foot = footOps(sheet, table.row + table.rows, content);
  const names = DECISION_RESULT_NAMES;
  const plan: Op[] = [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "merge", sheet, area: areaAt(0, 0, table.row + table.rows + 500, COLUMNS), isMerged: false },
    { kind: "clear", sheet, area: "all", what: "all" },
    ...headOps(sheet, content),
    ...headerRow(sheet, ROWS.header, 0, Object.values(w.columns), 36),
    ...peopleOps(sheet, table, content),
    ...rowHeights(sheet, content),
    ...foot.ops,
    ...seatOps(sheet, content),
    ...basisOps(sheet, content),
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
    ...widths(sheet, 0, [...WIDTHS, 3, 3, ...SEAT_WIDTHS, 3, 3, ...Array<number>(BASIS_COLUMNS + content.watched.length).fill(10)]),
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
    { kind: "fillFormula", sheet, area: areaAt(ROWS.status, 0), formula: staleFormula(content) },
    ...(content.isProvisional
      ? ([
          { kind: "writeBlock", sheet, area: areaAt(ROWS.agency, PROVISIONAL_COLUMN), values: [[w.provisional]] },
          format(sheet, areaAt(ROWS.agency, PROVISIONAL_COLUMN, 1, COLUMNS - PROVISIONAL_COLUMN), FORMATS.base, {
            bold: true,
            color: PALETTE.warningInk,
            fill: PALETTE.warningFill,
          }),
        ] satisfies Op[])
      : []),
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
function rowHeights(sheet: string, { lines, seats }: DecisionContent): Op[] {
  const rows = Array.from({ length: Math.max(lines.length, seats.length) }, (_, i) => {
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
  const wide = WIDTHS.reduce((sum, own) => sum + own, 0);
  const exceptions = content.exceptions.map(({ code, name, band, reason }) =>
    fill(w.exception, { code, name, band: band === "" ? words.noBand : band, reason }),
  );
  const rows: readonly (readonly [text: string, isTitle: boolean])[] = [
    [w.quotasPart, true],
    ...(content.quotas.length === 0 ? [w.noQuotas] : content.quotas).map((text) => [`– ${text}`, false] as const),
    ...(exceptions.length === 0 ? [] : [[w.exceptionsPart, true] as const]),
    ...exceptions.map((text) => [`– ${text}`, false] as const),
  ];
  const ops = rows.flatMap(([text, isTitle], i) =>
    paragraph(sheet, from + 1 + i, COLUMNS, text, isTitle ? FORMATS.label : FORMATS.base, textHeight([[text, wide]], isTitle, 19)),
  );
  return { ops, end: from + 1 + rows.length };
}

function seatCells(line: SeatContentLine): CellValue[] {
  return [
    line.quota,
    line.group === "" ? words.result.wholeList : line.group,
    line.baseText,
    line.base ?? "",
    line.percent ?? "",
    line.exact,
    line.seats,
    line.used,
    line.held,
    line.left,
  ];
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

/** Columns of what the result was made from, out of print, each compared with what stands in the workbook now. */
function basisOps(sheet: string, { basis, scores, gatesHit, watched: all }: DecisionContent): Op[] {
  const { filled: watched, blank } = partedByContent(all);
  const area = areaAt(ROWS.first, BASIS_COLUMN, Math.max(scores.length, 1), 4);
  const cell = (offset: number): string => ref(ROWS.first, BASIS_COLUMN + offset, "column");
  const now = (column: string): string => call("INDEX", column, call("MATCH", cell(0), RESULT_NAMES.rowCodes, 0));
  // As texts, so that no result ("") and an empty cell are the same in every engine.
  const alike = (column: string, offset: number): string => `${now(column)}&""=${cell(offset)}&""`;
  const same = [alike(RESULT_NAMES.total, 1), alike(RESULT_NAMES.rank, 2), ...(gatesHit === null ? [] : [alike(GATES_NAME, 4)])];
  const longest = Math.max(scores.length, ...watched.map(({ cells }) => cells.length), 1);
  const first = BASIS_COLUMN + BASIS_COLUMNS;
  return [
    format(sheet, areaAt(0, BASIS_COLUMN, ROWS.first + longest, BASIS_COLUMNS + watched.length), FORMATS.helper),
    format(sheet, areaAt(0, BASIS_COLUMN, 2, 1), FORMATS.text),
    format(sheet, { ...area, columns: 1 }, FORMATS.text),
    format(sheet, { ...area, column: BASIS_COLUMN + 4, columns: 1 }, FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(0, BASIS_COLUMN, 3, 1), values: [[basis.time], [basis.code], [words.result.check]] },
    ...(scores.length === 0
      ? []
      : ([
          { kind: "writeBlock", sheet, area: { ...area, columns: 3 }, values: scores },
          {
            kind: "fillFormula",
            sheet,
            area: { ...area, column: BASIS_COLUMN + 3, columns: 1 },
            formula: `=${call("IFERROR", iff(call("AND", ...same), "0", "1"), "1")}`,
          },
        ] satisfies Op[])),
    ...(gatesHit === null || gatesHit.length === 0
      ? []
      : ([
          { kind: "writeBlock", sheet, area: { ...area, column: BASIS_COLUMN + 4, columns: 1 }, values: gatesHit.map((hit) => [hit]) },
        ] satisfies Op[])),
    ...(blank.length === 0
      ? []
      : ([
          {
            kind: "fillFormula",
            sheet,
            area: areaAt(ROWS.counts, first + watched.length),
            formula: `=${call("IFERROR", iff(`${blank.map(({ name }) => call("COUNTA", name)).join("+")}=0`, "0", "1"), "1")}`,
          },
        ] satisfies Op[])),
    ...watched.flatMap((column, i): Op[] => {
      const { name, cells } = column;
      const own = areaAt(ROWS.first, first + i, cells.length, 1);
      // Blank cells stay blank: a block of another size is an error, and that is a change too.
      return [
        { kind: "writeBlock", sheet, area: areaAt(ROWS.header, first + i), values: [[name]] },
        ...columnOps(sheet, own, cells),
        {
          kind: "fillFormula",
          sheet,
          area: areaAt(ROWS.counts, first + i),
          formula: `=${call("IFERROR", iff(call("AND", ...unchanged(column, own)), "0", "1"), "1")}`,
        },
      ];
    }),
  ];
}

/** Rows down to the last that holds something. */
function usedRows(cells: readonly CellValue[]): number {
  let rows = cells.length;
  while (rows > 0 && cells[rows - 1] === "") rows--;
  return rows;
}

/** Tests that a watched column is as it was: its size, how much of it is filled, and the cells down to the last that was. */
function unchanged({ name, sheet, area, cells }: WatchedColumn, own: Area): string[] {
  const rows = usedRows(cells);
  const filled = cells.filter((cell) => cell !== "").length;
  const now = `${quoteSheet(sheet)}!${areaText({ ...area, rows }, "both")}`;
  const before = areaText({ ...own, rows }, "both");
  return [
    `${call("ROWS", name)}=${cells.length}`,
    `${call("COUNTA", name)}=${filled}`,
    ...(rows === 0 ? [] : [`${call("SUMPRODUCT", `--(${now}&""<>${before}&"")`)}=0`]),
  ];
}

/** The cells down to the last that holds something: the rest of the sheet is blank already. */
function columnOps(sheet: string, area: Area, cells: readonly CellValue[]): Op[] {
  const rows = usedRows(cells);
  return rows === 0 ? [] : [{ kind: "writeBlock", sheet, area: { ...area, rows }, values: cells.slice(0, rows).map((value) => [value]) }];
}

/** Columns that hold something, each compared by itself, and blank ones, which are told together. */
function partedByContent(watched: readonly WatchedColumn[]): {
  readonly filled: readonly WatchedColumn[];
  readonly blank: readonly WatchedColumn[];
} {
  const isBlank = ({ cells }: WatchedColumn): boolean => usedRows(cells) === 0;
  return { filled: watched.filter((column) => !isBlank(column)), blank: watched.filter(isBlank) };
}

function staleFormula({ scores, watched }: DecisionContent): string {
  const changed = areaText(areaAt(ROWS.first, BASIS_COLUMN + 3, Math.max(scores.length, 1), 1), "both");
  const rules = areaText(areaAt(ROWS.counts, BASIS_COLUMN + BASIS_COLUMNS, 1, Math.max(watched.length, 1)), "both");
  const parts = [
    ...(scores.length === 0 ? [] : [`${call("SUM", changed)}>0`]),
    `${call("ROWS", RESULT_NAMES.rowCodes)}<>${scores.length}`,
    ...(watched.length === 0 ? [] : [`${call("SUM", rules)}>0`]),
  ];
  return `=${iff(call("IFERROR", call("OR", ...parts), "TRUE"), literal(words.result.stale), '""')}`;
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
