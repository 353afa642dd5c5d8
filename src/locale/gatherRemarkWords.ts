// The sentences of remarks on unit files, in a language.
import type { CellId, GatherRemark } from "../core/gather/remarks";
import { MOST_TEXT } from "../core/rounds";
import { gatherRefusals as enRefusals, gatherRemarkParts as enParts, gatherRemarks as en } from "./en/gatherRemarks";
import { findingWords } from "./findingWords";
import { fill, type Language } from "./language";
import { gatherRefusals as viRefusals, gatherRemarkParts as viParts, gatherRemarks as vi } from "./vi/gatherRemarks";
import { sheet } from "./vi/sheet";
import { unitFileSheet } from "./vi/unitFileSheet";

const WORDS = {
  vi: { remarks: vi, parts: viParts, refusals: viRefusals },
  en: { remarks: en, parts: enParts, refusals: enRefusals },
};

/** Cells that are named one by one. */
const SHOWN_CELLS = 6;

/** What a remark says. `nameOf`: the list's name of a criterion by its code. */
export function gatherRemarkWords(remark: GatherRemark, nameOf: (criterion: string) => string, language: Language): string {
  const { remarks, parts, refusals } = WORDS[language];
  const cell = ({ participant, criterion }: CellId): string => fill(parts.cell, { participant, criterion }, language);
  const cells = (ids: readonly CellId[]): { readonly count: number; readonly cells: string } => {
    const shown = ids.slice(0, SHOWN_CELLS).map(cell).join("; ");
    const rest = ids.length - SHOWN_CELLS;
    return { count: ids.length, cells: rest > 0 ? fill(parts.more, { cells: shown, count: rest }, language) : shown };
  };
  const say = (params: Readonly<Record<string, string | number>>): string =>
    fill(remarks[remark.kind], params, language).replace(/ {2,}/g, " ").trim();
  switch (remark.kind) {
    case "unreadable": {
      const reasons: Readonly<Record<string, string>> = refusals;
      return say({ reason: fill(reasons[remark.reason] ?? refusals.other, { reason: remark.reason }, language) });
    }
    case "unread":
      return say({ problem: fill(parts.unread[remark.problem], { header: unitFileSheet.entry[remark.round] }, language) });
    case "unknownRound":
      return say({ round: remark.round === null ? parts.none : sheet.rounds[remark.round] });
    case "otherMovement":
      return say({
        title: remark.title,
        year: remark.year ?? parts.none,
        numbers: remark.numbers === null ? "" : ` ${fill(parts.numbers, { ...remark.numbers }, language)}`,
      });
    case "otherVersion":
      return say({ version: remark.version ?? parts.none, now: remark.now });
    case "twice": {
      const hint = remark.isNewest === null ? "" : remark.isNewest ? parts.newest : parts.older;
      return say({ files: remark.files.join("; "), hint });
    }
    case "conflict":
      return say({ files: remark.files.join("; "), ...cells(remark.cells) });
    case "changedMax":
      return say({
        code: remark.code,
        before: remark.before === "" ? parts.none : remark.before,
        after: remark.after === "" ? parts.none : remark.after,
      });
    case "wrong": {
      const { message } = findingWords(remark.finding, language);
      const held = remark.finding.severity === "error" ? ` ${parts.held}` : "";
      return say({ cell: cell(remark.cell), message: `${message}${held}` });
    }
    case "maybeDate":
      return say({ cell: cell(remark.cell), value: remark.value });
    case "tornTexts":
    case "missingTexts":
    case "newTexts":
    case "withoutTexts":
      return say({ sheet: unitFileSheet.titles[remark.sheet] });
    case "lockedTexts":
      return say({ ...cells(remark.cells), sheet: unitFileSheet.titles[remark.sheet] });
    case "wrongText":
      return say({ ...cells(remark.cells), most: MOST_TEXT });
    case "missing":
    case "erased":
    case "noPlace":
    case "repeatedCells":
      return say(cells(remark.cells));
    case "unknownCriterion":
    case "missingCriterion":
    case "repeated":
      return say({ code: remark.code, name: remark.name || nameOf(remark.code) });
    case "unknownParticipant":
    case "missingParticipant":
    case "renamedCriterion":
    case "renamedParticipant":
    case "doubtfulParticipant":
    case "strays":
      return say({ ...remark });
    default:
      return say({});
  }
}
