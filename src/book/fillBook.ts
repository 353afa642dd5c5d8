// Plays a plan into a new workbook, operation by operation, with the meaning that src/workbook/plan.ts gives them.
import { type Area, quoteSheet } from "../workbook/area";
import type { CellValue, Op, PatchCell, PatchFormula, WorkbookPlan } from "../workbook/plan";
import { type Content, type Look, SheetModel } from "./bookModel";
import { formulaMover } from "./formulaText";
import { fileWidth, fileWidthOfPoints } from "./fileWidth";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

export interface NameModel {
  readonly name: string;
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly isHidden: boolean;
}

export interface BookModel {
  /** In tab order. */
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  readonly active: SheetModel;
  /** New titles of sheets, by the title of before in small letters. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What people may still do on a protected sheet where the plan says nothing else: as src/excel protects one. */
const PROTECTION = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  selectionMode: "Normal",
} as const;
const MAX_TITLE = 31;
const FORBIDDEN_IN_TITLES = /[[\]:*?/\\]|^'|'$/;

/**
 * The workbook that the plan makes out of none. What has no meaning in a new file does nothing: `unprotect`, `clearFilter` and `filter` (nothing is
 * protected or filtered yet), `removeChart` (there is none), `recalculate` (the file is calculated when it is opened).
 * @throws RangeError for what a plan may not ask of a file: charts, copies, sorting, a page put back, a sheet or shape that is not there
 */
export function fillBook(plan: WorkbookPlan): BookModel {
  const filling = new Filling();
  for (const op of plan) filling.take(op);
  return filling.finish(plan);
}

class Filling {
  private sheets: SheetModel[] = [];
  private readonly names = new Map<string, NameModel>();
  private active: SheetModel | null = null;

  take(op: Op): void {
    switch (op.kind) {
      case "ensureSheet":
        return this.ensureSheet(op);
      case "clear":
        return this.clear(op);
      case "writeBlock":
        checkShape(op.area, op.values);
        return this.sheet(op.sheet).each(op.area, (cell, row, column) => (cell.content = checked(op.values[row]![column]!)));
      case "fillFormulas":
        return this.fillFormulas(op);
      case "fillFormula": {
        const move = formulaMover(op.formula);
        return this.sheet(op.sheet).each(op.area, (cell, row, column) => (cell.content = { formula: move(row, column) }));
      }
      case "patch":
        return this.patch(op);
      case "merge":
        return this.sheet(op.sheet).merge(op.area, op.isMerged);
      case "hide":
        return this.sheet(op.sheet).eachLine(op.axis, op.first, op.count, (line) => (line.isHidden = op.isHidden));
      case "clearValidation":
        return this.sheet(op.sheet).clearValidation(op.area);
      case "unlock":
        return this.sheet(op.sheet).restyle(op.area, unlocked);
      case "defineName":
        return this.defineName(op);
      case "removeName":
        this.names.delete(op.name.toLowerCase());
        return;
      case "format":
        return this.sheet(op.sheet).restyle(op.area, (look) => ({ ...look, ...op.format }));
      case "columnWidth":
        return this.sheet(op.sheet).eachLine("columns", op.column, op.columns, (line) => (line.size = fileWidth(op.characters)));
      case "rowHeight":
        return this.sheet(op.sheet).eachLine("rows", op.row, op.rows, (line) => (line.size = op.points));
      case "validation": {
        const sheet = this.sheet(op.sheet);
        sheet.clearValidation(op.area);
        sheet.validations.push({ area: op.area, rule: op.validation });
        return;
      }
      case "conditionalFormats": {
        const sheet = this.sheet(op.sheet);
        sheet.clearConditionalFormats(op.area);
        if (op.rules.length > 0) sheet.conditionalFormats.push({ area: op.area, rule: op.rules });
        return;
      }
      case "freeze":
        this.sheet(op.sheet).freeze = { rows: op.rows, columns: op.columns };
        return;
      case "page":
        this.sheet(op.sheet).page = op.page;
        return;
      case "footer":
        return this.footer(op);
      case "locks":
        return this.locks(op);
      case "protect":
        this.sheet(op.sheet).protection = op.options ?? { ...PROTECTION, ...(op.allowsObjects === true && { allowEditObjects: true }) };
        return;
      case "visibility":
        this.sheet(op.sheet).visibility = op.visibility;
        return;
      case "lines":
        return this.sheet(op.sheet).eachLine(op.axis, op.first, op.sizes.length, (line, i) => {
          const { points, isHidden } = op.sizes[i]!;
          line.isHidden = isHidden;
          if (!isHidden) line.size = op.axis === "rows" ? points : fileWidthOfPoints(points);
        });
      case "activate":
        this.active = this.sheet(op.sheet);
        if (op.area !== undefined) this.active.selection = op.area;
        return;
      case "unprotect":
      case "clearFilter":
      case "filter":
      case "removeChart":
      case "recalculate":
      // Both come last of all, in `finish`.
      case "renameSheet":
      case "deleteSheet":
        return;
      case "sortRows":
      case "copyAll":
      case "pageState":
      case "chart":
        throw new RangeError(`A new file takes no ${op.kind}.`);
    }
  }

  finish(plan: WorkbookPlan): BookModel {
    const titles = new Map<string, string>();
    for (const op of plan) {
      if (op.kind === "deleteSheet") this.sheets = this.sheets.filter(({ title }) => title.toLowerCase() !== op.sheet.toLowerCase());
    }
    for (const op of plan) if (op.kind === "renameSheet") titles.set(this.sheet(op.sheet).title.toLowerCase(), op.title);
    for (const sheet of this.sheets) sheet.title = titles.get(sheet.title.toLowerCase()) ?? sheet.title;
    checkTitles(this.sheets);
    const visible = this.sheets.filter(({ visibility }) => visibility === "visible");
    const active = visible.find((sheet) => sheet === this.active) ?? visible[0];
    if (active === undefined) throw new RangeError("A workbook needs a sheet that can be seen.");
    const names = [...this.names.values()].filter(({ sheet }) => this.sheets.includes(sheet));
    return { sheets: this.sheets, names, active, titles };
  }

  private find(title: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  }

  private sheet(title: string): SheetModel {
    const sheet = this.find(title);
    if (sheet === undefined) throw new RangeError(`The plan has no sheet ${quoteSheet(title)} yet.`);
    return sheet;
  }

  private ensureSheet({ sheet, tabColor, showGridlines, before }: OpOf<"ensureSheet">): void {
    if (this.find(sheet) !== undefined) return;
    const neighbour = before === undefined ? undefined : this.find(before);
    const place = neighbour === undefined ? this.sheets.length : this.sheets.indexOf(neighbour);
    this.sheets.splice(place, 0, new SheetModel(sheet, tabColor ?? null, showGridlines ?? true));
  }

  private clear({ sheet: title, area, what }: OpOf<"clear">): void {
    const sheet = this.sheet(title);
    const everything = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    const cleared = area === "all" ? everything : area;
    sheet.eachListed(cleared, (cell) => {
      cell.content = "";
      if (what === "all") cell.look = {};
    });
    if (what === "contents") return;
    if (area === "all") sheet.columnLooks.clear();
    sheet.clearValidation(cleared);
    sheet.clearConditionalFormats(cleared);
    sheet.merge(cleared, false);
  }

  private fillFormulas({ sheet, area, formulas }: OpOf<"fillFormulas">): void {
    if (formulas.length !== area.columns) throw new RangeError(`${formulas.length} formulas over ${area.columns} columns.`);
    const movers = formulas.map((formula) => (formula === "" ? null : formulaMover(formula)));
    this.sheet(sheet).each(area, (cell, row, column) => {
      const move = movers[column];
      if (move !== null && move !== undefined) cell.content = { formula: move(row, 0) };
    });
  }

  private patch({ sheet, area, cells, formats }: OpOf<"patch">): void {
    checkShape(area, cells);
    if (formats !== undefined) checkShape(area, formats);
    this.sheet(sheet).each(area, (cell, row, column) => {
      const numberFormat = formats?.[row]![column] ?? null;
      if (numberFormat !== null) cell.look = { ...cell.look, numberFormat };
      const content: PatchCell = cells[row]![column]!;
      if (content !== null) cell.content = checked(content);
    });
  }

  private defineName({ name, sheet, area, isHidden }: OpOf<"defineName">): void {
    const key = name.toLowerCase();
    const former = this.names.get(key);
    // A name that is moved stays as visible as it was.
    this.names.set(key, { name, sheet: this.sheet(sheet), area, isHidden: former?.isHidden ?? isHidden === true });
  }

  private footer({ sheet: title, left }: OpOf<"footer">): void {
    const sheet = this.sheet(title);
    const { page } = sheet;
    if (page === null) throw new RangeError(`The sheet ${quoteSheet(title)} has no page set-up to put a footer on.`);
    const { first } = page;
    sheet.page = {
      ...page,
      footer: { ...page.footer, left },
      ...(first === undefined ? {} : { first: { ...first, footer: { ...first.footer, left } } }),
    };
  }

  /** Cells are locked unless they are unlocked, so locking takes marks away and unlocking sets them. */
  private locks({ sheet: title, unlocked: areas }: OpOf<"locks">): void {
    const sheet = this.sheet(title);
    const lock = ({ isUnlocked: _, ...look }: Look): Look => look;
    for (const line of sheet.rows.values()) for (const cell of line.values()) cell.look = lock(cell.look);
    for (const [column, look] of sheet.columnLooks) sheet.columnLooks.set(column, lock(look));
    for (const area of areas) sheet.restyle(area, unlocked);
  }
}

function unlocked(look: Look): Look {
  return { ...look, isUnlocked: true };
}

function checkShape({ rows, columns }: Area, block: readonly (readonly unknown[])[]): void {
  if (block.length !== rows || block.some((line) => line.length !== columns)) {
    throw new RangeError(`The cells do not have the shape of their area, ${rows} × ${columns}.`);
  }
}

function checked<Given extends CellValue | PatchFormula>(content: Given): Content {
  if (typeof content === "number" && !Number.isFinite(content)) throw new RangeError(`${content} cannot stand in a cell.`);
  return content;
}

function checkTitles(sheets: readonly SheetModel[]): void {
  const taken = new Set<string>();
  for (const { title } of sheets) {
    const isFine = title !== "" && title.length <= MAX_TITLE && !FORBIDDEN_IN_TITLES.test(title) && !taken.has(title.toLowerCase());
    if (!isFine) throw new RangeError(`No sheet can be called ${quoteSheet(title)} here.`);
    taken.add(title.toLowerCase());
  }
}
