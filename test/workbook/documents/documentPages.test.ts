import fc from "fast-check";
import { pagesOf } from "../../../src/workbook/documents/documentPages";
import type { Grid } from "../../../src/workbook/documents/grid";
import { gapRow, type SheetRow } from "../../../src/workbook/documents/sheetRow";

const GRID: Grid = { widths: [100, 100], size: 12, pageHeight: 700, isTight: false };
const row = (height: number, more: Partial<SheetRow> = {}): SheetRow => ({ ...gapRow(2, height, false), ...more });

interface Shape {
  readonly tables: readonly (readonly number[])[];
  readonly between: number;
  readonly signature: number;
}

/** Head, tables with a gap and a line of text after each, signature: rows, and the index of its first row. */
function paper({ tables, between, signature }: Shape): { readonly rows: SheetRow[]; readonly closing: number } {
  const rows = [
    row(16),
    row(120, { keepsNext: true }),
    ...tables.flatMap((heights, table) => [
      row(40, { table, isHead: true, keepsNext: true }),
      ...heights.map((height, i) => row(height, { table, ...(i % 9 === 0 ? { keepsNext: true } : {}) })),
      row(6, { keepsNext: true }),
      row(between),
    ]),
  ];
  return { rows: [...rows, ...Array.from({ length: 5 }, () => row(signature / 5, { keepsNext: true }))], closing: rows.length };
}

const lines = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 1, maxLength: 80 });
const shapes = fc.record({
  tables: fc.array(lines, { minLength: 1, maxLength: 2 }),
  between: fc.integer({ min: 18, max: 80 }),
  signature: fc.integer({ min: 100, max: 200 }),
});

function pagesIn({ rows, closing }: ReturnType<typeof paper>) {
  const pages = pagesOf(rows, closing, GRID);
  const edges = [0, ...pages.starts, pages.rows.length];
  const parts = edges.slice(0, -1).map((start, i) => pages.rows.slice(start, edges[i + 1]));
  const titles = pages.rows.slice(pages.titles.row, pages.titles.row + pages.titles.rows);
  return { ...pages, parts, repeated: titles.reduce((sum, title) => sum + title.height, 0) };
}

describe("pages of a printed sheet", () => {
  test("no page is fuller than the paper, repeated rows included", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { parts, repeated } = pagesIn(paper(shape));
        parts.forEach((part, i) => {
          const height = part.reduce((sum, { height: points }) => sum + points, 0) + (i === 0 ? 0 : repeated);
          expect(height).toBeLessThanOrEqual(GRID.pageHeight);
        });
      }),
    );
  });

  test("rows stay in order and none is lost; only heads are put in again", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { rows, closing } = paper(shape);
        const { parts } = pagesIn({ rows, closing });
        const heights = (some: readonly SheetRow[]): number[] => some.filter((one) => one.isHead !== true).map((one) => one.height);
        expect(heights(parts.flat())).toEqual(heights(rows));
      }),
    );
  });

  test("each page that goes on with a table begins with its head or repeats it, and no other", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { parts, titles, rows } = pagesIn(paper(shape));
        const print = rows[titles.row]!;
        parts.slice(1).forEach((part) => {
          const [first] = part;
          const isInside = first!.table !== undefined && first!.isHead !== true;
          if (print.isHead === true) expect([isInside, first!.table]).toEqual([true, print.table]);
          else expect(isInside).toBe(false);
        });
      }),
    );
  });

  test("the signature stands whole on the last page with two lines of the table before it, or all there are", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { parts } = pagesIn(paper(shape));
        const last = parts.at(-1)!;
        const own = shape.tables.at(-1)!;
        expect(last.filter((one) => one.table !== undefined && one.isHead !== true).length).toBeGreaterThanOrEqual(Math.min(2, own.length));
        expect(last.slice(-5).map((one) => one.height)).toEqual(new Array<number>(5).fill(shape.signature / 5));
      }),
    );
  });

  test("of lines so high that only one fits beside the signature, that one goes along", () => {
    const { parts } = pagesIn(paper({ tables: [[300, 300, 300]], between: 20, signature: 200 }));
    expect(parts.at(-1)!.filter(({ table, isHead }) => table !== undefined && isHead !== true)).toHaveLength(1);
  });

  test("a first line of a group is not left at the foot of a page", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { parts } = pagesIn(paper(shape));
        for (const part of parts.slice(0, -1)) expect(part.at(-1)!.keepsNext).toBe(false);
      }),
    );
  });

  test("a paper of one page has no break; a text before the signature that fills more than a page still prints", () => {
    expect(pagesOf([row(3), row(100), row(90, { keepsNext: true })], 2, GRID).starts).toEqual([]);
    const long = [row(3), row(40, { table: 0, isHead: true, keepsNext: true }), row(30, { table: 0 }), row(600), row(500), row(120)];
    const { starts } = pagesOf(long, 5, GRID);
    expect(starts).toEqual([4]);
  });
});
