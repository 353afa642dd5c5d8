// Bands and size tables in the text of a rule: "> 95 % = 1,5; 75–95 % = 1; còn lại = 0".
import type { Band, BandUnit, Interval, SizeTable } from "../rule";
import { gapsBetween } from "../rules/coverage";
import { intervalText, readInterval } from "./intervalText";
import { NotationError, numberText, readNumber } from "./numberText";

const UNIT_WORDS: Readonly<Record<BandUnit, string>> = { percent: " %", days: " ngày", number: " trường hợp" };

export function bandsText(bands: readonly Band[], unit: BandUnit | null): string {
  const mark = unit === null ? "" : UNIT_WORDS[unit];
  return bands.map((band) => `${intervalText(band)}${mark} = ${numberText(band.points)}`).join("; ");
}

export function tablesText(tables: readonly SizeTable[]): string {
  return tables.map(({ sizes, bands }) => `${intervalText(sizes)}: ${bandsText(bands, null)}`).join(" | ");
}

/**
 * Reads "interval = points" pieces; "còn lại" stands for all that the others leave, but not for what begins
 * at 100 %: who writes "100 % = 2; còn lại = 0" does not mean 120 %.
 */
export function readBands(pieces: readonly string[], unit: BandUnit | null): Band[] | NotationError {
  const isWhole = unit === "days" || unit === "number";
  const bands: Band[] = [];
  let rest: { readonly points: number; readonly place: number } | null = null;
  for (const piece of pieces) {
    const parts = /^(.*?)\s*(?:=|:)\s*([^=:]*)$/su.exec(piece);
    if (parts === null) return new NotationError("missing", piece);
    const points = readNumber(parts[2]!);
    if (points instanceof NotationError) return points;
    if (/^(?:các trường hợp )?(?:còn lại|khác)$/iu.test(parts[1]!)) {
      if (rest !== null) return new NotationError("repeated", piece);
      rest = { points, place: bands.length };
      continue;
    }
    const interval = readInterval(parts[1]!, isWhole);
    if (interval instanceof NotationError) return interval;
    bands.push({ ...interval, points });
  }
  if (rest !== null) {
    const { points, place } = rest;
    const gaps = gapsBetween(bands, isWhole);
    const meant = unit === "percent" ? gaps.filter(({ from }) => from === null || from.value < 100) : gaps;
    bands.splice(place, 0, ...meant.map((gap) => ({ ...gap, points })));
  }
  return bands;
}

/** Reads "sizes: bands | sizes: bands"; each element of `tables` holds the pieces of one table, sizes before the first colon. */
export function readTables(tables: readonly (readonly string[])[]): SizeTable[] | NotationError {
  const read: SizeTable[] = [];
  for (const [first = "", ...others] of tables) {
    const colon = first.indexOf(":");
    if (colon < 0) return new NotationError("missing", first);
    const sizes = readInterval(first.slice(0, colon), true);
    if (sizes instanceof NotationError) return sizes;
    const bands = readBands([first.slice(colon + 1).trim(), ...others], null);
    if (bands instanceof NotationError) return bands;
    read.push({ sizes, bands });
  }
  return read;
}

/** Which unit a text of bands speaks of: by its words; without any, by whether its ends step over the numbers between (2, then 3). */
export function unitOf(text: string, readWhole: () => readonly Interval[] | NotationError): BandUnit {
  if (/%|phần trăm|tỷ lệ|tỉ lệ/iu.test(text)) return "percent";
  if (/ngày|hạn|trễ/iu.test(text)) return "days";
  if (/trường hợp|lần|vụ|việc|hồ sơ|người|bài|văn bản|sáng kiến|lượt|số lượng/iu.test(text.replace(/các trường hợp còn lại/giu, "")))
    return "number";
  const intervals = readWhole();
  if (intervals instanceof NotationError) return "percent";
  const closedEnds = intervals.flatMap(({ to }) => (to?.isClosed === true ? [to.value] : []));
  const stepsOver = intervals.some(({ from }) => from?.isClosed === true && closedEnds.includes(from.value - 1));
  return stepsOver ? "days" : "percent";
}
