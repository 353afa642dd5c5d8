// Kỳ thi đua: periods added up from their files, and a workbook for the next one.
import { useState } from "react";
import { ViewSwitch } from "../../components/ViewSwitch";
import type { ToolProps } from "../ToolScreen";
import { NextPeriod } from "./NextPeriod";
import { usePeriodsWords } from "./periodsWords";
import { RollUp } from "./RollUp";

const VIEWS = ["rollUp", "next"] as const;

export function PeriodsTool({ overview }: ToolProps) {
  const words = usePeriodsWords();
  const hasMovement = overview.stage !== "empty";
  const [view, setView] = useState<(typeof VIEWS)[number]>("rollUp");
  if (!hasMovement) return <RollUp />;
  return (
    <>
      <ViewSwitch label={words.views.label} views={VIEWS.map((id) => ({ id, label: words.views[id] }))} chosen={view} onChoose={setView} />
      {/* The files that were read are still there after a look at the other. */}
      <div hidden={view !== "rollUp"}>
        <RollUp />
      </div>
      {view === "next" && <NextPeriod />}
    </>
  );
}
