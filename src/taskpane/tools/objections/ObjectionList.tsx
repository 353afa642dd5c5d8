// The objections: those that wait, the most urgent first, each with its answer form; then those that are done.
import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ObjectionsAnswer, ShownObjection } from "../../../commands/objections/objectionAnswers";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Tag } from "../../components/Tag";
import { usePane } from "../../paneContext";
import { shownDay } from "../decide/shownDay";
import { OpenSheet } from "../OpenSheet";
import { AnswerForm } from "./AnswerForm";
import { useObjectionWords } from "./objectionWords";

/** Lines that are shown at once. */
const SHOWN = 30;

const URGENCY: readonly ShownObjection["state"][] = ["overdue", "soon", "open", "closed"];

export interface ObjectionListProps {
  readonly answer: ObjectionsAnswer;
  readonly onStart: () => void;
  readonly onAnswered: (objection: ShownObjection, isAdjusted: boolean) => Promise<void>;
}

export function ObjectionList({ answer, onStart, onAnswered }: ObjectionListProps) {
  const { say } = usePane();
  const { list: words } = useObjectionWords();
  const [opened, setOpened] = useState<ShownObjection | null>(null);
  const urgent = [...answer.objections].sort(
    (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || a.due.localeCompare(b.due) || (a.number ?? 0) - (b.number ?? 0),
  );
  const waiting = urgent.filter(({ state }) => state !== "closed");
  // Rows move when the sheet is sorted: the form stays with its objection, or closes where nobody can tell which one that is.
  const alike = opened === null ? [] : waiting.filter(({ number, text }) => number === opened.number && text === opened.text);
  const answering = alike.find(({ place }) => place.area.row === opened?.place.area.row) ?? (alike.length === 1 ? alike[0] : undefined);
  if (opened !== null && answering === undefined) setOpened(null);
  const closed = urgent.filter(({ state }) => state === "closed").reverse();
  const more = Math.max(0, waiting.length - SHOWN) + Math.max(0, closed.length - SHOWN);
  return (
    <>
      {waiting.length > 0 && (
        <section className="bv-stack" aria-label={words.waiting}>
          <Heading as="h3">{words.waiting}</Heading>
          {waiting.slice(0, SHOWN).map((objection) => (
            <Card key={keyOf(objection, waiting)}>
              <Facts objection={objection} />
              {objection === answering ? (
                <AnswerForm
                  objection={objection}
                  today={answer.today}
                  onStart={onStart}
                  onCancel={() => setOpened(null)}
                  onSaved={async (isAdjusted) => {
                    setOpened(null);
                    await onAnswered(objection, isAdjusted);
                  }}
                />
              ) : (
                <Button
                  size="small"
                  className="bv-start"
                  aria-expanded={false}
                  aria-label={say(words.answerOf, { number: objection.number ?? "–" })}
                  onClick={() => setOpened(objection)}
                >
                  {words.answer}
                </Button>
              )}
            </Card>
          ))}
        </section>
      )}
      {closed.length > 0 && (
        <section className="bv-stack" aria-label={say(words.closed, { count: closed.length })}>
          <Heading as="h3">{say(words.closed, { count: closed.length })}</Heading>
          <Card>
            <ul className="bv-list">
              {closed.slice(0, SHOWN).map((objection) => (
                <li key={objection.place.area.row}>
                  <Facts objection={objection} />
                </li>
              ))}
            </ul>
          </Card>
        </section>
      )}
      {more > 0 && <Text size={200}>{say(words.more, { count: more })}</Text>}
    </>
  );
}

/** Number and text; of those that are alike also the row. */
function keyOf({ number, text, place }: ShownObjection, all: readonly ShownObjection[]): string {
  const isAlone = all.filter((one) => one.number === number && one.text === text).length === 1;
  return JSON.stringify(isAlone ? [number, text] : [number, text, place.area.row]);
}

function Facts({ objection }: { readonly objection: ShownObjection }) {
  const { state: pane, store, say } = usePane();
  const { list: words, answer: answers, adjusted } = useObjectionWords();
  const { number, person, unit, text, received, due, handler, state, status, outcome, answered, place, entry } = objection;
  const { participant, participantName, criterion, criterionName } = objection;
  const about = { name: participantName || participant, criterion: criterionName || criterion };
  const who = [person === "" ? words.anonymous : person, unit].filter((part) => part !== "").join(", ");
  const result = outcome === null ? answers.noOutcome : answers.outcomes[outcome];
  return (
    <div className="bv-listsMade-item">
      <div className="bv-texts">
        <div className="bv-listsMade-head">
          <Text weight="semibold">{number === null ? words.noNumber : say(words.title, { number })}</Text>
          <Tag isQuiet={state !== "overdue" && state !== "soon"}>{words.states[state]}</Tag>
        </div>
        <Text size={200}>{who}</Text>
        <Text size={200} className="bv-objections-text">
          {text}
        </Text>
        {participant !== "" && (
          <Text size={200} className="bv-quiet">
            {say(criterion === "" ? words.about : words.aboutCriterion, about)}
          </Text>
        )}
        <Text size={200} className="bv-quiet">
          {state === "closed"
            ? status === "withdrawn"
              ? words.withdrawn
              : say(words.outcome, { outcome: result, answered: answered === "" ? "–" : shownDay(answered) })
            : due === ""
              ? say(words.received, { received: received === "" ? "–" : shownDay(received) })
              : say(words.due, { received: shownDay(received), due: shownDay(due) })}
        </Text>
        {handler !== "" && (
          <Text size={200} className="bv-quiet">
            {say(words.handler, { handler })}
          </Text>
        )}
        {outcome === "adjusted" && entry !== null && (
          <Button
            size="small"
            className="bv-start"
            aria-label={say(adjusted.toEntryOf, { number: number ?? "–" })}
            disabledFocusable={pane.busy !== null}
            onClick={() => void store.run("reveal", entry)}
          >
            {adjusted.toEntry}
          </Button>
        )}
      </div>
      <OpenSheet place={place} label={say(words.openRow, { number: number ?? "–" })} />
    </div>
  );
}
