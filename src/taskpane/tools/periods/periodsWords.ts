// Words of the tool for periods in the language of the pane; loaded with the tool.
import type { PeriodRemark } from "../../../core/periods/periodFile";
import { gatherRefusals as enRefusals } from "../../../locale/en/gatherRemarks";
import { periods as en } from "../../../locale/en/periods";
import { fill, type Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { gatherRefusals as viRefusals } from "../../../locale/vi/gatherRemarks";
import { periods as vi } from "../../../locale/vi/periods";
import { usePane } from "../../paneContext";
import { namesText } from "../units/namesText";

export type PeriodsWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, PeriodsWords>> = { vi, en };

/** The words of the pane's language. */
export function usePeriodsWords(): PeriodsWords {
  return BY_LANGUAGE[usePane().state.language];
}

/** Why a file was not read, in words. */
export function refusalText(reason: string, words: PeriodsWords, language: Language): string {
  const own: Readonly<Record<string, string>> = words.rollUp.refusals;
  const ofFiles: Readonly<Record<string, string>> = language === "vi" ? viRefusals : enRefusals;
  return own[reason] ?? fill(ofFiles[reason] ?? ofFiles["other"]!, { reason }, language);
}

/** What a remark says, its names cut short. */
export function remarkText({ kind, count, names }: PeriodRemark, words: PeriodsWords, language: Language): string {
  const say = (text: string, params: Readonly<Record<string, string | number>>): string => fill(text, params, language);
  return say(words.rollUp.remarks[kind], { count, names: namesText(names, words.rollUp.more, say) });
}
