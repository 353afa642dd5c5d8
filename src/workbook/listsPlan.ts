// Plans of the three sheets that people fill in: the movement's profile, the criteria list, the participants list.
import {
  EXEMPT,
  MAX_TIE_BREAKS,
  NOT_APPLICABLE,
  ROUNDS,
  type Criterion,
  type Movement,
  type NominationRule,
  type Participant,
} from "../core/movement";
import { isEntered, isScored } from "../core/rule";
import { ruleText } from "../core/ruleText";
import { ladderSheet as ladderWords } from "../locale/vi/ladderSheet";
import { movementKindSheet as kindWords } from "../locale/vi/movementKindSheet";
import { movementKinds } from "../locale/vi/movementKinds";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, headerRow, heights, page, widths } from "./appearance";
import { choiceOp, customOp } from "./cellRules";
import { literal } from "./expression";
import { LIST_FIRST_ROW, LIST_HEADER_ROW, listCapacity, listColumn } from "./layout";
import { ladderChoices, ladderText, orderText } from "./ladderTexts";
import { heightFor } from "./measure";
import { appliesToText, roundsText } from "./listTexts";
import {
  CHOICE_NAMES,
  CRITERIA_NAMES,
  LADDER_NAMES,
  OPEN_ERRORS_NAME,
  PARTICIPANT_NAMES,
  SETTING_NAMES,
  REGISTER_FIELDS,
  type CriterionField,
  type ParticipantField,
} from "./names";
import type { CellValue, Op } from "./plan";
import { REGISTER_CHOICES, REGISTER_HEADERS, REGISTER_WIDTHS, registerOps } from "./registerPlan";
import { KIND_CHOICES } from "./movementKind";
import { VERSION_ROWS, versionOps } from "./versionProfile";

/** Column of labels, of inputs and of notes on the profile sheet. */
const LABEL = 0;
const INPUT = 1;
const NOTE = 2;
const SETTINGS_ROW = 2;
/** Title, agency, year, rank style, decimals, rank by, three limits, rounds, kind. The last came later, into a row that was blank: the others stay. */
const SETTINGS = 11;
const LADDER_ROW = SETTINGS_ROW + SETTINGS + 1;
/** Below two lines of guidance and the header. */
const LADDER_FIRST_ROW = LADDER_ROW + 3;
const RULE_ROW = LADDER_FIRST_ROW + 1 + MAX_TIE_BREAKS;
const VERSION_ROW = RULE_ROW + 6;
const CHOICE_COLUMN = 6;
/** Of all lists of choices: the longest word in their small letters. */
const CHOICE_WIDTH = 26;

const orNone = (value: number | null): CellValue => value ?? "";

function isDecimals(cell: string): string {
  return `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=9,INT(${cell})=${cell})`;
}

/** A code of the criteria list, a word of the choices, or a count of any number. */
function isStep(cell: string): string {
  const [count] = ladderWords.words.count.split("{points}") as [string];
  const known = [CRITERIA_NAMES.code, CHOICE_NAMES.ladder].map((name) => `COUNTIF(${name},${cell})>0`);
  return `=OR(${known.join(",")},LEFT(${cell},${count.length})=${literal(count)})`;
}

/** The profile: title, agency, year, rank style, decimals, ladder, nomination rule, and the lists of choices. */
export function movementPlan(sheet: string, movement: Movement, rule: NominationRule | null): Op[] {
  const settings: [keyof typeof SETTING_NAMES, string, CellValue, string][] = [
    ["title", words.movement.title, movement.title, ""],
    ["agency", words.movement.agency, movement.agency, ""],
    ["year", words.movement.year, orNone(movement.year), ""],
    ["rankStyle", words.movement.rankStyle, words.rankStyles[movement.rankStyle], words.movement.rankStyleNote],
    ["totalDecimals", words.movement.totalDecimals, orNone(movement.totalDecimals), words.movement.totalDecimalsNote],
    ["rankBy", words.movement.rankBy, words.rankBys[movement.rankBy], words.movement.rankByNote],
    ["limitBonus", words.movement.limitBonus, orNone(movement.limits.bonus), words.movement.limitNote],
    ["limitDeduction", words.movement.limitDeduction, orNone(movement.limits.deduction), words.movement.limitDeductionNote],
    ["limitTotal", words.movement.limitTotal, orNone(movement.limits.total), words.movement.limitNote],
    ["rounds", words.movement.rounds, roundsText(movement.rounds), words.movement.roundsNote],
    ["kind", kindWords.label, movement.kind === null ? "" : movementKinds[movement.kind], kindWords.note],
  ];
  const rowOf = (field: keyof typeof SETTING_NAMES): number => SETTINGS_ROW + settings.findIndex(([name]) => name === field);
  const rules: [keyof typeof SETTING_NAMES, string, CellValue, string][] = [
    ["ruleName", words.movement.ruleName, rule?.name ?? "", ""],
    ["ruleTop", words.movement.ruleTop, orNone(rule?.top ?? null), ""],
    ["ruleMinTotal", words.movement.ruleMinTotal, orNone(rule?.minTotal ?? null), ""],
    ["ruleScope", words.movement.ruleScope, words.scopes[rule?.scope ?? "overall"], ""],
  ];
  const ladder = Array.from({ length: MAX_TIE_BREAKS }, (_, i): CellValue[] => {
    const step = movement.tieBreak[i];
    return [i + 1, step === undefined ? "" : ladderText(step), step === undefined ? "" : orderText(step)];
  });
  const ops: Op[] = [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    ...heading(sheet, words.movement.heading, words.movement.guide),
  ];
  for (const [row, lines] of [
    [SETTINGS_ROW, settings],
    [RULE_ROW + 1, rules],
  ] as const) {
    const inputs = areaAt(row, INPUT, lines.length, 1);
    ops.push(
      format(sheet, areaAt(row, LABEL, lines.length, 1), FORMATS.label),
      format(sheet, inputs, FORMATS.input, { wrap: true, horizontal: "left" }),
    );
    ops.push(format(sheet, areaAt(row, NOTE, lines.length, 1), FORMATS.guide, FORMATS.wrap));
    ops.push({
      kind: "writeBlock",
      sheet,
      area: areaAt(row, LABEL, lines.length, 3),
      values: lines.map(([, label, value, note]) => [label, value, note]),
    });
    lines.forEach(([field], i) => ops.push({ kind: "defineName", name: SETTING_NAMES[field], sheet, area: areaAt(row + i, INPUT) }));
  }
  ops.push(
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(LADDER_ROW - 1, LABEL, 3, 1),
      values: [[words.movement.ladder], [words.movement.ladderNote], [ladderWords.note.replace("{words}", ladderChoices().join("; "))]],
    },
    format(sheet, areaAt(LADDER_ROW - 1, LABEL), FORMATS.label),
    format(sheet, areaAt(LADDER_ROW, LABEL, 2, 1), FORMATS.guide),
    ...headerRow(
      sheet,
      LADDER_FIRST_ROW - 1,
      LABEL,
      [words.movement.ladderStep, words.movement.ladderCode, words.movement.ladderOrder],
      20,
    ),
    format(sheet, areaAt(LADDER_FIRST_ROW, LABEL, MAX_TIE_BREAKS, 1), FORMATS.body, FORMATS.center),
    format(sheet, areaAt(LADDER_FIRST_ROW, INPUT, MAX_TIE_BREAKS, 2), FORMATS.input, FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(LADDER_FIRST_ROW, LABEL, MAX_TIE_BREAKS, 3), values: ladder },
    { kind: "defineName", name: LADDER_NAMES.code, sheet, area: areaAt(LADDER_FIRST_ROW, INPUT, MAX_TIE_BREAKS, 1) },
    { kind: "defineName", name: LADDER_NAMES.order, sheet, area: areaAt(LADDER_FIRST_ROW, NOTE, MAX_TIE_BREAKS, 1) },
    { kind: "writeBlock", sheet, area: areaAt(RULE_ROW, LABEL), values: [[words.movement.rule]] },
    format(sheet, areaAt(RULE_ROW, LABEL), FORMATS.label, { color: PALETTE.primary }),
    ...choicesOps(sheet),
    choiceOp(sheet, areaAt(rowOf("rankStyle"), INPUT), CHOICE_NAMES.rankStyles),
    choiceOp(sheet, areaAt(rowOf("rankBy"), INPUT), CHOICE_NAMES.rankBys),
    choiceOp(sheet, areaAt(rowOf("rounds"), INPUT), CHOICE_NAMES.rounds),
    choiceOp(sheet, areaAt(rowOf("kind"), INPUT), CHOICE_NAMES.movementKinds),
    customOp(sheet, areaAt(rowOf("totalDecimals"), INPUT), (cell) => isDecimals(cell), words.validation.decimals),
    customOp(sheet, areaAt(rowOf("limitBonus"), INPUT, 3, 1), (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0)`, words.validation.limit),
    customOp(sheet, areaAt(LADDER_FIRST_ROW, INPUT, MAX_TIE_BREAKS, 1), isStep, ladderWords.invalid),
    choiceOp(sheet, areaAt(LADDER_FIRST_ROW, NOTE, MAX_TIE_BREAKS, 1), CHOICE_NAMES.orders),
    choiceOp(sheet, areaAt(RULE_ROW + 4, INPUT), CHOICE_NAMES.scopes),
    ...widths(sheet, LABEL, [36, 52, 44, 3, 3, 3, ...Array<number>(Object.keys(CHOICE_NAMES).length).fill(CHOICE_WIDTH)]),
    { kind: "rowHeight", sheet, row: rowOf("title"), rows: 1, points: 48 },
    { kind: "rowHeight", sheet, row: rowOf("rankStyle"), rows: 1, points: 52 },
    { kind: "rowHeight", sheet, row: rowOf("totalDecimals"), rows: rowOf("kind") - rowOf("totalDecimals"), points: 36 },
    { kind: "rowHeight", sheet, row: rowOf("kind"), rows: 1, points: 52 },
    ...versionOps(sheet, VERSION_ROW),
    { kind: "page", sheet, page: page(areaAt(0, 0, VERSION_ROW + VERSION_ROWS, 3), "portrait") },
  );
  return ops;
}

function choicesOps(sheet: string): Op[] {
  const lists = [
    [CHOICE_NAMES.rankStyles, Object.values(words.rankStyles)],
    [CHOICE_NAMES.orders, [...Object.values(words.orders), ...Object.values(ladderWords.orders)]],
    [CHOICE_NAMES.scopes, Object.values(words.scopes)],
    [CHOICE_NAMES.absences, Object.values(words.absences)],
    [CHOICE_NAMES.types, Object.values(words.types)],
    [CHOICE_NAMES.kinds, Object.values(words.kinds)],
    [CHOICE_NAMES.parts, Object.values(words.parts)],
    [CHOICE_NAMES.evidences, Object.values(words.evidences)],
    [CHOICE_NAMES.rankBys, Object.values(words.rankBys)],
    [CHOICE_NAMES.rounds, [1, 2, 3].map((count) => roundsText(ROUNDS.slice(0, count)))],
    [CHOICE_NAMES.yesNo, [...Object.values(words.yesNo), NOT_APPLICABLE, EXEMPT]],
    [CHOICE_NAMES.ladder, ladderChoices()],
    ...REGISTER_CHOICES,
    [CHOICE_NAMES.movementKinds, KIND_CHOICES],
  ] as const;
  const rows = Math.max(...lists.map(([, choices]) => choices.length));
  return [
    // Read by the status line of the results; nobody need see it.
    { kind: "writeBlock", sheet, area: areaAt(0, CHOICE_COLUMN), values: [[""]] },
    format(sheet, areaAt(0, CHOICE_COLUMN), FORMATS.helper, { numberFormat: ";;;" }),
    { kind: "defineName", name: OPEN_ERRORS_NAME, sheet, area: areaAt(0, CHOICE_COLUMN) },
    { kind: "writeBlock", sheet, area: areaAt(1, CHOICE_COLUMN), values: [[words.movement.choices]] },
    format(sheet, areaAt(1, CHOICE_COLUMN, rows + 1, lists.length), FORMATS.helper, FORMATS.text),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(2, CHOICE_COLUMN, rows, lists.length),
      values: Array.from({ length: rows }, (_, row) => lists.map(([, choices]) => choices[row] ?? "")),
    },
    ...lists.map(([name, choices], i): Op => ({ kind: "defineName", name, sheet, area: areaAt(2, CHOICE_COLUMN + i, choices.length, 1) })),
  ];
}

/** Width of each column of the criteria list, in characters; neighbours alike where they can be. */
const CRITERIA_WIDTHS: Readonly<Record<CriterionField, number>> = {
  code: 11,
  name: 52,
  parent: 11,
  kind: 19,
  max: 11,
  min: 11,
  step: 11,
  rule: 48,
  weight: 9,
  decimals: 9,
  part: 19,
  whenNotApplicable: 19,
  whenExempt: 19,
  appliesTo: 24,
  evidence: 12,
  owner: 28,
  source: 28,
};

const CRITERIA_TEXTS: readonly CriterionField[] = ["code", "name", "parent", "rule", "appliesTo", "owner", "source"];
const CRITERIA_WRAPPED: readonly CriterionField[] = ["name", "rule", "appliesTo", "owner", "source"];
const CRITERIA_CHOICES: readonly [CriterionField, string][] = [
  ["kind", CHOICE_NAMES.kinds],
  ["part", CHOICE_NAMES.parts],
  ["whenNotApplicable", CHOICE_NAMES.absences],
  ["whenExempt", CHOICE_NAMES.absences],
  ["evidence", CHOICE_NAMES.evidences],
];
const CRITERIA_NUMBERS: readonly [CriterionField, (cell: string) => string, string][] = [
  ["max", (cell) => `=ISNUMBER(${cell})`, words.validation.max],
  ["min", (cell) => `=ISNUMBER(${cell})`, words.validation.min],
  ["step", (cell) => `=AND(ISNUMBER(${cell}),${cell}>0)`, words.validation.step],
  ["weight", (cell) => `=ISNUMBER(${cell})`, words.validation.weight],
  ["decimals", isDecimals, words.validation.decimals],
];

/** A criterion as a row of the list, in the order of its columns. */
export function criterionCells(criterion: Criterion): CellValue[] {
  const cells: Readonly<Record<CriterionField, CellValue>> = {
    code: criterion.code,
    name: criterion.name,
    parent: criterion.parent,
    kind: words.kinds[criterion.rule.kind],
    max: orNone(criterion.max),
    min: orNone(criterion.min),
    step: orNone(criterion.step),
    rule: ruleText(criterion),
    weight: isEntered(criterion.rule) ? criterion.weight : "",
    decimals: orNone(criterion.decimals),
    part: words.parts[criterion.part],
    whenNotApplicable: isScored(criterion.rule) ? words.absences[criterion.whenNotApplicable] : "",
    whenExempt: isScored(criterion.rule) ? words.absences[criterion.whenExempt] : "",
    appliesTo: appliesToText(criterion.appliesTo),
    evidence: criterion.needsEvidence ? words.evidences.needed : "",
    owner: criterion.owner,
    source: criterion.source,
  };
  return CRITERIA_FIELDS.map((field) => cells[field]);
}

const CRITERIA_FIELDS = Object.keys(CRITERIA_NAMES) as CriterionField[];

/** The criteria list with room for more. */
export function criteriaPlan(sheet: string, criteria: readonly Criterion[]): Op[] {
  const w = words.criteria;
  const capacity = listCapacity("criteria", criteria.length);
  const column = (field: CriterionField): Area => listColumn(CRITERIA_FIELDS.indexOf(field), capacity);
  return [
    ...listPlan(sheet, w.heading, w.guide, {
      texts: CRITERIA_FIELDS.map((field) => w[field]),
      characters: CRITERIA_FIELDS.map((field) => CRITERIA_WIDTHS[field]),
      capacity,
      values: criteria.map(criterionCells),
      textColumns: CRITERIA_TEXTS.map((field) => CRITERIA_FIELDS.indexOf(field)),
      wrappedColumns: CRITERIA_WRAPPED.map((field) => CRITERIA_FIELDS.indexOf(field)),
      headerPoints: 50,
    }),
    ...CRITERIA_FIELDS.map((field): Op => ({ kind: "defineName", name: CRITERIA_NAMES[field], sheet, area: column(field) })),
    ...CRITERIA_NUMBERS.map(([field, formula, message]) => customOp(sheet, column(field), formula, message)),
    ...CRITERIA_CHOICES.map(([field, source]) => choiceOp(sheet, column(field), source)),
  ];
}

/** The participants list with room for more; the register beside it. */
export function participantsPlan(sheet: string, participants: readonly Participant[]): Op[] {
  const w = words.participants;
  const fields = Object.keys(PARTICIPANT_NAMES) as ParticipantField[];
  const capacity = listCapacity("participants", participants.length);
  const lead = fields.length - REGISTER_FIELDS.length;
  return [
    ...listPlan(sheet, w.heading, w.guide, {
      texts: [w.code, w.name, w.type, w.cluster, ...REGISTER_HEADERS],
      characters: [12, 44, 14, 36, ...REGISTER_WIDTHS],
      capacity,
      values: participants.map((p): CellValue[] => [p.code, p.name, words.types[p.type], p.cluster]),
      textColumns: [0, 1, 3],
      wrappedColumns: [1],
      headerPoints: 50,
      printedColumns: lead,
      dressedColumns: lead,
    }),
    ...fields.map((field, i): Op => ({ kind: "defineName", name: PARTICIPANT_NAMES[field], sheet, area: listColumn(i, capacity) })),
    choiceOp(sheet, listColumn(2, capacity), CHOICE_NAMES.types),
    ...registerOps(sheet, lead, capacity, participants),
  ];
}

export interface ListContent {
  readonly texts: readonly string[];
  readonly characters: readonly number[];
  readonly capacity: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly textColumns: readonly number[];
  readonly wrappedColumns: readonly number[];
  readonly headerPoints?: number;
  /** From the first on; absent = all. */
  readonly printedColumns?: number;
  /** Columns from the first on that are dressed in their whole room; absent = all. */
  readonly dressedColumns?: number;
}

/** Neighbouring columns as one area each. */
function columnRuns(columns: readonly number[], capacity: number): Area[] {
  return columns
    .filter((column) => !columns.includes(column - 1))
    .map((first) => {
      let count = 1;
      while (columns.includes(first + count)) count++;
      return { ...listColumn(first, capacity), columns: count };
    });
}

/** Runs of rows with a height of their own; beyond, Excel fits them itself as they are written. */
const MOST_HEIGHTS = 16;

/** A list with its heading, header, room for more rows, and print set-up. */
export function listPlan(sheet: string, title: string, guide: string, content: ListContent): Op[] {
  const { texts, characters, capacity, values, textColumns, wrappedColumns, headerPoints, printedColumns = texts.length } = content;
  const body: Area = areaAt(LIST_FIRST_ROW, 0, capacity, texts.length);
  const dressed: Area = { ...body, columns: content.dressedColumns ?? texts.length };
  const rowHeights = heights(
    sheet,
    LIST_FIRST_ROW,
    values.map((row) => heightFor(wrappedColumns.map((column) => [String(row[column]), characters[column]!] as const))),
  );
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab },
    { kind: "clear", sheet, area: body, what: "contents" },
    ...heading(sheet, title, guide),
    ...headerRow(sheet, LIST_HEADER_ROW, 0, texts, headerPoints),
    format(sheet, dressed, FORMATS.base),
    ...columnRuns(textColumns, capacity).map((area) => format(sheet, area, FORMATS.text)),
    ...columnRuns(wrappedColumns, capacity).map((area) => format(sheet, area, FORMATS.wrap)),
    ...(values.length === 0
      ? []
      : ([{ kind: "writeBlock", sheet, area: areaAt(LIST_FIRST_ROW, 0, values.length, values[0]!.length), values }] satisfies Op[])),
    ...widths(sheet, 0, characters),
    ...(rowHeights.length <= MOST_HEIGHTS ? rowHeights : []),
    { kind: "freeze", sheet, rows: LIST_FIRST_ROW, columns: 2 },
    {
      kind: "page",
      sheet,
      page: page(
        areaAt(0, 0, LIST_FIRST_ROW + Math.max(values.length, 10), printedColumns),
        printedColumns > 5 ? "landscape" : "portrait",
        {
          row: LIST_HEADER_ROW,
          rows: 1,
        },
      ),
    },
  ];
}
