// What every part of the pane needs: the state, the store, and the words of the language.
import { createContext, useContext } from "react";
import { fill } from "../locale/language";
import { words, type PaneWords } from "../locale/words";
import type { PaneState } from "./paneState";
import type { PaneStore } from "./paneStore";

export interface PaneView {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly words: PaneWords;
  /** A text with its parameters put in, numbers in the language's way. */
  readonly say: (text: string, params: Readonly<Record<string, string | number>>) => string;
  /** Loads the pane anew. */
  readonly onReload: () => void;
}

export const PaneContext = createContext<PaneView | null>(null);

/** The view for a state: words follow its language. */
export function paneView(state: PaneState, store: PaneStore, onReload: () => void): PaneView {
  return { state, store, words: words(state.language), say: (text, params) => fill(text, params, state.language), onReload };
}

/** The view inside the pane. */
export function usePane(): PaneView {
  const view = useContext(PaneContext);
  if (view === null) throw new Error("usePane outside the pane");
  return view;
}
