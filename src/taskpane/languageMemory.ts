// Remembers the language chosen in the pane, on this machine. Browsers may refuse storage to a frame: then Office's language counts.
import type { Language } from "../locale/language";

const KEY = "bangVang.language";

/** The language chosen before; null if none was, or if storage is refused. */
export function recallLanguage(): Language | null {
  const kept = machineStorage()?.getItem(KEY);
  return kept === "vi" || kept === "en" ? kept : null;
}

export function rememberLanguage(language: Language): void {
  machineStorage()?.setItem(KEY, language);
}

/** What the browser keeps for the pane on this machine; null where it refuses. */
export function machineStorage(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    // Reading the property itself throws where storage is blocked for frames of other sites.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
