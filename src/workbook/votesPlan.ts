// Plan of the sheet Kiểm phiếu: the session on top, a line for each name and award to be voted on, results by formulas.
import type { VoteRule } from "../core/awards/awardRules";
import { LINE_FIELDS, SESSION_FIELDS, voteKey, type LineField, type SessionField } from "../core/votes/countVotes";
import { votesSheet as words } from "../locale/vi/votesSheet";
import { FORMATS, PALETTE, format, headerRow, heading, heights, page, widths } from "./appearance";
import { areaAt, type Area } from "./area";
import { customOp } from "./cellRules";
import { ref } from "./expression";
import { heightFor } from "./measure";
import type { CellValue, Op } from "./plan";
import {
  INVALID_FORMULA,
  SESSION_COLUMNS,
  VOTE_COLUMNS,
  VOTE_ROWS,
  baseFormulas,
  lineFormulas,
  misfitFormula,
  sessionCell,
  sessionNumberCell,
  sessionNumberFormula,
} from "./votesFormulas";
import { VOTE_LINE_NAMES, VOTE_RESULT_NAMES, VOTE_SESSION_NAMES } from "./votesNames";

/** A name and award to be voted on. */
export interface VoteItem {
  /** Code of the participant. */
  readonly participant: string;
  readonly name: string;
  /** Code of the award. */
  readonly award: string;
  readonly awardName: string;
  /** null = no vote is needed (any more): nothing passes or fails. */
  readonly rule: VoteRule | null;
}

/** What is typed on the sheet, understood or not. */
export interface VoteEntries {
  readonly session: Readonly<Record<SessionField, CellValue>>;
  readonly lines: readonly VoteEntry[];
}

export interface VoteEntry extends Readonly<Record<LineField, CellValue>> {
  readonly participant: string;
  readonly name: string;
  readonly award: string;
  readonly awardName: string;
}

/** Runs of rows with a height of their own: beyond, all rows get the greatest. */
const MOST_HEIGHTS = 8;
const ROW_POINTS = 20;

type Column = keyof typeof VOTE_COLUMNS;

const COLUMNS = Object.keys(VOTE_COLUMNS) as Column[];
const HELPERS = COLUMNS.length - VOTE_COLUMNS.firstNumber;
const PRINTED: readonly Column[] = COLUMNS.slice(0, VOTE_COLUMNS.firstNumber);
const WIDTHS: Readonly<Record<Column, number>> = {
  order: 6,
  code: 11,
  name: 30,
  award: 12,
  awardName: 34,
  firstCount: 9,
  secondCount: 9,
  written: 11,
  recused: 12,
  votes: 10,
  base: 20,
  counted: 9,
  share: 10,
  threshold: 10,
  outcome: 12,
  firstNumber: 9,
  secondNumber: 9,
  writtenNumber: 9,
  recusedNumber: 9,
  isReadable: 9,
  sum: 9,
  whole: 9,
};

/**
 * The sheet with these items in their order, each name and award once; protected but for the typed cells (unprotect it before).
 * `entries`: what is typed already (`voteEntries`); it stays with its name and award, to the letter. Votes typed for somebody who is no
 * longer among the items stand below them, without a rule; so do those typed a second time, by the same rule: nothing is lost.
 */
export function votesPlan(sheet: string, items: readonly VoteItem[], entries: VoteEntries | null): Op[] {
  const lines = linesOf(items, entries?.lines ?? []);
  const rows = Math.max(1, lines.length);
  const column = (name: Column): Area => areaAt(VOTE_ROWS.first, VOTE_COLUMNS[name], rows, 1);
  const inputs = areaAt(VOTE_ROWS.first, VOTE_COLUMNS.firstCount, rows, LINE_FIELDS.length);
  const body = areaAt(VOTE_ROWS.first, 0, rows, PRINTED.length);
  const formulas = lineFormulas(rows);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, words.heading, words.guide),
    ...sessionOps(sheet, entries?.session ?? null),
    ...headerRow(
      sheet,
      VOTE_ROWS.header,
      0,
      PRINTED.map((name) => words.columns[name as keyof typeof words.columns]),
      52,
    ),
    format(sheet, body, FORMATS.body),
    ...(["code", "name", "award", "awardName"] as const).map((name) => format(sheet, column(name), FORMATS.text, FORMATS.wrap)),
    ...(["order", "votes", "counted", "share", "threshold", "outcome"] as const).map((name) => format(sheet, column(name), FORMATS.center)),
    format(sheet, column("share"), { numberFormat: "0.00" }),
    format(sheet, column("outcome"), { bold: true }),
    ...(lines.length === 0 ? [] : [format(sheet, inputs, FORMATS.input, FORMATS.center)]),
    format(sheet, areaAt(VOTE_ROWS.session, VOTE_COLUMNS.firstNumber, VOTE_ROWS.first - VOTE_ROWS.session + rows, HELPERS), FORMATS.helper),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(VOTE_ROWS.header, VOTE_COLUMNS.firstNumber, 1, HELPERS),
      values: [words.helpers],
    },
    { kind: "writeBlock", sheet, area: body, values: lines.length === 0 ? [emptyRow()] : lines.map(rowOf) },
    ...Object.entries(formulas).map(([name, formula]): Op => ({ kind: "fillFormula", sheet, area: column(name as Column), formula })),
    ...Object.entries(VOTE_LINE_NAMES).map(([field, name]): Op => ({ kind: "defineName", name, sheet, area: column(field as Column) })),
    ...(["votes", "base", "counted", "share", "threshold", "outcome"] as const).map(
      (field): Op => ({ kind: "defineName", name: VOTE_RESULT_NAMES[field], sheet, area: column(field) }),
    ),
    customOp(sheet, inputs, isCount, words.validation),
    ...markOps(sheet, column("outcome"), { ...column("firstCount"), columns: 2 }),
    ...widths(
      sheet,
      0,
      COLUMNS.map((name) => WIDTHS[name]),
    ),
    ...heights(sheet, VOTE_ROWS.first, lines.map(heightOf), MOST_HEIGHTS),
    { kind: "locks", sheet, unlocked: [...SESSION_FIELDS.map((field) => areaOf(field)), ...(lines.length === 0 ? [] : [inputs])] },
    { kind: "freeze", sheet, rows: VOTE_ROWS.first, columns: VOTE_COLUMNS.award },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, VOTE_ROWS.first + rows, PRINTED.length), "landscape", { row: VOTE_ROWS.header, rows: 1 }),
    },
    { kind: "protect", sheet },
  ];
}

interface Line extends VoteItem {
  readonly typed: Readonly<Record<LineField, CellValue>>;
}

const NOTHING: Line["typed"] = { firstCount: "", secondCount: "", written: "", recused: "" };

/** Each name and award once, with what is typed for it; then what else is typed. */
function linesOf(items: readonly VoteItem[], entries: readonly VoteEntry[]): Line[] {
  const wanted = new Map<string, VoteItem>();
  for (const item of items) {
    const key = voteKey(item.participant, item.award);
    if (!wanted.has(key)) wanted.set(key, item);
  }
  const typed = new Map<string, VoteEntry>();
  const others: Line[] = [];
  for (const entry of entries) {
    const key = voteKey(entry.participant, entry.award);
    if (wanted.has(key) && !typed.has(key)) typed.set(key, entry);
    else if (LINE_FIELDS.some((field) => entry[field] !== "")) others.push({ ...entry, rule: wanted.get(key)?.rule ?? null, typed: entry });
  }
  return [...[...wanted].map(([key, item]): Line => ({ ...item, typed: typed.get(key) ?? NOTHING })), ...others];
}

function rowOf(line: Line, index: number): CellValue[] {
  const cells: Readonly<Partial<Record<Column, CellValue>>> = {
    order: index + 1,
    code: line.participant,
    name: line.name,
    award: line.award,
    awardName: line.awardName,
    ...Object.fromEntries(LINE_FIELDS.map((field) => [field, line.typed[field]])),
    base: line.rule === null ? "" : words.bases[line.rule.base],
    threshold: line.rule?.threshold ?? "",
  };
  return PRINTED.map((name) => cells[name] ?? "");
}

function heightOf({ name, awardName }: Line): number {
  const points = heightFor([
    [name, WIDTHS.name],
    [awardName, WIDTHS.awardName],
  ]);
  return Math.max(ROW_POINTS, points);
}

function emptyRow(): CellValue[] {
  return PRINTED.map((name) => (name === "awardName" ? words.nobody : ""));
}

function areaOf(field: SessionField): Area {
  return cellAt(sessionCell(field));
}

function cellAt({ row, column }: { readonly row: number; readonly column: number }): Area {
  return areaAt(row, column);
}

function isCount(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<1000000,INT(${cell})=${cell}),FALSE)`;
}

/** Numbers of the session left and in the middle, the bases they make on the right, and what does not fit below. */
function sessionOps(sheet: string, typed: VoteEntries["session"] | null): Op[] {
  const { leftLabel, rightLabel, right, baseLabel, base } = SESSION_COLUMNS;
  const rows = VOTE_ROWS.last - VOTE_ROWS.session + 1;
  const invalid = areaAt(VOTE_ROWS.last, right);
  const misfit = areaAt(VOTE_ROWS.misfit, 0);
  const labels = [...Object.values(words.bases), words.ballots].map((label) => [label]);
  return [
    ...SESSION_FIELDS.flatMap((field): Op[] => {
      const area = areaOf(field);
      return [
        {
          kind: "writeBlock",
          sheet,
          area: areaAt(area.row, area.column === right ? rightLabel : leftLabel),
          values: [[words.session[field]]],
        },
        format(sheet, area, FORMATS.input, FORMATS.center),
        { kind: "writeBlock", sheet, area, values: [[typed?.[field] ?? ""]] },
        { kind: "fillFormula", sheet, area: cellAt(sessionNumberCell(field)), formula: sessionNumberFormula(field) },
        { kind: "defineName", name: VOTE_SESSION_NAMES[field], sheet, area },
        customOp(sheet, area, isCount, words.validation),
      ];
    }),
    { kind: "writeBlock", sheet, area: areaAt(VOTE_ROWS.last, rightLabel), values: [[words.session.invalid]] },
    format(sheet, areaAt(VOTE_ROWS.session, leftLabel, rows, 1), FORMATS.label),
    format(sheet, areaAt(VOTE_ROWS.session, rightLabel, rows, 1), FORMATS.label, { horizontal: "right" }),
    format(sheet, invalid, FORMATS.body, FORMATS.center),
    { kind: "fillFormula", sheet, area: invalid, formula: INVALID_FORMULA },
    { kind: "defineName", name: VOTE_RESULT_NAMES.invalid, sheet, area: invalid },
    { kind: "writeBlock", sheet, area: areaAt(VOTE_ROWS.basesTitle, baseLabel), values: [[words.basesTitle]] },
    format(sheet, areaAt(VOTE_ROWS.basesTitle, baseLabel), FORMATS.label),
    { kind: "writeBlock", sheet, area: areaAt(VOTE_ROWS.session, baseLabel, rows, 1), values: labels },
    format(sheet, areaAt(VOTE_ROWS.session, baseLabel, rows, 1), FORMATS.guide, { italic: false }),
    format(sheet, areaAt(VOTE_ROWS.session, base, rows, 1), FORMATS.body, FORMATS.center),
    ...baseFormulas().map((formula, i): Op => ({ kind: "fillFormula", sheet, area: areaAt(VOTE_ROWS.session + i, base), formula })),
    format(sheet, misfit, FORMATS.label, { color: PALETTE.errorInk }),
    { kind: "fillFormula", sheet, area: misfit, formula: misfitFormula() },
    { kind: "defineName", name: VOTE_RESULT_NAMES.misfit, sheet, area: misfit },
    { kind: "rowHeight", sheet, row: VOTE_ROWS.session, rows, points: 22 },
  ];
}

/** Colours of outcomes, and of two counts that differ. */
function markOps(sheet: string, outcome: Area, counts: Area): Op[] {
  const cell = ref(outcome.row, outcome.column, "column");
  const numberOf = (count: "firstNumber" | "secondNumber"): string => ref(counts.row, VOTE_COLUMNS[count], "column");
  const [first, second] = [numberOf("firstNumber"), numberOf("secondNumber")];
  const wrong = { fill: PALETTE.errorFill, color: PALETTE.errorInk };
  const { recount, failed } = words.outcomes;
  return [
    {
      kind: "conditionalFormats",
      sheet,
      area: outcome,
      rules: [
        { formula: `=${cell}="${recount}"`, format: wrong },
        { formula: `=${cell}="${failed}"`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk } },
      ],
    },
    {
      kind: "conditionalFormats",
      sheet,
      area: counts,
      rules: [{ formula: `=AND(ISNUMBER(${first}),ISNUMBER(${second}),${first}<>${second})`, format: wrong }],
    },
  ];
}
