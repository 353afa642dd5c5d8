// The pictures of the screen Xếp hạng, one at a time: the spread of the totals, and what each total is made of.
import { useState } from "react";
import type { RankedRow } from "../../commands/answers";
import { spread as en } from "../../locale/en/spread";
import { spread as vi } from "../../locale/vi/spread";
import { late } from "../late";
import { usePane } from "../paneContext";
import { hasPicture } from "../totalsPicture";
import { TotalsChart } from "./TotalsChart";
import { ViewSwitch } from "./ViewSwitch";

const GroupBars = late(() => import("./GroupBars").then((module) => module.GroupBars));

export function ScorePictures({ rows }: { readonly rows: readonly RankedRow[] }) {
  const { state } = usePane();
  const words = state.language === "vi" ? vi : en;
  const [view, setView] = useState<"totals" | "groups">("totals");
  if (!hasPicture(rows)) return null;
  return (
    <>
      <ViewSwitch
        label={words.pictures}
        views={(["totals", "groups"] as const).map((id) => ({ id, label: words.views[id] }))}
        chosen={view}
        onChoose={setView}
      />
      {view === "totals" ? <TotalsChart rows={rows} /> : <GroupBars />}
    </>
  );
}
