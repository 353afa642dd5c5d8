// Reads one condition of the notation, without "và" and "hoặc": the sentences of conditionText.ts and what people write for them.
import { CODE } from "../notation/kindTexts";
import { NUMBER, NotationError, readNumber } from "../notation/numberText";
import type { Comparison, Condition } from "./condition";
import { readBound, readLeastLevel, readMostDiscipline, readScope, tidyWords, wholeBound } from "./conditionWords";

/** What a sentence that begins like this says; null = its rest is not understood. */
type Reading = (parts: readonly string[]) => Condition | null;

const rule = (source: string, read: Reading): readonly [RegExp, Reading] => [new RegExp(`^${source}$`, "iu"), read];

const FIXED = (condition: Condition): Reading => {
  return () => condition;
};

/** Words before an award that say nothing. */
const HAVING = "(?:(?:được|đạt|có|đã) )*";

/** First that fits decides. */
const SENTENCES: readonly (readonly [RegExp, Reading])[] = [
  rule("không (?:có )?tiêu chí nào (?:(?:bị|được|đạt|có|=) ?)*0(?: điểm)?", FIXED({ kind: "noZero" })),
  rule(
    "(?:không|chưa) (?:(?:có|đang|bị) )*(?:các )?vụ,? ?việc (?:nào )?(?:(?:đang|được|bị) )*(?:xem xét|xác minh|điều tra|thanh tra|kiểm tra)(?:,? xác minh)?",
    FIXED({ kind: "noPending" }),
  ),
  rule("không (?:bị )?(?:xử lý |thi hành )?kỷ luật", FIXED({ kind: "discipline", max: "none" })),
  rule(
    "(?:thành viên không|không (?:có )?(?:thành viên|người|ai)(?: nào)?) (?:bị )?(?:xử lý |thi hành )?kỷ luật",
    FIXED({ kind: "memberDiscipline", max: "none" }),
  ),
  rule("thành viên (?:bị )?kỷ luật ?(.+)", ([text]) => {
    const max = readMostDiscipline(text!);
    return max === null ? null : { kind: "memberDiscipline", max };
  }),
  rule("kỷ luật ?(.+)", ([text]) => {
    const max = readMostDiscipline(text!);
    return max === null ? null : { kind: "discipline", max };
  }),
  rule("(?:mọi|tất cả(?: các)?|các|từng|mỗi) tiêu chí ?(.+)", ([text]) => {
    const bound = readBound(text!);
    if (bound?.is !== "atLeast") return null;
    if (/%$/u.test(bound.to)) return withPercent(bound.to, 100, (percent) => ({ kind: "everyShare", percent }));
    return withNumber(bound.to, "(?:điểm)?", (min) => ({ kind: "everyPoints", min }));
  }),
  rule("(?:tổng )?điểm trừ ?(.+)", ([text]) => {
    const bound = readBound(text!);
    if (bound?.is !== "atMost") return null;
    const share = /^(.+%) ?(?:của |so với )?(?:tổng )?điểm (?:thưởng|cộng)$/iu.exec(bound.to);
    if (share !== null) return withPercent(share[1]!, Infinity, (percent) => ({ kind: "deductionShare", percent }));
    return withNumber(bound.to, "(?:điểm)?", (points) => (points < 0 ? null : { kind: "deductionAtMost", points }));
  }),
  rule(`(?:điểm ?)?(?:của )?${CODE} ?(.+)`, ([code, text]) => {
    const bound = readBound(text!);
    return bound === null ? null : withNumber(bound.to, "(?:điểm)?", (than) => ({ kind: "points", code: code!, is: bound.is, than }));
  }),
  rule("(?:tổng (?:số )?)?điểm ?(.+)", ([text]) => {
    const bound = readBound(text!);
    return bound === null ? null : withNumber(bound.to, "(?:điểm)?", (than) => ({ kind: "value", is: bound.is, than }));
  }),
  rule("(?:được )?xếp loại ?(.+)", ([text]) => {
    const min = readLeastLevel(text!);
    return min === null ? null : { kind: "level", min };
  }),
  rule("(?:thời gian )?(?:công tác|làm việc)(?: trong năm)? ?(.+)", ([text]) => {
    const bound = readBound(text!.replace(/^(.+?) tháng( trở lên)?$/iu, "$1$2"));
    if (bound?.is !== "atLeast") return null;
    return withNumber(bound.to, "(?:tháng)?", (min) => (min < 0 ? null : { kind: "months", min }));
  }),
  rule("(?:đứng |xếp )?(?:dẫn đầu|nhất) (?:cụm|khối)", FIXED({ kind: "rank", scope: "cluster", max: 1 })),
  rule("(?:xếp |thứ )?hạng (?:trong )?(?:cụm|khối|cụm,? khối) ?(.+)", ([text]) => rankIn("cluster", text!)),
  rule("(?:xếp |thứ )?hạng(?: chung| toàn (?:bảng|danh sách))? ?(.+)", ([text]) => rankIn("overall", text!)),
  rule(`(?:(?:được|đã|có) )*đề nghị ?${CODE}`, ([award]) => ({ kind: "holds", award: award! })),
  rule(`${HAVING}(?:liên tục|liên tiếp) (\\d+) (?:năm|lần)(?: liền)?,? ?(.+)`, chainOf),
  rule(`${HAVING}(?:trong )?(\\d+) (?:năm|lần) (?:liền|liên tục|liên tiếp),? ?(.+)`, chainOf),
  rule(`${HAVING}(?:(?:≥|từ|ít nhất|tối thiểu) ?)?(\\d+) lần ?(?:được |đạt )?${CODE}(?: ?trong (?:vòng )?(\\d+) năm)?`, timesOf),
  rule(`(?:đã )?từng (?:được|đạt|có) ?${CODE}`, ([award]) => ({ kind: "times", award: award!, times: 1, within: null })),
  rule("(?:có )?(.*?) ?sáng kiến (?:cấp |phạm vi )?(.+)", ([before, after]) => initiativesOf(before!, after!)),
  rule(`tỷ lệ ?(?:đạt )?${CODE} ?(.+)`, ([award, text]) => {
    const bound = readBound(text!);
    if (bound?.is !== "atLeast") return null;
    return withPercent(bound.to, 100, (percent) => ({ kind: "memberShare", award: award!, percent }));
  }),
  rule(`số (?:người |lượng )?(?:đạt )?${CODE} ?(.+)`, ([award, text]) => {
    const min = wholeOf(text!, "atLeast", "(?:người)?");
    return min === null ? null : { kind: "memberCount", award: award!, min };
  }),
  rule(`(.*?)(${NUMBER} ?%) (?:số )?(?:người|thành viên) (?:được )?xếp loại ?(.+)`, ([before, share, level]) => {
    const bound = readBound(`${before!}${share!}`);
    const min = readLeastLevel(level!);
    if (min === null || (before!.trim() !== "" && bound?.is !== "atLeast")) return null;
    return withPercent(share!, 100, (percent) => ({ kind: "memberLevel", min, percent }));
  }),
];

/** The condition that the text says; null = not understood. Codes stay as written. */
export function readSentence(text: string): Condition | null {
  const tidied = tidyWords(text);
  for (const [pattern, read] of SENTENCES) {
    const found = pattern.exec(tidied);
    if (found === null) continue;
    const condition = read(found.slice(1));
    if (condition !== null) return condition;
  }
  return null;
}

/** The text of a confirmation, without the words before it; null = it is none. */
export function confirmationIn(text: string): string | null {
  return /^(?:cần )?xác nhận ?[:：] ?(.*)$/isu.exec(text)?.[1]?.trim() ?? null;
}

function withNumber(text: string, unit: string, make: (value: number) => Condition | null): Condition | null {
  const found = new RegExp(`^(${NUMBER}) ?${unit}$`, "iu").exec(text.trim());
  if (found === null) return null;
  const value = readNumber(found[1]!);
  return value instanceof NotationError ? null : make(value);
}

function withPercent(text: string, most: number, make: (percent: number) => Condition): Condition | null {
  return withNumber(text, "%?", (percent) => (percent < 0 || percent > most ? null : make(percent)));
}

/** A whole number from 0 with its comparison; null = not understood or neither "at least" nor "at most" as wanted. */
function wholeOf(text: string, wanted: "atLeast" | "atMost", unit: string): number | null {
  const bound = readBound(text);
  return bound === null ? null : wholeIn(bound.is, bound.to, wanted, unit);
}

function wholeIn(is: Comparison, to: string, wanted: "atLeast" | "atMost", unit: string): number | null {
  const digits = new RegExp(`^(\\d+) ?${unit}$`, "iu").exec(to)?.[1];
  if (digits === undefined) return null;
  const value = wholeBound(is, Number(digits), wanted);
  return value !== null && value >= 0 && Number.isSafeInteger(value) ? value : null;
}

function rankIn(scope: "cluster" | "overall", text: string): Condition | null {
  const most = wholeOf(text, "atMost", "") ?? (/^(?:= ?|là |thứ )?(?:1|nhất)$/iu.test(text.trim()) ? 1 : null);
  return most === null || most < 1 ? null : { kind: "rank", scope, max: most };
}

function chainOf([digits, what]: readonly string[]): Condition | null {
  const years = Number(digits);
  if (years < 1 || !Number.isSafeInteger(years)) return null;
  const bare = what!.replace(/^(?:(?:được|đạt|là|có) )+/iu, "");
  const award = new RegExp(`^${CODE}$`, "iu").exec(bare)?.[1];
  if (award !== undefined) return { kind: "consecutive", award, years };
  const level = /^xếp loại ?(.+)$/iu.exec(bare)?.[1];
  const min = level === undefined ? null : readLeastLevel(level);
  return min === null ? null : { kind: "consecutiveLevel", min, years };
}

function timesOf([count, award, span]: readonly (string | undefined)[]): Condition | null {
  const times = Number(count);
  const within = span === undefined ? null : Number(span);
  if (times < 1 || !Number.isSafeInteger(times) || (within !== null && (within < 1 || !Number.isSafeInteger(within)))) return null;
  return { kind: "times", award: award!, times, within };
}

/** "sáng kiến cấp cơ sở ≥ 1", "ít nhất 1 sáng kiến cấp cơ sở", "có sáng kiến cấp tỉnh". */
function initiativesOf(before: string, after: string): Condition | null {
  const words = after.split(" ");
  for (let count = words.length; count > 0; count--) {
    const name = words
      .slice(0, count)
      .join(" ")
      .replace(/[≥>].*$/u, "");
    const scope = readScope(name.replace(/ trở lên$/iu, ""));
    if (scope === null) continue;
    const rest = after.slice(name.length).trim();
    if (before !== "" && rest !== "") return null;
    const bound = `${before}${rest}`;
    const min = bound === "" ? 1 : /^\d+$/.test(bound) && before !== "" ? Number(bound) : wholeOf(bound, "atLeast", "");
    return min === null ? null : { kind: "initiatives", scope, min };
  }
  return null;
}
