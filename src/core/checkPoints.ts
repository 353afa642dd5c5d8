// Checks of what entries are worth: caps that cut, subtotals above what the group states, rules that lack another entry.
// Rules V-11 (two-way tables), V-13, V-14, V-17.
import { codesNeeded } from "./checkTree";
import { criteriaTree } from "./criteriaTree";
import { finding, type Finding, type RuleId } from "./finding";
import { PLAIN_CRITERION, type Criterion, type Entry, type Participant } from "./movement";
import { rowsInParts, type Parts } from "./parts";
import { PointsTable } from "./points";
import { ruleText } from "./ruleText";
import { isScored } from "./rule";
import { isInside } from "./rules/interval";

/** Why the other entry that a rule needs is not usable (V-17). */
export type NeedProblem = "notNumber" | "notPositive" | "negative" | "noTable";

type Params = Readonly<Record<string, string | number>>;

/** Findings about points, in parts. A table without caps, group maxima and codes in rules has none, and costs nothing. */
export function* checkPointsParts(
  entries: readonly (readonly Entry[])[],
  rows: readonly (Participant | undefined)[],
  columns: readonly (Criterion | undefined)[],
  criteria: readonly Criterion[],
): Parts<Finding[]> {
  const stranger: Criterion = { ...PLAIN_CRITERION, code: "", name: "", rule: { kind: "note" } };
  const all = [...columns.map((column) => column ?? stranger), ...criteria.filter((criterion) => !columns.includes(criterion))];
  const isChecked = all.map(needsCheck);
  if (!isChecked.includes(true)) return [];
  const table = new PointsTable({ criteria: all, totalDecimals: null, participants: rows }, entries);
  const { indexOf } = criteriaTree(all);
  const found = yield* rowsInParts(entries, all.length, (_, row): Finding[] => {
    const participant = rows[row];
    if (participant === undefined) return [];
    const { points } = table.pointsOf(row);
    return all.flatMap((criterion, index) => {
      if (isChecked[index] !== true) return [];
      const tell = (rule: RuleId, column: number, params: Params): Finding => {
        const names = { participantName: participant.name, criterionName: criterion.name };
        const about = { participant: participant.code, criterion: criterion.code };
        return finding(rule, { kind: "entry", row, column }, about, { ...names, ...params });
      };
      if (criterion.rule.kind === "group") return checkSubtotal(table, index, criterion, points, columns.length, tell);
      if (index >= columns.length || !table.applies(row, table.node(index)) || typeof table.entry(row, index) !== "number") return [];
      const lacking = lackOf(table, row, index, all, indexOf);
      if (lacking !== null) return [tell(lacking.rule, index, lacking.params)];
      const before = table.pointsByRule(row, index);
      const { cap } = criterion;
      if (before === null || cap === null || before <= cap) return [];
      const over = tidied(before - cap);
      return over > 0 ? [tell("V-13", index, { before: tidied(before), cap, over, text: ruleText(criterion) })] : [];
    });
  });
  return found.flat();
}

function needsCheck({ rule, cap, max }: Criterion): boolean {
  if (rule.kind === "group") return max !== null || cap !== null;
  return isScored(rule) && (cap !== null || codesNeeded(rule).length > 0);
}

/** Points in findings: what lies below is binary noise. */
function tidied(points: number): number {
  return Number(points.toFixed(9));
}

/** V-13 and V-14 of a group, at the cell that adds most to it. */
function checkSubtotal(
  table: PointsTable,
  group: number,
  criterion: Criterion,
  points: readonly (number | null)[],
  columns: number,
  tell: (rule: RuleId, column: number, params: Params) => Finding,
): Finding[] {
  const { max, cap } = criterion;
  const value = points[group] ?? null;
  if (value === null) return [];
  const over = max === null ? 0 : tidied(value - max);
  const before = beforeClamp(table, group, criterion, points);
  const cut = cap === null ? 0 : tidied(before - cap);
  if (over <= 0 && cut <= 0) return [];
  let largest = group;
  while (table.addends(largest).length > 0) {
    largest = [...table.addends(largest)].sort((a, b) => (points[b] ?? -Infinity) - (points[a] ?? -Infinity))[0]!;
  }
  if (largest >= columns) return [];
  return [
    ...(over > 0 ? [tell("V-14", largest, { value: tidied(value), max: max!, over })] : []),
    ...(cut > 0 ? [tell("V-13", largest, { before: tidied(before), cap: cap!, over: cut, text: ruleText(criterion) })] : []),
  ];
}

function beforeClamp(table: PointsTable, group: number, { rule }: Criterion, points: readonly (number | null)[]): number {
  const values = table.addends(group).flatMap((child) => points[child] ?? []);
  return rule.kind === "group" && rule.combine === "best" ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
}

/** What keeps a rule from giving points, unless that is told at the other cell itself (blank or wrong there). */
function lackOf(
  table: PointsTable,
  row: number,
  index: number,
  criteria: readonly Criterion[],
  indexOf: (code: string) => number,
): { readonly rule: RuleId; readonly params: Params } | null {
  const { rule } = criteria[index]!;
  for (const code of codesNeeded(rule)) {
    const other = indexOf(code);
    if (other < 0) continue;
    const entry = table.entry(row, other);
    if (entry === null && table.applies(row, table.node(other))) return null;
    const problem = needProblem(rule, code, entry);
    if (problem !== null) return { rule: "V-17", params: { code, other: criteria[other]!.name, problem } };
  }
  const isGap = rule.kind === "bySize" && table.pointsByRule(row, index) === null;
  return isGap ? { rule: "V-11", params: { value: table.entry(row, index) as number } } : null;
}

function needProblem(rule: Criterion["rule"], code: string, entry: Entry): NeedProblem | null {
  if (typeof entry !== "number") return "notNumber";
  if (rule.kind === "bySize") return rule.tables.some(({ sizes }) => isInside(entry, sizes)) ? null : "noTable";
  const isTarget = (rule.kind === "target" || rule.kind === "leader") && rule.target === code;
  if (isTarget) return entry > 0 ? null : "notPositive";
  return entry < 0 ? "negative" : null;
}
