// Codes of the criteria that a table gives: usable, and each once.
import { isUsableCode, MAX_CODE_LENGTH } from "../checkMovement";
import { lookupKey } from "../lookupKey";

/** A hyphen and a number of five digits. */
const LONGEST_TAIL = 6;

export class Codes {
  private readonly taken = new Set<string>();
  /** The first number behind a base that may still be free: long lists of one number do not begin at 2 again and again. */
  private readonly next = new Map<string, number>();

  has(code: string): boolean {
    return this.taken.has(lookupKey(code));
  }

  /** Takes the code; the caller knows that it is free and usable. */
  take(code: string): string {
    this.taken.add(lookupKey(code));
    return code;
  }

  /** The wanted text as a code, with the next free number behind where it is taken or would be too long. */
  free(wanted: string): string {
    const fit = short(wanted, MAX_CODE_LENGTH);
    return fit === wanted && isUsableCode(fit) && !this.has(fit) ? this.take(fit) : this.numbered(wanted, 2);
  }

  /** The base with a number behind: a1-1, a1-2 …, the first that is free. */
  numbered(base: string, from = 1): string {
    const letters =
      base
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}_./-]/gu, "")
        .replace(/^[./-]+/, "") || "TC";
    const key = lookupKey(short(letters, MAX_CODE_LENGTH - LONGEST_TAIL));
    for (let k = Math.max(from, this.next.get(key) ?? 0); ; k++) {
      const tail = `-${k}`;
      const code = `${short(letters, MAX_CODE_LENGTH - LONGEST_TAIL)}${tail}`;
      if (this.has(code) || !isUsableCode(code)) continue;
      this.next.set(key, k + 1);
      return this.take(code);
    }
  }
}

/** At most `length` UTF-16 units, never half a character. */
function short(text: string, length: number): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
