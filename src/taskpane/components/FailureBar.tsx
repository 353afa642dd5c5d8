// What could not be done, in words, with the next step, a retry where it makes sense, and the places to fix.
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { failureWords } from "../../locale/failureWords";
import { usePane } from "../paneContext";
import type { PaneFailure } from "../paneState";
import { failureReport } from "../report";
import { CopyReport } from "./CopyReport";
import { FindingsList } from "./FindingsList";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  live: { display: "contents" },
  bar: { minHeight: "auto", paddingTop: "8px", paddingBottom: "12px", alignItems: "start" },
  body: { whiteSpace: "normal" },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "4px" },
  texts: { display: "flex", flexDirection: "column", gap: "4px", paddingTop: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  findings: { marginTop: "8px", display: "flex", flexDirection: "column", gap: "8px" },
});

export interface FailureBarProps {
  /** After the user closed the message. */
  readonly onClosed: () => void;
}

export function FailureBar({ onClosed }: FailureBarProps) {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div className={styles.live} role="alert">
      {state.failure !== null && <Failure shown={state.failure} onClosed={onClosed} />}
    </div>
  );
}

function Failure({ shown, onClosed }: FailureBarProps & { readonly shown: PaneFailure }) {
  const styles = useStyles();
  const { state, store, words, say } = usePane();
  const { action, failure } = shown;
  const { what, next } = failureWords(failure, state.language);
  const isBusy = state.busy !== null;
  const close = () => {
    store.dismissFailure();
    onClosed();
  };
  return (
    <div>
      <MessageBar intent="error" layout="multiline" bottomReflowSpacer={null} className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <div className={styles.head}>
            <MessageBarTitle>{say(words.failure.title, { what: words.what[action] })}</MessageBarTitle>
            <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={close} />
          </div>
          <div className={styles.texts}>
            <Text>{what}</Text>
            <Text>{next}</Text>
          </div>
          <div className={styles.actions}>
            {failure.isRetriable && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={isBusy}
                {...(isBusy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
                onClick={() => void store.retry()}
              >
                {words.common.retry}
              </Button>
            )}
            <CopyReport report={failureReport(action, failure, store.machine)} />
          </div>
        </MessageBarBody>
      </MessageBar>
      {failure.findings.length > 0 && (
        <div className={styles.findings}>
          <Heading as="h2">{words.failure.findings}</Heading>
          <FindingsList findings={failure.findings} />
        </div>
      )}
    </div>
  );
}
