// The log and the mark of a workbook, read back; and its entries as the mark keeps them. What cannot be read is told as absent.
import type { SealContent } from "../../core/seal/sealContent";
import type { TypedCell, TypedLine } from "../../core/stages/entryChanges";
import { LOG_ACTIONS, type ChainedLine, type LogAction } from "../../core/stages/logChain";
import { ROUNDS, type Movement, type Round } from "../../core/movement";
import { stageSheet as words } from "../../locale/vi/stageSheet";
import { isRecord, parsedJson } from "../parsedJson";
import type { CellValue } from "../plan";
import { roundGrids } from "../roundsDecode";
import type { WorkbookSnapshot } from "../snapshot";
import { LOG_COLUMNS, LOG_NAME, MARK_NAMES } from "./stageNames";

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Lines of the log in the order of the sheet. A line that was altered is read as it stands; blank ones count, for they break the chain. */
export function decodeLog({ blocks }: Blocks): ChainedLine[] {
  return (blocks.get(LOG_NAME)?.values ?? []).map((row) => {
    const cell = (column: (typeof LOG_COLUMNS)[number]): CellValue => row[LOG_COLUMNS.indexOf(column)] ?? "";
    const text = (column: (typeof LOG_COLUMNS)[number]): string => String(cell(column));
    return {
      number: Number(cell("number")),
      at: text("at"),
      who: text("who"),
      action: actionOf(text("action")),
      cell: text("cell"),
      participant: text("participant"),
      criterion: text("criterion"),
      before: cell("before"),
      after: cell("after"),
      stage: text("stage"),
      reason: text("reason"),
      code: text("code"),
    };
  });
}

function actionOf(word: string): LogAction {
  return LOG_ACTIONS.find((action) => words.actions[action] === word) ?? "mark";
}

/** The entries as they were when last looked at; null = there is no mark, or it cannot be read. */
export function decodeMark({ blocks }: Blocks): TypedLine[] | null {
  const block = blocks.get(MARK_NAMES.lines);
  if (block === undefined) return null;
  const lines: TypedLine[] = [];
  for (const [round = "", participant = "", json = ""] of block.values) {
    if (round === "") continue;
    const cells = cellsOf(json);
    if (cells === null || !isRound(round)) return null;
    lines.push({ round, participant: String(participant), cells });
  }
  return lines;
}

/** What was sealed; null = nothing, or it cannot be read. */
export function decodeSealed({ blocks }: Blocks): SealContent | null {
  const block = blocks.get(MARK_NAMES.sealed);
  if (block === undefined) return null;
  const parts = new Map<string, Map<string, TypedLine["cells"]>>();
  for (const [part = "", record = "", json = ""] of block.values) {
    if (part === "") continue;
    const cells = cellsOf(json);
    if (cells === null) return null;
    const records = parts.get(String(part)) ?? new Map<string, TypedLine["cells"]>();
    parts.set(String(part), records.set(String(record), cells));
  }
  return Object.fromEntries([...parts].map(([part, records]) => [part, Object.fromEntries(records)]));
}

function cellsOf(json: CellValue): TypedLine["cells"] | null {
  const parsed = parsedJson(String(json));
  if (!isRecord(parsed)) return null;
  const entries = Object.entries(parsed);
  return entries.every((entry): entry is [string, TypedCell] => ["string", "number", "boolean"].includes(typeof entry[1]))
    ? Object.fromEntries(entries)
    : null;
}

function isRound(text: CellValue): text is Round {
  return (ROUNDS as readonly CellValue[]).includes(text);
}

/** The entries of all rounds as they are typed now, without blanks; rows and columns without a code are nobody's. */
export function typedLines(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): TypedLine[] {
  return roundGrids(snapshot, movement).flatMap(({ round, grid }) =>
    grid.rowCodes.flatMap((participant, i): TypedLine[] => {
      const cells = (grid.cells[i] ?? []).flatMap((cell, j): [string, TypedCell][] => {
        const criterion = grid.columnCodes[j] ?? "";
        return criterion.trim() === "" || (typeof cell === "string" && cell.trim() === "") ? [] : [[criterion, cell]];
      });
      return participant.trim() === "" ? [] : [{ round, participant, cells: Object.fromEntries(cells) }];
    }),
  );
}
