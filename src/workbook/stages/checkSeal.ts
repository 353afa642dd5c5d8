// Whether a locked workbook is what was sealed.
import type { Movement } from "../../core/movement";
import { sealDifferences, sealOf, type SealDifference } from "../../core/seal/sealContent";
import type { WorkbookSnapshot } from "../snapshot";
import { sealedContent, type Unsealed, withoutNew } from "./sealedContent";
import { decodeSealed } from "./stageDecode";
import { decodeStage } from "./stageState";

/**
 * unsealed: there is no seal; broken: what was kept at the lock does not fit it; else what differs from that, nothing where it is whole, and
 * what is printed but not of the seal.
 */
export type SealCheck =
  | { readonly kind: "unsealed" }
  | { readonly kind: "broken"; readonly seal: string }
  | {
      readonly kind: "fits";
      readonly seal: string;
      readonly differences: readonly SealDifference[];
      readonly unsealed: readonly Unsealed[];
    };

export function checkSeal(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): SealCheck {
  const seal = decodeStage(snapshot)?.seal ?? "";
  if (seal === "") return { kind: "unsealed" };
  const sealed = decodeSealed(snapshot);
  if (sealed === null || sealOf(sealed) !== seal) return { kind: "broken", seal };
  const { content, unsealed } = withoutNew(sealedContent(snapshot, movement), sealed);
  return { kind: "fits", seal, differences: sealDifferences(sealed, content), unsealed };
}

/** True only where there is a seal, what was kept at the lock fits it, and nothing differs from that. */
export function sealHolds(snapshot: WorkbookSnapshot, movement: Pick<Movement, "rounds">): boolean {
  const check = checkSeal(snapshot, movement);
  return check.kind === "fits" && check.differences.length === 0;
}
