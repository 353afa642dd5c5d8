// The cells of a unit file that are filled in: what is refused there and their colours, by kind of criterion. Unlike the office's sheets the
// bounds are written into the formulas: the file stands alone.
import { EXEMPT, NO, NOT_APPLICABLE, YES, type Criterion } from "../../core/movement";
import { sheet as sheetWords } from "../../locale/vi/sheet";
import { unitFileSheet as words } from "../../locale/vi/unitFileSheet";
import { fill } from "../../locale/language";
import { PALETTE } from "../appearance";
import type { Area } from "../area";
import { isFigure, isNoLevel } from "../entryCells";
import { call, iff, literal, numeral, ref } from "../expression";
import type { Op, Validation } from "../plan";
import { MOST_TEXT } from "../../core/rounds";
import { UNIT_CHOICE_NAME } from "./unitFileNames";

export const KAD = literal(NOT_APPLICABLE);
export const MIEN = literal(EXEMPT);
export const YES_TEXT = literal(YES);
export const NO_TEXT = literal(NO);

/** A condition: what the cell holds is something that it may hold; null where anything may. `how`: the cell that says how to type. */
export function isAllowed(criterion: Criterion, criteria: readonly Criterion[], entry: string, how: string): string | null {
  const { rule } = criterion;
  const isAbsence = `${entry}=${KAD},${entry}=${MIEN}`;
  switch (rule.kind) {
    case "yesNo":
    case "gate":
      return call("OR", `${entry}=${YES_TEXT}`, `${entry}=${NO_TEXT}`, `${entry}=1`, `${entry}=0`, isAbsence);
    case "levels":
      return call("OR", isAbsence, call("NOT", isNoLevel(entry, how)));
    case "points":
      return iff(call("ISNUMBER", entry), inBounds(criterion, entry), call("OR", isAbsence));
    case "count":
      return iff(call("ISNUMBER", entry), call("AND", `${entry}>=0`, `${entry}=INT(${entry})`), call("OR", isAbsence));
    case "note":
      return isFigure(criterion, criteria) ? iff(call("ISNUMBER", entry), "TRUE", call("OR", isAbsence)) : null;
    default:
      return iff(call("ISNUMBER", entry), "TRUE", call("OR", isAbsence));
  }
}

function inBounds({ max, min, step }: Criterion, entry: string): string {
  const steps =
    step === null ? "" : min === null || min === 0 ? `${entry}/${numeral(step)}` : `(${entry}-(${numeral(min)}))/${numeral(step)}`;
  const tests = [
    ...(max === null ? [] : [`${entry}<=${numeral(max)}`]),
    ...(min === null ? [] : [`${entry}>=${numeral(min)}`]),
    ...(step === null || step <= 0 ? [] : [`ROUND(${steps},9)=ROUND(${steps},0)`]),
  ];
  return tests.length === 0 ? "TRUE" : call("AND", ...tests);
}

/** What Excel refuses to be typed; null where anything may be typed. */
function validationOf(criterion: Criterion, criteria: readonly Criterion[], entry: string, how: string): Validation | null {
  const { kind } = criterion.rule;
  const isYesNo = kind === "yesNo" || kind === "gate";
  const condition = isAllowed(criterion, criteria, entry, how);
  if (condition === null) return null;
  return {
    rule: isYesNo ? { kind: "list", source: `=${UNIT_CHOICE_NAME}` } : { kind: "custom", formula: `=${condition}` },
    ignoreBlank: true,
    error: {
      title: words.invalidTitle,
      message: isYesNo ? sheetWords.entries.invalidYesNo : kind === "levels" ? words.invalidChoice : words.invalidNumber,
      style: "stop",
    },
  };
}

/** Refusals and colours of the cells of one criterion. `entry`, `how`: the first cell, and where it says how to type, as the area's formulas see them. */
export function entryOps(
  sheet: string,
  area: Area,
  {
    criterion,
    criteria,
    entry,
    how,
  }: { readonly criterion: Criterion; readonly criteria: readonly Criterion[]; readonly entry: string; readonly how: string },
): Op[] {
  const validation = validationOf(criterion, criteria, entry, how);
  const condition = isAllowed(criterion, criteria, entry, how);
  const wrong = { fill: PALETTE.errorFill, color: PALETTE.errorInk, bold: true } as const;
  return [
    ...(validation === null ? [] : ([{ kind: "validation", sheet, area, validation }] satisfies Op[])),
    {
      kind: "conditionalFormats",
      sheet,
      area,
      rules: [
        { formula: `=ISERROR(${entry})`, format: wrong },
        { formula: `=${entry}=""`, format: { fill: PALETTE.input } },
        ...(condition === null ? [] : [{ formula: `=NOT(${condition})`, format: wrong }]),
      ],
    },
  ];
}

/** Cells for texts of a limited length. */
export function textOps(sheet: string, area: Area): Op[] {
  const cell = ref(area.row, area.column);
  return [
    {
      kind: "validation",
      sheet,
      area,
      validation: {
        rule: { kind: "custom", formula: `=${call("LEN", cell)}<=${MOST_TEXT}` },
        ignoreBlank: true,
        error: { title: words.invalidTitle, message: fill(words.invalidText, { most: MOST_TEXT }), style: "stop" },
      },
    },
  ];
}
