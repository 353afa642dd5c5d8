// The defined names of the sheets of Xét (rules, awards, result), and the titles that these sheets get when they are made.
import { DECISION_RESULT_NAMES } from "./resultNames";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";
import { freeTitle } from "../names";
import type { WorkbookSnapshot } from "../snapshot";

/** Single cells of the rules' sheet. */
export const DECISION_SETTING_NAMES = {
  name: "BV_QX_Ten",
  received: "BV_QX_NgayNhan",
  decided: "BV_QX_NgayQuyetDinh",
  tie: "BV_QX_BangNhau",
} as const;

/** Columns of the tables of the rules' sheet. */
export const RULE_TABLE_NAMES = {
  gates: {
    name: "BV_QX_DK_Ten",
    require: "BV_QX_DK_DieuKien",
    atMost: "BV_QX_DK_NeuKhong",
    source: "BV_QX_DK_CanCu",
  },
  bands: {
    name: "BV_QX_M_Ten",
    level: "BV_QX_M_TuongUng",
    min: "BV_QX_M_TuDiem",
    require: "BV_QX_M_DieuKien",
    source: "BV_QX_M_CanCu",
  },
  quotas: {
    name: "BV_QX_CT_Ten",
    band: "BV_QX_CT_Muc",
    orBetter: "BV_QX_CT_CaTren",
    percent: "BV_QX_CT_TyLe",
    count: "BV_QX_CT_SoSuat",
    base: "BV_QX_CT_TinhTren",
    scope: "BV_QX_CT_PhamVi",
    rounding: "BV_QX_CT_LamTron",
    minimum: "BV_QX_CT_ItNhat",
    source: "BV_QX_CT_CanCu",
  },
  classes: { group: "BV_QX_L_Nhom", className: "BV_QX_L_Loai" },
  exceptions: { participant: "BV_QX_NL_Ma", band: "BV_QX_NL_Muc", reason: "BV_QX_NL_LyDo" },
} as const;

export type RuleTable = keyof typeof RULE_TABLE_NAMES;
export type RuleField<T extends RuleTable = RuleTable> = keyof (typeof RULE_TABLE_NAMES)[T] & string;

/** Sources of the list validations of the rules' sheet. */
export const RULE_CHOICE_NAMES = {
  ties: "BV_QX_DM_BangNhau",
  atMost: "BV_QX_DM_NeuKhong",
  levels: "BV_QX_DM_TuongUng",
  bands: "BV_QX_DM_Muc",
  yesNo: "BV_QX_DM_CoKhong",
  bases: "BV_QX_DM_TinhTren",
  scopes: "BV_QX_DM_PhamVi",
  roundings: "BV_QX_DM_LamTron",
} as const;

/** Single cells of the awards' sheet. */
export const AWARD_SETTING_NAMES = {
  name: "BV_DH_Ten",
  id: "BV_DH_Bo",
  from: "BV_DH_TuNgay",
  to: "BV_DH_DenNgay",
  sources: "BV_DH_CanCu",
  isVerified: "BV_DH_KiemChung",
} as const;

/** Columns of the tables of the awards' sheet. */
export const AWARD_TABLE_NAMES = {
  awards: {
    code: "BV_DH_D_Ma",
    name: "BV_DH_D_Ten",
    type: "BV_DH_D_Cho",
    form: "BV_DH_D_Loai",
    order: "BV_DH_D_ThuTu",
    authority: "BV_DH_D_ThamQuyen",
    article: "BV_DH_D_CanCu",
    isVerified: "BV_DH_D_KiemChung",
    isUsed: "BV_DH_D_Xet",
    threshold: "BV_DH_D_Nguong",
    voteBase: "BV_DH_D_TinhTren",
    multiple: "BV_DH_D_HeSo",
    limits: "BV_DH_D_TyLe",
  },
  conditions: {
    code: "BV_DH_K_Ma",
    condition: "BV_DH_K_DieuKien",
    article: "BV_DH_K_CanCu",
    isVerified: "BV_DH_K_KiemChung",
  },
  salaries: { from: "BV_DH_L_TuNgay", amount: "BV_DH_L_Muc", source: "BV_DH_L_CanCu" },
} as const;

export type AwardTable = keyof typeof AWARD_TABLE_NAMES;
export type AwardField<T extends AwardTable = AwardTable> = keyof (typeof AWARD_TABLE_NAMES)[T] & string;

/** Sources of the list validations of the awards' sheet. */
export const AWARD_CHOICE_NAMES = {
  types: "BV_DH_DM_Cho",
  forms: "BV_DH_DM_Loai",
  authorities: "BV_DH_DM_ThamQuyen",
  verified: "BV_DH_DM_KiemChung",
  yesNo: "BV_DH_DM_CoKhong",
  voteBases: "BV_DH_DM_TinhTren",
  codes: "BV_DH_DM_Ma",
} as const;

export type DecisionSheet = keyof typeof words.titles;

/** What a snapshot must hold to find and read these sheets: all names with these prefixes. */
export const DECISION_REQUESTS: Readonly<Record<DecisionSheet, readonly string[]>> = {
  rules: ["BV_QX_*"],
  awards: ["BV_DH_*"],
  result: ["BV_KX*"],
};

const ANCHORS: Readonly<Record<DecisionSheet, readonly string[]>> = {
  rules: [...Object.values(DECISION_SETTING_NAMES), ...Object.values(RULE_TABLE_NAMES).flatMap((names) => Object.values<string>(names))],
  awards: [...Object.values(AWARD_SETTING_NAMES), ...Object.values(AWARD_TABLE_NAMES).flatMap((names) => Object.values<string>(names))],
  result: Object.values(DECISION_RESULT_NAMES),
};

/** Present title of the sheet, or null when none of its names points to cells. */
export function decisionTitleOf(snapshot: Pick<WorkbookSnapshot, "blocks">, sheet: DecisionSheet): string | null {
  for (const name of ANCHORS[sheet]) {
    const block = snapshot.blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Title for the sheet: where it is now, else its own, made different from other people's sheets. */
export function decisionTitleFor(snapshot: Pick<WorkbookSnapshot, "blocks" | "sheets">, sheet: DecisionSheet): string {
  return decisionTitleOf(snapshot, sheet) ?? freeTitle(words.titles[sheet], snapshot);
}
