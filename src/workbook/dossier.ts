// The sheet Hồ sơ khen thưởng: who signs, who meets and where. A list of labels and yellow cells; each cell has a name of its own.
import type { MovementKind } from "../core/movement";
import { fill } from "../locale/language";
import { dossierSheet as words } from "../locale/vi/dossierSheet";
import { sheet as sheetWords } from "../locale/vi/sheet";
import { areaAt, type Area } from "./area";
import { FORMATS, PALETTE, format, heading, headerRow, page, widths } from "./appearance";
import { choiceOp } from "./cellRules";
import { choicesOps } from "./decision/inputSheet";
import { choiceOf } from "./decision/ruleTexts";
import { dayIn, dayText } from "./decision/sheetTable";
import type { CellValue, Op } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Cells of the sheet. */
export const DOSSIER_NAMES = {
  superior: "BV_HS_ChuQuan",
  agency: "BV_HS_CoQuan",
  place: "BV_HS_DiaDanh",
  symbol: "BV_HS_KyHieu",
  submissionDate: "BV_HS_NgayTrinh",
  receiver: "BV_HS_KinhGui",
  bases: "BV_HS_CanCu",
  council: "BV_HS_HoiDong",
  meetingTime: "BV_HS_GioHop",
  meetingPlace: "BV_HS_NoiHop",
  chair: "BV_HS_ChuTri",
  chairPost: "BV_HS_ChucVuChuTri",
  secretary: "BV_HS_ThuKy",
  attendees: "BV_HS_DuHop",
  absentees: "BV_HS_Vang",
  proceedings: "BV_HS_ThaoLuan",
  voting: "BV_HS_BieuQuyet",
  tellers: "BV_HS_KiemPhieu",
  signForm: "BV_HS_KyThay",
  signPost: "BV_HS_ChucVuKy",
  signer: "BV_HS_NguoiKy",
  preparer: "BV_HS_NguoiLap",
  recipients: "BV_HS_NoiNhan",
  classification: "BV_HS_PhanLoai",
  activity: "BV_HS_LinhVuc",
} as const;

/** Sources of the lists of ways to vote, and of kinds of awards. */
const VOTINGS_NAME = "BV_HS_DM_BieuQuyet";
const CLASSIFICATIONS_NAME = "BV_HS_DM_PhanLoai";

export type DossierField = keyof typeof DOSSIER_NAMES;

/** What the sheet says; "" where nothing is said. Dates are shown as Excel's cell shows them when typed as text. */
export type Dossier = Readonly<Record<DossierField, string>>;

const FIELDS = Object.keys(DOSSIER_NAMES) as DossierField[];
/** Fields with room for several lines. */
const LONG: ReadonlySet<DossierField> = new Set<DossierField>([
  "receiver",
  "bases",
  "attendees",
  "absentees",
  "proceedings",
  "tellers",
  "recipients",
]);
const HEADER_ROW = 2;
const FIRST_ROW = 3;
const [LABEL, VALUE, NOTE] = [0, 1, 2];
const CHOICES = 5;

/** A dossier with what an office of this kind mostly writes. */
export const USUAL_DOSSIER: Dossier = {
  ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<DossierField, string>),
  ...words.defaults,
};

/**
 * The same for a movement of that kind: what a thematic one or a campaign gives is classified so. The regular one and one of no said kind
 * hold more than one class of awards; that stays blank.
 */
export function usualDossier(kind: MovementKind | null): Dossier {
  return kind === "thematic" || kind === "campaign" ? { ...USUAL_DOSSIER, classification: words.classifications[1] } : USUAL_DOSSIER;
}

/** The sheet. Cells are texts, so that Excel makes no date or formula of what is typed. */
export function dossierPlan(sheet: string, dossier: Dossier): Op[] {
  const rows = FIELDS.length;
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    { kind: "unprotect", sheet },
    ...heading(sheet, words.heading, words.guide),
    ...headerRow(sheet, HEADER_ROW, LABEL, [words.label, words.value, words.note], 24),
    ...rowsOps(sheet, FIRST_ROW, 0, FIELDS, dossier),
    ...choicesOps(sheet, FIRST_ROW, CHOICES, words.choices, [
      [VOTINGS_NAME, Object.values(words.votings)],
      [CLASSIFICATIONS_NAME, words.classifications],
    ]),
    choiceOp(sheet, areaAt(FIRST_ROW + FIELDS.indexOf("voting"), VALUE), VOTINGS_NAME),
    classificationOp(sheet, areaAt(FIRST_ROW + FIELDS.indexOf("classification"), VALUE)),
    ...widths(sheet, LABEL, [32, 60, 46, 3, 3, 24, 40]),
    { kind: "freeze", sheet, rows: FIRST_ROW, columns: 0 },
    { kind: "page", sheet, page: page(areaAt(0, 0, FIRST_ROW + rows, 3), "portrait", { row: HEADER_ROW, rows: 1 }) },
  ];
}

/** Kinds that the law names are offered; what the superior's software calls otherwise is asked about, not refused. */
function classificationOp(sheet: string, area: Area): Op {
  const error = { title: sheetWords.validation.title, message: words.otherClassification, style: "warning" } as const;
  const rule = { kind: "list", source: `=${CLASSIFICATIONS_NAME}` } as const;
  return { kind: "validation", sheet, area, validation: { rule, ignoreBlank: true, error } };
}

/** Fields that sheets of before do not have. */
const LATER_FIELDS = ["classification", "activity"] as const satisfies readonly DossierField[];

/**
 * Rows for the fields that a sheet of before lacks, below all that stands on it; what is typed stays as it is. None where the sheet has
 * them, where somebody deleted them, or where the sheet is protected.
 */
export function laterFieldsOps(snapshot: Pick<WorkbookSnapshot, "blocks" | "definedNames" | "sheets">): Op[] {
  const blocks = FIELDS.flatMap((field) => snapshot.blocks.get(DOSSIER_NAMES[field]) ?? []);
  const missing = LATER_FIELDS.filter((field) => !snapshot.definedNames.includes(DOSSIER_NAMES[field]));
  const [any] = blocks;
  if (any === undefined || missing.length === 0) return [];
  const { sheet, area } = any;
  if (snapshot.sheets.some(({ title, isProtected }) => title === sheet && isProtected)) return [];
  const used = blocks.find(({ sheetUsed }) => sheetUsed !== undefined)?.sheetUsed;
  const first = Math.max(...blocks.map((block) => block.area.row + 1), used === undefined ? 0 : used.row + used.rows);
  const label = Math.max(0, area.column - VALUE);
  const choices = Math.max(label + CHOICES + 1, used === undefined ? 0 : used.column + used.columns);
  return [
    ...rowsOps(sheet, first, label, missing, USUAL_DOSSIER),
    ...(missing.includes("classification")
      ? [
          ...choicesOps(sheet, FIRST_ROW, choices, "", [[CLASSIFICATIONS_NAME, words.classifications]]),
          classificationOp(sheet, areaAt(first + missing.indexOf("classification"), label + VALUE)),
        ]
      : []),
  ];
}

/** Fields one below the other from `first` on: label, yellow cell with its name, note. */
function rowsOps(sheet: string, first: number, column: number, fields: readonly DossierField[], dossier: Dossier): Op[] {
  const rows = fields.length;
  return [
    format(sheet, areaAt(first, column + LABEL, rows, 1), FORMATS.label, { border: PALETTE.line }),
    format(sheet, areaAt(first, column + VALUE, rows, 1), FORMATS.input, FORMATS.wrap, FORMATS.text, { horizontal: "left" }),
    format(sheet, areaAt(first, column + NOTE, rows, 1), FORMATS.guide, FORMATS.wrap, { border: PALETTE.line }),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(first, column + LABEL, rows, 3),
      values: fields.map((field): CellValue[] => [words.fields[field], dossier[field], words.notes[field]]),
    },
    ...fields.map((field, i): Op => ({ kind: "defineName", name: DOSSIER_NAMES[field], sheet, area: areaAt(first + i, column + VALUE) })),
    ...fields.map(
      (field, i): Op => ({
        kind: "rowHeight",
        sheet,
        row: first + i,
        rows: 1,
        points: Math.max(LONG.has(field) ? 54 : 33, 17 * dossier[field].split("\n").length),
      }),
    ),
  ];
}

/** Fields that say a day: of a day, pasted or typed into a cell that was formatted anew, Excel makes a number. */
const DAYS: ReadonlySet<DossierField> = new Set<DossierField>(["submissionDate", "meetingTime"]);

/** Reads the sheet; a cell that is gone is "". Of days that Excel made numbers of the text is given. */
export function decodeDossier(snapshot: Pick<WorkbookSnapshot, "blocks">): Dossier {
  const textOf = (field: DossierField): string => {
    const cell = snapshot.blocks.get(DOSSIER_NAMES[field])?.values[0]?.[0] ?? "";
    return (typeof cell === "number" && DAYS.has(field) ? momentText(cell) : null) ?? String(cell).trim();
  };
  return Object.fromEntries(FIELDS.map((field) => [field, textOf(field)])) as Record<DossierField, string>;
}

/** "05/11/2026", "14:30 ngày 05/11/2026"; null for a number that is no day an office writes of. */
function momentText(serial: number): string | null {
  const day = dayIn(serial);
  if (day === null) return null;
  const minutes = Math.round((serial % 1) * 1440);
  const two = (value: number): string => String(value).padStart(2, "0");
  if (minutes === 0 || minutes === 1440) return dayText(day);
  return fill(words.dayAndTime, { time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, day: dayText(day) });
}

/** Whether the Council votes by ballots that nobody sees: unless the sheet says that it votes openly. */
export function isSecretVote({ voting }: Pick<Dossier, "voting">): boolean {
  return choiceOf(words.votings, voting) !== "open";
}

/** Whether the workbook has the sheet. */
export function hasDossier(snapshot: Pick<WorkbookSnapshot, "blocks">): boolean {
  return FIELDS.some((field) => snapshot.blocks.has(DOSSIER_NAMES[field]));
}

/** Its present title, or null. */
export function dossierSheetOf(snapshot: Pick<WorkbookSnapshot, "blocks">): string | null {
  for (const field of FIELDS) {
    const block = snapshot.blocks.get(DOSSIER_NAMES[field]);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Lines of a cell with several, blank ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
