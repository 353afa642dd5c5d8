// Bands given in writing against the rules: which of them are in force.
import { codeKey } from "../criteriaTree";
import { bandIndex } from "./reach";
import { MIN_REASON, type DecisionException, type DecisionRules } from "./decisionRules";

/** Whether a reason is written: at least MIN_REASON letters or digits. */
export function hasReason({ reason }: Pick<DecisionException, "reason">): boolean {
  return (reason.normalize("NFC").match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_REASON;
}

export interface ExceptionInForce {
  /** Index in `rules.exceptions`. */
  readonly exception: number;
  /** Index of the band; −1 = no band. */
  readonly band: number;
}

/**
 * Exceptions in force by position of the person. Not in force: without a reason, with an unknown band or participant, and a second
 * one for the same participant.
 */
export function exceptionsInForce(rules: DecisionRules, codes: readonly string[]): Map<number, ExceptionInForce> {
  const inForce = new Map<number, ExceptionInForce>();
  if (rules.exceptions.length === 0) return inForce;
  const positions = new Map(codes.map((code, position) => [codeKey(code.trim()), position]));
  rules.exceptions.forEach((written, exception) => {
    const position = positions.get(codeKey(written.participant.trim()));
    const band = written.band === null ? -1 : bandIndex(rules.bands, written.band);
    if (position === undefined || inForce.has(position) || !hasReason(written) || (written.band !== null && band < 0)) return;
    inForce.set(position, { exception, band });
  });
  return inForce;
}
