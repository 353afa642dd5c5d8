// What a lock seals of a workbook: profile, criteria, participants, entries of all rounds, results, the outcome of Xét and the lists, all as
// values by code or by the title of the list.
import type { SealContent } from "../../core/seal/sealContent";
import type { TypedCell } from "../../core/stages/entryChanges";
import { ROUNDS, type Movement, type Round } from "../../core/movement";
import { columnLetters } from "../area";
import { readTable } from "../decision/sheetTable";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { CRITERIA_NAMES, LADDER_NAMES, LIST_PREFIX, listNames, PARTICIPANT_NAMES, RESULT_NAMES, SETTING_NAMES } from "../names";
import type { CellValue } from "../plan";
import type { SnapshotRequest, WorkbookSnapshot } from "../snapshot";
import { typedLines } from "./stageDecode";

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
] satisfies SnapshotRequest["names"];

/** Parts of the content, in the order in which differences are told. */
export const SEAL_PARTS = ["profile", "ladder", "criteria", "participants", ...ROUNDS, "results", "decision", "lists"] as const;

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
    decision: decisionOf(snapshot),
    lists: listsOf(snapshot),
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

/** The content without lists that `sealed` knows nothing of: one made while the movement is locked is no difference. */
export function withoutNewLists(found: SealContent, sealed: SealContent): SealContent {
  const titleOf = (record: string): string => record.slice(0, record.lastIndexOf(LIST_ROW));
  const known = new Set(Object.keys(sealed["lists"] ?? {}).map(titleOf));
  const rows = Object.entries(found["lists"] ?? {}).filter(([record]) => known.has(titleOf(record)));
  const { lists: _, ...rest } = found;
  return rows.length === 0 ? rest : { ...rest, lists: Object.fromEntries(rows) };
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
