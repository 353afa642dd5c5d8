// Formulas of the sheet Kiểm phiếu: the same answers as core/votes/countVotes.ts, without the add-in. Where its cells lie.
import { MOST_VOTES, SESSION_FIELDS, THRESHOLD_DECIMALS, type LineField, type SessionField } from "../core/votes/countVotes";
import { votesSheet as words } from "../locale/vi/votesSheet";
import { call, columnRef, iff, literal, ref } from "./expression";

/** Rows of the block on top; the third column of labels holds what is calculated. */
export const VOTE_ROWS = { title: 0, guide: 1, basesTitle: 2, session: 3, last: 6, misfit: 7, header: 8, first: 9 } as const;

/** Columns of the table; those from `firstNumber` on are not printed: the typed cells as numbers, and what the others go by. */
export const VOTE_COLUMNS = {
  order: 0,
  code: 1,
  name: 2,
  award: 3,
  awardName: 4,
  firstCount: 5,
  secondCount: 6,
  written: 7,
  recused: 8,
  votes: 9,
  base: 10,
  counted: 11,
  share: 12,
  threshold: 13,
  outcome: 14,
  firstNumber: 15,
  secondNumber: 16,
  writtenNumber: 17,
  recusedNumber: 18,
  isReadable: 19,
  sum: 20,
  whole: 21,
} as const;

/** Columns of labels and numbers of the block on top. */
export const SESSION_COLUMNS = { leftLabel: 0, left: 3, rightLabel: 4, right: 5, baseLabel: 9, base: 11 } as const;

const LEFT: readonly SessionField[] = ["members", "present", "written"];

/** Cell of a number of the session. */
export function sessionCell(field: SessionField): { readonly row: number; readonly column: number } {
  const left = LEFT.indexOf(field);
  if (left >= 0) return { row: VOTE_ROWS.session + left, column: SESSION_COLUMNS.left };
  return { row: VOTE_ROWS.session + ["issued", "returned", "valid"].indexOf(field), column: SESSION_COLUMNS.right };
}

/** Helper cell with that number as the formulas take it. */
export function sessionNumberCell(field: SessionField): { readonly row: number; readonly column: number } {
  const { row, column } = sessionCell(field);
  return { row, column: column === SESSION_COLUMNS.left ? VOTE_COLUMNS.firstNumber : VOTE_COLUMNS.secondNumber };
}

const session = (field: SessionField): string => {
  const { row, column } = sessionNumberCell(field);
  return ref(row, column, "both");
};

/**
 * A typed cell as a number: digits in a text cell are one, nothing but spaces is "", anything else stays as it is. TEXT gives the digits
 * back only where VALUE read nothing else into them: no date, no fraction.
 */
function asNumber(cell: string): string {
  const trimmed = call("TRIM", cell);
  const value = call("VALUE", trimmed);
  const ofText = iff(`${trimmed}=""`, '""', iff(`${call("TEXT", value, '"0"')}=${trimmed}`, value, cell));
  return `=${call("IFERROR", iff(call("ISNUMBER", cell), cell, ofText), cell)}`;
}

/** The number of a field of the session. */
export function sessionNumberFormula(field: SessionField): string {
  const { row, column } = sessionCell(field);
  return asNumber(ref(row, column));
}

/** Whether the cell holds a number of votes, or nothing but spaces. TRUE is a number to LibreOffice, to Excel it is none. */
function isCountOrBlank(cell: string): string {
  const isCount = call("AND", `${cell}>=0`, `${cell}<${MOST_VOTES}`, `INT(${cell})=${cell}`);
  return iff(call("ISLOGICAL", cell), "FALSE", iff(call("ISNUMBER", cell), isCount, `TRIM(${cell})=""`));
}

/** Ballots that are not valid. */
export const INVALID_FORMULA = `=${iff(
  call("COUNT", session("returned"), session("valid")) + "=2",
  `${session("returned")}-${session("valid")}`,
  '""',
)}`;

/** What does not fit in the session, or "": each number against the smallest of those that it cannot be above. */
export function misfitFormula(): string {
  const chain: readonly SessionField[] = ["valid", "returned", "issued", "present", "members"];
  const above = chain.slice(0, -1).map((field, i) => {
    const wider = chain.slice(i + 1).map(session);
    return call("AND", call("ISNUMBER", session(field)), `${call("COUNT", ...wider)}>0`, `${session(field)}>${call("MIN", ...wider)}`);
  });
  const attending = call("SUM", session("present"), session("written"));
  const tooMany = call("AND", call("COUNT", session("members"), session("written")) + "=2", `${attending}>${session("members")}`);
  const isReadable = call("AND", ...SESSION_FIELDS.map((field) => isCountOrBlank(session(field))));
  const text = literal(words.misfit);
  return `=${call("IFERROR", iff(isReadable, iff(call("OR", ...above, tooMany), text, '""'), text), text)}`;
}

const misfit = ref(VOTE_ROWS.misfit, 0, "both");
const baseCell = (i: number): string => ref(VOTE_ROWS.session + i, SESSION_COLUMNS.base, "both");
const baseWord = (i: number): string => ref(VOTE_ROWS.session + i, SESSION_COLUMNS.baseLabel, "both");
const ballots = ref(VOTE_ROWS.last, SESSION_COLUMNS.base, "both");

/** Bases by row (all members, present, valid), then the most ballots that can speak for a name. "" where not known. */
export function baseFormulas(): string[] {
  const heard = (field: SessionField): string =>
    iff(call("ISNUMBER", session(field)), call("SUM", session(field), session("written")), '""');
  const known = (["valid", "returned", "issued", "present", "members"] as const).reduceRight(
    (otherwise, field) => iff(call("ISNUMBER", session(field)), session(field), otherwise),
    '""',
  );
  const formulas = [iff(call("ISNUMBER", session("members")), session("members"), '""'), heard("present"), heard("valid"), known];
  return formulas.map((formula) => `=${iff(`${misfit}=""`, formula, '""')}`);
}

type VoteColumn = keyof typeof VOTE_COLUMNS;

/** Columns that hold formulas. */
export type VoteFormulaColumn = Exclude<VoteColumn, "order" | "code" | "name" | "award" | "awardName" | LineField | "base" | "threshold">;

/** The formulas of a line, by column; `rows`: lines of the table. */
export function lineFormulas(rows: number): Readonly<Record<VoteFormulaColumn, string>> {
  const cell = (field: VoteColumn): string => ref(VOTE_ROWS.first, VOTE_COLUMNS[field], "column");
  const column = (field: VoteColumn): string => columnRef(VOTE_COLUMNS[field], VOTE_ROWS.first, rows);
  const [first, second, written, recused] = [cell("firstNumber"), cell("secondNumber"), cell("writtenNumber"), cell("recusedNumber")];
  const inputs = [first, second, written, recused];
  const [sum, votes, counted, outcome, threshold] = [cell("sum"), cell("votes"), cell("counted"), cell("outcome"), cell("threshold")];
  const isReadable = `${cell("isReadable")}=1`;
  const bothCounted = call("COUNT", first, second) + "=2";
  const withWritten = (count: string): string => call("SUM", count, written);
  const one = iff(call("ISNUMBER", first), withWritten(first), iff(call("ISNUMBER", second), withWritten(second), '""'));
  const scale = 10 ** THRESHOLD_DECIMALS;
  const isEnough = `${votes}*${100 * scale}>=INT(ROUND(${threshold}*${scale},6))*${counted}`;
  const isImpossible = call(
    "OR",
    iff(call("ISNUMBER", ballots), `${votes}-SUM(${written})>${ballots}-SUM(${recused})`, "FALSE"),
    `SUM(${written})>SUM(${session("written")})`,
    iff(call("ISNUMBER", cell("whole")), `SUM(${recused})>${cell("whole")}`, "FALSE"),
    iff(call("ISNUMBER", counted), `${votes}>${counted}`, "FALSE"),
  );
  const whole = [0, 1, 2].reduceRight((otherwise, i) => iff(`${cell("base")}=${baseWord(i)}`, baseCell(i), otherwise), '""');
  // Other votes for the same name and award. Counting the lines alone is quick, and nearly always enough.
  const isTwice = iff(
    `${call("COUNTIFS", column("code"), cell("code"), column("award"), cell("award"))}=1`,
    "FALSE",
    `${call(
      "SUMPRODUCT",
      `(${column("code")}=${cell("code")})*(${column("award")}=${cell("award")})*(${column("sum")}<>"")*(${column("sum")}<>${sum})`,
    )}>0`,
  );
  const { passed, failed, recount } = words.outcomes;
  return {
    firstNumber: asNumber(cell("firstCount")),
    secondNumber: asNumber(cell("secondCount")),
    writtenNumber: asNumber(cell("written")),
    recusedNumber: asNumber(cell("recused")),
    isReadable: `=${call("IFERROR", iff(call("AND", ...inputs.map(isCountOrBlank)), "1", "0"), "0")}`,
    whole: `=${iff(`${cell("base")}=""`, '""', whole)}`,
    votes: `=${iff(`${sum}=""`, '""', iff(isTwice, '""', sum))}`,
    sum: `=${iff(isReadable, iff(call("AND", bothCounted, `${call("SUM", first)}<>${call("SUM", second)}`), '""', one), '""')}`,
    counted: `=${iff(
      call("AND", isReadable, call("ISNUMBER", cell("whole"))),
      iff(`SUM(${recused})>${cell("whole")}`, '""', `${cell("whole")}-SUM(${recused})`),
      '""',
    )}`,
    outcome: `=${iff(
      `${votes}=""`,
      iff(call("AND", isReadable, `${sum}=""`, call("NOT", bothCounted)), '""', literal(recount)),
      iff(
        // OR would evaluate both: where a cell of the session is an error, only the first part has an answer.
        iff(`${misfit}<>""`, "TRUE", isImpossible),
        literal(recount),
        iff(
          call("AND", call("ISNUMBER", threshold), call("ISNUMBER", counted)),
          iff(`${counted}=0`, '""', iff(isEnough, literal(passed), literal(failed))),
          '""',
        ),
      ),
    )}`,
    // Cut, not rounded: 79,999 % must not look like 80 %.
    share: `=${iff(
      call("OR", `${outcome}=${literal(passed)}`, `${outcome}=${literal(failed)}`),
      `INT(${votes}*10000/${counted})/100`,
      '""',
    )}`,
  };
}
