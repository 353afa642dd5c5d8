// What the overview tells of a movement: its parts, how far its scoring is, and what is wrong.
import { blocksResults } from "../core/finding";
import { isLogged } from "../core/stages/stage";
import { listsParts } from "../workbook/decode";
import { PAPER_STALE_PREFIX } from "../workbook/documents/paperPrefix";
import { FORM_NAMES, SCORE_SHEET_NAMES } from "../workbook/names";
import { hasMatrix } from "../workbook/presence";
import { openObjections } from "../workbook/objections/openObjections";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Overview, PaperState } from "./answers";
import { decodeStage } from "../workbook/stages/stageState";
import type { CommandContext } from "./command";
import { inParts } from "./inParts";
import { rankBasis } from "./rankBasis";
import { countFindings, matrixParts, type MatrixState } from "./readMovement";
import { todayOf } from "./objections/today";
import { scoringProgress } from "./scoringProgress";
import { checkResults } from "./checkResults";
import { shapeCount } from "./shapeChecks";

/** The overview but for what is told of the workbook's lists and steps. */
export type MovementOverview = Omit<Overview, "lists" | "decision" | "approval" | "places" | "canUndo" | "version" | "movements">;

/** @param snapshot of a workbook with a movement */
export async function movementOverview(context: CommandContext, snapshot: WorkbookSnapshot): Promise<MovementOverview> {
  const lists = await inParts(context, listsParts(snapshot));
  const { movement } = lists;
  const { overdue } = openObjections(snapshot, todayOf(context.now()));
  const about = {
    ...(overdue > 0 ? { overdueObjections: overdue } : {}),
    title: movement.title,
    agency: movement.agency,
    year: movement.year,
    rankStyle: movement.rankStyle,
    criteria: movement.criteria.length,
    participants: movement.participants.length,
    clusters: [...new Set(movement.participants.map((participant) => participant.cluster))],
  };
  if (!hasMatrix(snapshot)) return { stage: "setUp", ...about, filled: 0, cells: 0, ...countFindings(lists.findings) };
  const state = await inParts(context, matrixParts({ snapshot, lists }));
  await context.breathe?.();
  const results = lists.findings.some(blocksResults) ? [] : checkResults(state);
  const findings = [...lists.findings, ...state.matrix.findings, ...state.checked.findings, ...results];
  await context.breathe?.();
  const progress = scoringProgress(state);
  await context.breathe?.();
  const basis = rankBasis(state);
  const papers = paperStates(snapshot);
  await context.breathe?.();
  const unlogged = await unloggedOf(context, state);
  return {
    stage: "built",
    ...about,
    ...(unlogged > 0 ? { unlogged } : {}),
    progress,
    basis,
    ...(papers.length > 0 ? { papers } : {}),
    differences: shapeCount(state) + findings.filter(({ rule }) => rule.startsWith("S-")).length,
    filled: state.checked.filled,
    cells: state.matrix.rowCodes.length * state.matrix.columnCodes.length,
    ...countFindings(findings),
  };
}

/** How every warning of a sheet that is old begins; the form's cell may also tell that nobody has the code. */
const OLD = "ĐÃ CŨ";

/** The papers, the report and the forms that are there, each by the cell that tells when it is old. */
function paperStates({ blocks }: WorkbookSnapshot): PaperState[] {
  return [...blocks.values()].flatMap(({ name, values }): PaperState[] => {
    const isStale = String(values[0]?.[0] ?? "").startsWith(OLD);
    if (name === FORM_NAMES.status) return [{ kind: "form", isStale }];
    if (name === SCORE_SHEET_NAMES.stale) return [{ kind: "scoreSheet", isStale }];
    if (!name.startsWith(PAPER_STALE_PREFIX)) return [];
    return [{ kind: name === `${PAPER_STALE_PREFIX}report` ? "report" : "pack", isStale }];
  });
}

/** Only where a log is kept: what reckons it is loaded then. */
async function unloggedOf(context: CommandContext, { snapshot, lists }: MatrixState): Promise<number> {
  if (!isLogged(decodeStage(snapshot)?.stage ?? "draft")) return 0;
  const { unloggedEntries } = await import("./unloggedEntries");
  return inParts(context, unloggedEntries(snapshot, lists.movement));
}
