// Where focus goes when what had it is gone: the main action of the screen, else the screen itself.

/** Marks the main action of a screen. */
export const MAIN_ACTION = { "data-main-action": "" } as const;

/** Moves focus to the main action inside the panel, or to the panel. */
export function focusMain(panel: HTMLElement | null): void {
  const main = panel?.querySelector<HTMLElement>("[data-main-action]");
  (main ?? panel)?.focus({ preventScroll: main !== null });
}
