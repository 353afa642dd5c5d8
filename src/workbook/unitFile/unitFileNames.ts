// The defined names of a unit file. None of them is a name of a movement's workbook: a unit file is never taken for one.

/** Cells of the page that says whose file it is. */
export const UNIT_INFO_NAMES = {
  division: "BV_PD_Chia",
  unit: "BV_PD_Ma",
  unitName: "BV_PD_Ten",
  title: "BV_PD_PhongTrao",
  year: "BV_PD_Nam",
  version: "BV_PD_PhienBan",
  round: "BV_PD_Vong",
  made: "BV_PD_NgayLap",
  participants: "BV_PD_DsDT",
  criteria: "BV_PD_DsTC",
  movement: "BV_PD_SoPT",
  seal: "BV_PD_NiemPhong",
} as const;

export type UnitInfoField = keyof typeof UNIT_INFO_NAMES;

/** The form of one participant: its code and name in a cell each, and columns of one cell per criterion. */
export const UNIT_FORM_NAMES = {
  participant: "BV_PD1_DT",
  participantName: "BV_PD1_TenDT",
  codes: "BV_PD1_TC",
  names: "BV_PD1_TenTC",
  maxima: "BV_PD1_Chuan",
  entries: "BV_PD1_Diem",
  explanations: "BV_PD1_GT",
  evidence: "BV_PD1_MC",
} as const;

/** The table of people: codes and names down and across, and the cells between. */
export const UNIT_MATRIX_NAMES = {
  rowCodes: "BV_PD2_DT",
  rowNames: "BV_PD2_TenDT",
  columnCodes: "BV_PD2_TC",
  columnNames: "BV_PD2_TenTC",
  maxima: "BV_PD2_Chuan",
  cells: "BV_PD2_Diem",
} as const;

export interface UnitGridNames {
  readonly rowCodes: string;
  readonly columnCodes: string;
  readonly cells: string;
}

/** The tables of texts beside the table of people. */
export const UNIT_TEXT_NAMES: Readonly<Record<"explanation" | "evidence", UnitGridNames>> = {
  explanation: { rowCodes: "BV_PD3_DT", columnCodes: "BV_PD3_TC", cells: "BV_PD3_GT" },
  evidence: { rowCodes: "BV_PD4_DT", columnCodes: "BV_PD4_TC", cells: "BV_PD4_MC" },
};

/** Sources of lists. */
export const UNIT_CHOICE_NAME = "BV_PD_CoKhong";

/** All names that reading a unit file asks for. */
export const UNIT_FILE_NAMES: readonly string[] = [
  ...Object.values(UNIT_INFO_NAMES),
  ...Object.values(UNIT_FORM_NAMES),
  ...Object.values(UNIT_MATRIX_NAMES),
  ...Object.values(UNIT_TEXT_NAMES).flatMap(({ rowCodes, columnCodes, cells }) => [rowCodes, columnCodes, cells]),
];
