// Plans of the sheet Nhật ký: the stage above, the log below, line by line; and of the very hidden sheet with the mark and what was sealed.
import type { SealContent } from "../../core/seal/sealContent";
import { shortSeal } from "../../core/seal/shortSeal";
import type { TypedLine } from "../../core/stages/entryChanges";
import type { ChainedLine } from "../../core/stages/logChain";
import type { Stage } from "../../core/stages/stage";
import { stageSheet as words } from "../../locale/vi/stageSheet";
import { stageTitles } from "../../locale/vi/stageTitles";
import { FORMATS, PALETTE, format, heading, headerRow, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { heightFor } from "../measure";
import { freeTitle } from "../names";
import type { CellValue, Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import { provisionalFormula } from "./lockedResults";
import type { LogTail } from "./stageDecode";
import type { StageState } from "./stageState";
import { LOG_COLUMNS, LOG_NAME, MARK_NAMES, MARK_TITLE, STAGE_KEPT_NAME, STAGE_NAMES } from "./stageNames";

type Seen = Pick<WorkbookSnapshot, "blocks" | "sheets">;

const STATE_ROW = 2;
const VALUE_COLUMN = 2;
const FULL_SEAL_COLUMN = 4;
const HEADER_ROW = 8;
const FIRST_ROW = 9;
const WIDTHS = [6, 23, 22, 19, 21, 12, 12, 13, 13, 20, 42, 11];

/** Title of the sheet with all cells of the stage, or null where it is not there or some of them are gone. */
export function stageSheetTitle({ blocks }: Seen): string | null {
  const isWhole = Object.values(STAGE_NAMES).every((name) => blocks.has(name));
  return isWhole ? blocks.get(STAGE_NAMES.stage)!.sheet : null;
}

/** A title for the sheet where it has to be made (anew). */
export function newStageSheetTitle(snapshot: Seen): string {
  return freeTitle(words.title, snapshot);
}

function titleOf({ blocks }: Seen, names: readonly string[]): string | null {
  for (const name of names) {
    const block = blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Makes the sheet with an empty log. */
export function stageSheetPlan(sheet: string): Op[] {
  const labels = [words.state, words.since, words.who, words.seal];
  const values = areaAt(STATE_ROW, VALUE_COLUMN, labels.length, 1);
  const provisionalRow = STATE_ROW + labels.length;
  const cells: readonly [string, Area][] = [
    [STAGE_NAMES.stage, areaAt(STATE_ROW, VALUE_COLUMN)],
    [STAGE_NAMES.since, areaAt(STATE_ROW + 1, VALUE_COLUMN)],
    [STAGE_NAMES.who, areaAt(STATE_ROW + 2, VALUE_COLUMN)],
    [STAGE_NAMES.seal, areaAt(STATE_ROW + 3, FULL_SEAL_COLUMN)],
    [STAGE_NAMES.provisional, areaAt(provisionalRow, 0)],
  ];
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    ...heading(sheet, words.heading, words.guide),
    { kind: "writeBlock", sheet, area: areaAt(STATE_ROW, 0, labels.length, 1), values: labels.map((label) => [label]) },
    format(sheet, areaAt(STATE_ROW, 0, labels.length, 1), FORMATS.label),
    format(sheet, values, FORMATS.base, FORMATS.text),
    format(sheet, areaAt(STATE_ROW, VALUE_COLUMN), FORMATS.label, { color: PALETTE.primary }),
    format(sheet, areaAt(STATE_ROW + 3, FULL_SEAL_COLUMN), FORMATS.helper, FORMATS.text),
    ...cells.map(([name, area]): Op => ({ kind: "defineName", name, sheet, area })),
    {
      kind: "fillFormula",
      sheet,
      area: areaAt(provisionalRow, 0),
      formula: `=${provisionalFormula()}`,
    },
    format(sheet, areaAt(provisionalRow, 0), FORMATS.label, { color: PALETTE.warningInk }),
    { kind: "writeBlock", sheet, area: areaAt(provisionalRow + 1, 0), values: [[words.sealNote]] },
    format(sheet, areaAt(provisionalRow + 1, 0), FORMATS.guide),
    ...headerRow(
      sheet,
      HEADER_ROW,
      0,
      LOG_COLUMNS.map((column) => words.columns[column]),
    ),
    ...widths(sheet, 0, WIDTHS),
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
  ];
}

/** Writes the stage into its cells, where they are now or, on a new sheet, where `stageSheetPlan` puts them. */
export function stateOps(snapshot: Seen, sheet: string, isNew: boolean, state: StageState): Op[] {
  const at = (name: string, own: Area): Area => (isNew ? own : (snapshot.blocks.get(name)?.area ?? own));
  const cell = (area: Area, value: string): Op => ({ kind: "writeBlock", sheet, area, values: [[value]] });
  const seal = at(STAGE_NAMES.seal, areaAt(STATE_ROW + 3, FULL_SEAL_COLUMN));
  return [
    cell(at(STAGE_NAMES.stage, areaAt(STATE_ROW, VALUE_COLUMN)), stageTitles.stages[state.stage]),
    cell(at(STAGE_NAMES.since, areaAt(STATE_ROW + 1, VALUE_COLUMN)), state.since),
    cell(at(STAGE_NAMES.who, areaAt(STATE_ROW + 2, VALUE_COLUMN)), state.who),
    cell(seal, state.seal),
    cell({ ...seal, column: Math.max(0, seal.column - (FULL_SEAL_COLUMN - VALUE_COLUMN)) }, state.seal === "" ? "" : shortSeal(state.seal)),
  ];
}

/** Adds lines below the log, wherever that is, and prints it whole. */
export function logOps(snapshot: Seen, newSheet: string, lines: readonly ChainedLine[]): Op[] {
  if (lines.length === 0) return [];
  const sheet = snapshot.blocks.get(LOG_NAME)?.sheet ?? newSheet;
  const old = snapshot.blocks.get(LOG_NAME)?.area ?? areaAt(FIRST_ROW, 0, 0, LOG_COLUMNS.length);
  const area = areaAt(old.row + old.rows, old.column, lines.length, LOG_COLUMNS.length);
  const whole = areaAt(old.row, old.column, old.rows + lines.length, LOG_COLUMNS.length);
  const column = (name: (typeof LOG_COLUMNS)[number], count = 1): Area => ({
    ...area,
    column: area.column + LOG_COLUMNS.indexOf(name),
    columns: count,
  });
  return [
    {
      kind: "writeBlock",
      sheet,
      area,
      values: lines.map((line) => LOG_COLUMNS.map((name): CellValue => (name === "action" ? words.actions[line.action] : line[name]))),
    },
    format(sheet, area, FORMATS.body),
    format(sheet, column("number"), FORMATS.center),
    format(sheet, column("participant", 4), FORMATS.center),
    format(sheet, column("before", 3), FORMATS.wrap),
    format(sheet, column("cell"), FORMATS.wrap),
    format(sheet, column("reason"), FORMATS.wrap),
    format(sheet, column("code"), FORMATS.helper, { fontName: "Consolas" }),
    {
      kind: "rowHeight",
      sheet,
      row: area.row,
      rows: area.rows,
      points: heightFor(
        lines.flatMap((line) =>
          (["cell", "before", "after", "reason"] as const).map((name) => [String(line[name]), WIDTHS[LOG_COLUMNS.indexOf(name)]!] as const),
        ),
      ),
    },
    { kind: "defineName", name: LOG_NAME, sheet, area: whole },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, whole.row + whole.rows, whole.column + whole.columns), "landscape", { row: whole.row - 1, rows: 1 }),
    },
  ];
}

/** Columns of the hidden sheet at which what was sealed, and the row about stage and log, begin. */
const SEALED_COLUMN = 4;
const KEPT_COLUMN = 8;

export interface Kept {
  readonly stage: Stage;
  readonly tail: LogTail;
  /** Undefined = it stays. */
  readonly mark?: readonly TypedLine[] | undefined;
  /** Undefined = it stays; null = it is taken away. */
  readonly sealed?: SealContent | null | undefined;
}

/** Writes what the hidden sheet keeps; it is made where it is not there. Of a block with as many rows only those that changed are written. */
export function keptOps(snapshot: Seen, { stage, tail, mark, sealed }: Kept): Op[] {
  const present = titleOf(snapshot, [STAGE_KEPT_NAME, ...Object.values(MARK_NAMES)]);
  const sheet = present ?? freeTitle(MARK_TITLE, snapshot);
  const ops: Op[] = [
    { kind: "ensureSheet", sheet },
    ...blockOps(snapshot, sheet, STAGE_KEPT_NAME, KEPT_COLUMN, [[stage, tail.lines, tail.code, tail.approved, tail.unreasoned]]),
  ];
  if (mark !== undefined) {
    const rows = mark.flatMap(({ round, participant, cells }) => piecesOf(cells).map((json) => [round, participant, json]));
    ops.push(...blockOps(snapshot, sheet, MARK_NAMES.lines, 0, rows));
  }
  if (sealed !== undefined) {
    const rows = Object.entries(sealed ?? {}).flatMap(([part, records]) =>
      Object.entries(records).flatMap(([record, cells]) => piecesOf(cells).map((json) => [part, record, json])),
    );
    ops.push(...blockOps(snapshot, sheet, MARK_NAMES.sealed, SEALED_COLUMN, rows));
  }
  // Where the structure of the workbook is locked, Excel refuses even to hide what is hidden.
  const isHidden = snapshot.sheets.some(({ title, visibility }) => title === sheet && visibility === "veryHidden");
  return isHidden ? ops : [...ops, { kind: "visibility", sheet, visibility: "veryHidden" }];
}

/** Characters of JSON in one cell; Excel takes 32,767. */
const MOST_JSON = 30_000;

/** The cells as JSON, in as many pieces as cells of Excel are needed. */
function piecesOf(cells: Readonly<Record<string, CellValue>>): string[] {
  const pieces: Record<string, CellValue>[] = [{}];
  let length = 2;
  for (const [key, value] of Object.entries(cells)) {
    const added = JSON.stringify(key).length + JSON.stringify(value).length + 2;
    if (length + added > MOST_JSON && length > 2) {
      pieces.push({});
      length = 2;
    }
    pieces[pieces.length - 1]![key] = value;
    length += added;
  }
  return pieces.map((piece) => JSON.stringify(piece));
}

/** A block under a name: patched where it has as many rows, else written anew. */
function blockOps(snapshot: Seen, sheet: string, name: string, column: number, rows: readonly (readonly CellValue[])[]): Op[] {
  const old = snapshot.blocks.get(name);
  const wanted = rows.length === 0 ? [["", "", ""]] : rows;
  if (old?.area.rows === wanted.length && old.values.length === wanted.length) {
    const cells = wanted.map((row, i) => row.map((cell, j) => (old.values[i]?.[j] === cell ? null : cell)));
    const isSame = cells.every((row) => row.every((cell) => cell === null));
    return isSame ? [] : [{ kind: "patch", sheet: old.sheet, area: old.area, cells }];
  }
  const area = areaAt(old?.area.row ?? 0, old?.area.column ?? column, wanted.length, wanted[0]!.length);
  return [
    ...(old === undefined ? [] : ([{ kind: "clear", sheet: old.sheet, area: old.area, what: "contents" }] satisfies Op[])),
    { kind: "writeBlock", sheet, area, values: wanted },
    { kind: "defineName", name, sheet, area },
  ];
}
