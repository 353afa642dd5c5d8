// Touched cells as they are at one moment, each under an id by which it is found at another: cells of entry sheets by their codes, so that
// sorted rows are no edits, all others by their place.
import { parseAddress, type Area } from "../workbook/area";
import { movementsIn, nameIn } from "../workbook/movements";
import { GRID_NAMES, type GridNames } from "../workbook/names";
import type { CellValue, PatchCell } from "../workbook/plan";
import type { ReadBefore, ReadCells } from "../workbook/restore/keptSheets";
import { formulaKey } from "../workbook/restore/packedCells";
import { isInside, type Touched } from "../workbook/restore/touched";
import { queuePlaces, queueSeen, type ReadBlock, type Want } from "./readCells";
import { areaOf, sheetOfAddress } from "./readRanges";
import type { WorkbookState } from "./workbookState";

/** What is looked at: blocks of cells, places of names, and entry sheets with their codes. */
export interface Watch {
  readonly wants: readonly Want[];
  readonly names: readonly string[];
  readonly grids: readonly WatchedGrid[];
}

export interface WatchedGrid {
  readonly names: GridNames;
  /** Its cells are among the blocks; else they are read by their name. */
  readonly isCovered: boolean;
}

/** An entry sheet at one moment. */
export interface SeenGrid {
  readonly sheet: string;
  readonly area: Area;
  /** Codes beside the rows and above the columns of the area, with their order among equal ones. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly codeAreas: readonly Area[];
  /** Null where they stand in a block. */
  readonly formulas: readonly (readonly CellValue[])[] | null;
  readonly values: readonly (readonly CellValue[])[] | null;
}

export interface Seen {
  /** In the order of the wants; null where Excel does not tell so many cells, or the sheet is not there. */
  readonly blocks: readonly (ReadBlock | null)[];
  readonly names: ReadBefore["names"];
  /** In the order of the grids; null where one is not there. */
  readonly grids: readonly (SeenGrid | null)[];
}

/** Entry sheets on the sheets that are touched, or whose names are. @param blocks wants that were read before */
export function watchedGrids(touched: Touched, state: WorkbookState, wants: readonly Want[]): WatchedGrid[] {
  const names = new Set(touched.names.map((name) => name.toLowerCase()));
  return gridsIn(state).flatMap((grid): WatchedGrid[] => {
    const item = state.names.find(({ name }) => name.toLowerCase() === grid.cells.toLowerCase());
    const place = item === undefined ? null : parseAddress(item.reference);
    const isOn = (sheet: string): boolean => place !== null && place.sheet.toLowerCase() === sheet.toLowerCase();
    const isNamed = names.has(grid.cells.toLowerCase());
    if (!isNamed && !touched.sheets.some(({ title }) => isOn(title))) return [];
    const isCovered = wants.some(
      ({ sheet, area }) => place !== null && isOn(sheet) && (area === "used" || (!isNamed && isInside(place.area, area))),
    );
    return [{ names: grid, isCovered }];
  });
}

/** The names of the entry sheets of each movement. */
function gridsIn({ names }: WorkbookState): GridNames[] {
  const own = Object.values(GRID_NAMES);
  const others = movementsIn(names.map(({ name }) => name)).filter((movement) => movement > 1);
  const of = (movement: number): GridNames[] =>
    own.map(({ rowCodes, columnCodes, cells }) => ({
      rowCodes: nameIn(rowCodes, movement),
      columnCodes: nameIn(columnCodes, movement),
      cells: nameIn(cells, movement),
    }));
  return [...own, ...others.flatMap(of)];
}

/** Queues the codes of an entry sheet, and its cells if asked for; call what it returns after the sync. ExcelApi 1.4. */
export function queueGrid(context: Excel.RequestContext, names: GridNames, contents: "none" | "formulas" | "all"): () => SeenGrid | null {
  const [rows, columns, cells] = [names.rowCodes, names.columnCodes, names.cells].map((name) =>
    context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack(),
  ) as [Excel.Range, Excel.Range, Excel.Range];
  for (const codes of [rows, columns]) codes.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
  cells.load(`address,rowIndex,columnIndex,rowCount,columnCount${{ none: "", formulas: ",formulas", all: ",formulas,values" }[contents]}`);
  return () => {
    if (rows.isNullObject || columns.isNullObject || cells.isNullObject) return null;
    const [rowArea, columnArea, area] = [areaOf(rows), areaOf(columns), areaOf(cells)];
    const formulas = contents === "none" ? null : (cells.formulas as CellValue[][] | null);
    return {
      sheet: sheetOfAddress(cells.address),
      area,
      rows: numbered(Array.from({ length: area.rows }, (_, i) => rows.formulas[area.row + i - rowArea.row]?.[0] as CellValue | undefined)),
      columns: numbered(
        Array.from({ length: area.columns }, (_, j) => columns.formulas[0]?.[area.column + j - columnArea.column] as CellValue | undefined),
      ),
      codeAreas: [rowArea, columnArea],
      formulas,
      values: contents === "all" ? (cells.values as CellValue[][] | null) : null,
    };
  };
}

/** Codes with the count of equal ones before. */
function numbered(codes: readonly (CellValue | undefined)[]): string[] {
  const counts = new Map<string, number>();
  return codes.map((code) => {
    const text = String(code ?? "");
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return count === 0 ? text : `${text}\n${count}`;
  });
}

/**
 * Queues all that is watched; call what it returns after the sync.
 * @param titleNow present title of a sheet of the watch
 * @param hasValues without them a formula is not told from a text that begins with "="
 */
export function queueMoment(
  context: Excel.RequestContext,
  { wants, names, grids }: Watch,
  titleNow: (title: string) => string,
  hasValues: boolean,
): () => Seen {
  const cells = wants.map((want) => queueSeen(context, { ...want, sheet: titleNow(want.sheet) }, hasValues));
  const places = queuePlaces(context, names);
  const seen = grids.map((grid) => queueGrid(context, grid.names, grid.isCovered ? "none" : hasValues ? "all" : "formulas"));
  return () => ({
    blocks: cells.map((read, i) => {
      const block = read();
      return block === null ? null : { ...block, want: wants[i]!, sheet: wants[i]!.sheet };
    }),
    names: places(),
    grids: seen.map((read) => {
      const grid = read();
      return grid === null ? null : { ...grid, sheet: wants.find(({ sheet }) => titleNow(sheet) === grid.sheet)?.sheet ?? grid.sheet };
    }),
  });
}

/** A cell at one moment. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
  /** False where only its text was read: what begins with "=" is never made a formula on a guess. */
  readonly isFormula: boolean;
  /** Codes of its row and column, of cells of entry sheets. */
  readonly codes: readonly [string, string] | null;
}

/** The cells of a moment by their ids. */
export class Moment {
  readonly #spots = new Map<string, Spot>();
  /** What the ids of cells begin with that go by their place. */
  readonly #known = new Set<string>();
  /** Rows and columns of entry sheets. */
  readonly #lines = new Set<string>();
  #byPlace: ReadonlyMap<string, Spot> | null = null;

  constructor(seen: Seen) {
    seen.grids.forEach((grid, index) => {
      if (grid !== null) this.#addGrid(grid, index, blocksOn(seen, grid.sheet));
    });
    for (const block of seen.blocks) {
      if (block !== null && block.cells !== null) this.#addBlock(block, block.cells, gridsOn(seen, block.sheet));
    }
  }

  /** Ids of the cells of entry sheets, and of all others that are not blank. */
  ids(): Iterable<string> {
    return this.#spots.keys();
  }

  /** Undefined where it is blank, or not known. */
  get(id: string): Spot | undefined {
    return this.#spots.get(id);
  }

  /** Whether it was read what stands there. */
  knows(id: string): boolean {
    return this.#spots.has(id) || this.#known.has(id.slice(0, id.indexOf("\n") + 1));
  }

  /** Whether the cell of an entry sheet stands in a row or a column that was not there at this moment. */
  isNewLine(id: string, { codes }: Spot): boolean {
    if (codes === null) return false;
    const index = id.slice(0, id.indexOf("\t"));
    return !this.#lines.has(`row\t${index}\t${codes[0]}`) || !this.#lines.has(`column\t${index}\t${codes[1]}`);
  }

  /** What stands where that cell was; undefined where it is blank, or not known. */
  at({ sheet, row, column }: Pick<Spot, "sheet" | "row" | "column">): Spot | undefined {
    this.#byPlace ??= new Map([...this.#spots.values()].map((spot) => [placeOf(spot), spot]));
    return this.#byPlace.get(placeOf({ sheet, row, column }));
  }

  #addGrid({ sheet, area, rows, columns, formulas, values }: SeenGrid, index: number, blocks: readonly ReadBlock[]): void {
    for (const code of rows) this.#lines.add(`row\t${index}\t${code}`);
    for (const code of columns) this.#lines.add(`column\t${index}\t${code}`);
    for (let i = 0; i < area.rows; i++) {
      for (let j = 0; j < area.columns; j++) {
        const [row, column] = [area.row + i, area.column + j];
        const own = formulas === null ? contentIn(blocks, row, column) : { content: formulas[i]![j]!, value: values?.[i]?.[j] };
        if (own === null) continue;
        const codes = [rows[i]!, columns[j]!] as const;
        this.#spots.set(entryId(index, codes), { sheet, row, column, ...contentOf(own), codes });
      }
    }
  }

  #addBlock({ sheet }: ReadBlock, { area, formulas, values }: ReadCells, grids: readonly SeenGrid[]): void {
    // Beside rows that stand otherwise, a place means something else.
    const start = `${sheet}\t${layoutOf(grids)}\n`;
    this.#known.add(start);
    const keyed = grids.flatMap((grid) => [grid.area, ...grid.codeAreas]);
    formulas.forEach((line, i) =>
      line.forEach((content, j) => {
        const [row, column] = [area.row + i, area.column + j];
        if (content === "" || keyed.some((own) => isIn(own, row, column))) return;
        this.#spots.set(`${start}${row}\t${column}`, { sheet, row, column, ...contentOf({ content, value: values[i]?.[j] }), codes: null });
      }),
    );
  }
}

function placeOf({ sheet, row, column }: Pick<Spot, "sheet" | "row" | "column">): string {
  return `${sheet}\t${row}\t${column}`;
}

/** Id of a cell of the entry sheet of that number in the watch. */
export function entryId(index: number, [row, column]: readonly [string, string]): string {
  return `${index}\t${row}\t${column}`;
}

/** Whether the id is that of a cell of the entry sheet of that number in the watch. */
export function isOfGrid(id: string, index: number): boolean {
  return id.startsWith(`${index}\t`);
}

function blocksOn({ blocks }: Seen, sheet: string): ReadBlock[] {
  return blocks.flatMap((block) => (block !== null && isSame(block.sheet, sheet) ? [block] : []));
}

function gridsOn({ grids }: Seen, sheet: string): SeenGrid[] {
  return grids.flatMap((grid) => (grid !== null && isSame(grid.sheet, sheet) ? [grid] : []));
}

/** Equal for entry sheets whose rows and columns stand in the same order at the same place. */
export function layoutOf(grids: readonly (SeenGrid | null)[]): string {
  const text = JSON.stringify(grids.map((grid) => (grid === null ? null : [grid.area, grid.rows, grid.columns])));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${(hash >>> 0).toString(36)}`;
}

interface Content {
  readonly content: CellValue;
  readonly value: CellValue | undefined;
}

function contentOf({ content, value }: Content): Pick<Spot, "content" | "isFormula"> {
  return { content, isFormula: looksLikeFormula(content) && value !== undefined && content !== value };
}

function looksLikeFormula(content: CellValue | undefined): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** Null where no block holds it. What lies outside of what is in use is blank. */
function contentIn(blocks: readonly ReadBlock[], row: number, column: number): Content | null {
  const cells = blocks.find((block) => block.cells !== null && isIn(block.cells.area, row, column))?.cells ?? null;
  if (cells === null) return blocks.some(({ isUsed }) => isUsed) ? { content: "", value: "" } : null;
  const { area, formulas, values } = cells;
  return { content: formulas[row - area.row]![column - area.column]!, value: values[row - area.row]?.[column - area.column] };
}

/** Whether the two hold the same: a formula that moved with its row does. A text that begins with "=" counts as its formula. */
export function isSameContent(a: Spot | undefined, b: Spot | undefined): boolean {
  const [left, right] = [a?.content ?? "", b?.content ?? ""];
  if (left === right) return true;
  if (a === undefined || b === undefined || !String(left).startsWith("=") || !String(right).startsWith("=")) return false;
  const key = formulaKey(String(left), a.row);
  return key !== null && key === formulaKey(String(right), b.row);
}

/** What Excel writes anew in formulas when sheets are renamed, rows inserted or cells moved; texts between quotation marks stay. */
const REFERENCES =
  /("(?:[^"]|"")*")|#REF!|(?:'(?:[^']|'')*'|[\w.\u0080-\uffff]+)!|(?<![\w.\\\u0080-\uffff])(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}(?=:)|(?<=:)\$?[A-Za-z]{1,3}|\$?\d+(?=:)|(?<=:)\$?\d+)(?![\w(.\\\u0080-\uffff])/g;

/** Whether both are formulas that differ in nothing but where their references point. */
export function isRetold(a: Spot | undefined, b: Spot | undefined): boolean {
  if (a === undefined || b === undefined || !looksLikeFormula(a.content) || !looksLikeFormula(b.content)) return false;
  return withoutReferences(a.content) === withoutReferences(b.content);
}

function withoutReferences(formula: string): string {
  return formula.replace(
    REFERENCES,
    (part: string, text: string | undefined) => text ?? (part.endsWith("!") && part !== "#REF!" ? "" : "\u0001"),
  );
}

/** What to write at a place so that it holds what stood at another; null where a formula means other cells there. */
export function cellFor(spot: Spot, row: number): Exclude<PatchCell, null> | null {
  if (!spot.isFormula) return spot.content;
  const formula = String(spot.content);
  return spot.row === row || (formulaKey(formula, spot.row) ?? "\u0000") === formulaKey(formula, row) ? { formula } : null;
}

/** Whether that cell lies in the area. */
export function isIn({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
