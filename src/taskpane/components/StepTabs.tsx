// The tabs of the steps, by the ARIA pattern: one tab stop, arrows, Home and End move and select.
// Own code because Fluent's TabList brings 25 KB (gzip) of focus machinery that nothing else in the pane needs.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { usePane } from "../paneContext";
import { TABS, type TabId } from "../paneState";

/** Id of the element that shows the chosen step. */
export const PANEL_ID = "panel";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    display: "flex",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: "6px",
    paddingRight: "6px",
  },
  tab: {
    flexGrow: 1,
    position: "relative",
    padding: "10px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    "::after": {
      content: '""',
      position: "absolute",
      bottom: 0,
      left: "8px",
      right: "8px",
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: "transparent",
    },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight" } },
  },
});

/** Id of a tab's element, for the panel that it labels. */
export function tabElementId(tab: TabId): string {
  return `tab-${tab}`;
}

export function StepTabs() {
  const styles = useStyles();
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
    <div ref={list} role="tablist" aria-label={words.app.steps} className={styles.list} onKeyDown={move}>
      {TABS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabElementId(id)}
          aria-controls={PANEL_ID}
          aria-selected={id === state.tab}
          tabIndex={id === state.tab ? 0 : -1}
          className={mergeClasses(styles.tab, id === state.tab && styles.chosen)}
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
