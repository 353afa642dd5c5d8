// What the public board says of itself: from when to when it hangs, until when and where objections are taken. Room to write what is not said.
import { dateText } from "../../core/cleaning/dateText";
import { fill } from "../../locale/language";
import { objectionsSheet } from "../../locale/vi/objectionsSheet";
import { call, literal, numeral } from "../expression";
import type { WorkbookSnapshot } from "../snapshot";
import { PUBLICATION_NAMES, PUBLICATION_RESULT_NAMES } from "./objectionNames";
import { decodeObjections, hasObjections, untilDay } from "./objectionsDecode";

const words = objectionsSheet.board;

/** The paragraphs; `agency` takes objections where nobody else is named. */
export function publicationNotices(snapshot: Pick<WorkbookSnapshot, "blocks">, agency: string): string[] {
  const { publication } = decodeObjections(snapshot);
  const { posted, postedDays, receiver, answerDays } = publication;
  const until = untilDay(publication);
  const day = (serial: number | null): string => (serial === null ? words.noDay : dateText(serial));
  const answer = answerDays === null ? "" : fill(words.answer, { days: String(answerDays) });
  const to = [receiver, agency].find((text) => text !== "") ?? words.receiver;
  return [
    fill(words.posted, { posted: day(posted), days: postedDays === null ? words.noDays : String(postedDays), until: day(until) }),
    fill(words.objections, { receiver: to, until: day(until), answer }),
  ];
}

/**
 * Formulas that are true once the days that a board was printed with are others, the end also by another holiday; none in a workbook
 * without the register.
 */
export function publicationChanges(snapshot: Pick<WorkbookSnapshot, "blocks">): string[] {
  if (!hasObjections(snapshot)) return [];
  const { until } = PUBLICATION_RESULT_NAMES;
  const printed = untilDay(decodeObjections(snapshot).publication);
  const ends = snapshot.blocks.has(until) ? [printed === null ? `${until}<>""` : isOther(until, printed)] : [];
  const typed = (["posted", "postedDays", "answerDays"] as const).flatMap((field) => {
    const cell = snapshot.blocks.get(PUBLICATION_NAMES[field])?.values[0]?.[0];
    if (cell === undefined) return [];
    const own = PUBLICATION_NAMES[field];
    if (typeof cell === "number") return [isOther(own, cell)];
    return [cell === "" ? `${own}<>""` : `${own}<>${literal(String(cell))}`];
  });
  return [...typed, ...ends];
}

function isOther(own: string, value: number): string {
  return call("NOT", call("AND", call("ISNUMBER", own), `${own}=${numeral(value)}`));
}
