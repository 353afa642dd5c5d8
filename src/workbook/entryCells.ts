// The cells that people fill in: what is typed by kind of criterion, what Excel refuses, and the colours.
import { codesNeeded } from "../core/checkTree";
import { codeKey } from "../core/criteriaTree";
import { EXEMPT, NOT_APPLICABLE, type Criterion } from "../core/movement";
import { isEntered } from "../core/rule";
import { sheet as words } from "../locale/vi/sheet";
import type { Area } from "./area";
import { PALETTE } from "./appearance";
import { call, iff, literal, ref } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS } from "./layout";
import { participantField } from "./lookups";
import { CHOICE_NAMES } from "./names";
import type { ConditionalRule, Op, Validation } from "./plan";

const KAD = literal(NOT_APPLICABLE);
const MIEN = literal(EXEMPT);
/** Entered criteria of the columns; undefined where the list has none of that code. */
export function columnsByCode(codes: readonly string[], criteria: readonly Criterion[]): (Criterion | undefined)[] {
  const byCode = new Map(
    criteria.filter((criterion) => isEntered(criterion.rule)).map((criterion) => [codeKey(criterion.code), criterion]),
  );
  return codes.map((code) => byCode.get(codeKey(code)));
}

/** Whether other rules need the figures of a note: else anything may stand in it, or nothing. */
export function isFigure(criterion: Criterion, criteria: readonly Criterion[]): boolean {
  const key = codeKey(criterion.code);
  return criterion.rule.kind === "note" && criteria.some(({ rule }) => codesNeeded(rule).some((code) => codeKey(code) === key));
}

/** What is typed in a column, for the header; formulas of colours and refusals compare with it. */
export function howOf(criterion: Criterion | undefined, criteria: readonly Criterion[]): string {
  const w = words.entries.hows;
  if (criterion === undefined) return "";
  const { rule } = criterion;
  switch (rule.kind) {
    case "points":
      return w.direct;
    case "yesNo":
    case "gate":
      return w.yesNo;
    case "levels":
      return `${w.choose} ${rule.levels.map((level) => level.name).join("; ")}`;
    case "bands":
      return w[rule.unit];
    case "count":
      return w.cases;
    case "progressive":
      return w.progressive;
    case "bySize":
      return w.bySize;
    case "target":
    case "leader":
      return w.number;
    default:
      return isFigure(criterion, criteria) ? w.figure : w.free;
  }
}

/** Validation, notes beside the cells, and colours. */
export function inputOps(sheet: string, cells: Area, columns: readonly (Criterion | undefined)[], criteria: readonly Criterion[]): Op[] {
  const part = (first: number, count: number): Area => ({ ...cells, column: cells.column + first, columns: count });
  const ops: Op[] = [];
  for (const { first, count } of runs(columns.map((criterion) => validationOf(criterion, criteria, FIRST_COLUMN)))) {
    const validation = validationOf(columns[first], criteria, FIRST_COLUMN + first);
    ops.push({ kind: "validation", sheet, area: part(first, count), validation });
  }
  const condition = (index: number, column: number): string | null => {
    const criterion = columns[index];
    return criterion === undefined ? null : notFor(criterion, column);
  };
  for (const { first, count } of runs(columns.map((_, index) => condition(index, FIRST_COLUMN)))) {
    const column = FIRST_COLUMN + first;
    ops.push({ kind: "conditionalFormats", sheet, area: part(first, count), rules: colours(column, condition(first, column)) });
  }
  return ops;
}

/** Runs of neighbours that are the same. */
function runs(items: readonly unknown[]): { readonly first: number; readonly count: number }[] {
  const texts = items.map((item) => JSON.stringify(item));
  const found: { first: number; count: number }[] = [];
  texts.forEach((text, i) => {
    const last = found.at(-1);
    if (last !== undefined && texts[last.first] === text) last.count++;
    else found.push({ first: i, count: 1 });
  });
  return found;
}

/** A number, of direct criteria in range and on the step: the condition on an entry that is no choice. */
function isNumber(column: number): string {
  const entry = ref(FIRST_ROW, column);
  const bound = (row: number): string => ref(row, column, "row");
  const [max, min, step] = [bound(ENTRY_ROWS.max), bound(ENTRY_ROWS.min), bound(ENTRY_ROWS.step)];
  const steps = `(${entry}-N(${min}))/${step}`;
  const isOnStep = `IF(ISNUMBER(${step}),ROUND(${steps},9)=ROUND(${steps},0),TRUE)`;
  const inRange = `IF(ISNUMBER(${max}),${entry}<=${max},TRUE),IF(ISNUMBER(${min}),${entry}>=${min},TRUE)`;
  const isDirect = `${bound(ENTRY_ROWS.how)}=${literal(words.entries.hows.direct)}`;
  return `IF(ISNUMBER(${entry}),IF(${isDirect},AND(${inRange},${isOnStep}),TRUE),${isAbsence(entry)})`;
}

function isAbsence(entry: string): string {
  return `OR(${entry}=${KAD},${entry}=${MIEN})`;
}

/**
 * A condition: the text of the entry is none of the levels that the cell `how` names after "Chọn:", or is several of them. FIND and not SEARCH,
 * which takes * and ? for wildcards.
 */
export function isNoLevel(entry: string, how: string): string {
  const choices = `${call("UPPER", call("SUBSTITUTE", how, literal(words.entries.hows.choose), '";"'))}&";"`;
  const isOne = call("FIND", `"; "&${call("UPPER", entry)}&";"`, choices);
  return call("OR", call("ISNUMBER", call("FIND", '";"', entry)), call("ISERROR", isOne));
}

function isNoLevelIn(column: number): string {
  return isNoLevel(ref(FIRST_ROW, column), ref(ENTRY_ROWS.how, column, "row"));
}

/** What Excel refuses to be typed. Columns of numbers share one rule: each run of columns costs a request as long as any other. */
function validationOf(criterion: Criterion | undefined, criteria: readonly Criterion[], column: number): Validation {
  const w = words.entries;
  const entry = ref(FIRST_ROW, column);
  const kind = criterion?.rule.kind ?? "points";
  const of = (rule: Validation["rule"], message: string, prompt: string): Validation => ({
    rule,
    ignoreBlank: true,
    error: { title: w.invalidTitle, message, style: "stop" },
    ...(prompt === "" ? {} : { prompt: { title: w.promptTitle, message: prompt } }),
  });
  if (kind === "yesNo" || kind === "gate") return of({ kind: "list", source: `=${CHOICE_NAMES.yesNo}` }, w.invalidYesNo, w.promptYesNo);
  if (kind === "levels") {
    const isLevel = call("OR", `${entry}=${KAD}`, `${entry}=${MIEN}`, `NOT(${isNoLevelIn(column)})`);
    return of({ kind: "custom", formula: `=${isLevel}` }, w.invalidLevel, w.promptLevel);
  }
  if (criterion !== undefined && kind === "note" && !isFigure(criterion, criteria))
    return of({ kind: "custom", formula: "=TRUE" }, "", w.promptFree);
  return of({ kind: "custom", formula: `=${isNumber(column)}` }, w.invalidMessage, "");
}

/** A condition: the criterion of the column is not for the participant of the row. By the texts that the header names. */
function notFor({ appliesTo: { types, clusters } }: Criterion, column: number): string | null {
  const named = `"; "&${ref(ENTRY_ROWS.applies, column, "row")}&";"`;
  const isMissing = (text: string): string => call("ISERROR", call("SEARCH", `"; "&${text}&";"`, named));
  const type = participantField("type", ref(FIRST_ROW, LEAD_COLUMNS.code, "column"), literal(words.types.individual));
  const tests = [
    ...(types.length === 0 ? [] : [isMissing(type)]),
    ...(clusters.length === 0 ? [] : [isMissing(ref(FIRST_ROW, LEAD_COLUMNS.cluster, "column"))]),
  ];
  if (tests.length === 0) return null;
  return tests.length === 1 ? tests[0]! : call("OR", ...tests);
}

/** Colours by what stands in the cell; each formula stays below the 255 characters of Excel's dialog. */
function colours(column: number, isNotFor: string | null): ConditionalRule[] {
  const entry = ref(FIRST_ROW, column);
  const how = ref(ENTRY_ROWS.how, column, "row");
  const { direct, yesNo, choose, free } = words.entries.hows;
  const wrong = { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true } as const;
  const absent = { fill: PALETTE.absentFill, color: PALETTE.muted, italic: true } as const;
  const isChoice = `${call("LEFT", how, choose.length)}=${literal(choose)}`;
  const yes = [words.yesNo.yes, words.yesNo.no].map((text) => `${entry}=${literal(text)}`).join(",");
  return [
    { formula: `=ISERROR(${entry})`, format: wrong },
    ...(isNotFor === null
      ? []
      : [
          { formula: `=AND(${entry}<>"",${entry}<>${KAD},${isNotFor})`, format: wrong },
          { formula: `=${isNotFor}`, format: absent },
        ]),
    { formula: `=${entry}=""`, format: { fill: PALETTE.input } },
    { formula: `=AND(${how}=${literal(direct)},NOT(${isNumber(column)}))`, format: wrong },
    { formula: `=${isAbsence(entry)}`, format: absent },
    { formula: `=AND(${how}=${literal(yesNo)},NOT(OR(${yes},${entry}=1,${entry}=0)))`, format: wrong },
    { formula: `=AND(${isChoice},${iff(`ISTEXT(${entry})`, isNoLevelIn(column), "TRUE")})`, format: wrong },
    {
      formula: `=AND(NOT(ISNUMBER(${entry})),${how}<>${literal(yesNo)},${how}<>${literal(free)},NOT(${isChoice}))`,
      format: wrong,
    },
  ];
}
