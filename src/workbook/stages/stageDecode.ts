// The log and the mark of a workbook, read back; and its entries as the mark keeps them. What cannot be read is told as absent.
import type { SealContent } from "../../core/seal/sealContent";
import { sha256Hex } from "../../core/seal/sha256";
import type { TypedCell, TypedLine } from "../../core/stages/entryChanges";
import { LOG_ACTIONS, type ChainedLine, type LogAction } from "../../core/stages/logChain";
import { ROUNDS, type Movement, type Round } from "../../core/movement";
import { finish, rowsInParts, type Parts } from "../../core/parts";
import { stageSheet as words } from "../../locale/vi/stageSheet";
import { isRecord, parsedJson } from "../parsedJson";
import type { CellValue } from "../plan";
import { roundGrids } from "../roundsDecode";
import type { WorkbookSnapshot } from "../snapshot";
import { LOG_COLUMNS, LOG_NAME, MARK_NAMES, STAGE_KEPT_NAME } from "./stageNames";

type Blocks = Pick<WorkbookSnapshot, "blocks">;

/** Lines of the log in the order of the sheet. A line that was altered is read as it stands; blank ones count, for they break the chain. */
export function decodeLog({ blocks }: Blocks): ChainedLine[] {
  return (blocks.get(LOG_NAME)?.values ?? []).map((row) => {
    const cell = (column: (typeof LOG_COLUMNS)[number]): CellValue => row[LOG_COLUMNS.indexOf(column)] ?? "";
    const text = (column: (typeof LOG_COLUMNS)[number]): string => String(cell(column));
    return {
      number: Number.isInteger(cell("number")) ? Number(cell("number")) : 0,
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

/** What the hidden sheet keeps of the log and of the approval; null = nothing. */
export interface LogTail {
  readonly lines: number;
  /** Code of the last line; "" = none. */
  readonly code: string;
  /** Seal of profile, ladder, criteria and participants as approved; "" = not approved. */
  readonly approved: string;
  /** Changed entries without a reason. */
  readonly unreasoned: number;
}

export function decodeTail({ blocks }: Blocks): LogTail | null {
  const [, lines, code = "", approved = "", unreasoned = 0] = blocks.get(STAGE_KEPT_NAME)?.values[0] ?? [];
  return typeof lines === "number" ? { lines, code: String(code), approved: String(approved), unreasoned: Number(unreasoned) || 0 } : null;
}

/** The entries as they were when last looked at; null = there is no mark, or it cannot be read. */
export function decodeMark({ blocks }: Blocks): TypedLine[] | null {
  const block = blocks.get(MARK_NAMES.lines);
  if (block === undefined) return null;
  // A line too long for one cell stands in several.
  const lines = new Map<string, TypedLine>();
  for (const [round = "", participant = "", json = ""] of block.values) {
    if (round === "") continue;
    const cells = cellsOf(json);
    if (cells === null || !isRound(round)) return null;
    const key = JSON.stringify([round, participant]);
    lines.set(key, { round, participant: String(participant), cells: { ...lines.get(key)?.cells, ...cells } });
  }
  return [...lines.values()];
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
    parts.set(String(part), records.set(String(record), { ...records.get(String(record)), ...cells }));
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
  return finish(typedLinesParts(snapshot, movement));
}

/** The same in parts. */
export function* typedLinesParts(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): Parts<TypedLine[]> {
  const lines: TypedLine[] = [];
  for (const { round, grid } of roundGrids(snapshot, movement)) {
    const rows = yield* rowsInParts(grid.rowCodes, grid.columnCodes.length, (participant, i): TypedLine[] => {
      const cells = (grid.cells[i] ?? []).flatMap((cell, j): [string, TypedCell][] => {
        const criterion = grid.columnCodes[j] ?? "";
        return criterion.trim() === "" || (typeof cell === "string" && cell.trim() === "") ? [] : [[criterion, kept(cell)]];
      });
      return participant.trim() === "" ? [] : [{ round, participant, cells: Object.fromEntries(cells) }];
    });
    for (const row of rows) lines.push(...row);
    yield;
  }
  return lines;
}

/** Characters of an entry that are kept; a longer text was pasted by accident. */
const MOST_CHARACTERS = 1000;

/** A cell as it is kept: of a text that is too long its beginning, and what tells it from others. */
function kept(cell: TypedCell): TypedCell {
  if (typeof cell !== "string" || cell.length <= MOST_CHARACTERS) return cell;
  return `${cell.slice(0, MOST_CHARACTERS)}… (${cell.length}, ${sha256Hex(cell).slice(0, 16)})`;
}
