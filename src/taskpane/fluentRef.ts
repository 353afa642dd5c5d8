// Types only: Fluent infers a component's element from an optional handler, which `exactOptionalPropertyTypes` turns into `never`.
import type { RefObject } from "react";

/** The ref as Fluent's components take it. */
export function fluentRef(ref: RefObject<HTMLElement | null>): RefObject<never> {
  return ref as RefObject<unknown> as RefObject<never>;
}
