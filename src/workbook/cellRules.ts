// Rules of validation of cells that people fill in.
import { sheet as words } from "../locale/vi/sheet";
import { cellText, type Area } from "./area";
import type { Op } from "./plan";

/** Only what the list of that name holds may be chosen. */
export function choiceOp(sheet: string, area: Area, source: string): Op {
  const error = { title: words.validation.title, message: words.validation.choose, style: "stop" } as const;
  return { kind: "validation", sheet, area, validation: { rule: { kind: "list", source: `=${source}` }, ignoreBlank: true, error } };
}

/** Only what the formula holds of may be typed; it is given the first cell of the area. */
export function customOp(sheet: string, area: Area, formula: (cell: string) => string, message: string): Op {
  const error = { title: words.validation.title, message, style: "stop" } as const;
  const rule = { kind: "custom", formula: formula(cellText(area.row, area.column)) } as const;
  return { kind: "validation", sheet, area, validation: { rule, ignoreBlank: true, error } };
}
