// Step 1: the box that takes a copied table. It never shows the HTML of the copy; text typed or dropped into it can be read instead.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ClipboardEvent } from "react";
import { gridOfText, MAX_COLUMNS, MAX_ROWS, type Grid, type GridReading } from "../../../core/regulation/grid";
import { fluentRef } from "../../fluentRef";
import { Notice } from "../../components/Notice";
import { useCriteriaWords } from "./criteriaWords";
import { readClipboard } from "./readClipboard";

type Refusal = Extract<GridReading, { kind: "refused" }>;

export function PasteStep({ onGrid }: { readonly onGrid: (grid: Grid) => void }) {
  const { words, say } = useCriteriaWords();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);

  const take = (reading: GridReading) => {
    if (reading.kind === "grid") onGrid(reading.grid);
    else setRefusal(reading);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    setText("");
    take(readClipboard(event.clipboardData));
  };
  const most = refusal?.why === "tooManyColumns" ? MAX_COLUMNS : MAX_ROWS;
  return (
    <>
      <Field label={words.paste.label} hint={words.paste.hint}>
        <Textarea
          ref={fluentRef(box)}
          className="bv-criteria-box"
          resize="vertical"
          spellCheck={false}
          value={text}
          onPaste={paste}
          onChange={(_, data) => {
            setText(data.value);
            setRefusal(null);
          }}
        />
      </Field>
      <div role="status">
        {refusal !== null && <Notice intent="warning">{say(words.paste.refused[refusal.why], { count: refusal.count, most })}</Notice>}
      </div>
      <div className="bv-texts">
        <span className="bv-quiet bv-criteria-small">{words.paste.textHint}</span>
        <Button className="bv-start" size="small" disabled={text.trim() === ""} onClick={() => take(gridOfText(text))}>
          {words.paste.readText}
        </Button>
      </div>
    </>
  );
}
