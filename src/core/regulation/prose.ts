// What the text of an item says about its points: per case, limits, conditions, progressive points, intervals of a result.
// Only phrases that leave no doubt are taken; the rest is left for a person.
import type { BandEnd, Interval } from "../rule";
import { plainLower } from "./cellText";
import { pointsNumber } from "./points";

/** Longer texts are searched only so far: no phrase about points is as long, and searching must stay quick whatever is pasted. */
const MAX_SEARCHED = 1000;

function searched(text: string): string {
  return plainLower(text.slice(0, MAX_SEARCHED));
}

const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,4})?`;
const POINTS = String.raw`(${NUMBER})\s?(?:điểm|đ)(?![\p{L}])`;

/** Whether the text counts cases: mỗi trường hợp, cứ 01 văn bản, từng lần. */
export function isPerCase(text: string): boolean {
  return (
    /(?:^|[\s(,;:.-])(?:mỗi|từng|cứ(?: mỗi| có)?(?: \d+)?)\s+\p{L}/u.test(searched(text)) &&
    !/mỗi (?:phòng|đơn vị|cá nhân|người|năm|quý|tháng)\b(?!.*(?:trường hợp|lần|bài))/u.test(searched(text))
  );
}

export interface PerCase {
  /** Points of one case: below zero where it is a deduction. */
  readonly points: number;
  /** The text says that they are added (cộng, thưởng), not what the item is worth. */
  readonly isBonus: boolean;
}

/** "mỗi trường hợp chậm trừ 0,5 điểm", "cộng 0,2 điểm/bài": null where no such phrase stands. */
export function perCaseIn(text: string): PerCase | null {
  const plain = searched(text);
  const each = new RegExp(
    String.raw`(?:mỗi|từng|cứ)\s[^.;]*?(?:bị\s|được\s)?(cộng|thưởng|trừ|tính|chấm|được|đạt|giảm|:)\s?(?:thêm\s|đi\s)?([+-]?)\s?${POINTS}`,
    "u",
  ).exec(plain);
  if (each !== null) return signed(each[1]!, each[2]!, each[3]!);
  const behind = new RegExp(
    String.raw`(cộng|thưởng|trừ|giảm|được|)\s?(?:thêm\s|đi\s)?([+-]?)\s?${POINTS}\s?(?:/|cho mỗi|mỗi|đối với mỗi)\s?\p{L}`,
    "u",
  ).exec(plain);
  return behind === null ? null : signed(behind[1]!, behind[2]!, behind[3]!);
}

function signed(verb: string, sign: string, digits: string): PerCase {
  const value = pointsNumber(digits);
  const isDeduction = sign === "-" || verb === "trừ" || verb === "giảm";
  return { points: isDeduction ? 0 - value : value, isBonus: !isDeduction && (sign === "+" || verb === "cộng" || verb === "thưởng") };
}

export interface Limit {
  /** Always 0 or more. */
  readonly points: number;
  /** What the limit is said of: what is taken away, what is added, or the points as they are. */
  readonly of: "deduction" | "bonus" | "points";
  /** The item that it names ("của mục a1"); null = the one it stands in. */
  readonly code: string | null;
}

const LIMIT = new RegExp(
  String.raw`(tối đa|không quá|không vượt quá|không vượt|cao nhất)\s(?:là\s)?(?:chỉ\s)?(?:được\s|bị\s)?(?:cộng\s|trừ\s|thưởng\s)?(?:thêm\s)?([+-]?)\s?${POINTS}`,
  "gu",
);
const LIMIT_WORDS = /tối đa|không quá|không vượt|cao nhất không|không thấp hơn|không dưới/u;

/** Limits in points that the text states: "tối đa 1 điểm", "tổng điểm trừ của mục a1 không quá 1,5 điểm". */
export function limitsIn(text: string): Limit[] {
  const plain = searched(text);
  const limits: Limit[] = [];
  for (const match of plain.matchAll(LIMIT)) {
    const sentence =
      plain
        .slice(0, match.index)
        .split(/[.;\n]/)
        .pop() ?? "";
    const phrase = match[0];
    const code =
      /(?:mục|tiêu chí|nội dung|điểm|khoản)\s+((?:\p{L}\.?)?\d{1,3}(?:\.\d{1,3})*|\p{L})(?=[\s,.;)]|$)/u.exec(sentence)?.[1] ?? null;
    limits.push({ points: pointsNumber(match[3]!), of: subjectOf(sentence, phrase, match[2]!), code });
  }
  return limits;
}

function subjectOf(sentence: string, phrase: string, sign: string): Limit["of"] {
  if (sign === "-" || /trừ/u.test(phrase)) return "deduction";
  if (sign === "+" || /cộng|thưởng/u.test(phrase)) return "bonus";
  const at = Math.max(sentence.lastIndexOf("trừ"), sentence.lastIndexOf("giảm"));
  const plus = Math.max(sentence.lastIndexOf("cộng"), sentence.lastIndexOf("thưởng"));
  if (at < 0 && plus < 0) return "points";
  return at > plus ? "deduction" : "bonus";
}

/** Whether the text speaks of a limit in points at all: what was not taken must be told. */
export function speaksOfLimit(text: string): boolean {
  const plain = plainLower(text);
  return LIMIT_WORDS.test(plain) && /điểm/u.test(plain);
}

/** Whether the points are given only where something has its full points: "chỉ cộng khi mục b2 đạt điểm tối đa". */
export function fullConditionIn(text: string): { readonly code: string | null } | null {
  const plain = searched(text);
  const match =
    /(?:chỉ|khi|nếu|với điều kiện|trường hợp)\s[^.;]*?(?:đạt|được|đủ)\s(?:đủ\s|đủ\ssố\s|số\s)?(?:điểm\s(?:tối đa|chuẩn)|tối đa\s(?:số\s)?điểm|100\s?%\s?(?:số\s)?điểm)/u.exec(
      plain,
    );
  if (match === null) return null;
  const code =
    /(?:mục|tiêu chí|nội dung)\s+((?:\p{L}\.?)?\d{1,3}(?:\.\d{1,3})*)(?=[\s,.;)]|$)/u.exec(plain.slice(match.index))?.[1] ?? null;
  return { code };
}

/** Whether only one of the items below counts: "chỉ tính một trong các trường hợp", "lấy mức cao nhất". */
export function isBestOf(text: string): boolean {
  return /(?:một|0?1)\s(?:\(0?1\)\s)?trong\s(?:các|những|số|0?\d)|(?:lấy|tính|chấm|cộng)\s(?:theo\s)?(?:điểm\s|mức\s|trường hợp\s)+(?:có\s)?(?:mức\s)?(?:điểm\s)?cao nhất/u.test(
    searched(text),
  );
}

export interface Progressive {
  readonly from: number;
  readonly first: number;
  readonly every: number;
  readonly per: number;
}

/** "trên 92 % cộng 0,1 điểm; cứ thêm 1 % cộng thêm 0,1 điểm": null where the text says otherwise. */
export function progressiveIn(text: string): Progressive | null {
  const match = new RegExp(
    String.raw`(?:trên|vượt|quá|>)\s(${NUMBER})\s?%?[^.;]*?(?:cộng|thưởng|:|được|\+)\s?(?:thêm\s)?\+?\s?${POINTS}[^]*?(?:mỗi|cứ)\s(?:thêm\s|tăng\s(?:thêm\s)?|vượt\s(?:thêm\s)?|cao hơn\s)?(${NUMBER})\s?%[^.;]*?(?:cộng|thưởng|:|được|\+)\s?(?:thêm\s)?\+?\s?${POINTS}`,
    "u",
  ).exec(searched(text));
  if (match === null) return null;
  const [from, first, every, per] = [match[1]!, match[2]!, match[3]!, match[4]!].map(pointsNumber) as [number, number, number, number];
  return every > 0 ? { from, first, every, per } : null;
}

export type ResultUnit = "percent" | "days" | "number";

export interface FoundInterval {
  readonly interval: Interval;
  readonly unit: ResultUnit;
}

const open = (text: string): BandEnd => ({ value: pointsNumber(text), isClosed: false });
const closed = (text: string): BandEnd => ({ value: pointsNumber(text), isClosed: true });

/** Unit behind a number: %, ngày or nothing; words such as điểm are none of ours. */
const U = String.raw`\s?(%|phần trăm|ngày(?: làm việc)?)?`;
const N = `(${NUMBER})`;
type Build = (match: RegExpExecArray) => Interval;

/** First that fits wins. Groups of numbers and units alternate: 1 number, 2 unit, 3 number, 4 unit. */
const INTERVALS: readonly [string, Build][] = [
  [
    String.raw`(?:từ\s)?(?:trên|quá|>)\s?${N}${U}\s?(?:-|đến|tới|và)\s?(?:dưới|<(?!=))\s?${N}${U}`,
    (m) => ({ from: open(m[1]!), to: open(m[3]!) }),
  ],
  [
    String.raw`(?:từ\s)?(?:trên|quá|>(?!=))\s?${N}${U}\s?(?:-|đến|tới|và)\s?(?:bằng\s|≤\s?|<=\s?)?${N}${U}`,
    (m) => ({ from: open(m[1]!), to: closed(m[3]!) }),
  ],
  [
    String.raw`(?:từ\s|≥\s?|>=\s?)?(?:đủ\s)?${N}${U}\s?(?:-|đến|tới|và)\s?(?:dưới|<(?!=)|cận)\s?${N}${U}`,
    (m) => ({ from: closed(m[1]!), to: open(m[3]!) }),
  ],
  [
    String.raw`(?:từ\s|≥\s?|>=\s?)?${N}${U}\s?(?:-|đến|tới)\s?(?:hết\s|≤\s?|<=\s?)?${N}${U}`,
    (m) => ({ from: closed(m[1]!), to: closed(m[3]!) }),
  ],
  [String.raw`(?:từ\s)?${N}${U}\s(?:trở lên|trở đi)`, (m) => ({ from: closed(m[1]!), to: null })],
  [String.raw`${N}${U}\s(?:trở xuống)`, (m) => ({ from: null, to: closed(m[1]!) })],
  [String.raw`(?:≥|>=|ít nhất|tối thiểu|không dưới)\s?${N}${U}`, (m) => ({ from: closed(m[1]!), to: null })],
  [String.raw`(?:≤|<=|không quá|tối đa)\s?${N}${U}`, (m) => ({ from: null, to: closed(m[1]!) })],
  [String.raw`(?:trên|hơn|quá|vượt|>)\s?${N}${U}`, (m) => ({ from: open(m[1]!), to: null })],
  [String.raw`(?:dưới|<|chưa đến|chưa đạt)\s?${N}${U}`, (m) => ({ from: null, to: open(m[1]!) })],
];
const COMPILED = INTERVALS.map(([source, build]) => [new RegExp(source, "u"), build] as const);
const EXACT = /(?:đạt|bằng|=|^|:|chậm|trễ|muộn)\s?(\d{1,6}(?:[.,]\d{1,4})?)\s?(%|ngày)/u;
const ON_TIME = /(?:đúng|trước)\s(?:thời\s)?hạn(?!\s*(?:đạt|từ|trên|dưới|<|>|≥|≤|\d))/u;

/** The interval of a result that a phrase names: "từ 97% đến dưới 98%", "chậm 3-5 ngày", "đúng hạn". Null where it names none or points. */
export function intervalIn(text: string): FoundInterval | null {
  const plain = searched(text).replace(
    new RegExp(String.raw`(?:[:=(→]|được|đạt|chấm|tính|cộng|trừ)?\s?[+-]?\s?${POINTS}\)?\s?\.?$`, "u"),
    " ",
  );
  for (const [pattern, build] of COMPILED) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const behind = plain.slice(match.index + match[0].length);
    if (/^\s?(?:điểm|đ)(?!\p{L})/u.test(behind)) continue;
    const unit = unitOf(match[2] ?? match[4], plain);
    if (unit === null) continue;
    const interval = build(match);
    return interval.from !== null && interval.to !== null && interval.from.value > interval.to.value ? null : { interval, unit };
  }
  const exact = EXACT.exec(plain);
  if (exact !== null) return { interval: { from: closed(exact[1]!), to: closed(exact[1]!) }, unit: exact[2] === "%" ? "percent" : "days" };
  if (ON_TIME.test(plain)) return { interval: { from: null, to: { value: 0, isClosed: true } }, unit: "days" };
  return null;
}

function unitOf(written: string | undefined, text: string): ResultUnit | null {
  if (written !== undefined) return written.startsWith("ngày") ? "days" : "percent";
  // A bare number counts only where the text itself begins with the comparison: "> 95", "75-95".
  return /^\s?(?:[<>≥≤]|\d|trên|dưới|từ)/u.test(text) ? "number" : null;
}
