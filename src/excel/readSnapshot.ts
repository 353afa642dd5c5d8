// Snapshot request -> snapshot, in two syncs: first what exists, then the cells of the names that do.
// More only where the answer would pass the payload limit, or where Excel does not tell constants apart.
import { type Area, parseAddress } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { HostError } from "../workbook/port";
import { excelCodeOf, isTooLarge } from "./hostError";
import { ACTION_BYTES, ENVELOPE_BYTES, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { type KnownName, queueState, type WorkbookState } from "./workbookState";

/** About what one cell takes in an answer. */
const VALUE_BYTES = 14;
const FORMULA_BYTES = 80;

/** What is read of one name. */
interface Want {
  readonly name: string;
  readonly hasFormulas: boolean;
  readonly hasConstants: boolean;
  /** Guessed size of the answer. */
  readonly bytes: number;
}

/** Reads what is asked for, and the state of the workbook beside it. @throws HostError */
export async function readSnapshot(
  runner: Runner,
  request: SnapshotRequest,
): Promise<{ snapshot: WorkbookSnapshot; state: WorkbookState }> {
  const state = await runner.sendIdempotent({ doing: "read the workbook", bytes: ENVELOPE_BYTES + 3 * ACTION_BYTES, queue: queueState });
  const blocks = new Map<string, NamedBlock>();
  for (const batch of batchesOf(wantsOf(state, request))) {
    for (const block of await readBatch(runner, batch)) blocks.set(block.name, block);
  }
  const snapshot: WorkbookSnapshot = {
    sheets: state.sheets.map(({ title, visibility, isProtected }) => ({ title, visibility, isProtected })),
    calculation: state.calculation,
    definedNames: state.names.map((item) => item.name),
    blocks,
  };
  return { snapshot, state };
}

/** The names that exist among those asked for, patterns resolved, each once. */
function wantsOf(state: WorkbookState, request: SnapshotRequest): Want[] {
  const isWanted = matcher(request.names);
  const hasFormulas = matcher(request.formulasOf ?? []);
  const hasConstants = matcher(request.constantsOf ?? []);
  return state.names
    .filter((item) => isWanted(item.name))
    .map((item) => {
      const formulas = hasFormulas(item.name);
      return {
        name: item.name,
        hasFormulas: formulas,
        hasConstants: hasConstants(item.name),
        bytes: cellsOf(item) * (VALUE_BYTES + (formulas ? FORMULA_BYTES : 0)),
      };
    });
}

/** Whether a name is one of the patterns: itself, without regard to case, or its beginning with * at the end. */
function matcher(patterns: readonly string[]): (name: string) => boolean {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  for (const pattern of patterns) {
    if (pattern.endsWith("*")) prefixes.push(pattern.slice(0, -1).toLowerCase());
    else exact.add(pattern.toLowerCase());
  }
  return (name) => exact.has(name.toLowerCase()) || prefixes.some((prefix) => name.toLowerCase().startsWith(prefix));
}

function cellsOf(item: KnownName): number {
  const area = parseAddress(item.reference)?.area;
  return area === undefined ? 1 : area.rows * area.columns;
}

/** Groups whose answers stay below the limit, in order; a block too large by itself stands alone. */
function batchesOf(wants: readonly Want[]): Want[][] {
  const batches: Want[][] = [];
  let room = 0;
  for (const want of wants) {
    if (batches.length === 0 || want.bytes > room) {
      batches.push([]);
      room = MAX_REQUEST_BYTES;
    }
    batches.at(-1)!.push(want);
    room -= want.bytes;
  }
  return batches;
}

/** One sync; two or more if Excel cannot tell constants here, or if the answer proves too large. */
async function readBatch(runner: Runner, wants: readonly Want[]): Promise<NamedBlock[]> {
  try {
    return await sendBatch(runner, wants, "special");
  } catch (error) {
    if (isTooLarge(error) && wants.length > 1) {
      const half = Math.ceil(wants.length / 2);
      return [...(await readBatch(runner, wants.slice(0, half))), ...(await readBatch(runner, wants.slice(half)))];
    }
    // Excel may refuse to look for special cells, on a protected sheet for one: the formulas tell as well.
    if (isRefusalOfSpecialCells(error)) return sendBatch(runner, wants, "formulas");
    throw error;
  }
}

function isRefusalOfSpecialCells(error: unknown): boolean {
  if (!(error instanceof HostError) || error.code === "cell-edit" || error.code === "session") return false;
  return /specialcells/i.test(error.detail.statement ?? "") && excelCodeOf(error) !== "";
}

/** How constants are found: by Excel's "go to special", or by looking at all formulas. */
type ConstantsBy = "special" | "formulas";

async function sendBatch(runner: Runner, wants: readonly Want[], constantsBy: ConstantsBy): Promise<NamedBlock[]> {
  return runner.sendIdempotent({
    doing: `read ${wants.map((want) => want.name).join(", ")}`,
    bytes: ENVELOPE_BYTES + wants.length * 4 * ACTION_BYTES,
    queue: (context) => {
      const pending = wants.map((want) => queueBlock(context, want, constantsBy));
      return () => pending.flatMap((block) => block() ?? []);
    },
  });
}

const RANGE_FIELDS = "address,rowIndex,columnIndex,rowCount,columnCount,values";

/** Queues one block (ExcelApi 1.4; constants 1.9); after the sync null if the name points to no cells. */
function queueBlock(context: Excel.RequestContext, want: Want, constantsBy: ConstantsBy): () => NamedBlock | null {
  const range = context.workbook.names.getItemOrNullObject(want.name).getRangeOrNullObject();
  const needsFormulas = want.hasFormulas || (want.hasConstants && constantsBy === "formulas");
  range.load(needsFormulas ? `${RANGE_FIELDS},formulas` : RANGE_FIELDS).untrack();
  const constants = want.hasConstants && constantsBy === "special" ? range.getSpecialCellsOrNullObject("Constants").untrack() : null;
  constants?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => {
    if (range.isNullObject) return null;
    const values = range.values as CellValue[][] | null;
    const formulas = needsFormulas ? (range.formulas as CellValue[][] | null) : undefined;
    // Past its limit of cells Excel answers null instead of an error.
    if (values === null || formulas === null) throw new HostError("too-large", { statement: `read ${want.name}` }, false);
    const area = areaOf(range);
    return {
      name: want.name,
      sheet: sheetOf(range.address),
      area,
      values,
      ...(want.hasFormulas ? { formulas: formulas! } : {}),
      ...(want.hasConstants ? { constants: constants === null ? constantsOf(area, formulas!) : specialAreas(area, constants) } : {}),
    };
  };
}

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Title of the sheet in an address such as 'Chấm điểm'!A1:B2. */
function sheetOf(address: string): string {
  const quoted = address.slice(0, address.lastIndexOf("!"));
  return quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
}

/** The areas that Excel found, inside the block: of a single cell Excel searches the whole sheet. */
function specialAreas(block: Area, special: Excel.RangeAreas): Area[] {
  if (special.isNullObject) return [];
  return special.areas.items.flatMap((range) => intersection(block, areaOf(range)) ?? []);
}

function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The cells that are neither blank nor a formula, as runs along the rows. */
function constantsOf(block: Area, formulas: readonly (readonly CellValue[])[]): Area[] {
  const areas: Area[] = [];
  formulas.forEach((line, i) => {
    let start = -1;
    for (let j = 0; j <= line.length; j++) {
      const cell = line[j];
      const isConstant = cell !== undefined && cell !== "" && !(typeof cell === "string" && cell.startsWith("="));
      if (isConstant && start < 0) start = j;
      if (!isConstant && start >= 0) {
        areas.push({ row: block.row + i, column: block.column + start, rows: 1, columns: j - start });
        start = -1;
      }
    }
  });
  return areas;
}
