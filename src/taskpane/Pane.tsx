// The frame of the pane: home strip, tabs, the screen of the tab, the status line.
import { mergeClasses, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Overview } from "../commands/answers";
import { FailureBar } from "./components/FailureBar";
import { HomeStrip } from "./components/HomeStrip";
import { PANEL_ID, StepTabs, tabElementId } from "./components/StepTabs";
import { StatusLine } from "./components/StatusLine";
import { focusMain } from "./focusMain";
import { late } from "./late";
import type { NominationDraft } from "./nominationForm";
import { usePane } from "./paneContext";
import type { TabId } from "./paneState";
import type { NextStep } from "./nextStep";
import { SetUpScreen } from "./screens/SetUpScreen";
import { ToolScreen } from "./tools/ToolScreen";
import { useFocusReturn } from "./useFocusReturn";
import { useIsSlow } from "./useIsSlow";

// These are not needed at first.
const ScoringScreen = late(() => import("./screens/ScoringScreen").then((module) => module.ScoringScreen));
const RankingScreen = late(() => import("./screens/RankingScreen").then((module) => module.RankingScreen));
const NominationScreen = late(() => import("./screens/NominationScreen").then((module) => module.NominationScreen));

export function Pane() {
  const { state, store, words } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  const focusReturn = useFocusReturn(panel);
  const [draft, setDraft] = useState<NominationDraft | null>(null);
  const { overview, tab, tool } = state;

  const takeStep = (step: NextStep) => {
    store.goTo(step.tab);
    if (step.tool !== undefined) store.openTool(step.tool);
    if (step.command !== null) void store.run(step.command, undefined);
    // The button of the strip goes away; the work goes on at the main action of that screen.
    requestAnimationFrame(() => focusMain(panel.current));
  };
  useEffect(() => toTop(panel.current), [tab, tool]);
  const hasMovement = overview !== null && overview.value.stage !== "empty";
  const isLoading = overview === null && state.failure === null;

  return (
    <div className="bv-pane-root" {...focusReturn}>
      <HomeStrip onStep={takeStep} />
      <main className="bv-pane-main">
        {hasMovement && <StepTabs />}
        <div
          id={PANEL_ID}
          ref={panel}
          className={mergeClasses("bv-pane-panel", isLoading && "bv-pane-panelCentred")}
          tabIndex={-1}
          {...(hasMovement ? { role: "tabpanel", "aria-labelledby": tabElementId(tab) } : {})}
        >
          <FailureBar onClosed={() => focusMain(panel.current)} />
          {isLoading && <Opening label={words.app.loading} />}
          {overview !== null && tool !== null && <ToolScreen tool={tool} overview={overview.value} />}
          {overview !== null && tool === null && screenOf(hasMovement ? tab : "setUp", overview.value)}
        </div>
      </main>
      <StatusLine />
    </div>
  );

  function screenOf(id: TabId, value: Overview): ReactElement {
    switch (id) {
      case "setUp":
        return <SetUpScreen overview={value} />;
      case "scoring":
        return <ScoringScreen overview={value} />;
      case "ranking":
        return <RankingScreen overview={value} />;
      case "nomination":
        return <NominationScreen overview={value} draft={draft} onDraft={setDraft} />;
    }
  }
}

/** While the workbook is read for the first time. */
function Opening({ label }: { readonly label: string }) {
  const isSlow = useIsSlow();
  return isSlow ? <Spinner label={label} labelPosition="below" /> : <Text align="center">{label}</Text>;
}

/** A step starts at its beginning: the panel, or the page where the pane is low and scrolls as a whole. */
function toTop(panel: HTMLElement | null): void {
  if (panel === null) return;
  panel.scrollTop = 0;
  const start = panel.parentElement?.offsetTop ?? 0;
  if (window.scrollY > start) window.scrollTo({ top: start });
}
