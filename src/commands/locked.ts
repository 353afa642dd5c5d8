// What a locked movement refuses: changing its lists, its entries or its matrix.
import { decodeStage } from "../workbook/stages/stageState";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { stop } from "./command";

/** @throws CommandStop `locked` where the movement is locked */
export function requireOpen(snapshot: Pick<WorkbookSnapshot, "blocks">): void {
  if (decodeStage(snapshot)?.stage === "locked") throw stop("locked");
}
