// The copy that goes out: a new workbook from what the chosen sheets show, with values or with the formulas that can stand alone.
import { areaAt, type Area } from "../area";
import { intersection } from "../areaArithmetic";
import type { CellFormat, CellValue, Op, PageSetup, PageState, PageTexts, PatchCell, WorkbookPlan } from "../plan";
import { formulaNeeds } from "./formulaNeeds";
import type { PersonalColumn } from "./personalColumns";
import type { SheetLook } from "./sheetLook";

export type CopyContent = "values" | "formulas";

export interface CopySheet {
  readonly look: SheetLook;
  /** Columns that stay behind. */
  readonly left: readonly PersonalColumn[];
  /** Cells of the add-in's own, which stay behind untold. */
  readonly own: readonly Area[];
  readonly isProtected: boolean;
  /** The add-in's own table of results: its formulas need hidden lines of it, which go along, hidden. Elsewhere hidden lines never go. */
  readonly isBuilt: boolean;
  /** Where the add-in's own cells lie: only formulas of others can be somebody's way to a personal cell. */
  readonly built: readonly Area[];
}

export interface NamePlace {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What became of a sheet. */
export interface CopiedSheet {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly left: readonly PersonalColumn[];
  /** Formulas that go as formulas. */
  readonly formulas: number;
  /** Formulas that go as their values, since they look at what stays behind. */
  readonly replaced: number;
  /** Formulas of others that look at personal cells: their values stay behind too. */
  readonly secret: number;
  /** Rows and columns that are hidden here and whose contents stay behind. */
  readonly hiddenLines: number;
  /** Rows and columns that are hidden here and go along, hidden. */
  readonly hiddenGoing: number;
  readonly charts: number;
}

/** What may not be found in the file. */
export interface LeftBehind {
  readonly sheet: string;
  readonly area: Area;
}

export interface Copy {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly CopiedSheet[];
  /** Names that go, for formulas that need them. */
  readonly names: readonly string[];
  readonly leftAreas: readonly LeftBehind[];
  /** Texts of the cells that stay behind and of no cell that goes. */
  readonly leftTexts: readonly string[];
}

/**
 * Makes the copy of the sheets, in their order. `names`: all names of the workbook, by themselves in small letters; `personal`: cells of
 * sheets that do not go which tell of persons what is to stay behind.
 */
export function copyPlan(
  sheets: readonly CopySheet[],
  content: CopyContent,
  names: ReadonlyMap<string, NamePlace>,
  personal: readonly LeftBehind[] = [],
): Copy {
  const drafts = sheets.map((sheet) => new SheetCopy(sheet));
  const copying = new Copying(drafts, names);
  copying.blankSecrets(personal);
  if (content === "formulas") copying.keepFormulas();
  const usedNames = [...copying.usedNames.values()];
  const finished = drafts.map((draft) => draft.finish());
  const kept = new Set(finished.flatMap(({ texts }) => texts));
  const ops = finished.flatMap((sheet) => sheet.ops);
  const first = sheets.find(({ look }) => look.area !== null) ?? sheets[0]!;
  return {
    plan: [
      ...ops,
      ...usedNames.map(({ name, sheet, area }): Op => ({ kind: "defineName", name, sheet, area })),
      ...sheets.flatMap(({ look, isProtected }): Op[] =>
        isProtected && content === "formulas" ? [{ kind: "protect", sheet: look.title }] : [],
      ),
      { kind: "activate", sheet: first.look.title },
    ],
    sheets: finished.map(({ told }) => told),
    names: usedNames.map(({ name }) => name),
    leftAreas: finished.flatMap(({ told, dropped }) => dropped.map((area) => ({ sheet: told.title, area }))),
    leftTexts: [...new Set(finished.flatMap(({ leftTexts }) => leftTexts))].filter((text) => !kept.has(text)),
  };
}

/** Formulas of all sheets: which can stand without what stays behind. */
class Copying {
  readonly usedNames = new Map<string, NamePlace>();
  private readonly byTitle: ReadonlyMap<string, SheetCopy>;

  constructor(
    private readonly drafts: readonly SheetCopy[],
    private readonly names: ReadonlyMap<string, NamePlace>,
  ) {
    this.byTitle = new Map(drafts.map((draft) => [draft.title.toLowerCase(), draft]));
  }

  /** Formulas of others that look at personal cells, or at such formulas, stay behind with their values. */
  blankSecrets(personal: readonly LeftBehind[]): void {
    const secrets = [...personal, ...this.drafts.flatMap((draft) => draft.personalAreas())].map(({ sheet, area }) => ({
      sheet: sheet.toLowerCase(),
      area,
    }));
    for (let isMore = secrets.length > 0; isMore; ) {
      isMore = false;
      for (const draft of this.drafts) {
        draft.eachForeignFormula((formula, row, column) => {
          const needs = formulaNeeds(formula);
          // What reaches anywhere may reach there.
          const looks =
            needs === null
              ? null
              : [...needs.areas, ...needs.names.flatMap((name) => this.names.get(name.toLowerCase()) ?? [])].map(({ sheet, area }) => ({
                  sheet: (sheet === "" ? draft.title : sheet).toLowerCase(),
                  area,
                }));
          const isSecret =
            looks === null ||
            looks.some((look) => secrets.some((one) => one.sheet === look.sheet && intersection(one.area, look.area) !== null));
          if (!isSecret) return;
          secrets.push({ sheet: draft.title.toLowerCase(), area: draft.blank(row, column) });
          isMore = true;
        });
      }
    }
  }

  /** Hidden lines of the add-in's tables go along where formulas that go need them, and then theirs, until nothing more is needed. */
  keepFormulas(): void {
    for (let isMore = true; isMore; ) {
      isMore = false;
      for (const draft of this.drafts) {
        draft.eachNewFormula((formula, row, column) => {
          const needs = this.needsOf(formula, draft.title);
          if (needs === null) return;
          for (const { draft: other, area } of needs.places) isMore = other.show(area) || isMore;
          for (const place of needs.names) this.usedNames.set(place.name.toLowerCase(), place);
          draft.keepFormula(row, column);
        });
      }
    }
  }

  /** The places a formula looks at, all of which go; else null. */
  private needsOf(
    formula: string,
    own: string,
  ): { readonly places: { draft: SheetCopy; area: Area }[]; readonly names: NamePlace[] } | null {
    const needs = formulaNeeds(formula);
    if (needs === null) return null;
    const names: NamePlace[] = [];
    for (const name of needs.names) {
      const place = this.names.get(name.toLowerCase());
      if (place === undefined) return null;
      names.push(place);
    }
    const places: { draft: SheetCopy; area: Area }[] = [];
    for (const { sheet, area } of [...needs.areas, ...names]) {
      const draft = this.byTitle.get((sheet === "" ? own : sheet).toLowerCase());
      if (draft === undefined || draft.isLeft(area) || !draft.mayShow(area)) return null;
      places.push({ draft, area });
    }
    return { places, names };
  }
}

interface Finished {
  readonly ops: readonly Op[];
  readonly told: CopiedSheet;
  readonly dropped: readonly Area[];
  readonly texts: readonly string[];
  readonly leftTexts: readonly string[];
}

/** One sheet on its way. Rows and columns count from the first in use. */
class SheetCopy {
  readonly title: string;
  private readonly area: Area;
  private readonly left: Area[];
  private readonly leftCells: Uint8Array;
  private readonly isFormulaKept: Uint8Array;
  private readonly hiddenRows: Set<number>;
  private readonly hiddenColumns: Set<number>;
  /** Lines whose formulas were not looked at yet. */
  private shown = 0;
  private secret = 0;
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

/** Formats over rectangles of cells that look the same: runs along the rows, joined down the columns. */
function formatOps({ title: sheet, looks }: SheetLook, area: Area): Op[] {
  const ops: Op[] = [];
  let open = new Map<string, { look: CellFormat; area: Area }>();
  looks.forEach((line, i) => {
    const next = new Map<string, { look: CellFormat; area: Area }>();
    for (let j = 0; j < line.length; ) {
      const look = line[j]!;
      let count = 1;
      while (line[j + count] === look) count++;
      const key = `${j} ${count}`;
      const above = open.get(key);
      if (above?.look === look) {
        next.set(key, { look, area: { ...above.area, rows: above.area.rows + 1 } });
        open.delete(key);
      } else next.set(key, { look, area: areaAt(area.row + i, area.column + j, 1, count) });
      j += count;
    }
    ops.push(...[...open.values()].flatMap((done) => formatOp(sheet, done)));
    open = next;
  });
  ops.push(...[...open.values()].flatMap((done) => formatOp(sheet, done)));
  return ops;
}

function formatOp(sheet: string, { look, area }: { readonly look: CellFormat; readonly area: Area }): Op[] {
  return Object.keys(look).length === 0 ? [] : [{ kind: "format", sheet, area, format: look }];
}

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** The print set-up in the words of plans. A scale becomes "as wide as the page". */
function pageOf(page: PageState, used: Area): PageSetup {
  const { titleRows, titleColumns, zoom } = page;
  const [top = 54, bottom = 54, left = 50, right = 50, header = 21.6, footer = 21.6] = page.margins.map(
    (points) => points * MILLIMETRES_PER_POINT,
  );
  const tall = zoom["verticalFitToPages"] ?? 0;
  const hasFirst = page.headersState.startsWith("First");
  return {
    printArea: page.printArea ?? used,
    ...(titleRows === null ? {} : { titleRows: { row: titleRows.row, rows: titleRows.rows } }),
    ...(titleColumns === null ? {} : { titleColumns: { column: titleColumns.column, columns: titleColumns.columns } }),
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    fitWide: zoom["horizontalFitToPages"] ?? 1,
    ...(tall > 0 ? { fitTall: tall } : {}),
    pageStarts: page.pageStarts.filter((row) => row > 0),
    margins: { top, bottom, left, right, header, footer },
    centerHorizontally: page.centerHorizontally,
    ...textsOf(page.texts),
    ...(hasFirst ? { first: textsOf(page.firstTexts) } : {}),
  };
}

function textsOf(texts: readonly string[]): { readonly header: PageTexts; readonly footer: PageTexts } {
  const three = (from: number): PageTexts => ({ left: texts[from] ?? "", center: texts[from + 1] ?? "", right: texts[from + 2] ?? "" });
  return { header: three(0), footer: three(3) };
}
