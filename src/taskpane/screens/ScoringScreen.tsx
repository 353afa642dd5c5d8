// Step "Chấm điểm": how far, the check, and what it found.
import { Button, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { Overview } from "../../commands/answers";
import { ActionButton } from "../components/ActionButton";
import { Card } from "../components/Card";
import { EmptyState } from "../components/EmptyState";
import { FindingsList } from "../components/FindingsList";
import { Meter } from "../components/Meter";
import { Notice } from "../components/Notice";
import { late, Nothing } from "../late";
import { usePane } from "../paneContext";
import { isStale } from "../paneState";
import { NotBuilt } from "./NotBuilt";
import { Heading } from "../components/Heading";

const ScoringProgress = late(
  () => import(/* webpackPrefetch: true */ "./ScoringProgress").then((module) => module.ScoringProgress),
  Nothing,
);
// Repairs are not needed before there is something to repair.
const FindingsListRepair = late(
  () => import(/* webpackPrefetch: true */ "../components/FindingsListRepair").then((module) => module.FindingsListRepair),
  FindingsList,
);

export function ScoringScreen({ overview }: { readonly overview: Overview }) {
  const { state, store, words, say } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  const { filled, cells } = overview;
  const { findings } = state;
  const entries = overview.places?.entries;
  return (
    <div className="bv-stack">
      <Card label={words.scoring.heading}>
        <div className="bv-scoringScreen-row">
          <Text weight="semibold">{say(words.scoring.progress, { filled, cells })}</Text>
          <Text size={200} className="bv-quiet">
            {filled < cells ? say(words.scoring.left, { count: cells - filled }) : words.scoring.full}
          </Text>
        </div>
        <Meter value={filled} max={cells} label={words.home.scoredLabel} />
        <div className="bv-stackTight">
          <ActionButton
            action="checkEntries"
            isMain
            appearance="primary"
            icon={<ClipboardTaskRegular />}
            onClick={() => void store.run("checkEntries", undefined)}
          >
            {findings === null ? words.scoring.check : words.scoring.checkAgain}
          </ActionButton>
          {entries !== undefined && (
            <Button icon={<OpenRegular />} disabledFocusable={state.busy !== null} onClick={() => void store.run("reveal", entries)}>
              {words.scoring.entrySheet}
            </Button>
          )}
          <Button disabledFocusable={state.busy !== null} onClick={() => store.openTool("units")}>
            {words.what.units}
          </Button>
          <Button disabledFocusable={state.busy !== null} onClick={() => store.openTool("shape")}>
            {words.what.shape}
          </Button>
        </div>
      </Card>
      <Findings />
      {overview.progress !== undefined && <ScoringProgress progress={overview.progress} />}
    </div>
  );
}

function Findings() {
  const { state, words, say } = usePane();
  const { findings } = state;
  if (findings === null) {
    return <EmptyState icon={<ClipboardTaskRegular />} title={words.scoring.notChecked} text={words.scoring.notCheckedText} />;
  }
  const { items, errors, warnings } = findings.value;
  return (
    <div className="bv-stackTight">
      {isStale(findings, state) && <Notice intent="warning">{words.scoring.stale}</Notice>}
      {items.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleRegular />} title={words.scoring.clean} text={words.scoring.cleanText} isGood />
      ) : (
        <div className="bv-scoringScreen-row">
          <Heading as="h2">{words.scoring.findings}</Heading>
          <Text size={200} className="bv-quiet">
            {say(words.scoring.summary, { errors, warnings })}
          </Text>
        </div>
      )}
      {(items.length > 0 || state.repair !== null) && <FindingsListRepair findings={items} />}
    </div>
  );
}
