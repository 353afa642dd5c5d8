// One sheet on its way into the copy: which of its cells go, as what, and what stays behind.
import { areaAt, type Area } from "../area";
import { intersection } from "../areaArithmetic";
import type { CellValue, Op, PatchCell } from "../plan";
import { formatOps, pageOf } from "./copyLooks";
import type { CopiedSheet, CopySheet, LeftBehind } from "./copyPlan";

/** What becomes of a sheet. */
export interface Finished {
  readonly ops: readonly Op[];
  readonly told: CopiedSheet;
  readonly dropped: readonly Area[];
  readonly texts: readonly string[];
  readonly leftTexts: readonly string[];
}

/** One sheet on its way. Rows and columns count from the first in use. */
export class SheetCopy {
  readonly title: string;
  private readonly area: Area;
  private readonly left: Area[];
  private readonly leftCells: Uint8Array;
  private readonly isFormulaKept: Uint8Array;
  private readonly hiddenRows: Set<number>;
  private readonly hiddenColumns: Set<number>;
  private shown = 0;
  private secret = 0;
  /** Lines whose formulas were not looked at yet. */
  private fresh: { readonly rows: ReadonlySet<number> | null; readonly columns: ReadonlySet<number> | null } | null = {
    rows: null,
    columns: null,
  };

  constructor(private readonly sheet: CopySheet) {
    const { look } = sheet;
    this.title = look.title;
    this.area = look.area ?? areaAt(0, 0, 0, 0);
    this.left = [...sheet.left.flatMap(({ areas }) => areas), ...sheet.own];
    this.leftCells = new Uint8Array(this.area.rows * this.area.columns);
    this.isFormulaKept = new Uint8Array(this.leftCells.length);
    for (const area of this.left) this.each(area, (at) => (this.leftCells[at] = 1));
    this.hiddenRows = hiddenOf(look.rows);
    this.hiddenColumns = hiddenOf(look.columns);
  }

  isLeft(area: Area): boolean {
    return this.left.some((own) => intersection(own, area) !== null);
  }

  /** Personal cells of the sheet that stay behind. */
  personalAreas(): LeftBehind[] {
    return this.sheet.left.flatMap(({ areas }) => areas.map((area) => ({ sheet: this.title, area })));
  }

  /** Formulas that go and are not the add-in's own. */
  eachForeignFormula(visit: (formula: string, row: number, column: number) => void): void {
    const { look, built } = this.sheet;
    look.formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        if (this.isDropped(row, column) || !isFormula(formula, look.values[row]![column])) return;
        const cell = areaAt(this.area.row + row, this.area.column + column);
        if (!built.some((own) => intersection(own, cell) !== null)) visit(formula as string, row, column);
      }),
    );
  }

  /** Leaves a cell behind; answers where it lies. */
  blank(row: number, column: number): Area {
    const cell = areaAt(this.area.row + row, this.area.column + column);
    this.leftCells[row * this.area.columns + column] = 1;
    this.left.push(cell);
    this.secret++;
    return cell;
  }

  /** Whether a formula that goes may look there: hidden lines go only of the add-in's own tables. */
  mayShow(area: Area): boolean {
    const { rows, columns } = this.hiddenIn(area);
    return this.sheet.isBuilt || rows.length + columns.length === 0;
  }

  private hiddenIn(area: Area): { readonly rows: number[]; readonly columns: number[] } {
    return {
      rows: [...this.hiddenRows].filter((row) => row + this.area.row >= area.row && row + this.area.row < area.row + area.rows),
      columns: [...this.hiddenColumns].filter(
        (column) => column + this.area.column >= area.column && column + this.area.column < area.column + area.columns,
      ),
    };
  }

  /** Lets hidden lines in the area go along; whether there were any. */
  show(area: Area): boolean {
    const { rows, columns } = this.hiddenIn(area);
    if (rows.length + columns.length === 0) return false;
    this.shown += rows.length + columns.length;
    for (const row of rows) this.hiddenRows.delete(row);
    for (const column of columns) this.hiddenColumns.delete(column);
    this.fresh = { rows: new Set([...(this.fresh?.rows ?? []), ...rows]), columns: new Set([...(this.fresh?.columns ?? []), ...columns]) };
    return true;
  }

  eachNewFormula(visit: (formula: string, row: number, column: number) => void): void {
    const { fresh } = this;
    this.fresh = null;
    if (fresh === null) return;
    const { formulas, values } = this.sheet.look;
    formulas.forEach((line, row) => {
      if (this.hiddenRows.has(row)) return;
      line.forEach((formula, column) => {
        const isFresh = fresh.rows === null || fresh.columns === null || fresh.rows.has(row) || fresh.columns.has(column);
        if (!isFresh || this.isDropped(row, column) || !isFormula(formula, values[row]![column])) return;
        visit(formula as string, row, column);
      });
    });
  }

  keepFormula(row: number, column: number): void {
    this.isFormulaKept[row * this.area.columns + column] = 1;
  }

  finish(): Finished {
    const { look, left } = this.sheet;
    const texts = new Set<string>();
    const leftTexts = new Set<string>();
    const [formulas, replaced] = [{ count: 0 }, { count: 0 }];
    const cells = look.values.map((line, row) =>
      line.map((value, column): PatchCell => {
        const formula = look.formulas[row]![column]!;
        if (this.isDropped(row, column)) {
          if (typeof value === "string" && value.trim().length > 3) leftTexts.add(value);
          return null;
        }
        if (typeof value === "string") texts.add(value);
        if (!isFormula(formula, value)) return value === "" ? null : value;
        if (this.isFormulaKept[row * this.area.columns + column] === 1) {
          formulas.count++;
          return { formula: formula as string, value };
        }
        replaced.count++;
        return value === "" ? null : value;
      }),
    );
    const dropped = [
      ...this.left.flatMap((area) => intersection(area, this.area) ?? []),
      ...[...this.hiddenRows].map((row) => areaAt(this.area.row + row, this.area.column, 1, this.area.columns)),
      ...[...this.hiddenColumns].map((column) => areaAt(this.area.row, this.area.column + column, this.area.rows, 1)),
    ].flatMap((area) => this.withoutTitles(area));
    return {
      ops: this.ops(cells),
      told: {
        title: this.title,
        rows: this.area.rows,
        columns: this.area.columns,
        left,
        formulas: formulas.count,
        replaced: replaced.count,
        secret: this.secret,
        hiddenLines: this.hiddenRows.size + this.hiddenColumns.size,
        hiddenGoing: this.shown,
        charts: look.charts,
      },
      dropped,
      texts: [...texts],
      leftTexts: [...leftTexts],
    };
  }

  private ops(cells: readonly (readonly PatchCell[])[]): Op[] {
    const { look } = this.sheet;
    const sheet = this.title;
    const made: Op = {
      kind: "ensureSheet",
      sheet,
      showGridlines: look.showsGridlines,
      ...(look.tabColor === null ? {} : { tabColor: look.tabColor }),
    };
    if (look.area === null) return [made];
    const blank = this.blankColumns(cells);
    return [
      made,
      ...formatOps(look, this.area),
      { kind: "patch", sheet, area: this.area, cells },
      ...(look.merged ?? []).map((area): Op => ({ kind: "merge", sheet, area, isMerged: true })),
      { kind: "lines", sheet, axis: "rows", first: this.area.row, sizes: look.rows },
      {
        kind: "lines",
        sheet,
        axis: "columns",
        first: this.area.column,
        sizes: look.columns.map((size, column) => (blank.has(column) ? { ...size, isHidden: true } : size)),
      },
      { kind: "freeze", sheet, ...look.freeze },
      { kind: "page", sheet, page: pageOf(look.page, this.area) },
    ];
  }

  /** Columns of which nothing is left: hidden, so that no gap is seen. A title that lies over one keeps it. */
  private blankColumns(cells: readonly (readonly PatchCell[])[]): ReadonlySet<number> {
    const columns = new Set(
      this.left.flatMap(({ column, columns: count }) => Array.from({ length: count }, (_, k) => column + k - this.area.column)),
    );
    const isBlank = (column: number): boolean => cells.every((line) => (line[column] ?? null) === null);
    const isSpanned = (column: number): boolean =>
      (this.sheet.look.merged ?? []).some(
        (area) => area.column === column + this.area.column && area.columns > 1 && !this.isLeft(areaAt(area.row, area.column)),
      );
    return new Set([...columns].filter((column) => column >= 0 && isBlank(column) && !isSpanned(column)));
  }

  private isDropped(row: number, column: number): boolean {
    if (this.leftCells[row * this.area.columns + column] === 1) return true;
    return (this.hiddenRows.has(row) || this.hiddenColumns.has(column)) && !this.isTitle(row, column);
  }

  /** The parts of the area around titles that begin in a hidden line of it. */
  private withoutTitles(area: Area): Area[] {
    const title = (this.sheet.look.merged ?? []).find((one) => {
      const [row, column] = [one.row - this.area.row, one.column - this.area.column];
      const isIn = intersection(areaAt(one.row, one.column), area) !== null;
      return isIn && !this.isDropped(row, column);
    });
    if (title === undefined) return [area];
    const { row, column } = title;
    return [
      { ...area, rows: row - area.row },
      { ...area, row: row + 1, rows: area.row + area.rows - row - 1 },
      areaAt(row, area.column, 1, column - area.column),
      areaAt(row, column + 1, 1, area.column + area.columns - column - 1),
    ]
      .filter(({ rows, columns }) => rows > 0 && columns > 0)
      .flatMap((part) => this.withoutTitles(part));
  }

  /** A merged cell that begins in a hidden line and is seen all the same. */
  private isTitle(row: number, column: number): boolean {
    const merged = (this.sheet.look.merged ?? []).find(
      (area) => area.row === this.area.row + row && area.column === this.area.column + column,
    );
    if (merged === undefined) return false;
    const isSeen = (count: number, first: number, hidden: ReadonlySet<number>) =>
      Array.from({ length: count }, (_, k) => first + k).some((line) => !hidden.has(line));
    return isSeen(merged.rows, row, this.hiddenRows) && isSeen(merged.columns, column, this.hiddenColumns);
  }

  private each(area: Area, visit: (at: number) => void): void {
    const common = intersection(area, this.area);
    if (common === null) return;
    for (let row = common.row; row < common.row + common.rows; row++) {
      for (let column = common.column; column < common.column + common.columns; column++) {
        visit((row - this.area.row) * this.area.columns + column - this.area.column);
      }
    }
  }
}

/** A text that begins with "=" is its own formula; a formula is not its value. */
function isFormula(formula: CellValue | undefined, value: CellValue | undefined): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function hiddenOf(lines: readonly { readonly isHidden: boolean }[]): Set<number> {
  return new Set(lines.flatMap(({ isHidden }, i) => (isHidden ? [i] : [])));
}
