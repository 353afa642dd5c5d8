// The log of a movement: lines that are only ever added, each with a code that follows from its content and the code of the line before, so
// that a line altered, taken out or put between breaks the chain. Evidence, not security: who can write the file can write a whole new log.
import { settledCell } from "../decimal";
import { canonicalText } from "../seal/canonical";
import { sha256Hex } from "../seal/sha256";
import type { TypedCell } from "./entryChanges";

export const LOG_ACTIONS = ["entry", "stage", "return", "reason", "mark"] as const;

/**
 * entry: a changed entry; stage: a move forward; return: a move back; reason: the reason for an earlier line, told later;
 * mark: the mark that changes are reckoned from was lost or set anew.
 */
export type LogAction = (typeof LOG_ACTIONS)[number];

export interface LogLine {
  /** From 1, without gaps. */
  readonly number: number;
  /** In words, as the clerk reads it. */
  readonly at: string;
  readonly who: string;
  readonly action: LogAction;
  /** Address of the cell at that time; of a reason, "#n" for line n. */
  readonly cell: string;
  readonly participant: string;
  readonly criterion: string;
  readonly before: TypedCell;
  readonly after: TypedCell;
  /** In words. */
  readonly stage: string;
  readonly reason: string;
}

export interface ChainedLine extends LogLine {
  readonly code: string;
}

/** Eight hexadecimal digits for the line behind one of code `previous` ("" = it is the first). */
export function lineCode(previous: string, line: LogLine): string {
  const { number, at, who, action, cell, participant, criterion, before, after, stage, reason } = line;
  const content = [previous, number, at, who, action, cell, participant, criterion, settledCell(before), settledCell(after), stage, reason];
  return sha256Hex(canonicalText(content)).slice(0, 8).toUpperCase();
}

/** The lines with their codes, numbered on behind `last` (null = the log is empty). */
export function chained(last: Pick<ChainedLine, "number" | "code"> | null, lines: readonly Omit<LogLine, "number">[]): ChainedLine[] {
  let { number, code } = last ?? { number: 0, code: "" };
  return lines.map((line) => {
    number += 1;
    const numbered = { ...line, number };
    code = lineCode(code, numbered);
    return { ...numbered, code };
  });
}

/** Places (from 1) of lines that do not follow from the line before as it stands. */
export function brokenLines(lines: readonly ChainedLine[]): number[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1] ?? { number: 0, code: "" };
    return line.number === before.number + 1 && line.code === lineCode(before.code, line) ? [] : [i + 1];
  });
}

/** Places of the changed entries without a reason, neither in the line nor in a later one for it. */
export function unreasonedLines(lines: readonly LogLine[]): number[] {
  const given = new Set(lines.filter(({ action }) => action === "reason").map(({ cell }) => cell));
  return lines
    .filter(({ action, number, reason }) => action === "entry" && reason === "" && !given.has(`#${number}`))
    .map(({ number }) => number);
}

/** Changed entries in the log behind the last move to that stage, as it is called there. */
export function changesSince(lines: readonly LogLine[], stage: string): number {
  const last = lines.map(({ action, after }) => action === "stage" && after === stage).lastIndexOf(true);
  return lines.slice(last + 1).filter(({ action }) => action === "entry").length;
}
