// The pane's outermost part: theme, words, and the guard against bugs.
import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { CrashNotice } from "./components/CrashNotice";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { darkTheme, lightTheme } from "./hostTheme";
import { Pane } from "./Pane";
import { PaneContext, paneView } from "./paneContext";
import type { PaneStore } from "./paneStore";

export interface AppProps {
  readonly store: PaneStore;
  readonly isDark: boolean;
  readonly onReload: () => void;
}

export function App({ store, isDark, onReload }: AppProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { language } = state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // The browser draws scroll bars, boxes to tick and lists of choices itself.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className="bv bv-app-root">
      <PaneContext.Provider value={paneView(state, store, onReload)}>
        {state.crash === null ? (
          <ErrorBoundary onError={(error) => store.crash(error)}>
            <Pane key={state.movement} />
          </ErrorBoundary>
        ) : (
          <CrashNotice report={state.crash} onReload={onReload} />
        )}
      </PaneContext.Provider>
    </FluentProvider>
  );
}
