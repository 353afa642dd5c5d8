// What a filter hides: the rows below its heading that do not meet the criteria of every filtered column, judged when it is applied.
import type { HostCell, HostFilter, HostFilterCriteria, HostSheet } from "./hostWorkbook";

/** What a cell shows. */
export type ShownAt = (row: number, column: number) => string;

/** Sets the filter and hides what it filters out; rows that meet it are shown. */
export function applyFilter(sheet: HostSheet, filter: HostFilter, shownAt: ShownAt): void {
  const { area, columns } = filter;
  sheet.filter = filter;
  if (area.rows < 2) return;
  const first = area.row + 1;
  const passed = columns.map(({ column, criteria }) => passes(sheet, { ...filter, column: area.column + column }, criteria, shownAt));
  for (let i = 0; i < area.rows - 1; i++) {
    const isHidden = passed.some((rows) => !rows[i]!);
    if (sheet.isHidden("rows", first + i) !== isHidden) sheet.setHidden("rows", first + i, 1, isHidden);
  }
}

/** Takes the criteria away, or the buttons with them; all rows of the filter are shown. */
export function showFiltered(sheet: HostSheet, keepsButtons: boolean): void {
  const { filter } = sheet;
  if (filter === null) return;
  if (filter.columns.length > 0 && filter.area.rows > 1) sheet.setHidden("rows", filter.area.row + 1, filter.area.rows - 1, false);
  sheet.filter = keepsButtons ? { ...filter, columns: [] } : null;
}

/** For each row below the heading whether it meets the criteria of that column; those that are not known keep hidden what they hid. */
function passes(
  sheet: HostSheet,
  { area, column }: Pick<HostFilter, "area"> & { readonly column: number },
  criteria: HostFilterCriteria | null,
  shownAt: ShownAt,
): boolean[] {
  const place = { row: area.row + 1, column, rows: area.rows - 1, columns: 1 };
  const rows = Array.from({ length: place.rows }, (_, i) => place.row + i);
  if (criteria === null) return rows.map((row) => !sheet.isHidden("rows", row));
  const cells = sheet.read(place).map(([cell]) => cell!);
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  switch (criteria.filterOn) {
    case "Values": {
      const texts = new Set(criteria.values?.map((text) => text.toLowerCase()));
      return rows.map((row) => texts.has(shownAt(row, column).toLowerCase()));
    }
    case "Custom": {
      const tests = [criteria.criterion1, criteria.criterion2].flatMap((text) => (text === undefined ? [] : [testOf(text)]));
      const isAny = criteria.operator === "Or";
      return cells.map((cell) => (isAny ? tests.some((test) => test(cell)) : tests.every((test) => test(cell))));
    }
    case "Dynamic": {
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      const isAbove = criteria.dynamicCriteria === "AboveAverage";
      return cells.map(({ value }) => typeof value === "number" && (isAbove ? value > mean : value < mean));
    }
    case "CellColor":
      return rows.map((row) => (sheet.style(row, column).fill ?? null) === criteria.color);
    default: {
      const isTop = criteria.filterOn.startsWith("Top");
      const sorted = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
      const asked = Number(criteria.criterion1);
      const count = criteria.filterOn.endsWith("Percent") ? Math.max(1, Math.floor((asked / 100) * numbers.length)) : asked;
      const line = sorted[Math.min(count, sorted.length) - 1];
      return cells.map(({ value }) => line !== undefined && typeof value === "number" && (isTop ? value >= line : value <= line));
    }
  }
}

/** A test such as ">50", "<>abc*" or "=" (blank); without an operator it asks for that very content. */
function testOf(criterion: string): (cell: HostCell) => boolean {
  const [, operator = "", wanted = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion)!;
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  const pattern = new RegExp(
    `^${wanted
      .split(/(~?[*?])/)
      .map(patternOf)
      .join("")}$`,
    "is",
  );
  const isAlike = ({ value }: HostCell): boolean =>
    wanted === "" ? value === null || value === "" : typeof value === "number" ? value === number : pattern.test(String(value ?? ""));
  switch (operator) {
    case "<>":
      return (cell) => !isAlike(cell);
    case "":
    case "=":
      return isAlike;
    default:
      return ({ value }) =>
        typeof value === "number" &&
        (operator === ">" ? value > number : operator === ">=" ? value >= number : operator === "<" ? value < number : value <= number);
  }
}

function patternOf(part: string): string {
  if (part === "*") return ".*";
  if (part === "?") return ".";
  return (/^~[*?]$/.test(part) ? part[1]! : part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
