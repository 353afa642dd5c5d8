// How far each participant and each criterion is: those that lack most first, each with the way to its first empty cell.
import { Button, Text } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { LineProgress, ScoringProgress as Progress } from "../../commands/answers";
import { Card } from "../components/Card";
import { Meter } from "../components/Meter";
import { lastPage, Pager } from "../components/Pager";
import { ViewSwitch } from "../components/ViewSwitch";
import { useHomeWords } from "../components/homeWords";
import { usePane } from "../paneContext";

const LINES_PER_PAGE = 8;
const VIEWS = ["participants", "criteria"] as const;

export function ScoringProgress({ progress }: { readonly progress: Progress }) {
  const { say } = usePane();
  const texts = useHomeWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>("participants");
  const lines = progress[view];
  const open = lines.filter(({ filled, cells }) => filled < cells).sort((a, b) => b.cells - b.filled - (a.cells - a.filled));
  const done = lines.length - open.length;
  return (
    <Card label={texts.progress.heading}>
      <ViewSwitch
        label={texts.progress.heading}
        views={VIEWS.map((id) => ({ id, label: texts.progress[id] }))}
        chosen={view}
        onChoose={setView}
      />
      <Text size={200} className="bv-quiet">
        {say(texts.progress.done, { done, count: lines.length })}
      </Text>
      {open.length === 0 ? (
        <Text className="bv-homeStrip-fact">
          <CheckmarkCircle16Filled className="bv-good" aria-hidden />
          {texts.progress.allDone}
        </Text>
      ) : (
        <Lines key={view} lines={open} sheet={progress.sheet} />
      )}
    </Card>
  );
}

function Lines({ lines, sheet }: { readonly lines: readonly LineProgress[]; readonly sheet: string }) {
  const { state, store, say } = usePane();
  const texts = useHomeWords();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(lines.length, LINES_PER_PAGE));
  const first = page * LINES_PER_PAGE;
  return (
    <>
      <ul className="bv-list">
        {lines.slice(first, first + LINES_PER_PAGE).map(({ code, name, filled, cells, firstMissing }) => (
          <li key={code} className="bv-scoringProgress-line">
            <span className="bv-scoringProgress-name">
              <Text>{name}</Text>
              <Meter value={filled} max={cells} label={say(texts.progress.meter, { name })} />
            </span>
            <Text size={200} className="bv-scoringProgress-count">
              {say(texts.progress.count, { filled, cells })}
            </Text>
            {firstMissing !== null && (
              <Button
                size="small"
                appearance="subtle"
                className="bv-fixed"
                aria-label={say(texts.progress.fillOf, { name })}
                disabledFocusable={state.busy !== null}
                onClick={() => void store.run("reveal", { sheet, area: firstMissing })}
              >
                {texts.progress.fill}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Pager count={lines.length} pageSize={LINES_PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
