// Charts of a sheet: made once, found again by name, their content set anew where they stand.
import type { Op } from "../../workbook/plan";
import { ACTION_BYTES, jsonBytes } from "../requestSize";
import { knownSheet, type WorkbookState } from "../workbookState";
import type { Step } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

const TYPES = { bars: "BarClustered", stackedBars: "BarStacked", columns: "ColumnClustered" } as const;
/** Bars of one series stand apart by this share of their width, percent. */
const GAP_WIDTH = 40;
const TITLE_POINTS = 14;
const TEXT_POINTS = 10;

/** Whether the sheet has a chart of that name. */
export function hasChart(state: WorkbookState, sheet: string, name: string): boolean {
  // Excel finds objects without regard to case.
  return knownSheet(state, sheet)?.charts.some((known) => known.toLowerCase() === name.toLowerCase()) === true;
}

/**
 * Adds the chart, or gives the existing one its data, titles and colours; position and size are set at the first time only.
 * ExcelApi 1.1; types, categories, labels and the order of bars 1.7, where axes cross 1.8.
 */
export function chartStep(op: OpOf<"chart">, state: WorkbookState): Step {
  const exists = hasChart(state, op.sheet, op.name);
  const { chart: content } = op;
  return {
    doing: `draw chart ${op.name}`,
    sheet: op.sheet,
    bytes: (40 + 5 * content.series.length) * ACTION_BYTES + jsonBytes(content),
    queue(target) {
      const { charts } = target.sheet(op.sheet);
      const values = target.range(op.sheet, content.values);
      const chart = exists ? charts.getItem(op.name) : charts.add(TYPES[content.type], values, "Columns");
      if (exists) {
        chart.setData(values, "Columns");
        chart.chartType = TYPES[content.type];
      } else {
        chart.name = op.name;
        if ("row" in op.at) chart.setPosition(target.range(op.sheet, { ...op.at, rows: 1, columns: 1 }));
        else {
          chart.left = op.at.left;
          chart.top = op.at.top;
        }
        chart.width = op.width;
        chart.height = op.height;
      }
      chart.format.font.name = content.font.name;
      chart.format.font.color = content.font.color;
      chart.format.font.size = TEXT_POINTS;
      chart.title.text = content.title;
      chart.title.format.font.bold = true;
      chart.title.format.font.size = TITLE_POINTS;
      chart.legend.visible = content.series.length > 1;
      if (content.series.length > 1 && !exists) chart.legend.position = "Bottom";
      writeAxes(chart.axes, content, exists);
      content.series.forEach(({ name, color }, i) => {
        const series = chart.series.getItemAt(i);
        if (i === 0) {
          // A column that begins with a text may have been taken for names.
          if (content.series.length === 1) series.setValues(values);
          // Names, gaps and the like are those of the whole chart.
          series.setXAxisValues(target.range(op.sheet, content.categories));
          series.gapWidth = GAP_WIDTH;
        }
        series.name = name;
        series.format.fill.setSolidColor(color);
        if (content.hasLabels || exists) series.hasDataLabels = content.hasLabels;
      });
    },
  };
}

function writeAxes(axes: Excel.ChartAxes, content: OpOf<"chart">["chart"], exists: boolean): void {
  const { categoryAxis, valueAxis } = axes;
  const isLying = content.type !== "columns";
  categoryAxis.reversePlotOrder = isLying;
  // With the first category on top the values would be written above it.
  categoryAxis.position = isLying ? "Maximum" : "Automatic";
  if (content.categoryTitle === null) categoryAxis.title.visible = false;
  else categoryAxis.title.text = content.categoryTitle;
  valueAxis.title.text = content.valueTitle;
  // Bars tell by their length: a scale that begins elsewhere makes small differences look great.
  if (content.startsAtZero) valueAxis.minimum = 0;
  // An empty text leaves it to Excel again.
  else if (exists) valueAxis.minimum = "";
}

/** ExcelApi 1.1. */
export function removeChartSteps(op: OpOf<"removeChart">, state: WorkbookState): Step[] {
  if (!hasChart(state, op.sheet, op.name)) return [];
  return [
    {
      doing: `remove chart ${op.name}`,
      sheet: op.sheet,
      bytes: 2 * ACTION_BYTES,
      queue(target) {
        target.sheet(op.sheet).charts.getItem(op.name).delete();
      },
    },
  ];
}
