// A new workbook while a plan fills it: sheets with cells, looks, sizes, rules and print set-up, before any of it becomes XML.
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../workbook/area";
import { intersection, subtract } from "../workbook/areaArithmetic";
import type { CellFormat, CellValue, ConditionalRule, PageSetup, PatchFormula, ProtectionOptions, Validation } from "../workbook/plan";
import { formulaMover } from "./formulaText";

/** Cells that a sheet may spell out: what a format over whole columns would make is a bug of its plan. */
const MAX_CELLS = 2_000_000;

/** A value, or a formula with "=" and the value it gave last, where that is known. */
export type Content = CellValue | PatchFormula;

export interface Look extends CellFormat {
  readonly isUnlocked?: true;
}

export interface Cell {
  /** "" is blank. */
  content: Content;
  look: Look;
}

export interface Line {
  /** Characters of columns or points of rows, as files have them; null = as the sheet has it. */
  size: number | null;
  isHidden: boolean;
}

/** A rule over one area; its formulas are relative to the top left cell of it. */
export interface AreaRule<Rule> {
  readonly area: Area;
  readonly rule: Rule;
}

const PLAIN: Look = {};

/** A sheet under its title of the plan. */
export class SheetModel {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly columnLines = new Map<number, Line>();
  readonly rowLines = new Map<number, Line>();
  /** Look of all cells of a column that are not listed. */
  readonly columnLooks = new Map<number, Look>();
  merges: Area[] = [];
  validations: AreaRule<Validation>[] = [];
  conditionalFormats: AreaRule<readonly ConditionalRule[]>[] = [];
  freeze = { rows: 0, columns: 0 };
  page: PageSetup | null = null;
  protection: ProtectionOptions | null = null;
  visibility: "visible" | "hidden" | "veryHidden" = "visible";
  selection: Area | null = null;
  private count = 0;

  constructor(
    public title: string,
    readonly tabColor: string | null,
    readonly showsGridlines: boolean,
  ) {}

  /** The cell, made where it was not listed. */
  cell(row: number, column: number): Cell {
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw new RangeError(`No cell ${row}, ${column} in a sheet.`);
    let line = this.rows.get(row);
    if (line === undefined) this.rows.set(row, (line = new Map<number, Cell>()));
    let cell = line.get(column);
    if (cell === undefined) {
      if (++this.count > MAX_CELLS) throw new RangeError(`More than ${MAX_CELLS} cells in ${this.title}.`);
      line.set(column, (cell = { content: "", look: this.columnLooks.get(column) ?? PLAIN }));
    }
    return cell;
  }

  /** Changes the looks of all cells of the area; over whole columns those of the columns. */
  restyle(area: Area, change: (look: Look) => Look): void {
    const changed = new Map<Look, Look>();
    const next = (look: Look): Look => {
      let after = changed.get(look);
      if (after === undefined) changed.set(look, (after = change(look)));
      return after;
    };
    if (area.rows < MAX_ROWS) {
      this.each(area, (cell) => (cell.look = next(cell.look)));
      return;
    }
    this.eachListed(area, (cell) => (cell.look = next(cell.look)));
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.columnLooks.set(column, next(this.columnLooks.get(column) ?? PLAIN));
    }
  }

  /** Every cell of the area, row by row. */
  each(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) visit(this.cell(area.row + row, area.column + column), row, column);
    }
  }

  /** The cells of the area that are listed. */
  eachListed(area: Area, visit: (cell: Cell) => void): void {
    for (const [row, line] of this.rows) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of line) if (column >= area.column && column < area.column + area.columns) visit(cell);
    }
  }

  /** The lines of a row or column run. */
  eachLine(axis: "rows" | "columns", first: number, count: number, change: (line: Line, index: number) => void): void {
    const lines = axis === "rows" ? this.rowLines : this.columnLines;
    for (let i = 0; i < count; i++) {
      let line = lines.get(first + i);
      if (line === undefined) lines.set(first + i, (line = { size: null, isHidden: false }));
      change(line, i);
    }
  }

  clearValidation(area: Area): void {
    this.validations = without(this.validations, area, (rule, rows, columns) => ({
      ...rule,
      rule:
        rule.rule.kind === "custom"
          ? { kind: "custom", formula: formulaMover(rule.rule.formula)(rows, columns) }
          : { kind: "list", source: formulaMover(rule.rule.source)(rows, columns) },
    }));
  }

  clearConditionalFormats(area: Area): void {
    this.conditionalFormats = without(this.conditionalFormats, area, (rules, rows, columns) =>
      rules.map((rule) => ({ ...rule, formula: formulaMover(rule.formula)(rows, columns) })),
    );
  }

  /** Merges the area, or takes apart all merged cells that it touches. Of what is merged the top left content stays, as in Excel. */
  merge(area: Area, isMerged: boolean): void {
    this.merges = this.merges.filter((other) => intersection(other, area) === null);
    if (!isMerged || (area.rows === 1 && area.columns === 1)) return;
    this.merges.push(area);
    this.each(area, (cell, row, column) => {
      if (row > 0 || column > 0) cell.content = "";
    });
  }
}

/** The rules outside an area: cut into what is left of theirs, their formulas moved along with the new top left cell. */
function without<Rule>(
  rules: readonly AreaRule<Rule>[],
  hole: Area,
  move: (rule: Rule, rows: number, columns: number) => Rule,
): AreaRule<Rule>[] {
  return rules.flatMap((item) =>
    subtract(item.area, hole).map((area) => ({
      area,
      rule: move(item.rule, area.row - item.area.row, area.column - item.area.column),
    })),
  );
}
