// The criteria list as a tree for the pane: what each row is worth, how much of each group is given out, what is wrong with it.
import { criteriaTree as treeOf } from "../core/criteriaTree";
import type { Criterion, CriterionPart } from "../core/movement";
import { isScored, type RuleKind } from "../core/rule";
import { ruleText } from "../core/ruleText";
import { fullPointsOfLeaf } from "../core/rules/fullPoints";
import type { Area } from "../workbook/area";
import { decodeLists } from "../workbook/decode";
import { hasMatrix, hasMovement } from "../workbook/presence";
import { CRITERIA_NAMES } from "../workbook/names";
import type { Command, LocatedFinding } from "./command";
import { locateAll } from "./locateAll";
import { readWorkbook } from "./movementRequest";
import { matrixState } from "./readMovement";

export interface CriteriaTreeRow {
  readonly code: string;
  readonly name: string;
  /** Depth, from 0. */
  readonly level: number;
  readonly kind: RuleKind;
  readonly part: CriterionPart;
  /** Full points; of a group its stated maximum, else what its children give. Null without bound or without points. */
  readonly points: number | null;
  /** Groups with a stated maximum: what their children give at best. */
  readonly used: number | null;
  /** The rule as the list writes it; "" = nothing to say. */
  readonly rule: string;
  readonly owner: string;
  readonly needsEvidence: boolean;
  /** How many errors and warnings the list has for it. */
  readonly errors: number;
  readonly warnings: number;
}

export interface CriteriaTreeAnswer {
  /** In the order of the tree: children follow their parents. */
  readonly rows: readonly CriteriaTreeRow[];
  /** Full points of the base part; null where a criterion has no bound. */
  readonly base: number | null;
  /** Of bonus and deduction: what the criteria can give, and the limit of the whole table; null = no bound. */
  readonly bonus: { readonly points: number | null; readonly limit: number | null } | null;
  readonly deduction: { readonly limit: number | null } | null;
  /** Entries that stand in the matrix. */
  readonly entries: number;
  /** What is wrong with the criteria, with cells. */
  readonly findings: readonly LocatedFinding[];
  /** First cell of the list; null where there is none. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** Reads the list. Writes nothing; a workbook without a movement has no rows. */
export const criteriaTree: Command<undefined, CriteriaTreeAnswer> = {
  id: "criteriaTree",
  async execute(context) {
    const snapshot = await readWorkbook(context);
    if (!hasMovement(snapshot)) {
      return { rows: [], base: 0, bonus: null, deduction: null, entries: 0, findings: [], place: null };
    }
    const lists = decodeLists(snapshot);
    const { criteria, limits } = lists.movement;
    const own = lists.findings.filter(({ place }) => place.kind === "criterion");
    const counts = new Map<string, { errors: number; warnings: number }>();
    for (const { criterion, severity } of own) {
      const count = counts.get(criterion ?? "") ?? { errors: 0, warnings: 0 };
      count[severity === "error" ? "errors" : "warnings"]++;
      counts.set(criterion ?? "", count);
    }
    const block = snapshot.blocks.get(CRITERIA_NAMES.code);
    const worth = new Worth(criteria);
    return {
      rows: worth.rows((code) => counts.get(code) ?? { errors: 0, warnings: 0 }),
      base: worth.ofPart("base"),
      bonus: worth.has("bonus") ? { points: worth.ofPart("bonus"), limit: limits.bonus } : null,
      deduction: worth.has("deduction") ? { limit: limits.deduction } : null,
      entries: hasMatrix(snapshot) ? matrixState({ snapshot, lists }).checked.filled : 0,
      findings: locateAll(own, snapshot, context.language),
      place: block === undefined ? null : { sheet: block.sheet, area: { ...block.area, rows: 1 } },
    };
  },
};

/** Full points over the tree, each worked out once. */
class Worth {
  private readonly tree;
  private readonly known = new Map<number, number | null>();

  constructor(private readonly criteria: readonly Criterion[]) {
    this.tree = treeOf(criteria);
  }

  has(part: CriterionPart): boolean {
    return this.tree.roots[part].some((index) => this.criteria[index]!.rule.kind !== "gate" && this.criteria[index]!.rule.kind !== "note");
  }

  /** Null where a root has no bound. */
  ofPart(part: CriterionPart): number | null {
    return this.sum(this.tree.roots[part].filter((index) => this.isCounted(index)));
  }

  rows(countsOf: (code: string) => { readonly errors: number; readonly warnings: number }): CriteriaTreeRow[] {
    const rows: CriteriaTreeRow[] = [];
    const seen = new Set<number>();
    const visit = (index: number, level: number): void => {
      if (seen.has(index)) return;
      seen.add(index);
      const criterion = this.criteria[index]!;
      const { code, name, rule, part, owner, needsEvidence } = criterion;
      const isGroup = rule.kind === "group";
      rows.push({
        code,
        name,
        level,
        kind: rule.kind,
        part,
        points: this.full(index),
        used: isGroup && (criterion.max ?? criterion.cap) !== null ? this.given(index) : null,
        rule: ruleText(criterion),
        owner,
        needsEvidence,
        ...countsOf(code),
      });
      for (const child of this.tree.children[index]!) visit(child, level + 1);
    };
    this.criteria.forEach((_, index) => {
      if (this.tree.parents[index]! < 0) visit(index, 0);
    });
    // What hangs in a circle has no way from the top.
    this.criteria.forEach((_, index) => visit(index, 0));
    return rows;
  }

  private isCounted(index: number): boolean {
    const { rule } = this.criteria[index]!;
    return isScored(rule) || rule.kind === "group";
  }

  private full(index: number): number | null {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    this.known.set(index, null);
    const criterion = this.criteria[index]!;
    const full = isScored(criterion.rule)
      ? fullPointsOfLeaf(criterion)
      : criterion.rule.kind === "group"
        ? (criterion.max ?? criterion.cap ?? this.given(index))
        : criterion.max;
    this.known.set(index, full);
    return full;
  }

  /** What the children of a group give at best. */
  private given(index: number): number | null {
    const { rule } = this.criteria[index]!;
    const addends = this.tree.addends[index]!.filter((child) => this.isCounted(child));
    if (rule.kind !== "group" || rule.combine === "sum") return this.sum(addends);
    const fulls = addends.map((child) => this.full(child)).filter((full) => full !== null);
    return fulls.length === 0 ? null : Math.max(...fulls);
  }

  private sum(indices: readonly number[]): number | null {
    const fulls = indices.map((index) => this.full(index));
    if (fulls.some((full) => full === null)) return null;
    return Number((fulls as number[]).reduce((sum, full) => sum + full, 0).toPrecision(12));
  }
}
