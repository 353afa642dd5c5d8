// The frame of the pane: home strip, tabs, the screen of the tab, the status line.
import { makeStyles, mergeClasses, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { FailureBar } from "./components/FailureBar";
import { HomeStrip } from "./components/HomeStrip";
import { StatusLine } from "./components/StatusLine";
import { focusMain } from "./focusMain";
import type { NominationDraft } from "./nominationForm";
import { usePane } from "./paneContext";
import { TABS, type TabId } from "./paneState";
import type { NextStep } from "./nextStep";
import { NominationScreen } from "./screens/NominationScreen";
import { RankingScreen } from "./screens/RankingScreen";
import { ScoringScreen } from "./screens/ScoringScreen";
import { SetUpScreen } from "./screens/SetUpScreen";
import { useFocusReturn } from "./useFocusReturn";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    // A very low pane (or a strong zoom) scrolls as a whole, so that the screen keeps room.
    "@media (max-height: 440px)": { height: "auto", minHeight: "100vh" },
  },
  tabs: {
    flexShrink: 0,
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: "4px",
    paddingRight: "4px",
  },
  tab: { flexGrow: 1, justifyContent: "center", paddingLeft: "4px", paddingRight: "4px", paddingTop: "10px", paddingBottom: "10px" },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    outlineStyle: "none",
    "@media (max-height: 440px)": { overflowY: "visible" },
  },
  panelCentred: { justifyContent: "center" },
});

export function Pane() {
  const styles = useStyles();
  const { state, store, words } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  const focusReturn = useFocusReturn(panel);
  const [draft, setDraft] = useState<NominationDraft | null>(null);
  const { overview, tab } = state;

  const takeStep = (step: NextStep) => {
    store.goTo(step.tab);
    if (step.command !== null) void store.run(step.command, undefined);
    // The button of the strip goes away; the work goes on at the main action of that screen.
    requestAnimationFrame(() => focusMain(panel.current));
  };
  const isEmpty = overview?.value.stage === "empty";
  const isLoading = overview === null && state.failure === null;

  return (
    <div className={styles.root} {...focusReturn}>
      <HomeStrip onStep={takeStep} />
      {overview !== null && !isEmpty && (
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, data) => store.goTo(data.value as TabId)}
          aria-label={words.app.steps}
          selectTabOnFocus
        >
          {TABS.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="panel" className={styles.tab}>
              {words.tab[id]}
            </Tab>
          ))}
        </TabList>
      )}
      <main
        id="panel"
        ref={panel}
        className={mergeClasses(styles.panel, isLoading && styles.panelCentred)}
        tabIndex={-1}
        {...(overview !== null && !isEmpty ? { role: "tabpanel", "aria-labelledby": `tab-${tab}` } : {})}
      >
        <FailureBar onClosed={() => focusMain(panel.current)} />
        {isLoading && <Spinner label={words.app.loading} labelPosition="below" />}
        {overview !== null && (isEmpty || tab === "setUp") && <SetUpScreen overview={overview.value} />}
        {overview !== null && !isEmpty && tab === "scoring" && <ScoringScreen overview={overview.value} />}
        {overview !== null && !isEmpty && tab === "ranking" && <RankingScreen overview={overview.value} />}
        {overview !== null && !isEmpty && tab === "nomination" && (
          <NominationScreen overview={overview.value} draft={draft} onDraft={setDraft} />
        )}
      </main>
      <StatusLine />
    </div>
  );
}
