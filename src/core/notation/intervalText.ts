// Intervals in the text of a rule: "> 95", "75–95", "50–<75", "từ 75 đến dưới 95", "95 trở lên", "đúng hạn".
import type { BandEnd, Interval } from "../rule";
import { NUMBER, NotationError, numberText, readNumber } from "./numberText";

/** Everything: an interval without ends. */
export const EVERYTHING = "mọi giá trị";

/** The interval as regulations write it. */
export function intervalText({ from, to }: Interval): string {
  if (from === null && to === null) return EVERYTHING;
  if (from === null) return `${to!.isClosed ? "≤" : "<"} ${numberText(to!.value)}`;
  if (to === null) return `${from.isClosed ? "≥" : ">"} ${numberText(from.value)}`;
  if (from.isClosed && to.isClosed && from.value === to.value) return numberText(from.value);
  return `${from.isClosed ? "" : ">"}${numberText(from.value)}–${to.isClosed ? "" : "<"}${numberText(to.value)}`;
}

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "<" | "≤" | ">" | "≥" | "from" | "to" | "up" | "down" | "and" | "all" };

/** Phrases and the token they stand for; null is a word that says nothing. Longest first where one begins another. */
const WORDS: readonly (readonly [RegExp, Token["kind"] | "onTime" | null])[] = [
  [/^[<≤>≥]/u, "<"],
  [/^(?:quá hạn|trễ hạn|chậm)(?!\p{L})/iu, null],
  [/^(?:không lớn hơn|không vượt quá|không quá|tối đa|nhiều nhất)/iu, "≤"],
  [/^(?:không nhỏ hơn|không ít hơn|không dưới|tối thiểu|ít nhất)/iu, "≥"],
  [/^(?:lớn hơn|nhiều hơn|cao hơn|trên|hơn|quá)(?!\p{L})/iu, ">"],
  [/^(?:nhỏ hơn|ít hơn|thấp hơn|chưa đến|chưa đạt|dưới)/iu, "<"],
  [/^(?:mọi giá trị|tất cả)/iu, "all"],
  [/^(?:đúng hạn|đúng thời hạn|không trễ|trước hạn)/iu, "onTime"],
  [/^trở lên/iu, "up"],
  [/^trở xuống/iu, "down"],
  [/^(?:đến|tới)(?!\p{L})/iu, "to"],
  [/^từ(?!\p{L})/iu, "from"],
  [/^(?:và|,)/iu, "and"],
  [/^(?:tỷ lệ|tỉ lệ|hoàn thành|đạt|trễ|muộn|sớm|số lượng|số|mức|có|khoảng|được)(?!\p{L})/iu, null],
  [/^(?:%|phần trăm|ngày|trường hợp|hồ sơ|vụ việc|vụ|việc|lần|người|bài|văn bản|sáng kiến|lượt|cái)(?!\p{L})/iu, null],
  [/^làm việc(?!\p{L})/iu, null],
];

const NUMBER_FIRST = new RegExp(`^${NUMBER}`);
const UNSIGNED_FIRST = /^(?:\d[\d.,]*|[.,]\d+)/;

/** Reads an interval in tidied text; `isWhole`: of whole numbers. */
export function readInterval(text: string, isWhole = false): Interval | NotationError {
  const tokens = tokensOf(text, isWhole);
  if (tokens instanceof NotationError) return tokens;
  const interval = intervalOf(tokens);
  if (interval === null) return new NotationError("unknown", text.trim());
  return isEmptyInterval(interval) ? new NotationError("interval", text.trim()) : interval;
}

/** Whether nothing can lie in the interval. */
export function isEmptyInterval({ from, to }: Interval): boolean {
  if (from === null || to === null) return false;
  return from.value > to.value || (from.value === to.value && !(from.isClosed && to.isClosed));
}

function tokensOf(text: string, isWhole: boolean): Token[] | NotationError {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const isAfterNumber = tokens[tokens.length - 1]?.kind === "number";
    const number = (isAfterNumber ? UNSIGNED_FIRST : NUMBER_FIRST).exec(rest);
    if (number !== null) {
      const digits = number[0].replace(/[.,]+$/, "");
      const value = readNumber(digits, isWhole);
      if (value instanceof NotationError) return value;
      tokens.push({ kind: "number", value });
      rest = rest.slice(digits.length).trimStart();
      continue;
    }
    if (rest.startsWith("-")) {
      tokens.push({ kind: "to" });
      rest = rest.slice(1).trimStart();
      continue;
    }
    const word = WORDS.find(([pattern]) => pattern.test(rest));
    if (word === undefined) return new NotationError("unknown", text.trim());
    const [pattern, kind] = word;
    const found = pattern.exec(rest)![0];
    if (/^[<≤>≥]$/.test(found)) tokens.push({ kind: found as "<" });
    else if (kind === "onTime") tokens.push({ kind: "≤" }, { kind: "number", value: 0 });
    else if (kind !== null) tokens.push({ kind } as Token);
    rest = rest.slice(found.length).trimStart();
  }
  return tokens;
}

/** The interval that a row of tokens says, or null. */
function intervalOf(tokens: readonly Token[]): Interval | null {
  const pattern = tokens.map(({ kind }) => (kind === "number" ? "n" : SHORT[kind])).join("");
  const numbers = tokens.flatMap((token) => (token.kind === "number" ? [token.value] : []));
  const [a, b] = numbers;
  if (pattern === "*") return { from: null, to: null };
  if (a === undefined) return null;
  const end = (value: number, isClosed: boolean): BandEnd => ({ value, isClosed });
  switch (pattern) {
    case "n":
      return { from: end(a, true), to: end(a, true) };
    case ">n":
    case ">nu":
    case "f>n":
    case "f>nu":
      return { from: end(a, false), to: null };
    case "≥n":
    case "fn":
    case "nu":
    case "fnu":
      return { from: end(a, true), to: null };
    case "<n":
    case "<nd":
    case "t<n":
      return { from: null, to: end(a, false) };
    case "≤n":
    case "nd":
    case "tn":
    case "fnd":
      return { from: null, to: end(a, true) };
  }
  if (b === undefined) return null;
  const between = /^f?([>≥]?)nt([<≤]?)n$/u.exec(pattern);
  if (between !== null) return { from: end(a, between[1] !== ">"), to: end(b, between[2] !== "<") };
  const both = /^([>≥])na?([<≤])n$/u.exec(pattern);
  if (both !== null) return { from: end(a, both[1] === "≥"), to: end(b, both[2] === "≤") };
  const turned = /^([<≤])na?([>≥])n$/u.exec(pattern);
  return turned === null ? null : { from: end(b, turned[2] === "≥"), to: end(a, turned[1] === "≤") };
}

const SHORT: Readonly<Record<Exclude<Token["kind"], "number">, string>> = {
  "<": "<",
  "≤": "≤",
  ">": ">",
  "≥": "≥",
  from: "f",
  to: "t",
  up: "u",
  down: "d",
  and: "a",
  all: "*",
};
