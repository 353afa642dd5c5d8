// Plans of the sheet Nhật ký: the stage above, the log below, line by line; and of the very hidden sheet with the mark and what was sealed.
import type { SealContent } from "../../core/seal/sealContent";
import { shortSeal } from "../../core/seal/shortSeal";
import type { TypedLine } from "../../core/stages/entryChanges";
import type { ChainedLine } from "../../core/stages/logChain";
import { isProvisional, STAGES } from "../../core/stages/stage";
import { stageSheet as words } from "../../locale/vi/stageSheet";
import { stageTitles } from "../../locale/vi/stageTitles";
import { FORMATS, PALETTE, format, heading, headerRow, page, widths } from "../appearance";
import { areaAt, type Area } from "../area";
import { call, iff, literal } from "../expression";
import { heightFor } from "../measure";
import { freeTitle } from "../names";
import type { CellValue, Op } from "../plan";
import type { WorkbookSnapshot } from "../snapshot";
import type { StageState } from "./stageState";
import { LOG_COLUMNS, LOG_NAME, MARK_NAMES, MARK_TITLE, STAGE_NAMES } from "./stageNames";

type Seen = Pick<WorkbookSnapshot, "blocks" | "sheets">;

const STATE_ROW = 2;
const VALUE_COLUMN = 2;
const FULL_SEAL_COLUMN = 4;
const HEADER_ROW = 8;
const FIRST_ROW = 9;
const WIDTHS = [6, 23, 22, 19, 21, 12, 12, 13, 13, 20, 42, 11];

/** Title of the sheet: where it is now, else its own, made different from other people's sheets. */
export function stageSheetTitle(snapshot: Seen): string {
  return titleOf(snapshot, [...Object.values(STAGE_NAMES), LOG_NAME]) ?? freeTitle(words.title, snapshot);
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
  const isDone = STAGES.filter((stage) => !isProvisional(stage)).map(
    (stage) => `${STAGE_NAMES.stage}=${literal(stageTitles.stages[stage])}`,
  );
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
      formula: `=${iff(call("OR", ...isDone), '""', literal(words.provisional))}`,
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

/** Writes the stage into its cells, where they are now or where `stageSheetPlan` puts them. */
export function stateOps(snapshot: Seen, sheet: string, state: StageState): Op[] {
  const at = (name: string, own: Area): Area => snapshot.blocks.get(name)?.area ?? own;
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

/** Adds lines below the log, and prints it whole. */
export function logOps(snapshot: Seen, sheet: string, lines: readonly ChainedLine[]): Op[] {
  if (lines.length === 0) return [];
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

/** Room between the mark and what was sealed. */
const SEALED_COLUMN = 4;

/**
 * Writes the mark and, where it is given, what was sealed (null = take it away; undefined = leave it). The sheet is made where it is not
 * there; of a mark with the same lines only those that changed are written.
 */
export function markOps(snapshot: Seen, lines: readonly TypedLine[], sealed?: SealContent | null): Op[] {
  const present = titleOf(snapshot, Object.values(MARK_NAMES));
  const sheet = present ?? freeTitle(MARK_TITLE, snapshot);
  const ops: Op[] = [{ kind: "ensureSheet", sheet }];
  const rows = lines.map(({ round, participant, cells }) => [round, participant, JSON.stringify(cells)]);
  ops.push(...blockOps(snapshot, sheet, MARK_NAMES.lines, 0, rows));
  if (sealed !== undefined) {
    const parts = Object.entries(sealed ?? {}).flatMap(([part, records]) =>
      Object.entries(records).map(([record, cells]) => [part, record, JSON.stringify(cells)]),
    );
    ops.push(...blockOps(snapshot, sheet, MARK_NAMES.sealed, SEALED_COLUMN, parts));
  }
  return [...ops, { kind: "visibility", sheet, visibility: "veryHidden" }];
}

/** A block of three columns under a name: patched where it has as many rows, else written anew. */
function blockOps(snapshot: Seen, sheet: string, name: string, column: number, rows: readonly (readonly string[])[]): Op[] {
  const old = snapshot.blocks.get(name);
  const wanted = rows.length === 0 ? [["", "", ""]] : rows;
  if (old?.area.rows === wanted.length && old.values.length === wanted.length) {
    const cells = wanted.map((row, i) => row.map((cell, j) => (old.values[i]?.[j] === cell ? null : cell)));
    const isSame = cells.every((row) => row.every((cell) => cell === null));
    return isSame ? [] : [{ kind: "patch", sheet: old.sheet, area: old.area, cells }];
  }
  const area = areaAt(old?.area.row ?? 0, old?.area.column ?? column, wanted.length, 3);
  return [
    ...(old === undefined ? [] : ([{ kind: "clear", sheet: old.sheet, area: old.area, what: "contents" }] satisfies Op[])),
    { kind: "writeBlock", sheet, area, values: wanted },
    { kind: "defineName", name, sheet, area },
  ];
}
