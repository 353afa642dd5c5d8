// Charts of a sheet: bars and columns with their series, titles, axes and legend. Other kinds of charts are not emulated.
import { chartStart, lineAt, lineStart } from "../../workbook/chartPlace";
import type { HostArea, HostChart, HostChartSeries, HostChartType, HostSheet } from "../../workbook/hostWorkbook";
import { type Args, asNumber, asText, type HostObject, objectType } from "../objectType";
import { invalidArgument, itemNotFound, notEmulated } from "../richError";
import { requireAllowed } from "../guards";
import type { Session } from "../session";
import { type ChartKey, changeChart, chartOf, referenceTo } from "./chartKey";
import { chartAxes, chartFormat, chartLegend, chartTitle } from "./chartParts";
import { seriesCollection } from "./chartSeries";

const TYPES: readonly HostChartType[] = ["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked"];
const DEFAULT_SIZE = { width: 360, height: 216 } as const;
const MAX_POINTS = 169_056;

function typeOf(value: unknown): HostChartType {
  const found = TYPES.find((type) => type === value);
  if (found === undefined) throw notEmulated(`Chart of type ${String(value)}`);
  return found;
}

/** One series for each column or row of the area, without a head: a chart of names and numbers is made by setting them. */
function seriesOf(args: Args, from: number): HostChartSeries[] {
  const { sheet, area } = args.place(from);
  const by = args.oneOf(from + 1, ["Auto", "Columns", "Rows"], "Auto");
  const isByRows = by === "Rows" || (by === "Auto" && area.columns > area.rows);
  const count = isByRows ? area.rows : area.columns;
  return Array.from({ length: count }, (_, i) => {
    const line: HostArea = isByRows ? { ...area, row: area.row + i, rows: 1 } : { ...area, column: area.column + i, columns: 1 };
    return {
      name: `Series${i + 1}`,
      values: referenceTo({ sheet, area: line }),
      categories: null,
      color: null,
      hasLabels: false,
      gapWidth: 150,
    };
  });
}

const PLAIN_AXIS = { title: null, isReversed: false, crossing: "Automatic", minimum: null } as const;

function add(sheet: HostSheet, args: Args, session: Session): HostObject {
  requireAllowed(sheet, "allowEditObjects");
  const type = typeOf(args.raw(0));
  const used = session.workbook.sheets().flatMap((other) => other.charts.map((chart) => Number(chart.id.slice(1))));
  const id = `c${Math.max(0, ...used) + 1}`;
  let number = 1;
  while (find(sheet, `Chart ${number}`) !== null) number++;
  const chart: HostChart = {
    id,
    name: `Chart ${number}`,
    type,
    title: null,
    titlePoints: 14,
    isTitleBold: false,
    fontName: null,
    fontColor: null,
    fontPoints: 10,
    legend: "Bottom",
    categoryAxis: PLAIN_AXIS,
    valueAxis: PLAIN_AXIS,
    series: seriesOf(args, 1),
    row: 0,
    column: 0,
    right: 0,
    down: 0,
    ...DEFAULT_SIZE,
  };
  sheet.charts = [...sheet.charts, chart];
  return chartObject({ sheet, id });
}

function find(sheet: HostSheet, key: unknown): HostObject | null {
  if (typeof key !== "string") return null;
  const wanted = key.toLowerCase();
  const found = sheet.charts.find((chart) => chart.id === key) ?? sheet.charts.find((chart) => chart.name.toLowerCase() === wanted);
  return found === undefined ? null : chartObject({ sheet, id: found.id });
}

export const chartCollection = objectType<HostSheet>("ChartCollection", {
  items: (sheet) => sheet.charts.map(({ id }) => chartObject({ sheet, id })),
  item: find,
  scalars: { Count: { since: 1, get: (sheet) => sheet.charts.length } },
  methods: {
    Add: { since: 1, call: add },
    GetCount: { since: 4, call: (sheet) => sheet.charts.length },
    GetItem: {
      since: 1,
      call: (sheet, args) => {
        const found = find(sheet, args.text(0));
        if (found === null) throw itemNotFound(args.text(0));
        return found;
      },
    },
    GetItemOrNullObject: { since: 4, call: (sheet, args) => find(sheet, args.text(0)) },
  },
});

function setStart(key: ChartKey, axis: "rows" | "columns", points: number): void {
  const { index, inside } = lineAt(key.sheet, axis, points);
  changeChart(key, axis === "rows" ? { row: index, down: inside } : { column: index, right: inside });
}

/** The corner goes to the start cell; with an end cell the chart covers all up to it. */
function setPosition(key: ChartKey, args: Args): void {
  const { sheet } = key;
  const [start, end] = [args.place(0), args.has(1) ? args.place(1) : null];
  if (start.sheet.id !== sheet.id || (end !== null && end.sheet.id !== sheet.id)) throw invalidArgument("The cell lies on another sheet.");
  const { row, column } = start.area;
  changeChart(key, { row, column, right: 0, down: 0 });
  if (end === null) return;
  const { area } = end;
  changeChart(key, {
    width: lineStart(sheet, "columns", area.column + area.columns) - lineStart(sheet, "columns", column),
    height: lineStart(sheet, "rows", area.row + area.rows) - lineStart(sheet, "rows", row),
  });
}

function setName(key: ChartKey, value: unknown): void {
  const name = asText(value);
  if (name === "" || name.length > 255) throw invalidArgument("A chart has a name of up to 255 characters.");
  changeChart(key, { name });
}

const chartObject = objectType<ChartKey>("Chart", {
  id: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: 7, get: ({ id }) => id },
    Name: { since: 1, get: (key) => chartOf(key).name, set: setName },
    ChartType: { since: 7, get: (key) => chartOf(key).type, set: (key, value) => changeChart(key, { type: typeOf(value) }) },
    Left: {
      since: 1,
      get: (key) => chartStart(key.sheet, chartOf(key)).left,
      set: (key, value) => setStart(key, "columns", asNumber(value, 0, MAX_POINTS)),
    },
    Top: {
      since: 1,
      get: (key) => chartStart(key.sheet, chartOf(key)).top,
      set: (key, value) => setStart(key, "rows", asNumber(value, 0, MAX_POINTS)),
    },
    Width: {
      since: 1,
      get: (key) => chartOf(key).width,
      set: (key, value) => changeChart(key, { width: asNumber(value, 0, MAX_POINTS) }),
    },
    Height: {
      since: 1,
      get: (key) => chartOf(key).height,
      set: (key, value) => changeChart(key, { height: asNumber(value, 0, MAX_POINTS) }),
    },
  },
  links: {
    Axes: { since: 1, get: chartAxes },
    Format: { since: 1, get: chartFormat },
    Legend: { since: 1, get: chartLegend },
    Series: { since: 1, get: seriesCollection },
    Title: { since: 1, get: chartTitle },
  },
  methods: {
    Delete: {
      since: 1,
      call: (key) => {
        requireAllowed(key.sheet, "allowEditObjects");
        chartOf(key);
        key.sheet.charts = key.sheet.charts.filter((chart) => chart.id !== key.id);
      },
    },
    SetData: {
      since: 1,
      call: (key, args) => {
        const old = chartOf(key).series;
        // What a series looks like stays with its place.
        changeChart(key, {
          series: seriesOf(args, 0).map((series, i) => ({ ...(old[i] ?? series), values: series.values, categories: null })),
        });
      },
    },
    SetPosition: { since: 1, call: setPosition },
  },
});
