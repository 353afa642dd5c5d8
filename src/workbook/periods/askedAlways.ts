// Names of periods that every reading of a workbook asks for; apart from the others, which the pane loads when it needs them.

/** Codes of people of earlier periods who are not in this one: nobody else gets them. A cell of the profile; absent where there are none. */
export const RETIRED_CODES_NAME = "BV_PT_KyMaCu";

/** What the sheet Tổng hợp kỳ adds up: its title. */
export const ROLL_UP_TITLE_NAME = "BV_TH_TieuDe";
