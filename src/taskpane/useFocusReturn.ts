// Keeps keyboard users in place: when the focused control disappears (a message closed, a button gone), focus goes to the screen.
import { useEffect, useRef, type RefObject } from "react";
import { focusMain } from "./focusMain";

/** Handlers for the root of the pane. React silences blur while it removes nodes, so a lost control does not count as leaving. */
export function useFocusReturn(panel: RefObject<HTMLElement | null>): { readonly onFocus: () => void; readonly onBlur: () => void } {
  const isInside = useRef(false);
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) focusMain(panel.current);
  });
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}
