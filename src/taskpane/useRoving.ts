// One stop for Tab among many marks or bars: arrows, Home and End move inside, as the ARIA practices have it for composite widgets.
import { useRef, useState, type KeyboardEvent, type RefObject } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface RovingItem {
  readonly tabIndex: 0 | -1;
  readonly "data-roving": number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

/** What a container and its items, numbered from 0, are given. */
export function useRoving<T extends Element>(
  count: number,
): readonly [container: RefObject<T | null>, item: (index: number) => RovingItem] {
  const container = useRef<T>(null);
  const [asked, setAt] = useState(0);
  const at = Math.min(asked, Math.max(0, count - 1));
  const item = (index: number): RovingItem => ({
    tabIndex: index === at ? 0 : -1,
    "data-roving": index,
    onFocus: () => setAt(index),
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const next = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : step === undefined ? null : index + step;
      if (next === null || next < 0 || next >= count) return;
      event.preventDefault();
      container.current?.querySelector<HTMLElement | SVGElement>(`[data-roving="${next}"]`)?.focus();
    },
  });
  return [container, item];
}
