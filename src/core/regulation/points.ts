// Reads a points cell as regulations write it: "0,5", "- 0,5", "+ 0,1", "100 điểm", "'3", "2,5/2", "từ 0 đến 5", "(không xếp loại)".
import { plainLower } from "./cellText";

export type PointsReading =
  | { readonly kind: "blank" }
  /** One number. `isSigned`: a plus or minus was written; `isNoisy`: more than a bare number had to be cleaned away. */
  | { readonly kind: "number"; readonly value: number; readonly isSigned: boolean; readonly isNoisy: boolean; readonly isEach: boolean }
  /** Two numbers with a slash: what a unit claimed and what is allowed. `value` is the second. */
  | { readonly kind: "pair"; readonly value: number; readonly first: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  /** Không xếp loại, loại: who is hit is out of the awards. */
  | { readonly kind: "gate" }
  | { readonly kind: "words" };

const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,4})?`;
const UNIT = String.raw`(?:diem|điểm|đ)`;
const EACH = new RegExp(`^([+-]?) ?(${NUMBER}) ?${UNIT}? ?(?:/|mỗi |cho mỗi )[ ]?\\p{L}[\\p{L} ]*$`, "u");
const PAIR = new RegExp(`^(${NUMBER}) ?/ ?(${NUMBER}) ?${UNIT}?$`);
const RANGE = new RegExp(`^(?:từ )?([+-]? ?${NUMBER}) ?${UNIT}? ?(?:-|đến|tới|÷|\\.\\.) ?([+-]? ?${NUMBER}) ?${UNIT}?$`);
const MOST = new RegExp(`^(?:tối đa|không quá|cao nhất|≤|<=|max)(?: là)? ?([+-]? ?${NUMBER}) ?${UNIT}?$`);
const ONE = new RegExp(`^(?:cộng|thưởng|trừ)? ?([+-]?) ?(${NUMBER}) ?${UNIT}?$`);

/** The number of a text such as "0,5" or "- 0.5". */
export function pointsNumber(text: string): number {
  return Number(text.replace(/[ +]/g, "").replace(",", "."));
}

/** What a points cell says. */
export function readPoints(raw: string): PointsReading {
  const plain = plainLower(raw);
  const text = plain
    .replace(/^['’‘`´]+|['’‘`´*]+$/g, "")
    .trim()
    .replace(/^[([]\s*(.*?)\s*[)\]]$/, "$1")
    .replace(/[.;:,]+$/, "")
    .trim();
  if (text === "" || /^[-_./x]+$/.test(text)) return { kind: "blank" };
  if (/không xếp (loại|hạng)|không được xếp|loại khỏi|không xét/.test(text) || text === "loại") return { kind: "gate" };
  const most = MOST.exec(text);
  if (most !== null) return number(pointsNumber(most[1]!), /[+-]/.test(most[1]!), true, false);
  const one = ONE.exec(text);
  if (one !== null) {
    const isMinus = one[1] === "-" || text.startsWith("trừ");
    const value = pointsNumber(one[2]!);
    const isSigned = one[1] !== "" || /^(cộng|thưởng|trừ)/.test(text);
    const isBare = /^[+-]? ?[\d.,]+$/.test(plainAscii(raw));
    return number(isMinus ? -value : value, isSigned, !isBare, false);
  }
  const each = EACH.exec(text);
  if (each !== null) {
    const value = pointsNumber(each[2]!);
    return number(each[1] === "-" ? -value : value, each[1] !== "", true, true);
  }
  const pair = PAIR.exec(text);
  if (pair !== null) return { kind: "pair", first: pointsNumber(pair[1]!), value: pointsNumber(pair[2]!) };
  const range = RANGE.exec(text);
  if (range !== null) return { kind: "range", from: pointsNumber(range[1]!), to: pointsNumber(range[2]!) };
  return { kind: "words" };
}

function number(value: number, isSigned: boolean, isNoisy: boolean, isEach: boolean): PointsReading {
  return { kind: "number", value: value === 0 ? 0 : value, isSigned, isNoisy, isEach };
}

/** As it was typed, but with plain minus signs and spaces; full-width digits stay and so count as noise. */
function plainAscii(raw: string): string {
  return raw
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[^\S\u00a0]+/g, " ")
    .trim();
}
