// What somebody pastes into the entry sheet: 500 cells of text, 60 of them wrong in 20 ways, 3 of each; and the movement they belong to.
import type { RuleId } from "../../src/core/finding";
import type { Movement } from "../../src/core/movement";
import { aCriterion, aMovement, aParticipant } from "./movementBuilder";

export const PASTED_ROWS = 50;
export const PASTED_COLUMNS = 10;

/** Direct scores, then percents by bands, Có / Không, levels, counted cases. */
const COLUMNS = { percent: 6, yesNo: 7, level: 8, count: 9 } as const;

interface Kind {
  /** As it is pasted: read as Excel reads it on a computer with a decimal comma. */
  readonly text: string;
  readonly rule: RuleId;
  /** What the repair makes of it; null where a person must decide. */
  readonly to: string | number | null;
  /** Column that it is planted in; else one of the direct scores. */
  readonly column?: number;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  "the other decimal mark": { text: "8.5", rule: "V-02", to: 8.5 },
  "a no-break space": { text: "\u00a07", rule: "V-02", to: 7 },
  "full-width digits": { text: "６,５", rule: "V-02", to: 6.5 },
  "an invisible character": { text: "9\u200b", rule: "V-02", to: 9 },
  "a unit behind the number": { text: "8,5 điểm", rule: "V-02", to: 8.5 },
  "a space inside the number": { text: "8 5", rule: "W-02", to: null },
  thousands: { text: "1.234", rule: "V-03", to: null },
  "a date born from 8/5": { text: "8/5", rule: "W-01", to: 8.5 },
  "a date with its year": { text: "08/05/2026", rule: "W-01", to: null },
  "a time": { text: "8:30", rule: "W-01", to: null },
  "a percentage of percents": { text: "85%", rule: "W-04", to: 85, column: COLUMNS.percent },
  "a percentage of points": { text: "85%", rule: "W-04", to: null },
  "a formula": { text: "=4+4", rule: "W-03", to: 8 },
  "a broken formula": { text: "=1/0", rule: "V-06", to: null },
  "a truth value": { text: "TRUE", rule: "V-07", to: "Có", column: COLUMNS.yesNo },
  "KAD in another spelling": { text: "k.a.d", rule: "V-05", to: "KAD" },
  "letters in pieces": { text: "MIỄN".normalize("NFD"), rule: "V-05", to: "MIỄN" },
  "a word": { text: "chờ minh chứng", rule: "V-05", to: null },
  "off the step": { text: "8,3", rule: "V-04", to: null },
  "no such level": { text: "Hạng tư", rule: "V-16", to: null, column: COLUMNS.level },
};

export interface Planted extends Kind {
  readonly kind: string;
  readonly row: number;
  readonly column: number;
}

/** The movement, and what is pasted: right cells but for the planted ones. */
export function pastedBlock(): { readonly movement: Movement; readonly texts: string[][]; readonly planted: Planted[] } {
  const criteria = Array.from({ length: PASTED_COLUMNS }, (_, j) => {
    const code = `c${j + 1}`;
    if (j === COLUMNS.percent) {
      const bands = [
        { from: { value: 90, isClosed: true }, to: null, points: 2 },
        { from: null, to: { value: 90, isClosed: false }, points: 1 },
      ];
      return aCriterion(code, { max: null, min: null, rule: { kind: "bands", unit: "percent", bands } });
    }
    if (j === COLUMNS.yesNo) return aCriterion(code, { max: 2, min: null, rule: { kind: "yesNo", yes: null, no: 0 } });
    if (j === COLUMNS.level) {
      const levels = ["Nhất", "Nhì", "Ba"].map((name, i) => ({ name, points: 9 - 3 * i }));
      return aCriterion(code, { max: null, min: null, rule: { kind: "levels", levels } });
    }
    if (j === COLUMNS.count) return aCriterion(code, { max: 3, min: null, floor: 0, rule: { kind: "count", start: 3, per: -0.5 } });
    return aCriterion(code, { step: 0.5, decimals: 1 });
  });
  const participants = Array.from({ length: PASTED_ROWS }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 3) + 1}` }));
  const texts = participants.map((_, i) => criteria.map((__, j) => rightText(i, j)));
  const planted: Planted[] = [];
  Object.entries(KINDS).forEach(([kind, known], k) => {
    for (let n = 0; n < 3; n++) {
      // Spread over the block; no two in one cell.
      const row = (k * 2 + n * 17 + 1) % PASTED_ROWS;
      const column = known.column ?? (k + n) % COLUMNS.percent;
      if (planted.some((other) => other.row === row && other.column === column)) throw new Error(`planted twice: ${kind}`);
      texts[row]![column] = known.text;
      planted.push({ ...known, kind, row, column });
    }
  });
  return { movement: aMovement({ criteria, participants }), texts, planted };
}

function rightText(row: number, column: number): string {
  const at = row * 7 + column * 3;
  if (column === COLUMNS.percent) return String(70 + (at % 31));
  if (column === COLUMNS.yesNo) return at % 4 === 0 ? "Không" : "Có";
  if (column === COLUMNS.level) return ["Nhất", "Nhì", "Ba"][at % 3]!;
  if (column === COLUMNS.count) return String(at % 4);
  if (at % 19 === 0) return "KAD";
  return String((at % 21) / 2).replace(".", ",");
}
