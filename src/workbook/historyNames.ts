// The defined names of the sheets Quá trình khen thưởng and Sáng kiến, and the titles that these sheets get when they are made.
import { historySheet as words } from "../locale/vi/historySheet";
import { freeTitle } from "./names";
import type { WorkbookSnapshot } from "./snapshot";

/** Typed columns of the award history, left to right; names of people are formulas between them. */
export const HISTORY_NAMES = {
  code: "BV_QTKT_Ma",
  year: "BV_QTKT_Nam",
  award: "BV_QTKT_DanhHieu",
  level: "BV_QTKT_XepLoai",
  decision: "BV_QTKT_QuyetDinh",
} as const;

/** Typed columns of the register of initiatives. */
export const INITIATIVE_NAMES = {
  code: "BV_SK_Ma",
  title: "BV_SK_Ten",
  scope: "BV_SK_Cap",
  year: "BV_SK_Nam",
  decision: "BV_SK_QuyetDinh",
  usedFor: "BV_SK_DaDung",
} as const;

/** Sources of the list validations of both sheets. */
export const HISTORY_CHOICE_NAMES = { awards: "BV_QTKT_DM_DanhHieu", levels: "BV_QTKT_DM_XepLoai", scopes: "BV_SK_DM_Cap" } as const;

export type HistorySheet = keyof typeof words.titles;

const ANCHORS: Readonly<Record<HistorySheet, readonly string[]>> = {
  history: Object.values(HISTORY_NAMES),
  initiatives: Object.values(INITIATIVE_NAMES),
};

/** Present title of the sheet, or null when none of its names points to cells. */
export function historyTitleOf(snapshot: Pick<WorkbookSnapshot, "blocks">, sheet: HistorySheet): string | null {
  for (const name of ANCHORS[sheet]) {
    const block = snapshot.blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Title for the sheet: where it is now, else its own, made different from other people's sheets. */
export function historyTitleFor(snapshot: Pick<WorkbookSnapshot, "blocks" | "sheets">, sheet: HistorySheet): string {
  return historyTitleOf(snapshot, sheet) ?? freeTitle(words.titles[sheet], snapshot);
}
