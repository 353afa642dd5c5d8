// A chart as the objects of the API see it: read anew at every turn, changed as a whole.
import type { HostChart, HostSheet } from "../../workbook/hostWorkbook";
import { absoluteAreaText } from "../address";
import { requireAllowed } from "../guards";
import type { Place } from "../objectType";
import { itemNotFound } from "../richError";

/** A chart by its sheet and its id, which stays over renames. */
export interface ChartKey {
  readonly sheet: HostSheet;
  readonly id: string;
}

export function chartOf({ sheet, id }: ChartKey): HostChart {
  const found = sheet.charts.find((chart) => chart.id === id);
  if (found === undefined) throw itemNotFound("the chart");
  return found;
}

/** Changes the chart. @throws AccessDenied on a protected sheet that does not let objects be edited */
export function changeChart(key: ChartKey, part: Partial<HostChart>): void {
  requireAllowed(key.sheet, "allowEditObjects");
  const old = chartOf(key);
  key.sheet.charts = key.sheet.charts.map((chart) => (chart === old ? { ...old, ...part } : chart));
}

export function referenceTo({ sheet, area }: Place): string {
  return `='${sheet.title.replace(/'/g, "''")}'!${absoluteAreaText(area)}`;
}
