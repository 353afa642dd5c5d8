// Phiếu đơn vị: files for units to fill in, and what came back.
import { useState } from "react";
import type { Round } from "../../../core/movement";
import { ViewSwitch } from "../../components/ViewSwitch";
import { usePane } from "../../paneContext";
import { NotBuilt } from "../../screens/NotBuilt";
import type { ToolProps } from "../ToolScreen";
import { GatherUnits } from "./GatherUnits";
import { SendUnits } from "./SendUnits";
import { useUnitsWords } from "./unitsWords";

const VIEWS = ["send", "gather"] as const;

export function UnitsTool({ overview }: ToolProps) {
  const { words: paneWords } = usePane();
  const words = useUnitsWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>("send");
  const [rounds, setRounds] = useState<readonly Round[]>(["self"]);
  if (overview.stage !== "built") return <NotBuilt title={paneWords.scoring.notBuilt} text={paneWords.scoring.notBuiltText} />;
  return (
    <>
      <ViewSwitch label={words.views.label} views={VIEWS.map((id) => ({ id, label: words.views[id] }))} chosen={view} onChoose={setView} />
      {/* Both stay, so that a report is still there after a look at the other. */}
      <div hidden={view !== "send"}>
        <SendUnits onRounds={setRounds} />
      </div>
      <div hidden={view !== "gather"}>
        <GatherUnits rounds={rounds} />
      </div>
    </>
  );
}
