// Turns the cases of one item ("trên 98 %: 5; từ 97 % đến dưới 98 %: 4 …") into its rule: bands, yes or no, or named levels.
import { PLAIN_CRITERION } from "../movement";
import { intervalText } from "../notation/intervalText";
import type { Band, BandUnit, CriterionRule, Interval } from "../rule";
import { gapsBetween, isOverlapping } from "../rules/coverage";
import { folded, oneLine, plainLower } from "./cellText";
import { intervalIn, type FoundInterval } from "./prose";
import { pointsNumber } from "./points";
import { isSound } from "./sound";

/** A case of an item and what it is worth. */
export interface Option {
  readonly text: string;
  readonly points: number;
  /** Said to be added: +2, cộng 2 điểm. */
  readonly isBonus?: boolean;
}

export interface OptionsRule {
  readonly rule: CriterionRule;
  /** Values that no case covers, as intervals; "" = none. */
  readonly gaps: string;
}

const ALL: Interval = { from: null, to: null };
const PERCENT: Interval = { from: { value: 0, isClosed: true }, to: { value: 100, isClosed: true } };
/** Longest name of a level that people can be asked to choose. */
const MAX_LEVEL_LENGTH = 60;
const POINTS_AT_END =
  /[\s:;,=(→–-]*(?:(?:thì\s)?(?:được|đạt|tính|chấm|cộng|thưởng|trừ|bị trừ)\s)?(?:tối đa\s)?([+-]?)\s?(\d{1,6}(?:[.,]\d{1,4})?)\s?(?:điểm|đ)\)?\s?[.;,]?$/u;
const DEDUCTS = /(?:trừ|giảm)\s[+-]?\s?\d[\d.,]*\s?(?:điểm|đ)\)?\s?[.;,]?$/u;

/** Lines or parts of one cell that each end in points; null when fewer than two do, or when one in the middle does not. */
export function optionsInText(text: string): { readonly lead: string; readonly options: readonly Option[] } | null {
  const pieces = text
    .split(/\n|;|(?<=\d\s?(?:điểm|đ))\s*[,.]\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const read = pieces.map((piece) => optionOf(piece));
  const first = read.findIndex((option) => option !== null);
  if (first < 0 || read.length - first < 2) return null;
  const options = read.slice(first);
  if (options.some((option) => option === null)) return null;
  const own = colonLead(options[0]!.text, first === 0);
  const lead = [...pieces.slice(0, first), ...(own === null ? [] : [own.lead])].join(" ");
  return { lead, options: (own === null ? options : [{ ...options[0]!, text: own.rest }, ...options.slice(1)]) as Option[] };
}

function optionOf(piece: string): Option | null {
  const plain = plainLower(piece);
  const match = POINTS_AT_END.exec(plain);
  if (match === null) return null;
  const value = pointsNumber(match[2]!);
  const isDeduction = match[1] === "-" || DEDUCTS.test(plain);
  const isBonus = !isDeduction && (match[1] === "+" || /(?:cộng|thưởng)\s(?:thêm\s)?\d[\d.,]*\s?(?:điểm|đ)\)?\s?[.;,]?$/u.test(plain));
  return { text: withoutBullet(withoutPoints(piece)), points: isDeduction && value !== 0 ? -value : value, isBonus };
}

/** "Tỷ lệ giải quyết đúng hạn: trên 95 %" -> the name of the item, and the first case. */
function colonLead(text: string, isFirst: boolean): { readonly lead: string; readonly rest: string } | null {
  const at = text.indexOf(":");
  if (!isFirst || at < 0) return null;
  const rest = text.slice(at + 1).trim();
  return rest === "" ? null : { lead: text.slice(0, at).trim(), rest };
}

/** A text without the points at its end: "Giải Nhất: 20 điểm" -> "Giải Nhất". */
export function withoutPoints(text: string): string {
  const line = oneLine(text.normalize("NFKC"));
  const match = POINTS_AT_END.exec(plainLower(line));
  return match === null ? line : line.slice(0, match.index).trim();
}

function withoutBullet(text: string): string {
  return text.replace(/^[-–—+*•●·]\s*/u, "").trim();
}

/** The rule of at least two cases; null where their words give none that is certain. */
export function ruleOfOptions(options: readonly Option[]): OptionsRule | null {
  if (options.length < 2) return null;
  const areIntervals = options.every(({ text }) => intervalIn(text) !== null);
  return yesNoOf(options) ?? (areIntervals ? bandsOf(options) : levelsOf(options));
}

function yesNoOf(options: readonly Option[]): OptionsRule | null {
  if (options.length !== 2) return null;
  const words = options.map(({ text }) => folded(text));
  const yes = words.findIndex((text) => /^(co|da|thuc hien|dat|day du)\b/.test(text) && !/^(co|da) (the|tu)\b/.test(text));
  const no = words.findIndex((text) => /^(khong|chua)\b/.test(text));
  if (yes < 0 || no < 0 || yes === no || options.some(({ text }) => /\d/.test(text))) return null;
  return { rule: { kind: "yesNo", yes: options[yes]!.points, no: options[no]!.points }, gaps: "" };
}

function bandsOf(options: readonly Option[]): OptionsRule | null {
  const found = options.map(({ text }) => intervalIn(text));
  if (found.some((one) => one === null)) return null;
  const intervals = found as FoundInterval[];
  const isPercent = intervals.some(({ unit }) => unit === "percent");
  const unit: BandUnit = intervals.some(({ unit: own }) => own === "days") ? "days" : isPercent ? "percent" : "number";
  if (unit === "days" && isPercent) return null;
  const isWhole = unit === "days";
  const bands = intervals.map(({ interval }, i): Band => ({ ...interval, points: options[i]!.points }));
  if (bands.some((band, i) => bands.slice(i + 1).some((other) => isOverlapping(band, other, isWhole)))) return null;
  const gaps = gapsBetween(bands, isWhole, unit === "percent" ? PERCENT : ALL).map(intervalText);
  return writable({ kind: "bands", unit, bands }, gaps.join("; "));
}

function levelsOf(options: readonly Option[]): OptionsRule | null {
  const names = options.map(({ text }) =>
    withoutBullet(withoutPoints(text))
      .replace(/[.;:,=]+$/u, "")
      .trim(),
  );
  const keys = new Set(names.map((name) => folded(name)));
  const areFit = names.every((name) => name.length <= MAX_LEVEL_LENGTH && /\p{L}/u.test(name));
  if (!areFit || keys.size !== names.length) return null;
  return writable({ kind: "levels", levels: names.map((name, i) => ({ name, points: options[i]!.points })) }, "");
}

/** The rule if the criteria list would take it. */
function writable(rule: CriterionRule, gaps: string): OptionsRule | null {
  return isSound({ ...PLAIN_CRITERION, code: "x", name: "x", rule }) ? { rule, gaps } : null;
}
