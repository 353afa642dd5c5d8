// What a formula would give in a cell without being in it: for validation rules and conditional formats.
import {
  AstTreeBuilder,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { FormulaTemplates } from "./formulaTemplates";
import { worksheetOf, type UniverCore } from "./univerCore";

/** A rule's formula, written for the first cell of its area, asked for one cell of it. */
export interface Question {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly writtenFor: { readonly row: number; readonly column: number };
}

type Plain = string | number | boolean | null;

/** A single value, or the rows of an array. */
export type Answer = Plain | Plain[][];

/** Answers in the order of the questions, over the values that the cells have now. */
export async function evaluate(core: UniverCore, questions: readonly Question[]): Promise<Answer[]> {
  if (questions.length === 0) return [];
  return core.calculation.alone(async () => answersTo(core, questions));
}

function answersTo(core: UniverCore, questions: readonly Question[]): Answer[] {
  const { injector, unitId } = core;
  const [config, runtime] = [injector.get(IFormulaCurrentConfigService), injector.get(IFormulaRuntimeService)];
  const [lexer, builder, interpreter] = [injector.get(Lexer), injector.get(AstTreeBuilder), injector.get(Interpreter)];
  const templates = new FormulaTemplates(core.lexer, (name) => core.names.getValueByName(unitId, name)?.formulaOrRefString ?? null);
  const texts = new Map<string, string>();
  config.loadDataLite();
  runtime.reset();
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  const answers = questions.map(({ sheetId, row, column, formula, writtenFor }): Answer => {
    let text = texts.get(formula);
    if (text === undefined) texts.set(formula, (text = templates.written(formula)));
    const worksheet = worksheetOf(core, sheetId);
    const node = generateAstNode(unitId, text, lexer, builder, config);
    runtime.setCurrent(row, column, worksheet.getRowCount(), worksheet.getColumnCount(), sheetId, unitId);
    if (interpreter.checkAsyncNode(node)) return null;
    const result = interpreter.execute({ node, refOffsetX: column - writtenFor.column, refOffsetY: row - writtenFor.row });
    const answer = plainOf(result);
    node.resetCalculationState();
    return answer;
  });
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  runtime.reset();
  return answers;
}

function plainOf(result: FunctionVariantType): Answer {
  const value = result.isReferenceObject() ? (result as BaseReferenceObject).toArrayValueObject(false) : (result as BaseValueObject);
  if (!value.isArray()) return value.getValue();
  const array = value as ArrayValueObject;
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return array.getFirstCell().getValue();
  return array.toValue();
}

/** Whether a rule's answer means yes: TRUE or a number other than 0. */
export function isYes(answer: Answer): boolean {
  const first = Array.isArray(answer) ? (answer[0]?.[0] ?? null) : answer;
  return first === true || (typeof first === "number" && first !== 0);
}
