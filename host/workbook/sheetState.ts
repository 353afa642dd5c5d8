// What a sheet has beside Univer's cells: protection, unlocked areas, validation, conditional formats, print set-up, filter, charts,
// and how all of it follows inserted and deleted lines.
import { intersect, joinNeighbours, placed, shiftArea, shiftSpan, subtract, subtractAll, type LineEdit } from "./areas";
import type { HostArea, HostChart, HostConditionalFormat, HostFilter, HostPage, HostProtection, HostValidation } from "./hostWorkbook";

/** Excel's set-up of a new sheet: A4 upright, its "normal" margins. */
export const DEFAULT_PAGE: HostPage = Object.freeze({
  printArea: null,
  titleRows: null,
  titleColumns: null,
  orientation: "portrait",
  paper: "a4",
  fitWide: null,
  fitTall: null,
  scale: 100,
  pageStarts: [],
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  isFirstDifferent: false,
  firstHeader: { left: "", center: "", right: "" },
  firstFooter: { left: "", center: "", right: "" },
});

/** A formula as it reads that many rows down and columns right. */
export type MoveFormula = (formula: string, rows: number, columns: number) => string;

export class SheetState {
  isVeryHidden = false;
  protection: HostProtection | null = null;
  page: HostPage = DEFAULT_PAGE;
  filter: HostFilter | null = null;
  unlocked: HostArea[] = [];
  validations: HostValidation[] = [];
  conditionalFormats: HostConditionalFormat[] = [];
  charts: readonly HostChart[] = [];

  constructor(private readonly move: MoveFormula) {}

  /** Becomes as the state of another sheet is. */
  takeOver(other: SheetState): void {
    this.isVeryHidden = other.isVeryHidden;
    this.protection = other.protection;
    this.page = other.page;
    this.filter = other.filter;
    this.unlocked = [...other.unlocked];
    this.validations = [...other.validations];
    this.conditionalFormats = [...other.conditionalFormats];
    this.charts = other.charts;
  }

  setLocked(area: HostArea, isLocked: boolean): void {
    const others = subtractAll(this.unlocked, area);
    this.unlocked = isLocked ? others : joinNeighbours([...others, area]);
  }

  setValidation(area: HostArea, rule: Omit<HostValidation, "area"> | null): void {
    this.validations = this.validations.flatMap((old) =>
      subtract(old.area, area).map((part) => ({ ...old, area: part, rule: this.ruleAt(old, part) })),
    );
    if (rule !== null) this.validations.push({ ...rule, area });
  }

  clearConditionalFormats(area: HostArea): void {
    this.conditionalFormats = this.conditionalFormats.flatMap((old) =>
      subtract(old.area, area).map((part) => ({ ...old, area: part, formula: this.formulaAt(old.formula, old.area, part) })),
    );
  }

  /** Takes over locks, validation and conditional formats of an area, of this sheet or another, and nothing else stays there. */
  copyRules(source: SheetState, from: HostArea, to: HostArea): void {
    const inside = (area: HostArea): HostArea | null => intersect(area, from);
    const unlocked = source.unlocked.flatMap((area) => inside(area) ?? []);
    const validations = source.validations.flatMap((old) => {
      const part = inside(old.area);
      if (part === null) return [];
      const at = placed(part, from, to);
      return [{ ...old, area: at, rule: this.ruleAt(old, at) }];
    });
    const conditionalFormats = source.conditionalFormats.flatMap((old) => {
      const part = inside(old.area);
      if (part === null) return [];
      const at = placed(part, from, to);
      return [{ ...old, area: at, formula: this.formulaAt(old.formula, old.area, at) }];
    });
    this.setLocked(to, true);
    for (const area of unlocked) this.setLocked(placed(area, from, to), false);
    this.setValidation(to, null);
    this.validations.push(...validations);
    this.clearConditionalFormats(to);
    this.conditionalFormats.push(...conditionalFormats);
  }

  /** The rule as it reads for a part of its area: formulas are written for the upper left cell. */
  private ruleAt({ rule, area }: HostValidation, part: HostArea): HostValidation["rule"] {
    if (rule.kind === "custom") return { ...rule, formula: this.formulaAt(rule.formula, area, part) };
    return { ...rule, source: followSource(rule.source, (formula) => this.formulaAt(formula, area, part)) };
  }

  private formulaAt(formula: string, from: HostArea, to: HostArea): string {
    if (from.row === to.row && from.column === to.column) return formula;
    return this.move(formula, to.row - from.row, to.column - from.column);
  }

  /** Moves everything that lies on this sheet; formulas are followed apart. */
  followLines(edit: LineEdit): void {
    this.unlocked = joinNeighbours(shifted(this.unlocked, edit));
    this.validations = moved(this.validations, edit);
    this.conditionalFormats = moved(this.conditionalFormats, edit);
    if (this.filter !== null) this.filter = movedFilter(this.filter, edit);
    this.charts = this.charts.map((chart) => movedChart(chart, edit));
    const { printArea, titleRows, titleColumns, pageStarts } = this.page;
    this.page = {
      ...this.page,
      printArea: printArea === null ? null : shiftArea(printArea, edit),
      titleRows: titleRows === null || edit.axis !== "rows" ? titleRows : shiftTitleRows(titleRows, edit),
      titleColumns: titleColumns === null || edit.axis !== "columns" ? titleColumns : shiftTitleColumns(titleColumns, edit),
      pageStarts: edit.axis !== "rows" ? pageStarts : pageStarts.flatMap((row) => shiftSpan(row, 1, edit)?.start ?? []),
    };
  }

  /** Passes every formula kept here through `follow`. */
  followFormulas(follow: (formula: string) => string): void {
    this.validations = this.validations.map((old) => {
      const { rule } = old;
      return {
        ...old,
        rule: rule.kind === "custom" ? { ...rule, formula: follow(rule.formula) } : { ...rule, source: followSource(rule.source, follow) },
      };
    });
    this.conditionalFormats = this.conditionalFormats.map((old) => ({ ...old, formula: follow(old.formula) }));
    this.charts = this.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        values: follow(series.values),
        categories: series.categories === null ? null : follow(series.categories),
      })),
    }));
  }
}

/** A list's source is a reference ("=Danh_sach") or the entries themselves ("KAD,MIỄN"), which nothing moves. */
function followSource(source: string, follow: (formula: string) => string): string {
  return source.startsWith("=") ? follow(source) : source;
}

/** New lines look like the line before them, so an unlocked area also takes in lines that are inserted right behind it. */
function shifted(areas: readonly HostArea[], edit: LineEdit): HostArea[] {
  return areas.flatMap((area) => shiftArea(area, edit, "behind") ?? []);
}

/** A chart goes with the cell of its corner; where that is deleted it moves to the next one. Its size stays. */
function movedChart(chart: HostChart, edit: LineEdit): HostChart {
  const line = edit.axis === "rows" ? chart.row : chart.column;
  const span = shiftSpan(line, 1, edit);
  const next = span === null ? edit.index : span.start;
  const isInside = span !== null;
  return edit.axis === "rows"
    ? { ...chart, row: next, down: isInside ? chart.down : 0 }
    : { ...chart, column: next, right: isInside ? chart.right : 0 };
}

function moved<T extends { readonly area: HostArea }>(items: readonly T[], edit: LineEdit): T[] {
  return items.flatMap((item) => {
    const area = shiftArea(item.area, edit);
    return area === null ? [] : [{ ...item, area }];
  });
}

function shiftTitleRows(title: NonNullable<HostPage["titleRows"]>, edit: LineEdit): HostPage["titleRows"] {
  const span = shiftSpan(title.row, title.rows, edit);
  return span === null ? null : { row: span.start, rows: span.length };
}

function shiftTitleColumns(title: NonNullable<HostPage["titleColumns"]>, edit: LineEdit): HostPage["titleColumns"] {
  const span = shiftSpan(title.column, title.columns, edit);
  return span === null ? null : { column: span.start, columns: span.length };
}

/** A filter goes with its heading or its last row; of a deleted column its criteria go. */
function movedFilter({ area, columns }: HostFilter, edit: LineEdit): HostFilter | null {
  const moved = shiftArea(area, edit);
  if (moved === null) return null;
  if (edit.axis === "rows") return { area: moved, columns };
  return {
    area: moved,
    columns: columns.flatMap(({ column, criteria }) => {
      const span = shiftSpan(area.column + column, 1, edit);
      return span === null ? [] : [{ column: span.start - moved.column, criteria }];
    }),
  };
}
