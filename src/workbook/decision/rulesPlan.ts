// Plan of the sheet Quy tắc xét: settings, gates, bands, quotas, classes, exceptions, one below the other on one grid of columns.
import type { DecisionRules } from "../../core/decision/decisionRules";
import { LEVEL_WORDS } from "../../core/conditions/conditionWords";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import { areaAt, cellText, type Area } from "../area";
import { FORMATS, PALETTE, format, page, widths } from "../appearance";
import { choiceOp, customOp } from "../cellRules";
import { call, iff, literal, ref } from "../expression";
import { PARTICIPANT_NAMES } from "../names";
import type { CellFormat, Op } from "../plan";
import { DECISION_SETTING_NAMES, RULE_CHOICE_NAMES, RULE_TABLE_NAMES, type RuleField, type RuleTable } from "./decisionNames";
import {
  byField,
  capacityFor,
  CENTERED,
  CENTERED_TEXT,
  choicesOps,
  emptySheet,
  headLines,
  NUMBER,
  placeTable,
  ROOM_BELOW,
  settingRows,
  settingsOf,
  type InputColumn,
  type PlacedTable,
} from "./inputSheet";
import { rulesCells, type DecisionSettings, type RuleSetting, type RulesCells } from "./rulesCells";

/** Widths of the columns that all tables share, in characters: long texts of every table stand in the third one. */
const GRID = [28, 20, 46, 20, 20, 9, 11, 12, 8, 22];
const CHOICE_ROW = 2;
const CHOICE_COLUMN = GRID.length + 2;
const SETTING_COLUMN = 2;
const SETTINGS: readonly RuleSetting[] = ["name", "received", "decided", "tie"];
const LEAST = { gates: 5, bands: 6, quotas: 6, classes: 6, exceptions: 6 };

/** The columns of each table as they stand from left to right. */
const COLUMNS = {
  gates: ["name", "atMost", "require", "source"],
  bands: ["name", "level", "require", "min", "source"],
  quotas: ["name", "band", "base", "percent", "scope", "count", "orBetter", "rounding", "minimum", "source"],
  classes: ["group", "className"],
  exceptions: ["participant", "name", "reason", "band"],
} as const satisfies { readonly [T in RuleTable]: readonly (RuleField<T> | "name")[] };

/** Looks of columns other than that of a text. */
const LOOKS: Readonly<Record<RuleTable, Readonly<Record<string, CellFormat>>>> = {
  gates: {},
  bands: { level: CENTERED_TEXT, min: NUMBER },
  // The percentage as text: of 20 % typed into an ordinary cell Excel makes 0.2.
  quotas: { percent: CENTERED_TEXT, scope: {}, count: NUMBER, orBetter: CENTERED, rounding: CENTERED, minimum: NUMBER },
  classes: {},
  exceptions: { name: { fill: null, color: PALETTE.muted } },
};

/** The sheet with these rules; what stood on it is gone. `decodeRules` of it gives the same rules. */
export function rulesPlan(sheet: string, rules: DecisionRules, settings: DecisionSettings): Op[] {
  return rulesCellsPlan(sheet, rulesCells(rules, settings));
}

/** The sheet with these cells: to build it anew without losing what is typed there (`keptRulesCells`). */
export function rulesCellsPlan(sheet: string, { settings, tables }: RulesCells): Op[] {
  const w = words.rules;
  const head = headLines(sheet, GRID, w.heading, w.guide);
  const settingsRow = head.end + 1;
  let row = settingsRow + SETTINGS.length + 1;
  const place = <T extends RuleTable>(section: T): PlacedTable<(typeof COLUMNS)[T][number]> => {
    const rows = byField(tables[section], Object.keys(RULE_TABLE_NAMES[section]));
    const placed = placeTable<(typeof COLUMNS)[T][number]>(sheet, row, GRID, {
      section: w.sections[section],
      note: w.sectionNotes[section],
      columns: columnsOf(section),
      rows,
      capacity: capacityFor(rows.length, LEAST[section]),
      spare: section === "exceptions" ? ROOM_BELOW : 1,
    });
    row = placed.end + 1;
    return placed;
  };
  const gates = place("gates");
  const bands = place("bands");
  const quotasRow = row;
  const quotas = place("quotas");
  const classes = place("classes");
  const exceptions = place("exceptions");
  const end = row - 1;
  return [
    ...emptySheet(sheet),
    ...head.ops,
    ...settingRows(sheet, settingsRow, GRID, SETTING_COLUMN, settingsOf(SETTINGS, w, settings, DECISION_SETTING_NAMES)),
    ...[gates, bands, quotas, classes, exceptions].flatMap(({ ops }) => ops),
    ...choiceLists(sheet, bands.body.rows + 1),
    choiceOp(sheet, areaAt(settingsRow + SETTINGS.indexOf("tie"), SETTING_COLUMN), RULE_CHOICE_NAMES.ties),
    choiceOp(sheet, gates.columnOf("atMost"), RULE_CHOICE_NAMES.atMost),
    choiceOp(sheet, bands.columnOf("level"), RULE_CHOICE_NAMES.levels),
    customOp(sheet, bands.columnOf("min"), (cell) => `=ISNUMBER(${cell})`, w.notPoints),
    choiceOp(sheet, quotas.columnOf("band"), RULE_CHOICE_NAMES.bands),
    choiceOp(sheet, quotas.columnOf("orBetter"), RULE_CHOICE_NAMES.yesNo),
    ...(["count", "minimum"] as const).map((field) => customOp(sheet, quotas.columnOf(field), isCount, w.notNumber)),
    choiceOp(sheet, quotas.columnOf("base"), RULE_CHOICE_NAMES.bases),
    choiceOp(sheet, quotas.columnOf("scope"), RULE_CHOICE_NAMES.scopes),
    choiceOp(sheet, quotas.columnOf("rounding"), RULE_CHOICE_NAMES.roundings),
    choiceOp(sheet, exceptions.columnOf("band"), RULE_CHOICE_NAMES.atMost),
    ...quotaMarks(sheet, quotas),
    nameFormula(sheet, exceptions.columnOf("participant"), exceptions.columnOf("name")),
    {
      kind: "locks",
      sheet,
      unlocked: [
        areaAt(settingsRow, SETTING_COLUMN, SETTINGS.length, 1),
        ...[gates, bands, quotas, classes].map(({ typed }) => typed),
        ...(["participant", "reason", "band"] as const).map((field) => ({ ...exceptions.columnOf(field), rows: exceptions.typed.rows })),
      ],
    },
    ...widths(sheet, 0, [...GRID, 3, 3, ...Array<number>(Object.keys(RULE_CHOICE_NAMES).length + 1).fill(16)]),
    {
      kind: "page",
      sheet,
      page: {
        ...page(areaAt(0, 0, end, GRID.length), "landscape", { row: exceptions.headerRow, rows: 1 }),
        pageStarts: [quotasRow],
      },
    },
  ];
}

function columnsOf<T extends RuleTable>(section: T): InputColumn<(typeof COLUMNS)[T][number]>[] {
  const titles: Readonly<Record<string, string>> = words.rules[section];
  const names: Readonly<Record<string, string>> = RULE_TABLE_NAMES[section];
  return COLUMNS[section].map((field) => ({
    field,
    title: titles[field]!,
    name: names[field] ?? null,
    format: LOOKS[section][field] ?? FORMATS.text,
  }));
}

function isCount(cell: string): string {
  return `=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`;
}

/** A percentage without its base, or both amounts, stand out: nothing is taken for granted. */
function quotaMarks(sheet: string, quotas: PlacedTable<"percent" | "count" | "base">): Op[] {
  const cell = ({ row, column }: Area): string => cellText(row, column, "column");
  const mark = { fill: PALETTE.errorFill, color: PALETTE.errorInk };
  const [percent, count, base] = [quotas.columnOf("percent"), quotas.columnOf("count"), quotas.columnOf("base")];
  const isBoth = `=AND(${cell(percent)}<>"",${cell(count)}<>"")`;
  return [
    { kind: "conditionalFormats", sheet, area: percent, rules: [{ formula: isBoth, format: mark }] },
    { kind: "conditionalFormats", sheet, area: count, rules: [{ formula: isBoth, format: mark }] },
    {
      kind: "conditionalFormats",
      sheet,
      area: base,
      rules: [{ formula: `=AND(${cell(percent)}<>"",${cell(base)}="")`, format: mark }],
    },
  ];
}

function nameFormula(sheet: string, codes: Area, names: Area): Op {
  const code = cellText(codes.row, codes.column, "column");
  const name = call("INDEX", PARTICIPANT_NAMES.name, call("MATCH", code, PARTICIPANT_NAMES.code, 0));
  return {
    kind: "fillFormula",
    sheet,
    area: names,
    formula: `=${iff(`${code}=""`, '""', call("IFERROR", name, literal(words.rules.unknownCode)))}`,
  };
}

/** Lists of choices: fixed ones, and those that follow the table of bands. */
function choiceLists(sheet: string, capacity: number): Op[] {
  const names = RULE_CHOICE_NAMES;
  const fixed = [
    [names.ties, Object.values(words.ties)],
    [names.levels, [LEVEL_WORDS.excellent, LEVEL_WORDS.good, LEVEL_WORDS.completed, LEVEL_WORDS.failed]],
    [names.yesNo, [words.yes, words.no]],
    [names.scopes, Object.values(words.scopes)],
    [names.roundings, Object.values(words.roundings)],
  ] as const;
  const column = CHOICE_COLUMN;
  const atMost = column + 5;
  const bases = column + 6;
  const bands = column + 7;
  const count = column + 8;
  const list = RULE_TABLE_NAMES.bands.name;
  const nth = (position: string): string => call("INDEX", list, position);
  const counted = (listColumn: number, from: number): string => call("ROWS", `${ref(from, listColumn, "row")}:${ref(from, listColumn)}`);
  const bandAt = (listColumn: number, from: number): string => `=${call("IFERROR", `${nth(counted(listColumn, from))}&""`, '""')}`;
  const bandsUsed = ref(CHOICE_ROW, count, "both");
  const step = `(${counted(bases, CHOICE_ROW + 1)}-1)`;
  const band = nth(`MOD(${step},${bandsUsed})+1`);
  const kinds = [words.bases.orBetter, words.bases.withoutTarget, words.bases.in].map((text) => {
    const [before, after] = text.split("{band}") as [string, string];
    return `${literal(before)}&${band}&${literal(after)}`;
  });
  const kind = `INT(${step}/${bandsUsed})`;
  const base = iff(`${kind}>2`, '""', iff(`${band}=""`, '""', call("CHOOSE", `${kind}+1`, ...kinds)));
  const rows = capacity * 3 + 1;
  return [
    ...choicesOps(sheet, CHOICE_ROW, column, words.choices, fixed),
    format(sheet, areaAt(CHOICE_ROW, atMost, rows, 4), FORMATS.helper),
    { kind: "writeBlock", sheet, area: areaAt(CHOICE_ROW, atMost, 1, 2), values: [[words.noBand, words.bases.all]] },
    { kind: "fillFormula", sheet, area: areaAt(CHOICE_ROW + 1, atMost, capacity, 1), formula: bandAt(atMost, CHOICE_ROW + 1) },
    { kind: "fillFormula", sheet, area: areaAt(CHOICE_ROW, bands, capacity, 1), formula: bandAt(bands, CHOICE_ROW) },
    {
      kind: "fillFormula",
      sheet,
      area: areaAt(CHOICE_ROW, count),
      formula: `=SUMPRODUCT(MAX((${list}<>"")*(ROW(${list})-MIN(ROW(${list}))+1)))`,
    },
    { kind: "fillFormula", sheet, area: areaAt(CHOICE_ROW + 1, bases, capacity * 3, 1), formula: `=${call("IFERROR", base, '""')}` },
    { kind: "defineName", name: names.atMost, sheet, area: areaAt(CHOICE_ROW, atMost, capacity + 1, 1) },
    { kind: "defineName", name: names.bases, sheet, area: areaAt(CHOICE_ROW, bases, capacity * 3 + 1, 1) },
    { kind: "defineName", name: names.bands, sheet, area: areaAt(CHOICE_ROW, bands, capacity, 1) },
  ];
}
