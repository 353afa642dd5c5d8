// The notation of how many may be proposed for an award: "15 % của [LDTT], từng đơn vị, làm tròn xuống". Text and back.
import { classPercentsText, countText, percentText, readClassPercents, readCount, readPercent } from "../decision/amountText";
import { tidy } from "../notation/numberText";
import type { QuotaAmount, QuotaScope, Rounding } from "../decision/decisionRules";
import type { AwardLimit } from "./awardRules";

export type ParsedLimits =
  | { readonly ok: true; readonly limits: readonly AwardLimit[] }
  /** The first piece that is not understood, as written. */
  | { readonly ok: false; readonly problem: { readonly text: string } };

const SCOPE_WORDS: Readonly<Record<QuotaScope, string>> = {
  overall: "toàn danh sách",
  cluster: "từng cụm",
  unit: "từng đơn vị",
  type: "từng loại đối tượng",
};
const SCOPE_PATTERNS: Readonly<Record<QuotaScope, RegExp>> = {
  overall: /^(?:toàn danh sách|chung|toàn (?:sở|cơ quan))$/iu,
  cluster: /^(?:từng|mỗi|theo) (?:cụm|khối)$/iu,
  unit: /^(?:từng|mỗi|theo) (?:đơn vị|phòng)$/iu,
  type: /^(?:từng|mỗi|theo) loại(?: đối tượng)?$/iu,
};
const ROUNDING_WORDS: Readonly<Record<Rounding, string>> = { down: "làm tròn xuống", nearest: "làm tròn gần nhất", up: "làm tròn lên" };

/**
 * The sentence of a limit. It reads back as the same where codes of awards are letters, digits and _ . / -, and names of classes hold
 * none of ; : ( ) [ ] and no line end.
 */
export function limitText({ amount, base, scope, rounding, minimum }: AwardLimit): string {
  return [
    `${amountText(amount)}${base === "all" ? "" : ` của [${base.award}]`}`,
    ...(scope === "overall" ? [] : [SCOPE_WORDS[scope]]),
    ...(amount.kind === "count" && rounding === "down" ? [] : [ROUNDING_WORDS[rounding]]),
    ...(minimum === 0 ? [] : [`ít nhất ${countText(minimum)}`]),
  ].join(", ");
}

function amountText(amount: QuotaAmount): string {
  if (amount.kind === "percent") return percentText(amount.percent);
  return amount.kind === "count" ? countText(amount.count) : `theo loại (${classPercentsText(amount)})`;
}

/** The sentences of several limits that must all hold, separated by semicolons; "" where there are none. */
export function limitsText(limits: readonly AwardLimit[]): string {
  return limits.map(limitText).join("; ");
}

/** Reads limits, tolerantly: either case, the parts after the amount in any order. No text at all is no limit. */
export function parseLimits(text: string): ParsedLimits {
  const limits: AwardLimit[] = [];
  for (const piece of split(text.normalize("NFC"), /[;\n\r]/u)) {
    const limit = readLimit(piece);
    if (limit === null) return { ok: false, problem: { text: piece } };
    limits.push(limit);
  }
  return { ok: true, limits };
}

function readLimit(text: string): AwardLimit | null {
  // A comma with a digit behind it is a decimal mark.
  const [head = "", ...parts] = split(text, /,(?!\d)/u);
  const amount = readHead(head);
  if (amount === null) return null;
  let scope: QuotaScope | null = null;
  let rounding: Rounding | null = null;
  let minimum: number | null = null;
  for (const part of parts.map(tidy)) {
    const asScope = keyOf(SCOPE_PATTERNS, (pattern) => pattern.test(part));
    const asRounding = keyOf(ROUNDING_WORDS, (words) => words === part.toLowerCase());
    const least = /^(?:ít nhất|tối thiểu|≥) ?(.+)$/iu.exec(part)?.[1];
    const asMinimum = least === undefined ? null : (readCount(least) ?? readCount(`${least} suất`));
    if (asScope !== null && scope === null) scope = asScope;
    else if (asRounding !== null && rounding === null) rounding = asRounding;
    else if (asMinimum !== null && minimum === null) minimum = asMinimum;
    else return null;
  }
  return { ...amount, scope: scope ?? "overall", rounding: rounding ?? "down", minimum: minimum ?? 0 };
}

const OF_AWARD = /^(.+?) ?(?:của|trong|trên) ?(?:tổng )?(?:số )?\[([\p{L}\p{N}\p{M}_./-]+)\]$/iu;
const OF_ALL = /^(.+?) ?(?:của|trong|trên)? ?(?:tất cả|tổng số)$/iu;

function readHead(text: string): Pick<AwardLimit, "amount" | "base"> | null {
  const whole = text.replace(/\s+/gu, " ");
  const [, ofAward, award] = OF_AWARD.exec(whole) ?? [];
  const amount = readAmount(ofAward ?? OF_ALL.exec(whole)?.[1] ?? whole);
  return amount === null ? null : { amount, base: award === undefined ? "all" : { award } };
}

function readAmount(text: string): QuotaAmount | null {
  const classes = /^(?:theo loại )?\((.+)\)$/iu.exec(text)?.[1];
  if (classes !== undefined) return readClassPercents(classes);
  const count = readCount(text);
  if (count !== null) return { kind: "count", count };
  const percent = /%/u.test(text) ? readPercent(text) : null;
  return percent === null ? null : { kind: "percent", percent };
}

function keyOf<T extends string, V>(choices: Readonly<Record<T, V>>, isIt: (choice: V) => boolean): T | null {
  return (Object.keys(choices) as T[]).find((key) => isIt(choices[key])) ?? null;
}

/** Pieces between the separators that stand outside of parentheses, trimmed; empty ones left out. */
function split(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i];
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    const isEnd = letter === undefined || (depth <= 0 && separator.exec(text.slice(i, i + 2))?.index === 0);
    if (!isEnd) continue;
    pieces.push(text.slice(from, i).trim());
    from = i + 1;
  }
  return pieces.filter((piece) => piece !== "");
}
