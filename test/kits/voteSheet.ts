// The sheet Kiểm phiếu filled in a workbook: random sessions and votes as people type them, and what the sheet answers.
import fc from "fast-check";
import type { VoteRule } from "../../src/core/awards/awardRules";
import { countVotes, type VoteOutcome } from "../../src/core/votes/countVotes";
import { votesSheet as words } from "../../src/locale/vi/votesSheet";
import type { CellValue, Op } from "../../src/workbook/plan";
import { decodeVotes } from "../../src/workbook/votesDecode";
import { VOTE_NAMES } from "../../src/workbook/votesNames";
import { votesPlan, type VoteEntries, type VoteItem } from "../../src/workbook/votesPlan";
import type { TestExcel } from "./testExcel";

export const VOTE_SHEET = "Kiểm phiếu";

/** A vote as it is typed. */
export interface TypedVote {
  readonly items: readonly VoteItem[];
  readonly entries: VoteEntries;
}

const blank: fc.Arbitrary<CellValue> = fc.constant("");
const wrong: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  "8",
  " 7 ",
  "0",
  "07",
  "1/2",
  "1e1",
  "8,5",
  "chín",
  2.5,
  -1,
  "-1",
  true,
  " ",
  "  ",
  1e6,
);

function cell(max: number): fc.Arbitrary<CellValue> {
  return fc.oneof({ weight: 20, arbitrary: fc.nat(max) }, { weight: 5, arbitrary: blank }, { weight: 1, arbitrary: wrong });
}

const rule: fc.Arbitrary<VoteRule | null> = fc.option(
  fc.record({
    threshold: fc.oneof(
      fc.constantFrom(50, 80, 90, 66.67, 66.66, 33.3, 200 / 3, 100, 0),
      fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 10_000),
    ),
    base: fc.constantFrom("members" as const, "present" as const, "valid" as const),
  }),
  { nil: null, freq: 9 },
);

/** Numbers of the session that fit each other, most of the time. */
const session: fc.Arbitrary<VoteEntries["session"]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        absent: fc.nat(3),
        heard: fc.nat(2),
        kept: fc.nat(1),
        lost: fc.nat(1),
        spoiled: fc.nat(2),
        present: fc.integer({ min: 4, max: 30 }),
      })
      .map(({ absent, heard, kept, lost, spoiled, present }) => ({
        members: present + absent + heard,
        present,
        written: heard === 0 ? "" : heard,
        issued: present - kept,
        returned: present - kept - lost,
        valid: present - kept - lost - spoiled,
      })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ members: cell(12), present: cell(10), written: cell(2), issued: cell(10), returned: cell(9), valid: cell(9) }),
  },
);

const line = fc.record({
  rule,
  isRepeat: fc.nat(9).map((n) => n === 0),
  first: cell(30),
  second: fc.option(cell(30), { nil: null, freq: 3 }),
  written: fc.oneof({ weight: 3, arbitrary: blank }, { weight: 2, arbitrary: cell(2) }),
  recused: fc.oneof({ weight: 3, arbitrary: blank }, { weight: 2, arbitrary: cell(4) }),
});

export const typedVotes: fc.Arbitrary<TypedVote> = fc
  .record({ session, lines: fc.array(line, { minLength: 20, maxLength: 40 }) })
  .map((vote) => {
    const items = vote.lines.map(
      (one, i): VoteItem => ({
        participant: `CN${i + 1}`,
        name: `Người ${i + 1}`,
        award: `A${i + 1}`,
        awardName: "Danh hiệu",
        rule: one.rule,
      }),
    );
    // A line that repeats is typed a second time for the name and award before it.
    const about = (i: number): VoteItem =>
      i > 0 && vote.lines[i]!.isRepeat ? { ...items[i - 1]!, participant: items[i - 1]!.participant.toLowerCase() } : items[i]!;
    const lines = vote.lines.map((one, i) => ({
      ...about(i),
      firstCount: one.first,
      // Mostly both counts agree.
      secondCount: one.second ?? one.first,
      written: one.written,
      recused: one.recused,
    }));
    return { items, entries: { session: vote.session, lines } };
  });

/** A line of the sheet, blanks as "". */
export type SheetLine = readonly [votes: CellValue, counted: CellValue, share: CellValue, outcome: CellValue];

/** Puts the vote on the sheet. */
export async function fillVoteSheet({ port, workbook }: TestExcel, { items, entries }: TypedVote): Promise<void> {
  const { sheets } = await port.read({ names: [] });
  const isProtected = sheets.some((sheet) => sheet.title === VOTE_SHEET && sheet.isProtected);
  await port.apply([
    ...(isProtected ? ([{ kind: "unprotect", sheet: VOTE_SHEET }] satisfies Op[]) : []),
    ...votesPlan(VOTE_SHEET, items, entries),
  ]);
  await workbook.settle();
}

/** What the formulas of the sheet answer, line by line. */
export function sheetAnswers({ workbook }: TestExcel): SheetLine[] {
  const column = (name: string): CellValue[] => {
    const { area, sheetId } = workbook.areaOfName(name)!;
    return workbook
      .sheet(sheetId)!
      .read(area)
      .map((row) => row[0]!.value ?? "");
  };
  const [votes, counted, share, outcome] = (["votes", "counted", "share", "outcome"] as const).map((field) => column(VOTE_NAMES[field]));
  return votes!.map((vote, i) => [vote, counted![i]!, share![i]!, outcome![i]!]);
}

/** The same by the oracle, from the sheet as it is read back and the rules that it states. */
export async function oracleAnswers({ port }: TestExcel): Promise<SheetLine[]> {
  const decoded = decodeVotes(await port.read({ names: Object.values(VOTE_NAMES) }))!;
  const rules = new Map(decoded.lines.map(({ award }, i) => [award, decoded.stated[i]!]));
  const counted = countVotes(decoded.session, decoded.lines, (award) => rules.get(award) ?? null, decoded);
  return counted.results.map(({ votes, base, isPassed }, i): SheetLine => {
    const share = isPassed === null ? "" : Math.floor((votes! * 10_000) / base!) / 100;
    return [votes ?? "", base ?? "", share, outcomeWord(counted.outcomes[i]!)];
  });
}

function outcomeWord(outcome: VoteOutcome): string {
  return outcome === "" ? "" : words.outcomes[outcome];
}
