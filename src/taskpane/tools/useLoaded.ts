// What a screen loads beside its own file: texts that ship, rules. Where a file does not come, the failure offers to ask for it again.
import { useEffect, useState } from "react";
import { usePane } from "../paneContext";

/** What `load` brings; null as long as nothing is there. Another `load` is asked too. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const { store } = usePane();
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = (): Promise<void> =>
      load().then(
        (value) => void (isShown && setLoaded(() => value)),
        (reason: unknown) => store.crash(reason, ask),
      );
    void ask();
    return () => {
      isShown = false;
    };
  }, [load, store]);
  return loaded;
}
