// The words of the tool in the pane's language, and how a cell of a change is shown; they come with the tool's own chunk.
import type { TypedCell } from "../../../core/stages/entryChanges";
import { stages as en } from "../../../locale/en/stages";
import { formatNumber, type Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { stages as vi } from "../../../locale/vi/stages";
import { usePane } from "../../paneContext";

export type StageWords = Same<typeof vi>;

/** The words of the tool. */
export function useStageWords(): StageWords {
  return usePane().state.language === "vi" ? vi : en;
}

/** A cell as people read it. */
export function cellShown(cell: TypedCell | null, words: StageWords, language: Language): string {
  if (cell === null) return words.absent;
  if (cell === "") return words.blank;
  return typeof cell === "number" ? formatNumber(cell, language) : String(cell);
}

/** A moment that the sheet keeps in Vietnamese, "14:05 ngày 23/11/2026", in the pane's language. */
export function sinceShown(since: string, words: StageWords): string {
  return since.replace(` ${vi.day} `, ` ${words.day} `);
}
