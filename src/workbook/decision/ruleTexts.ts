// Cells of the rules' sheet that hold a choice: what is written for it, and back. Read without regard to case.
import { codeKey } from "../../core/criteriaTree";
import { bandIndex } from "../../core/decision/reach";
import type { Band, QuotaBase } from "../../core/decision/decisionRules";
import { fill } from "../../locale/language";
import { decisionSheet as words } from "../../locale/vi/decisionSheet";

/** One space between words, composed letters, no case: what choices are compared by. */
export function choiceKey(text: string): string {
  return codeKey(text.replace(/\s+/gu, " ").trim());
}

/** The key whose words the text is; null where it is none of them. */
export function choiceOf<T extends string>(choices: Readonly<Record<T, string>>, text: string): T | null {
  const wanted = choiceKey(text);
  return (Object.keys(choices) as T[]).find((key) => choiceKey(choices[key]) === wanted) ?? null;
}

/** "Từ mức Tốt trở lên, không kể số được chọn"; "" where none is chosen. */
export function baseText(base: QuotaBase | null): string {
  if (base === null) return "";
  return base.kind === "all" ? words.bases.all : fill(words.bases[base.kind], { band: base.band });
}

const [PLACE_BEFORE, PLACE_AFTER] = [0, 1];

/**
 * Reads what `baseText` writes. Where a band of that name could be meant in two ways, one that is in `bands` goes before. null = not
 * understood.
 */
export function parseBase(text: string, bands: readonly Band[]): QuotaBase | null {
  const tidy = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (choiceKey(tidy) === choiceKey(words.bases.all)) return { kind: "all" };
  const readings = (["withoutTarget", "orBetter", "in"] as const).flatMap((kind): QuotaBase[] => {
    const parts = words.bases[kind].split("{band}");
    const [before, after] = [parts[PLACE_BEFORE]!, parts[PLACE_AFTER]!];
    const [head, tail] = [tidy.slice(0, before.length), after === "" ? "" : tidy.slice(-after.length)];
    const band = tidy.slice(before.length, tidy.length - after.length).trim();
    return codeKey(head) === codeKey(before) && codeKey(tail) === codeKey(after) && band !== "" ? [{ kind, band }] : [];
  });
  const known = readings.find((base) => base.kind !== "all" && bandIndex(bands, base.band) >= 0);
  return known ?? readings[0] ?? null;
}

/** Whether the text says "no band". */
export function isNoBand(text: string): boolean {
  return [words.noBand, ...words.otherNoBand].some((word) => choiceKey(word) === choiceKey(text));
}
