// The cell for the kind of a movement (hình thức thi đua): its words, and how a profile of before gets it.
import { movementKindSheet as words } from "../locale/vi/movementKindSheet";
import { movementKinds } from "../locale/vi/movementKinds";
import { sheet as sheetWords } from "../locale/vi/sheet";
import { FORMATS, format } from "./appearance";
import { areaAt } from "./area";
import { choiceOp } from "./cellRules";
import { CHOICE_NAMES, SETTING_NAMES } from "./names";
import type { Op } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** What may be chosen, in the order of the law. */
export const KIND_CHOICES: readonly string[] = Object.values(movementKinds);

/**
 * The cell for a profile that lacks it, two rows below all that stands on the sheet, with its choices beside the others. None where the
 * profile has it, where somebody deleted it, or where the sheet is protected.
 */
export function laterKindOps({ blocks, definedNames, sheets }: Pick<WorkbookSnapshot, "blocks" | "definedNames" | "sheets">): Op[] {
  const title = blocks.get(SETTING_NAMES.title);
  if (title?.sheetUsed === undefined || definedNames.includes(SETTING_NAMES.kind)) return [];
  const { sheet, area, sheetUsed: used } = title;
  if (area.column === 0 || sheets.some((one) => one.title === sheet && one.isProtected)) return [];
  const row = used.row + used.rows + 1;
  const label = area.column - 1;
  const choices = areaAt(1, used.column + used.columns, KIND_CHOICES.length + 1, 1);
  const list = { ...choices, row: choices.row + 1, rows: KIND_CHOICES.length };
  return [
    format(sheet, areaAt(row, label), FORMATS.label),
    format(sheet, areaAt(row, area.column), FORMATS.input, { wrap: true, horizontal: "left" }),
    format(sheet, areaAt(row, area.column + 1), FORMATS.guide, FORMATS.wrap),
    { kind: "writeBlock", sheet, area: areaAt(row, label, 1, 3), values: [[words.label, "", words.note]] },
    { kind: "rowHeight", sheet, row, rows: 1, points: 52 },
    { kind: "defineName", name: SETTING_NAMES.kind, sheet, area: areaAt(row, area.column) },
    format(sheet, choices, FORMATS.helper, FORMATS.text),
    { kind: "writeBlock", sheet, area: choices, values: [[sheetWords.movement.choices], ...KIND_CHOICES.map((choice) => [choice])] },
    { kind: "defineName", name: CHOICE_NAMES.movementKinds, sheet, area: list },
    choiceOp(sheet, areaAt(row, area.column), CHOICE_NAMES.movementKinds),
  ];
}

/** Empties the cell and what is said beside it where a profile written anew has it elsewhere: what stays there would only look like a setting. */
export function outdatedKindOps({ blocks }: Pick<WorkbookSnapshot, "blocks">, lists: readonly Op[]): Op[] {
  const old = blocks.get(SETTING_NAMES.kind);
  const place = lists.find((op) => op.kind === "defineName" && op.name === SETTING_NAMES.kind);
  if (old === undefined || place?.kind !== "defineName" || old.area.column === 0) return [];
  if (old.sheet === place.sheet && old.area.row === place.area.row && old.area.column === place.area.column) return [];
  return [{ kind: "clear", sheet: old.sheet, area: areaAt(old.area.row, old.area.column - 1, 1, 3), what: "all" }];
}
