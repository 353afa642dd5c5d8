// Formulas of results and board that are not as they were built, although they give the same now: the part of the comparison with what was
// built that needs all formulas, so the overview does without it.
import { blocksResults, finding, type Finding } from "../core/finding";
import { areaText, type Area } from "../workbook/area";
import { isSameFormula, plannedFormulas } from "../workbook/filledFormulas";
import { lostNames } from "../workbook/lostNames";
import { BOARD_NAME, RESULT_NAMES } from "../workbook/names";
import { hasMatrix } from "../workbook/presence";
import type { NamedBlock, SnapshotRequest } from "../workbook/snapshot";
import { checkResults } from "./checkResults";
import type { Command } from "./command";
import { isLocked } from "./locked";
import { inParts } from "./inParts";
import { MOVEMENT_REQUEST } from "./movementRequest";
import { matrixParts, readMovement, type MatrixState } from "./readMovement";
import { repairPlan } from "./results";

/** Blocks whose formulas are compared. */
export const FORMULAS_OF: readonly string[] = [RESULT_NAMES.formulas, BOARD_NAME];

const EDITED_REQUEST: SnapshotRequest = {
  ...MOVEMENT_REQUEST,
  names: [...MOVEMENT_REQUEST.names, BOARD_NAME],
  formulasOf: [...(MOVEMENT_REQUEST.formulasOf ?? []), ...FORMULAS_OF],
};

/** Cells named in a message at most. */
const MOST_NAMED = 5;

/**
 * In how many blocks formulas were edited, beyond the differences that the overview tells: 0 where the results are wrong anyway, and where the
 * movement is locked, which Kiểm chứng is for. Formulas that tell why do not count: those of before word it otherwise. Two syncs, one more
 * for each 3.5 MB of formulas; writes nothing. @throws CommandStop `no-movement`; HostError
 */
export const countEdited: Command<undefined, number> = {
  id: "countEdited",
  async execute(context) {
    const read = await readMovement(context, EDITED_REQUEST);
    if (
      !hasMatrix(read.snapshot) ||
      isLocked(read.snapshot) ||
      read.lists.findings.some(blocksResults) ||
      lostNames(read.snapshot).length > 0
    )
      return 0;
    const state = await inParts(context, matrixParts(read));
    await context.breathe?.();
    if (checkResults(state).length > 0) return 0;
    await context.breathe?.();
    const why = read.snapshot.blocks.get(RESULT_NAMES.why);
    return editedFormulas(state, (sheet, { column }) => sheet !== why?.sheet || column !== why.area.column).length;
  },
};

/** S-10: formulas of results and board that are not as built, although they give the same now. @param counts which cells are looked at */
export function editedFormulas(state: MatrixState, counts: (sheet: string, cell: Area) => boolean = () => true): Finding[] {
  const plan = repairPlan(state);
  return FORMULAS_OF.flatMap((name) => {
    const block = state.snapshot.blocks.get(name);
    if (block?.formulas === undefined) return [];
    const cells = differing(block, plannedFormulas(plan, block.sheet, block.area)).filter((cell) => counts(block.sheet, cell));
    const [first] = cells;
    if (first === undefined) return [];
    const place = { kind: "cell", name, row: first.row - block.area.row, column: first.column - block.area.column } as const;
    return [{ ...finding("S-10", place, {}, { where: whereText(cells) }), fix: { kind: "results" } as const }];
  });
}

function differing({ area, formulas }: NamedBlock, wanted: readonly (readonly (string | null)[])[]): Area[] {
  return wanted.flatMap((line, i) =>
    line.flatMap((formula, j) => {
      const cell = String(formulas?.[i]?.[j] ?? "");
      return formula === null || isSameFormula(cell, formula) ? [] : [{ row: area.row + i, column: area.column + j, rows: 1, columns: 1 }];
    }),
  );
}

function whereText(areas: readonly Area[]): string {
  const named = areas.slice(0, MOST_NAMED).map((area) => areaText(area));
  return `${named.join(", ")}${areas.length > MOST_NAMED ? "…" : ""}`;
}
