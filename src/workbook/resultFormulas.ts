// The formulas of the result sheet: one pattern per column, for the first row of participants; the rest is filled down.
// Functions of Excel 2010 only, scalar by construction. Their twin in TypeScript is core/scoring.ts and core/ranking.ts;
// why ranks are made of integers is measured in docs/decisions/0002-rank-formula.md.
import { EXEMPT, NOT_APPLICABLE } from "../core/movement";
import { NO_KEY } from "../core/ranking";
import { DIFFERENCE_DECIMALS, SIGNIFICANT_DIGITS } from "../core/decimal";
import { sheet as words } from "../locale/vi/sheet";
import { quoteSheet } from "./area";
import { lowerFirst } from "./whyText";
import { call, columnRef, columnSoFar, iff, literal, ref, refOn, rowRef } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, KEY_ROWS, LEAD_COLUMNS, RESULT_ROWS, resultColumns, type Shape } from "./layout";
import { CRITERIA_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "./names";

const KAD = literal(NOT_APPLICABLE);
const MIEN = literal(EXEMPT);

/** Value that a list holds for a code, or `absent` when the code is unknown, `blank` when the cell is empty. */
function lookup(column: string, codes: string, code: string, blank: string, absent: string): string {
  const found = call("INDEX", column, call("MATCH", code, codes, 0));
  return call("IFERROR", iff(`${found}=""`, blank, found), absent);
}

/** Looks a field of a criterion up by the code in the header cell. */
export function criterionField(field: keyof typeof CRITERIA_NAMES, code: string, blank = '""', absent = '""'): string {
  return lookup(CRITERIA_NAMES[field], CRITERIA_NAMES.code, code, blank, absent);
}

/** Looks a field of a participant up by the code in the row. */
export function participantField(field: keyof typeof PARTICIPANT_NAMES, code: string, blank = '""', absent = '""'): string {
  return lookup(PARTICIPANT_NAMES[field], PARTICIPANT_NAMES.code, code, blank, absent);
}

/** Formulas of the parameter rows above one criterion's points, top to bottom from the name row, for the first criterion. */
export function parameterFormulas(entrySheet: string): string[] {
  const code = ref(RESULT_ROWS.code, FIRST_COLUMN, "row");
  const absence = (field: "whenNotApplicable" | "whenExempt"): string => {
    const policy = criterionField(field, code);
    const max = criterionField("max", code);
    const weight = ref(RESULT_ROWS.weight, FIRST_COLUMN, "row");
    const decimals = ref(RESULT_ROWS.decimals, FIRST_COLUMN, "row");
    const full = iff(call("ISNUMBER", decimals), call("ROUND", `${max}*${weight}`, decimals), `${max}*${weight}`);
    return iff(
      `${policy}=${literal(words.absences.zero)}`,
      "0",
      iff(`${policy}=${literal(words.absences.full)}`, iff(call("ISNUMBER", max), full, '""'), '""'),
    );
  };
  return [
    `=${criterionField("name", code)}`,
    `=${refOn(entrySheet, ENTRY_ROWS.code, FIRST_COLUMN)}`,
    `=${criterionField("weight", code, "1", "0")}`,
    `=${criterionField("decimals", code)}`,
    `=${absence("whenNotApplicable")}`,
    `=${absence("whenExempt")}`,
  ];
}

/** Points of the first participant at the first criterion; filled right and down. */
export function pointsFormula(entrySheet: string): string {
  const entry = refOn(entrySheet, FIRST_ROW, FIRST_COLUMN);
  const weight = ref(RESULT_ROWS.weight, FIRST_COLUMN, "row");
  const decimals = ref(RESULT_ROWS.decimals, FIRST_COLUMN, "row");
  const product = `${entry}*${weight}`;
  const absent = iff(
    `${entry}=${KAD}`,
    ref(RESULT_ROWS.notApplicable, FIRST_COLUMN, "row"),
    iff(`${entry}=${MIEN}`, ref(RESULT_ROWS.exempt, FIRST_COLUMN, "row"), '""'),
  );
  return `=${iff(
    call("ISNUMBER", entry),
    iff(call("ISNUMBER", decimals), call("ROUND", product, decimals), product),
    iff(call("ISERROR", entry), '""', absent),
  )}`;
}

/** `x` without binary noise: 12 significant digits. */
function withoutNoise(x: string): string {
  return iff(`${x}=0`, "0", call("ROUND", x, `${SIGNIFICANT_DIGITS - 1}-INT(LOG10(ABS(${x})))`));
}

/** Formulas of the lead columns (code, name, cluster) for the first participant. */
export function leadFormulas(entrySheet: string): string[] {
  const code = ref(FIRST_ROW, LEAD_COLUMNS.code, "column");
  return [
    `=${refOn(entrySheet, FIRST_ROW, LEAD_COLUMNS.code)}`,
    `=${participantField("name", code)}`,
    `=${participantField("cluster", code, literal(words.participants.commonCluster), literal(words.participants.commonCluster))}`,
  ];
}

/** What the formulas after the points need to know of the movement. */
export interface ResultContext {
  readonly shape: Shape;
  readonly entrySheet: string;
  /** For each ladder step: column of its criterion from 0, and whether higher points come first. */
  readonly ladder: readonly { readonly column: number; readonly order: "higher" | "lower" }[];
}

/** Formulas of all columns after the points, left to right, for the first participant. */
export function resultFormulas({ shape, entrySheet, ladder }: ResultContext): string[] {
  const columns = resultColumns(shape);
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const all = (column: number): string => columnRef(column, FIRST_ROW, shape.participants);
  const soFar = (column: number): string => columnSoFar(column, FIRST_ROW);
  const points = rowRef(FIRST_ROW, { column: FIRST_COLUMN, columns: shape.criteria });
  const keys = ladder.map((_, step) => columns.firstKey + step);
  const isRanked = `${at(columns.order)}>0`;
  const shown = (rank: string): string => `=${iff(isRanked, rank, '""')}`;

  const total = iff(
    `${call("COUNT", points)}=0`,
    '""',
    iff(
      call("ISNUMBER", SETTING_NAMES.totalDecimals),
      call("ROUND", withoutNoise(at(columns.rawSum)), SETTING_NAMES.totalDecimals),
      withoutNoise(at(columns.rawSum)),
    ),
  );
  const better = [all(columns.order), '">0"', all(columns.order), `"<"&${at(columns.order)}`];
  const ofCluster = [all(columns.clusterId), at(columns.clusterId)];
  const rank = columns.amongAll === null ? at(columns.order) : `${call("COUNTIFS", ...better, all(columns.amongAll), 1)}+1`;
  const clusterRank =
    shape.rankStyle === "dense" ? `${call("COUNTIFS", ...ofCluster, ...better, all(columns.among), 1)}+1` : at(columns.inCluster);
  const lost = (step: number): string => {
    const key = keys[step];
    if (key === undefined) return "0";
    const above = `(${all(key)}>${at(key)})`;
    return step === keys.length - 1 ? above : `(${above}+(${all(key)}=${at(key)})*${lost(step + 1)})`;
  };
  const parting = keys.reduceRight(
    (otherwise, key, step) => iff(`${call("INDEX", all(key), at(columns.above))}<>${at(key)}`, String(step + 1), otherwise),
    "-1",
  );

  const formulas: [number, string][] = [
    [columns.total, `=${total}`],
    [columns.scale, `=${scaleFormula(shape, entrySheet)}`],
    [columns.missing, `=${call("COUNTBLANK", entryRow(shape, entrySheet, FIRST_ROW))}`],
    [columns.doubtful, `=${doubtfulFormula(shape, entrySheet)}`],
    [columns.rank, shown(rank)],
    [columns.clusterRank, shown(clusterRank)],
    [columns.why, `=${whyFormula(shape, keys)}`],
    [columns.rawSum, `=${call("SUM", points)}`],
    [columns.clusterId, `=${call("MATCH", at(LEAD_COLUMNS.cluster), all(LEAD_COLUMNS.cluster), 0)}`],
    [columns.place, `=${iff(call("ISNUMBER", at(columns.total)), call("RANK", at(columns.total), all(columns.total), 0), "0")}`],
    ...ladder.map(({ column, order }, step): [number, string] => {
      const value = ref(FIRST_ROW, FIRST_COLUMN + column, "column");
      const key = withoutNoise(value);
      return [keys[step]!, `=${iff(call("ISNUMBER", value), order === "higher" ? key : `-${key}`, String(NO_KEY))}`];
    }),
    [
      columns.order,
      columns.lost === null
        ? `=${at(columns.place)}`
        : `=${iff(`${at(columns.place)}>0`, `${at(columns.place)}+${at(columns.lost)}`, "0")}`,
    ],
    [columns.inCluster, `=${iff(isRanked, `${call("COUNTIFS", ...ofCluster, ...better)}+1`, "0")}`],
    [columns.among, `=${call("COUNTIFS", soFar(columns.clusterId), at(columns.clusterId), soFar(columns.order), at(columns.order))}`],
    [
      columns.line,
      `=${call("COUNTIF", all(columns.clusterId), `"<"&${at(columns.clusterId)}`)}+${iff(
        isRanked,
        `${at(columns.inCluster)}-1`,
        call("COUNTIFS", ...ofCluster, all(columns.order), '">0"'),
      )}+${at(columns.among)}`,
    ],
    [
      columns.above,
      `=${iff(
        call("AND", isRanked, `${at(columns.inCluster)}+${at(columns.among)}>2`),
        call("MATCH", `${at(columns.line)}-1`, all(columns.line), 0),
        "0",
      )}`,
    ],
    [
      columns.parting,
      `=${iff(
        `${at(columns.above)}=0`,
        "-2",
        iff(`${call("INDEX", all(columns.total), at(columns.above))}<>${at(columns.total)}`, "0", parting),
      )}`,
    ],
  ];
  if (columns.lost !== null) {
    const tied = `(${all(columns.place)}=${at(columns.place)})*${lost(0)}`;
    formulas.push([
      columns.lost,
      `=${iff(`${at(columns.place)}=0`, "0", iff(`${call("COUNTIF", all(columns.place), at(columns.place))}=1`, "0", call("SUMPRODUCT", tied)))}`,
    ]);
  }
  if (columns.amongAll !== null) formulas.push([columns.amongAll, `=${call("COUNTIF", soFar(columns.order), at(columns.order))}`]);
  return formulas.sort(([a], [b]) => a - b).map(([, formula]) => formula);
}

function entryRow(shape: Shape, entrySheet: string, row: number, anchored = false): string {
  const cells = rowRef(row, { column: FIRST_COLUMN, columns: shape.criteria });
  return `${quoteSheet(entrySheet)}!${anchored ? cells.replace(/(\d+)/g, "$$$1") : cells}`;
}

/** Sum of maximum × weight of the criteria that apply; "" when a maximum is not given. */
function scaleFormula(shape: Shape, entrySheet: string): string {
  const entries = entryRow(shape, entrySheet, FIRST_ROW);
  const max = entryRow(shape, entrySheet, ENTRY_ROWS.max, true);
  const own = (row: number): string => rowRef(row, { column: FIRST_COLUMN, columns: shape.criteria }).replace(/(\d+)/g, "$$$1");
  const leaves = `(${entries}=${KAD})*(${own(RESULT_ROWS.notApplicable)}="")-(${entries}=${MIEN})*(${own(RESULT_ROWS.exempt)}="")`;
  return iff(
    `${call("COUNT", max)}<${shape.criteria}`,
    '""',
    call("IFERROR", call("ROUND", call("SUMPRODUCT", `${max}*${own(RESULT_ROWS.weight)}*(1-${leaves})`), 9), '""'),
  );
}

/** Cells that hold something which is neither a number in range, nor KAD, nor MIỄN. */
function doubtfulFormula(shape: Shape, entrySheet: string): string {
  const entries = entryRow(shape, entrySheet, FIRST_ROW);
  const max = entryRow(shape, entrySheet, ENTRY_ROWS.max, true);
  const min = entryRow(shape, entrySheet, ENTRY_ROWS.min, true);
  const inRange = `${call("ISNUMBER", entries)}*(((${max}="")+(${entries}<=${max}))>0)*(((${min}="")+(${entries}>=${min}))>0)`;
  const good = call("SUMPRODUCT", `${inRange}+(${entries}=${KAD})+(${entries}=${MIEN})`);
  const columns = call("COLUMNS", entries);
  return call("IFERROR", `${columns}-${call("COUNTBLANK", entries)}-${good}`, columns);
}

/** "Vì sao" in words: against the one above in the cluster, then against the one below where only the ladder or nothing parts them. */
function whyFormula(shape: Shape, keys: readonly number[]): string {
  const columns = resultColumns(shape);
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const all = (column: number): string => columnRef(column, FIRST_ROW, shape.participants);
  const above = (column: number): string => call("INDEX", all(column), at(columns.above));
  const below = call("MATCH", `${at(columns.line)}+1`, all(columns.line), 0);
  const belowOf = (column: number): string => call("INDEX", all(column), below);
  const why = words.why;
  const difference = call("ROUND", `${above(columns.total)}-${at(columns.total)}`, DIFFERENCE_DECIMALS);
  const equal = (name: string): string => `${literal(why.equalTo)}&${name}&" ("&${at(columns.total)}&")"`;
  const value = (key: string, step: string): string =>
    iff(
      `${key}=${NO_KEY}`,
      literal(why.noPoints),
      `${key}*${call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.direction), step)}`,
    );
  const byKey = (step: string, own: string, other: string, lead: string): string => {
    const direction = call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.direction), step);
    const name = call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.name), step);
    const sign = iff(`(${own}-${other})*${direction}>0`, '" > "', '" < "');
    return `${literal(lead)}&${name}&": "&${value(own, step)}&${sign}&${value(other, step)}`;
  };
  const ownKey = (step: string): string => call("INDEX", keyRow(columns.firstKey, keys.length), step);
  const keyAt = (row: string, step: string): string =>
    call("INDEX", keyBlock(columns.firstKey, keys.length, shape.participants), row, step);
  const aboveText = iff(
    `${at(columns.parting)}=-2`,
    literal(why.first),
    iff(
      `${at(columns.parting)}=0`,
      `${literal(why.lessThan)}&${above(LEAD_COLUMNS.name)}&" "&${difference}&${literal(why.points)}`,
      iff(
        `${at(columns.parting)}=-1`,
        `${iff(`${at(columns.inCluster)}=1`, literal(`${why.first}; ${lowerFirst(why.tiedWith)}`), literal(why.tiedWith))}&${above(LEAD_COLUMNS.name)}&" ("&${at(columns.total)}&")"&${literal(why.tieToCouncil)}`,
        keys.length === 0
          ? '""'
          : `${equal(above(LEAD_COLUMNS.name))}&${byKey(at(columns.parting), ownKey(at(columns.parting)), keyAt(at(columns.above), at(columns.parting)), why.worseAt)}`,
      ),
    ),
  );
  const partingBelow = belowOf(columns.parting);
  const tieBelow = `"; "&${literal(lowerFirst(why.tiedWith))}&${belowOf(LEAD_COLUMNS.name)}&${iff(
    `${at(columns.parting)}=-1`,
    '""',
    `" ("&${at(columns.total)}&")"&${literal(why.tieToCouncil)}`,
  )}`;
  const ladderBelow =
    keys.length === 0
      ? '""'
      : `"; "&${literal(lowerFirst(why.equalTo))}&${belowOf(LEAD_COLUMNS.name)}&" ("&${at(columns.total)}&")"&${byKey(partingBelow, ownKey(partingBelow), keyAt(below, partingBelow), why.betterAt)}`;
  const belowText = call("IFERROR", iff(`${partingBelow}=-1`, tieBelow, iff(`${partingBelow}>0`, ladderBelow, '""')), '""');
  return iff(`${at(columns.order)}>0`, `${aboveText}&${belowText}`, literal(why.none));
}

function keyHeader(firstKey: number, keys: number, row: number): string {
  return `${ref(row, firstKey, "both")}:${ref(row, firstKey + keys - 1, "both")}`;
}

function keyRow(firstKey: number, keys: number): string {
  return `${ref(FIRST_ROW, firstKey, "column")}:${ref(FIRST_ROW, firstKey + keys - 1, "column")}`;
}

function keyBlock(firstKey: number, keys: number, participants: number): string {
  return `${ref(FIRST_ROW, firstKey, "both")}:${ref(FIRST_ROW + participants - 1, firstKey + keys - 1, "both")}`;
}
