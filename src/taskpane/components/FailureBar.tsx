// Where failures are told: a live region that says what could not be done, at once in plain words, then with its buttons.
import { Text } from "@fluentui/react-components";
import { failureWords } from "../../locale/failureWords";
import { late, Nothing } from "../late";
import { usePane } from "../paneContext";
import type { PaneFailure } from "../paneState";

const FailureMessage = late(
  () => import("./FailureMessage").then((module) => module.FailureMessage),
  PlainWords,
  // Only what may be tried again is: a command that cannot go on was not asked for once more.
  (store) => store.getState().failure?.failure.isRetriable === true && store.retry(),
);

const SilenceMessage = late(() => import("./SilenceMessage").then((module) => module.SilenceMessage), Nothing);

export interface FailureBarProps {
  /** After the user closed the message. */
  readonly onClosed: () => void;
}

export function FailureBar({ onClosed }: FailureBarProps) {
  const { state } = usePane();
  return (
    <div className="bv-failureBar-live" role="alert">
      {state.busy?.isSilent === true && <SilenceMessage busy={state.busy} />}
      {state.failure !== null && state.busy?.isSilent !== true && <FailureMessage shown={state.failure} onClosed={onClosed} />}
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
