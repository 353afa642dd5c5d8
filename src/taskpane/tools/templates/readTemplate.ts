// What a text holds that is said to be a movement file of ours.
import type { Finding } from "../../../core/finding";
import type { Movement, NominationRule } from "../../../core/movement";
import type { FileDecision } from "../../../core/movementFile/decisionPart";
import type { FileProblem } from "../../../core/movementFile/fileProblem";
import { readMovementFile, type FileAbout } from "../../../core/movementFile/readMovementFile";

/** A movement that can be taken over, and what is wrong in it all the same. */
export interface Candidate {
  readonly from: "book" | "file" | "text";
  /** Name of the file; "" for pasted text. */
  readonly fileName: string;
  readonly about: FileAbout;
  readonly movement: Movement;
  readonly rule: NominationRule | null;
  /** Rules of Xét and awards; null = none. */
  readonly decision: FileDecision | null;
  /** Of the lists of another workbook. */
  readonly findings: readonly Finding[];
}

export type TemplateReading =
  | { readonly ok: true; readonly candidate: Candidate }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Longest text of a template: hundreds of criteria need less than a tenth. */
export const MAX_TEXT = 4 * 1024 * 1024;

/** Reads the text of a template file. */
export function readTemplateText(text: string, fileName = ""): TemplateReading {
  if (text.length > MAX_TEXT) return refused("too-large");
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return refused("json");
    throw error;
  }
  const reading = readMovementFile(data, { needsFormat: true });
  if (!reading.ok) return reading;
  const { about, movement, rules, decision } = reading.file;
  return {
    ok: true,
    candidate: { from: fileName === "" ? "text" : "file", fileName, about, movement, rule: rules[0] ?? null, decision, findings: [] },
  };
}

/** A file or text that is of no use, as a whole. */
export function refused(reason: string): TemplateReading {
  return { ok: false, problems: [{ id: "F-01", path: "", params: { reason } }] };
}
