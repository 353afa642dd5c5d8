// What a chosen file or a pasted text holds: a movement file of ours, or the criteria list of another workbook.
import type { Finding } from "../../../core/finding";
import type { Movement, NominationRule } from "../../../core/movement";
import type { FileDecision } from "../../../core/movementFile/decisionPart";
import type { FileProblem } from "../../../core/movementFile/fileProblem";
import { readMovementFile, type FileAbout } from "../../../core/movementFile/readMovementFile";
import { decodeLists } from "../../../workbook/decode";
import { hasMovement } from "../../../workbook/presence";
import { CRITERIA_NAMES, LADDER_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../../../workbook/names";
import { BookRefusal } from "../../../book/bookRefusal";
import { readBook } from "../../../book/readBook";

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
const MAX_TEXT = 4 * 1024 * 1024;

const LIST_NAMES = [SETTING_NAMES, LADDER_NAMES, CRITERIA_NAMES, PARTICIPANT_NAMES].flatMap((names): string[] => Object.values(names));

/** Reads the bytes of a file; what it is shows in its first bytes, not in its name. */
export function readTemplateBytes(bytes: Uint8Array, fileName: string): TemplateReading {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isCompound || /\.xls[xm]?$/i.test(fileName)) return readOtherBook(bytes, fileName);
  if (bytes.length > MAX_TEXT) return refused("too-large");
  const text = decoded(bytes);
  return text === null ? refused("json") : readTemplateText(text, fileName);
}

/** UTF-8, or null where the bytes are no text. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as Error).name !== "TypeError") throw error;
    return null;
  }
}

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

function readOtherBook(bytes: Uint8Array, fileName: string): TemplateReading {
  try {
    const { snapshot } = readBook(bytes, { names: LIST_NAMES });
    if (!hasMovement(snapshot)) return refused("no-criteria");
    const { movement, rule, findings } = decodeLists(snapshot);
    if (movement.criteria.length === 0) return refused("no-criteria");
    const about = { name: movement.title, summary: "", source: "", date: "" };
    return { ok: true, candidate: { from: "book", fileName, about, movement, rule, decision: null, findings } };
  } catch (error) {
    if (error instanceof BookRefusal) return refused(error.reason);
    throw error;
  }
}

function refused(reason: string): TemplateReading {
  return { ok: false, problems: [{ id: "F-01", path: "", params: { reason } }] };
}
