// Snapshot request -> snapshot, in two syncs: first what exists, then the cells of the names that do.
// More only where the answer would pass the payload limit, or where Excel does not tell constants apart.
import { type Area, parseAddress } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock, SnapshotRequest, WorkbookSnapshot } from "../workbook/snapshot";
import { type Capabilities, HostError } from "../workbook/port";
import { excelCodeOf, isTooLarge } from "./hostError";
import { ACTION_BYTES, ENVELOPE_BYTES, MAX_REQUEST_BYTES, inBatches } from "./requestSize";
import { type GridQuestions, queueGridState } from "./readGridState";
import { areaOf, queueFonts, readRanges, sheetOfAddress } from "./readRanges";
import type { Runner } from "./run";
import { queueState, type WorkbookState } from "./workbookState";

/** About what one cell takes in an answer. */
const VALUE_BYTES = 14;
const FORMULA_BYTES = 80;
const FONT_BYTES = 60;
const FORMAT_BYTES = 14;

/** What is read of one name: all of it, or some of its rows. */
interface Want {
  readonly name: string;
  readonly hasValues: boolean;
  readonly hasFormulas: boolean;
  readonly hasConstants: boolean;
  readonly hasFonts: boolean;
  readonly hasFormulaCells: boolean;
  readonly hasFormats: boolean;
  readonly hasGrid: boolean;
  readonly hasSheetUsed: boolean;
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
  capabilities: Pick<Capabilities, "canSeeMerges">,
): Promise<{ snapshot: WorkbookSnapshot; state: WorkbookState }> {
  const whole = request.looksOf ?? [];
  // Not needed until sheets are read whole.
  const reader = whole.length === 0 ? null : await import("./readLooks");
  const { state, extents, active } = await runner.sendIdempotent({
    doing: "read the workbook",
    bytes: ENVELOPE_BYTES + (3 + whole.length * 20) * ACTION_BYTES,
    queue: (context) => {
      const pending = { state: queueState(context), extents: reader?.queueExtents(context, whole) };
      const shown = request.wantsActive === true ? context.workbook.worksheets.getActiveWorksheet().load("name") : null;
      return () => ({ state: pending.state(), extents: pending.extents?.() ?? [], active: shown?.name });
    },
  });
  const blocks = new Map<string, NamedBlock>();
  // Not needed but where a filter is lifted or put back.
  const filters = request.wantsFilters === true ? await import("./readFilter") : {};
  const can: Can = { canSeeMerges: capabilities.canSeeMerges, ...filters };
  for (const batch of inBatches(wantsOf(state, request), bytesOf)) {
    for (const block of await readBatch(runner, batch, can)) {
      const above = blocks.get(block.name);
      blocks.set(block.name, above === undefined ? block : joined(above, block));
    }
  }
  const ranges = request.ranges === undefined ? undefined : await readRanges(runner, request.ranges);
  const broken = state.names.flatMap(({ name, reference }) => (reference.includes("#REF!") ? [name] : []));
  const snapshot: WorkbookSnapshot = {
    sheets: state.sheets.map(({ title, visibility, isProtected }) => ({ title, visibility, isProtected })),
    calculation: state.calculation,
    ...(state.isStructureLocked ? { isStructureLocked: true } : {}),
    ...(active === undefined ? {} : { active }),
    definedNames: state.names.map((item) => item.name),
    ...(broken.length === 0 ? {} : { brokenNames: broken }),
    blocks,
    ...(ranges === undefined ? {} : { ranges }),
    ...(reader === null ? {} : { looks: await reader.readLooks(runner, extents, capabilities) }),
  };
  return { snapshot, state };
}

/** The names that exist among those asked for, patterns resolved, each once. */
function wantsOf(state: WorkbookState, request: SnapshotRequest): Want[] {
  const hasValues = matcher(request.names);
  const hasFormulas = matcher(request.formulasOf ?? []);
  const hasConstants = matcher(request.constantsOf ?? []);
  const hasFormulaCells = matcher(request.formulaCellsOf ?? []);
  const hasFormats = matcher(request.formatsOf ?? []);
  const hasGrid = matcher(request.gridOf ?? []);
  const isPlaced = matcher(request.areasOf ?? []);
  const hasFonts = matcher(request.fontsOf ?? []);
  const hasSheetUsed = matcher(request.sheetUsedOf ?? []);
  return state.names
    .filter(({ name }) =>
      [hasValues, hasFormulas, hasConstants, hasFormulaCells, hasFormats, hasGrid, isPlaced, hasSheetUsed].some((isAsked) => isAsked(name)),
    )
    .flatMap(({ name, reference }) => {
      const area = parseAddress(reference)?.area;
      return piecesOf({
        name,
        hasValues: hasValues(name),
        hasFormulas: hasFormulas(name),
        hasConstants: hasConstants(name),
        hasFonts: hasValues(name) && hasFonts(name),
        hasFormulaCells: hasFormulaCells(name),
        hasFormats: hasFormats(name),
        hasGrid: hasGrid(name),
        hasSheetUsed: hasSheetUsed(name),
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
  const ofCell =
    (want.hasValues ? VALUE_BYTES : 0) +
    (want.hasFormulas ? FORMULA_BYTES : 0) +
    (want.hasFonts ? FONT_BYTES : 0) +
    (want.hasFormats ? FORMAT_BYTES : 0);
  return want.columns * ofCell;
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

/** What Excel is asked beside the cells. */
type Can = Pick<GridQuestions, "canSeeMerges" | "queueFilter">;

/** One sync; two or more if Excel cannot tell special cells here, or if the answer proves too large. */
async function readBatch(runner: Runner, wants: readonly Want[], can: Can): Promise<NamedBlock[]> {
  try {
    return await sendBatch(runner, wants, "special", can);
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(wants) : null;
    if (halves !== null) return [...(await readBatch(runner, halves[0], can)), ...(await readBatch(runner, halves[1], can))];
    // Excel may refuse to look for special cells, on a protected sheet for one: the formulas tell as well.
    if (isRefusalOfSpecialCells(error)) return orWithoutGrid(wants, (asked) => sendBatch(runner, asked, "formulas", can));
    if (isRefusal(error) && wants.some((want) => want.hasGrid)) return readBatch(runner, withoutGrid(wants), can);
    throw error;
  }
}

/** What was done to the grid is worth knowing, and no reason to fail: where Excel refuses to tell, it is left out. */
async function orWithoutGrid(wants: readonly Want[], read: (wants: readonly Want[]) => Promise<NamedBlock[]>): Promise<NamedBlock[]> {
  try {
    return await read(wants);
  } catch (error) {
    if (!isRefusal(error) || !wants.some((want) => want.hasGrid)) throw error;
    return read(withoutGrid(wants));
  }
}

function withoutGrid(wants: readonly Want[]): Want[] {
  return wants.map((want) => ({ ...want, hasGrid: false }));
}

/** Excel does not do what was asked, and will not do it either when asked again. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof HostError && ["internal", "unsupported", "protected", "conflict"].includes(error.code) && excelCodeOf(error) !== ""
  );
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
  return /specialcells|mergedareas/i.test(error.detail.statement ?? "") && excelCodeOf(error) !== "";
}

/** How constants and formulas are told apart: by Excel's "go to special", or by looking at all formulas. */
type CellsBy = "special" | "formulas";

async function sendBatch(runner: Runner, wants: readonly Want[], by: CellsBy, can: Can): Promise<NamedBlock[]> {
  return runner.sendIdempotent({
    doing: `read ${wants.map((want) => want.name).join(", ")}`,
    bytes: ENVELOPE_BYTES + wants.length * 4 * ACTION_BYTES,
    queue: (context) => {
      const pending = wants.map((want) => queueBlock(context, want, by, can));
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
    ...(above.fonts === undefined ? {} : { fonts: [...above.fonts, ...(below.fonts ?? [])] }),
    ...(above.numberFormats === undefined ? {} : { numberFormats: [...above.numberFormats, ...(below.numberFormats ?? [])] }),
    ...(above.formulaCells === undefined ? {} : { formulaCells: [...above.formulaCells, ...(below.formulaCells ?? [])] }),
    ...(above.constants === undefined ? {} : { constants: [...above.constants, ...(below.constants ?? [])] }),
  };
}

/** Queues one block (ExcelApi 1.4; constants and fonts 1.9); after the sync null if the name points to no cells. */
function queueBlock(context: Excel.RequestContext, want: Want, by: CellsBy, can: Can): () => NamedBlock | null {
  const whole = context.workbook.names.getItemOrNullObject(want.name).getRangeOrNullObject().untrack();
  const range = pieceOf(whole, want.piece);
  const isSpecial = by === "special";
  const needsFormulas = want.hasFormulas || ((want.hasConstants || want.hasFormulaCells) && !isSpecial);
  const fields = [AREA_FIELDS, ...(want.hasValues ? ["values"] : []), ...(needsFormulas ? ["formulas"] : [])];
  range.load([...fields, ...(want.hasFormats ? ["numberFormat"] : [])].join(",")).untrack();
  const special = (kind: "Constants" | "Formulas", isWanted: boolean): Excel.RangeAreas | null => {
    if (!isWanted || !isSpecial) return null;
    const areas = range.getSpecialCellsOrNullObject(kind).untrack();
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return areas;
  };
  const constants = special("Constants", want.hasConstants);
  const formulaCells = special("Formulas", want.hasFormulaCells);
  // Of a block in pieces the first one asks for all.
  const hasGrid = want.hasGrid && (want.piece?.first ?? 0) === 0;
  const grid = hasGrid ? queueGridState(whole, { ...can, hasSpecialCells: isSpecial }) : null;
  if (grid !== null) whole.load(AREA_FIELDS);
  const fonts = want.hasFonts ? queueFonts(range) : null;
  const used = want.hasSheetUsed ? range.worksheet.getUsedRangeOrNullObject(true).untrack() : null;
  used?.load(AREA_FIELDS);
  return () => {
    if (range.isNullObject) return null;
    const values = want.hasValues ? (range.values as CellValue[][] | null) : [];
    const formulas = needsFormulas ? (range.formulas as CellValue[][] | null) : undefined;
    // Past its limit of cells Excel answers null instead of an error.
    if (values === null || formulas === null) throw new HostError("too-large", { statement: `read ${want.name}` }, false);
    const area = areaOf(range);
    return {
      name: want.name,
      sheet: sheetOfAddress(range.address),
      area,
      values,
      ...(want.hasFormulas ? { formulas: formulas! } : {}),
      ...(want.hasConstants
        ? { constants: constants === null ? cellsWhere(area, formulas!, isConstant) : specialAreas(area, constants) }
        : {}),
      ...(want.hasFormulaCells
        ? { formulaCells: formulaCells === null ? cellsWhere(area, formulas!, isFormula) : specialAreas(area, formulaCells) }
        : {}),
      ...(want.hasFormats ? { numberFormats: range.numberFormat as string[][] } : {}),
      ...(grid === null ? {} : { grid: grid(areaOf(whole)) }),
      ...(fonts === null ? {} : { fonts: fonts() }),
      ...(used === null || used.isNullObject ? {} : { sheetUsed: areaOf(used) }),
    };
  };
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

const isFormula = (cell: CellValue): boolean => typeof cell === "string" && cell.startsWith("=");
const isConstant = (cell: CellValue): boolean => cell !== "" && !isFormula(cell);

/** The cells of that kind, as runs along the rows. */
function cellsWhere(block: Area, formulas: readonly (readonly CellValue[])[], isWanted: (cell: CellValue) => boolean): Area[] {
  const areas: Area[] = [];
  formulas.forEach((line, i) => {
    let start = -1;
    for (let j = 0; j <= line.length; j++) {
      const cell = line[j];
      const isInRun = cell !== undefined && isWanted(cell);
      if (isInRun && start < 0) start = j;
      if (!isInRun && start >= 0) {
        areas.push({ row: block.row + i, column: block.column + start, rows: 1, columns: j - start });
        start = -1;
      }
    }
  });
  return areas;
}
