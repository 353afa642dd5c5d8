// What stands around the series of a chart: title, axes with their titles, legend, font.
import type { HostChartAxis } from "../../workbook/hostWorkbook";
import { asBoolean, asColor, asNumber, asText, objectType, oneOf } from "../objectType";
import { type ChartKey, changeChart, chartOf } from "./chartKey";

const MAX_FONT = 409;

/** Text of a title that is shown without having been given one. */
const UNTITLED = { chart: "Chart Title", axis: "Axis Title" } as const;

export const chartTitle = objectType<ChartKey>("ChartTitle", {
  scalars: {
    Text: { since: 1, get: (key) => chartOf(key).title ?? "", set: (key, value) => changeChart(key, { title: asText(value) }) },
    Visible: {
      since: 1,
      get: (key) => chartOf(key).title !== null,
      set: (key, value) => changeChart(key, { title: asBoolean(value) ? (chartOf(key).title ?? UNTITLED.chart) : null }),
    },
  },
  links: { Format: { since: 1, get: (key) => titleFormat(key) } },
});

const titleFormat = objectType<ChartKey>("ChartTitleFormat", { links: { Font: { since: 1, get: (key) => titleFont(key) } } });

const titleFont = objectType<ChartKey>("ChartFont", {
  scalars: {
    Bold: {
      since: 1,
      get: (key) => chartOf(key).isTitleBold,
      set: (key, value) => changeChart(key, { isTitleBold: asBoolean(value) }),
    },
    Size: {
      since: 1,
      get: (key) => chartOf(key).titlePoints,
      set: (key, value) => changeChart(key, { titlePoints: asNumber(value, 1, MAX_FONT) }),
    },
  },
});

export const chartFormat = objectType<ChartKey>("ChartAreaFormat", { links: { Font: { since: 1, get: (key) => areaFont(key) } } });

/** The font of all texts; the title follows in name and colour. */
const areaFont = objectType<ChartKey>("ChartFont", {
  scalars: {
    Name: {
      since: 1,
      get: (key) => chartOf(key).fontName ?? "Calibri",
      set: (key, value) => changeChart(key, { fontName: asText(value) }),
    },
    Color: {
      since: 1,
      get: (key) => chartOf(key).fontColor ?? "#595959",
      set: (key, value) => changeChart(key, { fontColor: asColor(value) }),
    },
    Size: {
      since: 1,
      get: (key) => chartOf(key).fontPoints,
      set: (key, value) => changeChart(key, { fontPoints: asNumber(value, 1, MAX_FONT), titlePoints: asNumber(value, 1, MAX_FONT) }),
    },
  },
});

const POSITIONS = ["Bottom", "Top", "Left", "Right"] as const;

export const chartLegend = objectType<ChartKey>("ChartLegend", {
  scalars: {
    Visible: {
      since: 1,
      get: (key) => chartOf(key).legend !== "none",
      set: (key, value) => {
        const { legend } = chartOf(key);
        changeChart(key, { legend: !asBoolean(value) ? "none" : legend === "none" ? "Bottom" : legend });
      },
    },
    Position: {
      since: 1,
      get: (key) => (chartOf(key).legend === "none" ? "Bottom" : chartOf(key).legend),
      set: (key, value) => changeChart(key, { legend: oneOf(value, POSITIONS) }),
    },
  },
});

export const chartAxes = objectType<ChartKey>("ChartAxes", {
  links: {
    CategoryAxis: { since: 1, get: (chart) => chartAxis({ chart, which: "categoryAxis" }) },
    ValueAxis: { since: 1, get: (chart) => chartAxis({ chart, which: "valueAxis" }) },
  },
});

interface AxisKey {
  readonly chart: ChartKey;
  readonly which: "categoryAxis" | "valueAxis";
}

function axisOf({ chart, which }: AxisKey): HostChartAxis {
  return chartOf(chart)[which];
}

function change(key: AxisKey, part: Partial<HostChartAxis>): void {
  changeChart(key.chart, { [key.which]: { ...axisOf(key), ...part } });
}

const CROSSINGS = ["Automatic", "Maximum", "Minimum"] as const;

const chartAxis = objectType<AxisKey>("ChartAxis", {
  scalars: {
    Minimum: {
      since: 1,
      get: (key) => axisOf(key).minimum ?? "",
      // An empty text makes it automatic again.
      set: (key, value) => change(key, { minimum: value === "" ? null : asNumber(value) }),
    },
    ReversePlotOrder: {
      since: 7,
      get: (key) => axisOf(key).isReversed,
      set: (key, value) => change(key, { isReversed: asBoolean(value) }),
    },
    Position: { since: 8, get: (key) => axisOf(key).crossing, set: (key, value) => change(key, { crossing: oneOf(value, CROSSINGS) }) },
  },
  links: { Title: { since: 1, get: (key) => axisTitle(key) } },
});

const axisTitle = objectType<AxisKey>("ChartAxisTitle", {
  scalars: {
    Text: { since: 1, get: (key) => axisOf(key).title ?? "", set: (key, value) => change(key, { title: asText(value) }) },
    Visible: {
      since: 1,
      get: (key) => axisOf(key).title !== null,
      set: (key, value) => change(key, { title: asBoolean(value) ? (axisOf(key).title ?? UNTITLED.axis) : null }),
    },
  },
});
