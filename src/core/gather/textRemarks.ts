// What there is to say of the sheets of texts of a file and of the workbook, and of cells that have no place in the workbook.
import type { CellChange, ChangedSheet, GatherBase } from "./compareFile";
import type { CellId, GatherRemark } from "./remarks";
import type { UnitFileContent } from "./unitFile";

/**
 * Which tables of texts are not to be trusted, or are wanting though the workbook has them. A sheet that nothing needs may have been made after
 * the file was sent, which then has none: a note, and nothing where the file's own form has a column for such texts.
 */
export function textSheetRemarks(file: Pick<UnitFileContent, "texts" | "explanations" | "evidence">, base: GatherBase): GatherRemark[] {
  return (["explanation", "evidence"] as const).flatMap((sheet): GatherRemark[] => {
    const isThere = (sheet === "explanation" ? base.explanations : base.evidence) !== null && !base.unmade.includes(sheet);
    const state = file.texts[sheet];
    if (state === "torn") return [{ kind: "tornTexts", sheet }];
    if (state === "whole" || !isThere) return [];
    if (!base.optional.includes(sheet)) return [{ kind: "missingTexts", sheet }];
    const hasColumn = (sheet === "explanation" ? file.explanations : file.evidence).length > 0;
    return hasColumn ? [] : [{ kind: "withoutTexts", sheet }];
  });
}

/** Cells that the workbook has no place for, sheets that cannot be made for theirs, and sheets that are made. */
export function placeRemarks(
  compared: Readonly<Record<ChangedSheet, { readonly changes: readonly CellChange[]; readonly homeless: readonly CellId[] }>>,
  base: GatherBase,
): GatherRemark[] {
  const locked = base.unmade.filter((sheet) => (sheet === "explanation" ? base.explanations : base.evidence) === null);
  const isLocked = (sheet: ChangedSheet): boolean => sheet !== "entries" && locked.includes(sheet);
  const homeless = (["entries", "explanation", "evidence"] as const).flatMap((sheet) => (isLocked(sheet) ? [] : compared[sheet].homeless));
  return [
    ...(homeless.length === 0 ? [] : [{ kind: "noPlace", cells: homeless } as const]),
    ...locked.flatMap((sheet): GatherRemark[] => {
      const cells = compared[sheet].homeless;
      return cells.length === 0 ? [] : [{ kind: "lockedTexts", sheet, cells }];
    }),
    ...base.unmade.flatMap((sheet): GatherRemark[] => (compared[sheet].changes.length === 0 ? [] : [{ kind: "newTexts", sheet }])),
  ];
}
