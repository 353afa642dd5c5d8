// What the board tells of those who have no seat: how far the line is, by Xét where it holds, else by the rule of the simple list.
import type { BoardLine } from "../commands/boardLine";
import type { DecideAnswer, DecidedRow } from "../commands/decisionAnswers";
import type { RankBy } from "../core/movement";
import type { ListStand } from "../core/nominationDistance";
import type { PaneView } from "./paneContext";
import { isStale, type PaneState } from "./paneState";

export type ShownLine =
  | { readonly kind: "band"; readonly rows: ReadonlyMap<string, DecidedRow> }
  | { readonly kind: "list"; readonly line: BoardLine };

/** The line of the last Xét while it holds, else of the last list or ranking; null where nothing of the kind was read. */
export function shownLine(state: Pick<PaneState, "changes" | "decision" | "ranking" | "nomination">): ShownLine | null {
  const { decision, ranking, nomination } = state;
  if (decision !== null && !isStale(decision, state as PaneState) && hasBands(decision.value)) {
    return { kind: "band", rows: new Map(decision.value.rows.map((row) => [row.code, row])) };
  }
  const isListNewer = nomination !== null && nomination.at >= (ranking?.at ?? 0);
  const line = (isListNewer ? nomination.value : ranking?.value)?.line ?? null;
  return line === null ? null : { kind: "list", line };
}

const hasBands = ({ bands }: DecideAnswer): boolean => bands.length > 0;

/** What the line is: "Vạch: danh sách “Giấy khen”". */
export function lineHeading(shown: ShownLine, { words, say }: PaneView): string {
  const { line } = words.ranking;
  return shown.kind === "band" ? line.band : say(line.list, { list: shown.line.list });
}

/** "Thiếu 1,25 điểm"; "" for whoever has a seat, or is not ranked. */
export function lineText(shown: ShownLine, code: string, view: PaneView): string {
  if (shown.kind === "list") return listLine(shown.line.stands.get(code), shown.line.rankBy, view);
  const row = shown.rows.get(code);
  return row === undefined ? "" : bandLine(row, view);
}

function listLine(stand: ListStand | undefined, rankBy: RankBy, view: PaneView): string {
  const { line } = view.words.ranking;
  if (stand === undefined || stand.kind === "chosen" || stand.kind === "notRanked") return "";
  if (stand.kind !== "out") return line[stand.kind];
  const lack = farther(stand.toMinimum, stand.toLastPlace);
  return lack === 0 ? line.level : view.say(line[rankBy === "share" ? "share" : "points"], { lack });
}

function bandLine({ lack, isForCouncil }: DecidedRow, view: PaneView): string {
  const { line } = view.words.ranking;
  if (isForCouncil) return line.atLine;
  if (lack === null) return "";
  const farthest = farther(lack.toMinimum, lack.toLastSeat);
  const { band, rankBy } = lack;
  if (lack.isFull && lack.toLastSeat === null) return view.say(line.fullBand, { band });
  return farthest === 0
    ? view.say(line.levelToBand, { band })
    : view.say(line[rankBy === "share" ? "shareToBand" : "pointsToBand"], { lack: farthest, band });
}

/** The minimum and the last seat must both be reached. */
function farther(toMinimum: number | null, toLast: number | null): number {
  return Math.max(toMinimum ?? 0, toLast ?? 0);
}
