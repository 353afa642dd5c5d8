// The message of a failure: what and what next, a retry where it makes sense, a report to copy, and the places to fix.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { failureWords, leftOverText } from "../../locale/failureWords";
import { late, Nothing } from "../late";
import { usePane } from "../paneContext";
import type { PaneFailure } from "../paneState";
import { useEffect, useRef } from "react";
import type { CommandFailure } from "../../commands/command";
import { failureReport } from "../../commands/report";
import { areaAt } from "../../workbook/area";
import { CopyReport } from "./CopyReport";
import { Heading } from "./Heading";
import { useRefusalWords } from "./refusalWords";

const FindingsList = late(() => import(/* webpackPrefetch: true */ "./FindingsList").then((module) => module.FindingsList), Nothing);

export interface FailureMessageProps {
  readonly shown: PaneFailure;
  /** After the user closed the message. */
  readonly onClosed: () => void;
}

export function FailureMessage({ shown, onClosed }: FailureMessageProps) {
  const { state, store, words, say, onReload } = usePane();
  const texts = useRefusalWords();
  const { action, failure } = shown;
  const { what, next } = failureWords(failure, state.language);
  const isBusy = state.busy !== null;
  const leftBehind = useWrittenText(failure);
  const locked = failure.code === "protected" ? String(failure.params["sheet"] ?? "") : "";
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
            {/* What is half done has a next step of its own. */}
            {failure.written === undefined && <Text>{next}</Text>}
            {leftBehind !== "" && <Text weight={failure.written === undefined ? "regular" : "semibold"}>{leftBehind}</Text>}
            {failure.left !== undefined && failure.left.length > 0 && (
              <ul className="bv-failureBar-left" aria-label={texts.leftTitle}>
                {failure.left.map((left, i) => (
                  <li key={i}>{leftOverText(left, texts, state.language)}</li>
                ))}
              </ul>
            )}
          </div>
          <div className="bv-failureBar-actions">
            {/* Another run is asked for by its own button: the list is to be dealt with first. */}
            {failure.isRetriable && failure.left === undefined && (
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
            {locked !== "" && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={isBusy}
                onClick={() => void store.show({ sheet: locked, area: areaAt(0, 0) })}
              >
                {say(texts.openLocked, { sheet: locked })}
              </Button>
            )}
            {failure.code === "session" && (
              <Button size="small" appearance="primary" onClick={onReload}>
                {texts.reload}
              </Button>
            )}
            <CopyReport report={failureReport(action, failure, store.machine)} />
          </div>
        </MessageBarBody>
      </MessageBar>
      {failure.findings.length > 0 && (
        <div className="bv-failureBar-findings">
          <Heading as="h2">{words.failure.findings}</Heading>
          <FindingsList findings={failure.findings} />
        </div>
      )}
    </div>
  );
}

/** What stands in the workbook after the failure. A refusal of the product's own comes before anything is written: no need to say so. */
function useWrittenText({ written, left, detail, code }: CommandFailure): string {
  const { say } = usePane();
  const texts = useRefusalWords();
  // Not everything is as it was: what is missing is listed.
  if (written === undefined && left !== undefined) return "";
  if (written === undefined) return code === detail ? "" : texts.untouched;
  const sheets = written.sheets.map((sheet) => `“${sheet}”`).join(", ");
  if (written.kind !== "part") return say(texts[written.kind], { sheets });
  return sheets === "" ? texts.partNoSheet : say(texts.part, { sheets });
}
