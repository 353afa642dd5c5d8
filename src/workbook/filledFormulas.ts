// The formulas that a plan leaves in cells of a sheet, cell by cell, to be compared with those that stand there.
import { type Area, cellText, columnIndex } from "./area";
import { movedFormula } from "./formulaMove";
import type { Op, WorkbookPlan } from "./plan";

const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/g;

/** The formula as filling moves it down and to the right. */
export function filledFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return movedFormula(formula, ({ text }) => {
    const start = text.lastIndexOf("!") + 1;
    return (
      text.slice(0, start) +
      text.slice(start).replace(CELL, (_, c: string, letters: string, r: string, digits: string) => {
        const column = columnIndex(letters) + (c === "" ? columns : 0);
        const row = Number(digits) - 1 + (r === "" ? rows : 0);
        const [letter] = /^[A-Z]+/.exec(cellText(row, column))!;
        return `${c}${letter}${r}${row + 1}`;
      })
    );
  });
}

/** What the plan leaves in each cell of the area: the formula, or null where it leaves none. */
export function plannedFormulas(plan: WorkbookPlan, sheet: string, area: Area): (string | null)[][] {
  const cells = Array.from({ length: area.rows }, () => new Array<string | null>(area.columns).fill(null));
  const put = (own: Area, of: (row: number, column: number) => string | null | undefined): void => {
    for (let i = 0; i < own.rows; i++) {
      const line = cells[own.row + i - area.row];
      for (let j = 0; line !== undefined && j < own.columns; j++) {
        const at = own.column + j - area.column;
        const formula = of(i, j);
        if (at >= 0 && at < area.columns && formula !== undefined) line[at] = formula;
      }
    }
  };
  for (const op of plan) if ("sheet" in op && op.sheet === sheet) take(op, put);
  return cells;
}

function take(op: Op, put: (area: Area, of: (row: number, column: number) => string | null | undefined) => void): void {
  if (op.kind === "fillFormula") put(op.area, (row, column) => filledFormula(op.formula, row, column));
  else if (op.kind === "writeBlock") put(op.area, () => null);
  else if (op.kind === "fillFormulas") {
    put(op.area, (row, column) => (op.formulas[column] === "" ? undefined : filledFormula(op.formulas[column]!, row, 0)));
  }
}

/** Whether two formulas are the same but for spaces, case and quotes around plain titles, which Excel sets as it likes. */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'([^']|'')*'!|[^"']+/g, (part) => {
    if (part.startsWith('"')) return part;
    if (part.startsWith("'")) return part.replace(/^'|'(?=!$)/g, "").toUpperCase();
    return part.replace(/\s+/g, "").toUpperCase();
  });
}
