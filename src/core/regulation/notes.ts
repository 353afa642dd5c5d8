// Limits that note rows state ("Ghi chú: Tổng điểm trừ của mục a1 không quá 1,5 điểm"), put on the criteria that they speak of.
import { lookupKey } from "../lookupKey";
import type { Criterion } from "../movement";
import { isScored } from "../rule";
import type { Codes } from "./codes";
import { exactSum } from "./itemPoints";
import type { Item } from "./items";
import { limitsIn, speaksOfLimit, type Limit } from "./prose";
import type { Remarks } from "./rows";
import { isSound } from "./sound";

/** A criterion in the making, and the item that it is made of. */
export interface GrowingDraft {
  criterion: Criterion;
  readonly row: number;
  readonly level: number;
  readonly item: Item;
}

export interface NotesInput {
  /** In the order of the table; a group that a note makes is put before its first row. */
  readonly drafts: GrowingDraft[];
  readonly notes: readonly Item[];
  readonly find: (code: string) => GrowingDraft | undefined;
  readonly remarks: Remarks;
  readonly codes: Codes;
}

/** Applies what is certain; the rest is told, and the note stays in the list as an explanation. */
export function applyNotes(input: NotesInput): void {
  for (const item of input.notes) {
    const limits = limitsIn(item.text);
    if (limits.length > 0 && limits.every((limit) => applyLimit(input, item, limit))) continue;
    const params = { code: item.parent?.code ?? "" };
    if (speaksOfLimit(item.text)) input.remarks.add("T-13", "notUnderstood", "limit", item.row.row, params);
    else input.remarks.add("T-16", "understood", "note", item.row.row, params);
  }
}

function applyLimit(input: NotesInput, item: Item, limit: Limit): boolean {
  const target = input.find(limit.code ?? item.parent?.code ?? "");
  if (target === undefined) return false;
  return limit.of === "points" ? capPoints(input, item, target, limit.points) : boundPart(input, item, target, limit);
}

/** Puts the criterion in place of the draft's, if the list would take it. */
function bind(draft: GrowingDraft, next: Criterion): boolean {
  if (!isSound(next)) return false;
  draft.criterion = next;
  return true;
}

function hasValue({ rule }: Criterion): boolean {
  return isScored(rule) || rule.kind === "group";
}

function capPoints({ remarks }: NotesInput, item: Item, target: GrowingDraft, points: number): boolean {
  const { criterion } = target;
  const isStated = criterion.max === points || criterion.cap === points;
  if (!hasValue(criterion) || !(isStated || bind(target, { ...criterion, cap: points }))) return false;
  remarks.add("T-12", "understood", "noteCap", item.row.row, { code: criterion.code, most: points });
  return true;
}

/** A limit of what is added or taken at an item: on its one row of the part, or on a group of several. */
function boundPart(input: NotesInput, item: Item, target: GrowingDraft, { points, of }: Limit): boolean {
  const { drafts, remarks } = input;
  const isBelow = (draft: GrowingDraft): boolean => draft !== target && (draft.item === target.item || draft.item.parent === target.item);
  const own =
    target.criterion.part === of
      ? [target]
      : drafts.filter((draft) => isBelow(draft) && draft.criterion.part === of && hasValue(draft.criterion));
  const bounded = (criterion: Criterion): Criterion =>
    of === "deduction" ? { ...criterion, floor: 0 - points } : { ...criterion, cap: points };
  const row = item.row.row;
  const [first] = own;
  if (first === undefined) return boundCount(input, item, target, points, of);
  if (own.length > 1) return groupOf(input, item, target, own, bounded, { points, of });
  if (!hasValue(first.criterion) || !bind(first, bounded(first.criterion))) return false;
  remarks.withdraw("T-12", first.row);
  remarks.add("T-12", "understood", of === "bonus" ? "noteBonus" : "noteDeduction", row, { code: first.criterion.code, most: points });
  return true;
}

/** An item that itself counts down from its points: at most so much is taken. */
function boundCount({ remarks }: NotesInput, item: Item, target: GrowingDraft, points: number, of: Limit["of"]): boolean {
  const { rule, max, code } = target.criterion;
  if (of !== "deduction" || rule.kind !== "count" || rule.per >= 0 || max === null) return false;
  if (!bind(target, { ...target.criterion, floor: exactSum([max, -points]) })) return false;
  remarks.add("T-12", "understood", "noteDeduction", item.row.row, { code, most: points });
  return true;
}

/** The note's own row becomes the group of the rows that it bounds. */
function groupOf(
  { drafts, remarks, codes }: NotesInput,
  item: Item,
  target: GrowingDraft,
  own: readonly GrowingDraft[],
  bounded: (criterion: Criterion) => Criterion,
  { points, of }: Pick<Limit, "points" | "of">,
): boolean {
  const at = drafts.findIndex((draft) => draft.item === item);
  const note = drafts[at];
  const part = of === "bonus" ? "bonus" : "deduction";
  const { parent } = own[0]!.criterion;
  if (note === undefined || own.some((draft) => lookupKey(draft.criterion.parent) !== lookupKey(parent))) return false;
  const code = codes.free(`${target.criterion.code}.${part === "bonus" ? "thuong" : "tru"}`);
  if (!bind(note, bounded({ ...note.criterion, code, parent, part, rule: { kind: "group", combine: "sum" } }))) return false;
  drafts.splice(at, 1);
  drafts.splice(drafts.indexOf(own[0]!), 0, note);
  for (const draft of own) {
    draft.criterion = { ...draft.criterion, parent: code };
    remarks.withdraw("T-12", draft.row);
  }
  remarks.add("T-12", "understood", part === "bonus" ? "noteGroupBonus" : "noteGroupDeduction", item.row.row, {
    code,
    most: points,
    count: own.length,
  });
  return true;
}
