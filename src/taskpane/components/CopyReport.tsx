// Copies a report to the clipboard; where Office forbids that, shows it selected for Ctrl+C.
import { Button, Text } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../paneContext";

export function CopyReport({ report }: { readonly report: string }) {
  const { words } = usePane();
  const [outcome, setOutcome] = useState<"none" | "copied" | "byHand">("none");
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === "byHand") text.current?.select();
  }, [outcome]);

  const copy = () =>
    copyText(report).then(
      () => setOutcome("copied"),
      () => setOutcome("byHand"),
    );
  return (
    <div className="bv-copyReport-root">
      <Button className="bv-start" size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {outcome === "copied" ? words.failure.copied : words.failure.copy}
      </Button>
      {outcome === "byHand" && (
        <>
          <Text size={200} role="status">
            {words.failure.copyByHand}
          </Text>
          <textarea ref={text} className="bv-copyReport-report" readOnly aria-label={words.failure.report} value={report} />
        </>
      )}
    </div>
  );
}

/** Rejects where the clipboard is closed to the pane (Excel on the web often closes it). */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
