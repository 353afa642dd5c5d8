// The way on paper: Phiếu điểm of the participant who is explained, with the comparison that is shown, made and opened from here.
import { Button, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useState } from "react";
import type { ExplainedPerson } from "../../../commands/explainAnswers";
import { makeScoreSheet, type ScoreSheetAnswer, type ScoreSheetInput } from "../../../commands/scoreSheet";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Notice } from "../../components/Notice";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useExplainWords } from "./explainWords";

interface ScoreSheetProps {
  readonly person: ExplainedPerson;
  /** With whom he is being compared. */
  readonly other: ExplainedPerson | null;
}

export function ScoreSheet({ person, other }: ScoreSheetProps) {
  const { store, state, say } = usePane();
  const words = useExplainWords();
  const [hidesNames, setHidesNames] = useState(true);
  const [made, setMade] = useState<{ readonly answer: ScoreSheetAnswer; readonly input: ScoreSheetInput } | null>(null);
  const make = async (input: ScoreSheetInput) => {
    const answer = await store.use("explain", makeScoreSheet, input, () => make(input));
    if (answer !== null) setMade({ answer, input });
  };
  const wanted: ScoreSheetInput = { code: person.code, other: other?.code ?? null, hidesNames };
  // What was made for somebody else, or otherwise, is not what stands here.
  const shown = made !== null && made.input.code === wanted.code && made.input.other === wanted.other ? made : null;
  return (
    <Card label={words.form}>
      <Text size={200} className="bv-quiet">
        {words.formText}
        {other !== null && ` ${say(words.formCompared, { name: other.name })}`}
      </Text>
      <Tick isOn={hidesNames} onChange={setHidesNames}>
        {words.hideNames}
      </Tick>
      <ActionButton action="explain" icon={<DocumentAddRegular />} className="bv-start" onClick={() => void make(wanted)}>
        {words.form}
      </ActionButton>
      <CtrlZNote />
      <div role="status">
        {shown !== null && (
          <Notice intent="success">
            <span>{say(shown.input.hidesNames ? words.formHidden : words.formMade, { name: person.name })}</span>
            {shown.answer.pages > 1 && <span>{say(words.formPages, { pages: shown.answer.pages })}</span>}
            <Button
              size="small"
              icon={<OpenRegular />}
              disabledFocusable={state.busy !== null}
              onClick={() => void store.run("reveal", { sheet: shown.answer.sheet, area: shown.answer.area })}
            >
              {words.openForm}
            </Button>
          </Notice>
        )}
      </div>
    </Card>
  );
}
