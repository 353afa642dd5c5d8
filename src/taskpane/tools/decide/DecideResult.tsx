// What Xét came to: ties first, then one part at a time: bands and quotas, everybody, awards, what to look at.
import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useState } from "react";
import type { DecideAnswer } from "../../../commands/decisionAnswers";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { ViewSwitch } from "../../components/ViewSwitch";
import { usePane } from "../../paneContext";
import { OpenSheet } from "../OpenSheet";
import { AwardResults } from "./AwardResults";
import { BandBars } from "./BandBars";
import { DecidedPeople } from "./DecidedPeople";
import { useDecideWords } from "./decideWords";
import { SeatLines } from "./SeatLines";
import { TieNotice } from "./TieNotice";

type View = "summary" | "people" | "awards" | "findings";

export function DecideResult({ answer }: { readonly answer: DecideAnswer }) {
  const { state, store, say } = usePane();
  const words = useDecideWords();
  const [asked, setView] = useState<View>("summary");
  const { rows, awards, findings, errors, warnings } = answer;
  const view = asked === "findings" && findings.length === 0 ? "summary" : asked;
  const views: readonly { readonly id: View; readonly label: string }[] = [
    { id: "summary", label: words.views.summary },
    { id: "people", label: say(words.views.people, { count: rows.length }) },
    { id: "awards", label: say(words.views.awards, { count: awards.length }) },
    ...(findings.length === 0 ? [] : [{ id: "findings", label: say(words.views.findings, { count: findings.length }) } as const]),
  ];
  return (
    <section className="bv-stack" aria-label={words.result}>
      {answer.isProvisional && (
        <Notice intent="warning" title={words.provisional}>
          {say(words.provisionalText, { errors, warnings })}
        </Notice>
      )}
      {answer.ties.length > 0 && <TieNotice ties={answer.ties} />}
      <div className="bv-rankingScreen-row">
        <Heading as="h3">{words.result}</Heading>
        <OpenSheet place={answer.place} label={words.openResult} />
      </div>
      <ViewSwitch label={words.views.label} views={views} chosen={view} onChoose={setView} />
      {view === "summary" && (
        <>
          <BandBars answer={answer} />
          <SeatLines seats={answer.seats} />
        </>
      )}
      {view === "people" && <DecidedPeople answer={answer} />}
      {view === "awards" && <AwardResults answer={answer} />}
      {view === "findings" && <FindingsList findings={findings} />}
      <Button
        className="bv-start"
        icon={<ArrowRightRegular />}
        iconPosition="after"
        disabledFocusable={state.busy !== null}
        onClick={() => store.openTool("dossier")}
      >
        {words.dossier}
      </Button>
    </section>
  );
}
