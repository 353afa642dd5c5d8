// Words of the notation of conditions: classifications, discipline, scopes of initiatives, comparisons. Written one way, read in several.
import { DISCIPLINES, LEVELS, type Discipline, type InitiativeScope, type Level } from "../register/register";
import { tidy } from "../notation/numberText";
import type { Comparison } from "./condition";

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { failed: "KHT", completed: "HT", good: "HTT", excellent: "HTXS" };

/** "none" has its own sentence: không bị kỷ luật. */
export const DISCIPLINE_WORDS: Readonly<Record<Discipline, string>> = {
  none: "không",
  reprimand: "khiển trách",
  warning: "cảnh cáo",
  payCut: "hạ bậc lương",
  demotion: "giáng chức",
  dismissal: "buộc thôi việc",
};

export const SCOPE_WORDS: Readonly<Record<InitiativeScope, string>> = {
  base: "cấp cơ sở",
  province: "cấp tỉnh",
  national: "toàn quốc",
};

export const COMPARISON_SIGNS: Readonly<Record<Comparison, string>> = { atLeast: "≥", above: ">", atMost: "≤", below: "<", equal: "=" };

const LEVEL_PATTERNS: Readonly<Record<Level, RegExp>> = {
  failed: /^(?:khtn?v?|không hoàn thành(?: nhiệm vụ)?)$/iu,
  completed: /^(?:htn?v?|hoàn thành(?: nhiệm vụ)?)$/iu,
  good: /^(?:httn?v?|hoàn thành tốt(?: nhiệm vụ)?)$/iu,
  excellent: /^(?:htxsn?v?|hoàn thành xuất sắc(?: nhiệm vụ)?)$/iu,
};

const DISCIPLINE_PATTERNS: Readonly<Record<Discipline, RegExp>> = {
  none: /^(?:không|không có)$/iu,
  reprimand: /^khiển trách$/iu,
  warning: /^cảnh cáo$/iu,
  payCut: /^(?:hạ bậc lương|kéo dài thời hạn nâng (?:bậc )?lương)$/iu,
  demotion: /^(?:giáng chức|cách chức)$/iu,
  dismissal: /^(?:buộc thôi việc|sa thải|bãi nhiệm)$/iu,
};

const SCOPE_PATTERNS: Readonly<Record<InitiativeScope, RegExp>> = {
  base: /^cơ sở$/iu,
  province: /^(?:tỉnh|bộ|thành phố|tỉnh,? bộ|bộ,? tỉnh)$/iu,
  national: /^(?:toàn quốc|quốc gia|nhà nước|cả nước)$/iu,
};

function keyOf<T extends string>(patterns: Readonly<Record<T, RegExp>>, text: string): T | null {
  return (Object.keys(patterns) as T[]).find((key) => patterns[key].test(text.trim())) ?? null;
}

/** The classification of that name, short or in full; null = none. */
export function readLevel(text: string): Level | null {
  return keyOf(LEVEL_PATTERNS, text);
}

export function readDiscipline(text: string): Discipline | null {
  return keyOf(DISCIPLINE_PATTERNS, text);
}

export function readScope(text: string): InitiativeScope | null {
  return keyOf(SCOPE_PATTERNS, text);
}

/** A comparison with what it compares to, as text. */
export interface Bound {
  readonly is: Comparison;
  readonly to: string;
}

const PREFIXES: readonly (readonly [Comparison, RegExp])[] = [
  ["atLeast", /^(?:≥|(?:từ|tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém))(?= )) ?/iu],
  ["atMost", /^(?:≤|(?:không (?:quá|vượt(?: quá)?|trên|hơn|cao hơn|lớn hơn|nặng hơn)|tối đa|nhiều nhất)(?= )) ?/iu],
  ["above", /^(?:>|(?:trên|hơn|cao hơn|lớn hơn|nhiều hơn)(?= )) ?/iu],
  ["below", /^(?:<|(?:dưới|thấp hơn|nhỏ hơn|ít hơn|nhẹ hơn)(?= )) ?/iu],
  ["equal", /^(?:=|(?:bằng)(?= )) ?/iu],
];

/** Words before a comparison that say nothing. */
const FILLER = /^(?:(?:là|đạt|được|có|phải|đều|số|bị)(?= ) ?)+/iu;

/** Reads "≥ 90", "từ 90", "90 trở lên", "không quá 3" in tidied text; null where nothing is compared. */
export function readBound(text: string): Bound | null {
  const bare = text.trim().replace(FILLER, "");
  const after = /^(?:từ )?(.+?) (?:trở (lên|xuống))$/iu.exec(bare);
  if (after !== null) {
    const to = after[1]!;
    return PREFIXES.some(([, prefix]) => prefix.test(to)) ? null : { is: after[2]!.toLowerCase() === "lên" ? "atLeast" : "atMost", to };
  }
  for (const [is, prefix] of PREFIXES) {
    const found = prefix.exec(bare);
    if (found !== null) return { is, to: bare.slice(found[0].length).trim() };
  }
  return null;
}

/** Whole numbers: > 1 is ≥ 2, < 3 is ≤ 2. null where it says neither "at least" nor "at most". */
export function wholeBound(is: Comparison, value: number, wanted: "atLeast" | "atMost"): number | null {
  if (is === wanted) return value;
  if (wanted === "atLeast" && is === "above") return value + 1;
  if (wanted === "atMost" && is === "below") return value - 1;
  return null;
}

/** The lowest classification that the text allows: "≥ HTT", "> HT", "HTXS"; null = not understood. */
export function readLeastLevel(text: string): Level | null {
  const bound = readBound(text);
  const level = readLevel(bound?.to ?? text.trim().replace(FILLER, ""));
  if (level === null) return null;
  // Without a comparison, or with "=", only the best one leaves no doubt.
  const is = bound?.is ?? "equal";
  if (is === "equal") return level === "excellent" ? level : null;
  const least = wholeBound(is, LEVELS.indexOf(level), "atLeast");
  return least === null ? null : (LEVELS[least] ?? null);
}

/** The heaviest discipline that the text allows: "≤ khiển trách", "dưới cảnh cáo"; null = not understood. */
export function readMostDiscipline(text: string): Discipline | null {
  const bound = readBound(text);
  const discipline = bound === null ? null : readDiscipline(bound.to);
  if (bound === null || discipline === null) return null;
  const most = wholeBound(bound.is, DISCIPLINES.indexOf(discipline), "atMost");
  return most === null ? null : (DISCIPLINES[most] ?? null);
}

/** Tidied, one form of "kỷ", "tỷ", "lý" for the patterns. */
export function tidyWords(text: string): string {
  return tidy(text)
    .replace(/(?<!\p{L})kỉ(?= luật)/giu, "kỷ")
    .replace(/(?<!\p{L})tỉ(?= lệ)/giu, "tỷ");
}
