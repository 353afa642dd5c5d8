// A chart as a DrawingML part (ISO/IEC 29500-1, 21.2): the order of the elements is that of the schema.
import type { HostChart, HostChartAxis, HostChartSeries } from "../workbook/hostWorkbook";
import { toDrawingText } from "./xstring";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Of the axes, as the file needs them. */
const AXES = { category: 111_111_111, value: 222_222_222 } as const;
const GRID_COLOR = "D9DFE5";
const AXIS_COLOR = "B7C4D1";
const LEGEND = { Bottom: "b", Top: "t", Left: "l", Right: "r" } as const;
const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
const line = (color: string): string => `<c:spPr><a:ln w="9525">${solid(color)}</a:ln></c:spPr>`;

/** Text of the part. */
export function chartXml(chart: HostChart): string {
  const isLying = chart.type.startsWith("Bar");
  const isStacked = chart.type.endsWith("Stacked");
  const bars = [
    `<c:barDir val="${isLying ? "bar" : "col"}"/>`,
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/>`,
    `<c:varyColors val="0"/>`,
    ...chart.series.map(seriesXml),
    `<c:gapWidth val="${Math.round(chart.series[0]?.gapWidth ?? 150)}"/>`,
    isStacked ? `<c:overlap val="100"/>` : "",
    `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`,
  ].join("");
  const parts = [
    chart.title === null ? "" : titleXml(chart.title, chart, chart.titlePoints, chart.isTitleBold),
    `<c:autoTitleDeleted val="${chart.title === null ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/><c:barChart>${bars}</c:barChart>${axisXml(chart, "category", isLying)}${axisXml(chart, "value", isLying)}</c:plotArea>`,
    chart.legend === "none" ? "" : `<c:legend><c:legendPos val="${LEGEND[chart.legend]}"/><c:overlay val="0"/></c:legend>`,
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`,
  ].join("");
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>${parts}</c:chart>` +
    `<c:spPr>${solid("#FFFFFF")}<a:ln w="9525">${solid(AXIS_COLOR)}</a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${fontXml(chart, chart.fontPoints, false, "a:defRPr")}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    `</c:chartSpace>`
  );
}

/** Attributes and content of a run's properties, with their closing tag. */
function fontXml({ fontName, fontColor }: HostChart, points: number, isBold: boolean, tag: string): string {
  const name = fontName === null ? "" : `<a:latin typeface="${toDrawingText(fontName)}"/><a:cs typeface="${toDrawingText(fontName)}"/>`;
  return `sz="${Math.round(points * 100)}" b="${isBold ? 1 : 0}">${fontColor === null ? "" : solid(fontColor)}${name}</${tag}>`;
}

function titleXml(text: string, chart: HostChart, points: number, isBold: boolean): string {
  const run = `<a:r><a:rPr lang="vi-VN" ${fontXml(chart, points, isBold, "a:rPr")}<a:t>${toDrawingText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(series: HostChartSeries, index: number): string {
  const reference = (formula: string): string => toDrawingText(formula.replace(/^=/, ""));
  const shows = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
    .map((what) => `<c:show${what} val="${what === "Val" ? 1 : 0}"/>`)
    .join("");
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${toDrawingText(series.name)}</c:v></c:tx>`,
    series.color === null ? "" : `<c:spPr>${solid(series.color)}</c:spPr>`,
    `<c:invertIfNegative val="0"/>`,
    series.hasLabels ? `<c:dLbls>${shows}</c:dLbls>` : "",
    series.categories === null ? "" : `<c:cat><c:strRef><c:f>${reference(series.categories)}</c:f></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(series.values)}</c:f></c:numRef></c:val></c:ser>`,
  ].join("");
}

function axisXml(chart: HostChart, which: "category" | "value", isLying: boolean): string {
  const axis: HostChartAxis = which === "category" ? chart.categoryAxis : chart.valueAxis;
  const other = which === "category" ? chart.valueAxis : chart.categoryAxis;
  const tag = which === "category" ? "c:catAx" : "c:valAx";
  const isUpright = (which === "category") === isLying;
  return [
    `<${tag}><c:axId val="${AXES[which]}"/>`,
    `<c:scaling><c:orientation val="${axis.isReversed ? "maxMin" : "minMax"}"/>${axis.minimum === null ? "" : `<c:min val="${axis.minimum}"/>`}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isUpright ? "l" : "b"}"/>`,
    which === "value" ? `<c:majorGridlines>${line(GRID_COLOR)}</c:majorGridlines>` : "",
    axis.title === null ? "" : titleXml(axis.title, chart, chart.fontPoints, false),
    `<c:numFmt formatCode="General" sourceLinked="${which === "value" ? 0 : 1}"/>`,
    // Names stand beside the plot even where bars run below zero.
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${which === "category" ? "low" : "nextTo"}"/>`,
    line(AXIS_COLOR),
    `<c:crossAx val="${which === "category" ? AXES.value : AXES.category}"/>`,
    // Where the other axis is crossed is told by the axis that crosses it.
    `<c:crosses val="${CROSSES[other.crossing]}"/>`,
    which === "value"
      ? `<c:crossBetween val="between"/>`
      : `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>`,
    `</${tag}>`,
  ].join("");
}
