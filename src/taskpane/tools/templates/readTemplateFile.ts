// What a chosen file holds: a movement file of ours, or the criteria list of another workbook. Read in a worker.
import { BookRefusal } from "../../../book/bookRefusal";
import { readBook } from "../../../book/readBook";
import { BOOK_LIMITS } from "../../../book/zipDirectory";
import { decodeLists } from "../../../workbook/decode";
import { CRITERIA_NAMES, LADDER_NAMES, PARTICIPANT_NAMES, SETTING_NAMES } from "../../../workbook/names";
import { hasMovement } from "../../../workbook/presence";
import { MAX_TEXT, readTemplateText, refused, type TemplateReading } from "./readTemplate";

const LIST_NAMES = [SETTING_NAMES, LADDER_NAMES, CRITERIA_NAMES, PARTICIPANT_NAMES].flatMap((names): string[] => Object.values(names));

/** Reads a chosen file. What is wrong with it is an answer, never thrown. */
export async function readTemplateFile(file: File): Promise<TemplateReading> {
  if (file.size > BOOK_LIMITS.fileBytes) return refused("too-large");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refused("unreadable");
  }
  return readTemplateBytes(bytes, file.name);
}

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
