// Points of every criterion, group and part for every participant: the arithmetic of the result sheet, as an oracle for its formulas.
// Plain lists of direct criteria have a faster way to the same totals in scoring.ts.
import { appliesTo, clusterKey, criteriaTree, type CriteriaTree } from "./criteriaTree";
import { roundDecimal, withoutNoise } from "./decimal";
import {
  EXEMPT,
  NOT_APPLICABLE,
  type Criterion,
  type CriterionPart,
  type Entry,
  type EntryTable,
  type Movement,
  type Participant,
} from "./movement";
import { finish, rowsInParts, type Parts } from "./parts";
import { fullPointsOfLeaf } from "./rules/fullPoints";
import { absencePoints, clamp, leafPoints } from "./rules/leafPoints";
import { leadValue, NO_OTHERS, rulePoints, type OtherEntries } from "./rules/rulePoints";
import { isScored } from "./rule";

/** What one participant has. Null: nothing has points there. */
export interface ParticipantPoints {
  /** By index of `movement.criteria`: points of a leaf, value of a group. */
  readonly points: readonly (number | null)[];
  readonly base: number | null;
  /** After `limits.bonus`. */
  readonly bonus: number | null;
  /** After `limits.deduction`; negative. */
  readonly deduction: number | null;
  readonly total: number | null;
  /** The scale that applies to the participant; null where a criterion of the base is without bound. */
  readonly scale: number | null;
}

/** What points need of a movement. A participant who is not known has all criteria and no cluster. */
export interface ScoredMovement extends Pick<Movement, "criteria" | "totalDecimals">, Partial<Pick<Movement, "limits">> {
  readonly participants?: readonly (Participant | undefined)[];
}

/**
 * Points of each row of entries. NF is `withoutNoise` (12 significant digits). Sheet: the same, per participant:
 *
 * - leaf: "" where the criterion does not apply to the participant, else `leafPoints`.
 * - group: "" when COUNT(values of its addends) = 0; else NF(SUM(values)) or, best, MAX(values); then `MIN(cap,·)`, `MAX(floor,·)`, each
 *   only where given. A group has no weight and no rounding. Its stated maximum (`max`) does not clamp.
 * - "only if full" of a leaf: the named criterion has a value, and `ROUND(value-full,9)>=0`, where full is `fullPointsOfLeaf` of a leaf
 *   and the scale of a group (below); without value or bound it is not full.
 * - base, bonus, deduction: NF(SUM(values of the roots of the part)), "" when none has a value; then bonus `MIN(·,limits.bonus)`,
 *   deduction `MAX(·,-limits.deduction)`.
 * - total: "" when all three are ""; else NF(base+bonus+deduction), `MIN(·,limits.total)`, `ROUND(·,totalDecimals)` where given.
 * - scale: the sum over the roots of the base part. Scale of a leaf: `fullPointsOfLeaf`, nothing where it does not apply or where KAD or
 *   MIỄN takes it out (policy exclude; full without bound); blank cells count. Scale of a group: nothing if all its addends are
 *   nothing; else sum (best: greatest) of its addends' scales, then cap and floor. Without bound: a leaf whose full points are null;
 *   a group with an addend without bound, unless it has a stated maximum (or else a cap): then its scale is that as soon as one addend
 *   applies. A base root without bound: no scale for anybody.
 */
export function pointsTable(movement: ScoredMovement, entries: EntryTable): ParticipantPoints[] {
  return finish(pointsParts(movement, entries));
}

/** The same in parts. @param known points of rows that need not be reckoned anew */
export function* pointsParts(
  movement: ScoredMovement,
  entries: EntryTable,
  known: (row: number) => ParticipantPoints | undefined = () => undefined,
): Parts<ParticipantPoints[]> {
  const table = new PointsTable(movement, entries);
  return yield* rowsInParts(entries, movement.criteria.length, (_, row) => known(row) ?? table.pointsOf(row));
}

/** Points of one leaf's entry without regard to other criteria; for kinds that need others' entries use `pointsTable`. */
export function pointsOf(criterion: Criterion, entry: Entry): number | null {
  return leafPoints(criterion, entry);
}

/** Codes of the gates that each participant has hit (điều kiện loại), in list order. */
export function gatesHit(movement: Pick<Movement, "criteria" | "participants">, entries: EntryTable): string[][] {
  const gates = movement.criteria.flatMap((criterion, column) => (criterion.rule.kind === "gate" ? [{ criterion, column }] : []));
  return entries.map((row, i) =>
    gates.flatMap(({ criterion, column }) => {
      const participant = movement.participants[i];
      const applies = participant === undefined || appliesTo(criterion.appliesTo, participant);
      return applies && row[column] === 1 ? [criterion.code] : [];
    }),
  );
}

/** Scaled integers are exact below this; what passes it is summed as it is. */
const MAX_SCALED = 1e12;

/** A criterion with all that its value needs, codes resolved to columns. */
interface Node {
  readonly criterion: Criterion;
  readonly isLeaf: boolean;
  readonly isForAll: boolean;
  /** Columns of the entries that the rule names; −1: none. */
  readonly needs: { readonly size: number; readonly target: number; readonly late: number; readonly failed: number } | null;
  readonly onlyIfFull: number;
  /** Full points of a leaf; null without bound. */
  readonly full: number | null;
  /** Whether its values are whole numbers of the table's smallest unit. */
  readonly isExact: boolean;
  /** Whether its scale has no bound, and what it is then. */
  readonly isUnbounded: boolean;
}

/** The table with what it is made of: for checks that need more than points. */
export class PointsTable {
  private readonly tree: CriteriaTree;
  private readonly nodes: readonly Node[];
  /** Units in 1: 10 ^ most decimals. */
  private readonly unit: number;
  /** Lead by leader criterion and scope. */
  private readonly leads = new Map<number, ReadonlyMap<string, number>>();

  constructor(
    private readonly movement: ScoredMovement,
    private readonly entries: EntryTable,
  ) {
    const { criteria } = movement;
    this.tree = criteriaTree(criteria);
    this.unit = 10 ** Math.max(0, ...criteria.map((criterion) => criterion.decimals ?? 0));
    this.nodes = this.compile(criteria);
    criteria.forEach((criterion, column) => {
      if (criterion.rule.kind === "leader") this.leads.set(column, this.leadsOf(criterion, column));
    });
  }

  pointsOf(row: number): ParticipantPoints {
    const values = new RowValues(this, row);
    const { limits, totalDecimals, criteria } = this.movement;
    const points = criteria.map((_, index) => values.valueOf(index));
    const partOf = (part: CriterionPart): number | null => {
      const roots = this.tree.roots[part];
      return this.sum(
        roots.map((root) => points[root]!),
        roots.every((root) => this.nodes[root]!.isExact),
      );
    };
    const base = partOf("base");
    const bonus = clampOrNull(partOf("bonus"), limits?.bonus ?? null, null);
    const lowest = limits?.deduction ?? null;
    const deduction = clampOrNull(partOf("deduction"), null, lowest === null ? null : -lowest);
    const sum = this.sum([base, bonus, deduction], false);
    const limited = clampOrNull(sum, limits?.total ?? null, null);
    const total = limited === null || totalDecimals === null ? limited : roundDecimal(limited, totalDecimals);
    return { points, base, bonus, deduction, total, scale: values.baseScale() };
  }

  /** Points of a leaf by its rule alone, before cap, floor and weight; null where it is given no number or the rule gives none. */
  pointsByRule(row: number, index: number): number | null {
    const { criterion, isLeaf } = this.nodes[index]!;
    const entry = this.entry(row, index);
    return isLeaf && typeof entry === "number" ? rulePoints(criterion, entry, this.others(row, index)) : null;
  }

  node(index: number): Node {
    return this.nodes[index]!;
  }

  /** What a group is made of. */
  addends(index: number): readonly number[] {
    return this.tree.addends[index]!;
  }

  baseRoots(): readonly number[] {
    return this.tree.roots.base;
  }

  entry(row: number, column: number): Entry {
    return column < 0 ? null : (this.entries[row]?.[column] ?? null);
  }

  applies(row: number, node: Node): boolean {
    const participant = this.movement.participants?.[row];
    return node.isForAll || participant === undefined || appliesTo(node.criterion.appliesTo, participant);
  }

  /** Entries that the rule of a leaf names. */
  others(row: number, index: number): OtherEntries {
    const { needs, criterion } = this.nodes[index]!;
    if (needs === null) return NO_OTHERS;
    const number = (column: number): number | null => numeric(this.entry(row, column));
    const lead = criterion.rule.kind === "leader" ? (this.leads.get(index)?.get(this.scopeOf(criterion, row)) ?? null) : null;
    return { size: number(needs.size), target: number(needs.target), late: number(needs.late), failed: number(needs.failed), lead };
  }

  /** NF(SUM(·)) of what is not null; exact in whole units where all values are such. Null when nothing is there. */
  sum(values: readonly (number | null)[], isExact: boolean): number | null {
    let sum = 0;
    let scaled = 0;
    let count = 0;
    for (const value of values) {
      if (value === null) continue;
      count++;
      sum += value;
      if (isExact) scaled += Math.round(value * this.unit);
    }
    if (count === 0) return null;
    return isExact && Math.abs(scaled) < MAX_SCALED ? scaled / this.unit + 0 : withoutNoise(sum);
  }

  private compile(criteria: readonly Criterion[]): Node[] {
    const nodes: (Node | undefined)[] = criteria.map(() => undefined);
    const of = (index: number, path: ReadonlySet<number>): Node => {
      const known = nodes[index];
      if (known !== undefined) return known;
      const criterion = criteria[index]!;
      const { cap, floor, max, rule } = criterion;
      const deeper = new Set(path).add(index);
      const addends = this.tree.addends[index]!.filter((child) => !deeper.has(child)).map((child) => of(child, deeper));
      const isLeaf = isScored(rule);
      const full = isLeaf ? fullPointsOfLeaf(criterion) : null;
      const node: Node = {
        criterion,
        isLeaf,
        isForAll: criterion.appliesTo.types.length === 0 && criterion.appliesTo.clusters.length === 0,
        needs: this.needsOf(criterion),
        onlyIfFull: criterion.onlyIfFull === null ? -1 : this.tree.indexOf(criterion.onlyIfFull),
        full,
        isExact: isLeaf ? criterion.decimals !== null : addends.every((child) => child.isExact) && this.fits(cap) && this.fits(floor),
        isUnbounded: isLeaf ? full === null : max === null && cap === null && addends.some((child) => child.isUnbounded),
      };
      nodes[index] = node;
      return node;
    };
    return criteria.map((_, index) => of(index, new Set()));
  }

  private fits(bound: number | null): boolean {
    return bound === null || Number.isInteger(bound * this.unit);
  }

  private needsOf({ rule }: Criterion): Node["needs"] {
    const column = (code: string | null): number => (code === null ? -1 : this.tree.indexOf(code));
    const none = { size: -1, target: -1, late: -1, failed: -1 };
    if (rule.kind === "bySize") return { ...none, size: column(rule.size) };
    if (rule.kind === "leader") return { ...none, target: column(rule.target) };
    if (rule.kind !== "target") return null;
    const target = typeof rule.target === "number" ? null : rule.target;
    return { ...none, target: column(target), late: column(rule.late), failed: column(rule.failed) };
  }

  private scopeOf({ rule }: Criterion, row: number): string {
    const cluster = this.movement.participants?.[row]?.cluster;
    return rule.kind === "leader" && rule.scope === "cluster" && cluster !== undefined ? clusterKey(cluster) : "";
  }

  private leadsOf(criterion: Criterion, column: number): ReadonlyMap<string, number> {
    const leads = new Map<string, number>();
    const node = this.nodes[column]!;
    this.entries.forEach((_, row) => {
      if (!this.applies(row, node)) return;
      const value = leadValue(criterion, numeric(this.entry(row, column)), numeric(this.entry(row, node.needs?.target ?? -1)));
      const scope = this.scopeOf(criterion, row);
      if (value !== null && value > (leads.get(scope) ?? -Infinity)) leads.set(scope, value);
    });
    return leads;
  }
}

/** Values of one participant, each worked out once, in whichever order they need each other. */
class RowValues {
  private readonly values: (number | null | undefined)[] = [];
  private readonly scales: (number | null | undefined)[] = [];

  constructor(
    private readonly table: PointsTable,
    private readonly row: number,
  ) {}

  /** Points of a leaf, value of a group. What needs itself has none. */
  valueOf(index: number): number | null {
    const known = this.values[index];
    if (known !== undefined) return known;
    this.values[index] = null;
    const node = this.table.node(index);
    const value = node.isLeaf ? this.leafValue(index, node) : this.groupValue(index, node);
    this.values[index] = value;
    return value;
  }

  baseScale(): number | null {
    const roots = this.table.baseRoots().filter((root) => this.isCounted(root));
    if (roots.some((root) => this.table.node(root).isUnbounded)) return null;
    return withoutNoise(roots.reduce((sum, root) => sum + (this.scaleOf(root) ?? 0), 0));
  }

  private isCounted(index: number): boolean {
    const node = this.table.node(index);
    return node.isLeaf || node.criterion.rule.kind === "group";
  }

  private leafValue(index: number, node: Node): number | null {
    if (!this.table.applies(this.row, node)) return null;
    const entry = this.table.entry(this.row, index);
    const isFull = node.criterion.onlyIfFull === null || typeof entry !== "number" || this.isFull(node.onlyIfFull);
    return leafPoints(node.criterion, entry, this.table.others(this.row, index), isFull);
  }

  private groupValue(index: number, { criterion, isExact }: Node): number | null {
    if (criterion.rule.kind !== "group") return null;
    const values = this.table.addends(index).map((child) => this.valueOf(child));
    if (criterion.rule.combine === "sum") return clampOrNull(this.table.sum(values, isExact), criterion.cap, criterion.floor);
    const given = values.filter((value) => value !== null);
    return given.length === 0 ? null : clamp(Math.max(...given), criterion.cap, criterion.floor);
  }

  private isFull(index: number): boolean {
    if (index < 0) return false;
    const node = this.table.node(index);
    const value = this.valueOf(index);
    const full = node.isLeaf ? node.full : node.isUnbounded ? null : this.scaleOf(index);
    return value !== null && full !== null && roundDecimal(value - full, 9) >= 0;
  }

  /** Scale of a node that has one; null where nothing of it applies. */
  private scaleOf(index: number): number | null {
    const known = this.scales[index];
    if (known !== undefined) return known;
    this.scales[index] = null;
    const node = this.table.node(index);
    const scale = node.isLeaf ? this.leafScale(index, node) : this.groupScale(index, node);
    this.scales[index] = scale;
    return scale;
  }

  private leafScale(index: number, node: Node): number | null {
    if (!this.table.applies(this.row, node)) return null;
    const entry = this.table.entry(this.row, index);
    const { criterion } = node;
    if (entry === NOT_APPLICABLE && absencePoints(criterion, criterion.whenNotApplicable) === null) return null;
    if (entry === EXEMPT && absencePoints(criterion, criterion.whenExempt) === null) return null;
    // A leaf without bound counts 0: who asks for the scale of its group takes the group's maximum instead.
    return node.full ?? 0;
  }

  private groupScale(index: number, { criterion }: Node): number | null {
    if (criterion.rule.kind !== "group") return null;
    const addends = this.table.addends(index).filter((child) => this.isCounted(child));
    const scales = addends.map((child) => this.scaleOf(child)).filter((scale) => scale !== null);
    if (scales.length === 0) return null;
    const bound = criterion.max ?? criterion.cap;
    if (bound !== null && addends.some((child) => this.table.node(child).isUnbounded)) return bound;
    const scale = criterion.rule.combine === "sum" ? withoutNoise(scales.reduce((sum, value) => sum + value, 0)) : Math.max(...scales);
    return clamp(scale, criterion.cap, criterion.floor);
  }
}

function numeric(entry: Entry): number | null {
  return typeof entry === "number" ? entry : null;
}

function clampOrNull(value: number | null, cap: number | null, floor: number | null): number | null {
  return value === null ? null : clamp(value, cap, floor);
}
