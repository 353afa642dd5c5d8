// Whether a locked workbook is what was sealed.
import type { Movement } from "../../core/movement";
import { sealDifferences, sealOf, type SealDifference } from "../../core/seal/sealContent";
import type { WorkbookSnapshot } from "../snapshot";
import { sealedContent, withoutNewLists } from "./sealedContent";
import { decodeSealed } from "./stageDecode";
import { decodeStage } from "./stageState";

/** unsealed: there is no seal; broken: what was kept at the lock does not fit it; else what differs from that, nothing where it is whole. */
export type SealCheck =
  | { readonly kind: "unsealed" }
  | { readonly kind: "broken"; readonly seal: string }
  | { readonly kind: "fits"; readonly seal: string; readonly differences: readonly SealDifference[] };

export function checkSeal(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): SealCheck {
  const seal = decodeStage(snapshot)?.seal ?? "";
  if (seal === "") return { kind: "unsealed" };
  const sealed = decodeSealed(snapshot);
  if (sealed === null || sealOf(sealed) !== seal) return { kind: "broken", seal };
  return { kind: "fits", seal, differences: sealDifferences(sealed, withoutNewLists(sealedContent(snapshot, movement), sealed)) };
}

/** True only where there is a seal, what was kept at the lock fits it, and nothing differs from that. */
export function sealHolds(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): boolean {
  const check = checkSeal(snapshot, movement);
  return check.kind === "fits" && check.differences.length === 0;
}
