// Three steps from a copied table to the criteria list: paste, choose columns, look at what was understood. Nothing is written before
// the last button.
import { criteriaTable } from "../../../locale/vi/pasteTables";
import { useEffect, useRef, useState } from "react";
import { guessColumns, type ColumnMap } from "../../../core/regulation/columns";
import type { Grid } from "../../../core/regulation/grid";
import { Button } from "@fluentui/react-components";
import { usePane } from "../../paneContext";
import { PasteBox } from "../paste/PasteBox";
import { ColumnsStep } from "./ColumnsStep";
import type { WrittenAnswer } from "./CriteriaScreen";
import { useCriteriaWords } from "./criteriaWords";
import { PreviewStep } from "./PreviewStep";

const STEPS = ["paste", "columns", "preview"] as const;
type Step = (typeof STEPS)[number];

export interface PasteWizardProps {
  /** Rows of the list as it stands. */
  readonly present: number;
  /** Entries of the matrix. */
  readonly entries: number;
  readonly onClose: () => void;
  readonly onWritten: (answer: WrittenAnswer) => void;
}

export function PasteWizard({ present, entries, onClose, onWritten }: PasteWizardProps) {
  const { state } = usePane();
  const { words, say } = useCriteriaWords();
  const [step, setStep] = useState<Step>("paste");
  const [grid, setGrid] = useState<Grid | null>(null);
  const [map, setMap] = useState<ColumnMap | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The paste box takes the focus itself; later steps begin at their heading.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);

  const take = (pasted: Grid) => {
    setGrid(pasted);
    setMap(guessColumns(pasted));
    setStep("columns");
  };
  return (
    <section className="bv-stack" aria-label={words.paste.region}>
      <h3 className="bv-criteria-step" ref={heading} tabIndex={-1}>
        {say(words.paste.steps, { step: STEPS.indexOf(step) + 1, name: words.paste.stepNames[step] })}
      </h3>
      {step === "paste" && <PasteBox sample={{ rows: criteriaTable }} texts={words.paste} onGrid={take} />}
      {step === "columns" && grid !== null && map !== null && (
        <ColumnsStep grid={grid} map={map} onMap={setMap} onBack={() => setStep("paste")} onNext={() => setStep("preview")} />
      )}
      {step === "preview" && grid !== null && map !== null && (
        <PreviewStep grid={grid} map={map} present={present} entries={entries} onBack={() => setStep("columns")} onWritten={onWritten} />
      )}
      <Button className="bv-start" appearance="subtle" size="small" disabledFocusable={state.busy !== null} onClick={onClose}>
        {words.paste.cancel}
      </Button>
    </section>
  );
}
