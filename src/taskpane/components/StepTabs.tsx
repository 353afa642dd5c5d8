// The tabs of the steps, by the ARIA pattern: one tab stop, arrows, Home and End move and select.
// Own code because Fluent's TabList brings 25 KB (gzip) of focus machinery that nothing else in the pane needs.
import { mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { usePane } from "../paneContext";
import { TABS, type TabId } from "../paneState";

/** Id of the element that shows the chosen step. */
export const PANEL_ID = "panel";

/** Id of a tab's element, for the panel that it labels. */
export function tabElementId(tab: TabId): string {
  return `tab-${tab}`;
}

export function StepTabs() {
  const { state, store, words } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const target = tabAfterKey(event.key, TABS.indexOf(state.tab));
    if (target === undefined) return;
    event.preventDefault();
    store.goTo(target);
    list.current?.querySelector<HTMLElement>(`#${tabElementId(target)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.app.steps} className="bv-stepTabs-list" onKeyDown={move}>
      {TABS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabElementId(id)}
          aria-controls={PANEL_ID}
          aria-selected={id === state.tab}
          tabIndex={id === state.tab ? 0 : -1}
          className={mergeClasses("bv-stepTabs-tab", id === state.tab && "bv-stepTabs-chosen")}
          onClick={() => store.goTo(id)}
        >
          {words.tab[id]}
        </button>
      ))}
    </div>
  );
}

function tabAfterKey(key: string, index: number): TabId | undefined {
  switch (key) {
    case "ArrowRight":
      return TABS[(index + 1) % TABS.length];
    case "ArrowLeft":
      return TABS[(index + TABS.length - 1) % TABS.length];
    case "Home":
      return TABS[0];
    case "End":
      return TABS[TABS.length - 1];
    default:
      return undefined;
  }
}
