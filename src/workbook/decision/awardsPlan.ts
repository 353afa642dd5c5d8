// Plan of the sheet Danh hiệu: the set of rules, its awards, their conditions one to a row, base salaries; what is not verified stands out.
import type { AwardRuleSet, BaseSalary } from "../../core/awards/awardRules";
import { awardsSheet as words } from "../../locale/vi/awardsSheet";
import { decisionSheet } from "../../locale/vi/decisionSheet";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { areaAt, cellText } from "../area";
import { FORMATS, PALETTE, format, page, widths } from "../appearance";
import { choiceOp, customOp } from "../cellRules";
import { call, iff, literal } from "../expression";
import type { CellFormat, Op } from "../plan";
import { awardsCells, type AwardsCells, type AwardSetting } from "./awardsCells";
import { AWARD_CHOICE_NAMES, AWARD_SETTING_NAMES, AWARD_TABLE_NAMES, type AwardField } from "./decisionNames";
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
import { textHeight } from "./textHeight";

/** Widths of the columns that all tables share, in characters. */
const GRID = [13, 38, 9, 11, 7, 13, 32, 15, 7, 8, 13, 7, 22];
const CHOICE_ROW = 2;
const CHOICE_COLUMN = GRID.length + 2;
const SETTINGS = Object.keys(AWARD_SETTING_NAMES) as AwardSetting[];
const SETTING_SPAN = 5;

const TEXT: CellFormat = FORMATS.text;
/** Centred cells have no indent. */
const CENTERED: CellFormat = { ...FORMATS.center, indent: 0 };
const CENTERED_TEXT: CellFormat = { ...CENTERED, ...FORMATS.text };
const AWARD_FORMATS: Readonly<Record<AwardField<"awards">, CellFormat>> = {
  code: TEXT,
  name: TEXT,
  type: CENTERED,
  form: CENTERED,
  order: CENTERED,
  authority: CENTERED,
  article: TEXT,
  isVerified: CENTERED,
  isUsed: CENTERED,
  // As text: of 80 % typed into an ordinary cell Excel makes 0.8.
  threshold: CENTERED_TEXT,
  voteBase: CENTERED,
  multiple: CENTERED,
  limits: TEXT,
};

/** The sheet with this set; what stood on it is gone. `decodeAwards` of it gives the same set. */
export function awardsPlan(sheet: string, set: AwardRuleSet, salaries: readonly BaseSalary[]): Op[] {
  return awardsCellsPlan(sheet, awardsCells(set, salaries));
}

/** The sheet with these cells: to build it anew without losing what is typed there (`keptAwardsCells`). */
export function awardsCellsPlan(sheet: string, { settings, tables }: AwardsCells): Op[] {
  const names = AWARD_TABLE_NAMES;
  const settingsRow = 2 + words.guide.length;
  let row = settingsRow + SETTINGS.length + 2;
  const place = (section: keyof typeof tables, columns: readonly SpannedColumn[], least: number, spare = 1): PlacedTable => {
    const rows = tables[section];
    const capacity = capacityFor(rows.length, least);
    const note = words.sectionNotes[section];
    const placed = placeTable(sheet, row, GRID, { section: words.sections[section], note, columns, rows, capacity, spare });
    row = placed.end + 1;
    return placed;
  };
  const fields = Object.keys(names.awards) as AwardField<"awards">[];
  const awards = place(
    "awards",
    fields.map((field, column) => ({
      title: words.awards[field],
      column,
      columns: 1,
      name: names.awards[field],
      format: AWARD_FORMATS[field],
    })),
    12,
  );
  const salaries = place(
    "salaries",
    [
      { title: words.salaries.from, column: 0, columns: 1, name: names.salaries.from, format: CENTERED_TEXT },
      {
        title: words.salaries.amount,
        column: 1,
        columns: 1,
        name: names.salaries.amount,
        format: { numberFormat: "#,##0", horizontal: "right" },
      },
      { title: words.salaries.source, column: 2, columns: 5, name: names.salaries.source, format: TEXT },
    ],
    4,
  );
  const conditions = place(
    "conditions",
    [
      { title: words.conditions.code, column: 0, columns: 1, name: names.conditions.code, format: TEXT },
      { title: words.conditions.condition, column: 1, columns: 5, name: names.conditions.condition, format: TEXT },
      { title: words.conditions.article, column: 6, columns: 1, name: names.conditions.article, format: TEXT },
      { title: words.conditions.isVerified, column: 7, columns: 1, name: names.conditions.isVerified, format: CENTERED },
    ],
    20,
    ROOM_BELOW,
  );
  const end = row - 1;
  const column = (field: AwardField<"awards">) => awards.columnArea(fields.indexOf(field));
  const choices = AWARD_CHOICE_NAMES;
  return [
    ...emptySheet(sheet),
    ...paragraph(sheet, 0, GRID.length, words.heading, FORMATS.title, 28),
    ...words.guide.flatMap((text, i) => paragraph(sheet, 1 + i, GRID.length, text, FORMATS.guide, noteHeight(text, GRID))),
    ...settingsOps(sheet, settingsRow, settings),
    ...awards.ops,
    ...salaries.ops,
    ...conditions.ops,
    ...choicesOps(sheet, CHOICE_ROW, CHOICE_COLUMN, decisionSheet.choices, [
      [choices.types, Object.values(sheetWords.types)],
      [choices.forms, Object.values(words.forms)],
      [choices.authorities, Object.values(words.authorities)],
      [choices.verified, Object.values(words.verified)],
      [choices.yesNo, [decisionSheet.yes, decisionSheet.no]],
      [choices.voteBases, Object.values(words.voteBases)],
    ]),
    choiceOp(sheet, areaAt(settingsRow + SETTINGS.indexOf("isVerified"), 2), choices.verified),
    choiceOp(sheet, column("type"), choices.types),
    choiceOp(sheet, column("form"), choices.forms),
    choiceOp(sheet, column("authority"), choices.authorities),
    choiceOp(sheet, column("isVerified"), choices.verified),
    choiceOp(sheet, column("isUsed"), choices.yesNo),
    choiceOp(sheet, column("voteBase"), choices.voteBases),
    choiceOp(sheet, conditions.columnArea(3), choices.verified),
    ...[column("order"), column("multiple"), salaries.columnArea(1)].map((area) =>
      customOp(sheet, area, (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0)`, words.notNumber),
    ),
    ...unverifiedMarks(sheet, awards, 7, GRID.length),
    ...unverifiedMarks(sheet, conditions, 7, 8),
    {
      kind: "locks",
      sheet,
      unlocked: [areaAt(settingsRow, 2, SETTINGS.length, 1), areaAt(settingsRow + SETTINGS.length + 2, 0, end, GRID.length)],
    },
    ...widths(sheet, 0, [...GRID, 3, 3, 14, 24, 24, 18, 8, 20]),
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, end, GRID.length), "landscape", { row: conditions.headerRow, rows: 1 }),
    },
  ];
}

function settingsOps(sheet: string, row: number, settings: AwardsCells["settings"]): Op[] {
  const rows = SETTINGS.length;
  const noteColumn = 2 + SETTING_SPAN;
  const notes = GRID.length - noteColumn;
  const wide = GRID.slice(2, noteColumn).reduce((sum, own) => sum + own, 0);
  return [
    format(sheet, areaAt(row, 0, rows, 2), FORMATS.label),
    format(sheet, areaAt(row, 2, rows, SETTING_SPAN), FORMATS.input, FORMATS.text, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    format(sheet, areaAt(row, noteColumn, rows, notes), FORMATS.guide, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    { kind: "writeBlock", sheet, area: areaAt(row, 0, rows, 1), values: SETTINGS.map((field) => [words.settings[field]]) },
    { kind: "writeBlock", sheet, area: areaAt(row, 2, rows, 1), values: SETTINGS.map((field) => [settings[field]]) },
    { kind: "writeBlock", sheet, area: areaAt(row, noteColumn, rows, 1), values: SETTINGS.map((field) => [words.settingNotes[field]]) },
    ...SETTINGS.flatMap((field, i): Op[] => {
      const lines = String(settings[field]).split("\n");
      const points = lines.reduce((sum, line) => sum + textHeight([[line, wide]], false, 20) - 4, 6);
      return [
        { kind: "merge", sheet, area: areaAt(row + i, 2, 1, SETTING_SPAN), isMerged: true },
        { kind: "merge", sheet, area: areaAt(row + i, noteColumn, 1, notes), isMerged: true },
        { kind: "rowHeight", sheet, row: row + i, rows: 1, points },
        { kind: "defineName", name: AWARD_SETTING_NAMES[field], sheet, area: areaAt(row + i, 2) },
      ];
    }),
    format(sheet, areaAt(row + rows, 0), FORMATS.label, { color: PALETTE.warningInk }),
    { kind: "fillFormula", sheet, area: areaAt(row + rows, 0), formula: countFormula() },
  ];
}

/** How many rows are not verified, in words. */
function countFormula(): string {
  const tables = [
    [AWARD_TABLE_NAMES.awards.code, AWARD_TABLE_NAMES.awards.isVerified],
    [AWARD_TABLE_NAMES.conditions.code, AWARD_TABLE_NAMES.conditions.isVerified],
  ] as const;
  const open = tables
    .map(([codes, verified]) => call("SUMPRODUCT", `(${codes}<>"")*(${verified}<>${literal(words.verified.yes)})`))
    .join("+");
  const [before, after] = words.unverifiedCount.split("{count}") as [string, string];
  const told = iff(`(${open})=0`, literal(words.allVerified), `${literal(before)}&(${open})&${literal(after)}`);
  return `=${call("IFERROR", told, '""')}`;
}

/** Rows of the table that hold something but are not verified. `verified`: its column on the grid. */
function unverifiedMarks(sheet: string, { columnArea }: PlacedTable, verified: number, columns: number): Op[] {
  const area = { ...columnArea(0), columns };
  const cell = (own: number): string => cellText(area.row, own, "column");
  return [
    {
      kind: "conditionalFormats",
      sheet,
      area,
      rules: [
        {
          formula: `=AND(${cell(0)}<>"",${cell(verified)}<>${literal(words.verified.yes)})`,
          format: { fill: PALETTE.goldFill, color: PALETTE.warningInk, italic: true },
        },
      ],
    },
  ];
}
