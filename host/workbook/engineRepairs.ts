// Where Univer's engine calculates otherwise than Excel and the product's formulas would notice. Each repair says what was wrong.
import { CellValueType, type ICellData, type ICommandInfo, type Injector, type Nullable } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  IFunctionService,
  SetFormulaCalculationResultMutation,
  StringValueObject,
  type BaseFunction,
  type BaseValueObject,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";

type Executor = Nullable<BaseFunction>;

/** Stands in for the formula of a cell whose result is an empty text while the engine runs. */
const HAS_FORMULA = "=";

/** Digits that Excel keeps of a number when it becomes text. */
const TEXT_DIGITS = 15;

compareByLooking();

/**
 * Univer's index of column values takes the text "10" for the number 10 and an empty text for an empty cell, and is only there once
 * some other formula has built it, so that results depended on the order. Comparisons look at the cells instead.
 */
function compareByLooking(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  index.set = () => undefined;
  index.setContinueBuildingCache = () => undefined;
  index.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

/** Repairs of one engine; to be called once it has its functions. */
export function repairEngine(injector: Injector): void {
  keepEmptyTexts(injector.get(IFormulaRuntimeService));
  const functions = injector.get(IFunctionService);
  writeFifteenDigits(functions.getExecutor("CONCATENATE"));
  for (const name of ["RANK", "RANK.EQ", "RANK.AVG"]) rankNumbersOnly(functions.getExecutor(name));
}

type RuntimeInside = { _getValueObjectOfRuntimeData(variant: unknown): ICellData | undefined };

/**
 * A formula's empty text, read by another formula in the same run, was an empty cell (0 in sums and comparisons); in the next run it
 * was a text. The mark makes it a text from the start.
 */
function keepEmptyTexts(runtime: object): void {
  const inside = runtime as RuntimeInside;
  const original = inside._getValueObjectOfRuntimeData.bind(runtime);
  inside._getValueObjectOfRuntimeData = (variant) => {
    const cell = original(variant);
    return cell?.v === "" && cell.t === CellValueType.STRING ? { ...cell, f: HAS_FORMULA } : cell;
  };
}

/** 1/3&"" has 16 digits in Univer and 15 in Excel, which decides what COUNTIF(…, ">"&x) counts. The operator & is CONCATENATE too. */
function writeFifteenDigits(concatenate: Executor): void {
  if (!concatenate) return;
  const calculate = concatenate.calculate.bind(concatenate);
  concatenate.calculate = (...parts) => calculate(...parts.map((part) => (part.isArray() ? part.mapValue(asText) : asText(part))));
}

function asText(value: BaseValueObject): BaseValueObject {
  if (!value.isNumber()) return value;
  const digits = Number((value.getValue() as number).toPrecision(TEXT_DIGITS));
  return StringValueObject.create(String(digits).replace("e", "E"));
}

type RankInside = {
  _checkRefReferenceObject(ref: BaseValueObject): { refHasError: boolean; refErrorObject: ErrorValueObject; refNumbers: number[] };
};
type ListInside = { toArrayValueObject(): { iterator(visit: (item: BaseValueObject | null) => boolean | undefined): void } };

/** Univer ranks among texts that look like numbers, and takes an empty text for 0; Excel sees numbers only. */
function rankNumbersOnly(rank: Executor): void {
  if (!rank) return;
  (rank as unknown as RankInside)._checkRefReferenceObject = (ref) => {
    const refNumbers: number[] = [];
    if (!ref.isReferenceObject()) return { refHasError: true, refErrorObject: ErrorValueObject.create(ErrorType.NA), refNumbers };
    let error: ErrorValueObject | null = null;
    (ref as unknown as ListInside).toArrayValueObject().iterator((item) => {
      if (item?.isError()) {
        error = item as ErrorValueObject;
        return false;
      }
      if (item?.isNumber()) refNumbers.push(item.getValue() as number);
      return undefined;
    });
    return { refHasError: error !== null, refErrorObject: error ?? ErrorValueObject.create(ErrorType.NA), refNumbers };
  };
  const calculate = rank.calculate.bind(rank);
  rank.calculate = (number, ...rest) => {
    const first = number?.isReferenceObject() ? (number as unknown as { getFirstCell(): BaseValueObject }).getFirstCell() : number;
    if (first?.isString() && String(first.getValue()).trim() === "") return ErrorValueObject.create(ErrorType.VALUE);
    return calculate(number, ...rest);
  };
}

/**
 * To be called before each command. Results lose the mark of empty texts, and the number format that Univer takes over from the
 * cells they came from: in Excel a cell keeps its own.
 */
export function cleanResults(command: Readonly<ICommandInfo>): void {
  if (command.id !== SetFormulaCalculationResultMutation.id) return;
  const { unitData } = command.params as ISetFormulaCalculationResultMutation;
  for (const sheets of Object.values(unitData)) {
    for (const rows of Object.values(sheets ?? {})) {
      for (const cells of Object.values(rows ?? {})) {
        for (const cell of Object.values(cells as Record<string, ICellData | null>)) {
          if (cell === null) continue;
          delete cell.s;
          if (cell.f === HAS_FORMULA) delete cell.f;
        }
      }
    }
  }
}
