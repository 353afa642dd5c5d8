// What a total is made of, line by line, and where points were lost: for people who ask why.
import { appliesTo, criteriaTree } from "../criteriaTree";
import { withoutNoise } from "../decimal";
import { EXEMPT, NOT_APPLICABLE, type Entry, type EntryTable, type Movement } from "../movement";
import { pointsTable, type ParticipantPoints } from "../points";
import { isScored } from "../rule";
import { fullPointsOfLeaf } from "../rules/fullPoints";
import { absencePoints } from "../rules/leafPoints";

export interface PointLine {
  /** Index of the criterion. */
  readonly index: number;
  /** 0 for roots. */
  readonly depth: number;
  readonly isGroup: boolean;
  /** Points of a leaf, value of a group; null = none. */
  readonly points: number | null;
  /** What it gives this participant at best: full points of a leaf, the stated maximum of a group; null = without bound, or taken out. */
  readonly full: number | null;
  /**
   * Points lost: of a leaf of the base what lacks to its full points (all of them where it is blank), of one of the deductions what it takes
   * off. 0 elsewhere.
   */
  readonly lost: number;
}

export interface PointsExplained extends ParticipantPoints {
  /** Criteria that apply to the participant and count, in list order. */
  readonly lines: readonly PointLine[];
}

/** The points of each participant of `rows`, explained. Gates, notes and parameters have no line: they give no points. */
export function explainPoints(movement: Movement, entries: EntryTable, rows: readonly number[]): PointsExplained[] {
  const table = pointsTable(movement, entries);
  const { criteria, participants } = movement;
  const { parents } = criteriaTree(criteria);
  const depthOf = (index: number): number => {
    const seen = new Set<number>([index]);
    let depth = 0;
    for (let parent = parents[index] ?? -1; parent >= 0 && !seen.has(parent); parent = parents[parent] ?? -1) {
      seen.add(parent);
      depth++;
    }
    return depth;
  };
  return rows.map((row): PointsExplained => {
    const own = table[row]!;
    const lines = criteria.flatMap((criterion, index): PointLine[] => {
      const isGroup = criterion.rule.kind === "group";
      if (!isGroup && !isScored(criterion.rule)) return [];
      const participant = participants[row];
      if (participant !== undefined && !appliesTo(criterion.appliesTo, participant)) return [];
      const points = own.points[index] ?? null;
      const entry = entries[row]?.[index] ?? null;
      const full = isGroup ? criterion.max : isTakenOut(criterion, entry) ? null : fullPointsOfLeaf(criterion);
      const lost = isGroup ? 0 : lostAt(criterion.part, points, full);
      return [{ index, depth: depthOf(index), isGroup, points, full, lost }];
    });
    return { ...own, lines };
  });
}

/** KAD or MIỄN where it takes the criterion out of the scale. */
function isTakenOut(criterion: Movement["criteria"][number], entry: Entry): boolean {
  if (entry === NOT_APPLICABLE) return absencePoints(criterion, criterion.whenNotApplicable) === null;
  return entry === EXEMPT && absencePoints(criterion, criterion.whenExempt) === null;
}

function lostAt(part: Movement["criteria"][number]["part"], points: number | null, full: number | null): number {
  if (part === "deduction") return Math.max(0, withoutNoise(0 - (points ?? 0)));
  if (part === "bonus" || full === null) return 0;
  return Math.max(0, withoutNoise(full - (points ?? 0)));
}

/** The lines that cost most points, most first, list order among equals; at most `count`, none that cost nothing. */
export function costliestLines(lines: readonly PointLine[], count: number): PointLine[] {
  return lines
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || a.index - b.index)
    .slice(0, count);
}
