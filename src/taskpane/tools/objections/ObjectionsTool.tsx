// Công khai và kiến nghị: when the board hangs and who takes objections, which of them wait, a new one, an answer.
import { Text } from "@fluentui/react-components";
import { PersonFeedbackRegular } from "@fluentui/react-icons/svg/person-feedback";
import { useState } from "react";
import type { ShownObjection } from "../../../commands/objections/objectionAnswers";
import { makeRegister, objectionsState } from "../../../commands/objections/objections";
import { ActionButton } from "../../components/ActionButton";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { EmptyState } from "../../components/EmptyState";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { AddObjection } from "./AddObjection";
import { AdjustedNotice } from "./AdjustedNotice";
import { ObjectionList } from "./ObjectionList";
import { useObjectionWords } from "./objectionWords";
import { PublicationCard, RegisterCard } from "./RegisterCards";

/** What was done last. */
interface Done {
  readonly text: string;
  /** An objection that asks for a corrected score. */
  readonly adjusted: ShownObjection | null;
}

export function ObjectionsTool() {
  const { store, say } = usePane();
  const words = useObjectionWords();
  const [answer, read] = useReading("objections", objectionsState);
  const [done, setDone] = useState<Done | null>(null);
  const [isAsked, setAsked] = useState(false);
  if (answer === null) return <Waiting onRetry={() => void read()} />;

  const finish = async (text: string, adjusted: ShownObjection | null = null) => {
    // The pane's own writing is no change that it would hear of.
    await read();
    setDone({ text, adjusted });
  };
  const make = async (isConfirmed = false) => {
    setDone(null);
    setAsked(answer.rebuilt !== null && !isConfirmed);
    if (answer.rebuilt !== null && !isConfirmed) return;
    if ((await store.use("objections", makeRegister, { isConfirmed }, () => make(isConfirmed))) === null) return;
    await finish(answer.place === null ? words.made : words.register.updated);
  };
  if (isAsked && answer.rebuilt !== null) {
    const { register, holidays } = answer.rebuilt;
    const { title, full, broken, lost, holidays: holidaysLost, confirm, refuse } = words.rebuild;
    const told = register === null ? "" : say(register === "full" ? full : broken, { count: answer.objections.length });
    return (
      <ConfirmPanel
        action="objections"
        title={title}
        text={[told, register === null ? "" : lost, holidays ? holidaysLost : ""].filter((text) => text !== "").join(" ")}
        confirm={confirm}
        refuse={refuse}
        onConfirm={() => void make(true)}
        onRefuse={() => setAsked(false)}
      />
    );
  }
  const said = (
    <div role="status" className="bv-live">
      {done !== null && <Notice intent="success">{done.text}</Notice>}
    </div>
  );
  if (answer.place === null) {
    return (
      <>
        {said}
        <EmptyState icon={<PersonFeedbackRegular />} title={words.none} text={words.noneText}>
          <ActionButton action="objections" isMain appearance="primary" onClick={() => void make()}>
            {words.make}
          </ActionButton>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      {said}
      {done !== null && done.adjusted !== null && <AdjustedNotice objection={done.adjusted} isLocked={answer.isLocked} />}
      <PublicationCard answer={answer} />
      <RegisterCard answer={answer} place={answer.place} onUpdate={() => void make()} />
      <AddObjection answer={answer} onStart={() => setDone(null)} onAdded={(number) => finish(say(words.add.added, { number }))} />
      <ObjectionList
        answer={answer}
        onStart={() => setDone(null)}
        onAnswered={(objection, isAdjusted) =>
          finish(say(words.answer.saved, { number: objection.number ?? "–" }), isAdjusted ? objection : null)
        }
      />
      {answer.findings.length > 0 && (
        <>
          <Heading as="h3">{words.findings}</Heading>
          <FindingsList findings={answer.findings} />
        </>
      )}
    </>
  );
}
