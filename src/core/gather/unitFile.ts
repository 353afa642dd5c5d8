// What a unit file ("phiếu đơn vị") says, as plain data: whose it is, what it was made for, and what is typed in it, all by code.
// The seal is reckoned from what the office wrote into it, never from what the unit types; the order of rows and columns does not count.
import { codeKey } from "../criteriaTree";
import { settledCell } from "../decimal";
import type { Round } from "../movement";
import type { RoundCell } from "../rounds";
import { canonicalText } from "../seal/canonical";
import { sha256Hex } from "../seal/sha256";

/** How a movement is parted into files: by participant, by unit of the people, by cluster, by the office that follows criteria. */
export type UnitDivision = "participant" | "unit" | "cluster" | "owner";

export const UNIT_DIVISIONS: readonly UnitDivision[] = ["participant", "unit", "cluster", "owner"];

/** Who fills a file: a participant's code, or the name of a unit, cluster or office. */
export interface UnitId {
  readonly division: UnitDivision;
  readonly code: string;
  readonly name: string;
}

export interface Coded {
  readonly code: string;
  readonly name: string;
}

/** A criterion as it stands in a file. */
export interface FileCriterion extends Coded {
  /** Điểm chuẩn as written; "" where there is none. */
  readonly max: string | number;
}

/** A cell of a file that holds something, or that is there to be filled. */
export interface FileCell {
  readonly participant: string;
  readonly criterion: string;
  /** "" is blank. */
  readonly value: RoundCell;
}

/** torn: its codes are not those of the table of people, and none of its cells is told. missing: there is a table of people without it. */
export type TextTable = "whole" | "torn" | "missing";

export interface UnitFileContent {
  /** null for a range that was pasted: it says neither movement nor version, has no seal, and blank names and maxima that it does not tell. */
  readonly unit: UnitId | null;
  readonly title: string;
  readonly year: number | null;
  /** Number of the movement in its workbook, which is never given twice; null in files of before, which do not say it. */
  readonly movement: number | null;
  /** Number of the criteria version; null where it is no number. */
  readonly version: number | null;
  readonly round: Round | null;
  /** When it was made, as written. */
  readonly made: string;
  /** Codes that the file was made with. */
  readonly expected: { readonly participants: readonly string[]; readonly criteria: readonly string[] };
  /** Rows and columns with a code, as they stand now; one that stands twice is there twice. */
  readonly participants: readonly Coded[];
  readonly criteria: readonly FileCriterion[];
  readonly entries: readonly FileCell[];
  readonly explanations: readonly FileCell[];
  readonly evidence: readonly FileCell[];
  /** How the tables of texts beside the table of people are. */
  readonly texts: Readonly<Record<"explanation" | "evidence", TextTable>>;
  /** Rows and columns without a code in which something is typed. */
  readonly strays: number;
  /** The seal as it stands in the file. */
  readonly seal: string;
}

/** What the seal speaks of. */
export type SealedContent = { readonly unit: UnitId } & Pick<
  UnitFileContent,
  "title" | "year" | "movement" | "version" | "round" | "expected" | "participants" | "criteria"
>;

/**
 * 64 hexadecimal digits over whose file it is, what it was made for, and the codes, names and maxima in it, whatever their order. A file that
 * does not say which movement of its workbook it is of has the seal of before.
 */
export function unitSeal({ unit, title, year, movement, version, round, expected, participants, criteria }: SealedContent): string {
  const sorted = (codes: readonly string[]): string[] => codes.map(codeKey).sort(byUnits);
  return sha256Hex(
    canonicalText({
      ...(movement === null ? { format: 1 } : { format: 2, movement }),
      unit: [unit.division, plain(unit.code), plain(unit.name)],
      title: plain(title),
      year,
      version,
      round,
      expected: { participants: sorted(expected.participants), criteria: sorted(expected.criteria) },
      participants: participants.map(({ code, name }) => `${codeKey(code)}\n${plain(name)}`).sort(byUnits),
      criteria: criteria
        .map(({ code, name, max }) => `${codeKey(code)}\n${plain(name)}\n${JSON.stringify(settledCell(max))}`)
        .sort(byUnits),
    }),
  );
}

/** Whether what the office wrote into the file still stands as it wrote it. */
export function isSealWhole({ unit, ...content }: UnitFileContent): boolean {
  return unit !== null && content.seal.trim().toLowerCase() === unitSeal({ ...content, unit });
}

/** Texts are the same when this is: composed letters, one space between words. Programs break and pad lines as they like. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The order of code units: the same in every engine. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two files of the same unit have the same key. */
export function unitKey({ division, code }: Pick<UnitId, "division" | "code">): string {
  return `${division}\n${codeKey(plain(code))}`;
}

/** Longest name of a file, in UTF-16 units, with its ending. */
export const MAX_FILE_NAME = 100;

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Names of files that Windows takes, one for each wanted text: NFC, none of <>:"/\|?*, at most 100 characters with ".xlsx", no name of a
 * device, no two alike but for case.
 */
export function safeFileNames(wanted: readonly string[], fallback: string): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const clean =
      text
        .normalize("NFC")
        .replace(/[<>:"/\\|?*\p{C}]/gu, " ")
        .replace(/\s+/gu, " ")
        .replace(/^[. ]+|[. ]+$/g, "") || fallback;
    const base = RESERVED.test(clean.split(".")[0]!) ? `_${clean}` : clean;
    for (let k = 1; ; k++) {
      const tail = `${k === 1 ? "" : ` (${k})`}.xlsx`;
      const name = `${cut(base, MAX_FILE_NAME - tail.length)}${tail}`;
      const key = name.toUpperCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** At most `length` UTF-16 units, never half a character, no dot or space at the end. */
function cut(text: string, length: number): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.replace(/[. ]+$/g, "");
}
