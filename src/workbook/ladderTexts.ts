// Steps of the ladder as they are written on the profile: a code, or words. Text and back.
import type { TieBreak, TieBreakOrder } from "../core/movement";
import { USUAL_ORDERS } from "../core/movement";
import { numberText, readNumber, tidy } from "../core/notation/numberText";
import type { LadderWord } from "../core/checkMovement";
import { lookupKey } from "../core/lookupKey";
import { ladderSheet as words } from "../locale/vi/ladderSheet";
import { sheet } from "../locale/vi/sheet";

/** "TC3", "Số tiêu chí đạt 12 điểm", "Điểm trừ": what is written in the ladder's first column. */
export function ladderText(step: TieBreak): string {
  if (step.by === "criterion") return step.code;
  return step.by === "count" ? words.words.count.replace("{points}", numberText(step.points)) : words.words[step.by];
}

/** The direction as it is written; of what has one by its nature nothing, where it has that. */
export function orderText({ by, order }: TieBreak): string {
  if (by === "criterion") return sheet.orders[order];
  return by === "preference" && order === USUAL_ORDERS.preference ? "" : words.orders[order];
}

/** Reads the words of a step, without regard to case, accents and spaces; null where they are none, as codes are. */
export function parseLadderWord(text: string): LadderWord | null {
  const letters = lettersOf(text);
  for (const by of PLAIN_WORDS) {
    const known: readonly string[] = [words.words[by], ...words.others[by]];
    if (known.some((word) => lettersOf(word) === letters)) return { by };
  }
  const [before, after] = words.words.count.split("{points}").map(lettersOf) as [string, string];
  if (!letters.startsWith(`${before} `)) return null;
  const points = readNumber(
    letters
      .slice(before.length)
      .trim()
      .replace(new RegExp(`\\s*${after}$`), ""),
  );
  return typeof points === "number" ? { by: "count", points } : null;
}

/** Reads a direction: blank is undefined, what is none is null. */
export function parseOrder(text: string): TieBreakOrder | null | undefined {
  const wanted = lookupKey(text.trim());
  if (wanted === "") return undefined;
  for (const order of ["higher", "lower"] as const)
    if ([sheet.orders[order], words.orders[order]].some((word) => lookupKey(word) === wanted)) return order;
  return null;
}

/** Words of the choices, with an example of a count. */
export function ladderChoices(): string[] {
  return [
    ladderText({ by: "atMaximum", order: "higher" }),
    ladderText({ by: "count", points: words.example, order: "higher" }),
    ...PLAIN_WORDS.filter((by) => by !== "atMaximum").map((by) => words.words[by]),
  ];
}

/** How "Vì sao" calls a step that is no criterion. */
export function ladderName(step: TieBreak): string {
  return step.by === "preference" ? words.preference.name : ladderText(step);
}

const PLAIN_WORDS = ["atMaximum", "deductions", "previousRank", "votes", "preference"] as const;

/** Letters without accents, in small ones, with one space between words. */
function lettersOf(text: string): string {
  return tidy(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").trim();
}
