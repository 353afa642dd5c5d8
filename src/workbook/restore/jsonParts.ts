// A large value as JSON, in parts: what JSON.stringify makes of it at once would keep the page busy for long.
import type { Parts } from "../../core/parts";

/** Characters that are made before the page may draw again. */
const CHARACTERS_AT_ONCE = 300_000;

/**
 * Exactly the text of `JSON.stringify(value)`, for values that hold no `toJSON` and no functions.
 * @param depth how many levels of lists and objects are taken apart; what lies deeper is written at once
 */
export function* jsonParts(value: unknown, depth: number): Parts<string> {
  const made: string[] = [];
  let characters = 0;
  function* write(part: unknown, levels: number): Parts<void> {
    if (levels === 0 || typeof part !== "object" || part === null) {
      const text = JSON.stringify(part);
      made.push(text);
      characters += text.length;
      if (characters < CHARACTERS_AT_ONCE) return;
      characters = 0;
      yield;
    } else if (Array.isArray(part)) {
      made.push("[");
      for (const [i, item] of part.entries()) {
        if (i > 0) made.push(",");
        yield* write(item ?? null, levels - 1);
      }
      made.push("]");
    } else {
      made.push("{");
      for (const [i, [key, item]] of Object.entries(part)
        .filter(([, one]) => one !== undefined)
        .entries()) {
        made.push(i > 0 ? "," : "", JSON.stringify(key), ":");
        yield* write(item, levels - 1);
      }
      made.push("}");
    }
  }
  yield* write(value, depth);
  return made.join("");
}
