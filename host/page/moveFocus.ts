// F6 as in Excel: from the ribbon to the grid to the pane and round again, Shift+F6 the other way. Keys pressed in the pane's frame are
// heard there, as Excel hears them before a web view does.

/** What F6 goes through, in this order. */
export const REGIONS = ["ribbon", "grid", "pane"] as const;
export type Region = (typeof REGIONS)[number];

/** The element of a region that takes the focus; null = it is not there now. */
export type FindRegion = (region: Region) => HTMLElement | null;

/** The region that comes after one of those that are there; `current` null = none has the focus. */
export function nextRegion(current: Region | null, isThere: (region: Region) => boolean, isBack: boolean): Region | null {
  const there = REGIONS.filter((region) => region === current || isThere(region));
  if (there.length === 0) return null;
  if (current === null) return there[0]!;
  const step = isBack ? there.length - 1 : 1;
  return there[(there.indexOf(current) + step) % there.length]!;
}

/** Where the focus is in a page: the frame counts as the pane. */
function regionOf(element: Element | null): Region | null {
  if (element?.closest("[data-region=ribbon]")) return "ribbon";
  if (element?.closest("[data-region=grid]")) return "grid";
  return element?.closest("[data-region=pane]") ? "pane" : null;
}

const find: FindRegion = (region) => {
  const root = document.querySelector(`[data-region=${region}]`);
  if (region === "ribbon") return root?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? null;
  // Univer types through this editor, whether a cell is being edited or not.
  if (region === "grid") return root?.querySelector<HTMLElement>("#__editor___INTERNAL_EDITOR__DOCS_NORMAL") ?? null;
  return root?.querySelector("iframe") ?? null;
};

function onKey(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  const region = nextRegion(regionOf(document.activeElement), (one) => find(one) !== null, event.shiftKey);
  const element = region === null ? null : find(region);
  if (element === null) return;
  event.preventDefault();
  event.stopPropagation();
  element.focus();
  if (element instanceof HTMLIFrameElement) focusInside(element);
}

/** The pane goes on where it was left; at first it begins at its first control. */
function focusInside(frame: HTMLIFrameElement): void {
  frame.contentWindow?.focus();
  const inside = frame.contentDocument;
  if (inside === null || (inside.activeElement !== null && inside.activeElement !== inside.body)) return;
  inside.querySelector<HTMLElement>("button:not(:disabled), [role=tab], a[href], input")?.focus();
}

/** Hears F6 in a window of the page: its own, or the pane's. Gives the way to stop. */
export function hearF6(where: Window): () => void {
  where.addEventListener("keydown", onKey, true);
  return () => where.removeEventListener("keydown", onKey, true);
}
