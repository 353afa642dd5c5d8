// Parts of the pane that are loaded when they are first shown. React's own `lazy` holds what has come back until 300 ms after its fallback
// was drawn; these are drawn as soon as they are there, so a first screen, tab or tool costs what it takes to load and no more.
import { Button, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { isMissingPart } from "../commands/command";
import { failureWords } from "../locale/failureWords";
import { usePane } from "./paneContext";
import type { PaneStore } from "./paneStore";
import { useIsSlow } from "./useIsSlow";

/** Whatever is not there yet; `load` fetches it before it is shown. */
export type Late<P> = ComponentType<P> & { readonly load: () => Promise<unknown> };

/** What is shown of a small part on its way: nothing. */
export const Nothing = (): null => null;

/**
 * What shows a component that a module brings. Where its file does not come it says so and asks again when told to; else it is a bug.
 * @param Meanwhile stands in its place as long as it is not there
 * @param beside what else is tried again with it
 */
export function late<P extends object>(
  bring: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<NoInfer<P>>,
  beside?: (store: PaneStore) => unknown,
): Late<P> {
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
    const { store } = usePane();
    const [part, setPart] = useState(() => known.part);
    const [failed, setFailed] = useState<{ readonly reason: unknown } | null>(null);
    useEffect(() => {
      let isShown = true;
      if (part === null && failed === null) {
        load().then(
          () => isShown && setPart(() => known.part),
          (reason: unknown) => isShown && setFailed({ reason }),
        );
      }
      return () => {
        isShown = false;
      };
    }, [part, failed]);
    if (failed !== null) {
      if (!isMissingPart(failed.reason)) throw failed.reason;
      return (
        <>
          {Meanwhile !== undefined && <Meanwhile {...props} />}
          <Missing
            onRetry={() => {
              setFailed(null);
              beside?.(store);
            }}
          />
        </>
      );
    }
    if (part === null) return Meanwhile === undefined ? <Loading /> : <Meanwhile {...props} />;
    const Part = part;
    return <Part {...props} />;
  }
  return Object.assign(LatePart, { load });
}

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  const { state, words } = usePane();
  const { what, next } = failureWords({ code: "part-missing", params: {} }, state.language);
  return (
    <div className="bv-stack">
      <Text role="alert">
        {what} {next}
      </Text>
      <Button onClick={onRetry}>{words.common.retry}</Button>
    </div>
  );
}

function Loading() {
  const { words } = usePane();
  const isSlow = useIsSlow();
  return isSlow ? <Spinner aria-label={words.app.loading} /> : null;
}
