// Shows conditional formats in the grid. Their formulas are asked for the cells that are drawn, in one go after each calculation;
// until the answer is there a cell keeps the look it had.
import { BooleanNumber, type IStyleData, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { contains } from "./areas";
import { evaluate, isYes, type Question } from "./evaluation";
import type { HostConditionalFormat } from "./hostWorkbook";
import type { UniverCore } from "./univerCore";
import type { UniverWorkbook } from "./univerWorkbook";

/** Above the drawing of values. */
const PRIORITY = 5;
const DELAY = 30;

interface Answered {
  isOn: boolean;
  epoch: number;
}

interface Wanted {
  readonly question: Question;
  readonly answers: Map<string, Answered>;
  readonly key: string;
}

/** Starts drawing; `repaint` draws the visible cells anew. */
export function drawConditionalFormats(
  core: UniverCore,
  workbook: UniverWorkbook,
  repaint: () => void,
): { changed(): void; dispose(): void } {
  // Rules are replaced when they change or move, so answers go with the object.
  const byRule = new WeakMap<HostConditionalFormat, Map<string, Answered>>();
  let wanted: Wanted[] = [];
  let epoch = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answer = async (): Promise<void> => {
    timer = undefined;
    const at = epoch;
    await workbook.settle();
    const asked = wanted.filter(({ question }) => workbook.sheet(question.sheetId) !== null);
    wanted = [];
    const answers = await evaluate(
      core,
      asked.map(({ question }) => question),
    );
    let isChanged = false;
    asked.forEach(({ answers: known, key }, i) => {
      const isOn = isYes(answers[i]!);
      isChanged ||= (known.get(key)?.isOn ?? false) !== isOn;
      known.set(key, { isOn, epoch: at });
    });
    if (isChanged) repaint();
  };

  const isOn = (rule: HostConditionalFormat, sheetId: string, row: number, column: number): boolean => {
    let answers = byRule.get(rule);
    if (answers === undefined) byRule.set(rule, (answers = new Map()));
    const key = `${row},${column}`;
    const known = answers.get(key);
    if (known?.epoch !== epoch) {
      wanted.push({ question: { sheetId, row, column, formula: rule.formula, writtenFor: rule.area }, answers, key });
      answers.set(key, { isOn: known?.isOn ?? false, epoch });
      timer ??= setTimeout(() => void answer(), DELAY);
    }
    return known?.isOn ?? false;
  };

  const lookOf = (sheetId: string, row: number, column: number): IStyleData => {
    const rules = workbook.sheet(sheetId)?.conditionalFormats ?? [];
    let look: IStyleData = {};
    for (const rule of rules) {
      if (!contains(rule.area, row, column) || !isOn(rule, sheetId, row, column)) continue;
      look = { ...styleOf(rule.format), ...look };
      if (rule.stopIfTrue) break;
    }
    return look;
  };

  const stop = core.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const look = lookOf(subUnitId, row, col);
      if (Object.keys(look).length === 0) return next(cell);
      const own = cell?.interceptorStyle;
      return next({ ...cell, interceptorStyle: { ...(own ?? {}), ...look } });
    },
  });
  return {
    changed: () => {
      epoch++;
    },
    dispose: () => {
      clearTimeout(timer);
      stop.dispose();
    },
  };
}

function styleOf({ color, fill, bold, italic }: HostConditionalFormat["format"]): IStyleData {
  return {
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined || fill === null ? {} : { bg: { rgb: fill } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}
