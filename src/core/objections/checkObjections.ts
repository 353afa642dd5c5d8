// What is doubtful in the register of objections, rules K-01, K-03 to K-05, K-10 and K-11. Nothing of it stops any result.
import { isoDate } from "../cleaning/dateText";
import { codeKey } from "../criteriaTree";
import { finding, type Finding, type Place } from "../finding";
import { dueDay, isClosed, type Deadlines, type ObjectionOutcome, type ObjectionStatus } from "./objection";

/** A line of the register as far as it is understood; days are serial numbers, null or "" = not said. */
export interface Objection {
  readonly number: number | null;
  readonly received: number | null;
  /** "" = anonymous. */
  readonly person: string;
  readonly unit: string;
  /** Code; "" = about nobody by name. */
  readonly participant: string;
  readonly criterion: string;
  readonly text: string;
  readonly handler: string;
  /** null = not understood; a blank cell is "new". */
  readonly status: ObjectionStatus | null;
  readonly outcome: ObjectionOutcome | null;
  readonly answered: number | null;
  readonly note: string;
}

export type ObjectionField = keyof Objection;

/** `problem` of K-04. */
export type AnswerProblem = "noDay" | "noOutcome" | "notAnswered";
/** `problem` of K-05. */
export type NumberProblem = "twice" | "none";

export interface ObjectionContext {
  readonly participants: readonly { readonly code: string }[];
  readonly criteria: readonly { readonly code: string }[];
  readonly deadlines: Pick<Deadlines, "answerDays" | "holidays">;
  /** Where a cell of the line lies; `index` in the list. */
  readonly placeOf: (index: number, field: ObjectionField) => Place;
  readonly placeOfHolidays: Place;
}

/**
 * Findings in the order of the lines. K-01: code that is in no list. K-03: answered before it was received. K-04: answered without day or
 * outcome, or an outcome without an answer. K-05: number twice or none. K-10: nothing said. K-11: an open answer is due in a year of which
 * the list has no holiday, though it has of another one.
 */
export function checkObjections(objections: readonly Objection[], context: ObjectionContext): Finding[] {
  const { placeOf } = context;
  const known = {
    participant: new Set(context.participants.map(({ code }) => codeKey(code))),
    criterion: new Set(context.criteria.map(({ code }) => codeKey(code))),
  };
  const seen = new Set<number>();
  const findings = objections.flatMap((objection, index): Finding[] => {
    const { number, received, answered } = objection;
    const told: Finding[] = [];
    const tell = (rule: "K-01" | "K-03" | "K-04" | "K-05" | "K-10", field: ObjectionField, params: Finding["params"] = {}): void => {
      told.push(finding(rule, placeOf(index, field), {}, { number: number ?? "", ...params }));
    };
    if (number === null) tell("K-05", "number", { problem: "none" satisfies NumberProblem });
    else if (seen.has(number)) tell("K-05", "number", { problem: "twice" satisfies NumberProblem });
    else seen.add(number);
    for (const field of ["participant", "criterion"] as const) {
      const code = objection[field];
      if (code !== "" && !known[field].has(codeKey(code))) tell("K-01", field, { code, where: field });
    }
    if (objection.text === "") tell("K-10", "text");
    if (received !== null && answered !== null && Math.floor(answered) < Math.floor(received)) tell("K-03", "answered");
    const problem = answerProblem(objection);
    if (problem !== null) tell("K-04", problem === "noDay" ? "answered" : problem === "noOutcome" ? "outcome" : "status", { problem });
    return told;
  });
  return [...findings, ...holidayFindings(objections, context)];
}

function answerProblem({ status, outcome, answered }: Objection): AnswerProblem | null {
  if (status === "answered") return answered === null ? "noDay" : outcome === null ? "noOutcome" : null;
  const isOpen = status !== null && !isClosed(status);
  return isOpen && (outcome !== null || answered !== null) ? "notAnswered" : null;
}

function holidayFindings(objections: readonly Objection[], { deadlines, placeOfHolidays }: ObjectionContext): Finding[] {
  const listed = new Set([...(deadlines.holidays ?? [])].map(yearOf));
  if (listed.size === 0) return [];
  const asked = new Set<string>();
  for (const { received, status } of objections) {
    const due = dueDay(received, deadlines);
    if (due === null || received === null || isClosed(status)) continue;
    for (const day of [received, due]) if (!listed.has(yearOf(day))) asked.add(yearOf(day));
  }
  return [...asked].sort().map((year) => finding("K-11", placeOfHolidays, {}, { year }));
}

function yearOf(day: number): string {
  return isoDate(Math.floor(day)).slice(0, 4);
}
