// Points of one criterion, by the kind of its rule: the formula for the first participant, with the rule's numbers as literals.
// Weight, decimals, maximum and what KAD and MIỄN are worth are read live. The twin in TypeScript is core/rules.
import { EXEMPT, NOT_APPLICABLE, type Criterion } from "../core/movement";
import { isScored, type Band, type CriterionRule, type Interval } from "../core/rule";
import { sheet as words } from "../locale/vi/sheet";
import { isFigure } from "./entryCells";
import { call, columnRef, iff, literal, numeral, ref, refOn } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, RESULT_ROWS } from "./layout";
import type { ResultModel } from "./resultModel";

/** Longest formula that Excel takes. */
export const MAX_FORMULA_LENGTH = 8192;

/** Nested IFs in one piece; Excel takes 64 levels of everything. */
const MAX_NESTED = 40;
/** The same for tables, which hold such chains. */
const MAX_TABLES_NESTED = 10;

const KAD = literal(NOT_APPLICABLE);
const MIEN = literal(EXEMPT);
const BLANK = '""';
/** Inside a rule: no points. It ends in "xem lại". */
const NOTHING = "NA()";

/** What the formula of a criterion is written in. */
interface Cell {
  readonly model: ResultModel;
  readonly entrySheet: string;
  readonly criterion: Criterion;
  readonly index: number;
  readonly column: number;
  /** The entry. */
  readonly x: string;
  /** The maximum in the header of the entry sheet. */
  readonly max: string;
}

/** Points, or one of the marks of `words.points`, of the first participant at criterion `index`, as it stands in `column`. */
export function pointsFormula(model: ResultModel, entrySheet: string, index: number, column = FIRST_COLUMN + index): string {
  const cell: Cell = {
    model,
    entrySheet,
    criterion: model.criteria[index]!,
    index,
    column,
    x: refOn(entrySheet, FIRST_ROW, column),
    max: refOn(entrySheet, ENTRY_ROWS.max, column, "row"),
  };
  const { x } = cell;
  const audience = model.audienceColumn(index);
  const formula = byKind(cell);
  if (audience === null) return `=${formula}`;
  // KAD says again what is so already.
  const isFilled = iff(call("ISERROR", x), "TRUE", iff(`${x}=${KAD}`, "FALSE", `${x}<>""`));
  const notFor = iff(isFilled, literal(words.points.notForFilled), literal(words.points.notFor));
  return `=${iff(`${ref(FIRST_ROW, audience, "column")}=0`, notFor, formula)}`;
}

function byKind(cell: Cell): string {
  const { x, criterion, column } = cell;
  const { rule } = criterion;
  if (rule.kind === "group" || rule.kind === "option") return literal(words.points.note);
  const isYes = `${x}=${literal(words.yesNo.yes)}`;
  const isNo = `${x}=${literal(words.yesNo.no)}`;
  const isZero = call("AND", call("ISNUMBER", x), `${x}=0`);
  const again = literal(words.points.again);
  const isWorth = isScored(rule);
  const absent = (otherwise: string): string =>
    iff(
      `${x}=${KAD}`,
      isWorth ? ref(RESULT_ROWS.notApplicable, column, "row") : KAD,
      iff(`${x}=${MIEN}`, isWorth ? ref(RESULT_ROWS.exempt, column, "row") : MIEN, otherwise),
    );
  if (rule.kind === "note") {
    const note = literal(words.points.note);
    if (!isFigure(criterion, cell.model.criteria)) return iff(call("ISERROR", x), again, note);
    return iff(call("ISNUMBER", x), note, iff(call("ISERROR", x), again, iff(`${x}=""`, BLANK, absent(again))));
  }
  if (rule.kind === "gate") {
    const gate = iff(
      call("OR", isYes, `${x}=1`),
      literal(words.points.gateHit),
      iff(call("OR", isNo, isZero), literal(words.points.gatePassed), again),
    );
    return iff(call("ISERROR", x), again, iff(`${x}=""`, BLANK, absent(gate)));
  }
  if (rule.kind === "yesNo") {
    const points = iff(
      call("OR", isYes, `${x}=1`),
      rule.yes === null ? cell.max : numeral(rule.yes),
      iff(call("OR", isNo, isZero), numeral(rule.no), NOTHING),
    );
    return iff(call("ISERROR", x), again, iff(`${x}=""`, BLANK, absent(worth(cell, points, true))));
  }
  if (rule.kind === "levels") {
    const points = chain(rule.levels.map(({ name, points }) => [`${x}=${literal(name)}`, numeral(points)]));
    return iff(call("ISERROR", x), again, iff(`${x}=""`, BLANK, absent(worth(cell, points.text, true))));
  }
  return iff(call("ISNUMBER", x), ofNumber(cell, rule), iff(call("ISERROR", x), again, iff(`${x}=""`, BLANK, absent(again))));
}

/** What is left of a rule's points: cap, floor, "only if full", weight, decimals. */
function worth(cell: Cell, points: string, canFail: boolean): string {
  const { cap, floor, onlyIfFull } = cell.criterion;
  let value = points;
  if (cap !== null) value = call("MIN", value, numeral(cap));
  if (floor !== null) value = call("MAX", value, numeral(floor));
  if (onlyIfFull !== null) value = `${factor(value)}*${isFull(cell, onlyIfFull)}`;
  const weighted = `${factor(value)}*${ref(RESULT_ROWS.weight, cell.column, "row")}`;
  const decimals = ref(RESULT_ROWS.decimals, cell.column, "row");
  const rounded = iff(call("ISNUMBER", decimals), call("ROUND", weighted, decimals), weighted);
  return canFail ? call("IFERROR", rounded, literal(words.points.again)) : rounded;
}

/** In parentheses if it is a sum. */
function factor(text: string): string {
  return /^(?:'(?:[^']|'')*'!)?[\w$.]+$/.test(text) || /^(?:IF|IFERROR|MIN|MAX)\(/.test(text) ? text : `(${text})`;
}

/** 1 where the criterion of that code has its full points, else 0. */
function isFull({ model }: Cell, code: string): string {
  const index = model.tree.indexOf(code);
  const column = index < 0 ? null : model.valueColumn(index);
  if (column === null) return "0";
  const value = ref(FIRST_ROW, column, "column");
  const scale = model.groupScales.indexOf(index);
  const full = scale < 0 ? ref(RESULT_ROWS.full, column, "both") : ref(FIRST_ROW, model.columns.firstGroupScale + 2 * scale, "column");
  return iff(
    call("AND", call("ISNUMBER", value), call("ISNUMBER", full)),
    iff(`${call("ROUND", `${value}-${full}`, 9)}>=0`, "1", "0"),
    "0",
  );
}

type OfNumber = Exclude<CriterionRule, { kind: "yesNo" | "levels" | "gate" | "note" | "group" | "option" }>;

function ofNumber(cell: Cell, rule: OfNumber): string {
  const { x } = cell;
  switch (rule.kind) {
    case "points":
      return worth(cell, x, false);
    case "bands": {
      const points = bandChain(x, rule.bands);
      return worth(cell, points.text, !points.isTotal);
    }
    case "count": {
      const cases = Math.abs(rule.per) === 1 ? x : `${x}*${numeral(Math.abs(rule.per))}`;
      const isLess = rule.per < 0;
      const points = rule.start === 0 ? `${isLess ? "-" : ""}${cases}` : `${numeral(rule.start)}${isLess ? "-" : "+"}${cases}`;
      return iff(call("AND", `${x}>=0`, `${x}=INT(${x})`), worth(cell, points, false), literal(words.points.again));
    }
    case "progressive": {
      const steps = call("INT", call("ROUND", `(${x}-${numeral(rule.from)})/${numeral(rule.every)}`, 9));
      return worth(cell, iff(`${x}>${numeral(rule.from)}`, `${numeral(rule.first)}+${numeral(rule.per)}*${steps}`, "0"), false);
    }
    case "bySize": {
      const size = otherEntry(cell, rule.size);
      const tables = casesOf(
        size,
        rule.tables.map(({ sizes, bands }) => ({ interval: sizes, value: bandChain(x, bands).text })),
      );
      return worth(cell, iff(call("ISNUMBER", size), chain(tables, MAX_TABLES_NESTED).text, NOTHING), true);
    }
    case "target":
      return worth(cell, targetPoints(cell, rule), true);
    case "leader":
      return worth(cell, leaderPoints(cell, rule), true);
  }
}

/** The cell of the same participant at the criterion of that code. */
function otherEntry({ model, entrySheet }: Pick<Cell, "model" | "entrySheet">, code: string): string {
  const index = model.tree.indexOf(code);
  return index < 0 || index >= model.shape.criteria ? NOTHING : refOn(entrySheet, FIRST_ROW, FIRST_COLUMN + index, "column");
}

function targetPoints(cell: Cell, rule: Extract<CriterionRule, { kind: "target" }>): string {
  const { x, max, criterion } = cell;
  const target = typeof rule.target === "number" ? numeral(rule.target) : otherEntry(cell, rule.target);
  const losses = [rule.late, rule.failed].flatMap((code) => (code === null ? [] : [otherEntry(cell, code)]));
  const guards = [
    call("ISNUMBER", max),
    `${x}>=0`,
    ...(typeof rule.target === "number" ? [] : [call("ISNUMBER", target)]),
    `${target}>0`,
    ...losses.flatMap((loss) => [call("ISNUMBER", loss), `${loss}>=0`]),
  ];
  const lost = losses.length === 2 ? `(${losses.join("+")})` : (losses[0] ?? "");
  let points = losses.length === 0 ? `${max}*${x}/${target}` : `${max}*(${x}*100-${numeral(rule.deduction)}*${lost})/(${target}*100)`;
  if (criterion.cap === null) points = call("MIN", points, max);
  if (criterion.floor === null) points = call("MAX", points, 0);
  return iff(call("AND", ...guards), points, NOTHING);
}

/** Columns of a leader criterion: its own value in the race, and the greatest of its scope. */
function leaderColumns({ model }: Pick<Cell, "model">, index: number): { readonly own: number; readonly lead: number } {
  const own = model.columns.firstLeader + 2 * model.leaders.indexOf(index);
  return { own, lead: own + 1 };
}

function leaderPoints(cell: Cell, rule: Extract<CriterionRule, { kind: "leader" }>): string {
  const { x, max, index } = cell;
  const columns = leaderColumns(cell, index);
  const lead = ref(FIRST_ROW, columns.lead, "column");
  const isUsable = [call("ISNUMBER", max), `${x}>=0`];
  if (rule.target === null) return iff(call("AND", ...isUsable), iff(`${lead}>0`, `${max}*(${x}/${lead})`, "0"), NOTHING);
  const target = otherEntry(cell, rule.target);
  const beyond = `${max}/2+${max}/2*(${ref(FIRST_ROW, columns.own, "column")}/${lead})`;
  const points = iff(`${x}<${target}`, `${max}/2*${x}/${target}`, iff(`${x}=${target}`, `${max}/2`, beyond));
  return iff(call("AND", ...isUsable, call("ISNUMBER", target), `${target}>0`), points, NOTHING);
}

/** Helpers of a leader criterion for the first participant: what is compared (0 for who is not in the race), and the greatest of it. */
export function leaderFormulas(model: ResultModel, entrySheet: string, index: number): [string, string] {
  const { rule } = model.criteria[index]!;
  if (rule.kind !== "leader") return ["0", "0"];
  const { own } = leaderColumns({ model }, index);
  const x = refOn(entrySheet, FIRST_ROW, FIRST_COLUMN + index, "column");
  const target = rule.target === null ? null : otherEntry({ model, entrySheet }, rule.target);
  const beyond = target === null ? x : rule.measure === "ratio" ? `(${x}-${target})/${target}` : `${x}-${target}`;
  const isIn = [
    call("ISNUMBER", x),
    `${x}>=0`,
    ...(target === null ? [] : [call("ISNUMBER", target), `${target}>0`]),
    ...(model.audienceColumn(index) === null ? [] : [`${ref(FIRST_ROW, model.audienceColumn(index)!, "column")}>0`]),
  ];
  const all = columnRef(own, FIRST_ROW, model.shape.participants);
  const { clusterId } = model.columns;
  const ofCluster = `(${columnRef(clusterId, FIRST_ROW, model.shape.participants)}=${ref(FIRST_ROW, clusterId, "column")})*${all}`;
  return [
    call("IFERROR", iff(call("AND", ...isIn), call("MAX", 0, beyond), "0"), 0),
    rule.scope === "cluster" ? call("SUMPRODUCT", call("MAX", ofCluster)) : call("MAX", all),
  ];
}

/** A chain of conditions and what holds then. */
type Case = readonly [condition: string, value: string];

interface Chain {
  readonly text: string;
  /** Whether one of the conditions always holds. */
  readonly isTotal: boolean;
}

/** The value of the first condition that holds, `NOTHING` if none does: nested IFs, long chains in pieces. */
function chain(cases: readonly Case[], nested = MAX_NESTED): Chain {
  const last = cases.findIndex(([condition]) => condition === "TRUE");
  const used = last < 0 ? cases : cases.slice(0, last + 1);
  const pieces: string[] = [];
  for (let i = 0; i < used.length; i += nested) {
    const piece = used.slice(i, i + nested);
    pieces.push(
      piece.reduceRight((otherwise, [condition, value]) => (condition === "TRUE" ? value : iff(condition, value, otherwise)), NOTHING),
    );
  }
  const text = pieces.reduceRight((rest, piece) => (rest === "" ? piece : call("IFERROR", piece, rest)), "");
  return { text: text === "" ? NOTHING : text, isTotal: last >= 0 };
}

function bandChain(x: string, bands: readonly Band[]): Chain {
  return chain(
    casesOf(
      x,
      bands.map((band) => ({ interval: band, value: numeral(band.points) })),
    ),
  );
}

/** Conditions in order; an end that those before leave no other choice is not asked for again. */
function casesOf(x: string, parts: readonly { readonly interval: Interval; readonly value: string }[]): Case[] {
  // All above `above` and all below `below` has been taken by earlier parts.
  let above: Interval["to"] = null;
  let below: Interval["from"] = null;
  return parts.map(({ interval, value }): Case => {
    const { from, to } = interval;
    const isTopFree = to === null || isSameEnd(to, above);
    const isBottomFree = from === null || isSameEnd(from, below);
    const tests = [
      ...(from === null || isBottomFree ? [] : [`${x}${from.isClosed ? ">=" : ">"}${numeral(from.value)}`]),
      ...(to === null || isTopFree ? [] : [`${x}${to.isClosed ? "<=" : "<"}${numeral(to.value)}`]),
    ];
    if (isTopFree && from !== null) above = { value: from.value, isClosed: !from.isClosed };
    if (isBottomFree && to !== null) below = { value: to.value, isClosed: !to.isClosed };
    return [tests.length === 0 ? "TRUE" : tests.length === 1 ? tests[0]! : call("AND", ...tests), value];
  });
}

function isSameEnd(end: NonNullable<Interval["to"]>, left: Interval["to"]): boolean {
  return left !== null && end.value === left.value && end.isClosed === left.isClosed;
}
