// Whether a locked workbook is what was sealed.
import type { Movement } from "../../core/movement";
import { sealDifferences, sealOf } from "../../core/seal/sealContent";
import type { WorkbookSnapshot } from "../snapshot";
import { sealedContent, withoutNewLists } from "./sealedContent";
import { decodeSealed } from "./stageDecode";
import { decodeStage } from "./stageState";

/** True only where there is a seal, what was kept at the lock fits it, and nothing differs from that. */
export function sealHolds(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): boolean {
  const seal = decodeStage(snapshot)?.seal ?? "";
  const sealed = decodeSealed(snapshot);
  if (seal === "" || sealed === null || sealOf(sealed) !== seal) return false;
  return sealDifferences(sealed, withoutNewLists(sealedContent(snapshot, movement), sealed)).length === 0;
}
