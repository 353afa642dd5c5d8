// Where failures are told: a live region that says what could not be done, at once in plain words, then with its buttons.
import { Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { failureWords } from "../../locale/failureWords";
import { usePane } from "../paneContext";
import type { PaneFailure } from "../paneState";

const FailureMessage = lazy(() => import("./FailureMessage").then((module) => ({ default: module.FailureMessage })));

const SilenceMessage = lazy(() => import("./SilenceMessage").then((module) => ({ default: module.SilenceMessage })));

export interface FailureBarProps {
  /** After the user closed the message. */
  readonly onClosed: () => void;
}

export function FailureBar({ onClosed }: FailureBarProps) {
  const { state } = usePane();
  return (
    <div className="bv-failureBar-live" role="alert">
      {state.busy?.isSilent === true && (
        <Suspense fallback={null}>
          <SilenceMessage busy={state.busy} />
        </Suspense>
      )}
      {state.failure !== null && state.busy?.isSilent !== true && (
        <Suspense fallback={<PlainWords shown={state.failure} />}>
          <FailureMessage shown={state.failure} onClosed={onClosed} />
        </Suspense>
      )}
    </div>
  );
}

function PlainWords({ shown }: { readonly shown: PaneFailure }) {
  const { state, words, say } = usePane();
  const { what, next } = failureWords(shown.failure, state.language);
  return (
    <Text block>
      {say(words.failure.title, { what: words.what[shown.action] })} {what} {next}
    </Text>
  );
}
