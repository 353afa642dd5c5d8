// Báo cáo tổng kết: what the office writes, the report as a sheet, and as a file for Word.
import { Button, Text } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useState } from "react";
import { makeReport, reportState, wordReport, type ReportAnswer, type ReportState } from "../../../commands/movementReport";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { isStale, type Read } from "../../paneState";
import { NotBuilt } from "../../screens/NotBuilt";
import { WordStep } from "../files/WordStep";
import { OpenSheet } from "../OpenSheet";
import type { ToolProps } from "../ToolScreen";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { ReportInput } from "./ReportInput";
import { useReportWords } from "./reportWords";

export function ReportTool({ overview }: ToolProps) {
  const { words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  return <Report />;
}

function Report() {
  const { store } = usePane();
  const words = useReportWords();
  const [known, read] = useReading("report", reportState);
  if (known === null) return <Waiting onRetry={() => void read()} />;
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      {!known.hasRules && (
        <Notice intent="info">
          <span>{words.noRules}</span>
          <Button size="small" onClick={() => store.openTool("decide")}>
            {words.toDecide}
          </Button>
        </Notice>
      )}
      {known.apart.length > 0 && <Apart apart={known.apart} />}
      <ReportInput known={known} onMade={() => void read()} />
      <MakeStep />
      <WordStep work="report" command={wordReport} words={words.word} stale={words.make.stale} provisional={words.make.provisionalText} />
    </>
  );
}

/** So many are named; of more it is told how many there are. */
const MOST_NAMED = 5;

/** Nobody's fault: bands come from points, official classifications from the register. The printed paper says nothing of it. */
function Apart({ apart }: Pick<ReportState, "apart">) {
  const { say } = usePane();
  const { apart: words } = useReportWords();
  const named = apart.slice(0, MOST_NAMED).map((one) => say(words.person, { ...one, band: one.band === "" ? words.none : one.band }));
  const names = named.join("; ");
  const others = apart.length - named.length;
  return (
    <Notice intent="info">
      {say(words.text, { count: apart.length, names: others === 0 ? names : say(words.more, { names, count: others }) })}
    </Notice>
  );
}

function MakeStep() {
  const { store, state } = usePane();
  const { make: words } = useReportWords();
  const [made, setMade] = useState<Read<ReportAnswer> | null>(null);
  const make = async () => {
    const at = store.getState().changes;
    const value = await store.use("report", makeReport, undefined, make);
    if (value !== null) setMade({ value, at });
  };
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.text}
      </Text>
      <ActionButton action="report" isMain appearance="primary" icon={<DocumentTextRegular />} onClick={() => void make()}>
        {words.make}
      </ActionButton>
      {made !== null && <MadeReport answer={made.value} isOld={isStale(made, state)} />}
    </Card>
  );
}

interface MadeReportProps {
  readonly answer: ReportAnswer;
  /** The workbook changed after it was made. */
  readonly isOld: boolean;
}

function MadeReport({ answer, isOld }: MadeReportProps) {
  const { say } = usePane();
  const { make: words } = useReportWords();
  const { place, people, cases, findings, isProvisional } = answer;
  return (
    <div className="bv-stackTight">
      <div className="bv-listsMade-item">
        <Text role="status">{say(words.done, { people, cases })}</Text>
        <OpenSheet place={place} label={words.open} />
      </div>
      {isOld && <Notice intent="warning">{words.stale}</Notice>}
      {isProvisional && (
        <Notice intent="warning" title={words.provisional}>
          {words.provisionalText}
        </Notice>
      )}
      {findings.length > 0 && (
        <>
          <Heading as="h4">{words.findings}</Heading>
          <FindingsList findings={findings} />
        </>
      )}
    </div>
  );
}
