// Charts of a sheet's drawing: those of bars and columns; pictures, shapes and other charts are lost.
import type { HostChart, HostChartAxis, HostChartSeries, HostChartType } from "../workbook/hostWorkbook";
import { EMU_PER_POINT } from "./addCharts";
import { SHEET_COLUMNS, SHEET_ROWS } from "./cellReference";
import type { FileChart } from "./fileWorkbook";
import type { XlsxPackage } from "./readPackage";
import { readRelationships } from "./readRelationships";
import { childOf, childrenOf, readXml, type XmlNode } from "./readXml";

const MOST_CHARTS = 100;
const MOST_SERIES = 255;
const LEGEND = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Right" } as const;
const CROSSINGS = { autoZero: "Automatic", max: "Maximum", min: "Minimum" } as const;
const DEFAULT_POINTS = 10;

export interface FileDrawing {
  readonly charts: readonly FileChart[];
  /** Nothing of the drawing is lost. */
  readonly isWhole: boolean;
}

/** The charts that the drawing of a sheet part holds. @throws OpenXlsxError */
export function readCharts(file: XlsxPackage, sheetPart: string): FileDrawing {
  const drawing = readRelationships(file, sheetPart).find(({ kind }) => kind === "drawing");
  const xml = drawing === undefined ? null : file.text(drawing.target);
  if (drawing === undefined || xml === null) return { charts: [], isWhole: false };
  const parts = new Map(readRelationships(file, drawing.target).map(({ id, target }) => [id, target]));
  const anchors = readXml(xml, drawing.target).children;
  const charts = anchors.slice(0, MOST_CHARTS).flatMap((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const data = childOf(childOf(frame, "graphic"), "graphicData");
    const part = parts.get(childOf(data, "chart")?.attributes.id ?? "");
    const content = part === undefined ? null : file.text(part);
    const place = placeOf(anchor);
    const chart = content === null || place === null ? null : chartOf(readXml(content, part!));
    if (chart === null || place === null) return [];
    const name = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr")?.attributes.name ?? "";
    return [{ ...chart, ...place, name: name.slice(0, 255) }];
  });
  return { charts, isWhole: charts.length === anchors.length };
}

type Place = Pick<FileChart, "row" | "column" | "right" | "down" | "width" | "height" | "end">;

function placeOf(anchor: XmlNode): Place | null {
  const from = cornerOf(childOf(anchor, "from"));
  if (from === null) return null;
  const size = childOf(anchor, "ext")?.attributes;
  const end = anchor.name === "twoCellAnchor" ? cornerOf(childOf(anchor, "to")) : null;
  const [width, height] = [Number(size?.cx) / EMU_PER_POINT, Number(size?.cy) / EMU_PER_POINT];
  if (end === null && !(width > 0 && height > 0)) return null;
  return { ...from, width: end === null ? width : 0, height: end === null ? height : 0, end };
}

function cornerOf(node: XmlNode | undefined): NonNullable<FileChart["end"]> | null {
  const number = (name: string): number => Number(childOf(node, name)?.text ?? NaN);
  const [row, column] = [number("row"), number("col")];
  const [down, right] = [number("rowOff") / EMU_PER_POINT, number("colOff") / EMU_PER_POINT];
  const isOnSheet =
    Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS;
  return isOnSheet && Number.isFinite(down) && Number.isFinite(right) ? { row, column, down, right } : null;
}

const valueOf = (node: XmlNode | undefined, name: string): string | undefined => childOf(node, name)?.attributes.val;

/** The chart as far as it is one of bars alone; null for another. */
function chartOf(space: XmlNode): Omit<HostChart, "id" | "name" | keyof Omit<Place, "end">> | null {
  const chart = childOf(space, "chart");
  const plot = childOf(chart, "plotArea");
  const kinds = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [bars] = kinds;
  const grouping = valueOf(bars, "grouping") ?? "clustered";
  if (kinds.length !== 1 || bars?.name !== "barChart" || (grouping !== "clustered" && grouping !== "stacked")) return null;
  const type: HostChartType = `${valueOf(bars, "barDir") === "bar" ? "Bar" : "Column"}${grouping === "stacked" ? "Stacked" : "Clustered"}`;
  const gapWidth = Number(valueOf(bars, "gapWidth") ?? 150);
  const series = childrenOf(bars, "ser").map((node) => seriesOf(node, gapWidth));
  if (series.length === 0 || series.length > MOST_SERIES || series.some((one) => one === null)) return null;
  const [category, value] = [childOf(plot, "catAx"), childOf(plot, "valAx")];
  const title = childOf(chart, "title");
  const run = childOf(childOf(paragraphOf(title), "r"), "rPr");
  const plain = childOf(childOf(childOf(childOf(space, "txPr"), "p"), "pPr"), "defRPr");
  return {
    type,
    title: titleOf(title),
    titlePoints: pointsOf(run) ?? 14,
    isTitleBold: run?.attributes.b === "1",
    fontName: childOf(plain, "latin")?.attributes.typeface ?? null,
    fontColor: colorOf(childOf(plain, "solidFill")),
    fontPoints: pointsOf(plain) ?? DEFAULT_POINTS,
    legend: childOf(chart, "legend") === undefined ? "none" : (pick(LEGEND, valueOf(childOf(chart, "legend"), "legendPos")) ?? "Right"),
    categoryAxis: axisOf(category, value),
    valueAxis: axisOf(value, category),
    series: series as HostChartSeries[],
  };
}

function pick<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function pointsOf(properties: XmlNode | undefined): number | null {
  const size = Number(properties?.attributes.sz ?? NaN) / 100;
  return size >= 1 && size <= 409 ? size : null;
}

function colorOf(fill: XmlNode | undefined): string | null {
  const value = valueOf(fill, "srgbClr");
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : null;
}

function paragraphOf(title: XmlNode | undefined): XmlNode | undefined {
  return childOf(childOf(childOf(title, "tx"), "rich"), "p");
}

function titleOf(title: XmlNode | undefined): string | null {
  if (title === undefined) return null;
  return childrenOf(paragraphOf(title), "r")
    .map((run) => childOf(run, "t")?.text ?? "")
    .join("");
}

function axisOf(axis: XmlNode | undefined, crossed: XmlNode | undefined): HostChartAxis {
  const scaling = childOf(axis, "scaling");
  const minimum = Number(valueOf(scaling, "min") ?? NaN);
  return {
    title: titleOf(childOf(axis, "title")),
    isReversed: valueOf(scaling, "orientation") === "maxMin",
    crossing: pick(CROSSINGS, valueOf(crossed, "crosses")) ?? "Automatic",
    minimum: Number.isFinite(minimum) ? minimum : null,
  };
}

function seriesOf(node: XmlNode, gapWidth: number): HostChartSeries | null {
  const values = referenceIn(childOf(node, "val"));
  const name = childOf(node, "tx");
  const cached = childOf(childOf(childOf(childOf(name, "strRef"), "strCache"), "pt"), "v");
  if (values === null) return null;
  return {
    name: (childOf(name, "v") ?? cached)?.text ?? "",
    values,
    categories: referenceIn(childOf(node, "cat")),
    color: colorOf(childOf(childOf(node, "spPr"), "solidFill")),
    hasLabels: valueOf(childOf(node, "dLbls"), "showVal") === "1",
    gapWidth,
  };
}

function referenceIn(node: XmlNode | undefined): string | null {
  const source = childOf(node, "numRef") ?? childOf(node, "strRef");
  const text = childOf(source, "f")?.text ?? "";
  return text === "" ? null : `=${text}`;
}
