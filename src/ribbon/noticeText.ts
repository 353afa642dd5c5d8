// What a function of the ribbon tells with the pane closed: only failures, and outcomes that the sheet alone does not say.
import type { BuildAnswer, NominateAnswer, RankAnswer } from "../commands/answers";
import type { DecideAnswer } from "../commands/decisionAnswers";
import type { CommandFailure, CommandResult } from "../commands/command";
import { failureWords, knowFailures, leftOverText } from "../locale/failureWords";
import { fill, type Language } from "../locale/language";
import { failures } from "../locale/en/failures";
import { notice as en } from "../locale/en/notice";
import { notice as vi } from "../locale/vi/notice";

const WORDS = { vi, en } as const;
knowFailures("en", failures);

/** A message of a few lines. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  /** Text of the button. */
  readonly close: string;
}

/** Answers of the functions of the ribbon, by name. `checkEntries` says everything on its sheet. */
export interface RibbonAnswers {
  readonly buildMatrix: BuildAnswer;
  readonly checkEntries: unknown;
  readonly rank: RankAnswer;
  readonly decide: DecideAnswer;
  readonly nominate: NominateAnswer;
}

export type RibbonFunction = keyof RibbonAnswers;

/** Places named in a message that stops the command; the rest is in the pane. */
const PLACES = 3;

/** The notice of a result; null when the sheet that is shown says enough. */
export function noticeOf<K extends RibbonFunction>(id: K, result: CommandResult<RibbonAnswers[K]>, language: Language): Notice | null {
  if (!result.ok) return toNotice(failureTitle(id, language), failureLines(result.failure, language), language);
  const lines = LINES[id](result.value, language);
  return lines.length === 0 ? null : toNotice(nameOf(id, language), lines, language);
}

/** The notice while Excel gives no answer. @param isWriting whether the workbook is being written */
export function silenceNotice(id: RibbonFunction, seconds: number, isWriting: boolean, language: Language): Notice {
  const words = WORDS[language];
  const lines = [fill(words.silentText, { seconds }, language), isWriting ? words.silentWriting : words.silentReading];
  return toNotice(fill(words.silentTitle, { what: nameOf(id, language) }, language), lines, language);
}

/** The notice of a bug. @param code to read out to the person who helps */
export function crashNotice(id: RibbonFunction, code: string, language: Language): Notice {
  return toNotice(failureTitle(id, language), [fill(WORDS[language].crash, { code }, language)], language);
}

const LINES: { readonly [K in RibbonFunction]: (answer: RibbonAnswers[K], language: Language) => string[] } = {
  buildMatrix: ({ criteria, participants, findings }, language) => {
    const notice = WORDS[language];
    if (findings.length === 0) return [];
    return [
      fill(notice.buildMatrix, { criteria, participants }, language),
      fill(notice.buildFindings, { count: findings.length }, language),
    ];
  },
  checkEntries: () => [],
  rank: ({ isProvisional, repaired, errors, warnings }, language) => {
    const notice = WORDS[language];
    return [
      ...(isProvisional ? [fill(notice.rankProvisional, { errors, warnings }, language)] : []),
      ...(repaired ? [notice.rankRepaired] : []),
    ];
  },
  decide: ({ rows, ruleSet, isProvisional, errors, warnings }, language) => {
    const notice = WORDS[language];
    const people = rows.filter(({ isForCouncil }) => isForCouncil).length;
    return [
      ...(people > 0 ? [fill(notice.decideAtLine, { count: people }, language)] : []),
      ...(isProvisional ? [fill(notice.decideProvisional, { errors, warnings }, language)] : []),
      ...(ruleSet !== null && !ruleSet.isVerified ? [fill(notice.decideUnverified, { set: ruleSet.name }, language)] : []),
    ];
  },
  nominate: ({ list, participants, atLine, isProvisional }, language) => {
    const notice = WORDS[language];
    return [
      ...(participants.length === 0 && atLine.length === 0 ? [fill(notice.nominateNone, { list }, language)] : []),
      ...(atLine.length > 0 ? [fill(notice.nominateAtLine, { list, count: atLine.length }, language)] : []),
      ...(isProvisional ? [fill(notice.nominateProvisional, { list }, language)] : []),
    ];
  },
};

function nameOf(id: RibbonFunction, language: Language): string {
  return WORDS[language].what[id];
}

function failureTitle(id: RibbonFunction, language: Language): string {
  return fill(WORDS[language].failureTitle, { what: nameOf(id, language) }, language);
}

function failureLines(failure: CommandFailure, language: Language): string[] {
  const { what, next } = failureWords(failure, language);
  const places = failure.findings.slice(0, PLACES).map(({ cell, message }) => (cell === "" ? message : `${cell}: ${message}`));
  // What is half done has a next step of its own.
  return [what, ...places, ...(failure.written === undefined ? [next] : writtenLines(failure, language)), ...leftLines(failure, language)];
}

/** What people typed that is not in the workbook. */
function leftLines({ left = [] }: CommandFailure, language: Language): string[] {
  return left.map((cell) => leftOverText(cell, WORDS[language], language));
}

/** What is half done. */
function writtenLines({ written }: CommandFailure, language: Language): string[] {
  if (written === undefined) return [];
  const sheets = written.sheets.map((sheet) => `“${sheet}”`).join(", ");
  return [fill(WORDS[language][written.kind], { sheets }, language)];
}

function toNotice(title: string, lines: readonly string[], language: Language): Notice {
  return { language, title, lines, close: WORDS[language].close };
}
