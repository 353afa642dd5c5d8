// The message of a failure: what and what next, a retry where it makes sense, a report to copy, and the places to fix.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { failureWords } from "../../locale/failureWords";
import { usePane } from "../paneContext";
import type { PaneFailure } from "../paneState";
import { lazy, Suspense, useEffect, useRef } from "react";
import { failureReport } from "../../commands/report";
import { CopyReport } from "./CopyReport";
import { Heading } from "./Heading";

const FindingsList = lazy(() => import(/* webpackPrefetch: true */ "./FindingsList").then((module) => ({ default: module.FindingsList })));

export interface FailureMessageProps {
  readonly shown: PaneFailure;
  /** After the user closed the message. */
  readonly onClosed: () => void;
}

export function FailureMessage({ shown, onClosed }: FailureMessageProps) {
  const { state, store, words, say } = usePane();
  const { action, failure } = shown;
  const { what, next } = failureWords(failure, state.language);
  const isBusy = state.busy !== null;
  const close = () => {
    store.dismissFailure();
    onClosed();
  };
  const bar = useRef<HTMLDivElement>(null);
  // The user may have scrolled far down a list.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <div ref={bar} className="bv-failureBar-root">
      <MessageBar intent="error" layout="multiline" bottomReflowSpacer={null} className="bv-failureBar-bar">
        <MessageBarBody className="bv-failureBar-body">
          <div className="bv-failureBar-head">
            <MessageBarTitle>{say(words.failure.title, { what: words.what[action] })}</MessageBarTitle>
            <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={close} />
          </div>
          <div className="bv-failureBar-texts">
            <Text>{what}</Text>
            <Text>{next}</Text>
          </div>
          <div className="bv-failureBar-actions">
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
        <div className="bv-failureBar-findings">
          <Heading as="h2">{words.failure.findings}</Heading>
          <Suspense fallback={null}>
            <FindingsList findings={failure.findings} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
