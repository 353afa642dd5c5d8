// Plan of the result sheet: formulas only, one pattern per column.
import type { TieBreak } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, areaText, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, page, podiumRules, widths } from "./appearance";
import { call, iff, literal, ref } from "./expression";
import { fillRow } from "./fillRow";
import { FIRST_COLUMN, FIRST_ROW, KEY_ROWS, LEAD_COLUMNS, RESULT_FROZEN_ROWS, RESULT_ROWS, type ResultColumns } from "./layout";
import { ladderName, ladderText } from "./ladderTexts";
import { criterionField } from "./lookups";
import { GATES_NAME, CRITERIA_NAMES, RESULT_NAMES, SETTING_NAMES } from "./names";
import { completeOrErrors } from "./openErrors";
import { CRITERION_WIDTH, NAME_FORMAT, bandOps, leadWidths, rowHeights, smallTextHeight, type MatrixLabels } from "./matrixPlan";
import type { CellValue, Op } from "./plan";
import { pointsFormula } from "./pointsFormulas";
import { leadFormulas, parameterFormulas, resultFormulas } from "./resultFormulas";
import type { ResultModel } from "./resultModel";
import { liveSignature } from "./ruleSignature";
import { SHAPE_NAME } from "./shapeRecord";
import type { HasName } from "./totalFormulas";

/** Room for the reason: about 190 characters on two lines. */
export const WHY_WIDTH = 100;
export const WHY_HEIGHT = 34;

export interface ResultsContent {
  readonly model: ResultModel;
  readonly entrySheet: string;
  readonly ladder: readonly TieBreak[];
  readonly labels: MatrixLabels;
  /** What the list says of the rule of each criterion, by index; null where the list does not have it. */
  readonly signatures: readonly (string | null)[];
  readonly hasName: HasName;
}

/** Lines of a rule that are shown; more are in the cell. */
const MOST_RULE_LINES = 8;

/** Parameter rows: from the name to the full points. */
const PARAMETER_ROWS = RESULT_ROWS.full - RESULT_ROWS.name + 1;

/** The record of what the results are built with, in a cell that is not printed. */
export function recordOps(sheet: string, area: Area, record: string): Op[] {
  return [
    format(sheet, area, FORMATS.helper, { numberFormat: ";;;" }),
    { kind: "writeBlock", sheet, area, values: [[record]] },
    { kind: "defineName", name: SHAPE_NAME, sheet, area, isHidden: true },
  ];
}

/** Builds the result sheet anew. */
export function resultsPlan(sheet: string, content: ResultsContent, previous: { readonly isProtected: boolean }, record = ""): Op[] {
  const { model, entrySheet } = content;
  const { shape, columns, groups } = model;
  const column = (index: number, count = 1): Area => areaAt(FIRST_ROW, index, shape.participants, count);
  const width = columns.why + 1;
  const helpers = areaAt(RESULT_ROWS.name, width, FIRST_ROW - RESULT_ROWS.name + shape.participants, columns.count - width);
  const values = columns.firstGroup + shape.groups - FIRST_COLUMN;
  const signatures = [...Array.from({ length: shape.criteria }, (_, index) => index), ...groups].map(
    (index) => content.signatures[index] ?? "",
  );
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.resultTab, showGridlines: false },
    ...(previous.isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []),
    { kind: "clear", sheet, area: "all", what: "all" },
    ...heading(sheet, "", ""),
    { kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.title, 0), formula: `=${SETTING_NAMES.title}` },
    { kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.status, 0), formula: statusFormula(content) },
    format(sheet, areaAt(RESULT_ROWS.status, 0), FORMATS.label),
    format(sheet, areaAt(RESULT_ROWS.name, 0, 1, width), FORMATS.header),
    format(sheet, areaAt(RESULT_ROWS.name, FIRST_COLUMN, 1, values), NAME_FORMAT),
    format(sheet, areaAt(RESULT_ROWS.code, 0, FIRST_ROW - RESULT_ROWS.code, width), FORMATS.parameter),
    format(sheet, areaAt(RESULT_ROWS.rule, FIRST_COLUMN, 1, values), FORMATS.text, FORMATS.wrap, { fontSize: 9 }),
    format(sheet, column(0, width), FORMATS.body),
    format(sheet, column(LEAD_COLUMNS.order), FORMATS.center),
    format(sheet, column(LEAD_COLUMNS.code), { color: PALETTE.muted }),
    format(sheet, column(LEAD_COLUMNS.name, 2), FORMATS.wrap),
    format(sheet, column(FIRST_COLUMN, columns.why - FIRST_COLUMN), FORMATS.center),
    ...(columns.total === columns.firstGroup
      ? []
      : [format(sheet, column(columns.firstGroup, columns.total - columns.firstGroup), { fill: PALETTE.groupFill })]),
    format(sheet, column(columns.total), FORMATS.label, { fill: PALETTE.band }),
    format(sheet, column(columns.rank, 2), FORMATS.label),
    format(sheet, column(columns.why), FORMATS.wrap),
    ...(columns.gates === null ? [] : [format(sheet, column(columns.gates), FORMATS.wrap, { color: PALETTE.errorInk })]),
    format(sheet, helpers, FORMATS.helper),
    ...labels(sheet, content),
    ...groupHeaders(sheet, model),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(RESULT_ROWS.rule, FIRST_COLUMN, 1, values),
      values: [signatures],
    },
    {
      kind: "writeBlock",
      sheet,
      area: column(LEAD_COLUMNS.order),
      values: Array.from({ length: shape.participants }, (_, i) => [i + 1]),
    },
    ...parameterFormulas(entrySheet).map(
      (formula, i): Op => ({ kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.name + i, FIRST_COLUMN, 1, shape.criteria), formula }),
    ),
    { kind: "fillFormulas", sheet, area: column(LEAD_COLUMNS.code, 3), formulas: leadFormulas(entrySheet) },
    ...fillRow(sheet, column(FIRST_COLUMN, shape.criteria), (index, at) => pointsFormula(model, entrySheet, index, at)),
    {
      kind: "fillFormulas",
      sheet,
      area: column(columns.firstGroup, columns.count - columns.firstGroup),
      formulas: resultFormulas(content),
    },
    ...names(sheet, model),
    ...recordOps(sheet, areaAt(RESULT_ROWS.title, columns.count), record),
    {
      kind: "conditionalFormats",
      sheet,
      area: column(FIRST_COLUMN, shape.criteria),
      rules: markRules(),
    },
    { kind: "conditionalFormats", sheet, area: column(columns.rank, 2), rules: podiumRules(ref(FIRST_ROW, columns.rank)) },
    {
      kind: "conditionalFormats",
      sheet,
      area: column(columns.missing, 2),
      rules: [
        { formula: `=${ref(FIRST_ROW, columns.missing)}>0`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk, bold: true } },
      ],
    },
    ...widths(sheet, 0, [
      ...leadWidths(content.labels),
      ...Array<number>(values).fill(CRITERION_WIDTH),
      ...tailLabels(columns).map(([, , characters]) => characters),
    ]),
    ...widths(sheet, width, Array<number>(columns.count - width).fill(9)),
    ...rowHeights(sheet, RESULT_ROWS.name, shape.participants, content.labels),
    { kind: "rowHeight", sheet, row: RESULT_ROWS.rule, rows: 1, points: smallTextHeight(signatures, MOST_RULE_LINES) },
    ...bandOps(sheet, RESULT_ROWS.group, model.criteria.slice(0, shape.criteria), model.criteria),
    { kind: "rowHeight", sheet, row: FIRST_ROW, rows: shape.participants, points: WHY_HEIGHT },
    { kind: "freeze", sheet, rows: RESULT_FROZEN_ROWS, columns: LEAD_COLUMNS.name + 1 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, FIRST_ROW + shape.participants, columns.why), "landscape", {
        row: RESULT_ROWS.group,
        rows: FIRST_ROW - RESULT_ROWS.group,
      }),
    },
    { kind: "locks", sheet, unlocked: [] },
    { kind: "protect", sheet },
  ];
}

/** Marks among the points: what is to be looked at, and what does not count. */
function markRules(): Extract<Op, { kind: "conditionalFormats" }>["rules"] {
  const cell = ref(FIRST_ROW, FIRST_COLUMN);
  const p = words.points;
  const isOneOf = (texts: readonly string[]): string => `=OR(${texts.map((text) => `${cell}=${literal(text)}`).join(",")})`;
  return [
    { formula: isOneOf([p.again, p.notForFilled]), format: { fill: PALETTE.warningFill, color: PALETTE.warningInk } },
    { formula: isOneOf([p.gateHit]), format: { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true } },
    { formula: `=ISTEXT(${cell})`, format: { color: PALETTE.muted, italic: true } },
  ];
}

/** Writes anew what the sheet says of itself, after the workbook has got a name that it tells of. */
export function statusOps(sheet: string, content: ResultsContent, previous: { readonly isProtected: boolean }): Op[] {
  const lift: Op[] = previous.isProtected ? [{ kind: "unprotect", sheet }] : [];
  const shut: Op[] = previous.isProtected ? [{ kind: "protect", sheet }] : [];
  return [...lift, { kind: "fillFormula", sheet, area: areaAt(RESULT_ROWS.status, 0), formula: statusFormula(content) }, ...shut];
}

/** What the sheet says of itself: rules changed since, provisional with counts, or complete. */
function statusFormula({ model, signatures, hasName }: ResultsContent): string {
  const { columns, shape, groups } = model;
  const sum = (column: number): string => call("SUM", areaText(areaAt(FIRST_ROW, column, shape.participants, 1), "both"));
  const w = words.results;
  const provisional = [
    literal(w.provisional),
    sum(columns.missing),
    literal(w.provisionalMissing),
    sum(columns.doubtful),
    literal(w.provisionalDoubtful),
  ];
  const state = iff(`${sum(columns.missing)}+${sum(columns.doubtful)}>0`, provisional.join("&"), completeOrErrors(hasName));
  const row = (index: number): string => areaText(areaAt(index, FIRST_COLUMN, 1, shape.criteria + shape.groups), "both");
  const known = [...Array(shape.criteria).keys(), ...groups].filter((index) => signatures[index] !== null).length;
  const matches = call(
    "SUMPRODUCT",
    `(${CRITERIA_NAMES.code}=${row(RESULT_ROWS.code)})*((${liveSignature(hasName)})=${row(RESULT_ROWS.rule)})`,
  );
  const changed = [
    `${call("IFERROR", matches, 0)}<${known}`,
    ...(hasName(SETTING_NAMES.rankBy)
      ? [`(${SETTING_NAMES.rankBy}=${literal(words.rankBys.share)})<>${shape.rankBy === "share" ? "TRUE" : "FALSE"}`]
      : []),
  ];
  return `=${iff(changed.length === 1 ? changed[0]! : call("OR", ...changed), literal(w.changed), '""')}&${state}`;
}

/** Columns after the values, to the reason: column, label, width. */
function tailLabels(columns: ResultColumns): [column: number, label: string, characters: number][] {
  const w = words.results;
  const all: [number | null, string, number][] = [
    [columns.bonus, w.bonus, 10],
    [columns.deduction, w.deduction, 10],
    [columns.total, w.total, 12],
    [columns.ratio, w.ratio, 15],
    [columns.share, w.share, 12],
    [columns.missing, w.missing, 10],
    [columns.doubtful, w.doubtful, 10],
    [columns.gates, w.gates, 24],
    [columns.rank, w.rank, 10],
    [columns.clusterRank, w.clusterRank, 10],
    [columns.why, w.why, WHY_WIDTH],
  ];
  return all.flatMap(([column, label, characters]) => (column === null ? [] : [[column, label, characters]]));
}

function helperLabels({ columns, criteria, groupScales, leaders, shape }: ResultModel): [column: number | null, label: string][] {
  const w = words.results;
  return [
    [columns.scale, w.scale],
    [columns.rawScale, w.rawScale],
    [columns.base, w.base],
    [columns.rawBonus, w.rawSum],
    [columns.rawDeduction, w.rawSum],
    [columns.rawSum, w.rawSum],
    [columns.type, w.type],
    ...Array.from({ length: shape.audiences }, (_, i): [number, string] => [columns.firstAudience + i, `${w.audience}${i + 1}`]),
    ...groupScales.flatMap((index, i): [number, string][] => [
      [columns.firstGroupScale + 2 * i, `${w.groupScale}${criteria[index]!.code}`],
      [columns.firstGroupScale + 2 * i + 1, w.rawScale],
    ]),
    ...leaders.flatMap((index, i): [number, string][] => [
      [columns.firstLeader + 2 * i, `${w.leaderOwn}${criteria[index]!.code}`],
      [columns.firstLeader + 2 * i + 1, `${w.leaderLead}${criteria[index]!.code}`],
    ]),
    ...Array.from({ length: shape.directRuns }, (_, i): [number, string] => [columns.firstDirect + i, w.direct]),
    [columns.clusterId, w.clusterId],
    [columns.place, w.place],
    ...Array.from({ length: shape.fullPieces }, (_, i): [number, string] => [columns.firstFull + i, w.atMaximum]),
    [columns.lost, w.lost],
    [columns.order, w.order],
    [columns.inCluster, w.inCluster],
    [columns.among, w.among],
    [columns.amongAll, w.among],
    [columns.line, w.line],
    [columns.above, w.above],
    [columns.parting, w.parting],
  ];
}

function labels(sheet: string, { model, ladder }: ResultsContent): Op[] {
  const { columns, shape } = model;
  const w = words.results;
  const e = words.entries;
  const tail = tailLabels(columns);
  const keys = areaAt(KEY_ROWS.name, columns.firstKey, 1, shape.keys);
  const helpers = columns.why + 1;
  const helperRow: CellValue[] = Array<CellValue>(columns.count - helpers).fill("");
  for (const [column, label] of helperLabels(model)) if (column !== null) helperRow[column - helpers] = label;
  return [
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(RESULT_ROWS.name, 0, FIRST_ROW - RESULT_ROWS.name, FIRST_COLUMN),
      values: [
        [e.order, e.code, e.participant, e.cluster],
        ...[e.code, e.weight, w.decimals, w.notApplicable, w.exempt, w.full, w.rule].map((label): CellValue[] => ["", "", "", label]),
      ],
    },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.name, tail[0]![0], 1, tail.length), values: [tail.map(([, label]) => label)] },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.status, helpers), values: [[w.helpers]] },
    { kind: "writeBlock", sheet, area: areaAt(RESULT_ROWS.name, helpers, 1, helperRow.length), values: [helperRow] },
    format(sheet, areaAt(RESULT_ROWS.name, helpers, 1, helperRow.length), FORMATS.wrap),
    ...(shape.keys === 0
      ? []
      : ([
          format(sheet, areaAt(KEY_ROWS.code, columns.firstKey, 1, shape.keys), FORMATS.text),
          { kind: "writeBlock", sheet, area: { ...keys, row: KEY_ROWS.code }, values: [ladder.map(ladderText)] },
          {
            kind: "writeBlock",
            sheet,
            area: { ...keys, row: KEY_ROWS.direction },
            values: [ladder.map((step) => (step.order === "higher" ? 1 : -1))],
          },
          ...keyNames(sheet, columns.firstKey, ladder),
          { kind: "defineName", name: RESULT_NAMES.keyCodes, sheet, area: { ...keys, row: KEY_ROWS.code, rows: 2 } },
        ] satisfies Op[])),
  ];
}

/** Names above the key columns: those of criteria live, of other steps as they are called. */
function keyNames(sheet: string, firstKey: number, ladder: readonly TieBreak[]): Op[] {
  return ladder.map((step, i): Op => {
    const area = areaAt(KEY_ROWS.name, firstKey + i);
    if (step.by !== "criterion") return { kind: "writeBlock", sheet, area, values: [[ladderName(step)]] };
    return { kind: "fillFormula", sheet, area, formula: `=${criterionField("name", ref(KEY_ROWS.code, firstKey + i, "row"))}` };
  });
}

/** Code, name and maximum above the columns of groups. */
function groupHeaders(sheet: string, { columns, shape, groups, criteria }: ResultModel): Op[] {
  if (groups.length === 0) return [];
  const row = (index: number): Area => areaAt(index, columns.firstGroup, 1, shape.groups);
  const code = ref(RESULT_ROWS.code, columns.firstGroup, "row");
  return [
    format(sheet, row(RESULT_ROWS.code), FORMATS.text),
    { kind: "writeBlock", sheet, area: row(RESULT_ROWS.code), values: [groups.map((index) => criteria[index]!.code)] },
    { kind: "fillFormula", sheet, area: row(RESULT_ROWS.name), formula: `=${criterionField("name", code)}` },
    { kind: "fillFormula", sheet, area: row(RESULT_ROWS.full), formula: `=${criterionField("max", code)}` },
    { kind: "defineName", name: RESULT_NAMES.groupCodes, sheet, area: row(RESULT_ROWS.code) },
  ];
}

function names(sheet: string, { shape, columns }: ResultModel): Op[] {
  const column = (index: number): Area => areaAt(FIRST_ROW, index, shape.participants, 1);
  const areas: [string, Area][] = [
    [RESULT_NAMES.rowCodes, column(LEAD_COLUMNS.code)],
    [RESULT_NAMES.columnCodes, areaAt(RESULT_ROWS.code, FIRST_COLUMN, 1, shape.criteria)],
    [RESULT_NAMES.rules, areaAt(RESULT_ROWS.rule, FIRST_COLUMN, 1, shape.criteria + shape.groups)],
    [RESULT_NAMES.total, column(columns.total)],
    [RESULT_NAMES.rank, column(columns.rank)],
    [RESULT_NAMES.clusterRank, column(columns.clusterRank)],
    [RESULT_NAMES.why, column(columns.why)],
    [RESULT_NAMES.line, column(columns.line)],
    [RESULT_NAMES.status, areaAt(RESULT_ROWS.status, 0)],
    [RESULT_NAMES.parameters, areaAt(RESULT_ROWS.name, FIRST_COLUMN, PARAMETER_ROWS, shape.criteria)],
    ...(columns.gates === null ? [] : [[GATES_NAME, column(columns.gates)] as [string, Area]]),
    [RESULT_NAMES.formulas, areaAt(FIRST_ROW, LEAD_COLUMNS.code, shape.participants, columns.count - LEAD_COLUMNS.code)],
  ];
  return areas.map(([name, area]) => ({ kind: "defineName", name, sheet, area }));
}
