// The defined names that all blocks are found by, and the titles that sheets get when they are made.
// Titles are only a first proposal: people rename sheets, names go with them.
import type { GridSheet } from "../core/finding";
import { roundsSheet } from "../locale/vi/roundsSheet";
import { sheetTitles } from "../locale/vi/sheetTitles";
import type { WorkbookSnapshot } from "./snapshot";

/** Cells of the movement's profile and of its nomination rule. */
export const SETTING_NAMES = {
  title: "BV_PT_TieuDe",
  agency: "BV_PT_CoQuan",
  year: "BV_PT_Nam",
  /** Workbooks of before lack it; it then reads as blank. */
  kind: "BV_PT_HinhThuc",
  rankStyle: "BV_PT_KieuHang",
  totalDecimals: "BV_PT_SoLeTong",
  rankBy: "BV_PT_XepTheo",
  limitBonus: "BV_PT_TranThuong",
  limitDeduction: "BV_PT_TranTru",
  limitTotal: "BV_PT_TranTong",
  rounds: "BV_PT_Vong",
  ruleName: "BV_DN_Ten",
  ruleTop: "BV_DN_SoLuong",
  ruleMinTotal: "BV_DN_TuDiem",
  ruleScope: "BV_DN_PhamVi",
} as const;

export type SettingField = keyof typeof SETTING_NAMES;

/** Columns of the ladder: criterion code and direction, eight rows. */
export const LADDER_NAMES = { code: "BV_PH_Ma", order: "BV_PH_ThuTu" } as const;

/** Columns of the criteria list, left to right. */
export const CRITERIA_NAMES = {
  code: "BV_TC_Ma",
  name: "BV_TC_Ten",
  parent: "BV_TC_Nhom",
  kind: "BV_TC_Loai",
  max: "BV_TC_ToiDa",
  min: "BV_TC_ToiThieu",
  step: "BV_TC_Buoc",
  rule: "BV_TC_QuyTac",
  weight: "BV_TC_HeSo",
  decimals: "BV_TC_SoLe",
  part: "BV_TC_Phan",
  whenNotApplicable: "BV_TC_KAD",
  whenExempt: "BV_TC_MIEN",
  appliesTo: "BV_TC_DoiTuong",
  evidence: "BV_TC_MinhChung",
  owner: "BV_TC_TheoDoi",
  source: "BV_TC_CanCu",
} as const;

/** Columns that a workbook of before may lack; they then read as blank. */
export const LATER_CRITERIA_FIELDS: readonly CriterionField[] = [
  "parent",
  "kind",
  "rule",
  "part",
  "appliesTo",
  "evidence",
  "owner",
  "source",
];

export type CriterionField = keyof typeof CRITERIA_NAMES;

/**
 * Column of the participants list for Ông/Bà. In workbooks of before it stands beside the list, made when salutations were parted from
 * names, or is absent.
 */
export const SALUTATION_NAME = "BV_DT_OngBa";

/** Register columns of the participants list, left to right. A workbook of before lacks them; they then read as blank. */
export const REGISTER_NAMES = {
  salutation: SALUTATION_NAME,
  sex: "BV_DT_GioiTinh",
  birth: "BV_DT_NgaySinh",
  post: "BV_DT_ChucVu",
  unit: "BV_DT_DonVi",
  start: "BV_DT_NgayVao",
  leaveMonths: "BV_DT_SoThangNghi",
  discipline: "BV_DT_KyLuat",
  pending: "BV_DT_VuViec",
  level: "BV_DT_XepLoai",
  femaleShare: "BV_DT_TyLeNu",
  previousRank: "BV_DT_HangTruoc",
  votes: "BV_DT_SoPhieu",
  objectClass: "BV_DT_PhanLoai",
} as const;

export type RegisterField = keyof typeof REGISTER_NAMES;

export const REGISTER_FIELDS = Object.keys(REGISTER_NAMES) as RegisterField[];

/** Columns of the participants list, left to right. */
export const PARTICIPANT_NAMES = {
  code: "BV_DT_Ma",
  name: "BV_DT_Ten",
  type: "BV_DT_Loai",
  cluster: "BV_DT_Cum",
  ...REGISTER_NAMES,
} as const;

export type ParticipantField = keyof typeof PARTICIPANT_NAMES;

/** The entry sheet: codes down, codes across, and the cells between. */
export const ENTRY_NAMES = { rowCodes: "BV_CD_Ma", columnCodes: "BV_CD_TC", cells: "BV_CD" } as const;

/** Blocks of a sheet of the grid's layout: codes down, codes across, and the cells between. */
export interface GridNames {
  readonly rowCodes: string;
  readonly columnCodes: string;
  readonly cells: string;
}

/** The sheets of the rounds, of what counts of them, of explanations and of evidence. */
export const GRID_NAMES: Readonly<Record<GridSheet, GridNames>> = {
  self: ENTRY_NAMES,
  appraised: { rowCodes: "BV_CD2_Ma", columnCodes: "BV_CD2_TC", cells: "BV_CD2" },
  council: { rowCodes: "BV_CD3_Ma", columnCodes: "BV_CD3_TC", cells: "BV_CD3" },
  final: { rowCodes: "BV_CHOT_Ma", columnCodes: "BV_CHOT_TC", cells: "BV_CHOT" },
  explanation: { rowCodes: "BV_GT_Ma", columnCodes: "BV_GT_TC", cells: "BV_GT" },
  evidence: { rowCodes: "BV_MC_Ma", columnCodes: "BV_MC_TC", cells: "BV_MC" },
};

/** Formulas beside and below what counts: differences with the positions of rows; positions of columns. */
export const FINAL_HELPER_NAMES = { aside: "BV_CHOT_Phu", below: "BV_CHOT_ViTri" } as const;

/** The result sheet. */
export const RESULT_NAMES = {
  rowCodes: "BV_KQ_Ma",
  columnCodes: "BV_KQ_TC",
  /** Codes above the columns of groups; absent without groups. */
  groupCodes: "BV_KQ_Nhom",
  /** What the list said of each rule when its column was built. */
  rules: "BV_KQ_QuyTac",
  total: "BV_KQ_Tong",
  rank: "BV_KQ_Hang",
  clusterRank: "BV_KQ_HangCum",
  why: "BV_KQ_ViSao",
  line: "BV_KQ_Dong",
  status: "BV_KQ_TrangThai",
  /** Ladder codes across the key columns; absent without a ladder. */
  keyCodes: "BV_KQ_Khoa",
  /** Parameter rows above the points. */
  parameters: "BV_KQ_ThamSo",
  /** All formulas below the header. */
  formulas: "BV_KQ_CongThuc",
} as const;

/** Names of the gates that each participant has hit, on the result sheet; absent without gates. */
export const GATES_NAME = "BV_KQ_Loai";

/** The form for one participant: the cell with his code, the table, its helpers. */
export const FORM_NAMES = { code: "BV_PC_Ma", table: "BV_PC", helpers: "BV_PC_Phu", status: "BV_PC_Cu" } as const;

/** Phiếu điểm: all that is printed, and the cell that tells when it is old. */
export const SCORE_SHEET_NAMES = { paper: "BV_PD", stale: "BV_PD_Cu" } as const;

/** The board and the list of findings. */
export const BOARD_NAME = "BV_XH";
export const FINDINGS_NAME = "BV_KT";

/** How many errors the last check left open; absent in workbooks of before. */
export const OPEN_ERRORS_NAME = "BV_KT_Loi";

/** Sources of list validations. */
export const CHOICE_NAMES = {
  rankStyles: "BV_DM_KieuHang",
  orders: "BV_DM_ThuTu",
  scopes: "BV_DM_PhamVi",
  absences: "BV_DM_Vang",
  types: "BV_DM_Loai",
  kinds: "BV_DM_LoaiTC",
  parts: "BV_DM_Phan",
  evidences: "BV_DM_MinhChung",
  rankBys: "BV_DM_XepTheo",
  rounds: "BV_DM_Vong",
  yesNo: "BV_DM_CoKhong",
  ladder: "BV_DM_PhanHang",
  salutations: "BV_DM_OngBa",
  sexes: "BV_DM_GioiTinh",
  disciplines: "BV_DM_KyLuat",
  levels: "BV_DM_XepLoai",
  objectClasses: "BV_DM_DoiTuong",
  movementKinds: "BV_DM_HinhThuc",
} as const;

/** Names of the k-th nomination list (from 1): its title cell, its "đã cũ" cell, its block. */
export function listNames(k: number): { readonly title: string; readonly stale: string; readonly block: string } {
  return { title: `BV_DS${k}_Ten`, stale: `BV_DS${k}_Cu`, block: `BV_DS${k}` };
}

/** Prefix of all names of nomination lists. */
export const LIST_PREFIX = "BV_DS";

export type SheetRole = Exclude<keyof typeof sheetTitles, "nomination">;

/** Names that tell on which sheet a role lives; the first that still points to cells counts. */
const ANCHORS: Readonly<Record<SheetRole, readonly string[]>> = {
  movement: Object.values(SETTING_NAMES),
  criteria: Object.values(CRITERIA_NAMES),
  participants: Object.values(PARTICIPANT_NAMES),
  entries: [ENTRY_NAMES.cells, ENTRY_NAMES.rowCodes, ENTRY_NAMES.columnCodes],
  results: Object.values(RESULT_NAMES),
  board: [BOARD_NAME],
  findings: [FINDINGS_NAME],
};

/** Present title of the sheet with that role, or null when none of its names points to cells any more. */
export function titleOf(snapshot: WorkbookSnapshot, role: SheetRole): string | null {
  for (const name of ANCHORS[role]) {
    const block = snapshot.blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Title for a sheet of that role: where it is now, else its own title, made different from other people's sheets. */
export function titleFor(snapshot: WorkbookSnapshot, role: SheetRole): string {
  return titleOf(snapshot, role) ?? freeTitle(sheetTitles[role], snapshot);
}

/** Present title of a sheet of the grid's layout, or null when none of its names points to cells. */
export function gridTitleOf(snapshot: Pick<WorkbookSnapshot, "blocks">, sheet: GridSheet): string | null {
  const { cells, rowCodes, columnCodes } = GRID_NAMES[sheet];
  for (const name of [cells, rowCodes, columnCodes]) {
    const block = snapshot.blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Title for a sheet of the grid's layout: where it is now, else its own; the only round of a movement is called by its work. */
export function gridTitleFor(snapshot: WorkbookSnapshot, sheet: GridSheet, rounds: number): string {
  const own = sheet === "self" && rounds < 2 ? sheetTitles.entries : roundsSheet.titles[sheet];
  return gridTitleOf(snapshot, sheet) ?? freeTitle(own, snapshot);
}

/** Excel's longest sheet title. */
export const MAX_TITLE_LENGTH = 31;

/**
 * A sheet title that Excel accepts and that no sheet of the workbook has: forbidden characters out, at most 31 characters, with the mark of
 * its movement at the end where there are several.
 */
export function freeTitle(wanted: string, snapshot: Pick<WorkbookSnapshot, "sheets" | "titleTail">): string {
  const clean =
    wanted
      .normalize("NFC")
      .replace(/[\\/?*:[\]\u0000-\u001f]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^[' ]+|[' ]+$/g, "") || sheetTitles.nomination;
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.title.toUpperCase()));
  for (let k = 1; ; k++) {
    const tail = `${snapshot.titleTail ?? ""}${k === 1 ? "" : ` (${k})`}`;
    const title = `${cut(clean, MAX_TITLE_LENGTH - tail.length)}${tail}`;
    if (!taken.has(title.toUpperCase())) return title;
  }
}

/** At most `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.trim().replace(/'+$/, "");
}
