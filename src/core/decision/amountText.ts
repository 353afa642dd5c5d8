// The notation of how much a quota gives: "20 %", "3 suất", "Loại 1: 20 %; Loại 2: 15 %". Text and back.
import { NUMBER, numberText, readNumber, tidy } from "../notation/numberText";
import type { QuotaAmount } from "./decisionRules";

type ByClass = Extract<QuotaAmount, { kind: "byClass" }>;

/** "12,5 %". */
export function percentText(percent: number): string {
  return `${numberText(percent)} %`;
}

/** "3 suất". */
export function countText(count: number): string {
  return `${numberText(count)} suất`;
}

/** "Loại 1: 20 %; Loại 2: 15 %". It reads back as the same where no name holds a semicolon or a line end and there is one at least. */
export function classPercentsText({ percents }: ByClass): string {
  return percents.map(({ className, percent }) => `${className}: ${percentText(percent)}`).join("; ");
}

const UPPER = String.raw`(?:(?:≤|không quá|tối đa) ?)?`;
const PERCENT = new RegExp(`^${UPPER}(${NUMBER}) ?%?$`, "iu");
const COUNT = new RegExp(`^${UPPER}(${NUMBER}) ?suất$`, "iu");

/** The number of "20 %", "20", "không quá 20 %"; null where it is none. The range is not looked at. */
export function readPercent(text: string): number | null {
  return numberIn(PERCENT, text);
}

/** The number of "3 suất"; null where it is none. Whether it is whole is not looked at. */
export function readCount(text: string): number | null {
  return numberIn(COUNT, text);
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(tidy(text))?.[1];
  const value = digits === undefined ? null : readNumber(digits);
  return typeof value === "number" ? value : null;
}

/** Percentages by class, one to a line or separated by semicolons; null where one of them is not understood or names no class. */
export function readClassPercents(text: string): ByClass | null {
  const pieces = text
    .normalize("NFC")
    .split(/[;\n\r]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const percents = pieces.map((piece) => {
    const [, className = "", share = ""] = /^(.+?)\s*[:=]\s*([^:=]+)$/u.exec(piece) ?? [];
    const percent = readPercent(share);
    return className === "" || percent === null ? null : { className, percent };
  });
  if (percents.length === 0 || percents.includes(null)) return null;
  return { kind: "byClass", percents: percents.filter((own) => own !== null) };
}
