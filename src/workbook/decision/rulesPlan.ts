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
import { DECISION_SETTING_NAMES, RULE_CHOICE_NAMES, RULE_TABLE_NAMES } from "./decisionNames";
import {
  capacityFor,
  choicesOps,
  emptySheet,
  noteHeight,
  paragraph,
  placeTable,
  ROOM_BELOW,
  type PlacedTable,
  type SpannedColumn,
} from "./inputSheet";
import { rulesCells, type DecisionSettings, type RuleSetting, type RulesCells } from "./rulesCells";

/** Widths of the columns that all tables share, in characters. */
const GRID = [32, 20, 11, 15, 8, 32, 14, 11, 7, 24];
const CHOICE_ROW = 2;
const CHOICE_COLUMN = GRID.length + 2;
/** Centred cells have no indent. */
const CENTERED: CellFormat = { ...FORMATS.center, indent: 0 };
const CENTERED_TEXT: CellFormat = { ...CENTERED, ...FORMATS.text };
const SETTINGS: readonly RuleSetting[] = ["name", "received", "decided", "tie"];
const LEAST = { gates: 5, bands: 6, quotas: 6, classes: 6, exceptions: 6 };

/** The sheet with these rules; what stood on it is gone. `decodeRules` of it gives the same rules. */
export function rulesPlan(sheet: string, rules: DecisionRules, settings: DecisionSettings): Op[] {
  return rulesCellsPlan(sheet, rulesCells(rules, settings));
}

/** The sheet with these cells: to build it anew without losing what is typed there (`keptRulesCells`). */
export function rulesCellsPlan(sheet: string, { settings, tables }: RulesCells): Op[] {
  const w = words.rules;
  const names = RULE_TABLE_NAMES;
  const settingsRow = 2 + w.guide.length;
  let row = settingsRow + SETTINGS.length + 1;
  const place = (section: keyof typeof LEAST, columns: readonly SpannedColumn[], rows = tables[section]): PlacedTable => {
    const placed = placeTable(sheet, row, GRID, {
      section: w.sections[section],
      note: w.sectionNotes[section],
      columns,
      rows,
      capacity: capacityFor(rows.length, LEAST[section]),
      spare: section === "exceptions" ? ROOM_BELOW : 1,
    });
    row = placed.end + 1;
    return placed;
  };
  const gates = place("gates", [
    { title: w.gates.name, column: 0, columns: 1, name: names.gates.name, format: FORMATS.text },
    { title: w.gates.require, column: 1, columns: 5, name: names.gates.require, format: FORMATS.text },
    { title: w.gates.atMost, column: 6, columns: 2, name: names.gates.atMost, format: FORMATS.text },
    { title: w.gates.source, column: 8, columns: 2, name: names.gates.source, format: FORMATS.text },
  ]);
  const bands = place("bands", [
    { title: w.bands.name, column: 0, columns: 1, name: names.bands.name, format: FORMATS.text },
    { title: w.bands.level, column: 1, columns: 1, name: names.bands.level, format: CENTERED_TEXT },
    { title: w.bands.min, column: 2, columns: 1, name: names.bands.min, format: CENTERED },
    { title: w.bands.require, column: 3, columns: 5, name: names.bands.require, format: FORMATS.text },
    { title: w.bands.source, column: 8, columns: 2, name: names.bands.source, format: FORMATS.text },
  ]);
  const quotasRow = row;
  const quotas = place("quotas", [
    { title: w.quotas.name, column: 0, columns: 1, name: names.quotas.name, format: FORMATS.text },
    { title: w.quotas.band, column: 1, columns: 1, name: names.quotas.band, format: FORMATS.text },
    { title: w.quotas.orBetter, column: 2, columns: 1, name: names.quotas.orBetter, format: CENTERED },
    // As text: of 20 % typed into an ordinary cell Excel makes 0.2.
    { title: w.quotas.percent, column: 3, columns: 1, name: names.quotas.percent, format: CENTERED_TEXT },
    { title: w.quotas.count, column: 4, columns: 1, name: names.quotas.count, format: CENTERED },
    { title: w.quotas.base, column: 5, columns: 1, name: names.quotas.base, format: FORMATS.text },
    { title: w.quotas.scope, column: 6, columns: 1, name: names.quotas.scope },
    { title: w.quotas.rounding, column: 7, columns: 1, name: names.quotas.rounding, format: CENTERED },
    { title: w.quotas.minimum, column: 8, columns: 1, name: names.quotas.minimum, format: CENTERED },
    { title: w.quotas.source, column: 9, columns: 1, name: names.quotas.source, format: FORMATS.text },
  ]);
  const classes = place("classes", [
    { title: w.classes.group, column: 0, columns: 1, name: names.classes.group, format: FORMATS.text },
    { title: w.classes.className, column: 1, columns: 1, name: names.classes.className, format: FORMATS.text },
  ]);
  const exceptions = place(
    "exceptions",
    [
      { title: w.exceptions.participant, column: 0, columns: 1, name: names.exceptions.participant, format: FORMATS.text },
      { title: w.exceptions.name, column: 1, columns: 2, name: "", format: { fill: null, color: PALETTE.muted } },
      { title: w.exceptions.band, column: 3, columns: 2, name: names.exceptions.band, format: FORMATS.text },
      { title: w.exceptions.reason, column: 5, columns: 5, name: names.exceptions.reason, format: FORMATS.text },
    ],
    tables.exceptions.map(([participant = "", band = "", reason = ""]) => [participant, "", band, reason]),
  );
  const end = row - 1;
  const inputs = (placed: PlacedTable, columns: number): Area => ({ ...placed.columnArea(0), columns });
  return [
    ...emptySheet(sheet),
    ...paragraph(sheet, 0, GRID.length, w.heading, FORMATS.title, 28),
    ...w.guide.flatMap((text, i) => paragraph(sheet, 1 + i, GRID.length, text, FORMATS.guide, noteHeight(text, GRID))),
    ...settingsOps(sheet, settingsRow, settings),
    ...gates.ops,
    ...bands.ops,
    ...quotas.ops,
    ...classes.ops,
    ...exceptions.ops,
    ...choiceLists(sheet, bands.columnArea(0).rows + 1),
    choiceOp(sheet, areaAt(settingsRow + SETTINGS.indexOf("tie"), 1), RULE_CHOICE_NAMES.ties),
    choiceOp(sheet, gates.columnArea(2), RULE_CHOICE_NAMES.atMost),
    choiceOp(sheet, bands.columnArea(1), RULE_CHOICE_NAMES.levels),
    customOp(sheet, bands.columnArea(2), (cell) => `=ISNUMBER(${cell})`, w.notPoints),
    choiceOp(sheet, quotas.columnArea(1), RULE_CHOICE_NAMES.bands),
    choiceOp(sheet, quotas.columnArea(2), RULE_CHOICE_NAMES.yesNo),
    ...[4, 8].map((column) => customOp(sheet, quotas.columnArea(column), isCount, w.notNumber)),
    choiceOp(sheet, quotas.columnArea(5), RULE_CHOICE_NAMES.bases),
    choiceOp(sheet, quotas.columnArea(6), RULE_CHOICE_NAMES.scopes),
    choiceOp(sheet, quotas.columnArea(7), RULE_CHOICE_NAMES.roundings),
    choiceOp(sheet, exceptions.columnArea(2), RULE_CHOICE_NAMES.atMost),
    ...quotaMarks(sheet, quotas),
    nameFormula(sheet, exceptions),
    {
      kind: "locks",
      sheet,
      unlocked: [
        areaAt(settingsRow, 1, SETTINGS.length, 1),
        areaAt(settingsRow + SETTINGS.length + 1, 0, end, GRID.length),
        inputs(exceptions, 1),
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

function settingsOps(sheet: string, row: number, settings: RulesCells["settings"]): Op[] {
  const w = words.rules;
  const span = 4;
  return [
    format(sheet, areaAt(row, 0, SETTINGS.length, 1), FORMATS.label),
    format(sheet, areaAt(row, 1, SETTINGS.length, span), FORMATS.input, FORMATS.text, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    format(sheet, areaAt(row, 1 + span, SETTINGS.length, GRID.length - 1 - span), FORMATS.guide, FORMATS.wrap, {
      horizontal: "left",
      indent: 1,
    }),
    { kind: "writeBlock", sheet, area: areaAt(row, 0, SETTINGS.length, 1), values: SETTINGS.map((field) => [w.settings[field]]) },
    { kind: "writeBlock", sheet, area: areaAt(row, 1, SETTINGS.length, 1), values: SETTINGS.map((field) => [settings[field]]) },
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(row, 1 + span, SETTINGS.length, 1),
      values: SETTINGS.map((field) => [w.settingNotes[field]]),
    },
    ...SETTINGS.flatMap((field, i): Op[] => [
      { kind: "merge", sheet, area: areaAt(row + i, 1, 1, span), isMerged: true },
      { kind: "merge", sheet, area: areaAt(row + i, 1 + span, 1, GRID.length - 1 - span), isMerged: true },
      { kind: "defineName", name: DECISION_SETTING_NAMES[field], sheet, area: areaAt(row + i, 1) },
    ]),
    { kind: "rowHeight", sheet, row, rows: SETTINGS.length, points: 24 },
  ];
}

function isCount(cell: string): string {
  return `=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`;
}

/** A percentage without its base, or both amounts, stand out: nothing is taken for granted. */
function quotaMarks(sheet: string, quotas: PlacedTable): Op[] {
  const [percent, count, base] = [3, 4, 5].map((column) => quotas.columnArea(column)) as [Area, Area, Area];
  const cell = (area: Area): string => cellText(area.row, area.column, "column");
  const mark = { fill: PALETTE.errorFill, color: PALETTE.errorInk };
  return [
    {
      kind: "conditionalFormats",
      sheet,
      area: { ...percent, columns: 2 },
      rules: [{ formula: `=AND(${cell(percent)}<>"",${cell(count)}<>"")`, format: mark }],
    },
    {
      kind: "conditionalFormats",
      sheet,
      area: base,
      rules: [{ formula: `=AND(${cell(percent)}<>"",${cell(base)}="")`, format: mark }],
    },
  ];
}

function nameFormula(sheet: string, exceptions: PlacedTable): Op {
  const codes = exceptions.columnArea(0);
  const code = cellText(codes.row, codes.column, "column");
  const name = call("INDEX", PARTICIPANT_NAMES.name, call("MATCH", code, PARTICIPANT_NAMES.code, 0));
  return {
    kind: "fillFormula",
    sheet,
    area: exceptions.columnArea(1),
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
