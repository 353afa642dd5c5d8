// The defined names of the sheets Sổ kiến nghị and Ngày nghỉ. Without words: the overview needs some of them at once.
import type { ObjectionField } from "../../core/objections/checkObjections";

/** Cells above the register, typed. */
export const PUBLICATION_NAMES = {
  posted: "BV_KN_CongKhai",
  postedDays: "BV_KN_SoNgayCongKhai",
  receiver: "BV_KN_NoiNhan",
  answerDays: "BV_KN_SoNgay",
  warnDays: "BV_KN_NhacTruoc",
  /** The day that "overdue" is said of: no formula of the sheet asks the clock. */
  asOf: "BV_KN_TinhDen",
} as const;

export type PublicationField = keyof typeof PUBLICATION_NAMES;

/** Formulas above the register. */
export const PUBLICATION_RESULT_NAMES = { until: "BV_KN_DenHet", soon: "BV_KN_SapDen" } as const;

/** Typed columns of the register. */
export const OBJECTION_NAMES = {
  number: "BV_KN_So",
  received: "BV_KN_NgayNhan",
  person: "BV_KN_Nguoi",
  unit: "BV_KN_DonVi",
  participant: "BV_KN_DoiTuong",
  criterion: "BV_KN_TieuChi",
  text: "BV_KN_NoiDung",
  handler: "BV_KN_XuLy",
  status: "BV_KN_TrangThai",
  outcome: "BV_KN_KetQua",
  answered: "BV_KN_TraLoi",
  note: "BV_KN_GhiChu",
} as const satisfies Record<ObjectionField, string>;

/** Columns of formulas: name of the participant, last day to answer, reminder. */
export const OBJECTION_FORMULA_NAMES = { name: "BV_KN_TenDoiTuong", due: "BV_KN_Han", reminder: "BV_KN_Nhac" } as const;

export const DUE_NAME = OBJECTION_FORMULA_NAMES.due;
export const REMINDER_NAME = OBJECTION_FORMULA_NAMES.reminder;

/** Header and lines, all columns: what is put in between header and first line is in it, though in no column's own name. */
export const TABLE_NAME = "BV_KN_Bang";

/** The line that counts what is open, late, soon. */
export const SUMMARY_NAME = "BV_KN_TongKet";

/** Days and what they are called as typed, and the days that formulas take. */
export const HOLIDAY_NAMES = { day: "BV_NN_Ngay", name: "BV_NN_Ten" } as const;
export const COUNTED_HOLIDAYS_NAME = "BV_NN_Tinh";

/** Header and rows of the list of holidays, and rows below its end: what is typed there is in it, though in no column's own name. */
export const HOLIDAY_TABLE_NAME = "BV_NN_Bang";

/** Sources of the list validations. */
export const OBJECTION_CHOICE_NAMES = { statuses: "BV_NN_DM_TrangThai", outcomes: "BV_NN_DM_KetQua" } as const;

/** What tells of open and late objections, for who reads little; last days are reckoned, not read: their formulas may be typed over. */
export const OPEN_OBJECTION_NAMES: readonly string[] = [
  OBJECTION_NAMES.received,
  OBJECTION_NAMES.text,
  OBJECTION_NAMES.status,
  TABLE_NAME,
  PUBLICATION_NAMES.answerDays,
  HOLIDAY_NAMES.day,
];
