// The charts right of the board and the figures that they are drawn from: plain formulas, so that they follow the scores without the add-in.
import { clusterKey } from "../core/criteriaTree";
import { EDGE_DECIMALS, INTERVALS, PARTS } from "../core/scoreIntervals";
import { chartsSheet as words } from "../locale/vi/chartsSheet";
import { areaAt, quoteSheet } from "./area";
import { FONT, FORMATS, PALETTE, format } from "./appearance";
import { BOARD_CHARTS, CHART_NAMES } from "./chartNames";
import { call, iff, literal, numeral, ref } from "./expression";
import { BOARD_COLUMNS, BOARD_FIRST_ROW, BOARD_HEADER_ROW, FIRST_ROW, LEAD_COLUMNS } from "./layout";
import type { ChartContent, Op } from "./plan";
import { hasValue, type ResultModel } from "./resultModel";
import { WHY_HEIGHT } from "./resultsPlan";

/** More bars than these cannot be told apart: then intervals, and clusters instead of participants. */
export const MOST_BARS = 30;
/** More parts than these are no longer told apart by colour: the last one holds the rest. */
export const MOST_PARTS = 8;

const CHART_COLUMN = BOARD_COLUMNS.count + 1;
/** Right of the charts, as wide as they are made. */
const DATA_COLUMN = CHART_COLUMN + 14;
const WIDTH = 600;
const STANDARD_ROW = 15;
const GAP = 18;
/** Title, axis and legend take so many points, a bar so many. */
const FRAME = 120;
const BAR = 19;
const COLUMNS_HEIGHT = 320;

const COLORS = {
  base: ["#1F4E79", "#C9971C", "#2E7D4F", "#8A3B12", "#5B6B7B", "#6A4C93", "#3A8FB7", "#B7C4D1"],
  bonus: "#7FB77E",
  deduction: "#9B1C1C",
} as const;

interface Place {
  readonly sheet: string;
  readonly resultSheet: string;
}

/** Content for a board with these participants, with what draws it; the sheet must be open. `clusters` are those of the participants, in their order. */
export function boardChartsOps(place: Place, model: ResultModel, clusters: readonly string[]): Op[] {
  const totals = totalsOps(place, model, new Set(clusters.map(clusterKey)).size > 1);
  const groups = groupsOps(place, model, clusters, rowBelow(totals.height, model.shape.participants));
  const { sheet } = place;
  return [
    ...totals.ops,
    ...(groups ?? [
      { kind: "removeChart", sheet, name: BOARD_CHARTS.groups },
      { kind: "removeName", name: CHART_NAMES.groups },
    ]),
  ];
}

/** The charts of a board that stands as it is: one of before the add-in had any. */
export function addBoardCharts(place: Place, model: ResultModel, clusters: readonly string[], isProtected: boolean): Op[] {
  const { sheet } = place;
  return [
    ...(isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    ...boardChartsOps(place, model, clusters),
    { kind: "protect", sheet, allowsObjects: true },
  ];
}

/** The row at which the next chart begins, under one of that many points. */
function rowBelow(points: number, participants: number): number {
  const rows = Math.ceil((points + GAP) / WHY_HEIGHT);
  if (rows <= participants) return BOARD_FIRST_ROW + rows;
  return BOARD_FIRST_ROW + participants + Math.ceil((points + GAP - participants * WHY_HEIGHT) / STANDARD_ROW);
}

const text = { name: FONT, color: PALETTE.ink } as const;

/** The board goes cluster by cluster, and so do the bars. */
function totalsTitle(isShare: boolean, hasClusters: boolean): string {
  if (isShare) return hasClusters ? words.sharesInClusters : words.shares;
  return hasClusters ? words.totalsInClusters : words.totals;
}

function totalsOps(place: Place, { shape, columns }: ResultModel, hasClusters: boolean): { ops: Op[]; height: number } {
  const { sheet } = place;
  const isShare = columns.share !== null;
  const valueTitle = isShare ? words.axes.share : words.axes.points;
  const at = { row: BOARD_FIRST_ROW, column: CHART_COLUMN };
  const series = (name: string) => [{ name, color: PALETTE.primary }];
  const rows = shape.participants;
  const total = areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.total, rows, 1);
  if (rows <= MOST_BARS) {
    const chart: ChartContent = {
      type: "bars",
      title: totalsTitle(isShare, hasClusters),
      categoryTitle: null,
      valueTitle,
      categories: areaAt(BOARD_FIRST_ROW, BOARD_COLUMNS.name, rows, 1),
      values: total,
      series: series(valueTitle),
      hasLabels: true,
      startsAtZero: true,
      font: text,
    };
    const height = FRAME + rows * BAR;
    return {
      height,
      ops: [
        { kind: "chart", sheet, name: BOARD_CHARTS.totals, chart, at, width: WIDTH, height },
        { kind: "defineName", name: CHART_NAMES.totals, sheet, area: total },
      ],
    };
  }
  const counts = areaAt(BOARD_FIRST_ROW, DATA_COLUMN + 1, INTERVALS, 1);
  const chart: ChartContent = {
    type: "columns",
    title: isShare ? words.spreadOfShares : words.spread,
    categoryTitle: isShare ? words.axes.shareIntervals : words.axes.intervals,
    valueTitle: words.axes.count,
    categories: areaAt(BOARD_FIRST_ROW, DATA_COLUMN, INTERVALS, 1),
    values: counts,
    series: series(words.axes.count),
    hasLabels: true,
    startsAtZero: true,
    font: text,
  };
  return {
    height: COLUMNS_HEIGHT,
    ops: [
      ...intervalOps(sheet, rows),
      { kind: "defineName", name: CHART_NAMES.totals, sheet, area: counts },
      { kind: "chart", sheet, name: BOARD_CHARTS.totals, chart, at, width: WIDTH, height: COLUMNS_HEIGHT },
    ],
  };
}

/** Columns of the intervals' figures, from the first one of the block. */
const INTERVAL_COLUMNS = { spread: 0, count: 1, from: 2, to: 3, min: 4, max: 5, power: 6, width: 7, lowest: 8, columns: 9 } as const;

/** How many participants lie in each interval. The twin in TypeScript is core/scoreIntervals.ts. */
function intervalOps(sheet: string, participants: number): Op[] {
  const at = INTERVAL_COLUMNS;
  const first = BOARD_FIRST_ROW;
  const totals = `${ref(first, BOARD_COLUMNS.total, "both")}:${ref(first + participants - 1, BOARD_COLUMNS.total, "both")}`;
  const fixed = (column: number): string => ref(first, DATA_COLUMN + column, "both");
  const here = (column: number): string => ref(first, DATA_COLUMN + column, "column");
  const line = ref(first, BOARD_COLUMNS.line, "column");
  const [min, max, power] = [fixed(at.min), fixed(at.max), fixed(at.power)];
  const part = `(${max}-${min})/${PARTS}`;
  const times = call("ROUND", `${part}/${power}`, EDGE_DECIMALS);
  const round = iff(`${times}<=3`, `${call("ROUNDUP", `${times}*2`, 0)}/2`, call("ROUNDUP", times, 0));
  const edge = (steps: string): string => call("ROUND", `${fixed(at.lowest)}+${steps}*${fixed(at.width)}`, EDGE_DECIMALS);
  const isFrom = `((${totals}>=${here(at.from)})+(${line}=1)>0)`;
  const isBelow = `((${totals}<${here(at.to)})+(${line}=${INTERVALS})>0)`;
  const parameters = [
    call("MIN", totals),
    call("MAX", totals),
    iff(`${max}>${min}`, `10^${call("INT", call("LOG10", part))}`, "1"),
    iff(`${max}>${min}`, call("MAX", numeral(10 ** -EDGE_DECIMALS), call("ROUND", `${power}*${round}`, EDGE_DECIMALS)), "1"),
    call("ROUND", `${call("INT", `${min}/${fixed(at.width)}`)}*${fixed(at.width)}`, EDGE_DECIMALS),
  ];
  const heads = words.data;
  return [
    ...headOps(sheet, [heads.spread, heads.count, heads.from, heads.to, heads.min, heads.max, heads.power, heads.width, heads.lowest]),
    format(sheet, areaAt(first, DATA_COLUMN, INTERVALS, at.columns), FORMATS.helper),
    // Labels of columns take it over: an empty interval has none.
    format(sheet, areaAt(first, DATA_COLUMN + at.count, INTERVALS, 1), { numberFormat: "0;;" }),
    {
      kind: "fillFormulas",
      sheet,
      area: areaAt(first, DATA_COLUMN + at.min, 1, parameters.length),
      formulas: parameters.map((formula) => `=${formula}`),
    },
    {
      kind: "fillFormulas",
      sheet,
      area: areaAt(first, DATA_COLUMN, INTERVALS, at.min),
      formulas: [
        `=${iff(call("AND", `${line}>1`, `${here(at.from)}>${max}`), '""', `${here(at.from)}&${literal("–")}&${here(at.to)}`)}`,
        `=${call("SUMPRODUCT", `${call("ISNUMBER", totals)}*${isFrom}*${isBelow}`)}`,
        `=${edge(`(${line}-1)`)}`,
        `=${edge(line)}`,
      ],
    },
  ];
}

function headOps(sheet: string, texts: readonly string[]): Op[] {
  const area = areaAt(BOARD_HEADER_ROW, DATA_COLUMN, 1, texts.length);
  return [{ kind: "writeBlock", sheet, area, values: [texts] }, format(sheet, area, FORMATS.helper, FORMATS.wrap)];
}

/** A part of the total: columns of the result sheet that add up to it. */
interface Part {
  readonly name: string;
  readonly color: string;
  readonly columns: readonly number[];
}

/** What totals are made of, in the order of the list; null where there are not two groups at the top. */
export function partsOf(model: ResultModel): readonly Part[] | null {
  const { criteria, tree, columns, valueColumn } = model;
  const roots = tree.roots.base.filter((index) => hasValue(criteria[index]!));
  const isGroup = (index: number): boolean => criteria[index]!.rule.kind === "group";
  if (roots.filter(isGroup).length < 2) return null;
  const rest = (columns.bonus === null ? 0 : 1) + (columns.deduction === null ? 0 : 1);
  const groups = roots.filter(isGroup).sort((a, b) => valueColumn(a)! - valueColumn(b)!);
  const loose = roots.filter((index) => !isGroup(index));
  const room = MOST_PARTS - rest;
  const own = groups.length + (loose.length > 0 ? 1 : 0) <= room ? groups : groups.slice(0, room - 1);
  const others = [...groups.slice(own.length), ...loose].map((index) => valueColumn(index)!);
  const base = [
    ...own.map((index) => ({ name: criteria[index]!.name || criteria[index]!.code, columns: [valueColumn(index)!] })),
    ...(others.length > 0 ? [{ name: words.others, columns: others }] : []),
  ];
  return [
    ...base.map((part, i) => ({ ...part, color: COLORS.base[i]! })),
    ...(columns.bonus === null ? [] : [{ name: words.bonus, color: COLORS.bonus, columns: [columns.bonus] }]),
    ...(columns.deduction === null ? [] : [{ name: words.deduction, color: COLORS.deduction, columns: [columns.deduction] }]),
  ];
}

/** The chart of groups: of participants in the order of the board, or the mean of each cluster; null where it would tell nothing. */
function groupsOps(place: Place, model: ResultModel, clusters: readonly string[], row: number): Op[] | null {
  const parts = partsOf(model);
  if (parts === null) return null;
  const { sheet } = place;
  const isByParticipant = model.shape.participants <= MOST_BARS;
  const keys = clusters.map(clusterKey);
  const firsts = keys.flatMap((key, i) => (keys.indexOf(key) === i ? [i] : []));
  if (!isByParticipant && (firsts.length < 2 || firsts.length > MOST_BARS)) return null;
  const rows = isByParticipant ? model.shape.participants : firsts.length;
  const left = DATA_COLUMN + (isByParticipant ? 0 : INTERVAL_COLUMNS.columns + 1);
  const values = areaAt(BOARD_FIRST_ROW, left + 1, rows, parts.length);
  const heads = areaAt(BOARD_HEADER_ROW, left, 1, parts.length + 1);
  const chart: ChartContent = {
    type: "stackedBars",
    title: isByParticipant ? words.groups : words.groupsOfClusters,
    categoryTitle: null,
    valueTitle: words.axes.points,
    categories: areaAt(BOARD_FIRST_ROW, left, rows, 1),
    values,
    series: parts.map(({ name, color }) => ({ name, color })),
    hasLabels: false,
    startsAtZero: model.columns.deduction === null,
    font: text,
  };
  return [
    {
      kind: "writeBlock",
      sheet,
      area: heads,
      values: [[isByParticipant ? words.data.participant : words.data.cluster, ...parts.map(({ name }) => name)]],
    },
    format(sheet, areaAt(BOARD_HEADER_ROW, left, rows + 1, parts.length + 1), FORMATS.helper),
    ...(isByParticipant ? participantOps(place, model, parts, left) : clusterOps(place, model, parts, left, firsts)),
    { kind: "defineName", name: CHART_NAMES.groups, sheet, area: values },
    {
      kind: "chart",
      sheet,
      name: BOARD_CHARTS.groups,
      chart,
      at: { row, column: CHART_COLUMN },
      width: WIDTH,
      height: FRAME + rows * BAR + Math.ceil(parts.length / 3) * STANDARD_ROW,
    },
  ];
}

function columnOn({ resultSheet }: Place, column: number, participants: number): string {
  return `${quoteSheet(resultSheet)}!${ref(FIRST_ROW, column, "both")}:${ref(FIRST_ROW + participants - 1, column, "both")}`;
}

/** A blank and a text are worth nothing: SUM passes over them. */
function participantOps(place: Place, { shape }: ResultModel, parts: readonly Part[], left: number): Op[] {
  const row = ref(BOARD_FIRST_ROW, BOARD_COLUMNS.row, "column");
  const cells = (columns: readonly number[]): string[] =>
    columns.map((column) => call("INDEX", columnOn(place, column, shape.participants), row));
  return [
    {
      kind: "fillFormulas",
      sheet: place.sheet,
      area: areaAt(BOARD_FIRST_ROW, left, shape.participants, parts.length + 1),
      formulas: [
        `=${ref(BOARD_FIRST_ROW, BOARD_COLUMNS.name, "column")}`,
        ...parts.map(({ columns }) => `=${iff(`${row}=0`, "0", call("SUM", ...cells(columns)))}`),
      ],
    },
  ];
}

/** Means over those of a cluster who have a total; the cluster is that of its first participant, by the helper of the result sheet. */
function clusterOps(place: Place, { shape, columns }: ResultModel, parts: readonly Part[], left: number, firsts: readonly number[]): Op[] {
  const all = (column: number): string => columnOn(place, column, shape.participants);
  const line = ref(BOARD_FIRST_ROW, left + parts.length + 1, "column");
  const scored = ref(BOARD_FIRST_ROW, left + parts.length + 2, "column");
  const ids = all(columns.clusterId);
  const cluster = call("INDEX", all(LEAD_COLUMNS.cluster), line);
  const isIn = `(${ids}=${call("INDEX", ids, line)})*${call("ISNUMBER", all(columns.total))}`;
  const sum = (column: number): string => call("SUMPRODUCT", isIn, all(column));
  const helpers = areaAt(BOARD_HEADER_ROW, left + parts.length + 1, firsts.length + 1, 2);
  return [
    {
      kind: "writeBlock",
      sheet: place.sheet,
      area: { ...helpers, columns: 1 },
      values: [[words.data.line], ...firsts.map((first) => [first + 1])],
    },
    {
      kind: "writeBlock",
      sheet: place.sheet,
      area: { ...helpers, column: helpers.column + 1, rows: 1, columns: 1 },
      values: [[words.data.scored]],
    },
    format(place.sheet, helpers, FORMATS.helper),
    {
      kind: "fillFormulas",
      sheet: place.sheet,
      area: areaAt(BOARD_FIRST_ROW, left, firsts.length, parts.length + 3),
      formulas: [
        `=${iff(`${cluster}=""`, literal(words.data.noCluster), cluster)}`,
        ...parts.map(({ columns: of }) => `=${iff(`${scored}=0`, "0", `(${of.map(sum).join("+")})/${scored}`)}`),
        "",
        `=${call("SUMPRODUCT", isIn)}`,
      ],
    },
  ];
}
