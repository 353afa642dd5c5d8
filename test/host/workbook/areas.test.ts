import fc from "fast-check";
import { areaOf, contains, joinNeighbours, shiftArea, subtract, type LineEdit } from "../../../host/workbook/areas";
import type { HostArea } from "../../../host/workbook/hostWorkbook";

const SIZE = 8;

const anyArea: fc.Arbitrary<HostArea> = fc
  .record({
    row: fc.nat(SIZE - 1),
    column: fc.nat(SIZE - 1),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ row, column, rows, columns }) => areaOf(row, column, rows, columns));

const anyEdit: fc.Arbitrary<LineEdit> = fc.record({
  kind: fc.constantFrom("insert", "delete"),
  axis: fc.constantFrom("rows", "columns"),
  index: fc.nat(SIZE),
  count: fc.integer({ min: 1, max: 3 }),
});

function cellsOf(areas: readonly HostArea[]): string[] {
  return areas.flatMap((area) =>
    Array.from(
      { length: area.rows * area.columns },
      (_, i) => `${area.row + Math.floor(i / area.columns)},${area.column + (i % area.columns)}`,
    ),
  );
}

describe("areas", () => {
  it("subtracting leaves each cell outside the hole once, and no other", () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, hole) => {
        const left = cellsOf(subtract(area, hole));
        const expected = cellsOf([area]).filter((cell) => !cellsOf([hole]).includes(cell));
        expect(left.sort()).toEqual(expected.sort());
      }),
    );
  });

  it("joining neighbours keeps the cells", () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, hole) => {
        const parts = subtract(area, hole);
        expect(cellsOf(joinNeighbours(parts)).sort()).toEqual(cellsOf(parts).sort());
      }),
    );
    expect(joinNeighbours([areaOf(0, 0, 1, 2), areaOf(1, 0, 1, 2), areaOf(0, 2, 2, 1)])).toEqual([areaOf(0, 0, 2, 3)]);
  });

  it("lines move an area to the smallest one that holds where its cells went", () => {
    fc.assert(
      fc.property(anyArea, anyEdit, (area, edit) => {
        const line = edit.axis === "rows" ? "row" : "column";
        const kept = Array.from({ length: 20 }, (_, i) => i).flatMap((old) => {
          if (!contains(area, line === "row" ? old : area.row, line === "column" ? old : area.column)) return [];
          if (old < edit.index) return [old];
          if (edit.kind === "insert") return [old + edit.count];
          return old < edit.index + edit.count ? [] : [old - edit.count];
        });
        const moved = shiftArea(area, edit);
        if (kept.length === 0) {
          expect(moved).toBeNull();
          return;
        }
        const length = Math.max(...kept) - Math.min(...kept) + 1;
        const expected = line === "row" ? { ...area, row: kept[0]!, rows: length } : { ...area, column: kept[0]!, columns: length };
        expect(moved).toEqual(expected);
      }),
    );
  });
});
