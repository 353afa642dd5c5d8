// What a locked movement refuses: changing its lists, its entries or its matrix.
import { decodeStage } from "../workbook/stages/stageState";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { stop } from "./command";

/** Whether it is locked. */
export function isLocked(snapshot: Pick<WorkbookSnapshot, "blocks">): boolean {
  return decodeStage(snapshot)?.stage === "locked";
}

/** @throws CommandStop `locked` where the movement is locked */
export function requireOpen(snapshot: Pick<WorkbookSnapshot, "blocks">): void {
  if (isLocked(snapshot)) throw stop("locked");
}
