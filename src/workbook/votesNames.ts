// The defined names of the sheet Kiểm phiếu, and the title that it gets when it is made.
import type { LineField, SessionField } from "../core/votes/countVotes";
import { votesSheet as words } from "../locale/vi/votesSheet";
import { freeTitle } from "./names";
import type { WorkbookSnapshot } from "./snapshot";

/** Cells of the session, typed. */
export const VOTE_SESSION_NAMES = {
  members: "BV_KP_ThanhVien",
  present: "BV_KP_CoMat",
  written: "BV_KP_YKien",
  issued: "BV_KP_PhatRa",
  returned: "BV_KP_ThuVao",
  valid: "BV_KP_HopLe",
} as const satisfies Record<SessionField, string>;

/** Columns of the lines: typed ones. */
export const VOTE_INPUT_NAMES = {
  firstCount: "BV_KP_Lan1",
  secondCount: "BV_KP_Lan2",
  written: "BV_KP_VanBan",
  recused: "BV_KP_KhongThamGia",
} as const satisfies Record<LineField, string>;

/** Columns that say what is voted on. */
export const VOTE_LINE_NAMES = {
  code: "BV_KP_Ma",
  name: "BV_KP_Ten",
  award: "BV_KP_MaDanhHieu",
  awardName: "BV_KP_DanhHieu",
  ...VOTE_INPUT_NAMES,
} as const;

/** Formulas, and the rule of each award as it was when the sheet was made. */
export const VOTE_RESULT_NAMES = {
  invalid: "BV_KP_KhongHopLe",
  /** "" or what does not fit in the session. */
  misfit: "BV_KP_KhongKhop",
  votes: "BV_KP_DongY",
  base: "BV_KP_TinhTren",
  counted: "BV_KP_MauSo",
  share: "BV_KP_TyLe",
  threshold: "BV_KP_Nguong",
  outcome: "BV_KP_KetQua",
} as const;

/** All names of the sheet. */
export const VOTE_NAMES = {
  members: VOTE_SESSION_NAMES.members,
  present: VOTE_SESSION_NAMES.present,
  opinions: VOTE_SESSION_NAMES.written,
  issued: VOTE_SESSION_NAMES.issued,
  returned: VOTE_SESSION_NAMES.returned,
  valid: VOTE_SESSION_NAMES.valid,
  ...VOTE_LINE_NAMES,
  ...VOTE_RESULT_NAMES,
} as const;

/** Present title of the sheet, or null when none of its names points to cells. */
export function votesTitleOf(snapshot: Pick<WorkbookSnapshot, "blocks">): string | null {
  for (const name of Object.values(VOTE_NAMES)) {
    const block = snapshot.blocks.get(name);
    if (block !== undefined) return block.sheet;
  }
  return null;
}

/** Title for the sheet: where it is now, else its own, made different from other people's sheets. */
export function votesTitleFor(snapshot: Pick<WorkbookSnapshot, "blocks" | "sheets">): string {
  return votesTitleOf(snapshot) ?? freeTitle(words.title, snapshot);
}
