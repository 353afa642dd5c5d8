// What the result sheet remembers of the list's rules: the cells that its formulas were built from, as one text for each criterion,
// and the formula that makes the same text of the list as it is now.
import { codeKey } from "../core/criteriaTree";
import { literal } from "./expression";
import { CRITERIA_NAMES, type CriterionField } from "./names";
import type { CellValue } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";
import type { HasName } from "./totalFormulas";

/** The fields that formulas are made from, with what stands before each. Everything else is read live. */
const FIELDS: readonly (readonly [lead: string, field: CriterionField])[] = [
  ["", "kind"],
  [" ", "rule"],
  [" ", "part"],
  [" ", "parent"],
  [" ", "appliesTo"],
];

/** The text as a formula over the columns of the list. */
export function liveSignature(hasName: HasName): string {
  return FIELDS.flatMap(([lead, field]) => [
    ...(lead === "" ? [] : [literal(lead)]),
    ...(hasName(CRITERIA_NAMES[field]) ? [CRITERIA_NAMES[field]] : []),
  ]).join("&");
}

function signatureOf(cell: (field: CriterionField) => CellValue): string {
  return FIELDS.map(([lead, field]) => `${lead}${cell(field)}`).join("");
}

/** Signatures by key of the code, of the list as it lies in the workbook. */
export function signaturesIn(snapshot: Pick<WorkbookSnapshot, "blocks">): ReadonlyMap<string, string> {
  const column = (field: CriterionField): readonly (readonly CellValue[])[] => snapshot.blocks.get(CRITERIA_NAMES[field])?.values ?? [];
  const signatures = new Map<string, string>();
  column("code").forEach(([code = ""], row) => {
    const key = codeKey(String(code));
    if (key !== "" && !signatures.has(key))
      signatures.set(
        key,
        signatureOf((field) => column(field)[row]?.[0] ?? ""),
      );
  });
  return signatures;
}
