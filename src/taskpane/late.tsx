// Parts of the pane that are loaded when they are first shown. React's own `lazy` holds what has come back until 300 ms after its fallback
// was drawn; these are drawn as soon as they are there, so a first screen, tab or tool costs what it takes to load and no more.
import { Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { usePane } from "./paneContext";

/** Whatever is not there yet; `load` fetches it before it is shown. */
export type Late<P> = ComponentType<P> & { readonly load: () => Promise<unknown> };

/** What shows a component that a module brings. A module that does not come is a bug for the error boundary, asked for again the next time. */
export function late<P extends object>(bring: () => Promise<ComponentType<P>>): Late<P> {
  const known: { part: ComponentType<P> | null; loading: Promise<void> | null } = { part: null, loading: null };
  const load = (): Promise<void> =>
    (known.loading ??= bring().then(
      (part) => void (known.part = part),
      (reason: unknown) => {
        known.loading = null;
        throw reason;
      },
    ));
  function LatePart(props: P) {
    const [part, setPart] = useState(() => known.part);
    const [failed, setFailed] = useState<{ readonly reason: unknown } | null>(null);
    useEffect(() => {
      let isShown = true;
      if (part === null) {
        load().then(
          () => isShown && setPart(() => known.part),
          (reason: unknown) => isShown && setFailed({ reason }),
        );
      }
      return () => {
        isShown = false;
      };
    }, [part]);
    if (failed !== null) throw failed.reason;
    if (part === null) return <Loading />;
    const Part = part;
    return <Part {...props} />;
  }
  return Object.assign(LatePart, { load });
}

function Loading() {
  const { words } = usePane();
  return <Spinner aria-label={words.app.loading} />;
}
