// Short forms that offices write for awards: "CSTĐ cơ sở", "BK của Chủ tịch UBND tỉnh", without regard to accents and case.
import { bareWords } from "./bareText";

/** Words that tell no award from another, left out as often as written: cấp, của, Chủ tịch. */
const OPTIONAL: ReadonlySet<string> = new Set(["cap", "cua", "chu", "tich"]);

/** What stands before an award and says nothing. */
const LEAD = /^(?:(?:dat|duoc|tang|nhan) )?(?:danh hieu )?/;

/**
 * Whether the text says the whole name, each word of it as it is or by its first letter in a run of two or more: "CSTĐ cơ sở" is short for
 * "Chiến sĩ thi đua cơ sở", "CSTĐ" is not. What the name adds in brackets at its end may be left out.
 */
export function isShortFor(text: string, name: string): boolean {
  const tokens = bareWords(text).replace(LEAD, "").split(" ");
  if (tokens.join("") === "") return false;
  return [name, name.replace(/\s*\([^()]*\)\s*$/u, "")].some((one) => covers(tokens, bareWords(one).split(" ")));
}

function covers(tokens: readonly string[], words: readonly string[]): boolean {
  const [token, ...rest] = tokens;
  const [word] = words;
  if (token === undefined) return words.every((one) => OPTIONAL.has(one));
  if (word === undefined) return tokens.every((one) => OPTIONAL.has(one));
  if (token === word && covers(rest, words.slice(1))) return true;
  const run = token.length;
  const isRun = run > 1 && run <= words.length && [...token].every((letter, i) => words[i]![0] === letter);
  if (isRun && covers(rest, words.slice(run))) return true;
  return (OPTIONAL.has(word) && covers(tokens, words.slice(1))) || (OPTIONAL.has(token) && covers(rest, words));
}
