// The restore points of a workbook as its index tells them, and which of them are steps that can be undone.
import { parseEntry, type PointEntry } from "../workbook/restore/pointEntry";
import { RESTORE_INDEX } from "../workbook/restore/restoreNames";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Commands that write into the log: its lines are only added, so what they did is taken back by the contrary move, with a reason. */
const LOG_STEPS: ReadonlySet<string> = new Set(["moveStage", "recordChanges", "recordAbsent", "giveReasons"]);

/** Whether the step wrote into the log, or took that back as versions of before did. */
export const isLogStep = ({ command, of }: Pick<PointEntry, "command" | "of">): boolean =>
  LOG_STEPS.has(command) || LOG_STEPS.has(of ?? "");

/** All restore points of the workbook that are not used up, the latest first. @param snapshot read with the index */
export function entriesIn(snapshot: Pick<WorkbookSnapshot, "blocks">): PointEntry[] {
  const index = snapshot.blocks.get(RESTORE_INDEX)?.values ?? [];
  return index
    .flatMap((row) => parseEntry(row) ?? [])
    .filter(({ isUsed }) => isUsed !== true)
    .sort((a, b) => b.id - a.id);
}

/** The steps that can be undone, the latest first: not those that wrote into the log. @param snapshot read with the index */
export function stepsIn(snapshot: Pick<WorkbookSnapshot, "blocks">): PointEntry[] {
  return entriesIn(snapshot).filter((entry) => !isLogStep(entry));
}
