// A chart of bars or columns as a drawing: title, scale from a round number to a round number, bars, names, legend.
import type { HostChart } from "../workbook/hostWorkbook";

const SVG = "http://www.w3.org/2000/svg";
const PLAIN = ["#1F4E79", "#C9971C", "#2E7D4F", "#8A3B12", "#5B6B7B"];
const INK = "#1B2A3A";
const GRID = "#D9DFE5";
const LINES = 5;

/** What the cells of a chart hold; what is no number is null. */
export interface ChartValues {
  readonly categories: readonly string[];
  /** By series. */
  readonly series: readonly (readonly (number | null)[])[];
}

type Attributes = Readonly<Record<string, string | number>>;

/** The drawing, in units of points; `write` is how numbers are written. */
export function chartSvg(chart: HostChart, values: ChartValues, write: (value: number) => string): SVGSVGElement {
  const { width, height } = chart;
  const root = element("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", height: "100%", role: "img" });
  root.setAttribute("aria-label", chart.title ?? chart.name);
  const font = { "font-family": chart.fontName ?? "Calibri, sans-serif", "font-size": chart.fontPoints, fill: chart.fontColor ?? INK };
  const add = (name: "rect" | "text" | "line", attributes: Attributes, text?: string): void => {
    const made = element(name, name === "text" ? { ...font, ...attributes } : attributes);
    if (text !== undefined) made.textContent = text;
    root.append(made);
  };
  add("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#B7C4D1" });
  if (chart.title !== null) {
    const weight = chart.isTitleBold ? "bold" : "normal";
    add("text", { x: width / 2, y: 24, "text-anchor": "middle", "font-size": chart.titlePoints, "font-weight": weight }, chart.title);
  }
  const isLying = chart.type.startsWith("Bar");
  const names = isLying ? Math.min(width * 0.34, 14 + 5 * Math.max(...values.categories.map((name) => name.length), 0)) : 44;
  const plot = {
    left: names + 8,
    top: chart.title === null ? 14 : 38,
    right: width - 24,
    bottom: height - 44 - (chart.legend === "none" ? 0 : 20),
  };
  const { from, to, step } = scaleOf(chart, values);
  const along = (value: number): number =>
    isLying
      ? plot.left + ((value - from) / (to - from)) * (plot.right - plot.left)
      : plot.bottom - ((value - from) / (to - from)) * (plot.bottom - plot.top);
  for (let value = from; value <= to + step / 2; value += step) {
    const [at, text] = [along(value), write(Number(value.toPrecision(10)))];
    if (isLying) {
      add("line", { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: GRID });
      add("text", { x: at, y: plot.bottom + 14, "text-anchor": "middle" }, text);
    } else {
      add("line", { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: GRID });
      add("text", { x: plot.left - 5, y: at + 3, "text-anchor": "end" }, text);
    }
  }
  const count = values.categories.length;
  const room = (isLying ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, count);
  const isStacked = chart.type.endsWith("Stacked");
  const share = 1 / (1 + (chart.series[0]?.gapWidth ?? 150) / 100 / (isStacked ? 1 : chart.series.length));
  for (let i = 0; i < count; i++) {
    const start = (isLying ? plot.top : plot.left) + room * (isLying !== chart.categoryAxis.isReversed ? count - 1 - i : i);
    const middle = start + room / 2;
    const name = shortened(values.categories[i]!, isLying ? names / 5 : room / 5);
    if (isLying) add("text", { x: plot.left - 6, y: middle + 3, "text-anchor": "end" }, name);
    else add("text", { x: middle, y: plot.bottom + 14, "text-anchor": "middle" }, name);
    let [above, below] = [0, 0];
    chart.series.forEach((series, k) => {
      const value = values.series[k]?.[i] ?? null;
      if (value === null) return;
      const base = isStacked ? (value < 0 ? below : above) : Math.max(from, 0);
      if (value < 0) below += value;
      else above += value;
      const thick = (room * share) / (isStacked ? 1 : chart.series.length);
      const side = middle - (room * share) / 2 + (isStacked ? 0 : k * thick);
      const [a, b] = [along(base), along(isStacked ? base + value : value)];
      const fill = series.color ?? PLAIN[k % PLAIN.length]!;
      if (isLying) add("rect", { x: Math.min(a, b), y: side, width: Math.abs(a - b), height: thick, fill });
      else add("rect", { x: side, y: Math.min(a, b), width: thick, height: Math.abs(a - b), fill });
      if (!series.hasLabels || value === 0) return;
      if (isLying) add("text", { x: b + 4, y: middle + 3 }, write(value));
      else add("text", { x: middle, y: b - 4, "text-anchor": "middle" }, write(value));
    });
  }
  const below = plot.bottom + 32;
  const [across, upright] = isLying ? [chart.valueAxis.title, chart.categoryAxis.title] : [chart.categoryAxis.title, chart.valueAxis.title];
  if (across !== null) add("text", { x: (plot.left + plot.right) / 2, y: below, "text-anchor": "middle" }, across);
  if (upright !== null) {
    const y = (plot.top + plot.bottom) / 2;
    add("text", { x: 14, y, "text-anchor": "middle", transform: `rotate(-90 14 ${y})` }, upright);
  }
  if (chart.legend !== "none") {
    let x = plot.left;
    chart.series.forEach((series, k) => {
      add("rect", { x, y: height - 18, width: 8, height: 8, fill: series.color ?? PLAIN[k % PLAIN.length]! });
      add("text", { x: x + 12, y: height - 10 }, series.name);
      x += 28 + 5.2 * series.name.length;
    });
  }
  return root;
}

function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}

/** A scale of round numbers around all bars; bars begin at 0. */
function scaleOf(chart: HostChart, { series, categories }: ChartValues): { from: number; to: number; step: number } {
  const isStacked = chart.type.endsWith("Stacked");
  const ends = categories.flatMap((_, i) => {
    const numbers = series.map((line) => line[i] ?? 0);
    if (!isStacked) return numbers;
    return [numbers.filter((n) => n > 0).reduce((a, b) => a + b, 0), numbers.filter((n) => n < 0).reduce((a, b) => a + b, 0)];
  });
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const part = Math.max((most - least) / LINES, 1e-6);
  const power = 10 ** Math.floor(Math.log10(part));
  const step = power * (part / power <= 1 ? 1 : part / power <= 2 ? 2 : part / power <= 5 ? 5 : 10);
  const from = chart.valueAxis.minimum ?? Math.floor(least / step) * step;
  return { from, to: Math.max(from + step, Math.ceil(most / step) * step), step };
}
