// The sheet Kiểm phiếu, read back: numbers as countVotes takes them, what is no number told at its cell, the typed cells to build it anew.
import type { VoteRule } from "../core/awards/awardRules";
import { codeKey } from "../core/criteriaTree";
import { percentText } from "../core/decision/amountText";
import { finding, type Finding, type Place } from "../core/finding";
import {
  LINE_FIELDS,
  SESSION_FIELDS,
  isVoteCount,
  type LineField,
  type SessionField,
  type VoteContext,
  type VotePlaces,
} from "../core/votes/countVotes";
import type { VoteLine, VoteSession } from "../core/votes/votes";
import { votesSheet as words } from "../locale/vi/votesSheet";
import { readTable, textOf, type TableLine } from "./decision/sheetTable";
import type { CellValue } from "./plan";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";
import { VOTE_LINE_NAMES, VOTE_RESULT_NAMES, VOTE_SESSION_NAMES, votesTitleOf } from "./votesNames";
import type { VoteEntries, VoteEntry } from "./votesPlan";

/** Codes that a vote may name. */
export interface KnownVotes {
  readonly participants: readonly { readonly code: string }[];
  /** `vote`: the rule that holds now; absent = not compared. */
  readonly awards: readonly { readonly code: string; readonly name?: string; readonly vote?: VoteRule | null }[];
}

/** The vote, with places and names for `countVotes`. */
export interface DecodedVotes extends Required<VoteContext> {
  readonly session: VoteSession;
  readonly lines: readonly VoteLine[];
  /** The rule of each line as it stood when the sheet was made; its formulas go by it. */
  readonly stated: readonly (VoteRule | null)[];
  /** S-01 for columns that are gone, B-04 for what is no number, B-05 for codes that are not known, B-06 for rules that changed. */
  readonly findings: readonly Finding[];
}

type Field = keyof typeof VOTE_LINE_NAMES | "base" | "threshold";

const TABLE_NAMES: Readonly<Record<Field, string>> = {
  ...VOTE_LINE_NAMES,
  base: VOTE_RESULT_NAMES.base,
  threshold: VOTE_RESULT_NAMES.threshold,
};

/**
 * null where the workbook has no such sheet. A line or session with a cell that is no number is marked `isUnreadable`. Without `known`
 * codes are not looked up.
 */
export function decodeVotes(snapshot: Pick<WorkbookSnapshot, "blocks">, known: KnownVotes | null = null): DecodedVotes | null {
  if (votesTitleOf(snapshot) === null) return null;
  const table = readTable<Field>(snapshot, TABLE_NAMES, ["base", "threshold", "awardName"]);
  const findings: Finding[] = [...table.findings, ...goneSessionCells(snapshot)];
  const read = (cell: CellValue, place: Place, about: { readonly participant?: string }): number | null | undefined => {
    const value = countIn(cell);
    if (value === undefined) findings.push(finding("B-04", place, about, { text: String(cell) }));
    return value;
  };
  const placeOf: VotePlaces = (line, field) =>
    line === null
      ? { kind: "cell", name: VOTE_SESSION_NAMES[field as SessionField], row: 0, column: 0 }
      : table.placeOf(table.lines[line]?.row ?? 0, field as LineField);
  const session = numbersOf(SESSION_FIELDS, (field) => read(sessionCells(snapshot)[field], placeOf(null, field), {}));
  const lines = table.lines.map(({ cells }, index): VoteLine => {
    const [participant, award] = [textOf(cells.code), textOf(cells.award)];
    const about = { participant };
    if (known !== null) findings.push(...unknownCodes(known, participant, award, (field) => table.placeOf(table.lines[index]!.row, field)));
    return { participant, award, ...numbersOf(LINE_FIELDS, (field) => read(cells[field], placeOf(index, field), about)) };
  });
  const stated = table.lines.map(statedRule);
  findings.push(...changedRules(known?.awards ?? [], lines, stated, (line) => table.placeOf(table.lines[line]!.row, "threshold")));
  const names = new Map(table.lines.map(({ cells }) => [codeKey(textOf(cells.code)), textOf(cells.name)]));
  return {
    session,
    lines,
    stated,
    findings,
    placeOf,
    nameOf: (code) => names.get(codeKey(code)) || code,
  };
}

/** All that is typed on the sheet, understood or not; null where there is none. */
export function voteEntries(snapshot: Pick<WorkbookSnapshot, "blocks">): VoteEntries | null {
  if (votesTitleOf(snapshot) === null) return null;
  const { lines } = readTable<Field>(snapshot, TABLE_NAMES, ["base", "threshold", "awardName"]);
  return {
    session: sessionCells(snapshot),
    lines: lines.map(({ cells }): VoteEntry => {
      const { firstCount, secondCount, written, recused } = cells;
      const said = {
        participant: textOf(cells.code),
        name: textOf(cells.name),
        award: textOf(cells.award),
        awardName: textOf(cells.awardName),
      };
      return { ...said, firstCount, secondCount, written, recused };
    }),
  };
}

function sessionCells(snapshot: Pick<WorkbookSnapshot, "blocks">): Readonly<Record<SessionField, CellValue>> {
  const cellOf = (block: NamedBlock | undefined): CellValue => block?.values[0]?.[0] ?? "";
  return Object.fromEntries(SESSION_FIELDS.map((field) => [field, cellOf(snapshot.blocks.get(VOTE_SESSION_NAMES[field]))])) as Record<
    SessionField,
    CellValue
  >;
}

function goneSessionCells(snapshot: Pick<WorkbookSnapshot, "blocks">): Finding[] {
  return Object.values(VOTE_SESSION_NAMES)
    .filter((name) => !snapshot.blocks.has(name))
    .map((name) => finding("S-01", { kind: "block", name }, {}, { name }));
}

/**
 * A number of votes, also where its digits stand as text; null where the cell is blank, undefined where it is neither. As the sheet's
 * formulas: plain spaces are blank, and around digits they are nothing.
 */
function countIn(cell: CellValue): number | null | undefined {
  if (typeof cell === "string" && /^ *$/.test(cell)) return null;
  const count = typeof cell === "string" && /^ *(0|[1-9]\d*) *$/.test(cell) ? Number(cell) : cell;
  return typeof count === "number" && isVoteCount(count) ? count : undefined;
}

function numbersOf<F extends string>(
  fields: readonly F[],
  read: (field: F) => number | null | undefined,
): Readonly<Record<F, number | null>> & { readonly isUnreadable?: boolean } {
  const values = fields.map((field) => [field, read(field)] as const);
  const numbers = Object.fromEntries(values.map(([field, value]) => [field, value ?? null])) as Record<F, number | null>;
  return values.some(([, value]) => value === undefined) ? { ...numbers, isUnreadable: true } : numbers;
}

function unknownCodes(known: KnownVotes, participant: string, award: string, placeOf: (field: "code" | "award") => Place): Finding[] {
  const isIn = (list: KnownVotes["awards"], code: string): boolean => list.some((one) => codeKey(one.code) === codeKey(code));
  const tell = (field: "code" | "award", name: string, where: string): Finding =>
    finding("B-05", placeOf(field), { participant }, { name, where });
  return [
    ...(isIn(known.participants, participant) ? [] : [tell("code", participant, words.lists.participants)]),
    ...(isIn(known.awards, award) ? [] : [tell("award", award, words.lists.awards)]),
  ];
}

/**
 * B-06 once for each award whose lines were made by another rule than the one that holds now: the formulas of the sheet go by the old one,
 * the decision by the new one. Lines without a rule are of people who are no longer up for the vote.
 */
function changedRules(
  awards: KnownVotes["awards"],
  lines: readonly VoteLine[],
  stated: readonly (VoteRule | null)[],
  placeOf: (line: number) => Place,
): Finding[] {
  return awards.flatMap(({ code, name = code, vote }): Finding[] => {
    if (vote === undefined) return [];
    const line = lines.findIndex(({ award }, i) => {
      const rule = stated[i] ?? null;
      return rule !== null && codeKey(award) === codeKey(code) && (rule.threshold !== vote?.threshold || rule.base !== vote.base);
    });
    return line < 0 ? [] : [finding("B-06", placeOf(line), {}, { name, text: ruleText(stated[line]!), other: ruleText(vote) })];
  });
}

/** "80 %, Tổng số thành viên". */
function ruleText(rule: VoteRule | null): string {
  return rule === null ? words.noRule : `${percentText(rule.threshold)}, ${words.bases[rule.base].toLowerCase()}`;
}

function statedRule({ cells }: TableLine<Field>): VoteRule | null {
  const bases = Object.keys(words.bases) as VoteRule["base"][];
  const base = bases.find((one) => words.bases[one] === textOf(cells.base));
  return base === undefined || typeof cells.threshold !== "number" ? null : { threshold: cells.threshold, base };
}
