// What a refused request has left behind. Excel has no transaction, but it tells which marks (`context.trace`) it has passed: they stand
// before the first and the second step of each row of steps on one sheet, and behind the last.
import type { Written } from "../workbook/port";
import type { Reach } from "./hostError";
import type { Step } from "./ops/step";

/** Steps of one write each: refused, they have written nothing. */
const SINGLE_WRITES: ReadonlySet<string> = new Set([
  "write values",
  "fill formulas",
  "add sheet",
  "rename sheet",
  "delete sheet",
  "protect",
]);

/** Steps that only show or ask something. */
const SHOWING: ReadonlySet<string> = new Set(["show", "recalculate", "ask whether sheets may change"]);

/** Numbers of the steps that a mark stands before. */
function markedSteps(steps: readonly Step[]): number[] {
  const marked = new Set<number>();
  steps.forEach(({ sheet }, i) => {
    if (i > 0 && (sheet === undefined || sheet === steps[i - 1]!.sheet)) return;
    marked.add(i);
    marked.add(i + 1);
  });
  marked.add(steps.length);
  return [...marked].sort((a, b) => a - b);
}

/** Queues the steps with their marks. ExcelApi 1.1. */
export async function queueMarked(
  context: Excel.RequestContext,
  steps: readonly Step[],
  queue: (step: Step) => Promise<void>,
): Promise<void> {
  const marked = new Set(markedSteps(steps));
  for (const [i, step] of steps.entries()) {
    if (marked.has(i)) context.trace(String(i));
    await queue(step);
  }
  context.trace(String(steps.length));
}

/**
 * What is written after a refusal; null = nothing.
 * @param steps those of the refused request
 * @param done those of the requests before it, which came through
 */
export function writtenAfter(reach: Reach, steps: readonly Step[], done: readonly Step[]): Written | null {
  if (reach.kind === "unknown") return stateOf("unknown", [...done, ...steps]);
  return stateOf("part", [...done, ...(reach.kind === "none" ? [] : steps.slice(0, begunCount(reach.marks, steps)))]);
}

/** How many of the steps may have written something. */
function begunCount(marks: readonly string[], steps: readonly Step[]): number {
  const last = Math.max(-1, ...marks.map(Number));
  if (last < 0) return 0;
  if (last === steps.length) return last;
  const next = markedSteps(steps).find((i) => i > last)!;
  const isAlone = next === last + 1;
  return isAlone && SINGLE_WRITES.has(steps[last]!.doing) ? last : next;
}

function stateOf(kind: Written["kind"], steps: readonly Step[]): Written | null {
  const writing = steps.filter(({ doing }) => !SHOWING.has(doing));
  if (writing.length === 0) return null;
  return { kind, sheets: [...new Set(writing.flatMap(({ sheet }) => sheet ?? []))] };
}
