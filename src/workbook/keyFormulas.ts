// Formulas of the ladder's key columns, for the first participant; the rest is filled down. The twin in TypeScript is
// core/tieBreakKeys.ts. Values of the register are looked up by code in the participants list, live.
import type { TieBreak } from "../core/movement";
import { MADAM, PREFERRED_SHARE } from "../core/register/preference";
import { MOST_COUNTED } from "../core/register/registerLimits";
import { baseLeaves, COUNT_DECIMALS, NO_KEY } from "../core/tieBreakKeys";
import { registerSheet } from "../locale/vi/registerSheet";
import { sheet as words } from "../locale/vi/sheet";
import { call, cellsRef, iff, literal, numeral, ref } from "./expression";
import { FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS, RESULT_ROWS } from "./layout";
import { PARTICIPANT_NAMES, REGISTER_NAMES } from "./names";
import type { ResultModel } from "./resultModel";
import { withoutNoise, type HasName } from "./totalFormulas";

/** Key of a step, higher is better; `NO_KEY` where the number of the step is not known. */
export function keyFormula(model: ResultModel, step: TieBreak, hasName: HasName): string {
  const { columns } = model;
  const signed = (number: string): string => (step.order === "higher" ? number : `-${number}`);
  switch (step.by) {
    case "criterion": {
      const index = model.tree.indexOf(step.code);
      const column = index < 0 ? null : model.valueColumn(index);
      return column === null
        ? String(NO_KEY)
        : numberOr(ref(FIRST_ROW, column, "column"), (points) => signed(withoutNoise(points)), NO_KEY);
    }
    case "atMaximum":
      return model.fullPieces.length === 0
        ? "0"
        : signed(
            call(
              "SUM",
              cellsRef(
                FIRST_ROW,
                Array.from(model.fullPieces, (_, i) => columns.firstFull + i),
              ),
            ),
          );
    case "count":
      return signed(countFormula(model, step.points));
    case "deductions":
      // Deductions stand as what they take away: fewer of them are the greater number.
      if (columns.deduction === null) return "0";
      return numberOr(
        ref(FIRST_ROW, columns.deduction, "column"),
        (points) => (step.order === "lower" ? withoutNoise(points) : `-${withoutNoise(points)}`),
        0,
      );
    case "previousRank":
    case "votes": {
      const name = REGISTER_NAMES[step.by];
      if (!hasName(name)) return String(NO_KEY);
      const number = wholeNumber(cellOf(name));
      const isFit = `(${number.test})*(${number.value}>=${step.by === "votes" ? 0 : 1})*(${number.value}<${MOST_COUNTED})`;
      return call("IFERROR", iff(isFit, signed(number.value), String(NO_KEY)), NO_KEY);
    }
    case "preference":
      return call("IFERROR", signed(preferenceFormula(hasName)), 0);
  }
}

/** How many of those leaves have their full points: one of the pieces that are added up. */
export function fullFormula(leaves: readonly number[]): string {
  return leaves
    .map((index) => {
      const points = ref(FIRST_ROW, FIRST_COLUMN + index, "column");
      const full = ref(RESULT_ROWS.full, FIRST_COLUMN + index, "row");
      return iff(`${call("COUNT", points, full)}=2`, `1*(${call("ROUND", `${points}-${full}`, COUNT_DECIMALS)}>=0)`, "0");
    })
    .join("+");
}

/** How far from a number points may lie to be rounded to it. */
const HALF_UNIT = 0.5 / 10 ** COUNT_DECIMALS;

/** Base leaves with exactly so many points. Only compared, not calculated with: marks among the points are texts, above all numbers. */
function countFormula({ criteria }: ResultModel, points: number): string {
  const leaves = baseLeaves({ criteria });
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (first === undefined || last === undefined) return "0";
  const span = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cells = cellsRef(
    FIRST_ROW,
    span.map((index) => FIRST_COLUMN + index),
  );
  const isSame = `(${cells}>${numeral(points - HALF_UNIT)})*(${cells}<${numeral(points + HALF_UNIT)})`;
  const isWhole = leaves.length === span.length;
  return call("SUMPRODUCT", isWhole ? isSame : `${isSame}*{${span.map((index) => (leaves.includes(index) ? 1 : 0)).join(",")}}`);
}

/** 1 for whom the law prefers, else 0; see core/register/preference.ts. */
function preferenceFormula(hasName: HasName): string {
  const is = (cell: string, word: string): string => `${call("TRIM", withoutHard(cell, " "))}=${literal(word)}`;
  const { femaleShare, salutation, sex } = REGISTER_NAMES;
  const share = wholeNumber(cellOf(femaleShare));
  // From the preferred share to 100, with the cell named once.
  const middle = (PREFERRED_SHARE + 100) / 2;
  const isWithin = (value: string): string => iff(`ABS(${value}-${middle})<=${100 - middle}`, "1", "0");
  const ofCollective = hasName(femaleShare)
    ? iff(call("ISNUMBER", cellOf(femaleShare)), isWithin(cellOf(femaleShare)), iff(share.test, isWithin(share.value), "0"))
    : "0";
  const bySalutation = hasName(salutation) ? iff(is(cellOf(salutation), MADAM), "1", "0") : "0";
  const { sexes, otherFemale } = registerSheet;
  const ofPerson = hasName(sex)
    ? iff(is(cellOf(sex), sexes.male), "0", iff(call("OR", is(cellOf(sex), sexes.female), is(cellOf(sex), otherFemale)), "1", bySalutation))
    : bySalutation;
  return iff(is(cellOf(PARTICIPANT_NAMES.type), words.types.collective), ofCollective, ofPerson);
}

/** The cell of the participant in a column of the list; an error where he is not in it. */
function cellOf(column: string): string {
  return call("INDEX", column, call("MATCH", ref(FIRST_ROW, LEAD_COLUMNS.code, "column"), PARTICIPANT_NAMES.code, 0));
}

/** A cell as a whole number, from 0, that may be a text of digits: the same in every locale, as VALUE of "8,5" is not. */
function wholeNumber(cell: string): { readonly test: string; readonly value: string } {
  const digits = withoutHard(cell, "");
  const value = call("VALUE", digits);
  return { value, test: `${call("TEXT", call("ABS", value), '"0"')}=${call("TRIM", digits)}` };
}

/** A cell with its no-break spaces replaced: pasted tables are full of them, and not every engine's TRIM takes them. */
function withoutHard(cell: string, replacement: "" | " "): string {
  return call("SUBSTITUTE", cell, literal("\u00a0"), literal(replacement));
}

function numberOr(cell: string, then: (cell: string) => string, otherwise: number): string {
  return iff(call("ISNUMBER", cell), then(cell), String(otherwise));
}
