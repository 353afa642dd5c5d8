// Snapshot request -> snapshot, in two syncs: first what exists, then the cells of the names that do.
// More only where the answer would pass the payload limit, or where Excel does not tell constants apart.
import { type Area, parseAddress } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { HostError } from "../workbook/port";
import { excelCodeOf, isTooLarge } from "./hostError";
import { ACTION_BYTES, ENVELOPE_BYTES, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { queueState, type WorkbookState } from "./workbookState";

/** About what one cell takes in an answer. */
const VALUE_BYTES = 14;
const FORMULA_BYTES = 80;

/** What is read of one name: all of it, or some of its rows. */
interface Want {
  readonly name: string;
  readonly hasValues: boolean;
  readonly hasFormulas: boolean;
  readonly hasConstants: boolean;
  /** Guessed number of cells, from the reference of the name. */
  readonly rows: number;
  readonly columns: number;
  /** Rows of the block, where it is read in pieces; the last piece has the rest. */
  readonly piece: { readonly first: number; readonly rows: number | null } | null;
}

/** Reads what is asked for, and the state of the workbook beside it. @throws HostError */
export async function readSnapshot(
  runner: Runner,
  request: SnapshotRequest,
): Promise<{ snapshot: WorkbookSnapshot; state: WorkbookState }> {
  const state = await runner.sendIdempotent({ doing: "read the workbook", bytes: ENVELOPE_BYTES + 3 * ACTION_BYTES, queue: queueState });
  const blocks = new Map<string, NamedBlock>();
  for (const batch of batchesOf(wantsOf(state, request))) {
    for (const block of await readBatch(runner, batch)) {
      const above = blocks.get(block.name);
      blocks.set(block.name, above === undefined ? block : joined(above, block));
    }
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
  const hasValues = matcher(request.names);
  const hasFormulas = matcher(request.formulasOf ?? []);
  const hasConstants = matcher(request.constantsOf ?? []);
  const isPlaced = matcher(request.areasOf ?? []);
  return state.names
    .filter(({ name }) => hasValues(name) || hasFormulas(name) || hasConstants(name) || isPlaced(name))
    .flatMap(({ name, reference }) => {
      const area = parseAddress(reference)?.area;
      return piecesOf({
        name,
        hasValues: hasValues(name),
        hasFormulas: hasFormulas(name),
        hasConstants: hasConstants(name),
        rows: area?.rows ?? 1,
        columns: area?.columns ?? 1,
        piece: null,
      });
    });
}

function bytesOf(want: Want): number {
  return want.rows * bytesOfRow(want);
}

function bytesOfRow(want: Want): number {
  return want.columns * ((want.hasValues ? VALUE_BYTES : 0) + (want.hasFormulas ? FORMULA_BYTES : 0));
}

/** The want itself, or as many pieces of rows as keep each answer below the limit. */
function piecesOf(want: Want, limit = MAX_REQUEST_BYTES): Want[] {
  if (bytesOf(want) <= limit || want.rows === 1) return [want];
  const rows = Math.max(1, Math.floor(limit / bytesOfRow(want)));
  const first = want.piece?.first ?? 0;
  const pieces: Want[] = [];
  for (let done = 0; done < want.rows; done += rows) {
    const count = Math.min(rows, want.rows - done);
    // The last piece of a whole block reads to its end, should it have grown since.
    const isOpen = done + count === want.rows && (want.piece?.rows ?? null) === null;
    pieces.push({ ...want, rows: count, piece: { first: first + done, rows: isOpen ? null : count } });
  }
  return pieces;
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

/** Groups whose answers stay below the limit, in order; a block too large by itself stands alone. */
function batchesOf(wants: readonly Want[]): Want[][] {
  const batches: Want[][] = [];
  let room = 0;
  for (const want of wants) {
    const bytes = bytesOf(want);
    if (batches.length === 0 || bytes > room) {
      batches.push([]);
      room = MAX_REQUEST_BYTES;
    }
    batches.at(-1)!.push(want);
    room -= bytes;
  }
  return batches;
}

/** One sync; two or more if Excel cannot tell constants here, or if the answer proves too large. */
async function readBatch(runner: Runner, wants: readonly Want[]): Promise<NamedBlock[]> {
  try {
    return await sendBatch(runner, wants, "special");
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(wants) : null;
    if (halves !== null) return [...(await readBatch(runner, halves[0])), ...(await readBatch(runner, halves[1]))];
    // Excel may refuse to look for special cells, on a protected sheet for one: the formulas tell as well.
    if (isRefusalOfSpecialCells(error)) return sendBatch(runner, wants, "formulas");
    throw error;
  }
}

/** Half of the names each, or half of the rows of the only one; null if there is nothing to halve. */
function halvesOf(wants: readonly Want[]): readonly [Want[], Want[]] | null {
  if (wants.length > 1) {
    const half = Math.ceil(wants.length / 2);
    return [wants.slice(0, half), wants.slice(half)];
  }
  const want = wants[0]!;
  if (want.rows < 2) return null;
  const [first, ...rest] = piecesOf(want, Math.ceil(bytesOf(want) / 2));
  return rest.length === 0 ? null : [[first!], rest];
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

const AREA_FIELDS = "address,rowIndex,columnIndex,rowCount,columnCount";

/** The rows of a piece: ExcelApi 1.7. */
function pieceOf(block: Excel.Range, piece: Want["piece"]): Excel.Range {
  if (piece === null) return block;
  const top = block.getRow(piece.first).untrack();
  const bottom = piece.rows === null ? block.getLastRow().untrack() : block.getRow(piece.first + piece.rows - 1).untrack();
  return top.getBoundingRect(bottom);
}

/** Two pieces of a block, one below the other. */
function joined(above: NamedBlock, below: NamedBlock): NamedBlock {
  return {
    ...above,
    area: { ...above.area, rows: above.area.rows + below.area.rows },
    values: [...above.values, ...below.values],
    ...(above.formulas === undefined ? {} : { formulas: [...above.formulas, ...(below.formulas ?? [])] }),
    ...(above.constants === undefined ? {} : { constants: [...above.constants, ...(below.constants ?? [])] }),
  };
}

/** Queues one block (ExcelApi 1.4; constants 1.9); after the sync null if the name points to no cells. */
function queueBlock(context: Excel.RequestContext, want: Want, constantsBy: ConstantsBy): () => NamedBlock | null {
  const whole = context.workbook.names.getItemOrNullObject(want.name).getRangeOrNullObject().untrack();
  const range = pieceOf(whole, want.piece);
  const needsFormulas = want.hasFormulas || (want.hasConstants && constantsBy === "formulas");
  range.load([AREA_FIELDS, ...(want.hasValues ? ["values"] : []), ...(needsFormulas ? ["formulas"] : [])].join(",")).untrack();
  const constants = want.hasConstants && constantsBy === "special" ? range.getSpecialCellsOrNullObject("Constants").untrack() : null;
  constants?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => {
    if (range.isNullObject) return null;
    const values = want.hasValues ? (range.values as CellValue[][] | null) : [];
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
