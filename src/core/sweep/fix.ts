// What can be put right without a person's judgement, as data that the finding carries: shown before it is done.

/** What a cell was seen to hold. */
export type SeenCell = string | number | boolean;

export type Fix =
  /** The cell gets another value. It is written only where the cell still holds `from`. */
  | { readonly kind: "value"; readonly from: SeenCell; readonly to: SeenCell }
  /** The formula of the cell gives way to its value. */
  | { readonly kind: "constant"; readonly to: SeenCell }
  /** The rules of validation are put back. */
  | { readonly kind: "rules" }
  | { readonly kind: "unmerge" }
  /** Hidden rows or columns are shown. */
  | { readonly kind: "show"; readonly axis: "rows" | "columns" }
  /** Rows that are filtered out are shown. */
  | { readonly kind: "unfilter" }
  | { readonly kind: "unlock" }
  /** The result sheets are written anew. */
  | { readonly kind: "results" }
  /** A sheet is shown, protected, or given back the title it had. */
  | { readonly kind: "sheet"; readonly change: "show" | "protect" | "rename"; readonly sheet: string; readonly to?: string }
  /** A defined name is put back over its cells. */
  | { readonly kind: "name"; readonly name: string };

export type FixKind = Fix["kind"];

/** Whether two fixes do the same to what was seen. */
export function isSameFix(a: Fix | undefined, b: Fix | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === "value") return a.from === (b as typeof a).from && a.to === (b as typeof a).to;
  if (a.kind === "show") return a.axis === (b as typeof a).axis;
  if (a.kind === "sheet") return a.change === (b as typeof a).change && a.sheet === (b as typeof a).sheet;
  if (a.kind === "name") return a.name === (b as typeof a).name;
  return a.kind !== "constant" || a.to === (b as typeof a).to;
}
