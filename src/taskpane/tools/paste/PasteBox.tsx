// The box that takes a copied table. It never shows the HTML of the copy; text typed or dropped into it can be read instead.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ClipboardEvent } from "react";
import { GRID_LIMITS, gridOfText, type Grid, type GridReading, type GridRefusal } from "../../../core/regulation/grid";
import { fluentRef } from "../../fluentRef";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { PasteSample, type PasteSampleProps } from "./PasteSample";
import { readClipboard } from "./readClipboard";

export interface PasteBoxProps {
  readonly texts: {
    readonly label: string;
    readonly hint: string;
    readonly textHint: string;
    readonly readText: string;
    readonly refused: Readonly<Record<GridRefusal, string>>;
  };
  readonly limits?: typeof GRID_LIMITS;
  /** A table to look at and to copy. */
  readonly sample: PasteSampleProps;
  readonly onGrid: (grid: Grid) => void;
}

export function PasteBox({ texts, limits = GRID_LIMITS, sample, onGrid }: PasteBoxProps) {
  const { say } = usePane();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<Extract<GridReading, { kind: "refused" }> | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);

  const take = (reading: GridReading) => {
    if (reading.kind === "grid") onGrid(reading.grid);
    else setRefusal(reading);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    setText("");
    take(readClipboard(event.clipboardData, limits));
  };
  const most = refusal?.why === "tooManyColumns" ? limits.columns : limits.rows;
  return (
    <>
      <Field label={texts.label} hint={texts.hint}>
        <Textarea
          ref={fluentRef(box)}
          className="bv-paste-box"
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
      <div role="status" className="bv-live">
        {refusal !== null && <Notice intent="warning">{say(texts.refused[refusal.why], { count: refusal.count, most })}</Notice>}
      </div>
      <div className="bv-texts">
        <span className="bv-quiet bv-paste-small">{texts.textHint}</span>
        <Button className="bv-start" size="small" disabled={text.trim() === ""} onClick={() => take(gridOfText(text, limits))}>
          {texts.readText}
        </Button>
      </div>
      <PasteSample {...sample} />
    </>
  );
}
