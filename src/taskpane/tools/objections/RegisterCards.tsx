// What is said of publication, and how the register stands today, each with the way to where it is written.
import { Button, Text } from "@fluentui/react-components";
import type { ObjectionsAnswer } from "../../../commands/objections/objectionAnswers";
import type { SheetPlace } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { shownDay } from "../decide/shownDay";
import { OpenSheet } from "../OpenSheet";
import { useObjectionWords } from "./objectionWords";

export function PublicationCard({ answer }: { readonly answer: ObjectionsAnswer }) {
  const { state, store, say } = usePane();
  const { publication: words } = useObjectionWords();
  const { posted, days, until, receiver, answerDays, place } = answer.publication;
  return (
    <Card label={words.heading}>
      <div className="bv-listsMade-item">
        <div className="bv-texts">
          <Heading as="h3">{words.heading}</Heading>
          {answer.holidays === null && (
            <Text size={200} weight="semibold">
              {words.noHolidays}
            </Text>
          )}
          {(answer.holidays !== null || posted === "") && (
            <Text size={200}>
              {until === "" ? words.noDay : say(words.days, { posted: shownDay(posted), days: days ?? 0, until: shownDay(until) })}
            </Text>
          )}
          <Text size={200}>{receiver === "" ? words.noReceiver : say(words.receiver, { receiver })}</Text>
          <Text size={200}>{answerDays === null ? words.noAnswer : say(words.answer, { days: answerDays })}</Text>
          <Text size={200} className="bv-quiet">
            {words.print}
          </Text>
        </div>
        {place !== null && <OpenSheet place={place} label={words.open} />}
      </div>
      <div className="bv-criteria-actions">
        {answer.holidays !== null && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void store.run("reveal", answer.holidays!)}>
            {words.holidays}
          </Button>
        )}
        <Button size="small" onClick={() => store.openTool("dossier")}>
          {words.toDossier}
        </Button>
      </div>
    </Card>
  );
}

export interface RegisterCardProps {
  readonly answer: ObjectionsAnswer;
  readonly place: SheetPlace;
  readonly onUpdate: () => void;
}

export function RegisterCard({ answer, place, onUpdate }: RegisterCardProps) {
  const { say } = usePane();
  const { register: words } = useObjectionWords();
  const { objections, open, overdue, soon, asOf, today } = answer;
  return (
    <Card label={words.heading}>
      <div className="bv-listsMade-item">
        <div className="bv-texts">
          <Heading as="h3">{words.heading}</Heading>
          <Text size={200} weight={overdue > 0 ? "semibold" : "regular"}>
            {objections.length === 0 ? words.empty : open === 0 ? words.allDone : say(words.counts, { open, overdue, soon })}
          </Text>
          {asOf !== today && (
            <Text size={200} className="bv-quiet">
              {say(words.asOf, { asOf: asOf === "" ? "–" : shownDay(asOf), today: shownDay(today) })}
            </Text>
          )}
        </div>
        <OpenSheet place={place} label={words.open} />
      </div>
      <ActionButton action="objections" size="small" className="bv-start" onClick={onUpdate}>
        {words.update}
      </ActionButton>
    </Card>
  );
}
