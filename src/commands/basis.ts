// What lists are made from, told on each of them: the version of the criteria, and the short code of the scores.
import { codeKey } from "../core/criteriaTree";
import { scoresCode } from "../core/scoresCode";
import { fill } from "../locale/language";
import { packSheet as words } from "../locale/vi/packSheet";
import { RESULT_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { versionInUse } from "../workbook/versionCells";
import type { MatrixState } from "./readMovement";

/** "phiên bản 2 ngày 05/11/2026". */
export function criteriaText(snapshot: WorkbookSnapshot): string {
  const { number, date } = versionInUse(snapshot);
  return fill(date === "" ? words.versionWithoutDate : words.version, { number, date });
}

/** Short code of codes, totals and ranks of everybody, and of what else is said of each, whatever the order of the rows. */
export function codeOfScores(
  { ranked, standings }: Pick<MatrixState, "ranked" | "standings">,
  more: (index: number) => readonly (string | number)[] = () => [],
): string {
  const rows = standings.map(({ index, total, rank, clusterRank }) => [
    codeKey(ranked.participants[index]!.code),
    total ?? "",
    rank ?? "",
    clusterRank ?? "",
    ...more(index),
  ]);
  return scoresCode(rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0)));
}

/** The names that the result sheet tells gates by. */
export function gateNames(state: MatrixState, codes: readonly string[]): string[] {
  return codes.map((code) => state.ranked.criteria.find((criterion) => criterion.code === code)!.name);
}

/** Codes, totals and ranks as the result sheet has them (`isRight`), so that a list's own comparison is exact. */
export function basisOf(state: MatrixState, isRight: boolean): (readonly [string, CellValue, CellValue])[] {
  const column = (name: string): readonly (readonly CellValue[])[] => state.snapshot.blocks.get(name)?.values ?? [];
  const totals = column(RESULT_NAMES.total);
  const ranks = column(RESULT_NAMES.rank);
  return state.standings.map((standing, i) => [
    state.ranked.participants[i]!.code,
    (isRight ? totals[i]?.[0] : standing.total) ?? "",
    (isRight ? ranks[i]?.[0] : standing.rank) ?? "",
  ]);
}
