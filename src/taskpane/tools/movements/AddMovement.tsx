// A new movement beside those of the workbook: blank, or with lists of the one that is open in the pane.
import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Overview } from "../../../commands/answers";
import { takeLists } from "../../../commands/takeLists";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useMovementWords } from "./movementWords";

export interface AddMovementProps {
  /** The movement that is open. */
  readonly overview: Overview;
  readonly number: number;
}

export function AddMovement({ overview, number }: AddMovementProps) {
  const { store, say } = usePane();
  const words = useMovementWords();
  const [title, setTitle] = useState("");
  const [withParticipants, setParticipants] = useState(false);
  const [withCriteria, setCriteria] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isCopying = withParticipants || withCriteria;
  const lacksTitle = isCopying && title.trim() === "";
  const from = { title: overview.title === "" ? words.untitled : overview.title };

  const add = async (): Promise<void> => {
    setAsked(true);
    if (lacksTitle) return;
    if (!isCopying) {
      if (title.trim() === "") {
        await store.workOn(number);
        return;
      }
      if (await store.workOn(number))
        await store.run("setUp", { start: "blank", title: title.trim(), agency: overview.agency, year: overview.year });
      return;
    }
    const movement = await store.use("movements", takeLists, { title, withCriteria, withParticipants }, add);
    if (movement === null || !(await store.workOn(number))) return;
    await store.run("setUp", { start: "movement", movement, rule: null });
  };
  return (
    <Card label={words.addHeading}>
      <Heading as="h3">{words.addHeading}</Heading>
      <Text size={200}>{say(words.addText, { number })}</Text>
      <Field
        label={words.title}
        hint={words.titleHint}
        {...(isAsked && lacksTitle ? { validationState: "error" as const, validationMessage: words.needsTitle } : {})}
      >
        <Input value={title} onChange={(_event, data) => setTitle(data.value)} />
      </Field>
      {overview.stage !== "empty" && (
        <div className="bv-copy-group">
          <Tick isOn={withParticipants} onChange={() => setParticipants(!withParticipants)}>
            {words.copyPeople}
          </Tick>
          <Tick isOn={withCriteria} onChange={() => setCriteria(!withCriteria)}>
            {words.copyCriteria}
          </Tick>
          <Text size={200} className="bv-quiet">
            {say(words.copyNote, from)}
          </Text>
        </div>
      )}
      <ActionButton action="movements" isMain appearance="primary" onClick={() => void add()}>
        {words.add}
      </ActionButton>
    </Card>
  );
}
