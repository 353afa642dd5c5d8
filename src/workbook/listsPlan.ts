// Plans of the three sheets that people fill in: the movement's profile, the criteria list, the participants list.
import { MAX_TIE_BREAKS, type Criterion, type Movement, type NominationRule, type Participant } from "../core/movement";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, cellText, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, headerRow, page, widths } from "./appearance";
import { LIST_FIRST_ROW, LIST_HEADER_ROW, listCapacity, listColumn } from "./layout";
import { CHOICE_NAMES, CRITERIA_NAMES, LADDER_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "./names";
import type { CellValue, Op, Validation } from "./plan";

/** Column of labels, of inputs and of notes on the profile sheet. */
const LABEL = 0;
const INPUT = 1;
const NOTE = 2;
const LADDER_ROW = 9;
const RULE_ROW = LADDER_ROW + 3 + MAX_TIE_BREAKS;
const CHOICE_COLUMN = 6;

const orNone = (value: number | null): CellValue => value ?? "";

function listValidation(source: string): Validation {
  return {
    rule: { kind: "list", source: `=${source}` },
    ignoreBlank: true,
    error: { title: words.validation.title, message: words.validation.choose, style: "stop" },
  };
}

function customValidation(formula: string, message: string): Validation {
  return { rule: { kind: "custom", formula }, ignoreBlank: true, error: { title: words.validation.title, message, style: "stop" } };
}

/** The profile: title, agency, year, rank style, decimals, ladder, nomination rule, and the lists of choices. */
export function movementPlan(sheet: string, movement: Movement, rule: NominationRule | null): Op[] {
  const settings: [keyof typeof SETTING_NAMES, string, CellValue, string][] = [
    ["title", words.movement.title, movement.title, ""],
    ["agency", words.movement.agency, movement.agency, ""],
    ["year", words.movement.year, orNone(movement.year), ""],
    ["rankStyle", words.movement.rankStyle, words.rankStyles[movement.rankStyle], words.movement.rankStyleNote],
    ["totalDecimals", words.movement.totalDecimals, orNone(movement.totalDecimals), words.movement.totalDecimalsNote],
  ];
  const rules: [keyof typeof SETTING_NAMES, string, CellValue, string][] = [
    ["ruleName", words.movement.ruleName, rule?.name ?? "", ""],
    ["ruleTop", words.movement.ruleTop, orNone(rule?.top ?? null), ""],
    ["ruleMinTotal", words.movement.ruleMinTotal, orNone(rule?.minTotal ?? null), ""],
    ["ruleScope", words.movement.ruleScope, words.scopes[rule?.scope ?? "overall"], ""],
  ];
  const ladder = Array.from({ length: MAX_TIE_BREAKS }, (_, i): CellValue[] => {
    const step = movement.tieBreak[i];
    return [i + 1, step?.code ?? "", step === undefined ? "" : words.orders[step.order]];
  });
  const ops: Op[] = [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    ...heading(sheet, words.movement.heading, words.movement.guide),
  ];
  for (const [row, lines] of [
    [2, settings],
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
      area: areaAt(LADDER_ROW - 1, LABEL, 2, 1),
      values: [[words.movement.ladder], [words.movement.ladderNote]],
    },
    format(sheet, areaAt(LADDER_ROW - 1, LABEL), FORMATS.label),
    format(sheet, areaAt(LADDER_ROW, LABEL), FORMATS.guide),
    ...headerRow(sheet, LADDER_ROW + 1, LABEL, [words.movement.ladderStep, words.movement.ladderCode, words.movement.ladderOrder], 20),
    format(sheet, areaAt(LADDER_ROW + 2, LABEL, MAX_TIE_BREAKS, 1), FORMATS.body, FORMATS.center),
    format(sheet, areaAt(LADDER_ROW + 2, INPUT, MAX_TIE_BREAKS, 2), FORMATS.input, FORMATS.text),
    { kind: "writeBlock", sheet, area: areaAt(LADDER_ROW + 2, LABEL, MAX_TIE_BREAKS, 3), values: ladder },
    { kind: "defineName", name: LADDER_NAMES.code, sheet, area: areaAt(LADDER_ROW + 2, INPUT, MAX_TIE_BREAKS, 1) },
    { kind: "defineName", name: LADDER_NAMES.order, sheet, area: areaAt(LADDER_ROW + 2, NOTE, MAX_TIE_BREAKS, 1) },
    { kind: "writeBlock", sheet, area: areaAt(RULE_ROW, LABEL), values: [[words.movement.rule]] },
    format(sheet, areaAt(RULE_ROW, LABEL), FORMATS.label, { color: PALETTE.primary }),
    ...choicesOps(sheet),
    { kind: "validation", sheet, area: areaAt(5, INPUT), validation: listValidation(CHOICE_NAMES.rankStyles) },
    {
      kind: "validation",
      sheet,
      area: areaAt(6, INPUT),
      validation: customValidation(`=AND(ISNUMBER(B7),B7>=0,B7<=9,INT(B7)=B7)`, words.validation.decimals),
    },
    {
      kind: "validation",
      sheet,
      area: areaAt(LADDER_ROW + 2, NOTE, MAX_TIE_BREAKS, 1),
      validation: listValidation(CHOICE_NAMES.orders),
    },
    { kind: "validation", sheet, area: areaAt(RULE_ROW + 4, INPUT), validation: listValidation(CHOICE_NAMES.scopes) },
    ...widths(sheet, LABEL, [36, 52, 44, 3, 3, 3, 18, 18, 18, 20, 14]),
    { kind: "rowHeight", sheet, row: 2, rows: 1, points: 48 },
    { kind: "rowHeight", sheet, row: 5, rows: 1, points: 52 },
    { kind: "rowHeight", sheet, row: 6, rows: 1, points: 36 },
    { kind: "page", sheet, page: page(areaAt(0, 0, RULE_ROW + 5, 3), "portrait") },
  );
  return ops;
}

function choicesOps(sheet: string): Op[] {
  const lists = [
    [CHOICE_NAMES.rankStyles, Object.values(words.rankStyles)],
    [CHOICE_NAMES.orders, Object.values(words.orders)],
    [CHOICE_NAMES.scopes, Object.values(words.scopes)],
    [CHOICE_NAMES.absences, Object.values(words.absences)],
    [CHOICE_NAMES.types, Object.values(words.types)],
  ] as const;
  return [
    { kind: "writeBlock", sheet, area: areaAt(1, CHOICE_COLUMN), values: [[words.movement.choices]] },
    format(sheet, areaAt(1, CHOICE_COLUMN, 5, lists.length), FORMATS.helper, FORMATS.text),
    ...lists.flatMap(([name, choices], i): Op[] => [
      { kind: "writeBlock", sheet, area: areaAt(2, CHOICE_COLUMN + i, choices.length, 1), values: choices.map((choice) => [choice]) },
      { kind: "defineName", name, sheet, area: areaAt(2, CHOICE_COLUMN + i, choices.length, 1) },
    ]),
  ];
}

/** The criteria list with room for more. */
export function criteriaPlan(sheet: string, criteria: readonly Criterion[]): Op[] {
  const w = words.criteria;
  const fields = Object.keys(CRITERIA_NAMES) as (keyof typeof CRITERIA_NAMES)[];
  const capacity = listCapacity("criteria", criteria.length);
  const values = criteria.map((c): CellValue[] => [
    c.code,
    c.name,
    orNone(c.max),
    orNone(c.min),
    orNone(c.step),
    c.weight,
    orNone(c.decimals),
    words.absences[c.whenNotApplicable],
    words.absences[c.whenExempt],
  ]);
  const texts = [w.code, w.name, w.max, w.min, w.step, w.weight, w.decimals, w.whenNotApplicable, w.whenExempt];
  const first = (column: number): string => cellText(LIST_FIRST_ROW, column);
  const number = (column: number, extra: string, message: string): Op => ({
    kind: "validation",
    sheet,
    area: listColumn(column, capacity),
    validation: customValidation(`=AND(ISNUMBER(${first(column)})${extra})`, message),
  });
  return [
    ...listPlan(sheet, w.heading, w.guide, texts, [12, 56, 12, 12, 10, 10, 10, 20, 20], capacity, values, [0, 1]),
    ...fields.map((field, i): Op => ({ kind: "defineName", name: CRITERIA_NAMES[field], sheet, area: listColumn(i, capacity) })),
    number(2, "", words.validation.max),
    number(3, "", words.validation.min),
    number(4, `,${first(4)}>0`, words.validation.step),
    number(5, "", words.validation.weight),
    number(6, `,${first(6)}>=0,${first(6)}<=9,INT(${first(6)})=${first(6)}`, words.validation.decimals),
    { kind: "validation", sheet, area: listColumn(7, capacity), validation: listValidation(CHOICE_NAMES.absences) },
    { kind: "validation", sheet, area: listColumn(8, capacity), validation: listValidation(CHOICE_NAMES.absences) },
  ];
}

/** The participants list with room for more. */
export function participantsPlan(sheet: string, participants: readonly Participant[]): Op[] {
  const w = words.participants;
  const fields = Object.keys(PARTICIPANT_NAMES) as (keyof typeof PARTICIPANT_NAMES)[];
  const capacity = listCapacity("participants", participants.length);
  const values = participants.map((p): CellValue[] => [p.code, p.name, words.types[p.type], p.cluster]);
  return [
    ...listPlan(sheet, w.heading, w.guide, [w.code, w.name, w.type, w.cluster], [12, 44, 14, 36], capacity, values, [0, 1, 3]),
    ...fields.map((field, i): Op => ({ kind: "defineName", name: PARTICIPANT_NAMES[field], sheet, area: listColumn(i, capacity) })),
    { kind: "validation", sheet, area: listColumn(2, capacity), validation: listValidation(CHOICE_NAMES.types) },
  ];
}

function listPlan(
  sheet: string,
  title: string,
  guide: string,
  texts: readonly string[],
  characters: readonly number[],
  capacity: number,
  values: readonly (readonly CellValue[])[],
  textColumns: readonly number[],
): Op[] {
  const body: Area = areaAt(LIST_FIRST_ROW, 0, capacity, texts.length);
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab },
    { kind: "clear", sheet, area: body, what: "contents" },
    ...heading(sheet, title, guide),
    ...headerRow(sheet, LIST_HEADER_ROW, 0, texts),
    format(sheet, body, FORMATS.base),
    ...textColumns.map((column) => format(sheet, listColumn(column, capacity), FORMATS.text)),
    format(sheet, listColumn(1, capacity), FORMATS.wrap),
    ...(values.length === 0
      ? []
      : ([{ kind: "writeBlock", sheet, area: areaAt(LIST_FIRST_ROW, 0, values.length, texts.length), values }] satisfies Op[])),
    ...widths(sheet, 0, characters),
    { kind: "freeze", sheet, rows: LIST_FIRST_ROW, columns: 2 },
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, LIST_FIRST_ROW + Math.max(values.length, 10), texts.length), texts.length > 5 ? "landscape" : "portrait", {
        row: LIST_HEADER_ROW,
        rows: 1,
      }),
    },
  ];
}
