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
import { AWARD_CHOICE_NAMES, AWARD_SETTING_NAMES, AWARD_TABLE_NAMES, type AwardField, type AwardTable } from "./decisionNames";
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

/** Widths of the columns that all tables share, in characters: long texts of every table stand in the second and third one. */
const GRID = [20, 46, 30, 16, 9, 11, 8, 13, 7, 9, 13, 8, 20];
const CHOICE_ROW = 2;
const CHOICE_COLUMN = GRID.length + 2;
const SETTING_COLUMN = 1;
const SETTINGS = Object.keys(AWARD_SETTING_NAMES) as AwardSetting[];
const LEAST = { awards: 12, salaries: 4, conditions: 20 };

/** The columns of each table as they stand from left to right. */
const COLUMNS = {
  awards: [
    "code",
    "name",
    "article",
    "isVerified",
    "type",
    "form",
    "order",
    "authority",
    "isUsed",
    "threshold",
    "voteBase",
    "multiple",
    "limits",
  ],
  salaries: ["from", "source", "amount"],
  conditions: ["code", "condition", "article", "isVerified"],
} as const satisfies { readonly [T in AwardTable]: readonly AwardField<T>[] };

/** Looks of columns other than that of a text. */
const LOOKS: Readonly<Record<AwardTable, Readonly<Record<string, CellFormat>>>> = {
  awards: {
    isVerified: CENTERED,
    type: CENTERED,
    form: CENTERED,
    order: NUMBER,
    authority: CENTERED,
    isUsed: CENTERED,
    // As text: of 80 % typed into an ordinary cell Excel makes 0.8.
    threshold: CENTERED_TEXT,
    voteBase: CENTERED,
    multiple: NUMBER,
  },
  salaries: { from: CENTERED_TEXT, amount: { ...NUMBER, numberFormat: "#,##0" } },
  conditions: { isVerified: CENTERED },
};

/** The sheet with this set; what stood on it is gone. `decodeAwards` of it gives the same set. */
export function awardsPlan(sheet: string, set: AwardRuleSet, salaries: readonly BaseSalary[]): Op[] {
  return awardsCellsPlan(sheet, awardsCells(set, salaries));
}

/** The sheet with these cells: to build it anew without losing what is typed there (`keptAwardsCells`). */
export function awardsCellsPlan(sheet: string, { settings, tables }: AwardsCells): Op[] {
  const head = headLines(sheet, GRID, words.heading, words.guide);
  const settingsRow = head.end + 1;
  const countRow = settingsRow + SETTINGS.length;
  let row = countRow + 2;
  const place = <T extends AwardTable>(section: T): PlacedTable<(typeof COLUMNS)[T][number]> => {
    const rows = byField(tables[section], Object.keys(AWARD_TABLE_NAMES[section]));
    const placed = placeTable<(typeof COLUMNS)[T][number]>(sheet, row, GRID, {
      section: words.sections[section],
      note: words.sectionNotes[section],
      columns: columnsOf(section),
      rows,
      capacity: capacityFor(rows.length, LEAST[section]),
      spare: section === "conditions" ? ROOM_BELOW : 1,
    });
    row = placed.end + 1;
    return placed;
  };
  const awards = place("awards");
  const salaries = place("salaries");
  const conditions = place("conditions");
  const end = row - 1;
  const choices = AWARD_CHOICE_NAMES;
  return [
    ...emptySheet(sheet),
    ...head.ops,
    ...settingRows(sheet, settingsRow, GRID, SETTING_COLUMN, settingsOf(SETTINGS, words, settings, AWARD_SETTING_NAMES)),
    format(sheet, areaAt(countRow, 0), FORMATS.label, { color: PALETTE.warningInk }),
    { kind: "fillFormula", sheet, area: areaAt(countRow, 0), formula: countFormula() },
    ...[awards, salaries, conditions].flatMap(({ ops }) => ops),
    ...choicesOps(sheet, CHOICE_ROW, CHOICE_COLUMN, decisionSheet.choices, [
      [choices.types, Object.values(sheetWords.types)],
      [choices.forms, Object.values(words.forms)],
      [choices.authorities, Object.values(words.authorities)],
      [choices.verified, Object.values(words.verified)],
      [choices.yesNo, [decisionSheet.yes, decisionSheet.no]],
      [choices.voteBases, Object.values(words.voteBases)],
    ]),
    choiceOp(sheet, areaAt(settingsRow + SETTINGS.indexOf("isVerified"), SETTING_COLUMN), choices.verified),
    choiceOp(sheet, awards.columnOf("type"), choices.types),
    choiceOp(sheet, awards.columnOf("form"), choices.forms),
    choiceOp(sheet, awards.columnOf("authority"), choices.authorities),
    choiceOp(sheet, awards.columnOf("isVerified"), choices.verified),
    choiceOp(sheet, awards.columnOf("isUsed"), choices.yesNo),
    choiceOp(sheet, awards.columnOf("voteBase"), choices.voteBases),
    choiceOp(sheet, conditions.columnOf("isVerified"), choices.verified),
    ...[awards.columnOf("order"), awards.columnOf("multiple"), salaries.columnOf("amount")].map((area) =>
      customOp(sheet, area, (cell) => `=AND(ISNUMBER(${cell}),${cell}>=0)`, words.notNumber),
    ),
    ...[awards, conditions].map((table) => unverifiedMark(sheet, table)),
    {
      kind: "locks",
      sheet,
      unlocked: [areaAt(settingsRow, SETTING_COLUMN, SETTINGS.length, 1), ...[awards, salaries, conditions].map(({ typed }) => typed)],
    },
    ...widths(sheet, 0, [...GRID, 3, 3, 14, 24, 24, 18, 8, 20]),
    {
      kind: "page",
      sheet,
      page: page(areaAt(0, 0, end, GRID.length), "landscape", { row: conditions.headerRow, rows: 1 }),
    },
  ];
}

function columnsOf<T extends AwardTable>(section: T): InputColumn<(typeof COLUMNS)[T][number]>[] {
  const titles: Readonly<Record<string, string>> = words[section];
  const names: Readonly<Record<string, string>> = AWARD_TABLE_NAMES[section];
  return COLUMNS[section].map((field) => ({
    field,
    title: titles[field]!,
    name: names[field] ?? null,
    format: LOOKS[section][field] ?? FORMATS.text,
  }));
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

/** Rows of the table that hold something but are not verified. */
function unverifiedMark(sheet: string, { columnOf, body }: PlacedTable<"code" | "isVerified">): Op {
  const cell = (field: "code" | "isVerified"): string => cellText(body.row, columnOf(field).column, "column");
  return {
    kind: "conditionalFormats",
    sheet,
    area: body,
    rules: [
      {
        formula: `=AND(${cell("code")}<>"",${cell("isVerified")}<>${literal(words.verified.yes)})`,
        format: { fill: PALETTE.goldFill, color: PALETTE.warningInk, italic: true },
      },
    ],
  };
}
