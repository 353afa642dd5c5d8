// Step 1: the sheet on which the Council's votes are counted.
import { Button, Text } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useState } from "react";
import type { SheetPlace, VoteSheetAnswer } from "../../../commands/decisionAnswers";
import { makeVoteSheet } from "../../../commands/dossier";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { useDossierWords } from "./dossierWords";

export interface VoteStepProps {
  /** Where the sheet stands, if there is one. */
  readonly place?: SheetPlace;
  readonly onMade: () => void;
}

export function VoteStep({ place, onMade }: VoteStepProps) {
  const { state, store, say } = usePane();
  const { vote: words } = useDossierWords();
  const [answer, setAnswer] = useState<VoteSheetAnswer | null>(null);
  const shown = answer?.place ?? place;

  const make = async () => {
    const made = await store.use("dossier", makeVoteSheet, undefined, make);
    if (made === null) return;
    setAnswer(made);
    onMade();
  };
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.text}
      </Text>
      <div className="bv-criteria-actions">
        <ActionButton action="dossier" icon={<VoteRegular />} onClick={() => void make()}>
          {shown === undefined ? words.make : words.update}
        </ActionButton>
        {shown !== undefined && (
          <Button
            appearance="subtle"
            icon={<OpenRegular />}
            disabledFocusable={state.busy !== null}
            onClick={() => void store.run("reveal", shown)}
          >
            {words.open}
          </Button>
        )}
      </div>
      {shown === undefined && <CtrlZNote />}
      <div role="status" className="bv-live">
        {answer !== null && <Text>{answer.lines === 0 ? words.nobody : say(words.made, { count: answer.lines })}</Text>}
      </div>
      {answer !== null && answer.findings.length > 0 && <FindingsList findings={answer.findings} />}
    </Card>
  );
}
