// The defined names of a period on the profile and of the sheet Tổng hợp kỳ.
import { ROLL_UP_TITLE_NAME } from "./askedAlways";

/** Cells of the profile of a workbook that was made for a period; others lack them. */
export const PERIOD_NAMES = { name: "BV_PT_Ky", from: "BV_PT_KyTu", to: "BV_PT_KyDen" } as const;

export { RETIRED_CODES_NAME } from "./askedAlways";

/** Cells with the choices of the roll-up. */
export const ROLL_UP_SETTINGS = {
  title: ROLL_UP_TITLE_NAME,
  method: "BV_TH_Cach",
  count: "BV_TH_N",
  missing: "BV_TH_Vang",
  minimum: "BV_TH_ToiThieu",
  decimals: "BV_TH_SoLe",
} as const;

/** Rows across the columns of periods. */
export const ROLL_UP_ROWS = {
  labels: "BV_TH_Ky",
  file: "BV_TH_Tep",
  state: "BV_TH_TrangThai",
  version: "BV_TH_PhienBan",
  signature: "BV_TH_MaTC",
  reason: "BV_TH_LyDo",
  weight: "BV_TH_TrongSo",
} as const;

/** Columns down the people, and the cells of periods. */
export const ROLL_UP_COLUMNS = {
  code: "BV_TH_Ma",
  name: "BV_TH_Ten",
  unit: "BV_TH_DonVi",
  cluster: "BV_TH_Cum",
  cells: "BV_TH_Diem",
} as const;

/** Bands of the periods, and the table of rules; absent where no period has bands. */
export const ROLL_UP_BANDS = { cells: "BV_TH_MucKy", rules: "BV_TH_QuyTac" } as const;

/** What formulas give. */
export const ROLL_UP_RESULTS = {
  counted: "BV_TH_SoKy",
  result: "BV_TH_KetQua",
  clusterRank: "BV_TH_HangCum",
  rank: "BV_TH_Hang",
  before: "BV_TH_HangTruoc",
  change: "BV_TH_ThayDoi",
  band: "BV_TH_XepMuc",
  note: "BV_TH_GhiChu",
} as const;

/** Lists of choices; and the blocks that hold nothing but formulas. */
export const ROLL_UP_CHOICES = { methods: "BV_TH_DM_Cach", missings: "BV_TH_DM_Vang" } as const;
export const ROLL_UP_FORMULAS = { results: "BV_TH_CongThuc", helpers: "BV_TH_Phu" } as const;

/** All that reading a roll-up asks for. */
export const ROLL_UP_NAMES: readonly string[] = [
  ...Object.values(ROLL_UP_SETTINGS),
  ...Object.values(ROLL_UP_ROWS),
  ...Object.values(ROLL_UP_COLUMNS),
  ...Object.values(ROLL_UP_BANDS),
];
