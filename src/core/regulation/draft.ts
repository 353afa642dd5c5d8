// Criteria made of the items of a pasted table, each with the row it comes from; what was unsure on the way stands in remarks.
import { PLAIN_CRITERION, type Criterion, type CriterionPart } from "../movement";
import { isScored } from "../rule";
import { lookupKey } from "../lookupKey";
import { readNumbering } from "./numbering";
import type { Codes } from "./codes";
import type { Item, ItemTree } from "./items";
import { leafFields, nameOf, readLeaf, sectionOf, type Leaf } from "./leaf";
import { ruleOfOptions, type Option } from "./options";
import { isBestOf, limitsIn, speaksOfLimit } from "./prose";
import { commonPart, exactSum, fullOf, isGateTree, isScoredTree, partOf, pointsOf, treePart, valueOf } from "./itemPoints";
import { applyNotes, type GrowingDraft } from "./notes";
import { hasPoints, type Remarks } from "./rows";
import { ruleOfText } from "./ruleColumn";

/** A criterion and where it comes from. */
export interface CriterionDraft {
  readonly criterion: Criterion;
  /** Row of the grid, from 0. */
  readonly row: number;
  /** Depth in the tree, from 0. */
  readonly level: number;
}

/** Builds the criteria of the tree in the order of the table. */
export function draftsOf({ roots, codes }: ItemTree, remarks: Remarks): CriterionDraft[] {
  const builder = new DraftBuilder(remarks, codes);
  for (const root of roots) builder.build(root, null);
  applyNotes({ drafts: builder.drafts, notes: builder.notes, find: (code) => builder.find(code), remarks, codes });
  return builder.drafts;
}

class DraftBuilder {
  readonly drafts: GrowingDraft[] = [];
  readonly notes: Item[] = [];
  /** The draft of an item itself, not of a second part of its row. */
  private readonly byItem = new Map<Item, GrowingDraft>();
  private readonly byCode = new Map<string, GrowingDraft>();

  constructor(
    private readonly remarks: Remarks,
    private readonly codes: Codes,
  ) {}

  /** `section`: the part that a heading above puts all its items in. */
  build(item: Item, section: CriterionPart | null): void {
    if (item.kind === "note") {
      this.note(item);
      return;
    }
    const scored = item.children.filter((child) => isScoredTree(child));
    const own = section ?? (scored.length > 0 || item.level === 0 ? sectionOf(item.text) : null);
    const part = own ?? partOf(item.row.points) ?? commonPart(scored);
    const value = valueOf(item.row.points, part, own !== null);
    const same = scored.filter((child) => (own ?? treePart(child)) === part && !isGateTree(child));
    if (item.row.points.isGate && scored.length === 0) this.gate(item);
    else if (same.length === 0) this.leaf(item, part, value, scored.length > 0);
    else if (!this.options(item, part, value, same)) this.group(item, part, value, same, own);
    this.extraParts(item, part, own);
    for (const child of item.children) if (!this.isTaken(child)) this.build(child, own);
  }

  private readonly taken = new Set<Item>();

  private isTaken(item: Item): boolean {
    return this.taken.has(item);
  }

  private add(item: Item, fields: Partial<Criterion>, code = item.code): GrowingDraft {
    const { row, level } = item;
    const draft: GrowingDraft = {
      criterion: {
        ...PLAIN_CRITERION,
        code,
        name: nameOf(item.text) || code,
        parent: this.parentOf(item, fields),
        weight: 1,
        appliesTo: { types: row.types, clusters: [] },
        needsEvidence: row.needsEvidence,
        owner: row.owner,
        source: row.source,
        ...fields,
      },
      row: row.row,
      level,
      item,
    };
    this.drafts.push(draft);
    this.byCode.set(lookupKey(code), draft);
    if (code === item.code) this.byItem.set(item, draft);
    return draft;
  }

  /** Code of the item above; what has points goes up to the nearest group, since only groups add up. */
  private parentOf(item: Item, { rule }: Partial<Criterion>): string {
    const needsGroup = rule !== undefined && (isScored(rule) || rule.kind === "group");
    for (let above = item.parent; above !== null; above = above.parent) {
      if (!needsGroup || this.byItem.get(above)?.criterion.rule.kind === "group") return above.code;
    }
    return "";
  }

  private note(item: Item): void {
    this.add(item, { rule: { kind: "option" } });
    this.notes.push(item);
  }

  private gate(item: Item): void {
    this.add(item, { rule: { kind: "gate" } });
    this.remarks.add("T-10", "understood", "gate", item.row.row, { code: item.code });
  }

  private leaf(item: Item, part: CriterionPart, value: number | null, hasOtherParts: boolean): void {
    const { points, weight, rule } = item.row;
    if (value === null && !hasPoints(points)) {
      const isWithRule = rule !== "" || readLeaf({ text: item.text, part, value, least: null, isEach: false }).rule.kind !== "points";
      if (hasOtherParts) {
        this.add(item, { rule: { kind: "option" } });
        return;
      }
      if (!isWithRule) {
        this.withoutPoints(item, part);
        return;
      }
    }
    const leaf = this.readLeaf(item, part, value);
    this.add(item, { ...this.leafFields(item, leaf), part, weight: weight ?? 1 });
  }

  private readLeaf(item: Item, part: CriterionPart, value: number | null): Leaf {
    const { least, isEach } = item.row.points;
    const written = ruleOfText(item.row.rule, value, part);
    const text = item.row.rule !== "" && written === null ? `${item.text}\n${item.row.rule}` : item.text;
    const leaf = readLeaf({ text, part, value, least, isEach });
    for (const { id, trust, form, params } of leaf.said)
      if (written === null) this.remarks.add(id, trust, form, item.row.row, { code: item.code, ...params });
    if (item.row.rule !== "") {
      const isRead = written !== null || leaf.rule.kind !== "points";
      this.remarks.add("T-18", isRead ? "understood" : "notUnderstood", isRead ? "read" : "notRead", item.row.row, {
        text: nameOf(item.row.rule),
        code: item.code,
      });
    }
    return written === null ? (text === item.text ? leaf : { ...leaf, name: nameOf(item.text) }) : { ...leaf, ...written };
  }

  private leafFields(item: Item, leaf: Leaf): Partial<Criterion> {
    const condition = leaf.onlyIfFull === null ? null : this.conditionCode(item, leaf.onlyIfFull);
    const name = nameOf(leaf.name ?? "");
    return { ...leafFields(leaf), onlyIfFull: condition, ...(name === "" ? {} : { name }) };
  }

  /** Code of the item whose full points are meant: the one named, else the nearest above that has points of the base. */
  private conditionCode(item: Item, named: string): string | null {
    if (named !== "") return this.find(named)?.criterion.code ?? null;
    for (let above = item.parent; above !== null; above = above.parent) {
      if (above.row.points.base !== null) return above.code;
    }
    return null;
  }

  /** A row without points of its own: an explanation under an item that has points, else something a person must look at. */
  private withoutPoints(item: Item, part: CriterionPart): void {
    const siblings = item.parent?.children ?? [];
    const isExplanation =
      item.parent !== null &&
      hasPoints(item.parent.row.points) &&
      !siblings.some((other) => isScoredTree(other) && treePart(other) === part);
    const isBulletOfScored = item.row.numbering?.kind !== "number" && item.parent !== null && hasPoints(item.parent.row.points);
    if (isExplanation || isBulletOfScored) {
      this.add(item, { rule: { kind: "option" } });
      this.remarks.add("T-16", "understood", "explanation", item.row.row, { code: item.parent?.code ?? "" });
      return;
    }
    const kind = item.children.some((child) => child.kind !== "note")
      ? ({ kind: "group", combine: "sum" } as const)
      : ({ kind: "points" } as const);
    this.add(item, { rule: kind, part, ...(kind.kind === "points" ? { min: 0 } : {}) });
    this.remarks.add("T-06", "unsure", "noPoints", item.row.row, { code: item.code });
  }

  /** Cases under an item that are not summed: they become its rule, and stay in the list as explanations. */
  private options(item: Item, part: CriterionPart, value: number | null, same: readonly Item[]): boolean {
    if (same.length < 2 || same.some((child) => child.children.some(isScoredTree))) return false;
    const options = same.map((child): Option => ({ text: child.text, points: pointsOf(child.row.points, part) }));
    const points = options.map((option) => option.points);
    const peak = part === "deduction" ? Math.min(...points) : Math.max(...points);
    const read = ruleOfOptions(options);
    const isList = read !== null && (read.rule.kind === "bands" || read.rule.kind === "yesNo");
    const hasZero = points.includes(0) && peak !== 0;
    const fits = value === null || peak === value || (isList && Math.abs(value) > Math.abs(peak));
    const isSum = value !== null && exactSum(points) === value;
    if (!fits || (!isList && !hasZero && (isSum || value === null || isBestOf(item.text)))) return false;
    if (options.some(({ text }) => /(?:^|\s)(?:mỗi|cứ)\s/iu.test(text))) return false;
    const max = part === "base" ? (value ?? peak) : null;
    const fields = { part, weight: item.row.weight ?? 1, max };
    if (read !== null) this.add(item, { ...fields, rule: read.rule });
    else this.add(item, { ...fields, max: value ?? peak, rule: { kind: "points" }, min: Math.min(0, ...points) });
    const codes = same.map((child) => child.code).join(", ");
    const form = read === null ? "rowsLeft" : read.gaps === "" ? "rowsTaken" : "rowsGaps";
    this.remarks.add("T-11", form === "rowsTaken" ? "understood" : "unsure", form, item.row.row, {
      code: item.code,
      codes,
      count: same.length,
      gaps: read?.gaps ?? "",
    });
    if (value !== null && peak !== value) this.remarks.add("T-14", "unsure", "best", item.row.row, { code: item.code, value, sum: peak });
    for (const child of same) {
      this.taken.add(child);
      this.add(child, { rule: { kind: "option" }, max: pointsOf(child.row.points, part) });
      for (const below of child.children) this.build(below, null);
    }
    return true;
  }

  private group(item: Item, part: CriterionPart, value: number | null, same: readonly Item[], section: CriterionPart | null): void {
    const combine = isBestOf(item.text) ? "best" : "sum";
    const fields: Partial<Criterion> = { rule: { kind: "group", combine }, part };
    const values = same.map((child) => valueOf(child.row.points, part, section !== null) ?? fullOf(child, part));
    const known = values.filter((one) => one !== null);
    const sum = combine === "sum" ? exactSum(known) : part === "deduction" ? Math.min(...known) : Math.max(...known);
    if (part === "base") this.add(item, { ...fields, max: value });
    else if (part === "bonus") this.add(item, { ...fields, cap: value });
    else this.add(item, { ...fields, floor: value });
    if (item.row.weight !== null && item.row.weight !== 1)
      this.remarks.add("T-17", "notUnderstood", "groupWeight", item.row.row, { code: item.code, text: item.row.weight });
    if (part === "base" && value !== null && known.length === values.length && sum !== value) {
      this.remarks.add("T-14", "unsure", combine === "best" ? "best" : "sum", item.row.row, { code: item.code, value, sum });
    }
    this.limitOfGroup(item, part, value);
  }

  private limitOfGroup(item: Item, part: CriterionPart, value: number | null): void {
    const limits = limitsIn(item.text).filter((limit) => limit.code === null);
    const limit = limits[0];
    if (limit === undefined) {
      if (speaksOfLimit(item.text)) this.remarks.add("T-13", "notUnderstood", "limit", item.row.row, { code: item.code });
      return;
    }
    const draft = this.drafts[this.drafts.length - 1]!;
    if (part === "deduction") draft.criterion = { ...draft.criterion, floor: -limit.points };
    else if (part === "bonus") draft.criterion = { ...draft.criterion, cap: limit.points };
    else if (limit.of === "points" && value !== limit.points) draft.criterion = { ...draft.criterion, cap: limit.points };
    else if (limit.of !== "points") {
      this.remarks.add("T-13", "notUnderstood", "limit", item.row.row, { code: item.code });
      return;
    }
    this.remarks.add("T-12", "understood", "groupLimit", item.row.row, { code: item.code, most: limit.points });
  }

  /** A row with points of two parts: what is not its own part becomes a criterion beside it. */
  private extraParts(item: Item, part: CriterionPart, section: CriterionPart | null): void {
    if (section !== null) return;
    for (const [other, value, tail] of [
      ["bonus", item.row.points.bonus, "thuong"],
      ["deduction", item.row.points.deduction, "tru"],
    ] as const) {
      if (other === part || value === null) continue;
      const leaf = readLeaf({ text: item.text, part: other, value, least: null, isEach: item.row.points.isEach });
      const code = this.codes.free(`${item.code}.${tail}`);
      const isGroup = this.byItem.get(item)?.criterion.rule.kind === "group";
      this.add(item, { ...leafFields(leaf), part: other, ...(isGroup ? { parent: item.code } : {}) }, code);
      this.remarks.add("T-09", "unsure", other === "bonus" ? "besideBonus" : "besideDeduction", item.row.row, {
        code,
        value,
        of: item.code,
      });
    }
  }

  find(code: string): GrowingDraft | undefined {
    const numbering = readNumbering(code);
    return this.byCode.get(lookupKey(code)) ?? (numbering?.kind === "number" ? this.byCode.get(lookupKey(numbering.code)) : undefined);
  }
}
