// What a lock seals of a workbook: profile, criteria, participants, entries of all rounds, results, the board, the outcome of Xét, the lists
// and the papers, all as values by code, or by the title of the list or paper and the cell.
import type { SealContent } from "../../core/seal/sealContent";
import type { TypedCell } from "../../core/stages/entryChanges";
import { ROUNDS, type Movement, type Round } from "../../core/movement";
import { documents } from "../../locale/vi/documents";
import { packSheet } from "../../locale/vi/packSheet";
import { reportPaper } from "../../locale/vi/reportPaper";
import { stageSheet } from "../../locale/vi/stageSheet";
import { columnLetters } from "../area";
import { readTable } from "../decision/sheetTable";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { PAPER_PREFIX } from "../documents/paperPrefix";
import { BOARD_COLUMNS } from "../layout";
import { BOARD_NAME, CRITERIA_NAMES, LADDER_NAMES, LIST_PREFIX, listNames, PARTICIPANT_NAMES, RESULT_NAMES, SETTING_NAMES } from "../names";
import type { CellValue } from "../plan";
import type { SnapshotRequest, WorkbookSnapshot } from "../snapshot";
import { typedLines } from "./stageDecode";
import { MARK_NAMES } from "./stageNames";

type Cells = Readonly<Record<string, TypedCell>>;
type Records = Readonly<Record<string, Cells>>;

/** Names that the content needs beside those of a movement. */
export const SEAL_REQUEST_NAMES: readonly string[] = [
  DECISION_RESULT_NAMES.table,
  DECISION_RESULT_NAMES.codes,
  DECISION_RESULT_NAMES.bands,
  DECISION_RESULT_NAMES.stale,
  DECISION_RESULT_NAMES.time,
  `${LIST_PREFIX}*`,
  BOARD_NAME,
  `${PAPER_PREFIX}*`,
] satisfies SnapshotRequest["names"];

/** Parts of the content, in the order in which differences are told. */
export const SEAL_PARTS = [
  "profile",
  "ladder",
  "criteria",
  "participants",
  ...ROUNDS,
  "results",
  "board",
  "decision",
  "lists",
  "papers",
] as const;

export type SealPart = (typeof SEAL_PARTS)[number];

/** The content of the workbook as it is. The order of rows and columns does not count. */
export function sealedContent(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): SealContent {
  const parts: Record<SealPart, Records> = {
    profile: { "": profileOf(snapshot) },
    ladder: ladderOf(snapshot),
    criteria: tableOf(snapshot, CRITERIA_NAMES),
    participants: tableOf(snapshot, PARTICIPANT_NAMES),
    ...entriesOf(snapshot, movement),
    results: resultsOf(snapshot),
    board: boardOf(snapshot),
    decision: decisionOf(snapshot),
    lists: listsOf(snapshot),
    papers: papersOf(snapshot),
  };
  return Object.fromEntries(
    SEAL_PARTS.flatMap((part) => {
      const records = Object.entries(parts[part]).filter(([, cells]) => Object.keys(cells).length > 0);
      return records.length === 0 ? [] : [[part, Object.fromEntries(records)]];
    }),
  );
}

function entriesOf(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): Record<Round, Records> {
  const lines = typedLines(snapshot, movement);
  const of = (wanted: Round): Records =>
    Object.fromEntries(
      lines.flatMap(({ round, participant, cells }): [string, Cells][] => (round === wanted ? [[participant, cells]] : [])),
    );
  return { self: of("self"), appraised: of("appraised"), council: of("council") };
}

function profileOf({ blocks }: WorkbookSnapshot): Cells {
  const fields = Object.entries(SETTING_NAMES).filter(([field]) => !field.startsWith("rule"));
  return filled(fields.map(([field, name]) => [field, blocks.get(name)?.values[0]?.[0] ?? ""]));
}

function ladderOf({ blocks }: WorkbookSnapshot): Records {
  const codes = blocks.get(LADDER_NAMES.code)?.values ?? [];
  const orders = blocks.get(LADDER_NAMES.order)?.values ?? [];
  const steps = codes.flatMap((row, i): [string, Cells][] =>
    isBlank(row[0] ?? "")
      ? []
      : [
          [
            String(i + 1),
            filled([
              ["code", row[0] ?? ""],
              ["order", orders[i]?.[0] ?? ""],
            ]),
          ],
        ],
  );
  return Object.fromEntries(steps);
}

/** Rows of a list by their code; one without a code by its place. */
function tableOf<F extends string>(snapshot: WorkbookSnapshot, names: Readonly<Record<F | "code", string>>): Records {
  const blocks = Object.values<string>(names).flatMap((name) => snapshot.blocks.get(name) ?? []);
  if (blocks.length === 0) return {};
  const first = Math.min(...blocks.map(({ area }) => area.row));
  const lines = readTable<F | "code">(snapshot, names).lines;
  return Object.fromEntries(
    lines.map(({ row, cells }): [string, Cells] => {
      const { code } = cells as Readonly<Record<"code", CellValue>>;
      return [isBlank(code) ? `#${row - first + 1}` : String(code).trim(), filled(Object.entries<CellValue>(cells))];
    }),
  );
}

function resultsOf({ blocks }: WorkbookSnapshot): Records {
  const columns = ["total", "rank", "clusterRank"] as const;
  const codes = blocks.get(RESULT_NAMES.rowCodes)?.values ?? [];
  return Object.fromEntries(
    codes.map((row, i): [string, Cells] => [
      String(row[0] ?? ""),
      filled(columns.map((column) => [column, blocks.get(RESULT_NAMES[column])?.values[i]?.[0] ?? ""])),
    ]),
  );
}

function decisionOf({ blocks }: WorkbookSnapshot): Records {
  const table = blocks.get(DECISION_RESULT_NAMES.table);
  const codes = blocks.get(DECISION_RESULT_NAMES.codes);
  if (table === undefined || codes === undefined) return {};
  const shift = codes.area.row - table.area.row;
  return Object.fromEntries(
    codes.values.flatMap((row, i): [string, Cells][] => {
      const cells = table.values[i + shift] ?? [];
      return isBlank(row[0] ?? "") ? [] : [[String(row[0]), filled(cells.map((cell, j) => [String(j + 1), cell]))]];
    }),
  );
}

/** The rows of each list, column by column: lists are values. A list is known by its title. */
function listsOf(snapshot: WorkbookSnapshot): Records {
  const rows: [string, Cells][] = [];
  for (const name of snapshot.definedNames) {
    const k = new RegExp(`^${LIST_PREFIX}(\\d+)$`).exec(name)?.[1];
    const block = snapshot.blocks.get(name);
    if (k === undefined || block === undefined) continue;
    const title = String(snapshot.blocks.get(listNames(Number(k)).title)?.values[0]?.[0] ?? name);
    block.values.forEach((row, i) =>
      rows.push([`${title}${LIST_ROW}${i + 1}`, filled(row.map((cell, j): [string, CellValue] => [columnLetters(j), cell]))]),
    );
  }
  return Object.fromEntries(rows);
}

/** Between the title of a list and the number of a row. */
const LIST_ROW = " #";

/**
 * Columns of the board that are sealed, by their letters. "Vì sao" writes numbers with the decimal mark of the machine, so it is another text
 * elsewhere; the helpers follow the order of rows in the results.
 */
const BOARD_SEALED = (["rank", "code", "name", "cluster", "total", "clusterRank"] as const).map((column) => BOARD_COLUMNS[column]);

/** The board line by line, as it is read and signed: lines are known by their place. */
function boardOf({ blocks }: WorkbookSnapshot): Records {
  return Object.fromEntries(
    (blocks.get(BOARD_NAME)?.values ?? []).map((row, i): [string, Cells] => [
      `#${i + 1}`,
      filled(BOARD_SEALED.map((column) => [columnLetters(column), row[column] ?? ""])),
    ]),
  );
}

/** How papers say that they are old. */
const STALE: readonly CellValue[] = [packSheet.stale, reportPaper.stale];

/** What papers say by formulas of the day: not of what is signed. */
const PASSING: ReadonlySet<CellValue> = new Set<CellValue>([...STALE, stageSheet.provisional, stageSheet.changedSinceLock]);

/**
 * How many papers say that they are old, or hold the text of versions before that the Council had not approved when they were made: a lock would
 * seal them so.
 */
export function stalePapers({ blocks }: Pick<WorkbookSnapshot, "blocks">): number {
  const old: ReadonlySet<CellValue> = new Set([...STALE, documents.provisional]);
  return [...blocks.values()].filter(
    ({ name, values }) => name.startsWith(PAPER_PREFIX) && values.some((row) => row.some((cell) => old.has(cell))),
  ).length;
}

/** Cells of each paper, as they lie on it: papers are values but for a few lines of the day. A paper is known by its kind. */
function papersOf({ blocks }: WorkbookSnapshot): Records {
  const papers: [string, Cells][] = [];
  for (const [name, { values }] of blocks) {
    if (!name.startsWith(PAPER_PREFIX)) continue;
    const cells = values.flatMap((row, i) => row.map((cell, j): [string, CellValue] => [`${columnLetters(j)}${i + 1}`, cell]));
    papers.push([paperRecord(name.slice(PAPER_PREFIX.length)), filled(cells.filter(([, cell]) => !PASSING.has(cell)))]);
  }
  return Object.fromEntries(papers);
}

/** What a paper is called in the seal. */
function paperRecord(id: string): string {
  return id in packSheet.titles ? packSheet.titles[id as keyof typeof packSheet.titles] : id;
}

/** Whether the paper is of what was sealed: such a one is not made anew while the movement is locked. */
export function isSealedPaper({ blocks }: Pick<WorkbookSnapshot, "blocks">, id: string): boolean {
  const part: SealPart = "papers";
  return (blocks.get(MARK_NAMES.sealed)?.values ?? []).some(([own, record]) => own === part && record === paperRecord(id));
}

/** Something printed that the seal says nothing of: made after the lock, or locked by a version that sealed less. */
export interface Unsealed {
  readonly part: SealPart;
  /** Title of the list or paper; "" = the whole part. */
  readonly record: string;
}

/**
 * The content without what may come after a lock, and that: the board, lists and papers that `sealed` knows nothing of are no difference.
 */
export function withoutNew(found: SealContent, sealed: SealContent): { readonly content: SealContent; readonly unsealed: Unsealed[] } {
  const titleOf: Partial<Record<SealPart, (record: string) => string>> = {
    board: () => "",
    lists: (record) => record.slice(0, record.lastIndexOf(LIST_ROW)),
    papers: (record) => record,
  };
  const unsealed: Unsealed[] = [];
  const content = Object.entries(found).flatMap(([part, records]): [string, SealContent[string]][] => {
    const title = titleOf[part as SealPart];
    if (title === undefined) return [[part, records]];
    const known = new Set(Object.keys(sealed[part] ?? {}).map(title));
    const [old, fresh] = parted(Object.entries(records), ([record]) => known.has(title(record)));
    for (const record of new Set(fresh.map(([one]) => title(one)))) unsealed.push({ part: part as SealPart, record });
    return old.length === 0 ? [] : [[part, Object.fromEntries(old)]];
  });
  return { content: Object.fromEntries(content), unsealed };
}

function parted<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** What the Council approves beside the entries: the parts that no log tells changes of. */
export function approvedParts(content: SealContent): SealContent {
  const parts: readonly SealPart[] = ["profile", "ladder", "criteria", "participants"];
  return Object.fromEntries(parts.flatMap((part) => (content[part] === undefined ? [] : [[part, content[part]]])));
}

const isBlank = (cell: CellValue): boolean => typeof cell === "string" && cell.trim() === "";

function filled(cells: readonly (readonly [string, CellValue])[]): Cells {
  return Object.fromEntries(cells.filter(([, cell]) => !isBlank(cell)));
}
