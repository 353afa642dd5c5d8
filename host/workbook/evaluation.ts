// What a formula would give in a cell without being in it: for validation rules and conditional formats.
import { FORMULA_REF_TO_ARRAY_CACHE, ICalculateFormulaService } from "@univerjs/engine-formula";
import { FormulaMover } from "./formulaText";
import { FormulaTemplates } from "./formulaTemplates";
import type { UniverCore } from "./univerCore";

export interface Question {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As it reads in that cell. */
  readonly formula: string;
}

/** A single value, or the rows of an array. */
export type Answer = string | number | boolean | null | (string | number | boolean | null)[][];

/** A rule's formula is written for the first cell of its area; this is how it reads in another. */
export function ruleFormulaAt(core: UniverCore, formula: string, from: { row: number; column: number }, row: number, column: number): string {
  return new FormulaMover(core.lexer, formula).at(row - from.row, column - from.column);
}

/** Answers in the order of the questions, over the values that the cells have now. */
export async function evaluate(core: UniverCore, questions: readonly Question[]): Promise<Answer[]> {
  const templates = new FormulaTemplates(core.lexer, (name) => core.names.getValueByName(core.unitId, name)?.formulaOrRefString ?? null);
  const bySheet: Record<string, Record<number, Record<number, string[]>>> = {};
  const places = questions.map(({ sheetId, row, column, formula }) => {
    const cell = (((bySheet[sheetId] ??= {})[row] ??= {})[column] ??= []);
    return cell.push(templates.written(formula)) - 1;
  });
  return core.calculation.alone(async () => {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const results = await core.injector.get(ICalculateFormulaService).executeFormulas({ [core.unitId]: bySheet });
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    return questions.map(({ sheetId, row, column }, i) => (results[core.unitId]?.[sheetId]?.[row]?.[column]?.[places[i]!]?.value ?? null) as Answer);
  });
}

/** Whether a rule's answer means yes: TRUE or a number other than 0. */
export function isYes(answer: Answer): boolean {
  const first = Array.isArray(answer) ? (answer[0]?.[0] ?? null) : answer;
  return first === true || (typeof first === "number" && first !== 0);
}
