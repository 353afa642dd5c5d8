// Formulas from points to totals: groups, bonus and deductions, limits, the scale that applies, what is missing or doubtful, gates.
// Each for the first participant; the rest is filled down. The twin in TypeScript is core/points.ts.
import { SIGNIFICANT_DIGITS } from "../core/decimal";
import { EXEMPT, NOT_APPLICABLE } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { quoteSheet } from "./area";
import { call, cellsRef, iff, limited, literal, numeral, ref, rowRef } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, RESULT_ROWS } from "./layout";
import { participantField } from "./lookups";
import { SETTING_NAMES } from "./names";
import { leaderFormulas } from "./pointsFormulas";
import { hasValue, isUnbounded, scaleParts, type DirectRun, type ResultModel } from "./resultModel";

/** Which defined names the workbook has: one of before lacks some settings. */
export type HasName = (name: string) => boolean;

export interface TotalContext {
  readonly model: ResultModel;
  readonly entrySheet: string;
  readonly hasName: HasName;
}

/** `x` without binary noise: 12 significant digits. */
export function withoutNoise(x: string): string {
  return iff(`${x}=0`, "0", call("ROUND", x, `${SIGNIFICANT_DIGITS - 1}-INT(LOG10(ABS(${x})))`));
}

/** Columns of the values of nodes that have one. */
function valueColumns({ criteria, valueColumn }: ResultModel, nodes: readonly number[]): number[] {
  return nodes
    .filter((index) => hasValue(criteria[index]!))
    .map((index) => valueColumn(index)!)
    .sort((a, b) => a - b);
}

/** Sum of cells without noise, "" when none of them holds a number. */
function sumOf(cells: string, then: (sum: string) => string = (sum) => sum): string {
  return cells === "" ? '""' : iff(`${call("COUNT", cells)}=0`, '""', then(withoutNoise(call("SUM", cells))));
}

function groupFormula(model: ResultModel, index: number): string {
  const { rule, cap, floor } = model.criteria[index]!;
  const cells = cellsRef(FIRST_ROW, valueColumns(model, model.tree.addends[index]!));
  const bounded = (value: string): string => {
    const capped = cap === null ? value : call("MIN", value, numeral(cap));
    return floor === null ? capped : call("MAX", capped, numeral(floor));
  };
  if (rule.kind === "group" && rule.combine === "best" && cells !== "") {
    return iff(`${call("COUNT", cells)}=0`, '""', bounded(call("MAX", cells)));
  }
  return sumOf(cells, bounded);
}

function hasLimit({ hasName }: TotalContext, name: string): boolean {
  return hasName(name);
}

/** Bonus or deductions from their sum, without noise, within the limit of the table. */
function partFormula(context: TotalContext, part: "bonus" | "deduction"): string {
  const { columns } = context.model;
  const name = part === "bonus" ? SETTING_NAMES.limitBonus : SETTING_NAMES.limitDeduction;
  const [fold, bound] = part === "bonus" ? (["MIN", name] as const) : (["MAX", `0-${name}`] as const);
  const raw = ref(FIRST_ROW, (part === "bonus" ? columns.rawBonus : columns.rawDeduction)!, "column");
  const sum = withoutNoise(raw);
  return iff(`${raw}=""`, '""', hasLimit(context, name) ? limited(sum, fold, name, bound) : sum);
}

function totalFormula(context: TotalContext): string {
  const { columns } = context.model;
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const sum = withoutNoise(at(columns.rawSum));
  const total = hasLimit(context, SETTING_NAMES.limitTotal) ? limited(sum, "MIN", SETTING_NAMES.limitTotal) : sum;
  const rounded = iff(call("ISNUMBER", SETTING_NAMES.totalDecimals), call("ROUND", total, SETTING_NAMES.totalDecimals), total);
  return iff(`${at(columns.rawSum)}=""`, '""', rounded);
}

/** Formulas of the columns from the first group to the gates, and of their helpers, by column. */
export function totalFormulas(context: TotalContext): [column: number, formula: string][] {
  const { model, entrySheet } = context;
  const { columns, shape } = model;
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const baseCells = cellsRef(FIRST_ROW, valueColumns(model, model.tree.roots.base));
  const parts = [columns.base, columns.bonus, columns.deduction].filter((column) => column !== null);
  const partCells = cellsRef(
    FIRST_ROW,
    [...parts].sort((a, b) => a - b),
  );
  const plainSum = (cells: string): string => (cells === "" ? '""' : iff(`${call("COUNT", cells)}=0`, '""', call("SUM", cells)));
  const partCellsOf = (part: "bonus" | "deduction"): string => cellsRef(FIRST_ROW, valueColumns(model, model.tree.roots[part]));
  const points = rowRef(FIRST_ROW, { column: FIRST_COLUMN, columns: shape.criteria });
  const optional: [number | null, () => string][] = [
    [columns.bonus, () => partFormula(context, "bonus")],
    [columns.deduction, () => partFormula(context, "deduction")],
    [columns.base, () => sumOf(baseCells)],
    [columns.rawBonus, () => plainSum(partCellsOf("bonus"))],
    [columns.rawDeduction, () => plainSum(partCellsOf("deduction"))],
    [columns.share, () => shareFormula(model)],
    [columns.gates, () => gatesFormula(model)],
    [columns.type, () => participantField("type", at(LEAD_COLUMNS.code), literal(words.types.individual))],
  ];
  return [
    ...model.groups.map((index, i): [number, string] => [columns.firstGroup + i, groupFormula(model, index)]),
    [columns.total, totalFormula(context)],
    [
      columns.ratio,
      iff(
        call("AND", call("ISNUMBER", at(columns.total)), call("ISNUMBER", at(columns.scale))),
        `${at(columns.total)}&"/"&${at(columns.scale)}`,
        '""',
      ),
    ],
    [columns.missing, call("COUNTBLANK", points)],
    [columns.doubtful, doubtfulFormula(model, points)],
    [columns.scale, iff(call("ISNUMBER", at(columns.rawScale)), withoutNoise(at(columns.rawScale)), '""')],
    [columns.rawScale, baseScaleFormula(model)],
    [columns.rawSum, plainSum(columns.base === null ? baseCells : partCells)],
    ...optional.flatMap(([column, formula]): [number, string][] => (column === null ? [] : [[column, formula()]])),
    ...model.audiences.map((audience, i): [number, string] => [columns.firstAudience + i, audienceFormula(model, audience)]),
    ...model.groupScales.flatMap((index, i): [number, string][] => {
      const column = columns.firstGroupScale + 2 * i;
      return [
        [column, groupScaleFormula(model, index, at(column + 1))],
        [column + 1, rawGroupScaleFormula(model, index)],
      ];
    }),
    ...model.leaders.flatMap((index, i): [number, string][] => {
      const [own, lead] = leaderFormulas(model, entrySheet, index);
      return [
        [columns.firstLeader + 2 * i, own],
        [columns.firstLeader + 2 * i + 1, lead],
      ];
    }),
    ...model.directRuns.map((runs, i): [number, string] => [columns.firstDirect + i, directFormula(entrySheet, runs)]),
  ];
}

/** 1 where the participant is one of those, else 0. */
function audienceFormula({ columns }: ResultModel, { types, clusters }: ResultModel["audiences"][number]): string {
  const oneOf = (cell: string, texts: readonly string[]): string => {
    const tests = texts.map((text) => `${cell}=${literal(text)}`);
    return tests.length === 1 ? tests[0]! : call("OR", ...tests);
  };
  const tests = [
    ...(types.length === 0
      ? []
      : [
          oneOf(
            ref(FIRST_ROW, columns.type!, "column"),
            types.map((type) => words.types[type]),
          ),
        ]),
    ...(clusters.length === 0 ? [] : [oneOf(ref(FIRST_ROW, LEAD_COLUMNS.cluster, "column"), clusters)]),
  ];
  return iff(tests.length === 1 ? tests[0]! : call("AND", ...tests), "1", "0");
}

function shareFormula({ columns }: ResultModel): string {
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const share = withoutNoise(`(${at(columns.total)}*100/${at(columns.scale)})`);
  const isKnown = call("AND", call("ISNUMBER", at(columns.total)), call("N", at(columns.scale)) + ">0");
  const rounded = iff(call("ISNUMBER", SETTING_NAMES.totalDecimals), call("ROUND", share, SETTING_NAMES.totalDecimals), share);
  return iff(isKnown, rounded, '""');
}

/** Names of the gates that the participant has hit. */
function gatesFormula({ gates }: ResultModel): string {
  const hits = gates.map((index) => {
    const column = FIRST_COLUMN + index;
    const isHit = `${ref(FIRST_ROW, column, "column")}=${literal(words.points.gateHit)}`;
    return iff(isHit, `"; "&${ref(RESULT_ROWS.name, column, "both")}`, '""');
  });
  return call("MID", hits.join("&"), 3, 1000);
}

/** Cells that hold something which is no entry or out of range, and groups above their maximum. */
function doubtfulFormula({ columns, shape, criteria, groups, directRuns, audiences }: ResultModel, points: string): string {
  const ofGroups = (row: number, anchors: "column" | "both"): string =>
    `${ref(row, columns.firstGroup, anchors)}:${ref(row, columns.firstGroup + shape.groups - 1, anchors)}`;
  const values = ofGroups(FIRST_ROW, "column");
  const most = ofGroups(RESULT_ROWS.full, "both");
  return [
    call("COUNTIF", points, literal(words.points.again)),
    ...(audiences.length === 0 ? [] : [call("COUNTIF", points, literal(words.points.notForFilled))]),
    ...directRuns.map((_, i) => ref(FIRST_ROW, columns.firstDirect + i, "column")),
    ...(groups.some((index) => criteria[index]!.max !== null)
      ? [call("SUMPRODUCT", `${call("ISNUMBER", values)}*${call("ISNUMBER", most)}*(${values}>${most})`)]
      : []),
  ].join("+");
}

/** Direct entries that are out of range or off the step. */
function directFormula(entrySheet: string, runs: readonly DirectRun[]): string {
  const counts = runs.map(({ first, columns, hasMin, hasStep }) => {
    const on = (row: number, anchors: "column" | "both"): string => {
      const left = ref(row, FIRST_COLUMN + first, anchors);
      return `${quoteSheet(entrySheet)}!${columns === 1 ? left : `${left}:${ref(row, FIRST_COLUMN + first + columns - 1, anchors)}`}`;
    };
    const entries = on(FIRST_ROW, "column");
    const [max, min, step] = [on(ENTRY_ROWS.max, "both"), on(ENTRY_ROWS.min, "both"), on(ENTRY_ROWS.step, "both")];
    const steps = hasMin ? `(${entries}-${min})/${step}` : `${entries}/${step}`;
    const wrong = [
      `(${max}<>"")*(${entries}>${max})`,
      ...(hasMin ? [`(${min}<>"")*(${entries}<${min})`] : []),
      ...(hasStep ? [`(ROUND(${steps},9)<>ROUND(${steps},0))`] : []),
    ];
    // What is no number stops the product: then it is counted by the points, and here nothing.
    return call("IFERROR", call("SUMPRODUCT", `${call("ISNUMBER", entries)}*((${wrong.join("+")})>0)`), 0);
  });
  return counts.join("+");
}

/** What left the scale is told by the mark among the points. */
function staysIn({ audiences }: ResultModel, points: string): string {
  const { notFor, notForFilled } = words.points;
  const marks = [NOT_APPLICABLE, EXEMPT, ...(audiences.length === 0 ? [] : [notFor, notForFilled])];
  return `(1-${marks.map((mark) => `(${points}=${literal(mark)})`).join("-")})`;
}

/** Runs of leaf columns: their points, and the full points in the header. */
function leafRuns(leaves: readonly number[]): { readonly points: string; readonly full: string; readonly count: number }[] {
  const split = (cells: string): string[] => (cells === "" ? [] : cells.split(","));
  const columns = leaves.map((index) => FIRST_COLUMN + index);
  const full = split(cellsRef(RESULT_ROWS.full, columns, "both"));
  let done = 0;
  return split(cellsRef(FIRST_ROW, columns)).map((points, i) => {
    let count = 1;
    while (columns[done + count] === columns[done]! + count) count++;
    done += count;
    return { points, full: full[i]!, count };
  });
}

/** Runs of leaves that are added up one by one; more go in one product with a mask of columns. */
const MOST_RUNS = 6;

/** Sum of the full points of what applies. */
function sumOfScales(model: ResultModel, nodes: readonly number[]): string {
  const { leaves, groups } = scaleParts(model, nodes);
  const runs = leafRuns(leaves);
  const ofLeaves = runs.length > MOST_RUNS ? [maskedScale(model, leaves)] : runs.map(({ points, full }) => productOf(model, points, full));
  const ofGroups = scaleCells(model, groups);
  return [...ofLeaves, ...(ofGroups === "" ? [] : [call("SUM", ofGroups)])].join("+") || "0";
}

function productOf(model: ResultModel, points: string, full: string, ...mask: readonly string[]): string {
  return call("SUMPRODUCT", full, ...mask, staysIn(model, points));
}

function maskedScale(model: ResultModel, leaves: readonly number[]): string {
  const [first, last] = [leaves[0]!, leaves.at(-1)!];
  const span = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const columns = span.map((index) => FIRST_COLUMN + index);
  const mask = `{${span.map((index) => (leaves.includes(index) ? 1 : 0)).join(",")}}`;
  return productOf(model, cellsRef(FIRST_ROW, columns), cellsRef(RESULT_ROWS.full, columns, "both"), mask);
}

function scaleCells({ columns, groupScales }: ResultModel, groups: readonly number[]): string {
  return cellsRef(
    FIRST_ROW,
    groups.map((index) => columns.firstGroupScale + 2 * groupScales.indexOf(index)).sort((a, b) => a - b),
  );
}

/** A condition: one of these nodes is without bound, by the full points that stand in the header now. */
function withoutBound(model: ResultModel, nodes: readonly number[]): string {
  const { criteria, tree } = model;
  const { leaves, groups } = scaleParts(model, nodes);
  const tests = [
    ...leafRuns(leaves).map(({ full, count }) => `${call("COUNT", full)}<${count}`),
    ...groups.filter((index) => isUnbounded(criteria, tree, index)).map((index) => withoutBound(model, tree.addends[index]!)),
  ].filter((test) => test !== "FALSE");
  return tests.length === 0 ? "FALSE" : tests.length === 1 ? tests[0]! : call("OR", ...tests);
}

/** Before the noise is taken off; "" where the base is without bound. */
function baseScaleFormula(model: ResultModel): string {
  const { base } = model.tree.roots;
  const isOpen = withoutBound(model, base);
  const sum = sumOfScales(model, base);
  return isOpen === "FALSE" ? sum : iff(isOpen, '""', sum);
}

/** Sum or best of the scales of what applies, before noise, cap and floor; "" where nothing applies. */
function rawGroupScaleFormula(model: ResultModel, index: number): string {
  const { rule } = model.criteria[index]!;
  const addends = model.tree.addends[index]!;
  const { leaves, groups } = scaleParts(model, addends);
  const runs = leafRuns(leaves);
  const cells = scaleCells(model, groups);
  const applying = [
    ...runs.map(({ points }) => call("SUMPRODUCT", `1*${staysIn(model, points)}`)),
    ...(cells === "" ? [] : [call("COUNT", cells)]),
  ];
  if (applying.length === 0) return '""';
  const isBest = rule.kind === "group" && rule.combine === "best";
  const best = [
    ...runs.map(({ points, full }) => call("SUMPRODUCT", call("MAX", `${full}*${staysIn(model, points)}`))),
    ...(cells === "" ? [] : [cells]),
  ];
  const scale = isBest ? call("MAX", ...best) : sumOfScales(model, addends);
  return iff(`${applying.join("+")}=0`, '""', call("IFERROR", scale, 0));
}

/** Scale of a group with a column of its own; "" where nothing of it applies or it is without bound. */
function groupScaleFormula(model: ResultModel, index: number, raw: string): string {
  const { rule, cap, floor, max } = model.criteria[index]!;
  let scale = rule.kind === "group" && rule.combine === "best" ? raw : withoutNoise(raw);
  if (cap !== null) scale = call("MIN", scale, numeral(cap));
  if (floor !== null) scale = call("MAX", scale, numeral(floor));
  const isOpen = withoutBound(model, model.tree.addends[index]!);
  const bound = max !== null ? ref(RESULT_ROWS.full, model.valueColumn(index)!, "both") : cap !== null ? numeral(cap) : '""';
  return iff(call("ISNUMBER", raw), isOpen === "FALSE" ? scale : iff(isOpen, bound, scale), '""');
}
