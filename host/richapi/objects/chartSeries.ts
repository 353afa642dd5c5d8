// Series of a chart: where its numbers and names stand, its colour and labels.
import type { HostChartSeries } from "../../workbook/hostWorkbook";
import { asBoolean, asColor, asNumber, asText, type HostObject, objectType } from "../objectType";
import { itemNotFound } from "../richError";
import { type ChartKey, changeChart, chartOf, referenceTo } from "./chartKey";

interface SeriesKey {
  readonly chart: ChartKey;
  readonly index: number;
}

function seriesOf({ chart, index }: SeriesKey): HostChartSeries {
  const found = chartOf(chart).series[index];
  if (found === undefined) throw itemNotFound(`series ${index}`);
  return found;
}

function change(key: SeriesKey, part: Partial<HostChartSeries>): void {
  const old = seriesOf(key);
  changeChart(key.chart, { series: chartOf(key.chart).series.map((series) => (series === old ? { ...old, ...part } : series)) });
}

function at(chart: ChartKey, index: number): HostObject | null {
  return chartOf(chart).series[index] === undefined ? null : chartSeries({ chart, index });
}

export const seriesCollection = objectType<ChartKey>("ChartSeriesCollection", {
  items: (chart) => chartOf(chart).series.map((_, index) => chartSeries({ chart, index })),
  item: (chart, key) => (typeof key === "number" ? at(chart, key) : null),
  scalars: { Count: { since: 1, get: (chart) => chartOf(chart).series.length } },
  methods: {
    GetCount: { since: 4, call: (chart) => chartOf(chart).series.length },
    GetItemAt: {
      since: 1,
      call: (chart, args) => {
        const found = at(chart, args.integer(0));
        if (found === null) throw itemNotFound(`series ${args.integer(0)}`);
        return found;
      },
    },
  },
});

const chartSeries = objectType<SeriesKey>("ChartSeries", {
  scalars: {
    Name: { since: 1, get: (key) => seriesOf(key).name, set: (key, value) => change(key, { name: asText(value) }) },
    GapWidth: {
      since: 7,
      get: (key) => seriesOf(key).gapWidth,
      set: (key, value) => change(key, { gapWidth: asNumber(value, 0, 500) }),
    },
    HasDataLabels: {
      since: 7,
      get: (key) => seriesOf(key).hasLabels,
      set: (key, value) => change(key, { hasLabels: asBoolean(value) }),
    },
  },
  links: { Format: { since: 1, get: (key) => seriesFormat(key) } },
  methods: {
    SetValues: { since: 7, call: (key, args) => change(key, { values: referenceTo(args.place(0)) }) },
    SetXAxisValues: { since: 7, call: (key, args) => change(key, { categories: referenceTo(args.place(0)) }) },
  },
});

const seriesFormat = objectType<SeriesKey>("ChartSeriesFormat", {
  links: { Fill: { since: 1, get: (key) => seriesFill(key) } },
});

const seriesFill = objectType<SeriesKey>("ChartFill", {
  methods: {
    Clear: { since: 1, call: (key) => change(key, { color: null }) },
    SetSolidColor: { since: 1, call: (key, args) => change(key, { color: asColor(args.text(0)) }) },
  },
});
