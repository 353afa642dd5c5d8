// Charts over the grid: Univer draws none, so they lie above its canvas, each at the cell that it is fixed to.
import type { GridWorkbook } from "../workbook/createGridWorkbook";
import { readReference, sameTitle } from "../workbook/references";
import type { HostChart, HostSheet } from "../workbook/hostWorkbook";
import { cellBox, scrollingBox } from "./cellBox";
import { chartSvg, type ChartValues } from "./chartSvg";

/** Cells are looked at again so often: calculation tells nobody when it is done. */
const LOOK_MILLISECONDS = 300;
const PIXELS_PER_POINT = 96 / 72;

type Grid = Pick<GridWorkbook, "core" | "workbook">;

/** Starts drawing over the grid in that container; lasts as long as the page. */
export function drawCharts(grid: Grid, container: HTMLElement, locale: () => string): void {
  const layer = document.createElement("div");
  layer.className = "chartLayer";
  container.append(layer);
  let drawn = "";
  let shown: readonly HostChart[] = [];

  const look = (): void => {
    const sheet = grid.workbook.sheet(grid.workbook.activeSheetId);
    const charts = sheet?.charts ?? [];
    const all = charts.map((chart) => ({ chart, values: valuesOf(grid, chart) }));
    const next = JSON.stringify([sheet?.id, locale(), all]);
    if (next === drawn) return;
    drawn = next;
    shown = charts;
    const write = (value: number): string =>
      new Intl.NumberFormat(locale(), { maximumFractionDigits: 2, useGrouping: false }).format(value);
    layer.replaceChildren(
      ...all.map(({ chart, values }) => {
        const frame = document.createElement("div");
        frame.append(chartSvg(chart, values, write));
        return frame;
      }),
    );
  };

  const place = (): void => {
    requestAnimationFrame(place);
    const clip = shown.length === 0 ? null : scrollingBox(grid.core);
    layer.hidden = clip === null;
    if (clip === null) return;
    const outer = container.getBoundingClientRect();
    setBox(layer, clip.x - outer.x, clip.y - outer.y, clip.width, clip.height);
    shown.forEach((chart, i) => {
      const frame = layer.children[i];
      if (!(frame instanceof HTMLElement)) return;
      const cell = cellBox(grid.core, { row: chart.row, column: chart.column, rows: 1, columns: 1 });
      const [right, down, width, height] = [chart.right, chart.down, chart.width, chart.height].map((points) => points * PIXELS_PER_POINT);
      setBox(frame, cell.x - clip.x + right!, cell.y - clip.y + down!, width!, height!);
    });
  };

  setInterval(look, LOOK_MILLISECONDS);
  place();
}

function setBox({ style }: HTMLElement, left: number, top: number, width: number, height: number): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

function valuesOf(grid: Grid, chart: HostChart): ChartValues {
  const columns = chart.series.map((series) => cellsOf(grid, series.values));
  const names = chart.series[0]?.categories ?? null;
  const texts = names === null ? [] : cellsOf(grid, names);
  const count = Math.max(0, ...columns.map((column) => column.length));
  return {
    categories: Array.from({ length: count }, (_, i) => String(texts[i] ?? i + 1)),
    series: columns.map((column) => column.map((value) => (typeof value === "number" ? value : null))),
  };
}

/** Values of an area in one line; none where the reference is broken. */
function cellsOf({ core, workbook }: Grid, reference: string): (string | number | boolean | null)[] {
  const place = readReference(core.lexer, reference);
  const sheet: HostSheet | undefined = workbook.sheets().find(({ title }) => place !== null && sameTitle(title, place.title));
  if (place === null || sheet === undefined) return [];
  return sheet.read(place.area).flatMap((row) => row.map((cell) => cell.value));
}
