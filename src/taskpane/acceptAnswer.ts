// What an answer changes in the pane's state: the answer itself, and which older answers it makes void; and what a failure does.
import type { ActionId, Answers, PaneFailure, PaneState } from "./paneState";

/** The change of state that the answer of the action brings; `at` is the count of changes seen when it was asked for. */
export function acceptAnswer<K extends ActionId>(action: K, value: Answers[K], at: number): Partial<PaneState> {
  return acceptors[action](value, at);
}

const acceptors: { readonly [K in ActionId]: (value: Answers[K], at: number) => Partial<PaneState> } = {
  overview: (value, at) => ({ overview: { value, at } }),
  setUp: (answer) => ({
    build: null,
    findings: null,
    repair: null,
    ranking: null,
    nomination: null,
    decision: null,
    pack: null,
    done: { action: "setUp", answer },
  }),
  buildMatrix: (answer, at) => ({
    build: { value: answer, at },
    findings: null,
    ranking: null,
    nomination: null,
    decision: null,
    pack: null,
    done: { action: "buildMatrix", answer },
  }),
  checkEntries: (answer, at) => ({
    findings: { value: { items: answer.findings, errors: answer.errors, warnings: answer.warnings }, at },
    done: { action: "checkEntries", answer },
  }),
  rank: (answer, at) => ({
    findings: { value: { items: answer.findings, errors: answer.errors, warnings: answer.warnings }, at },
    ranking: { value: answer, at },
    done: { action: "rank", answer },
  }),
  nominate: (answer, at) => ({ nomination: { value: answer, at }, done: { action: "nominate", answer } }),
  reveal: () => ({}),
};

/** The failure to show after one, or after none: cells that people have to type again stay told until the message is closed. */
export function nextFailure(before: PaneFailure | null, next: PaneFailure | null): PaneFailure | null {
  const left = before?.failure.left ?? [];
  if (left.length === 0) return next;
  return next === null ? before : { ...next, failure: { ...next.failure, left: [...left, ...(next.failure.left ?? [])] } };
}
