// A table to look at and to copy, beside a box that takes such tables.
import { Button, Text } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useSampleWords } from "./sampleWords";

export interface PasteSampleProps {
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

export function PasteSample({ rows, note }: PasteSampleProps) {
  const words = useSampleWords();
  const [outcome, setOutcome] = useState<"copied" | "byHand" | null>(null);
  const content = useRef<HTMLTextAreaElement>(null);
  const text = rows.map((row) => row.join("\t")).join("\n");
  const copy = () => {
    content.current?.select();
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      // The clipboard is closed to the pane: the text stands selected for Ctrl+C.
      () => setOutcome("byHand"),
    );
  };
  return (
    <details>
      <summary>{words.show}</summary>
      <div className="bv-stackTight">
        <div className="bv-paste-sample" role="region" aria-label={words.table} tabIndex={0}>
          <table>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {note !== undefined && <Text size={200}>{note}</Text>}
        <textarea ref={content} className="bv-templates-text" readOnly aria-label={words.text} value={text} />
        <Button className="bv-start" size="small" onClick={copy}>
          {words.copy}
        </Button>
        <Text size={200} role="status">
          {outcome === null ? "" : words[outcome]}
        </Text>
      </div>
    </details>
  );
}
