// The defined names of the sheet Nội dung báo cáo.
import type { reportSheet as words } from "../../locale/vi/reportSheet";
import type { WorkbookSnapshot } from "../snapshot";

/** Single cells of the sheet. */
export const REPORT_FIELD_NAMES = {
  kind: "BV_BC_Loai",
  period: "BV_BC_Ky",
  launched: "BV_BC_PhatDong",
  symbol: "BV_BC_KyHieu",
  date: "BV_BC_Ngay",
  receiver: "BV_BC_KinhGui",
  assessment: "BV_BC_DanhGia",
  limits: "BV_BC_HanChe",
  proposals: "BV_BC_KienNghi",
} as const satisfies Record<keyof typeof words.fields, string>;

export type ReportField = keyof typeof REPORT_FIELD_NAMES;

export const REPORT_FIELDS = Object.keys(REPORT_FIELD_NAMES) as ReportField[];

/** Typed columns of the table of exemplary cases. */
export const CASE_NAMES = { code: "BV_BC_DH_Ma", reason: "BV_BC_DH_LyDo" } as const;

/** The column beside them that shows whose codes they are: formulas. */
export const CASE_SHOWN_NAME = "BV_BC_DH_Ten";

/** Source of the list of kinds of reports. */
export const REPORT_KINDS_NAME = "BV_BC_DM_Loai";

/** All that reading the sheet asks for. */
export const REPORT_NAMES: readonly string[] = [...Object.values(REPORT_FIELD_NAMES), ...Object.values(CASE_NAMES)];

/** Present title of the sheet, or null where none of its names points to cells. */
export function reportInputTitle({ blocks }: Pick<WorkbookSnapshot, "blocks">): string | null {
  for (const name of REPORT_NAMES) {
    const block = blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}
