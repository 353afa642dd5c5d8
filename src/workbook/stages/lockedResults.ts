// The sheet "Kết quả khi khóa": totals and ranks as values of the moment of the lock, beside what the formulas give today. Whoever opens the
// workbook without the add-in sees there, and on everything printed, that something changed since.
import { fill } from "../../locale/language";
import { lockedResultsSheet as words } from "../../locale/vi/lockedResultsSheet";
import { stageSheet } from "../../locale/vi/stageSheet";
import { stageTitles } from "../../locale/vi/stageTitles";
import { isProvisional, STAGES } from "../../core/stages/stage";
import { FORMATS, PALETTE, PLAIN_NUMBER, format, headerRow, heading, heights, page, widths } from "../appearance";
import { areaAt, areaText, type Area } from "../area";
import { lookupKey } from "../../core/lookupKey";
import { call, iff, literal, ref } from "../expression";
import { heightFor } from "../measure";
import { freeTitle, RESULT_NAMES } from "../names";
import type { CellValue, Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { LOCKED_RESULT_NAMES, STAGE_NAMES } from "./stageNames";

/** One participant as locked; "" = no total, no rank. */
export interface LockedResult {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  readonly total: CellValue;
  readonly rank: CellValue;
  readonly clusterRank: CellValue;
}

export interface LockFacts {
  /** Ready for people. */
  readonly at: string;
  /** The short code of the seal. */
  readonly code: string;
}

const FACTS_CELL = areaAt(2, 0);
const DIFFERENT_CELL = areaAt(3, 0);
const HEADER_ROW = 5;
const FIRST_ROW = 6;
const COLUMN = {
  number: 0,
  code: 1,
  name: 2,
  cluster: 3,
  total: 4,
  rank: 5,
  clusterRank: 6,
  totalNow: 7,
  rankNow: 8,
  clusterRankNow: 9,
  state: 10,
} as const;
const WIDTHS = [6, 12, 34, 24, 11, 8, 11, 11, 8, 11, 14];

/** Totals and ranks as the snapshot shows them, in the order of the result sheet. */
export function resultsNow(
  { blocks }: Pick<WorkbookSnapshot, "blocks">,
  people: readonly { readonly code: string; readonly name: string; readonly cluster: string }[],
): LockedResult[] {
  const column = (name: string): readonly (readonly CellValue[])[] => blocks.get(name)?.values ?? [];
  const places = new Map(column(RESULT_NAMES.rowCodes).map((row, i) => [lookupKey(String(row[0] ?? "")), i]));
  const cell = (name: string, code: string): CellValue => column(name)[places.get(lookupKey(code)) ?? -1]?.[0] ?? "";
  return people.map((own) => ({
    code: own.code,
    name: own.name,
    cluster: own.cluster,
    total: cell(RESULT_NAMES.total, own.code),
    rank: cell(RESULT_NAMES.rank, own.code),
    clusterRank: cell(RESULT_NAMES.clusterRank, own.code),
  }));
}

/**
 * Makes the sheet, or writes it anew where a lock before has made it. Where the structure of the workbook is locked no sheet can be added:
 * none then.
 */
export function lockedResultsPlan(
  snapshot: Pick<WorkbookSnapshot, "blocks" | "sheets" | "titleTail" | "isStructureLocked">,
  results: readonly LockedResult[],
  facts: LockFacts,
): Op[] {
  const old = snapshot.blocks.get(LOCKED_RESULT_NAMES.table);
  if (old === undefined && snapshot.isStructureLocked === true) return [];
  const sheet = old?.sheet ?? freeTitle(words.title, snapshot);
  const isShut = snapshot.sheets.some(({ title, isProtected }) => title === sheet && isProtected);
  const rows = Math.max(1, results.length);
  const table = areaAt(FIRST_ROW, 0, rows, WIDTHS.length);
  const of = (column: keyof typeof COLUMN, columns = 1): Area => areaAt(FIRST_ROW, COLUMN[column], rows, columns);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(isShut ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    ...(old === undefined ? [] : ([{ kind: "clear", sheet, area: old.area, what: "all" }] satisfies Op[])),
    ...heading(sheet, words.heading, words.guide),
    { kind: "writeBlock", sheet, area: FACTS_CELL, values: [[fill(words.lockedAt, { at: facts.at, code: facts.code })]] },
    format(sheet, FACTS_CELL, FORMATS.base),
    { kind: "fillFormula", sheet, area: DIFFERENT_CELL, formula: `=${differenceText(of("state"))}` },
    format(sheet, DIFFERENT_CELL, FORMATS.label, { color: PALETTE.errorInk }),
    ...headerRow(
      sheet,
      HEADER_ROW,
      0,
      (Object.keys(COLUMN) as (keyof typeof COLUMN)[]).map((column) => words.columns[column]),
      48,
    ),
    format(sheet, table, FORMATS.body),
    format(sheet, of("number"), FORMATS.center),
    format(sheet, of("code"), FORMATS.center, FORMATS.text),
    format(sheet, of("name", 2), FORMATS.wrap),
    format(sheet, of("total", 6), { numberFormat: PLAIN_NUMBER }, FORMATS.center),
    format(sheet, of("state"), FORMATS.center, { bold: true, color: PALETTE.errorInk }),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(FIRST_ROW, 0, rows, COLUMN.clusterRank + 1),
      values:
        results.length === 0
          ? [["", "", "", "", "", "", ""]]
          : results.map(({ code, name, cluster, total, rank, clusterRank }, i) => [i + 1, code, name, cluster, total, rank, clusterRank]),
    },
    { kind: "fillFormula", sheet, area: of("totalNow"), formula: `=${today(RESULT_NAMES.total)}` },
    { kind: "fillFormula", sheet, area: of("rankNow"), formula: `=${today(RESULT_NAMES.rank)}` },
    { kind: "fillFormula", sheet, area: of("clusterRankNow"), formula: `=${today(RESULT_NAMES.clusterRank)}` },
    {
      kind: "fillFormula",
      sheet,
      area: of("state"),
      formula: `=${iff(call("ISNA", place()), literal(words.gone), call("IFERROR", iff(isSame(), '""', literal(words.different)), literal(words.different)))}`,
    },
    ...heights(
      sheet,
      FIRST_ROW,
      results.map(({ name, cluster }) =>
        heightFor([
          [name, WIDTHS[COLUMN.name]!],
          [cluster, WIDTHS[COLUMN.cluster]!],
        ]),
      ),
      20,
    ),
    { kind: "defineName", name: LOCKED_RESULT_NAMES.table, sheet, area: table },
    { kind: "defineName", name: LOCKED_RESULT_NAMES.states, sheet, area: of("state") },
    ...widths(sheet, 0, WIDTHS),
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: COLUMN.cluster },
    { kind: "page", sheet, page: page(areaAt(0, 0, FIRST_ROW + rows, WIDTHS.length), "landscape", { row: HEADER_ROW, rows: 1 }) },
    { kind: "footer", sheet, left: fill(stageTitles.footer, { code: facts.code }) },
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}

const codeCell = (): string => ref(FIRST_ROW, COLUMN.code, "column");

function place(): string {
  return call("MATCH", codeCell(), RESULT_NAMES.rowCodes, 0);
}

function now(column: string): string {
  return call("INDEX", column, place());
}

/** What the formulas give today; "" where the participant is gone. */
function today(column: string): string {
  return call("IFERROR", iff(`${now(column)}=""`, '""', now(column)), '""');
}

function isSame(): string {
  // As texts, so that no result ("") and an empty cell are the same in every engine.
  const alike = (column: string, own: "total" | "rank" | "clusterRank"): string =>
    `${now(column)}&""=${ref(FIRST_ROW, COLUMN[own], "column")}&""`;
  return call("AND", alike(RESULT_NAMES.total, "total"), alike(RESULT_NAMES.rank, "rank"), alike(RESULT_NAMES.clusterRank, "clusterRank"));
}

/** How many of the column say that they differ. */
function differences(states: string): string {
  return call("SUMPRODUCT", `1*(${states}<>"")`);
}

function differenceText(states: Area): string {
  const count = differences(areaText(states, "both"));
  return iff(`${count}=0`, '""', `${literal(words.differ)}&${count}`);
}

/**
 * The line on everything printed: "TẠM TÍNH …" before the Council has approved; "KHÁC LÚC KHÓA …" while the movement is locked and totals or
 * ranks are not those that were locked. Without the sheet of the lock it says nothing; Kiểm chứng does.
 */
export function provisionalFormula(): string {
  const is = (stage: (typeof STAGES)[number]): string => `${STAGE_NAMES.stage}=${literal(stageTitles.stages[stage])}`;
  const states = LOCKED_RESULT_NAMES.states;
  const isOther = call("OR", `${differences(states)}>0`, `${call("ROWS", states)}<>${call("ROWS", RESULT_NAMES.rowCodes)}`);
  const locked = call("IFERROR", iff(isOther, literal(stageSheet.changedSinceLock), '""'), '""');
  const isDone = STAGES.filter((stage) => stage !== "locked" && !isProvisional(stage)).map(is);
  return iff(is("locked"), locked, iff(call("OR", ...isDone), '""', literal(stageSheet.provisional)));
}
