// Charts in restore points. Excel does not tell what a chart was drawn from, so the store records it of each chart that the add-in draws:
// from there a point takes the content, from Excel the place.
import { isRecord, parsedJson } from "../parsedJson";
import type { ChartContent, Op, WorkbookPlan } from "../plan";
import { CHARTS_AREA, CHUNK } from "./restoreNames";

/** Where a chart lies, in points from the corner of its sheet. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadChart {
  readonly name: string;
  readonly place: ChartPlace;
}

/** A chart as it was; `before` is null where there was none, its content where nobody recorded it. */
export interface KeptChart {
  readonly name: string;
  readonly before: { readonly place: ChartPlace; readonly content: ChartContent | null } | null;
}

/** What the charts of the add-in were drawn from, the latest last. */
export type ChartRecord = readonly RecordedChart[];

interface RecordedChart {
  readonly sheet: string;
  readonly name: string;
  readonly content: ChartContent;
}

const TYPES: readonly unknown[] = ["bars", "stackedBars", "columns"] satisfies ChartContent["type"][];

/** The record in its cell of the store, where anything may stand: what makes no sense is left out. */
export function parseRecord(cell: unknown): ChartRecord {
  const items = typeof cell === "string" ? parsedJson(cell) : null;
  return Array.isArray(items) ? items.filter(isRecorded) : [];
}

/** The content of a chart on that sheet; null where it is not known. A sheet that is not there any more under its title was renamed. */
export function contentOf(record: ChartRecord, sheet: string, name: string, titles: readonly string[]): ChartContent | null {
  const own = record.filter((item) => isSame(item.name, name));
  const lost = own.filter((item) => !titles.some((title) => isSame(title, item.sheet)));
  return (own.find((item) => isSame(item.sheet, sheet)) ?? (lost.length === 1 ? lost[0]! : null))?.content ?? null;
}

/** What writes the record as it is after the plan; none where the plan draws and moves nothing of it. */
export function recordOps(plan: WorkbookPlan, record: ChartRecord, store: string): Op[] {
  let items = [...record];
  for (const op of plan) {
    if (op.kind === "chart" || op.kind === "removeChart") {
      items = items.filter((item) => !isSame(item.sheet, op.sheet) || !isSame(item.name, op.name));
      if (op.kind === "chart") items.push({ sheet: op.sheet, name: op.name, content: op.chart });
    } else if (op.kind === "deleteSheet") items = items.filter((item) => !isSame(item.sheet, op.sheet));
    else if (op.kind === "renameSheet") items = items.map((item) => (isSame(item.sheet, op.sheet) ? { ...item, sheet: op.title } : item));
  }
  return JSON.stringify(items) === JSON.stringify(record) ? [] : [writeRecord(items, store)];
}

/** Writes the record; the oldest charts are left out where they are too many for a cell. */
export function writeRecord(record: ChartRecord, store: string): Op {
  const items = [...record];
  while (JSON.stringify(items).length > CHUNK) items.shift();
  return { kind: "writeBlock", sheet: store, area: CHARTS_AREA, values: [[items.length === 0 ? "" : JSON.stringify(items)]] };
}

/** What a plan without a restore point must do to the record: what it draws is not known afterwards. */
export function forgetRecordOps(plan: WorkbookPlan, store: string): Op[] {
  const isDrawn = plan.some((op) => op.kind === "chart" || op.kind === "removeChart");
  return isDrawn ? [{ kind: "clear", sheet: store, area: CHARTS_AREA, what: "contents" }] : [];
}

/** The operation that brings a chart back; null where it is not known what to draw: then it stays as it is. */
export function chartOp(sheet: string, { name, before }: KeptChart): Op | null {
  if (before === null) return { kind: "removeChart", sheet, name };
  const { place, content } = before;
  if (content === null) return null;
  const { left, top, width, height } = place;
  return { kind: "chart", sheet, name, chart: content, at: { left, top }, width, height };
}

/** Whether it has the shape of a kept chart: what comes from a workbook is looked at first. */
export function isKeptChart(value: unknown): value is KeptChart {
  if (!isRecord(value) || typeof value["name"] !== "string") return false;
  const { before } = value;
  if (before === null) return true;
  return isRecord(before) && isPlace(before["place"]) && (before["content"] === null || isContent(before["content"]));
}

function isRecorded(value: unknown): value is RecordedChart {
  return isRecord(value) && typeof value["sheet"] === "string" && typeof value["name"] === "string" && isContent(value["content"]);
}

function isPlace(value: unknown): value is ChartPlace {
  return isRecord(value) && ["left", "top", "width", "height"].every((key) => Number.isFinite(value[key]) && Number(value[key]) >= 0);
}

function isContent(value: unknown): value is ChartContent {
  if (!isRecord(value)) return false;
  const { type, title, categoryTitle, valueTitle, categories, values, series, hasLabels, startsAtZero, font } = value;
  return (
    TYPES.includes(type) &&
    typeof title === "string" &&
    (categoryTitle === null || typeof categoryTitle === "string") &&
    typeof valueTitle === "string" &&
    isCells(categories) &&
    isCells(values) &&
    Array.isArray(series) &&
    series.length === values.columns &&
    series.every((one) => isRecord(one) && typeof one["name"] === "string" && isColor(one["color"])) &&
    typeof hasLabels === "boolean" &&
    typeof startsAtZero === "boolean" &&
    isRecord(font) &&
    typeof font["name"] === "string" &&
    isColor(font["color"])
  );
}

function isCells(value: unknown): value is { readonly columns: number } {
  if (!isRecord(value)) return false;
  return ["row", "column", "rows", "columns"].every((key) => Number.isInteger(value[key]) && Number(value[key]) >= 0);
}

function isColor(value: unknown): boolean {
  return typeof value === "string" && /^#[0-9A-Fa-f]{6}$/.test(value);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
