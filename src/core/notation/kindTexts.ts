// Rules other than bands in the text of a rule, one reader per kind. Texts are tidied pieces between semicolons.
import type { CriterionRule, Level } from "../rule";
import { NUMBER, NotationError, numberText, readNumber, signedText, tidy } from "./numberText";

/** A code in square brackets: for patterns. */
export const CODE = String.raw`\[ ?([\p{L}\p{N}_][\p{L}\p{N}_./-]*) ?\]`;
const BARE_CODE = String.raw`\[? ?([\p{L}\p{N}_][\p{L}\p{N}_./-]*) ?\]?`;

type Rule<K extends CriterionRule["kind"]> = Extract<CriterionRule, { kind: K }>;

const pattern = (source: string): RegExp => new RegExp(`^${source}$`, "iu");

// Có = 2; Không = 0

export function yesNoText({ yes, no }: Rule<"yesNo">): string {
  if (yes !== null) return `Có = ${numberText(yes)}; Không = ${numberText(no)}`;
  return no === 0 ? "" : `Không = ${numberText(no)}`;
}

export function readYesNo(pieces: readonly string[]): Rule<"yesNo"> | NotationError {
  let yes: number | null = null;
  let no: number | null = null;
  for (const piece of pieces) {
    const parts = /^(.*?)\s*[=:]?\s*([+-]? ?[\d.,]+(?:\s*(?:điểm|đ\.?))?)$/iu.exec(piece);
    if (parts === null) return new NotationError("unknown", piece);
    const points = readNumber(parts[2]!);
    if (points instanceof NotationError) return points;
    const word = parts[1]!
      .normalize("NFD")
      .replace(/[^\p{L}]/gu, "")
      .toLowerCase()
      .replaceAll("đ", "d");
    const isNo = /^(?:khong|chua)/.test(word);
    if (!isNo && !/^(?:co|dat|x$|$)/.test(word)) return new NotationError("unknown", piece);
    if ((isNo ? no : yes) !== null) return new NotationError("repeated", piece);
    if (isNo) no = points;
    else yes = points;
  }
  return { kind: "yesNo", yes, no: no ?? 0 };
}

// Nhất = 20; Nhì = 12

export function levelsText(levels: readonly Level[]): string {
  return levels.map(({ name, points }) => `${name} = ${numberText(points)}`).join("; ");
}

/** Reads levels from pieces that are not tidied: names keep their letters. */
export function readLevels(pieces: readonly string[]): Level[] | NotationError {
  const levels: Level[] = [];
  for (const piece of pieces) {
    const equals = Math.max(piece.lastIndexOf("="), piece.lastIndexOf("＝"));
    const mark = equals >= 0 ? equals : piece.lastIndexOf(":");
    if (mark < 0) return new NotationError("missing", piece.trim());
    const name = piece.slice(0, mark).trim();
    if (name === "") return new NotationError("missing", piece.trim());
    const points = readNumber(tidy(piece.slice(mark + 1)));
    if (points instanceof NotationError) return points;
    levels.push({ name, points });
  }
  return levels;
}

// 3 − 0,5 mỗi trường hợp · mỗi trường hợp +0,2

export function countText({ start, per }: Rule<"count">): string {
  if (start === 0) return `mỗi trường hợp ${signedText(per)}`;
  return `${numberText(start)} ${per < 0 ? "−" : "+"} ${numberText(Math.abs(per))} mỗi trường hợp`;
}

const EACH = String.raw`(?:cho )?(?:mỗi|một|\/)(?: 0?1(?!\d))? ?[\p{L} ]*?`;
const POINTS = String.raw`(?: ?điểm| ?đ)?`;
const COUNT_AFTER = pattern(String.raw`(?:(${NUMBER})${POINTS},? )?([+-]?) ?([\d.,]+)${POINTS} ?${EACH}`);
const COUNT_BEFORE = pattern(String.raw`(?:(${NUMBER})${POINTS}[,:]? ?)?${EACH}[:=]? ?([+-]?) ?([\d.,]+)${POINTS}`);

export function readCount(pieces: readonly string[]): Rule<"count"> | NotationError {
  let start: number | null = null;
  let per: number | null = null;
  for (const piece of pieces) {
    const text = piece
      .replace(/(?:bị )?trừ /giu, "-")
      .replace(/(?:được )?(?:cộng|thưởng) /giu, "+")
      .replace(/-\s*[-]/g, "-")
      .replace(/\+\s*\+/g, "+")
      .replace(/\+\s*-|-\s*\+/g, "-");
    const alone = pattern(`(?:điểm chuẩn |chuẩn |bắt đầu )?(${NUMBER})${POINTS}`).exec(text);
    const found = alone === null ? (COUNT_AFTER.exec(text) ?? COUNT_BEFORE.exec(text)) : null;
    const first = alone?.[1] ?? found?.[1];
    if (alone === null && found === null) return new NotationError("unknown", piece);
    if (first !== undefined) {
      if (start !== null) return new NotationError("repeated", piece);
      const value = readNumber(first);
      if (value instanceof NotationError) return value;
      start = value;
    }
    if (found !== null) {
      if (per !== null) return new NotationError("repeated", piece);
      const value = readNumber(`${found[2]!}${found[3]!}`);
      if (value instanceof NotationError) return value;
      per = value;
    }
  }
  return per === null ? new NotationError("missing", pieces.join("; ")) : { kind: "count", start: start ?? 0, per };
}

// trên 92: +0,1; mỗi 1 thêm: +0,1

export function progressiveText({ from, first, every, per }: Rule<"progressive">): string {
  return `trên ${numberText(from)}: ${signedText(first)}; mỗi ${numberText(every)} thêm: ${signedText(per)}`;
}

const PERCENT = String.raw`(?: ?%)?`;
const PROGRESSIVE_FIRST = pattern(
  String.raw`(?:từ trên|lớn hơn|trên|hơn|quá|>) ?(${NUMBER})${PERCENT} ?[:=,]? ?(?:cộng |được )?(${NUMBER})${POINTS}`,
);
const PROGRESSIVE_NEXT = pattern(
  String.raw`(?:cứ )?(?:thêm )?(?:mỗi|cứ)(?: khi)?(?: thêm)? (${NUMBER})${PERCENT}(?: (?:tăng thêm|tiếp theo|thêm|nữa|vượt))? ?[:=,]? ?(?:cộng thêm |cộng |thêm |được )?(${NUMBER})${POINTS}`,
);

export function readProgressive(pieces: readonly string[]): Rule<"progressive"> | NotationError {
  const numbers: Partial<Record<"from" | "first" | "every" | "per", number>> = {};
  for (const piece of pieces) {
    const isFirst = numbers.from === undefined;
    const found = (isFirst ? PROGRESSIVE_FIRST : PROGRESSIVE_NEXT).exec(piece);
    if (found === null) return new NotationError("unknown", piece);
    if (numbers.every !== undefined) return new NotationError("repeated", piece);
    const [a, b] = [readNumber(found[1]!), readNumber(found[2]!)];
    if (a instanceof NotationError) return a;
    if (b instanceof NotationError) return b;
    Object.assign(numbers, isFirst ? { from: a, first: b } : { every: a, per: b });
  }
  const { from, first, every, per } = numbers;
  if (from === undefined || first === undefined || every === undefined || per === undefined) {
    return new NotationError("missing", pieces.join("; "));
  }
  return { kind: "progressive", from, first, every, per };
}

// chỉ tiêu [KH]; trễ [TRE], không đạt [LOI]: −25 %

export function targetText({ target, late, failed, deduction }: Rule<"target">): string {
  const losses = [late === null ? "" : `trễ [${late}]`, failed === null ? "" : `không đạt [${failed}]`].filter((loss) => loss !== "");
  const aim = `chỉ tiêu ${typeof target === "number" ? numberText(target) : `[${target}]`}`;
  return losses.length === 0 ? aim : `${aim}; ${losses.join(", ")}: ${numberText(-deduction)} %`;
}

const AIM_CODE = pattern(`(?:theo )?chỉ tiêu ${CODE}`);
const AIM_NUMBER = pattern(`(?:theo )?chỉ tiêu (${NUMBER})`);
const LATE = pattern(`(?:mỗi )?(?:việc )?(?:trễ hạn|trễ|chậm|quá hạn) ${CODE}`);
const FAILED = pattern(`(?:mỗi )?(?:việc )?(?:không đạt|không hoàn thành|chưa đạt|hỏng|lỗi) ${CODE}`);
const LOSS = pattern(String.raw`(?:trừ )?([+-]?) ?([\d.,]+) ?%`);

export function readTarget(pieces: readonly string[]): Rule<"target"> | NotationError {
  let target: number | string | null = null;
  let late: string | null = null;
  let failed: string | null = null;
  let deduction: number | null = null;
  for (const piece of pieces.flatMap((text) => text.split(/,(?=\s)|:| và /u)).map((text) => text.trim())) {
    if (piece === "") continue;
    const number = AIM_NUMBER.exec(piece);
    const loss = LOSS.exec(piece);
    const [aim, lateCode, failedCode] = [AIM_CODE.exec(piece)?.[1], LATE.exec(piece)?.[1], FAILED.exec(piece)?.[1]];
    if (number !== null || loss !== null) {
      const value = readNumber((number?.[1] ?? loss?.[2])!);
      if (value instanceof NotationError) return value;
      if ((number === null ? deduction : target) !== null) return new NotationError("repeated", piece);
      if (number === null) deduction = value;
      else target = value;
    } else if (aim !== undefined && target === null) target = aim;
    else if (lateCode !== undefined && late === null) late = lateCode;
    else if (failedCode !== undefined && failed === null) failed = failedCode;
    else return new NotationError((aim ?? lateCode ?? failedCode) ? "repeated" : "unknown", piece);
  }
  if (target === null || (deduction === null) !== (late === null && failed === null))
    return new NotationError("missing", pieces.join("; "));
  return { kind: "target", target, late, failed, deduction: deduction ?? 0 };
}

// chỉ tiêu [KH]; so theo tỷ lệ; trong cụm

export function leaderText({ target, measure, scope }: Rule<"leader">): string {
  return [
    ...(target === null ? [] : [`chỉ tiêu [${target}]`]),
    measure === "ratio" ? "so theo tỷ lệ" : "so theo hiệu số",
    scope === "cluster" ? "trong cụm" : "toàn danh sách",
  ].join("; ");
}

export function readLeader(pieces: readonly string[]): Rule<"leader"> | NotationError {
  let rule: Rule<"leader"> = { kind: "leader", target: null, measure: "ratio", scope: "cluster" };
  for (const piece of pieces) {
    const aim = AIM_CODE.exec(piece)?.[1];
    if (aim !== undefined) rule = { ...rule, target: aim };
    else if (/^không (?:có |giao )?chỉ tiêu$/iu.test(piece)) rule = { ...rule, target: null };
    else if (/^(?:so )?theo (?:tỷ lệ|tỉ lệ|%)$/iu.test(piece)) rule = { ...rule, measure: "ratio" };
    else if (/^(?:so )?theo (?:hiệu số|chênh lệch|số vượt)$/iu.test(piece)) rule = { ...rule, measure: "difference" };
    else if (/^(?:trong|theo|từng) (?:cụm|khối)$/iu.test(piece)) rule = { ...rule, scope: "cluster" };
    else if (/^(?:trong )?(?:toàn danh sách|toàn bộ|tất cả)$/iu.test(piece)) rule = { ...rule, scope: "overall" };
    else return new NotationError("unknown", piece);
  }
  return rule;
}

// lấy cao nhất

export function readCombine(pieces: readonly string[]): "sum" | "best" | NotationError {
  let combine: "sum" | "best" = "sum";
  for (const piece of pieces) {
    if (/^(?:lấy |chọn )?(?:mức |điểm |trường hợp )?cao nhất$|^chọn (?:một|1|01)(?: trong.*)?$/iu.test(piece)) combine = "best";
    else if (/^(?:cộng|tổng)(?: các.*)?$/iu.test(piece)) combine = "sum";
    else return new NotationError("unknown", piece);
  }
  return combine;
}

// Modifiers, at the end of any rule: không quá 1; không dưới −1,5; chỉ khi A1 đạt tối đa

export interface Modifiers {
  readonly cap: number | null;
  readonly floor: number | null;
  readonly onlyIfFull: string | null;
}

const CAP = pattern(`(?:tổng (?:điểm )?)?(?:không vượt quá|không quá|tối đa không quá|tối đa|nhiều nhất) (${NUMBER}${POINTS})`);
const FLOOR = pattern(`(?:tổng (?:điểm )?)?(?:không thấp hơn|không nhỏ hơn|không dưới|tối thiểu|thấp nhất|ít nhất) (${NUMBER}${POINTS})`);
const ONLY_IF_FULL = pattern(
  `chỉ (?:được )?(?:tính |cộng |thưởng )?(?:khi|nếu) (?:tiêu chí )?${BARE_CODE} (?:đạt|có|được) (?:điểm )?(?:tối đa|đủ điểm|đủ)`,
);
/** "Tổng điểm trừ không quá 1,5" of a count: at most that much is taken off its start. */
const MOST_TAKEN = pattern(`(?:tổng )?(?:số )?(?:điểm )?trừ(?: tối đa)? (?:không vượt quá|không quá) (${NUMBER}${POINTS})`);

export function modifierTexts({ cap, floor, onlyIfFull }: Modifiers): string[] {
  return [
    ...(cap === null ? [] : [`không quá ${numberText(cap)}`]),
    ...(floor === null ? [] : [`không dưới ${numberText(floor)}`]),
    ...(onlyIfFull === null ? [] : [`chỉ khi ${onlyIfFull} đạt tối đa`]),
  ];
}

export interface TakenModifiers extends Modifiers {
  readonly mostTaken: number | null;
  /** The pieces that are no modifiers. */
  readonly rest: readonly string[];
}

/** Takes the modifiers out of the pieces. */
export function takeModifiers(pieces: readonly string[]): TakenModifiers | NotationError {
  const taken: { cap: number | null; floor: number | null; onlyIfFull: string | null; mostTaken: number | null } = {
    cap: null,
    floor: null,
    onlyIfFull: null,
    mostTaken: null,
  };
  const rest: string[] = [];
  for (const piece of pieces) {
    const text = tidy(piece);
    const code = ONLY_IF_FULL.exec(text)?.[1];
    const bounds = { cap: CAP.exec(text)?.[1], floor: FLOOR.exec(text)?.[1], mostTaken: MOST_TAKEN.exec(text)?.[1] };
    const found = (["cap", "floor", "mostTaken"] as const).find((name) => bounds[name] !== undefined);
    if (code !== undefined) {
      if (taken.onlyIfFull !== null) return new NotationError("repeated", text);
      taken.onlyIfFull = code;
    } else if (found === undefined) rest.push(piece);
    else {
      if (taken[found] !== null) return new NotationError("repeated", text);
      const value = readNumber(bounds[found]!);
      if (value instanceof NotationError) return value;
      taken[found] = value;
    }
  }
  return { ...taken, rest };
}
