// Step "Đề nghị": the rule of a list, who is on it, who is tied at the line, and the lists made before.
import { ClipboardTaskListLtr24Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DocumentFolder24Regular } from "@fluentui/react-icons/svg/document-folder";
import { DocumentText24Regular } from "@fluentui/react-icons/svg/document-text";
import { PersonFeedback24Regular } from "@fluentui/react-icons/svg/person-feedback";
import { Send24Regular } from "@fluentui/react-icons/svg/send";
import { useEffect, useRef, useState } from "react";
import type { Overview } from "../../commands/answers";
import { ChoiceButton } from "../components/ChoiceButton";
import { Notice } from "../components/Notice";
import type { NominationDraft } from "../nominationForm";
import { usePane } from "../paneContext";
import { isStale } from "../paneState";
import { DecideChoice } from "./DecideChoice";
import { ListsMade } from "./ListsMade";
import { NominationForm } from "./NominationForm";
import { NominationResult } from "./NominationResult";
import { NotBuilt } from "./NotBuilt";
import { Heading } from "../components/Heading";

export interface NominationScreenProps {
  readonly overview: Overview;
  /** What was typed before, kept while the pane is open; null = nothing yet. */
  readonly draft: NominationDraft | null;
  readonly onDraft: (draft: NominationDraft) => void;
}

export function NominationScreen({ overview, draft, onDraft }: NominationScreenProps) {
  const { state, store, words } = usePane();
  const { nomination } = state;
  const result = useRef<HTMLDivElement>(null);
  const seen = useRef(nomination);
  useEffect(() => {
    // A new list lies below the form: bring it into view. One made earlier stays where it is.
    if (nomination !== null && nomination !== seen.current) result.current?.scrollIntoView({ block: "start" });
    seen.current = nomination;
  }, [nomination]);
  const [first] = useState<NominationDraft>(() => ({
    name: words.nomination.certificate,
    top: "3",
    minTotal: "",
    scope: overview.clusters.length > 1 ? "cluster" : "overall",
  }));
  if (overview.stage !== "built") return <NotBuilt title={words.nomination.notBuilt} text={words.nomination.notBuiltText} />;
  return (
    <div className="bv-stack">
      <DecideChoice />
      <ChoiceButton
        icon={<DocumentFolder24Regular />}
        title={words.what.dossier}
        text={words.nomination.dossierText}
        onClick={() => store.openTool("dossier")}
      />
      <ChoiceButton
        icon={<DocumentText24Regular />}
        title={words.what.report}
        text={words.nomination.reportText}
        onClick={() => store.openTool("report")}
      />
      <ChoiceButton
        icon={<PersonFeedback24Regular />}
        title={words.what.objections}
        text={words.nomination.objectionsText}
        onClick={() => store.openTool("objections")}
      />
      <ChoiceButton
        icon={<ClipboardTaskListLtr24Regular />}
        title={words.what.stages}
        text={words.nomination.stagesText}
        onClick={() => store.openTool("stages")}
      />
      <ChoiceButton
        icon={<Send24Regular />}
        title={words.what.copy}
        text={words.nomination.copyText}
        onClick={() => store.openTool("copy")}
      />
      <NominationForm draft={draft ?? first} onDraft={onDraft} />
      {nomination !== null && (
        <div ref={result} className="bv-stack bv-nominationScreen-result">
          {isStale(nomination, state) && <Notice intent="warning">{words.nomination.stale}</Notice>}
          <NominationResult answer={nomination.value} />
        </div>
      )}
      <Heading as="h2">{words.nomination.made}</Heading>
      <ListsMade lists={overview.lists} />
    </div>
  );
}
